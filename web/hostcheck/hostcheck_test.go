package hostcheck

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

const build = "0123456789ab"

// wasm stands for the client.
const wasm = "web/app.1111111111.wasm"

// fakeHost is a small host of a small site, which tests spoil.
type fakeHost struct {
	files  map[string]string
	base   string
	header func(path string, h http.Header) // changes what is sent
	before http.HandlerFunc                 // answers in its place where it writes
}

func newHost() *fakeHost {
	page := func(base string) string {
		return `<!doctype html><base href="` + base + `"><meta name="dossier-build" content="` + build + `"><p>` + strings.Repeat("text ", 100)
	}
	h := &fakeHost{base: "/sub/", files: map[string]string{
		"":                     page("./"),
		"about/":               page("../"),
		wasm:                   "\x00asm" + strings.Repeat("client ", 1000),
		"web/site.22222.css":   "body {}",
		"web/boot.33333.js":    "start();",
		"icons/icon.svg":       "<svg/>",
		"manifest.webmanifest": "{}",
	}}
	var list []string
	for path, text := range h.files {
		address := path
		if address == "" {
			address = "./"
		}
		sum := sha256.Sum256([]byte(text))
		list = append(list, fmt.Sprintf("[%q,%q,%d]", address, base64.StdEncoding.EncodeToString(sum[:]), len(text)))
	}
	h.files["sw.js"] = "\"use strict\";\nconst BUILD = \"" + build + "\";\nconst FILES = [" + strings.Join(list, ",\n") + "];\nwork();\n"
	h.files["404.html"] = page(h.base)
	return h
}

func (f *fakeHost) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if f.before != nil {
		spy := &spy{ResponseWriter: w}
		if f.before(spy, r); spy.wrote {
			return
		}
	}
	path, ok := strings.CutPrefix(r.URL.Path, f.base)
	if !ok {
		http.NotFound(w, r)
		return
	}
	if path == "about" {
		w.Header().Set("Location", "about/?"+r.URL.RawQuery)
		w.WriteHeader(http.StatusMovedPermanently)
		return
	}
	status := http.StatusOK
	text, ok := f.files[path]
	if !ok {
		text, status, path = f.files["404.html"], http.StatusNotFound, "404.html"
	}
	h := w.Header()
	h.Set("Content-Type", map[string]string{
		".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm",
		".svg": "image/svg+xml", ".webmanifest": "application/manifest+json",
	}[ext(path)])
	h.Set("Content-Security-Policy", "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; "+
		"connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "same-origin")
	h.Set("Cache-Control", "no-cache")
	h.Set("ETag", `"1"`)
	h.Set("Vary", "Accept-Encoding")
	if strings.HasPrefix(path, "web/") {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	var b bytes.Buffer
	switch accept := r.Header.Get("Accept-Encoding"); {
	case strings.Contains(accept, "br"):
		h.Set("Content-Encoding", "br")
		z := brotli.NewWriter(&b)
		z.Write([]byte(text))
		z.Close()
	case strings.Contains(accept, "gzip"):
		h.Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(&b)
		z.Write([]byte(text))
		z.Close()
	default:
		b.WriteString(text)
	}
	if f.header != nil {
		f.header(path, h)
	}
	if status == http.StatusOK && r.Header.Get("If-None-Match") == h.Get("ETag") && h.Get("ETag") != "" {
		status = http.StatusNotModified
	}
	w.WriteHeader(status)
	if status != http.StatusNotModified {
		w.Write(b.Bytes())
	}
}

// spy notes whether anything was answered.
type spy struct {
	http.ResponseWriter
	wrote bool
}

func (s *spy) WriteHeader(status int) { s.wrote = true; s.ResponseWriter.WriteHeader(status) }

func (s *spy) Write(p []byte) (int, error) { s.wrote = true; return s.ResponseWriter.Write(p) }

func TestAGoodHostHasNoFindings(t *testing.T) {
	server := httptest.NewServer(newHost())
	defer server.Close()
	for _, address := range []string{"/sub/", "/sub", "/sub/index.html", "/sub/?q=x#y"} {
		r, err := Check(t.Context(), nil, server.URL+address)
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Findings) > 0 {
			t.Errorf("Check(%s) finds %+v", address, r.Findings)
		}
		if r.Build != build || r.Files != 7 || r.URL != server.URL+"/sub/" || r.Wire == 0 || r.Wire > 200 {
			t.Errorf("Check(%s) = %+v", address, r)
		}
	}
}

func setHeader(path, name, value string) func(*fakeHost) {
	return func(f *fakeHost) {
		f.header = func(p string, h http.Header) {
			if p == path {
				h.Set(name, value)
			}
		}
	}
}

func dropHeader(path, name string) func(*fakeHost) {
	return func(f *fakeHost) {
		f.header = func(p string, h http.Header) {
			if p == path {
				h.Del(name)
			}
		}
	}
}

func answer404(path string) func(*fakeHost) {
	return func(f *fakeHost) { delete(f.files, path) }
}

