package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/app/text"
)

// findDates returns the dates that s mentions, in order and disjoint, with
// offsets into s. A mention has at least a year, or a month and a day; the
// year of the latter is 0 unless the other end of its range states one.
//
// Numbers are read day first (30/11/2023), unless only the other order gives
// a day. A range is one mention when it is written as one ("April 4 and 5,
// 2024", "1995–2023") and two when each end is a date of its own ("June 28 to
// July 2").
func findDates(s string) []DateMention {
	var out []DateMention
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf && !alnum(c) {
			i++
			continue
		}
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			if !wordRune(r) {
				i += n
				continue
			}
		}
		var m DateMention
		var ok bool
		if n := len(out); n > 0 && out[n-1].End == i-1 && s[i-1] == '-' && out[n-1].From.Day > 0 {
			// The end of a range is not glued to its start: Nov. 30-Dec. 2.
			m, ok = dateAt(s[i:], 0)
			m.Start += i
			m.End += i
		} else {
			m, ok = dateAt(s, i)
		}
		if !ok || !m.From.valid() || !m.To.valid() {
			i = wordEnd(s, i)
			continue
		}
		if n := len(out); n > 0 && out[n-1].From.Year == 0 && m.From.Year != 0 && m.From.Month != 0 &&
			rangeWord(s[out[n-1].End:m.Start]) {
			inheritYear(&out[n-1], m.From)
		}
		out = append(out, m)
		i = m.End
	}
	return out
}

// dateAt reads the date that starts with the word at i.
func dateAt(s string, i int) (m DateMention, ok bool) {
	switch c := s[i]; {
	case digit(c):
		if m, ok = numericDate(s, i); ok {
			return m, ok
		}
		if m, ok = dayFirst(s, i); ok {
			return m, ok
		}
		return yearDate(s, i)
	case c == 'n' || c == 'N' || c == 't' || c == 'T':
		if m, ok = vietnameseDate(s, i); ok {
			return m, ok
		}
	}
	return monthFirst(s, i)
}

// inheritYear gives the open start of a range ("June 28 to July 2, 2023") the
// year of its end, or the year before when it would lie behind the end.
func inheritYear(m *DateMention, end Date) {
	y := end.Year
	if m.To.Month > end.Month {
		y--
	}
	m.From.Year, m.To.Year = y, y
}

// rangeWord reports whether s is what stands between the ends of a range.
func rangeWord(s string) bool {
	switch strings.TrimSpace(s) {
	case "to", "-", "–", "—", "and", "through", "until", "till", "&":
		return true
	}
	return false
}

// monthFirst reads a date that starts with an English month at i: "November
// 30, 2023", "Sept. 5", "April 4 and 5, 2024", "March 2023", "March–May 2023".
func monthFirst(s string, i int) (m DateMention, ok bool) {
	month, e := monthName(s, i)
	if month == 0 || glued(s, i) && !prefixed(s, i) {
		return m, false
	}
	j := spaces(s, e)
	if j > e || s[e-1] == '.' {
		if d, k := dayNumber(s, j); d > 0 {
			last, k := dayList(s, d, k)
			y, end := yearAfter(s, k)
			if y == 0 {
				if counted(s, k) {
					return m, false
				}
				end = k
			}
			return mention(i, end, Date{y, month, d}, Date{y, month, last}), true
		}
	}
	if y, end := yearAfter(s, e); y > 0 {
		return mention(i, end, Date{Year: y, Month: month}, Date{Year: y, Month: month}), true
	}
	if k := separator(s, e, true); k > 0 {
		if last, e := monthName(s, k); last > month {
			if y, end := yearAfter(s, e); y > 0 {
				return mention(i, end, Date{Year: y, Month: month}, Date{Year: y, Month: last}), true
			}
		}
	}
	return m, false
}

