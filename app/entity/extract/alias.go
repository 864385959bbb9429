package extract

import "dossier/app/entity"

// aliases finds the other name that an article gives a person: Joko Widodo,
// popularly known as Jokowi. It is a person's where one is named before it in
// the same sentence.
func (d *doc) aliases() {
	ends := d.behindPeople()
	if len(ends) == 0 {
		return
	}
	d.passages(func() {
		for i := d.from + 1; i < d.to; i++ {
			t := &d.toks[i]
			if t.shape != cap1 || t.gap != gapSpace && t.gap != gapStop || t.is&(isWord|isCalendar|isDemonym) != 0 || d.known[i].entry != nil || i+1 < d.to && d.joined(i+1) && d.toks[i+1].capital() {
				continue
			}
			s := i - 1
			switch d.term(s) {
			case "as":
				if s-1 <= d.from || d.term(s-1) != "known" {
					continue
				}
				s--
			case "nicknamed", "alias", "dubbed":
			default:
				continue
			}
			for n := 0; n < 4 && s > d.from; n++ {
				if ends[s] {
					d.add(candidate{i: i, j: i + 1, kind: entity.Person, rule: "person/alias", conf: 0.75, prio: 40, behind: s})
					break
				}
				if d.toks[s].gap != gapSpace || d.toks[s-1].shape != lower {
					break
				}
				s--
			}
		}
	})
}
