package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/app/text"
)

// maxHeadline is the longest headline, in bytes; what is longer is a paragraph.
const maxHeadline = 300

// front names what stands before the lead: the headline, a picture's caption,
// the date, bylines, the headlines of other articles, a headline once more.
func (p *parser) front() {
	n := len(p.paras)
	p.dateline = -1
	p.start = n
	headline := -1
	i := 0
	if p.given != "" && n > 0 && squeeze(p.text(0)) == squeeze(p.given) {
		headline = 0
		p.set(0, Headline)
		p.title = p.given
		i = 1
	} else {
		i = p.letterhead()
	}
	for ; headline < 0 && i < n; i++ {
		if p.frontMatter(i) {
			continue
		}
		if p.isHeadline(i) {
			headline = i
			p.set(i, Headline)
			p.title = cleanTitle(p.text(i))
			i++
		}
		break
	}
	if headline < 0 {
		p.headlineCell(i)
	}
	for ; i < n && (p.frontMatter(i) || p.repeatsTitle(i)); i++ {
	}
	if i < n {
		p.start = i
		p.set(i, Lead)
		p.oneLine()
		p.findDateline()
	}
	// The headline may come once more between the lead and the picture.
	for k := i + 1; k < min(n, i+6); k++ {
		p.repeatsTitle(k)
	}
}

// letterhead names the letterhead of a press release, the lines down to "For
// immediate release", if a headline comes only behind it. It returns the
// number of the paragraphs.
func (p *parser) letterhead() int {
	const reach = 8
	for i := range min(len(p.paras)-1, reach) {
		s := p.text(i)
		const mark = "for immediate release"
		if len(s) < len(mark) || !strings.EqualFold(s[:len(mark)], mark) {
			if endMark(s) != 0 || len(s) > maxHeadline {
				return 0
			}
			continue
		}
		next := i + 1
		for next < len(p.paras) {
			if _, ok := dateLine(p.text(next)); !ok {
				break
			}
			next++
		}
		if next == len(p.paras) || !p.isHeadline(next) {
			return 0
		}
		for k := range i {
			p.set(k, SignOff)
		}
		p.set(i, Dateline)
		p.date, _ = dateLine(s)
		return i + 1
	}
	return 0
}

// frontMatter reports whether paragraph i belongs before or after a headline
// and is neither headline nor lead, and names it.
func (p *parser) frontMatter(i int) bool {
	s := p.text(i)
	if d, ok := dateLine(s); ok {
		p.set(i, Dateline)
		if p.date.IsZero() {
			p.date = d
		}
		return true
	}
	switch {
	case isCaption(s):
		p.set(i, Caption)
	case p.paras[i].cells > 0:
		p.set(i, Related)
	case isSignOff(s):
		p.set(i, SignOff)
	case isByline(s):
		p.set(i, SignOff)
		if k := strings.LastIndex(s, " | "); k > 0 && p.date.IsZero() {
			p.date, _ = dateLine(s[k+3:])
		}
	default:
		return false
	}
	return true
}

// headlineCell looks for the headline among the cells of a table that stand
// before the lead: the one of whose words the text uses most, half at least,
// or any if there is no text.
func (p *parser) headlineCell(lead int) {
	const reach = 4000
	used := map[string]bool{}
	if lead < len(p.paras) {
		a := p.paras[lead].Start
		for _, t := range text.Tokens(p.raw[a : a+cutAt(p.raw[a:], reach)]) {
			used[t.Term] = true
		}
	}
	best, most := -1, 0.5
	for i := 0; i < min(lead, 20); i++ {
		s := p.text(i)
		if p.zones[i] != Related || len(s) > maxHeadline {
			continue
		}
		words, found := 0, 0
		for _, t := range text.Tokens(s) {
			if len(t.Term) > 3 {
				words++
				if used[t.Term] || len(used) == 0 {
					found++
				}
			}
		}
		if words > 0 && float64(found) > most*float64(words) {
			best, most = i, float64(found)/float64(words)
		}
	}
	if best >= 0 {
		p.set(best, Headline)
		p.title = cleanTitle(p.text(best))
	}
}

// repeatsTitle reports whether paragraph i is the headline once more, and
// names it.
func (p *parser) repeatsTitle(i int) bool {
	s := p.text(i)
	if p.title == "" || p.known[i] || len(s) > 2*len(p.title)+8 || !startsFold(s, p.title) || !startsFold(p.title, s) {
		return false
	}
	p.set(i, Headline)
	return true
}

// isHeadline reports whether paragraph i is the article's headline: a line
// that is no sentence, or a sentence that stands as a title does — alone above
// a text, which may begin with it once more.
func (p *parser) isHeadline(i int) bool {
	s := p.text(i)
	if len(s) > maxHeadline || i+1 >= len(p.paras) || startsItem(s) {
		return false
	}
	if _, _, ok := dateline(s); ok {
		return false
	}
	switch endMark(s) {
	case 0:
		return true
	case '.':
		if abbreviated(s[:len(s)-1]) {
			return true
		}
	case ':', ',', ';':
		return false
	case '?', '!':
		return len(text.Sentences(s)) == 1
	}
	next := ""
	for k := i + 1; k < len(p.paras) && k < i+4; k++ {
		if t := p.text(k); !isCaption(t) {
			next = t
			break
		}
	}
	if startsFold(next, strings.TrimRight(s, " .")) {
		return true
	}
	if !p.paras[i+1].gap || len(next) <= len(s) {
		return false
	}
	return i+2 == len(p.paras) || utf8.RuneCountInString(s) <= shortLine && len(text.Sentences(s)) == 1
}

