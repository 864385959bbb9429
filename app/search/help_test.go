package search

import (
	"reflect"
	"testing"
)

func TestHelpFor(t *testing.T) {
	docs, values := news()
	x := open(t, docs, values)
	for _, test := range []struct {
		r    Request
		want Help
	}{
		{Request{Query: "qqqqqq"}, Help{Words: []HelpWord{{Word: "qqqqqq"}}}},
		{Request{Query: "sumitt", Plain: true}, Help{Words: []HelpWord{{Word: "sumitt", Nearest: []Suggestion{{"summit", 1}}}}}},
		{Request{Query: "knapper", Filters: Filters{Include: map[string][]string{"person": {"joe-biden"}}}},
			Help{Words: []HelpWord{{Word: "knapper", Known: true}}, Filters: []HelpFilter{{"person", "joe-biden", "Joe Biden", false, 1}}}},
		{Request{Query: "tariffs", Filters: Filters{From: "2023-11", To: "2023-12"}}, // it is spelled right
			Help{Words: []HelpWord{{Word: "tariffs", Known: true}}, Filters: []HelpFilter{{"date", "", "", false, 2}}}},
		{Request{Query: "sumitt", Plain: true, Filters: Filters{From: "2023-11", To: "2023-12"}},
			Help{Words: []HelpWord{{Word: "sumitt", Nearest: []Suggestion{{"summit", 1}}}}}},
		{Request{Query: "knapper", Filters: Filters{From: "2025"}},
			Help{Words: []HelpWord{{Word: "knapper", Known: true}}, Filters: []HelpFilter{{"date", "", "", false, 1}}}},
		{Request{Query: "knapper", Filters: Filters{Exclude: map[string][]string{"person": {"marc-knapper"}}}},
			Help{Words: []HelpWord{{Word: "knapper", Known: true}}, Filters: []HelpFilter{{"person", "marc-knapper", "Marc Knapper", true, 1}}}},
		{Request{Query: "", Filters: Filters{Include: map[string][]string{"person": {"nobody"}}}},
			Help{Filters: []HelpFilter{{"person", "nobody", "nobody", false, 4}}}},
	} {
		r := x.Search(test.r)
		if r.Total != 0 || r.Help == nil {
			t.Errorf("Search(%+v): total %d, help %v", test.r, r.Total, r.Help)
			continue
		}
		if !reflect.DeepEqual(*r.Help, test.want) {
			t.Errorf("Search(%+v).Help = %+v, want %+v", test.r, *r.Help, test.want)
		}
	}
}
