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
	// cells is the number of cells in the row of a table that it is a cell of,
	// 0 if there are no bars around it.
	cells int
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

// line is a line of the file without the blanks around it.
type line struct {
	text.Span
	indent int  // bytes of blanks cut off before it
	width  int  // in characters
	bar    bool // a bar was among what was cut off
	gap    bool // a blank line, or the start of the file, precedes it
}

// lines returns the lines of s that are not blank.
func lines(s string) []line {
	var out []line
	gap := true
	for i := 0; i < len(s); {
		end, next := i, len(s)
		for ; end < len(s); end++ {
			if s[end] > '\r' && s[end] < utf8.RuneSelf {
				continue
			}
			if n := newline(s, end); n > 0 {
				next = end + n
				break
			}
		}
		a, b, bar := trimBlank(s, i, end)
		if a < b {
			out = append(out, line{text.Span{Start: a, End: b}, a - i, utf8.RuneCountInString(s[a:b]), bar, gap})
			gap = false
		} else if !bar {
			gap = true
		}
		i = next
	}
	return out
}

const (
	// wrapWidth is the longest line, in characters, of a text broken by hand or
	// by a mail program; a longer line is a paragraph that nobody wrapped.
	wrapWidth = 100
	// wrapSlack is how much shorter than the longest line a full one may be.
	wrapSlack = 6
)

// longest returns the width to which the lines are wrapped, 0 if they are not:
// one of them is too long, or none goes on in small letters. A headline above
// the text does not count, it may well be one long line.
func longest(s string, ls []line) int {
	if len(ls) > 1 && ls[1].gap {
		ls = ls[1:]
	}
	width, joined := 0, false
	for i, l := range ls {
		width = max(width, l.width)
		if i > 0 && !l.gap && !l.bar {
			r, _ := utf8.DecodeRuneInString(s[l.Start:])
			joined = joined || unicode.IsLower(r)
		}
	}
	if width > wrapWidth || !joined {
		return 0
	}
	return width
}

// paragraphs cuts a file into its paragraphs. In a wrapped text a line goes on
// in the next one if that one's first word would not have fitted on it, or goes
// on with the sentence; in any other each line is a paragraph, as wire copy has it.
func paragraphs(s string) []paragraph {
	ls := lines(s)
	width := longest(s, ls)
	var out []paragraph
	item, indent := false, 0 // whether, and how deep, the present paragraph is a list item
	for k, l := range ls {
		t := s[l.Start:l.End]
		if l.bar { // a row of a table: each cell is a paragraph
			out = appendCells(out, s, l)
			continue
		}
		if width > 0 && k > 0 && !l.gap && !ls[k-1].bar && !startsItem(t) && (!item || l.indent > indent) &&
			(full(ls[k-1], t, width) || goesOn(s[ls[k-1].Start:ls[k-1].End], t)) {
			out[len(out)-1].End = l.End
			continue
		}
		out = append(out, paragraph{l.Span, 0, l.gap})
		item, indent = startsItem(t), l.indent
	}
	return out
}

// full reports whether the first word of next would not have fitted on line l.
func full(l line, next string, width int) bool {
	return l.indent+l.width+1+firstWord(next) > width-wrapSlack
}

// goesOn reports whether the sentence of s goes on in next, in small letters.
func goesOn(s, next string) bool {
	r, _ := utf8.DecodeRuneInString(next)
	return unicode.IsLower(r) && (endMark(s) == 0 || endMark(s) == ',')
}

// appendCells appends the cells of a row.
func appendCells(out []paragraph, s string, l line) []paragraph {
	gap, first := l.gap, len(out)
	for i := l.Start; i < l.End; {
		end := i
		for end < l.End && s[end] != '|' {
			end++
		}
		if a, b, _ := trimBlank(s, i, end); a < b {
			out = append(out, paragraph{text.Span{Start: a, End: b}, 1, gap})
			gap = false
		}
		i = end + 1
	}
	for i := range out[first:] {
		out[first+i].cells = len(out) - first
	}
	return out
}

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
