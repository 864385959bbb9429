package ui

import (
	"sort"
	"strings"

	"dossier/app/article"
	"dossier/app/corpus"
	"dossier/app/text"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// What an entity page shows at most.
const (
	maxCompanions     = 16
	maxEntityArticles = 50
	maxSentences      = 3
	maxSentence       = 500
)

// entityPage returns the page of an entity.
func (r *root) entityPage(i int) app.UI {
	e := ent(i)
	kind := e.Kind.String()
	var side nodes
	if r.below < belowMain {
		side.add(roles(i, e), wholes(i), parts(i))
	}
	if r.below == 0 {
		side.add(companions(i))
	}
	return main("entity-page",
		el("header", "",
			para("kicker "+kind, t.Kind(kind)),
			heading("", e.Name),
			spellings(e),
			together(e),
			r.notices(),
			app.If(e.Articles > 0, func() app.UI {
				return el("p", "steps", link("action", valueLink(kind, e.ID), txt(t.SearchThese(e.Articles))))
			}).Else(func() app.UI { return para("detail", t.OnlyAside) }),
		),
		el("div", "columns",
			el("div", "main",
				said(i, e),
				el("section", "mentions",
					el("h2", "", txt(t.InArticles)),
					entityArticles(i, e),
				),
			),
			el("aside", "side", side...),
		),
	)
}

// belowMain is how many parts an entity's page has that lie below its articles on a
// narrow screen: its roles and bodies, and who appears with it.
const belowMain = 2

// spellings returns the written forms with their numbers.
func spellings(e *corpus.Entity) app.UI {
	if len(e.Aliases) == 0 || len(e.Aliases) == 1 && e.Aliases[0].Text == e.Name {
		return nil
	}
	items := make([]app.UI, len(e.Aliases))
	for i, a := range e.Aliases {
		items[i] = el("li", "", span("form", a.Text), span("n", number(a.Count)))
	}
	return el("div", "spellings", span("label", t.AlsoWrittenAs), el("ul", "", items...))
}

func isoYear(d article.Date) string {
	if d.Year == 0 {
		return ""
	}
	return pad(d.Year, 4)
}

// companions returns who appears in the same articles.
func companions(i int) app.UI {
	list := lib.Companions(i)
	if len(list) == 0 {
		return nil
	}
	var items nodes
	for _, c := range list[:min(len(list), maxCompanions)] {
		e := ent(c.Entity)
		items.add(el("li", "",
			link("name "+e.Kind.String(), e.Path(), txt(e.Name)),
			set(el("span", "n", txt(number(c.Articles))), "title", t.Shared(c.Articles)),
		))
	}
	return el("section", "companions", el("h2", "", txt(t.AppearsWith)), el("ul", "", items...))
}

// entityArticles returns the articles, newest first, with the sentences that
// mention the entity.
func entityArticles(i int, e *corpus.Entity) app.UI {
	list := newest(lib.Naming(i))
	var items nodes
	for _, n := range list[:min(len(list), maxEntityArticles)] {
		a := art(n)
		body := nodes{
			el("h3", "", link("", a.Path(), titleMarkup(a, nil))),
			byline(a),
		}
		sentences, rest := sentencesOf(a, lib.Passages(n), lib.MentionsOf(i, n))
		body.add(sentences...)
		if rest > 0 {
			body.add(para("rest", t.MoreSentences(rest)))
		}
		items.add(el("li", "card", body...))
	}
	var more app.UI
	if len(list) > maxEntityArticles {
		more = el("p", "steps", link("", valueLink(e.Kind.String(), e.ID), txt(t.MoreArticles(len(list)))))
	}
	return el("div", "", el("ol", "cards", items...), more)
}

// newest orders articles by their dates, the latest first. Only those that are
// shown need be read.
func newest(articles []int) []int {
	sort.SliceStable(articles, func(a, b int) bool { return later(lib.Date(articles[a]), lib.Date(articles[b])) })
	return articles
}

// later orders dates from the newest; dates of an unknown year come last.
func later(a, b article.Date) bool {
	return a.Compare(b) > 0
}

// sentencesOf returns the first sentences with a mention, and how many
// mentions are left out.
func sentencesOf(a *corpus.Article, passages []article.Passage, mentions []text.Span) (list nodes, rest int) {
	used, s := 0, a.Text
	for _, p := range passages {
		own := marksIn(mentions, p.Span)
		if len(own) == 0 || len(list) == maxSentences {
			continue
		}
		part := within(s, p.Span)
		for _, sen := range text.Sentences(part) {
			sen.Start, sen.End = sen.Start+p.Start, sen.End+p.Start
			marks := marksIn(own, sen)
			if len(marks) == 0 || len(list) == maxSentences {
				continue
			}
			used += len(marks)
			list.add(sentence(a, sen, marks))
		}
	}
	return list, len(mentions) - used
}

// sentence returns a sentence with its mentions marked; an endless one is cut
// around the first.
func sentence(a *corpus.Article, span text.Span, marks []text.Span) app.UI {
	var m markup
	m.start("p", "class", "sentence", "lang", langOf(a))
	m.sentence(a.Text, span, marks, maxSentence)
	return m.end().ui()
}

// sentence writes a sentence with marks; one of more than limit bytes is cut
// around the first.
func (m *markup) sentence(s string, span text.Span, marks []text.Span, limit int) {
	cutFront, cutBack := false, false
	if span.Len() > limit {
		end := span.End
		if len(marks) > 0 && marks[0].Start-span.Start > limit/2 {
			span.Start, cutFront = marks[0].Start-limit/4, true
			if i := strings.IndexByte(within(s, text.Span{Start: span.Start, End: marks[0].Start}), ' '); i >= 0 {
				span.Start += i + 1
			}
		}
		if span.Start+limit < end {
			span.End, cutBack = span.Start+limit, true
			if i := strings.LastIndexByte(within(s, span), ' '); i > limit/2 {
				span.End = span.Start + i
			}
		}
	}
	if cutFront {
		m.text("… ")
	}
	m.marked(s, span, marks)
	if cutBack {
		m.text(" …")
	}
}
