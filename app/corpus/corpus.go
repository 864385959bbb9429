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
	// Facets are the kinds of values to offer as filters, "date" among them;
	// none means all.
	Facets []string `json:"facets,omitempty"`
}

// Article is an article as readers meet it.
type Article struct {
	Index    int // its number in the corpus: articles are ordered by ID
	ID, Slug string
	Title    string
	Headline bool // the text itself states the title
	Date     article.Date
	Source   string
	// Author, URL, Language and Tags are what the article's metadata says, see
	// article.Meta; empty where it says nothing. URL is of http or https.
	Author, URL, Language string
	Tags                  []string
	// Text is the article's text, for plain text the original file byte for
	// byte: all spans point into it.
	Text string

	size int // of Text, as its record says
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

// Statement is a sentence of an article with words that somebody said.
type Statement struct {
	text.Span
	Speaker int       // the number of an entity
	Verb    string    // as it is written: said, called on
	Cue     text.Span // the words that name the speaker: a name, "He", "The ambassador"
}

// Relation is what an entity has to do with another that its name names.
type Relation struct {
	Entity int    // the other one
	Kind   string // "part of", "of", "at" or "to"
	Reason string // in words
}

// Part states that entity Part has a Relation to another.
type Part struct {
	Part int
	Relation
}

// Office is a post and those who are named as its holders.
type Office struct {
	ID    string // [a-z0-9-]+, unique
	Title string
	Of    []int // entities that the title names
	// Plain is set where no body or place is known: "President" alone.
	Plain   bool
	Holders []Holder // in order of their first known date, the others last
}

// Path returns the office's path from the root of the site: office/id/.
func (o Office) Path() string { return "office/" + o.ID + "/" }

// Holder is a person who is named with the title of an office.
type Holder struct {
	Entity   int
	Articles []int // in order of date, those without a date last
}

// Input is what a corpus is built from. Statements, Parts and Offices name
// entities and articles by their index in Entities and Articles.
type Input struct {
	Site       Site
	Articles   []article.Article // any order; IDs are unique
	Entities   entity.Result     // Mentions is parallel to Articles
	Statements [][]Statement     // parallel to Articles, in order of Start; or nil
	Parts      []Part            // in order of Part
	Offices    []Office          // any order
}
