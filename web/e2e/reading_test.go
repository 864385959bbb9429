package e2e

import (
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

func itoa(n int) string { return strconv.Itoa(n) }

func contains(s, sub string) bool { return strings.Contains(s, sub) }

// articlePath returns the path of an article's page from the root of the site.
func articlePath(t *testing.T, dir string) string {
	t.Helper()
	pages, err := filepath.Glob(filepath.Join(dir, "article", "*", "index.html"))
	if err != nil || len(pages) == 0 {
		t.Fatalf("the site has no articles: %v", err)
	}
	// The longest is the one to scroll in.
	best, size := "", int64(0)
	for _, page := range pages {
		info, err := os.Stat(page)
		if err != nil {
			t.Fatal(err)
		}
		if info.Size() > size {
			best, size = page, info.Size()
		}
	}
	return "article/" + filepath.Base(filepath.Dir(best)) + "/"
}

func TestReadingWithoutScripts(t *testing.T) {
	dir := bundled.path(t)
	p := open(t, serve(t, dir, "/"))
	_, err := chromedp.Call(p.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	p.must(err)
	p.goTo("")
	p.until(`document.querySelectorAll('a[href^="article/"]').length >= 5`)
	p.click(`main a[href^="article/"]`)
	p.until(`location.pathname.startsWith("/article/")`)
	if text := p.text("article"); len(text) < 1000 {
		t.Errorf("the article can be read to %d bytes without scripts", len(text))
	}
	if !get[bool](p, `document.title !== "" && document.querySelector("meta[name=description]").content !== ""`) {
		t.Error("the article's page has no title or description")
	}
	p.click(`article a[data-entity]`)
	p.until(`location.pathname.startsWith("/entity/") && document.querySelector("h1")`)
	p.click(`main a[href^="article/"]`)
	p.until(`location.pathname.startsWith("/article/")`)
	for _, path := range []string{"entities/", "about/", "shell/"} {
		p.goTo(path)
		if h := p.text("h1"); h == "" {
			t.Errorf("%s has no heading without scripts", path)
		}
	}
}

// held serves a site and lets no client through until release is called.
func held(t *testing.T, dir string) (h *host, release func()) {
	t.Helper()
	return heldAt(t, dir, "/")
}

// heldAt is held for a site at a path.
func heldAt(t *testing.T, dir, base string) (h *host, release func()) {
	t.Helper()
	inner := handlerOf(t, dir, base)
	gate := make(chan struct{})
	h = serveWith(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".wasm") {
			select {
			case <-gate:
			case <-r.Context().Done():
				return
			}
		}
		inner.ServeHTTP(w, r)
	}), base)
	return h, func() { close(gate) }
}

// What is typed before the client has started is not lost when it starts.
func TestTypedTextSurvivesTheStart(t *testing.T) {
	h, release := held(t, bundled.path(t))
	p := open(t, h)
	p.goTo("")
	p.must(chromedp.Do(p.ctx, chromedp.Focus(chromedp.CSS("#q"))))
	p.insert("trung")
	get[bool](p, `(document.querySelector("#q").setSelectionRange(2, 4), true)`)
	if get[bool](p, `document.documentElement.hasAttribute("data-ready")`) {
		t.Fatal("the client has started without its file")
	}
	release()
	p.ready()
	state := get[string](p, `(() => { const q = document.querySelector("#q"); return [q.value, document.activeElement.id, q.selectionStart, q.selectionEnd].join(" "); })()`)
	if want := "trung q 2 4"; state != want {
		t.Errorf("after the start text, focus and caret are %q, want %q", state, want)
	}
	p.until(`document.querySelector('[data-result="` + trung + `"]')`)
}

func TestScrollSurvivesTheStart(t *testing.T) {
	dir := bundled.path(t)
	h, release := held(t, dir)
	p := open(t, h)
	p.must(chromedp.Do(p.ctx, chromedp.EmulateViewport(400, 500)))
	p.goTo(articlePath(t, dir))
	get[bool](p, `(scrollTo(0, 300), true)`)
	before := get[float64](p, `scrollY`)
	if before != 300 {
		t.Fatalf("the page scrolls to %v, want 300", before)
	}
	release()
	p.ready()
	if after := get[float64](p, `scrollY`); after != before {
		t.Errorf("the page was at %v before the start and is at %v after it", before, after)
	}
}

// On a phone what lies below the screen follows the text of an article, and the articles
// of a name, each part in a task of its own; on a wide screen, where it stands beside them,
// nothing may be missing for a moment.
func TestLongPageOfAPhoneStartsInSeveralTasks(t *testing.T) {
	dir := bundled.path(t)
	for _, c := range []struct{ path, text, parts string }{
		{articlePath(t, dir), ".story .text", `["footer.cite", ".related:not(.zone)", ".columns > :not(.story)"]`},
		{"entity/person/joe-biden/", ".entity-page .main", `[".side .roles", ".side .companions"]`},
	} {
		parts := c.parts + `.filter((s) => document.querySelector(s)).length`
		for width, tasks := range map[int64]bool{390: true, 1280: false} {
			p := open(t, serve(t, dir, "/"))
			p.must(chromedp.Do(p.ctx, chromedp.EmulateViewport(width, 800)))
			p.atStart(`window.seen = new Set();
				new MutationObserver(() => { if (document.readyState === "complete" && document.querySelector("` + c.text + `")) seen.add(` + parts + `); })
					.observe(document, {childList: true, subtree: true});`)
			p.visit(c.path)
			whole := get[int](p, `fetch(location.href).then((r) => r.text()).then((s) => { const document = new DOMParser().parseFromString(s, "text/html"); return `+parts+`; })`)
			if got := get[int](p, parts); got != whole || got < 2 {
				t.Errorf("%s at %d px: %d parts stand around the text, %d before the start", c.path, width, got, whole)
			}
			want := 1
			if tasks {
				want = whole + 1
			}
			if got := get[int](p, `seen.size`); got != want {
				t.Errorf("%s at %d px: %d states of the page were seen, want %d", c.path, width, got, want)
			}
		}
	}
}

