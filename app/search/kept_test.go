package search

import "testing"

// The last documents are kept, each once, and no more of them.
func TestKept(t *testing.T) {
	docs, values := generated(3, 200)
	x := open(t, docs, values)
	read := func(doc int) *document {
		t.Helper()
		if s, ok := x.Text(doc); !ok || s != docs[doc].Text {
			t.Fatalf("text %d = %q, want %q", doc, s, docs[doc].Text)
		}
		return x.decoded.get(doc)
	}
	for _, n := range []int{0, keptDocuments, 100} {
		x.Keep(n)
		most := max(n, keptDocuments)
		first := read(0)
		for i := range most {
			read(i)
		}
		if got := read(0); got != first {
			t.Errorf("Keep(%d): the first of %d documents was decoded twice", n, most)
		}
		for i := range docs {
			read(i)
			read(i)
		}
		if len(x.decoded.order) != most {
			t.Errorf("Keep(%d): %d documents are kept, want %d", n, len(x.decoded.order), most)
		}
		for i := range docs {
			if got, want := x.decoded.get(i) != nil, i >= len(docs)-most; got != want {
				t.Errorf("Keep(%d): document %d of %d is kept: %v", n, i, len(docs), got)
			}
		}
	}
}
