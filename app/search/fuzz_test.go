package search

import (
	"errors"
	"testing"
)

// FuzzOpen opens rubbish and damaged indexes and asks them everything. Nothing
// may panic or hang, whatever the answers are.
func FuzzOpen(f *testing.F) {
	docs, values := news()
	valid, err := Build(docs, values)
	if err != nil {
		f.Fatal(err)
	}
	f.Add("", uint32(0), byte(0))
	f.Add("DSX2", uint32(0), byte(0))
	f.Add(string(valid), uint32(0), byte(0))
	for i := 0; i < len(valid); i += 37 {
		f.Add(string(valid), uint32(i), byte(1+i))
	}
	empty, _ := Build(nil, nil)
	f.Add(string(empty), uint32(9), byte(1))
	f.Fuzz(func(t *testing.T, s string, at uint32, flip byte) {
		b := []byte(s)
		if len(b) > 0 {
			b[int(at)%len(b)] ^= flip
		}
		x, err := Open(string(b))
		if err != nil {
			if !errors.Is(err, ErrCorrupt) {
				t.Errorf("Open = %v", err)
			}
			return
		}
		if x.Docs() > 1000 {
			return // takes memory for what it claims, as it may
		}
		for _, q := range []string{"", "thuong biden", "tarif", "ngyn", `"summit of the future"`, `"future summit"~5`, "-tariff",
			"person:thuong role:ambassador", "date:2023", "summ* OR zzzz", "title:biden", "ambassador to vietnam", "president"} {
			for _, typing := range []bool{false, true} {
				x.Search(Request{Query: q, Typing: typing, Limit: 10, Facets: true, Explain: true,
					Filters: Filters{Exclude: map[string][]string{"source": {"vna"}}}})
			}
			x.Marks(q, 0)
		}
		x.Words("tar", 3)
		x.Search(Request{Limit: 3, Sort: ByTitle, Facets: true, Filters: Filters{Include: map[string][]string{"person": {"joe-biden"}}, From: "2023"}})
	})
}
