package ui

import (
	"strings"

	"dossier/app/corpus"
	"dossier/app/search"
	"dossier/app/text"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// maxSnippet is the length in bytes at which a snippet is cut, should its
// thirty words be endless ones.
const maxSnippet = 600

// cardBody returns what the card of a result, article a, says. It is one piece of markup, which
// the browser replaces as a whole while the reader types: a node for each element
// would take several times as long.
func (r *root) cardBody(a *corpus.Article, h search.Hit) string {
	m := markup{live: true}
	m.start("div", "class", "card-body")
	m.start("h2").start("a", "href", articleLink(a, &r.state))
	m.title(a, h.Title).end().end()
	m.start("div", "class", "card-line").byline(a)
	r.saveMarkup(&m, a)
	m.end()
	for _, s := range h.Snippets {
		m.snippet(a, s)
	}
	if why := reasons(a, h.Reasons); why != "" {
		m.elem("p", why, "class", "reasons")
	}
	if top := lib.ArticleEntities(h.Doc); len(top) > 0 {
		m.start("ul", "class", "names")
		for _, i := range top[:min(len(top), cardNames)] {
			e := ent(i)
			m.start("li").elem("a", e.Name, "class", "name "+e.Kind.String(), "href", e.Path()).end()
		}
		m.end()
	}
	return m.String()
}

// cardTitle returns of a card its title alone; see inView.
func (r *root) cardTitle(a *corpus.Article) string {
	m := markup{live: true}
	m.start("div", "class", "card-body brief")
	m.start("h2").start("a", "href", articleLink(a, &r.state)).title(a, nil)
	return m.String()
}

// cardNames is how many names a card shows.
const cardNames = 3

// titleMarkup returns a title with its matches marked.
func titleMarkup(a *corpus.Article, marks []text.Span) app.UI {
	var m markup
	return m.title(a, marks).ui()
}

func (m *markup) title(a *corpus.Article, marks []text.Span) *markup {
	return m.start("span", "class", "title", "lang", langOf(a)).marked(a.Title, text.Span{End: len(a.Title)}, marks).end()
}

// byline returns the date and source of an article.
func byline(a *corpus.Article) app.UI {
	var m markup
	return m.byline(a).ui()
}

func (m *markup) byline(a *corpus.Article) *markup {
	m.start("p", "class", "byline")
	dateMarkup(m, a)
	if a.Source != "" {
		m.text(" · ").elem("span", a.Source, "class", "source")
	}
	return m.end()
}

func dateMarkup(m *markup, a *corpus.Article) {
	if iso := isoDate(a.Date); iso != "" {
		m.elem("time", longDate(a.Date), "datetime", iso)
	} else {
		m.elem("span", t.Undated, "class", "undated")
	}
}

// snippet writes a passage's window with its matches marked, and dots where
// the sentence goes on.
func (m *markup) snippet(a *corpus.Article, sn search.Snippet) {
	s := a.Text
	win := inside(s, sn.Span, text.Span{End: len(s)})
	cutFront, cutBack := goesOnBefore(s, win.Start), goesOnAfter(s, win.End)
	if p := lib.Passages(a.Index); sn.Passage < len(p) && p[sn.Passage].Start == win.Start {
		cutFront = false
	}
	if win.Len() > maxSnippet {
		start := win.Start
		if len(sn.Marks) > 0 && sn.Marks[0].Start-start > maxSnippet/2 {
			start, cutFront = sn.Marks[0].Start-maxSnippet/4, true
		}
		win = inside(s, text.Span{Start: start, End: min(start+maxSnippet, win.End)}, win)
		cutBack = true
	}
	m.start("p", "class", "snippet", "lang", langOf(a))
	if cutFront {
		m.text("… ")
	}
	m.marked(s, win, sn.Marks)
	if cutBack {
		m.text(" …")
	}
	m.end()
}

// goesOnBefore reports whether the sentence began before i: what stands there
// is neither the start of a line nor the end of a sentence.
func goesOnBefore(s string, i int) bool {
	b := strings.TrimRight(s[:i], " \t")
	if b == "" || strings.HasSuffix(b, "\n") {
		return false
	}
	return !strings.HasSuffix(strings.TrimRight(b, `"”’)`), ".")
}

func goesOnAfter(s string, i int) bool {
	if strings.HasSuffix(strings.TrimRight(s[:i], `"”’)`), ".") {
		return false
	}
	rest := strings.TrimLeft(s[i:], " \t\r")
	return rest != "" && rest[0] != '\n'
}

// reasons says why article a is a result where the words alone don't show it.
func reasons(a *corpus.Article, list []search.Reason) string {
	var out []string
	for _, w := range list {
		var s string
		switch {
		case w.Kind != search.AliasMatch && w.Kind != search.Typo && w.Kind != search.Letters:
			continue
		case w.Term == a.Source: // known beside the text, not read in it
			s = t.FilterLabel(t.Kind(corpus.KindSource), w.Term, false)
		case contains(a.Tags, w.Term):
			s = t.FilterLabel(t.Kind(corpus.KindTag), w.Term, false)
		case w.Kind == search.AliasMatch:
			s = t.AlsoWritten + w.Term
		default:
			s = t.SeemsTo + w.Term
		}
		if !contains(out, s) {
			out = append(out, s)
		}
	}
	return strings.Join(out, " · ")
}

// topEntities returns links to the names that an article mentions most.
func topEntities(doc, n int) app.UI {
	var items nodes
	for _, i := range lib.ArticleEntities(doc) {
		if len(items) == n {
			break
		}
		e := ent(i)
		items.add(el("li", "", link("name "+e.Kind.String(), e.Path(), txt(e.Name))))
	}
	if len(items) == 0 {
		return nil
	}
	return el("ul", "names", items...)
}
