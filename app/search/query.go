package search

import (
	"slices"
	"strconv"
	"strings"
)

// Node is a part of a parsed query: And, Or, Not, Word, Phrase, Having or Date.
type Node interface {
	// String returns query text that parses to the same tree.
	String() string
}

// And matches what all its parts match. The empty And is the empty query.
type And []Node

// Or matches what one of its parts matches; a part is no And and no Or.
type Or []Node

// Not matches what its part, a Word, Phrase, Having or Date, does not match.
type Not struct{ Node }

// Word matches a word, in one of the ways of MatchKind.
type Word struct {
	Text   string // as the reader wrote it: one token
	Prefix bool   // a star stands behind it
	Title  bool   // in the title alone
}

// Phrase matches words one behind the other, in their folded forms, or, with a
// Within above 0, in any order with at most that many words from first to last.
type Phrase struct {
	Words  []string
	Within int
	Title  bool
}

// Having matches documents that have a value of a kind, by name, alias or ID.
// The kind "role" matches persons by their roles.
type Having struct {
	Kind string
	Text string
}

// Date matches dated documents. From and To are written like those of Filters.
type Date struct{ From, To string }

// HasWords reports whether a query has words or phrases to find: without them all
// that it finds is equally relevant.
func HasWords(n Node) bool {
	var parts []Node
	switch n := n.(type) {
	case Word, Phrase:
		return true
	case And:
		parts = n
	case Or:
		parts = n
	}
	return slices.ContainsFunc(parts, HasWords)
}

func (n And) String() string { return join(n, " ") }
func (n Or) String() string  { return join(n, " OR ") }
func (n Not) String() string { return "-" + n.Node.String() }

func (n Word) String() string {
	s := n.Text
	if n.Title {
		s = "title:" + s
	}
	if n.Prefix {
		s += "*"
	}
	return s
}

func (n Phrase) String() string {
	s := `"` + strings.Join(n.Words, " ") + `"`
	if n.Title {
		s = "title:" + s
	}
	if n.Within > 0 {
		s += "~" + strconv.Itoa(n.Within)
	}
	return s
}

func (n Having) String() string { return n.Kind + `:"` + n.Text + `"` }

func (n Date) String() string {
	if n.From == n.To {
		return "date:" + n.From
	}
	return "date:" + n.From + ".." + n.To
}

func join(nodes []Node, sep string) string {
	parts := make([]string, len(nodes))
	for i, n := range nodes {
		parts[i] = n.String()
	}
	return strings.Join(parts, sep)
}
