package search

import (
	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
)

// stem returns the form in which the inflections of a term meet: of English
// words the stem of Porter's Snowball algorithm, of 80 and 80th the number. It
// is "" for what has no other form: words shorter than three letters or with
// other letters than a…z.
func stem(term string) string {
	if len(term) == 0 || len(term) > 30 {
		return ""
	}
	if isDigit(term[0]) {
		return number(term)
	}
	if len(term) < 3 {
		return ""
	}
	for i := 0; i < len(term); i++ {
		if term[i] < 'a' || term[i] > 'z' {
			return ""
		}
	}
	env := snowballstem.NewEnv(term)
	english.Stem(env)
	return env.Current()
}

// number returns the number of 80 or 80th, or "".
func number(term string) string {
	n := 0
	for n < len(term) && isDigit(term[n]) {
		n++
	}
	switch term[n:] {
	case "", "st", "nd", "rd", "th":
		return term[:n]
	}
	return ""
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