// dayFirst reads a date whose day comes before the month's name: "30 November
// 2023", "27 to 30 November", "the 30th of November", "30-Nov-2023", "30
// tháng 11 năm 2023".
func dayFirst(s string, i int) (m DateMention, ok bool) {
	d, k := dayNumber(s, i)
	if d == 0 || glued(s, i) {
		return m, false
	}
	if month, end := thang(s, k); month > 0 {
		y, e := nam(s, end)
		if y == 0 {
			e = end
		}
		return mention(i, e, Date{y, month, d}, Date{y, month, d}), true
	}
	last, k := dayList(s, d, k)
	j := spaces(s, k)
	hyphen := j < len(s) && s[j] == '-' && j == k
	if hyphen {
		j++
	} else if w := wordEnd(s, j); s[j:w] == "of" {
		j = spaces(s, w)
	}
	month, e := monthName(s, j)
	if month == 0 || j == k {
		return m, false
	}
	var y, end int
	if hyphen && e < len(s) && s[e] == '-' {
		y, end = fourDigits(s, e+1)
	} else {
		y, end = yearAfter(s, e)
	}
	if y == 0 {
		// "Article 5 March 8, 2020": the month belongs to the day behind it.
		if n, _ := dayNumber(s, spaces(s, e)); n > 0 && spaces(s, e) > e {
			return m, false
		}
		end = e
		if s[e-1] == '.' && !moreInSentence(s, e) {
			end-- // the dot ends the sentence
		}
	}
	return mention(i, end, Date{y, month, d}, Date{y, month, last}), true
}

// numericDate reads 2023-07-03, 2023/7/3, 2023年7月3日, 30/11/2023, 30.11.2023
// and 11/2023.
func numericDate(s string, i int) (m DateMention, ok bool) {
	a, e, n := number(s, i)
	if e >= len(s) || n > 4 || n == 3 || glued(s, i) || i > 0 && (s[i-1] == '-' || s[i-1] == '.') {
		return m, false
	}
	if n == 4 && strings.HasPrefix(s[e:], "年") {
		d := Date{Year: a}
		e += len("年")
		if b, k, n := number(s, e); n > 0 && n <= 2 && strings.HasPrefix(s[k:], "月") {
			d.Month, e = b, k+len("月")
			if c, k, n := number(s, e); n > 0 && n <= 2 && strings.HasPrefix(s[k:], "日") {
				d.Day, e = c, k+len("日")
			}
		}
		return mention(i, e, d, d), true
	}
	sep := s[e]
	if sep != '-' && sep != '/' && sep != '.' {
		return m, false
	}
	b, k, nb := number(s, e+1)
	if nb == 0 || nb > 4 {
		return m, false
	}
	if k < len(s) && s[k] == sep {
		if c, end, nc := number(s, k+1); nc > 0 {
			if end < len(s) && (wordByte(s, end) && !(s[end] == 'T' && end+1 < len(s) && digit(s[end+1])) ||
				(s[end] == sep || s[end] == '/') && end+1 < len(s) && alnum(s[end+1])) {
				return m, false
			}
			var d Date
			switch {
			case n == 4 && nb <= 2 && nc <= 2:
				d = Date{a, b, c}
			case n <= 2 && nb <= 2 && nc == 4 && b <= 12:
				d = Date{c, b, a}
			case n <= 2 && nb <= 2 && nc == 4:
				d = Date{c, a, b} // only month first gives a day
			default:
				return m, false
			}
			if d.Month == 0 || d.Day == 0 || d.Year < 1000 {
				return m, false
			}
			return mention(i, end, d, d), true
		}
	}
	if n <= 2 && nb == 4 && sep == '/' && 1 <= a && a <= 12 && 1900 <= b && b < 2100 && !wordByte(s, k) &&
		!(k < len(s) && s[k] == '/') && !numbering(wordBefore(s, i)) {
		d := Date{Year: b, Month: a}
		return mention(i, k, d, d), true
	}
	return m, false
}

// vietnameseDate reads a date that starts with ngày or tháng at i: "ngày 30
// tháng 11 năm 2023", "tháng 11 năm 2023"; of "ngày 30/11" the numbers alone.
func vietnameseDate(s string, i int) (m DateMention, ok bool) {
	if month, e := thang(s, i); month > 0 {
		if y, end := nam(s, e); y > 0 {
			d := Date{Year: y, Month: month}
			return mention(i, end, d, d), true
		}
		return m, false
	}
	j := keyword(s, i, "ngay")
	if j == 0 {
		return m, false
	}
	d, k := dayNumber(s, j)
	if d == 0 {
		// dayNumber stops at 30/11, which is a day here.
		n, e, digits := number(s, j)
		if digits == 0 || digits > 2 || e >= len(s) || s[e] != '/' {
			return m, false
		}
		month, end, digits := number(s, e+1)
		if digits == 0 || digits > 2 || end < len(s) && (s[end] == '/' || wordByte(s, end)) || month < 1 || month > 12 || n < 1 {
			return m, false
		}
		return mention(j, end, Date{0, month, n}, Date{0, month, n}), true
	}
	month, e := thang(s, k)
	if month == 0 {
		return m, false
	}
	y, end := nam(s, e)
	if y == 0 {
		end = e
	}
	return mention(i, end, Date{y, month, d}, Date{y, month, d}), true
}

