package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// write writes files below a folder.
func write(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// Offsets count bytes of the file, or of the text that the JSON names.
func TestEntitiesOffsets(t *testing.T) {
	seeds, out := t.TempDir(), filepath.Join(t.TempDir(), "out")
	write(t, seeds, map[string]string{
		"plain.txt": "\uFEFFTalks\r\n\r\nPresident Joe Biden met Võ Văn Thưởng in Hà Nội.\n", "deeper/page.md": "---\ntitle: Talks in Hà Nội\n---\n**President Joe Biden** spoke.\n",
		"table.csv": "id,text\n7,President Joe Biden left.\n",
	})
	var stdout, stderr bytes.Buffer
	if code := run([]string{"entities", "-seeds", seeds, "-out", out}, &stdout, &stderr); code != 0 {
		t.Fatalf("exit %d: %s", code, stderr.String())
	}
	for name, file := range map[string]string{"plain": filepath.Join(seeds, "plain.txt"), "deeper/page": "", "table/7": ""} {
		data, err := os.ReadFile(filepath.Join(out, filepath.FromSlash(name)+".json"))
		if err != nil {
			t.Fatal(err)
		}
		var found struct {
			Text     string
			Entities []struct{ Mentions [][3]any }
		}
		if err := json.Unmarshal(data, &found); err != nil {
			t.Fatal(err)
		}
		if file == "" {
			file = filepath.Join(out, filepath.FromSlash(filepath.Dir(name)), found.Text)
		} else if found.Text != "" {
			t.Errorf("%s names the text %s", name, found.Text)
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if len(found.Entities) == 0 {
			t.Errorf("%s names nobody", name)
		}
		for _, e := range found.Entities {
			for _, m := range e.Mentions {
				if got := string(text[int(m[1].(float64)):int(m[2].(float64))]); got != m[0] {
					t.Errorf("%s: the mention %v is %q", name, m, got)
				}
			}
		}
	}
	if code := run([]string{"entities", "-seeds", seeds, "-out", seeds}, &stdout, &stderr); code != 1 {
		t.Errorf("writing into the articles exits with %d", code)
	}
}
