package e2e

import (
	"net/http"
	"testing"
)

// seen reports whether an element is there to be seen.
func (p *tab) seen(selector string) bool {
	p.Helper()
	return get[bool](p, `(() => { const e = document.querySelector(`+quote(selector)+`); return !!e && e.checkVisibility({visibilityProperty: true}); })()`)
}

// While the client is on its way the page can be read, a line shows how far it
// is, what needs it is not offered, and the place for it is kept.
func TestStateLoading(t *testing.T) {
	h, release := held(t, bundled.path(t))
	p := open(t, h)
	p.goTo("")
	for selector, want := range map[string]bool{"h1": true, ".latest a": true, "#q": true, ".theme": false, ".language": false, "#start-failed": false, ".update": false} {
		if got := p.seen(selector); got != want {
			t.Errorf("while the client loads, %s is seen: %t", selector, got)
		}
	}
	width := `document.querySelector(".nav").getBoundingClientRect().width`
	before := get[float64](p, width)
	get[bool](p, `(() => {
		window.bars = [];
		new MutationObserver((changes) => { for (const c of changes) for (const n of c.addedNodes) if (n.className === "progress") bars.push(n); }).observe(document.body, { childList: true });
		return true;
	})()`)
	release()
	p.until(`document.documentElement.hasAttribute("data-ready")`)
	if after := get[float64](p, width); after != before || !p.seen(".theme") || !p.seen(".language") {
		t.Errorf("the navigation is %v wide, then %v", before, after)
	}
	p.until(`!document.querySelector(".progress")`)
	if !get[bool](p, `bars.length === 1 && parseFloat(bars[0].style.transform.slice("scaleX(".length)) > 0.9 && document.documentElement.style.length === 0`) {
		t.Error("how much of the client is there was not shown by one bar to its end, without a style of the page")
	}
	p.noViolation()
}

// Nothing found says which word is to blame and what would be found instead;
// every way out leads somewhere.
func TestStateNothingFound(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.visit("?q=zzzzqqqq")
	p.until(`document.querySelector('[data-total="0"]')`)
	if s := p.text(".nothing"); !contains(s, "zzzzqqqq") || !contains(s, "is in no article") {
		t.Errorf("nothing found says %q", s)
	}
	p.click(`[data-do="clear-query"]`)
	p.until(`location.search === "" && document.activeElement.id === "q" && document.querySelector(".home")`)

	// Words that exist, and filters that leave nothing: it says which to drop.
	p.visit("?q=trung&from=2031")
	p.until(`document.querySelector('[data-total="0"]')`)
	if s := p.text(".nothing"); !contains(s, "Without Date") {
		t.Errorf("filters that leave nothing say %q", s)
	}
	p.click(`.nothing ul a`)
	p.until(`Number(document.querySelector("[data-total]").dataset.total) > 0 && !location.search.includes("from=")`)
	p.visit("?q=trung&from=2031")
	p.click(`.nothing [data-do="clear-filters"]`)
	p.until(`Number(document.querySelector("[data-total]").dataset.total) > 0 && location.search === "?q=trung"`)
	p.noViolation()
}

// Without a filter no chip and no way to clear them is shown, and every filter
// that is offered finds something.
func TestStateNothingFiltered(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.visit("?sort=title")
	p.until(`document.querySelectorAll("[data-result]").length === 5`)
	if n := get[int](p, `document.querySelectorAll('.chip, [data-do="clear-filters"], .value.included, .value.excluded, input:checked').length`); n > 0 {
		t.Errorf("%d signs of filters without a filter", n)
	}
	if n := get[int](p, `[...document.querySelectorAll("[data-facet] .value .n")].filter((e) => e.textContent === "0").length`); n > 0 {
		t.Errorf("%d filters find nothing", n)
	}
	p.noViolation()
}

