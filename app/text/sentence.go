package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentences returns the sentences of a passage in order, without the white
// space around them. A sentence ends at . ! ? or …, with the quotes and
// brackets that close it, where white space follows and the next sentence can
// start; not after an initial, a title or a common abbreviation. Line breaks
// end a sentence too. The spans are disjoint and leave out white space alone.
func Sentences(s string) []Span {
	var out []Span
	start := 0
	add := func(end int) {
		a, b := trim(s, start, end)
		if a < b {
			out = append(out, Span{a, b})
		}
		start = end
	}
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		switch r {
		case '\n', '\u2028', '\u2029':
			add(i)
		case '。', '！', '？':
			add(i)
		case '.', '!', '?', '…':
			end := i
			for end < len(s) { // what closes belongs to the sentence
				c, k := utf8.DecodeRuneInString(s[end:])
				if !strings.ContainsRune(".!?…\"'”’»)]", c) {
					break
				}
				end += k
			}
			next := strings.TrimLeft(s[end:], " \t\u00a0")
			if len(next) == len(s[end:]) && next != "" {
				i = end
				continue // no space: 3.5, example.org
			}
			if r == '.' && end == i && abbreviation(s[start:i-1]) {
				continue
			}
			f, _ := utf8.DecodeRuneInString(next)
			if next != "" && unicode.IsLower(f) {
				continue
			}
			add(end)
			i = end
		}
	}
	add(len(s))
	return out
}

// trim narrows [a,b) of s to what is not white space.
func trim(s string, a, b int) (int, int) {
	t := strings.TrimLeftFunc(s[a:b], unicode.IsSpace)
	a = b - len(t)
	return a, a + len(strings.TrimRightFunc(t, unicode.IsSpace))
}

// abbreviation reports whether s ends in a word whose dot does not end a
// sentence: an initial, a title, or another abbreviation that leans on what follows.
func abbreviation(s string) bool {
	w := s[strings.LastIndexFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == '(' || r == '“' || r == '"' })+1:]
	if strings.Contains(w, ".") { // H.E, U.S: an initial of several
		parts := strings.Split(w, ".")
		for _, p := range parts {
			if utf8.RuneCountInString(p) > 1 {
				return false
			}
		}
		// U.S. may end a sentence; it hardly ever does before a capital in
		// running text ("U.S. President"), so it is not taken as an end.
		return true
	}
	if r, n := utf8.DecodeRuneInString(w); n > 0 && n == len(w) && unicode.IsUpper(r) {
		return true // an initial
	}
	switch strings.ToLower(w) {
	case "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "capt", "sgt", "maj", "adm", "gov", "sen", "rep",
		"hon", "rev", "st", "messrs", "no", "nos", "vol", "fig", "pp", "vs", "cf", "e.g", "i.e", "jr", "sr",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "ave", "approx":
		return true
	}
	return false
}
