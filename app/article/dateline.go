package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxDateline is the longest dateline, in bytes.
const maxDateline = 160

// findDateline looks for the dateline: at the start of the lead, or of one of
// the paragraphs soon behind it when the lead stands above the article proper.
func (p *parser) findDateline() {
	for i, seen := p.start, 0; i < len(p.paras) && seen < 3; i++ {
		if p.known[i] && p.zones[i] != Lead || isCaption(p.text(i)) {
			continue
		}
		seen++
		from := 0
		if i == 0 {
			from = p.titleEnd
		}
		s := p.text(i)[from:]
		a, b, _ := trimBlank(s, 0, len(s))
		end, d, ok := dateline(s[a:b])
		if !ok {
			continue
		}
		p.dateline, p.datelineEnd, p.datelineAgency = i, from+a+end, d.agency
		if p.date.IsZero() {
			p.date = d.date
		}
		return
	}
}

// datelineParts is what a dateline says besides the place.
type datelineParts struct {
	date   Date // only with its year
	agency string
}

// dateline reads the dateline at the start of a paragraph: places, a date and
// an agency, set off by a dash. "HÀ NỘI —", "Tokyo (VNA) –", "LONDON, Nov 30
// (Reuters) -"; two may follow each other ("VIETNAM, July 3 - WASHINGTON —").
// end is behind its dash.
func dateline(s string) (end int, parts datelineParts, ok bool) {
	for end < maxDateline {
		n, d, ok := datelineHead(s[end:], true)
		if !ok {
			break
		}
		if parts.date.IsZero() {
			parts.date = d.date
		}
		if parts.agency == "" {
			parts.agency = d.agency
		}
		end += n
	}
	return end, parts, end > 0
}

