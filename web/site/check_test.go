package site

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
)

// A check tells all that is wrong, and what is there none the less.
func TestCheckSeeds(t *testing.T) {
	strange := folder(t, map[string]string{"thesis.doc": "years"})
	dir := folder(t, map[string]string{
		"site.toml": "\ntitel = 1", "entities.txt": "# rules\nhide\n", "a.md": "---\ntitle: [\n---\nx", "b.csv": "id,text\n1\n",
		"c.txt": "President Joe Biden met Võ Văn Thưởng.", "d.txt": "President Joe Biden met Võ Văn Thưởng.", "e.doc": "x", "f.md": "---\nurl: javascript:x\n---\nText",
	})
	c, err := CheckSeeds(context.Background(), Options{Seeds: dir, Out: strange})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range c.Errors {
		got = append(got, p.String())
	}
	for i, want := range []string{strange + " holds files", filepath.Join(dir, "a.md") + ":3: ", filepath.Join(dir, "b.csv") + ":2: ", filepath.Join(dir, "site.toml") + ":2: ", filepath.Join(dir, "entities.txt") + ":2: "} {
		if i >= len(got) || !strings.HasPrefix(got[i], want) {
			t.Fatalf("the errors are %q, want %s as number %d", got, want, i)
		}
	}
	if c.Articles != 3 || c.Kinds["person"] != 2 || c.Zones["lead"] != 3 || len(c.Copies) != 1 || len(c.Skipped) != 1 || len(c.Notes) != 1 || c.Encodings["utf-8"] != 3 {
		t.Errorf("the check finds %+v", c)
	}

	c, err = CheckSeeds(context.Background(), Options{Seeds: seedsDir, Out: filepath.Join(t.TempDir(), "out")})
	if err != nil || len(c.Errors) > 0 || c.Articles != 5 || c.Corpus == 0 {
		t.Errorf("the bundled articles: %+v, %v", c, err)
	}
	c, err = CheckSeeds(context.Background(), Options{Seeds: t.TempDir(), Out: filepath.Join(t.TempDir(), "out")})
	if err != nil || len(c.Errors) != 1 || !strings.Contains(c.Errors[0].Text, "there are no articles") {
		t.Errorf("an empty folder: %+v, %v", c, err)
	}
	if _, err := CheckSeeds(context.Background(), Options{Seeds: filepath.Join(strange, "nowhere"), Out: "dist"}); err == nil {
		t.Error("no folder is no error")
	}
	canceled, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := CheckSeeds(canceled, Options{Seeds: seedsDir, Out: "dist"}); err != context.Canceled {
		t.Errorf("an interrupted check: %v", err)
	}
}