// keyword returns the offset of what follows the Vietnamese word at i, which
// may be written without its marks, or 0.
func keyword(s string, i int, folded string) int {
	if i >= len(s) || s[i]|0x20 != folded[0] {
		return 0
	}
	e := wordEnd(s, i)
	if e-i > 16 || text.Fold(s[i:e]) != folded {
		return 0
	}
	if j := spaces(s, e); j > e {
		return j
	}
	return 0
}

// thang reads "tháng 11" at i, white space before it allowed.
func thang(s string, i int) (month, end int) {
	j := keyword(s, spaces(s, i), "thang")
	if j == 0 {
		return 0, 0
	}
	n, e, digits := number(s, j)
	if digits == 0 || digits > 2 || n < 1 || n > 12 || wordByte(s, e) {
		return 0, 0
	}
	return n, e
}

// nam reads "năm 2023" at i, a comma or white space before it allowed.
func nam(s string, i int) (year, end int) {
	j := spaces(s, i)
	if j < len(s) && s[j] == ',' {
		j = spaces(s, j+1)
	}
	if j = keyword(s, j, "nam"); j == 0 {
		return 0, 0
	}
	return fourDigits(s, j)
}

// yearDate reads a year, or years written as a range: 1995, 1995–2023,
// 2022–25, 2023/24. See yearLike for what else four digits may be.
func yearDate(s string, i int) (m DateMention, ok bool) {
	y, e, n := number(s, i)
	if n != 4 || wordByte(s, e) || glued(s, i) && !prefixed(s, i) {
		return m, false
	}
	end, last := e, 0
	r, w := utf8.DecodeRuneInString(s[e:])
	switch r {
	case '-', '–', '—', '‑', '/', ' ', '\u00a0':
		k := e + w
		spaced := r == ' ' || r == '\u00a0'
		if spaced {
			r, w = utf8.DecodeRuneInString(s[k:])
			if r != '–' && r != '-' || k+w >= len(s) || s[k+w] != ' ' {
				break
			}
			k += w + 1
		}
		z, k, n := number(s, k)
		if n == 0 || wordByte(s, k) || k < len(s) && (s[k] == '-' || s[k] == '/') && k+1 < len(s) && digit(s[k+1]) {
			if n > 0 {
				return m, false // a number with parts
			}
			break
		}
		switch {
		case n == 4 && z > y && z < 2200 && (r != '/' || z == y+1):
			last, end = z, k
		case n == 2 && !spaced && z > y%100 && (r != '/' || z == y%100+1):
			last, end = y-y%100+z, k
		case n == 2 && r == '-' && z >= 1 && z <= 12:
			d := Date{Year: y, Month: z}
			return mention(i, k, d, d), 1900 <= y && y < 2200
		case !spaced:
			return m, false
		}
	}
	if last == 0 {
		last = y
	}
	if !yearLike(s, i, end, y, last > y) {
		return m, false
	}
	return mention(i, end, Date{Year: y}, Date{Year: last}), true
}

// yearLike tells a year from other numbers of four digits. Written out prose
// puts a comma into counts above a thousand, so a number from 1900 to 2099 is
// a year unless a unit, or a word that counts or numbers, stands beside it;
// others, and the round ones, need a word that leads to a year as well.
func yearLike(s string, i, end, y int, isRange bool) bool {
	if end < len(s) {
		r, w := utf8.DecodeRuneInString(s[end:])
		k := end + w
		switch r {
		case '%', '°', '+', '$', '€', '£', '²', '₫', '_', '=', '@', '\\':
			return false
		case '.', ',', ':', '/':
			if k < len(s) && (digit(s[k]) || r == '/' && alnum(s[k])) {
				return false
			}
		case '-', '‑':
			if k < len(s) && (digit(s[k]) || unit(s[k:wordEnd(s, k)])) {
				return false
			}
		case '\'', '’':
			if y%10 == 0 && k < len(s) && s[k] == 's' && wordBefore(s, i) == "the" {
				return false // the 1990’s
			}
		}
	}
	before := wordBefore(s, i)
	if numbering(before) {
		return false
	}
	next := ""
	j := spaces(s, end)
	if j > end {
		next = s[j:wordEnd(s, j)]
	}
	if unit(next) {
		return false
	}
	switch before {
	case "nearly", "some", "almost", "over", "than", "least", "approximately", "roughly", "exactly", "another", "these", "those":
		if y%100 == 0 || before != "over" && before != "than" {
			return false
		}
	}
	// In brackets it is the year of what stands before: Resolution 1325 (2000).
	leads := i > 0 && s[i-1] == '(' && end < len(s) && s[end] == ')'
	switch before {
	case "in", "since", "by", "until", "till", "from", "during", "before", "after", "of", "through", "to", "between",
		"and", "for", "towards", "toward", "circa", "c", "ca", "early", "late", "mid", "year", "around", "about", "nam":
		leads = true
	}
	if isRange && 1000 <= y && y < 2200 {
		return true
	}
	switch {
	case 1900 <= y && y < 2100 && y%100 != 0:
		return true
	case !leads || y < 1000 || y >= 2200:
		return false
	case y%100 == 0 && 1900 <= y && y < 2100:
		return true
	}
	// "in 1500 places": what follows the year of old times is not a noun.
	return next == "" || functionWord(next)
}

