package article

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/app/text"
)

// Meta is what stands beside an article's text: in its front matter, in the
// head of its page, in the columns of its table. What it states overrides what
// the text states; the zero Meta states nothing.
type Meta struct {
	// Title is the headline. A text whose first paragraph it is has that
	// paragraph as its headline.
	Title string
	// Date is the day of publication, or the month or year where no more is known.
	Date Date
	// Source is the agency or outlet, Author who wrote the text.
	Source, Author string
	// URL is where the article was published: an absolute address with http
	// or https. Anything else is dropped.
	URL string
	// Language is the BCP 47 tag of the article's language.
	Language string
	// Tags are the publisher's keywords. Repeated and empty ones are dropped.
	Tags []string
}

// clean returns m in the form that an Article promises: one line a value,
// without control characters, and nothing that is no value.
func (m Meta) clean() Meta {
	m.Title = cutTitle(plainLine(m.Title), maxHeadline)
	m.Source, m.Author, m.Language = plainLine(m.Source), plainLine(m.Author), plainLine(m.Language)
	if !WebAddress(m.URL) {
		m.URL = ""
	}
	if !m.Date.valid() || m.Date.Year == 0 {
		m.Date = Date{}
	}
	var tags []string
	for _, t := range m.Tags {
		if t = plainLine(t); t != "" && !slices.Contains(tags, t) {
			tags = append(tags, t)
		}
	}
	m.Tags = tags
	return m
}

// plainLine returns s on one line, valid, and without control characters and
// those that turn the direction of the text around them.
func plainLine(s string) string {
	return text.OneLine(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r), r == '\uFEFF':
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD")))
}

// WebAddress reports whether s is an absolute address that a page may link: of
// the web, with a host, without a password, at most 2,000 bytes.
func WebAddress(s string) bool {
	if s == "" || len(s) > 2000 || !utf8.ValidString(s) || strings.ContainsFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)
	}) {
		return false
	}
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && u.User == nil
}
