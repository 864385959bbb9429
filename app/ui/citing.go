package ui

import (
	"strings"

	"dossier/app/corpus"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// cited returns what is known of an article for those who cite it.
func cited(a *corpus.Article) citation {
	c := citation{key: a.Slug, title: a.Title, source: a.Source, date: a.Date, site: lib.Site().Title, edition: lib.Edition()}
	if a.Author != "" {
		c.authors = []string{a.Author}
	}
	c.origin = a.URL
	if u := siteAddress(); u != "" {
		c.url = u + a.Path()
	}
	return c
}

// siteAddress returns the absolute address of the site: the publisher's word,
// or else, in the browser, where the site is; "" where nobody knows.
func siteAddress() string {
	if u := lib.Site().URL; u != "" || !app.IsClient {
		return u
	}
	if p := onePlace(); p.Truthy() {
		if root := p.Get("root").String(); strings.HasPrefix(root, "http") {
			return root
		}
		return "" // a file of the reader's: its folder is nobody's business
	}
	if origin := app.Window().Get("location").Get("origin").String(); strings.HasPrefix(origin, "http") {
		return origin + siteRoot
	}
	return ""
}

// onePlace is what the boot script of the edition of one file tells of where that
// file is: root, before the path of a page, and here, the address of the page shown.
// What the client takes for the address leads nowhere then. Elsewhere it is undefined.
func onePlace() app.Value { return app.Window().Get("dossierPlace") }

// citing returns the line to cite an article by, its other forms, and the ways
// to take them along.
func (r *root) citing(a *corpus.Article) app.UI {
	c := cited(a)
	var copies, forms nodes
	for _, f := range citeFormats {
		copies.add(set(r.button("", "copy", t.CiteForm(f)), "data-id", f))
		if f != "plain" {
			var m markup
			// A reader of HTML takes CR for a line end of its own.
			m.elem("pre", strings.ReplaceAll(c.in(f), "\r", ""))
			forms.add(el("h3", "", txt(t.CiteForm(f))), m.ui())
		}
	}
	links := nodes{r.button("", "copy-link", t.CopyLink)}
	if canShare() {
		links.add(r.button("", "share", t.Share))
	}
	return set(el("footer", "cite",
		el("h2", "", txt(t.Cite)),
		para("cite-line", c.in("plain")),
		set(el("p", "copies live", append(nodes{span("", t.CopyAs)}, copies...)...), "role", "group", "aria-label", t.CopyAs),
		el("p", "copies live", links...),
		el("details", "cite-forms", append(nodes{el("summary", "", txt(t.CiteForms))}, forms...)...),
	), "id", "cite", "tabindex", "-1")
}

func canShare() bool {
	return app.IsClient && app.Window().Get("navigator").Get("share").Truthy()
}

// onCite copies or shares what a button of citing names.
func (r *root) onCite(b app.Value, do, format string) {
	i, ok := lib.ArticleBySlug(r.route.slug)
	if !ok || r.route.page != pageArticle {
		return
	}
	address := app.Window().Get("location").Get("href").String()
	if p := onePlace(); p.Truthy() {
		address = p.Get("here").String()
	}
	switch do {
	case "copy":
		r.copyText(b, cited(art(i)).in(format))
	case "copy-link":
		r.copyText(b, address)
	case "share":
		safely(func() {
			p := app.Window().Get("navigator").Call("share", map[string]any{"title": clean(art(i).Title), "url": address})
			whenSettled(p, func() {}, func() {}) // the reader may think better of it
		})
	}
}
