package article

import (
	"strconv"
	"strings"
)

// String returns d in ISO 8601: 2023-07-03, 2023-07, 2023, --07-03 for a day of
// an unknown year, --07 for a month of one, and "" for the zero Date.
func (d Date) String() string {
	b := make([]byte, 0, len("2023-07-03"))
	switch {
	case d.IsZero():
		return ""
	case d.Year == 0:
		b = append(b, '-')
	default:
		for n := 1000; n > d.Year && n > 1; n /= 10 {
			b = append(b, '0')
		}
		b = strconv.AppendInt(b, int64(d.Year), 10)
	}
	for _, n := range [...]int{d.Month, d.Day} {
		if n == 0 {
			break
		}
		b = append(b, '-', byte('0'+n/10%10), byte('0'+n%10))
	}
	return string(b)
}

// Bounds returns the first and the last day of d as yyyymmdd, so that dates
// and periods compare as numbers; 0, 0 if d is no date or its year is unknown.
func (d Date) Bounds() (from, to int32) {
	switch {
	case d.Year == 0:
		return 0, 0
	case d.Month == 0:
		return int32(d.Year*10000 + 101), int32(d.Year*10000 + 1231)
	case d.Day == 0:
		m := d.Year*10000 + d.Month*100
		return int32(m + 1), int32(m + daysIn(d.Year, d.Month))
	}
	day := int32(d.Year*10000 + d.Month*100 + d.Day)
	return day, day
}

// daysIn returns the number of days of a month; February of an unknown year has 29.
func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 != 0 || year%100 == 0 && year%400 != 0 {
			return 28
		}
		return 29
	}
	return 31
}

// valid reports whether d is a day, month or year that the calendar has.
func (d Date) valid() bool {
	if d.Month < 0 || d.Month > 12 || d.Day < 0 || d.Year < 0 || d.Year > 9999 {
		return false
	}
	if d.Month == 0 {
		return d.Day == 0 && d.Year > 0
	}
	return d.Day <= daysIn(d.Year, d.Month)
}

// ISO returns the date in ISO 8601, a range as first/last.
func (m DateMention) ISO() string {
	if m.From == m.To {
		return m.From.String()
	}
	return m.From.String() + "/" + m.To.String()
}

// ParseDate reads a date of publication as people and feeds write it: in ISO
// 8601 to the day, the month or the year, with a time or without, or in words
// ("July 3, 2023", "Monday, 3 July 2023 10:00 GMT"). A time and its zone
// are dropped: the day is the one that is written.
func ParseDate(s string) (Date, bool) {
	s = squeeze(s)
	iso := s
	if len(iso) > 10 && (iso[10] == 'T' || iso[10] == 't' || iso[10] == ' ') {
		iso = iso[:10]
	}
	if d, ok := isoDate(iso); ok {
		return d, true
	}
	return dateLine(s)
}

// isoDate reads 2023-07-03, 20230703, 2023-07 or 2023.
func isoDate(s string) (Date, bool) {
	if len(s) == 8 && strings.Trim(s, "0123456789") == "" {
		s = s[:4] + "-" + s[4:6] + "-" + s[6:]
	}
	if len(s) != 4 && len(s) != 7 && len(s) != 10 {
		return Date{}, false
	}
	var d Date
	for i, p := range strings.Split(s, "-") {
		if i > 2 || i == 0 && len(p) != 4 || i > 0 && len(p) != 2 || strings.Trim(p, "0123456789") != "" {
			return Date{}, false
		}
		n, _ := strconv.Atoi(p) // digits only
		*[]*int{&d.Year, &d.Month, &d.Day}[i] = n
	}
	if d.Year == 0 || len(s) >= 7 && d.Month == 0 || len(s) == 10 && d.Day == 0 {
		return Date{}, false
	}
	return d, d.valid()
}
