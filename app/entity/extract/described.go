package extract

import (
	"strings"

	"dossier/app/article"
	"dossier/app/entity"
)

// described finds bodies by what the words behind a comma call them: Zentral
// Lab, a research group; by the person who owns them: Novak’s Patriotic
// Front; and by the country that ends their names: Transparency Maldives.
func (d *doc) described() {
	for i := d.from; i < d.to; i++ {
		t := &d.toks[i]
		if !t.capital() || t.titled || t.is&(isFunction|isCalendar|isTitle|isRank|isHonorific|isVnSurname) != 0 || d.joined(i) && d.toks[i-1].capital() && d.toks[i-1].is&isFunction == 0 {
			continue
		}
		j := d.run(i)
		if n := i + 1; t.shape == upper && len(t.raw) >= 2 && len(t.raw) <= 4 && d.known[i].entry == nil && !d.noOrg[t.term] && t.is&(isWord|isCompany) == 0 && n < d.to && d.toks[n].gap == gapSpace && d.toks[n].shape == cap1 {
			// ETH Zurich, UC Berkeley
			if k := d.known[n]; k.entry != nil && k.entry.kind == entity.Place && k.entry.country != "" && !d.isCountry(k.entry) && k.end == j {
				d.add(candidate{i: i, j: j, kind: entity.Organization, rule: "organization/with its city", conf: 0.65, prio: 27})
			} else if d.isCountry(k.entry) && k.end == j && len(t.raw) > 2 && !direction(t.term) && !(i > d.from && d.toks[i-1].raw == "the") {
				// QRA Kenya
				d.add(candidate{i: i, j: j, kind: entity.Organization, rule: "organization/with its country", conf: 0.6, prio: 29})
			}
		}
		if k := d.known[i]; k.entry != nil && !(k.entry.weak && k.end < j) && (k.entry.kind != entity.Place || k.end == j) {
			continue
		}
		plain := true
		for x := i; x < j; x++ {
			plain = plain && d.toks[x].is&(isTitle|isCalendar|isHonorific|isFunction) == 0
		}
		if !plain || j-i > 5 {
			continue
		}
		if d.bodyBehind(j) && !(j-i == 1 && (t.first && t.is&isWord != 0 || t.is&isDemonym != 0)) && !(j-i > 1 && t.is&isGiven != 0 && t.is&isWord == 0) {
			d.add(candidate{i: i, j: j, kind: entity.Organization, rule: "organization/described", conf: 0.7, prio: 36})
		}
		d.withCountry(i, j)
	}
}

// direction reports whether a word says where in a country something is:
// Southwest Ruritania.
func direction(w string) bool {
	switch w {
	case "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "central", "northern", "southern", "eastern", "western":
		return true
	}
	return false
}

// countryFirst adds a name that begins with its country, where a short form in
// brackets shows that it is one: Ruritania Power (EVR).
func (d *doc) countryFirst() {
	for s := d.from + 2; s < d.to; s++ {
		t := &d.toks[s]
		if t.gap != gapOpen || capitals(t.raw) < 2 || len(t.raw) < 3 || d.noOrg[t.term] || !strings.HasPrefix(d.raw[t.End:], ")") || d.known[s].entry != nil && d.known[s].entry.kind == entity.Place {
			continue
		}
		// Choice for Ruritania (CfR): a word, its country, a short form
		if e := d.knownEnding(s - 1); d.isCountry(e) {
			if p := d.knownStart(s-1) - 1; p > d.from && (d.term(p) == "for" || d.term(p) == "of") && d.toks[p].shape == lower && d.toks[p-1].shape == cap1 && d.toks[p].gap == gapSpace &&
				d.toks[p-1].is&isWord != 0 && d.toks[p-1].is&(isFunction|isTitle|isRank|isCalendar|isPlaceHead|isEventHead|isPactHead) == 0 && !(d.joined(p-1) && d.toks[p-2].capital()) {
				d.add(candidate{i: p - 1, j: s, kind: entity.Organization, rule: "organization/country first", conf: 0.7, prio: 26})
				d.short[t.raw] = shortOf{entity.Organization, d.text(p-1, s)}
			}
			continue
		}
		if t.shape != upper {
			continue
		}
		a := s
		for a > d.from && s-a < 5 && (a == s || d.toks[a].gap == gapSpace) && d.toks[a-1].shape == cap1 && d.toks[a-1].is&(isFunction|isCalendar|isTitle|isHonorific|isPlaceHead|isEventHead|isPactHead) == 0 {
			a--
		}
		k := d.knownAfter(a)
		if s-a < 2 || k.entry == nil || k.entry.kind != entity.Place || !d.isCountry(k.entry) || k.end >= s || d.personHere(k.end) {
			continue
		}
		d.add(candidate{i: a, j: s, kind: entity.Organization, rule: "organization/country first", conf: 0.75, prio: 26})
	}
}

