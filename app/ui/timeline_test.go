package ui

import (
	"strings"
	"testing"

	"dossier/app/article"
)

func TestDuring(t *testing.T) {
	var list []event
	for _, s := range []string{"2022", "2022-12", "2022-12-31", "2023", "2023-07", "2023-07-03", "2023-08", "2024"} {
		list = append(list, event{date: parseISO(s)})
	}
	for _, test := range []struct {
		of   string
		want string
	}{
		{"", "2022 2022-12 2022-12-31 2023 2023-07 2023-07-03 2023-08 2024"},
		{"2023", "2023 2023-07 2023-07-03 2023-08"},
		{"2023-07", "2023-07 2023-07-03"},
		{"2022-12", "2022-12 2022-12-31"},
		{"2021", ""},
		{"2025-01", ""},
	} {
		var got []string
		for _, e := range during(list, parseISO(test.of)) {
			got = append(got, isoDate(e.date))
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("during(%s) = %q, want %q", test.of, got, test.want)
		}
	}
	var got []string
	for _, g := range groups(list, article.Date{}) {
		got = append(got, isoDate(g.date)+":"+number(len(g.events)))
	}
	if s := strings.Join(got, " "); s != "2022:3 2023:4 2024:1" {
		t.Errorf("groups by year = %s", s)
	}
	got = nil
	for _, g := range groups(during(list, parseISO("2023")), parseISO("2023")) {
		got = append(got, isoDate(g.date)+":"+number(len(g.events)))
	}
	if s := strings.Join(got, " "); s != "2023:1 2023-07:2 2023-08:1" {
		t.Errorf("groups of 2023 by month = %s", s)
	}
}

func TestTimelinePages(t *testing.T) {
	useSeeds(t)
	s := get(t, "/timeline/")
	mustContain(t, "timeline", s, `href="timeline/2023/`, `>2023</span>`, "published", `class="mentioned"`)
	s = get(t, "/timeline/2023/")
	mustContain(t, "year", s, ">2023</h1>", `href="timeline/2023-07/`, `>July</span>`, `id="at-2023-07"`, `href="timeline/"`)
	s = get(t, "/timeline/2023-07/")
	mustContain(t, "month", s, ">July 2023</h1>", `id="at-2023-07-03"`, "timeline/2023-07/#at-2023-07-03", "3 July 2023")
	mustNotContain(t, "month", s, `id="at-2023-06`)
	s = get(t, "/timeline/1800/")
	mustContain(t, "empty year", s, ">1800</h1>", "No article was published then")
	for _, path := range []string{"timeline/x", "timeline/2023-13", "timeline/2023-07-03", "timeline/2023/07"} {
		if r := parseRoute(path); r.page != pageNotFound {
			t.Errorf("parseRoute(%s) = %v, want none", path, r)
		}
	}
}

// Every event stands on the pages of its year and month, and its sentence has
// its date.
func TestTimelineIsWhole(t *testing.T) {
	c := useSeeds(t)
	list, _ := timeline()
	if len(list) < 5 {
		t.Fatalf("%d events", len(list))
	}
	for i := range list {
		e := &list[i]
		if e.date.Year == 0 {
			t.Errorf("an event without a year: %+v", *e)
		}
		if i > 0 && later(list[i-1].date, e.date) {
			t.Errorf("event %d is out of order", i)
		}
		if e.published() {
			continue
		}
		if sen := sentenceOf(c.Article(e.doc).Text, e.doc, e.span); sen.Start > e.span.Start || sen.End < e.span.End {
			t.Errorf("the sentence %v of %v lacks its date", sen, e.span)
		}
	}
}
