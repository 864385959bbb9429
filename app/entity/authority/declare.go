package authority

import "dossier/app/entity"

// decl is an entity that the publisher names: all lines with one kind and
// first name.
type decl struct {
	kind  entity.Kind
	name  form
	names []declName
	node  int // -1 until something belongs to it
}

// declName is a name of a decl and the rule that gives it.
type declName struct {
	form
	rule int
}

// declRef is a name's place in the decls.
type declRef struct{ decl, name int }

// readDecls gathers the declarations of the file.
func (s *state) readDecls(f *File) {
	s.declared = make(map[string][]declRef)
	for i := range f.rules {
		r := &f.rules[i]
		if r.verb != declare {
			continue
		}
		d := -1
		for _, x := range s.declared[r.names[0].key] {
			if o := &s.decls[x.decl]; o.kind == r.kind && o.name.text == r.names[0].text {
				d = x.decl
				break
			}
		}
		if d < 0 {
			d = len(s.decls)
			s.decls = append(s.decls, decl{kind: r.kind, name: r.names[0], node: -1})
		}
		for _, n := range r.names {
			s.declared[n.key] = append(s.declared[n.key], declRef{d, len(s.decls[d].names)})
			s.decls[d].names = append(s.decls[d].names, declName{n, i})
		}
	}
}

// resolve returns the declared name of kind k that f is, or anyKind for all
// kinds. Where several decls have it, an equal spelling decides; where none
// has, there is no answer, and decl is -1.
func (s *state) resolve(f *form, k entity.Kind) declRef {
	best, rank, several := declRef{-1, -1}, 0, false
	for _, x := range s.declared[f.key] {
		d := &s.decls[x.decl]
		n := &d.names[x.name]
		if k != anyKind && d.kind != k || !n.agrees(f) {
			continue
		}
		q := 1
		switch {
		case n.text == f.text:
			q = 3
		case n.same(f):
			q = 2
		}
		switch {
		case q > rank:
			best, rank, several = x, q, false
		case q == rank && x.decl != best.decl:
			several = true
		}
	}
	if several {
		return declRef{-1, -1}
	}
	return best
}

// declare joins what goes by the names of a decl.
func (s *state) declare(d int) {
	dc := &s.decls[d]
	for ni := range dc.names {
		name := &dc.names[ni]
		u := &s.uses[name.rule]
		// mine reports whether f, taken for kind k, is this decl's.
		mine := func(f *form, k entity.Kind) bool {
			if !f.agrees(&name.form) {
				return false
			}
			if s.declaredAs(f, k) {
				return s.resolve(f, k).decl == d
			}
			return s.resolve(f, anyKind).decl == d
		}
		for _, n := range s.called(&name.form) {
			if s.nodes[n].pinned || !mine(&s.nodes[n].form, s.nodes[n].kind) {
				continue
			}
			u.met = true
			if s.joinDecl(d, n) {
				u.changed = true
			}
		}
		for _, x := range s.refs[name.key] {
			n := s.live(s.at(x).Entity)
			if n < 0 || s.nodes[n].pinned || s.pins[x] {
				continue
			}
			if n == s.declNode(d) {
				u.met = true
				continue
			}
			f := s.surface(x)
			k := s.nodes[n].kind
			if !mine(f, k) || s.short(f, n) {
				continue
			}
			u.met = true
			// The entity comes along, unless the file calls it something else
			// or it is of another kind by its other forms.
			if k == dc.kind {
				other := s.resolve(&s.nodes[n].form, k)
				if other.decl < 0 {
					if s.joinDecl(d, n) {
						u.changed = true
					}
					continue
				}
				s.use(other).changed = true // it keeps its entity
			}
			t := s.ensure(d)
			if s.opposed(n, t) {
				continue
			}
			s.move(x, t)
			s.nodes[t].publish(f.text, dc.name.text)
			u.changed = true
		}
	}
}

// use returns what became of the rule that gives a declared name.
func (s *state) use(x declRef) *use { return &s.uses[s.decls[x.decl].names[x.name].rule] }

// contested reports whether a name of the rule is one that another decl has,
// too. Such a rule says which one is meant, even where it joins nothing.
func (s *state) contested(rule int) bool {
	for d := range s.decls {
		for i := range s.decls[d].names {
			n := &s.decls[d].names[i]
			if n.rule != rule {
				continue
			}
			for _, x := range s.declared[n.key] {
				if x.decl != d {
					return true
				}
			}
		}
	}
	return false
}

// declaredAs reports whether the file gives f to an entity of kind k.
func (s *state) declaredAs(f *form, k entity.Kind) bool {
	for _, x := range s.declared[f.key] {
		if d := &s.decls[x.decl]; d.kind == k && d.names[x.name].agrees(f) {
			return true
		}
	}
	return false
}

// declNode returns the node of a decl, or -1.
func (s *state) declNode(d int) int {
	if n := s.decls[d].node; n >= 0 {
		return s.root(n)
	}
	return -1
}

// ensure returns the node of a decl and makes it if need be.
func (s *state) ensure(d int) int {
	if n := s.declNode(d); n >= 0 {
		return n
	}
	dc := &s.decls[d]
	dc.node = s.add(dc.kind, dc.name.text)
	return dc.node
}

// joinDecl makes node n a part of decl d and reports whether that changed
// anything.
func (s *state) joinDecl(d, n int) bool {
	dc := &s.decls[d]
	t := s.declNode(d)
	if t == n {
		return false
	}
	if t >= 0 {
		return s.join(n, t)
	}
	changed := false
	dc.node = n
	if s.nodes[n].kind != dc.kind {
		s.setKind(n, dc.kind)
		changed = true
	}
	if old := s.nodes[n].form.text; old != dc.name.text {
		s.setName(n, dc.name.text)
		s.nodes[n].publish(old, dc.name.text)
		changed = true
	}
	return changed
}
