package ui

import (
	"strings"
	"testing"

	"dossier/app/entity"
)

func TestPopover(t *testing.T) {
	c := useSeeds(t)
	i, ok := c.EntityByID(entity.Person, "joe-biden")
	if !ok {
		t.Fatal("no Joe Biden")
	}
	articles := c.ArticlesOf(i)
	here := articles[0]
	s := popoverMarkup(i, here)
	mustContain(t, "popover", s, "Person", `href="entity/person/joe-biden/"`, "Joe Biden", "US President", "Named in 2 articles", "<mark>", `id="popover-about"`, `href="`+c.Article(articles[1]).Path()+`"`)
	mustNotContain(t, "popover", s, `href="`+c.Article(here).Path()+`"`)
	if n := strings.Count(s, `class="elsewhere"`); n < 1 || n > popoverSentences {
		t.Errorf("%d sentences", n)
	}
}

// The popover of every name of every article nests, and never quotes the
// article that is being read.
func TestEveryPopover(t *testing.T) {
	c := useSeeds(t)
	for here := range c.Len() {
		for _, m := range c.Mentions(here) {
			s := popoverMarkup(m.Entity, here)
			if strings.Count(s, "<p") != strings.Count(s, "</p>") || strings.Count(s, "<div") != strings.Count(s, "</div>") {
				t.Fatalf("popover does not nest: %s", s)
			}
			mustNotContain(t, "popover", s, `href="`+c.Article(here).Path()+`"`, "<script")
			if strings.Contains(s, "in this article only") == strings.Contains(s, `class="elsewhere"`) && len(c.ArticlesOf(m.Entity)) == 1 {
				t.Errorf("popover of %s: %s", c.Entity(m.Entity).Name, s)
			}
		}
	}
}

func TestPopoverHasItsPlace(t *testing.T) {
	c := useSeeds(t)
	s := get(t, "/"+c.Article(0).Path())
	mustContain(t, "article", s, `id="popover"`)
}
