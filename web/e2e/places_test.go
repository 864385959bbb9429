package e2e

import (
	"net/http"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// One output works at a domain's root and under any path, on a server that
// knows nothing but files.
func TestAnyPathOnADumbServer(t *testing.T) {
	dir := bundled.path(t)
	const base = "/a/b c/"
	files := http.StripPrefix(base, http.FileServer(http.Dir(dir)))
	h := serveWith(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".wasm") {
			w.Header().Set("Content-Type", "application/octet-stream") // many servers do not know the type
		}
		if !strings.HasPrefix(r.URL.Path, base) && r.URL.Path != "/favicon.ico" {
			t.Errorf("a request outside of the site's path: %s", r.URL.Path)
		}
		files.ServeHTTP(w, r)
	}), "/a/b%20c/")
	p := open(t, h)
	p.visit(articlePath(t, dir))
	p.click("[data-entity]")
	p.until(`location.pathname.startsWith("/a/b%20c/entity/")`)
	p.visit("?q=trung")
	if got := p.results(); !slices.Contains(got, trung) {
		t.Errorf("under a path ?q=trung shows %q", got)
	}
	p.click(`[data-result="` + trung + `"] a`)
	p.until(`location.pathname.startsWith("/a/b%20c/article/") && document.querySelector("article mark")`)
	p.offline()
	p.must(chromedp.Do(p.ctx, chromedp.Reload()))
	p.ready()
	p.visit("entities/")
	p.visit("article/never-was-there/")
	p.visit("?q=trung")
	if got := p.results(); !slices.Contains(got, trung) {
		t.Errorf("offline under a path ?q=trung shows %q", got)
	}
	p.noViolation()
}

// Two sites on one origin do not meet.
func TestTwoSitesOnOneOrigin(t *testing.T) {
	one, two := siteAt(t, bundled, "/one/"), siteAt(t, changed, "/two/")
	h := serveWith(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/two/") {
			two.ServeHTTP(w, r)
			return
		}
		one.ServeHTTP(w, r)
	}), "/")
	p := open(t, h)
	p.visit("one/")
	p.saved()
	p.visit("two/")
	p.offline()
	for _, site := range []struct {
		path string
		want bool
	}{{"one/", false}, {"two/", true}} {
		p.visit(site.path + "?q=zanzibar")
		if got := p.total() > 0; got != site.want {
			t.Errorf("%s finds a word of the second site: %v", site.path, got)
		}
	}
}

// No kind of page breaks the security policy, with and without the client.
func TestSecurityPolicyHolds(t *testing.T) {
	dir := bundled.path(t)
	p := open(t, serve(t, dir, "/"))
	entities, err := filepath.Glob(filepath.Join(dir, "entity", "*", "*"))
	if err != nil || len(entities) == 0 {
		t.Fatalf("the site has no pages of names: %v", err)
	}
	rel, err := filepath.Rel(dir, entities[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"", "?q=vietnam", articlePath(t, dir) + "?q=vietnam", filepath.ToSlash(rel) + "/", "entities/", "about/", "shell/", "404.html", "no/such/page"} {
		p.goTo(path)
		p.noViolation()
		p.ready()
		p.noViolation()
		if !get[bool](p, `document.querySelectorAll("script:not([src]), style, [style]:not(html)").length === 0`) {
			t.Errorf("%s has inline scripts or styles", path)
		}
	}
	header := get[string](p, `fetch("./").then((r) => r.headers.get("content-security-policy"))`)
	if !strings.Contains(header, "default-src 'none'") || strings.Contains(header, "unsafe-inline") || strings.Contains(header, "'unsafe-eval'") {
		t.Errorf("the policy is %q", header)
	}
	// The policy works: what it forbids is recorded.
	get[bool](p, `(() => { const s = document.createElement("script"); s.textContent = "1"; document.head.append(s); return true; })()`)
	p.until(`window.violations.length > 0`)
	p.tolerate = append(p.tolerate, "security:")
}
