package authority

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/app/article"
	"dossier/app/entity"
)

// Apply does what the file says to what extraction found in the articles, and
// returns the rules that changed nothing. It leaves r as it is. The same
// arguments give the same result.
func (f *File) Apply(arts []article.Article, r entity.Result) (entity.Result, []Unused) {
	if f.Len() == 0 {
		return r, nil
	}
	s := newState(f, arts, r)
	for _, phase := range []struct {
		verb verb
		do   func(*rule, *use)
	}{{hide, s.hide}, {split, s.split}, {separate, s.separate}, {retype, s.retype}} {
		for i := range f.rules {
			if f.rules[i].verb == phase.verb {
				phase.do(&f.rules[i], &s.uses[i])
			}
		}
	}
	for d := range s.decls {
		s.declare(d)
	}
	s.find()
	for i := range f.rules {
		if f.rules[i].verb == rename {
			s.rename(&f.rules[i], &s.uses[i])
		}
	}
	out := s.result(r)
	var unused []Unused
	for i := range f.rules {
		if u := &s.uses[i]; !u.changed && !s.contested(i) {
			why := u.why
			switch {
			case why != "":
			case u.met:
				why = "all is so without it"
			default:
				why = "no article has such a name"
			}
			unused = append(unused, Unused{f.name, f.rules[i].line, f.rules[i].source, why})
		}
	}
	return out, unused
}

// use is what became of a rule.
type use struct {
	met     bool // what it speaks of is there
	changed bool
	why     string // it did nothing
}

func (s *state) hide(r *rule, u *use) {
	name := &r.names[0]
	for _, n := range s.called(name) {
		if r.about(s.nodes[n].kind) && !s.nodes[n].hidden {
			s.nodes[n].hidden = true
			u.changed = true
		}
	}
	for _, x := range s.refs[name.key] {
		m := s.at(x)
		if m.Entity >= 0 && r.about(s.nodes[s.root(m.Entity)].kind) && s.surface(x).agrees(name) {
			s.touch(m.Entity)
			m.Entity = -1
			u.changed = true
		}
	}
}

func (s *state) split(r *rule, u *use) {
	name := &r.names[0]
	var targets [entity.NumKinds]int // node + 1
	for _, ref := range r.articles {
		a, why := s.article(ref)
		if why != "" {
			u.why = why
			continue
		}
		s.apart = append(s.apart, exclusion{a, name, u})
		moved := make(map[int]bool)
		for i := range s.mentions[a] {
			m := &s.mentions[a][i]
			n := s.live(m.Entity)
			if n < 0 || !r.about(s.nodes[n].kind) || s.pins[place{a, i}] {
				continue
			}
			kind := s.nodes[n].kind
			if !s.nodes[n].form.agrees(name) && !s.surface(place{a, i}).agrees(name) {
				continue
			}
			t := targets[kind] - 1
			if t < 0 {
				if r.to.text != "" {
					t = s.byName(kind, &r.to)
				}
				if t < 0 {
					t = s.add(kind, name.text)
					s.nodes[t].pinned = r.to.text == ""
					if r.to.text != "" {
						s.setName(t, r.to.text)
					}
				}
				targets[kind] = t + 1
			}
			u.met = true
			if t == n {
				continue
			}
			s.pins[place{a, i}] = true
			s.move(place{a, i}, t)
			moved[n] = true
			u.changed = true
		}
		for _, n := range slices.Sorted(maps.Keys(moved)) {
			s.moveRoles(n, targets[s.nodes[n].kind]-1, a)
		}
	}
	if !u.met && u.why == "" {
		u.why = "the name is not marked there"
	}
}

// article returns the article that a rule refers to, or says why there is none.
func (s *state) article(ref string) (int, string) {
	found := -1
	for a := range s.mentions {
		id := s.arts[a].ID
		if id == ref {
			return a, ""
		}
		if strings.HasPrefix(id, ref) {
			if c, _ := utf8.DecodeRuneInString(id[len(ref):]); !unicode.IsLetter(c) && !unicode.IsDigit(c) {
				if found >= 0 {
					return -1, "several articles begin with " + ref
				}
				found = a
			}
		}
	}
	if found < 0 {
		return -1, "there is no article " + ref
	}
	return found, ""
}

