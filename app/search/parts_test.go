package search

import (
	"slices"
	"testing"

	"dossier/app/text"
)

// A field asks for a value and what is part of it; counts and filters are of
// the value alone.
func TestFieldFindsParts(t *testing.T) {
	values := []Value{
		{Kind: "organization", ID: "un", Name: "United Nations", Aliases: []string{"United Nations", "UN"}, Parts: []int32{1, 3}},
		{Kind: "organization", ID: "unga", Name: "General Assembly", Aliases: []string{"General Assembly"}, Parts: []int32{2}},
		{Kind: "event", ID: "debate", Name: "High Debate", Aliases: []string{"High Debate"}},
		{Kind: "organization", ID: "undp", Name: "Development Programme", Parts: []int32{0}}, // a circle
	}
	var docs []Document
	for _, d := range []struct {
		id, text string
		value    int32
	}{{"a", "United Nations here", 0}, {"b", "General Assembly here", 1}, {"c", "High Debate here", 2}, {"d", "nothing here", -1}} {
		doc := Document{ID: d.id, Title: d.id, Text: d.text, Passages: []Passage{{text.Span{Start: 0, End: len(d.text)}, Body}}}
		if d.value >= 0 {
			doc.Names = []Name{{text.Span{Start: 0, End: len(d.text) - len(" here")}, d.value}}
		}
		docs = append(docs, doc)
	}
	b, err := Build(docs, values)
	if err != nil {
		t.Fatal(err)
	}
	x, err := Open(string(b))
	if err != nil {
		t.Fatal(err)
	}
	for q, want := range map[string][]int{
		`org:"united nations"`: {0, 1, 2}, "org:un": {0, 1, 2}, "org:unga": {1, 2}, "event:debate": {2},
		"org:un here": {0, 1, 2}, "here -org:unga": {0, 3},
	} {
		var got []int
		for _, h := range x.Search(Request{Query: q, Limit: 10}).Hits {
			got = append(got, h.Doc)
		}
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("Search(%s) = %v, want %v", q, got, want)
		}
	}
	if n := x.Search(Request{Filters: Filters{Include: map[string][]string{"organization": {"un"}}}}).Total; n != 1 {
		t.Errorf("the filter for the United Nations gives %d documents, want 1", n)
	}
	values[0].Parts = []int32{9}
	if _, err := Build(docs, values); err == nil {
		t.Error("Build accepts a part that is no value")
	}
}
