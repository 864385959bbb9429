package ui

import (
	"html"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"dossier/app/article"
	"dossier/app/search"
)

var linkPattern = regexp.MustCompile(`href="\./\?([^"]*)"`)

// ask returns how many articles a link to the results finds.
func ask(t *testing.T, query string) *search.Response {
	t.Helper()
	s, bad := ParseState(html.UnescapeString(query))
	if len(bad) > 0 {
		t.Errorf("the link %q has %v", query, bad)
	}
	a := lib.Search(s.Request())
	return &a
}

// Every bar of the overview is a link that leads to as many articles as it
// says, in the prerendered page; so is what has no date.
func TestOverviewBars(t *testing.T) {
	var list []article.Article
	for i, month := range []int{1, 1, 2, 4, 0} {
		a := report(string(rune('a'+i)), "North Post", 3, "Headline "+strconv.Itoa(i)+"\n\nThe weather was fine.")
		a.Date = article.Date{Year: 2023, Month: month, Day: 3}
		if month == 0 {
			a.Date = article.Date{}
		}
		list = append(list, a)
	}
	Use(reports(t, list...))
	defer useSeeds(t)
	s := get(t, "/")
	s = s[strings.Index(s, `class="months"`):]
	s = s[:strings.Index(s, "</section>")]
	found := 0
	for _, m := range linkPattern.FindAllStringSubmatch(s, -1) {
		found += ask(t, m[1]).Total
	}
	if found != len(list) {
		t.Errorf("the bars lead to %d articles of %d: %s", found, len(list), s)
	}
	mustContain(t, "the bars", s, "January 2023, 2 articles", "February 2023, 1 article", "April 2023, 1 article", "Undated, 1 article")
	mustNotContain(t, "the bars", s, "March 2023, 0")
	mustContain(t, "the ticks", s, ">Jan<", ">Feb<", ">Mar<", ">Apr<", ">2023<")
}

// The queries that the overview offers find something, all words of it.
func TestOverviewExamples(t *testing.T) {
	useSeeds(t)
	s := get(t, "/")
	s = s[strings.Index(s, `class="try"`):]
	s = s[:strings.Index(s, "</ul>")]
	links := linkPattern.FindAllStringSubmatch(s, -1)
	if len(links) < 3 {
		t.Errorf("only %d examples: %s", len(links), s)
	}
	for _, m := range links {
		if _, err := url.ParseQuery(html.UnescapeString(m[1])); err != nil {
			t.Error(err)
		}
		if a := ask(t, m[1]); a.Total == 0 || len(a.Relaxed) > 0 {
			t.Errorf("the example %q finds %d, relaxed %q", m[1], a.Total, a.Relaxed)
		}
	}
}

// One month alone is told in words: a single bar compares nothing.
func TestOverviewOfOneMonth(t *testing.T) {
	useSeeds(t)
	s := get(t, "/")
	s = s[strings.Index(s, `class="months"`):]
	s = s[:strings.Index(s, "</section>")]
	mustContain(t, "the months", s, "July 2023, 1 article", "Undated, 4 articles")
	mustNotContain(t, "the months", s, "histogram")
}
