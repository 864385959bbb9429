package text

import "strings"

// Slug returns s as a piece of a URL path: folded, with every run of other
// characters than a-z and 0-9 as one hyphen, cut after a whole word to at most
// max bytes. It is "" when s has no such character.
func Slug(s string, max int) string {
	var b strings.Builder
	Tokenize(s, func(t Token) bool {
		w := asciiWord(t.Term)
		if w == "" {
			return true
		}
		if b.Len() > 0 {
			if b.Len()+1+len(w) > max {
				return false
			}
			b.WriteByte('-')
		}
		b.WriteString(w[:min(len(w), max)])
		return true
	})
	return b.String()
}

// asciiWord returns the letters a-z and digits of s.
func asciiWord(s string) string {
	if plainWord(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' || '0' <= r && r <= '9' {
			return r
		}
		if r == '.' { // of a number
			return '-'
		}
		return -1
	}, s)
}
