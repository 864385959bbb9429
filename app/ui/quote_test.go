package ui

import (
	"strings"
	"testing"
)

// A quotation is one line, followed by the line to cite its article by.
func TestQuoted(t *testing.T) {
	c := useSeeds(t)
	got := quoted(" two\n lines\t", 0)
	if want := "“two lines”\n\n" + cited(art(0)).in("plain") + "\n"; got != want {
		t.Errorf("quoted = %q, want %q", got, want)
	}
	if !strings.Contains(got, c.Edition()) {
		t.Errorf("%q names no edition", got)
	}
	if n := len(quoted(strings.Repeat("word ", 5000), 0)); n > maxQuote+1000 {
		t.Errorf("a quotation of %d bytes", n)
	}
}

// Every hit of an article leads to its sentence, in the order in which the
// hits are counted.
func TestHitSentence(t *testing.T) {
	c := useSeeds(t)
	r := &root{}
	n := 0
	for i := range c.Len() {
		r.show(c.Article(i).Path(), "q=vietnam")
		rd := r.read(i)
		marks := hitMarks("vietnam", i)
		for h, mark := range rd.order {
			n++
			s := sentenceOf(c.Article(i).Text, i, marks[mark])
			if !s.Overlaps(marks[mark]) || s.Len() > 2000 {
				t.Errorf("%s: hit %d is not in %q", c.Article(i).ID, h+1, within(c.Article(i).Text, s))
			}
		}
		if rd.hits > 0 {
			r.hit = 1
			s, at, ok := r.hitSentence()
			if !ok || at != i || !strings.Contains(strings.ToLower(s), "viet") && !strings.Contains(s, "Việt") {
				t.Errorf("%s: the sentence of the first hit is %q, %t", c.Article(i).ID, s, ok)
			}
		}
	}
	if n == 0 {
		t.Error("there are no hits")
	}
}
