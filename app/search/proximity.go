package search

import (
	"cmp"
	"slices"
)

/*
Words that stand near each other score more. After Büttcher, Clarke, Lushman
(Term Proximity Scoring for Ad-Hoc Retrieval, 2006), each pair of neighbouring
occurrences of two different words of the query, at a distance of δ positions,
gives to each of both

	pull(w) += idf of the other / δ²

and the document scores

	near = nearWeight · Σ over w  min(1, idf(w)) · (k1+1)·pull(w) / (k1 + pull(w))

It is worked out for the nearDepth best documents, which can only rise by it.
*/
const (
	nearWeight = 0.8
	nearDepth  = 100
	nearest    = 8 // expansions of a word whose positions are read
	farthest   = 40
)

// nearPlace is an occurrence of a word of the query.
type nearPlace struct {
	position uint32
	leaf     int32
	length   uint32
}

// nearSource is a list that has occurrences of a leaf.
type nearSource struct {
	leaf   int32
	cursor cursor
}

// near adds the bonus to the best documents and orders them anew.
func (x *Index) near(leaves []*leaf, ranked []rankedDoc) {
	best := ranked[:min(len(ranked), nearDepth)]
	var sources []nearSource
	add := func(i int, l *leaf) {
		n := 0
		for _, e := range l.expansions {
			if n++; n > nearest {
				break
			}
			sources = append(sources, nearSource{int32(i), x.cursor(x.termList(&x.terms, e.term))})
		}
	}
	for i, l := range leaves {
		switch {
		case l.phrase != nil:
		case l.parts != nil:
		default:
			add(i, l)
		}
		for _, v := range l.values {
			if x.isPart(v) {
				continue // its other words may be of the query, and are near as words
			}
			sources = append(sources, nearSource{int32(i), x.cursor(x.valueList(v >> 1))})
		}
	}
	slices.SortFunc(best, func(a, b rankedDoc) int { return cmp.Compare(a.doc, b.doc) })
	var places []nearPlace
	var positions, lengths []uint32
	pull := make([]float32, len(leaves))
	for i := range best {
		places = places[:0]
		for j := range sources {
			s := &sources[j]
			if !s.cursor.seek(best[i].doc) || s.cursor.doc != best[i].doc {
				continue
			}
			lengths = lengths[:0]
			positions = s.cursor.at(positions[:0], &lengths)
			for k, p := range positions {
				places = append(places, nearPlace{p, s.leaf, lengths[k]})
			}
		}
		if len(places) < 2 {
			continue
		}
		slices.SortFunc(places, func(a, b nearPlace) int {
			return cmp.Or(cmp.Compare(a.position, b.position), cmp.Compare(a.leaf, b.leaf))
		})
		clear(pull)
		for k := 1; k < len(places); k++ {
			a, b := places[k-1], places[k]
			if a.leaf == b.leaf || b.position < a.position+a.length || b.position-a.position >= farthest {
				continue
			}
			d := float32(b.position - a.position - a.length + 1)
			pull[a.leaf] += leaves[b.leaf].nearIDF() / (d * d)
			pull[b.leaf] += leaves[a.leaf].nearIDF() / (d * d)
		}
		for l, p := range pull {
			if p > 0 {
				best[i].near += nearWeight * min(1, leaves[l].nearIDF()) * saturated(p)
			}
		}
		best[i].score += best[i].near
		best[i].key = uint64(scoreKey(best[i].score))<<32 | best[i].key&(1<<32-1)
	}
	slices.SortFunc(best, func(a, b rankedDoc) int { return cmp.Compare(a.key, b.key) })
}

// nearIDF returns the idf of a leaf as one word.
func (l *leaf) nearIDF() float32 { return l.idf / float32(max(len(l.words), 1)) }
