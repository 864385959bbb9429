package ui

import (
	"testing"

	"dossier/app/article"
	"dossier/app/corpus"
	"dossier/app/entity"
)

// Spellings of a keyword that differ in case and marks lead to the same articles;
// what no article says leads nowhere.
func TestValueIDs(t *testing.T) {
	parse := func(id, source string, tags ...string) article.Article {
		return article.ParseWith(id, "Ships came\n\nAll of them.", article.Meta{Tags: tags, Source: source})
	}
	Use(opened(t, corpus.Input{
		Articles: []article.Article{parse("a", "VNA", "Cảng", "Ships"), parse("b", "Harbour Press", "cang")},
		Entities: entity.Result{Mentions: make([][]entity.Mention, 2)},
	}))
	defer useSeeds(t)
	for _, name := range []string{"Cảng", "cang", "CANG"} {
		if got := tagID(name); got != "cang" {
			t.Errorf("tagID(%s) = %q", name, got)
		}
	}
	for got, want := range map[string]string{tagID("ships"): "ships", sourceID("VNA"): "vna", sourceID("Harbour Press"): "harbour-press", sourceID("vna"): "", tagID("none"): ""} {
		if got != want {
			t.Errorf("an ID is %q, want %q", got, want)
		}
	}
}
