package search

import "math/bits"

// scored is a list of documents, ascending, with their scores.
type scored struct {
	docs   []int32
	scores []float32
}

func (s *scored) add(doc int32, score float32) {
	s.docs = append(s.docs, doc)
	s.scores = append(s.scores, score)
}

// find returns the place of doc in s.
func (s *scored) find(doc int32) (int, bool) {
	lo, hi := 0, len(s.docs)
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		if s.docs[m] < doc {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo, lo < len(s.docs) && s.docs[lo] == doc
}

// scratch is memory that searches use one after the other, so that a keystroke
// allocates nothing that grows with the corpus.
type scratch struct {
	tf   []float32 // by document; zero between uses
	kind []uint8   // by document: MatchKind + 1; zero between uses
	seen docSet    // documents with a kind; empty between uses
	mass []float32 // by document; zero between uses

	terms []int32  // of likely
	order []uint64 // of mostFrequent

	lists []*scored // handed out by list
	used  int
	sets  []docSet // handed out by set
	taken int
}

// begin makes the scratch ready for a search.
func (x *Index) begin() *scratch {
	s := &x.scratch
	if s.tf == nil {
		s.tf = make([]float32, x.docs)
		s.kind = make([]uint8, x.docs)
		s.seen = make(docSet, (x.docs+63)/64)
	}
	s.used, s.taken = 0, 0
	return s
}

// weights returns a number for each document; the user leaves them at zero.
func (s *scratch) weights(docs int) []float32 {
	if s.mass == nil {
		s.mass = make([]float32, docs)
	}
	return s.mass
}

// drop forgets the scratch, after a search that stopped half-way.
func (x *Index) drop() { x.scratch = scratch{} }

// list returns an empty list that is valid for this search.
func (s *scratch) list() *scored {
	if s.used == len(s.lists) {
		s.lists = append(s.lists, &scored{})
	}
	l := s.lists[s.used]
	s.used++
	l.docs, l.scores = l.docs[:0], l.scores[:0]
	return l
}

// set returns an empty set that is valid for this search.
func (x *Index) set() docSet {
	s := &x.scratch
	if s.taken == len(s.sets) {
		s.sets = append(s.sets, make(docSet, (x.docs+63)/64))
	}
	d := s.sets[s.taken]
	s.taken++
	clear(d)
	return d
}

// docSet is a set of documents, a bit each.
type docSet []uint64

func (d docSet) add(doc int32)      { d[doc>>6] |= 1 << (doc & 63) }
func (d docSet) has(doc int32) bool { return d[doc>>6]&(1<<(doc&63)) != 0 }

// all calls yield for each document in order.
func (d docSet) all(yield func(int32) bool) {
	for i, w := range d {
		for ; w != 0; w &= w - 1 {
			if !yield(int32(i<<6 + bits.TrailingZeros64(w))) {
				return
			}
		}
	}
}

// intersect keeps in a the documents that b has, and adds b's scores.
func intersect(a, b *scored) {
	n, j := 0, 0
	// Where b is much longer its documents are looked up, not walked over.
	search := len(b.docs) > 16*len(a.docs)
	for i, doc := range a.docs {
		if search {
			rest := scored{docs: b.docs[j:]}
			k, _ := rest.find(doc)
			j += k
		} else {
			for j < len(b.docs) && b.docs[j] < doc {
				j++
			}
		}
		if j == len(b.docs) {
			break
		}
		if b.docs[j] == doc {
			a.docs[n], a.scores[n] = doc, a.scores[i]+b.scores[j]
			n++
		}
	}
	a.docs, a.scores = a.docs[:n], a.scores[:n]
}

// subtract removes from a the documents that b has.
func subtract(a, b *scored) {
	n, j := 0, 0
	for i, doc := range a.docs {
		for j < len(b.docs) && b.docs[j] < doc {
			j++
		}
		if j < len(b.docs) && b.docs[j] == doc {
			continue
		}
		a.docs[n], a.scores[n] = doc, a.scores[i]
		n++
	}
	a.docs, a.scores = a.docs[:n], a.scores[:n]
}

// merge sets out to the documents of a and b, with the sums of their scores.
func merge(out, a, b *scored) {
	i, j := 0, 0
	for i < len(a.docs) && j < len(b.docs) {
		switch {
		case a.docs[i] < b.docs[j]:
			out.add(a.docs[i], a.scores[i])
			i++
		case a.docs[i] > b.docs[j]:
			out.add(b.docs[j], b.scores[j])
			j++
		default:
			out.add(a.docs[i], a.scores[i]+b.scores[j])
			i++
			j++
		}
	}
	out.docs, out.scores = append(append(out.docs, a.docs[i:]...), b.docs[j:]...), append(append(out.scores, a.scores[i:]...), b.scores[j:]...)
}

// addScores adds b's scores to the documents of a.
func addScores(a, b *scored) {
	j := 0
	for i, doc := range a.docs {
		for j < len(b.docs) && b.docs[j] < doc {
			j++
		}
		if j < len(b.docs) && b.docs[j] == doc {
			a.scores[i] += b.scores[j]
		}
	}
}
