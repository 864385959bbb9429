package site

import (
	"bytes"
	"encoding/json"
	"image"
	"image/png"
	"path/filepath"
	"strings"
	"testing"
)

// plainPNG returns a picture of a width and a height in pixels.
func plainPNG(width, height int) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		panic(err) // memory takes it all
	}
	return b.Bytes()
}

// The publisher's logo stands for the site in the tab, on a device's screen and
// where a link is shown, with its true size; and nothing of Dossier's beside it.
func TestLogoIsTheIcon(t *testing.T) {
	for _, test := range []struct {
		logo, kind, sizes string
		data              []byte
		touch             bool // also for devices that want PNG
	}{
		{"Logo.svg", "image/svg+xml", "any", []byte(plainLogo), false},
		{"logo.PNG", "image/png", "300x200", plainPNG(300, 200), true},
	} {
		seeds := folder(t, map[string]string{"a.txt": "A title\n\nText.\n", test.logo: string(test.data),
			"site.toml": "url = \"https://example.org/x/\"\nlogo = \"" + test.logo + "\"\n"})
		out := filepath.Join(t.TempDir(), "out")
		if _, err := Build(t.Context(), Options{Seeds: seeds, Out: out, Fast: true}); err != nil {
			t.Fatal(err)
		}
		f, err := readTree(out)
		if err != nil {
			t.Fatal(err)
		}
		var m struct{ Icons []icon }
		if err := json.Unmarshal(f["manifest.webmanifest"], &m); err != nil {
			t.Fatal(err)
		}
		if len(m.Icons) != 1 || m.Icons[0].Type != test.kind || m.Icons[0].Sizes != test.sizes || !bytes.Equal(f[m.Icons[0].Src], test.data) {
			t.Errorf("%s: the manifest has the icons %+v", test.logo, m.Icons)
			continue
		}
		src := m.Icons[0].Src
		if !strings.Contains(string(f["sw.js"]), src) {
			t.Errorf("%s is not saved for offline use", src)
		}
		var tab, touch, share string
		for _, n := range elements(t, f["article/a-title/index.html"]) {
			switch {
			case attrOf(n, "rel") == "icon":
				tab += attrOf(n, "href") + " " + attrOf(n, "type") + " " + attrOf(n, "sizes")
			case attrOf(n, "rel") == "apple-touch-icon":
				touch += attrOf(n, "href")
			case attrOf(n, "property") == "og:image":
				share += attrOf(n, "content")
			}
		}
		if tab != src+" "+test.kind+" "+test.sizes || touch != map[bool]string{true: src}[test.touch] || share != map[bool]string{true: "https://example.org/x/" + src}[test.touch] {
			t.Errorf("%s: the page has the icons %q, %q, %q", test.logo, tab, touch, share)
		}
		for name := range f {
			if strings.HasPrefix(name, "icons/") {
				t.Errorf("%s: there is %s too", test.logo, name)
			}
		}
	}
}

// Without a logo the icons are Dossier's, each of the size that is told of it.
func TestOwnIcons(t *testing.T) {
	f := bundledSite(t)
	var m struct{ Icons []icon }
	if err := json.Unmarshal(f["manifest.webmanifest"], &m); err != nil || len(m.Icons) < 4 {
		t.Fatalf("the manifest has the icons %+v, %v", m.Icons, err)
	}
	for _, i := range append(m.Icons, ownIcons.tab...) {
		if i.Type == "image/svg+xml" {
			if err := checkSVG(f[i.Src]); err != nil || i.Sizes != "any" {
				t.Errorf("%+v: %v", i, err)
			}
			continue
		}
		l := look{logoName: "x.png", logo: f[i.Src]}
		if got, err := l.icons(i.Src); err != nil || got.manifest[0].Sizes != i.Sizes {
			t.Errorf("%+v is %+v, %v", i, got, err)
		}
	}
	for _, name := range []string{ownIcons.touch, ownIcons.share} {
		if f[name] == nil {
			t.Errorf("there is no %s", name)
		}
	}
}
