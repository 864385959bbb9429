package site

import (
	"testing"

	"dossier/app/corpus"
	"dossier/app/search"
)

// The promises about names, kept by the whole pipeline on the bundled articles.
func bundledCorpus(t *testing.T) *corpus.Corpus {
	t.Helper()
	return corpusOf(t, seedsDir)
}

// corpusOf returns the corpus of a folder of articles.
func corpusOf(t *testing.T, dir string) *corpus.Corpus {
	t.Helper()
	s, err := ReadSeeds(t.Context(), dir, nil)
	if err != nil {
		t.Fatal(err)
	}
	blob, err := s.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	c, err := corpus.Open(string(blob))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// Whichever way a name is written, searching for it finds every article that
// names who is meant.
func TestEveryAliasFindsItsArticles(t *testing.T) {
	c := bundledCorpus(t)
	asked := 0
	for i := range c.NumEntities() {
		e := c.Entity(i)
		for _, a := range e.Aliases {
			asked++
			found := map[int]bool{}
			r := c.Search(search.Request{Query: a.Text, Limit: c.Len()})
			for _, h := range r.Hits {
				found[h.Doc] = true
			}
			for _, in := range c.EntityArticles(i) {
				if !found[in.Article] {
					t.Errorf("Search(%q) misses %s, which names %s", a.Text, c.Article(in.Article).ID, e.Name)
				}
			}
		}
	}
	if asked < 80 {
		t.Errorf("only %d names were asked for", asked)
	}
}

// A facet counts the articles whose own text has a mention, and its filter
// gives just those.
func TestFacetsCountMentions(t *testing.T) {
	c := bundledCorpus(t)
	want := map[string]int{}
	for i := range c.Len() {
		passages := c.Passages(i)
		seen := map[int]bool{}
		for _, m := range c.Mentions(i) {
			for _, p := range passages {
				if p.Zone.Own() && p.Start <= m.Start && m.End <= p.End {
					seen[m.Entity] = true
				}
			}
		}
		for id := range seen {
			e := c.Entity(id)
			want[e.Kind.String()+" "+e.ID]++
		}
	}
	checked := 0
	for _, f := range c.Search(search.Request{Facets: true}).Facets {
		for _, v := range f.Values {
			switch f.Kind {
			case "date", corpus.KindSource, corpus.KindSaid:
				continue
			}
			checked++
			if n := want[f.Kind+" "+v.ID]; v.Count != n {
				t.Errorf("the facet %s counts %s %d times, %d articles mention it", f.Kind, v.ID, v.Count, n)
			}
			only := search.Filters{Include: map[string][]string{f.Kind: {v.ID}}}
			if n := c.Search(search.Request{Filters: only}).Total; n != v.Count {
				t.Errorf("the filter %s=%s gives %d articles, the facet says %d", f.Kind, v.ID, n, v.Count)
			}
			delete(want, f.Kind+" "+v.ID)
		}
	}
	if checked < 40 || len(want) > 0 {
		t.Errorf("%d values were checked; in no facet: %v", checked, want)
	}
}

// Who is in the facet of those quoted says something in as many articles.
func TestQuotedCountsStatements(t *testing.T) {
	c := bundledCorpus(t)
	want := map[string]int{}
	for i := range c.Len() {
		seen := map[int]bool{}
		for _, s := range c.Statements(i) {
			if !seen[s.Speaker] {
				seen[s.Speaker] = true
				want[c.Entity(s.Speaker).ID]++
			}
		}
	}
	if len(want) < 5 {
		t.Errorf("only %d speakers: %v", len(want), want)
	}
	for _, f := range c.Search(search.Request{Facets: true}).Facets {
		if f.Kind != corpus.KindSaid {
			continue
		}
		for _, v := range f.Values {
			if v.Count != want[v.ID] {
				t.Errorf("%s is counted %d times, says something in %d articles", v.ID, v.Count, want[v.ID])
			}
			delete(want, v.ID)
		}
	}
	if len(want) > 0 {
		t.Errorf("in no facet: %v", want)
	}
}
