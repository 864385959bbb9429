package e2e

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// axe is the script of axe-core; axe.sh fetches and checks it.
var axe = sync.OnceValues(func() (string, error) {
	cmd := exec.Command("sh", "axe.sh")
	var said strings.Builder
	cmd.Stderr = &said
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("%w\n%s", err, &said)
	}
	data, err := os.ReadFile(strings.TrimSpace(string(out)))
	return string(data), err
})

// violation is a rule of axe that a page breaks.
type violation struct {
	ID, Help string
	Nodes    []string
}

// accessible fails where what the page shows breaks a rule of axe.
func (p *tab) accessible(what string) {
	p.Helper()
	script, err := axe()
	if err != nil {
		p.Fatal(err)
	}
	get[bool](p, `window.axe ? true : (() => { `+script+`; return !!window.axe; })()`)
	// The page may not be halfway through something.
	get[bool](p, `new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(() => r(true))))`)
	list := get[[]violation](p, `axe.run(document, {resultTypes: ["violations"]}).then((r) => r.violations.map((v) => (
		{ID: v.id, Help: v.help, Nodes: v.nodes.slice(0, 4).map((n) => n.target.join(" ") + ": " + n.html.slice(0, 160))})))`)
	for _, v := range list {
		p.Errorf("%s: %s (%s)\n\t%s", what, v.Help, v.ID, strings.Join(v.Nodes, "\n\t"))
	}
}

// pageKinds are the paths of a page of each kind of the bundled site.
func pageKinds(t *testing.T) map[string]string {
	t.Helper()
	dir := bundled.path(t)
	first := func(pattern string) string {
		pages, err := filepath.Glob(filepath.Join(dir, filepath.FromSlash(pattern), "index.html"))
		if err != nil || len(pages) == 0 {
			t.Fatalf("there is no page %s: %v", pattern, err)
		}
		rel, err := filepath.Rel(dir, filepath.Dir(pages[0]))
		if err != nil {
			t.Fatal(err)
		}
		return filepath.ToSlash(rel) + "/"
	}
	return map[string]string{
		"overview": "", "results": "?q=vietnam", "article": articlePath(t, dir), "article with hits": articlePath(t, dir) + "?q=vietnam",
		"person": "entity/person/joe-biden/", "organization": first("entity/organization/*"), "office": first("office/*"),
		"names": "entities/", "timeline": "timeline/", "year": first("timeline/*"), "network": "network/",
		"reading list": "list/", "about": "about/", "no such page": "no/such/page/",
	}
}

// Every kind of page, in both themes and in both languages, breaks no rule.
func TestPagesAreAccessible(t *testing.T) {
	for _, look := range []struct{ theme, language string }{{"light", "vi"}, {"dark", "en"}} {
		t.Run(look.theme+" "+look.language, func(t *testing.T) {
			p := open(t, serve(t, bundled.path(t), "/"))
			p.goTo("about/")
			get[bool](p, `(localStorage.setItem("dossier-theme", `+quote(look.theme)+`), localStorage.setItem("dossier-language", `+quote(look.language)+`),
				localStorage.setItem("dossier-list", `+quote(trung)+`), true)`)
			for name, path := range pageKinds(t) {
				p.visit(path)
				if got := get[string](p, `document.documentElement.lang + document.documentElement.dataset.theme`); got != look.language+look.theme {
					t.Fatalf("the %s is in %q", name, got)
				}
				p.accessible(name)
			}
		})
	}
}

// So do the states that a page gets into.
func TestStatesAreAccessible(t *testing.T) {
	for _, theme := range []string{"light", "dark"} {
		t.Run(theme, func(t *testing.T) {
			dir := bundled.path(t)
			h := serve(t, dir, "/")
			p := open(t, h)
			p.goTo("about/")
			get[bool](p, `(localStorage.setItem("dossier-theme", `+quote(theme)+`), true)`)

			p.visit("?q=zzzzqqqq")
			p.accessible("nothing found")
			p.visit("?q=trung&source=vns&person=nobody-at-all&from=2031")
			p.accessible("nothing that passes the filters, an unknown one among them")
			p.visit("?q=bidne&-place=new-york&person=joe-biden&undated=also&from=2023")
			p.accessible("chosen filters")

			p.visit("")
			p.search("bid")
			p.until(isOpen)
			p.key(kb.ArrowDown)
			p.until(active + ` !== ""`)
			p.accessible("suggestions")

			p.visit(articlePath(t, dir) + "?q=vietnam")
			get[bool](p, `(document.querySelector(".story .text [data-entity]").focus({focusVisible: true}), true)`)
			p.until(`document.querySelector("#popover a")`)
			p.accessible("what is known of a name")
			get[bool](p, `(getSelection().selectAllChildren(document.querySelector(".story .zone.body")), true)`)
			p.until(`!document.getElementById("quote-button").hidden`)
			p.accessible("a selection")
			get[bool](p, `(document.querySelector("details").open = true)`)
			p.accessible("forms of a citation")

			p.visit("about/")
			p.key("?")
			p.until(`document.querySelector("dialog[open]")`)
			p.accessible("help")

			p.visit("")
			get[bool](p, `(document.documentElement.dataset.update = "waiting", true)`)
			p.accessible("a new edition waits")

			p.must(chromedp.Do(p.ctx, chromedp.EmulateViewport(390, 800)))
			for name, path := range pageKinds(t) {
				p.visit(path)
				p.accessible("small " + name)
			}
			p.visit("?q=vietnam")
			p.click("#filters-button")
			p.until(`document.querySelector(".facets.open")`)
			p.accessible("filters on a small screen")

			p.offline()
			_, err := chromedp.Call(p.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{})
			p.must(err)
			p.visit("")
			get[bool](p, `(document.documentElement.dataset.network = "offline", true)`)
			p.accessible("offline")
		})
	}
}
