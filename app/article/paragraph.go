package article

import (
	"unicode"
	"unicode/utf8"

	"dossier/app/text"
)

// paragraph is a piece of the file between white space: what becomes one
// passage, or two or three when a dateline or sign-off stands on its line.
type paragraph struct {
	text.Span
	// bar tells that a bar of a table followed it.
	bar bool
	// gap tells that a blank line, or the start of the file, precedes it.
	gap bool
}

// blank reports whether r is white space or a layout character: something that
// a passage neither starts nor ends with. Control characters, the byte order
// mark and zero-width characters can't be seen, so they count as space.
func blank(r rune) bool {
	switch {
	case r == ' ' || r == '|':
		return true
	case r < utf8.RuneSelf:
		return r < ' ' || r == 0x7F
	}
	return unicode.IsSpace(r) || 0x80 <= r && r <= 0x9F || 0x200B <= r && r <= 0x200F ||
		r == 0xFEFF || r == 0x2060 || r == '¦' || r == '│'
}

// newline returns the length of the line break at s[i], or 0.
func newline(s string, i int) int {
	switch c := s[i]; {
	case c == '\r' && i+1 < len(s) && s[i+1] == '\n':
		return 2
	case c == '\n' || c == '\r' || c == '\f' || c == '\v':
		return 1
	case c == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && (s[i+2] == 0xA8 || s[i+2] == 0xA9):
		return 3 // U+2028, U+2029
	case c == 0xC2 && i+1 < len(s) && s[i+1] == 0x85:
		return 2 // NEL
	}
	return 0
}

// trimBlank narrows [a,b) of s to what is not blank, and reports whether a
// bar was cut off at the end or the start.
func trimBlank(s string, a, b int) (int, int, bool) {
	bar := false
	for a < b {
		r, n := utf8.DecodeRuneInString(s[a:b])
		if !blank(r) {
			break
		}
		bar = bar || r == '|'
		a += n
	}
	for a < b {
		r, n := utf8.DecodeLastRuneInString(s[a:b])
		if !blank(r) {
			break
		}
		bar = bar || r == '|'
		b -= n
	}
	return a, b, bar
}

// wrapWidth is the longest line, in characters, that a text broken by hand or
// by a mail program has; a longer line is a paragraph that nobody wrapped.
const wrapWidth = 100

// paragraphs cuts a file into its paragraphs.
//
// Lines of a wrapped text are joined. A text counts as wrapped when no line is
// longer than wrapWidth; there a line goes on in the next one if the next
// one's first word would not have fitted on it.
func paragraphs(s string) []paragraph {
	type line struct {
		text.Span
		width int
		bar   bool
		gap   bool
	}
	var lines []line
	longest := 0
	gap := true
	for i := 0; i < len(s); {
		end, next := i, len(s)
		for ; end < len(s); end++ {
			if s[end] > '\r' && s[end] < 0x80 {
				continue
			}
			if n := newline(s, end); n > 0 {
				next = end + n
				break
			}
		}
		a, b, bar := trimBlank(s, i, end)
		i = next
		if a == b {
			gap = gap || !bar
			continue
		}
		l := line{text.Span{Start: a, End: b}, utf8.RuneCountInString(s[a:b]), bar, gap}
		longest = max(longest, l.width)
		lines = append(lines, l)
		gap = false
	}
	var out []paragraph
	for k, l := range lines {
		if k > 0 && !l.gap && !l.bar && !lines[k-1].bar && longest <= wrapWidth &&
			!startsItem(s[l.Start:l.End]) && lines[k-1].width+1+firstWord(s[l.Start:l.End]) > longest-wrapSlack {
			out[len(out)-1].End = l.End
			continue
		}
		if !l.bar {
			out = append(out, paragraph{l.Span, false, l.gap})
			continue
		}
		// A row of a table: each cell is a paragraph.
		for i, first := l.Start, true; i < l.End; first = false {
			end := i
			for end < l.End && s[end] != '|' {
				end++
			}
			if a, b, _ := trimBlank(s, i, end); a < b {
				out = append(out, paragraph{text.Span{Start: a, End: b}, true, l.gap && first})
			}
			i = end + 1
		}
	}
	return out
}

// wrapSlack is how much shorter than the longest line a full line may be.
const wrapSlack = 6

// firstWord returns the width of the first word of s.
func firstWord(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsSpace(r) {
			break
		}
		n++
	}
	return n
}

// startsItem reports whether s starts with the mark of a list item.
func startsItem(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case '-', '*', '+', '•', '–', '·', '▪', '‣', '◦', '●':
		return n < len(s) && s[n] == ' '
	}
	i := 0
	for i < len(s) && '0' <= s[i] && s[i] <= '9' {
		i++
	}
	return i > 0 && i <= 2 && i+1 < len(s) && (s[i] == '.' || s[i] == ')') && s[i+1] == ' '
}
