package search

import (
	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
)

// stem returns the English stem of a term (Porter's Snowball algorithm), or ""
// for what is no English word: shorter than three letters, or not all a…z.
func stem(term string) string {
	if len(term) < 3 || len(term) > 30 {
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
