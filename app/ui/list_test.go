package ui

import (
	"strings"
	"testing"
)

func TestToggled(t *testing.T) {
	var list []string
	for _, id := range []string{"a", "b", "a", "c"} {
		list = toggled(list, id)
	}
	if got := strings.Join(list, " "); got != "c b" {
		t.Errorf("list = %s, want c b", got)
	}
	for i := range maxList + 5 {
		list = toggled(list, number(i))
	}
	if len(list) != maxList || list[0] != number(maxList+4) {
		t.Errorf("%d articles, the first %s", len(list), list[0])
	}
}

func TestListPage(t *testing.T) {
	c := useSeeds(t)
	s := get(t, "/list/")
	mustContain(t, "list", s, "Reading list</h1>", "Nothing is saved yet")
	mustNotContain(t, "list", s, "Export")
	r, _ := show(t, "list/", "")
	r.list = []string{c.Article(1).ID, "gone", c.Article(0).ID}
	s = htmlOf(r)
	mustContain(t, "list", s, c.Article(0).Path(), c.Article(1).Path(), "Saved; take off the reading list: ", "1 saved article is not in this edition", "BibTeX", "Reading list", ">3<")
	if strings.Index(s, c.Article(1).Path()) > strings.Index(s, c.Article(0).Path()) {
		t.Error("the last added is not first")
	}
	for format, want := range map[string]string{"txt": c.Site().Title, "bib": "@", "csv": "id,title"} {
		if got := r.exportList(format); !strings.Contains(got, want) {
			t.Errorf("the list as %s is %q", format, got)
		}
	}
}

func TestSaveButtons(t *testing.T) {
	c := useSeeds(t)
	mustContain(t, "article", get(t, "/"+c.Article(0).Path()), `data-do="list"`, "Save to the reading list: ")
	_, s := show(t, "", "q=vietnam")
	mustContain(t, "results", s, `data-act="list"`, `data-do="export"`)
}
