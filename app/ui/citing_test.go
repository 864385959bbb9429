package ui

import (
	"strings"
	"testing"
)

// Every form stands in the page, to be read and marked without the client.
func TestCiting(t *testing.T) {
	c := useSeeds(t)
	for i := range c.Len() {
		a := c.Article(i)
		s := get(t, "/"+a.Path())
		mustContain(t, a.ID, s, "Copy as", `data-id="bibtex"`, `data-id="csl"`, "Copy link", "@misc{"+a.Slug, "TY  - ", "&#34;id&#34;: &#34;"+a.Slug, "edition "+c.Edition())
		mustNotContain(t, a.ID, s, "author =", "AU  - ", "Share …", "ccessed")
		if p := cited(&a).in("plain"); a.Date.Year == 0 && strings.Contains(p, "Undated") || !strings.Contains(p, line(a.Title)) {
			t.Errorf("%s is cited as %q", a.ID, p)
		}
	}
}
