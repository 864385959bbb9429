package extract

import "dossier/app/entity"

// blocs finds what a word in lower case declares to be people who stand
// together: the Azul coalition, the MR-8 guerrillas, head of Azul.
func (d *doc) blocs() {
	for h := d.from + 1; h < d.to; h++ {
		t := &d.toks[h]
		if t.shape != lower || t.gap != gapSpace {
			continue
		}
		if d.toks[h-1].capital() && blocWord(t.term) {
			d.bloc(h)
		}
		if t.term == "of" && h+1 < d.to && d.toks[h-1].is&isTitle != 0 && headsBody(d.term(h-1)) {
			d.headed(h + 1)
		}
	}
}

func blocWord(w string) bool {
	switch w {
	case "coalition", "bloc", "alliance", "faction", "guerrillas", "guerrilla", "militia", "militias", "militants", "rebels", "union", "cartel", "gang", "movement", "jihadists", "insurgents", "separatists", "paramilitaries":
		return true
	}
	return false
}

// bloc adds the name before the word at token h.
func (d *doc) bloc(h int) {
	a := h
	for a > d.from && h-a < 5 {
		p, g := &d.toks[a-1], d.toks[a].gap
		small := p.shape == lower && a < h && p.gap == gapSpace && a-2 >= d.from && d.toks[a-2].shape == cap1 && (p.term == "la" || p.term == "de" || p.term == "del" || p.term == "do" || p.term == "da" || p.term == "ya")
		if g != gapSpace && g != gapHyphen || !p.capital() && !small || p.is&(isFunction|isDemonym|isCalendar|isTitle|isRank) != 0 && !small {
			break
		}
		a--
	}
	if a == h || d.toks[a].first && d.toks[a].is&isWord != 0 && h-a == 1 || d.toks[a].titled {
		return
	}
	// Sinaloa cartel: called by a place, and with the word
	if k := d.known[a]; k.entry != nil && k.end == h && k.entry.kind == entity.Place && !d.isCountry(k.entry) && d.term(h) == "cartel" {
		d.add(candidate{i: a, j: h + 1, kind: entity.Organization, rule: "organization/declared", conf: 0.65, prio: 30})
		return
	}
	// European Union: a place, a body known by itself, a lone common word says no name.
	if k := d.known[a]; k.entry != nil && k.end >= h && !(d.toks[a].shape == upper && k.entry.kind == entity.Place && d.toks[h-1].raw == d.toks[a].raw && k.entry.exact == nil) {
		return
	}
	if h-a == 1 && d.toks[a].is&(isWord|isSurname) != 0 && d.toks[a].is&isTrade == 0 && d.toks[a].shape != upper {
		return
	}
	d.add(candidate{i: a, j: h, kind: entity.Organization, rule: "organization/declared", conf: 0.65, prio: 43})
}

// headsBody reports whether a title is one of those that bodies and businesses
// have and places have not.
func headsBody(w string) bool {
	switch w {
	case "head", "leader", "leaders", "heads", "executives", "representatives", "founders", "employees", "founder", "co-founder", "cofounder", "ceo", "director", "chairman", "chairwoman", "spokesman", "spokeswoman", "spokesperson", "executive", "owner", "analyst", "economist", "lawyer":
		return true
	}
	return false
}

// headed adds the unknown name at token i, of which someone is the head.
func (d *doc) headed(i int) {
	t := &d.toks[i]
	if !t.capital() || t.gap != gapSpace || t.titled || d.known[i].entry != nil || t.is&(isFunction|isDemonym|isCalendar|isTitle|isRank|isVnSurname|isOrgHead|isPlaceHead|isEventHead|isPactHead) != 0 {
		return
	}
	j := d.run(i)
	if j-i > 3 {
		return
	}
	for k := i; k < j; k++ {
		if w := &d.toks[k]; w.is&(isTitle|isCalendar|isPlaceHead|isEventHead|isOrgHead) != 0 || k > i && d.known[k].entry != nil {
			return
		}
	}
	if j-i == 1 && t.is&(isWord|isGiven|isSurname) != 0 && t.is&isTrade == 0 || j-i > 1 && t.is&isGiven != 0 || j < d.to && d.toks[j].gap == gapComma && d.known[j].entry != nil {
		return
	}
	d.add(candidate{i: i, j: j, kind: entity.Organization, rule: "organization/of its head", conf: 0.6, prio: 61})
}
