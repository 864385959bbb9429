package ui

import (
	"strings"
	"testing"
)

func TestRelatedSaysWhy(t *testing.T) {
	c := useSeeds(t)
	n := 0
	for i := range c.Len() {
		for _, k := range kin(i) {
			n++
			if len(k.shared) == 0 {
				t.Errorf("%s and %s share nothing", c.Article(i).ID, c.Article(k.article).ID)
			}
			for _, id := range k.shared {
				e := c.Entity(id)
				for _, j := range []int{i, k.article} {
					s := get(t, "/"+c.Article(j).Path())
					mustContain(t, "article", s, `data-entity="`+e.ID+`"`)
				}
			}
			s := get(t, "/"+c.Article(i).Path())
			s = s[strings.Index(s, "related-articles"):]
			mustContain(t, c.Article(i).ID, s, "Related in this archive", `href="`+c.Article(k.article).Path()+`"`, "Both name ")
		}
	}
	if n == 0 {
		t.Error("no related articles among the seeds")
	}
}

// What everybody shares makes no relation, nor does a place; the rare name
// comes first.
func TestRelatedWeighsByRarity(t *testing.T) {
	files := map[string]string{
		"a": "One\n\nPresident Ann Kovac met Minister Jon Bauer in Geneva. Ann Kovac and Jon Bauer spoke.",
		"b": "Two\n\nPresident Ann Kovac met Minister Jon Bauer in Paris. Ann Kovac and Jon Bauer spoke.",
		"c": "Three\n\nPresident Ann Kovac travelled to Geneva. Ann Kovac spoke.",
		"d": "Four\n\nPresident Ann Kovac travelled to Lima. Ann Kovac spoke.",
		"e": "Five\n\nThe weather in Geneva was fine.",
		"f": "Six\n\nThe weather in Geneva and in Lima was bad.",
		"g": "Seven\n\nPresident Ann Kovac rested. Ann Kovac slept.",
	}
	c := build(t, files)
	Use(c)
	defer useSeeds(t)
	at := func(id string) int {
		i, ok := c.ArticleByID(id)
		if !ok {
			t.Fatal(id)
		}
		return i
	}
	list := kin(at("a"))
	if len(list) == 0 || list[0].article != at("b") {
		t.Fatalf("kin(a) = %+v, want b first", list)
	}
	if first := c.Entity(list[0].shared[0]).Name; first != "Jon Bauer" {
		t.Errorf("a and b share %s first, want Jon Bauer", first)
	}
	if len(list) > maxRelated {
		t.Errorf("%d related articles", len(list))
	}
	for _, k := range kin(at("e")) {
		t.Errorf("places alone relate e and %s", c.Article(k.article).ID)
	}
}

func TestBothName(t *testing.T) {
	for _, c := range []struct {
		names []string
		more  int
		want  string
	}{
		{[]string{"A"}, 0, "Both name A"}, {[]string{"A", "B"}, 0, "Both name A and B"},
		{[]string{"A", "B", "C"}, 0, "Both name A, B and C"}, {[]string{"A", "B", "C"}, 4, "Both name A, B, C and 4 more"},
	} {
		if got := english.BothName(c.names, c.more); got != c.want {
			t.Errorf("BothName(%v, %d) = %q, want %q", c.names, c.more, got, c.want)
		}
	}
}
