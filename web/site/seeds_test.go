package site

import (
	"context"
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
		"b.txt": "B\n", "a.txt": "A\n", "C.TXT": "C\n", "empty.txt": " \n", "notes.doc": "x", ".hidden.txt": "x",
		"deeper/d.md":  "---\ntitle: Deep\nurl: https://example.org/\n---\nText",
		"entities.txt": "merge a b", "site.toml": `title = "T"`,
	})
	s, err := ReadSeeds(context.Background(), dir, nil)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, a := range s.Articles {
		ids = append(ids, a.ID)
	}
	if want := []string{"C", "a", "b", "deeper/d"}; !slices.Equal(ids, want) {
		t.Errorf("the articles are %q, want %q", ids, want)
	}
	if s.Entities != "merge a b" || s.Site.Title != "T" {
		t.Errorf("entities.txt is %q and the title %q", s.Entities, s.Site.Title)
	}
	if len(s.Skipped) != 2 || !strings.HasSuffix(s.Skipped[0].File, "empty.txt") || !strings.HasSuffix(s.Skipped[1].File, "notes.doc") {
		t.Errorf("left out are %v", s.Skipped)
	}
	if d := s.Articles[3]; d.Title != "Deep" || d.URL != "https://example.org/" || !s.Sources[0].Plain || s.Sources[3].Plain {
		t.Errorf("the last article is %+v", d)
	}
}

func TestReadSeedsErrors(t *testing.T) {
	for _, test := range []struct {
		name string
		dir  string
		want string
	}{
		{"no folder", filepath.Join(t.TempDir(), "nowhere"), "nowhere"},
		{"an empty folder", t.TempDir(), "it has no .txt, .md or .html files"},
		{"only empty files", folder(t, map[string]string{"x.txt": "\n"}), "x.txt"},
		{"one name twice", folder(t, map[string]string{"x.txt": "X", "x.TXT": "X"}), "x.TXT"},
		{"wrong front matter", folder(t, map[string]string{"x.txt": "---\ntitle: [\n---\n", "y.txt": "Y"}), "x.txt:"},
		{"a wrong entities.txt", folder(t, map[string]string{"x.txt": "X", "entities.txt": "\x00\x01\x02"}), "entities.txt: it is no text"},
		{"a wrong site.toml", folder(t, map[string]string{"x.txt": "X", "site.toml": "y = 1"}), "site.toml:1"},
	} {
		if _, err := ReadSeeds(context.Background(), test.dir, nil); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: the error is %v, want %s in it", test.name, err, test.want)
		}
	}
	// A file that cannot be read is named. (A link to nowhere: permissions do
	// not stop a superuser.)
	dir := folder(t, map[string]string{"x.txt": "X"})
	if err := os.Symlink(filepath.Join(dir, "nowhere"), filepath.Join(dir, "broken.txt")); err != nil {
		t.Skip(err)
	}
	if _, err := ReadSeeds(context.Background(), dir, nil); err == nil || !strings.Contains(err.Error(), "broken.txt") {
		t.Errorf("the error is %v, want broken.txt in it", err)
	}
}
