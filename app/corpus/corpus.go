// Package corpus holds everything that a site knows in one read-only blob:
// texts, zones, dates, entities, mentions and the search index. Opening a blob
// checks and slices; texts and postings are decoded when they are asked for.
package corpus

import (
	"dossier/app/article"
	"dossier/app/entity"
	"dossier/app/text"
)

// Site is what the publisher says about the site.
type Site struct {
	Title       string `json:"title"`
	Description string `json:"description"`
	// Language is a BCP 47 tag of the interface and of the articles' default.
	Language string `json:"language"`
	// URL is the absolute address of the site with a final slash, or "" when
	// it is not known: then there are no canonical links and no sitemap.
	URL string `json:"url,omitempty"`
	// Licence is a line on the articles' rights, shown in the footer.
	Licence string `json:"licence,omitempty"`
}

// Article is an article as readers meet it.
type Article struct {
	Index    int // its number in the corpus: articles are ordered by ID
	ID, Slug string
	Title    string
	Headline bool // the text itself states the title
	Date     article.Date
	Source   string
	// Text is the original file, byte for byte: all spans point into it.
	Text string
}

// Path returns the article's path from the root of the site: article/slug/.
func (a Article) Path() string { return "article/" + a.Slug + "/" }

// Entity is an entity with its numbers in the corpus.
type Entity struct {
	entity.Entity
	Index int
	// Articles counts the articles with a mention in their own text;
	// Mentions counts those mentions.
	Articles, Mentions int
}

// Path returns the entity's path from the root of the site: entity/kind/id/.
func (e Entity) Path() string { return "entity/" + e.Kind.String() + "/" + e.ID + "/" }

// EntityArticle is an article that mentions an entity.
type EntityArticle struct {
	Article  int
	Mentions []text.Span // all of them, in order
}

// Companion is an entity that appears in the same articles as another.
type Companion struct {
	Entity   int
	Articles int // how many they share
}

// Input is what a corpus is built from.
type Input struct {
	Site     Site
	Articles []article.Article // any order; IDs are unique
	Entities entity.Result     // Mentions is parallel to Articles
}
