package ui

import (
	"strings"

	"dossier/app/article"
	"dossier/app/corpus"
	"dossier/app/entity"
	"dossier/app/text"
)

// Page is a page to prerender and what its head says of it.
type Page struct {
	// Path is the path from the root of the site, with slashes at both ends.
	Path string
	// Title is the document's title, with the site's name in it.
	Title string
	// Description is a sentence for those who see only a link.
	Description string
	// Type is the Open Graph type: website, article or profile.
	Type string
	// Published is the ISO date of an article, or "".
	Published string
}

// maxDescription is the length in bytes at which a description is cut.
const maxDescription = 200

// Pages returns every page of a corpus. The last ones are /shell/, for the
// service worker, and /404/, for the server.
func Pages(c *corpus.Corpus) []Page {
	s := c.Site()
	list := []Page{{Path: "/", Title: clean(s.Title), Description: clean(s.Description), Type: "website"}}
	for i := range c.Len() {
		a := c.Article(i)
		list = append(list, Page{
			Path:        "/" + a.Path(),
			Title:       titled(a.Title, s.Title),
			Description: lead(&a, c.Passages(i)),
			Type:        "article",
			Published:   publishedDate(a.Date),
		})
	}
	for i := range c.NumEntities() {
		e := c.Entity(i)
		typ := "website"
		if e.Kind == entity.Person {
			typ = "profile"
		}
		list = append(list, Page{
			Path:        "/" + e.Path(),
			Title:       titled(e.Name, s.Title),
			Description: clean(t.EntityDescription(e.Name, t.Kind(e.Kind.String()), e.Articles)),
			Type:        typ,
		})
	}
	for i := range c.NumOffices() {
		o := c.Office(i)
		list = append(list, Page{
			Path:        "/" + o.Path(),
			Title:       titled(o.Title, s.Title),
			Description: shorten(clean(t.OfficeDescription(o.Title, len(o.Holders))), maxDescription),
			Type:        "website",
		})
	}
	list = append(list, timelinePages(s.Title)...)
	list = append(list, networkPages(s.Title)...)
	return append(list,
		Page{Path: "/entities/", Title: titled(t.Entities, s.Title), Description: clean(t.EntitiesDescription(s.Title)), Type: "website"},
		Page{Path: "/list/", Title: titled(t.ReadingList, s.Title), Description: shorten(clean(t.ListDescription(s.Title)), maxDescription), Type: "website"},
		Page{Path: "/about/", Title: titled(t.About, s.Title), Description: clean(t.AboutDescription(s.Title)), Type: "website"},
		Page{Path: "/shell/", Title: clean(s.Title), Description: clean(s.Description), Type: "website"},
		Page{Path: "/404/", Title: titled(t.NotFound, s.Title), Description: clean(s.Description), Type: "website"},
	)
}

// publishedDate returns a date only where its year is known.
func publishedDate(d article.Date) string {
	if d.Year == 0 {
		return ""
	}
	return isoDate(d)
}

// lead returns the beginning of an article's own text in one line.
func lead(a *corpus.Article, passages []article.Passage) string {
	best := ""
	for _, p := range passages {
		if p.Zone == article.Lead || p.Zone == article.Body && best == "" {
			best = within(a.Text, p.Span)
			if strings.TrimSpace(best) != strings.TrimSpace(a.Title) {
				break
			}
		}
	}
	if best == "" {
		best = a.Title
	}
	if len(best) > 4*maxDescription { // before the work that grows with its length
		best = within(best, text.Span{End: 4 * maxDescription})
	}
	return shorten(text.OneLine(clean(best)), maxDescription)
}

// titled joins the title of a page and of the site.
func titled(title, site string) string {
	return shorten(clean(title), 2*article.MaxTitle) + " – " + clean(site)
}

// pageTitle returns the document's title in the browser.
func (r *root) pageTitle() string {
	site := lib.Site().Title
	switch r.route.page {
	case pageHome:
		if !r.listing() {
			return clean(site)
		}
		var words []string
		if q := strings.TrimSpace(r.state.Query); q != "" {
			words = append(words, shorten(q, 80))
		}
		if a := r.answered(); a != nil {
			words = append(words, t.Results(a.Total))
		}
		if words == nil {
			return clean(site)
		}
		return titled(strings.Join(words, " – "), site)
	case pageArticle:
		if i, ok := lib.ArticleBySlug(r.route.slug); ok {
			return titled(art(i).Title, site)
		}
		return titled(t.NoSuchArticle, site)
	case pageEntity:
		if i, ok := lib.EntityByID(r.route.kind, r.route.slug); ok {
			return titled(ent(i).Name, site)
		}
		return titled(t.NoSuchEntity, site)
	case pageOffice:
		if i, ok := lib.OfficeByID(r.route.slug); ok {
			return titled(lib.Office(i).Title, site)
		}
		return titled(t.NoSuchOffice, site)
	case pageEntities:
		return titled(t.Entities, site)
	case pageList:
		return titled(t.ReadingList, site)
	case pageAbout:
		return titled(t.About, site)
	case pageNetwork:
		return titled(networkTitle(r.route.slug), site)
	case pageTimeline:
		return titled(timelineTitle(r.route.slug), site)
	case pageShell:
		return clean(site)
	}
	return titled(t.NotFound, site)
}
