package search

import (
	"math"
	"slices"

	"dossier/app/text"
)

// leaf is a word, name or phrase of a query with all that it finds.
type leaf struct {
	word   string // as the reader wrote it
	words  []Word // the words of a name; one for a word
	fields uint8  // the fields that count, as bits

	// Of a word:
	term       string
	key        string // its exact spelling (see spelling)
	prefix     bool
	expansions []expansion
	begun      [2]int // the expansions of kind Prefix: from, to

	// What help found for a word that nothing is spelled like.
	run    []*leaf // the plain words that it stands among, itself included
	alone  bool    // it is the whole query
	help   []int32 // values, as in aliases
	titles []int32 // documents

	phrase *Phrase
	terms  []string // of a phrase

	// Of a name, the values and roles that it equals.
	values []int32 // as in aliases: value<<1 | role
	parts  []*leaf // the words of a name of several words

	set     docSet // of a Having or Date: its documents; they have no score
	common  bool   // see clause
	negated bool   // in an Or: finds what it would not
	idf     float32
	out     *scored
}

// ownTerms returns the terms that the reader wrote.
func (l *leaf) ownTerms() []string {
	if l.term != "" {
		return []string{l.term}
	}
	out := slices.Clone(l.terms)
	for _, w := range l.parts {
		out = append(out, w.term)
	}
	return out
}

// found returns the values that the leaf finds, as in aliases.
func (l *leaf) found() []int32 {
	if len(l.values) > 0 {
		return l.values
	}
	return l.help
}

const (
	allFields  = 1<<NumFields - 1
	titleField = 1 << Title
)

// expansion is a term that stands for a word of the query.
type expansion struct {
	kind  MatchKind
	term  int    // number in terms
	text  string // "" for Prefix
	df    int
	share float32
}

// Limits of what a word may expand to while it is typed. A short beginning has
// thousands of terms; the most frequent of them are enough for a reader who has
// not finished the word.
const (
	maxPrefixTerms    = 20_000
	maxPrefixPostings = 40_000
)

// expand fills in what a word finds by spelling: itself, its inflections and
// what begins with it.
func (x *Index) expand(l *leaf) {
	number, ok := x.terms.find(l.term)
	if ok {
		l.add(x, FoldMatch, number, l.term)
	} else {
		number = -1
	}
	var forms []int32
	if st := stem(l.term); st != "" {
		forms = x.forms(st)
		for _, f := range forms {
			if int(f) != number {
				l.add(x, Inflected, int(f), x.terms.key(int(f)))
			}
		}
	}
	first := len(l.expansions)
	l.begun = [2]int{first, first}
	if !l.prefix {
		return
	}
	postings := 0
	lists := x.lists(&x.terms)
	x.terms.prefixed(l.term, func(n int, _ []byte) bool {
		if n != number && !slices.Contains(forms, int32(n)) {
			lists.seek(n)
			df := lists.df()
			l.expansions = append(l.expansions, expansion{Prefix, n, "", df, share[Prefix]})
			postings += df
		}
		return len(l.expansions)-first < maxPrefixTerms
	})
	if postings > maxPrefixPostings {
		begun := x.mostFrequent(l.expansions[first:])
		l.expansions = l.expansions[:first+len(begun)]
	}
	l.begun[1] = len(l.expansions)
}

// mostFrequent keeps of expansions in the order of their terms those that most
// documents have, up to maxPrefixPostings in all, but one at least; of equals the
// first. What it sorts are numbers: expansions have texts, and to move one costs
// the garbage collector's attention.
func (x *Index) mostFrequent(begun []expansion) []expansion {
	order := x.scratch.order[:0]
	for i := range begun {
		order = append(order, uint64(math.MaxUint32-uint32(begun[i].df))<<32|uint64(i))
	}
	slices.Sort(order)
	n := 0
	for postings := 0; n < len(order); n++ {
		if postings += begun[uint32(order[n])].df; postings > maxPrefixPostings {
			break
		}
	}
	order = order[:max(n, 1)]
	for i := range order {
		order[i] &= math.MaxUint32
	}
	slices.Sort(order)
	for i, at := range order {
		begun[i] = begun[at]
	}
	x.scratch.order = order
	return begun[:len(order)]
}

