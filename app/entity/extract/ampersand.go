package extract

import "dossier/app/entity"

// ampersands finds companies that are called after two: Procter & Gamble. Two
// given names are two people, two common words a heading.
func (d *doc) ampersands() {
	for i := d.from + 1; i < d.to; i++ {
		a, b := &d.toks[i-1], &d.toks[i]
		if b.gap != gapAnd || len(a.raw) < 3 || len(b.raw) < 2 || !a.capital() || a.shape == upper && d.toks[i].shape == upper || b.shape != cap1 || (a.is|b.is)&(isFunction|isCalendar|isDemonym|isTitle|isEventHead|isPlaceHead) != 0 || a.is&isOrgHead != 0 {
			continue
		}
		// Thomas Weller & Sons, Weller & Co
		switch b.term {
		case "sons", "co", "company", "brothers", "partners", "associates", "daughters", "cie", "asociados", "filhos", "hijos", "soehne", "figli", "associados":
			s := i - 1
			for s > d.from && i-s < 4 && d.joined(s) && d.toks[s-1].shape == cap1 && d.toks[s-1].is&(isFunction|isTitle|isDemonym|isCalendar) == 0 {
				s--
			}
			d.add(candidate{i: s, j: i + 1, kind: entity.Organization, rule: "organization/ampersand", conf: 0.8, prio: 20})
			continue
		}
		if s := i - 2; s >= d.from && d.toks[i-1].gap == gapSpace && (d.term(s) == "firm" || d.term(s) == "bank" || d.term(s) == "maker" || d.term(s) == "company" || d.term(s) == "chain" || d.term(s) == "chains" || d.term(s) == "retailer") && d.toks[s].shape == lower && b.shape == cap1 {
			d.add(candidate{i: i - 1, j: i + 1, kind: entity.Organization, rule: "organization/ampersand", conf: 0.75, prio: 20})
			continue
		}
		if len(b.raw) < 3 || a.shape != cap1 || b.is&isOrgHead != 0 || a.is&isWord != 0 && b.is&isWord != 0 || a.is&b.is&isGiven != 0 || d.known[i-1].entry != nil || d.known[i].entry != nil {
			continue
		}
		if d.joined(i-1) && d.toks[i-2].capital() && d.toks[i-2].is&(isDemonym|isTitle) == 0 || i+1 < d.to && (d.joined(i+1) || d.toks[i+1].gap == gapAnd) && d.toks[i+1].capital() {
			continue // a longer name, which others read
		}
		if a.gap == gapOpen || i+1 < d.to && d.toks[i+1].shape == number {
			continue // two authors and a year
		}
		d.add(candidate{i: i - 1, j: i + 1, kind: entity.Organization, rule: "organization/ampersand", conf: 0.7, prio: 35})
	}
}
