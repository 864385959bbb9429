package extract

import (
	"strconv"
	"strings"

	"dossier/app/text"
)

// maxSlug is the length in bytes at which an id is cut.
const maxSlug = 80

// slug makes an id of a name: its folded words, joined by hyphens.
func slug(name string) string {
	var b strings.Builder
	text.Tokenize(name, func(t text.Token) bool {
		start := b.Len()
		for i := 0; i < len(t.Term); i++ {
			if c := t.Term[i]; 'a' <= c && c <= 'z' || '0' <= c && c <= '9' {
				if b.Len() == start && start > 0 {
					b.WriteByte('-')
				}
				b.WriteByte(c)
			}
		}
		return b.Len() < maxSlug
	})
	s := b.String()
	if len(s) > maxSlug {
		s = s[:strings.LastIndexByte(s[:maxSlug], '-')+1]
		if s == "" {
			s = b.String()[:maxSlug] // one word
		}
		s = strings.TrimRight(s, "-")
	}
	return s
}

// slugs gives out ids that differ within a kind.
type slugs map[string]bool

func (s slugs) take(name string) string {
	base := slug(name)
	if base == "" {
		base = "x" // a name in another script
	}
	id := base
	for n := 2; s[id]; n++ {
		id = base + "-" + strconv.Itoa(n)
	}
	s[id] = true
	return id
}
