package search

import "strings"

// parseRange parses 2023, 2023-06, 2023-06-30, or two of them with .. between,
// of which one may be missing.
func parseRange(s string) (from, to string, ok bool) {
	from, to, two := strings.Cut(s, "..")
	if !two {
		to = from
	}
	if from == "" && to == "" {
		return "", "", false
	}
	_, _, ok1 := parseDate(from)
	_, _, ok2 := parseDate(to)
	return from, to, (ok1 || from == "") && (ok2 || to == "")
}

// parseDate returns the first and last day, as yyyymmdd, of a year, month or day.
func parseDate(s string) (first, last int32, ok bool) {
	if len(s) != 4 && len(s) != 7 && len(s) != 10 {
		return 0, 0, false
	}
	var part [3]int32
	for i, p := 0, 0; i < len(s); i++ {
		switch c := s[i]; {
		case i == 4 || i == 7:
			if c != '-' {
				return 0, 0, false
			}
			p++
		case c < '0' || c > '9':
			return 0, 0, false
		default:
			part[p] = part[p]*10 + int32(c-'0')
		}
	}
	y, m, d := part[0], part[1], part[2]
	if y == 0 || m > 12 || d > 31 || len(s) >= 7 && m == 0 || len(s) == 10 && d == 0 {
		return 0, 0, false
	}
	switch len(s) {
	case 4:
		return y*10000 + 101, y*10000 + 1231, true
	case 7:
		return y*10000 + m*100 + 1, y*10000 + m*100 + 31, true
	}
	return y*10000 + m*100 + d, y*10000 + m*100 + d, true
}

// dayRange returns the days that a filter's bounds mean; ok is false where a
// bound is no date: then no document is in the range.
func dayRange(from, to string) (first, last int32, ok bool) {
	first, last, ok = 0, 1<<31-1, true
	if from != "" {
		first, _, ok = parseDate(from)
	}
	if to != "" {
		var ok2 bool
		_, last, ok2 = parseDate(to)
		ok = ok && ok2
	}
	return first, last, ok
}

// month returns the facet ID of a date: 2023-07, or 2023 where it spans more
// than a month, or undated.
func month(from, to int32) string {
	if from == 0 && to == 0 {
		return "undated"
	}
	digits := func(n, v int32) string {
		b := make([]byte, n)
		for i := n - 1; i >= 0; i-- {
			b[i] = byte('0' + v%10)
			v /= 10
		}
		return string(b)
	}
	y := digits(4, from/10000)
	if from/100 != to/100 {
		return y
	}
	return y + "-" + digits(2, from/100%100)
}
