package e2e

import (
	"slices"
	"testing"

	"github.com/chromedp/chromedp"
)

// value is the element of a value of a facet; its controls are within it.
func value(kind, id string) string {
	return `[data-facet="` + kind + `"] [data-value="` + id + `"]`
}

func TestFacetsNarrowAndBackWidens(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.visit("?q=vietnam")
	all := p.results()
	// A person who is in some of the results, not in all.
	id := get[string](p, `([...document.querySelectorAll('[data-facet="person"] [data-value]')].map((e) => e.dataset.value)[0]) || ""`)
	if id == "" {
		t.Fatal("there are no people to filter by")
	}

	p.click(value("person", id) + " input")
	p.until(`new URLSearchParams(location.search).get("person") === ` + quote(id) + ` && document.querySelectorAll("[data-result]").length < ` + itoa(len(all)))
	with := p.results()
	if len(with) == 0 || len(with) >= len(all) {
		t.Fatalf("with %s there are %q of %q", id, with, all)
	}
	if v := get[bool](p, `document.querySelector(`+quote(value("person", id)+" input")+`).checked`); !v {
		t.Error("the chosen value is not checked")
	}

	p.must(chromedp.Do(p.ctx, chromedp.NavigateBack()))
	p.until(`!location.search.includes("person") && document.querySelectorAll("[data-result]").length === ` + itoa(len(all)))
	if got := p.results(); !slices.Equal(got, all) {
		t.Errorf("after Back the results are %q, want %q", got, all)
	}

	p.click(value("person", id) + " .exclude")
	p.until(`new URLSearchParams(location.search).get("-person") === ` + quote(id) + ` && document.querySelectorAll("[data-result]").length < ` + itoa(len(all)))
	without := p.results()
	for _, a := range with {
		if slices.Contains(without, a) {
			t.Errorf("%s is among the results without %s", a, id)
		}
	}
	if len(with)+len(without) != len(all) {
		t.Errorf("%d with and %d without %s are not %d", len(with), len(without), id, len(all))
	}
}

func TestAddressHoldsTheState(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.visit("?q=vietnam&from=2023-01&to=2023-12")
	if got := p.results(); !slices.Equal(got, []string{trung}) {
		t.Errorf("in 2023 there are %q, want %s", got, trung)
	}
	if v := get[string](p, `document.querySelector("#q").value`); v != "vietnam" {
		t.Errorf("the box holds %q, want vietnam", v)
	}
	p.must(chromedp.Do(p.ctx, chromedp.Reload()))
	p.ready()
	if got := p.results(); !slices.Equal(got, []string{trung}) {
		t.Errorf("after a reload there are %q, want %s", got, trung)
	}
	// What the address says and nobody knows is told.
	p.visit("?person=nobody-of-this-name")
	if text := p.text("main"); !contains(text, "nobody-of-this-name") {
		t.Errorf("an unknown person in the address is not told: %s", text)
	}
}

func TestFromResultToArticleToNameAndBack(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.visit("")
	p.search("trung")
	p.openHit()
	id := get[string](p, `document.querySelector("[data-entity]").dataset.entity`)
	p.click("[data-entity]")
	p.until(`location.pathname.startsWith("/entity/") && location.pathname.includes(` + quote(id) + `)`)
	p.until(`document.querySelector("h1").textContent.trim() !== ""`)
	p.must(chromedp.Do(p.ctx, chromedp.NavigateBack()))
	p.until(`location.pathname.startsWith("/article/") && document.querySelector("article mark")`)
	p.must(chromedp.Do(p.ctx, chromedp.NavigateBack()))
	p.until(`location.pathname === "/" && document.querySelector('[data-result="` + trung + `"]')`)
	if v := get[string](p, `document.querySelector("#q").value`); v != "trung" {
		t.Errorf("back at the results the box holds %q, want trung", v)
	}
	p.noViolation()
}

// A click with shift is the browser's: the page stays.
func TestShiftClickStays(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.visit("")
	stayed := get[bool](p, `(() => {
		const link = document.querySelector('a[href^="article/"]') || document.querySelector('a[href^="entities/"]');
		const click = new MouseEvent("click", {bubbles: true, cancelable: true, shiftKey: true, view: window});
		let taken = null;
		document.addEventListener("click", (e) => { taken = e.defaultPrevented; e.preventDefault(); }, {capture: false, once: true});
		link.dispatchEvent(click);
		return taken !== true && location.pathname === "/";
	})()`)
	if !stayed {
		t.Error("the client took a click with shift")
	}
}
