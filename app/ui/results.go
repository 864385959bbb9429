package ui

import (
	"strconv"
	"strings"

	"dossier/app/corpus"
	"dossier/app/search"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// resultsPage returns the list of articles for the state, with its filters.
func (r *root) resultsPage() app.UI {
	a := r.ask()
	if a.Total == 0 {
		r.inView.forget()
	}
	q := strings.TrimSpace(r.state.Query)
	note := relaxed(a, r.state.Filtered())
	head := set(heading("count", t.Count(a.Total, q)), "data-total", strconv.Itoa(a.Total))
	list := el("section", "results",
		el("div", "list-head",
			head,
			r.filtersButton(),
			r.sortSelect(),
		),
		r.chips(),
		r.notices(),
		when(note != "", func() app.UI { return para("notice", note) }),
		app.If(a.Total == 0, func() app.UI { return r.nothing(a) }).Else(func() app.UI { return r.rows(a) }),
	)
	return main("results-page", &facetView{Version: r.facets, root: r}, r.behind(list))
}

// rows returns the window of results with the ways to further ones.
func (r *root) rows(a *search.Response) app.UI {
	first, _ := r.state.Window()
	last := first + len(a.Hits)
	articles, docs := make([]*corpus.Article, len(a.Hits)), make([]int, len(a.Hits))
	for i, h := range a.Hits {
		articles[i], docs[i] = art(h.Doc), h.Doc
	}
	cards := make([]app.UI, len(a.Hits))
	for i, body := range r.inView.bodies(docs,
		func(row int) string { return r.cardBody(articles[row], a.Hits[row]) },
		func(row int) string { return r.cardTitle(articles[row]) }) {
		m := markup{live: true} // results are never prerendered
		m.start("li", "class", "card", "data-result", articles[i].ID, "id", "row-"+strconv.Itoa(first+i+1))
		cards[i] = m.add(body).ui()
	}
	q := strings.TrimSpace(r.state.Query)
	return el("div", "list",
		when(a.Total > len(a.Hits) && len(a.Hits) > 0, func() app.UI {
			return para("detail", t.CountDetail(first+1, last, a.Total, q))
		}),
		when(first > 0, func() app.UI {
			return el("p", "steps",
				r.button("", "earlier", t.Earlier(min(first, DefaultRows))),
				r.button("", "first", t.First))
		}),
		set(el("ol", "cards", cards...), "start", strconv.Itoa(first+1)),
		when(last < a.Total, func() app.UI {
			return el("p", "steps",
				set(r.button("", "more", t.More(min(DefaultRows, a.Total-last))), "data-id", strconv.Itoa(last+1)))
		}),
		r.exportTools(a.Total),
	)
}

// sortSelect returns the labelled choice of the order.
func (r *root) sortSelect() app.UI {
	use := r.state.order()
	var options nodes
	for i, label := range t.Sorts {
		if search.Sort(i) == search.ByRelevance && !r.state.hasWords() {
			continue
		}
		o := set(el("option", "", txt(label)), "value", sortNames[i])
		if search.Sort(i) == use {
			o = set(o, "selected", "true")
		}
		options.add(o)
	}
	return el("p", "sort",
		set(el("label", "", txt(t.SortLabel)), "for", "sort"),
		set(el("select", "", options...), "id", "sort", "data-set", sortNames[use]).On("change", r.onSort),
	)
}

func (r *root) onSort(ctx app.Context, e app.Event) {
	v := ctx.JSSrc().Get("value").String()
	r.afterPress(ctx, func(ctx app.Context) { r.sortBy(ctx, v) })
}

// sortBy orders the list by a name of sortNames.
func (r *root) sortBy(ctx app.Context, name string) {
	for i, n := range sortNames {
		if n == name {
			o := search.Sort(i)
			if o == search.Newest && !r.state.hasWords() && (r.state.Query != "" || r.state.Filtered()) {
				o = search.ByRelevance // the order without words anyway
			}
			r.choose(ctx, r.state.WithSort(o))
		}
	}
}
