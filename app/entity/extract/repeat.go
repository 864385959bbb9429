package extract

import "dossier/app/entity"

// repeatedNames finds again, wherever they stand in the article, the names of
// several words that a rule has found once: a headline in capitals and a
// sentence without a title give no other sign.
func (d *doc) repeatedNames() {
	byFirst := make(map[string][]int)
	seen := make(map[string]bool)
	for ci := range d.cands {
		c := &d.cands[ci]
		if c.j-c.i < 2 || c.kind == entity.Place && c.rule == "gazetteer" {
			continue
		}
		if w := d.text(c.i, c.j); seen[w] {
			continue
		} else {
			seen[w] = true
		}
		byFirst[d.toks[c.i].term] = append(byFirst[d.toks[c.i].term], ci)
	}
	if len(byFirst) == 0 {
		return
	}
	var more []candidate
	d.passages(func() {
		for i := d.from; i < d.to; i++ {
			if d.taken[i] || !d.toks[i].capital() {
				continue
			}
			best := -1
			for _, ci := range byFirst[d.toks[i].term] {
				c := &d.cands[ci]
				n := c.j - c.i
				if i+n > d.to || best >= 0 && n <= d.cands[best].j-d.cands[best].i {
					continue
				}
				ok := true
				for x := 0; x < n && ok; x++ {
					a, b := &d.toks[i+x], &d.toks[c.i+x]
					ok = a.term == b.term && !d.taken[i+x] && (x == 0 || a.gap == b.gap) && a.capital() == b.capital() && !marksDiffer(a.raw, b.raw)
				}
				if ok {
					best = ci
				}
			}
			if best >= 0 {
				c := d.cands[best]
				n := c.j - c.i
				c.i, c.j = i, i+n
				c.start, c.end = d.toks[i].Start, d.toks[i+n-1].End
				c.rule += ", again"
				for x := i; x < c.j; x++ {
					d.taken[x] = true
				}
				more = append(more, c)
				i = c.j - 1
			}
		}
	})
	d.cands = append(d.cands, more...)
	sortCandidates(d.cands)
}
