package e2e

import (
	"net/http"
	"slices"
	"strings"
	"testing"
)

// changedBeside is a later edition with the corpus beside the client.
var changedBeside = edited("changed-beside", map[string]string{"005_new.txt": zanzibar, "site.toml": besideConfig})

// editions are an edition of the bundled articles and a later one, with the
// corpus inside the client or beside it.
type editions struct{ old, new *built }

// hasSaved opens the site of a handler for a reader who has saved it.
func hasSaved(t *testing.T, site http.Handler) (*host, *tab) {
	t.Helper()
	h := serveWith(t, site, "/")
	p := open(t, h)
	p.visit("")
	p.saved()
	return h, p
}

// eachCarrier runs a test with the corpus inside the client and beside it, at once: these
// tests wait for most of their time.
func eachCarrier(t *testing.T, test func(t *testing.T, e editions)) {
	t.Helper()
	for name, e := range map[string]editions{"inside": {bundled, changed}, "beside": {beside, changedBeside}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			test(t, e)
		})
	}
}

// A tab that is open over a deploy goes on with its edition, even when another
// tab has taken the new one and the host has nothing else any more.
func TestOpenTabOutlivesADeploy(t *testing.T) {
	eachCarrier(t, func(t *testing.T, e editions) {
		old, new := handler(t, e.old), handler(t, e.new)
		h, p := hasSaved(t, old)
		build := p.build()
		h.become(new)

		q := p.again()
		q.visit("")
		if q.build() != build {
			t.Fatal("the new edition came without being asked for")
		}
		q.update()
		q.finds("zanzibar", 1)

		if p.build() != build {
			t.Error("the other tab was taken from its reader")
		}
		p.finds("zanzibar", 0)
		p.search("trung")
		p.openHit()
		p.visit("?q=zanzibar")
		p.shows(1)
		p.offline()
		p.visit("?q=zanzibar")
		q.visit("?q=zanzibar")
	})
}

// halves are the ways in which a deploy is not done: what a host answers for a
// file of the new edition. start tells whether the client can start meanwhile.
var halves = []struct {
	name  string
	match func(string) bool
	do    func(w http.ResponseWriter, r *http.Request, inner http.Handler)
	start bool
}{
	{"the client is missing", named("/web/", ".wasm"), missing, false},
	{"the client is cut off", named("/web/", ".wasm"), cutOff, false},
	{"the script is missing", named("/web/boot.", ".js"), missing, false},
	{"the script is cut off", named("/web/boot.", ".js"), cutOff, false},
	{"the style is missing", named("/web/site.", ".css"), missing, true},
	{"the style is cut off", named("/web/site.", ".css"), cutOff, true},
	{"the theme is missing", named("/web/theme.", ".js"), missing, true},
	{"the worker is missing", named("/sw", ".js"), missing, true},
	{"the worker is cut off", named("/sw", ".js"), cutOff, true},
	{"a page is missing", named("/entities/", "/"), missing, true},
	{"an icon is cut off", named("/icons/", "512.png"), cutOff, true},
}

// Who comes for the first time in the middle of a deploy can read, and nothing
// of the half edition stays when the deploy is done: not even where the host
// has told the browser to keep the broken files for a year.
func TestFirstVisitDuringADeploy(t *testing.T) {
	whole := handler(t, changed)
	for _, half := range halves {
		t.Run(half.name, func(t *testing.T) {
			t.Parallel()
			h := serveWith(t, spoiled(whole, half.match, half.do), "/")
			p := open(t, h)
			p.tolerate = append(p.tolerate, "SyntaxError", strictType)
			p.goTo("")
			p.readable()
			if half.start {
				p.ready()
				p.finds("zanzibar", 1)
			} else if strings.Contains(half.name, "client") {
				p.until(`!document.getElementById("start-failed").hidden`)
			}
			p.notSaved("half an edition")
			p.readable()

			h.become(whole)
			p.visit("")
			p.finds("zanzibar", 1)
			p.until(styled)
			p.offline()
			p.visit("?q=zanzibar")
			p.until(styled)
			p.shows(1)
		})
	}
}

// strictType is what browsers say when a missing file is answered with text.
const strictType = "strict MIME"

// styled is true when the whole style sheet is there.
const styled = `getComputedStyle(document.documentElement).getPropertyValue("--styled").trim() === "1"`

