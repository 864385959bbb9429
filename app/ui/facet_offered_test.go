package ui

import (
	"strings"
	"testing"

	"dossier/app/article"
	"dossier/app/corpus"
	"dossier/app/entity"
)

// The publisher says which filters are offered; keywords are one of them.
func TestOfferedFacets(t *testing.T) {
	use := func(kinds ...string) {
		t.Helper()
		Use(opened(t, corpus.Input{
			Site:     corpus.Site{Title: "T", Language: "en", Facets: kinds},
			Articles: []article.Article{article.ParseWith("a", "Ships came\n\nAll of them.", article.Meta{Tags: []string{"Port & quay"}, Source: "VNA"})},
			Entities: entity.Result{Mentions: make([][]entity.Mention, 1)},
		}))
	}
	defer useSeeds(t)
	use()
	_, s := show(t, "", "q=ships")
	mustContain(t, "all", s, `data-facet="tag"`, "Keywords", "Port &amp; quay", `data-facet="source"`, `data-facet="date"`)
	use("tag", "date")
	_, s = show(t, "", "q=ships&source=vna")
	mustContain(t, "two", s, `data-facet="tag"`, `data-facet="date"`, "Remove filter: Source – VNA")
	if strings.Contains(s, `data-facet="source"`) || strings.Contains(s, `data-facet="person"`) {
		t.Error("a filter is offered that the publisher does not want")
	}
	r, s := show(t, "", "tag=port-quay")
	mustContain(t, "filtered", s, "Remove filter: Keyword – Port &amp; quay")
	mustContain(t, "article", get(t, "/article/ships-came/"), `href="./?tag=port-quay"`)
	if r.ask().Total != 1 {
		t.Errorf("the keyword finds %d articles", r.ask().Total)
	}
}
