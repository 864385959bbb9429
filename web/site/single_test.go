package site

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"dossier/app/corpus"

	"golang.org/x/net/html"
)

// bundledFile is the edition of one file of the bundled articles, and its report.
var bundledFile = sync.OnceValues(func() (data []byte, err error) {
	dir, err := os.MkdirTemp("", "dossier-single-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "new", "papers.html")
	if bundledFileReport, err = BuildSingle(context.Background(), Options{Seeds: seedsDir, Out: out, Fast: true}); err != nil {
		return nil, err
	}
	return os.ReadFile(out)
})

var bundledFileReport *Report

func elements(t *testing.T, data []byte) (all []*html.Node) {
	t.Helper()
	doc, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode {
			all = append(all, n)
		}
	}
	return all
}

func attrOf(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// The file has everything inside, in a form that the scripts can unpack, and
// names nothing else to be loaded.
func TestSingleHasEverythingInside(t *testing.T) {
	data, err := bundledFile()
	if err != nil {
		t.Fatal(err)
	}
	if r := bundledFileReport; r.Kind != "single" || r.Size != len(data) || r.Articles != 5 || r.Files != 1 || r.Build == "" {
		t.Errorf("the report is %+v", r)
	}
	policy, inline, packed := "", []string{}, map[string]string{}
	for _, n := range elements(t, data) {
		content := ""
		if n.FirstChild != nil {
			content = n.FirstChild.Data
		}
		switch id := attrOf(n, "id"); {
		case n.Data == "script" && id != "":
			packed[id] = content
		case n.Data == "script", n.Data == "style":
			inline = append(inline, content)
		case attrOf(n, "http-equiv") == "Content-Security-Policy":
			policy = attrOf(n, "content")
		}
		for _, name := range []string{"src", "srcset", "data", "poster", "style", "onclick", "onload"} {
			if attrOf(n, name) != "" {
				t.Errorf("<%s> has %s=%q", n.Data, name, attrOf(n, name))
			}
		}
		if href := attrOf(n, "href"); href != "" && !strings.HasPrefix(href, "#") && !strings.HasPrefix(href, "data:image/svg+xml;base64,") {
			t.Errorf("<%s> leads to %q", n.Data, href)
		}
	}

	// The policy allows just what is there.
	if len(inline) != 3 || strings.Contains(policy, "unsafe-inline") || strings.Count(policy, "sha256-") != len(inline) || !strings.HasPrefix(policy, "default-src 'none'; ") {
		t.Errorf("%d scripts and styles under the policy %s", len(inline), policy)
	}
	for _, content := range inline {
		sum := sha256.Sum256([]byte(content))
		if !strings.Contains(policy, base64.StdEncoding.EncodeToString(sum[:])) {
			t.Errorf("the policy forbids %.60q", content)
		}
	}

	unpack := func(id string) []byte {
		raw, err := base64.StdEncoding.DecodeString(packed[id])
		if err != nil {
			t.Fatal(err)
		}
		r, err := gzip.NewReader(bytes.NewReader(raw))
		if err != nil {
			t.Fatal(err)
		}
		out, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	if client := unpack(clientElement); !bytes.HasPrefix(client, []byte("\x00asm")) || len(client) != bundledFileReport.Client {
		t.Errorf("the client begins with %q", client[:4])
	}
	blob := unpack(corpusElement)
	n := len(blob) - 4
	if sum := crc32.ChecksumIEEE(blob[:n]); !bytes.Equal(withSum(string(blob[:n])), blob) {
		t.Errorf("the corpus has not the sum %x", sum)
	}
	c, err := corpus.Open(string(blob[:n]))
	if err != nil || c.Len() != 5 || !c.Complete() {
		t.Errorf("the corpus does not open: %v", err)
	}
	if _, ok := packed[endElement]; !ok || bytes.Index(data, []byte(`id="`+endElement)) < bytes.Index(data, []byte(`id="`+clientElement)) {
		t.Error("nothing stands at the end")
	}
}

// Without scripts each article is there, under the fragment that links have.
func TestSingleWithoutScripts(t *testing.T) {
	data, err := bundledFile()
	if err != nil {
		t.Fatal(err)
	}
	_, plain, ok := bytes.Cut(data, []byte("<noscript>"))
	plain, _, end := bytes.Cut(plain, []byte("</noscript>"))
	if !ok || !end {
		t.Fatal("there is nothing for readers without scripts")
	}
	var ids, links []string
	for _, n := range elements(t, plain) {
		if n.Data == "article" {
			ids = append(ids, "#"+attrOf(n, "id"))
		}
		if n.Data == "a" {
			links = append(links, attrOf(n, "href"))
		}
	}
	if len(ids) != 5 || !slices.Equal(ids, links) {
		t.Errorf("links to %q, articles %q", links, ids)
	}
	if !bytes.Contains(plain, []byte("Võ Văn Thưởng")) && !bytes.Contains(plain, []byte("Vo Van Thuong")) {
		t.Error("the texts are missing")
	}
}

func TestSingleIsDeterministic(t *testing.T) {
	data, err := bundledFile()
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "other name.htm")
	if err := os.WriteFile(out, data[:len(data)/2], 0o644); err != nil { // an earlier one, half copied
		t.Fatal(err)
	}
	if _, err := BuildSingle(t.Context(), Options{Seeds: seedsDir, Out: out, Fast: true}); err != nil {
		t.Fatal(err)
	}
	again, err := os.ReadFile(out)
	if err != nil || !bytes.Equal(again, data) {
		t.Errorf("two builds differ: %d and %d bytes, %v", len(data), len(again), err)
	}
}

// A build that cannot be made leaves what was there, and nothing beside it.
func TestSingleLeavesTheOld(t *testing.T) {
	canceled, cancel := context.WithCancel(t.Context())
	cancel()
	old := "<!doctype html>\n" + singleMark + ` content="old">`
	for _, test := range []struct {
		why   string
		ctx   context.Context
		seeds string
		file  string // what stands at out
		out   string
		want  string
	}{
		{"a mistake", t.Context(), folder(t, map[string]string{"a.txt": "T\n\nText.\n", "site.toml": "titel = 1\n"}), old, "papers.html", `did you mean "title"`},
		{"no articles", t.Context(), t.TempDir(), old, "papers.html", "no articles"},
		{"an interrupt", canceled, seedsDir, old, "papers.html", "canceled"},
		{"a foreign file", t.Context(), seedsDir, "<!doctype html><title>My diary</title>", "papers.html", "no build has written"},
		{"another kind", t.Context(), seedsDir, old, "papers.txt", ".html"},
		{"no kind", t.Context(), seedsDir, old, "papers", ".html"},
	} {
		dir := t.TempDir()
		out := filepath.Join(dir, test.out)
		if err := os.WriteFile(out, []byte(test.file), 0o644); err != nil {
			t.Fatal(err)
		}
		_, err := BuildSingle(test.ctx, Options{Seeds: test.seeds, Out: out, Fast: true})
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: the build says %v, want %q", test.why, err, test.want)
		}
		if data, err := os.ReadFile(out); err != nil || string(data) != test.file {
			t.Errorf("%s: the old file is %q, %v", test.why, data, err)
		}
		if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
			t.Errorf("%s: beside the old file there is %v, %v", test.why, entries, err)
		}
	}
}