// A client that does not come leaves a page to read that says so.
func TestFailedStartIsTold(t *testing.T) {
	p := open(t, serveWith(t, spoiled(handler(t, bundled), named("/web/", ".wasm"), func(w http.ResponseWriter, r *http.Request, _ http.Handler) {
		http.Error(w, "broken", http.StatusInternalServerError)
	}), "/"))
	p.goTo("")
	p.until(`!document.querySelector("#start-failed").hidden`)
	if text := p.text("#start-failed"); !contains(text, "500") {
		t.Errorf("the reason is not told: %q", text)
	}
	p.click(`main a[href^="article/"]`)
	p.until(`location.pathname.startsWith("/article/") && document.querySelector("article")`)
}

// On a phone, which has no keys for it, the button to the next hit stays at hand
// and covers no hit; the citation is one tap away.
func TestHitsOnAPhone(t *testing.T) {
	dir := bundled.path(t)
	p := open(t, serve(t, dir, "/"))
	p.must(chromedp.Do(p.ctx, chromedp.EmulateViewport(390, 844, chromedp.EmulateMobile, chromedp.EmulateTouch)))
	p.visit(articlePath(t, dir) + "?q=vietnam")
	hits := get[int](p, `document.querySelectorAll("mark[data-hit]").length`)
	if hits < 5 {
		t.Fatalf("%d hits", hits)
	}
	inView := func(selector string) string {
		return `((r) => r.top >= 0 && r.bottom <= innerHeight)(document.querySelector(` + quote(selector) + `).getBoundingClientRect())`
	}
	for i := range 5 {
		p.click(`[data-do="hit-next"]`)
		p.until(`document.querySelector("#hit-count").textContent.startsWith("Match ` + itoa(i+1) + ` of ")`)
		p.until(inView("mark.now") + ` && ` + inView(`[data-do="hit-next"]`))
		p.until(`((m, t) => m.top >= t.bottom || m.bottom <= t.top)(document.querySelector("mark.now").getBoundingClientRect(), document.querySelector(".hits").getBoundingClientRect())`)
	}
	if y := get[float64](p, `scrollY`); y < 100 {
		t.Errorf("the fifth hit is at %v: nothing was scrolled", y)
	}
	p.click(`.tools a[href$="#cite"]`)
	p.until(`location.hash === "#cite" && document.activeElement.id === "cite" && ` + inView(".cite h2"))
	p.noViolation()
}

// Where the browser does not let pages copy, the reader sees what to do instead.
func TestCopyingIsRefused(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.visit(articlePath(t, bundled.path(t)))
	get[bool](p, `(navigator.clipboard.writeText = () => Promise.reject(new Error("no")), document.execCommand = () => false, true)`)
	get[bool](p, `(document.querySelector(".cite").open = true)`)
	p.click(`.cite button[data-do]`)
	p.until(`getComputedStyle(document.querySelector("[data-copied]"), "::after").content.includes("select the text")`)
	get[bool](p, `(navigator.clipboard.writeText = () => Promise.resolve(), true)`)
	p.click(`.cite button[data-do]`)
	p.until(`document.querySelector("[data-copied]").dataset.copied === ""`)
	p.noViolation()
}

// Two articles that are saved can be cited together.
func TestCitingTheReadingList(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.visit("?q=vietnam")
	get[bool](p, `(window.copied = [], navigator.clipboard.writeText = (s) => { copied.push(s); return Promise.resolve() }, true)`)
	for i := range 2 {
		p.click(`[data-result]:nth-child(` + itoa(i+1) + `) .save`)
		p.until(`document.querySelectorAll(".save.on").length === ` + itoa(i+1))
	}
	p.click(`.nav a[href="list/"]`)
	p.until(`document.querySelectorAll("main .card").length === 2`)
	for i, form := range []string{"plain", "markdown", "bibtex", "ris", "csl"} {
		p.click(`[data-do="copy-list"][data-id="` + form + `"]`)
		p.until(`copied.length === ` + itoa(i+1) + ` && [...document.querySelectorAll("main .card a")].filter((a) => a.pathname.startsWith("/article/") && copied[` + itoa(i) + `].includes(a.pathname)).length === 2`)
		p.until(`document.querySelectorAll("[data-copied]").length === 1 && document.querySelector("[data-copied]").dataset.id === "` + form + `"`)
	}
	if n := get[int](p, `JSON.parse(copied[4]).length`); n != 2 {
		t.Errorf("CSL-JSON of %d articles, want 2", n)
	}
	p.noViolation()
}
