package ui

import "testing"

func TestEntityPage(t *testing.T) {
	useSeeds(t)
	s := get(t, "/entity/person/joe-biden/")
	mustContain(t, "entity page", s, "Joe Biden", "<mark>", `href="./?person=joe-biden"`, "Appears with", "Offices and roles", "Person")
}

func TestEntitiesFilter(t *testing.T) {
	useSeeds(t)
	r, _ := show(t, "entities/", "")
	r.findName = "Cường"
	s := htmlOf(r)
	mustContain(t, "index", s, "Lương Cường", `id="person"`)
	mustNotContain(t, "index", s, "Joe Biden")
	r.findName = "zzz"
	mustContain(t, "index", htmlOf(r), "No name has these letters")
}
