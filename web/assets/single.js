// Starts the client in the edition of one file. A page that was opened as a file
// may not change its path, has no neighbours to load, and is of no origin. So
// the site's addresses stand behind "#/", and the client is given a window of its
// own in place of the browser's: in that, location, history and links are those
// of a site at file:///. The builder wraps Go's wasm_exec.js into a function of
// that window, and puts it and start.js before this script.
"use strict";
(() => {
  const { page, interactive, painted, progress, arrived, failed } = dossierStart;
  const ROOT = "file:///"; // where the client believes the site to be
  const ABOVE = location.href.replace(/#.*$/, ""); // this file

  // --- Addresses ------------------------------------------------------------

  // The client cannot read addresses that are encoded wrongly, by hand or when
  // they were cut off.
  const mended = (address) => address.replace(/%(?![0-9a-f]{2})/gi, "%25");

  // seen returns what the client takes for the address of the page: of
  // …/papers.html#/about/ it is file:///about/.
  const seen = () => new URL(mended(location.hash.replace(/^#\//, "./")), ROOT).href;

  // shown returns the way from this file to an address of the client's, which
  // may be relative, or null where that lies outside.
  function shown(address) {
    const url = new URL(address, ROOT);
    return url.protocol === "file:" && !url.host ? "#/" + url.href.slice(ROOT.length) : null;
  }

  // --- The client's window --------------------------------------------------

  const part = (name) => () => new URL(seen())[name];
  const place = Object.create(null, Object.fromEntries(["protocol", "host", "hostname", "port", "pathname", "search", "hash"]
    .map((name) => [name, { get: part(name) }])));
  Object.defineProperties(place, {
    href: { get: () => seen(), set: (address) => { location.href = shown(address) ?? address; } },
    origin: { value: "file://" },
    reload: { value: () => location.reload() },
  });

  const steps = {
    get state() { return history.state; },
    get length() { return history.length; },
    get scrollRestoration() { return history.scrollRestoration; },
    set scrollRestoration(value) { history.scrollRestoration = value; },
    back: () => history.back(),
    forward: () => history.forward(),
    go: (n) => history.go(n),
    pushState: (state, _, address) => step("pushState", state, address),
    replaceState: (state, _, address) => step("replaceState", state, address),
  };

  function step(how, state, address) {
    const to = shown(mended(address));
    if (to === null) throw new DOMException("That lies outside of this file.", "SecurityError");
    try {
      history[how](state, "", to);
    } catch {
      // Where a page without origin has no history this is left. The client
      // knows of the step, which it is told of as if the reader had made it.
      if (to === location.hash) return;
      ownStep = true;
      if (how === "pushState") location.hash = to;
      else location.replace(to);
    }
  }

  let ownStep = false;
  window.addEventListener("popstate", (event) => {
    if (ownStep) event.stopImmediatePropagation();
    ownStep = false;
  }, true);

  // All files share a storage in some browsers: names are told apart by STORE.
  const STORE = __STORE__;
  const kept = (real) => {
    if (!(real instanceof Storage)) return real; // it lasts as long as the page
    const keys = () => Object.keys(real).filter((key) => key.startsWith(STORE));
    return Object.create(Storage.prototype, Object.getOwnPropertyDescriptors({
      getItem: (key) => real.getItem(STORE + key),
      setItem: (key, value) => real.setItem(STORE + key, value),
      removeItem: (key) => real.removeItem(STORE + key),
      clear: () => keys().forEach((key) => real.removeItem(key)),
      key: (i) => keys()[i]?.slice(STORE.length) ?? null,
      get length() { return keys().length; },
    }));
  };

  // standIn returns an object that is another one but for some members. Methods
  // of the browser's own objects work on these alone; what has a prototype is a
  // class, whose members are needed.
  function standIn(real, members) {
    const bound = new Map();
    return new Proxy({}, {
      has: (_, name) => name in real,
      get(_, name) {
        if (Object.hasOwn(members, name)) return members[name];
        const value = real[name];
        if (typeof value !== "function" || Object.hasOwn(value, "prototype")) return value;
        if (!bound.has(value)) bound.set(value, value.bind(real));
        return bound.get(value);
      },
      set: (_, name, value) => Reflect.set(real, name, value),
      deleteProperty: (_, name) => Reflect.deleteProperty(real, name),
    });
  }

  const members = {
    location: place, history: steps,
    localStorage: kept(localStorage), sessionStorage: kept(sessionStorage),
    document: standIn(document, { baseURI: ROOT }),
  };
  members.window = members.self = members.globalThis = standIn(window, members);

  const env = { GOAPP_ROOT_PREFIX: "/", GOAPP_STATIC_RESOURCES_URL: "/web", GOAPP_INTERNAL_URLS: "null" };
  window.goappGetenv = (name) => env[name];

  // For links that readers take away; the client asks for them by this name.
  window.dossierPlace = { root: ABOVE + "#/", get here() { return location.href; } };
  window.dossierOffline = { state: "whole", files: 1, bytes: 0, total: 0 };

  // --- Links ----------------------------------------------------------------

  // The client writes links as it does in a site, reads them so, and finds them
  // by what it wrote. While the reader points at one it leads where the browser
  // can go: to be opened in another tab, copied or kept.
  const written = Element.prototype.getAttribute;
  const ledOut = new WeakMap(); // link: what the client wrote, and where it leads now
  for (const type of [HTMLAnchorElement, SVGAElement]) {
    type.prototype.getAttribute = function (name) {
      const value = written.call(this, name);
      const out = name === "href" && ledOut.get(this);
      return out && out.to === value ? out.wrote : value;
    };
  }
  const href = Object.getOwnPropertyDescriptor(HTMLAnchorElement.prototype, "href");
  Object.defineProperty(HTMLAnchorElement.prototype, "href", {
    ...href,
    get() {
      const value = this.getAttribute("href");
      return value === null || /^[a-z][a-z0-9+.-]*:/i.test(value) ? href.get.call(this) : new URL(value, ROOT).href;
    },
  });

  const linkAt = (event) => event.target.closest?.("a[href]");
  const leadOut = (event) => {
    const link = linkAt(event);
    const wrote = link && !link.hasAttribute("download") && link.getAttribute("href");
    const to = wrote && !wrote.startsWith("#") && shown(wrote); // the written page has led out ones
    if (!to) return;
    ledOut.set(link, { wrote, to });
    link.setAttribute("href", to);
  };
  const leadIn = (event) => {
    const link = linkAt(event);
    if (link) link.setAttribute("href", link.getAttribute("href"));
  };
  for (const type of ["click", "auxclick", "contextmenu", "dragstart", "focusin"]) window.addEventListener(type, leadOut, true);
  window.addEventListener("pointerover", (event) => event.buttons || leadOut(event), true);
  for (const type of ["pointerout", "focusout"]) window.addEventListener(type, leadIn, true);

  // With shift the browser opens a window.
  window.addEventListener("click", (event) => {
    const link = linkAt(event);
    if (link && (event.shiftKey || link.target === "_blank" || link.hasAttribute("download"))) event.stopImmediatePropagation();
  }, true);

  // --- Go -------------------------------------------------------------------

  // What is inside, as the builder packed it: base64 of gzip.
  function unpacked(id) {
    const element = document.getElementById(id);
    const text = element.textContent;
    element.remove(); // one copy is enough
    const bytes = Uint8Array.fromBase64 ? Uint8Array.fromBase64(text) : fromBase64(text);
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")),
      { headers: { "content-type": "application/wasm" } });
  }

  function fromBase64(text) {
    const cut = 1 << 16; // of 4: no group is cut
    const parts = [];
    for (let i = 0; i < text.length; i += cut) {
      const raw = atob(text.slice(i, i + cut));
      const bytes = new Uint8Array(raw.length);
      for (let j = 0; j < raw.length; j++) bytes[j] = raw.charCodeAt(j);
      parts.push(bytes);
    }
    const all = new Uint8Array(parts.reduce((n, bytes) => n + bytes.length, 0));
    parts.reduce((n, bytes) => (all.set(bytes, n), n + bytes.length), 0);
    return all;
  }

  async function start() {
    for (const name of ["WebAssembly", "DecompressionStream"]) {
      if (!(name in window)) throw new Error(`this browser is too old: it has no ${name}, which Chrome 97, Firefox 113, Safari 16.4 and later ones have`);
    }
    progress(40);
    await painted;
    const damaged = (error) => { throw new Error(`this file is damaged, copy or load it again: ${error.message}`); };
    const head = unpacked("dossier-corpus").arrayBuffer().then((data) => new Uint8Array(data), damaged);
    head.catch(() => {}); // the client tells
    window.dossierCorpus = { head, volumes: [], get: () => Promise.reject(new Error("all is inside")) };
    dossierGo(members.window);
    const go = new Go();
    const { instance } = await WebAssembly.instantiateStreaming(unpacked("dossier-client"), go.importObject).catch(damaged);
    progress(80);
    go.run(instance).then(() => failed(new Error("it has stopped")), failed);
    await interactive;
    arrived();
    delete page.dataset.elsewhere;
  }

  // What stands here for readers without scripts is for these too.
  const plainly = () => {
    delete page.dataset.elsewhere;
    delete page.dataset.script;
    const plain = document.querySelector("noscript");
    if (!plain) return;
    const texts = document.createElement("div");
    texts.innerHTML = plain.textContent;
    plain.replaceWith(texts);
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  };
  new MutationObserver(plainly).observe(page, { attributes: true, attributeFilter: ["data-failed"] });

  document.addEventListener("DOMContentLoaded", () => {
    if (document.getElementById("dossier-end")) start().catch(failed);
  });
})();
