package ui

import (
	"dossier/app/entity"
	"dossier/app/search"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// overview returns the page before a question is asked: what this archive is.
func (r *root) overview() app.UI {
	s := lib.Site()
	all := everything()
	months, undated := bars(facet(all, "date"), "")
	var most nodes
	for _, k := range [...]entity.Kind{entity.Person, entity.Organization, entity.Place} {
		if len(lib.EntitiesOf(k)) > 0 {
			most.add(mostNamed(k, 6))
		}
	}
	return main("home",
		el("div", "hero",
			set(heading("", s.Title), "lang", siteLang()),
			sitePara("lede", s.Description),
			numbers(),
			tryExamples(),
		),
		r.notices(),
		el("section", "latest",
			el("h2", "", txt(t.Latest)),
			latestArticles(),
			when(lib.Len() > 1, func() app.UI {
				return el("p", "steps", link("", homeLink(&State{Sort: search.Newest}), txt(t.Browse(lib.Len()))))
			}),
		),
		el("div", "side",
			when(len(months) > 1 || len(months) == 1 && undated > 0, func() app.UI {
				body := r.histogram(months, false)
				if len(months) == 1 { // no picture: there is nothing to compare
					m := months[0]
					body = el("p", "detail", link("", homeLink(&State{From: m.from, To: m.to}), txt(t.Month(dateRange(m.from, m.to), m.count))))
				}
				return el("section", "months", el("h2", "", txt(t.OverTime)), body,
					when(undated > 0, func() app.UI {
						return el("p", "detail", link("", homeLink(&State{Undated: search.OnlyUndated}), txt(t.Month(t.Undated, undated))))
					}))
			}),
			when(len(most) > 0, func() app.UI {
				return el("section", "most", append(nodes{el("h2", "", txt(t.MostNamed))}, most...)...)
			}),
		),
	)
}

// numbers returns the archive's size.
func numbers() app.UI {
	item := func(n, what string) app.UI {
		return el("div", "", el("dt", "", txt(what)), el("dd", "", txt(n)))
	}
	items := nodes{item(number(lib.Len()), t.NumberOf("article", lib.Len()))}
	for _, k := range []entity.Kind{entity.Person, entity.Organization, entity.Place} {
		if n := len(lib.EntitiesOf(k)); n > 0 {
			items.add(item(number(n), t.NumberOf(k.String(), n)))
		}
	}
	if p := period(); p != "" {
		items.add(item(p, t.Period))
	}
	return set(el("dl", "numbers", items...), "aria-label", t.Numbers)
}

// period returns the years that the articles were published in.
func period() string {
	first, last := lib.Dates()
	switch {
	case first.Year == 0:
		return ""
	case first.Year == last.Year:
		return pad(first.Year, 4)
	}
	return pad(first.Year, 4) + "–" + pad(last.Year, 4)
}

func latestArticles() app.UI {
	var items nodes
	for _, h := range everything().Hits {
		a := art(h.Doc)
		items.add(el("li", "card",
			el("h3", "", link("", a.Path(), titleMarkup(a, nil))),
			byline(a),
			topEntities(h.Doc, 3),
		))
	}
	return el("ol", "cards", items...)
}

// mostNamed returns the names of a kind, which has some, in the most articles.
func mostNamed(k entity.Kind, n int) app.UI {
	ids := lib.EntitiesOf(k)
	var items nodes
	for _, i := range ids[:min(n, len(ids))] {
		e := ent(i)
		items.add(el("li", "",
			link("name "+k.String(), e.Path(), txt(e.Name)),
			span("n", number(e.Articles)),
		))
	}
	return el("div", "kind",
		el("h3", "", link("", kindLink(k), txt(t.KindPlural(k.String())))),
		el("ol", "", items...))
}

// tried are the examples on the overview, in their order.
var tried = [...]string{"alias", "phrase", "words", "date"}

// tryExamples returns queries that have results in this corpus.
func tryExamples() app.UI {
	var items nodes
	for _, name := range tried {
		if q := exampleOf(name); q != "" {
			items.add(el("li", "", link("", queryLink(q), txt(q))))
		}
	}
	if len(items) == 0 {
		return nil
	}
	return el("div", "try", span("", t.Try), el("ul", "", items...))
}
