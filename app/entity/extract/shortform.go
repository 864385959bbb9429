package extract

import (
	"sort"
	"strings"

	"dossier/app/entity"
	"dossier/app/text"
)

// shortForms adds the short forms of people whom the article names in full:
// the last syllable or two of a Vietnamese name, the surname of a Western one,
// the first word of a Chinese or Korean one. A short form stands for the last
// person before it whose short form it is; where two people share it and no
// title tells them apart, it is left out.
// Only the candidates from number start on are asked.
func (d *doc) shortForms(start int) {
	type ref struct {
		c     int  // candidate
		weak  bool // needs a person's doings beside it
		terms []string
		raws  []string
	}
	byFirst := make(map[string][]ref)
	where := make(map[string][]int) // the candidates with each full name, in order
	names := make(map[string]int)   // how often each full name stands
	for ci := start; ci < len(d.cands); ci++ {
		c := &d.cands[ci]
		if c.kind != entity.Person {
			continue
		}
		full := d.text(c.i, c.j)
		names[full]++
		where[full] = append(where[full], ci)
		if names[full] > 1 {
			continue
		}
		for _, s := range d.shorts(c) {
			r := ref{c: ci}
			for i := s[0]; i < s[1]; i++ {
				r.terms = append(r.terms, d.toks[i].term)
				r.raws = append(r.raws, d.toks[i].raw)
			}
			byFirst[r.terms[0]] = append(byFirst[r.terms[0]], r)
		}
		// Lula, Thongloun: people whose first or middle name is the usual one.
		for i := c.i; i < c.j-1 && c.j-c.i > 1; i++ {
			t := &d.toks[i]
			if t.shape == cap1 && len(t.raw) > 2 && t.is&(isWord|isTitle|isHonorific) == 0 && (c.rule != "person/vietnamese") {
				byFirst[t.term] = append(byFirst[t.term], ref{c: ci, weak: true, terms: []string{t.term}, raws: []string{t.raw}})
			}
		}
	}
	if len(byFirst) == 0 {
		return
	}
	// called are the people whom the article calls by a first or middle name where
	// no doubt is left; elsewhere the name needs no such sign.
	called := make(map[int]bool)
	d.passages(func() {
		for i := d.from; i < d.to; i++ {
			if d.taken[i] || !d.toks[i].capital() {
				continue
			}
			for _, r := range byFirst[d.toks[i].term] {
				if r.weak && d.known[i].entry == nil && !marksDiffer(d.toks[i].raw, r.raws[0]) && (d.saysAfter(i+1) || d.acts(i+1) && !d.toks[i].titled && d.cands[r.c].conf >= 0.85) && d.shortStands(i, i+1) {
					called[r.c] = true
				}
			}
		}
	})
	var found []candidate
	d.passages(func() {
		for i := d.from; i < d.to; i++ {
			if d.taken[i] || !d.toks[i].capital() {
				continue
			}
			best, at, n := -1, -1, 0
			for _, r := range byFirst[d.toks[i].term] {
				j := i + len(r.terms)
				if j > d.to || len(r.terms) < n {
					continue
				}
				ok := true
				for x := range r.terms {
					t := &d.toks[i+x]
					if t.term != r.terms[x] || x > 0 && !d.joined(i+x) || d.taken[i+x] || marksDiffer(t.raw, r.raws[x]) {
						ok = false
					}
				}
				if r.weak && !called[r.c] && (d.known[i].entry != nil || !d.acts(j) || d.toks[i].titled || d.cands[r.c].conf < 0.85) && !d.saysAfter(j) && !d.titleBefore(i) && !(j < d.to && d.toks[j].gap == gapPoss) {
					continue
				}
				if !ok || !d.shortStands(i, j) {
					continue
				}
				// who is named more often; else the nearest person before, else the first one after
				r.c = d.nearest(where[d.text(d.cands[r.c].i, d.cands[r.c].j)], d.toks[i].Start)
				p := d.cands[r.c].start
				if best >= 0 && len(r.terms) == n && names[d.text(d.cands[r.c].i, d.cands[r.c].j)] != names[d.text(d.cands[best].i, d.cands[best].j)] {
					if names[d.text(d.cands[r.c].i, d.cands[r.c].j)] > names[d.text(d.cands[best].i, d.cands[best].j)] {
						best, at, n = r.c, p, len(r.terms)
					}
					continue
				}
				switch {
				case best < 0, len(r.terms) > n,
					p < d.toks[i].Start && (at > d.toks[i].Start || p > at),
					p > d.toks[i].Start && at > d.toks[i].Start && p < at:
					best, at, n = r.c, p, len(r.terms)
				}
			}
			if best >= 0 {
				found = append(found, candidate{i: i, j: i + n, start: d.toks[i].Start, end: d.toks[i+n-1].End, kind: entity.Person,
					rule: "short form", conf: 0.85, cluster: best + 1})
				i += n - 1
			}
		}
	})
	for _, c := range found {
		for i := c.i; i < c.j; i++ {
			d.taken[i] = true
		}
	}
	d.shortFound = append(d.shortFound, found...)
}

