package ui

import (
	"reflect"
	"strings"
	"testing"

	"dossier/app/entity"
)

func TestNetwork(t *testing.T) {
	useSeeds(t)
	knots := network(entity.NumKinds)
	if len(knots) < 10 || len(knots) > maxKnots {
		t.Fatalf("%d knots", len(knots))
	}
	for i, k := range knots {
		if len(k.ties) == 0 {
			t.Errorf("%s stands alone", k.Name)
		}
		for _, x := range k.ties {
			if x.to == i || x.to < 0 || x.to >= len(knots) || x.articles < 1 {
				t.Errorf("%s has the link %+v", k.Name, x)
				continue
			}
			back := false
			for _, y := range knots[x.to].ties {
				back = back || y.to == i && y.articles == x.articles
			}
			if !back {
				t.Errorf("%s is linked to %s, but not back", k.Name, knots[x.to].Name)
			}
		}
	}
	if again := findNetwork(entity.NumKinds); !reflect.DeepEqual(knots, again) {
		t.Error("the network differs from itself")
	}
	for _, k := range network(entity.Person) {
		if k.Kind != entity.Person {
			t.Errorf("%s is among the people", k.Name)
		}
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

func TestRoot2(t *testing.T) {
	for n, want := range map[int]int{0: 0, 1: 1, 3: 1, 4: 2, 99: 9, 100: 10, 10000: 100} {
		if got := root2(n); got != want {
			t.Errorf("root2(%d) = %d, want %d", n, got, want)
		}
	}
}

// The picture and the table name the same.
func TestNetworkPage(t *testing.T) {
	useSeeds(t)
	s := get(t, "/network/")
	mustContain(t, "network", s, "<h1", `viewBox="0 0 100 `, `aria-current="page"`, "<caption", `href="network/person/"`)
	picture, table, _ := strings.Cut(s, "<table")
	for _, k := range network(entity.NumKinds) {
		if !strings.Contains(picture, k.Path()) || !strings.Contains(table, k.Path()) {
			t.Errorf("%s is not in both", k.Name)
		}
	}
	s = get(t, "/network/person/")
	mustContain(t, "people", s, "Network: people")
	for _, path := range []string{"network/x", "network/person/x"} {
		if r := parseRoute(path); r.page != pageNotFound {
			t.Errorf("parseRoute(%s) = %v", path, r)
		}
	}
}
