// Package search is the engine: an inverted index with positions that is
// opened without decoding, a query language that knows no syntax errors, a
// ladder of match kinds, ranking, snippets and facets. It knows documents,
// fields and named values, not articles or entities.
package search

import "dossier/app/text"

// Field is the part of a document that a passage belongs to.
type Field uint8

// The fields. Aside is what belongs to a page but is not its own text
// (captions, links to other articles): it is searched, with the least weight,
// and gives a snippet only where nothing else matches.
const (
	Title Field = iota
	Lead
	Body
	Aside
	NumFields = 4
)

// Document is what the index is built from.
type Document struct {
	ID    string // unique; the contract's article id
	Title string // for display, sorting and fuzzy matching; need not stand in Text
	Text  string // offsets of the index are byte offsets into it
	// Passages are the paragraphs of Text, in order and disjoint.
	Passages []Passage
	// From and To bound the date, as yyyymmdd; both 0 when undated.
	From, To int32
	// Values are indexes of the values that the document has, ascending, unique.
	// Those of Names need not be listed.
	Values []int32
	// Payload is kept with the document and given back by Index.Payload.
	Payload string
	// Names are the mentions of values in Text, in order and disjoint. A value
	// that is mentioned in asides alone is found by its names, but the document
	// does not count as having it: not in facets, not in filters.
	Names []Name
}

// Passage is a paragraph of a document.
type Passage struct {
	text.Span
	Field Field
}

// Name is a mention of a value in a document's text.
type Name struct {
	text.Span
	Value int32
}

// KindSaid is the kind of the values that mark documents in which somebody
// says something: their IDs are those of the speakers, values of the kinds
// person and organization, whose names and roles find them too (said:biden, said:ambassador).
const KindSaid = "said"

// KindTag is the kind of the publisher's keywords.
const KindTag = "tag"

// Value is something that documents can be filtered by: an entity, a source.
type Value struct {
	Kind string // person, organization, place, event, agreement, source, tag, said
	ID   string // unique within the kind
	Name string // for display
	// Aliases are all written forms: each finds every document that has the value.
	Aliases []string
	// Roles are titles that work as a name ("Ambassador to the US").
	Roles []string
	// Parts are the indexes of values that are parts of this one, ascending,
	// unique: asked for as a field (org:"United Nations"), it finds their
	// documents too, and asked for by name, those of the parts that are called
	// after it. They do not count as having it.
	Parts []int32
}

// Filters narrow the documents.
type Filters struct {
	// Include maps a kind to value IDs of which a document must have one: OR
	// within a kind, AND across kinds.
	Include map[string][]string
	// Exclude maps a kind to value IDs of which a document may have none.
	Exclude map[string][]string
	// From and To bound the date: 2023, 2023-06 or 2023-06-30, inclusive; "" is open.
	From, To string
	Undated  Undated
}

// Undated says what a date filter does with documents that have no date.
type Undated uint8

// Without a range, WithinRange keeps undated documents; with one, it leaves them out.
const (
	WithinRange Undated = iota
	OnlyUndated         // no dated document
	AlsoUndated         // the range's documents and the undated
)

// Sort is an order of results.
type Sort uint8

// The orders. Undated documents come last in Newest and Oldest. Ties are
// broken by the document's ID. By relevance, a query without words (see
// HasWords) gives the newest first.
const (
	ByRelevance Sort = iota
	Newest
	Oldest
	ByTitle
)

// Request is a question to the index.
type Request struct {
	Query string
	// Typing treats the last word as the beginning of one, as while typing.
	Typing  bool
	Filters Filters
	Sort    Sort
	// Offset and Limit choose the hits that are returned with snippets and
	// reasons. A Limit of 0 returns none: totals and facets only.
	Offset, Limit int
	// Facets asks for facet counts.
	Facets bool
	// FacetLimit is how many values of a kind are returned beside the chosen
	// ones; 0 is all. Months are always all.
	FacetLimit int
	// Plain switches typo and letter help off. Words that occur as they are
	// written get none anyway.
	Plain bool
	// Explain fills Hit.Explain.
	Explain bool
}

