package text

import "strings"

// OneLine returns s with every run of white space, line breaks and
// non-breaking spaces among them, as one plain space, and none at the ends: the
// form in which a name that a text breaks across lines is the same name.
func OneLine(s string) string {
	last := byte(' ')
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= 0x80 || c < ' ' || c == ' ' && last == ' ' {
			return strings.Join(strings.Fields(s), " ")
		}
		last = c
	}
	if last == ' ' {
		return strings.TrimSpace(s)
	}
	return s
}