// shortLine is the length in characters below which a sentence alone above a
// blank line is rather a headline than a lead.
const shortLine = 80

// oneLine finds the headline of a text that is a single paragraph "Title. The
// rest": a first sentence written as headlines are, with capitals.
func (p *parser) oneLine() {
	if len(p.paras) != 1 || p.title != "" {
		return
	}
	s := p.text(0)
	ss := text.Sentences(s[:cutAt(s, maxHeadline)])
	if len(ss) < 2 || ss[0].End > 2*shortLine {
		return
	}
	first := s[:ss[0].End]
	if titleCase(first) {
		p.titleEnd = len(first)
		p.title = cleanTitle(strings.TrimRight(first, "."))
	}
}

// titleCase reports whether the long words of s, three of them at least, are
// nearly all written with a capital.
func titleCase(s string) bool {
	words, capitals := 0, 0
	for _, w := range strings.Fields(s) {
		r, _ := utf8.DecodeRuneInString(w)
		if utf8.RuneCountInString(w) < 4 || !unicode.IsLetter(r) {
			continue
		}
		words++
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	return words >= 3 && capitals*10 >= words*9
}

// madeTitle makes a title for a text that states none: the first sentence of
// its lead, or what else it begins with, or its id.
func madeTitle(raw string, passages []Passage, id string) string {
	for _, zone := range [...]Zone{Lead, Body, Question, Caption, Related, SignOff, Dateline} {
		for _, p := range passages {
			if p.Zone != zone {
				continue
			}
			s := raw[p.Start:p.End]
			s = s[:cutAt(s, 8*MaxTitle)]
			ss := text.Sentences(strings.ReplaceAll(s, "\n", " "))
			if len(ss) == 0 {
				continue
			}
			t := cleanTitle(s[ss[0].Start:ss[0].End])
			if n := len(t) - 1; n > 0 && t[n] == '.' && t[n-1] != '.' {
				t = t[:n]
			}
			if t != "" {
				return cutTitle(t, MaxTitle)
			}
		}
	}
	if id = cleanTitle(id); id != "" {
		return cutTitle(id, MaxTitle)
	}
	return "Untitled"
}

// cleanTitle writes s as one line of valid text: runs of white space and
// control characters become one space.
func cleanTitle(s string) string {
	return squeeze(strings.ToValidUTF8(strings.TrimLeft(s, "# "), "\uFFFD"))
}

// cutTitle cuts s at a word to at most limit bytes, the dots that say so included.
func cutTitle(s string, limit int) string {
	const more = "…"
	if len(s) <= limit {
		return s
	}
	s = s[:cutAt(s, limit-len(more))]
	if n := strings.LastIndexByte(s, ' '); n > limit/2 {
		s = s[:n]
	}
	return strings.TrimRight(s, " ,;:–—-") + more
}

// cutAt returns the largest offset up to n at which no character of s is cut.
func cutAt(s string, n int) int {
	if n >= len(s) {
		return len(s)
	}
	for k := 0; k < 3 && n > 0 && !utf8.RuneStart(s[n]); k++ {
		n--
	}
	return n
}

// endMark returns the mark that ends s: '.', '?', '!', ':', ',' or ';', looked
// for behind closing quotes and brackets, or 0. Three dots are no end: that is
// how headlines are cut.
func endMark(s string) rune {
	closing := false
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-n]
		switch r {
		case '"', '”', '’', '\'', '»', ']', '*':
			continue
		case ')':
			closing = true
			continue
		case '.':
			if strings.HasSuffix(s, ".") {
				return 0
			}
			return r
		case '?', '!', ';', ':', ',':
			return r
		case '。', '！', '？':
			return '.'
		}
		if closing && strings.HasSuffix(beforeBracket(s), ".") {
			return '.' // a remark behind the sentence
		}
		return 0
	}
	return 0
}

// beforeBracket returns what stands before the last opening bracket of s, if
// it is near, without the white space between.
func beforeBracket(s string) string {
	tail := s[max(0, len(s)-80):]
	n := strings.LastIndexByte(tail, '(')
	if n < 0 {
		return ""
	}
	return strings.TrimRight(tail[:n], " ")
}

// abbreviated reports whether s, without its final dot, ends in an
// abbreviation that headlines end with.
func abbreviated(s string) bool {
	w := s[strings.LastIndexAny(s, " (")+1:]
	switch strings.ToLower(w) {
	case "inc", "corp", "ltd", "co", "jr", "sr", "st", "etc":
		return true
	}
	return len(w) >= 3 && w[len(w)-2] == '.' && unicode.IsUpper(rune(w[len(w)-1])) && unicode.IsUpper(rune(w[0]))
}
