//go:build unix

package site

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A disk that is full, or any file that cannot be written, leaves the old site
// and nothing beside it; the error names the file.
func TestFullDisk(t *testing.T) {
	parent := t.TempDir()
	out := filepath.Join(parent, "dist")
	if err := (files{"index.html": []byte("old"), editionFile: []byte("{}")}).write(context.Background(), out); err != nil {
		t.Fatal(err)
	}
	// The system's limit on the size of a file stands for a full disk.
	signal.Ignore(syscall.SIGXFSZ)
	defer signal.Reset(syscall.SIGXFSZ)
	var old syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &old); err != nil {
		t.Skip(err)
	}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: 4096, Max: old.Max}); err != nil {
		t.Skip(err)
	}
	err := files{"a.html": []byte("new"), "big.bin": make([]byte, 100_000), editionFile: []byte("{}")}.write(context.Background(), out)
	if e := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &old); e != nil {
		t.Fatal(e)
	}
	if !errors.Is(err, syscall.EFBIG) || !strings.Contains(err.Error(), "big.bin") {
		t.Errorf("the error is %v", err)
	}
	if data, err := os.ReadFile(filepath.Join(out, "index.html")); err != nil || string(data) != "old" {
		t.Errorf("the old site is %q, %v", data, err)
	}
	if entries, _ := os.ReadDir(parent); len(entries) != 1 {
		t.Errorf("what is left is %v", entries)
	}
}
