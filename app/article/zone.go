package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// back names what follows the article's own text, from the end inwards:
// sign-offs, captions, calls to read on, and headlines of other articles.
//
// A line that looks like a headline is a related one only with another sign of
// it: it is the cell of a table, stands in a run of such lines, or before the
// sign-off. Lines like that are also the items of a list or a last heading.
func (p *parser) back() {
	n := len(p.paras)
	first := n // the first of the headlines seen so far
	count, signed := 0, false
	for i := n - 1; i > p.start; i-- {
		if p.known[i] {
			break
		}
		s := p.text(i)
		switch {
		case isCaption(s):
			p.set(i, Caption)
		case p.isTeaserCell(i):
			p.set(i, Related)
		case isSignOff(s):
			p.set(i, SignOff)
			signed = true
		case isTeaser(s):
			p.set(i, Related)
			signed = true
		case count == 0 && isCredit(s):
			p.set(i, SignOff)
		case p.paras[i].cells > 1 || isRow(s):
			i = 0 // data: a table of the text
		case isLine(s):
			first = i
			count++
			continue
		default:
			if d, ok := dateLine(s); ok {
				p.set(i, Dateline)
				if p.date.IsZero() {
					p.date = d
				}
				continue
			}
			i = 0 // the text itself
		}
	}
	if count == 0 || !p.hasSentence(first) || endMark(p.text(first-1)) == ':' {
		return // nothing, or all there is, or the items of a list
	}
	if count >= 2 || signed {
		for i := first; i < n; i++ {
			if !p.known[i] {
				p.set(i, Related)
			}
		}
	}
}

// isTeaserCell reports whether paragraph i is the cell of a table and a
// headline or teaser rather than data.
func (p *parser) isTeaserCell(i int) bool {
	c := p.paras[i].cells
	return c == 1 || c > 1 && len(strings.Fields(p.text(i))) > 3
}

// hasSentence reports whether the text before paragraph n, from the lead on,
// is made of sentences rather than of lines.
func (p *parser) hasSentence(n int) bool {
	if n <= p.start {
		return false
	}
	lines := 0
	for i := p.start; i < n; i++ {
		if s := p.text(i); endMark(s) == 0 && signOffStart(s) == 0 {
			lines++
		}
	}
	return 2*lines <= n-p.start
}

// middle names what lies between: captions, cells of tables, questions and headings.
func (p *parser) middle() {
	for i := p.start + 1; i < len(p.paras); i++ {
		if p.known[i] {
			continue
		}
		s := p.text(i)
		switch {
		case isCaption(s):
			p.set(i, Caption)
		case p.paras[i].cells == 1:
			p.set(i, Related)
		case p.paras[i].cells > 1: // data
		case isQuestion(s), p.isHeading(i):
			p.set(i, Question)
		}
	}
}

// isRow reports whether s is a row of a table, its cells apart by bars.
func isRow(s string) bool { return strings.Contains(s, " | ") }

// isQuestion reports whether s is a paragraph in which an interviewer asks: it
// ends with the question and is not a quotation.
func isQuestion(s string) bool {
	if len(s) > 1000 || startsItem(s) {
		return false
	}
	for _, prefix := range [...]string{"Q:", "Q.", "Question:", "Reporter:", "Interviewer:", "PV:", "Hỏi:"} {
		if strings.HasPrefix(s, prefix) {
			return true
		}
	}
	r, _ := utf8.DecodeRuneInString(s)
	return strings.HasSuffix(s, "?") && !strings.ContainsRune("\"“”'‘«", r)
}

// isHeading reports whether paragraph i is a short line between paragraphs of
// sentences.
func (p *parser) isHeading(i int) bool {
	s := p.text(i)
	if i+1 >= len(p.paras) || !isLine(s) || isRow(s) || utf8.RuneCountInString(s) > shortLine || len(strings.Fields(s)) > 12 {
		return false
	}
	next := p.text(i + 1)
	if r, _ := utf8.DecodeRuneInString(next); unicode.IsLower(r) {
		return false // the sentence goes on
	}
	return len(next) > len(s) && (endMark(next) != 0 || len(next) > 2*shortLine || startsItem(next)) && endMark(p.text(i-1)) != 0
}

