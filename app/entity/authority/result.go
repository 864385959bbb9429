package authority

import (
	"cmp"
	"slices"
	"strconv"

	"dossier/app/entity"
	"dossier/app/text"
)

// maxID is the length in bytes at which an id is cut.
const maxID = 80

// result writes the state as a Result: entities without mentions are gone,
// what rules have touched is counted again, and all is in order.
func (s *state) result(r entity.Result) entity.Result {
	counts := make(map[int]map[string]int) // by touched node: forms
	in := make(map[int]map[int]bool)       // and articles
	alive := make([]bool, len(s.nodes))
	mentions := make([][]entity.Mention, len(s.mentions))
	for a, ms := range s.mentions {
		kept := ms[:0]
		for _, m := range ms {
			n := s.live(m.Entity)
			if n < 0 {
				continue
			}
			if s.nodes[m.Entity].born != s.nodes[n].kind {
				m.Rule, m.Confidence = Reason, 1
			}
			m.Entity = n
			kept = append(kept, m)
		}
		if more := s.added[a]; len(more) > 0 {
			for i := range more {
				more[i].Entity = s.root(more[i].Entity)
			}
			kept = append(kept, more...)
			slices.SortFunc(kept, func(x, y entity.Mention) int { return cmp.Compare(x.Start, y.Start) })
		}
		for _, m := range kept {
			alive[m.Entity] = true
			if !s.nodes[m.Entity].touched {
				continue
			}
			if counts[m.Entity] == nil {
				counts[m.Entity], in[m.Entity] = make(map[string]int), make(map[int]bool)
			}
			counts[m.Entity][text.OneLine(s.arts[a].Raw[m.Start:m.End])]++
			in[m.Entity][a] = true
		}
		if len(kept) > 0 || r.Mentions[a] != nil {
			mentions[a] = kept
		}
	}

	var order []int
	entities := make(map[int]*entity.Entity)
	for n, ok := range alive {
		if !ok {
			continue
		}
		order = append(order, n)
		if s.nodes[n].touched {
			entities[n] = s.nodes[n].entity(counts[n], in[n])
		} else {
			e := r.Entities[s.nodes[n].origin]
			entities[n] = &e
		}
	}
	s.giveIDs(r, order, entities)
	slices.SortFunc(order, func(x, y int) int {
		a, b := entities[x], entities[y]
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID))
	})
	out := r
	out.Entities = make([]entity.Entity, len(order))
	at := make([]int, len(s.nodes))
	for i, n := range order {
		at[n] = i
		out.Entities[i] = *entities[n]
	}
	for _, ms := range mentions {
		for i := range ms {
			ms[i].Entity = at[ms[i].Entity]
		}
	}
	out.Mentions = mentions
	return out
}

// entity makes an Entity of a node, the forms it is written in, and the
// articles that name it.
func (n *node) entity(forms map[string]int, in map[int]bool) *entity.Entity {
	e := &entity.Entity{Kind: n.kind, Name: n.form.text}
	for t, c := range forms {
		e.Aliases = append(e.Aliases, entity.Alias{Text: t, Count: c})
	}
	slices.SortFunc(e.Aliases, func(x, y entity.Alias) int {
		return cmp.Or(cmp.Compare(y.Count, x.Count), cmp.Compare(x.Text, y.Text))
	})

	roles := slices.Clone(n.roles)
	slices.SortStableFunc(roles, func(x, y entity.Role) int { return cmp.Compare(x.Article, y.Article) })
	type stated struct {
		title   string
		article int
	}
	seen := make(map[stated]bool) // once an article, as extraction has it
	for _, r := range roles {
		if k := (stated{text.Fold(r.Title), r.Article}); in[r.Article] && !seen[k] {
			seen[k] = true
			e.Roles = append(e.Roles, r)
		}
	}

	type pair struct{ a, b string }
	done := make(map[pair]bool)
	explained := make(map[string]bool)
	for _, m := range n.merges {
		if _, ok := forms[m.A]; !ok && m.Reason != Reason || done[pair{m.A, m.B}] || m.A == n.form.text {
			continue
		}
		done[pair{m.A, m.B}], explained[m.A] = true, true
		e.Merges = append(e.Merges, m)
	}
	for _, a := range e.Aliases {
		if a.Text != e.Name && !explained[a.Text] {
			e.Merges = append(e.Merges, entity.Merge{A: a.Text, B: e.Name, Reason: Reason, Confidence: 1})
		}
	}
	return e
}

// giveIDs gives the entities ids. Who was called so before keeps the id, so
// that a rule does not change the address of what it does not speak of.
func (s *state) giveIDs(r entity.Result, order []int, entities map[int]*entity.Entity) {
	var used [entity.NumKinds]map[string]bool
	for k := range used {
		used[k] = make(map[string]bool)
	}
	var rest []int
	for _, n := range order {
		e := entities[n]
		e.ID = ""
		for _, o := range s.origins(n) {
			if was := &r.Entities[o]; was.Kind == e.Kind && was.Name == e.Name && !used[e.Kind][was.ID] {
				e.ID = was.ID
				used[e.Kind][e.ID] = true
				break
			}
		}
		if e.ID == "" {
			rest = append(rest, n)
		}
	}
	slices.SortStableFunc(rest, func(x, y int) int { return cmp.Compare(entities[x].Name, entities[y].Name) })
	for _, n := range rest {
		e := entities[n]
		base := cmp.Or(text.Slug(e.Name, maxID), "x") // x: a name in another script
		e.ID = base
		for i := 2; used[e.Kind][e.ID]; i++ {
			e.ID = base + "-" + strconv.Itoa(i)
		}
		used[e.Kind][e.ID] = true
	}
}

// origins returns the entities that node n was made of, in order.
func (s *state) origins(n int) []int {
	var out []int
	var walk func(int)
	walk = func(n int) {
		if o := s.nodes[n].origin; o >= 0 {
			out = append(out, o)
		}
		for _, w := range s.nodes[n].was {
			walk(w)
		}
	}
	walk(n)
	slices.Sort(out)
	return out
}
