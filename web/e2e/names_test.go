package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// biden is a name that two of the bundled articles have.
const biden = `.text [data-entity="joe-biden"]`

// namingBiden opens an article that names him, with the name in sight.
func namingBiden(t *testing.T) *tab {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.visit("entity/person/joe-biden/")
	p.click(`.mentions h3 a`)
	p.until(`location.pathname.startsWith("/article/") && document.querySelector(` + quote(biden) + `)`)
	get[bool](p, `(document.querySelector(`+quote(biden)+`).scrollIntoView({block: "center"}), true)`)
	return p
}

// point moves the pointer onto an element.
func (p *tab) point(selector string) {
	p.Helper()
	at := get[[]float64](p, `(() => { const b = document.querySelector(`+quote(selector)+`).getClientRects()[0]; return [b.left + b.width / 2, b.top + b.height / 2] })()`)
	// From a corner first: what a resting pointer meets by scrolling does not count.
	for _, to := range [][2]float64{{2, 2}, {at[0], at[1]}} {
		_, err := chromedp.Call(p.ctx, input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: "mouseMoved", X: to[0], Y: to[1]})
		p.must(err)
	}
}

const popoverOpen = `document.querySelector("#popover").textContent.includes("Joe Biden")`

func TestPopoverByPointer(t *testing.T) {
	p := namingBiden(t)
	p.point(biden)
	p.until(popoverOpen)
	if s := p.text("#popover"); !strings.Contains(s, "Person") || !strings.Contains(s, "Named in 2 articles") {
		t.Errorf("the popover says %q", s)
	}
	if !get[bool](p, `(() => { const a = document.querySelector("#popover").getBoundingClientRect(); return a.left >= 0 && a.right <= innerWidth && a.top >= 0 && a.bottom <= innerHeight })()`) {
		t.Error("the popover is out of sight")
	}
	// It stays while the pointer is in it, and goes when the pointer leaves.
	p.point("#popover .sentence")
	get[bool](p, `new Promise((done) => setTimeout(() => done(true), 700))`)
	if !get[bool](p, popoverOpen) {
		t.Error("the popover goes away under the pointer")
	}
	p.point("h1, .kicker, .cite h2")
	p.until(`!(` + popoverOpen + `)`)
	// Escape closes it, and the pointer staying there does not open it again.
	p.point(biden)
	p.until(popoverOpen)
	p.key(kb.Escape)
	p.until(`!(` + popoverOpen + `)`)
	get[bool](p, `new Promise((done) => setTimeout(() => done(true), 700))`)
	if get[bool](p, popoverOpen) {
		t.Error("the popover comes back after Escape")
	}
	// A click still goes to the name's page.
	p.click(biden)
	p.until(`location.pathname === "/entity/person/joe-biden/"`)
	p.noViolation()
}

func TestPopoverByKeyboard(t *testing.T) {
	p := namingBiden(t)
	p.key(kb.Tab) // from now on the focus is shown
	p.must(chromedp.Do(p.ctx, chromedp.Focus(chromedp.CSS(biden))))
	p.until(popoverOpen)
	if !get[bool](p, `document.activeElement.getAttribute("aria-describedby") === "popover-about" && document.activeElement.matches(`+quote(biden)+`)`) {
		t.Error("the name is not described by its popover")
	}
	p.key(kb.Tab)
	p.until(`document.activeElement.matches("#popover .popover-name a")`)
	p.key(kb.Tab)
	p.until(`document.activeElement.matches("#popover .elsewhere a")`)
	p.key(kb.Escape)
	p.until(`!(` + popoverOpen + `) && document.activeElement.matches(` + quote(biden) + `)`)
	// Tabbing on goes through it to what follows the name.
	p.key(kb.Shift + kb.Tab)
	get[bool](p, `(document.activeElement.blur(), true)`)
	p.must(chromedp.Do(p.ctx, chromedp.Focus(chromedp.CSS(biden))))
	p.until(popoverOpen)
	n := get[int](p, `document.querySelectorAll("#popover a").length`)
	for range n + 1 {
		p.key(kb.Tab)
	}
	p.until(`!document.activeElement.closest("#popover") && !document.activeElement.matches(` + quote(biden) + `) && document.activeElement.closest("article")`)
	p.noViolation()
}

// What is copied is what the page shows, and the reader is told.
func TestCopyCitation(t *testing.T) {
	p := namingBiden(t)
	get[bool](p, `(window.copied = [], navigator.clipboard.writeText = (s) => { copied.push(s); return Promise.resolve() }, true)`)
	p.click(`[data-do="copy"][data-id="bibtex"]`)
	p.until(`window.copied.length === 1 && document.querySelector("#status").textContent === "Copied"`)
	if s := get[string](p, `copied[0]`); !strings.HasPrefix(s, "@misc{") || !get[bool](p, `[...document.querySelectorAll(".cite-forms pre")].some((e) => e.textContent === copied[0])`) {
		t.Errorf("copied %q", s)
	}
	p.click(`[data-do="copy-link"]`)
	p.until(`window.copied.length === 2 && copied[1] === location.href`)
	// Where the clipboard refuses, the page helps itself.
	get[bool](p, `(navigator.clipboard.writeText = () => Promise.reject(new Error("no")),
		document.execCommand = (what) => { copied.push(document.activeElement.value); return what === "copy" }, true)`)
	p.click(`[data-do="copy"][data-id="ris"]`)
	p.until(`window.copied.length === 3 && copied[2].startsWith("TY  - ") && !document.querySelector("textarea")`)
	get[bool](p, `(document.execCommand = () => false, true)`)
	p.click(`[data-do="copy"][data-id="csl"]`)
	p.until(`document.querySelector("#status").textContent.includes("by hand")`)
	p.noViolation()
}

func TestQuotedAndOffices(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.visit("?said=luong-cuong")
	if n := p.total(); n != 1 {
		t.Errorf("%d articles quote Lương Cường, want 1", n)
	}
	p.click(`[data-result] a`)
	p.until(`document.querySelector('.speakers a[href$="#said"]')`)
	p.click(`.speakers a[href$="#said"]`)
	p.until(`location.hash === "#said" && document.activeElement.id === "said"`)
	p.click(`.roles a[href^="office/"]`)
	p.until(`location.pathname.startsWith("/office/") && document.title.startsWith(document.querySelector("h1").textContent)`)
	p.click(`.holders h3 a`)
	p.until(`location.pathname.startsWith("/entity/person/")`)
	p.click(`.together summary`)
	p.until(`document.querySelector(".together").open`)
	p.noViolation()
}
