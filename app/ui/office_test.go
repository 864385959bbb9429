package ui

import (
	"strings"
	"testing"

	"dossier/app/entity"
)

func TestOfficePages(t *testing.T) {
	c := useSeeds(t)
	if c.NumOffices() < 5 {
		t.Fatalf("%d offices", c.NumOffices())
	}
	searched := 0
	index := get(t, "/entities/")
	mustContain(t, "index", index, `id="office"`, `href="entities/#office"`)
	for i := range c.NumOffices() {
		o := c.Office(i)
		s := get(t, "/"+o.Path())
		for _, h := range o.Holders {
			e := c.Entity(h.Entity)
			mustContain(t, o.ID, s, `href="`+e.Path()+`"`, `href="`+c.Article(h.Articles[0]).Path()+`"`)
			mustContain(t, e.ID, get(t, "/"+e.Path()), `href="`+o.Path()+`"`)
		}
		for _, w := range o.Of {
			mustContain(t, o.ID, s, `href="`+c.Entity(w).Path()+`"`)
		}
		if got := strings.Contains(s, "without the body or country"); got != o.Plain {
			t.Errorf("%s says that it is plain: %v, want %v", o.ID, got, o.Plain)
		}
		if strings.Contains(s, "?q=role%3A%22") {
			searched++
		}
		mustContain(t, "index", index, `href="`+o.Path()+`"`)
	}
	if searched < c.NumOffices()-1 { // a title of many marks may find nothing
		t.Errorf("%d of %d offices can be searched for", searched, c.NumOffices())
	}
	mustContain(t, "unknown office", get(t, "/office/nope/"), "no office at this address")
}

func TestOfficesCanBeFound(t *testing.T) {
	useSeeds(t)
	r, _ := show(t, "entities/", "")
	r.findName = "ambassador"
	s := htmlOf(r)
	mustContain(t, "index", s, "Ambassador to the US")
	mustNotContain(t, "index", s, "US Secretary of State", "No name has these letters")
}

func TestHolderDates(t *testing.T) {
	c := useSeeds(t)
	var dated, undated int
	for i := range c.Len() {
		if c.Article(i).Date.Year > 0 {
			dated = i
		} else {
			undated = i
		}
	}
	d := longDate(c.Article(dated).Date)
	for _, x := range []struct {
		articles []int
		want     string
	}{{[]int{undated}, "in undated articles"}, {[]int{dated, undated}, d}, {nil, "in undated articles"}} {
		if got := holderDates(x.articles); got != x.want {
			t.Errorf("holderDates(%v) = %q, want %q", x.articles, got, x.want)
		}
	}
}

// A short title that its person's office tells is not listed again.
func TestRolesAreToldOnce(t *testing.T) {
	office, short, other := "US President", entity.Role{Title: "President", Article: 3}, entity.Role{Title: "President", Article: 4}
	if !sameOffice(office, short, []int{1, 3}) || sameOffice(office, other, []int{1, 3}) || sameOffice(office, entity.Role{Title: "Governor", Article: 3}, []int{3}) {
		t.Error("sameOffice")
	}
}

func TestOfficesByDate(t *testing.T) {
	files := map[string]string{
		"1": "First\n\nPARIS, May 1, 2019 - President Anna Kovac met reporters. Anna Kovac spoke.",
		"2": "Second\n\nPARIS, May 1, 2003 - Foreign Minister Anna Kovac met reporters. Anna Kovac spoke.",
		"3": "Third\n\nPARIS, May 1, 2011 - Ambassador Anna Kovac met reporters. Anna Kovac spoke.",
		"4": "Fourth\n\nBishop Anna Kovac met reporters. Anna Kovac spoke.",
	}
	c := build(t, files)
	Use(c)
	defer useSeeds(t)
	i, ok := c.EntityByID(entity.Person, "anna-kovac")
	if !ok {
		t.Fatal("no Anna Kovac")
	}
	var got []string
	for _, x := range held(i) {
		got = append(got, x.Title)
	}
	if want := "Foreign Minister, Ambassador, President, Bishop"; strings.Join(got, ", ") != want {
		t.Errorf("offices are %s, want %s", strings.Join(got, ", "), want)
	}
}
