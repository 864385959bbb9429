package site

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

const seedsDir = "../../seeds"

// bundled is the site of the bundled articles, built once for all tests.
var bundled = sync.OnceValues(func() (files, error) {
	dir, err := os.MkdirTemp("", "dossier-site-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "out")
	if _, err := Build(context.Background(), Options{Seeds: seedsDir, Out: out, Fast: true}); err != nil {
		return nil, err
	}
	return readTree(out)
})

func readTree(dir string) (files, error) {
	f := files{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		f[name], err = os.ReadFile(filepath.Join(dir, name))
		return err
	})
	return f, err
}

func bundledSite(t *testing.T) files {
	t.Helper()
	f, err := bundled()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// Two builds of one folder have the same bytes.
func TestBuildIsDeterministic(t *testing.T) {
	first := bundledSite(t)
	out := filepath.Join(t.TempDir(), "elsewhere", "site")
	if _, err := Build(context.Background(), Options{Seeds: seedsDir, Out: out, Fast: true}); err != nil {
		t.Fatal(err)
	}
	second, err := readTree(out)
	if err != nil {
		t.Fatal(err)
	}
	if a, b := slices.Sorted(maps.Keys(first)), slices.Sorted(maps.Keys(second)); !slices.Equal(a, b) {
		t.Fatalf("two builds have different files:\n%q\n%q", a, b)
	}
	for name := range first {
		if !bytes.Equal(first[name], second[name]) {
			t.Errorf("two builds differ in %s", name)
		}
	}
}

var (
	addressAttr = regexp.MustCompile(` (?:href|src)="([^"]*)"`)
	baseTag     = regexp.MustCompile(`<base href="([^"]*)">`)
)

// Every address in every page leads to a file of the site.
func TestLinksLeadSomewhere(t *testing.T) {
	f := bundledSite(t)
	pages := 0
	for name, data := range f {
		if path.Ext(name) != ".html" || name == notFoundFile {
			continue
		}
		pages++
		html := string(data)
		bases := baseTag.FindAllStringSubmatch(html, -1)
		if len(bases) != 1 || bases[0][1] != up(strings.TrimSuffix(name, "index.html")) {
			t.Errorf("%s has the bases %q", name, bases)
			continue
		}
		for _, m := range addressAttr.FindAllStringSubmatch(html, -1) {
			to, _, _ := strings.Cut(m[1], "#")
			to, _, _ = strings.Cut(to, "?")
			if m[1] == bases[0][1] || strings.HasPrefix(to, "https://") {
				continue
			}
			if to = strings.TrimPrefix(to, "./"); to == "" || strings.HasSuffix(to, "/") {
				to += "index.html"
			}
			if f[to] == nil {
				t.Errorf("%s links %s, which is not there", name, m[1])
			}
		}
	}
	if pages < 10 {
		t.Errorf("there are %d pages", pages)
	}
}

// No page names another host, has inline code, or keeps a mark of the builder.
func TestPagesAreClean(t *testing.T) {
	for name, data := range bundledSite(t) {
		if path.Ext(name) != ".html" {
			continue
		}
		html := string(data)
		for _, bad := range []string{buildMark, loaderID, "githubusercontent", "<style", " style=", "<script>", " onclick", "=\"false\" hidden", "\\u00", "goapp-"} {
			if strings.Contains(html, bad) {
				t.Errorf("%s contains %q", name, bad)
			}
		}
		if n := strings.Count(html, "<title>"); n != 1 {
			t.Errorf("%s has %d titles", name, n)
		}
	}
}

// The worker's list is whole and true.
func TestWorkerList(t *testing.T) {
	f := bundledSite(t)
	sw := string(f["sw.js"])
	start := strings.Index(sw, "const FILES = ") + len("const FILES = ")
	end := strings.Index(sw[start:], ";\n")
	var list [][]any
	if err := json.Unmarshal([]byte(sw[start:start+end]), &list); err != nil {
		t.Fatal(err)
	}
	have := map[string]bool{}
	for _, entry := range list {
		name := entry[0].(string)
		have[name] = true
		file := strings.TrimPrefix(name, "./")
		if file == "" || strings.HasSuffix(file, "/") {
			file += "index.html"
		}
		if f[file] == nil || float64(len(f[file])) != entry[2] {
			t.Errorf("the worker saves %s with %v bytes, it has %d", name, entry[2], len(f[file]))
		}
	}
	for _, want := range []string{"./", "shell/", "about/", "entities/", "manifest.webmanifest", "icons/icon.svg"} {
		if !have[want] {
			t.Errorf("the worker does not save %s", want)
		}
	}
	for name := range f {
		if ext := path.Ext(name); strings.HasPrefix(name, hashedDir) && ext != ".br" && ext != ".gz" && !have[name] {
			t.Errorf("the worker does not save %s", name)
		}
		if strings.HasPrefix(name, "article/") && path.Base(name) == "index.html" && !have[strings.TrimSuffix(name, "index.html")] {
			t.Errorf("the worker does not save %s of a small site", name)
		}
	}
}

// A large corpus does not make the first visit heavy: only the frame is saved.
func TestWorkerSavesTheFrameOfALargeSite(t *testing.T) {
	f := files{"index.html": {}, "shell/index.html": {}, "article/x/index.html": make([]byte, savePages+1), "web/a.js": {}}
	var got []string
	for _, s := range f.saved([]string{"", "shell/", "article/x/"}, []string{"", "shell/"}) {
		got = append(got, s.address)
	}
	if want := []string{"./", "shell/", "web/a.js"}; !slices.Equal(got, want) {
		t.Errorf("saved are %q, want %q", got, want)
	}
}

func TestAddressOfTheSite(t *testing.T) {
	seeds := folder(t, map[string]string{"x.txt": "A title\n\nSome text.\n", "site.toml": "title = \"T\"\nurl = \"https://example.org/d\"\n"})
	out := filepath.Join(t.TempDir(), "out")
	if _, err := Build(context.Background(), Options{Seeds: seeds, Out: out, Fast: true}); err != nil {
		t.Fatal(err)
	}
	f, err := readTree(out)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"article/a-title/index.html": `<link rel="canonical" href="https://example.org/d/article/a-title/">`,
		"index.html":                 `<meta property="og:url" content="https://example.org/d/">`,
		"404.html":                   `<base href="/d/">`,
		"sitemap.xml":                `<loc>https://example.org/d/article/a-title/</loc>`,
		"robots.txt":                 "Sitemap: https://example.org/d/sitemap.xml",
		"_headers":                   "/d/web/*\n  Cache-Control: public, max-age=31536000, immutable",
		"manifest.webmanifest":       `"start_url": "./"`,
	} {
		if !strings.Contains(string(f[name]), want) {
			t.Errorf("%s has no %s:\n%.600s", name, want, f[name])
		}
	}
	if strings.Contains(string(f["shell/index.html"]), "canonical") || strings.Contains(string(f["sitemap.xml"]), "shell") {
		t.Error("the shell is offered to search engines")
	}
}

