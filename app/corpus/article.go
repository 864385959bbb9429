package corpus

import (
	"sort"

	"dossier/app/article"
	"dossier/app/entity"
	"dossier/app/text"
)

// Len returns the number of articles.
func (c *Corpus) Len() int { return c.articles.n }

// Article returns article i of Len.
func (c *Corpus) Article(i int) Article {
	a, _ := c.article(i)
	return a
}

// article reads the head of record i and returns a reader of the rest.
func (c *Corpus) article(i int) (Article, *reader) {
	r := &reader{b: c.articles.at(i)}
	a := Article{Index: i, ID: r.str(), Slug: r.str(), Title: r.str(), Headline: r.int(2) == 1, Date: r.date(), Source: r.str(), Text: c.texts.at(i)}
	if r.int(2) == 1 {
		a.Author, a.URL, a.Language = r.str(), r.str(), r.str()
		for range r.count() {
			a.Tags = append(a.Tags, r.str())
		}
	}
	if r.bad { // the index knows the text, whatever the record says
		return Article{Index: i, Text: a.Text}, r
	}
	return a, r
}

// details are the lists of an article's record.
type details struct {
	passages []article.Passage
	dates    []article.DateMention
	mentions []entity.Mention
	own      []int
	said     []Statement
}

// details reads the lists of record i. A record that is corrupt gives none, so
// that callers can slice the text by every span without a check.
func (c *Corpus) details(i int) details {
	a, r := c.article(i)
	var d details
	at := 0
	span := func() text.Span {
		start := at + r.int(len(a.Text)-at+1)
		at = start + r.int(len(a.Text)-start+1)
		return text.Span{Start: start, End: at}
	}
	for range r.count() {
		d.passages = append(d.passages, article.Passage{Span: span(), Zone: article.Zone(r.int(256))})
	}
	at = 0
	for range r.count() {
		d.dates = append(d.dates, article.DateMention{Span: span(), From: r.date(), To: r.date()})
	}
	at = 0
	for range r.count() {
		d.mentions = append(d.mentions, entity.Mention{Span: span(), Entity: r.int(c.entities.n), Rule: c.rules.at(r.int(c.rules.n)), Confidence: float32(r.int(101)) / 100})
	}
	for range r.count() {
		d.own = append(d.own, r.int(c.entities.n))
	}
	at = 0
	for range r.count() {
		var s Statement
		at += r.int(len(a.Text) - at + 1)
		s.Start = at
		s.End = at + r.int(len(a.Text)-at+1)
		s.Speaker = r.int(c.entities.n)
		s.Verb = r.str()
		s.Cue.Start = r.int(len(a.Text) + 1)
		s.Cue.End = s.Cue.Start + r.int(len(a.Text)-s.Cue.Start+1)
		d.said = append(d.said, s)
	}
	if r.bad {
		return details{}
	}
	return d
}

// Passages returns the passages of article i.
func (c *Corpus) Passages(i int) []article.Passage { return c.details(i).passages }

// Mentions returns the mentions in article i; Entity is the number of an entity.
func (c *Corpus) Mentions(i int) []entity.Mention { return c.details(i).mentions }

// DateMentions returns the dates that article i mentions.
func (c *Corpus) DateMentions(i int) []article.DateMention { return c.details(i).dates }

// ArticleEntities returns the entities of article i's own text, the most
// mentioned first.
func (c *Corpus) ArticleEntities(i int) []int { return c.details(i).own }

// Statements returns who says what in article i, in order.
func (c *Corpus) Statements(i int) []Statement { return c.details(i).said }

// ArticleBySlug returns the number of the article with a slug.
func (c *Corpus) ArticleBySlug(slug string) (int, bool) {
	order := c.sections[secSlugs]
	number := func(k int) int { return int(u32(order, 4*k)) }
	k := sort.Search(c.Len(), func(k int) bool { return c.Article(number(k)).Slug >= slug })
	if k == c.Len() || c.Article(number(k)).Slug != slug {
		return 0, false
	}
	return number(k), true
}

// ArticleByID returns the number of the article with an id.
func (c *Corpus) ArticleByID(id string) (int, bool) {
	k := sort.Search(c.Len(), func(k int) bool { return c.Article(k).ID >= id })
	return k, k < c.Len() && c.Article(k).ID == id
}
