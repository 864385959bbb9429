package corpus

import (
	"dossier/app/search"
	"dossier/app/text"
)

// The kinds of values beside those of entities: sources, the publisher's tags,
// and those who say something in an article, with the entity's ID as ID.
const (
	KindSource = "source"
	KindTag    = search.KindTag
	KindSaid   = search.KindSaid
)

// Search asks the index. Values of the kinds "source" and "tag" have its
// slug as ID; documents are articles by number; spans point into Article.Text.
func (c *Corpus) Search(r search.Request) search.Response { return c.index.Search(r) }

// Prepare does a part of what the first question needs and reports whether there
// is more to do; see search.Index.Prepare.
func (c *Corpus) Prepare() (more bool) { return c.index.Prepare() }

// Marks returns the matches of a query in article i: spans of its text, in
// order and disjoint.
func (c *Corpus) Marks(query string, i int) []text.Span { return c.index.Marks(query, i) }

// Keep has the texts that were read last stay in memory, n of them: for those who
// read all articles, and many of them several times.
func (c *Corpus) Keep(n int) { c.index.Keep(n) }
