package search

import "testing"

// news is a small corpus with names written in several ways.
func news() ([]Document, []Value) {
	docs := []Document{
		doc("a", "President Thuong visits Washington",
			"President Võ Văn Thưởng met Joe Biden in the US. Thưởng praised the partnership.",
			"Trade between the United States and Vietnam grew in 2023."),
		doc("b", "Vo Van Thuong receives ambassador",
			"Hà Nội welcomed Marc Knapper, Ambassador to Vietnam. The tariffs were discussed at length."),
		doc("c", "Biden speaks on tariff policy",
			"The tariff is a tax. A summit of the future was announced. Running costs fell.",
			">Photo: VNA. Related: Thường lệ."),
		doc("d", "Weather in Hanoi", "It often rains. The running of the bulls is elsewhere, bidden or not."),
	}
	docs[0].From, docs[0].To = 20231114, 20231114
	docs[1].From, docs[1].To = 20230601, 20230630
	docs[2].From, docs[2].To = 20250101, 20251231
	values := []Value{
		{Kind: "person", ID: "vo-van-thuong", Name: "Võ Văn Thưởng", Aliases: []string{"Vo Van Thuong", "Thuong", "Thưởng"}, Roles: []string{"President"}},
		{Kind: "person", ID: "joe-biden", Name: "Joe Biden", Aliases: []string{"Biden"}},
		{Kind: "place", ID: "united-states", Name: "United States", Aliases: []string{"US", "U.S.", "America"}},
		{Kind: "person", ID: "marc-knapper", Name: "Marc Knapper", Roles: []string{"Ambassador to Vietnam"}},
		{Kind: "source", ID: "vna", Name: "VNA"},
	}
	for i := range docs {
		named(&docs[i], 0, "Võ Văn Thưởng", "Vo Van Thuong", "Thưởng", "Thuong")
		named(&docs[i], 1, "Joe Biden", "Biden")
		named(&docs[i], 2, "United States", "US")
		named(&docs[i], 3, "Marc Knapper")
	}
	docs[3].Values = append(docs[3].Values, 4)
	return docs, values
}

func TestSearch(t *testing.T) {
	docs, values := news()
	x := open(t, docs, values)
	for _, test := range []struct{ query, want string }{
		{"", "c a b d"}, // the newest first, where no word ranks
		{"place:us", "a"},
		{"-biden", "b d"},
		{"date:2023", "a b"},
		{"title:biden OR date:2023", "c a b"},
		{"tariff", "c b"},  // the word before its inflection
		{"tariffs", "c b"}, // its inflection, in the title too
		{"running", "d c"},
		{"Thuong", "a b c"},
		{"vo van thuong", "a b"},
		{"Võ Văn Thưởng", "a b"},
		{"Vo\u0303 Va\u0306n Thu\u031bo\u0309ng", "a b"},
		{"america", "a"},
		{"ambassador to vietnam", "b"},
		{`"summit of the future"`, "c"},
		{`“summit of the future”`, "c"},
		{`"future summit"`, ""},
		{`"future summit"~5`, "c"},
		{`"future summit"~2`, ""},
		{"biden -tariff", "a"},
		{"-tariff", "a b d"},
		{"rains OR summit", "d c"},
		{"summ*", "c"},
		{"title:biden", "c"},
		{`title:"tariff policy"`, "c"},
		{"person:thuong", "a b"},
		{"person:vo-van-thuong", "a b"},
		{`person:"van thuong"`, "a b"},
		{"role:ambassador", "b"},
		{"source:vna", "d"},
		{"date:2023", "a b"},
		{"date:2023-06..2024", "a b"},
		{"date:2024..", "c"},
		{"biden date:2023", "a"},
		{"vna", "d c"},
	} {
		if got := ids(docs, x.Search(Request{Query: test.query, Limit: 10})); got != test.want {
			t.Errorf("Search(%s) = %s, want %s", test.query, got, test.want)
		}
	}
}

func TestLongQueriesAreFilledUp(t *testing.T) {
	docs := []Document{
		doc("all", "One", "alpha beta gamma delta"),
		doc("three", "Two", "alpha beta gamma"),
		doc("one", "Three", "alpha"),
		doc("none", "Four", "epsilon"),
	}
	x := open(t, docs, nil)
	for _, test := range []struct {
		query, want string
		full        int
		relaxed     int
	}{
		{"alpha beta gamma delta", "all three", 1, 1},
		{"alpha beta", "three all", 2, 0}, // too few words to fill up
		{"alpha epsilon", "none one three all", 0, 1},
		{"the alpha of beta and gamma", "three all", 2, 0}, // common words are not needed
	} {
		r := x.Search(Request{Query: test.query, Limit: 10})
		if got := ids(docs, r); got != test.want || r.Full != test.full || len(r.Relaxed) != test.relaxed {
			t.Errorf("Search(%s) = %s, full %d, relaxed %v, want %s, %d, %d words", test.query, got, r.Full, r.Relaxed, test.want, test.full, test.relaxed)
		}
	}
}

func TestNearWordsScoreMore(t *testing.T) {
	docs := []Document{
		doc("far", "Title", "trade one two three four five six seven eight nine ten agreement end"),
		doc("near", "Title", "one two three four five six trade agreement seven eight nine ten end"),
	}
	x := open(t, docs, nil)
	r := x.Search(Request{Query: "trade agreement", Limit: 10})
	if got := ids(docs, r); got != "near far" {
		t.Errorf("Search(trade agreement) = %s, want near far", got)
	}
}
