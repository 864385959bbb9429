// Package entity finds the people, organizations, places, events and
// agreements that articles name, and resolves the mentions to entities across
// articles, by rules that can be explained.
package entity

import (
	"dossier/app/text"
)

// Kind is what an entity is.
type Kind uint8

// The kinds.
const (
	Person Kind = iota
	Organization
	Place
	Event
	Agreement
	NumKinds = 5
)

var kindNames = [NumKinds]string{"person", "organization", "place", "event", "agreement"}

// String returns the kind's name as it stands in URLs and JSON: person,
// organization, place, event or agreement.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "unknown"
}

// Mention is a span of an article's file that names an entity.
type Mention struct {
	text.Span
	// Entity is the index of what it names in Result.Entities.
	Entity int
	// Rule is the name of the rule that found it.
	Rule string
	// Confidence, in (0,1], is how far the rule is trusted.
	Confidence float32
}

// Entity is what mentions name.
type Entity struct {
	Kind Kind
	// ID is made of the folded Name, [a-z0-9-]+, unique within the kind.
	ID string
	// Name is the canonical name: the most complete and most accented form. A
	// partnership's has its parties behind it in brackets, since the same words
	// name another one between others.
	Name string
	// Aliases are all written forms, Name's included (without the parties), the most frequent first,
	// with the number of their mentions.
	Aliases []Alias
	// Roles are the titles that articles give to a person, in order of article.
	Roles []Role
	// Merges says which written forms were joined, and why.
	Merges []Merge
}

// Alias is a written form of an entity's name, as text.OneLine has it: a name
// that is broken across lines is the same form.
type Alias struct {
	Text  string
	Count int
}

// Role is a title that an article gives to a person ("US Secretary of State").
type Role struct {
	Title   string
	Article int // index into the articles
}

// Merge is the reason why two written forms name one entity.
type Merge struct {
	A, B       string
	Reason     string
	Confidence float32
}

// Result is what Extract found.
type Result struct {
	// Entities are ordered by kind, then ID.
	Entities []Entity
	// Mentions[i] are the mentions in article i: in order, disjoint, in bounds,
	// and each within one passage.
	Mentions [][]Mention
}
