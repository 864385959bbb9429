// Starts the client and the offline worker. It takes the place of go-app's
// app.js; the only thing that go-app needs from it is goappGetenv. Nothing here
// knows where the site is put: all addresses come from <base>. The builder
// fills in the names and puts Go's wasm_exec.js, start.js and first.js before this script.
"use strict";
(() => {
  const CLIENT = "__CLIENT__";
  const CORPUS = "__CORPUS__"; // its head; empty when the client carries it
  const VOLUMES = __VOLUMES__; // the rest of it: [folder of pieces, [part, …]]
  const FIRST = "__FIRST__"; // what the first search looks through
  const REHEARSAL = "__REHEARSAL__"; // the script of it
  const SMALL = "__SMALL__"; // a corpus for it; empty when the client carries its own
  const AWAITING = 250, REHEARSING = 2000; // ms that the page waits at most: for the worker, for a rehearsal
  const BYTES = __BYTES__; // of both, uncompressed: Content-Length counts compressed ones
  const { page, interactive, painted, progress, arrived, failed, say } = dossierStart;
  const base = new URL(document.baseURI);
  const root = base.pathname.replace(/[^/]*$/, "");
  const asFile = location.protocol === "file:";

  const env = {
    GOAPP_ROOT_PREFIX: root,
    GOAPP_STATIC_RESOURCES_URL: root + "web",
    GOAPP_INTERNAL_URLS: "null",
  };
  window.goappGetenv = (name) => env[name];

  // Links that were cut off or typed may be encoded wrongly, which would stop the
  // client: it cannot read such an address.
  const mend = () => {
    const right = location.href.replace(/%(?![0-9a-f]{2})/gi, "%25");
    if (right !== location.href) history.replaceState(history.state, "", right);
  };
  if (!asFile) mend();
  window.addEventListener("popstate", mend); // before the client's

  // --- The client ---------------------------------------------------------

  let first; // comes when the first search has an answer, or takes too long

  async function start() {
    const go = new Go();
    // The client waits for the head of a corpus beside it, and gets the rest.
    const head = CORPUS ? whole(CORPUS) : null;
    if (head) {
      head.catch(() => {}); // the client tells
      beside = window.dossierCorpus = {
        head, volumes: VOLUMES,
        set questions(n) { n ? asked = true : answered ??= performance.now(); }, // that wait for pieces
        get: async (name, again, later) => {
          const response = await request(name, again ? "reload" : "default", later ? "low" : "high");
          return new Uint8Array(await response.arrayBuffer());
        },
      };
    }
    const worker = rehearser();
    // What was asked for comes first on the wire; the client that is saved needs none.
    if (!navigator.serviceWorker || !navigator.serviceWorker.controller) await first;
    // The HTTP cache may hold what a deploy or a network has cut off.
    const client = (cache) => WebAssembly.compileStreaming(load(CLIENT, cache));
    const there = worker && await Promise.race([worker.here.then(() => true), worker.broken, pause(AWAITING)]);
    const module = await (there === true ? compiled(worker) : client("default")).catch(() => client("reload"));
    await painted;
    if (worker) await rehearsed(worker, module);
    const instance = await WebAssembly.instantiate(module, go.importObject);
    await pause(0); // that was a task of its own
    const ended = go.run(instance);
    ended.then(() => failed(new Error("it has stopped")), failed);
    if (head) await head.catch(() => {});
    arrived();
  }

  // --- The rehearsal --------------------------------------------------------

  // rehearser returns a worker in which the start can be lived through before the
  // page does it (see rehearsal.js), or null where that is of no use: in other
  // browsers than Chromium, which compile all that they load, and on one processor,
  // which does not do two things at a time.
  function rehearser() {
    const brands = navigator.userAgentData ? navigator.userAgentData.brands : [];
    if (CORPUS && !SMALL || !window.Worker || navigator.hardwareConcurrency < 2 || !brands.some((b) => b.brand === "Chromium")) return null;
    try {
      const worker = new Worker(new URL(REHEARSAL, base));
      const hears = new Map(); // what is to be done at a word of the worker
      const heard = (name, then) => new Promise((resolve) => hears.set(name, then || resolve));
      const broken = heard("failed");
      worker.onmessage = ({ data }) => hears.has(data.word) && hears.get(data.word)(data.detail);
      worker.onerror = (error) => hears.get("failed")(error.message || "the script does not run");
      const small = CORPUS ? request(SMALL, "default", "low").then((response) => response.arrayBuffer()) : Promise.resolve();
      small.catch(() => {}); // rehearsed tells
      return { tell: (word, detail, given) => worker.postMessage({ word, detail }, given), heard, broken, here: heard("here"), small, stop: () => worker.terminate() };
    } catch (error) {
      console.debug("No rehearsal:", error);
      return null;
    }
  }

  // compiled returns the client's module. A worker loads and compiles it: even to
  // take it in piece by piece keeps the page busy.
  async function compiled(worker) {
    const module = worker.heard("compiled");
    const refused = Promise.race([worker.heard("refused"), worker.broken]).then((why) => { throw new Error(why); });
    worker.heard("came", count);
    worker.tell("compile", new URL(CLIENT, base).href);
    return Promise.race([module, refused]);
  }

  // rehearsed resolves when the start has been lived through, goes wrong or takes too long.
  async function rehearsed(worker, module) {
    const began = performance.now();
    const note = (name, detail) => performance.measure("dossier-rehearsal-" + name, { start: began, end: performance.now(), detail });
    const [started, done] = [worker.heard("started"), worker.heard("done")];
    const failed = worker.broken.then((why) => note("failed", why));
    done.then(() => note("done"));
    const play = async () => {
      if (!(await Promise.race([worker.here.then(() => true), pause(0)]))) {
        worker.stop();
        throw new Error("the script has not come");
      }
      const head = await worker.small;
      worker.tell("play", { module, head, address: location.href, base: base.href, root }, head ? [head] : []);
      await started;
      note("started");
      // The page's own start comes next, and what it has to do then: with a corpus
      // beside the client that is too much for the rest of the rehearsal.
      if (CORPUS) worker.stop();
      else interactive.then(() => pause(300)).then(() => worker.tell("go on"));
    };
    await Promise.race([play().catch((error) => note("failed", error.message)), failed, pause(REHEARSING)]);
  }

  let beside = null;
  let asked = false, answered = null; // whether a question waited for pieces; when the first one had its answer

  // Has the client load all of a corpus beside it. What the reader asks first
  // comes first, for three seconds at most. Then the page rests a moment, unless
  // everything lies on this device already.
  async function fill() {
    if (!beside) return;
    await interactive;
    const rest = navigator.serviceWorker && navigator.serviceWorker.controller ? 0 : 250; // ms
    const start = performance.now();
    for (let now = start; now - start < 3000; now = performance.now()) {
      const since = asked ? answered : start;
      if (since !== null && now - since >= rest) break;
      await pause(20);
    }
    await new Promise((resolve) => {
      beside.loaded = resolve;
      beside.fill();
    });
  }

  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  async function request(name, cache, priority = "auto") {
    const response = await fetch(new URL(name, base), { cache, priority });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return response;
  }

  // Loads a file and counts its bytes. A response of our own has the right
  // type, whatever the server says.
  async function load(name, cache = "default") {
    const response = await request(name, cache);
    return new Response(response.body.pipeThrough(counter()), { headers: { "content-type": "application/wasm" } });
  }

  // Loads the bytes of a file that has its hash in its name. What is damaged in
  // the HTTP cache, or was missing once, is loaded past it.
  async function whole(name) {
    const read = async (cache) => {
      const data = new Uint8Array(await (await load(name, cache)).arrayBuffer());
      if (!(await intact(name, data))) throw new Error("the file on the server is damaged");
      return data;
    };
    return read("default").catch(() => read("reload"));
  }

  async function intact(name, data) {
    if (!window.crypto || !crypto.subtle) return true; // an address of http: the client looks at the head
    const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", data));
    return name.includes("." + [...sum.subarray(0, 5)].map((b) => b.toString(16).padStart(2, "0")).join("") + ".");
  }

  let bytes = 0, shown = -1;

  function counter() {
    return new TransformStream({
      transform(chunk, controller) {
        count(chunk.byteLength);
        controller.enqueue(chunk);
      },
    });
  }

  function count(more) {
    bytes += more;
    const percent = Math.min(100, Math.floor(bytes * 20 / BYTES) * 5);
    if (percent === shown) return;
    progress(shown = percent);
  }

  // --- Clicks -------------------------------------------------------------

  // go-app takes every click on a link. With shift the browser opens a window.
  window.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[href]");
    if (!link) return;
    if (event.shiftKey || link.target === "_blank" || link.hasAttribute("download")) event.stopImmediatePropagation();
    else if (asFile && link.href.startsWith(base.href.replace(/[^/]*$/, ""))) {
      // There are no folders' index pages in a folder of files.
      event.stopImmediatePropagation();
      event.preventDefault();
      const to = new URL(link.href);
      if (to.pathname.endsWith("/")) to.pathname += "index.html";
      location.href = to.href;
    }
  }, true);

  // --- Network ------------------------------------------------------------

  const network = () => {
    if (navigator.onLine) page.removeAttribute("data-network");
    else page.dataset.network = "offline";
  };
  window.addEventListener("online", network);
  window.addEventListener("offline", network);
  network();

  // --- Offline ------------------------------------------------------------

  function offline(state, files = 0, bytes = 0, total = 0) {
    window.dossierOffline = { state, files, bytes, total };
    page.dataset.offline = state;
    window.dispatchEvent(new CustomEvent("dossier-offline", { detail: window.dossierOffline }));
  }
  offline("none");

  function ask(worker, question) {
    return new Promise((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = (event) => resolve(event.data);
      worker.postMessage(question, [channel.port2]);
    });
  }

  // The browser keeps nothing: there is no space, or it is told not to.
  let refused = false;

  function refuse() {
    refused = true;
    offline("refused");
  }

  // Says "ready" only when the worker has looked and every file is there.
  async function look(registration) {
    const worker = registration.active;
    if (!worker) return refused ? refuse() : offline(registration.installing ? "saving" : "none");
    let status = await ask(worker, "STATUS");
    if (!status.ready) {
      offline("saving", status.files, status.bytes);
      status = await ask(worker, "REPAIR");
    }
    offline(status.ready ? "ready" : "none", status.files, status.bytes);
  }

  // Tells how much is saved while a first worker saves it, unless that has said meanwhile
  // that it can't.
  async function follow(worker) {
    const saving = () => worker.state === "installing" && !refused;
    while (saving()) {
      const status = await ask(worker, "STATUS");
      if (saving()) offline("saving", status.files, status.bytes, status.total);
      await pause(1000);
    }
  }

  // A network that comes and goes may lose the worker's script.
  async function registered(workers) {
    for (let wait = 500; ; wait *= 4) { // ms
      try {
        return await workers.register(new URL("sw.js", base), { updateViaCache: "none" });
      } catch (error) {
        if (error.name !== "TypeError" || wait > 8000) throw error;
      }
      await pause(wait);
    }
  }

  let wanted = false; // the reader has asked for the update

  async function register() {
    const workers = navigator.serviceWorker;
    if (!workers) return refuse();
    workers.addEventListener("message", (event) => event.data === "REFUSED" && !workers.controller && refuse());
    const registration = await registered(workers);
    const watch = (worker) => worker && worker.addEventListener("statechange", () => {
      if (worker.state === "activated" || worker.state === "redundant") look(registration);
      waiting();
    });
    const waiting = async () => {
      const [next, now] = [registration.waiting, registration.active];
      if (next && now) {
        // After a deploy and the way back the edition is the one that is read.
        const [a, b] = await Promise.all([ask(next, "STATUS"), ask(now, "STATUS")]);
        if (next !== registration.waiting) return;
        if (a.build === b.build) next.postMessage("SKIP_WAITING");
        else page.dataset.update = "waiting";
      } else if (page.dataset.update === "waiting" && !registration.waiting) page.removeAttribute("data-update");
    };
    registration.addEventListener("updatefound", () => {
      watch(registration.installing);
      if (registration.active) return;
      refused = false;
      offline("saving");
      follow(registration.installing);
    });
    watch(registration.installing);
    watch(registration.waiting);
    waiting();
    look(registration);

    workers.addEventListener("controllerchange", () => {
      if (wanted) location.reload();
    });
    document.addEventListener("click", (event) => {
      const button = event.target.closest && event.target.closest("#update-now, #update-later");
      if (!button) return;
      if (button.id === "update-later") {
        page.dataset.update = "later";
        return;
      }
      wanted = true;
      remember();
      if (registration.waiting) registration.waiting.postMessage("SKIP_WAITING");
      else location.reload();
    });

    // The browser looks for a new build at navigations, which a page that
    // stays open does not make.
    let looked = Date.now();
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState !== "visible" || Date.now() - looked < 3600e3) return;
      looked = Date.now();
      registration.update().catch(() => {});
    });
  }

  // --- The place on the page survives an update ----------------------------

  const PLACE = "dossier-place";

  function remember() {
    try {
      sessionStorage.setItem(PLACE, JSON.stringify({ href: location.href, x: scrollX, y: scrollY }));
    } catch { /* storage is refused: the page begins at its top */ }
  }

  interactive.then(() => {
    try {
      const place = JSON.parse(sessionStorage.getItem(PLACE));
      sessionStorage.removeItem(PLACE);
      if (place && place.href === location.href) requestAnimationFrame(() => scrollTo(place.x, place.y));
    } catch { /* as above */ }
  });

  // --- Go -------------------------------------------------------------------

  if (asFile) {
    page.dataset.failed = "file"; // shows the page's words for it
    say("");
    return;
  }
  const found = dossierFirst(new URL(FIRST, base));
  first = Promise.race([found, new Promise((resolve) => setTimeout(resolve, 2000))]);
  // The worker saves the same files that the start needs, and takes a processor for it:
  // first things first.
  const rested = () => Promise.race([interactive, pause(4000)]).then(() => pause(1000));
  start().then(() => fill().then(rested), failed).then(register).catch((error) => {
    console.warn("No offline copy:", error);
    if (error.name === "SecurityError") refuse();
  });
})();
