package ui

import (
	"testing"

	"dossier/app/article"
)

func TestNumber(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 63436: "63,436", 1234567: "1,234,567", -1000: "-1,000"} {
		if got := number(n); got != want {
			t.Errorf("number(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestDates(t *testing.T) {
	for _, c := range []struct {
		d         article.Date
		long, iso string
	}{
		{article.Date{Year: 2023, Month: 11, Day: 14}, "14 November 2023", "2023-11-14"},
		{article.Date{Year: 2023, Month: 7}, "July 2023", "2023-07"},
		{article.Date{Year: 2023}, "2023", "2023"},
		{article.Date{Month: 11, Day: 14}, "14 November", "11-14"},
		{article.Date{}, "", ""},
	} {
		if got := longDate(c.d); got != c.long {
			t.Errorf("longDate(%v) = %q, want %q", c.d, got, c.long)
		}
		if got := isoDate(c.d); got != c.iso {
			t.Errorf("isoDate(%v) = %q, want %q", c.d, got, c.iso)
		}
		if c.d.Year > 0 && parseISO(c.iso) != c.d {
			t.Errorf("parseISO(%q) = %v, want %v", c.iso, parseISO(c.iso), c.d)
		}
	}
}

func TestDateRange(t *testing.T) {
	for _, c := range [][3]string{
		{"2023", "2023", "2023"},
		{"2023-01-01", "2023-12-31", "2023"},
		{"2023-01-01", "2024-12-31", "2023 – 2024"},
		{"2023-02-01", "2023-02-28", "February 2023"},
		{"2023-02-01", "2024-02-28", "1 February 2023 – 28 February 2024"}, // the month has another day
		{"2023-11-01", "2024-02-29", "November 2023 – February 2024"},
		{"2023-01-01", "2023-12-30", "1 January 2023 – 30 December 2023"},
		{"2023-01-01", "", "since 1 January 2023"},
		{"", "2023", "until 2023"},
	} {
		if got := dateRange(c[0], c[1]); got != c[2] {
			t.Errorf("dateRange(%q, %q) = %q, want %q", c[0], c[1], got, c[2])
		}
	}
}

func TestShorten(t *testing.T) {
	for _, c := range []struct {
		s    string
		n    int
		want string
	}{{"short", 10, "short"}, {"one two three", 9, "one two…"}, {"Thưởng", 5, "Thư…"}, {"aaaaaaaaaa", 4, "aaaa…"}} {
		if got := shorten(c.s, c.n); got != c.want {
			t.Errorf("shorten(%q, %d) = %q, want %q", c.s, c.n, got, c.want)
		}
	}
}

func TestMegabytes(t *testing.T) {
	for n, want := range map[int]string{0: "0.0 MB", 2_300_000: "2.3 MB", 1_649_999: "1.6 MB", 12_000_000: "12.0 MB"} {
		if got := megabytes(n); got != want {
			t.Errorf("megabytes(%d) = %q, want %q", n, got, want)
		}
	}
}
