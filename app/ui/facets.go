package ui

import (
	"strings"

	"dossier/app/search"
	"dossier/app/text"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// How many values a facet shows at first, adds each time, and from how many it
// has a box to find one.
const (
	valuesShown = 8
	valuesMore  = 24
	valuesFind  = 12
)

// filtersButton opens the filters where they don't fit beside the list.
func (r *root) filtersButton() app.UI {
	b := set(r.button("filters-button", "sheet", t.Filters(r.state.NumFilters())), "id", "filters-button",
		"aria-controls", "filters")
	if r.sheet {
		return set(b, "aria-expanded", "true")
	}
	return set(b, "aria-expanded", "false")
}

// openSheet opens or closes the filters on a small screen.
func (r *root) openSheet(ctx app.Context, open bool) {
	r.sheet = open
	if open {
		r.focus = "#close-sheet"
	} else {
		r.focus = "#filters-button"
	}
	r.changed(ctx)
}

// wide is the width in pixels from which the filters stand beside the list.
const wide = 960

// OnResize closes the filters where they need no opening any more.
func (r *root) OnResize(ctx app.Context) {
	if w, _ := app.Window().Size(); r.sheet && w > wide {
		r.openSheet(ctx, false)
	}
}

// facetView holds the filters. It is a component of its own so that a list
// can follow the reader's typing at once and its filters a moment later.
type facetView struct {
	app.Compo
	Version int
	root    *root
	ctx     app.Context
}

// OnMount lets the filters be rendered without the list.
func (v *facetView) OnMount(ctx app.Context) {
	v.ctx = ctx
	v.root.filters = v
}

// Render returns the filters for the present answer.
func (v *facetView) Render() app.UI {
	if v.root.late {
		return set(el("section", "facets", el("div", "sheet-head", el("h2", "", txt(t.FiltersHeading)))), "id", "filters")
	}
	return v.root.facetPanel(v.root.ask())
}

// facetsSoon renders the filters when the reader pauses.
func (r *root) facetsSoon() {
	show := func() {
		v := r.filters
		if v == nil || !v.Mounted() {
			r.ctx.Dispatch(r.changed)
			return
		}
		// The list, which shows this answer already, stays as it is.
		r.late = false
		r.facets++
		v.Version = r.facets
		v.ctx.Dispatch(func(ctx app.Context) { ctx.Defer(func(app.Context) { r.sync() }) })
	}
	r.pause.start(filters, func() {
		if r.late {
			after(0, show) // all of them are new, which is a task's work
			return
		}
		show()
	})
}

// facetPanel returns the filters. Every facet has its place even when it has
// no values, so that what a reader types in one can't end up in another.
func (r *root) facetPanel(a *search.Response) app.UI {
	body := nodes{
		el("div", "sheet-head",
			set(el("h2", "", txt(t.FiltersHeading)), "id", "filters-title"),
			set(r.button("plain", "close-sheet", t.Close), "id", "close-sheet"),
		),
	}
	for _, k := range Kinds {
		if offered(k) {
			body.add(r.facet(k, facet(a, k)))
		}
		if k == "said" && offered("date") {
			body.add(r.dateFacet(facet(a, "date")))
		}
	}
	body.add(el("p", "sheet-foot", r.button("primary", "close-sheet", t.ShowArticles(a.Total))))
	class := "facets"
	if r.sheet {
		class += " open"
	}
	p := set(el("section", class, body...), "id", "filters", "aria-labelledby", "filters-title")
	if r.sheet {
		p = set(p, "role", "dialog", "aria-modal", "true")
	}
	return p
}

// offered reports whether the publisher offers a filter by a kind. A link may
// filter by any.
func offered(kind string) bool {
	list := lib.Site().Facets
	return len(list) == 0 || contains(list, kind)
}

// facet returns the values of a kind.
func (r *root) facet(kind string, values []search.FacetValue) app.UI {
	n := r.shown[kind]
	if n == 0 {
		n = valuesShown
	}
	total := len(values)
	want := text.Fold(strings.TrimSpace(r.find[kind]))
	m := markup{live: true} // filters are never prerendered
	m.start("ul", "class", "values")
	shown, rest := 0, 0
	for _, v := range values {
		if want != "" && v.State == search.Neutral && !strings.Contains(text.Fold(v.Name), want) {
			continue
		}
		if shown >= n && v.State == search.Neutral {
			rest++
			continue
		}
		shown++
		facetValue(&m, kind, v)
	}
	class := "facet"
	if total == 0 {
		class += " none"
	}
	return set(el("fieldset", class,
		el("legend", "", txt(t.KindPlural(kind))),
		el("div", "find", when(total > valuesFind, func() app.UI {
			return input("type", "search", "aria-label", t.FindIn(lower(t.KindPlural(kind))),
				"placeholder", t.FindIn(lower(t.KindPlural(kind))), "autocomplete", "off", "spellcheck", "false",
				"data-kind", kind).On("input", r.onFind)
		})),
		m.end().ui(),
		el("div", "more",
			when(rest > 0, func() app.UI {
				return set(r.button("plain", "values", t.ShowMore(min(rest, valuesMore))), "data-kind", kind, "data-id", "more")
			}),
			when(rest == 0 && n > valuesShown, func() app.UI {
				return set(r.button("plain", "values", t.ShowFewer), "data-kind", kind, "data-id", "fewer")
			}),
		),
	), "data-facet", kind)
}

// facetValue writes a value with its three uses: a checkbox to include it, a
// button to exclude it, and neither.
func facetValue(m *markup, kind string, v search.FacetValue) {
	checked, class, pressed, label := "", "value", "false", t.Exclude(v.Name)
	switch v.State {
	case search.Included:
		checked, class = "checked", "value included"
	case search.Excluded:
		class, pressed, label = "value excluded", "true", t.NoLongerExclude(v.Name)
	}
	m.start("li", "class", class, "data-value", v.ID).start("label")
	m.void("input", "type", "checkbox", "data-act", "facet", "data-kind", kind, "data-id", v.ID, "checked", checked)
	m.start("span", "class", "what")
	if v.State == search.Excluded {
		m.elem("span", t.ExcludedWord, "class", "vh")
	}
	m.elem("span", v.Name, "class", "value-name").end()
	m.elem("span", number(v.Count), "class", "n").end()
	m.elem("button", t.NotWord, "type", "button", "class", "exclude", "data-act", "exclude", "data-kind", kind, "data-id", v.ID,
		"aria-pressed", pressed, "aria-label", t.NotWord+" "+v.Name, "title", label)
	m.end()
}

// onFacet includes the value of a checkbox, or no longer does.
func (r *root) onFacet(ctx app.Context, b app.Value) {
	kind, id := attr(b, "data-kind"), attr(b, "data-id")
	r.afterPress(ctx, func(ctx app.Context) { r.include(ctx, kind, id) })
}

// include includes a value, or no longer does.
func (r *root) include(ctx app.Context, kind, id string) {
	use := search.Included
	if r.state.Value(kind, id) == search.Included {
		use = search.Neutral
	}
	r.focus = valueSelector(kind, id, "input")
	r.choose(ctx, r.state.With(kind, id, use))
}

// excludedUse returns the use of a value after its button was pressed.
func excludedUse(s search.State) search.State {
	if s == search.Excluded {
		return search.Neutral
	}
	return search.Excluded
}

func (r *root) onFind(ctx app.Context, e app.Event) {
	if r.find == nil {
		r.find = map[string]string{}
	}
	r.find[attr(ctx.JSSrc(), "data-kind")] = ctx.JSSrc().Get("value").String()
	r.afterPress(ctx, r.changed)
}

func (r *root) showValues(kind string, more bool) {
	if r.shown == nil {
		r.shown = map[string]int{}
	}
	if !more {
		r.shown[kind] = valuesShown
	} else {
		r.shown[kind] = max(r.shown[kind], valuesShown) + valuesMore
	}
}

// valueSelector finds a control of a value after the list was put in a new order.
func valueSelector(kind, id, control string) string {
	if !isKind(kind) || !validID(id) {
		return "#top"
	}
	return `[data-facet="` + kind + `"] [data-value="` + id + `"] ` + control
}
