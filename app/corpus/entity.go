package corpus

import (
	"slices"
	"sort"

	"dossier/app/entity"
	"dossier/app/text"
)

// NumEntities returns the number of entities.
func (c *Corpus) NumEntities() int { return c.entities.n }

// Entity returns entity i of NumEntities.
func (c *Corpus) Entity(i int) Entity {
	if e, ok := c.named.get(i); ok {
		return *e
	}
	e, _ := c.entity(i)
	e.Aliases, e.Roles, e.Merges = slices.Clip(e.Aliases), slices.Clip(e.Roles), slices.Clip(e.Merges)
	c.named.put(i, &e)
	return e
}

// counts returns how many articles name entity i and how often, without the rest
// of its record; 0 where that is damaged.
func (c *Corpus) counts(i int) (articles, mentions int) {
	r := &reader{b: c.entities.at(i)}
	r.int(entity.NumKinds)
	r.str()
	r.str()
	for range r.count() { // written forms
		r.str()
		r.int(1 << 31)
	}
	for range r.count() { // roles
		r.str()
		r.int(c.Len())
	}
	for range r.count() { // merges
		r.str()
		r.str()
		r.str()
		r.int(101)
	}
	mentions = r.int(1 << 31)
	articles = r.int(c.Len() + 1)
	if r.bad {
		return 0, 0
	}
	return articles, mentions
}

// appearance is an article that names an entity.
type appearance struct {
	article int
	own     bool // in its own text
}

// links are the lists of an entity's record that lead elsewhere.
type links struct {
	articles   []appearance
	companions []Companion
	wholes     []Relation // what it is a part of
	parts      []Relation
	said       []int // articles with its statements
	offices    []int
}

// entity reads the head of record i and returns a reader of the rest: whom
// every article names has a rest that is as long as the corpus.
func (c *Corpus) entity(i int) (Entity, *reader) {
	r := &reader{b: c.entities.at(i)}
	e := Entity{Index: i}
	e.Kind = entity.Kind(r.int(entity.NumKinds))
	e.ID, e.Name = r.str(), r.str()
	for range r.count() {
		e.Aliases = append(e.Aliases, entity.Alias{Text: r.str(), Count: r.int(1 << 31)})
	}
	for range r.count() {
		e.Roles = append(e.Roles, entity.Role{Title: r.str(), Article: r.int(c.Len())})
	}
	for range r.count() {
		e.Merges = append(e.Merges, entity.Merge{A: r.str(), B: r.str(), Reason: r.str(), Confidence: float32(r.int(101)) / 100})
	}
	e.Mentions = r.int(1 << 31)
	e.Articles = r.int(c.Len() + 1)
	if r.bad {
		return Entity{Index: i}, r
	}
	return e, r
}

// links reads the lists of record i.
func (c *Corpus) links(i int) links {
	_, r := c.entity(i)
	var l links
	at := 0
	for range r.count() {
		at += r.int(c.Len() - at)
		l.articles = append(l.articles, appearance{at, r.int(2) == 1})
	}
	for range r.count() {
		l.companions = append(l.companions, Companion{Entity: r.int(c.entities.n), Articles: r.int(1 << 31)})
	}
	for _, list := range []*[]Relation{&l.wholes, &l.parts} {
		for range r.count() {
			*list = append(*list, Relation{Entity: r.int(c.entities.n), Kind: r.str(), Reason: r.str()})
		}
	}
	at = 0
	for range r.count() {
		at += r.int(c.Len() - at)
		l.said = append(l.said, at)
	}
	for range r.count() {
		l.offices = append(l.offices, r.int(c.offices.n))
	}
	if r.bad {
		return links{}
	}
	return l
}

// key returns what the entities are ordered by.
func (c *Corpus) key(i int) (entity.Kind, string) {
	r := &reader{b: c.entities.at(i)}
	k := entity.Kind(r.int(entity.NumKinds))
	return k, r.str()
}