// Response is the answer. Without a query all documents that pass the filters
// are hits.
type Response struct {
	Total  int
	Full   int // hits that have all words: Total where nothing was relaxed
	Hits   []Hit
	Facets []Facet
	// Relaxed is set when no document has all words and the hits have some of
	// them, or when a query of three or more words has fewer than ten hits with
	// all of them and the best others fill these up to ten. It lists the words
	// that the best hit lacks, as the reader wrote them; where the best hit lacks
	// none, those that the last one lacks.
	Relaxed []string
	// Help is set when there is no hit.
	Help *Help
	// Query is the query as it was understood.
	Query Node
	// Absent is set when the index lacks pieces of its volumes that it needs to
	// answer; Index.Wanted names them. Everything else is then worth nothing.
	Absent bool
}

// Hit is a document that matches.
type Hit struct {
	Doc      int
	Score    float64
	Reasons  []Reason
	Title    []text.Span // marks in Document.Title
	Snippets []Snippet   // best first, at most three
	Explain  []Contribution
}

// Snippet is a window of a document's text of about 30 words.
type Snippet struct {
	text.Span             // of Document.Text
	Passage   int         // index into Document.Passages
	Marks     []text.Span // matches, of Document.Text, within the span
}

// Reason says how a word of the query was matched in a hit.
type Reason struct {
	Word string    // as the reader wrote it
	Kind MatchKind // the best kind
	Term string    // what stands in the document, as it is written there, or the canonical name for Alias
}

// MatchKind is a rung of the matching ladder.
type MatchKind uint8

// The ladder, best first.
const (
	Exact     MatchKind = iota // the same spelling, marks included
	FoldMatch                  // equal after folding
	Inflected                  // another English form of the word
	Prefix
	AliasMatch // another name of the same thing
	Typo       // within the edit distance that its length allows
	Letters    // its letters in order: names, titles and terms only
)

var matchNames = [...]string{"exact", "folded", "inflected", "prefix", "alias", "typo", "letters"}

func (k MatchKind) String() string {
	if int(k) < len(matchNames) {
		return matchNames[k]
	}
	return "unknown"
}

// Contribution is a term's share in a score; the sum over a hit is its score.
type Contribution struct {
	What  string // the word, phrase or bonus
	Value float64
}

// Facet has the values of one kind for the present answer.
type Facet struct {
	Kind string
	// Values with a count above 0 or a state: chosen ones first, then by
	// count, then by name. A kind's counts ignore its own included values.
	Values []FacetValue
}

// FacetValue is a value of a facet. For the kind "date" the IDs are months
// (2023-07) and, of documents whose date spans more than a month, years (2023),
// in ascending order, then "undated".
type FacetValue struct {
	ID, Name string
	Count    int
	State    State
}

// State is how a facet value is used.
type State uint8

// The states.
const (
	Neutral State = iota
	Included
	Excluded
)

// Help says why nothing was found and what would.
type Help struct {
	// Words are the words that no document (that passes the filters) has.
	Words []HelpWord
	// Filters are the filters whose removal, alone, gives hits.
	Filters []HelpFilter
}

// HelpWord is a word to blame.
type HelpWord struct {
	Word string
	// Nearest are real words or names near it, best first, at most three; none
	// of a Known word.
	Nearest []Suggestion
	// Known is set when the word is found, but only in documents that the filters
	// leave out.
	Known bool
}

// Suggestion is a word or name that has documents.
type Suggestion struct {
	Text string // as the first document writes it; folded where that is not there yet
	Docs int
}

// HelpFilter is a filter to blame. For the date range Kind is "date" and ID "".
type HelpFilter struct {
	Kind, ID, Name string
	Exclude        bool
	Total          int // hits without it
}
