package site

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

func TestBodyOf(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"text stays", `<p>a &lt;b&gt; c</p>`, `<p>a &lt;b&gt; c</p>`},
		{"quotes are unquoted and escaped", `<p title="a \"b\" \\ c">x</p>`, `<p title="a &#34;b&#34; \ c">x</p>`},
		{"a value that breaks out stays a value", `<p title="\"><script>alert(1)</script>">x</p>`, `<p title="&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">x</p>`},
		{"escapes of Go", `<p title="a\u00a0b\tc\x00\x1b">x</p>`, "<p title=\"a\u00a0b&#9;c\uFFFD&#27;\">x</p>"},
		{"ampersands", `<a href="?a=1&copy=2">x</a>`, `<a href="./?a=1&amp;copy=2">x</a>`},
		{"attributes are sorted", `<p id="i" class="c" data-a="1">x</p>`, `<p class="c" data-a="1" id="i">x</p>`},
		{"false drops a boolean", `<input checked="false" disabled="false" id="a">`, `<input id="a">`},
		{"true keeps a boolean bare", `<input checked required>`, `<input checked required>`},
		{"a bare name is true elsewhere", `<p aria-hidden data-x>x</p>`, `<p aria-hidden="true" data-x="true">x</p>`},
		{"false stays elsewhere", `<p aria-expanded="false">x</p>`, `<p aria-expanded="false">x</p>`},
		{"hidden until found", `<p hidden="until-found">x</p>`, `<p hidden="until-found">x</p>`},
		{"download", `<a download href="x">x</a>`, `<a download href="x">x</a>`},
		{"addresses from the root", `<a href="/entities/">x</a>`, `<a href="entities/">x</a>`},
		{"the root", `<a href="/">x</a>`, `<a href="./">x</a>`},
		{"fragments", `<a href="#main">x</a>`, `<a href="article/x/#main">x</a>`},
		{"other hosts stay", `<a href="https://example.org/?a=b">x</a>`, `<a href="https://example.org/?a=b">x</a>`},
		{"no scripts", `<a href="javascript:alert(1)">x</a>`, `<a>x</a>`},
		{"no hidden scripts", `<a href=" \tJava\nScript:alert(1)">x</a>`, `<a>x</a>`},
		{"no data", `<img src="data:text/html,x">`, `<img>`},
		{"no host without a scheme", `<a href="//evil.example/">x</a>`, `<a>x</a>`},
		{"nor with backslashes", `<a href="/\\evil.example/">x</a>`, `<a>x</a>`},
		{"a colon in a query", `<a href="./?q=person:x">x</a>`, `<a href="./?q=person:x">x</a>`},
		{"no handlers", `<p onclick="alert(1)" ONLOAD="x">x</p>`, `<p>x</p>`},
		{"single quotes are HTML", `<p title='a \" &amp; b'>x</p>`, `<p title="a \&#34; &amp; b">x</p>`},
		{"no quotes", `<p class=a>x</p>`, `<p class="a">x</p>`},
		{"markup of app.Raw", `<mark data-hit="1">a &amp; b</mark>`, `<mark data-hit="1">a &amp; b</mark>`},
		{"escaped values of app.Raw", `<p title="a &#34; b &amp; c">x</p>`, `<p title="a &#34; b &amp; c">x</p>`},
		{"indents shrink", "<ul>\n    <li>x</li>\n    <li>y</li>\n</ul>", "<ul>\n<li>x</li>\n<li>y</li>\n</ul>"},
		{"spaces between words stay", "<b>x</b> <i>y</i>", "<b>x</b> <i>y</i>"},
		{"pre stays", "<pre>\n    <b>x</b>\n</pre>", "<pre>\n    <b>x</b>\n</pre>"},
		{"comments go", "<p>x<!-- <script> -->y</p>", "<p>xy</p>"},
		{"the loader goes", `<p>x</p><aside class="a" id="app-wasm-loader"><img src="https://example.org/"><p>0%</p></aside>`, `<p>x</p>`},
		{"SVG", `<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>`, `<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>`},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc := "<!doctype html>\n<html>\n<head><meta content=\"a \\\"><body> b\"><title>x</title></head>\n<body>\n" + test.in + "\n</body></html>"
			got, err := bodyOf(doc, "article/x/")
			if err != nil || got != test.want {
				t.Errorf("bodyOf(%s) = %s, %v, want %s", test.in, got, err, test.want)
			}
		})
	}
}

func TestBodyOfWhatIsNoPage(t *testing.T) {
	for _, doc := range []string{"", "text", "<html><body><p>x", "<html><body><p title=\"x", "<body><p a=", "<body><!-- x", "<body>a < b</body>", "<body><p \"></body>"} {
		if got, err := bodyOf(doc, ""); err == nil {
			t.Errorf("bodyOf(%q) = %q, want an error", doc, got)
		}
	}
}

// What go-app writes for hostile values is no markup after bodyOf.
func TestBodyOfGoApp(t *testing.T) {
	for _, evil := range []string{
		`"><script>alert(1)</script>`, `\"><script>`, `\`, `\\"`, `' onclick='x`, "a\x00b\u00a0\u200b\u202e", `&quot;><b>`, "`", "\xff\xfe",
	} {
		node := app.Div().Body(
			app.P().Title(evil).Attr("data-x", evil).Attr("aria-label", evil).Text(evil),
			app.A().Href("?q="+evil).Text("x"),
			app.Input().Value(evil).Placeholder(evil),
		)
		// Go's maps have a random order: the same must come out each time.
		first := ""
		for range 20 {
			got, err := bodyOf("<html><body>"+app.HTMLString(node)+"</body></html>", "")
			if err != nil {
				t.Fatalf("%q: %v", evil, err)
			}
			if first == "" {
				first = got
			}
			if got != first {
				t.Fatalf("%q: two forms of one page:\n%s\n%s", evil, first, got)
			}
		}
		if n := strings.Count(first, "<"); n != 7 { // div, p and a open and close, input
			t.Errorf("%q: %d tags, want 7 in\n%s", evil, n, first)
		}
		if strings.Contains(strings.ToLower(first), "<script") || strings.Contains(first, "onclick=\"") {
			t.Errorf("%q runs in\n%s", evil, first)
		}
	}
}

func FuzzBodyOf(f *testing.F) {
	f.Add(`"><script>`)
	f.Add(`\" onclick="x`)
	f.Fuzz(func(t *testing.T, s string) {
		// Arbitrary documents do not break it.
		bodyOf(s, "a/")
		bodyOf("<body>"+s+"</body>", "a/")
		// A value never ends its attribute.
		got, err := bodyOf("<body>"+app.HTMLString(app.P().Attr("data-x", s))+"</body>", "")
		if err != nil {
			t.Fatal(err)
		}
		if strings.Count(got, "<") != 2 || strings.Count(got, ">") != 2 || strings.Count(got, `"`) > 2 {
			t.Errorf("%q ends its attribute: %s", s, got)
		}
	})
}
