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
  const wanted = await missing(cache);
  try {
    await save(cache, wanted);
  } catch (error) {
    await caches.delete(SAVED); // all or nothing: the worker in charge stays in charge
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
        const cache = await caches.open(SAVED);
        await save(cache, await missing(cache)).catch(() => {});
        event.ports[0].postMessage(await status());
      })());
      break;
  }
});

async function status() {
  const lost = await missing(await caches.open(SAVED));
  const sum = (files) => files.reduce((n, [, , bytes]) => n + bytes, 0);
  return { build: BUILD, ready: lost.length === 0, files: FILES.length - lost.length, bytes: sum(FILES) - sum(lost) };
}

async function missing(cache) {
  const have = new Set((await cache.keys()).map((request) => request.url));
  return FILES.filter(([path]) => !have.has(address(path)));
}

async function save(cache, files) {
  const queue = files.slice();
  const work = async () => {
    for (let file; (file = queue.shift());) {
      try {
        await saveFile(cache, file);
      } catch (error) {
        queue.length = 0;
        throw error;
      }
    }
  };
  await Promise.all([work(), work(), work(), work()]);
}

// Every file is checked against its hash: while a deploy is half done, or an
// HTTP cache holds an old file, builds would mix otherwise.
async function saveFile(cache, [path, hash]) {
  const url = address(path);
  const get = (mode) => fetch(new Request(url, { cache: mode, integrity: "sha256-" + hash }));
  // The client in the HTTP cache, under its hashed name, is not loaded twice.
  const response = await get(path.startsWith("web/") ? "default" : "no-cache").catch(() => get("reload"));
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
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

async function file(request) {
  const cache = await caches.open(SAVED);
  return (await cache.match(request.url, { ignoreVary: true })) || fetch(request);
}

// A page is looked up without its query, which only the client reads.
async function page(request, url, event) {
  url.search = url.hash = "";
  if (url.pathname.endsWith("/index.html")) url.pathname = url.pathname.replace(/index\.html$/, "");
  for (const name of [SAVED, VISITED]) {
    const cache = await caches.open(name);
    const hit = await cache.match(url.href, { ignoreVary: true });
    if (hit) return hit;
    if (!url.pathname.endsWith("/") && (await cache.match(url.href + "/", { ignoreVary: true }))) {
      return Response.redirect(url.href + "/" + new URL(request.url).search);
    }
  }
  let response;
  try {
    response = await fetch(request);
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
  const cache = await caches.open(VISITED);
  await cache.put(url, new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } })).catch(() => {});
}

// The page without content, which the client fills: it stands for any page of
// the site that is not saved, at any depth, so its base has to be absolute.
async function shell() {
  const cache = await caches.open(SAVED);
  const saved = await cache.match(address("shell/"), { ignoreVary: true });
  if (!saved) return null;
  const base = SCOPE.pathname.replaceAll("&", "&amp;");
  const html = (await saved.text()).replace(/<base href="[^"]*">/, () => `<base href="${base}">`);
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
}