// bodyBehind reports whether a word for a body is said of the name that ends
// before token j: ", a research group"; ", the country’s largest union".
func (d *doc) bodyBehind(j int) bool {
	if j+1 >= d.to || d.toks[j].gap != gapComma {
		return false
	}
	switch d.term(j) {
	case "a", "an", "the", "one":
	default:
		return false
	}
	for k := j + 1; k < d.to && k < j+9; k++ {
		t := &d.toks[k]
		if t.gap != gapSpace && t.gap != gapHyphen && t.gap != gapPoss {
			return false
		}
		switch t.term {
		case "group", "agency", "company", "charity", "watchdog", "regulator", "union", "bloc", "firm", "lender", "carmaker", "automaker", "airline", "thinktank", "nonprofit", "broadcaster", "newspaper",
			"militia", "startup", "retailer", "maker", "ngo", "brokerage", "consultancy", "chipmaker", "conglomerate", "coalition", "insurer", "miner", "refiner", "utility", "producer", "supplier", "organisation", "organization", "subsidiary", "affiliate", "bank", "party", "developer", "foundation", "nongovernmental", "exchange", "consortium", "carrier", "club", "gang", "cartel", "bookmaker", "institute", "publisher", "lab", "laboratory", "university", "hospital":
			// the group's leader, a company director: something else is meant
			return t.shape == lower && !(k+1 < d.to && (d.toks[k+1].gap == gapPoss || d.toks[k+1].gap == gapSpace && d.toks[k+1].is&isTitle != 0))
		case "tank":
			return d.term(k-1) == "think"
		case "who", "where", "of", "for", "in", "on", "and", "said", "to":
			return false
		}
	}
	return false
}

// withCountry adds a run of common words that a country ends: Business
// Leadership Ruritania.
func (d *doc) withCountry(i, j int) {
	t := &d.toks[i]
	if t.first || t.shape != cap1 || d.known[i].entry != nil {
		return
	}
	e := j
	for x := i + 1; x < j; x++ {
		if k := d.known[x]; k.entry != nil {
			if !d.isCountry(k.entry) || k.end != j || d.toks[x].gap != gapSpace || d.toks[x].shape != cap1 {
				return
			}
			e = x
			break
		}
	}
	if e == j || e-i > 3 {
		return
	}
	for x := i; x < e; x++ {
		w := &d.toks[x]
		if e-i == 1 && e == j-(d.known[e].end-e) && w.shape == cap1 && w.is&^(isTrade|isCompany) == 0 && len(w.raw) > 4 && d.term(i-1) != "in" && d.toks[i].gap == gapSpace && d.toks[i-1].shape == lower && d.known[i].entry == nil {
			continue // Zelcook Vietnam
		}
		if w.shape != cap1 || w.gap == gapHyphen || w.is&isWord == 0 || w.is&(isDemonym|isRank|isTitle|isPlaceHead|isEventHead|isPactHead|isCalendar|isGiven) != 0 {
			return
		}
	}
	if direction(t.term) {
		return
	}
	switch t.term {
	case "upper", "lower", "greater", "mainland", "inner", "outer", "new", "old", "post", "rural":
		return
	}
	d.add(candidate{i: i, j: j, kind: entity.Organization, rule: "organization/with its country", conf: 0.6, prio: 29})
}

// chambers finds houses of parliament and chambers of trade: House of Assembly,
// Chamber of Deputies.
func (d *doc) chambers() {
	for h := d.from; h+2 < d.to; h++ {
		t, n := &d.toks[h], &d.toks[h+2]
		if t.shape != cap1 || t.term != "house" && t.term != "chamber" && t.term != "council" || d.term(h+1) != "of" || n.shape != cap1 || n.gap != gapSpace {
			continue
		}
		switch n.term {
		case "representatives", "assembly", "commons", "lords", "deputies", "councillors", "councilors", "peoples", "delegates", "nations", "federation", "advisors", "advisers", "states", "senators", "ministers", "elders", "chiefs", "commerce", "justice", "keys":
		default:
			continue
		}
		a := d.leftOf(h, false)
		j := h + 3
		if n.term == "commerce" {
			j = max(j, d.nounPhrase(h+2, "of"))
		} else if j+1 < d.to && d.term(j) == "of" && d.known[j+1].entry != nil && d.known[j+1].entry.kind == entity.Place && d.toks[j].gap == gapSpace {
			j = d.known[j+1].end
		}
		if t.term == "council" && n.term != "ministers" && n.term != "elders" && n.term != "states" || n.term == "ministers" && t.term == "house" {
			continue
		}
		d.add(candidate{i: a, j: j, kind: entity.Organization, rule: "organization/chamber", conf: 0.8, prio: 28})
	}
}

