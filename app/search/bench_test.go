package search

import (
	"fmt"
	"math"
	"math/rand"
	"strings"
	"sync"
	"testing"
	"unsafe"

	"dossier/app/text"
)

// large returns a corpus like package descriptions: 63,436 documents of about 45
// words, whose frequencies follow Zipf's law.
var large = sync.OnceValue(func() []Document {
	const documents, distinct = 63_436, 90_000
	r := rand.New(rand.NewSource(1))
	words := make([]string, distinct)
	for i := range words {
		words[i] = randomWord(r, "aeioubcdfglmnprst", 5) + randomWord(r, "aeioubcdfglmnprst", 6)
	}
	word := func() string { return words[int(math.Pow(distinct, r.Float64()))-1] }
	docs := make([]Document, documents)
	for i := range docs {
		var b strings.Builder
		for j := range 5 + r.Intn(80) {
			if j > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(word())
		}
		s := b.String()
		title := min(len(s), 25)
		d := Document{ID: fmt.Sprintf("%06d", i), Title: s[:title], Text: s, Values: []int32{int32(i % 50), int32(50 + i%300)}}
		d.Passages = []Passage{{text.Span{Start: 0, End: title}, Title}}
		if title < len(s) {
			d.Passages = append(d.Passages, Passage{text.Span{Start: title, End: len(s)}, Body})
		}
		docs[i] = d
	}
	return docs
})

var largeBytes = sync.OnceValue(func() string {
	var values []Value
	for i := range 350 {
		values = append(values, Value{Kind: []string{"place", "person"}[min(i/50, 1)], ID: fmt.Sprint(i), Name: fmt.Sprint("Value ", i)})
	}
	b, err := Build(large(), values)
	if err != nil {
		panic(err)
	}
	return unsafe.String(&b[0], len(b))
})

func BenchmarkBuild(b *testing.B) {
	docs := large()[:5000]
	values := make([]Value, 350)
	for b.Loop() {
		if _, err := Build(docs, values); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	s := largeBytes()
	b.ReportMetric(float64(len(s))/1e6, "MB")
	for b.Loop() {
		if _, err := Open(s); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSearch(b *testing.B) {
	x, err := Open(largeBytes())
	if err != nil {
		b.Fatal(err)
	}
	// Words by rank in the dictionary of a document in the middle.
	w := strings.Fields(large()[30_000].Text)
	misspelled := []byte(w[0] + "x")
	for _, bench := range []struct {
		name string
		r    Request
	}{
		{"one word", Request{Query: w[1]}},
		{"three words", Request{Query: strings.Join(w[1:4], " ")}},
		{"a letter typed", Request{Query: w[0][:1], Typing: true}},
		{"three letters typed", Request{Query: w[0][:3], Typing: true}},
		{"typo", Request{Query: string(misspelled)}},
		{"phrase", Request{Query: `"` + strings.Join(w[1:3], " ") + `"`}},
		{"sentence", Request{Query: strings.Join(w[:15], " ")}},
		{"nothing", Request{Query: ""}},
		{"facets", Request{Query: w[1], Facets: true}},
	} {
		b.Run(bench.name, func(b *testing.B) {
			bench.r.Limit = 10
			b.ReportAllocs()
			for b.Loop() {
				x.Search(bench.r)
			}
		})
	}
}