// Whatever goes wrong, the old output stays.
func TestFailedBuildLeavesTheOldSite(t *testing.T) {
	parent := t.TempDir()
	out := filepath.Join(parent, "dist")
	old := files{"index.html": []byte("old"), EditionFile: []byte("{}")}
	if err := old.write(context.Background(), out); err != nil {
		t.Fatal(err)
	}
	canceled, cancel := context.WithCancel(context.Background())
	cancel()
	for _, test := range []struct {
		name  string
		ctx   context.Context
		seeds string
	}{
		{"no articles", context.Background(), t.TempDir()},
		{"an interrupt", canceled, seedsDir},
	} {
		if _, err := Build(test.ctx, Options{Seeds: test.seeds, Out: out, Fast: true}); err == nil {
			t.Errorf("%s: no error", test.name)
		}
		if err := (files{"index.html": []byte("new")}).write(canceled, out); !errors.Is(err, context.Canceled) {
			t.Errorf("write with an interrupt: %v", err)
		}
		if data, err := os.ReadFile(filepath.Join(out, "index.html")); err != nil || string(data) != "old" {
			t.Errorf("%s: the old site is %q, %v", test.name, data, err)
		}
		if entries, _ := os.ReadDir(parent); len(entries) != 1 {
			t.Errorf("%s leaves %v", test.name, entries)
		}
	}
	// A whole one takes its place.
	if err := (files{"index.html": []byte("new"), "a/b.html": []byte("b")}).write(context.Background(), out); err != nil {
		t.Fatal(err)
	}
	if f, err := readTree(out); err != nil || len(f) != 2 || string(f["index.html"]) != "new" {
		t.Errorf("after the build there is %v, %v", f, err)
	}
	if entries, _ := os.ReadDir(parent); len(entries) != 1 {
		t.Errorf("the build leaves %v", entries)
	}
}

// A build replaces a folder as a whole, so it must not be someone's work.
func TestCheckOut(t *testing.T) {
	seeds := folder(t, map[string]string{"x.txt": "X", "deeper/y.txt": "Y"})
	strange := folder(t, map[string]string{"thesis.doc": "years"})
	for _, test := range []struct {
		out, want string
	}{
		{filepath.Join(t.TempDir(), "new"), ""},
		{t.TempDir(), ""},
		{folder(t, map[string]string{EditionFile: "{}", "index.html": ""}), ""},
		{filepath.Join(seeds, "dist"), ""},
		{seeds, "replace the articles"},
		{filepath.Dir(seeds), "replace the articles"},
		{strange, "no build has written"},
		{filepath.Join(strange, "thesis.doc"), "is a file"},
	} {
		err := checkOut(test.out, seeds)
		if (err == nil) != (test.want == "") || err != nil && !strings.Contains(err.Error(), test.want) {
			t.Errorf("checkOut(%s) = %v, want %q", test.out, err, test.want)
		}
	}
}

func TestCompressorCache(t *testing.T) {
	c := &compressor{level: 1, cache: t.TempDir()}
	data := bytes.Repeat([]byte("some text "), cacheFrom/10+1)
	first, err := c.brotli(data, 3)
	if err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(c.cache)
	if err != nil || len(entries) != 1 {
		t.Fatalf("the cache holds %v, %v", entries, err)
	}
	// What is kept is used, and is kept apart by quality and content.
	kept := filepath.Join(c.cache, entries[0].Name())
	if err := os.WriteFile(kept, []byte("kept"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got, err := c.brotli(data, 3); err != nil || string(got) != "kept" {
		t.Errorf("brotli = %.20q, %v, want what is kept", got, err)
	}
	if got, err := c.brotli(data, 4); err != nil || string(got) == "kept" {
		t.Errorf("another quality gives what is kept: %v", err)
	}
	if got, err := c.gzip(data); err != nil || bytes.Equal(got, first) {
		t.Errorf("gzip gives brotli: %v", err)
	}
	old := time.Now().Add(-2 * cacheAge)
	if err := os.Chtimes(kept, old, old); err != nil {
		t.Fatal(err)
	}
	c.prune(context.Background())
	if _, err := os.Stat(kept); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("what nobody uses is kept: %v", err)
	}
	if entries, _ := os.ReadDir(c.cache); len(entries) != 2 {
		t.Errorf("the cache holds %v after pruning", entries)
	}
}
