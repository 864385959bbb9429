package site

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// folder writes files into a new folder.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestReadSeeds(t *testing.T) {
	dir := folder(t, map[string]string{
		"b.txt": "B\n", "a.txt": "A\n", "C.TXT": "C\n", "empty.txt": " \n", "notes.md": "x", ".hidden.txt": "x",
		"entities.txt": "merge a b", "site.toml": `title = "T"`,
	})
	s, err := ReadSeeds(dir)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, a := range s.Articles {
		ids = append(ids, a.ID)
	}
	if want := []string{"C", "a", "b"}; !slices.Equal(ids, want) {
		t.Errorf("the articles are %q, want %q", ids, want)
	}
	if s.Entities != "merge a b" || s.Site.Title != "T" {
		t.Errorf("entities.txt is %q and the title %q", s.Entities, s.Site.Title)
	}
	if !slices.Equal(s.Empty, []string{"empty.txt"}) || !slices.Equal(s.Other, []string{"notes.md"}) {
		t.Errorf("left out are %q and %q", s.Empty, s.Other)
	}
}

func TestReadSeedsErrors(t *testing.T) {
	for _, test := range []struct {
		name string
		dir  string
		want string
	}{
		{"no folder", filepath.Join(t.TempDir(), "nowhere"), "nowhere"},
		{"an empty folder", t.TempDir(), "no .txt files"},
		{"only empty files", folder(t, map[string]string{"x.txt": "\n"}), "x.txt"},
		{"one name twice", folder(t, map[string]string{"x.txt": "X", "x.TXT": "X"}), "x.TXT"},
		{"a wrong site.toml", folder(t, map[string]string{"x.txt": "X", "site.toml": "y = 1"}), "site.toml:1"},
	} {
		if _, err := ReadSeeds(test.dir); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: the error is %v, want %s in it", test.name, err, test.want)
		}
	}
	// A file that cannot be read is named. (A link to nowhere: permissions do
	// not stop a superuser.)
	dir := folder(t, map[string]string{"x.txt": "X"})
	if err := os.Symlink(filepath.Join(dir, "nowhere"), filepath.Join(dir, "broken.txt")); err != nil {
		t.Skip(err)
	}
	if _, err := ReadSeeds(dir); err == nil || !strings.Contains(err.Error(), "broken.txt") {
		t.Errorf("the error is %v, want broken.txt in it", err)
	}
}
