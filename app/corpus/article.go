package corpus

import (
	"sort"

	"dossier/app/article"
	"dossier/app/entity"
	"dossier/app/text"
)

// Len returns the number of articles.
func (c *Corpus) Len() int { return c.n }

// Article returns article i of Len. Of an article that is not there yet (see
// Complete) it has the Index alone.
func (c *Corpus) Article(i int) Article {
	a := c.titled(i)
	a.Text, _ = c.index.Text(i)
	return a
}

// Date returns the date of publication of article i, without reading more of it.
func (c *Corpus) Date(i int) article.Date {
	if i < 0 || i >= c.n {
		return article.Date{}
	}
	return dateOf(u32(c.sections[secDates], 4*i))
}

// titled returns article i but for its text.
func (c *Corpus) titled(i int) Article {
	a, r := c.record(i)
	if !r.bad {
		a.Title, _ = c.index.Title(i)
		a.Slug = fullSlug(a.Slug, a.Title)
		c.slugs.put(a.Slug, i)
	}
	return a
}

// record reads the head of the record of article i and returns a reader of the
// rest. There is neither text nor title, and of the slug what is not made from that.
func (c *Corpus) record(i int) (Article, *reader) {
	a := Article{Index: i}
	record, ok := c.index.Payload(i)
	if !ok {
		return a, &reader{bad: true}
	}
	r := &reader{b: record}
	a.ID, a.Slug = r.str(), r.str()
	a.size = r.int(1 << 31)
	a.Headline, a.Date, a.Source = r.int(2) == 1, c.Date(i), r.str()
	if r.int(2) == 1 {
		a.Author, a.URL, a.Language = r.str(), r.str(), r.str()
		for range r.count() {
			a.Tags = append(a.Tags, r.str())
		}
	}
	if r.bad { // the index knows the text, whatever the record says
		return Article{Index: i}, r
	}
	return a, r
}

// details are the lists of an article's record.
type details struct {
	passages []article.Passage
	dates    []article.DateMention
	own      []bool // by date: it stands in the article's own text
	mentions []entity.Mention
	entities []int // of its own text
	said     []Statement
}

// details reads the lists of article i. A record that is corrupt gives none, so
// that callers can slice the text by every span without a check.
func (c *Corpus) details(i int) *details {
	if d, ok := c.detailed.get(i); ok {
		return d
	}
	d := new(details)
	if !c.readDetails(i, d) {
		return new(details)
	}
	c.detailed.put(i, d)
	return d
}

// readDetails reads the lists of article i, and reports whether they are all there.
func (c *Corpus) readDetails(i int, d *details) bool {
	a, r := c.record(i)
	text, _ := c.index.Text(i)
	spans := c.index.Passages(i)
	if len(text) != a.size || r.count() != len(spans) {
		return false
	}
	for _, p := range spans {
		d.passages = append(d.passages, article.Passage{Span: p.Span, Zone: article.Zone(r.int(256))})
	}
	c.lists(a.size, r, d)
	return !r.bad
}

// dates reads the list of dates, which follows the zones, of a text of size bytes.
func (c *Corpus) dates(size int, r *reader, d *details) {
	at := 0
	for range r.count() {
		start := at + r.int(size-at+1)
		length := r.int((size-start)<<1 + 2)
		at = start + length>>1
		d.dates = append(d.dates, article.DateMention{Span: text.Span{Start: start, End: at}, From: r.date(), To: r.date()})
		d.own = append(d.own, length&1 == 1)
	}
}

// lists reads all lists after the zones.
func (c *Corpus) lists(size int, r *reader, d *details) {
	c.dates(size, r, d)
	at := 0
	gap := func() int { return at + r.int(size-at+1) }
	for range r.count() {
		start := gap()
		at = start + r.int(size-start+1)
		d.mentions = append(d.mentions, entity.Mention{Span: text.Span{Start: start, End: at}, Entity: r.int(c.entities.n), Rule: c.rules.at(r.int(c.rules.n)), Confidence: float32(r.int(101)) / 100})
	}
	for range r.count() {
		d.entities = append(d.entities, r.int(c.entities.n))
	}
	at = 0
	for range r.count() {
		var s Statement
		s.Start = gap()
		at = s.Start
		s.End = at + r.int(size-at+1)
		s.Speaker = r.int(c.entities.n)
		s.Verb = r.str()
		s.Cue.Start = r.int(size + 1)
		s.Cue.End = s.Cue.Start + r.int(size-s.Cue.Start+1)
		d.said = append(d.said, s)
	}
}

// Passages returns the passages of article i.
func (c *Corpus) Passages(i int) []article.Passage { return c.details(i).passages }

// Mentions returns the mentions in article i; Entity is the number of an entity.
func (c *Corpus) Mentions(i int) []entity.Mention { return c.details(i).mentions }

// DateMentions returns the dates that article i mentions.
func (c *Corpus) DateMentions(i int) []article.DateMention { return c.details(i).dates }

// ArticleEntities returns the entities of article i's own text, the most
// mentioned first.
func (c *Corpus) ArticleEntities(i int) []int { return c.details(i).entities }

// Statements returns who says what in article i, in order.
func (c *Corpus) Statements(i int) []Statement { return c.details(i).said }

// ArticleBySlug returns the number of the article with a slug.
func (c *Corpus) ArticleBySlug(slug string) (int, bool) {
	if i, ok := c.slugs.get(slug); ok {
		return i, true
	}
	order, ok := c.slugOrder.Cut(0, c.slugOrder.Len())
	if !ok {
		return 0, false
	}
	number := func(k int) int { return int(u32(order, 4*k)) }
	k := sort.Search(c.Len(), func(k int) bool { return c.titled(number(k)).Slug >= slug })
	if k == c.Len() || c.titled(number(k)).Slug != slug {
		return 0, false
	}
	return number(k), true
}

// ArticleByID returns the number of the article with an id.
func (c *Corpus) ArticleByID(id string) (int, bool) {
	at := func(k int) string {
		a, _ := c.record(k)
		return a.ID
	}
	k := sort.Search(c.Len(), func(k int) bool { return at(k) >= id })
	return k, k < c.Len() && at(k) == id
}