func TestCheckOutFile(t *testing.T) {
	seeds := folder(t, map[string]string{"a.txt": "T\n\nText.\n", "sub/b.txt": "U\n\nText.\n"})
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(seeds, link); err != nil {
		t.Skip(err)
	}
	for _, test := range []struct{ out, seeds, want string }{
		{filepath.Join(filepath.Dir(seeds), "papers.html"), seeds, ""},
		{filepath.Join(t.TempDir(), "new", "papers.HTML"), seeds, ""},
		{filepath.Join(seeds, "papers.html"), seeds, "among the articles"},
		{filepath.Join(seeds, "sub", "papers.html"), seeds, "among the articles"},
		{filepath.Join(link, "papers.html"), seeds, "among the articles"},
		{filepath.Join(seeds, "papers.html"), link, "among the articles"},
		{filepath.Join(seeds, "a.html"), filepath.Join(seeds, "a.html"), "among the articles"},
		{filepath.Join(folder(t, map[string]string{"x.html/y": ""}), "x.html"), seeds, "is a folder"},
	} {
		err := checkOutFile(test.out, test.seeds)
		if (err == nil) != (test.want == "") || err != nil && !strings.Contains(err.Error(), test.want) {
			t.Errorf("checkOutFile(%s, %s) = %v, want %q", test.out, test.seeds, err, test.want)
		}
	}
}

func TestSingleLink(t *testing.T) {
	for address, want := range map[string]string{
		"./": "#/", "./?q=a%3Ab": "#/?q=a%3Ab", "article/x/": "#/article/x/", "article/x/#p": "#/article/x/#p", "#main": "#main",
		"https://example.org/": "https://example.org/", "mailto:a@example.org": "mailto:a@example.org",
	} {
		if got := singleLink(address); got != want {
			t.Errorf("singleLink(%q) = %q, want %q", address, got, want)
		}
	}
}

// What would end a script or style is refused, whoever wrote it.
func TestInlineRefuses(t *testing.T) {
	var h sourceHashes
	for _, content := range []string{"a</script >", "'</SCRIPT'", "x <!-- y"} {
		if out, err := h.inline("script", []byte(content)); err == nil {
			t.Errorf("inline(%q) = %q", content, out)
		}
	}
	if out, err := h.inline("style", []byte("a{}\r\nb{}")); err != nil || out != "<style>a{}\nb{}</style>" || len(h.script) != 0 || len(h.style) != 1 {
		t.Errorf("inline = %q, %v, %+v", out, err, h)
	}
}

// Beyond a size the texts stand there packed only, and the page says so.
func TestPlainArticles(t *testing.T) {
	for size, want := range map[int]int{1000: 2, plainMost: 0} {
		c := corpusOf(t, folder(t, map[string]string{
			"a.txt": "Title\x07 one\n\n" + strings.Repeat("Some words. ", size/12) + "\n", "b.txt": "Title two\n\nText\x00 <b>.\n", "site.toml": "language = \"vi\"\n"}))
		words, got := plainArticles(c)
		if len(got) != want || !strings.Contains(words, "JavaScript") || !strings.Contains(words, "cần") {
			t.Errorf("of %d bytes %d articles stand there, want %d; %s", size, len(got), want, words)
		}
		for _, a := range got {
			if text := a.Title + strings.Join(a.Passages, ""); strings.ContainsAny(text, "\x00\x07") || len(a.Passages) == 0 || a.Link != "#"+a.ID {
				t.Errorf("an article is %+v", a)
			}
		}
	}
}
