// What the start of the client needs wherever the client comes from: the
// builder puts this script before boot.js, or before single.js.
"use strict";
const dossierStart = (() => {
  const page = document.documentElement;

  // Where a browser refuses its storage even to be looked at, the client, which
  // could not catch that, gets one that lasts as long as the page.
  const memory = (kept = new Map()) => ({
    getItem: (key) => kept.get(String(key)) ?? null,
    setItem: (key, value) => { kept.set(String(key), String(value)); },
    removeItem: (key) => { kept.delete(String(key)); },
    clear: () => kept.clear(),
    key: (i) => [...kept.keys()][i] ?? null,
    get length() { return kept.size; },
  });
  for (const name of ["localStorage", "sessionStorage"]) {
    try {
      window[name].getItem("");
    } catch {
      Object.defineProperty(window, name, { value: memory(), configurable: true });
    }
  }

  // The client calls started when dossier.search is there, and dossierFailed
  // when it cannot go on; it sets data-ready when the page is interactive.
  const dossier = window.dossier = {};
  dossier.ready = new Promise((resolve) => { dossier.started = () => resolve(dossier); });
  window.dossierFailed = (message) => failed(new Error(message));

  const interactive = new Promise((resolve) => {
    const check = () => page.hasAttribute("data-ready") && (resolve(), true);
    if (check()) return;
    const observer = new MutationObserver(() => check() && observer.disconnect());
    observer.observe(page, { attributes: true, attributeFilter: ["data-ready"] });
  });

  // The page is shown before the client takes the browser's time. A page in
  // the background is not painted at all. What the browser tells of a paint it
  // tells when it is on the screen, which a busy device may take a while for.
  const told = (type, missing) => new Promise((resolve) => {
    if (document.hidden) return resolve();
    setTimeout(resolve, 2000);
    const types = window.PerformanceObserver && PerformanceObserver.supportedEntryTypes;
    if (!types || !types.includes(type)) return missing(resolve);
    new PerformanceObserver((list, observer) => {
      if (!list.getEntries().some((entry) => type !== "paint" || entry.name === "first-contentful-paint")) return;
      observer.disconnect();
      resolve();
    }).observe({ type, buffered: true });
  });
  const frame = (resolve) => requestAnimationFrame(() => setTimeout(resolve));
  const painted = told("paint", frame);

  // seen resolves when an element that has the attribute elementtiming is on the screen.
  const seen = () => told("element", frame);

  // The client on its way: a hairline across the top. It is an element of its own,
  // because what is set on the page makes browsers look at each element in it again.
  const bar = document.createElement("div");
  bar.className = "progress";

  // progress shows how much of the client is there, in percent.
  function progress(percent) {
    if (!bar.isConnected) document.body.append(bar);
    bar.style.transform = `scaleX(${percent / 100})`;
  }
  const arrived = () => bar.remove();

  function failed(error) {
    if ("failed" in page.dataset) return; // the first reason is the one to tell
    console.error(error);
    arrived();
    page.dataset.failed = "";
    say(`(${error.message})`);
  }

  // The page has a place for it, with what still works; see ui.startFailed.
  function say(why) {
    let place = document.getElementById("start-failed");
    if (!place) {
      place = document.createElement("div");
      place.id = "start-failed";
      place.textContent = "Search could not start. Reading and following links still work.";
      document.body.append(place);
    }
    place.setAttribute("role", "alert");
    if (why) {
      const line = document.createElement("p");
      line.className = "why";
      line.textContent = why;
      place.append(line);
    }
    place.hidden = false;
  }

  return { page, interactive, painted, seen, progress, arrived, failed, say };
})();
