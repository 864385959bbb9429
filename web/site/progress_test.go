package site

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestProgress(t *testing.T) {
	var b strings.Builder
	p := &Progress{w: &b}
	p.Step("Reading")
	p.Count("Reading", 1, 4) // too soon to be shown
	p.last = time.Time{}
	p.Count("Reading", 2, 4)
	p.last = time.Time{}
	p.Count("Reading", 7, 0)
	p.Done()
	p.Done()
	want := "\r\x1b[KReading …\r\x1b[KReading                    ████████████░░░░░░░░░░░░  50 %  2 of 4\r\x1b[KReading 7\r\x1b[K"
	if b.String() != want {
		t.Errorf("it writes %q, want %q", b.String(), want)
	}
}

// A file is no terminal: nothing is written.
func TestProgressIsQuiet(t *testing.T) {
	f, err := os.Create(filepath.Join(t.TempDir(), "log"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	p := NewProgress(f)
	p.Step("x")
	p.Count("x", 1, 2)
	p.Done()
	if p != nil {
		t.Error("a file is taken for a terminal")
	}
}
