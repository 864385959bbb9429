package corpus

import (
	"dossier/app/article"
	"dossier/app/entity"
)

// meta is what the site section says about the whole.
type meta struct {
	site        Site
	edition     string
	first, last article.Date
	sources     []entity.Alias
}

func (m *meta) read(s string) bool {
	r := reader{b: s}
	for _, p := range []*string{&m.site.Title, &m.site.Description, &m.site.Language, &m.site.URL, &m.site.Licence, &m.edition} {
		*p = r.str()
	}
	m.first, m.last = r.date(), r.date()
	for range r.count() {
		m.sources = append(m.sources, entity.Alias{Text: r.str(), Count: r.int(1 << 31)})
		if r.bad {
			break
		}
	}
	for range r.count() {
		m.site.Facets = append(m.site.Facets, r.str())
	}
	return !r.bad
}

func (m *meta) bytes() []byte {
	var w writer
	for _, s := range []string{m.site.Title, m.site.Description, m.site.Language, m.site.URL, m.site.Licence, m.edition} {
		w.str(s)
	}
	w.date(m.first)
	w.date(m.last)
	w.uvarint(len(m.sources))
	for _, s := range m.sources {
		w.str(s.Text)
		w.uvarint(s.Count)
	}
	w.uvarint(len(m.site.Facets))
	for _, k := range m.site.Facets {
		w.str(k)
	}
	return w.b
}

// Site returns what the publisher says about the site.
func (c *Corpus) Site() Site { return c.meta.site }

// Edition returns the edition: 12 hexadecimal digits of a hash of the content.
func (c *Corpus) Edition() string { return c.meta.edition }

// Dates returns the first and last publication date, zero when none is known.
func (c *Corpus) Dates() (first, last article.Date) { return c.meta.first, c.meta.last }

// Sources returns the sources with the number of their articles, most first.
func (c *Corpus) Sources() []entity.Alias { return c.meta.sources }