// Each mistake of a host gives just the findings that name it.
func TestFindings(t *testing.T) {
	for name, test := range map[string]struct {
		spoil func(*fakeHost)
		want  []string // "level check address: part of the message"
	}{
		"a file is missing":   {answer404("web/boot.33333.js"), []string{"error files web/boot.33333.js: answers 404"}},
		"a file is old":       {func(f *fakeHost) { f.files["about/"] = "old" }, []string{"error files about/: not the file of this build"}},
		"a file is cut off":   {func(f *fakeHost) { f.files[wasm] = f.files[wasm][:100] }, []string{"error files " + wasm + ": 100 bytes, should be 7004"}},
		"the worker is lost":  {answer404("sw.js"), []string{"error worker sw.js: answers 404"}},
		"the worker is other": {func(f *fakeHost) { f.files["sw.js"] = "work();" }, []string{"error worker sw.js: not the worker"}},
		"the worker is damaged": {func(f *fakeHost) {
			f.files["sw.js"] = "const BUILD = \"" + build + "\";\nconst FILES = [[1,2,3]];\n"
		}, []string{"error worker sw.js: damaged"}},
		"the worker is old": {func(f *fakeHost) {
			f.files["sw.js"] = strings.Replace(f.files["sw.js"], build, "ffffffffffff", 1)
		}, []string{"error files sw.js: of build ffffffffffff"}},
		"the worker is redirected": {func(f *fakeHost) {
			f.files["worker/sw.js"] = f.files["sw.js"]
			f.before = func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path == "/sub/sw.js" {
					http.Redirect(w, r, "/sub/worker/sw.js", http.StatusFound)
				}
			}
		}, []string{"error worker sw.js: redirected"}},
		"the worker may rule all": {setHeader("sw.js", "Service-Worker-Allowed", "/"), []string{"warning worker sw.js: not needed"}},
		"worker type":             {setHeader("sw.js", "Content-Type", "text/plain"), []string{"error types sw.js: refuse"}},
		"style type":              {setHeader("web/site.22222.css", "Content-Type", "text/plain"), []string{"error types web/site.22222.css: text/css"}},
		"client type":             {setHeader(wasm, "Content-Type", "application/octet-stream"), []string{"warning types " + wasm + ": application/wasm"}},
		"no type":                 {setHeader(wasm, "Content-Type", ""), []string{"warning types " + wasm + ": is nothing"}},
		"charset":                 {setHeader("", "Content-Type", "text/html; charset=iso-8859-1"), []string{"error types : iso-8859-1"}},
		"pages are kept":          {setHeader("", "Cache-Control", "max-age=86400"), []string{"warning caching : 24h0m0s"}},
		"pages are kept a little": {setHeader("", "Cache-Control", "max-age=600"), nil},
		"nothing on pages":        {dropHeader("", "Cache-Control"), []string{"warning caching : guess"}},
		"pages expire":            {func(f *fakeHost) { f.header = expires("") }, []string{"warning caching : 48h0m0s"}},
		"the worker is kept":      {setHeader("sw.js", "Cache-Control", "public, max-age=3600"), []string{"warning caching sw.js: 1h0m0s"}},
		"the client is not kept":  {setHeader(wasm, "Cache-Control", "no-cache"), []string{"warning caching " + wasm + ": immutable"}},
		"no validator":            {dropHeader("", "ETag"), []string{"warning caching : neither ETag"}},
		"a missing file is kept": {setHeader("404.html", "Cache-Control", "max-age=31536000, immutable"),
			[]string{"error caching web/no-such-file.0000000000.js: 8760h0m0s"}},
		"no vary":    {dropHeader(wasm, "Vary"), []string{"warning compression " + wasm + ": Vary"}},
		"foreign br": {setHeader(wasm, "Content-Encoding", "gzip"), []string{"error files " + wasm + ": not gzip"}},
		"no brotli": {func(f *fakeHost) {
			f.before = func(w http.ResponseWriter, r *http.Request) {
				r.Header.Set("Accept-Encoding", strings.ReplaceAll(r.Header.Get("Accept-Encoding"), "br", ""))
			}
		}, []string{"warning compression " + wasm + ": as gzip"}},
		"no compression": {func(f *fakeHost) {
			f.before = func(w http.ResponseWriter, r *http.Request) { r.Header.Set("Accept-Encoding", "") }
		}, []string{"warning compression " + wasm + ": uncompressed"}},
		"always brotli": {func(f *fakeHost) {
			f.before = func(w http.ResponseWriter, r *http.Request) { r.Header.Set("Accept-Encoding", "br") }
		}, []string{"error compression " + wasm + ": comes as br", "error compression " + wasm + ": comes as br"}},
		"no policy":     {dropHeader("", "Content-Security-Policy"), []string{"warning policy : the page's own", "warning policy : frame"}},
		"strict policy": {setHeader("", "Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'"), []string{"error policy : 'wasm-unsafe-eval' to script-src"}},
		"a second policy": {func(f *fakeHost) {
			f.header = func(p string, h http.Header) {
				if p == "" {
					h.Add("Content-Security-Policy", "connect-src https://example.org")
				}
			}
		}, []string{"error policy : 'self' to connect-src"}},
		"sniffing":      {dropHeader("", "X-Content-Type-Options"), []string{"warning policy : nosniff"}},
		"referrer":      {dropHeader("", "Referrer-Policy"), []string{"warning policy : Referrer-Policy"}},
		"other base":    {func(f *fakeHost) { f.files["404.html"] = strings.Replace(f.files["404.html"], "/sub/", "/", 1) }, []string{"error addresses no/such/page/here/: -base /sub/"}},
		"foreign 404":   {func(f *fakeHost) { f.files["404.html"] = "lost" }, []string{"warning addresses no/such/page/here/: 404.html"}},
		"always a page": {func(f *fakeHost) { f.before = alwaysAPage(f) }, []string{"error addresses no/such/page/here/: 200", "error addresses web/no-such-file.0000000000.js: 200"}},
		"no redirect": {func(f *fakeHost) {
			f.before = func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path == "/sub/about" {
					w.Write([]byte(f.files["about/"]))
				}
			}
		}, []string{"warning addresses about: without redirecting"}},
		"a redirect loses the query": {func(f *fakeHost) {
			f.before = func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path == "/sub/about" {
					w.Header().Set("Location", "about/")
					w.WriteHeader(http.StatusFound)
				}
			}
		}, []string{"warning addresses about: loses"}},
	} {
		t.Run(name, func(t *testing.T) {
			host := newHost()
			test.spoil(host)
			server := httptest.NewServer(host)
			defer server.Close()
			r, err := Check(t.Context(), nil, server.URL+"/sub/")
			if err != nil {
				t.Fatal(err)
			}
			if len(r.Findings) != len(test.want) {
				t.Fatalf("found %+v, want %q", r.Findings, test.want)
			}
			for i, want := range test.want {
				head, part, _ := strings.Cut(want, ": ")
				f := r.Findings[i]
				if got := fmt.Sprintf("%s %s %s", f.Level, f.Check, f.Address); got != head || !strings.Contains(f.Message, part) {
					t.Errorf("found %+v, want %q", f, want)
				}
			}
		})
	}
}

