package extract

import "dossier/app/entity"

// fullNames takes in the first name, which no list has, before a surname that
// has shown itself to be a person's: Zarbine Muruza, where Muruza won.
func (d *doc) fullNames() {
	lone := make(map[string]bool)
	for n := range d.cands {
		if c := &d.cands[n]; c.kind == entity.Person && c.j-c.i == 1 && (c.rule == "person/subject" || c.rule == "person/title") {
			lone[d.toks[c.i].raw] = true
		}
	}
	if len(lone) == 0 {
		return
	}
	at := make(map[int]int) // 1 + the candidate at a token
	for n := range d.cands {
		if c := &d.cands[n]; c.j-c.i == 1 {
			at[c.i] = n + 1
		}
	}
	var more []candidate
	d.passages(func() {
		for i := d.from; i+1 < d.to; i++ {
			t, s := &d.toks[i], &d.toks[i+1]
			if !lone[s.raw] || s.gap != gapSpace || t.shape != cap1 || len(t.raw) < 3 || d.taken[i] || t.titled || d.known[i].entry != nil || camel(t.raw) ||
				t.is&^(isGiven|isSurname) != 0 || d.joined(i) && d.toks[i-1].capital() || i+2 < d.to && d.joined(i+2) && d.toks[i+2].capital() {
				continue
			}
			if n := at[i+1]; n > 0 {
				if c := &d.cands[n-1]; c.kind == entity.Person {
					d.taken[i] = true
					c.i, c.start, c.rule = i, t.Start, "person/full name"
				}
			} else if !d.taken[i+1] {
				d.taken[i], d.taken[i+1] = true, true
				more = append(more, candidate{i: i, j: i + 2, start: t.Start, end: s.End, kind: entity.Person, rule: "person/full name", conf: 0.65})
			}
		}
	})
	d.cands = append(d.cands, more...)
}
