package search

import (
	"fmt"
	"math"
	"math/rand"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unsafe"

	"dossier/app/text"
)

// large returns a corpus like package descriptions: 20,000 documents of about 45
// words, whose frequencies follow Zipf's law, of a seed: always the same.
var large = sync.OnceValue(func() []Document {
	const documents, distinct = 20_000, 40_000
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

// largeValues are the values of large.
func largeValues() (values []Value) {
	for i := range 350 {
		values = append(values, Value{Kind: []string{"place", "person"}[min(i/50, 1)], ID: fmt.Sprint(i), Name: fmt.Sprint("Value ", i)})
	}
	return values
}

var largeBytes = sync.OnceValue(func() string {
	b, err := Build(large(), largeValues())
	if err != nil {
		panic(err)
	}
	return unsafe.String(&b[0], len(b))
})

func mustOpenLarge(b *testing.B, blob string) *Index {
	b.Helper()
	x, err := Open(blob)
	if err != nil {
		b.Fatal(err)
	}
	return x
}

func BenchmarkBuild(b *testing.B) {
	docs, values := large(), largeValues()
	bytes := 0
	for i := range docs {
		bytes += len(docs[i].Text)
	}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Build(docs, values); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	whole := largeBytes()
	n, err := HeadLen(whole)
	if err != nil {
		b.Fatal(err)
	}
	for _, bench := range []struct{ name, blob string }{{"whole", whole}, {"head", whole[:n]}} {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				mustOpenLarge(b, bench.blob)
			}
			b.ReportMetric(float64(len(bench.blob))/1e6, "MB")
		})
	}
}

// BenchmarkDocument decodes documents that were not read before. The first one
// also brings the words into the order of their ranks.
func BenchmarkDocument(b *testing.B) {
	x := mustOpenLarge(b, largeBytes())
	doc := 0
	read := func(b *testing.B) {
		s, ok := x.Text(doc)
		if !ok || s == "" {
			b.Fatal("there is no text")
		}
		doc = (doc + 17) % x.Docs() // never one of those that are kept
	}
	b.Run("first", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			x.forward.units, x.decoded = nil, kept{}
			read(b)
		}
	})
	b.Run("next", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			read(b)
		}
	})
}

// BenchmarkDerive works all lists out, as a browser does that has the texts.
func BenchmarkDerive(b *testing.B) {
	whole := mustOpenLarge(b, largeBytes())
	n, err := HeadLen(largeBytes())
	if err != nil {
		b.Fatal(err)
	}
	texts, _ := whole.Volume(Texts).Cut(0, whole.Volume(Texts).Len())
	b.SetBytes(int64(whole.postings.Len() + whole.positions.Len()))
	b.ReportAllocs()
	for b.Loop() {
		x := mustOpenLarge(b, largeBytes()[:n])
		x.Volume(Texts).Fill(texts)
		d := x.Derive()
		for done := false; !done; {
			if done, err = d.Step(32); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// benchQueries returns the queries of a kind, made of words of 64 documents.
func benchQueries(kind string) (out []Request) {
	r := rand.New(rand.NewSource(2))
	for range 64 {
		w := strings.Fields(large()[r.Intn(len(large()))].Text)
		k := r.Intn(len(w) - 4)
		pair, three := strings.Join(w[k:k+2], " "), strings.Join(w[k:k+3], " ")
		switch req := (Request{Limit: 10}); kind {
		case "typical":
			req.Query = three
			out = append(out, req)
		case "one word":
			req.Query = w[k]
			out = append(out, req)
		case "typo":
			misspelled := []byte(w[k])
			at := r.Intn(len(misspelled) - 1)
			misspelled[at], misspelled[at+1] = misspelled[at+1], misspelled[at]
			req.Query = string(misspelled) + " " + w[k+2]
			out = append(out, req)
		case "keystroke":
			for n := range pair {
				out = append(out, Request{Query: pair[:n+1], Typing: true, Limit: 10})
			}
		case "phrase":
			req.Query = `"` + pair + `"`
			out = append(out, req)
		case "near":
			req.Query = `"` + w[k+2] + " " + w[k] + `"~9`
			out = append(out, req)
		case "sentence":
			req.Query = strings.Join(w[:min(15, len(w))], " ")
			out = append(out, req)
		case "facets":
			req.Query, req.Facets, req.FacetLimit = w[k], true, 12
			out = append(out, req)
		case "no snippets":
			req.Query, req.Limit = three, 0
			out = append(out, req)
		case "all documents":
			req.Facets, req.FacetLimit = true, 12
			return []Request{req}
		}
	}
	return out
}

// BenchmarkSearch asks queries of a kind in turn. What snippets and reasons cost is
// the difference between "typical" and "no snippets".
func BenchmarkSearch(b *testing.B) {
	x := mustOpenLarge(b, largeBytes())
	for _, kind := range []string{"typical", "one word", "typo", "keystroke", "phrase", "near", "sentence", "facets", "no snippets", "all documents"} {
		b.Run(kind, func(b *testing.B) {
			queries := benchQueries(kind)
			if len(queries) == 0 {
				b.Fatalf("there are no queries of the kind %q", kind)
			}
			for _, q := range queries { // so that what is made at first use is there
				x.Search(q)
			}
			var took []time.Duration
			n := 0
			b.ReportAllocs()
			for b.Loop() {
				start := time.Now()
				x.Search(queries[n%len(queries)])
				took = append(took, time.Since(start))
				n++
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)*95/100].Nanoseconds()), "p95-ns")
		})
	}
}

// BenchmarkMarks marks a query in a document, as the page of an article does.
func BenchmarkMarks(b *testing.B) {
	x := mustOpenLarge(b, largeBytes())
	queries := benchQueries("typical")
	var docs []int
	for _, q := range queries {
		hits := x.Search(q).Hits
		if len(hits) == 0 {
			b.Fatalf("Search(%s) finds nothing", q.Query)
		}
		docs = append(docs, hits[0].Doc)
	}
	n := 0
	b.ReportAllocs()
	for b.Loop() {
		k := n % len(queries)
		if len(x.Marks(queries[k].Query, docs[k])) == 0 {
			b.Fatalf("Marks(%s) marks nothing", queries[k].Query)
		}
		n++
	}
}

func BenchmarkWords(b *testing.B) {
	x := mustOpenLarge(b, largeBytes())
	for _, prefix := range []string{"a", "ba", "lim"} {
		b.Run(prefix, func(b *testing.B) {
			for b.Loop() {
				x.Words(prefix, 4)
			}
		})
	}
}
