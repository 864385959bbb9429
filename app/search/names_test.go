package search

import (
	"slices"
	"testing"
)

func TestEverySpellingOfANameGivesTheSame(t *testing.T) {
	docs, values := news()
	docs[2].Title = "Biden speaks" // so that no title is of help
	x := open(t, docs, values)
	for _, spellings := range [][]string{
		{"vo van thuong", "Võ Văn Thưởng", "VO VAN THUONG", "Vo\u0303 Va\u0306n Thu\u031bo\u0309ng"},
		{"United States", "us", "U.S.", "america"},
		{"Joe Biden", "biden", "Biden"},
	} {
		want := ids(docs, x.Search(Request{Query: spellings[0], Limit: 10}))
		for _, q := range spellings[1:] {
			for _, typing := range []bool{false, true} {
				r := x.Search(Request{Query: q, Limit: 10})
				if got := ids(docs, r); got != want {
					t.Errorf("Search(%s), typing %v = %s, want %s as for %s", q, typing, got, want, spellings[0])
				}
			}
		}
	}
}

func TestNameReasons(t *testing.T) {
	docs, values := news()
	x := open(t, docs, values)
	for _, test := range []struct {
		query string
		doc   int
		want  Reason
	}{
		{"america", 0, Reason{"america", AliasMatch, "United States"}},
		{"Vo Van Thuong", 1, Reason{"Vo Van Thuong", Exact, "Vo Van Thuong"}},
		{"Võ Văn Thưởng", 1, Reason{"Võ Văn Thưởng", FoldMatch, "Vo Van Thuong"}},
		{"Võ Văn Thưởng", 0, Reason{"Võ Văn Thưởng", Exact, "Võ Văn Thưởng"}},
		{"ambassador to vietnam", 1, Reason{"ambassador to vietnam", AliasMatch, "Marc Knapper"}},
		{"vna", 3, Reason{"vna", AliasMatch, "VNA"}},
		{"mrc knppr", 1, Reason{"mrc", Letters, "Marc Knapper"}},
	} {
		r := x.Search(Request{Query: test.query, Limit: 10})
		i := slices.IndexFunc(r.Hits, func(h Hit) bool { return h.Doc == test.doc })
		if i < 0 {
			t.Errorf("Search(%s) does not find %s", test.query, docs[test.doc].ID)
			continue
		}
		if got := r.Hits[i].Reasons[0]; got != test.want {
			t.Errorf("Search(%s): document %s: reason %v, want %v", test.query, docs[test.doc].ID, got, test.want)
		}
	}
}

func TestMarks(t *testing.T) {
	docs, values := news()
	x := open(t, docs, values)
	for _, test := range []struct {
		query string
		doc   int
		want  []string
	}{
		{"thuong", 0, []string{"Thuong", "Võ Văn Thưởng", "Thưởng"}},
		{"america", 0, []string{"US", "United States"}},
		{"tariff", 2, []string{"tariff", "tariff"}},
		{`"summit of the future" -rain`, 2, []string{"summit", "of", "the", "future"}},
		{"runn*", 3, []string{"running"}},
		{"zzzz", 3, nil},
		{"person:biden", 2, nil},
	} {
		var got []string
		for _, m := range x.Marks(test.query, test.doc) {
			got = append(got, docs[test.doc].Text[m.Start:m.End])
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("Marks(%s, %s) = %q, want %q", test.query, docs[test.doc].ID, got, test.want)
		}
	}
	if m := x.Marks("thuong", 99); m != nil {
		t.Errorf("Marks of no document = %v", m)
	}
}
