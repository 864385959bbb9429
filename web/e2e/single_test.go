package e2e

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"dossier/web/site"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// one is an edition of one file, built when a test first asks for it.
type one struct {
	once  sync.Once
	name  string
	seeds func() (string, error)
	file  string
	err   error
}

func (o *one) path(t *testing.T) string {
	t.Helper()
	o.once.Do(func() {
		var seeds string
		if seeds, o.err = o.seeds(); o.err != nil {
			return
		}
		// A name that an address has to escape.
		o.file = filepath.Join(tmp, "100% of a – b #1", o.name+".html")
		_, o.err = site.BuildSingle(context.Background(), site.Options{Seeds: seeds, Out: o.file, Fast: true})
	})
	if o.err != nil {
		t.Fatal(o.err)
	}
	return o.file
}

var singleBundled = &one{name: "bundled", seeds: func() (string, error) { return seedsDir, nil }}

// openFile opens an empty tab for an edition of one file. The test fails if the
// page asks for anything but that file.
func openFile(t *testing.T, file string) *tab {
	t.Helper()
	h := serveWith(t, http.NotFoundHandler(), "/") // nobody is to ask it
	p := open(t, h)
	h.root = (&url.URL{Scheme: "file", Path: filepath.ToSlash(file)}).String()
	p.must(chromedp.Listen(p.ctx, func(ev any) {
		if ev, ok := ev.(*network.EventRequestWillBeSent); ok {
			own, _, _ := strings.Cut(ev.Request.URL, "?")
			own, _, _ = strings.Cut(own, "#")
			if own != h.root && !strings.HasPrefix(own, "data:") && !strings.HasPrefix(own, "blob:") {
				p.problem("the file asks for %s", ev.Request.URL)
			}
		}
	}))
	return p
}

// typed types a query and waits for its answer, which stands behind the "#".
func (p *tab) typed(query string) {
	p.Helper()
	p.must(chromedp.Do(p.ctx, chromedp.Focus(chromedp.CSS("#q"))))
	get[bool](p, `(document.querySelector("#q").select(), true)`)
	p.insert(query)
	p.until(`document.title.startsWith(` + quote(query) + `) && document.querySelector("[data-total]") &&
		new URLSearchParams(location.hash.split("?")[1]).get("q") === ` + quote(query))
}

// All of a site works in one file that was opened from a disk: search, filters,
// every kind of page, Back, Forward, reloading, and links to any of it.
func TestSingleFile(t *testing.T) {
	p := openFile(t, singleBundled.path(t))
	p.visit("")
	if state := get[string](p, `document.documentElement.dataset.offline`); state != "whole" {
		t.Errorf("the page says that it is %q", state)
	}

	p.typed("trung")
	if got := p.results(); len(got) == 0 || got[0] != trung {
		t.Errorf("trung finds %q", got)
	}
	n := p.total()
	p.click(`[data-facet="person"] [data-value="le-hoai-trung"] input`)
	p.until(`location.hash.includes("person=le-hoai-trung") && document.querySelector("[data-total]").dataset.total === "1"`)

	p.click(`[data-result="` + trung + `"] a`)
	p.until(`location.hash.startsWith("#/article/") && document.querySelector("article mark")`)
	article := get[string](p, `location.href`)
	title := get[string](p, `document.title`)

	p.must(chromedp.Do(p.ctx, chromedp.NavigateBack()))
	p.until(`document.querySelector("[data-total]")?.dataset.total === "1" && document.querySelector("#q").value === "trung"`)
	p.must(chromedp.Do(p.ctx, chromedp.NavigateBack()))
	p.until(`document.querySelector("[data-total]")?.dataset.total === "` + fmt.Sprint(n) + `"`)
	for range 2 {
		p.must(chromedp.Do(p.ctx, chromedp.NavigateForward()))
		p.until(`!document.querySelector("[data-total]") || document.querySelector("[data-total]").dataset.total === "1"`)
	}
	p.until(`document.title === ` + quote(title) + ` && document.querySelector("article mark")`)

	// The same address in a tab of its own, and after a reload.
	p.must(chromedp.Do(p.ctx, chromedp.Reload()))
	p.ready()
	p.until(`location.href === ` + quote(article) + ` && document.title === ` + quote(title) + ` && document.querySelector("article mark")`)
	other := p.again()
	p.must(chromedp.Do(other.ctx, chromedp.Navigate(article)))
	other.ready()
	other.until(`document.title === ` + quote(title) + ` && document.querySelector("#q").value === "trung"`)

	p.click("article [data-entity]")
	p.until(`location.hash.startsWith("#/entity/") && document.querySelector("h1")`)
	for _, page := range []string{"timeline/", "network/", "entities/", "list/", "about/"} {
		p.click(`.nav a[href="` + page + `"]`)
		p.until(`location.hash === "#/` + page + `" && document.querySelector("main h1")`)
		p.noViolation()
	}
	if text := p.text("main"); !contains(text, "complete in itself") || contains(text, "After one visit") {
		t.Errorf("the page about this edition does not say that it is complete: %s", text)
	}
	for page, link := range map[string]string{"network/": `.picture a[href^="entity/"]`, "timeline/": `.timeline a[href^="timeline/"]`} {
		p.click(`.nav a[href="` + page + `"]`)
		p.until(`location.hash === "#/` + page + `" && document.querySelector(` + quote(link) + `)`)
		to := get[string](p, `document.querySelector(`+quote(link)+`).getAttribute("href")`)
		p.click(link)
		p.until(`location.hash === "#/` + to + `" && document.querySelector("main h1")`)
	}
	p.click(".site-title")
	p.until(`location.hash === "#/" && document.querySelector(".home")`)
	if why := get[string](p, `dossier.search("trung").then((a) => a.results[0].url)`); !strings.HasPrefix(why, p.host.root+"#/article/") {
		t.Errorf("dossier.search names the address %s", why)
	}
	p.noViolation()
}

