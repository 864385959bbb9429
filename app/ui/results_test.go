package ui

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"dossier/app/search"
)

var result = regexp.MustCompile(`data-result="([^"]+)"`)

func TestResults(t *testing.T) {
	c := useSeeds(t)
	r, s := show(t, "", "q=biden")
	total := r.ask().Total
	if total < 2 {
		t.Fatalf("%d results", total)
	}
	mustContain(t, "results", s, `data-total="`+strconv.Itoa(total)+`"`, `articles for “biden”`, "<mark>", `data-facet="person"`, `data-value="joe-biden"`, `<label for="sort">`)
	list := result.FindAllStringSubmatch(s, -1)
	if len(list) != total {
		t.Errorf("%d rows for %d results", len(list), total)
	}
	for i, h := range r.ask().Hits {
		if a := c.Article(h.Doc); list[i][1] != a.ID {
			t.Errorf("row %d is %s, want %s", i, list[i][1], a.ID)
		}
	}
	mustContain(t, "results", s, `/?q=biden"`)
}

func TestChipsNameTheirFilters(t *testing.T) {
	useSeeds(t)
	_, s := show(t, "", "q=vietnam&person=joe-biden&-place=houston&from=2023&undated=also")
	mustContain(t, "chips", s,
		`aria-label="Remove filter: Person – Joe Biden"`,
		`aria-label="Remove filter: Place – not Houston"`,
		`aria-label="Remove filter: Date – since 2023"`,
		`aria-label="Remove filter: Include undated"`, "Clear filters")
}

func TestWhatTheLinkNamesWrongly(t *testing.T) {
	useSeeds(t)
	_, s := show(t, "", "q=vietnam&person=nobody&-event=none&from=2023-99")
	mustContain(t, "notice", s, "a person “nobody” that this edition does not have", "an excluded event “none”", "from=2023-99")
	_, s = show(t, "", "person=nobody")
	mustContain(t, "overview", s, "“nobody”", "hero")
}

func TestNothingFoundHelps(t *testing.T) {
	useSeeds(t)
	_, s := show(t, "", "q=zzzzqqqq")
	mustContain(t, "empty answer", s, "No articles for", "“zzzzqqqq”", "is in no article", "Clear search")
	_, s = show(t, "", "q=blinken&place=houston")
	mustContain(t, "empty answer", s, "is in no article that passes the filters", "Without Place – Houston", "Clear filters")
	mustNotContain(t, "empty answer", s, "Did you mean") // it is spelled right
	_, s = show(t, "", "q=zzzzqqqq&place=houston")
	mustContain(t, "empty answer", s, "“zzzzqqqq”", "is in no article")
	mustNotContain(t, "empty answer", s, "passes the filters") // they are not to blame
}

func TestExamplesHaveResults(t *testing.T) {
	useSeeds(t)
	if len(examples()) < 6 {
		t.Errorf("%d examples", len(examples()))
	}
	for _, x := range examples() {
		r, _ := show(t, "", "q="+escape(x.Query))
		if r.ask().Total == 0 || len(r.ask().Relaxed) > 0 {
			t.Errorf("example %s %q finds nothing", x.Name, x.Query)
		}
	}
}

func TestWindowOfRows(t *testing.T) {
	files := map[string]string{}
	for i := range 130 {
		files[pad(i, 3)] = "Story " + strconv.Itoa(i) + " about rain\n\nIt rained in Houston on day " + strconv.Itoa(i) + "."
	}
	Use(build(t, files))
	defer useSeeds(t)
	for _, c := range []struct {
		query         string
		rows, start   int
		more, earlier bool
		last          int
	}{
		{"q=rain", 10, 1, true, false, 10},
		{"q=rain&n=50", 50, 1, true, false, 50},
		{"q=rain&n=60", 50, 11, true, true, 60},
		{"q=rain&n=130", 50, 81, false, true, 130},
	} {
		_, s := show(t, "", c.query)
		if n := len(result.FindAllString(s, -1)); n != c.rows {
			t.Errorf("%s: %d rows, want %d", c.query, n, c.rows)
		}
		mustContain(t, c.query, s, `start="`+strconv.Itoa(c.start)+`"`, "–"+strconv.Itoa(c.last)+" of 130", `id="row-`+strconv.Itoa(c.last)+`"`)
		if got := strings.Contains(s, `data-do="more"`); got != c.more {
			t.Errorf("%s: more is %v", c.query, got)
		}
		if got := strings.Contains(s, `data-do="earlier"`); got != c.earlier {
			t.Errorf("%s: earlier is %v", c.query, got)
		}
	}
}

// Where dates leave out all articles that have the words, those without a date
// are offered, if there are any.
func TestNothingFoundOffersUndated(t *testing.T) {
	useSeeds(t)
	_, s := show(t, "", "place=san-francisco&from=2023&to=2023")
	mustContain(t, "no results", s, `data-total="0"`, "Include undated, 1 article", `undated=also`)
	r, _ := show(t, "", "place=san-francisco&from=2023&to=2023&undated=also")
	if n := r.ask().Total; n != 1 {
		t.Errorf("the link leads to %d articles", n)
	}
	if _, s := show(t, "", "place=washington&from=2031&undated=also"); strings.Contains(s, "Include undated,") {
		t.Error("undated articles are offered although they are there already")
	}
}

// A query of fields alone has nothing to rank by: the newest come first, and the
// choice of the order says so.
func TestWithoutWordsThereIsNoRelevance(t *testing.T) {
	useSeeds(t)
	for query, want := range map[string]bool{"q=biden": true, "q=place:vietnam": false, "q=-biden": false, "person=joe-biden": false, "q=place:vietnam+OR+biden": true} {
		r, s := show(t, "", query)
		if got := strings.Contains(s, `value="relevance"`); got != want {
			t.Errorf("%s: relevance is offered: %v, want %v", query, got, want)
		}
		if got := r.state.order() == search.Newest; got == want {
			t.Errorf("%s: the newest first: %v, want %v", query, got, !want)
		}
	}
}
