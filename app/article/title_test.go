package article

import (
	"strings"
	"testing"
)

func TestEndMark(t *testing.T) {
	for in, want := range map[string]rune{
		"They met.": '.', "“They met.”": '.', "(They met.)": '.', "They met. (VNA)": '.', "What?": '?', "Go!": '!', "These:": ':',
		"one,": ',', "A headline": 0, "A headline...": 0, "A headline…": 0, "A headline (again)": 0, "": 0, "”": 0,
	} {
		if got := endMark(in); got != want {
			t.Errorf("endMark(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestMadeTitle(t *testing.T) {
	long := strings.Repeat("ờ", 200)
	for _, c := range []struct{ id, raw, want string }{
		{"x", "They met. They parted. Again and again, they met.", "They met"},
		{"x", "HÀ NỘI — The minister met Dr. Hùng in the U.S. capital on Monday. They parted.", "The minister met Dr. Hùng in the U.S. capital on Monday"},
		{"x", "a  b\x00c\td. E", "a b c d"},
		{"an id", "", "an id"},
		{"", "", "Untitled"},
		{"", long, strings.Repeat("ờ", (MaxTitle-3)/3) + "…"},
		{"", strings.Repeat("ten bytes ", 20), strings.TrimSpace(strings.Repeat("ten bytes ", 11)) + " ten…"},
	} {
		a := Parse(c.id, c.raw)
		if a.Title != c.want || a.Headline {
			t.Errorf("title of %.40q = %q, %v, want %q", c.raw, a.Title, a.Headline, c.want)
		}
		if len(a.Title) > MaxTitle {
			t.Errorf("title of %.40q has %d bytes", c.raw, len(a.Title))
		}
	}
}

func TestTitleCase(t *testing.T) {
	for in, want := range map[string]bool{
		"Viet Nam and Laos Sign Border Agreement": true, "Vietnam and Laos sign agreement": false, "Hello World": false, "": false,
	} {
		if got := titleCase(in); got != want {
			t.Errorf("titleCase(%q) = %v", in, got)
		}
	}
}
