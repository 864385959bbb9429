package authority

import (
	"slices"
	"strings"

	"dossier/app/article"
	"dossier/app/entity"
)

// node is an entity while rules change it.
type node struct {
	kind entity.Kind
	form form // its name
	// into is the node that this one became a part of, or itself.
	into int
	// origin is the entity that the node was, or -1.
	origin int
	// was are all the entities that became parts of the node.
	was     []int
	hidden  bool
	pinned  bool // split off: joined with nothing
	touched bool // its forms have to be counted again
	// born is the kind for which the node's mentions were taken.
	born   entity.Kind
	sides  map[int]int
	roles  []entity.Role
	merges []entity.Merge
}

func (n *node) setSide(rule, side int) {
	if n.sides == nil {
		n.sides = make(map[int]int)
	}
	n.sides[rule] = side
}

// publish notes that the publisher says that a is b.
func (n *node) publish(a, b string) {
	m := entity.Merge{A: a, B: b, Reason: Reason, Confidence: 1}
	if a != b && !slices.Contains(n.merges, m) {
		n.merges = append(slices.Clip(n.merges), m)
	}
	n.touched = true
}

// place is a mention's place: article and index. Mentions keep their places
// until all rules are done; one that is gone has the entity -1.
type place struct{ article, i int }

// exclusion keeps a name from being looked for in an article.
type exclusion struct {
	article int
	name    *form
	use     *use
}

// state is what rules change.
type state struct {
	arts     []article.Article
	nodes    []node
	mentions [][]entity.Mention
	added    map[int][]entity.Mention // by article, found by find
	uses     []use
	decls    []decl
	declared map[string][]declRef // by key
	// keys are those of all names in the file; the rest need not be looked at.
	keys  map[string]bool
	names map[string][]int   // by key: nodes that are or were called so
	refs  map[string][]place // by key: mentions written so
	forms map[string]*form   // of surfaces
	pins  map[place]bool     // mentions that split has placed
	apart []exclusion
	file  *File
}

func newState(f *File, arts []article.Article, r entity.Result) *state {
	s := &state{
		arts: arts, file: f, uses: make([]use, len(f.rules)),
		nodes:    make([]node, len(r.Entities)),
		mentions: make([][]entity.Mention, len(r.Mentions)),
		added:    make(map[int][]entity.Mention),
		keys:     make(map[string]bool), names: make(map[string][]int), refs: make(map[string][]place),
		forms: make(map[string]*form), pins: make(map[place]bool),
	}
	for i := range f.rules {
		r := &f.rules[i]
		for _, n := range r.names {
			s.keys[n.key] = true
		}
		if r.to.text != "" {
			s.keys[r.to.key] = true
		}
	}
	s.readDecls(f)
	for i := range r.Entities {
		e := &r.Entities[i]
		s.nodes[i] = node{kind: e.Kind, born: e.Kind, into: i, origin: i, roles: e.Roles, merges: e.Merges}
		s.setForm(i, e.Name)
	}
	keys := make(map[string]string) // of surfaces, "" for those not in the file
	for a := range r.Mentions {
		s.mentions[a] = slices.Clone(r.Mentions[a])
		for i := range s.mentions[a] {
			raw := s.text(place{a, i})
			k, ok := keys[raw]
			if !ok {
				if k = keyOf(raw); !s.keys[k] {
					k = ""
				}
				keys[raw] = k
			}
			if k != "" {
				s.refs[k] = append(s.refs[k], place{a, i})
			}
		}
	}
	return s
}

func (s *state) at(x place) *entity.Mention { return &s.mentions[x.article][x.i] }

// text returns what is written at x.
func (s *state) text(x place) string {
	m := s.at(x)
	return s.arts[x.article].Raw[m.Start:m.End]
}

// surface returns the form of what is written at x.
func (s *state) surface(x place) *form {
	t := s.text(x)
	f := s.forms[t]
	if f == nil {
		n := newForm(t)
		f = &n
		s.forms[t] = f
	}
	return f
}

// root returns the node that n is now a part of.
func (s *state) root(n int) int {
	for s.nodes[n].into != n {
		s.nodes[n].into = s.nodes[s.nodes[n].into].into
		n = s.nodes[n].into
	}
	return n
}

// live returns the node of a mention's entity, or -1 for a mention that is gone.
func (s *state) live(n int) int {
	if n < 0 {
		return -1
	}
	if n = s.root(n); s.nodes[n].hidden {
		return -1
	}
	return n
}

