package e2e

import (
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// The files of articles beside the client: the head that it starts with, the
// parts that are saved, and the pieces that questions ask for.
var (
	isHead  = named("/web/corpus.", ".bin")
	isPiece = named("/web/pieces/", ".bin")
	isPart  = func(path string) bool { return isArticles(path) && !isHead(path) && !isPiece(path) && !isSmall(path) }
	isSmall = named("/web/rehearsal.", ".bin")
)

// What is saved answers questions that were never asked before, without the
// host: when nobody answers, and when the host has another edition by now.
func TestSavedArticlesNeedNoHost(t *testing.T) {
	for name, gone := range map[string]func(h *host){
		"stopped":         func(h *host) { h.stop() },
		"another edition": func(h *host) { h.become(handler(t, changedBeside)) },
		"silent": func(h *host) {
			h.become(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }))
		},
	} {
		t.Run(name, func(t *testing.T) {
			h, p := hasSaved(t, handler(t, beside))
			gone(h)
			start := time.Now()
			p.visit("?q=trung")
			if got := p.results(); len(got) == 0 || got[0] != trung {
				t.Errorf("?q=trung shows %q", got)
			}
			if name == "silent" && time.Since(start) > 30*time.Second {
				t.Errorf("the reader waited for %v", time.Since(start))
			}
			p.finds("vietnam", 5)
			p.visit(articlePath(t, beside.path(t)) + "?q=vietnam")
			p.until(`document.querySelector("article mark")`)
			h.CloseClientConnections()
		})
	}
}

// halfArticles are the ways in which articles beside the client are not all
// there. starts and saves tell whether the client starts meanwhile, and whether
// all can be saved.
var halfArticles = []struct {
	name          string
	match         func(string) bool
	starts, saves bool
}{
	{"the head", isHead, false, false},
	{"the parts", isPart, true, false},
	{"the pieces", isPiece, true, true},
}

// While a deploy is half done a reader reads, nobody is told that half an
// edition is saved, and afterwards all is as if nothing had been; whether one
// comes for the first time or has the older edition.
func TestHalfADeployOfArticles(t *testing.T) {
	old, whole := handler(t, beside), handler(t, changedBeside)
	for how, do := range map[string]func(w http.ResponseWriter, r *http.Request, inner http.Handler){
		"missing": missing, "cut off": cutOff,
	} {
		for _, half := range halfArticles {
			t.Run(half.name+" "+how, func(t *testing.T) {
				t.Parallel()
				broken := spoiled(whole, half.match, do)
				h := serveWith(t, broken, "/")
				p := open(t, h)
				p.goTo("?q=zanzibar")
				// The first matches, or the overview when these are long in coming.
				p.until(`document.querySelector("main").innerText.trim() && document.querySelector('a[href^="article/"]')`)
				switch {
				case !half.starts:
					p.until(`!document.getElementById("start-failed").hidden`)
					p.notSaved("half an edition")
				case !half.saves:
					p.ready()
					p.shows(1)
					p.notSaved("half an edition")
				default:
					p.ready()
					p.shows(1)
				}
				h.become(whole)
				p.visit("")
				p.saved()
				p.finds("zanzibar", 1)

				// The same for a reader with the older edition.
				h.become(old)
				p = open(t, h)
				p.visit("")
				p.saved()
				h.become(broken)
				want := map[bool]string{true: "installed", false: "redundant"}[half.saves]
				if state := get[string](p, look); state != want {
					t.Fatalf("the worker is %s, want %s", state, want)
				}
				p.visit("?q=zanzibar")
				p.shows(0)
				h.become(whole)
				if !half.saves {
					get[string](p, look)
				}
				p.update()
				p.offline()
				p.visit("?q=zanzibar")
				p.shows(1)
			})
		}
	}
}

