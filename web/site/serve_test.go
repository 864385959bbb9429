package site

import (
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestHandler(t *testing.T) {
	dir := folder(t, map[string]string{
		"index.html": "home", "index.html.br": "home br", "index.html.gz": "home gz", "404.html": "nothing here",
		"about/index.html": "about", "web/app.1.wasm": "wasm", "web/app.1.wasm.gz": "wasm gz", "icons/icon.svg": "svg",
		"manifest.webmanifest": "{}", "sw.js": "js", "_headers": "secret",
	})
	if err := os.WriteFile(filepath.Join(filepath.Dir(dir), "outside.txt"), []byte("outside"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(filepath.Dir(dir), "outside.txt"), filepath.Join(dir, "link.txt")); err != nil {
		t.Log(err)
	}
	h, err := Handler(dir, "/sub/")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		path, accept string
		status       int
		body, header string
	}{
		{"/sub/", "", 200, "home", "Content-Type: text/html; charset=utf-8"},
		{"/sub/", "gzip, br", 200, "home br", "Content-Encoding: br"},
		{"/sub/?q=x", "br;q=0, gzip;q=0.5", 200, "home gz", "Content-Encoding: gzip"},
		{"/sub/", "br;q=0", 200, "home", "Vary: Accept-Encoding"},
		{"/sub/about/", "br", 200, "about", "Cache-Control: no-cache"},
		{"/sub/about?q=x", "", 301, "", "Location: ./about/?q=x"},
		{"/sub", "", 302, "", "Location: /sub/"},
		{"/", "", 302, "", "Location: /sub/"},
		{"/other/", "", 404, "", ""},
		{"/sub/nothing/", "", 404, "nothing here", "Content-Type: text/html; charset=utf-8"},
		{"/sub/_headers", "", 404, "nothing here", ""},
		{"/sub/link.txt", "", 404, "nothing here", ""},
		{"/sub/../outside.txt", "", 404, "nothing here", ""},
		{"/sub/%2e%2e/outside.txt", "", 404, "nothing here", ""},
		{"/sub/web/app.1.wasm", "gzip", 200, "wasm gz", "Content-Type: application/wasm"},
		{"/sub/web/app.1.wasm", "br", 200, "wasm", "Cache-Control: public, max-age=31536000, immutable"},
		{"/sub/manifest.webmanifest", "", 200, "{}", "Content-Type: application/manifest+json"},
		{"/sub/icons/icon.svg", "", 200, "svg", "Content-Type: image/svg+xml"},
		{"/sub/sw.js", "", 200, "js", "Cache-Control: no-cache"},
	} {
		r := httptest.NewRequest(http.MethodGet, test.path, nil)
		r.Header.Set("Accept-Encoding", test.accept)
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		body, _ := io.ReadAll(w.Body)
		if w.Code != test.status || test.body != "" && string(body) != test.body {
			t.Errorf("GET %s (%s) = %d %q, want %d %q", test.path, test.accept, w.Code, body, test.status, test.body)
		}
		if name, value, ok := strings.Cut(test.header, ": "); ok && w.Header().Get(name) != value {
			t.Errorf("GET %s (%s) has %s: %q, want %q", test.path, test.accept, name, w.Header().Get(name), value)
		}
	}

	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodPost, "/sub/", nil))
	if w.Code != http.StatusMethodNotAllowed {
		t.Errorf("POST = %d", w.Code)
	}
	// What has not changed is not sent again.
	w = httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/sub/", nil))
	r := httptest.NewRequest(http.MethodGet, "/sub/", nil)
	r.Header.Set("If-None-Match", w.Header().Get("ETag"))
	w = httptest.NewRecorder()
	h.ServeHTTP(w, r)
	if w.Code != http.StatusNotModified {
		t.Errorf("GET with the right ETag = %d, want 304", w.Code)
	}

	if _, err := Handler(filepath.Join(dir, "nowhere"), "/"); err == nil || !strings.Contains(err.Error(), "nowhere") {
		t.Errorf("Handler of no folder: %v", err)
	}
}
