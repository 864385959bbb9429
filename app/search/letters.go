package search

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sahilm/fuzzy"

	"dossier/app/text"
)

// Letters in order ("ngyn trong" for Nguyễn Phú Trọng) are looked for in names,
// titles and the vocabulary, never in whole texts, where a subsequence matches
// everything. What has them is ordered by github.com/sahilm/fuzzy.
const (
	minLetters     = 3    // a pattern has at least so many
	maxLetterNames = 3    // values that a pattern may stand for
	maxLetterTerms = 4    // terms
	maxLetterTitle = 5    // titles
	letterTitles   = 4096 // documents above which titles are not tried
)

// lettersInNames returns the values, without role bit, whose aliases have the
// letters of pattern in order, best first.
func (x *Index) lettersInNames(pattern string) (out []int32) {
	if len(pattern) < minLetters {
		return nil
	}
	keys, numbersOf := x.lettersIn(&x.aliases, pattern)
	for _, m := range fuzzy.Find(pattern, keys) {
		for _, v := range numbers(&x.aliases, numbersOf[m.Index], 2*x.values) {
			if v&1 == 0 && !slices.Contains(out, v) {
				out = append(out, v)
			}
		}
		if len(out) >= maxLetterNames {
			return out[:maxLetterNames]
		}
	}
	return out
}

// lettersInTerms returns the terms that have the letters of pattern in order.
func (x *Index) lettersInTerms(pattern string) (out []candidate) {
	if len(pattern) <= minLetters {
		return nil
	}
	keys, numbersOf := x.lettersIn(&x.terms, pattern)
	matches := fuzzy.Find(pattern, keys)
	for _, m := range matches {
		n := numbersOf[m.Index]
		out = append(out, candidate{n, m.Str, x.termDF(n), float64(m.Score)})
	}
	slices.SortStableFunc(out, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(b.df, a.df))
	})
	return out[:min(len(out), maxLetterTerms)]
}

// lettersIn returns the keys of a dictionary that begin with pattern's first
// letter, have all its letters in order, and are not much longer.
func (x *Index) lettersIn(d *dictionary, pattern string) (keys []string, numbers []int) {
	d.prefixed(pattern[:1], func(number int, key []byte) bool {
		if len(key) <= 2*len(pattern)+2 && subsequence(pattern, key) {
			keys = append(keys, string(key))
			numbers = append(numbers, number)
		}
		return true
	})
	return keys, numbers
}

// lettersInTitles returns the documents whose titles have the letters of pattern
// in order, best first.
func (x *Index) lettersInTitles(pattern string) (out []int32) {
	if len(pattern) <= minLetters || x.docs > letterTitles {
		return nil
	}
	if x.titles == nil {
		all := make([]string, x.docs)
		for doc := range all {
			t, _ := x.title(doc)
			all[doc] = text.Fold(t)
		}
		if x.wants() {
			return nil
		}
		x.titles = all
	}
	var titles []string
	var docs []int32
	for doc, t := range x.titles {
		if subsequence(pattern, []byte(t)) {
			titles = append(titles, t)
			docs = append(docs, int32(doc))
		}
	}
	for _, m := range fuzzy.Find(pattern, titles) {
		if m.Score <= 0 || len(out) == maxLetterTitle {
			break
		}
		out = append(out, docs[m.Index])
	}
	return out
}

// subsequence reports whether s has the bytes of pattern in order.
func subsequence(pattern string, s []byte) bool {
	i := 0
	for _, c := range s {
		if i < len(pattern) && c == pattern[i] {
			i++
		}
	}
	return i == len(pattern)
}

// letters joins the words of a run to one pattern.
func letters(run []*leaf) string {
	var b strings.Builder
	for _, l := range run {
		b.WriteString(l.term)
	}
	return b.String()
}
