package site

import (
	"context"
	"fmt"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
)

// siteOf builds the site of a folder and returns its files.
func siteOf(t *testing.T, seeds string) (files, *Report) {
	t.Helper()
	out := filepath.Join(t.TempDir(), "out")
	r, err := Build(context.Background(), Options{Seeds: seeds, Out: out, Fast: true})
	if err != nil {
		t.Fatal(err)
	}
	f, err := readTree(out)
	if err != nil {
		t.Fatal(err)
	}
	return f, r
}

// articlePages counts the pages of articles.
func articlePages(f files) (n int) {
	for name := range f {
		if strings.HasPrefix(name, "article/") && strings.HasSuffix(name, "/index.html") {
			n++
		}
	}
	return n
}

// Files of any name become pages that a plain server finds.
func TestStrangeNames(t *testing.T) {
	texts := map[string]string{}
	for i, name := range []string{"with space", "dots.in.it", "100%", "a%2Fb", "Hà Nội", "Ha\u0300 No\u0323\u0302i", "x", "X", "'quotes\"", "<b>", "a&b", "q?r=s", "#hash", "日本", "con", "-dash", strings.Repeat("n", 200), "sub folder/x", "Sub Folder/x", "dots../y"} {
		texts[name+".txt"] = fmt.Sprintf("日本 %d\n\nThe text of number %d.\n", i, i) // a title without Latin letters: the slug is of the rest
	}
	seeds := folder(t, texts)
	f, r := siteOf(t, seeds)
	if r.Articles != len(texts) || articlePages(f) != len(texts) {
		t.Fatalf("%d files give %d articles and %d pages", len(texts), r.Articles, articlePages(f))
	}
	for name := range f {
		u := url.URL{Path: "/" + strings.TrimSuffix(name, "index.html")}
		if strings.ContainsAny(name, " %?#\\\"'<>&:*|") || u.EscapedPath() != u.Path {
			t.Errorf("the site has a file %q", name)
		}
		w := httptest.NewRecorder()
		serve(w, httptest.NewRequest("GET", u.String(), nil), "/", f)
		if w.Code != 200 && name != "_headers" {
			t.Errorf("GET %s: status %d", u.String(), w.Code)
		}
	}
}

// Ten thousand articles of one title have pages of their own.
func TestOneTitleTenThousandTimes(t *testing.T) {
	var b strings.Builder
	const n = 10_000
	for i := range n {
		fmt.Fprintf(&b, "{\"title\": \"Daily report\", \"text\": \"Report number %d of the harbour.\"}\n", i)
	}
	c := corpusOf(t, folder(t, map[string]string{"reports.jsonl": b.String()}))
	paths := map[string]bool{}
	for i := range c.Len() {
		paths[c.Article(i).Path()] = true
	}
	if len(paths) != n {
		t.Errorf("%d articles have %d paths", n, len(paths))
	}
}

// What metadata says is text on every page, whatever it tries.
func TestHostileMetadata(t *testing.T) {
	const script = "<script>alert(1)</script>"
	seeds := folder(t, map[string]string{
		"a.md":      "---\ntitle: '\"><script>alert(1)</script>'\nauthor: '<img src=x onerror=alert(1)>'\nurl: 'javascript:alert(1)'\nsource: '</title>" + script + "'\ntags: ['" + script + "', '\u202Ex', '\"onclick=alert(1)']\n---\nText <script>alert(1)</script>.\n",
		"b.html":    "<title>" + script + "</title><meta name=author content='\"><script>alert(1)</script>'><link rel=canonical href='javascript:alert(1)'><h1>One</h1><p>Text.</p>" + script,
		"c.csv":     "title,text,url\n\"</h1>" + script + "\",Words,\"data:text/html;base64,x\"\n",
		"d.txt":     "---\nurl: https://example.org/\"onclick=alert(1)\nlanguage: 'en\" onload=\"x'\n---\nText.\n",
		"site.toml": "title = \"T\"\n",
	})
	f, r := siteOf(t, seeds)
	for name, data := range f {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		html := string(data)
		for _, bad := range []string{"<script>alert", "<img src=x", "href=\"javascript:", "href=\"data:", "\u202E", "\"onclick", "onload=\"x"} {
			if strings.Contains(html, bad) {
				t.Errorf("%s contains %q", name, bad)
			}
		}
	}
	if len(r.Notes) < 4 { // three addresses and a language
		t.Errorf("the notes are %v", r.Notes)
	}
}

// An output inside the folder of articles, from an earlier build, is not read.
func TestOutputAmongTheArticles(t *testing.T) {
	seeds := folder(t, map[string]string{"a.txt": "A title\n\nText.\n"})
	for range 2 {
		r, err := Build(context.Background(), Options{Seeds: seeds, Out: filepath.Join(seeds, "dist"), Fast: true})
		if err != nil || r.Articles != 1 {
			t.Fatalf("the build finds %+v, %v", r, err)
		}
	}
}