// Addresses that somebody typed or cut off: each is read as far as it goes, and
// what there is not is said.
func TestSingleFileAddresses(t *testing.T) {
	p := openFile(t, singleBundled.path(t))
	for hash, want := range map[string]string{
		"":                       `document.querySelector(".home")`,
		"#":                      `document.querySelector(".home")`,
		"#main":                  `document.querySelector(".home")`,
		"#/?q=trung":             `document.querySelector("[data-total]")`,
		"#/?q=%E1%BB":            `document.querySelector("#q").value`,
		"#/?q=100%":              `document.querySelector("#q").value === "100%"`,
		"#/about":                `document.querySelector(".about-page")`,
		"#/nowhere/":             `document.querySelector("h1")`,
		"#//example.org/x":       `document.querySelector("h1")`,
		"#/http://example.org/":  `document.querySelector("h1")`,
		"#/javascript:pwned=1":   `document.querySelector("h1")`,
		"#/../../etc/passwd":     `document.querySelector("h1")`,
		"#/\\\\example.org\\x":   `document.querySelector("h1")`,
		"#/http://[":             `document.querySelector("h1")`,
		"#/timeline/2023/#later": `document.querySelector("h1").textContent === "2023"`,
	} {
		p.visit("?" + url.QueryEscape(hash) + hash) // another query makes it another page load
		p.until(want)
		if get[bool](p, `"pwned" in window`) {
			t.Errorf("%s runs code", hash)
		}
		p.noViolation()
	}
	// And while the page is open.
	get[bool](p, `(location.hash = "#/entities/", true)`)
	p.until(`document.querySelector(".nav [aria-current]")?.textContent.length && document.title.length && document.querySelector("main h1") && location.hash === "#/entities/"`)
	get[bool](p, `(location.hash = "#/?q=trung", true)`)
	p.until(`document.querySelector("[data-total]") && document.querySelector("#q").value === "trung"`)
}

// What readers take along: a link, a citation, a table, another tab.
func TestSingleFileTakenAlong(t *testing.T) {
	p := openFile(t, singleBundled.path(t))
	p.atStart(`navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); };`)
	p.visit("#/?q=trung")
	get[bool](p, catch)
	p.click(`[data-act="export"][data-id="json"]`)
	p.until(`files.length === 1`)
	var got struct {
		Results []struct{ ID, Address string }
	}
	if err := json.Unmarshal([]byte(get[string](p, `files[0]`)), &got); err != nil || len(got.Results) == 0 || got.Results[0].ID != trung {
		t.Errorf("the export is %+v, %v", got, err)
	} else if strings.Contains(got.Results[0].Address, tmp) {
		t.Errorf("the export names the reader's own folder: %s", got.Results[0].Address)
	}
	p.visit("?again#/?q=trung")
	p.click(`[data-result="` + trung + `"] a`)
	p.until(`location.hash.startsWith("#/article/") && document.querySelector("article mark")`)
	p.click(`[data-do="copy-link"]`)
	p.until(`window.copied === location.href`)
	p.click(`[data-do="copy"][data-id="plain"]`)
	p.until(`window.copied !== location.href`)
	if c := get[string](p, `copied`); c == "" || strings.Contains(c, "file:") {
		t.Errorf("the citation is %q", c)
	}

	// What the reader points at leads where the browser can go; what the client
	// finds its links by stays.
	link := `document.querySelector('.nav a[href$="about/"]')`
	get[bool](p, `(scrollTo(0, 0), true)`)
	center := get[[]float64](p, `(({x, y, width, height}) => [x + width / 2, y + height / 2])(`+link+`.getBoundingClientRect())`)
	_, err := chromedp.Call(p.ctx, input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: "mouseMoved", X: center[0], Y: center[1]})
	p.must(err)
	p.until(link + `.outerHTML.includes('href="#/about/"') && ` + link + `.getAttribute("href") === "about/"`)
	_, err = chromedp.Call(p.ctx, input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: "mouseMoved", X: center[0], Y: center[1] + 300})
	p.must(err)
	p.until(link + `.outerHTML.includes('href="about/"')`)
	p.noViolation()
}

