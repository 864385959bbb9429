package corpus

import (
	"sync"
	"testing"

	"dossier/app/article"
	"dossier/app/entity"
	"dossier/app/search"
)

const benchArticles = 20_000

var benchInput = sync.OnceValue(func() Input { return generated(1, benchArticles) })

var benchBlob = sync.OnceValue(func() string {
	blob, err := Build(benchInput())
	if err != nil {
		panic(err)
	}
	return string(blob)
})

func openBench(b *testing.B, blob string) *Corpus {
	b.Helper()
	c, err := Open(blob)
	if err != nil {
		b.Fatal(err)
	}
	return c
}

func BenchmarkBuild(b *testing.B) {
	in := benchInput()
	bytes := 0
	for i := range in.Articles {
		bytes += len(in.Articles[i].Raw)
	}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Build(in); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	whole := benchBlob()
	n, err := HeadLen(whole)
	if err != nil {
		b.Fatal(err)
	}
	for _, bench := range []struct{ name, blob string }{{"whole", whole}, {"head", whole[:n]}} {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				openBench(b, bench.blob)
			}
			b.ReportMetric(float64(len(bench.blob))/1e6, "MB")
		})
	}
}

// BenchmarkArticle reads articles that were not read before, with all their lists.
func BenchmarkArticle(b *testing.B) {
	c := openBench(b, benchBlob())
	i := 0
	b.ReportAllocs()
	for b.Loop() {
		if c.Article(i).Text == "" || len(c.Passages(i)) == 0 {
			b.Fatal("there is no article")
		}
		c.Mentions(i)
		i = (i + 17) % c.Len()
	}
}

// BenchmarkEntityArticles reads what the page of an entity begins with, for one
// that is in most articles, and all of what names one that is in few.
func BenchmarkEntityArticles(b *testing.B) {
	c := openBench(b, benchBlob())
	most := c.EntitiesOf(entity.Person)
	few := most[len(most)/2]
	b.Run("first of many", func(b *testing.B) {
		for b.Loop() {
			c.FirstArticles(most[0], 10)
		}
		b.ReportMetric(float64(c.Entity(most[0]).Articles), "articles")
	})
	b.Run("all of few", func(b *testing.B) {
		for b.Loop() {
			c.EntityArticles(few)
		}
		b.ReportMetric(float64(c.Entity(few).Articles), "articles")
	})
}

func BenchmarkEachDate(b *testing.B) {
	c := openBench(b, benchBlob())
	for b.Loop() {
		n := 0
		if c.EachDate(func(int, article.DateMention) { n++ }); n == 0 {
			b.Fatal("there are no dates")
		}
	}
}

// BenchmarkSearch asks for names, which articles write in several ways.
func BenchmarkSearch(b *testing.B) {
	c := openBench(b, benchBlob())
	for _, typing := range []bool{false, true} {
		b.Run(map[bool]string{false: "name", true: "keystroke"}[typing], func(b *testing.B) {
			const names = 200
			var requests []search.Request
			for n := range names {
				name := c.Entity(n).Name
				if typing {
					name = string([]rune(name)[:min(len([]rune(name)), 1+n%6)])
				}
				requests = append(requests, search.Request{Query: name, Typing: typing, Limit: 10, Facets: true, FacetLimit: 12})
				c.Search(requests[n]) // so that what is made at first use is there
			}
			n := 0
			for b.Loop() {
				c.Search(requests[n%names])
				n++
			}
		})
	}
}
