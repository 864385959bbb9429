package ui

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"dossier/app/article"
)

// number writes n with a separator between thousands.
func number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + t.Thousands + s[i:]
	}
	return s
}

// longDate writes a date for reading: 14 November 2023, November 2023, 2023.
func longDate(d article.Date) string { return t.Date(d) }

// isoDate writes a date for machines: 2023-11-14, 2023-11, 2023, --11-14; it
// is valid as the datetime of a <time> element.
func isoDate(d article.Date) string {
	if d.IsZero() {
		return ""
	}
	if d.Year == 0 {
		return strings.TrimSuffix(pad(d.Month, 2)+"-"+pad(d.Day, 2), "-00")
	}
	s := pad(d.Year, 4)
	if d.Month > 0 {
		s += "-" + pad(d.Month, 2)
		if d.Day > 0 {
			s += "-" + pad(d.Day, 2)
		}
	}
	return s
}

// parseISO reads what validDate accepts.
func parseISO(s string) article.Date {
	var d article.Date
	if !validDate(s) {
		return d
	}
	d.Year, _ = strconv.Atoi(s[:4])
	if len(s) >= 7 {
		d.Month, _ = strconv.Atoi(s[5:7])
	}
	if len(s) == 10 {
		d.Day, _ = strconv.Atoi(s[8:])
	}
	return d
}

func pad(n, width int) string {
	s := strconv.Itoa(n)
	for len(s) < width {
		s = "0" + s
	}
	return s
}

// dateRange writes the range of two dates of a State; whole years and months
// without their days.
func dateRange(from, to string) string {
	for _, n := range [...]int{len("2006"), len("2006-01")} {
		if len(from) > n && len(to) > n && firstDay(from[:n]) == from && lastDay(to[:n]) == to {
			from, to = from[:n], to[:n]
		}
	}
	switch {
	case from == to:
		return longDate(parseISO(from))
	case to == "":
		return t.Since(longDate(parseISO(from)))
	case from == "":
		return t.Until(longDate(parseISO(to)))
	}
	return longDate(parseISO(from)) + " – " + longDate(parseISO(to))
}

// megabytes writes a number of bytes as megabytes with one digit.
func megabytes(n int) string {
	tenths := (n + 50_000) / 100_000
	return strconv.Itoa(tenths/10) + t.Decimal + strconv.Itoa(tenths%10) + " MB"
}

// clean makes text of an article fit for a page: what is no character, and
// what would break a document, shows as U+FFFD.
func clean(s string) string {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if broken(r, n) {
			return strings.Map(func(r rune) rune {
				if broken(r, 2) {
					return utf8.RuneError
				}
				return r
			}, s)
		}
		i += n
	}
	return s
}

// broken reports whether r, decoded from n bytes, can't stand in a page.
func broken(r rune, n int) bool {
	return r == utf8.RuneError && n == 1 || r < ' ' && r != '\n' && r != '\t' && r != '\r' || 0x7F <= r && r <= 0x9F
}

// shorten cuts s to at most n bytes, at a word where it has one there.
func shorten(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	if i := strings.LastIndexByte(s[:n], ' '); i > n/2 {
		n = i
	}
	return strings.TrimRight(s[:n], " ,;:–—-") + "…"
}
