package ui

import (
	"cmp"
	"slices"
	"sort"
	"strconv"

	"dossier/app/article"
	"dossier/app/text"
)

// The timeline orders what is dated: the articles by their publication, and
// the sentences that mention a date. It has a page for all years, for each
// year and for each month, so that it can be read and narrowed without the
// client.

// event is something at a date.
type event struct {
	date, to article.Date // to is the end of a range, else the same
	doc      int
	span     text.Span // of the date in the article's text; none where the article was published then
}

func (e *event) published() bool { return e.span.Len() == 0 }

// chronicle is everything that is dated.
type chronicle struct {
	// events are in order: by year, month and day, those of a whole year or month
	// before those of its days, publications before mentions.
	events []event
	// yearless counts the mentions of a day without a year, which stand nowhere.
	yearless int
}

// timeline returns the events, in order, and the number of those without a year.
func timeline() (list []event, yearless int) {
	c := lib.facts.timeline.get(findTimeline)
	return c.events, c.yearless
}

func findTimeline() *chronicle {
	var list []event
	yearless := 0
	for i := range lib.Len() {
		if d := lib.Date(i); d.Year > 0 {
			list = append(list, event{date: d, to: d, doc: i})
		}
	}
	lib.EachDate(func(i int, d article.DateMention) {
		if d.From.Year == 0 || d.Len() == 0 {
			yearless++
			return
		}
		list = append(list, event{date: d.From, to: d.To, doc: i, span: d.Span})
	})
	slices.SortStableFunc(list, func(x, y event) int {
		if c := x.date.Compare(y.date); c != 0 {
			return c
		}
		if x.published() != y.published() {
			if x.published() {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(x.doc, y.doc), cmp.Compare(x.span.Start, y.span.Start))
	})
	return &chronicle{list, yearless}
}

// during returns the events of a year, a month or, for the zero date, of all
// time.
func during(list []event, d article.Date) []event {
	if d.Year == 0 {
		return list
	}
	past := func(x article.Date) bool { // x lies behind the end of d
		return x.Year > d.Year || x.Year == d.Year && d.Month > 0 && x.Month > d.Month
	}
	a := sort.Search(len(list), func(i int) bool { return !later(d, list[i].date) })
	b := a + sort.Search(len(list)-a, func(i int) bool { return past(list[a+i].date) })
	return list[a:b]
}

// unit cuts a date to what a page within d lists: years, months or days.
func unit(x, d article.Date) article.Date {
	switch {
	case d.Year == 0:
		return article.Date{Year: x.Year}
	case d.Month == 0:
		return article.Date{Year: x.Year, Month: x.Month}
	}
	return x
}

// group is the events of a year, month or day.
type group struct {
	date                article.Date
	events              []event
	articles, mentioned int
}

// groups parts ordered events into those of the same unit within d.
func groups(list []event, d article.Date) []group {
	var out []group
	for i := range list {
		u := unit(list[i].date, d)
		if len(out) == 0 || out[len(out)-1].date != u {
			out = append(out, group{date: u, events: list[i:i]})
		}
		g := &out[len(out)-1]
		g.events = g.events[:len(g.events)+1]
		if list[i].published() {
			g.articles++
		} else {
			g.mentioned++
		}
	}
	return out
}

// timelinePath returns the path of the page of a year, a month or all time.
func timelinePath(d article.Date) string {
	if d.Year == 0 {
		return "timeline/"
	}
	return "timeline/" + isoDate(article.Date{Year: d.Year, Month: d.Month}) + "/"
}

// timelineDate returns the year or month that a slug names.
func timelineDate(slug string) article.Date { return parseISO(slug) }

// timelineDates returns the dates of all pages of the timeline below the first.
func timelineDates() []article.Date {
	list, _ := timeline()
	var out []article.Date
	for _, y := range groups(list, article.Date{}) {
		out = append(out, y.date)
		for _, m := range groups(y.events, y.date) {
			if m.date.Month > 0 {
				out = append(out, m.date)
			}
		}
	}
	return out
}

// share returns the class for the length of a bar in twentieths.
func share(n, most int) string {
	if n == 0 || most == 0 {
		return "w-0"
	}
	return "w-" + strconv.Itoa(max(1, (n*20+most/2)/most))
}
