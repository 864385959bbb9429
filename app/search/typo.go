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
// substitutions and transpositions of neighbours) of an ASCII word.
//
// Few terms have letters with which they can be near, and, of whole words, a
// length: only those are looked at. Of each a row of the edit matrix is worked out
// for each byte, until a row has no cell up to k; only the 2k+1 cells of a row
// around the diagonal can matter. All of it is bytes: no automaton to build.
func (x *Index) nearTerms(word string, k int, begun bool, take func(number int, term string)) {
	const width = 66
	if len(word) >= width || len(word) == 0 || k == 0 {
		return
	}
	m := len(word)
	var rows [maxKey + 1][width]uint8
	for j := range m + 1 {
		rows[0][j] = uint8(min(j, k+1))
	}
	far := uint8(k + 1)
	row := func(i int, key []byte) (alive bool) { // computes rows[i], of key[:i]
		now, up := &rows[i], &rows[i-1]
		c := key[i-1]
		low, high := max(1, i-k), min(m, i+k)
		now[low-1] = far
		if low == 1 {
			now[0] = uint8(min(i, k+1))
		}
		alive = now[low-1] <= uint8(k)
		for j := low; j <= high; j++ {
			v := up[j-1]
			if word[j-1] != c {
				v++
				if j < i+k { // up[j] is in the band
					v = min(v, up[j]+1)
				}
				if j > low || low == 1 {
					v = min(v, now[j-1]+1)
				}
				if i > 1 && j > 1 && word[j-2] == c && word[j-1] == key[i-2] {
					v = min(v, rows[i-2][j-2]+1)
				}
			}
			v = min(v, far)
			now[j] = v
			alive = alive || v <= uint8(k)
		}
		if high < m {
			now[high+1] = far
		}
		return alive
	}
	it := dictIter{number: -1}
	for _, n := range x.likely(word, k, begun) {
		if it.number < int(n)&^(blockSize-1) {
			it = x.terms.at(int(n) &^ (blockSize - 1))
		}
		for it.number < int(n) && it.next() {
		}
		length := len(it.key)
		near := length <= maxKey && length >= m-k && (begun || length <= m+k)
		for i := 1; i <= length && near; i++ {
			if near = i <= m+k && row(i, it.key); begun && near && i >= m-k && rows[i][m] <= uint8(k) {
				length = i
			}
		}
		if near && rows[length][m] <= uint8(k) {
			take(int(n), string(it.key))
		}
	}
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

func lettersOf[S string | []byte](word S) (set uint32) {
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
	letters []uint32 // by term
	// Runs of terms of which the first headLetters bytes have the same letters.
	heads  []uint32
	starts []int32 // one more
}

// headLetters is how many bytes of a term are its head.
const headLetters = 4

// signatures returns the signatures, which are made at first use.
func (x *Index) signatures() *signatures {
	if x.signed != nil {
		return x.signed
	}
	s := &signatures{letters: make([]uint32, 0, x.terms.n)}
	for it := x.terms.at(0); it.next(); {
		if len(it.key) > maxKey {
			corrupt()
		}
		all, head := lettersOf(it.key), lettersOf(it.key[:min(len(it.key), headLetters)])
		s.letters = append(s.letters, all)
		l := &s.byLength[len(it.key)]
		l.letters, l.terms = append(l.letters, all), append(l.terms, int32(it.number))
		if n := len(s.heads); n == 0 || s.heads[n-1] != head {
			s.heads, s.starts = append(s.heads, head), append(s.starts, int32(it.number))
		}
	}
	s.starts = append(s.starts, int32(x.terms.n))
	x.signed = s
	return s
}

// likely returns the terms, in order, that may be within k edits of a word, or,
// with begun, of which a beginning may be: each letter that only one of the two
// has takes an edit.
func (x *Index) likely(word string, k int, begun bool) (out []int32) {
	s := x.signatures()
	own := lettersOf(word)
	out = x.scratch.terms[:0]
	if begun {
		headed := len(word)-k >= headLetters // what begins so has all of its head
		for i, head := range s.heads {
			if headed && bits.OnesCount32(head&^own) > k {
				continue
			}
			for n := s.starts[i]; n < s.starts[i+1]; n++ {
				if bits.OnesCount32(own&^s.letters[n]) <= k {
					out = append(out, n)
				}
			}
		}
	} else {
		for length := max(len(word)-k, 0); length <= min(len(word)+k, maxKey); length++ {
			l := &s.byLength[length]
			for i, letters := range l.letters {
				if bits.OnesCount32(letters^own) <= 2*k && bits.OnesCount32(letters&^own) <= k && bits.OnesCount32(own&^letters) <= k {
					out = append(out, l.terms[i])
				}
			}
		}
		slices.Sort(out)
	}
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
