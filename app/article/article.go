// Package article turns one input file into an Article: its title, publication
// date, source, and its text cut into passages, each in a zone. Every offset is
// a byte offset into the text that was read, which for plain text is the file.
package article

import (
	"cmp"

	"dossier/app/text"
)

// Article is one input file.
type Article struct {
	// ID is the path of the file below the folder of articles without its
	// extension, or what stands for it where the article is a row of a table.
	ID string
	// Raw is the text that was read: of a plain text in UTF-8 the whole file,
	// byte for byte; of any other file what was extracted from it.
	Raw string
	// Title is the headline, or, where the file has none, a title taken from
	// its first sentence, cut at a word to at most MaxTitle bytes. Never empty.
	Title string
	// Headline reports whether the text itself states the title.
	Headline bool
	// Date is the day of publication, where the text or the metadata states it;
	// else zero. Metadata may know the month or the year only.
	Date Date
	// Source is the agency or outlet as the text or the metadata states it (VNA,
	// VNA/VNS), or "".
	Source string
	// Author, URL, Language and Tags are what the file's metadata says, see
	// Meta; the text itself is not asked for them.
	Author   string
	URL      string
	Language string
	Tags     []string
	// Passages are the paragraphs in order. They are disjoint, not empty,
	// without white space at their ends, and leave out nothing but white space
	// and layout characters (the bars of tables).
	Passages []Passage
	// Dates are the dates that the text mentions, in order, disjoint.
	Dates []DateMention
}

// Passage is a paragraph of a zone. A dateline or sign-off on the line of a
// paragraph is a passage of its own.
type Passage struct {
	text.Span
	Zone Zone
}

// Zone is the part that a passage plays in its article.
type Zone uint8

// The zones. Headline, Lead and Body are the article's own text. The
// others are searchable, but give snippets only where nothing else matches, and
// the names in them do not count as named by the article.
const (
	Body     Zone = iota
	Headline      // the title
	Lead          // the first paragraph, or one that repeats in short what follows
	Question      // an interviewer's question, or a heading between paragraphs
	Caption       // below a picture, with its credit
	Dateline      // HÀ NỘI —, with the date where it is there
	SignOff       // — VNA/VNS, (Source: …), byline
	Related       // headlines and teasers of other articles
)

var zoneNames = [...]string{"body", "headline", "lead", "question", "caption", "dateline", "sign-off", "related"}

func (z Zone) String() string {
	if int(z) < len(zoneNames) {
		return zoneNames[z]
	}
	return "unknown"
}

// Own reports whether passages of the zone are the article's own text.
func (z Zone) Own() bool {
	return z == Body || z == Headline || z == Lead
}

// Date is a calendar date as precise as it is known: Day 0 means the month,
// Month 0 too means the year; Year 0 with a Month means a day of an unknown
// year. The zero Date is no date.
type Date struct{ Year, Month, Day int }

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Compare returns a number below, at or above 0 where d stands before, with or after x: a year
// before its months, a month before its days, and what has no year before all.
func (d Date) Compare(x Date) int {
	return cmp.Or(cmp.Compare(d.Year, x.Year), cmp.Compare(d.Month, x.Month), cmp.Compare(d.Day, x.Day))
}

// DateMention is a date in the text.
type DateMention struct {
	text.Span
	// From and To are the first and last date of a range written as one
	// ("April 4 and 5, 2024"); for a single date they are equal.
	From, To Date
}

// MaxTitle is the length in bytes at which a title made from a sentence is cut.
const MaxTitle = 120
