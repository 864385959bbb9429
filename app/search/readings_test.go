package search

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// A misspelled word that may stand for several others finds documents of each on
// the first page, in an order that its scores explain.
func TestReadings(t *testing.T) {
	var docs []Document
	add := func(word string, n int) {
		for range n {
			docs = append(docs, doc(fmt.Sprintf("d%03d", len(docs)), "A title", "it "+word+" what there is of it "+strings.Repeat("and more ", len(docs)%7)))
		}
	}
	add("contains", 60)
	add("containers", 2)
	add("captains", 40)
	add("other", 20)
	x := open(t, docs, nil)
	r := x.Search(Request{Query: "containrs", Limit: 12, Explain: true})
	if r.Total != 102 && r.Total != 62 {
		t.Fatalf("containrs finds %d documents", r.Total)
	}
	at := slices.IndexFunc(r.Hits, func(h Hit) bool { return strings.Contains(docs[h.Doc].Text, "containers") })
	if at < 5 || at > 9 {
		t.Errorf("the other reading is at place %d, want one of the last four of ten", at+1)
	}
	if !strings.Contains(docs[r.Hits[0].Doc].Text, "contains") {
		t.Errorf("the first hit is %q, want the likeliest reading", docs[r.Hits[0].Doc].Text)
	}
	seen := map[int]bool{}
	for i, h := range r.Hits {
		sum := 0.0
		for _, c := range h.Explain {
			sum += c.Value
		}
		if d := sum - h.Score; d > 1e-4 || d < -1e-4 || i > 0 && h.Score > r.Hits[i-1].Score {
			t.Errorf("hit %d has the score %v, explained as %v, after one of %v", i, h.Score, sum, r.Hits[max(i-1, 0)].Score)
		}
		if seen[h.Doc] {
			t.Errorf("document %d is there twice", h.Doc)
		}
		seen[h.Doc] = true
	}
	// All pages together have every document once.
	seen = map[int]bool{}
	for from := 0; from < r.Total; from += 10 {
		for _, h := range x.Search(Request{Query: "containrs", Offset: from, Limit: 10}).Hits {
			if seen[h.Doc] {
				t.Errorf("document %d is on two pages", h.Doc)
			}
			seen[h.Doc] = true
		}
	}
	if len(seen) != r.Total {
		t.Errorf("the pages have %d of %d documents", len(seen), r.Total)
	}
	// A word that is spelled right has one reading.
	for _, h := range x.Search(Request{Query: "contains", Limit: 10}).Hits {
		if !strings.Contains(docs[h.Doc].Text, "contains") {
			t.Errorf("contains finds %q", docs[h.Doc].Text)
		}
	}
}
