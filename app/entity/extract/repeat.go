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

// placesAgain takes the other uses of a name of one word that has stood once
// like a place (in Lebak regency, from Lampung), or that the gazetteer knows but
// that needs such a sign. A word of English, or a person's, says too little.
func (d *doc) placesAgain() {
	again := make(map[string]int)
	for n := range d.cands {
		c := &d.cands[n]
		if c.kind != entity.Place || c.j-c.i != 1 {
			continue
		}
		t := &d.toks[c.i]
		if len(t.raw) < 4 || t.shape != cap1 || t.is&isWord != 0 || t.is&(isGiven|isSurname) != 0 && c.rule != "gazetteer" || again[t.raw] > 0 ||
			!(c.rule == "place/declared" || c.rule == "place/context" || c.rule == "gazetteer" && c.conf < 0.9) {
			continue
		}
		again[t.raw] = n + 1
	}
	if len(again) == 0 {
		return
	}
	d.passages(func() {
		for i := d.from; i < d.to; i++ {
			n := again[d.toks[i].raw]
			if n == 0 || d.taken[i] || d.joined(i) && d.toks[i-1].capital() && d.toks[i-1].is&isFunction == 0 || i+1 < d.to && d.joined(i+1) && d.toks[i+1].capital() {
				continue
			}
			c := d.cands[n-1]
			d.taken[i] = true
			c.i, c.j, c.start, c.end = i, i+1, d.toks[i].Start, d.toks[i].End
			c.rule += ", again"
			d.cands = append(d.cands, c)
		}
	})
	sortCandidates(d.cands)
}
