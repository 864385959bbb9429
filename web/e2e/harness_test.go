// Package e2e tests built sites in a real browser.
//
// It needs Chromium or Chrome: the one that $CHROME names, else one that is in
// PATH. Without any the tests are skipped, unless $CHROME says that there is
// one; make test finds or installs it.
package e2e

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"dossier/web/site"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	cdplog "github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// patience is how long anything may take before a test fails. It is long: the
// machine may be busy with other work.
const patience = 40 * time.Second

var (
	browser context.Context // one browser for all tests; each tab has its own profile
	tmp     string          // for sites, removed at the end
)

func TestMain(m *testing.M) { os.Exit(runTests(m)) }

func runTests(m *testing.M) int {
	path := os.Getenv("CHROME")
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path == "" {
			path, _ = exec.LookPath(name)
		}
	}
	if path != "" {
		opts := append(chromedp.DefaultExecAllocatorOptions[:],
			chromedp.ExecPath(path),
			chromedp.NoSandbox,
			chromedp.DisableGPU,
			chromedp.Flag("disable-background-networking", true),
			chromedp.Flag("disable-component-update", true),
			chromedp.Flag("disable-sync", true),
			// Nothing may leave this machine, whatever a page tries.
			chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"),
		)
		alloc, stop := chromedp.NewExecAllocator(context.Background(), opts...)
		defer stop()
		ctx, cancel := chromedp.NewContext(alloc)
		defer cancel()
		if err := chromedp.Do(ctx); err != nil {
			fmt.Fprintf(os.Stderr, "the browser %s does not start: %v\n", path, err)
			return 1
		}
		browser = ctx
	}
	var err error
	if tmp, err = os.MkdirTemp("", "dossier-e2e-"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(tmp)
	return m.Run()
}

// seedsDir is the folder of the bundled articles.
const seedsDir = "../../seeds"

// built is a site that is built when a test first asks for it.
type built struct {
	once   sync.Once
	seeds  func() (string, error)
	base   string
	name   string
	dir    string
	report *site.Report
	err    error
}

var building sync.Mutex

// path returns the folder of the built site.
func (b *built) path(t *testing.T) string {
	t.Helper()
	b.once.Do(func() {
		building.Lock() // a build renders with what is global to a process
		defer building.Unlock()
		var seeds string
		if seeds, b.err = b.seeds(); b.err != nil {
			return
		}
		b.dir = filepath.Join(tmp, b.name)
		b.report, b.err = site.Build(context.Background(), site.Options{Seeds: seeds, Out: b.dir, Base: b.base, Fast: true})
	})
	if b.err != nil {
		t.Fatal(b.err)
	}
	return b.dir
}

// bundled is the site of the bundled articles.
var bundled = &built{name: "bundled", seeds: func() (string, error) { return seedsDir, nil }}

// edited is a site of the bundled articles and some more files.
func edited(name string, files map[string]string) *built {
	return &built{name: name, seeds: func() (string, error) {
		dir := filepath.Join(tmp, name+"-seeds")
		if err := os.CopyFS(dir, os.DirFS(seedsDir)); err != nil {
			return "", err
		}
		for file, text := range files {
			if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o644); err != nil {
				return "", err
			}
		}
		return dir, nil
	}}
}

// host serves a site to the browser.
type host struct {
	*httptest.Server
	root string // address of the site

	mu      sync.Mutex
	handler http.Handler
}

// serve serves a built site the way web serve does.
func serve(t *testing.T, dir, base string) *host {
	t.Helper()
	return serveWith(t, handlerOf(t, dir, base), base)
}

func handlerOf(t *testing.T, dir, base string) http.Handler {
	t.Helper()
	h, err := site.Handler(dir, base)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// handler returns the handler of a site at the root of a host.
func handler(t *testing.T, b *built) http.Handler {
	t.Helper()
	return siteAt(t, b, "/")
}

// siteAt returns the handler of a site at a path.
func siteAt(t *testing.T, b *built, base string) http.Handler {
	t.Helper()
	return handlerOf(t, b.path(t), base)
}

func serveWith(t *testing.T, handler http.Handler, base string) *host {
	h := &host{handler: handler}
	h.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h.mu.Lock()
		handler := h.handler
		h.mu.Unlock()
		handler.ServeHTTP(w, r)
	}))
	h.root = h.URL + base
	t.Cleanup(h.stop)
	return h
}

// become serves something else at the same address.
func (h *host) become(handler http.Handler) {
	h.mu.Lock()
	h.handler = handler
	h.mu.Unlock()
}

// stop ends the server: from now on nobody answers.
func (h *host) stop() {
	h.CloseClientConnections()
	h.Close()
}