// yearAfter reads the year behind a month or day that ends at i, with or
// without a comma or "of" between.
func yearAfter(s string, i int) (year, end int) {
	j := spaces(s, i)
	if j < len(s) && s[j] == ',' {
		j = spaces(s, j+1)
	} else if w := wordEnd(s, j); j > i && s[j:w] == "of" {
		j = spaces(s, w)
	} else if j == i && (i == 0 || s[i-1] != '.') {
		return 0, 0
	}
	y, e := fourDigits(s, j)
	if y == 0 || y < 1000 || y >= 2200 {
		return 0, 0
	}
	if e+1 < len(s) && (s[e] == ',' || s[e] == '.' || s[e] == ':') && digit(s[e+1]) && !(e+4 >= len(s)) && digit(s[e+2]) && digit(s[e+3]) {
		return 0, 0 // 2,000
	}
	if k := spaces(s, e); k > e && unit(s[k:wordEnd(s, k)]) || e < len(s) && s[e] == '%' {
		return 0, 0
	}
	return y, e
}

// dayList reads what makes a day that ends at k a range: "4–5", "4 to 5", "4
// and 5", "4, 5 and 6". It returns the last day and its end, or d and k.
func dayList(s string, d, k int) (last, end int) {
	last, end = d, k
	for e := k; ; {
		j := spaces(s, e)
		if j >= len(s) || s[j] != ',' {
			break
		}
		n, f := dayNumber(s, spaces(s, j+1))
		if n <= last {
			break
		}
		last, e = n, f
		// The list counts only with its "and".
		if j := separator(s, e, false); j > 0 {
			if n, f := dayNumber(s, j); n > last && dayStands(s, f) {
				return n, f
			}
		}
	}
	if j := separator(s, k, false); j > 0 {
		if n, f := dayNumber(s, j); n > d && dayStands(s, f) {
			return n, f
		}
	}
	return d, k
}

// dayStands reports whether a second day that ends at k is one, and not the
// count of what follows ("April 4 and 20 people").
func dayStands(s string, k int) bool {
	j := spaces(s, k)
	if j >= len(s) || j == k {
		return true
	}
	if !wordByte(s, j) {
		return true
	}
	w := s[j:wordEnd(s, j)]
	if m, _ := monthName(s, j); m > 0 {
		return true
	}
	if y, _ := fourDigits(s, j); y > 0 {
		return true
	}
	return functionWord(w)
}

// separator returns the offset behind what joins the ends of a range at i, or
// 0: a dash, "to", "and", "through", "until". Months (wide) may do without spaces.
func separator(s string, i int, wide bool) int {
	j := spaces(s, i)
	if j >= len(s) {
		return 0
	}
	r, n := utf8.DecodeRuneInString(s[j:])
	switch r {
	case '-', '–', '—', '‑', '&':
		return spaces(s, j+n)
	case '/':
		if wide {
			return j + n
		}
		return 0
	}
	e := wordEnd(s, j)
	switch s[j:e] {
	case "to", "and", "through", "until", "till":
		if k := spaces(s, e); j > i && k > e {
			return k
		}
	}
	return 0
}

// counted reports whether what ends at k is a count and not a day: "May 20
// percent".
func counted(s string, k int) bool {
	if k < len(s) && s[k] == '%' {
		return true
	}
	j := spaces(s, k)
	return j > k && unit(s[j:wordEnd(s, j)])
}

