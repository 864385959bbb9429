package ui

import (
	"strings"
	"testing"

	"dossier/app/entity"
)

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
