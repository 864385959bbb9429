package search

import "dossier/app/text"

// The functions below are the package's interface; each moves to a file of its
// concept.

// Build returns the index of docs as one section of bytes. The same input
// gives the same bytes.
func Build(docs []Document, values []Value) ([]byte, error) {
	panic("search: Build is not written yet")
}

// Index answers questions.
type Index struct{}

// Open opens what Build made. It checks and slices, and decodes nothing that
// grows with the corpus.
func Open(b string, texts Texts) (*Index, error) { panic("search: Open is not written yet") }

// Search answers r. It never fails: what is no query syntax is text.
func (x *Index) Search(r Request) Response { panic("search: Search is not written yet") }

// Marks returns the matches of a query in document doc: spans of its text, in
// order and disjoint. Of names it marks the whole mention.
func (x *Index) Marks(query string, doc int) []text.Span { panic("search: Marks is not written yet") }

// Node is a part of a parsed query.
type Node interface {
	// String returns query text that parses to the same tree.
	String() string
}

// Parse parses a query. Every input is a query.
func Parse(q string) Node { panic("search: Parse is not written yet") }
