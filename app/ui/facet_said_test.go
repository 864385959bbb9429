package ui

import (
	"strings"
	"testing"
)

// Articles can be filtered by who is quoted in them.
func TestQuotedFacet(t *testing.T) {
	c := useSeeds(t)
	_, s := show(t, "", "q=vietnam")
	mustContain(t, "facets", s, `data-facet="said"`, "Quoted")
	if strings.Index(s, `data-facet="person"`) > strings.Index(s, `data-facet="said"`) || strings.Index(s, `data-facet="said"`) > strings.Index(s, `data-facet="organization"`) {
		t.Error("Quoted does not stand between people and organizations")
	}
	for _, v := range facet(everything(), "said") {
		r, s := show(t, "", "said="+v.ID)
		n := 0
		for i := range c.Len() {
			for _, st := range c.Statements(i) {
				if c.Entity(st.Speaker).Name == v.Name {
					n++
					break
				}
			}
		}
		if got := r.ask().Total; got != n || v.Count != n {
			t.Errorf("said=%s: %d articles, counted %d, want %d", v.ID, got, v.Count, n)
		}
		mustContain(t, v.ID, s, `aria-label="Remove filter: Quoted – `+v.Name+`"`)
		r, s = show(t, "", "-said="+v.ID)
		if got := r.ask().Total; got != c.Len()-n {
			t.Errorf("-said=%s: %d articles, want %d", v.ID, got, c.Len()-n)
		}
		mustContain(t, v.ID, s, "Quoted – not "+v.Name)
	}
	_, s = show(t, "", "q=vietnam&said=nobody")
	mustContain(t, "notice", s, "a speaker “nobody” that this edition does not have")
	if exampleOf("said") == "" {
		t.Error("no example of said:")
	}
}
