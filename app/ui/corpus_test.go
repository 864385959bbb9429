package ui

import (
	"html"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"dossier/app/article"
	"dossier/app/corpus"
	"dossier/app/entity/extract"
	"dossier/app/entity/relation"
	"dossier/app/entity/statement"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// build opens a corpus of files by their names.
func build(t testing.TB, files map[string]string) *corpus.Corpus {
	t.Helper()
	var arts []article.Article
	for id, raw := range files {
		arts = append(arts, article.Parse(id, raw))
	}
	in := corpus.Input{
		Site:     corpus.Site{Title: "Test archive", Description: "A few articles.", Language: "en", Licence: "All rights theirs."},
		Articles: arts, Entities: extract.Extract(arts),
	}
	relate(&in)
	return opened(t, in)
}

// opened builds and opens a corpus.
func opened(t testing.TB, in corpus.Input) *corpus.Corpus {
	t.Helper()
	blob, err := corpus.Build(in)
	if err != nil {
		t.Fatal(err)
	}
	c, err := corpus.Open(string(blob))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// relate adds statements, relations and offices.
func relate(in *corpus.Input) {
	es := in.Entities.Entities
	in.Statements = make([][]corpus.Statement, len(in.Articles))
	for i := range in.Articles {
		for _, s := range statement.Find(&in.Articles[i], in.Entities.Mentions[i], es) {
			in.Statements[i] = append(in.Statements[i], corpus.Statement{Span: s.Span, Speaker: s.Speaker, Verb: s.Verb, Cue: s.Cue})
		}
	}
	for _, p := range relation.PartOf(es) {
		in.Parts = append(in.Parts, corpus.Part{Part: p.Entity, Relation: corpus.Relation{Entity: p.Whole, Kind: p.Kind.String(), Reason: p.Reason}})
	}
	for _, o := range relation.Offices(in.Articles, es) {
		c := corpus.Office{ID: o.ID, Title: o.Title, Of: o.Of, Plain: o.Plain}
		for _, h := range o.Holders {
			holder := corpus.Holder{Entity: h.Entity}
			for _, x := range h.Records {
				if !slices.Contains(holder.Articles, x.Article) {
					holder.Articles = append(holder.Articles, x.Article)
				}
			}
			c.Holders = append(c.Holders, holder)
		}
		in.Offices = append(in.Offices, c)
	}
}

var seedFiles = sync.OnceValue(func() map[string]string {
	files := map[string]string{}
	names, _ := filepath.Glob("../../seeds/*.txt")
	for _, n := range names {
		b, _ := os.ReadFile(n)
		files[strings.TrimSuffix(filepath.Base(n), ".txt")] = string(b)
	}
	return files
})

// useSeeds sets the corpus of the bundled articles.
func useSeeds(t testing.TB) *corpus.Corpus {
	t.Helper()
	if len(seedFiles()) == 0 {
		t.Fatal("no seeds")
	}
	c := build(t, seedFiles())
	Use(c)
	return c
}

// get returns the page at a path as the builder gets it.
func get(t testing.TB, path string) string {
	t.Helper()
	h := &app.Handler{Name: "x", Version: "1"}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest("GET", "http://example.org"+path, nil))
	if w.Code != 200 {
		t.Fatalf("GET %s = %d, want 200", path, w.Code)
	}
	s := w.Body.String()
	return escaped(s[strings.Index(s, "<body>"):strings.LastIndex(s, "<aside")])
}

// escaped does what the builder does with go-app's HTML: it reads attribute
// values as the Go strings that they are written as, and escapes them.
func escaped(s string) string {
	var b strings.Builder
	inTag := false
	for i := 0; i < len(s); i++ {
		switch {
		case !inTag:
			inTag = s[i] == '<'
		case s[i] == '>':
			inTag = false
		case s[i] == '"':
			q, err := strconv.QuotedPrefix(s[i:])
			if err == nil {
				v, _ := strconv.Unquote(q)
				b.WriteString(`"` + html.EscapeString(v) + `"`)
				i += len(q) - 1
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// show returns the page for a path and query as the browser shows it.
func show(t testing.TB, path, query string) (*root, string) {
	t.Helper()
	r := &root{theme: "auto"}
	r.show(path, query)
	return r, htmlOf(r)
}

func mustContain(t *testing.T, what, s string, parts ...string) {
	t.Helper()
	for _, p := range parts {
		if !strings.Contains(s, p) {
			t.Errorf("%s has no %q", what, p)
		}
	}
}

func mustNotContain(t *testing.T, what, s string, parts ...string) {
	t.Helper()
	for _, p := range parts {
		if strings.Contains(s, p) {
			t.Errorf("%s has %q", what, p)
		}
	}
}

func htmlOf(r *root) string { return escaped(app.HTMLString(r.Render())) }
