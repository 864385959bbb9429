package e2e

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// run is what hostile text tries to do: a page where it runs has window.pwned.
const run = "window.pwned=1"

// hostileSeeds writes a folder of articles that try to break out of the page.
func hostileSeeds() (string, error) {
	dir := filepath.Join(tmp, "hostile-seeds")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	for name, text := range map[string]string{
		"site.toml": `title = "\"><script>` + run + `</script>"
description = "He said \"><script>` + run + `</script> \\ and left"
licence = "</footer><img src=x onerror=` + run + `>"
`,
		"script.txt": "</title><script>" + run + "</script>\n\nPresident <script>" + run + "</script> Joe Biden met <b onclick=\"" + run + "\">Xi Jinping</b> in Hanoi.\n",
		"image.txt":  "\"><img src=x onerror=\"" + run + "\">\n\nA \"><img src=x onerror=" + run + "> picture by President Vo Van Thuong \\\" onmouseover=" + run + " x=\\\".\n",
		"link.txt": "javascript:" + run + "\n\n[Click](javascript:" + run + ") or <a href=\"javascript:" + run + "\">here</a> or " +
			"<a href=java&#115;cript:" + run + ">there</a>, see //evil.example/x and https://evil.example/y.\n",
		"template.txt": "{{.}} ${" + run + "} `${" + run + "}` <%= x %>\n\n{{constructor.constructor('" + run + "')()}} <base href=\"//evil.example/\"> <meta http-equiv=refresh content=\"0;url=//evil.example\"> <style>*{display:none}</style> <!-- <textarea> ]]> --!>\n",
		"long.txt":     "One long word\n\n" + strings.Repeat("a", 5<<20) + "\n",
		"bidi.txt":     "Turned \u202Eesrever\u202C title \u2066\u200F\n\nText with \u202Ereversed letters\u202C, \u2067isolates\u2069 and \u200B\u2028\u2029 separators. The needle is here.\n",
		"nul.txt":      "A title\x00 with NUL\n\nText\x00 with \x01\x02\x1b[31m control\x7f characters and bytes \xff\xfe\xc3( that are no text. The needle too.\n",
		"bars.txt":     strings.Repeat("| ", 20000) + "\n",
		`na me "><img src=x onerror=` + run + `>.txt`: "A hostile file name\n\nIts text is harmless. The needle as well.\n",
		"100%25.txt":                      "A file name with percents\n\nIts text is harmless.\n",
		"Bài viết – số 1.txt":             "A file name with marks\n\nIts text is harmless.\n",
		"line\nbreak.txt":                 "A file name of two lines\n\nIts text is harmless.\n",
		"same.txt":                        "The same title\n\nOne.\n",
		"Same.txt":                        "The same title\n\nTwo.\n",
		"constructor.txt":                 "constructor\n\n__proto__ toString hasOwnProperty\n",
		strings.Repeat("n", 200) + ".txt": "A long file name\n\nIts text is harmless.\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			return "", err
		}
	}
	return dir, nil
}

var hostile = &built{name: "hostile", seeds: hostileSeeds}

func TestHostileArticlesDoNothing(t *testing.T) {
	dir := hostile.path(t)
	p := open(t, serve(t, dir, "/"))
	var paths []string
	for _, pattern := range []string{"index.html", "about/index.html", "entities/index.html", "article/*/index.html", "entity/*/*/index.html"} {
		pages, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for i, page := range pages {
			if i >= 24 {
				break // of names there may be many
			}
			rel, err := filepath.Rel(dir, filepath.Dir(page))
			if err != nil {
				t.Fatal(err)
			}
			paths = append(paths, strings.TrimPrefix(filepath.ToSlash(rel)+"/", "./"))
		}
	}
	if len(paths) < 17 {
		t.Fatalf("there are %d pages, want one for each article at least: %q", len(paths), paths)
	}
	harmless := func(what string) {
		t.Helper()
		if get[bool](p, `"pwned" in window`) {
			t.Fatalf("%s runs foreign code", what)
		}
		if get[bool](p, `!!document.querySelector("main script, main img, main style, main base, main meta, [onclick], [onerror], [onmouseover], a[href^='javascript'], a[href^='//']")`) {
			t.Errorf("%s has foreign markup", what)
		}
		p.noViolation()
	}
	p.goTo("")
	harmless("the front page before the start")
	for _, path := range paths {
		p.visit(path)
		harmless(path)
		if get[string](p, `document.querySelector("h1").textContent.trim()`) == "" {
			t.Errorf("%s has an empty heading", path)
		}
	}

	evil := []string{`"><script>` + run + `</script>`, `<img src=x onerror=` + run + `>`, `javascript:` + run, "\u202E\x00%00", `\" onfocus=` + run, "__proto__", "constructor"}
	for _, v := range evil {
		e := url.QueryEscape(v)
		p.visit("?q=" + e + "&person=" + e + "&-place=" + e + "&from=" + e + "&to=" + e + "&sort=" + e + "&" + e + "=" + e)
		harmless("?q=" + v)
	}
	// Paths that lead nowhere: the page for that starts the client too.
	for _, path := range []string{"article/%3Cscript%3E" + run + "%3C%2Fscript%3E/", "entity/person/%22%3E%3Cimg%20src=x%20onerror=" + run + "%3E/", "entity/constructor/x/"} {
		p.visit(path)
		harmless(path)
	}

	p.visit("")
	for _, query := range []string{"needle", "script", "img onerror", `"same title"`, "(((", `"`, "person:", "- OR -", strings.Repeat("x", 400)} {
		p.search(query)
		harmless(query)
	}
	p.search("needle")
	if n := p.total(); n != 3 {
		t.Errorf("needle finds %d articles, want 3", n)
	}
	p.must(chromedp.Do(p.ctx, chromedp.Click(chromedp.CSS("[data-result] a"))))
	p.until(`location.pathname.startsWith("/article/")`)
	harmless("an article from a result")
	p.saved()
}
