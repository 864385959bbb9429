package search

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
	"unicode/utf8"
)

// edits returns how many edits a word of n letters may be away.
func edits(n int) int {
	switch {
	case n <= 3:
		return 0
	case n <= 7:
		return 1
	}
	return 2
}

// maxTypos is how many terms may stand for a misspelled word.
const maxTypos = 12

// candidate is a term near a word.
type candidate struct {
	number int
	term   string
	df     int
	score  float64 // logarithm of how likely it is meant, up to a constant
}

// typos returns the terms within k edits of word, the likeliest first. With
// begun it also takes terms of which a beginning is within k edits.
func (x *Index) typos(word string, k int, begun bool) []candidate {
	var out []candidate
	take := func(number int, term string) {
		df := x.termDF(number)
		if df == 0 {
			return
		}
		cost := editCost(word, term)
		if begun {
			for n := max(len(word)-k, 1); n <= min(len(word)+k, len(term)); n++ {
				if n == len(term) || runeStart(term[n]) {
					cost = min(cost, 0.3+editCost(word, term[:n]))
				}
			}
		}
		out = append(out, candidate{number, term, df, frequencyWeight*math.Log(float64(df)) - editWeight*cost})
	}
	if isASCII(word) {
		x.nearTerms(word, k, begun, take)
	} else {
		x.nearLetters([]rune(word), k, take)
	}
	slices.SortStableFunc(out, func(a, b candidate) int { return cmp.Compare(b.score, a.score) })
	return out
}

// The likelihood of a correction is that of the noisy channel (Kernighan,
// Church, Gale 1990), with fixed costs instead of learned ones.
const (
	editWeight      = 4.0
	frequencyWeight = 0.4
)

// nearTerms calls take for the terms within k edits (insertions, deletions,
// substitutions and transpositions of neighbours) of an ASCII word; with begun
// also for those of which a beginning is.
//
// Few terms have letters with which they can be near, and, of whole words, a
// length: only those are compared.
func (x *Index) nearTerms(word string, k int, begun bool, take func(number int, term string)) {
	if len(word) == 0 || len(word) > maxKey || k == 0 {
		return
	}
	e := newEditor(word, k)
	if begun {
		x.nearBegun(e, word, take)
		return
	}
	keys := x.termKeys()
	for _, n := range x.likely(word, k) {
		if key := keys.key(int(n)); e.near(key) {
			take(int(n), key)
		}
	}
}

// nearBegun is nearTerms for beginnings. What terms begin with in common is
// compared once, and all are left when it is too far already.
func (x *Index) nearBegun(e *editor, word string, take func(number int, term string)) {
	s := x.signatures()
	b := &begun{e: e, s: s, keys: x.termKeys(), own: lettersOf(word), take: take}
	b.shared = max(0, min(headBytes, e.n-e.k)) // what has fewer bytes is not near
	b.columns[0] = e.start()
	if b.shared == 0 {
		b.terms(0, int32(x.terms.n))
		return
	}
	b.heads(0, 0, int32(len(s.heads[0])-1))
}

// begun looks for beginnings that are near a word.
type begun struct {
	e       *editor
	s       *signatures
	keys    *keyTable
	own     uint32             // the word's letters
	shared  int                // bytes of the heads that are compared
	columns [maxKey + 1]column // after so many bytes
	take    func(number int, term string)
}

// heads compares some of the heads that have one byte more than depth, of which
// the first ones are compared.
func (b *begun) heads(depth int, from, to int32) {
	level := b.s.heads[depth]
	for i := from; i < to; i++ {
		if bits.OnesCount32(b.own&^level[i].letters) > b.e.k {
			continue
		}
		key := b.keys.key(int(level[i].term))
		if len(key) <= depth || !b.extend(key, depth) {
			continue
		}
		if depth+1 < b.shared {
			b.heads(depth+1, level[i].next, level[i+1].next)
		} else {
			b.terms(level[i].term, level[i+1].term)
		}
	}
}

// extend works the column after a further byte of a key out, and reports whether
// what begins so may still be near.
func (b *begun) extend(key string, depth int) bool {
	c := &b.columns[depth+1]
	*c = b.columns[depth]
	b.e.step(c, key[depth])
	return depth < b.e.k || b.e.least(c, depth+1) <= b.e.k
}

// terms compares some terms, of which the heads are compared.
func (b *begun) terms(n, end int32) {
	last := ""
	known := b.shared // bytes of last that have columns
	state := 0        // what is known of these: 0 nothing, 1 they are near, -1 too far
	for ; n < end; n++ {
		if bits.OnesCount32(b.own&^b.s.letters[n]) > b.e.k {
			continue
		}
		key := b.keys.key(int(n))
		same := b.shared
		for same < known && same < len(key) && key[same] == last[same] {
			same++
		}
		if same < known || last == "" { // it has not all that is known
			state = 0
			if b.columns[same].distance <= b.e.k {
				state = 1
			}
		}
		for ; state == 0 && same < len(key); same++ {
			if !b.extend(key, same) {
				state = -1
			} else if b.columns[same+1].distance <= b.e.k {
				state = 1
			}
		}
		last, known = key, same
		if state > 0 {
			b.take(int(n), key)
		}
	}
}

