package ui

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"dossier/app/text"
)

func TestMarkupIsText(t *testing.T) {
	for _, c := range [][2]string{
		{`<script>alert(1)</script>`, `<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>`},
		{`"><img src=x onerror=y>`, `<p>&#34;&gt;&lt;img src=x onerror=y&gt;</p>`},
		{"a & b 'c'", "<p>a &amp; b &#39;c&#39;</p>"},
		{"a\x00b\xffc\x7f", "<p>a\uFFFDb\uFFFDc\uFFFD</p>"},
		{"Võ Văn Thưởng", "<p>Võ Văn Thưởng</p>"},
		{"&amp;", "<p>&amp;amp;</p>"},
	} {
		var m markup
		if got := m.elem("p", c[0]).String(); got != c[1] {
			t.Errorf("text(%q) = %q, want %q", c[0], got, c[1])
		}
	}
}

func TestMarkupAttributesArePlain(t *testing.T) {
	var m markup
	m.start("a", "href", "entity/person/x-1/?q=a#b", "class", `x" onclick="y`, "title", "a&b", "id", "")
	if got, want := m.String(), `<a href="entity/person/x-1/?q=a#b"></a>`; got != want {
		t.Errorf("start() = %q, want %q", got, want)
	}
}

func annotate(s string, span text.Span, names []name, hits []text.Span) string {
	var m markup
	m.start("p")
	m.annotated(s, span, names, hits, func(i int) string { return string(rune('1' + i)) })
	return m.String()
}

func TestAnnotated(t *testing.T) {
	nm := func(a, b int) name { return name{text.Span{Start: a, End: b}, "x", "person", "entity/person/x/"} }
	sp := func(a, b int) text.Span { return text.Span{Start: a, End: b} }
	a := `<a class="name person" data-entity="x" data-kind="person" href="entity/person/x/">`
	h := func(n string) string { return `<mark id="hit-` + n + `" data-hit="` + n + `">` }
	more := func(n string) string { return `<mark data-hit="` + n + `">` }
	for _, c := range []struct {
		what  string
		s     string
		names []name
		hits  []text.Span
		want  string
	}{
		{"none", "abcdef", nil, nil, "abcdef"},
		{"apart", "abcdef", []name{nm(0, 2)}, []text.Span{sp(3, 4)}, a + "ab</a>c" + h("1") + "d</mark>ef"},
		{"hit in name", "abcdef", []name{nm(0, 4)}, []text.Span{sp(1, 2)}, a + "a" + h("1") + "b</mark>cd</a>ef"},
		{"same", "abcdef", []name{nm(1, 3)}, []text.Span{sp(1, 3)}, "a" + a + h("1") + "bc</mark></a>def"},
		{"name in hit", "abcdef", []name{nm(2, 4)}, []text.Span{sp(1, 5)}, "a" + h("1") + "b</mark>" + a + more("1") + "cd</mark></a>" + more("1") + "e</mark>f"},
		{"hit over the end", "abcdef", []name{nm(0, 3)}, []text.Span{sp(2, 5)}, a + "ab" + h("1") + "c</mark></a>" + more("1") + "de</mark>f"},
		{"hit over the start", "abcdef", []name{nm(2, 4)}, []text.Span{sp(1, 3)}, "a" + h("1") + "b</mark>" + a + more("1") + "c</mark>d</a>ef"},
		{"two hits in a name", "abcdef", []name{nm(0, 6)}, []text.Span{sp(0, 1), sp(3, 6)}, a + h("1") + "a</mark>bc" + h("2") + "def</mark></a>"},
		{"hit over two names", "abcdef", []name{nm(0, 2), nm(2, 4)}, []text.Span{sp(1, 3)}, a + "a" + h("1") + "b</mark></a>" + a + more("1") + "c</mark>d</a>ef"},
		{"within a rune", "ởnởn", []name{nm(0, 2)}, []text.Span{sp(5, 6)}, a + "ở</a>n" + h("1") + "ở</mark>n"},
		{"out of bounds", "abc", []name{nm(2, 90)}, []text.Span{sp(-4, 1), sp(500, 600)}, h("1") + "a</mark>b" + a + "c</a>"},
	} {
		if got, want := annotate(c.s, sp(0, len(c.s)), c.names, c.hits), "<p>"+c.want+"</p>"; got != want {
			t.Errorf("%s: got %s\nwant %s", c.what, got, want)
		}
	}
	if got := annotate("abcdef", sp(2, 4), []name{nm(0, 3)}, []text.Span{sp(3, 6)}); got != "<p>"+a+"c</a>"+h("1")+"d</mark></p>" {
		t.Errorf("cut to the span: %s", got)
	}
}

var tags = regexp.MustCompile(`<[^>]*>`)

// Whatever the spans, the text stays whole, the elements nest, and nothing of
// the text becomes markup.
func FuzzAnnotated(f *testing.F) {
	f.Add("Võ Văn Thưởng <b>", 0, 5, 3, 9, 1, 12)
	f.Add("a\xff\xbf\x80ở", 1, 2, 2, 3, 4, 7)
	f.Fuzz(func(t *testing.T, s string, a, b, c, d, e, g int) {
		if len(s) > 1000 {
			return
		}
		sp := func(a, b int) text.Span { return text.Span{Start: min(a, b), End: max(a, b)} }
		var names []name
		n1, n2 := sp(a, b), sp(c, d)
		for _, x := range []text.Span{n1, n2} {
			if len(names) == 0 || x.Start >= names[len(names)-1].End {
				names = append(names, name{x, "x", "person", "y"})
			}
		}
		hits := []text.Span{sp(e, g)}
		if x := sp(b, g); x.Start >= hits[0].End {
			hits = append(hits, x)
		}
		got := annotate(s, text.Span{End: len(s)}, names, hits)
		var plain markup
		if want := plain.text(s).String(); tags.ReplaceAllString(got, "") != want {
			t.Fatalf("text of %q = %q, want %q", got, tags.ReplaceAllString(got, ""), want)
		}
		if !utf8.ValidString(got) {
			t.Fatalf("%q is not UTF-8", got)
		}
		var open []string
		for _, tag := range tags.FindAllString(got, -1) {
			if strings.HasPrefix(tag, "</") {
				if len(open) == 0 || open[len(open)-1] != strings.Trim(tag, "</>") {
					t.Fatalf("%q does not nest", got)
				}
				open = open[:len(open)-1]
				continue
			}
			open = append(open, strings.Fields(strings.Trim(tag, "<>"))[0])
		}
		if len(open) > 0 {
			t.Fatalf("%q leaves %v open", got, open)
		}
	})
}
