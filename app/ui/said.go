package ui

import (
	"dossier/app/corpus"
	"dossier/app/text"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// How many articles with statements a page shows, how many statements of each
// stand open, and at which length in bytes one is cut.
const (
	maxSaidArticles = 30
	maxSaidOpen     = 4
	maxSaidAll      = 40
	maxStatement    = 1500
)

// said returns what an entity says in the articles, the newest first.
func said(i int, e *corpus.Entity) app.UI {
	in := newest(lib.SaidIn(i))
	if len(in) == 0 {
		return nil
	}
	own := forms(e)
	cues := false
	var items nodes
	for _, doc := range in[:min(len(in), maxSaidArticles)] {
		a, g := art(doc), lib.StatementsOf(i, doc)
		body := nodes{
			el("h3", "", link("", a.Path(), titleMarkup(a, nil))),
			byline(a),
		}
		var open, folded nodes
		for n, s := range g[:min(len(g), maxSaidAll)] {
			q, cue := quotation(a, s, own)
			cues = cues || cue
			if n < maxSaidOpen || len(g) == maxSaidOpen+1 {
				open.add(q)
			} else {
				folded.add(q)
			}
		}
		body.add(open...)
		if len(folded) > 0 {
			body.add(el("details", "", append(nodes{el("summary", "", txt(t.MoreStatements(len(folded))))}, folded...)...))
		}
		if rest := len(g) - maxSaidAll; rest > 0 {
			body.add(para("rest", t.StatementsLeft(rest)))
		}
		items.add(el("li", "card", body...))
	}
	return set(el("section", "said",
		set(el("h2", "", txt(t.Said)), "id", "said", "tabindex", "-1"),
		when(cues, func() app.UI { return para("detail", t.CueNote) }),
		el("ol", "cards", items...),
		when(len(in) > maxSaidArticles, func() app.UI {
			return el("p", "steps", link("", valueLink(corpus.KindSaid, e.ID), txt(t.AllStatements(len(in)))))
		}),
	), "aria-labelledby", "said")
}

// forms returns the written forms of an entity, folded.
func forms(e *corpus.Entity) map[string]bool {
	m := map[string]bool{text.Fold(e.Name): true}
	for _, a := range e.Aliases {
		m[text.Fold(a.Text)] = true
	}
	return m
}

// quotation returns the sentence of a statement. Where other words than a name
// stand for the speaker ("He"), they are marked, and cue is set.
func quotation(a *corpus.Article, st corpus.Statement, own map[string]bool) (q app.UI, cue bool) {
	var marks []text.Span
	s := a.Text
	if st.Cue.Len() > 0 && st.Start <= st.Cue.Start && st.Cue.End <= st.End && !own[text.Fold(within(s, st.Cue))] {
		marks, cue = []text.Span{st.Cue}, true
	}
	var m markup
	m.start("blockquote", "class", "statement", "lang", langOf(a)).start("p")
	m.sentence(s, st.Span, marks, maxStatement)
	return m.end().end().ui(), cue
}

// speakers returns who says something in an article, in the order in which
// they are heard, with the number of statements.
func speakers(i int) app.UI {
	var order []int
	n := map[int]int{}
	for _, s := range lib.Statements(i) {
		if n[s.Speaker] == 0 {
			order = append(order, s.Speaker)
		}
		n[s.Speaker]++
	}
	if len(order) == 0 {
		return nil
	}
	var items nodes
	for _, k := range order {
		e := ent(k)
		items.add(el("li", "",
			set(link("name "+e.Kind.String(), e.Path()+"#said", txt(e.Name)), "aria-label", clean(t.Statements(e.Name, n[k]))),
			span("n", number(n[k])),
		))
	}
	return el("div", "kind speakers", el("h2", "", txt(t.WhoSaysWhat)), el("ul", "", items...))
}