// editor tells whether words are near to one word of at most 64 bytes. A column
// of the edit matrix is a few words of bits: Hyyrö, A Bit-Vector Algorithm for
// Computing Levenshtein and Damerau Edit Distances (2003).
type editor struct {
	at   [256]uint64 // bit i: the word has this byte at i
	last uint64      // the bit of the word's last byte
	n, k int         // bytes of the word; edits
}

func newEditor(word string, k int) *editor {
	e := &editor{n: len(word), k: k, last: 1 << (len(word) - 1)}
	for i := range len(word) {
		e.at[word[i]] |= 1 << i
	}
	return e
}

// column is a column of the edit matrix: the distances of each beginning of the
// word to what was read. Bit i is of row i+1.
type column struct {
	more, less uint64 // the row is one more, or one less, than the row before
	diagonal   uint64 // the row is what the row before is in the column before
	at         uint64 // the word's byte there is the one that was read
	distance   int    // of the whole word
}

// start returns the column before anything was read.
func (e *editor) start() column { return column{more: ^uint64(0), distance: e.n} }

// step makes a column the one after a further byte.
func (e *editor) step(c *column, b byte) {
	at := e.at[b]
	swapped := ((^c.diagonal & at) << 1) & c.at
	diagonal := (((at & c.more) + c.more) ^ c.more) | at | c.less | swapped
	right, left := c.less|^(diagonal|c.more), diagonal&c.more // one more, or less, than in the column before
	if right&e.last != 0 {
		c.distance++
	}
	if left&e.last != 0 {
		c.distance--
	}
	right, left = right<<1|1, left<<1
	c.more, c.less = left|^(diagonal|right), right&diagonal
	c.diagonal, c.at = diagonal, at
}

// least returns the least distance in the column after n bytes, or one above k:
// what follows takes nothing away from it. Only k rows around the n-th can have
// distances up to k.
func (e *editor) least(c *column, n int) int {
	i := max(n-e.k, 0)
	above := uint64(1)<<i - 1
	v := n + bits.OnesCount64(c.more&above) - bits.OnesCount64(c.less&above)
	least := v
	for ; i < min(n+e.k, e.n); i++ {
		v += int(c.more>>i&1) - int(c.less>>i&1)
		least = min(least, v)
	}
	return least
}

// near reports whether a key is within k edits of the word.
func (e *editor) near(key string) bool {
	c := e.start()
	for i := range len(key) {
		e.step(&c, key[i])
		if c.distance-(len(key)-1-i) > e.k { // each byte takes at most one edit away
			return false
		}
	}
	return c.distance <= e.k
}

// letterBits are the letters of a word as bits: a to z, then any digit.
var letterBits = func() (t [256]uint32) {
	for c := 'a'; c <= 'z'; c++ {
		t[c] = 1 << (c - 'a')
	}
	for c := '0'; c <= '9'; c++ {
		t[c] = 1 << 26
	}
	return t
}()

func lettersOf(word string) (set uint32) {
	for i := 0; i < len(word); i++ {
		set |= letterBits[word[i]]
	}
	return set
}

// signatures are the letters of the terms, by which nearly all are told to be
// too far from a word without being read.
type signatures struct {
	byLength [maxKey + 1]struct { // in bytes
		letters []uint32
		terms   []int32
	}
	letters  []uint32          // by term
	heads    [headBytes][]head // by how many bytes they have, less one; one more of each
	complete bool              // they are made a part at a time
}

// head is where the terms start that have their first bytes in common.
type head struct {
	term    int32
	next    int32  // where the heads start that have one byte more
	letters uint32 // of all of them
}

// headBytes is how many bytes the longest heads have.
const headBytes = 4

// signatures returns the signatures, which are made at first use.
func (x *Index) signatures() *signatures {
	x.sign(x.terms.n)
	return x.signed
}