// Offline the page says so and that all works; the sign goes when the network
// is back.
func TestStateOffline(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.visit("")
	p.saved()
	p.until(`document.querySelector(".sign-saved").checkVisibility()`)
	if p.seen(".sign-offline") {
		t.Error("the page says that it is offline while it is not")
	}
	get[bool](p, `(Object.defineProperty(navigator, "onLine", {value: false, configurable: true}), dispatchEvent(new Event("offline")), true)`)
	p.until(`document.querySelector(".sign-offline").checkVisibility()`)
	if s := p.text(".sign-offline"); !contains(s, "everything here still works") {
		t.Errorf("offline the page says %q", s)
	}
	get[bool](p, `(Object.defineProperty(navigator, "onLine", {value: true, configurable: true}), dispatchEvent(new Event("online")), true)`)
	p.until(`!document.querySelector(".sign-offline").checkVisibility()`)
	p.noViolation()
}

// A new edition is offered at the foot of the window, over nothing that one
// reads, and each time anew to those who put it off.
func TestStateUpdateWaiting(t *testing.T) {
	h, p := hasSaved(t, handler(t, bundled))
	h.become(handler(t, changed))
	p.visit("about/")
	p.until(`document.querySelector(".update").checkVisibility()`)
	get[bool](p, `(scrollTo(0, document.body.scrollHeight), true)`)
	if !get[bool](p, `document.querySelector(".bottom p").getBoundingClientRect().bottom <= document.querySelector(".update").getBoundingClientRect().top`) {
		t.Error("the offer covers the end of the page")
	}
	p.click("#update-later")
	p.until(`!document.querySelector(".update").checkVisibility()`)
	p.visit("about/")
	p.until(`document.querySelector(".update").checkVisibility()`)
}

// Where the browser refuses to keep anything, all works for as long as the
// page is open, and the reading list says that it will not last.
func TestStateStorageRefused(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.atStart(`Storage.prototype.setItem = Storage.prototype.getItem = () => { throw new DOMException("no", "SecurityError"); };`)
	p.visit("?q=trung")
	if s := p.text("body"); contains(s, "does not let") {
		t.Errorf("the page complains before there is anything to keep: %q", s)
	}
	p.click(`[data-result="` + trung + `"] .save`)
	p.until(`document.querySelector('[data-result="` + trung + `"] .save.on')`)
	p.click(`.nav a[href="list/"]`)
	p.until(`location.pathname === "/list/" && document.querySelectorAll(".list-page .card").length === 1`)
	if s := p.text("main"); !contains(s, "This browser does not let the page keep anything") {
		t.Errorf("the list does not say that it will be lost: %q", s)
	}
	p.click(".theme")
	p.until(`document.documentElement.dataset.theme === "light"`)
	p.click(".language")
	p.until(lang + ` === "vi"`)
	p.noViolation()
}

// withoutClient opens a tab for a site whose client can't start.
func withoutClient(t *testing.T) *tab {
	t.Helper()
	p := open(t, serveWith(t, spoiled(handler(t, bundled), named("/web/", ".wasm"), func(w http.ResponseWriter, r *http.Request, _ http.Handler) {
		w.Header().Set("Content-Type", "application/wasm")
		w.Write([]byte("no program"))
	}), "/"))
	p.tolerate = append(p.tolerate, "exception")
	return p
}

// When the client can't start, what works is said and works: reading, links
// and the form, which leads to a page that says the same.
func TestStateClientFailed(t *testing.T) {
	p := withoutClient(t)
	p.goTo("")
	p.until(`document.querySelector("#start-failed").checkVisibility()`)
	if s := p.text("#start-failed"); !contains(s, "You can still read every article") {
		t.Errorf("the page says %q", s)
	}
	for selector, want := range map[string]bool{".theme": false, ".as-file": false, ".latest a": true, "#q": true} {
		if got := p.seen(selector); got != want {
			t.Errorf("without the client, %s is seen: %t", selector, got)
		}
	}
	p.accessible("a client that failed")
	p.click(".latest .card a")
	p.until(`location.pathname.startsWith("/article/") && document.querySelector(".story .text").textContent.length > 500`)
	// The notice moves the text down: before it, the click would miss.
	p.until(`document.querySelector("#start-failed").checkVisibility()`)
	p.click(".named a.name")
	p.until(`location.pathname.startsWith("/entity/") && document.querySelector("h1")`)
}
