package ui

import "testing"

// What an archive lacks leaves no empty section behind: of a single article
// without a date or a name, pages say what there is.
func TestBareArchive(t *testing.T) {
	c := build(t, map[string]string{"quay": "A walk along the quay\n\nThere were gulls and ropes and the smell of tar, and nobody minded."})
	Use(c)
	defer useSeeds(t)
	if n := len(c.Mentions(0)); n != 0 {
		t.Fatalf("%d names", n)
	}
	s := get(t, "/")
	mustContain(t, "overview", s, "Latest articles", "A walk along the quay")
	mustNotContain(t, "overview", s, "Most named", "Browse all", "Articles over time")
	s = get(t, "/"+c.Article(0).Path())
	mustContain(t, "article", s, ">Cite<")
	mustNotContain(t, "article", s, "Hide names", "Named in this article")
	s = get(t, "/entities/")
	mustContain(t, "names", s, "No names were found")
	mustNotContain(t, "names", s, "find-name")
	s = get(t, "/timeline/")
	mustContain(t, "timeline", s, "The articles have no dates")
	s = get(t, "/network/")
	mustContain(t, "network", s, "No two names")
	mustNotContain(t, "network", s, "All kinds")
}
