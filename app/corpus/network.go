package corpus

import "dossier/app/entity"

// Knot is a name in the picture of who appears with whom.
type Knot struct {
	Entity int
	Ties   []Tie // the strongest first; those that others have to it included
}

// Tie is a link to another knot.
type Tie struct {
	To       int // its place among the knots
	Articles int // that they share
}

// Network returns the names that share the most articles with others, in an order
// that keeps those that belong together near each other: of one kind, or, for
// entity.NumKinds, of all. They are found when the corpus is built: a large one
// would have to be read for them.
func (c *Corpus) Network(k entity.Kind) []Knot {
	r := &reader{b: c.networks.at(int(k))}
	var knots []Knot
	n := r.count()
	for range n {
		x := Knot{Entity: r.int(c.entities.n)}
		for range r.count() {
			x.Ties = append(x.Ties, Tie{r.int(n), r.int(c.n + 1)})
		}
		knots = append(knots, x)
	}
	if r.bad {
		return nil
	}
	return knots
}
