package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The folder of articles may stand before the options, between or behind them,
// and is given once.
func TestFolderArgument(t *testing.T) {
	dir := t.TempDir()
	a, b, dash := filepath.Join(dir, "a"), filepath.Join(dir, "b"), filepath.Join(dir, "-x")
	write(t, dir, map[string]string{"a/1.txt": "Harbour\n\nText one.\n", "b/1.txt": "Harbour\n\nText.\n", "b/2.txt": "Sea\n\nText two.\n", "-x/1.txt": "Harbour\n\nText.\n"})
	t.Chdir(dir)
	articles := func(stdout string) int {
		var v struct{ Articles int }
		if err := json.Unmarshal([]byte(stdout), &v); err != nil {
			return -1
		}
		return v.Articles
	}
	for _, test := range []struct {
		args []string
		want int // articles, or
		says string
	}{
		{[]string{"check", b, "-json"}, 2, ""},
		{[]string{"check", "-json", b}, 2, ""},
		{[]string{"check", "-json", "b", "-out", "x"}, 2, ""},
		{[]string{"check", "-json", "-seeds", a}, 1, ""},
		{[]string{"check", "-json", "--", "-x"}, 1, ""},
		{[]string{"check", "-json", dash}, 1, ""},
		{[]string{"check", a, b}, 0, "one folder of articles at a time"},
		{[]string{"check", a, "-seeds", b}, 0, "given twice"},
		{[]string{"check", "-seeds", a, b}, 0, "given twice"},
		{[]string{"check", ""}, 0, "empty"},
		{[]string{"check", "-url", "http://127.0.0.1:1/", a}, 0, "unknown argument"},
		{[]string{"entities", b, "-json"}, 2, ""},
		{[]string{"entities", "-json", b}, 2, ""},
		{[]string{"entities", a, b, "-json"}, 0, "one folder of articles at a time"},
		{[]string{"entities", a, "-seeds", b, "-why"}, 0, "given twice"},
		{[]string{"build", "-single", a, "-base", "/x/"}, 0, "-base is for a folder"},
		{[]string{"build", a, "-seeds", b}, 0, "given twice"},
		{[]string{"build", a, b}, 0, "one folder of articles at a time"},
		{[]string{"serve", a, "-dir", b}, 0, "not both"},
		{[]string{"serve", "-seeds", a, "-dir", b}, 0, "not both"},
		{[]string{"serve", a, b}, 0, "one folder of articles at a time"},
	} {
		stdout, code, stderr := outputAndUsage(t, test.args...)
		if test.says != "" {
			if code != 2 || !strings.Contains(stderr, test.says) || !strings.Contains(stderr, "Options:") {
				t.Errorf("web %q exits with %d: %s", test.args, code, stderr)
			}
			continue
		}
		if n := articles(stdout); code != 0 || n != test.want {
			t.Errorf("web %q exits with %d and %d articles, want %d: %s", test.args, code, n, test.want, stderr)
		}
	}
}

// outputAndUsage is output with what the options of a command say.
func outputAndUsage(t *testing.T, args ...string) (stdout string, code int, stderr string) {
	t.Helper()
	f, err := os.Create(filepath.Join(t.TempDir(), "stderr"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	old := os.Stderr
	os.Stderr = f
	stdout, code, stderr = output(t, args...)
	os.Stderr = old
	said, err := os.ReadFile(f.Name())
	if err != nil {
		t.Fatal(err)
	}
	return stdout, code, stderr + string(said)
}

// Names to explain are no folder, and words of a query no options.
func TestOtherArguments(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"a.txt": "Harbour opens\n\nPresident Joe Biden came to Hanoi.\n", "b.txt": "Sea\n\nThe harbour.\n"})
	for _, args := range [][]string{
		{"entities", dir, "-why", "Joe Biden"}, {"entities", "-seeds", dir, "-why", "Joe Biden"},
		{"entities", "-why", "-seeds", dir, "Joe Biden"}, {"search", "-seeds", dir, "harbour", "-hanoi"},
	} {
		stdout, code, stderr := outputAndUsage(t, args...)
		want := map[string]string{"entities": "Joe Biden", "search": "1 article"}[args[0]]
		if code != 0 || !strings.Contains(stdout, want) {
			t.Errorf("web %q exits with %d: %s%s", args, code, stdout, stderr)
		}
	}
}

// A release is called by its name; from source the help says how to run it.
func TestHelpNamesTheProgram(t *testing.T) {
	if p, n := called(true); p != "dossier" || n != "dossier" {
		t.Errorf("a release is called %q, %q", p, n)
	}
	defer func(p string) { program = p }(program)
	for _, p := range []string{"go run ./web", "dossier"} {
		program = p
		for _, about := range []string{help(), named(buildUsage), named(checkUsage), named(serveUsage), named(entitiesUsage), named(searchUsage)} {
			if !strings.Contains(about, "  "+p+" ") || strings.Contains(about, "{w") {
				t.Errorf("the help does not name %s: %s", p, about)
			}
		}
	}
}

// A folder that a build has written is served as it is, articles are built.
func TestIsBuilt(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"site/edition.json": "{}", "articles/a.txt": "x"})
	if !isBuilt(filepath.Join(dir, "site")) || isBuilt(filepath.Join(dir, "articles")) || isBuilt(filepath.Join(dir, "nowhere")) {
		t.Error("built sites and articles are taken for each other")
	}
}
