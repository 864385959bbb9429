package authority

import (
	"slices"
	"strings"

	"dossier/app/text"
)

// form is a name in the forms in which names are compared.
type form struct {
	text string
	// key is the folded words without anything between: Viet Nam and Vietnam,
	// U.S. and US meet.
	key   string
	words []string // folded
	exact []string // the words with their marks, "" for a word that has none
}

// newForm returns the form of a name. Its key is "" if it has no word.
func newForm(s string) form {
	f := form{text: s}
	text.Tokenize(s, func(t text.Token) bool {
		f.words = append(f.words, t.Term)
		e := ""
		if raw := s[t.Start:t.End]; text.Marked(raw) {
			e = withMarks(raw)
		}
		f.exact = append(f.exact, e)
		return true
	})
	f.key = strings.Join(f.words, "")
	return f
}

// withMarks returns a word in lower case with its marks, without what joins
// its parts (O’Brién, U.S.).
func withMarks(raw string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("'’‘ʼ.,", r) {
			return -1
		}
		return r
	}, text.Key(raw))
}

// keyOf returns newForm(s).key, without the rest.
func keyOf(s string) string {
	var b strings.Builder
	text.Tokenize(s, func(t text.Token) bool {
		b.WriteString(t.Term)
		return true
	})
	return b.String()
}

// agrees reports whether two names can be one: equal but for case, spaces,
// punctuation, and marks where one of them has none.
func (f *form) agrees(g *form) bool {
	if f.key != g.key || f.key == "" {
		return false
	}
	if len(f.words) != len(g.words) {
		return true // Việtnam and Viet Nam: there is no telling which mark belongs where
	}
	for i := range f.words {
		if f.exact[i] != "" && g.exact[i] != "" && f.exact[i] != g.exact[i] {
			return false
		}
	}
	return true
}

// same reports whether two names differ in case, spaces and punctuation alone.
func (f *form) same(g *form) bool {
	return f.key == g.key && slices.Equal(f.words, g.words) && slices.Equal(f.exact, g.exact)
}

// partOf reports whether f is one word of the longer name g.
func (f *form) partOf(g *form) bool {
	return len(f.words) == 1 && len(g.words) > 1 && slices.Contains(g.words, f.words[0])
}