func expires(path string) func(string, http.Header) {
	return func(p string, h http.Header) {
		if p == path {
			h.Del("Cache-Control")
			h.Set("Date", "Mon, 02 Jan 2006 15:04:05 GMT")
			h.Set("Expires", "Wed, 04 Jan 2006 15:04:05 GMT")
		}
	}
}

func alwaysAPage(f *fakeHost) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		path := strings.TrimPrefix(r.URL.Path, "/sub/")
		if _, ok := f.files[path]; !ok && path != "about" {
			r.URL.Path = "/sub/"
		}
	}
}

// What is to be said of many files is said once.
func TestFindingsAreJoined(t *testing.T) {
	host := newHost()
	host.header = func(_ string, h http.Header) { h.Del("Cache-Control") }
	server := httptest.NewServer(host)
	defer server.Close()
	r, err := Check(t.Context(), nil, server.URL+"/sub/")
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Findings) != 2 || r.Findings[0].More != 2 || r.Findings[1].More != 2 {
		t.Errorf("found %+v, want two findings, each of three files", r.Findings)
	}
}

// Where there is nothing to check that is an error, not a report.
func TestNoSite(t *testing.T) {
	server := httptest.NewServer(newHost())
	defer server.Close()
	dead := httptest.NewServer(nil)
	dead.Close()
	for address, want := range map[string]string{
		"":                           "not the address of a site",
		"dist":                       "not the address of a site",
		"ftp://example.org/":         "not the address of a site",
		"http://%zz/":                "not the address of a site",
		dead.URL + "/":               "does not answer",
		server.URL + "/":             "answers 404",
		server.URL + "/sub/icons/":   "answers 404",
		server.URL + "/sub/icons/x/": "answers 404",
	} {
		if r, err := Check(t.Context(), nil, address); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Check(%q) = %+v, %v, want an error: %s", address, r, err, want)
		}
	}
	foreign := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { w.Write([]byte("<h1>Welcome to nginx</h1>")) }))
	defer foreign.Close()
	if _, err := Check(t.Context(), nil, foreign.URL); err == nil || !strings.Contains(err.Error(), "names no build") {
		t.Errorf("a foreign page gives %v", err)
	}
}

// Over http only this machine may save anything for offline use.
func TestLoopback(t *testing.T) {
	for host, want := range map[string]bool{
		"localhost": true, "a.localhost": true, "127.0.0.1": true, "127.1.2.3": true, "::1": true,
		"example.org": false, "192.168.1.1": false, "localhost.example.org": false,
	} {
		if got := loopback(host); got != want {
			t.Errorf("loopback(%s) = %v, want %v", host, got, want)
		}
	}
}
