package ui

import (
	"strconv"

	"dossier/app/article"
	"dossier/app/search"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// maxBars is how many bars the histogram has at most, so that each is wide
// enough to be hit.
const maxBars = 12

// bar is a span of time in the histogram: a month, a year or some years.
type bar struct {
	from, to string // of a State
	count    int
}

// bars makes the histogram's bars of the values of the date facet: the months,
// where they are few or of one year alone; else years, or steps of years. Spans
// without articles are there too: a gap in time must be seen as one.
func bars(values []search.FacetValue, year string) (list []bar, undated int) {
	counts := map[string]int{}
	var first, last article.Date
	for _, v := range values {
		if v.ID == "undated" {
			undated = v.Count
			continue
		}
		d := parseISO(v.ID)
		if d.IsZero() {
			continue
		}
		if first.IsZero() {
			first = d
		}
		last = d
		counts[v.ID] += v.Count
		if len(v.ID) > 4 {
			counts[v.ID[:4]] += v.Count
		}
	}
	if first.IsZero() {
		return nil, undated
	}
	if y := parseISO(year).Year; y > 0 {
		first, last = article.Date{Year: y, Month: 1}, article.Date{Year: y, Month: 12}
	}
	if first.Month > 0 && last.Month > 0 && (last.Year-first.Year)*12+last.Month-first.Month < maxBars {
		for d := first; d.Year < last.Year || d.Year == last.Year && d.Month <= last.Month; {
			id := isoDate(article.Date{Year: d.Year, Month: d.Month})
			list = append(list, bar{id, id, counts[id]})
			if d.Month++; d.Month > 12 {
				d.Year, d.Month = d.Year+1, 1
			}
		}
		return list, undated
	}
	step, from := 1, first.Year
	for _, n := range []int{1, 2, 5, 10, 20, 50, 100, 1000} {
		if step, from = n, first.Year-first.Year%n; (last.Year-from)/step < maxBars {
			break
		}
	}
	for y := from; y <= last.Year; y += step {
		b := bar{from: pad(max(y, 1), 4), to: pad(y+step-1, 4)}
		for i := range step {
			b.count += counts[pad(y+i, 4)]
		}
		list = append(list, b)
	}
	return list, undated
}

// yearOf returns the year of a range within one year, or "".
func yearOf(from, to string) string {
	if len(from) >= 4 && len(to) >= 4 && from[:4] == to[:4] {
		return from[:4]
	}
	return ""
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
	months := len(list) > 0 && len(list[0].from) > 4
	every := len(list)/6 + 1 // years have room for their numbers in so many bars
	for i, b := range list {
		label := t.Month(dateRange(b.from, b.to), b.count)
		inner := span("fill "+barClass(b.count, most), "")
		var month, year app.UI
		if i == 0 || b.from[:4] != list[i-1].from[:4] && (months || i%every == 0) {
			year = tick("tick year", b.from[:4])
		}
		if months {
			month = tick("tick", t.MonthShort(parseISO(b.from).Month))
		}
		var c app.HTMLElem
		switch {
		case b.count == 0:
			c = el("span", "bar", inner)
		case buttons:
			pressed := "false"
			if r.state.From == b.from && r.state.To == b.to {
				pressed = "true"
			}
			c = set(r.button("bar", "month", ""), "data-id", b.from+".."+b.to, "aria-pressed", pressed, "aria-label", label, "title", label).Body(inner)
		default:
			c = set(link("bar", homeLink(&State{From: b.from, To: b.to}), inner), "aria-label", label, "title", label)
		}
		items.add(el("li", "", c, month, year))
	}
	class := "histogram"
	if months {
		class += " by-month"
	}
	return el("ol", class, items...)
}

// tick returns what stands below a bar, whose label says it whole.
func tick(class, s string) app.UI { return set(el("span", class, txt(s)), "aria-hidden", "true") }

// dateFacet returns the range of dates: two inputs are the control, the bars
// are its picture and a quick way to a month.
func (r *root) dateFacet(values []search.FacetValue) app.UI {
	list, undated := bars(values, yearOf(r.state.From, r.state.To))
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
	which := ctx.JSSrc().Get("id").String()
	r.afterPress(ctx, func(ctx app.Context) {
		from, to := r.state.From, r.state.To
		if which == "from" {
			from = v
		} else {
			to = v
		}
		r.choose(ctx, r.state.WithDates(from, to))
	})
}

func (r *root) onUndated(ctx app.Context, e app.Event) { r.afterPress(ctx, r.nextUndated) }

// nextUndated turns to the next use of undated articles.
func (r *root) nextUndated(ctx app.Context) {
	use := search.WithinRange
	if r.state.Undated == search.WithinRange {
		if use = search.OnlyUndated; r.state.From != "" || r.state.To != "" {
			use = search.AlsoUndated
		}
	}
	r.choose(ctx, r.state.WithUndated(use))
}
