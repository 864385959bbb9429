package extract

import "dossier/app/entity"

// relatives finds the people who share the surname of someone whom the article
// names in full, behind a name that no list has: Yuno Lindqvist, where Per
// Lindqvist is.
func (d *doc) relatives() {
	surnames := make(map[string]bool)
	for n := range d.cands {
		c := &d.cands[n]
		if c.kind == entity.Person && c.j-c.i >= 2 && c.rule != "person/vietnamese" && c.rule != "person/chinese" {
			if t := &d.toks[c.j-1]; t.shape == cap1 && len(t.raw) > 3 && t.is&isWord == 0 {
				surnames[t.term] = true
			}
		}
	}
	if len(surnames) == 0 {
		return
	}
	var more []candidate
	d.passages(func() {
		for i := d.from; i+1 < d.to; i++ {
			t, s := &d.toks[i], &d.toks[i+1]
			if d.taken[i] || d.taken[i+1] || t.shape != cap1 || s.shape != cap1 || s.gap != gapSpace || !surnames[s.term] || t.titled ||
				t.is&(isWord|isFunction|isCalendar|isDemonym|isTitle|isHonorific|isRank|isOrgHead|isPlaceHead|isEventHead|isPactHead) != 0 || d.known[i].entry != nil || len(t.raw) < 3 ||
				d.joined(i) && d.toks[i-1].capital() || i+2 < d.to && d.joined(i+2) && d.toks[i+2].capital() {
				continue
			}
			d.taken[i], d.taken[i+1] = true, true
			more = append(more, candidate{i: i, j: i + 2, start: t.Start, end: s.End, kind: entity.Person, rule: "person/relative", conf: 0.7})
		}
	})
	d.cands = append(d.cands, more...)
	sortCandidates(d.cands)
}
