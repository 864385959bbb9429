package ui

import "testing"

func TestRelationsOnBothSides(t *testing.T) {
	c := useSeeds(t)
	n := 0
	for i := range c.NumEntities() {
		for _, w := range c.Wholes(i) {
			n++
			part, whole := c.Entity(i), c.Entity(w.Entity)
			mustContain(t, part.Name, get(t, "/"+part.Path()), "Part of, belongs to", `href="`+whole.Path()+`"`, "by its name:")
			mustContain(t, whole.Name, get(t, "/"+whole.Path()), "Its parts", `href="`+part.Path()+`"`)
		}
	}
	if n < 5 {
		t.Errorf("%d relations", n)
	}
}

func TestMergesAreExplained(t *testing.T) {
	useSeeds(t)
	mustContain(t, "page", get(t, "/entity/person/luong-cuong/"), "<summary>", "Why these belong together",
		"“Cường” is “Lương Cường”: short form in the same article; likely (80%)")
	mustNotContain(t, "page", get(t, "/entity/person/joe-biden/"), "Why these belong together")
}
