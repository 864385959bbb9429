package relation

import (
	"dossier/app/entity"
	"dossier/app/entity/extract"
)

// adjective returns the country among the entities whose adjective word w is
// (Kenyan: Kenya), not ok where there is none or its name is ambiguous.
func (x *index) adjective(w word) (country int, ok bool) {
	if !capital(w.raw) {
		return 0, false
	}
	country = -1
	for _, n := range extract.CountryOf(w.raw) {
		ws := words(n)
		if len(ws) == 0 {
			continue
		}
		if e, is := x.choose(x.forms[joined(ws)], ws); is && e >= 0 && x.kinds[e] == entity.Place {
			if country >= 0 && country != e {
				return 0, false
			}
			country = e
		}
	}
	return country, country >= 0
}

// adjectiveOf tells whether the words, one at least, between a country's
// adjective and the next preposition name what only the state itself has: the
// Kenyan Foreign Ministry, the Kenyan Embassy. Armies and congresses can be those
// of a movement.
func adjectiveOf(t []word) bool {
	end := len(t)
	h, lean := t[end-1].term, ""
	if end > 1 {
		lean = t[end-2].term
	}
	switch h {
	case "ministry", "embassy", "consulate":
		return true
	case "government", "parliament", "senate", "cabinet", "navy":
		return end == 1
	case "police":
		return end == 1 || end == 2 && lean == "national"
	case "assembly":
		return end == 2 && lean == "national"
	case "court":
		return end == 2 && (lean == "supreme" || lean == "constitutional")
	case "guard":
		return end == 2 && lean == "coast"
	case "general":
		return lean == "consulate"
	}
	return false
}
