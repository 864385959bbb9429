package search

import (
	"reflect"
	"testing"
)

func TestParse(t *testing.T) {
	w := func(s string) Word { return Word{Text: s} }
	for _, test := range []struct {
		query string
		want  Node
	}{
		{"", And(nil)},
		{" \t .,! ", And(nil)},
		{"Trade", w("Trade")},
		{"a b", And{w("a"), w("b")}},
		{"Vietnam-US ties", And{w("Vietnam"), w("US"), w("ties")}},
		{"U.S. 30,000 O’Brien", And{w("U.S."), w("30,000"), w("O’Brien")}},
		{"trad*", Word{Text: "trad", Prefix: true}},
		{`"a b" c`, And{Phrase{Words: []string{"a", "b"}}, w("c")}},
		{`“a b”`, Phrase{Words: []string{"a", "b"}}},
		{`„a b“`, Phrase{Words: []string{"a", "b"}}},
		{`"a b`, Phrase{Words: []string{"a", "b"}}},
		{`""`, And(nil)},
		{`"a b"~5`, Phrase{Words: []string{"a", "b"}, Within: 5}},
		{`"a b"~5000`, Phrase{Words: []string{"a", "b"}, Within: maxWithin}},
		{`"a b"~`, Phrase{Words: []string{"a", "b"}}},
		{"-a", Not{w("a")}},
		{`a -"b c"`, And{w("a"), Not{Phrase{Words: []string{"b", "c"}}}}},
		{"a - b", And{w("a"), w("b")}},
		{"-b-c", Not{Phrase{Words: []string{"b", "c"}}}},
		{"a OR b c", And{Or{w("a"), w("b")}, w("c")}},
		{"a OR b OR c", Or{w("a"), w("b"), w("c")}},
		{"OR a", And{w("or"), w("a")}},
		{"a OR", And{w("a"), w("or")}},
		{"a or b", And{w("a"), w("or"), w("b")}},
		{"title:trade", Word{Text: "trade", Title: true}},
		{"Title:trad*", Word{Text: "trad", Title: true, Prefix: true}},
		{`title:"free trade"`, Phrase{Words: []string{"free", "trade"}, Title: true}},
		{"title:free-trade", Phrase{Words: []string{"free", "trade"}, Title: true}},
		{"title:", w("title")},
		{"person:thuong", Having{"person", "thuong"}},
		{`org:"ASEAN  Secretariat"`, Having{"organization", "ASEAN Secretariat"}},
		{"-source:vna", Not{Having{"source", "vna"}}},
		{"role:", w("role")},
		{"note: this", And{w("note"), w("this")}},
		{"date:2023", Date{"2023", "2023"}},
		{"date:2023-06..2024", Date{"2023-06", "2024"}},
		{"date:..2024-02-29", Date{"", "2024-02-29"}},
		{"date:2024..", Date{"2024", ""}},
		{"date:soon", And{w("date"), w("soon")}},
		{"date:..", w("date")},
		{"date:2023-13", And{w("date"), w("2023"), w("13")}},
	} {
		got := Parse(test.query)
		if !reflect.DeepEqual(got, test.want) {
			t.Errorf("Parse(%q) = %#v, want %#v", test.query, got, test.want)
		}
		if again := Parse(got.String()); !reflect.DeepEqual(again, got) {
			t.Errorf("Parse(%q) = %#v, again %#v", got.String(), got, again)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{`a "b c"~5 -d OR e*`, `title:"x y`, "date:2023..", "person:“Võ Văn Thưởng”", "--a -\"", "a.b.cd U.S.A4", "OR OR", "a:b:c", "x*y*", "\xff\"\xfe", "日本語 OR -ไทย", "a\u00ad\u200db ’s"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, q string) {
		n := Parse(q)
		if again := Parse(n.String()); !reflect.DeepEqual(n, again) {
			t.Errorf("Parse(%q) = %#v (%s), parsed again %#v", q, n, n, again)
		}
	})
}