// datelineHead reads one dateline up to its dash. A place alone needs a
// sentence behind it, or another dateline (twice).
func datelineHead(s string, twice bool) (end int, parts datelineParts, ok bool) {
	dash, n := findDash(s[:cutAt(s, maxDateline)])
	if dash <= 0 {
		return 0, parts, false
	}
	rest := strings.TrimLeftFunc(s[dash+n:], blank)
	if r, _ := utf8.DecodeRuneInString(rest); rest == "" || unicode.IsLower(r) {
		return 0, parts, false // a dash within a sentence
	}
	end = dash + n

	// The agency in brackets or slashes, then the date, then places are left.
	head := strings.TrimSpace(s[:dash])
	strong := false
	for _, pair := range [...]string{"()", "//"} {
		a := strings.IndexByte(head, pair[0])
		b := strings.LastIndexByte(head, pair[1])
		if a < 0 || b <= a+1 {
			continue
		}
		name := strings.TrimSpace(head[a+1 : b])
		if !agencyName(name) {
			return 0, parts, false
		}
		parts.agency = name
		head = strings.TrimSpace(head[:a]) + " " + strings.TrimSpace(head[b+1:])
		strong = true
	}
	if ds := findDates(head); len(ds) > 0 {
		for i := len(ds) - 1; i >= 0; i-- {
			d := ds[i]
			if d.From.Day == 0 {
				return 0, parts, false // a year or month is no day of writing
			}
			if d.From.Year != 0 {
				parts.date = d.From
			}
			head = head[:d.Start] + " " + head[d.End:]
		}
		strong = true
	}
	words := strings.FieldsFunc(head, func(r rune) bool { return r == ',' || unicode.IsSpace(r) })
	for len(words) > 0 && dateLabel(words[0]) {
		words = words[1:]
	}
	for len(words) > 0 && dateLabel(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	if len(words) == 0 {
		return end, parts, strong
	}
	if len(words) > 8 {
		return 0, parts, false
	}
	if a := strings.Join(words, " "); !strong && knownAgency(a) && strings.Contains(rest, " ") {
		parts.agency = a
		return end, parts, sentence(rest)
	}
	upper := true
	for i, w := range words {
		if !placeWord(w) {
			return 0, parts, false
		}
		// "WASHINGTON, D.C., United States": the first word tells.
		if i == 0 && !capitals(w) {
			upper = false
		}
	}
	switch {
	case strong:
		return end, parts, true
	case upper && (capitals(words[len(words)-1]) || strings.Contains(head, ",")):
	case strings.HasPrefix(s[dash:], "—") && len(words) <= 3:
	default:
		return 0, parts, false // "Vietnam – US relations", "Topic - text"
	}
	if sentence(rest) || strings.HasPrefix(s[dash:], "—") && endMark(rest) == '.' {
		return end, parts, true
	}
	if twice {
		_, _, ok = datelineHead(rest, false)
	}
	return end, parts, ok
}

// sentence reports whether s is long enough for a lead and ends as one.
func sentence(s string) bool {
	m := endMark(s)
	return len(s) > 40 && (m == '.' || m == '!' || m == '?' || len(s) > 2*shortLine || signOffStart(s) > 0)
}

// findDash returns the first dash that can end a dateline: a long one, or a
// short one between spaces.
func findDash(s string) (at, n int) {
	for i := 0; i < len(s); i++ {
		switch {
		case strings.HasPrefix(s[i:], "—"):
			return i, len("—")
		case strings.HasPrefix(s[i:], "–") && (i > 0 && s[i-1] == ' ' || strings.HasPrefix(s[i:], "– ")):
			return i, len("–")
		case s[i] == '-' && i > 0 && (s[i-1] == ' ' || s[i-1] == ')' || s[i-1] == '/'):
			n := 1
			for i+n < len(s) && s[i+n] == '-' {
				n++
			}
			if n <= 3 && i+n < len(s) && (s[i+n] == ' ' || n > 1) {
				return i, n
			}
		}
	}
	return 0, 0
}

// placeWord reports whether w can be a word of a place's name.
func placeWord(w string) bool {
	switch w {
	case "of", "the", "and", "de", "del", "la", "le", "upon", "on", "y", "&":
		return true
	}
	first := true
	for _, r := range w {
		if first && !unicode.IsUpper(r) {
			return false
		}
		first = false
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune(".’'-/", r) {
			return false
		}
	}
	return true
}

// agencyName reports whether s, found in the brackets of a dateline, can be an agency.
func agencyName(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	if len(s) > 40 || !unicode.IsUpper(r) && !knownAgency(s) || len(strings.Fields(s)) > 4 {
		return false
	}
	return !strings.ContainsAny(s, "0123456789,;:")
}

// dateLine reads a line that says when an article was published and nothing
// more: "November 30, 2023", "Published: Thursday, 30/11/2023 - 10:15 GMT+7".
func dateLine(s string) (Date, bool) {
	if len(s) > 140 {
		return Date{}, false
	}
	ds := findDates(s)
	if len(ds) == 0 || len(ds) > 2 || ds[0].From.Day == 0 || ds[0].From.Year == 0 || ds[0].From != ds[0].To {
		return Date{}, false
	}
	rest := s[:ds[0].Start] + " " + s[ds[0].End:]
	if len(ds) == 2 {
		rest = s[:ds[0].Start] + " " + s[ds[0].End:ds[1].Start] + " " + s[ds[1].End:]
	}
	for _, w := range strings.FieldsFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		if !dateLabel(w) {
			return Date{}, false
		}
	}
	return ds[0].From, true
}

// dateLabel reports whether w is a word that stands beside a date of publication.
func dateLabel(w string) bool {
	switch strings.ToLower(strings.Trim(w, ":.,|-–—")) {
	case "", "date", "dated", "published", "publish", "publication", "posted", "updated", "update", "last", "modified", "created", "issued",
		"released", "release", "for", "immediate", "on", "at", "the", "time", "am", "pm", "a", "p", "m", "gmt", "utc", "ict", "est", "edt", "et", "pst",
		"pdt", "cet", "cest", "bst", "ist", "local", "hrs", "h", "t", "z",
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
		"thứ", "hai", "ba", "tư", "năm", "sáu", "bảy", "chủ", "nhật", "ngày", "cập", "đăng", "lúc":
		return true
	}
	return false
}