// moreInSentence reports whether the sentence goes on behind the dot that
// ends at i.
func moreInSentence(s string, i int) bool {
	j := spaces(s, i)
	r, _ := utf8.DecodeRuneInString(s[j:])
	return j < len(s) && (unicode.IsLower(r) || unicode.IsDigit(r) || strings.ContainsRune(",;:)–—-", r))
}

func mention(start, end int, from, to Date) DateMention {
	return DateMention{text.Span{Start: start, End: end}, from, to}
}

var months = [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september",
	"october", "november", "december"}

// monthName reads an English month at i, in full or abbreviated, with the dot
// of the abbreviation. It starts with a capital: may and march are words.
func monthName(s string, i int) (month, end int) {
	if i >= len(s) || s[i] < 'A' || s[i] > 'S' {
		return 0, 0
	}
	e := wordEnd(s, i)
	w := s[i:e]
	if len(w) < 3 || len(w) > len("september") {
		return 0, 0
	}
	upper := w[1] <= 'Z'
	for k := 1; k < len(w); k++ {
		if c := w[k]; upper && (c < 'A' || c > 'Z') || !upper && (c < 'a' || c > 'z') {
			return 0, 0
		}
	}
	for k, name := range months {
		if name[0] != w[0]|0x20 {
			continue
		}
		if strings.EqualFold(w, name) {
			return k + 1, e
		}
		if strings.EqualFold(w, name[:3]) || k == 8 && strings.EqualFold(w, "sept") ||
			(k == 5 || k == 6) && strings.EqualFold(w, name[:4]) {
			if e < len(s) && s[e] == '.' {
				e++
			}
			return k + 1, e
		}
	}
	return 0, 0
}

// dayNumber reads the day of a month at i, with st, nd, rd or th. It is no
// day if the number goes on: 4:30, 4.5, 4/5, 4,000.
func dayNumber(s string, i int) (day, end int) {
	n, e, digits := number(s, i)
	if digits == 0 || digits > 2 || n < 1 || n > 31 {
		return 0, 0
	}
	if e+2 <= len(s) {
		switch strings.ToLower(s[e : e+2]) {
		case "st", "nd", "rd", "th":
			e += 2
		}
	}
	if wordByte(s, e) {
		return 0, 0
	}
	if e+1 < len(s) && digit(s[e+1]) {
		switch s[e] {
		case ':', '.', '/':
			return 0, 0
		case ',':
			if _, _, n := number(s, e+1); n == 3 {
				return 0, 0
			}
		}
	}
	return n, e
}

// fourDigits reads a number of exactly four digits at i.
func fourDigits(s string, i int) (n, end int) {
	n, e, digits := number(s, i)
	if digits != 4 || wordByte(s, e) {
		return 0, 0
	}
	return n, e
}

// number reads the digits at i; numbers of more than nine digits have no value.
func number(s string, i int) (n, end, digits int) {
	for end = i; end < len(s) && digit(s[end]); end++ {
		if end-i < 9 {
			n = n*10 + int(s[end]-'0')
		}
	}
	return n, end, end - i
}

// spaces returns the offset of what follows the white space at i; at most a
// few characters, so that a page of spaces does not make a date.
func spaces(s string, i int) int {
	for n := 0; i < len(s) && n < 4; n++ {
		switch {
		case s[i] == ' ' || s[i] == '\n' || s[i] == '\r' || s[i] == '\t':
			i++
		case strings.HasPrefix(s[i:], "\u00a0"):
			i += 2
		case strings.HasPrefix(s[i:], "\u202f"):
			i += 3
		default:
			return i
		}
	}
	return i
}

// glued reports whether the character before i makes a number or word at i a
// part of something longer: a sum, an address, a path, a decimal, a code.
func glued(s string, i int) bool {
	if i == 0 {
		return false
	}
	r, n := utf8.DecodeLastRuneInString(s[:i])
	switch r {
	case '$', '€', '£', '¥', '₫', '#', '№', '@', '=', '&', '_', '/', '\\', '+', '%', '~', '^':
		return true
	case '.', ',', ':', '-', '‑', '\'', '’':
		return i > n && wordByte(s, i-n-1) && (digit(s[i-n-1]) || r != '.' && r != ',' && r != ':')
	}
	return false
}

// prefixed reports whether a word that joins a year with a hyphen stands
// before i: pre-1975, mid-2023.
func prefixed(s string, i int) bool {
	if s[i-1] != '-' {
		return false
	}
	switch strings.ToLower(wordBefore(s, i-1)) {
	case "pre", "post", "mid", "early", "late", "end", "since", "non":
		return true
	}
	return false
}