// tab is a page in a fresh profile.
type tab struct {
	*testing.T
	ctx  context.Context
	host *host

	mu       sync.Mutex
	problems []string
	tolerate []string
}

// open opens an empty tab for the pages of a host. When the test ends it fails
// if a page has thrown an error, broken the security policy, or asked any
// other host for anything.
func open(t *testing.T, h *host) *tab {
	t.Helper()
	if browser == nil {
		t.Skip("there is no Chromium or Chrome; set CHROME to its path")
	}
	ctx, cancel := chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
	p := &tab{T: t, ctx: ctx, host: h}
	t.Cleanup(func() {
		cancel()
		p.mu.Lock()
		defer p.mu.Unlock()
		for _, problem := range p.problems {
			if !slices.ContainsFunc(p.tolerate, func(s string) bool { return strings.Contains(problem, s) }) {
				t.Error(problem)
			}
		}
	})
	return p.watch()
}

// again opens another tab in the profile of p.
func (p *tab) again() *tab {
	p.Helper()
	ctx, cancel := chromedp.NewContext(p.ctx)
	p.Cleanup(cancel)
	return (&tab{T: p.T, ctx: ctx, host: p.host}).watch()
}

func (p *tab) watch() *tab {
	p.Helper()
	p.must(chromedp.Do(p.ctx, chromedp.EmulateViewport(1280, 900)))
	p.must(chromedp.Listen(p.ctx, p.event))
	_, err := chromedp.Call(p.ctx, network.Enable, network.EnableParams{})
	p.must(err)
	_, err = chromedp.Call(p.ctx, cdplog.Enable, cdp.Empty{})
	p.must(err)
	p.atStart(recorder)
	return p
}

// atStart runs a script in each page before its first byte.
func (p *tab) atStart(script string) {
	p.Helper()
	_, err := chromedp.Call(p.ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
	p.must(err)
}

// recorder notes in each page what must not happen, from before its first byte.
const recorder = `window.violations = [];
document.addEventListener("securitypolicyviolation", (e) => violations.push(e.violatedDirective + " " + e.blockedURI + " " + e.sample));
window.offlineStates = [];
addEventListener("dossier-offline", (e) => offlineStates.push(e.detail.state));`

func (p *tab) must(err error) {
	p.Helper()
	if err != nil {
		p.Fatal(err)
	}
}

func (p *tab) problem(format string, args ...any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.problems = append(p.problems, fmt.Sprintf(format, args...))
}

func (p *tab) event(ev any) {
	switch ev := ev.(type) {
	case *network.EventRequestWillBeSent:
		u, err := url.Parse(ev.Request.URL)
		if (err != nil || u.Scheme == "http" || u.Scheme == "https") && !strings.HasPrefix(ev.Request.URL, p.host.URL+"/") {
			p.problem("request to another host: %s", ev.Request.URL)
		}
	case *runtime.EventExceptionThrown:
		text := ev.ExceptionDetails.Text
		if ev.ExceptionDetails.Exception != nil {
			text += " " + ev.ExceptionDetails.Exception.Description
		}
		p.problem("exception: %s", text)
	case *cdplog.EventEntryAdded:
		if ev.Entry.Source == cdplog.EntrySourceSecurity || strings.Contains(ev.Entry.Text, "Content Security Policy") {
			p.problem("security: %s", ev.Entry.Text)
		}
	}
}

// goTo loads a page; path is from the root of the site.
func (p *tab) goTo(path string) {
	p.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, chromedp.Navigate(p.host.root+path)); err != nil {
		p.Fatalf("%s does not load: %v", path, err)
	}
}

// visit loads a page and waits until it is interactive.
func (p *tab) visit(path string) {
	p.Helper()
	p.goTo(path)
	p.ready()
}

func (p *tab) ready() {
	p.Helper()
	p.until(`document.documentElement.hasAttribute("data-ready")`)
}

// saved waits until the page says that all is saved for offline use.
func (p *tab) saved() {
	p.Helper()
	p.until(`document.documentElement.dataset.offline === "ready"`)
}

// get returns the value of a JavaScript expression, which may be a promise.
func get[T any](p *tab, js string) T {
	p.Helper()
	v, err := try[T](p, js)
	if err != nil {
		p.Fatalf("%s: %v", js, err)
	}
	return v
}

func try[T any](p *tab, js string) (T, error) {
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	return chromedp.Run(ctx, chromedp.Evaluate[T](js, chromedp.EvalAwaitPromise))
}

