package corpus

import (
	"reflect"
	"slices"
	"testing"

	"dossier/app/entity"
)

// Each link of the networks is there from both ends, and tells how many articles
// name both.
func TestNetwork(t *testing.T) {
	seeds, _ := openSeeds(t)
	made, _ := mustOpen(t, generated(7, 60))
	for name, c := range map[string]*Corpus{"seeds": seeds, "generated": made} {
		for k := range entity.Kind(entity.NumKinds + 1) {
			knots := c.Network(k)
			if k == entity.NumKinds && len(knots) < 10 || len(knots) > maxKnots {
				t.Fatalf("%s: %d knots", name, len(knots))
			}
			for i, x := range knots {
				e := c.Entity(x.Entity)
				if k < entity.NumKinds && e.Kind != k {
					t.Errorf("%s: %s is in the network of another kind", name, e.Name)
				}
				if len(x.Ties) == 0 && k == entity.NumKinds {
					t.Errorf("%s: %s stands alone", name, e.Name)
				}
				for _, tie := range x.Ties {
					if tie.To == i || tie.To >= len(knots) {
						t.Fatalf("%s: %s has the link %+v", name, e.Name, tie)
					}
					other := knots[tie.To]
					if !slices.Contains(other.Ties, Tie{i, tie.Articles}) {
						t.Errorf("%s: %s is linked to %s, but not back", name, e.Name, c.Entity(other.Entity).Name)
					}
					both := 0
					for _, a := range c.ArticlesOf(x.Entity) {
						if slices.Contains(c.ArticlesOf(other.Entity), a) {
							both++
						}
					}
					if both != tie.Articles {
						t.Errorf("%s: %s and %s share %d articles, the link says %d", name, e.Name, c.Entity(other.Entity).Name, both, tie.Articles)
					}
				}
			}
		}
		if c.Network(entity.NumKinds+1) != nil {
			t.Errorf("%s: a kind that there is not has a network", name)
		}
	}
}

// The networks are in the head: no article is read for them.
func TestNetworkReadsNoArticle(t *testing.T) {
	c, blob := mustOpen(t, generated(7, 60))
	head := openHead(t, blob)
	if got, want := head.Network(entity.NumKinds), c.Network(entity.NumKinds); !reflect.DeepEqual(got, want) || len(got) == 0 {
		t.Errorf("Network = %v, want %v", got, want)
	}
	if head.Wants() {
		t.Error("articles are wanted")
	}
}

func TestOrderedKeepsNeighboursTogether(t *testing.T) {
	// Two groups, 0 2 4 and 1 3 5, with one link between them.
	ties := []map[int]int{{2: 3, 4: 3}, {3: 3, 5: 3}, {0: 3, 4: 3, 1: 1}, {1: 3, 5: 3}, {0: 3, 2: 3}, {1: 3, 3: 3}}
	ties[1][2] = 1
	order := ordered(ties)
	even := 0
	for _, i := range order[:3] {
		even += 1 - i%2
	}
	if even != 0 && even != 3 {
		t.Errorf("ordered = %v, want each group by itself", order)
	}
	if got := ordered(nil); len(got) != 0 {
		t.Errorf("ordered(nil) = %v", got)
	}
}
