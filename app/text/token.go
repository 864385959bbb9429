package text

import (
	"unicode"
	"unicode/utf8"
)

// Span is a half-open range [Start, End) of byte offsets.
type Span struct{ Start, End int }

// Len returns the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Token is a word, number or acronym of a text.
type Token struct {
	Span        // its bytes in the text
	Term string // its folded form, never empty, at most MaxTerm bytes
}

// MaxTerm is the length in bytes to which terms are cut, so that five
// megabytes without a space are one small term.
const MaxTerm = 64

// Tokens returns the tokens of s in order.
//
// A token is a run of letters, marks and digits. Within it
//   - an apostrophe joins (O’Brien is obrien) but a final ’s is left out (Vietnam’s is vietnam);
//   - dots between single letters join, the last one included: U.S. is us;
//   - a comma or dot between digits joins: 30,000 is 30000, 3.5 is 3.5.
//
// Hyphens and all else separate: Vietnam-US is vietnam, us. Characters of
// scripts written without spaces (Chinese, Japanese, Thai, Khmer, Lao,
// Burmese) are a token each.
func Tokens(s string) []Token {
	var out []Token
	Tokenize(s, func(t Token) bool { out = append(out, t); return true })
	return out
}

// Tokenize calls yield for each of the Tokens of s until it returns false.
func Tokenize(s string, yield func(Token) bool) {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !wordRune(r, n) {
			i += n
			continue
		}
		end := i + n
		if unspaced(r) {
			for end < len(s) { // marks belong to their letter
				m, k := utf8.DecodeRuneInString(s[end:])
				if !unicode.IsMark(m) {
					break
				}
				end += k
			}
		} else if e := acronymEnd(s, i); e > 0 {
			end = e
		} else {
			end = wordEnd(s, i)
		}
		if t := term(s[i:end]); t != "" && !yield(Token{Span{i, end}, t}) {
			return
		}
		i = end
		if e := possessive(s, i); e > 0 {
			i = e
		}
	}
}

// wordEnd returns the end of the token that starts at i.
func wordEnd(s string, i int) int {
	end := i
	var last rune
	for end < len(s) {
		r, n := utf8.DecodeRuneInString(s[end:])
		if !wordRune(r, n) {
			// A joiner counts only between two characters that it can join.
			next, k := utf8.DecodeRuneInString(s[end+n:])
			if !wordRune(next, k) || unspaced(next) {
				return end
			}
			switch {
			case apostrophe(r) && unicode.IsLetter(next) && possessive(s, end) == 0:
			case (r == '.' || r == ',') && unicode.IsDigit(last) && unicode.IsDigit(next):
				if r == ',' && !thousands(s[end+n:]) {
					return end
				}
			default:
				return end
			}
		} else if unspaced(r) {
			return end
		}
		last = r
		end += n
	}
	return end
}

// thousands reports whether s starts with exactly three digits.
func thousands(s string) bool {
	n := 0
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	return n == 3
}

// acronymEnd returns the end of the dotted acronym that starts at i (U.S. or
// U.S.A or p.m.), or 0: at least two single letters with dots between.
func acronymEnd(s string, i int) int {
	letters, end := 0, i
	for {
		r, n := utf8.DecodeRuneInString(s[end:])
		if !unicode.IsLetter(r) || unspaced(r) {
			break
		}
		next, k := utf8.DecodeRuneInString(s[end+n:])
		if wordRune(next, k) && !unicode.IsMark(next) {
			break // J.Smith, U.S.President: the word is a token of its own
		}
		letters++
		end += n
		if next != '.' {
			break
		}
		end++
	}
	if letters < 2 {
		return 0
	}
	return end
}

// possessive returns the end of a possessive ’s at i, or 0.
func possessive(s string, i int) int {
	r, n := utf8.DecodeRuneInString(s[i:])
	if !apostrophe(r) || i+n >= len(s) || s[i+n] != 's' && s[i+n] != 'S' {
		return 0
	}
	if next, k := utf8.DecodeRuneInString(s[i+n+1:]); wordRune(next, k) {
		return 0
	}
	return i + n + 1
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == '‘' }

// term folds a token and drops what joins its parts.
func term(s string) string {
	f := s
	if !plainWord(s) {
		b := make([]byte, 0, min(len(s), MaxTerm))
	fold:
		for i, r := range s {
			if apostrophe(r) || r == ',' || r == '.' && !(i > 0 && isDigit(s[i-1])) {
				continue
			}
			full := false
			foldRune(r, func(r rune) {
				if len(b)+utf8.RuneLen(r) > MaxTerm {
					full = true
					return
				}
				b = utf8.AppendRune(b, r)
			})
			if full {
				break fold
			}
		}
		return string(b)
	}
	if len(f) > MaxTerm {
		f = f[:MaxTerm]
	}
	return f
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// plainWord reports whether s is its own term but for length.
func plainWord(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c < 'a' || c > 'z') && !isDigit(c) {
			return false
		}
	}
	return true
}

// wordRune reports whether r, decoded from n bytes, is part of a token.
func wordRune(r rune, n int) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	if r == utf8.RuneError && n <= 1 || n == 0 {
		return false
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == 0xAD || r == 0x200C || r == 0x200D
}

// unspaced reports whether r belongs to a script that is written without
// spaces between words.
func unspaced(r rune) bool {
	switch {
	case r < 0xE00:
		return false
	case r <= 0xEFF, // Thai, Lao
		0x1000 <= r && r <= 0x109F, 0x1780 <= r && r <= 0x17FF, // Burmese, Khmer
		0x3040 <= r && r <= 0x30FF, 0x3400 <= r && r <= 0x4DBF, 0x4E00 <= r && r <= 0x9FFF,
		0xF900 <= r && r <= 0xFAFF, 0x20000 <= r && r <= 0x3FFFF:
		return true
	}
	return false
}