// isLine reports whether s looks like a headline: a short line that starts
// with a capital, a number or a quote and does not end as a sentence does.
func isLine(s string) bool {
	if len(s) > maxHeadline || startsItem(s) || signOffStart(s) > 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(r) && !unicode.IsDigit(r) && !strings.ContainsRune("\"“'‘«[(", r) {
		return false
	}
	m := endMark(s)
	return m == 0 || (m == '?' || m == '!') && utf8.RuneCountInString(s) <= 2*shortLine
}

// isTeaser reports whether s calls for reading something else.
func isTeaser(s string) bool {
	if len(s) > maxHeadline {
		return false
	}
	s = strings.TrimLeft(s, "*>•-–—[( ")
	for _, prefix := range [...]string{"Read more", "READ MORE", "Read also", "Also read", "ALSO READ", "See also", "SEE ALSO",
		"See more", "Related", "RELATED", "More stories", "More news", "You may also", "Don’t miss", "Don't miss",
		"Click here", "Follow us", "Tags:", "Tag:", "Keywords:", "Copyright", "©", "All rights reserved", "We invite readers",
		"Subscribe", "Xem thêm", "Tin liên quan", "Đọc thêm"} {
		if strings.HasPrefix(s, prefix) {
			return true
		}
	}
	return false
}

// maxCaption is the longest caption, in bytes.
const maxCaption = 800

// isCaption reports whether s is the text below a picture: it names the
// picture's maker at its end, or says at its start what it is.
func isCaption(s string) bool {
	if len(s) > maxCaption {
		return false
	}
	for _, prefix := range [...]string{"Photo:", "PHOTO:", "Photos:", "Photo by ", "Photo courtesy", "Caption:", "Image: ", "Picture:",
		"Illustration:", "Illustrative photo", "Illustration photo", "File photo", "Ảnh:", "Ảnh minh họa", "(Photo", "[Photo"} {
		if strings.HasPrefix(s, prefix) {
			return true
		}
	}
	tail := s[len(s)-min(len(s), 100):]
	for _, mark := range [...]string{"Photo:", "PHOTO:", "Photos:", "photo:", "Photo by ", "Photos by ", "Photo courtesy", "Photo credit", "(Photo",
		"(photo", "[Photo", ". Photo ", "— Photo ", "– Photo ", "Image: ", "(Image", "Picture: ", "Illustrative photo", "Illustration photo", "File photo", "(file photo",
		"Ảnh:", "ảnh:", "(Ảnh"} {
		if !strings.Contains(tail, mark) {
			continue // most do not; looking from the end takes longer
		}
		// What follows is a name, not the rest of a sentence.
		if k := strings.LastIndex(tail, mark); !strings.Contains(tail[k+len(mark):], ". ") &&
			strings.Count(tail[k+len(mark):], " ") < 8 {
			return true
		}
	}
	return photoCredit(tail) != ""
}

// photoCredit returns the agencies of a credit in which "Photo" comes last
// ("VNA/VNS Photo", "AP Photo/Name"), or "".
func photoCredit(s string) string {
	for _, word := range [...]string{" Photos", " Photo", " PHOTO"} {
		k := strings.LastIndex(s, word)
		if k <= 0 || strings.HasSuffix(s, ".") || len(s)-k > 48 {
			continue
		}
		if rest := s[k+len(word):]; rest != "" && !strings.ContainsRune(" /)]", rune(rest[0])) {
			continue
		}
		a := s[strings.LastIndexAny(s[:k], " ([")+1 : k]
		if agencyCode(a) {
			return a
		}
	}
	return ""
}
