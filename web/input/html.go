package input

import (
	"net/url"
	"strings"
	"time"

	"dossier/app/text"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxElements is the number of elements of a page above which its readable
// part is not looked for: all of its text is taken.
const maxElements = 200_000

// readHTML returns the readable text of a page, without menus and margins, and
// puts what its head says into m.
func readHTML(s string, m *metadata) string {
	doc, err := html.Parse(strings.NewReader(s))
	if err != nil { // elements within elements, hundreds deep
		return strippedText(s)
	}
	readHead(doc, m)
	whole := plainText(doc)
	// Addresses are made absolute from this one. None of them is kept.
	base := &url.URL{Scheme: "https", Host: "localhost", Path: "/"}
	p := readability.NewParser()
	p.MaxElemsToParse = maxElements
	a, err := p.ParseAndMutate(doc, base)
	if err != nil || a.Node == nil {
		return whole
	}
	m.put("author", a.Byline())
	m.put("source", a.SiteName())
	m.put("language", a.Language())
	if at, err := a.PublishedTime(); err == nil && !at.IsZero() {
		m.put("date", at.Format(time.DateOnly))
	}
	m.put("title", withoutSite(a.Title(), a.SiteName()))
	body := plainText(a.Node)
	// A page of a few words has no part that is more readable than the rest.
	if len(body) < len(whole)/10 && len(whole) < 2000 || body == "" {
		return whole
	}
	return body
}

// strippedText returns what stands between the tags of a page that is too deep
// to be read as one.
func strippedText(s string) string {
	var w lineWriter
	skip := false
	for z := html.NewTokenizer(strings.NewReader(s)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return strings.TrimSpace(w.b.String())
		case html.TextToken:
			if !skip {
				w.text(string(z.Text()), false)
			}
			skip = false
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			tag := atom.Lookup(name)
			skip = tag == atom.Script || tag == atom.Style || tag == atom.Title
			if !inline[tag] {
				w.due(paragraphBreak)
			}
		}
	}
}

// readHead reads what a page's elements say beyond what the library looks for.
func readHead(doc *html.Node, m *metadata) {
	var tags, headings []string
	site, title, name := "", "", ""
	find(doc, func(n *html.Node) {
		switch n.DataAtom {
		case atom.H1:
			headings = append(headings, text.OneLine(plainText(n)))
		case atom.Title:
			if title == "" && n.FirstChild != nil {
				title = text.OneLine(n.FirstChild.Data)
			}
		case atom.Link:
			if strings.EqualFold(attr(n, "rel"), "canonical") {
				m.put("url", strings.TrimSpace(attr(n, "href")))
			}
		case atom.Meta:
			value := strings.TrimSpace(attr(n, "content"))
			switch strings.ToLower(attr(n, "property") + attr(n, "name")) {
			case "og:site_name":
				site = value
			case "og:title":
				name = value
			case "og:url":
				m.put("url", value)
			case "keywords":
				m.put("tags", value)
			case "article:tag":
				tags = append(tags, value)
			case "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued", "pubdate":
				m.put("date", value)
			}
		case atom.Html:
			m.put("language", attr(n, "lang"))
		}
	})
	m.put("tags", tags...)
	if name == "" {
		name = title
	}
	// The one heading of the page says the title without the site's name.
	if len(headings) == 1 && headings[0] != "" && strings.HasPrefix(name, headings[0]) {
		name = headings[0]
	}
	m.put("title", withoutSite(name, site))
}

// withoutSite cuts the name of the site off a title: "Harbour opens | The Press".
func withoutSite(title, site string) string {
	rest, ok := strings.CutSuffix(strings.TrimSpace(title), site)
	if !ok || site == "" || rest == "" {
		return title
	}
	short := strings.TrimRight(rest, " -–—|·•:")
	if short == "" || short == strings.TrimSpace(rest) {
		return title
	}
	return short
}
