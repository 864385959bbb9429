package hostcheck

import (
	"html"
	"regexp"
)

// page is what matters here of a page of a site.
type page struct {
	build string // "" for foreign pages
	base  string // of <base>
}

// The builder writes these lines in just this form, so that nothing has to
// understand HTML as a whole.
var (
	buildLine = regexp.MustCompile(`<meta name="dossier-build" content="([0-9a-f]{12})">`)
	baseLine  = regexp.MustCompile(`<base href="([^"]*)">`)
)

func readPage(data []byte) page {
	var p page
	if m := buildLine.FindSubmatch(data); m != nil {
		p.build = string(m[1])
	}
	if m := baseLine.FindSubmatch(data); m != nil {
		p.base = html.UnescapeString(string(m[1]))
	}
	return p
}
