package e2e

import (
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"
)

// requestLog notes what a host was asked for.
type requestLog struct {
	mu    sync.Mutex
	paths []string
}

func (l *requestLog) around(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		l.mu.Lock()
		l.paths = append(l.paths, r.URL.Path)
		l.mu.Unlock()
		h.ServeHTTP(w, r)
	})
}

// count returns how often a path with an ending was asked for.
func (l *requestLog) count(ending string) int {
	l.mu.Lock()
	defer l.mu.Unlock()
	n := 0
	for _, p := range l.paths {
		if strings.HasSuffix(p, ending) {
			n++
		}
	}
	return n
}

// wait waits until a path with an ending was asked for.
func (l *requestLog) wait(t *testing.T, ending string) {
	t.Helper()
	for deadline := time.Now().Add(patience); l.count(ending) == 0; time.Sleep(15 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("nobody asked for %s", ending)
		}
	}
}
