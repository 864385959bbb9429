package ui

import (
	"html"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

func TestArticle(t *testing.T) {
	c := useSeeds(t)
	for i := range c.Len() {
		a := c.Article(i)
		r, s := show(t, a.Path(), "q=vietnam")
		n := r.reading.hits
		for h := 1; h <= n; h++ {
			if k := strings.Count(s, `id="hit-`+strconv.Itoa(h)+`"`); k != 1 {
				t.Errorf("%s: hit %d of %d stands %d times", a.ID, h, n, k)
			}
		}
		mustContain(t, a.ID, s, `class="name place" data-entity="`, `data-kind="place"`, a.Slug)
		if p := r.reading.place; p.of == 0 || p.at == 0 {
			t.Errorf("%s has no place in the list", a.ID)
		} else {
			mustContain(t, a.ID, s, strconv.Itoa(p.at)+" of "+strconv.Itoa(p.of)+" results", `href="./?q=vietnam"`)
		}
	}
}

// All of the text is on the page, in order, each passage once.
func TestArticleIsWhole(t *testing.T) {
	c := useSeeds(t)
	tag := regexp.MustCompile(`<[^>]*>`)
	for i := range c.Len() {
		a := c.Article(i)
		r := &root{}
		r.show(a.Path(), "q=the")
		rd := r.read(i)
		titleSeen := tag.ReplaceAllString(rd.title, "")
		rest := html.UnescapeString(tag.ReplaceAllString(rd.body, ""))
		for _, p := range c.Passages(i) {
			s := clean(within(a.Text, p.Span))
			if strings.TrimSpace(s) == strings.TrimSpace(a.Title) {
				continue
			}
			_, after, found := strings.Cut(rest, s)
			if !found {
				t.Errorf("%s does not show %q after what comes before it", a.ID, s)
			}
			rest = after
		}
		if titleSeen == "" {
			t.Errorf("%s has no title", a.ID)
		}
	}
}

func TestUnfinishedWordIsMarked(t *testing.T) {
	c := useSeeds(t)
	for i := range c.Len() {
		if strings.Contains(c.Article(i).Text, "Blinken") {
			if len(hitMarks("blink", i)) == 0 {
				t.Error("blink marks nothing")
			}
			return
		}
	}
	t.Fatal("no article")
}

// The tools lead to the citation below; where there is but one result, there is no
// way to others.
func TestArticleTools(t *testing.T) {
	useSeeds(t)
	r, _ := show(t, "", "q=houston")
	if n := r.ask().Total; n != 1 {
		t.Fatalf("%d articles", n)
	}
	path := art(r.ask().Hits[0].Doc).Path()
	_, s := show(t, path, "q=houston")
	mustContain(t, "article", s, `href="`+path+`?q=houston#cite"`, `id="cite"`, "Back to 1 result")
	mustNotContain(t, "article", s, "1 of 1", t1("Previous"), t1("Next"))
	_, s = show(t, path, "q=vietnam")
	mustContain(t, "article", s, " of 5 results", t1("Previous"), t1("Next"))
}

// t1 is the text of an element.
func t1(s string) string { return ">" + s + "<" }
