package site

import (
	"context"
	"math"
	"path/filepath"
	"strings"
	"testing"

	"dossier/web/assets"
)

const plainLogo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><defs><path id="p" d="M0 0h8v8z"/></defs><use href="#p"/></svg>`

// A site has its publisher's accent and logo, in the style sheet alone.
func TestLook(t *testing.T) {
	seeds := folder(t, map[string]string{"a.txt": "A title\n\nText.\n", "logo.svg": plainLogo,
		"site.toml": "title = \"T\"\nlogo = \"logo.svg\"\n[colours]\naccent = \"#0B5394\"\naccent_dark = \"#9fc5e8\"\n"})
	out := filepath.Join(t.TempDir(), "out")
	if _, err := Build(context.Background(), Options{Seeds: seeds, Out: out, Fast: true}); err != nil {
		t.Fatal(err)
	}
	f, err := readTree(out)
	if err != nil {
		t.Fatal(err)
	}
	style, logo := "", ""
	for name, data := range f {
		if strings.HasPrefix(name, "web/site.") && strings.HasSuffix(name, ".css") {
			style = string(data)
		}
		if strings.HasPrefix(name, "web/logo.") && strings.HasSuffix(name, ".svg") && string(data) == plainLogo {
			logo = strings.TrimPrefix(name, "web/")
		}
	}
	for _, want := range []string{":root { --accent: #0B5394; }", `:root[data-theme="dark"] { --accent: #9fc5e8; }`, `url("` + logo + `")`} {
		if logo == "" || !strings.Contains(style, want) {
			t.Errorf("the style sheet has no %s", want)
		}
	}
	if !strings.Contains(string(f["sw.js"]), logo) {
		t.Error("the logo is not saved for offline use")
	}
	if plain := (&look{}).css(""); plain != "" {
		t.Errorf("a site without a look of its own gets %q", plain)
	}
}

// The bundled accents can be read, by the measure that a publisher's are put to.
func TestReadable(t *testing.T) {
	data, err := assets.Files.ReadFile("site.css")
	if err != nil {
		t.Fatal(err)
	}
	style := string(data)
	for _, test := range []struct {
		accent string
		dark   bool
		ok     bool
	}{
		{"#8b2b1c", false, true}, {"#eda58f", true, true}, {"#eda58f", false, false}, {"#8b2b1c", true, false}, {"#ffffff", false, false}, {"#000000", true, false},
	} {
		if err := readable(test.accent, style, test.dark); (err == nil) != test.ok {
			t.Errorf("readable(%s, dark %v) = %v", test.accent, test.dark, err)
		}
	}
	if n := len(paperToken.FindAllString(style, -1)); n < 6 {
		t.Errorf("the style sheet names %d of the colours that accents are measured by, want 3 by day and 3 by night", n)
	}
	// The ratios of black and white, and of the grey that is just readable on white.
	for _, test := range []struct {
		a, b string
		want float64
	}{{"#000000", "#ffffff", 21}, {"#ffffff", "#ffffff", 1}, {"#767676", "#ffffff", 4.54}} {
		if got := contrast(test.a, test.b); math.Abs(got-test.want) > 0.01 {
			t.Errorf("contrast(%s, %s) = %.2f, want %.2f", test.a, test.b, got, test.want)
		}
	}
}

func TestCheckLogo(t *testing.T) {
	const open = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">`
	for name, test := range map[string]struct{ file, data, want string }{
		"plain":    {"a.svg", plainLogo, ""},
		"png":      {"a.PNG", string(plainPNG(5, 3)), ""},
		"cut png":  {"a.png", "\x89PNG\r\n\x1a\n", "no PNG"},
		"no png":   {"a.png", plainLogo, "no PNG"},
		"gif":      {"a.gif", "GIF89a", "no .svg"},
		"script":   {"a.svg", open + "<script>x</script></svg>", "<script>"},
		"handler":  {"a.svg", open + "<path onclick='x'/></svg>", "onclick"},
		"link":     {"a.svg", open + "<use xlink:href='https://example.org/x.svg#a'/></svg>", "outside"},
		"foreign":  {"a.svg", open + "<foreignObject/></svg>", "<foreignObject>"},
		"laughs":   {"a.svg", `<!DOCTYPE svg [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>` + open + "&b;</svg>", "no SVG"},
		"no svg":   {"a.svg", "<html/>", "no SVG"},
		"nothing":  {"a.svg", "", "no SVG"},
		"unclosed": {"a.svg", open, "no SVG"},
	} {
		err := checkLogo(test.file, []byte(test.data))
		if (err == nil) != (test.want == "") || err != nil && !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %q", name, err, test.want)
		}
	}
}