// ownedParties takes for a body what a person owns and what is called like one:
// Novak’s Free Harvest Fighters.
func (d *doc) ownedParties() {
	for n, all := 0, len(d.cands); n < all; n++ {
		c := &d.cands[n]
		if c.kind != entity.Person || c.j >= len(d.toks) || d.toks[c.j].gap != gapPoss {
			continue
		}
		d.passageOf(c.j)
		i := c.j
		j := d.run(i)
		if j-i < 2 || j-i > 5 || d.toks[i].titled {
			continue
		}
		ok := true
		for x := i; x < j; x++ {
			w := &d.toks[x]
			ok = ok && w.shape == cap1 && w.is&(isTitle|isCalendar|isFunction|isHonorific|isPlaceHead|isEventHead|isPactHead|isDemonym) == 0 && w.is&isWord != 0 && d.known[x].entry == nil
		}
		if l := &d.toks[j-1]; ok && (l.is&isOrgHead != 0 || strings.HasSuffix(l.term, "s")) {
			d.add(candidate{i: i, j: j, kind: entity.Organization, rule: "organization/of its people", conf: 0.6, prio: 60})
		}
	}
}

// ofCountries takes an unknown word for a body where a country owns it and the
// article names no person so: Ruritania’s Zentrakosmos.
func (d *doc) ofCountries() {
	for i := d.from + 1; i < d.to; i++ {
		t := &d.toks[i]
		if d.taken[i] || t.gap != gapPoss || t.shape != cap1 || t.titled || len(t.raw) < 5 || t.is&^isTrade != 0 || d.known[i].entry != nil || i+1 < d.to && d.joined(i+1) && (d.toks[i+1].capital() || d.toks[i+1].shape == lower && d.toks[i+1].is&isPlaceHead != 0) {
			continue
		}
		if e := d.knownEnding(i - 1); !d.isCountry(e) {
			continue
		}
		d.taken[i] = true
		d.add(candidate{i: i, j: i + 1, kind: entity.Organization, rule: "organization/of its country", conf: 0.5})
	}
}

// datelines finds the place and the agencies that open an article: TALAT N'YA,
// Morocco –; WARSAW (PAP/Euronews) –.
func (d *doc) datelines() {
	if d.zone != article.Dateline && d.zone != article.Lead && d.zone != article.Body {
		return
	}
	j := d.from
	for j < d.to && j < d.from+4 && (j == d.from || d.joined(j)) && d.toks[j].shape == upper {
		j++
	}
	if j > d.from && j < d.to && d.known[d.from].entry == nil && len(d.toks[d.from].raw) > 3 {
		n := &d.toks[j]
		dash := n.gap == gapDash || n.gap == gapStop && strings.ContainsAny(d.raw[d.toks[j-1].End:n.Start], "—–") || n.gap == gapOpen && len(d.toks[d.from].raw) > 3 && d.closesWithDash(j)
		if dash && d.manyPlaces || n.gap == gapComma && (d.known[j].entry != nil && d.known[j].entry.kind == entity.Place || n.is&isCalendar != 0) {
			d.add(candidate{i: d.from, j: j, kind: entity.Place, rule: "place/dateline", conf: 0.8, prio: 5})
		}
	}
	// the agencies in brackets before the dash
	for i := d.from; i < d.to && i < d.from+10; i++ {
		if d.toks[i].gap != gapOpen || i == d.from || !d.closesWithDash(i) {
			continue
		}
		for s := i; s < d.to; {
			if s > i && d.toks[s].gap != gapSlash {
				break
			}
			e := d.run(s)
			if e == s || e-s > 4 {
				break
			}
			if d.toks[s].is&isCalendar == 0 && d.toks[s].shape != number && d.known[s].entry == nil && (d.toks[s].is&isFunction == 0 || d.toks[s].shape == upper) {
				d.add(candidate{i: s, j: e, kind: entity.Organization, rule: "organization/dateline", conf: 0.75, prio: 6})
			}
			s = e
		}
		return
	}
}

// closesWithDash reports whether the bracket that opens at token i holds a name
// or two and a dash follows it.
func (d *doc) closesWithDash(i int) bool {
	for j := i + 1; j <= d.to && j < i+7; j++ {
		if j == d.to {
			return d.zone == article.Dateline
		}
		switch d.toks[j].gap {
		case gapSpace, gapSlash, gapHyphen:
			continue
		}
		g := strings.TrimSpace(d.raw[d.toks[j-1].End:d.toks[j].Start])
		return strings.HasPrefix(g, ")") && strings.Trim(g, ") -–—") == "" && len(g) > 1
	}
	return false
}
