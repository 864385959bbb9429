package extract

import (
	"cmp"
	"strconv"

	"dossier/app/text"
)

// maxSlug is the length in bytes at which an id is cut.
const maxSlug = 80

// slugs gives out ids that differ within a kind.
type slugs map[string]bool

func (s slugs) take(name string) string {
	base := cmp.Or(text.Slug(name, maxSlug), "x") // x: a name in another script
	id := base
	for n := 2; s[id]; n++ {
		id = base + "-" + strconv.Itoa(n)
	}
	s[id] = true
	return id
}