// A host that has the old pages still, or an old worker, mixes nothing.
func TestOldFilesAmongNewOnes(t *testing.T) {
	eachCarrier(t, func(t *testing.T, e editions) {
		old, new := handler(t, e.old), handler(t, e.new)
		for name, stale := range map[string]func(string) bool{
			"the front page is old": func(path string) bool { return path == "/" },
			"the worker is old":     func(path string) bool { return path == "/sw.js" },
			"the pages are old":     func(path string) bool { return strings.HasSuffix(path, "/") },
			"all but pages is old":  func(path string) bool { return !strings.HasSuffix(path, "/") },
		} {
			t.Run(name, func(t *testing.T) {
				h := serveWith(t, spoiled(new, stale, func(w http.ResponseWriter, r *http.Request, _ http.Handler) { old.ServeHTTP(w, r) }), "/")
				p := open(t, h)
				p.tolerate = append(p.tolerate, strictType)
				p.goTo("")
				p.readable()
				p.notSaved("a mixed edition")
				h.become(new)
				p.visit("?q=zanzibar")
				p.saved()
				p.shows(1)
				p.offline()
				p.visit("?q=zanzibar")
				p.shows(1)
			})
		}
	})
}

// Caches on the way that keep everything for a year hold up nothing: an edition
// is found, taken whole and read offline, and so is the way back.
func TestUpdateThroughLongCaches(t *testing.T) {
	eachCarrier(t, func(t *testing.T, e editions) {
		old, new := keepsAll(handler(t, e.old)), keepsAll(handler(t, e.new))
		h, p := hasSaved(t, old)
		first := p.build()
		for i, step := range []struct {
			handler http.Handler
			want    int
		}{{new, 1}, {old, 0}} {
			h.become(step.handler)
			if state := get[string](p, look); state != "installed" {
				t.Fatalf("step %d: the worker is %s", i, state)
			}
			p.update()
			p.finds("zanzibar", step.want)
		}
		if p.build() != first {
			t.Error("the way back leads elsewhere")
		}
		p.offline()
		p.visit("?q=trung")
		p.finds("zanzibar", 0)
	})
}

// Going back before the newer edition was taken ends the offer: there is
// nothing new.
func TestGoingBackBeforeTheUpdate(t *testing.T) {
	eachCarrier(t, func(t *testing.T, e editions) {
		h, p := hasSaved(t, handler(t, e.old))
		h.become(handler(t, e.new))
		get[string](p, look)
		p.until(`document.documentElement.dataset.update === "waiting"`)
		// On the way back the host lacks a file: the edition that is saved is whole
		// and needs none.
		h.become(spoiled(handler(t, e.old), named("/web/", ".wasm"), missing))
		get[string](p, look)
		p.until(`!document.documentElement.dataset.update`)
		p.until(`navigator.serviceWorker.getRegistration().then((r) => r.active && !r.waiting && !r.installing)`)
		p.until(`caches.keys().then((names) => names.filter((n) => !n.endsWith(" visited")).length === 1)`)
		p.offline()
		p.visit("?q=trung")
		p.finds("zanzibar", 0)
	})
}

// Two sites of one origin, one of them within the other's path, keep to
// themselves: each is saved, updated and read offline, and lists stay apart.
func TestTwoEditionsOnOneOrigin(t *testing.T) {
	eachCarrier(t, func(t *testing.T, e editions) {
		outer, inner := siteAt(t, e.old, "/"), siteAt(t, e.new, "/two/")
		both := func(inner http.Handler) http.Handler {
			return spoiled(outer, func(path string) bool { return strings.HasPrefix(path, "/two/") },
				func(w http.ResponseWriter, r *http.Request, _ http.Handler) { inner.ServeHTTP(w, r) })
		}
		h, p := hasSaved(t, both(inner))
		p.visit("two/")
		p.saved()
		p.finds("zanzibar", 1)
		p.visit("")
		p.finds("zanzibar", 0)
		saved := get[[]string](p, `caches.keys()`)

		// The inner site goes back to the edition of the outer one: one build, two
		// copies.
		h.become(both(siteAt(t, e.old, "/two/")))
		p.visit("two/")
		get[string](p, `navigator.serviceWorker.getRegistration("/two/").then((r) => r.update()).then(() => "", () => "")`)
		p.update()
		p.until(`dossier.search("zanzibar").then((r) => r.total === 0)`)
		p.saved()
		now := get[[]string](p, `caches.keys()`)
		for _, name := range saved {
			if strings.HasPrefix(name, "dossier / ") && !slices.Contains(now, name) {
				t.Errorf("the update of the inner site removed %q", name)
			}
		}
		p.visit("")
		p.saved()
		p.host.stop()
		for _, path := range []string{"two/?q=trung", "?q=trung", "two/" + articlePath(t, e.old.path(t)), articlePath(t, e.old.path(t))} {
			p.visit(path)
			if got := get[string](p, `new URL(document.baseURI).pathname`); !strings.HasPrefix("/"+path, got) || got == "/" && strings.HasPrefix(path, "two/") {
				t.Errorf("offline %s is a page of the site at %s", path, got)
			}
		}
	})
}
