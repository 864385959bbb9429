package search

import (
	"slices"
	"sort"
)

// phraseLeaf makes a leaf of a phrase.
func phraseLeaf(p Phrase) *leaf {
	l := &leaf{word: p.String(), phrase: &p, fields: allFields}
	if p.Title {
		l.fields = titleField
	}
	for _, w := range p.Words {
		l.terms = append(l.terms, terms(w)...)
	}
	return l
}

// evalPhrase fills l.out with the documents that have the phrase.
func (x *Index) evalPhrase(l *leaf) {
	l.out = x.scratch.list()
	cursors := make([]cursor, len(l.terms))
	df := make([]int, len(l.terms))
	order := make([]int, len(l.terms)) // rarest first
	for i, t := range l.terms {
		n, ok := x.terms.find(t)
		if !ok {
			l.idf = x.idf(0)
			return
		}
		lst := x.termList(&x.terms, n)
		cursors[i], df[i], order[i] = x.cursor(lst), lst.df, i
	}
	if len(order) == 0 {
		return
	}
	sort.SliceStable(order, func(i, j int) bool { return df[order[i]] < df[order[j]] })
	m := phraseMatcher{within: l.phrase.Within, positions: make([][]uint32, len(l.terms)), terms: l.terms}
	for lead := &cursors[order[0]]; lead.next(); {
		doc := lead.doc
		all := true
		for _, o := range order[1:] {
			c := &cursors[o]
			if !c.seek(doc) || c.doc != doc {
				all = false
				break
			}
		}
		if !all {
			continue
		}
		tf := float32(1 << 30)
		for i := range cursors {
			c := &cursors[i]
			m.positions[i] = c.at(m.positions[i][:0], nil)
			tf = min(tf, x.weight(c, l.fields))
		}
		if l.fields != allFields {
			m.limit = x.titleEnd(int(doc))
		} else {
			m.limit = 1 << 31
		}
		if n := m.count(); n > 0 {
			if w := float32(n) * weights[Body]; w < tf {
				tf = w
			}
			l.out.add(doc, tf)
		}
	}
	l.idf = x.idf(len(l.out.docs))
	for i, tf := range l.out.scores {
		l.out.scores[i] = l.idf * saturated(max(tf, 0.1))
	}
}

// titleEnd returns the position at which the title of a document ends. Titles
// that do not stand first in the text are not found by title:"a phrase".
func (x *Index) titleEnd(doc int) uint32 {
	if l := x.layout(doc); len(l) > 0 && l[0].Field == Title {
		return l[0].position + uint32(l[0].tokens)
	}
	return 0
}

// phraseMatcher finds phrases in positions.
type phraseMatcher struct {
	terms     []string
	within    int
	limit     uint32     // occurrences end before it
	positions [][]uint32 // of each term, ascending

	merged []phrasePlace
}

type phrasePlace struct {
	position uint32
	term     int
}

// count returns the number of occurrences.
func (m *phraseMatcher) count() int {
	n := 0
	m.each(func(_, _ uint32) bool { n++; return true })
	return n
}

// each calls yield for each occurrence: the positions of its first and last word.
func (m *phraseMatcher) each(yield func(first, last uint32) bool) {
	if m.within > 0 && len(m.terms) > 1 {
		m.windows(yield)
		return
	}
	rest := m.positions[1:]
	next := make([]int, len(rest))
	for _, p := range m.positions[0] {
		ok := true
		for i, list := range rest {
			want := p + uint32(i) + 1
			for next[i] < len(list) && list[next[i]] < want {
				next[i]++
			}
			if next[i] == len(list) || list[next[i]] != want {
				ok = false
				break
			}
		}
		last := p + uint32(len(rest))
		if ok && last < m.limit && !yield(p, last) {
			return
		}
	}
}

// windows finds the smallest windows that hold every term, each as often as the
// phrase has it, and are not wider than within.
func (m *phraseMatcher) windows(yield func(first, last uint32) bool) {
	need := make([]int, len(m.terms)) // at the first place of a term
	m.merged = m.merged[:0]
	distinct := 0
	for i, t := range m.terms {
		first := slices.Index(m.terms, t)
		need[first]++
		if first != i {
			continue
		}
		distinct++
		for _, p := range m.positions[i] {
			if p < m.limit {
				m.merged = append(m.merged, phrasePlace{p, i})
			}
		}
	}
	slices.SortFunc(m.merged, func(a, b phrasePlace) int { return int(a.position) - int(b.position) })
	have := make([]int, len(m.terms))
	full, start := 0, 0
	for _, e := range m.merged {
		have[e.term]++
		if have[e.term] == need[e.term] {
			full++
		}
		for full == distinct {
			f := m.merged[start]
			if have[f.term] == need[f.term] { // the window can't shrink
				if e.position-f.position <= uint32(m.within) && !yield(f.position, e.position) {
					return
				}
				full--
			}
			have[f.term]--
			start++
		}
	}
}