// wordBefore returns the word before i if white space or an opening bracket
// alone lies between, else "". A final dot (No. 5) is left out.
func wordBefore(s string, i int) string {
	e := i
	for e > 0 && i-e < 3 && (s[e-1] == ' ' || s[e-1] == '\n' || s[e-1] == '\r' || s[e-1] == '\t') {
		e--
	}
	if e > 0 && e < i && s[e-1] == '.' {
		e--
	}
	a := e
	for a > 0 && e-a < 24 && wordByte(s, a-1) {
		a--
	}
	return s[a:e]
}

// wordEnd returns the end of the word at i, which is i itself if none is there.
func wordEnd(s string, i int) int {
	for i < len(s) {
		if c := s[i]; c < utf8.RuneSelf {
			if !alnum(c) {
				break
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !wordRune(r) {
			break
		}
		i += n
	}
	return i
}

// wordByte reports whether the byte at i is part of a word. For a byte within
// a character beyond ASCII it is enough to know the character's kind.
func wordByte(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	if s[i] < utf8.RuneSelf {
		return alnum(s[i])
	}
	a := i
	for a > 0 && i-a < 3 && !utf8.RuneStart(s[a]) {
		a--
	}
	r, _ := utf8.DecodeRuneInString(s[a:])
	return wordRune(r)
}

func wordRune(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}

func alnum(c byte) bool { return digit(c) || 'a' <= c|0x20 && c|0x20 <= 'z' }

func digit(c byte) bool { return '0' <= c && c <= '9' }

// numbering reports whether w is a word that the number of a thing follows.
func numbering(w string) bool {
	switch strings.ToLower(w) {
	case "no", "nos", "number", "resolution", "resolutions", "order", "decree", "decision", "directive", "circular",
		"article", "section", "page", "pages", "room", "route", "highway", "flight", "iso", "rfc", "bill", "code",
		"model", "version", "line", "channel", "lot", "boeing", "psalm", "paragraph", "rs", "usd", "vnd", "eur":
		return true
	}
	return false
}

// unit reports whether w is what is counted or measured.
func unit(w string) bool {
	switch strings.ToLower(w) {
	case "people", "persons", "men", "women", "children", "students", "pupils", "workers", "employees", "staff",
		"soldiers", "troops", "officers", "officials", "members", "delegates", "participants", "visitors", "guests",
		"tourists", "residents", "households", "families", "patients", "cases", "deaths", "victims", "fans", "voters",
		"businesses", "companies", "firms", "enterprises", "jobs", "houses", "homes", "schools", "villages", "communes",
		"km", "kilometres", "kilometers", "kilometre", "kilometer", "metres", "meters", "metre", "meter", "m", "cm", "mm",
		"miles", "mile", "feet", "foot", "ft", "yards", "hectares", "hectare", "ha", "acres", "acre", "sq", "square",
		"tonnes", "tons", "tonne", "ton", "kg", "kilograms", "kilos", "grams", "litres", "liters", "barrels", "mw", "kw",
		"megawatts", "watts", "volts", "hz", "mhz", "ghz", "kb", "mb", "gb", "bytes", "bits", "pixels", "rpm", "hp", "bar",
		"dollars", "euros", "pounds", "usd", "vnd", "dong", "đồng", "yuan", "yen", "percent", "per", "pct", "million",
		"billion", "trillion", "thousand", "hundred", "dozen", "points", "votes", "seats", "copies", "units", "items",
		"pieces", "pages", "words", "books", "shares", "vehicles", "cars", "ships", "aircraft", "planes", "tickets",
		"years", "months", "weeks", "days", "hours", "minutes", "seconds", "hrs", "gmt", "utc", "times", "degrees",
		"strong", "seat", "page", "bed", "member", "psi", "k", "calories", "kcal", "ppm":
		return true
	}
	return false
}

// functionWord reports whether w is a word with which a phrase goes on behind
// a date, and not the noun that a number would count.
func functionWord(w string) bool {
	switch w {
	case "a", "an", "the", "and", "or", "but", "as", "at", "by", "for", "from", "in", "into", "of", "on", "to", "with",
		"when", "while", "where", "which", "who", "that", "this", "it", "he", "she", "they", "we", "was", "were", "is",
		"are", "be", "has", "have", "had", "will", "would", "could", "should", "may", "under", "during", "after", "before",
		"until", "through", "respectively", "between", "against", "following", "until.", "if", "than", "due", "local", "year":
		return true
	}
	return false
}
