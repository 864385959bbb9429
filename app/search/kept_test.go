package search

import (
	"math/rand"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dossier/app/text"
)

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

// The tokens of a document stay with it, unless it is long, and answers are the same
// with them as without.
func TestTokensKept(t *testing.T) {
	docs, values := generated(5, 60)
	long := strings.Repeat(docs[7].Text+" ", keptTokens/len(docs[7].Text)+1)
	docs[7].Text, docs[7].Passages = long, []Passage{{Span: text.Span{End: len(long)}, Field: Body}}
	x, fresh := open(t, docs, values), open(t, docs, values)
	r := rand.New(rand.NewSource(5))
	for range 120 {
		q := vocabulary[r.Intn(len(vocabulary))]
		if r.Intn(2) == 0 {
			q += " " + vocabulary[r.Intn(len(vocabulary))]
		}
		q = q[:len(q)-r.Intn(3)] // still being typed
		fresh.decoded = kept{}
		want := fresh.Search(Request{Query: q, Limit: 12})
		if got := x.Search(Request{Query: q, Limit: 12}); !reflect.DeepEqual(got, want) {
			t.Fatalf("%q: %+v, want %+v", q, got.Hits, want.Hits)
		}
	}
	for _, doc := range []int{3, 7} {
		d := x.document(doc)
		i := slices.IndexFunc(d.layout, func(p passage) bool { return p.index >= 0 && p.tokens > 0 })
		s, tokens := d.read(i, 1<<30)
		if _, again := d.read(i, 1<<30); (&tokens[0] == &again[0]) != (len(d.text) <= keptTokens) {
			t.Errorf("the tokens of %d bytes are kept: %t", len(d.text), &tokens[0] == &again[0])
		}
		if part, few := d.read(i, len(s)/2); len(part) != len(s)/2 || len(few) == 0 || few[len(few)-1].End > len(part) {
			t.Errorf("half of passage %d are %d bytes of %d and %d tokens", i, len(part), len(s), len(few))
		}
	}
}
