package ui

import (
	"strings"

	"dossier/app/search"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// nothing says why nothing was found and what would find something.
func (r *root) nothing(a *search.Response) app.UI {
	var body nodes
	if h := a.Help; h != nil {
		for _, w := range h.Words {
			why := t.NoArticleHas
			if w.Known {
				why = t.NoFilteredHas
			}
			line := nodes{el("strong", "", txt("“"+shorten(w.Word, 60)+"”")), txt(" " + why + ".")}
			if len(w.Nearest) > 0 {
				line.add(txt(" " + t.DidYouMean + " "))
				for i, s := range w.Nearest {
					if i > 0 {
						line.add(txt(", "))
					}
					next := r.state.WithQuery(replaceWord(r.state.Query, w.Word, s.Text))
					line.add(link("", homeLink(next), txt(s.Text)), txt(" ("+number(s.Docs)+")"))
				}
				line.add(txt("?"))
			}
			body.add(el("p", "", line...))
		}
		var without nodes
		for _, f := range h.Filters {
			label := r.filterLabel(f.Kind, f.ID, f.Name, f.Exclude)
			without.add(el("li", "", link("", homeLink(r.dropFilter(filterKind(f.Kind, f.Exclude), f.ID)), txt(t.WithoutFilter(label, f.Total)))))
		}
		if next, n := r.withUndated(); n > 0 {
			without.add(el("li", "", link("", homeLink(next), txt(t.Month(t.UndatedAlso, n)))))
		}
		if len(without) > 0 {
			body.add(el("ul", "", without...))
		}
	}
	if len(body) == 0 {
		body.add(para("", t.NothingHelp))
	}
	actions := el("p", "steps",
		when(r.state.Query != "", func() app.UI { return r.button("", "clear-query", t.ClearQuery) }),
		when(r.state.Filtered(), func() app.UI { return r.button("", "clear-filters", t.ClearFilters) }),
	)
	return el("div", "nothing", append(body, actions)...)
}

// withUndated returns the state that takes undated articles along where dates
// leave them out, and how many articles it finds.
func (r *root) withUndated() (*State, int) {
	s := &r.state
	if s.From == "" && s.To == "" || s.Undated != search.WithinRange {
		return nil, 0
	}
	next := s.WithUndated(search.AlsoUndated)
	q := next.Request()
	q.Limit, q.Facets = 0, false
	return next, lib.Search(q).Total
}

// replaceWord replaces a word of a query, as the reader wrote it.
func replaceWord(query, word, by string) string {
	if strings.ContainsAny(by, " -") {
		by = `"` + by + `"`
	}
	if i := strings.Index(query, word); i >= 0 && word != "" {
		return query[:i] + by + query[i+len(word):]
	}
	return by
}
