package corpus

import (
	"cmp"
	"slices"
	"sort"

	"dossier/app/entity"
	"dossier/app/text"
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

// networks returns the networks of each kind, and of all.
func (b *builder) networks() ([]byte, error) {
	var l listWriter
	for k := range entity.Kind(entity.NumKinds + 1) {
		var w writer
		knots := b.network(k)
		w.uvarint(len(knots))
		for _, x := range knots {
			w.uvarint(x.Entity)
			w.uvarint(len(x.Ties))
			for _, tie := range x.Ties {
				w.uvarint(tie.To)
				w.uvarint(tie.Articles)
			}
		}
		l.add(w.b)
	}
	return l.bytes()
}

// network finds the knots of a kind, or of all for entity.NumKinds. Only whole
// numbers are reckoned with, so that every machine draws the same picture.
func (b *builder) network(kind entity.Kind) []Knot {
	names := b.knots(kind)
	shared, near := b.neighbours(names)
	ties := make([]map[int]int, len(names))
	for i := range ties {
		ties[i] = map[int]int{}
	}
	for i := range names {
		var others []int
		for j := range names {
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
	knots := make([]Knot, len(order))
	for p, i := range order {
		knots[p].Entity = names[i]
		for j, n := range ties[i] {
			knots[p].Ties = append(knots[p].Ties, Tie{at[j], n})
		}
		slices.SortFunc(knots[p].Ties, func(x, y Tie) int {
			return cmp.Or(cmp.Compare(y.Articles, x.Articles), cmp.Compare(x.To, y.To))
		})
	}
	return knots
}

// knots returns the entities that share the most articles with others.
func (b *builder) knots(kind entity.Kind) []int {
	type candidate struct{ entity, articles, shared int }
	var list []candidate
	for k := range entity.Kind(entity.NumKinds) {
		if kind != entity.NumKinds && kind != k {
			continue
		}
		ids := b.ranked(k)
		for _, i := range ids[:min(len(ids), maxCandidates)] {
			c := candidate{entity: i, articles: b.articleCount(i)}
			for _, w := range b.companions(i) {
				if kind == entity.NumKinds || b.Entities.Entities[w.Entity].Kind == kind {
					c.shared += w.Articles
				}
			}
			if c.shared > 0 {
				list = append(list, c)
			}
		}
	}
	slices.SortFunc(list, func(x, y candidate) int {
		return cmp.Or(cmp.Compare(y.shared, x.shared), cmp.Compare(y.articles, x.articles), cmp.Compare(x.entity, y.entity))
	})
	var out []int
	for _, c := range list[:min(len(list), maxKnots)] {
		out = append(out, c.entity)
	}
	return out
}

// neighbours counts, for each pair of names, the articles that they share, and
// says how near they are: how often a paragraph has both, in thousandths of how
// often it could, so that whoever is named everywhere is not near everybody.
func (b *builder) neighbours(names []int) (shared, near [][]int) {
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
		of := b.appearances[e]
		for _, a := range of[:min(len(of), maxKnotArticles)] {
			mentions := b.mentionsOf(e, a.article)
			own := false
			for p, x := range b.article(a.article).Passages {
				if x.Zone.Own() && slices.ContainsFunc(mentions, x.Overlaps) {
					own = true
					passages[[2]int{a.article, p}] = append(passages[[2]int{a.article, p}], i)
					count[i]++
				}
			}
			if own {
				in[a.article] = append(in[a.article], i)
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

// mentionsOf returns where the article with a number mentions an entity.
func (b *builder) mentionsOf(e, number int) []text.Span {
	var spans []text.Span
	for _, m := range b.Entities.Mentions[b.order[number]] {
		if m.Entity == e {
			spans = append(spans, m.Span)
		}
	}
	return spans
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
