package e2e

import (
	"net/url"
	"path/filepath"
	"testing"
)

// Opened as a file, where browsers allow neither fetch nor workers, the site
// can be read, its links work, and it says what search needs.
func TestOpenedAsAFile(t *testing.T) {
	dir, err := filepath.Abs(bundled.path(t))
	if err != nil {
		t.Fatal(err)
	}
	h := serve(t, dir, "/")
	p := open(t, h)
	h.root = (&url.URL{Scheme: "file", Path: filepath.ToSlash(dir) + "/"}).String()
	p.goTo("index.html")
	p.until(`!document.querySelector("#start-failed").hidden`)
	if text := p.text("#start-failed"); !contains(text, "http.server") {
		t.Errorf("the page does not say what to do: %s", text)
	}
	p.click(`main a[href^="article/"]`)
	p.until(`location.pathname.includes("/article/") && location.pathname.endsWith("/index.html") && document.querySelector("article")`)
	p.click("[data-entity]")
	p.until(`location.pathname.includes("/entity/") && document.querySelector("h1")`)
}