// until waits until a JavaScript expression is true. It goes on over
// navigations, while there may be no document to ask.
func (p *tab) until(js string) {
	p.Helper()
	deadline := time.Now().Add(patience)
	for {
		ok, err := try[bool](p, "!!("+js+")")
		if ok {
			return
		}
		if time.Now().After(deadline) {
			html, _ := try[string](p, `location.href + "\n" + document.documentElement.outerHTML.replace(/<head>.*<\/head>/s, "").slice(0, 3000)`)
			p.Fatalf("this did not become true: %s (%v)\n%s", js, err, html)
		}
		time.Sleep(15 * time.Millisecond)
	}
}

// click clicks an element with the mouse. Where the page moved between looking
// for the element and pressing the button, so that something else was hit, it
// clicks again, as a reader would.
func (p *tab) click(selector string) {
	p.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	for range 3 {
		get[bool](p, `(() => {
			delete window.missed;
			const wanted = `+quote(selector)+`;
			let hit;
			document.addEventListener("pointerdown", e => {
				hit = document.querySelector(wanted);
				window.missed = e.target.closest(wanted) !== hit;
			}, {capture: true, once: true});
			document.addEventListener("click", e => {
				// It may have moved between pressing and letting go, too.
				if (hit?.checkVisibility() && !hit.contains(e.target)) window.missed = true;
			}, {capture: true, once: true});
			return true;
		})()`)
		if err := chromedp.Do(ctx, chromedp.Click(chromedp.CSS(selector))); err != nil {
			p.Fatalf("%s cannot be clicked: %v", selector, err)
		}
		// An error means that the click has led to another page.
		if missed, err := try[bool](p, `window.missed === true`); err != nil || !missed {
			return
		}
		p.Logf("a click missed %s", selector)
		time.Sleep(100 * time.Millisecond)
	}
	p.Fatalf("%s cannot be hit: something lies over it, or it keeps moving", selector)
}

// key presses a key where the focus is.
func (p *tab) key(keys string) {
	p.Helper()
	p.must(chromedp.Do(p.ctx, chromedp.KeyEvent(keys)))
}

// insert types text where the focus is, letter by letter.
func (p *tab) insert(text string) {
	p.Helper()
	for _, r := range text {
		_, err := chromedp.Call(p.ctx, input.InsertText, input.InsertTextParams{Text: string(r)})
		p.must(err)
	}
}

// search replaces what is in the search box by typing, and waits until the
// answer to it is shown.
func (p *tab) search(query string) {
	p.Helper()
	p.must(chromedp.Do(p.ctx, chromedp.Focus(chromedp.CSS("#q"))))
	get[bool](p, `(document.querySelector("#q").select(), true)`)
	p.insert(query)
	query = strings.TrimSpace(query)
	// The title changes with the page, the address after the reader pauses.
	start := query
	if r := []rune(query); len(r) > 20 {
		start = string(r[:20]) // long ones are shortened
	}
	p.until(`document.title.startsWith(` + quote(start) + `) && document.querySelector("[data-total]") &&
		new URLSearchParams(location.search).get("q") === ` + quote(query))
}

// quote returns s as a JavaScript string.
func quote(s string) string {
	data, err := json.Marshal(s)
	if err != nil {
		panic(err) // strings can always be written
	}
	return string(data)
}

// openHit opens the article of trung from the results that are shown.
func (p *tab) openHit() {
	p.Helper()
	p.click(`[data-result="` + trung + `"] a`)
	p.until(`location.pathname.startsWith("/article/") && document.querySelector("article mark")`)
}

// results returns the ids of the results that are shown, in order.
func (p *tab) results() []string {
	p.Helper()
	return get[[]string](p, `[...document.querySelectorAll("[data-result]")].map((e) => e.dataset.result)`)
}

// total returns the number of results that is shown.
func (p *tab) total() int {
	p.Helper()
	return get[int](p, `Number(document.querySelector("[data-total]").dataset.total)`)
}

// shows fails unless the number of results that is shown is the one that is wanted.
func (p *tab) shows(want int) {
	p.Helper()
	if n := p.total(); n != want {
		p.Errorf("%s shows %d articles, want %d", get[string](p, `location.href`), n, want)
	}
}

// text returns what a reader sees of an element.
func (p *tab) text(selector string) string {
	p.Helper()
	return get[string](p, `document.querySelector(`+quote(selector)+`).innerText`)
}

// offline waits for what is saved and ends the server.
func (p *tab) offline() {
	p.Helper()
	p.saved()
	p.host.stop()
}

// noViolation fails if the page has broken the security policy.
func (p *tab) noViolation() {
	p.Helper()
	if v := get[[]string](p, `window.violations`); len(v) > 0 {
		p.Errorf("%s broke the security policy: %q", get[string](p, `location.pathname`), v)
	}
}
