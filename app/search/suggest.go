package search

import "sort"

// maxBegun is how many words with a prefix are looked at. More begin with a
// letter or two only.
const maxBegun = 2000

// Words returns the words of the texts that begin with a folded prefix and go
// on, those in the most documents first, at most n.
func (x *Index) Words(prefix string, n int) (out []Suggestion) {
	defer guard(func() { out = nil })
	type begun struct {
		number int
		term   string
		df     int
	}
	var list []begun
	w := x.lists(&x.terms)
	looked := 0
	x.terms.prefixed(prefix, func(number int, key []byte) bool {
		if len(key) > len(prefix) {
			w.seek(number)
			list = append(list, begun{number, string(key), w.df()})
		}
		looked++
		return looked < maxBegun
	})
	sort.SliceStable(list, func(a, b int) bool { return list[a].df > list[b].df }) // terms are in order
	for _, b := range list[:min(n, len(list))] {
		out = append(out, Suggestion{x.written(b.number, b.term), b.df})
	}
	return out
}