func (l *leaf) add(x *Index, k MatchKind, number int, term string) {
	l.expansions = append(l.expansions, expansion{k, number, term, x.termDF(number), share[k]})
}

// evalWord fills l.out with the documents that have the word.
func (x *Index) evalWord(l *leaf) {
	s := &x.scratch
	l.out = s.list()
	best := 0 // of typos and letters: the document count of the best
	lists := x.lists(&x.terms)
	for i := range l.expansions {
		e := &l.expansions[i]
		if e.kind >= Typo && best == 0 {
			best = e.df
		}
		lst := lists.get(e.term)
		c := x.cursor(lst)
		kind := uint8(e.kind) + 1
		if e.kind == FoldMatch && !lst.marked && l.key == l.term {
			kind = uint8(Exact) + 1
		}
		for c.next() {
			w := x.weight(&c, l.fields)
			if w == 0 {
				continue
			}
			if s.kind[c.doc] == 0 {
				s.kind[c.doc] = kind
				s.seen.add(c.doc)
			}
			if e.kind < Typo {
				s.tf[c.doc] += e.share * w
			} else if s.kind[c.doc] > uint8(Typo) { // of several guesses the best counts
				s.tf[c.doc] = max(s.tf[c.doc], e.share*saturated(w))
			}
		}
		if e.kind == FoldMatch && lst.marked {
			x.markExact(l)
		}
	}
	if df := x.evalHelp(l); best == 0 {
		best = df
	}
	x.collect(l, best)
}

// markExact raises to Exact the documents that have the word as it is spelled.
func (x *Index) markExact(l *leaf) {
	number, ok := x.spellings.find(l.key)
	if !ok {
		return
	}
	for c := x.cursor(x.termList(&x.spellings, number)); c.next(); {
		if x.scratch.kind[c.doc] == uint8(FoldMatch)+1 {
			x.scratch.kind[c.doc] = uint8(Exact) + 1
		}
	}
}

// collect moves what scratch has gathered of l into l.out. df is the document
// count for the idf where nothing was found by spelling.
func (x *Index) collect(l *leaf, df int) {
	s := &x.scratch
	sure, begun := 0, 0
	for doc := range s.seen.all {
		switch k := MatchKind(s.kind[doc] - 1); {
		case k <= Inflected:
			sure++
		case k == Prefix:
			begun++
		}
	}
	switch {
	case sure > 0:
		df = sure
	case begun > 0:
		df = begun
	}
	l.idf = x.idf(df)
	if l.common {
		l.idf *= commonWeight
	}
	least := float32(0) // the least score of the word itself
	for doc := range s.seen.all {
		k := s.kind[doc] - 1
		tf := s.tf[doc]
		if MatchKind(k) < Typo {
			tf = saturated(tf)
		}
		score := l.idf * ladder[k] * tf
		if MatchKind(k) <= Prefix && MatchKind(k) != Inflected && (least == 0 || score < least) {
			least = score
		}
		l.out.add(doc, score)
	}
	for i, doc := range l.out.docs {
		// Help never outranks what is spelled like the word.
		if MatchKind(s.kind[doc]-1) >= Typo && least > 0 {
			l.out.scores[i] = min(l.out.scores[i], 0.9*least)
		}
		s.tf[doc], s.kind[doc] = 0, 0
	}
	clear(s.seen)
}

// wordLeaf makes a leaf of a word.
func wordLeaf(w Word, typing bool) *leaf {
	l := &leaf{word: w.Text, words: []Word{w}, prefix: w.Prefix || typing, fields: allFields}
	if w.Title {
		l.fields = titleField
	}
	text.Tokenize(w.Text, func(t text.Token) bool {
		l.term = t.Term
		l.key = spelling(w.Text[t.Start:t.End], t.Term)
		return false
	})
	return l
}
