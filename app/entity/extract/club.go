package extract

import "dossier/app/entity"

// Sport names a club by its city: Liverpool beat Everton, Barcelona
// midfielder Pedri. A city is a club where players and scores stand beside
// it, or where a club's name has it (Real Madrid); then it is one in the whole
// article, but for "in Liverpool".

// clubs notes the cities that the article shows to be clubs.
func (d *doc) clubs() {
	for n := range d.cands {
		c := &d.cands[n]
		if c.rule == "organization/club" || c.rule == "club/play" && c.j-c.i > 1 {
			if k := d.known[c.j-1]; k.entry != nil && k.end == c.j && k.entry.kind == entity.Place && k.entry.country != "" && !d.isCountry(k.entry) && d.sport {
				d.noteClub(k.entry.key, d.raw[c.start:c.end])
			}
		}
		if c.j+1 >= len(d.toks) || !d.cityOf(c) || d.toks[c.j].gap != gapSpace || d.toks[c.j].shape != lower {
			continue
		}
		ok := false
		switch d.toks[c.j].term {
		case "striker", "midfielder", "defender", "goalkeeper", "winger", "playmaker", "attacker", "keeper", "skipper", "manager", "forward":
			ok = true
		case "beat", "thrashed", "hammered", "drew":
			ok = true
		case "lost", "won":
			ok = d.toks[c.j+1].shape == number
		}
		if ok && !d.locative(c.i) {
			d.noteClub(c.key, "")
		}
	}
}

// cityClubs turns the mentions of those cities into mentions of the clubs.
func (d *doc) cityClubs() {
	if d.club == nil {
		return
	}
	for n := range d.cands {
		c := &d.cands[n]
		full, ok := d.club[c.key]
		if c.rule == "club/play" && c.j-c.i == 1 && d.known[c.i].entry != nil {
			full, ok = d.club[d.known[c.i].entry.key], true
		} else if !d.cityOf(c) || !ok || d.locative(c.i) || c.j < len(d.toks) && d.toks[c.j].gap == gapComma && d.known[c.j].entry != nil || d.dateline(c) {
			continue
		}
		c.kind, c.rule, c.conf = entity.Organization, "club by its city", 0.65
		c.name = d.raw[c.start:c.end]
		if full != "" {
			c.name = full
		}
	}
}

// dateline reports whether c opens its passage as a dateline does: MADRID (AP).
func (d *doc) dateline(c *candidate) bool {
	return d.toks[c.i].gap == gapStart && (d.toks[c.i].shape == upper || c.j < len(d.toks) && (d.toks[c.j].gap == gapOpen || d.toks[c.j].gap == gapDash || d.toks[c.j].gap == gapStop))
}

// cityOf reports whether c is a city of the gazetteer.
func (d *doc) cityOf(c *candidate) bool {
	return c.kind == entity.Place && c.rule == "gazetteer" && c.name != "" && d.countries[c.key] == "" && d.known[c.i].entry != nil && d.known[c.i].entry.country != ""
}

// locative reports whether a word before token i says that it is a place.
func (d *doc) locative(i int) bool {
	if i == 0 || d.toks[i].gap != gapSpace {
		return false
	}
	switch d.toks[i-1].term {
	case "in", "near", "to", "around", "of", "outside":
		return true
	}
	return false
}