// acts reports whether what stands at token j is said of someone: was, promised,
// ", a former general".
func (d *doc) acts(j int) bool {
	if j >= d.to {
		return false
	}
	t := &d.toks[j]
	if t.gap != gapSpace || t.shape != lower {
		return d.titleAfter(j)
	}
	switch t.term {
	case "was", "is", "are", "were", "has", "had", "will", "would":
		return true
	}
	return strings.HasSuffix(t.term, "ed") && len(t.term) > 4
}

// nearest returns the last of the candidates cs that begins before the byte
// at, or the first one.
func (d *doc) nearest(cs []int, at int) int {
	n := sort.Search(len(cs), func(x int) bool { return d.cands[cs[x]].start >= at })
	return cs[max(0, n-1)]
}

// shorts returns the token ranges by which people call the person of c.
func (d *doc) shorts(c *candidate) [][2]int {
	j := c.j
	for j > c.i+1 && (d.toks[j-1].term == "jr" || d.toks[j-1].term == "sr") {
		j--
	}
	n := j - c.i
	if n == 1 {
		return [][2]int{{c.i, j}}
	}
	switch c.rule {
	case "person/vietnamese":
		if n >= 4 {
			return [][2]int{{j - 1, j}, {j - 2, j}}
		}
		return [][2]int{{j - 1, j}}
	case "person/chinese":
		return [][2]int{{c.i, c.i + 1}}
	case "person/SURNAME+given":
		return [][2]int{{c.i, c.i + 1}}
	}
	// Claudia Sheinbaum Pardo is called by the first of her two surnames.
	var out [][2]int
	if n == 3 && c.rule != "person/initials" {
		m := &d.toks[c.i+1]
		if m.shape == cap1 && len(m.raw) > 3 && m.gap == gapSpace && d.toks[c.i+2].gap == gapSpace && m.is&(isWord|isGiven|isTitle) == 0 && d.toks[c.i].is&isGiven != 0 {
			out = append(out, [2]int{c.i + 1, c.i + 2})
		}
	}
	// Sherwood-Randall, van Gogh, al-Assad: what hyphens and particles tie.
	s := j - 1
	for s > c.i+1 && d.toks[s].gap == gapHyphen {
		s--
	}
	out = append(out, [2]int{s, j})
	// Omar García Zelfuch is called by both of his surnames.
	if m := s - 1; m > c.i && d.toks[m].shape == cap1 && len(d.toks[m].raw) > 2 && d.toks[m].gap == gapSpace && d.toks[s].gap == gapSpace {
		out = append(out, [2]int{m, j})
	}
	for p := s; p > c.i+1 && d.toks[p-1].shape == lower; p-- {
		out = append(out, [2]int{p - 1, j})
	}
	return out
}

// shortStands reports whether tokens [i,j) can be a short form where they stand.
func (d *doc) shortStands(i, j int) bool {
	t := &d.toks[i]
	if t.shape == upper && len(t.raw) <= 3 && strings.ToUpper(t.raw) == t.raw && d.acronym[t.raw] != nil {
		return false
	}
	word := t.is&isWord != 0 && !text.Marked(t.raw)
	if word && (t.first || t.titled) && !d.saysAfter(j) && !(j < d.to && d.toks[j].gap == gapPoss) {
		return false
	}
	if t.is&isFunction != 0 && i > d.from && t.gap == gapSpace && d.toks[i-1].is&isTitle != 0 && d.toks[i-1].capital() {
		return true // Vice Premier He
	}
	if t.is&isFunction != 0 && t.first {
		return false // He said
	}
	if t.is&(isCalendar|isFunction) != 0 && !d.saysAfter(j) {
		return false
	}
	if t.is&isHonorific != 0 && j < d.to && d.toks[j].gap == gapInitial {
		return false // Sen. Smith is not Hun Sen
	}
	if i > d.from && d.joined(i) && d.toks[i-1].capital() && !d.taken[i-1] {
		p := &d.toks[i-1]
		if p.is&(isTitle|isHonorific|isRank|isDemonym) == 0 && !p.first && !d.toks[i].titled {
			return false
		}
	}
	if j < d.to && d.joined(j) && d.toks[j].capital() && !d.taken[j] && !d.toks[i].titled {
		n := &d.toks[j]
		if n.term != "administration" && n.term != "government" && n.is&isTitle == 0 && n.shape != upper {
			return false
		}
	}
	return true
}
