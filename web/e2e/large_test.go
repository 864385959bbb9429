package e2e

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// unsaved are the lines of the worker's list that a large site does not have.
var unsaved = regexp.MustCompile(`(?m)^\["(article|entity)/.*\],\n`)

// large is the bundled site with the worker of a large one, which saves the
// frame of the site and not every page.
var large = &copied{name: "large", of: bundled, change: func(dir string) error {
	name := filepath.Join(dir, "sw.js")
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	for _, twin := range []string{name + ".br", name + ".gz"} {
		if err := os.Remove(twin); err != nil {
			return err
		}
	}
	return os.WriteFile(name, unsaved.ReplaceAll(data, nil), 0o644)
}}

// copied is a changed copy of a built site.
type copied struct {
	name   string
	of     *built
	change func(dir string) error
}

func (c *copied) path(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), c.name)
	if err := os.CopyFS(dir, os.DirFS(c.of.path(t))); err != nil {
		t.Fatal(err)
	}
	if err := c.change(dir); err != nil {
		t.Fatal(err)
	}
	return dir
}

// On a large site pages that were visited are kept, and the client makes the
// others from the corpus it carries.
func TestLargeSiteOffline(t *testing.T) {
	dir := large.path(t)
	pages, err := filepath.Glob(filepath.Join(dir, "article", "*"))
	if err != nil || len(pages) < 2 {
		t.Fatalf("there are %d articles, %v", len(pages), err)
	}
	visited, other := "article/"+filepath.Base(pages[0])+"/", "article/"+filepath.Base(pages[1])+"/"

	p := open(t, serve(t, dir, "/deep/er/"))
	p.visit("")
	p.saved()
	inCache := func(path string) bool {
		return get[bool](p, `caches.match(new URL(`+quote(path)+`, document.baseURI)).then((hit) => !!hit)`)
	}
	if inCache(visited) || inCache(other) {
		t.Fatal("all pages are saved: this tests nothing")
	}
	p.visit(visited + "?q=vietnam")
	p.until(`caches.match(new URL(` + quote(visited) + `, document.baseURI)).then((hit) => !!hit)`)
	p.offline()
	for _, path := range []string{visited, other} {
		p.visit(path)
		if len(p.text("article")) < 500 {
			t.Errorf("offline %s cannot be read", path)
		}
		if !get[bool](p, `[...document.styleSheets].length > 0 && getComputedStyle(document.body).margin === "0px"`) {
			t.Errorf("offline %s has no styles", path)
		}
	}
	p.click("[data-entity]")
	p.until(`location.pathname.startsWith("/deep/er/entity/") && document.querySelector("h1")`)
	p.noViolation()
}
