package search

import (
	"math/rand"
	"reflect"
	"testing"
)

// TestPiecesAnswerLikeTheWhole asks an index of which only the head is there,
// brings the pieces that it wants, and compares the answers with the whole one's.
func TestPiecesAnswerLikeTheWhole(t *testing.T) {
	docs, values := generated(6, 300)
	for i := range docs {
		docs[i].Payload = docs[i].ID
	}
	b, err := Build(docs, values)
	if err != nil {
		t.Fatal(err)
	}
	whole, err := Open(string(b))
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewSource(7))
	brought := 0
	for n := range 120 {
		x := headOf(t, b)
		for range 1 + n%3 {
			req := Request{Query: randomQuery(r), Typing: r.Intn(2) == 0, Limit: 5, Facets: true, Sort: Sort(r.Intn(4)), Explain: true}
			var got Response
			for rounds := 0; ; rounds++ {
				if got = x.Search(req); !got.Absent {
					break
				}
				if rounds == 10 {
					t.Fatalf("Search(%s) wants ever more", req.Query)
				}
				brought += bring(t, x, whole)
			}
			if want := whole.Search(req); !reflect.DeepEqual(got, want) {
				t.Fatalf("Search(%s) with pieces\n%+v, want\n%+v", req.Query, got, want)
			}
			doc := r.Intn(len(docs))
			marks := x.Marks(req.Query, doc)
			for bring(t, x, whole) > 0 {
				marks = x.Marks(req.Query, doc)
			}
			if want := whole.Marks(req.Query, doc); !reflect.DeepEqual(marks, want) {
				t.Fatalf("Marks(%s, %d) with pieces = %v, want %v", req.Query, doc, marks, want)
			}
		}
	}
	if brought == 0 {
		t.Error("no piece was ever wanted")
	}
}

// bring fills the pieces that x wants from whole and returns how many.
func bring(t *testing.T, x, whole *Index) (n int) {
	t.Helper()
	for i := range NumVolumes {
		v := x.Volume(i)
		for _, p := range v.Wanted() {
			from, to := v.Piece(p)
			s, _ := whole.Volume(i).Cut(from, to-from)
			v.Put(from, []byte(s))
			n++
		}
	}
	return n
}
