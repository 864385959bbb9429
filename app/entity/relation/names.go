package relation

import (
	"slices"
	"strings"
	"unicode"

	"dossier/app/entity"
	"dossier/app/text"
)

// maxWords bounds the words that are read of a name, and maxInner those of a
// name inside another: longer ones are no names, and would cost time.
const (
	maxWords = 48
	maxInner = 16
	// maxShared bounds the forms kept of one spelling: it is ambiguous long before.
	maxShared = 32
)

// word is a word of a name.
type word struct {
	text.Span
	raw  string // as written
	term string // folded
	gap  string // what stands between it and the word before, without white space
}

// words cuts a name.
func words(s string) []word {
	var out []word
	prev := 0
	text.Tokenize(s, func(t text.Token) bool {
		w := word{Span: t.Span, raw: s[t.Start:t.End], term: t.Term, gap: strings.TrimSpace(s[prev:t.Start])}
		prev = t.End
		if (w.raw == "s" || w.raw == "S") && (w.gap == ")’" || w.gap == ")'") {
			prev = t.Start // of a possessive after a bracket: the next word's gap has it
			prev -= len(w.gap)
			return true
		}
		out = append(out, w)
		return len(out) < maxWords
	})
	return out
}

// form is a written form of an entity in the index.
type form struct {
	entity int
	words  int
	key    string // text.Key of its words, joined
	marked bool
	upper  bool // an acronym: met in capitals alone
}

// index finds the names of entities inside other names.
type index struct {
	kinds   []entity.Kind
	forms   map[string][]form // by folded words, joined
	longest map[string]int    // folded first word → the most words of a form
	// behind are the forms that begin with another entity's name, by that
	// entity and the other words: UN General Assembly is found where United
	// Nations General Assembly is known.
	behind map[behind][]form
}

// behind is an entity whose name begins another name, and that name's other
// words, folded and joined.
type behind struct {
	entity int
	rest   string
}

// newIndex indexes all written forms of all entities but the generic ones
// (the Commission, the Party): in a longer name these are common words.
func newIndex(entities []entity.Entity) *index {
	x := &index{forms: make(map[string][]form, 2*len(entities)), longest: make(map[string]int, len(entities)), kinds: make([]entity.Kind, len(entities))}
	for i := range entities {
		e := &entities[i]
		x.kinds[i] = e.Kind
		forms(e, func(name string) { x.add(i, name) })
	}
	late := make(map[behind][]form)
	for i := range entities {
		forms(&entities[i], func(name string) {
			ws := trimThe(words(name))
			if len(ws) < 2 || len(ws) > maxInner {
				return
			}
			in := x.find(ws)
			if len(in) == 0 || in[0].i > 0 || in[0].entity < 0 || in[0].entity == i {
				return
			}
			rest := ws[in[0].j:]
			k := behind{in[0].entity, joined(rest)}
			f := form{entity: i, words: len(rest), key: keyOf(rest)}
			f.marked = f.key != k.rest
			if len(late[k]) < maxShared && !slices.Contains(late[k], f) {
				late[k] = append(late[k], f)
			}
		})
	}
	x.behind = late
	return x
}

// forms calls f for each written form of e, its name first.
func forms(e *entity.Entity, f func(string)) {
	f(e.Name)
	for _, a := range e.Aliases {
		if a.Text != e.Name {
			f(a.Text)
		}
	}
}

func trimThe(ws []word) []word {
	for len(ws) > 0 && ws[0].term == "the" {
		ws = ws[1:]
	}
	return ws
}

func (x *index) add(e int, name string) {
	ws := trimThe(words(name))
	if len(ws) == 0 || len(ws) > maxInner || len(ws) == 1 && (generic[ws[0].term] || len(ws[0].term) < 2) || !hasCapital(ws) {
		return
	}
	f := form{entity: e, words: len(ws), key: keyOf(ws), upper: len(ws) == 1 && acronym(ws[0].raw)}
	j := joined(ws)
	f.marked = f.key != j
	if len(x.forms[j]) >= maxShared || slices.Contains(x.forms[j], f) {
		return
	}
	x.forms[j] = append(x.forms[j], f)
	if n := ws[0].term; x.longest[n] < len(ws) {
		x.longest[n] = len(ws)
	}
}

// joined returns the folded words without spaces, so that Hà Nội meets Hanoi.
func joined(ws []word) string {
	if len(ws) == 1 {
		return ws[0].term
	}
	var b strings.Builder
	for i := range ws {
		b.WriteString(ws[i].term)
	}
	return b.String()
}

