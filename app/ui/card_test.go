package ui

import (
	"strings"
	"testing"

	"dossier/app/corpus"
	"dossier/app/search"
)

// A reason says what it was that matched: another spelling, another word, or
// what is known of the article beside its text.
func TestReasons(t *testing.T) {
	useSeeds(t)
	a := &corpus.Article{Source: "Harbour Press", Tags: []string{"ports"}}
	for want, r := range map[string]search.Reason{
		"also written Võ Văn Thưởng": {Word: "thuong", Kind: search.AliasMatch, Term: "Võ Văn Thưởng"},
		"≈ Biden":                    {Word: "bidne", Kind: search.Typo, Term: "Biden"},
		"Source – Harbour Press":     {Word: "harbour press", Kind: search.AliasMatch, Term: "Harbour Press"},
		"Keyword – ports":            {Word: "port", Kind: search.Letters, Term: "ports"},
		"":                           {Word: "biden", Kind: search.Exact, Term: "Biden"},
	} {
		if got := reasons(a, []search.Reason{r, r}); got != want {
			t.Errorf("%+v gives %q, want %q", r, got, want)
		}
	}
}

func TestSourceIsNoSpelling(t *testing.T) {
	useSeeds(t)
	r, s := show(t, "", "q=vns")
	if r.ask().Total == 0 || strings.Contains(s, "also written VNS") {
		t.Errorf("%d results; a source is called a spelling", r.ask().Total)
	}
}
