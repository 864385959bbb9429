package input

import (
	"reflect"
	"strings"
	"testing"

	"dossier/app/article"
)

const pressPage = `<!doctype html><html lang="vi"><head><title>Harbour opens - The Press</title><meta name="author" content="Ann Lee">
<meta property="article:published_time" content="2023-07-03T23:30:00-05:00"><meta property="og:site_name" content="The Press">
<meta name="keywords" content="port, ships"><link rel=canonical href="https://example.org/a"><style>p { color: red }</style></head>
<body><nav><ul><li><a href=/>Home</a></li><li><a href=/x>News of the day</a></li></ul></nav><main><article><h1>Harbour opens</h1>
<p>HÀ NỘI — The harbour <b>op</b>ened on Monday<br>after years, officials said, and many came to see it, from near and far.</p>
<p>It is the largest in the region, with room for ships of every size, according to the port authority, which built it.</p><h2>What next?</h2>
<ul><li>More ships</li><li>More jobs</li></ul><table><tr><td>A</td><td>B</td></tr></table><script>alert(1)</script><p hidden>Not seen</p>
<p>The end came quickly, said the minister, who had waited for a decade to see the harbour open its gates &lt;wide&gt;.</p>
</article></main><footer><p>Copyright The Press</p></footer></body></html>`

func TestHTML(t *testing.T) {
	r := read(t, folder(t, map[string]string{"x.html": pressPage, "short.htm": "<title>Short</title><p>Two words.<p>More", "nothing.html": "<title>T</title><script>x</script>"}))
	if len(r.Articles) != 2 || len(r.Errors)+len(r.Notes) > 0 {
		t.Fatalf("read = %+v", r)
	}
	s := r.Articles[1]
	if want := (article.Meta{Title: "Harbour opens", Date: article.Date{Year: 2023, Month: 7, Day: 3}, Source: "The Press", Author: "Ann Lee",
		URL: "https://example.org/a", Language: "vi", Tags: []string{"port", "ships"}}); !reflect.DeepEqual(s.Meta, want) {
		t.Errorf("the metadata are %+v, want %+v", s.Meta, want)
	}
	if want := `Harbour opens

HÀ NỘI — The harbour opened on Monday
after years, officials said, and many came to see it, from near and far.

It is the largest in the region, with room for ships of every size, according to the port authority, which built it.

What next?

• More ships

• More jobs

A | B

The end came quickly, said the minister, who had waited for a decade to see the harbour open its gates <wide>.
`; s.Text != want {
		t.Errorf("the text is %s", s.Text)
	}
	if s := r.Articles[0]; s.Text != "Short\n\nTwo words.\n\nMore\n" || s.Meta.Title != "Short" {
		t.Errorf("the short page is %+v", s)
	}
	if len(r.Skipped) != 1 || r.Skipped[0].Text != reasonEmpty {
		t.Errorf("left out are %v", r.Skipped)
	}
}

// What the library makes of a page does not depend on chance.
func TestHTMLIsDeterministic(t *testing.T) {
	var m metadata
	first := readHTML(pressPage, &m)
	for range 20 {
		var again metadata
		if s := readHTML(pressPage, &again); s != first || !reflect.DeepEqual(again, m) {
			t.Fatalf("two readings differ:\n%s\n%s", first, s)
		}
	}
}

func TestMarkdown(t *testing.T) {
	const page = "# Harbour *opens*\n\nThe **harbour** opened\non [Monday](javascript:alert(1)).  \nThen rain.\n\n## Next\n\n- More ships\n- More `jobs`\n\n1. One\n\n2. Two\n\n" +
		"> A quote\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n```\ncode   stays\n  here\n```\n\n<script>alert(1)</script>\n\n<b>bold</b> ![alt](x.png) &amp; more\n"
	r := read(t, folder(t, map[string]string{"x.md": page, "y.md": "Text first.\n\n# Then a heading", "z.md": "---\ntitle: Other\n---\n# Heading\n\nText"}))
	if want := "Harbour opens\n\nThe harbour opened on Monday.\nThen rain.\n\nNext\n\n• More ships\n\n• More jobs\n\n1. One\n\n2. Two\n\nA quote\n\nA | B\n\n1 | 2\n\ncode stays\nhere\n\nbold & more\n"; r.Articles[0].Text != want || r.Articles[0].Meta.Title != "Harbour opens" {
		t.Errorf("the text is %q, want %q; %+v", r.Articles[0].Text, want, r.Articles[0].Meta)
	}
	if s := r.Articles[1]; s.Text != "Text first.\n\nThen a heading\n" || s.Meta.Title != "" {
		t.Errorf("y is %+v", s)
	}
	if s := r.Articles[2]; s.Text != "Other\n\nHeading\n\nText\n" || s.Meta.Title != "Other" {
		t.Errorf("z is %+v", s)
	}
}

func TestWithoutSite(t *testing.T) {
	for _, test := range [][3]string{{"A | B", "B", "A"}, {"A – The B", "The B", "A"}, {"A", "A", "A"}, {"A", "", "A"}, {"Visit the B", "B", "Visit the B"}, {" - B", "B", " - B"}} {
		if got := withoutSite(test[0], test[1]); got != test[2] {
			t.Errorf("withoutSite(%q, %q) = %q, want %q", test[0], test[1], got, test[2])
		}
	}
}

// Pages as deep or as wide as an attacker likes are read; in quadratic time the tests
// take too long to be missed.
func TestHostilePages(t *testing.T) {
	for name, s := range map[string]string{
		"deep": strings.Repeat("<div>", 100_000) + "core", "wide": strings.Repeat("<p>x", 100_000), "quotes": strings.Repeat("> ", 20_000) + "x",
		"open": strings.Repeat("[", 50_000), "links": strings.Repeat("[a](", 200_000), "deep quotes": strings.Repeat("> ", 200_000), "stars": strings.Repeat("*a ", 50_000), "items": "<ol>" + strings.Repeat("<b></b><li>x", 100_000),
	} {
		var m metadata
		if s := readHTML(s, &m); s == "" {
			t.Errorf("%s: the page has no text", name)
		}
		if s := readMarkdown(s, &m); s == "" {
			t.Errorf("%s: the Markdown has no text", name)
		}
	}
}

func FuzzHTML(f *testing.F) {
	f.Add(pressPage)
	f.Add("<table><td><p>x<br></table>y<svg><p>z")
	f.Add("<title>A<b>B</title><h1>A</h1><meta property=og:title content='A - B'>")
	f.Fuzz(func(t *testing.T, s string) {
		var m metadata
		body := readHTML(s, &m)
		if body != strings.TrimSpace(body) || strings.Contains(body, "\n\n\n") {
			t.Fatalf("the text is %q", body)
		}
		m.meta(func(int, string) {})
	})
}

func FuzzMarkdown(f *testing.F) {
	f.Add("# A\n\n- b\n\n| c |\n|---|\n| d |\n")
	f.Add("<div>\n\n*a* [b](c)\n</div>\n```\nx\n\n\ny")
	f.Fuzz(func(t *testing.T, s string) {
		var m metadata
		if body := readMarkdown(s, &m); strings.Contains(body, "\n\n\n") {
			t.Fatalf("the text is %q", body)
		}
		m.meta(func(int, string) {})
	})
}
