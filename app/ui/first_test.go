package ui

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dossier/app/corpus"
)

func firstOfCorpus(t *testing.T, c *corpus.Corpus) (f firstSearch, size int) {
	t.Helper()
	data, err := FirstSearch(c)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &f); err != nil {
		t.Fatal(err)
	}
	return f, len(data)
}

// Of a small corpus the file has the articles' own text, and the names that they
// mention, with those of their spellings that other articles use.
func TestFirstSearchOfFewArticles(t *testing.T) {
	f, _ := firstOfCorpus(t, build(t, map[string]string{
		"a": "Harbour opens\n\nMayor Ann Lee opened the harbour of San Diego on 3 July 2023.\n\n“A good day,” Lee said.\n",
		"b": "Võ Văn Thưởng in Hue\n\nPresident Võ Văn Thưởng visited Hue. President Thưởng spoke.\n",
		"c": "Thuong again\n\nPresident Vo Van Thuong was in Hanoi with President Joe Biden.\n",
		"d": "Biden at home\n\nPresident Joseph Biden spoke. Joe Biden, the President, left.\n",
	}))
	if len(f.Articles) != 4 {
		t.Fatalf("%d articles, want 4", len(f.Articles))
	}
	of := func(id string) firstArticle {
		return f.Articles[slices.IndexFunc(f.Articles, func(a firstArticle) bool { return a.ID == id })]
	}
	a := of("a")
	if got := strings.Join(a.Text, "|"); !strings.Contains(got, "opened the harbour of San Diego") || !strings.Contains(got, "“A good day,” Lee said.") {
		t.Errorf("the text is %q", a.Text)
	}
	if !strings.HasPrefix(a.URL, "article/") || !strings.HasSuffix(a.URL, "/") {
		t.Errorf("the address is %q", a.URL)
	}
	for _, l := range Languages() {
		if a.Dates[l] == "" {
			t.Errorf("there is no date in %q: %v", l, a.Dates)
		}
	}
	if c := of("c"); len(c.Names) == 0 || !strings.HasPrefix(c.Names[0].URL, "entity/") {
		t.Errorf("the names are %+v", c.Names)
	}
	if c := of("c"); !slices.Contains(c.Also, "Joseph Biden") || slices.Contains(c.Also, "Joe Biden") {
		t.Errorf("the further spellings are %q, want Joseph Biden, which the text lacks, and not Joe Biden, which it has", c.Also)
	}
}

// The words of each language have a place for the query.
func TestFirstSearchSpeaksAllLanguages(t *testing.T) {
	f, _ := firstOfCorpus(t, build(t, map[string]string{"a": "Harbour opens\n\nThe harbour opened.\n"}))
	for _, l := range Languages() {
		w := f.Words[l]
		if strings.Count(w.Found, "{q}") != 1 || strings.Count(w.Searching, "{q}") != 1 {
			t.Errorf("%s: no place for the query in %q and %q", l, w.Found, w.Searching)
		}
		for _, s := range []string{w.Note, w.Filters, w.Button, w.Sort, w.Save} {
			if s == "" {
				t.Errorf("%s: a word is missing: %+v", l, w)
			}
		}
	}
}

// Of more text only the beginnings are told, of too many articles nothing: the
// file stays small against the client that it runs ahead of.
func TestFirstSearchThinsOut(t *testing.T) {
	files := func(n, size int) map[string]string {
		m := map[string]string{}
		for i := range n {
			m[fmt.Sprintf("a%03d", i)] = fmt.Sprintf("Report %d on the harbour\n\nThe harbour of town %d has opened.\n\n%s\n", i, i, strings.Repeat("Ships came and went all day. ", size/29))
		}
		return m
	}
	f, size := firstOfCorpus(t, build(t, files(40, 3000)))
	if len(f.Articles) != 40 || size > 40*1500 {
		t.Errorf("%d articles in %d bytes", len(f.Articles), size)
	}
	for _, a := range f.Articles {
		if len(a.Text) != 1 || len(a.Text[0]) > maxDescription+len("…") || !strings.HasPrefix(a.Text[0], "The harbour of town") {
			t.Fatalf("%s has %q", a.ID, a.Text)
		}
	}
	if f, size := firstOfCorpus(t, build(t, files(firstArticles+1, 30))); len(f.Articles) != 0 || len(f.Words) == 0 || size > 4000 {
		t.Errorf("%d articles of too many, in %d bytes", len(f.Articles), size)
	}
}
