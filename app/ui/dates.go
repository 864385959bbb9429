package ui

import (
	"strconv"

	"dossier/app/search"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// maxBars is the number of months from which the histogram counts years.
const maxBars = 36

// bar is a month or year of the histogram.
type bar struct {
	id    string // 2023-07 or 2023
	count int
}

// bars makes the histogram's bars of the values of the date facet, in which
// months without articles are missing: a gap in time must be seen as one.
func bars(values []search.FacetValue) (list []bar, undated int) {
	years := map[string]int{}
	var order []string
	for _, v := range values {
		if v.ID == "undated" {
			undated = v.Count
			continue
		}
		if !validDate(v.ID) {
			continue
		}
		if len(v.ID) >= 7 {
			list = fill(list, v.ID[:7])
		}
		if n := len(list); n > 0 && list[n-1].id == v.ID {
			list[n-1].count += v.Count
		} else {
			list = append(list, bar{v.ID, v.Count})
		}
		y := v.ID[:4]
		if _, ok := years[y]; !ok {
			order = append(order, y)
		}
		years[y] += v.Count
	}
	if len(list) <= maxBars {
		return list, undated
	}
	list = nil
	for _, y := range order {
		list = append(list, bar{y, years[y]})
	}
	return list, undated
}

// fill adds the months without articles between the last bar and a month,
// unless they are too many to show.
func fill(list []bar, month string) []bar {
	if len(list) == 0 {
		return list
	}
	d, end := parseISO(list[len(list)-1].id), parseISO(month)
	if d.Month == 0 || (end.Year-d.Year)*12+end.Month-d.Month > maxBars {
		return list
	}
	for {
		if d.Month++; d.Month > 12 {
			d.Year, d.Month = d.Year+1, 1
		}
		if d.Year > end.Year || d.Year == end.Year && d.Month >= end.Month {
			return list
		}
		list = append(list, bar{isoDate(d), 0})
	}
}

// barClass returns the class for a bar's height: ten steps, none for nothing.
func barClass(n, most int) string {
	if n == 0 || most == 0 {
		return "bar-0"
	}
	return "bar-" + strconv.Itoa(max(1, (n*10+most-1)/most))
}

// histogram returns the bars as links, which work before the client starts, or
// as buttons where they are one control among others.
func (r *root) histogram(list []bar, buttons bool) app.UI {
	most := 0
	for _, b := range list {
		most = max(most, b.count)
	}
	var items nodes
	for i, b := range list {
		label := t.Month(longDate(parseISO(b.id)), b.count)
		inner := span("fill "+barClass(b.count, most), "")
		var tick app.UI
		if i == 0 || i == len(list)-1 || b.id[:4] != list[i-1].id[:4] {
			tick = span("tick", b.id[:4])
		}
		var c app.HTMLElem
		switch {
		case b.count == 0:
			c = el("span", "bar", inner)
		case buttons:
			pressed := "false"
			if r.state.From == b.id && r.state.To == b.id {
				pressed = "true"
			}
			c = set(r.button("bar", "month", ""), "data-id", b.id, "aria-pressed", pressed, "aria-label", label, "title", label).Body(inner)
		default:
			c = set(link("bar", homeLink(&State{From: b.id, To: b.id}), inner), "aria-label", label, "title", label)
		}
		items.add(el("li", "", c, tick))
	}
	return el("ol", "histogram", items...)
}

// dateFacet returns the range of dates: two inputs are the control, the bars
// are its picture and a quick way to a month.
func (r *root) dateFacet(values []search.FacetValue) app.UI {
	list, undated := bars(values)
	class := "facet dates"
	if len(list) == 0 && undated == 0 && r.state.From == "" && r.state.To == "" {
		class += " none"
	}
	day := func(id, label, value string) app.UI {
		return el("p", "", set(el("label", "", txt(label)), "for", id),
			input("type", "date", "id", id, "data-set", "="+value).On("change", r.onDate))
	}
	ranged := r.state.From != "" || r.state.To != ""
	label, on := t.UndatedOnly, "no"
	if ranged {
		label = t.UndatedAlso
	}
	if r.state.Undated != search.WithinRange {
		on = "yes"
	}
	return set(el("fieldset", class,
		el("legend", "", txt(t.DateLegend)),
		when(len(list) > 1, func() app.UI { return r.histogram(list, true) }),
		el("div", "range",
			day("from", t.From, firstDay(r.state.From)),
			day("to", t.To, lastDay(r.state.To)),
		),
		el("div", "", when(undated > 0 || on == "yes", func() app.UI {
			return set(el("div", "value", el("label", "",
				input("type", "checkbox", "data-on", on).On("change", r.onUndated),
				span("what", label), span("n", number(undated)),
			)), "data-value", "undated")
		})),
	), "data-facet", "date")
}

func (r *root) onDate(ctx app.Context, e app.Event) {
	v := ctx.JSSrc().Get("value").String()
	if v != "" && !validDate(v) {
		return
	}
	from, to := r.state.From, r.state.To
	if ctx.JSSrc().Get("id").String() == "from" {
		from = v
	} else {
		to = v
	}
	r.choose(ctx, r.state.WithDates(from, to))
}

func (r *root) onUndated(ctx app.Context, e app.Event) {
	use := search.WithinRange
	if r.state.Undated == search.WithinRange {
		if use = search.OnlyUndated; r.state.From != "" || r.state.To != "" {
			use = search.AlsoUndated
		}
	}
	r.choose(ctx, r.state.WithUndated(use))
}
