package search

import (
	"math"
	"slices"
	"strings"
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

// A part that is called after its whole is found by every name of the whole: half
// as near as the whole itself, with what names the whole marked.
func TestNameWithinAName(t *testing.T) {
	docs := []Document{
		doc("a", "Home again", "Soldiers of the UN Peace Mission came home. The UN Peace Mission was praised."),
		doc("b", "A speech", "The United Nations met again and spoke for hours of the soldiers that it had sent."),
		doc("c", "Elsewhere", "The Peace Corps came home to nations that no treaty of any sort has ever united."),
		doc("d", "Children", "Unicef opened a school for the children of the town, and people came to see."),
	}
	values := []Value{
		{Kind: "organization", ID: "un", Name: "United Nations", Aliases: []string{"UN"}, Parts: []int32{1, 2}},
		{Kind: "organization", ID: "mission", Name: "UN Peace Mission", Aliases: []string{"Peace Mission"}},
		{Kind: "organization", ID: "unicef", Name: "Unicef"},
	}
	for i := range docs {
		named(&docs[i], 0, "United Nations")
		named(&docs[i], 1, "UN Peace Mission")
		named(&docs[i], 2, "Unicef")
	}
	x := open(t, docs, values)
	for q, want := range map[string]string{"united nations": "b a", "un": "a b", "UN": "a b"} { // who writes the words comes first
		r := x.Search(Request{Query: q, Limit: 10, Facets: true, Explain: true})
		if got := ids(docs, r); got != want {
			t.Fatalf("Search(%s) = %s, want %s", q, got, want)
		}
		h := r.Hits[strings.Index(want, "a")/2]
		var marked []string
		for _, m := range h.Snippets[0].Marks {
			marked = append(marked, docs[0].Text[m.Start:m.End])
		}
		if !slices.Equal(marked, []string{"UN", "UN"}) {
			t.Errorf("Search(%s) marks %q in a, want UN twice", q, marked)
		}
		for _, f := range r.Facets {
			for _, v := range f.Values {
				if v.ID == "un" && v.Count != 1 {
					t.Errorf("Search(%s): the United Nations count %d documents, want 1: a part is no mention", q, v.Count)
				}
			}
		}
		sum := 0.0
		for _, c := range h.Explain {
			sum += c.Value
		}
		if math.Abs(sum-h.Score) > 1e-6 {
			t.Errorf("Search(%s): the shares of a add up to %v, want its score %v", q, sum, h.Score)
		}
	}
	r := x.Search(Request{Query: "united nations", Limit: 10})
	if want := []Reason{{"united nations", AliasMatch, "United Nations"}}; !slices.Equal(r.Hits[1].Reasons, want) {
		t.Errorf("reasons of a = %v, want %v", r.Hits[1].Reasons, want)
	}
	if r := x.Search(Request{Query: `role:"united nations"`, Limit: 10}); r.Total != 0 {
		t.Errorf("role:\"united nations\" = %s, want nothing: it is nobody's title", ids(docs, r))
	}
}

// Who is quoted is found by name and by role; who only has the role says nothing.
func TestSaidByNameAndRole(t *testing.T) {
	docs, values := news()
	values = append(values, Value{Kind: KindSaid, ID: "marc-knapper", Name: "Marc Knapper"})
	docs[1].Values = append(docs[1].Values, int32(len(values)-1))
	x := open(t, docs, values)
	for query, want := range map[string]string{
		"said:knapper": "b", "said:marc-knapper": "b", "said:ambassador": "b", `said:"ambassador to vietnam"`: "b",
		"said:president": "", "said:thuong": "", "said:ambass": "", "-said:ambassador": "c a d",
	} {
		if got := ids(docs, x.Search(Request{Query: query, Limit: 10})); got != want {
			t.Errorf("Search(%s) = %s, want %s", query, got, want)
		}
	}
}
