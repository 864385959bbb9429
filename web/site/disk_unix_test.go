//go:build unix

package site

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// fullDisk is the variable that names the folder to write to on a full disk.
const fullDisk = "DOSSIER_TEST_FULL_DISK"

// A disk that is full, or any file that cannot be written, leaves the old site
// and nothing beside it; the error names the file. The system's limit on the size
// of a file stands for a full disk. It holds for a whole process, which the test's
// own log needs too: a second one writes.
func TestFullDisk(t *testing.T) {
	if out := os.Getenv(fullDisk); out != "" {
		writeOnFullDisk(out)
	}
	parent := t.TempDir()
	out := filepath.Join(parent, "dist")
	if err := (files{"index.html": []byte("old"), EditionFile: []byte("{}")}).write(context.Background(), out); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(os.Args[0], "-test.run=^TestFullDisk$")
	cmd.Env = append(os.Environ(), fullDisk+"="+out)
	said, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != 3 || !strings.Contains(string(said), "big.bin") {
		t.Errorf("writing ends with %v and says %q, want status 3 and the name of the file", err, said)
	}
	if data, err := os.ReadFile(filepath.Join(out, "index.html")); err != nil || string(data) != "old" {
		t.Errorf("the old site is %q, %v", data, err)
	}
	if entries, _ := os.ReadDir(parent); len(entries) != 1 {
		t.Errorf("what is left is %v", entries)
	}
}

// writeOnFullDisk writes a site where no file may be long, and ends the process:
// with status 3 and the error if that is one of size.
func writeOnFullDisk(out string) {
	signal.Ignore(syscall.SIGXFSZ)
	var limit syscall.Rlimit
	err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &limit)
	if err == nil {
		limit.Cur = 4096
		err = syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit)
	}
	if err == nil {
		err = files{"a.html": []byte("new"), "big.bin": make([]byte, 100_000), EditionFile: []byte("{}")}.write(context.Background(), out)
	}
	fmt.Fprintln(os.Stderr, err)
	if errors.Is(err, syscall.EFBIG) {
		os.Exit(3)
	}
	os.Exit(4)
}
