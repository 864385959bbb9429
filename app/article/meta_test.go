package article

import (
	"reflect"
	"strings"
	"testing"
)

// What the metadata states overrides what the text states.
func TestParseWith(t *testing.T) {
	const raw = "Harbour opens\n\nHÀ NỘI, July 3, 2023 — The harbour opened on May 4. It is new. — VNA\n"
	m := Meta{Title: "The  harbour\nis open", Date: Date{2024, 2, 1}, Source: "Harbour Press", Author: "Ann\tLee",
		URL: "https://example.org/a?b=c", Language: "en", Tags: []string{"port", "", " port ", "ships"}}
	a := ParseWith("x", raw, m)
	if a.Title != "The harbour is open" || a.Headline || a.Date != (Date{2024, 2, 1}) || a.Source != "Harbour Press" || a.Author != "Ann Lee" ||
		a.URL != m.URL || a.Language != "en" || !reflect.DeepEqual(a.Tags, []string{"port", "ships"}) {
		t.Errorf("ParseWith = %+v", a)
	}
	// A day without a year is one of the year of publication.
	if n := len(a.Dates); n != 2 || a.Dates[1].From != (Date{2024, 5, 4}) {
		t.Errorf("the dates are %v", a.Dates)
	}
	// What it does not state, the text does.
	a = ParseWith("x", raw, Meta{Author: "Ann Lee"})
	if a.Title != "Harbour opens" || !a.Headline || a.Date != (Date{2023, 7, 3}) || a.Source != "VNA" {
		t.Errorf("ParseWith only an author = %+v", a)
	}
	if b := Parse("x", raw); !reflect.DeepEqual(b, ParseWith("x", raw, Meta{})) {
		t.Errorf("Parse = %+v differs from ParseWith no metadata", b)
	}
}

// A first paragraph that is the given title is the headline, in whatever form.
func TestGivenHeadline(t *testing.T) {
	for _, title := range []string{"He said: come home,", "July 3, 2023", "By Ann Lee", "Is it? It is. And that is all."} {
		a := ParseWith("x", title+"\n\nThe ship lay in the harbour for a week. It then left.\n", Meta{Title: title})
		if !a.Headline || a.Title != title || a.Passages[0].Zone != Headline || a.Passages[1].Zone != Lead {
			t.Errorf("%q: %+v", title, a)
		}
		if err := check(a); err != nil {
			t.Errorf("%q: %v", title, err)
		}
	}
}

// Metadata is untrusted: it becomes one line, valid, and no script.
func TestMetaClean(t *testing.T) {
	got := Meta{
		Title: strings.Repeat("word ", 100), Date: Date{2023, 2, 30}, Source: "a\x00b\u202ec", Author: "\xff", URL: "javascript:alert(1)",
		Tags: []string{"\u2066"},
	}.clean()
	if len(got.Title) > maxHeadline || !strings.HasSuffix(got.Title, "word…") {
		t.Errorf("the title has %d bytes: %q", len(got.Title), got.Title)
	}
	got.Title = ""
	if want := (Meta{Source: "abc", Author: "\uFFFD"}); !reflect.DeepEqual(got, want) {
		t.Errorf("clean = %+v, want %+v", got, want)
	}
}

func TestWebAddress(t *testing.T) {
	for s, want := range map[string]bool{
		"https://example.org/": true, "http://example.org:80/a?b#c": true, "HTTPS://EXAMPLE.ORG": true, "https://vi.wikipedia.org/wiki/Hà_Nội": true,
		"": false, "javascript:alert(1)": false, " https://example.org/": false, "https:///x": false, "//example.org/": false, "https:example.org": false,
		"data:text/html,x": false, "https://user:word@example.org/": false, "https://a\u202eb.org/": false, "https://a\x01.org/": false,
		"ftp://example.org/": false, "https://" + strings.Repeat("x", 2000): false, "jAvAsCrIpT://example.org/%0aalert(1)": false,
	} {
		if WebAddress(s) != want {
			t.Errorf("WebAddress(%.60q) = %v", s, !want)
		}
	}
}
