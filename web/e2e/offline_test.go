package e2e

import (
	"net/http"
	"slices"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// After one visit to the front page all of the site works without the server.
func TestOfflineAfterOneVisit(t *testing.T) {
	dir := bundled.path(t)
	p := open(t, serve(t, dir, "/"))
	p.atStart(`const register = ServiceWorkerContainer.prototype.register;
		ServiceWorkerContainer.prototype.register = function (...given) {
			window.registered = document.documentElement.hasAttribute("data-ready");
			return register.apply(this, given);
		}`)
	p.visit("")
	p.offline()
	if !get[bool](p, `window.registered`) {
		t.Error("the worker that saves the site takes the start's time")
	}
	saved := get[map[string]any](p, `window.dossierOffline`)
	if saved["state"] != "ready" || saved["files"].(float64) < 10 || saved["bytes"].(float64) < 1e6 {
		t.Errorf("dossierOffline = %v, want ready with all files", saved)
	}

	p.visit("")
	if n := get[int](p, `document.querySelectorAll('a[href^="article/"]').length`); n < 5 {
		t.Errorf("offline the front page links %d articles, want 5", n)
	}
	p.visit("?q=trung")
	if got := p.results(); !slices.Contains(got, trung) {
		t.Errorf("offline /?q=trung shows %q", got)
	}
	p.visit(articlePath(t, dir)) // never visited
	if len(p.text("article")) < 1000 {
		t.Error("offline an article that was never visited cannot be read")
	}
	p.goTo("about")
	p.until(`location.pathname === "/about/"`) // as a server does

	// A click within the page, then a reload of where it led.
	p.visit("")
	p.search("trung")
	p.openHit()
	p.must(chromedp.Do(p.ctx, chromedp.Reload()))
	p.ready()
	p.until(`location.pathname.startsWith("/article/") && document.querySelector("article mark")`)
	p.click("[data-entity]")
	p.until(`location.pathname.startsWith("/entity/")`)
	p.must(chromedp.Do(p.ctx, chromedp.Reload()))
	p.ready()
	if h := p.text("h1"); h == "" {
		t.Error("offline an entity's page is empty after a reload")
	}
	// The page itself is there, not only what the client makes of it.
	disabled := emulation.SetScriptExecutionDisabledParams{Value: true}
	_, err := chromedp.Call(p.ctx, emulation.SetScriptExecutionDisabled, disabled)
	p.must(err)
	p.goTo(articlePath(t, dir) + "?q=vietnam")
	if len(p.text("article")) < 1000 {
		t.Error("offline an article with a query in its address cannot be read without scripts")
	}
	disabled.Value = false
	_, err = chromedp.Call(p.ctx, emulation.SetScriptExecutionDisabled, disabled)
	p.must(err)
	p.visit("no/such/page/")
	if h := p.text("h1"); h == "" {
		t.Error("offline an unknown address shows nothing")
	}
	p.noViolation()
}

// The client is the largest file by far: the page loads it, and the worker
// takes it from where the page has put it.
func TestClientIsLoadedOnce(t *testing.T) {
	h := serve(t, bundled.path(t), "/")
	var log requestLog
	h.become(log.around(h.handler))
	p := open(t, h)
	p.visit("")
	p.saved()
	if n := log.count(".wasm"); n != 1 {
		t.Errorf("the client was asked for %d times, want once", n)
	}
}

// The caches of another site of the same origin are left alone.
func TestForeignCachesStay(t *testing.T) {
	dir := bundled.path(t)
	p := open(t, serve(t, dir, "/one/"))
	p.goTo("about/")
	get[bool](p, `caches.open("someone else").then((c) => c.put("/x", new Response("x"))).then(() => true)`)
	get[bool](p, `caches.open("dossier /two/ 123").then(() => true)`)
	p.visit("")
	p.saved()
	names := get[[]string](p, `caches.keys()`)
	for _, want := range []string{"someone else", "dossier /two/ 123"} {
		if !slices.Contains(names, want) {
			t.Errorf("the cache %q is gone; there are %q", want, names)
		}
	}
}

// Without its cache, which browsers may empty, the worker saves all again.
func TestEmptiedCacheIsFilledAgain(t *testing.T) {
	dir := bundled.path(t)
	p := open(t, serve(t, dir, "/"))
	p.visit("")
	p.saved()
	get[bool](p, `caches.keys().then((names) => Promise.all(names.map((n) => caches.delete(n)))).then(() => true)`)
	p.visit("")
	p.offline()
	p.visit(articlePath(t, dir))
}

// Not ready before everything is there.
func TestNotReadyWhileSomethingIsMissing(t *testing.T) {
	h := serve(t, bundled.path(t), "/")
	inner := h.handler
	const lost = "/icons/icon-512.png"
	var log requestLog
	h.become(log.around(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == lost {
			http.NotFound(w, r)
			return
		}
		inner.ServeHTTP(w, r)
	})))
	p := open(t, h)
	p.visit("")
	// The worker has tried and is given up.
	log.wait(t, lost)
	p.until(`navigator.serviceWorker.getRegistration().then((r) => !r || !r.installing && !r.waiting && !r.active)`)
	p.until(`document.documentElement.dataset.offline === "none"`)
	if states := get[[]string](p, `offlineStates`); slices.Contains(states, "ready") {
		t.Errorf("the page said %q while one file was missing", states)
	}
	// When the server has it the next visit saves all.
	h.become(inner)
	p.visit("")
	p.saved()
}
