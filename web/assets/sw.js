// The offline worker of one build of the site. It saves all files of the build
// or none, changes builds only when the reader asks, and touches no cache but
// its own. The builder fills in BUILD and FILES.
"use strict";

const BUILD = "__BUILD__";

// What the build needs offline: [address from the root of the site, SHA-256, bytes].
const FILES = __FILES__;

const SCOPE = new URL(self.registration.scope);

// Another site of the same origin has another scope, hence other caches.
const PREFIX = `dossier ${SCOPE.pathname} `;
const SAVED = PREFIX + BUILD;
const VISITED = PREFIX + BUILD + " visited";

const address = (path) => new URL(path, SCOPE).href;

self.addEventListener("install", (event) => event.waitUntil(install()));

async function install() {
  const cache = await caches.open(SAVED);
  const before = (await cache.keys()).length;
  try {
    await save(cache, await missing(cache));
  } catch (error) {
    // The worker in charge stays in charge. What was saved is whole and of this
    // build: the next attempt goes on from there, which a network that comes
    // and goes would never let come to an end otherwise. But where there is no
    // space it is given back, unless the worker in charge is of the same build.
    if (error.name === "QuotaExceededError") {
      if (!before) await caches.delete(SAVED);
      for (const page of await self.clients.matchAll({ includeUncontrolled: true })) page.postMessage("REFUSED");
    }
    throw error;
  }
  if (!self.registration.active) await self.skipWaiting();
}

self.addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== SAVED && name !== VISITED) await caches.delete(name);
  }
  await self.clients.claim();
})()));

self.addEventListener("message", (event) => {
  switch (event.data) {
    case "SKIP_WAITING":
      event.waitUntil(self.skipWaiting());
      break;
    case "STATUS":
      event.waitUntil(status().then((s) => event.ports[0].postMessage(s)));
      break;
    case "REPAIR": // the browser has emptied the cache
      event.waitUntil((async () => {
        try {
          const cache = await caches.open(SAVED);
          await save(cache, await missing(cache));
        } catch { /* the status tells */ }
        event.ports[0].postMessage(await status());
      })());
      break;
  }
});

async function status() {
  let lost = FILES;
  try {
    lost = await missing(await caches.open(SAVED));
  } catch { /* the browser refuses its storage: nothing is saved */ }
  const sum = (files) => files.reduce((n, [, , bytes]) => n + bytes, 0);
  return { build: BUILD, ready: lost.length === 0, files: FILES.length - lost.length, bytes: sum(FILES) - sum(lost), total: sum(FILES) };
}

async function missing(cache) {
  const have = new Set((await cache.keys()).map((request) => request.url));
  return FILES.filter(([path]) => !have.has(address(path)));
}

// save goes on after a few files that fail: what comes now need not come in the
// next attempt.
async function save(cache, files) {
  const queue = files.slice();
  const failed = [];
  const work = async () => {
    for (let file; (file = queue.shift());) {
      try {
        await saveFile(cache, file);
      } catch (error) {
        failed.push(error);
        if (error.name === "QuotaExceededError" || failed.length > 3) queue.length = 0;
      }
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  if (failed.length) throw failed.find((error) => error.name === "QuotaExceededError") || failed[0];
}

// Every file is checked against its hash: while a deploy is half done, or an
// HTTP cache holds an old file, builds would mix otherwise.
async function saveFile(cache, [path, hash]) {
  const url = address(path);
  const get = async (mode) => {
    const response = await fetch(new Request(url, { cache: mode, integrity: "sha256-" + hash }));
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return response;
  };
  // The client in the HTTP cache, under its hashed name, is not loaded twice;
  // but what is damaged there, or was missing once, is.
  const response = await get(path.startsWith("web/") ? "default" : "no-cache").catch(() => get("reload"));
  await cache.put(url, await plain(response));
}

// A response that was redirected cannot answer a navigation.
async function plain(response) {
  if (!response.redirected) return response;
  return new Response(await response.blob(), { headers: response.headers });
}

self.addEventListener("fetch", (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== SCOPE.origin || !url.pathname.startsWith(SCOPE.pathname)) return;
  event.respondWith(request.mode === "navigate" ? page(request, url, event) : file(request));
});

// saved looks a file up. A browser that refuses its storage has nothing saved.
async function saved(name, url) {
  try {
    return await (await caches.open(name)).match(url, { ignoreVary: true });
  } catch {
    return undefined;
  }
}

async function file(request) {
  const hit = await saved(SAVED, request.url);
  if (hit) return hit;
  const fetched = fetch(request);
  if (!request.url.startsWith(address("web/pieces/"))) return fetched;
  // The parts that are saved have all that is in a piece: the client turns to
  // them when the piece does not come.
  if ((await within(PIECE_PATIENCE, fetched)) === "late" && (await status()).ready) return Response.error();
  return fetched;
}

// How long, in milliseconds, a reader waits for a page that the client can make
// from what is saved, and for a piece of what is saved.
const PATIENCE = 8000;
const PIECE_PATIENCE = 2000;

// within resolves to what a promise does, or to "late".
function within(patience, promise) {
  return Promise.race([promise, new Promise((resolve) => setTimeout(resolve, patience, "late"))]);
}

// A page is looked up without its query, which only the client reads.
async function page(request, url, event) {
  url.search = url.hash = "";
  if (url.pathname.endsWith("/index.html")) url.pathname = url.pathname.replace(/index\.html$/, "");
  for (const name of [SAVED, VISITED]) {
    const hit = await saved(name, url.href);
    if (hit) return hit;
    if (!url.pathname.endsWith("/") && (await saved(name, url.href + "/"))) {
      return Response.redirect(url.href + "/" + new URL(request.url).search);
    }
  }
  const fetched = fetch(request);
  let response;
  try {
    response = await within(PATIENCE, fetched);
    if (response === "late") response = (await shell()) || (await fetched);
  } catch {
    return (await shell()) || Response.error();
  }
  if (response.status >= 500) return (await shell()) || response;
  if (response.ok && !response.redirected && response.type === "basic") event.waitUntil(keep(url.href, response.clone()));
  return response;
}

// Pages of the site that were visited are there again offline. A page of
// another build is not kept: its scripts and styles are not saved here.
async function keep(url, response) {
  if (!(response.headers.get("content-type") || "").startsWith("text/html")) return;
  const html = await response.text();
  if (!html.includes(`<meta name="dossier-build" content="${BUILD}">`)) return;
  try {
    const cache = await caches.open(VISITED);
    await cache.put(url, new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } }));
  } catch { /* no space: the page is read online */ }
}

// The page without content, which the client fills: it stands for any page of
// the site that is not saved, at any depth, so its base has to be absolute.
async function shell() {
  const empty = await saved(SAVED, address("shell/"));
  if (!empty) return null;
  const base = SCOPE.pathname.replaceAll("&", "&amp;");
  const html = (await empty.text()).replace(/<base href="[^"]*">/, () => `<base href="${base}">`);
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
}
