package ui

import (
	"dossier/app/article"
	"dossier/app/text"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// maxEvents is how many events a page of the timeline lists.
const maxEvents = 200

// timelinePage returns the timeline of a year, a month or all time.
func (r *root) timelinePage(slug string) app.UI {
	d := timelineDate(slug)
	all, yearless := timeline()
	list := during(all, d)
	parts := groups(list, d)
	title := t.Timeline
	if d.Year > 0 {
		title = upper(longDate(d))
	}
	return main("timeline-page",
		el("header", "",
			r.timelineSteps(d, all),
			heading("", title),
			when(d.Year == 0, func() app.UI { return para("lede", t.TimelineIntro) }),
			r.notices(),
		),
		app.If(len(list) == 0, func() app.UI {
			if len(all) == 0 {
				return para("detail", t.NoDates)
			}
			return para("detail", t.NothingDated)
		}).Else(func() app.UI {
			return el("div", "dated",
				el("div", "side", timelineBars(parts, d),
					when(d.Year == 0 && yearless > 0, func() app.UI { return para("detail", t.Yearless(yearless)) })),
				eventList(parts, d),
			)
		}),
	)
}

// timelineSteps returns the way up, and to the pages beside.
func (r *root) timelineSteps(d article.Date, all []event) app.UI {
	if d.Year == 0 {
		return nil
	}
	up := nodes{link("", timelinePath(article.Date{}), txt(t.Timeline))}
	if d.Month > 0 {
		year := article.Date{Year: d.Year}
		up.add(link("", timelinePath(year), txt(upper(longDate(year)))))
	}
	var before, after article.Date
	for i := range all { // the last before and the first after with a page
		x := all[i].date
		if d.Month > 0 && x.Month == 0 {
			continue
		}
		u := article.Date{Year: x.Year}
		if d.Month > 0 {
			u.Month = x.Month
		}
		switch {
		case later(d, u):
			before = u
		case later(u, d) && after.Year == 0:
			after = u
		}
	}
	side := func(rel string, d article.Date, class string) app.UI {
		if d.Year == 0 {
			return nil
		}
		return set(link(class, timelinePath(d), txt(upper(longDate(d)))), "rel", rel)
	}
	return set(el("nav", "pager", el("span", "crumbs", up...),
		el("span", "steps", side("prev", before, "earlier"), side("next", after, "after"))), "aria-label", t.TimelinePager)
}

// timelineBars returns a row for each year, month or day: a link to it, with
// bars for its numbers.
func timelineBars(parts []group, d article.Date) app.UI {
	most := 0
	for _, g := range parts {
		most = max(most, g.articles, g.mentioned)
	}
	var rows nodes
	for i, g := range parts {
		label := groupLabel(g.date, d)
		href := timelinePath(g.date)
		if d.Month > 0 || d.Year > 0 && g.date.Month == 0 { // has no page of its own
			href = timelinePath(d) + "#" + groupID(g.date)
		}
		class := ""
		if d.Year == 0 && i > 0 && g.date.Year > parts[i-1].date.Year+1 {
			class = "gap" // years with nothing are left out
		}
		numbers := t.TimelineCount(g.articles, g.mentioned)
		rows.add(el("li", class, link("", href,
			span("when", label), span("vh", ":"),
			el("span", "bars", span("fill published "+share(g.articles, most), ""), span("fill mentioned "+share(g.mentioned, most), "")),
			span("n", numbers),
		)))
	}
	return set(el("nav", "timeline",
		el("p", "legend", span("key published", t.Published), span("key mentioned", t.Mentioned)),
		el("ol", "", rows...),
	), "aria-label", t.TimelineBars)
}

// groupLabel names a group on the page of d.
func groupLabel(x, d article.Date) string {
	switch {
	case d.Year > 0 && d.Month == 0 && x.Month == 0:
		return t.SomeTime(longDate(x))
	case d.Month > 0 && x.Day == 0:
		return t.SomeTime(longDate(x))
	case d.Year > 0 && d.Month == 0:
		return t.MonthName(x.Month)
	}
	return upper(longDate(x))
}

// groupID is the id of a group's heading.
func groupID(d article.Date) string { return "at-" + isoDate(d) }

// eventList returns what is dated, under headings.
func eventList(parts []group, d article.Date) app.UI {
	var sections nodes
	shown, total := 0, 0
	for _, g := range parts {
		total += len(g.events)
		rest := maxEvents - shown
		if rest <= 0 {
			continue
		}
		h := set(el("h2", "", txt(groupLabel(g.date, d))), "id", groupID(g.date), "tabindex", "-1")
		if d.Month == 0 && (d.Year == 0 || g.date.Month > 0) {
			h = set(el("h2", "", link("", timelinePath(g.date), txt(groupLabel(g.date, d)))), "id", groupID(g.date), "tabindex", "-1")
		}
		var items nodes
		for i := 0; i < len(g.events) && i < rest; i++ {
			items.add(eventItem(&g.events[i], g.date))
			shown++
		}
		sections.add(el("div", "", h, el("ol", "", items...)))
	}
	if total > shown {
		sections.add(para("detail", t.MoreEvents(total-shown)))
	}
	return set(el("div", "events", sections...), "role", "region", "aria-label", t.TimelineEntries)
}

// eventItem returns an event: an article, or a sentence of one.
func eventItem(e *event, unit article.Date) app.UI {
	a := art(e.doc)
	when := upper(eventDate(e))
	if e.published() {
		var m markup
		m.start("p", "class", "byline").elem("time", when, "datetime", isoDate(e.date)).text(" · " + t.Published)
		if a.Source != "" {
			m.text(" · ").elem("span", a.Source, "class", "source")
		}
		return el("li", "published", m.end().ui(), el("h3", "", link("", a.Path(), titleMarkup(a, nil))))
	}
	return el("li", "mentioned",
		el("p", "byline", set(el("time", "", txt(when)), "datetime", isoDate(e.date)), txt(" · "+t.Mentioned)),
		sentence(a, sentenceOf(a.Text, e.doc, e.span), []text.Span{e.span}),
		el("p", "from", link("", a.Path(), titleMarkup(a, nil))),
	)
}

// eventDate writes the date of an event, or its range.
func eventDate(e *event) string {
	if e.to == e.date || later(e.date, e.to) {
		return longDate(e.date)
	}
	return longDate(e.date) + " – " + longDate(e.to)
}

// timelineTitle names the page of a slug.
func timelineTitle(slug string) string {
	if d := timelineDate(slug); d.Year > 0 {
		return t.Timeline + ": " + longDate(d)
	}
	return t.Timeline
}

// timelinePages returns the timeline's pages.
func timelinePages(site string) []Page {
	page := func(d article.Date) Page {
		slug := ""
		if d.Year > 0 {
			slug = isoDate(d)
		}
		return Page{Path: "/" + timelinePath(d), Title: titled(timelineTitle(slug), site), Description: shorten(clean(t.TimelineDescription(longDate(d), site)), maxDescription), Type: "website"}
	}
	list := []Page{page(article.Date{})}
	for _, d := range timelineDates() {
		list = append(list, page(d))
	}
	return list
}
