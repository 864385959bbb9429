package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// output runs a command and returns what it prints to the standard output.
func output(t *testing.T, args ...string) (stdout string, code int, stderr string) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	old := os.Stdout
	os.Stdout = w
	done := make(chan string)
	go func() {
		b, _ := io.ReadAll(r)
		done <- string(b)
	}()
	var errors bytes.Buffer
	code = run(args, w, &errors)
	os.Stdout = old
	w.Close()
	return <-done, code, errors.String()
}

// Each report is one JSON value, on the standard output alone.
func TestReportsAsJSON(t *testing.T) {
	seeds, out := t.TempDir(), filepath.Join(t.TempDir(), "out")
	write(t, seeds, map[string]string{"a.txt": "Harbour opens\n\nPresident Joe Biden came.\n", "b.doc": "x", "c.md": "---\nurl: x:y\n---\nText\n"})
	for _, test := range []struct {
		args []string
		want string // a key
	}{
		{[]string{"build", "-fast", "-json", "-seeds", seeds, "-out", out}, "client_brotli_bytes"},
		{[]string{"check", "-json", "-seeds", seeds, "-out", out}, "errors"},
		{[]string{"entities", "-json", "-seeds", seeds, "-out", out + "-entities"}, "doubtful"},
		{[]string{"search", "-json", "-seeds", seeds, "harbour"}, "results"},
	} {
		stdout, code, stderr := output(t, test.args...)
		var v map[string]any
		if err := json.Unmarshal([]byte(stdout), &v); err != nil || code != 0 {
			t.Errorf("web %q exits with %d, %v: %s%s", test.args, code, err, stdout, stderr)
			continue
		}
		if _, ok := v[test.want]; !ok {
			t.Errorf("web %q has no %q: %s", test.args, test.want, stdout)
		}
		if skipped, ok := v["skipped"].([]any); test.args[0] != "search" && (!ok || len(skipped) != 1) {
			t.Errorf("web %q says of what was left out: %v", test.args, v["skipped"])
		}
	}
}

// A check prints every error, as file:line, and fails.
func TestCheck(t *testing.T) {
	seeds := t.TempDir()
	write(t, seeds, map[string]string{"a.txt": "Text\n", "b.md": "---\ntitle: a\ntitle: b\n---\nText\n", "\u202e.md": "---\nurl: x:y\n---\nText\n"})
	stdout, code, stderr := output(t, "check", "-seeds", seeds, "-out", filepath.Join(seeds, "out"))
	if code != 1 || !strings.Contains(stdout, "error: "+filepath.Join(seeds, "b.md")+":3: title is given twice") || !strings.Contains(stderr, "a build would fail: 1 error") {
		t.Errorf("check exits with %d: %s%s", code, stdout, stderr)
	}
	if strings.Contains(stdout, "\u202e") || !strings.Contains(stdout, "worth a look: 1 remark") {
		t.Errorf("check prints %q", stdout)
	}
	if stdout, code, _ := output(t, "check", "-seeds", "../seeds", "-out", filepath.Join(seeds, "out")); code != 0 || !strings.Contains(stdout, "5 articles") {
		t.Errorf("the bundled articles: %d, %s", code, stdout)
	}
}
