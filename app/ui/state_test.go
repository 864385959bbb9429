package ui

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"dossier/app/search"
)

func TestParseState(t *testing.T) {
	for _, c := range []struct{ in, canonical, bad string }{
		{"", "", ""},
		{"?q=thuong", "q=thuong", ""},
		{"q=Võ+Văn", "q=V%C3%B5+V%C4%83n", ""},
		{"q=a%26b%3Dc%23", "q=a%26b%3Dc%23", ""},
		{"q=100%", "q=100%25", ""},
		{"q=%ff", "q=%EF%BF%BD", ""},
		{"utm_source=x&q=a&fbclid=1", "q=a", ""},
		{"person=to-lam&person=joe-biden", "person=joe-biden,to-lam", ""},
		{"person=to-lam,joe-biden,to-lam", "person=joe-biden,to-lam", ""},
		{"-place=us&person=a&q=x", "q=x&person=a&-place=us", ""},
		{"person=a&-person=a", "-person=a", ""},
		{"person=A%20b", "", "person=A b"},
		{"from=2023&to=2023-06-30", "from=2023&to=2023-06-30", ""},
		{"from=2023-13&to=2023-02-29", "", "from=2023-13 to=2023-02-29"},
		{"to=2024-02-29", "to=2024-02-29", ""},
		{"undated=only", "undated=only", ""},
		{"undated=maybe", "", "undated=maybe"},
		{"sort=newest", "sort=newest", ""},
		{"sort=relevance", "", ""},
		{"sort=best", "", "sort=best"},
		{"n=20", "n=20", ""},
		{"n=10", "", ""},
		{"n=-1", "", "n=-1"},
		{"n=99999999999999999999", "", "n=99999999999999999999"},
		{"&&==&q", "", ""},
	} {
		s, bad := ParseState(c.in)
		if got := s.Encode(); got != c.canonical {
			t.Errorf("ParseState(%q).Encode() = %q, want %q", c.in, got, c.canonical)
		}
		var said []string
		for _, p := range bad {
			said = append(said, p.Name+"="+p.Value)
		}
		if got := strings.Join(said, " "); got != c.bad {
			t.Errorf("ParseState(%q) refused %q, want %q", c.in, got, c.bad)
		}
	}
}

func FuzzState(f *testing.F) {
	f.Add("q=thuong&person=to-lam,joe-biden&-place=us&from=2023&to=2024-01&undated=also&sort=title&n=30")
	f.Add("?q=%E1%BB%9F%ff%0&&&n=1&n=2")
	f.Fuzz(func(t *testing.T, in string) {
		s, _ := ParseState(in)
		once := s.Encode()
		u, bad := ParseState(once)
		if len(bad) > 0 {
			t.Fatalf("ParseState(%q) refuses %v of its own encoding", once, bad)
		}
		if twice := u.Encode(); twice != once {
			t.Fatalf("Encode(ParseState(%q)) = %q", once, twice)
		}
		if !utf8.ValidString(s.Query) || len(s.Query) > MaxQuery || s.Query != u.Query {
			t.Fatalf("query %q became %q", s.Query, u.Query)
		}
		if !reflect.DeepEqual(s.Request(), u.Request()) {
			t.Fatalf("requests differ: %+v, %+v", s.Request(), u.Request())
		}
		for i := 0; i < len(once); i++ {
			if c := once[i]; c <= ' ' || c >= 0x7F || strings.IndexByte(`"'<>#\`, c) >= 0 {
				t.Fatalf("Encode() = %q has %q", once, c)
			}
		}
	})
}

func TestStateSteps(t *testing.T) {
	s, _ := ParseState("q=x&person=a&-place=b&from=2023&n=40&sort=title")
	for _, c := range []struct {
		what string
		got  *State
		want string
	}{
		{"With", s.With("person", "c", search.Included), "q=x&person=a,c&-place=b&from=2023&sort=title"},
		{"With excluded", s.With("person", "a", search.Excluded), "q=x&-person=a&-place=b&from=2023&sort=title"},
		{"With neutral", s.With("place", "b", search.Neutral), "q=x&person=a&from=2023&sort=title"},
		{"WithDates", s.WithDates("", ""), "q=x&person=a&-place=b&sort=title"},
		{"WithUndated", s.WithUndated(search.OnlyUndated), "q=x&person=a&-place=b&undated=only&sort=title"},
		{"WithQuery", s.WithQuery("y"), "q=y&person=a&-place=b&from=2023&sort=title"},
		{"WithoutFilters", s.WithoutFilters(), "q=x&sort=title"},
		{"WithRows", s.WithRows(10), "q=x&person=a&-place=b&from=2023&sort=title"},
	} {
		if got := c.got.Encode(); got != c.want {
			t.Errorf("%s = %q, want %q", c.what, got, c.want)
		}
	}
	if got, want := s.Encode(), "q=x&person=a&-place=b&from=2023&sort=title&n=40"; got != want {
		t.Errorf("the state changed to %q, want %q", got, want)
	}
	if got := s.NumFilters(); got != 3 {
		t.Errorf("NumFilters() = %d, want 3", got)
	}
}

func TestWindow(t *testing.T) {
	for _, c := range []struct{ rows, first, n int }{{0, 0, 10}, {30, 0, 30}, {50, 0, 50}, {60, 10, 50}, {500, 450, 50}} {
		if first, n := (&State{Rows: c.rows}).Window(); first != c.first || n != c.n {
			t.Errorf("Window() of %d rows = %d, %d, want %d, %d", c.rows, first, n, c.first, c.n)
		}
	}
}

func TestKnown(t *testing.T) {
	s, _ := ParseState("person=a,b&-place=c,d")
	known, bad := s.Known(func(kind, id string) bool { return id == "a" || id == "d" })
	if got := known.Encode(); got != "person=a&-place=d" {
		t.Errorf("Known() = %q", got)
	}
	if want := []Param{{"person", "b"}, {"-place", "c"}}; !reflect.DeepEqual(bad, want) {
		t.Errorf("Known() lacks %v, want %v", bad, want)
	}
}

func TestDays(t *testing.T) {
	for _, c := range [][3]string{{"2023", "2023-01-01", "2023-12-31"}, {"2024-02", "2024-02-01", "2024-02-29"}, {"2023-02-07", "2023-02-07", "2023-02-07"}, {"", "", ""}} {
		if a, b := firstDay(c[0]), lastDay(c[0]); a != c[1] || b != c[2] {
			t.Errorf("days of %q = %q, %q, want %q, %q", c[0], a, b, c[1], c[2])
		}
	}
}
