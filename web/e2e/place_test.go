package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// An article goes on where the reader stopped; with Back and with a fragment
// the browser's and the link's place count.
func TestReadingPlace(t *testing.T) {
	dir := bundled.path(t)
	path := articlePath(t, dir)
	p := open(t, serve(t, dir, "/"))
	p.visit(path)
	get[bool](p, `(document.querySelectorAll(".story .text > *")[6].scrollIntoView(), true)`)
	p.until(`/ \d+$/.test(localStorage.getItem("dossier-reading"))`)
	p.visit("about/")
	p.visit(path)
	p.until(`scrollY > 300 && !document.getElementById("resumed").hidden`)
	if top := get[float64](p, `document.querySelectorAll(".story .text > *")[6].getBoundingClientRect().top`); top < -200 || top > 200 {
		t.Errorf("the passage where the reader stopped is at %v", top)
	}
	p.click(`[data-do="from-start"]`)
	p.until(`scrollY === 0 && document.activeElement.id === "top" && document.getElementById("resumed").hidden`)
	// From within the site, too; Back leads to the place of the entry.
	get[bool](p, `(document.querySelectorAll(".story .text > *")[5].scrollIntoView(), true)`)
	p.until(`localStorage.getItem("dossier-reading").endsWith(" 5")`)
	p.click(`.site-title`)
	p.until(`location.pathname === "/" && document.querySelector(".latest")`)
	get[bool](p, `(document.querySelector('.latest a[href="`+path+`"]').click(), true)`)
	p.until(`location.pathname === "/` + path + `" && scrollY > 300`)
	p.must(chromedp.Do(p.ctx, chromedp.NavigateBack()))
	p.until(`location.pathname === "/" && scrollY === 0`)
	// Who asks for a part of the page gets that.
	p.visit("about/")
	p.visit(path + "#top")
	p.until(`scrollY < 300`)
	p.noViolation()
}

// catchCopy keeps what the page copies in window.copied.
const catchCopy = `(Object.defineProperty(navigator, "clipboard", {value: {writeText: async (s) => { window.copied = s; }}}), true)`

// countSelectionWatchers counts the listeners that the page has to what is marked.
const countSelectionWatchers = `window.selectionWatchers = 0;
for (const [name, n] of [["addEventListener", 1], ["removeEventListener", -1]]) {
	const call = document[name];
	document[name] = function (type, ...more) {
		if (type === "selectionchange") window.selectionWatchers += n;
		return call.call(document, type, ...more);
	};
}`

// What is marked is copied with its citation, with the button and with a key.
func TestQuote(t *testing.T) {
	dir := bundled.path(t)
	p := open(t, serve(t, dir, "/"))
	p.atStart(countSelectionWatchers)
	p.visit(articlePath(t, dir) + "?q=vietnam")
	get[bool](p, catchCopy)
	mark := `(() => { const s = getSelection(); s.selectAllChildren(document.querySelector(".story .zone.body")); return s.toString(); })()`
	want := strings.Join(strings.Fields(get[string](p, mark)), " ")
	p.until(`!document.getElementById("quote-button").hidden`)
	p.click("#quote-button")
	p.until(`window.copied`)
	cite := p.text(".cite-line")
	if got := get[string](p, `copied`); got != "“"+want+"”\n\n"+cite+"\n" {
		t.Errorf("copied is %q, want %q with %q", got, want, cite)
	}
	// Who types is not asked what is marked at each key; who marks again is.
	if n := get[int](p, `window.selectionWatchers`); n != 1 {
		t.Fatalf("%d listeners to what is marked", n)
	}
	p.click("#q")
	p.until(`document.getElementById("quote-button").hidden`)
	if n := get[int](p, `window.selectionWatchers`); n != 0 {
		t.Errorf("%d listeners to what is marked while the focus is in the box", n)
	}
	get[bool](p, `(document.activeElement.blur(), true)`)
	get[string](p, mark)
	p.until(`!document.getElementById("quote-button").hidden`)
	// Without a selection the key takes the sentence of the hit.
	get[bool](p, `(getSelection().removeAllRanges(), window.copied = "", true)`)
	p.until(`document.getElementById("quote-button").hidden`)
	p.key("n")
	p.until(`document.querySelector("mark.now")`)
	p.key("c")
	p.until(`window.copied`)
	got := get[string](p, `copied`)
	if hit := p.text("mark.now"); !contains(got, hit) || !strings.HasSuffix(got, cite+"\n") || len(got) < len(cite)+20 {
		t.Errorf("the sentence of the hit %q is copied as %q", hit, got)
	}
	p.noViolation()
}
