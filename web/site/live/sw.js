// Takes the place of a site's worker while its articles are edited: it keeps
// nothing, removes what another one has kept here, and goes.
"use strict";
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil((async () => {
  const kept = await caches.keys();
  await Promise.all(kept.map((name) => caches.delete(name)));
  await self.registration.unregister();
  if (!kept.length) return;
  for (const page of await self.clients.matchAll({ type: "window" })) page.navigate(page.url);
})()));
self.addEventListener("message", (event) => {
  if (event.ports[0]) event.ports[0].postMessage({ build: "live", ready: false, files: 0, bytes: 0 });
});
