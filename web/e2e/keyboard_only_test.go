package e2e

import (
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// press presses the key of a letter as a keyboard does: a page that has a use
// for it keeps it from being written.
func (p *tab) press(letter string) {
	p.Helper()
	for _, typ := range []input.DispatchKeyEventType{input.DispatchKeyEventTypeKeyDown, input.DispatchKeyEventTypeKeyUp} {
		e := input.DispatchKeyEventParams{Type: typ, Key: letter}
		if typ == input.DispatchKeyEventTypeKeyDown {
			e.Text = letter
		}
		_, err := chromedp.Call(p.ctx, input.DispatchKeyEvent, e)
		p.must(err)
	}
}

// tabTo presses Tab until what has the focus is what a selector finds.
func (p *tab) tabTo(selector string) {
	p.Helper()
	const most = 250
	for range most {
		p.key(kb.Tab)
		if get[bool](p, `!!document.activeElement && document.activeElement.matches(`+quote(selector)+`)`) {
			return
		}
	}
	p.Fatalf("%d times Tab do not lead to %s; the focus is on %s", most, selector, get[string](p, `document.activeElement.outerHTML.slice(0, 200)`))
}

// visibleFocus fails unless what has the focus shows it and is in sight.
func (p *tab) visibleFocus() {
	p.Helper()
	s := get[string](p, `(() => {
		const e = document.activeElement, r = e.getBoundingClientRect(), style = getComputedStyle(e);
		if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 1) return "has no outline: " + e.outerHTML.slice(0, 120);
		if (r.bottom <= 0 || r.top >= innerHeight || r.right <= 0 || r.left >= innerWidth) return "is out of sight: " + e.outerHTML.slice(0, 120);
		return "";
	})()`)
	if s != "" {
		p.Errorf("what has the focus %s", s)
	}
}

const focusIs = `document.activeElement.matches.bind(document.activeElement)`

// All that the mouse does the keyboard does: search, filters and the list.
func TestKeyboardSearches(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.visit("")
	p.tabTo(".skip")
	p.visibleFocus()
	p.key("\r")
	p.until(`document.activeElement.id === "main"`)
	p.press("/")
	p.until(`document.activeElement.id === "q" && document.querySelector("#q").value === ""`)
	p.insert("bid")
	p.until(isOpen)
	p.key(kb.ArrowDown)
	p.until(active + ` !== ""`)
	p.key(kb.Escape)
	p.until(`!` + isOpen + ` && document.querySelector("#q").value === "bid"`)
	p.key(kb.Escape)
	p.until(`document.querySelector("#q").value === "" && document.activeElement.id === "q"`)
	p.search("vietnam")
	p.key("\r")
	p.until(`location.search === "?q=vietnam" && !` + isOpen)
	all := p.total()

	p.tabTo(`[data-facet="person"] input[type="checkbox"]`)
	p.visibleFocus()
	p.key(" ")
	p.until(`location.search.includes("person=") && document.querySelectorAll(".chip").length === 1`)
	p.until(focusIs + `('[data-facet="person"] input:checked')`)
	if n := p.total(); n >= all {
		t.Errorf("the filter leaves %d articles of %d", n, all)
	}
	p.tabTo(`[data-facet="person"] .exclude`)
	p.key("\r")
	p.until(`location.search.includes("-person=") && document.querySelector(".value.excluded")`)
	p.until(focusIs + `('[data-facet="person"] .exclude[aria-pressed="true"]')`)
	p.tabTo(".chip")
	p.visibleFocus()
	p.key("\r")
	p.until(`!document.querySelector(".chip") && location.search === "?q=vietnam"`)
	p.until(`document.activeElement.id === "top"`)

	// The tab order leads from the heading over the sort to the list.
	p.tabTo("#sort")
	p.key(kb.ArrowDown)
	p.until(`location.search.includes("sort=")`)
	p.tabTo(`[data-result] .save`)
	p.visibleFocus()
	id := get[string](p, `document.activeElement.dataset.id`)
	p.key("\r")
	p.until(`localStorage.getItem("dossier-list") === ` + quote(id))
	p.until(focusIs + `('.save.on[data-id="` + id + `"]')`)
	p.tabTo(`[data-result] h2 a`)
	p.visibleFocus()
	href := get[string](p, `document.activeElement.getAttribute("href")`)
	y := get[float64](p, `scrollY`)
	p.key("\r")
	p.until(`location.pathname.startsWith("/article/") && document.activeElement.id === "top"`)
	// Back leads to the place and the link that were left.
	p.must(chromedp.Do(p.ctx, chromedp.NavigateBack()))
	p.until(`location.pathname === "/" && document.activeElement.getAttribute("href") === ` + quote(href))
	if got := get[float64](p, `scrollY`); got != y {
		t.Errorf("Back leads to %v, the list was left at %v", got, y)
	}
	p.noViolation()
}

// An article with its hits, names, tools and citations.
func TestKeyboardReads(t *testing.T) {
	dir := bundled.path(t)
	p := open(t, serve(t, dir, "/"))
	p.visit(articlePath(t, dir) + "?q=vietnam")
	get[bool](p, catchCopy)
	p.press("n")
	p.until(`document.querySelector("mark.now").dataset.hit === "1"`)
	p.press("n")
	p.until(`document.querySelector("mark.now").dataset.hit === "2"`)
	p.press("p")
	p.until(`document.querySelector("mark.now").dataset.hit === "1"`)
	p.press("c")
	p.until(`window.copied && copied.includes("“")`)

	get[bool](p, `(document.getElementById("top").focus(), true)`)
	p.tabTo(".names-toggle")
	p.visibleFocus()
	p.key("\r")
	p.until(`document.querySelector('[data-names="off"]')`)
	p.key("\r")
	p.until(`!document.querySelector('[data-names="off"]')`)
	p.tabTo(".tools .save")
	p.key("\r")
	p.until(`document.querySelector(".tools .save.on") && localStorage.getItem("dossier-list")`)

	p.tabTo(".story .text [data-entity]")
	p.visibleFocus()
	p.until(`document.querySelector("#popover a")`)
	p.key(kb.Tab)
	p.until(`document.activeElement.closest("#popover")`)
	p.key(kb.Escape)
	p.until(`!document.querySelector("#popover a") && ` + focusIs + `(".story .text [data-entity]")`)

	p.tabTo(".related-articles a")
	p.tabTo(`.copies [data-id="bibtex"]`)
	p.visibleFocus()
	p.key("\r")
	p.until(`copied.startsWith("@misc{") && document.getElementById("status").textContent !== ""`)
	p.tabTo(".cite-forms summary")
	p.key("\r")
	p.until(`document.querySelector(".cite-forms").open`)

	// To a name's page and its sentences.
	p.tabTo(".named a.name")
	name := get[string](p, `document.activeElement.textContent`)
	p.key("\r")
	p.until(`location.pathname.startsWith("/entity/") && document.activeElement.id === "top" && document.activeElement.textContent === ` + quote(name))
	p.tabTo(".mentions a")
	p.visibleFocus()
	p.noViolation()
}

// The other rooms, and what stands above all of them.
func TestKeyboardWalksTheHouse(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.visit("")
	p.tabTo(`.nav a[href="timeline/"]`)
	p.visibleFocus()
	p.key("\r")
	p.until(`location.pathname === "/timeline/" && document.activeElement.id === "top"`)
	p.tabTo(".timeline a")
	href := get[string](p, `document.activeElement.getAttribute("href")`)
	p.key("\r")
	p.until(`location.pathname === ` + quote("/"+href) + ` && document.activeElement.id === "top"`)
	p.tabTo(".timeline a")
	p.must(chromedp.Do(p.ctx, chromedp.NavigateBack()))
	p.until(`location.pathname === "/timeline/" && document.activeElement.getAttribute("href") === ` + quote(href))

	p.visit("network/")
	p.tabTo(`.kinds a[href="network/person/"]`)
	p.key("\r")
	p.until(`location.pathname === "/network/person/"`)
	p.tabTo(".ties a")
	p.visibleFocus()

	p.visit("entities/")
	p.tabTo("#find-name")
	p.insert("biden")
	p.until(`document.querySelectorAll(".index li").length === 1`)
	p.tabTo(".index a")
	p.key("\r")
	p.until(`location.pathname === "/entity/person/joe-biden/"`)

	p.visit("list/")
	p.tabTo(".language")
	p.visibleFocus()
	p.key("\r")
	p.until(lang + ` === "vi" && ` + focusIs + `(".language")`)
	p.key("\r")
	p.until(lang + ` === "en" && ` + focusIs + `(".language")`)
	p.tabTo(".theme")
	p.key("\r")
	p.until(`document.documentElement.dataset.theme === "light" && ` + focusIs + `(".theme")`)
	p.key("\r")
	p.until(`document.documentElement.dataset.theme === "dark"`)

	p.press("?")
	p.until(`document.querySelector("dialog[open]") && document.activeElement.closest("dialog")`)
	p.key(kb.Escape)
	p.until(`!document.querySelector("dialog") && ` + focusIs + `(".theme")`)
	p.noViolation()
}
