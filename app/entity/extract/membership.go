package extract

import "dossier/app/entity"

// membersOf takes for a body what people are said to be of, where its words
// alone do not tell: a lawmaker of the Free Market Fighters.
func (d *doc) membersOf() {
	ends := d.behindPeople()
	d.passages(func() {
		for i := d.from + 1; i+3 < d.to; i++ {
			if d.term(i) != "of" || d.toks[i].shape != lower || d.toks[i].gap != gapSpace || d.term(i+1) != "the" || d.toks[i+1].shape != lower {
				continue
			}
			if !ends[i] {
				switch p := &d.toks[i-1]; p.term {
				case "leader", "leaders", "member", "members", "lawmaker", "chairman", "chairwoman", "spokesman", "spokeswoman", "spokesperson", "co-founder", "founder":
					if p.shape != lower {
						continue
					}
				default:
					continue
				}
			}
			a := i + 2
			b := d.run(a)
			if b-a == 1 && ends[i] && (d.toks[a].shape == cap1 && d.toks[a].is&^isTrade == 0 && len(d.toks[a].raw) > 4 || d.toks[a].shape == upper && len(d.toks[a].raw) >= 3 && !d.noOrg[d.toks[a].term] && d.toks[a].is&isWord == 0) && d.known[a].entry == nil && !d.toks[a].titled && d.manyPlaces {
				d.add(candidate{i: a, j: b, kind: entity.Organization, rule: "organization/of its people", conf: 0.55, prio: 60})
				continue
			}
			if b-a < 2 || b-a > 5 || d.toks[a].titled || d.titleWithin(a, b) {
				continue
			}
			ok := true
			for k := a; k < b; k++ {
				t := &d.toks[k]
				ok = ok && t.is&(isFunction|isCalendar|isHonorific|isTitle|isPlaceHead|isEventHead|isPactHead) == 0 && d.known[k].entry == nil
			}
			if ok {
				d.add(candidate{i: a, j: b, kind: entity.Organization, rule: "organization/of its people", conf: 0.6, prio: 60})
			}
		}
	})
}

// behindPeople returns the tokens behind the full names of people.
func (d *doc) behindPeople() map[int]bool {
	ends := make(map[int]bool)
	for n := range d.cands {
		if c := &d.cands[n]; c.kind == entity.Person && c.j-c.i > 1 {
			ends[c.j] = true
		}
	}
	return ends
}
