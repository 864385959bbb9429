package ui

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

var (
	hrefs = regexp.MustCompile(`(?:href|src|action)="([^"]*)"`)
	ids   = regexp.MustCompile(` id="([^"]*)"`)
)

// Every page is whole without the client: one heading, the search form, links
// that work at any path, nothing that a strict content security policy forbids.
func TestEveryPage(t *testing.T) {
	c := useSeeds(t)
	pages := Pages(c)
	if want := 1 + c.Len() + c.NumEntities() + c.NumOffices() + len(timelinePages("")) + len(networkPages("")) + 5; len(pages) != want {
		t.Errorf("len(Pages()) = %d, want %d", len(pages), want)
	}
	seen := map[string]bool{}
	for _, p := range pages {
		if seen[p.Path] || !strings.HasPrefix(p.Path, "/") || !strings.HasSuffix(p.Path, "/") {
			t.Errorf("path %q", p.Path)
		}
		seen[p.Path] = true
		if p.Title == "" || p.Description == "" || p.Type == "" || !utf8.ValidString(p.Title+p.Description) || len(p.Description) > maxDescription+len("…") {
			t.Errorf("%s: %+v", p.Path, p)
		}
		s := get(t, p.Path)
		if n := strings.Count(s, "<h1"); n != 1 {
			t.Errorf("%s has %d h1", p.Path, n)
		}
		if n := strings.Count(s, `role="status"`); n != 1 {
			t.Errorf("%s has %d status regions", p.Path, n)
		}
		mustContain(t, p.Path, s, `id="q"`, `name="q"`, `id="main"`, `action="./"`, `href="entities/"`, `id="start-failed"`, `id="update-now"`)
		mustNotContain(t, p.Path, s, "<script", " style=", " onclick=", "=\"false\" selected", "checked", "<div></div>")
		for _, m := range hrefs.FindAllStringSubmatch(s, -1) {
			if strings.HasPrefix(m[1], "/") || strings.HasPrefix(m[1], "#") || strings.Contains(m[1], ":") {
				t.Errorf("%s links to %q", p.Path, m[1])
			}
			path, _, _ := strings.Cut(m[1], "#")
			path, _, _ = strings.Cut(path, "?")
			path = "/" + strings.TrimPrefix(path, "./")
			if !seenPage(pages, path) {
				t.Errorf("%s links to %q, which is no page", p.Path, m[1])
			}
		}
		names := map[string]bool{}
		for _, m := range ids.FindAllStringSubmatch(s, -1) {
			if names[m[1]] {
				t.Errorf("%s has two elements %q", p.Path, m[1])
			}
			names[m[1]] = true
		}
		// What go-app writes bare must mean true when bare.
		for _, m := range regexp.MustCompile(` aria-[a-z]+[ >]`).FindAllString(s, -1) {
			t.Errorf("%s has the bare attribute%s", p.Path, m)
		}
	}
}

func seenPage(pages []Page, path string) bool {
	for _, p := range pages {
		if p.Path == path {
			return true
		}
	}
	return false
}

func TestUnknownPages(t *testing.T) {
	useSeeds(t)
	for path, want := range map[string]string{
		"/nope/":                      "There is no such page",
		"/article/nope/":              "no article at this address",
		"/entity/person/nope/":        "no name at this address",
		"/404/":                       "There is no such page",
		"/article/<script>x</script>": "no",
	} {
		s := get(t, strings.NewReplacer("<", "%3C", ">", "%3E").Replace(path))
		mustContain(t, path, s, want, `id="q"`, `href="./"`)
		mustNotContain(t, path, s, "<script")
	}
}

// An article that tries everything is text, in pages, in lists and in links.
func TestHostileArticle(t *testing.T) {
	files := map[string]string{}
	for k, v := range seedFiles() {
		files[k] = v
	}
	files["999_hostile"] = "<script>alert(1)</script> \"><img src=x onerror=alert(2)> President Joe Biden\n\n" +
		"President Joe Biden <b onclick=x>said</b> javascript:alert(3) in Hà Nội \u202Eright to left\u202C with a \x00 and \xff\xfe bytes.\n\n" +
		strings.Repeat("abcdefghij", 500_000) + "\n\n" +
		"President <script>Evil</script> Name met Joe Biden's \"Party & Co\" in Hà Nội."
	c := build(t, files)
	Use(c)
	defer useSeeds(t)
	i, ok := c.ArticleByID("999_hostile")
	if !ok {
		t.Fatal("no hostile article")
	}
	bad := []string{"<script", "<img", "<b ", "onclick=x>s", "\x00", "\xff"}
	check := func(what, s string) {
		t.Helper()
		mustNotContain(t, what, s, bad...)
		if !utf8.ValidString(s) {
			t.Errorf("%s is not UTF-8", what)
		}
	}
	check("article", get(t, "/"+c.Article(i).Path()))
	check("home", get(t, "/"))
	check("index", get(t, "/entities/"))
	for n := range c.NumEntities() {
		s := get(t, "/"+c.Entity(n).Path())
		check("entity", s)
		if len(s) > 300_000 {
			t.Errorf("%s has %d bytes", c.Entity(n).Path(), len(s))
		}
	}
	for _, q := range []string{"biden", "abcdefghij", "<script>", `"><img`, "alert", "\x00", "hà nội \u202e"} {
		_, s := show(t, "", "q="+escape(q))
		check("results for "+q, s)
		_, s = show(t, c.Article(i).Path(), "q="+escape(q))
		check("hits for "+q, s)
		if len(s) > 12_000_000 {
			t.Errorf("hits for %q have %d bytes", q, len(s))
		}
	}
	for _, p := range Pages(c) {
		if !utf8.ValidString(p.Title+p.Description) || strings.ContainsAny(p.Title+p.Description, "\x00\u0085") || len(p.Title) > 400 {
			t.Errorf("head of %s: %q %q", p.Path, p.Title, p.Description)
		}
	}
}

// An archive without articles says so instead of breaking.
func TestEmptyCorpus(t *testing.T) {
	c := build(t, nil)
	Use(c)
	defer useSeeds(t)
	for _, p := range Pages(c) {
		mustContain(t, p.Path, get(t, p.Path), "<h1")
	}
	_, s := show(t, "", "q=anything")
	mustContain(t, "results", s, `data-total="0"`)
	_, s = show(t, "", "sort=newest")
	mustContain(t, "results", s, `data-total="0"`)
}

func FuzzPaths(f *testing.F) {
	useSeeds(f)
	f.Add("article/x/", "q=a")
	f.Add("entity/person/joe-biden/", "q=%22biden&person=x&n=70")
	f.Fuzz(func(t *testing.T, path, query string) {
		r, s := show(t, path, query)
		if !utf8.ValidString(s) || !strings.Contains(s, "<h1") {
			t.Fatalf("page of %q %q", path, query)
		}
		r.pageTitle()
	})
}
