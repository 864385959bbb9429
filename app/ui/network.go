package ui

import (
	"sort"

	"dossier/app/corpus"
	"dossier/app/entity"
)

// What the picture of who appears with whom has at most: names, candidates for
// them of each kind, and links of each name, the strongest. Of a name in very
// many articles the first ones count.
const (
	maxKnots        = 32
	maxCandidates   = 60
	maxTies         = 3
	maxKnotArticles = 100
)

// knot is a name in the picture.
type knot struct {
	*corpus.Entity
	ties []tie // the strongest first; those that others have to it included
}

// tie is a link to another knot, by its place.
type tie struct {
	to       int
	articles int // that they share
}

// network returns the names that share the most articles with others, in an
// order that keeps those that belong together near each other. kinds narrows
// them to one kind; entity.NumKinds takes all. Only whole numbers are reckoned
// with, so that every machine draws the same picture.
func network(kind entity.Kind) []knot {
	return *lib.facts.networks[kind].get(func() *[]knot {
		knots := findNetwork(kind)
		return &knots
	})
}

func findNetwork(kind entity.Kind) []knot {
	type candidate struct {
		entity, articles, shared int
		with                     []corpus.Companion
	}
	var list []candidate
	for k := range entity.Kind(entity.NumKinds) {
		if kind != entity.NumKinds && kind != k {
			continue
		}
		ids := lib.EntitiesOf(k)
		for _, i := range ids[:min(len(ids), maxCandidates)] {
			c := candidate{entity: i, articles: ent(i).Articles}
			for _, w := range lib.Companions(i) {
				if kind == entity.NumKinds || ent(w.Entity).Kind == kind {
					c.with = append(c.with, w)
					c.shared += w.Articles
				}
			}
			if c.shared > 0 {
				list = append(list, c)
			}
		}
	}
	sort.Slice(list, func(a, b int) bool {
		x, y := &list[a], &list[b]
		if x.shared != y.shared {
			return x.shared > y.shared
		}
		if x.articles != y.articles {
			return x.articles > y.articles
		}
		return x.entity < y.entity
	})
	list = list[:min(len(list), maxKnots)]
	names := make([]int, len(list))
	for i, c := range list {
		names[i] = c.entity
	}
	shared, near := neighbours(names)
	ties := make([]map[int]int, len(list))
	for i := range ties {
		ties[i] = map[int]int{}
	}
	for i := range list {
		var others []int
		for j := range list {
			if i != j && shared[i][j] > 0 {
				others = append(others, j)
			}
		}
		sort.SliceStable(others, func(a, b int) bool {
			x, y := others[a], others[b]
			if near[i][x] != near[i][y] {
				return near[i][x] > near[i][y]
			}
			return shared[i][x] > shared[i][y]
		})
		for _, j := range others[:min(len(others), maxTies)] {
			ties[i][j], ties[j][i] = shared[i][j], shared[i][j]
		}
	}
	order := ordered(ties)
	at := make([]int, len(order)) // where each stands
	for p, i := range order {
		at[i] = p
	}
	knots := make([]knot, len(order))
	for p, i := range order {
		knots[p].Entity = ent(list[i].entity)
		for j, n := range ties[i] {
			knots[p].ties = append(knots[p].ties, tie{at[j], n})
		}
		own := knots[p].ties
		sort.Slice(own, func(a, b int) bool {
			if own[a].articles != own[b].articles {
				return own[a].articles > own[b].articles
			}
			return own[a].to < own[b].to
		})
	}
	return knots
}

// neighbours counts, for each pair of names, the articles that they share, and
// says how near they are: how often a paragraph has both, in thousandths of how
// often it could, so that whoever is named everywhere is not near everybody.
func neighbours(names []int) (shared, near [][]int) {
	square := func() [][]int {
		m := make([][]int, len(names))
		for i := range m {
			m[i] = make([]int, len(names))
		}
		return m
	}
	shared, near = square(), square()
	in := map[int][]int{}          // article: names, in order
	passages := map[[2]int][]int{} // article, passage: names, in order
	count := make([]int, len(names))
	for i, e := range names {
		for _, a := range lib.FirstArticles(e, maxKnotArticles) {
			own := false
			for p, x := range lib.Passages(a.Article) {
				if x.Zone.Own() && len(marksIn(a.Mentions, x.Span)) > 0 {
					own = true
					passages[[2]int{a.Article, p}] = append(passages[[2]int{a.Article, p}], i)
					count[i]++
				}
			}
			if own {
				in[a.Article] = append(in[a.Article], i)
			}
		}
	}
	pairs := func(m [][]int, list []int) {
		for n, i := range list {
			for _, j := range list[n+1:] {
				m[i][j]++
				m[j][i]++
			}
		}
	}
	for _, list := range in {
		pairs(shared, list)
	}
	for _, list := range passages {
		pairs(near, list)
	}
	for i := range near {
		for j, n := range near[i] {
			if n > 0 {
				near[i][j] = n * n * 1000 / (count[i] * count[j])
			}
		}
	}
	return shared, near
}

// ordered returns an order in which linked ones stand near each other: the most
// linked first, each next to whom it is linked to most strongly, then neighbours
// swapped as long as that makes the links shorter.
func ordered(ties []map[int]int) []int {
	n := len(ties)
	order := make([]int, 0, n)
	pull := make([]int, n) // to those that have a place, the later the stronger
	placed := make([]bool, n)
	for len(order) < n {
		best := -1
		for i := range n {
			if !placed[i] && (best < 0 || pull[i] > pull[best]) {
				best = i
			}
		}
		placed[best] = true
		order = append(order, best)
		for j, w := range ties[best] {
			pull[j] += w * len(order)
		}
	}
	at := make([]int, n)
	for p, i := range order {
		at[i] = p
	}
	length := func(i int) int {
		sum := 0
		for j, w := range ties[i] {
			sum += w * max(at[i]-at[j], at[j]-at[i])
		}
		return sum
	}
	for range 50 {
		shorter := false
		for p := range n - 1 {
			a, b := order[p], order[p+1]
			before := length(a) + length(b)
			at[a], at[b] = p+1, p
			if length(a)+length(b) < before {
				order[p], order[p+1] = b, a
				shorter = true
			} else {
				at[a], at[b] = p, p+1
			}
		}
		if !shorter {
			break
		}
	}
	return order
}

// root2 returns the whole part of the square root of n.
func root2(n int) int {
	r := 0
	for (r+1)*(r+1) <= n {
		r++
	}
	return r
}

// networkKinds returns the kinds that have a picture of their own.
func networkKinds() []entity.Kind {
	var out []entity.Kind
	for k := range entity.Kind(entity.NumKinds) {
		if len(network(k)) > 1 {
			out = append(out, k)
		}
	}
	return out
}
