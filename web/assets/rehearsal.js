// A rehearsal of the client, in a worker and on an empty stage.
//
// Chromium compiles a function of a module when it is first called, on the
// thread that calls it: more than half of what a start costs. The compiled code is
// one for all threads that have the module. So a worker lives through the start
// first, and a reader's first keys and clicks, on a document that is made of no
// more than the client asks of one; when the page does the same, it calls what is
// compiled already. Nothing comes back from here but the word that it is done: a
// rehearsal that goes wrong costs time, and no more.
//
// The builder puts Go's wasm_exec.js before this script.
"use strict";
(() => {
  const LONGEST = 4000;    // ms that a rehearsal may take
  const TOLD = 256 * 1024; // bytes of the client that are told of at a time

  // --- The stage ------------------------------------------------------------

  const ids = new Map(); // elements by id
  const said = [];       // texts in the order in which they came

  // A selector here is a list of tag[name="value"]…, the only kind that the
  // client's handlers ask of what they are given.
  const one = /^([a-z0-9]*)(?:#([\w-]+))?((?:\[[\w-]+(?:="[^"]*")?\])*)$/;
  const matching = (node, selector) => selector.split(",").some((part) => {
    const found = one.exec(part.trim());
    if (!found) return false;
    const [, tag, id, attributes] = found;
    return (!tag || tag === node.localName) && (!id || node.getAttribute("id") === id)
      && [...attributes.matchAll(/\[([\w-]+)(?:="([^"]*)")?\]/g)].every(([, name, value]) =>
        node.hasAttribute(name) && (value === undefined || node.getAttribute(name) === value));
  });

  class Actor {
    constructor(name) {
      this.localName = name;
      this.nodeName = this.tagName = name.toUpperCase();
      this.nodeType = name[0] === "#" ? 3 : 1;
      this.childNodes = [];
      this.attributes = new Map();
      this.listeners = new Map();
      this.parentNode = null;
      this.style = { setProperty() {}, removeProperty() {} };
      this.classList = { add() {}, remove() {}, toggle() {}, contains: () => false };
      this.dataset = {};
      this.value = this.textContent = "";
      this.clientWidth = this.clientHeight = this.offsetWidth = this.offsetHeight = 0;
      this.selectionStart = this.selectionEnd = 0;
      this.isConnected = true;
      this.isContentEditable = false;
    }
    get id() { return this.getAttribute("id") ?? ""; }
    get href() { return new URL(this.getAttribute("href") ?? "", document.baseURI).href; }
    get target() { return this.getAttribute("target") ?? ""; }
    get type() { return this.getAttribute("type") ?? ""; }
    get parentElement() { return this.parentNode; }
    get children() { return this.childNodes.filter((c) => c.nodeType === 1); }
    get firstChild() { return this.childNodes[0] ?? null; }
    get firstElementChild() { return this.children[0] ?? null; }
    set innerHTML(markup) { // one element, whatever is in it
      said.push(markup.replace(/<[^>]*>/g, " "));
      this.childNodes = [];
      this.appendChild(new Actor("div"));
    }
    appendChild(child) {
      child.parentNode = this;
      this.childNodes.push(child);
      return child;
    }
    append(...children) { children.forEach((c) => this.appendChild(c)); }
    replaceChild(next, child) {
      const i = this.childNodes.indexOf(child);
      if (i >= 0) this.childNodes[i] = next;
      next.parentNode = this;
      return child;
    }
    removeChild(child) {
      const i = this.childNodes.indexOf(child);
      if (i >= 0) this.childNodes.splice(i, 1);
      return child;
    }
    remove() { if (this.parentNode) this.parentNode.removeChild(this); }
    setAttribute(name, value) {
      this.attributes.set(name, String(value));
      if (name === "id") ids.set(String(value), this);
    }
    getAttribute(name) { return this.attributes.get(name) ?? null; }
    hasAttribute(name) { return this.attributes.has(name); }
    removeAttribute(name) { this.attributes.delete(name); }
    addEventListener(type, listener) { this.listeners.set(type, listener); }
    removeEventListener(type) { this.listeners.delete(type); }
    matches(selector) { return matching(this, selector); }
    closest(selector) { return matching(this, selector) ? this : this.parentNode && this.parentNode.closest(selector); }
    contains() { return false; }
    querySelector(selector) { return this.querySelectorAll(selector)[0] ?? null; }
    querySelectorAll(selector) {
      const all = (node) => node.childNodes.flatMap((c) => [...(c.matches(selector) ? [c] : []), ...all(c)]);
      return all(this);
    }
    getBoundingClientRect() { return { x: 0, y: 0, top: 0, left: 0, right: 0, bottom: 0, width: 0, height: 0 }; }
    getClientRects() { return []; }
    focus() {}
    blur() {}
    select() {}
    scrollIntoView() {}
    setSelectionRange() {}
  }

  function setStage({ address, base, root }) {
    const document = new Actor("#document");
    document.documentElement = new Actor("html");
    document.head = new Actor("head");
    document.body = new Actor("body");
    document.body.appendChild(new Actor("div"));
    document.append(document.documentElement);
    document.documentElement.append(document.head, document.body);
    Object.assign(document, {
      baseURI: base, title: "", activeElement: document.body, hidden: false, visibilityState: "visible",
      createElement: (tag) => new Actor(tag),
      createElementNS: (_, tag) => new Actor(tag),
      createTextNode: (text) => {
        said.push(text);
        return Object.assign(new Actor("#text"), { nodeValue: text });
      },
      getElementById: (id) => ids.get(id) ?? null,
      getSelection: () => null,
    });
    let here = new URL(address);
    const go = (state, _, url) => {
      history.state = state;
      if (url !== undefined && url !== null) here = new URL(url, base);
    };
    const history = { state: null, scrollRestoration: "auto", pushState: go, replaceState: go };
    const nothing = { getItem: () => null, setItem() {}, removeItem() {}, clear() {}, key: () => null, length: 0 };
    const watcher = class { observe() {} unobserve() {} disconnect() {} };
    // What the client says when it stops goes with the word that it has stopped.
    const heard = [];
    const hear = (...words) => { heard.push(words.join(" ")); };
    const environment = { GOAPP_ROOT_PREFIX: root, GOAPP_STATIC_RESOURCES_URL: root + "web", GOAPP_INTERNAL_URLS: "null" };
    const stage = {
      window: self, document, history, localStorage: nothing, sessionStorage: nothing,
      innerWidth: 412, innerHeight: 823, scrollX: 0, scrollY: 0, scrollTo() {}, getSelection: () => null,
      matchMedia: () => ({ matches: false, addEventListener() {} }),
      MutationObserver: watcher, ResizeObserver: watcher, IntersectionObserver: watcher,
      addEventListener() {}, dispatchEvent: () => true, BroadcastChannel: undefined,
      goappGetenv: (name) => environment[name], goappKeepBodyClean: () => () => {},
      console: { ...console, log: hear, error: hear, warn: hear },
      dossierOffline: { state: "none", files: 0, bytes: 0, total: 0 },
    };
    for (const [name, value] of Object.entries(stage)) {
      Object.defineProperty(self, name, { value, writable: true, configurable: true });
    }
    Object.defineProperty(self, "location", { get: () => here, configurable: true });
    return { document, heard };
  }

  // --- The play -------------------------------------------------------------

  const pause = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));
  const event = (target, more) => ({
    timeStamp: Infinity, // never too long ago for the list to come with the letter
    target, currentTarget: target, button: 0, defaultPrevented: false, metaKey: false, ctrlKey: false, shiftKey: false,
    altKey: false, isComposing: false, preventDefault() {}, stopImmediatePropagation() {}, stopPropagation() {}, ...more,
  });

  // words returns some long words of what the page said, from all over it.
  function words(most) {
    const all = [...new Set(said.join(" ").match(/\p{L}{5,12}/gu) ?? [])];
    return Array.from({ length: Math.min(most, all.length) }, (_, i) => all[Math.floor(i * all.length / most)]);
  }

  // Types words letter by letter, each also with two letters changed over.
  async function type(box, query) {
    for (let n = 1; n <= query.length; n++) {
      box.value = query.slice(0, n);
      document.listeners.get("input").call(document, event(box, { type: "input" }));
      await pause();
    }
  }

  // Follows the first link to a kind of page.
  async function follow(kind) {
    const link = document.querySelectorAll("a[href]").find((a) => a.getAttribute("href").startsWith(kind + "/"));
    if (!link) return;
    self.onclick(event(link));
    await pause();
  }

  const say = (word, detail) => postMessage({ word, detail });
  let goOn;
  const shown = new Promise((resolve) => { goOn = resolve; }); // the page has started

  async function play({ module, head, address, base, root }) {
    const { document, heard } = setStage({ address, base, root });
    const failed = new Promise((_, reject) => { self.dossierFailed = (message) => reject(new Error(message)); });
    const ready = new Promise((resolve) => {
      const page = document.documentElement;
      const set = page.setAttribute;
      page.setAttribute = function (name, value) {
        set.call(page, name, value);
        if (name === "data-ready") resolve();
      };
    });
    if (head) self.dossierCorpus = { head: Promise.resolve(new Uint8Array(head)), volumes: [], get: () => new Promise(() => {}) };
    const go = new Go();
    const ended = go.run(await WebAssembly.instantiate(module, go.importObject)).then(() => { throw new Error(heard.slice(0, 3).join("\n")); });
    const wrong = Promise.race([failed, ended]);
    await Promise.race([ready, wrong]);
    const box = document.getElementById("q");
    const all = words(4);
    await Promise.race([type(box, all.length ? all[0].slice(0, 2).toLowerCase() : "a"), wrong]); // a reader may type at once
    say("started");
    await shown;
    const acts = async () => {
      for (const word of all) {
        await type(box, word.toLowerCase());
        await type(box, word[0] + word[2] + word[1] + word.slice(3));
      }
      for (const kind of ["entity", "article"]) await follow(kind);
    };
    await Promise.race([acts(), wrong]);
    say("done");
  }

  // --- What the page says ---------------------------------------------------

  // Loads a module, tells how many bytes have come, and compiles it meanwhile.
  async function compile(address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    let bytes = 0;
    const body = response.body.pipeThrough(new TransformStream({
      transform(chunk, controller) {
        bytes += chunk.byteLength;
        if (bytes > TOLD) {
          say("came", bytes);
          bytes = 0;
        }
        controller.enqueue(chunk);
      },
    }));
    return WebAssembly.compileStreaming(new Response(body, { headers: { "content-type": "application/wasm" } }));
  }

  const answers = {
    compile: (address) => compile(address).then((module) => say("compiled", module), (error) => say("refused", error.message)),
    play: async (detail) => {
      setTimeout(() => self.close(), LONGEST);
      await play(detail).catch((error) => say("failed", String(error && error.stack || error)));
      self.close();
    },
    "go on": () => goOn(),
  };
  self.onmessage = ({ data }) => answers[data.word](data.detail);
  say("here");
})();
