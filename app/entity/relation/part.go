// Package relation derives what entities have to do with each other from what
// is certain in their names and titles: the body that another is part of, and
// the holders of an office. It runs in the builder alone.
package relation

import (
	"cmp"
	"slices"

	"dossier/app/entity"
	"dossier/app/text"
)

// Kind is what an entity has to do with another one that its name names.
type Kind uint8

// The kinds.
const (
	// KindPart: an organ of a body or a country (the Parliament of a country).
	KindPart Kind = iota
	// KindOf: a body or an event that belongs to another without being a part of
	// it (a party of a country, a session of an assembly).
	KindOf
	// KindAt: it lies or takes place there.
	KindAt
	// KindTo: it is accredited there (a mission to a body).
	KindTo
)

// String returns the kind in words: part of, of, at, to.
func (k Kind) String() string {
	switch k {
	case KindPart:
		return "part of"
	case KindOf:
		return "of"
	case KindAt:
		return "at"
	case KindTo:
		return "to"
	}
	return "unknown"
}

// Part is a link from an entity to one that its name names.
type Part struct {
	// Entity is part of Whole; both are indices into the entities.
	Entity, Whole int
	// Kind is what they have to do with each other.
	Kind Kind
	// Form is the written form of Entity that says so, and Name the place of
	// Whole's name in it.
	Form string
	Name text.Span
	// Reason says why, in words: names it: “… to the United Nations”.
	Reason string
}

// PartOf returns the links between entities that their names state, ordered by
// Entity, then Whole. It gives a link only where the words between and around
// the names leave no doubt; the links are free of cycles, and one that others
// already say (A part of B, B part of C: A part of C) is left out.
//
// What gives no link, though a name stands in the other: newspapers, airlines,
// banks and clubs named after a place (they are not parts of it, and "Bank of"
// a country is as often a company as its central bank); cups and arenas, which
// may be named after a sponsor; universities with the place before them, since
// many lie elsewhere; committees, councils and societies with a country before
// them, which may be circles of its friends abroad; adjectives of countries,
// which are no names of theirs, but before what only a state has (Ministry,
// Embassy); State Senates and the like, since a state may
// share its name with a country; two names joined by a hyphen or "and"; a name that
// several entities have; agreements between places, which have parties, not
// wholes.
func PartOf(entities []entity.Entity) []Part {
	x := newIndex(entities)
	var all []Part
	for i := range entities {
		e := &entities[i]
		if e.Kind != entity.Organization && e.Kind != entity.Event && e.Kind != entity.Agreement {
			continue
		}
		from := len(all)
		forms(e, func(name string) { all = x.parts(all, i, e, name) })
		mine := all[from:]
		// The closest kind, by the first form that says so.
		slices.SortStableFunc(mine, func(a, b Part) int {
			return cmp.Or(cmp.Compare(a.Whole, b.Whole), cmp.Compare(a.Kind, b.Kind))
		})
		mine = slices.CompactFunc(mine, func(a, b Part) bool { return a.Whole == b.Whole })
		all = all[:from+len(mine)]
	}
	return reduce(all, len(entities))
}

// parts appends the links that one written form of entity i states.
func (x *index) parts(out []Part, i int, e *entity.Entity, name string) []Part {
	ws := words(name)
	found := x.find(ws)
	to := 1 // the words up to here lean on each other
	for to < len(ws) && ws[to].gap == "" && !preposition(ws[to].term) {
		to++
	}
	if to > 1 && e.Kind == entity.Organization && (len(found) == 0 || found[0].i > 0) && adjectiveOf(ws[1:to]) {
		if c, ok := x.adjective(ws[0]); ok && c != i {
			out = append(out, Part{Entity: i, Whole: c, Kind: KindPart, Form: name,
				Name: text.Span{Start: ws[0].Start, End: ws[0].End}, Reason: reason(name, ws, 0, to)})
		}
	}
	for _, in := range found {
		if in.entity < 0 || in.entity == i {
			continue
		}
		switch x.kinds[in.entity] {
		case entity.Organization, entity.Place, entity.Event:
		default:
			continue
		}
		r := reading{ws: ws, in: in, outer: e.Kind, inner: x.kinds[in.entity], found: found}
		k, from, to, ok := r.kind()
		if !ok {
			continue
		}
		out = append(out, Part{Entity: i, Whole: in.entity, Kind: k, Form: name,
			Name:   text.Span{Start: ws[in.i].Start, End: ws[in.j-1].End},
			Reason: reason(name, ws, from, to)})
	}
	return out
}

// reason quotes the words [from,to) of a name.
func reason(name string, ws []word, from, to int) string {
	s := name[ws[from].Start:ws[to-1].End]
	if from > 0 {
		s = "… " + s
	}
	if to < len(ws) {
		s += " …"
	}
	return "names it: “" + s + "”"
}