// called returns the nodes whose name agrees with f, in order.
func (s *state) called(f *form) []int {
	var out []int
	for _, n := range s.names[f.key] {
		if n = s.live(n); n >= 0 && s.nodes[n].form.agrees(f) && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	slices.Sort(out)
	return out
}

// byName returns the first node of a kind that is called f, best by its very
// name, else one that is written so, or -1.
func (s *state) byName(k entity.Kind, f *form) int {
	best := -1
	for _, n := range s.called(f) {
		if s.nodes[n].kind == k && !s.nodes[n].pinned && (best < 0 || s.nodes[n].form.text == f.text && s.nodes[best].form.text != f.text) {
			best = n
		}
	}
	if best >= 0 {
		return best
	}
	for _, x := range s.refs[f.key] {
		if n := s.live(s.at(x).Entity); n >= 0 && s.nodes[n].kind == k && !s.nodes[n].pinned && s.surface(x).agrees(f) && !s.short(s.surface(x), n) {
			return n
		}
	}
	return -1
}

// short reports whether f is a short form of node n's name: it stands for the
// name by what is around it, and says nothing about the name itself.
func (s *state) short(f *form, n int) bool {
	nd := &s.nodes[n]
	name := nd.form
	if name.key == "" {
		name = newForm(name.text)
	}
	if f.partOf(&name) {
		return true
	}
	for i := range nd.merges {
		m := &nd.merges[i]
		if m.A == f.text && strings.HasPrefix(m.Reason, "short form") && (len(f.words) == 1 || nd.kind != entity.Person) {
			return true
		}
	}
	return false
}

func (s *state) touch(n int) { s.nodes[s.root(n)].touched = true }

// add makes a node.
func (s *state) add(k entity.Kind, name string) int {
	n := len(s.nodes)
	s.nodes = append(s.nodes, node{kind: k, born: k, into: n, origin: -1, touched: true})
	s.setForm(n, name)
	return n
}

func (s *state) setName(n int, name string) {
	s.setForm(n, name)
	s.nodes[n].touched = true
}

func (s *state) setForm(n int, name string) {
	if k := keyOf(name); s.keys[k] {
		s.nodes[n].form = newForm(name)
		s.names[k] = append(s.names[k], n)
		return
	}
	s.nodes[n].form = form{text: name} // agrees with nothing in the file
}

func (s *state) setKind(n int, k entity.Kind) {
	s.nodes[n].kind = k
	s.nodes[n].touched = true
}

// move makes the mention at x one of node t.
func (s *state) move(x place, t int) {
	m := s.at(x)
	from := s.root(m.Entity)
	if s.nodes[m.Entity].born != s.nodes[t].kind {
		m.Rule, m.Confidence = Reason, 1
	}
	s.touch(from)
	s.touch(t)
	m.Entity = t
}

// moveRoles gives the roles that article a gives to node n to node t, if n is
// not named there any more.
func (s *state) moveRoles(n, t, a int) {
	for i := range s.mentions[a] {
		if s.live(s.mentions[a][i].Entity) == n {
			return
		}
	}
	var keep []entity.Role
	for _, r := range s.nodes[n].roles {
		if r.Article == a {
			s.nodes[t].roles = append(slices.Clip(s.nodes[t].roles), r)
		} else {
			keep = append(keep, r)
		}
	}
	s.nodes[n].roles = keep
}

// opposed reports whether the file keeps two nodes apart.
func (s *state) opposed(a, b int) bool {
	for rule, side := range s.nodes[a].sides {
		if o, ok := s.nodes[b].sides[rule]; ok && o != side {
			return true
		}
	}
	return false
}

// join makes node n a part of node t, and reports whether that may be.
func (s *state) join(n, t int) bool {
	n, t = s.root(n), s.root(t)
	if n == t || s.opposed(n, t) {
		return false
	}
	from, to := &s.nodes[n], &s.nodes[t]
	from.into = t
	to.touched = true
	to.roles = append(slices.Clip(to.roles), from.roles...)
	to.merges = append(slices.Clip(to.merges), from.merges...)
	to.publish(from.form.text, to.form.text)
	to.was = append(to.was, n)
	for rule, side := range from.sides {
		to.setSide(rule, side)
	}
	return true
}
