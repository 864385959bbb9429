package search

import (
	"reflect"
	"testing"
)

func TestPrepare(t *testing.T) {
	docs, values := news()
	x, cold := open(t, docs, values), open(t, docs, values)
	steps := 0
	for x.Prepare() {
		if steps++; steps > 10+len(docs) {
			t.Fatal("Prepare has always more to do")
		}
	}
	if x.keys == nil || x.signed == nil || !x.signed.complete || x.forward.units == nil {
		t.Error("something is left for the first question")
	}
	if len(docs) > keptDocuments {
		t.Fatalf("of %d documents not all stay decoded", len(docs))
	}
	for i := range docs {
		d := x.decoded.get(i)
		if d == nil || d.titled == nil && d.title != "" {
			t.Fatalf("document %d is left for the first question", i)
		}
		for j := range d.layout {
			if p := &d.layout[j]; p.read == nil && p.tokens > 0 {
				t.Errorf("passage %d of document %d is left for the first question", j, i)
			}
		}
	}
	for _, query := range []string{"bidne", "partnership", "thuong washington"} {
		if got, want := x.Search(Request{Query: query, Limit: 10}), cold.Search(Request{Query: query, Limit: 10}); !reflect.DeepEqual(got, want) {
			t.Errorf("Search(%s) = %v after Prepare, %v without", query, got, want)
		}
	}
}

// Signatures that are made a few at a time are the same.
func TestSignaturesInParts(t *testing.T) {
	docs, values := news()
	whole, parts := open(t, docs, values), open(t, docs, values)
	whole.signatures()
	for steps := 0; !parts.sign(7); steps++ {
		if steps > whole.terms.n/7+1 {
			t.Fatal("there is no end")
		}
	}
	if !reflect.DeepEqual(whole.signed, parts.signed) {
		t.Error("they differ from those made at once")
	}
}
