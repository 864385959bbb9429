package ui

import (
	"strings"

	"dossier/app/search"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// chips returns the chosen filters by their full names, each with the way to
// remove it. Clearing them keeps the words.
func (r *root) chips() app.UI {
	var items nodes
	add := func(class, kind, id, label string) {
		items.add(el("li", class,
			set(r.button("chip", "remove", ""), "data-kind", kind, "data-id", id, "aria-label", t.RemoveFilter(label)).
				Body(txt(label))))
	}
	for _, k := range Kinds {
		for _, id := range r.state.Include[k] {
			name, _ := valueName(k, id)
			add("", k, id, r.filterLabel(k, id, name, false))
		}
	}
	for _, k := range Kinds {
		for _, id := range r.state.Exclude[k] {
			name, _ := valueName(k, id)
			add("not", "-"+k, id, r.filterLabel(k, id, name, true))
		}
	}
	if r.state.From != "" || r.state.To != "" {
		add("", "date", "range", r.filterLabel("date", "", "", false))
	}
	switch r.state.Undated {
	case search.OnlyUndated:
		add("", "undated", "only", t.UndatedOnly)
	case search.AlsoUndated:
		add("", "undated", "also", t.UndatedAlso)
	}
	if len(items) == 0 {
		return el("div", "chips")
	}
	return el("div", "chips",
		set(el("ul", "", items...), "aria-label", t.ChosenFilters),
		r.button("plain", "clear-filters", t.ClearFilters),
	)
}

// filterLabel names a filter: Person – To Lam.
func (r *root) filterLabel(kind, id, name string, excluded bool) string {
	if kind == "date" {
		if r.state.From == "" && r.state.To == "" {
			return t.Kind("date") + " – " + t.UndatedOnly
		}
		return t.FilterLabel(t.Kind("date"), dateRange(r.state.From, r.state.To), excluded)
	}
	if name == "" {
		name = id
	}
	return t.FilterLabel(t.Kind(kind), name, excluded)
}

// dropFilter returns the state without a filter; an excluded value's kind has
// a "-" before it, the range of dates is "date".
func (r *root) dropFilter(kind, id string) *State {
	switch kind {
	case "date":
		if r.state.From == "" && r.state.To == "" {
			return r.state.WithUndated(search.WithinRange)
		}
		return r.state.WithDates("", "")
	case "undated":
		return r.state.WithUndated(search.WithinRange)
	}
	return r.state.With(strings.TrimPrefix(kind, "-"), id, search.Neutral)
}

func filterKind(kind string, excluded bool) string {
	if excluded {
		return "-" + kind
	}
	return kind
}
