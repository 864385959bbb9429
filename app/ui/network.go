package ui

import (
	"dossier/app/corpus"
	"dossier/app/entity"
)

// knot is a name in the picture of who appears with whom.
type knot struct {
	*corpus.Entity
	ties []corpus.Tie
}

// network returns the names that share the most articles with others: of one kind,
// or of all for entity.NumKinds.
func network(kind entity.Kind) []knot {
	found := lib.Network(kind)
	knots := make([]knot, len(found))
	for i, x := range found {
		knots[i] = knot{ent(x.Entity), x.Ties}
	}
	return knots
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
		if len(lib.Network(k)) > 1 {
			out = append(out, k)
		}
	}
	return out
}
