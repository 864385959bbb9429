package ui

import (
	"encoding/json"
	"regexp"
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
	if got := r.exportList("csv"); strings.Count(got, "\r\n") != 3 || !strings.HasPrefix(got, "\uFEFFid,title") {
		t.Errorf("the list as csv is %q", got)
	}
	for format, mark := range map[string]string{"plain": "“", "markdown": "*Test archive*", "bibtex": "@misc{", "ris": "\r\nER  - \r\n", "csl": `"id": `} {
		got := r.exportList(format)
		if n := strings.Count(got, mark); n != 2 {
			t.Errorf("the list as %s has %d citations, want 2: %q", format, n, got)
		}
		if _, ok := fileTypes[format]; !ok {
			t.Errorf("%s is no form of a file", format)
		}
		for _, do := range []string{"copy-list", "export-list"} {
			if !regexp.MustCompile(`<button[^>]*data-do="` + do + `"[^>]*data-id="` + format + `"|<button[^>]*data-id="` + format + `"[^>]*data-do="` + do + `"`).MatchString(s) {
				t.Errorf("no button does %s as %s", do, format)
			}
		}
	}
	var items []struct{ ID, Title string }
	if err := json.Unmarshal([]byte(r.exportList("csl")), &items); err != nil || len(items) != 2 || items[0].Title != c.Article(1).Title || items[1].ID != c.Article(0).Slug {
		t.Errorf("the list as csl is %+v, %v", items, err)
	}
}

func TestSaveButtons(t *testing.T) {
	c := useSeeds(t)
	mustContain(t, "article", get(t, "/"+c.Article(0).Path()), `data-do="list"`, "Save to the reading list: ")
	_, s := show(t, "", "q=vietnam")
	mustContain(t, "results", s, `data-act="list"`, `data-act="export"`)
}
