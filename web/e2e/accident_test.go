package e2e

import (
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
)

// The accidents that tests make on the way between a host and the browser.

// spoiled is a host that does something else for the paths that match.
func spoiled(inner http.Handler, match func(path string) bool, do func(w http.ResponseWriter, r *http.Request, inner http.Handler)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if match(r.URL.Path) {
			do(w, r, inner)
			return
		}
		inner.ServeHTTP(w, r)
	})
}

// named matches paths with an ending, of files with hashed names too: .js is
// not meant by boot.js.
func named(prefix, ending string) func(string) bool {
	return func(path string) bool {
		return strings.HasSuffix(path, ending) && strings.Contains(path, prefix)
	}
}

// missing answers 404, and that this is so for a year, as careless hosts do.
func missing(w http.ResponseWriter, r *http.Request, _ http.Handler) {
	w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	http.Error(w, "nothing here", http.StatusNotFound)
}

// answered returns what a host answers, not compressed.
func answered(r *http.Request, inner http.Handler) *httptest.ResponseRecorder {
	r = r.Clone(r.Context())
	for _, h := range []string{"Accept-Encoding", "Range", "If-None-Match", "If-Modified-Since"} {
		r.Header.Del(h)
	}
	w := httptest.NewRecorder()
	inner.ServeHTTP(w, r)
	return w
}

// cutOff sends the first half of a file as if it were all of it: an upload is
// not done, and the host tells browsers to keep what they get.
func cutOff(w http.ResponseWriter, r *http.Request, inner http.Handler) {
	whole := answered(r, inner)
	copyHeader(w.Header(), whole.Header())
	half := whole.Body.Bytes()[:whole.Body.Len()/2]
	w.Header().Set("Content-Length", strconv.Itoa(len(half)))
	w.WriteHeader(whole.Code)
	w.Write(half)
}

// breaksOff sends the first half of a file and then loses the connection.
func breaksOff(w http.ResponseWriter, r *http.Request, inner http.Handler) {
	whole := answered(r, inner)
	copyHeader(w.Header(), whole.Header())
	w.Header().Set("Content-Length", strconv.Itoa(whole.Body.Len()))
	w.WriteHeader(whole.Code)
	w.Write(whole.Body.Bytes()[:whole.Body.Len()/2])
	panic(http.ErrAbortHandler)
}

func copyHeader(to, from http.Header) {
	for name, values := range from {
		to[name] = values
	}
}

// keepsAll is a host that tells browsers to keep everything for a year.
func keepsAll(inner http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		inner.ServeHTTP(&yearWriter{ResponseWriter: w}, r)
	})
}

type yearWriter struct {
	http.ResponseWriter
	wrote bool
}

func (w *yearWriter) WriteHeader(status int) {
	w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	w.Header().Del("ETag") // nothing by which to find out
	w.wrote = true
	w.ResponseWriter.WriteHeader(status)
}

func (w *yearWriter) Write(p []byte) (int, error) {
	if !w.wrote {
		w.WriteHeader(http.StatusOK)
	}
	return w.ResponseWriter.Write(p)
}

// notSaved waits until nothing is being saved any more and fails if the page
// says that all is saved.
func (p *tab) notSaved(what string) {
	p.Helper()
	p.until(`document.documentElement.dataset.offline !== "saving"`)
	if get[string](p, `document.documentElement.dataset.offline`) == "ready" {
		p.Errorf("%s is said to be saved", what)
	}
}

// readable fails unless a reader can read the page and follow its links,
// whatever else works.
func (p *tab) readable() {
	p.Helper()
	if n := get[int](p, `document.querySelectorAll('a[href^="article/"]').length`); n < 5 {
		p.Errorf("the page links %d articles, want 5", n)
	}
	if p.text("main") == "" {
		p.Error("the page is blank")
	}
}

// finds fails unless a search has a number of results.
func (p *tab) finds(query string, want int) {
	p.Helper()
	if n := get[int](p, `dossier.search(`+quote(query)+`).then((r) => r.total)`); n != want {
		p.Errorf("%s finds %d articles, want %d", query, n, want)
	}
}
