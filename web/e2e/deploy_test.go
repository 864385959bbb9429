package e2e

import (
	"net/http"
	"strings"
	"testing"
)

// changed is a later edition of the bundled site: one article more.
var changed = edited("changed", map[string]string{"005_new.txt": zanzibar})

// zanzibar is the article by which tests know the later edition.
const zanzibar = "News from Zanzibar\n\nThe harbour of Zanzibar was opened.\n"

// look has the browser look for a new build now, as it does at navigations,
// and tells what became of its worker: installed or redundant.
const look = `(async () => {
	const registration = await navigator.serviceWorker.getRegistration();
	const end = new Promise((resolve) => registration.addEventListener("updatefound", () => {
		const worker = registration.installing;
		const check = () => worker.state !== "installing" && resolve(worker.state);
		worker.addEventListener("statechange", check);
		check();
	}, {once: true}));
	await registration.update().catch(() => {});
	return end;
})()`

// build returns the build of the page.
func (p *tab) build() string {
	p.Helper()
	return get[string](p, `document.querySelector("meta[name=dossier-build]").content`)
}

// update takes the new build that is offered and waits until its page is
// interactive.
func (p *tab) update() {
	p.Helper()
	p.until(`document.documentElement.dataset.update === "waiting"`)
	old := p.build()
	p.click("#update-now")
	p.until(`document.querySelector("meta[name=dossier-build]").content !== ` + quote(old) + ` && !document.documentElement.dataset.update &&
		document.documentElement.hasAttribute("data-ready") && dossier.search`)
}

// A new build waits until the reader asks for it, and the place on the page
// survives the change.
func TestUpdateWaitsAndAsks(t *testing.T) {
	h, p := hasSaved(t, handler(t, bundled))
	old := p.build()

	h.become(handler(t, changed))
	path := articlePath(t, bundled.path(t))
	p.visit(path + "?q=vietnam")
	p.until(`document.documentElement.dataset.update === "waiting"`)
	if got := p.build(); got != old {
		t.Fatalf("the page is of build %s before the reader asked, want %s", got, old)
	}
	if !get[bool](p, `document.querySelector("#update-now").checkVisibility()`) {
		t.Error("the offer of the update is not visible")
	}
	// Still the old edition, on a page loaded now.
	p.visit("?q=zanzibar")
	p.shows(0)
	p.until(`document.documentElement.dataset.update === "waiting"`)
	p.click("#update-later")
	p.until(`!document.querySelector("#update-now").checkVisibility()`)

	p.visit(path + "?q=vietnam")
	p.until(`document.documentElement.dataset.update === "waiting"`)
	get[bool](p, `(scrollTo(0, 250), true)`)
	p.update()
	if got := get[string](p, `location.pathname + location.search`); got != "/"+path+"?q=vietnam" {
		t.Errorf("after the update the address is %s", got)
	}
	p.until(`scrollY === 250`)
	p.visit("?q=zanzibar")
	p.shows(1)
	p.offline()
	p.visit("?q=zanzibar")
	p.shows(1)
}

// Half a deploy never takes the place of a whole one.
func TestHalfADeployChangesNothing(t *testing.T) {
	for name, broken := range map[string]func(w http.ResponseWriter, r *http.Request, old, new http.Handler) bool{
		"a file is missing": func(w http.ResponseWriter, r *http.Request, old, new http.Handler) bool {
			if strings.HasSuffix(r.URL.Path, ".wasm") {
				http.NotFound(w, r)
				return true
			}
			return false
		},
		"a file is old": func(w http.ResponseWriter, r *http.Request, old, new http.Handler) bool {
			if r.URL.Path == "/" {
				old.ServeHTTP(w, r)
				return true
			}
			return false
		},
		"a file is cut off": func(w http.ResponseWriter, r *http.Request, old, new http.Handler) bool {
			if strings.HasSuffix(r.URL.Path, ".wasm") {
				w.Header().Set("Content-Type", "application/wasm")
				w.Write([]byte("\x00asm\x01\x00\x00\x00"))
				return true
			}
			return false
		},
		"the server fails": func(w http.ResponseWriter, r *http.Request, old, new http.Handler) bool {
			if strings.HasPrefix(r.URL.Path, "/entities/") {
				http.Error(w, "", http.StatusInternalServerError)
				return true
			}
			return false
		},
	} {
		t.Run(name, func(t *testing.T) {
			old, new := handler(t, bundled), handler(t, changed)
			h, p := hasSaved(t, old)
			h.become(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if !broken(w, r, old, new) {
					new.ServeHTTP(w, r)
				}
			}))
			if state := get[string](p, look); state != "redundant" {
				t.Fatalf("half a deploy was installed: its worker is %s", state)
			}
			p.visit("?q=trung")
			p.saved()
			if n := p.total(); n == 0 {
				t.Error("the old edition does not search any more")
			}

			// When the rest has come the update is offered.
			h.become(new)
			if state := get[string](p, look); state != "installed" {
				t.Fatalf("the whole deploy was not installed: its worker is %s", state)
			}
			p.update()
			p.offline()
			p.visit("?q=zanzibar")
			p.shows(1)
		})
	}
}

// Going back to the older build is an update like any other.
func TestGoingBackToAnOlderBuild(t *testing.T) {
	h := serveWith(t, handler(t, changed), "/")
	p := open(t, h)
	p.visit("?q=zanzibar")
	p.saved()
	h.become(handler(t, bundled))
	get[string](p, look)
	p.update()
	p.until(`document.querySelector('[data-total="0"]')`)
	p.offline()
	p.visit("?q=zanzibar")
	p.shows(0)
}