// sign makes the signatures of so many terms more, and reports whether it has
// made all.
func (x *Index) sign(terms int) (all bool) {
	if x.signed == nil {
		x.signed = &signatures{letters: make([]uint32, 0, x.terms.n)}
	}
	s := x.signed
	if s.complete {
		return true
	}
	keys := x.termKeys()
	from := len(s.letters)
	last := ""
	if from > 0 {
		last = keys.key(from - 1)
	}
	for n := from; n < min(from+terms, x.terms.n); n++ {
		key := keys.key(n)
		if len(key) > maxKey {
			corrupt()
		}
		letters := lettersOf(key)
		s.letters = append(s.letters, letters)
		l := &s.byLength[len(key)]
		l.letters, l.terms = append(l.letters, letters), append(l.terms, int32(n))
		for d := range s.heads {
			if n == 0 || key[:min(len(key), d+1)] != last[:min(len(last), d+1)] {
				s.add(d, int32(n))
			}
			s.heads[d][len(s.heads[d])-1].letters |= letters
		}
		last = key
	}
	if len(s.letters) < x.terms.n {
		return false
	}
	for d := range s.heads {
		s.add(d, int32(x.terms.n))
	}
	s.complete = true
	return true
}

// add adds a head of d+1 bytes.
func (s *signatures) add(d int, term int32) {
	next := 0
	if d+1 < headBytes {
		next = len(s.heads[d+1])
	}
	s.heads[d] = append(s.heads[d], head{term: term, next: int32(next)})
}

// likely returns the terms, in order, that may be within k edits of a word: each
// letter that only one of the two has takes an edit.
func (x *Index) likely(word string, k int) (out []int32) {
	s := x.signatures()
	own := lettersOf(word)
	out = x.scratch.terms[:0]
	for length := max(len(word)-k, 0); length <= min(len(word)+k, maxKey); length++ {
		l := &s.byLength[length]
		for i, letters := range l.letters {
			if bits.OnesCount32(letters^own) <= 2*k && bits.OnesCount32(letters&^own) <= k && bits.OnesCount32(own&^letters) <= k {
				out = append(out, l.terms[i])
			}
		}
	}
	slices.Sort(out)
	x.scratch.terms = out
	return out
}

// maxKey is the length in bytes that no term exceeds.
const maxKey = 64

// nearLetters is nearTerms for words with other letters than a…z: it compares
// rune by rune, with each term of about the same length.
func (x *Index) nearLetters(word []rune, k int, take func(number int, term string)) {
	if k == 0 {
		return
	}
	it := x.terms.at(0)
	for it.next() {
		if len(it.key) > (len(word)+k)*utf8.UTFMax || len(it.key) < len(word)-k || it.key[0] < utf8.RuneSelf && word[0] >= utf8.RuneSelf {
			continue
		}
		if n := utf8.RuneCount(it.key); n < len(word)-k || n > len(word)+k {
			continue
		}
		if term := string(it.key); distance(word, []rune(term), func(a, b, _, _ rune) float64 { return 1 }) <= float64(k) {
			take(it.number, term)
		}
	}
}

// editCost returns the distance of a word to what may be meant, in edits that
// cost less the more usual they are: a swap of neighbours, a doubled or undoubled
// letter, a vowel for another. An edit of the first letter costs more.
func editCost(word, meant string) float64 {
	cost := distance([]rune(word), []rune(meant), func(a, b, before, after rune) float64 {
		switch {
		case a == 0: // b is missing in word
			if b == before || b == after {
				return 0.6
			}
			if vowel(b) {
				return 0.9
			}
		case b == 0: // a is too much
			if a == before || a == after {
				return 0.6
			}
		case after == -1: // swap
			return 0.5
		case vowel(a) && vowel(b):
			return 0.75
		}
		return 1
	})
	if firstRune(word) != firstRune(meant) {
		cost += 0.4
	}
	return cost
}

func firstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }

func vowel(r rune) bool {
	switch r {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return true
	}
	return false
}

// distance returns the least cost of edits from a to b. cost gets the letters
// that are exchanged, 0 for none, and for a letter that is put in or left out
// its neighbours; after is -1 for a swap of two neighbours.
func distance(a, b []rune, cost func(a, b, before, after rune) float64) float64 {
	at := func(s []rune, i int) rune {
		if i < 0 || i >= len(s) {
			return 0
		}
		return s[i]
	}
	before := make([]float64, len(b)+1)
	up := make([]float64, len(b)+1)
	now := make([]float64, len(b)+1)
	for j := 1; j <= len(b); j++ {
		up[j] = up[j-1] + cost(0, b[j-1], at(b, j-2), at(b, j))
	}
	for i := 1; i <= len(a); i++ {
		now[0] = up[0] + cost(a[i-1], 0, at(a, i-2), at(a, i))
		for j := 1; j <= len(b); j++ {
			if a[i-1] == b[j-1] {
				now[j] = up[j-1]
				continue
			}
			v := up[j-1] + cost(a[i-1], b[j-1], 0, 0)
			v = min(v, up[j]+cost(a[i-1], 0, at(a, i-2), at(a, i)))
			v = min(v, now[j-1]+cost(0, b[j-1], at(b, j-2), at(b, j)))
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				v = min(v, before[j-2]+cost(a[i-1], b[j-1], 0, -1))
			}
			now[j] = v
		}
		before, up, now = up, now, before
	}
	return up[len(b)]
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
