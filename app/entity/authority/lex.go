package authority

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/app/text"
)

// atom is a piece of a line: a word, a name in quotation marks, or one of the
// signs = , |.
type atom struct {
	text   string
	quoted bool
	sign   bool
}

// word reports whether a is the bare word w.
func (a atom) word(w string) bool { return !a.quoted && !a.sign && strings.EqualFold(a.text, w) }

var errQuote = errors.New("a quotation mark is not closed")

// lex cuts a line into atoms and drops its comment.
func lex(s string) ([]atom, error) {
	var out []atom
	spaced := true // white space or a sign stands before s
	for s != "" {
		r, n := utf8.DecodeRuneInString(s)
		switch {
		case unicode.IsSpace(r):
			s, spaced = s[n:], true
		case r == '#' && spaced:
			return out, nil
		case r == '=' || r == ',' || r == '|':
			out = append(out, atom{text: s[:n], sign: true})
			s, spaced = s[n:], true
		case spaced && (r == '"' || r == '“'):
			name, rest, ok := quotation(s[n:], r)
			if !ok {
				return nil, errQuote
			}
			out = append(out, atom{text: name, quoted: true})
			s, spaced = rest, false
		default:
			end := strings.IndexFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == '=' || r == ',' || r == '|' })
			if end < 0 {
				end = len(s)
			}
			out = append(out, atom{text: s[:end]})
			s, spaced = s[end:], false
		}
	}
	return out, nil
}

// quotation reads a quoted name up to the mark that closes it.
func quotation(s string, open rune) (name, rest string, ok bool) {
	if open == '“' {
		name, rest, ok = strings.Cut(s, "”")
		return text.OneLine(name), rest, ok
	}
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '"')
		if i < 0 {
			return "", "", false
		}
		b.WriteString(s[:i])
		if s = s[i+1:]; !strings.HasPrefix(s, `"`) {
			return text.OneLine(b.String()), s, true
		}
		b.WriteByte('"')
		s = s[1:]
	}
}
