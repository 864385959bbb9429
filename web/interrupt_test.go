package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// An interrupt in the middle of a build ends it at once with code 130, says
// so, and leaves the old site as it was and nothing beside it.
func TestInterruptedBuild(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there are no such signals")
	}
	dir := t.TempDir()
	program := filepath.Join(dir, "web")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	seeds, parent, tmp := filepath.Join(dir, "seeds"), filepath.Join(dir, "sites"), filepath.Join(dir, "tmp")
	var b strings.Builder
	for i := range 20_000 { // several seconds of work
		fmt.Fprintf(&b, "{\"title\": \"Report %d\", \"text\": \"President Joe Biden came to the harbour on day %d.\"}\n", i, i)
	}
	write(t, dir, map[string]string{"seeds/a.jsonl": b.String(), "sites/dist/index.html": "old", "sites/dist/edition.json": "{}", "tmp/x": ""})
	for i, after := range []time.Duration{20 * time.Millisecond, 200 * time.Millisecond, 700 * time.Millisecond, 1500 * time.Millisecond,
		150 * time.Millisecond, 450 * time.Millisecond} {
		args := []string{"build", "-fast", "-seeds", seeds, "-out", filepath.Join(parent, "dist")}
		if i >= 4 {
			args = []string{"build", "-single", "-fast", "-seeds", seeds, "-out", filepath.Join(parent, "papers.html")}
		}
		cmd := exec.Command(program, args...)
		cmd.Env = append(os.Environ(), "TMPDIR="+tmp)
		var stderr bytes.Buffer
		cmd.Stderr = &stderr
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(after)
		if err := cmd.Process.Signal(syscall.SIGINT); err != nil && !errors.Is(err, os.ErrProcessDone) {
			t.Fatal(err)
		}
		err := cmd.Wait()
		var exit *exec.ExitError
		if after < 100*time.Millisecond && errors.As(err, &exit) && exit.ExitCode() == -1 {
			continue // it had not begun to listen
		}
		if !errors.As(err, &exit) || exit.ExitCode() != 130 || !strings.Contains(stderr.String(), "interrupted") {
			t.Errorf("after %v: %v, %s", after, err, stderr.String())
		}
		data, err := os.ReadFile(filepath.Join(parent, "dist", "index.html"))
		if err != nil || string(data) != "old" {
			t.Errorf("after %v: the old site is %q, %v", after, data, err)
		}
		if entries, _ := os.ReadDir(parent); len(entries) != 1 {
			t.Errorf("after %v: beside the old site there is %v", after, entries)
		}
		if entries, _ := os.ReadDir(tmp); len(entries) != 1 {
			t.Errorf("after %v: what is left is %v", after, entries)
		}
	}
}
