package search

import (
	"math/rand"
	"slices"
	"testing"
)

// editsBetween is the plain Damerau-Levenshtein distance (optimal string
// alignment) of two words.
func editsBetween(a, b string) int {
	return int(distance([]rune(a), []rune(b), func(_, _, _, _ rune) float64 { return 1 }))
}

func TestDistance(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"a", "", 1}, {"", "ab", 2}, {"biden", "bidne", 1}, {"biden", "biden", 0}, {"biden", "bden", 1},
		{"biden", "bideen", 1}, {"biden", "boden", 1}, {"ca", "abc", 3}, {"kitten", "sitting", 3}, {"thưởng", "thường", 1},
	} {
		if got := editsBetween(test.a, test.b); got != test.want {
			t.Errorf("editsBetween(%s, %s) = %d, want %d", test.a, test.b, got, test.want)
		}
		if got := editsBetween(test.b, test.a); got != test.want {
			t.Errorf("editsBetween(%s, %s) = %d, want %d", test.b, test.a, got, test.want)
		}
	}
}

func TestNearTermsAgainstEveryTerm(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	var keys []string
	for range 3000 {
		keys = append(keys, randomWord(r, "abcd", 11))
	}
	keys = append(keys, "été", "日本")
	slices.Sort(keys)
	keys = slices.Compact(keys)
	var w dictWriter
	for _, k := range keys {
		w.add(k)
	}
	x := &Index{}
	x.terms = openDictionary(string(w.bytes()))
	for range 600 {
		word := randomWord(r, "abcde", 12)
		k := 1 + r.Intn(3)
		for _, begun := range []bool{false, true} {
			var got, want []string
			x.nearTerms(word, k, begun, func(n int, term string) {
				if keys[n] != term {
					t.Errorf("nearTerms(%s, %d): number %d is %s", word, k, n, term)
				}
				got = append(got, term)
			})
			for _, key := range keys {
				ok := editsBetween(word, key) <= k
				for n := 1; begun && !ok && n <= len(key); n++ {
					ok = editsBetween(word, key[:n]) <= k && n >= len(word)-k
				}
				if ok {
					want = append(want, key)
				}
			}
			// Words of two-byte letters are nearer by letters than by bytes.
			if !slices.Equal(got, want) && len(word) > 3 {
				t.Fatalf("nearTerms(%s, %d, %v) = %v, want %v", word, k, begun, got, want)
			}
		}
	}
}

func TestTypos(t *testing.T) {
	docs, values := news()
	x := open(t, docs, values)
	for _, test := range []struct {
		query, want string
		kind        MatchKind
		term        string
	}{
		{"bidne", "c a", Typo, "Biden"},
		{"wahsington", "a", Typo, "Washington"},
		{"pertnership", "a", Typo, "partnership"},
		{"qartnership", "a", Typo, "partnership"}, // the first letter too
		{"prtnrship", "a", Typo, "partnership"},
		{"xyz", "", 0, ""},
		{"thuogn", "a b c", Typo, "Thuong"},
		{"summitt", "c", Typo, "summit"},
	} {
		r := x.Search(Request{Query: test.query, Limit: 10})
		if got := ids(docs, r); got != test.want {
			t.Errorf("Search(%s) = %s, want %s", test.query, got, test.want)
		}
		if len(r.Hits) > 0 {
			if got, want := r.Hits[0].Reasons[0], (Reason{test.query, test.kind, test.term}); got != want {
				t.Errorf("Search(%s): reason %v, want %v", test.query, got, want)
			}
		}
		if r := x.Search(Request{Query: test.query, Limit: 10, Plain: true}); r.Total != 0 {
			t.Errorf("Search(%s) without help has %d hits", test.query, r.Total)
		}
	}
}

// TestHelpNeverOutranks checks that a document with a word as it is spelled
// comes before all that have it by help.
func TestHelpNeverOutranks(t *testing.T) {
	docs := []Document{doc("right", "Other things", "Long text before and after one colour and still more text of no interest whatsoever.")}
	for _, id := range []string{"t1", "t2", "t3", "t4"} {
		docs = append(docs, doc(id, "Colors colors", "colors"))
	}
	for i := range 120 {
		docs = append(docs, doc("u"+string(rune('a'+i%26))+string(rune('a'+i/26)), "Colour", "colour and colour"))
	}
	docs = append(docs, doc("rare", "Nothing", "a coluor"))
	x := open(t, docs, nil)
	r := x.Search(Request{Query: "coluor", Limit: 200})
	if docs[r.Hits[0].Doc].ID != "rare" {
		t.Errorf("first of Search(coluor) is %s, want rare", docs[r.Hits[0].Doc].ID)
	}
	if r.Total < 2 {
		t.Errorf("Search(coluor) has %d hits: a rare misspelling gets no help", r.Total)
	}
}
