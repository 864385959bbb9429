package authority

import (
	"strings"

	"dossier/app/entity"
)

// doubtful is the confidence below which a merge is worth a look.
const doubtful = 0.9

// Doubt is a merge that is worth the publisher's look.
type Doubt struct {
	Entity int // index into Result.Entities
	entity.Merge
}

// Doubtful returns the merges of r that are not beyond doubt, in order of
// entity: those of two forms that are not the same but for marks and case,
// short forms of people apart.
func Doubtful(r *entity.Result) []Doubt {
	var list []Doubt
	for n := range r.Entities {
		for _, m := range r.Entities[n].Merges {
			if m.Confidence >= doubtful || isShort(m) {
				continue
			}
			if a, b := newForm(m.A), newForm(m.B); a.key != "" && b.key != "" && !a.same(&b) {
				list = append(list, Doubt{n, m})
			}
		}
	}
	return list
}

// isShort reports whether a merge joins a short form of a person's name.
func isShort(m entity.Merge) bool { return strings.HasPrefix(m.Reason, "short form") }