// A page that was opened before a deploy, and has not loaded all yet, says that
// something could not be loaded, and has it when it is there again; the network
// may also go in the middle of a piece.
func TestPiecesAreLost(t *testing.T) {
	whole := handler(t, beside)
	for name, do := range map[string]func(w http.ResponseWriter, r *http.Request, inner http.Handler){
		"to another edition": missing, "in the middle": breaksOff,
	} {
		t.Run(name, func(t *testing.T) {
			never := func(w http.ResponseWriter, r *http.Request, _ http.Handler) { <-r.Context().Done() }
			h := serveWith(t, spoiled(whole, isPart, never), "/")
			p := open(t, h)
			p.visit("")
			h.become(spoiled(whole, isArticles, do))
			h.CloseClientConnections() // the parts that were under way
			p.must(chromedp.Do(p.ctx, chromedp.Focus(chromedp.CSS("#q"))))
			p.insert("trung")
			p.until(`document.querySelector("[data-do=load-again]")`)
			p.notSaved("half a site")
			h.become(whole)
			// It may come by itself before the reader has asked again.
			get[bool](p, `(document.querySelector("[data-do=load-again]")?.click(), true)`)
			p.until(`document.querySelector('[data-result="` + trung + `"]')`)
			p.finds("vietnam", 5)
			p.visit("")
			p.offline()
			p.visit("?q=trung")
		})
	}
}

// The client could not start because some of the articles did not come. What
// comes afterwards changes nothing.
func TestPartsComeAfterTheStartHasFailed(t *testing.T) {
	whole := handler(t, beside)
	failed := make(chan struct{})
	var late atomic.Int32
	h := serveWith(t, spoiled(spoiled(whole, isPiece, missing), isPart, func(w http.ResponseWriter, r *http.Request, inner http.Handler) {
		if strings.HasPrefix(r.URL.Path, "/web/texts-0.") { // the first one
			missing(w, r, inner)
			return
		}
		select {
		case <-failed:
		case <-r.Context().Done():
		}
		inner.ServeHTTP(w, r)
		late.Add(1)
	}), "/")
	p := open(t, h)
	p.goTo(articlePath(t, beside.path(t)))
	p.until(`!document.getElementById("start-failed").hidden`)
	close(failed)
	p.until(`performance.getEntriesByType("resource").some((e) => e.responseStatus === 200 && /web\/[a-z]+-0\./.test(e.name))`)
	get[bool](p, `new Promise((resolve) => setTimeout(() => resolve(true), 300))`)
	if late.Load() == 0 {
		t.Error("nothing came late")
	}
}

// A reader who empties the box while an answer is about to be loaded, and then
// writes the same again, finds what it finds.
func TestQuestionTakenBack(t *testing.T) {
	whole := handler(t, beside)
	// After so many further tasks the question is taken back: when it is asked, the
	// list shown, and what it lacks loaded.
	for tasks := range 4 {
		released := make(chan struct{})
		late := func(w http.ResponseWriter, r *http.Request, inner http.Handler) {
			select {
			case <-released:
				inner.ServeHTTP(w, r)
			case <-r.Context().Done():
			}
		}
		h := serveWith(t, spoiled(whole, isPart, late), "/")
		p := open(t, h)
		p.visit("")
		h.become(spoiled(whole, isArticles, late))
		get[bool](p, `new Promise((resolve) => {
			const q = document.querySelector("#q");
			window.write = (s) => { q.value = s; q.dispatchEvent(new Event("input", {bubbles: true})); };
			let left = `+itoa(tasks)+`;
			const next = () => { if (left-- > 0) setTimeout(next, 0); else { write(""); resolve(true); } };
			q.focus();
			write("trung");
			next();
		})`)
		close(released)
		if n := get[int](p, `dossier.search("trung").then((r) => r.total)`); n == 0 {
			t.Error("trung finds nothing")
		}
		p.until(`document.documentElement.dataset.offline === "ready"`)
		get[bool](p, `new Promise((resolve) => setTimeout(() => { write("trung"); resolve(true); }, 300))`)
		p.until(`document.querySelector('[data-result="` + trung + `"]')`)
	}
}
