package e2e

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"
)

// parameters are all that a page reads from its address.
var parameters = []string{"q", "person", "-person", "organization", "place", "-place", "event", "agreement", "source", "said",
	"from", "to", "undated", "sort", "page", "kind", "view", "tag", "year", "letter", "focus", "lang", "x"}

// hostileValues are what others write into links, in the form of an address.
var hostileValues = map[string]string{
	"markup":               `%22%3E%3Cscript%3E` + run + `%3C%2Fscript%3E%3Cimg%20src%3Dx%20onerror%3D` + run + `%3E`,
	"markup, not encoded":  `"><script>` + run + `</script><img src=x onerror=` + run + `>`,
	"a script's address":   `javascript:` + run,
	"markup in data":       `data:text/html,<script>` + run + `</script>`,
	"another host":         `//evil.example/%2e%2e/`,
	"bidi controls":        `%E2%80%AE%E2%81%A6%E2%80%8F%D7%90abc%E2%80%AC`,
	"bytes that are none":  `%FF%FE%C3%28%ED%A0%80%F4%90%80%80`,
	"broken encodings":     `%%%2%zz%u0041%`,
	"control characters":   `%00%01%08%0A%0D%1B%5B31m%7F%C2%85%E2%80%A8`,
	"names of objects":     `__proto__&constructor=prototype&__proto__[x]=1&hasOwnProperty=`,
	"braces":               `{{.}}$%7B` + run + `%7D%60`,
	"a long word":          strings.Repeat("a", 30000),
	"a long encoding":      strings.Repeat("%F0%9F%87%BB", 4000),
	"many words":           strings.Repeat("viet+OR+", 3000) + "nam",
	"many brackets":        strings.Repeat("(", 4000) + strings.Repeat(`"`, 4001) + strings.Repeat("-", 4000),
	"numbers out of range": `-1&page=99999999999999999999&year=1e309&from=9999999-99-99&to=-0001`,
	"marks without letter": strings.Repeat("%CC%80", 3000),
	"stars":                strings.Repeat("*", 2000) + "+%22a%22~99999999999+date:....+date:2023-13-45..",
}

// No value of any parameter in the address runs, hangs or blanks a page, and no
// part of it becomes markup.
func TestHostileAddresses(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	article := articlePath(t, bundled.path(t))
	harmless := func(what string) {
		t.Helper()
		if get[bool](p, `"pwned" in window || !!{}.x || "x" in Object.prototype`) {
			t.Fatalf("%s runs foreign code", what)
		}
		if get[bool](p, `!!document.querySelector("main script, main img, main iframe, [onclick], [onerror], a[href^='javascript' i], a[href^='data' i], a[href*='//evil']")`) {
			t.Errorf("%s has foreign markup", what)
		}
		if get[string](p, `document.querySelector("main").innerText.trim()`) == "" {
			t.Errorf("%s is blank", what)
		}
		if get[bool](p, `"failed" in document.documentElement.dataset`) {
			t.Fatalf("%s stops the client: %s", what, p.text("#start-failed"))
		}
		p.noViolation()
	}
	others := []string{article, "entities/", "timeline/", "network/"}
	for i, name := range slices.Sorted(maps.Keys(hostileValues)) {
		value := hostileValues[name]
		// One address with the value in every parameter, as long as servers take.
		all, limit := "", 100_000
		for _, parameter := range parameters {
			if len(all)+len(value) < limit {
				all += "&" + parameter + "=" + value
			}
		}
		for _, path := range []string{"", others[i%len(others)]} {
			what := path + " with " + name
			start := time.Now()
			p.visit(path + "?" + all[1:])
			harmless(what)
			// The page still answers: typing works.
			if path == "" {
				get[bool](p, `(document.querySelector("#q").value = "", document.querySelector("#q").dispatchEvent(new Event("input", {bubbles: true})), true)`)
				p.finds("vietnam", 5)
			}
			if took := time.Since(start); took > 15*time.Second {
				t.Errorf("%s takes %v", what, took)
			}
		}
		if len(value) < 1000 {
			p.visit(article + "#" + value)
			harmless("a fragment with " + name)
		}
	}
	for _, path := range []string{"article/%E2%80%AEx/", "article/%FF/", "article/" + strings.Repeat("a", 5000) + "/", "entity/person/__proto__/", "entity/%3Cscript%3E/x/", "office/%00/", "timeline/99999/", "network/constructor/"} {
		p.goTo(path)
		if get[bool](p, `"pwned" in window`) || get[string](p, `document.body.innerText.trim()`) == "" {
			t.Errorf("%s runs foreign code or is blank", path)
		}
	}
	// A fragment that a reader types into the address of an open page.
	p.visit("about/")
	get[bool](p, `(location.hash = "#%zz%", true)`)
	p.until(`location.hash === "#%25zz%25"`)
	p.finds("vietnam", 5)
	harmless("a fragment that was typed")
	// Servers refuse broken paths; offline they reach the client.
	p.offline()
	for _, path := range []string{"article/%zz/", "entity/%/%2", "%E0%A4%A/", "article/%3Cscript%3E" + run + "%3C%2Fscript%3E/?q=%"} {
		p.visit(path)
		harmless("offline " + path)
	}
}
