package extract

import "dossier/app/entity"

// employers takes for a body what people are said to be of with a possessive:
// Zentral’s Anna Lindqvist. Countries and cities, which people are of as well,
// are known; a person who owns a person is rare.
func (d *doc) employers() {
	for n, all := 0, len(d.cands); n < all; n++ {
		c := &d.cands[n]
		if c.kind != entity.Person || c.j-c.i < 2 || c.i == 0 || d.toks[c.i].gap != gapPoss {
			continue
		}
		i := c.i - 1
		t := &d.toks[i]
		if t.shape != cap1 || len(t.raw) < 4 || t.is&(isFunction|isDemonym|isCalendar|isTitle|isRank|isOrgHead|isEventHead|isPlaceHead|isVnSurname) != 0 || t.is&isWord != 0 || t.titled || d.known[i].entry != nil ||
			(t.gap == gapSpace || t.gap == gapHyphen) && (d.toks[i-1].capital() || particle(d.toks[i-1].term)) {
			continue
		}
		d.add(candidate{i: i, j: i + 1, kind: entity.Organization, rule: "organization/declared", conf: 0.6, prio: 62})
	}
}
