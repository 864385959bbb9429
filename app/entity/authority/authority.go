// Package authority gives the publisher the last word on entities. Extraction
// works by rules and errs; entities.txt, a plain-text file beside the
// articles, says what is right, and Review lists what is worth a look.
//
// # The file
//
// UTF-8, one rule a line. White space around the parts does not matter; empty
// lines and everything after a # that begins a line or follows white space are
// comments.
//
//	KIND NAME [= NAME, NAME …]                  these names are one entity of this kind, called the first
//	hide [KIND:] NAME                           this is no entity
//	type [KIND:] NAME KIND                      this is an entity of that kind
//	rename [KIND:] NAME = NAME                  this entity is called the second
//	split [KIND:] NAME in ARTICLE, ARTICLE … [= NAME]
//	                                            in these articles the name is someone else (called the second)
//	separate [KIND:] NAME | NAME [| NAME …]     these are different and never joined
//
// KIND is person, organization (organisation, org), place, event or agreement.
// KIND: before a name restricts the rule to entities of that kind. ARTICLE is
// the name of a file without .txt, or its beginning up to a character that is
// neither letter nor digit, if no other file begins so.
//
// A name stands as it is, or in quotation marks, straight or curly, where it
// has a comma, =, |, #, begins like KIND:, or has the words that end a name
// in that rule (in, or a kind). Inside straight ones, "" is a quotation mark.
//
// # What the rules do
//
// Names meet without regard to case, marks, spaces and punctuation, except
// that two words that both carry marks must carry the same: Thuong meets
// Thưởng, but Thường does not.
//
// KIND NAME joins the entities that are called by one of the names, or are
// written so, of whatever kind they were taken for, and finds the names
// wherever else they stand in texts as whole words and with capitals where the
// rule has them. A short form of a longer name (Thuong) stays with that name.
// A name that the file gives to two kinds is taken as each kind where it was
// recognised as such, and is not looked for elsewhere.
//
// All hide rules are done first, then split, separate, type, the kinds, and
// rename; among rules of a sort the order of the lines decides. Rules that
// contradict each other are errors.
package authority

import (
	"fmt"

	"dossier/app/entity"
)

// Reason is the reason of merges that the publisher made, and the rule of the
// mentions that the publisher's names found.
const Reason = "publisher's word"

// File is a parsed file of rules. A nil File has none.
type File struct {
	name  string
	rules []rule // in order of line
}

// Len returns the number of rules.
func (f *File) Len() int {
	if f == nil {
		return 0
	}
	return len(f.rules)
}

// Unused is a rule that changed nothing.
type Unused struct {
	File string
	Line int
	Rule string // as it stands in the file
	Why  string
}

// String returns "entities.txt:12: changes nothing: …".
func (u Unused) String() string {
	return fmt.Sprintf("%s:%d: changes nothing, %s: %s", u.File, u.Line, u.Why, u.Rule)
}

// verb is what a rule does.
type verb uint8

const (
	declare verb = iota
	hide
	retype
	rename
	split
	separate
)

// anyKind is the kind of a rule that speaks of all kinds.
const anyKind = entity.Kind(entity.NumKinds)

// rule is a line of the file.
type rule struct {
	line   int
	source string
	verb   verb
	// kind is the kind that declare gives, or that the others are restricted
	// to; anyKind where they are not.
	kind entity.Kind
	// names are those before the = or between the bars; for declare, those
	// after the = too.
	names []form
	// to is the name that rename and split give; its text is "" without one.
	to       form
	toKind   entity.Kind // of retype
	articles []string    // of split
}

// about reports whether the rule speaks of entities of kind k.
func (r *rule) about(k entity.Kind) bool { return r.kind == anyKind || r.kind == k }
