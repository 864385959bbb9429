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
