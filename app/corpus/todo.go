package corpus

import (
	"dossier/app/article"
	"dossier/app/entity"
	"dossier/app/search"
)

// Build returns the blob of a corpus. The same input gives the same bytes.
func Build(in Input) ([]byte, error) { panic("corpus: not written yet") }

// Corpus answers everything that pages ask.
type Corpus struct{ Index *search.Index }

// Open opens a blob. It keeps blob and slices it: nothing is copied or decoded
// that grows with the corpus.
func Open(blob string) (*Corpus, error) { panic("corpus: not written yet") }

// Site returns what the publisher says about the site.
func (c *Corpus) Site() Site { panic("") }

// Edition returns the edition: 12 hexadecimal digits of a hash of the content.
func (c *Corpus) Edition() string { panic("") }

// Dates returns the first and last publication date, zero when none is known.
func (c *Corpus) Dates() (first, last article.Date) { panic("") }

// Len returns the number of articles.
func (c *Corpus) Len() int { panic("") }

// Article returns article i of Len.
func (c *Corpus) Article(i int) Article { panic("") }

// ArticleBySlug returns the number of the article with a slug.
func (c *Corpus) ArticleBySlug(slug string) (int, bool) { panic("") }

// ArticleByID returns the number of the article with an id.
func (c *Corpus) ArticleByID(id string) (int, bool) { panic("") }

// Passages returns the passages of article i.
func (c *Corpus) Passages(i int) []article.Passage { panic("") }

// Mentions returns the mentions in article i; Entity is the number of an entity.
func (c *Corpus) Mentions(i int) []entity.Mention { panic("") }

// DateMentions returns the dates that article i mentions.
func (c *Corpus) DateMentions(i int) []article.DateMention { panic("") }

// ArticleEntities returns the entities of article i's own text, the most
// mentioned first.
func (c *Corpus) ArticleEntities(i int) []int { panic("") }

// NumEntities returns the number of entities.
func (c *Corpus) NumEntities() int { panic("") }

// Entity returns entity i of NumEntities.
func (c *Corpus) Entity(i int) Entity { panic("") }

// EntityByID returns the number of the entity of a kind with an ID.
func (c *Corpus) EntityByID(k entity.Kind, id string) (int, bool) { panic("") }

// EntitiesOf returns the numbers of the entities of a kind, those in the most
// articles first, then by name.
func (c *Corpus) EntitiesOf(k entity.Kind) []int { panic("") }

// EntityArticles returns the articles that mention entity i, by number.
func (c *Corpus) EntityArticles(i int) []EntityArticle { panic("") }

// Companions returns the entities that share articles with entity i, most first.
func (c *Corpus) Companions(i int) []Companion { panic("") }

// Sources returns the sources with the number of their articles, most first.
func (c *Corpus) Sources() []entity.Alias { panic("") }

// Search asks the index. Values of the kind "source" have the source's slug as
// ID; documents are articles by number; spans point into Article.Text.
func (c *Corpus) Search(r search.Request) search.Response { panic("") }
