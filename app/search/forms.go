package search

import (
	"iter"
	"strings"
)

// maxScan is how many terms are stemmed to find those with a stem.
const maxScan = 64

// maxForms is how many stems' terms are remembered.
const maxForms = 512

// forms returns the terms that have a stem. Most stems are not in the
// dictionary of stems: their terms are found where they stand in the order of
// all terms, which begin alike.
func (x *Index) forms(st string) []int32 {
	if f, ok := x.knownForms[st]; ok {
		return f
	}
	f := x.findForms(st)
	if x.knownForms == nil || len(x.knownForms) >= maxForms {
		x.knownForms = map[string][]int32{}
	}
	x.knownForms[st] = f
	return f
}

func (x *Index) findForms(st string) []int32 {
	if at, ok := x.stems.find(st); ok {
		return numbers(&x.stems, at, x.terms.n)
	}
	f := scanForms(st, func(yield func(int, string) bool) {
		x.terms.prefixed(stemPrefix(st), func(n int, key []byte) bool { return yield(n, string(key)) })
	})
	if f != nil {
		return f
	}
	if at, ok := x.terms.find(st); ok {
		return []int32{int32(at)}
	}
	return nil
}

// stemPrefix returns how the terms with a stem begin, as a rule: stemming
// changes y to i at the end, and takes an e away or puts it there.
func stemPrefix(st string) string {
	if len(st) > 2 && strings.ContainsRune("ie", rune(st[len(st)-1])) {
		return st[:len(st)-1]
	}
	return st
}

// scanForms returns the terms with a stem among those that begin like it, or nil
// when these are more than maxScan.
func scanForms(st string, terms iter.Seq2[int, string]) (out []int32) {
	scanned := 0
	for n, t := range terms {
		if scanned++; scanned > maxScan {
			return nil
		}
		if stem(t) == st {
			out = append(out, int32(n))
		}
	}
	return out
}