// A real download works, and breaks no rule of the security policy.
func TestSingleFileDownload(t *testing.T) {
	p := openFile(t, singleBundled.path(t))
	p.visit("#/?q=trung")
	p.downloads()
}

// Hostile articles do nothing in the file either, whether scripts run or not.
func TestSingleFileHostile(t *testing.T) {
	hostileOne := &one{name: "hostile", seeds: func() (string, error) {
		from, err := hostileSeeds()
		if err != nil {
			return "", err
		}
		dir := filepath.Join(tmp, "single-hostile-seeds")
		if err := os.CopyFS(dir, os.DirFS(from)); err != nil {
			return "", err
		}
		return dir, os.Remove(filepath.Join(dir, "long.txt")) // without it the texts stand there as plain HTML too
	}}
	p := openFile(t, hostileOne.path(t))
	harmless := func(what string) {
		t.Helper()
		if get[bool](p, `"pwned" in window`) {
			t.Fatalf("%s runs foreign code", what)
		}
		if get[bool](p, `!!document.querySelector("main script, main img, main style, main base, main meta, .unscripted script, .unscripted img, .unscripted style, [onclick], [onerror], [onmouseover], a[href^='javascript'], a[href^='//']")`) {
			t.Errorf("%s has foreign markup", what)
		}
		p.noViolation()
	}
	p.visit("")
	harmless("the overview")
	paths := get[[]string](p, `dossier.search("", {limit: 100}).then((a) => a.results.map((r) => r.url.replace(/^[^#]*/, "")))`)
	if len(paths) < 15 {
		t.Fatalf("there are %d articles: %q", len(paths), paths)
	}
	for _, hash := range paths {
		get[bool](p, `(location.hash = `+quote(hash)+`, true)`)
		p.until(`document.querySelector("article h1") && location.hash === ` + quote(hash))
		harmless(hash)
	}
	p.typed("needle")
	p.shows(3)
	harmless("a search")

	// As a browser without WebAssembly shows it.
	p.atStart(`delete window.WebAssembly;`)
	p.tolerate = append(p.tolerate, "WebAssembly")
	p.goTo("?old" + paths[0])
	p.until(`document.querySelectorAll(".unscripted article").length === ` + fmt.Sprint(len(paths)))
	harmless("the plain articles")
}

// Where the client cannot start the reader is told why, and has the articles.
func TestSingleFileWithoutClient(t *testing.T) {
	file := singleBundled.path(t)
	for name, script := range map[string]string{
		"an old browser":      `delete window.DecompressionStream;`,
		"no WebAssembly":      `delete window.WebAssembly;`,
		"a client that fails": `WebAssembly.instantiateStreaming = () => Promise.reject(new Error("no memory"));`,
	} {
		t.Run(name, func(t *testing.T) {
			p := openFile(t, file)
			p.atStart(script)
			p.goTo("#/about/")
			p.until(`!document.querySelector("#start-failed").hidden && document.querySelectorAll(".unscripted article").length === 5`)
			if why := p.text("#start-failed"); strings.TrimSpace(why) == "" {
				t.Error("the page does not say why")
			}
			if !get[bool](p, `getComputedStyle(document.querySelector(".page")).visibility === "visible"`) {
				t.Error("the overview stays hidden")
			}
			p.click(`.unscripted a[href^="#/article/"]`)
			p.until(`location.hash.startsWith("#/article/") && scrollY > 0`)
		})
	}
}