// keyOf returns the words with their marks, without spaces and dots.
func keyOf(ws []word) string {
	var b strings.Builder
	for i := range ws {
		if !text.Marked(ws[i].raw) {
			b.WriteString(ws[i].term)
			continue
		}
		b.WriteString(text.Key(ws[i].raw))
	}
	return b.String()
}

// hasCapital reports whether a word has one: names have, where the script has any.
func hasCapital(ws []word) bool {
	for i := range ws {
		for _, r := range ws[i].raw {
			if unicode.IsUpper(r) || unicode.IsTitle(r) || unicode.IsLetter(r) && !unicode.IsLower(r) {
				return true
			}
		}
	}
	return false
}

// acronym reports whether all letters of a short word are capitals: US, U.S.
func acronym(w string) bool {
	n := 0
	for _, r := range w {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n >= 2 && n <= 6
}

// inner is an entity's name inside another name.
type inner struct {
	i, j   int // words [i,j)
	entity int // -1 where the words name several entities
}

// find returns the names inside ws: the longest first, disjoint, in order.
// A name that is all of ws is none.
func (x *index) find(ws []word) []inner {
	var all []inner
	var b strings.Builder
	var ends []int // ends[n] is where the n-th word ends in the joined text
	for i := range ws {
		b.WriteString(ws[i].term)
		ends = append(ends, b.Len())
	}
	s := b.String()
	for i := range ws {
		if !capital(ws[i].raw) {
			continue
		}
		start := 0
		if i > 0 {
			start = ends[i-1]
		}
		n := x.longest[ws[i].term]
		// Viet Nam where the index has Vietnam alone
		most := max(n, 2)
		for j := min(len(ws), i+most); j > i; j-- {
			if j-i == len(ws) {
				continue
			}
			fs := x.forms[s[start:ends[j-1]]]
			if len(fs) == 0 {
				continue
			}
			if e, ok := x.choose(fs, ws[i:j]); ok {
				all = append(all, x.goOn(ws, inner{i, j, e}, s, ends))
				break
			}
		}
	}
	// The longest name wins over those that it overlaps.
	var out []inner
	for _, c := range all {
		if n := len(out); n > 0 && out[n-1].j > c.i {
			if c.j-c.i > out[n-1].j-out[n-1].i {
				out[n-1] = c
			}
			continue
		}
		out = append(out, c)
	}
	return out
}

// goOn returns the longer name that in begins, with in's entity called by any
// of its names; else in.
func (x *index) goOn(ws []word, in inner, s string, ends []int) inner {
	if in.entity < 0 || x.behind == nil {
		return in
	}
	for j := min(len(ws), in.i+maxInner); j > in.j; j-- {
		if j-in.i == len(ws) {
			continue
		}
		if fs := x.behind[behind{in.entity, s[ends[in.j-1]:ends[j-1]]}]; len(fs) > 0 {
			if e, ok := x.choose(fs, ws[in.j:j]); ok {
				return inner{in.i, j, e}
			}
		}
	}
	return in
}

// choose returns the entity that the words name, -1 for several, and whether any.
func (x *index) choose(fs []form, ws []word) (e int, ok bool) {
	key := keyOf(ws)
	marked := key != joined(ws)
	exact := false
	e = -2
	for _, f := range fs {
		switch {
		case f.upper && !(len(ws) == 1 && acronym(ws[0].raw)):
			continue
		case f.words != len(ws) && (x.kinds[f.entity] != entity.Place || len(key) < 5):
			continue
		case marked && conflict(fs, f.entity, key):
			continue // written out both, and not the same
		}
		same := marked && f.key == key
		if exact && !same {
			continue
		}
		if same && !exact {
			exact, e = true, -2
		}
		if e == -2 {
			e = f.entity
		} else if e != f.entity {
			e = -1
		}
	}
	return e, e != -2
}

// conflict reports whether the entity is written with marks, and never with those of key.
func conflict(fs []form, e int, key string) bool {
	other := false
	for _, f := range fs {
		if f.entity == e && f.marked {
			if f.key == key {
				return false
			}
			other = true
		}
	}
	return other
}

// capital reports whether a word begins like a name.
func capital(w string) bool {
	for _, r := range w {
		return unicode.IsUpper(r) || unicode.IsTitle(r) || unicode.IsLetter(r) && !unicode.IsLower(r)
	}
	return false
}