// EntityByID returns the number of the entity of a kind with an ID.
func (c *Corpus) EntityByID(k entity.Kind, id string) (int, bool) {
	i := sort.Search(c.NumEntities(), func(i int) bool {
		kind, have := c.key(i)
		return kind > k || kind == k && have >= id
	})
	if i == c.NumEntities() {
		return 0, false
	}
	kind, have := c.key(i)
	return i, kind == k && have == id
}

// EntitiesOf returns the numbers of the entities of a kind, those in the most
// articles first, then by name.
func (c *Corpus) EntitiesOf(k entity.Kind) []int { return c.topOf(k, c.entities.n) }

// topOf returns the first max of EntitiesOf.
func (c *Corpus) topOf(k entity.Kind, max int) []int {
	s := c.sections[secRanks]
	for kind := range entity.Kind(entity.NumKinds) {
		if len(s) < 4 {
			return nil
		}
		n := uint64(u32(s, 0))
		if uint64(len(s)) < 4+4*n {
			return nil
		}
		if kind == k {
			out := make([]int, min(n, uint64(max)))
			for i := range out {
				out[i] = int(u32(s, 4+4*i))
			}
			return out
		}
		s = s[4+4*n:]
	}
	return nil
}

// ArticlesOf returns the numbers of the articles that name entity i in their
// own text.
func (c *Corpus) ArticlesOf(i int) []int {
	l := c.links(i)
	var out []int
	for _, a := range l.articles {
		if a.own {
			out = append(out, a.article)
		}
	}
	return out
}

// EntityArticles returns the articles that mention entity i, by number.
func (c *Corpus) EntityArticles(i int) []EntityArticle { return c.FirstArticles(i, c.Len()) }

// FirstArticles returns the first max of EntityArticles.
func (c *Corpus) FirstArticles(i, max int) []EntityArticle {
	l := c.links(i)
	var out []EntityArticle
	for _, a := range l.articles[:min(len(l.articles), max)] {
		out = append(out, EntityArticle{a.article, c.MentionsOf(i, a.article)})
	}
	return out
}

// Naming returns the numbers of EntityArticles, without reading the articles.
func (c *Corpus) Naming(i int) []int {
	l := c.links(i)
	out := make([]int, len(l.articles))
	for k, a := range l.articles {
		out[k] = a.article
	}
	return out
}

// MentionsOf returns where article a mentions entity i.
func (c *Corpus) MentionsOf(i, a int) []text.Span {
	var spans []text.Span
	for _, m := range c.Mentions(a) {
		if m.Entity == i {
			spans = append(spans, m.Span)
		}
	}
	return spans
}

// Wholes returns what entity i is a part of, lies in or belongs to.
func (c *Corpus) Wholes(i int) []Relation {
	l := c.links(i)
	return l.wholes
}

// Parts returns what is a part of entity i, lies in it or belongs to it.
func (c *Corpus) Parts(i int) []Relation {
	l := c.links(i)
	return l.parts
}

// Said is a statement in an article.
type Said struct {
	Article int
	Statement
}

// SaidBy returns the statements of entity i, by article and place.
func (c *Corpus) SaidBy(i int) []Said {
	var out []Said
	for _, a := range c.SaidIn(i) {
		for _, s := range c.StatementsOf(i, a) {
			out = append(out, Said{a, s})
		}
	}
	return out
}

// SaidIn returns the numbers of the articles with statements of entity i.
func (c *Corpus) SaidIn(i int) []int {
	l := c.links(i)
	return l.said
}

// StatementsOf returns what entity i says in article a, in order.
func (c *Corpus) StatementsOf(i, a int) []Statement {
	var out []Statement
	for _, s := range c.Statements(a) {
		if s.Speaker == i {
			out = append(out, s)
		}
	}
	return out
}

// OfficesOf returns the numbers of the offices that entity i holds.
func (c *Corpus) OfficesOf(i int) []int {
	l := c.links(i)
	return l.offices
}

// Companions returns the entities that share articles with entity i, most
// first, at most sixty.
func (c *Corpus) Companions(i int) []Companion {
	l := c.links(i)
	return l.companions
}