// A copy that was broken off says so.
func TestSingleFileCutOff(t *testing.T) {
	data, err := os.ReadFile(singleBundled.path(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []float64{0.06, 0.5, 0.999} {
		file := filepath.Join(t.TempDir(), "half.html")
		if err := os.WriteFile(file, data[:int(part*float64(len(data)))], 0o600); err != nil {
			t.Fatal(err)
		}
		p := openFile(t, file)
		p.tolerate = append(p.tolerate, "Content Security Policy", "exception")
		p.goTo("#/about/")
		p.until(`document.querySelector("[role=alert]")?.textContent.includes("not complete")`)
	}
}

// Without scripts there is the overview, and every article with a link to it.
func TestSingleFileWithoutScripts(t *testing.T) {
	p := openFile(t, singleBundled.path(t))
	_, err := chromedp.Call(p.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	p.must(err)
	p.goTo("")
	p.must(chromedp.Do(p.ctx, chromedp.Click(chromedp.CSS(`.unscripted a[href^="#/article/"]`))))
	if n := len(get[[]string](p, `[...document.querySelectorAll(".unscripted article[id^='/article/'] h2")].map((e) => e.textContent)`)); n != 5 {
		t.Errorf("%d articles can be read", n)
	}
	if y := get[float64](p, `scrollY`); y == 0 {
		t.Error("a link does not lead to its article")
	}
	for _, gone := range []string{"#q", ".nav"} {
		if get[bool](p, `document.querySelector(`+quote(gone)+`).checkVisibility()`) {
			t.Errorf("%s is shown, and does nothing", gone)
		}
	}
}

// A corpus that would travel beside the client is in the file too; so are
// storages that are refused, and browsers that cannot read base64 by themselves.
func TestSingleFileLarge(t *testing.T) {
	large := &one{name: "large", seeds: func() (string, error) {
		dir := filepath.Join(tmp, "single-large-seeds")
		var b strings.Builder
		for i := range 3000 {
			fmt.Fprintf(&b, "{\"title\": \"Report %d\", \"text\": \"President Joe Biden came to the harbour on day %d of ship number%d.\"}\n", i, i, i)
		}
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return "", err
		}
		if err := os.WriteFile(filepath.Join(dir, "site.toml"), []byte("title = \"Large\"\nembed_limit = 1000\n"), 0o644); err != nil {
			return "", err
		}
		return dir, os.WriteFile(filepath.Join(dir, "a.jsonl"), []byte(b.String()), 0o644)
	}}
	p := openFile(t, large.path(t))
	p.atStart(`delete Uint8Array.fromBase64;
		for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); }, configurable: true });`)
	p.visit("")
	p.typed("number2871")
	p.shows(1)
	p.click("[data-result] a")
	p.until(`location.hash.startsWith("#/article/report-2871") && document.querySelector("article mark")`)
	p.noViolation()
}

// Where a browser gives the page no history to write the address is a fragment
// all the same, and Back works.
func TestSingleFileWithoutHistory(t *testing.T) {
	p := openFile(t, singleBundled.path(t))
	p.atStart(`for (const how of ["pushState", "replaceState"]) History.prototype[how] = () => { throw new DOMException("no", "SecurityError"); };`)
	p.visit("")
	p.typed("trung")
	p.click(`[data-result="` + trung + `"] a`)
	p.until(`location.hash.startsWith("#/article/") && document.querySelector("article mark")`)
	p.must(chromedp.Do(p.ctx, chromedp.NavigateBack()))
	p.until(`document.querySelector("[data-total]") && document.querySelector("#q").value === "trung"`)
	p.click(`[data-result="` + trung + `"] a`)
	p.until(`location.hash.startsWith("#/article/") && document.querySelector("article mark")`)
	p.noViolation()
}

// What a reader keeps in one file is not what is kept in another.
func TestSingleFileStorage(t *testing.T) {
	p := openFile(t, singleBundled.path(t))
	p.visit("#/?q=trung")
	p.click(`[data-result="` + trung + `"] .save`)
	p.until(`document.querySelector('.nav a[href="list/"]').textContent.includes("1")`)
	p.visit("?again#/list/")
	p.until(`document.querySelectorAll(".list-page .card").length === 1`)
	if get[bool](p, `Object.keys(localStorage).some((key) => key.startsWith("dossier-"))`) {
		t.Error("the names of what is kept do not tell files apart")
	}
}

// On a server the file is a site of one page, with addresses that can be cited.
func TestSingleFileOnAServer(t *testing.T) {
	file := singleBundled.path(t)
	var l requestLog
	h := serveWith(t, l.around(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/papers/a.html" {
			http.NotFound(w, r)
			return
		}
		http.ServeFile(w, r, file)
	})), "/papers/a.html")
	p := open(t, h)
	p.visit("#/?q=trung")
	p.click(`[data-result="` + trung + `"] a`)
	p.until(`location.hash.startsWith("#/article/") && document.querySelector("article mark")`)
	if cite := p.text(".cite-line"); !strings.Contains(cite, h.root+"#/article/") {
		t.Errorf("the citation has no address: %s", cite)
	}
	p.noViolation()
	if n := l.count(""); n != 1 {
		t.Errorf("%d requests: %q", n, l.paths)
	}
}
