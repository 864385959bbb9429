package extract

import (
	"strings"

	"dossier/app/entity"
)

// smallTowns finds the places of the list of towns. A town's name alone says
// too little; what stands around it must speak for a place.
func (d *doc) smallTowns() {
	for i := d.from; i < d.to; i++ {
		t := &d.toks[i]
		if t.shape != cap1 && !(i == d.from && t.shape == upper) || d.known[i].entry != nil || t.is&(isFunction|isCalendar|isTitle) != 0 || d.joined(i) && d.toks[i-1].capital() && d.toks[i-1].is&(isFunction|isDemonym) == 0 {
			continue
		}
		j := d.run(i)
		if j-i > 4 {
			continue
		}
		var key strings.Builder
		for k := i; k < j; k++ {
			key.WriteString(d.toks[k].term)
		}
		name, ok := d.towns[key.String()]
		if !ok && j-i >= 2 && d.placedThing(j) && d.blank(i, j) && d.manyPlaces {
			d.add(candidate{i: i, j: j, kind: entity.Place, rule: "place/of its thing", conf: 0.6, prio: 44})
			continue
		}
		if !ok || !d.placeContext(i, j) && !d.placedThing(j) {
			continue
		}
		if t.is&(isGiven|isSurname) != 0 && !d.locativeStrong(i) && !(j < d.to && d.toks[j].gap == gapComma && d.known[j].entry != nil) {
			continue
		}
		d.add(candidate{i: i, j: j, kind: entity.Place, rule: "gazetteer/town", conf: 0.7, prio: 43, key: key.String(), name: name})
	}
}

// placedThing reports whether the word at token j is for something that is
// called by the place where it is: the Zwickau plant, Zamzam camp.
func (d *doc) placedThing(j int) bool {
	if j >= d.to || d.toks[j].gap != gapSpace || d.toks[j].shape != lower {
		return false
	}
	switch d.term(j) {
	case "camp", "camps", "crossing", "area", "checkpoint", "plant", "plants", "factory", "refinery", "mine", "prison", "border", "airport", "base", "port", "harbour", "harbor", "neighbourhood", "neighborhood",
		"terminal", "campus", "township", "suburb", "reservoir", "sluice", "canal", "bridge", "hydropower", "dyke", "district", "market", "slum", "front", "dam", "reactor", "shipyard", "steelworks", "airfield", "enclave", "constituency":
		return true
	case "refugee", "displacement", "nuclear", "export", "oil", "gas", "steel":
		return j+1 < d.to && d.placedThing(j+1)
	}
	return false
}

// locativeStrong reports whether token i follows a word that people do not:
// in, near, outside.
func (d *doc) locativeStrong(i int) bool {
	if i == d.from || d.toks[i].gap != gapSpace || d.toks[i-1].shape != lower {
		return false
	}
	switch d.term(i - 1) {
	case "in", "near", "outside", "around", "into":
		return true
	}
	return false
}