func (s *state) separate(r *rule, u *use) {
	id := r.line
	sides := make(map[int]map[int]bool) // node → names it has
	meet := func(n, side int) {
		if sides[n] == nil {
			sides[n] = make(map[int]bool)
		}
		sides[n][side] = true
	}
	for side := range r.names {
		for _, n := range s.called(&r.names[side]) {
			if r.about(s.nodes[n].kind) && s.side(&s.nodes[n].form, r) == side {
				meet(n, side)
			}
		}
		for _, x := range s.refs[r.names[side].key] {
			if n := s.live(s.at(x).Entity); n >= 0 && r.about(s.nodes[n].kind) && s.side(s.surface(x), r) == side {
				meet(n, side)
			}
		}
	}
	have := make(map[int]bool)
	for n := range s.nodes[:len(s.nodes):len(s.nodes)] {
		if len(sides[n]) == 0 {
			continue
		}
		u.met = true
		keep := s.side(&s.nodes[n].form, r)
		for side := range r.names {
			if sides[n][side] {
				have[side] = true
				if keep < 0 {
					keep = side
				}
			}
		}
		s.nodes[n].setSide(id, keep)
		if len(sides[n]) > 1 {
			s.takeApart(r, n, keep)
			u.changed = true
		}
	}
	if len(have) > 1 {
		u.changed = true // a judgement that Review heeds, even where nothing was joined
	}
}

// side returns which of the names that r separates f is, or -1 where it may be
// several or is none.
func (s *state) side(f *form, r *rule) int {
	found := -1
	for i := range r.names {
		if r.names[i].same(f) {
			return i
		}
		if r.names[i].agrees(f) {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}

// takeApart leaves of node n what goes by the name keep of those that r
// separates. A form that is none of them goes, in its article, with the name
// that stands last before it, else with the first after it.
func (s *state) takeApart(r *rule, n, keep int) {
	nodes := make([]int, len(r.names))
	for i := range nodes {
		nodes[i] = -1
	}
	nodes[keep] = n
	node := func(side int) int {
		if nodes[side] < 0 {
			nodes[side] = s.add(s.nodes[n].kind, r.names[side].text)
			s.nodes[nodes[side]].setSide(r.line, side)
		}
		return nodes[side]
	}
	for a, ms := range s.mentions {
		last := -1
		for i := range ms { // the first name of the article stands for what is before it
			if s.live(ms[i].Entity) == n {
				if last = s.side(s.surface(place{a, i}), r); last >= 0 {
					break
				}
			}
		}
		if last < 0 {
			continue // short forms alone stay
		}
		away := make([]bool, len(r.names))
		for i := range ms {
			if s.live(ms[i].Entity) != n {
				continue
			}
			if side := s.side(s.surface(place{a, i}), r); side >= 0 {
				last = side
			}
			if last != keep {
				s.move(place{a, i}, node(last))
				away[last] = true
			}
		}
		for side, gone := range away {
			if gone {
				s.moveRoles(n, node(side), a)
			}
		}
	}
}

func (s *state) retype(r *rule, u *use) {
	for _, n := range s.meant(r) {
		u.met = true
		if s.nodes[n].kind != r.toKind {
			s.setKind(n, r.toKind)
			s.consolidate(n)
			u.changed = true
		}
	}
}

func (s *state) rename(r *rule, u *use) {
	for _, n := range s.meant(r) {
		n = s.root(n)
		if s.nodes[n].pinned {
			continue
		}
		u.met = true
		if old := s.nodes[n].form.text; old != r.to.text {
			s.setName(n, r.to.text)
			s.nodes[n].publish(old, r.to.text)
			s.consolidate(n)
			u.changed = true
		}
	}
}

// meant returns the nodes that r's name means: those that are called so, or,
// where there are none, those that are written so.
func (s *state) meant(r *rule) []int {
	name := &r.names[0]
	var out []int
	for _, n := range s.called(name) {
		if r.about(s.nodes[n].kind) {
			out = append(out, n)
		}
	}
	if len(out) > 0 {
		return out
	}
	seen := make(map[int]bool)
	for _, x := range s.refs[name.key] {
		n := s.live(s.at(x).Entity)
		if n < 0 || seen[n] || !r.about(s.nodes[n].kind) || !s.surface(x).agrees(name) || s.short(s.surface(x), n) {
			continue
		}
		seen[n] = true
		out = append(out, n)
	}
	return out
}

// consolidate joins node n with the others of its kind that have its name:
// whoever gives two entities one name means one.
func (s *state) consolidate(n int) {
	for _, o := range s.called(&s.nodes[n].form) {
		if n = s.root(n); o != n && s.nodes[o].kind == s.nodes[n].kind && !s.nodes[o].pinned && !s.nodes[n].pinned {
			s.join(o, n)
		}
	}
}
