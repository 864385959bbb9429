package search

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"
)

// What a beginning keeps of its terms is what sorting all of them would keep.
func TestMostFrequent(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		var begun []expansion
		for term := range 1 + r.IntN(40) {
			begun = append(begun, expansion{kind: Prefix, term: term * 3, df: 1 + r.IntN(2)*r.IntN(maxPrefixPostings+10)})
		}
		want := slices.Clone(begun)
		slices.SortStableFunc(want, func(a, b expansion) int { return cmp.Compare(b.df, a.df) })
		n, postings := 0, 0
		for n < len(want) && postings+want[n].df <= maxPrefixPostings {
			postings += want[n].df
			n++
		}
		want = want[:max(n, 1)]
		slices.SortFunc(want, func(a, b expansion) int { return cmp.Compare(a.term, b.term) })
		if got := (&Index{}).mostFrequent(slices.Clone(begun)); !slices.Equal(got, want) {
			t.Fatalf("of %v\nkept %v\nwant %v", begun, got, want)
		}
	}
}
