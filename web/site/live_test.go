package site

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// get returns the body of a page of a server.
func get(t *testing.T, url string) string {
	t.Helper()
	r, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// Changes of the articles are built, told to open pages, and served; mistakes
// are told and leave the last good site.
func TestLive(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": "Harbour opens\n\nThe harbour opened on Monday.\n", "site.toml": "title = \"First\"\n"})
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	l, err := NewLive(ctx, dir, "/sub/", nil)
	if err != nil {
		t.Fatal(err)
	}
	type result struct {
		took time.Duration
		err  error
	}
	results := make(chan result, 10)
	go l.Watch(ctx, func(took time.Duration, err error) { results <- result{took, err} })
	server := httptest.NewServer(l)
	defer server.Close()
	base := server.URL + "/sub/"

	stream, err := http.Get(base + "live-events")
	if err != nil {
		t.Fatal(err)
	}
	defer stream.Body.Close()
	lines := bufio.NewScanner(stream.Body)
	event := func() string {
		var e string
		for lines.Scan() && lines.Text() != "" {
			e += lines.Text() + "\n"
		}
		return e
	}
	first := event()
	if !strings.HasPrefix(first, "event: build\ndata: ") {
		t.Fatalf("the first event is %q", first)
	}
	page := get(t, base)
	if !strings.Contains(page, `<script src="live.js" defer></script>`) || !strings.Contains(page, "Harbour opens") || !strings.Contains(page, "default-src &#39;none&#39;") {
		t.Errorf("the page is %.300s", page)
	}
	if !strings.Contains(get(t, base+"live.js"), "live-events") || !strings.Contains(get(t, base+"sw.js"), "unregister") || get(t, base+"article/harbour-opens/") == "" {
		t.Error("a file is missing")
	}

	change := func(name, text string) result {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		select {
		case r := <-results:
			return r
		case <-time.After(time.Minute):
			t.Fatalf("the change of %s is not seen", name)
			panic("")
		}
	}
	if r := change("b.md", "# Rain falls\n\nIt rained.\n"); r.err != nil {
		t.Fatal(r.err)
	}
	if second := event(); second == first || !strings.HasPrefix(second, "event: build\n") {
		t.Errorf("the second event is %q", second)
	}
	if page := get(t, base); !strings.Contains(page, "Rain falls") {
		t.Error("the new article is not served")
	}
	if r := change("site.toml", "titel = 1\n"); r.err == nil {
		t.Error("a mistake is not told")
	}
	event()
	if e := event(); !strings.HasPrefix(e, "event: problem\n") || !strings.Contains(e, "site.toml:1") {
		t.Errorf("the event is %q", e)
	}
	if page := get(t, base); !strings.Contains(page, "Rain falls") {
		t.Error("the last good site is gone")
	}
	if r := change("site.toml", "title = \"Second\"\n"); r.err != nil || !strings.Contains(get(t, base), "Second") {
		t.Errorf("the mended site is not served: %v", r.err)
	}
}

// BenchmarkLive edits one of the bundled articles: ns/op is from the edit until open
// pages are told of the new site, most of which is the wait for an editor that writes
// several files; rebuild-ms is the building alone.
func BenchmarkLive(b *testing.B) {
	dir := b.TempDir()
	if err := os.CopyFS(dir, os.DirFS(seedsDir)); err != nil {
		b.Fatal(err)
	}
	texts, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(texts) == 0 {
		b.Fatalf("%d articles, %v", len(texts), err)
	}
	text, err := os.ReadFile(texts[0])
	if err != nil {
		b.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	l, err := NewLive(ctx, dir, "/", nil)
	if err != nil {
		b.Fatal(err)
	}
	built := make(chan time.Duration)
	go l.Watch(ctx, func(took time.Duration, err error) {
		if err != nil {
			b.Error(err)
		}
		built <- took
	})
	building := time.Duration(0)
	for b.Loop() {
		text = append(text, "Another line.\n"...)
		if err := os.WriteFile(texts[0], text, 0o600); err != nil {
			b.Fatal(err)
		}
		building += <-built
	}
	b.ReportMetric(float64(building.Milliseconds())/float64(b.N), "rebuild-ms")
}

// A build holds nothing of the live server.
func TestBuildsAreNotLive(t *testing.T) {
	for name, data := range bundledSite(t) {
		if strings.Contains(name, "live") || strings.Contains(string(data), "live-events") {
			t.Errorf("%s is of the live server", name)
		}
	}
}

// BenchmarkRebuild builds the bundled articles anew, as after a change of one. Who
// edits waits for it: it should take no more than two seconds.
func BenchmarkRebuild(b *testing.B) {
	l, err := NewLive(context.Background(), seedsDir, "", nil)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if err := l.rebuild(context.Background()); err != nil {
			b.Fatal(err)
		}
	}
}

func TestFingerprint(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": "A", "b/c.txt": "C", ".hidden": "x"})
	if err := os.Symlink("..", filepath.Join(dir, "b", "up")); err != nil {
		t.Log(err)
	}
	seen := map[string]string{fingerprint(dir): "nothing"}
	for _, change := range []struct {
		name string
		do   func() error
	}{
		{"a new file", func() error { return os.WriteFile(filepath.Join(dir, "b", "d.txt"), nil, 0o644) }},
		{"more text", func() error { return os.WriteFile(filepath.Join(dir, "a.txt"), []byte("AB"), 0o644) }},
		{"a removal", func() error { return os.Remove(filepath.Join(dir, "b", "c.txt")) }},
		{"another time", func() error { return os.Chtimes(filepath.Join(dir, "a.txt"), time.Unix(1, 0), time.Unix(1, 0)) }},
	} {
		if err := change.do(); err != nil {
			t.Fatal(err)
		}
		f := fingerprint(dir)
		if old, ok := seen[f]; ok {
			t.Errorf("%s looks like %s", change.name, old)
		}
		if seen[f] = change.name; fingerprint(dir) != f {
			t.Errorf("after %s it differs each time", change.name)
		}
	}
	before := fingerprint(dir)
	if err := os.WriteFile(filepath.Join(dir, ".hidden"), []byte("more"), 0o644); err != nil {
		t.Fatal(err)
	}
	if fingerprint(dir) != before {
		t.Error("a hidden file counts")
	}
}
