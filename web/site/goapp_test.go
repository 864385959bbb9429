package site

import (
	"go/format"
	"strings"
	"testing"
)

func TestWithoutImport(t *testing.T) {
	const src = `package p

import (
	"net/http"
	"strings"
)

// Serve serves.
func Serve() http.Handler { return local{} }

type local struct{ http.Handler }

func (l local) Name() string { return "local" }

type prefixed struct {
	local
	prefix string
}

// Pages needs a type that goes.
func Pages() any { return prefixed{} }

func keep(s string) string { return strings.ToUpper(s) }

// The member of another thing may have the name of one that goes.
func (k kept) member() string { return k.local }

type kept struct{ s string }
`
	got, err := withoutImport("p.go", []byte(src), "net/http")
	if err != nil {
		t.Fatal(err)
	}
	if strings.Count(string(got), "\n") != strings.Count(src, "\n") {
		t.Error("lines have other numbers than before")
	}
	if _, err := format.Source(got); err != nil {
		t.Errorf("what is left does not parse: %v", err)
	}
	for _, gone := range []string{"net/http", "func Serve", "type local", "Name()", "type prefixed", "func Pages"} {
		if strings.Contains(string(got), gone) {
			t.Errorf("%q is still there", gone)
		}
	}
	for _, left := range []string{`"strings"`, "func keep", "member()", "type kept"} {
		if !strings.Contains(string(got), left) {
			t.Errorf("%q is gone", left)
		}
	}
	same, err := withoutImport("q.go", []byte("package q\n\nvar http = 1\n"), "net/http")
	if err != nil || string(same) != "package q\n\nvar http = 1\n" {
		t.Errorf("a file without the import is changed to %q, %v", same, err)
	}
}
