package extract

import (
	"strings"
	"unicode"

	"dossier/app/entity"
)

// companies finds businesses by the words that only businesses have about
// them: a legal form (Vela Tools, Inc.), a trade at the end of the name (Vela
// Therapeutics), or what is said of them (Vela’s shares, Vela said it would).
func (d *doc) companies() {
	for i := d.from; i < d.to; i++ {
		d.legalForm(i)
		d.tradeAtEnd(i)
		d.tradedName(i)
	}
}

// legalForm adds the name before the legal form at token h, with a comma
// between or without.
func (d *doc) legalForm(h int) {
	t := &d.toks[h]
	if h == d.from || !t.capital() || t.gap != gapSpace && t.gap != gapComma {
		return
	}
	switch t.raw {
	case "Inc", "Ltd", "LLC", "LLP", "Corp", "PLC", "plc", "GmbH", "AG", "SA", "NV", "SE", "AB", "ASA", "Oyj", "JSC", "PJSC", "Bhd", "Pty", "Limited", "SpA", "S.A", "N.V", "S.A.", "N.V.", "S.p.A", "L.P", "L.L.C", "L.L.P":
	default:
		return
	}
	// AG, SE and the like are other things, too, behind a comma.
	if t.gap == gapComma && t.shape == upper && len(t.raw) < 3 {
		return
	}
	a := h
	for a > d.from && h-a < 10 {
		g, p := d.toks[a].gap, &d.toks[a-1]
		switch {
		case g == gapSpace, g == gapHyphen, g == gapAnd, g == gapComma && a == h:
		case g == gapComma && (t.term == "llp" || t.raw == "L.L.P"):
		default:
			p = nil
		}
		if p == nil || !p.capital() || p.is&(isFunction|isCalendar|isTitle|isHonorific) != 0 {
			break
		}
		a--
	}
	if a == h || h-a == 1 && d.toks[a].is&isDemonym != 0 {
		return
	}
	c := candidate{i: a, j: h + 1, kind: entity.Organization, rule: "organization/legal form", conf: 0.85, prio: 12}
	c.start, c.end = d.toks[a].Start, d.toks[h].End
	switch t.raw {
	case "Inc", "Ltd", "Corp", "Bhd", "Pty", "S.A", "N.V", "S.p.A", "L.P", "L.L.C", "L.L.P":
		if t.raw == "Bhd" && (h+1 == d.to || d.toks[h+1].gap == gapStop) {
			break // the end of a sentence
		}
		if c.end < len(d.raw) && d.raw[c.end] == '.' {
			c.end++
		}
	}
	d.add(c)
}

// tradeWords end the names of businesses and seldom stand with a capital
// elsewhere.
const tradeWords = `therapeutics diagnostics biosciences bioscience economics securities healthcare robotics semiconductor semiconductors minerals chemicals aerospace biotech biologics
	genomics pharmaceuticals pharma motors airlines airways holdings industries electronics petroleum telecom ventures investments properties breweries foods cosmetics textiles
	mining aviation construction trading metals utilities renewables logistics cement bancorp brothers automotive biopharma oncology microsystems bancshares shipbuilding steelworks gaming interactive research analytics consulting advisory platforms mines copper worldwide international watch`

func (d *doc) tradeAtEnd(h int) {
	t := &d.toks[h]
	if t.shape != cap1 || t.titled || t.gap != gapSpace || !d.trades[t.term] {
		return
	}
	a := d.leftOf(h, false)
	if t.term == "worldwide" || t.term == "international" || t.term == "watch" {
		// Quiet Rivers Worldwide
		if h-a >= 1 && h-a <= 4 && !d.toks[a].first && !d.placeWithin(a, h) && !(h+1 < d.to && d.joined(h+1) && d.toks[h+1].capital()) && (h-a > 1 || d.toks[a].is&isWord == 0) {
			d.add(candidate{i: a, j: h + 1, kind: entity.Organization, rule: "organization/trade", conf: 0.7, prio: 31})
		}
		return
	}
	a = d.withoutOwner(a, h)
	if a == h || h-a > 3 || d.toks[a].is&isDemonym != 0 && h-a == 1 || !d.hasName(a, h) && d.toks[a].is&isSurname == 0 {
		return
	}
	j := h + 1
	if j < d.to && d.joined(j) && d.toks[j].capital() && !d.titleStarts(j) {
		k := d.known[j]
		if !d.isCountry(k.entry) {
			if !d.corporate(j, j+1) {
				return
			}
			j++
		} else {
			j = k.end
		}
	}
	d.add(candidate{i: a, j: j, kind: entity.Organization, rule: "organization/trade", conf: 0.75, prio: 31})
}

// placeWithin reports whether a word of [i,j) heads the names of places.
func (d *doc) placeWithin(i, j int) bool {
	for ; i < j; i++ {
		if d.toks[i].is&(isPlaceHead|isTitle|isRank) != 0 {
			return true
		}
	}
	return false
}

// tradedName adds a name of which something is said that is said of businesses.
// A name that a list of businesses has needs less of it.
func (d *doc) tradedName(i int) {
	t := &d.toks[i]
	if !t.capital() || t.titled || t.is&(isFunction|isCalendar|isDemonym|isTitle|isRank|isOrgHead|isEventHead|isPlaceHead|isVnSurname) != 0 || len(t.raw) < 3 || d.noOrg[t.term] ||
		d.joined(i) && d.toks[i-1].capital() && d.toks[i-1].is&(isFunction|isDemonym|isTitle|isCalendar) == 0 {
		return
	}
	if t.shape == cap1 && len(t.raw) > 5 && t.is == 0 && camel(t.raw) && strings.IndexFunc(t.raw, func(r rune) bool { return !unicode.IsLetter(r) }) < 0 && d.known[i].entry == nil && d.report && d.run(i) == i+1 {
		d.add(candidate{i: i, j: i + 1, kind: entity.Organization, rule: "organization/written like one", conf: 0.5, prio: 75})
		return
	}
	if t.shape == cap1 && capitals(t.raw) >= 2 && len(t.raw) > 4 && t.is == 0 && t.raw[1] >= 'A' && t.raw[1] <= 'Z' && d.term(i-1) == "told" && d.known[i].entry == nil && d.run(i) == i+1 {
		// told ZELpress
		d.add(candidate{i: i, j: i + 1, kind: entity.Organization, rule: "organization/written like one", conf: 0.6, prio: 75})
		return
	}
	j := d.run(i)
	if k := d.known[i]; k.entry != nil && !(k.entry.weak && k.entry.kind == entity.Place && k.end == i+1) || j-i > 3 {
		return
	}
	listed := j-i == 1 && t.is&(isTrade|isCompany) != 0
	common := false // a word, or what a person may be called
	for k := i; k < j; k++ {
		w := &d.toks[k]
		if w.is&(isTitle|isCalendar|isOrgHead|isPlaceHead|isEventHead|isPactHead) != 0 || k > i && d.known[k].entry != nil {
			return
		}
		common = common || w.is&isWord != 0 || j-i == 1 && w.is&isGiven != 0
	}
	if j-i > 1 && t.is&isGiven != 0 || t.first && t.is&isWord != 0 && !listed {
		return
	}
	strong := d.ownsBusiness(j) || d.businessBefore(i)
	if !strong && d.doesBusiness(j) {
		strong = !common && t.is&isSurname == 0 || listed
	}
	if !strong && listed && !t.first && t.is&(isSurname|isGiven) == 0 && t.gap == gapSpace && d.toks[i-1].shape == lower {
		strong = d.dealtWith(i, j)
	}
	if j-i > 1 && t.shape == upper {
		common = false // DP World
	}
	if !strong || common && !listed && !d.shared(i, j) {
		return
	}
	d.add(candidate{i: i, j: j, kind: entity.Organization, rule: "organization/declared", conf: 0.65, prio: 44})
}

// dealtWith reports whether a listed business that is also a word acts as one:
// fined Apple, where Apple may appeal.
func (d *doc) dealtWith(i, j int) bool {
	switch d.term(i - 1) {
	case "fined", "fines", "sued", "sues", "bought", "acquired", "accused", "against", "by", "while", "that", "and", "with", "from", "joined":
	default:
		if !(j < d.to && d.toks[j].gap == gapPoss) {
			return false
		}
	}
	if j >= d.to || d.toks[j].shape != lower {
		return d.term(i-1) == "fined" || d.term(i-1) == "fines" || d.term(i-1) == "sued" || d.term(i-1) == "sues"
	}
	switch d.term(j) {
	case "over", "for", "has", "had", "may", "will", "would", "must", "abused", "unveiled", "launched", "announced", "plans", "agreed", "declined", "denied", "of", "to", "and", "said":
		return d.toks[j].gap == gapSpace
	}
	return d.toks[j].gap == gapPoss
}

// shared reports whether [i,j) is something that shares are of, which nothing
// but a business can be.
func (d *doc) shared(i, j int) bool {
	if j < d.to && d.toks[j].shape == lower && (d.toks[j].gap == gapSpace || d.toks[j].gap == gapPoss) && (d.term(j) == "shares" || d.term(j) == "shareholders" || d.term(j) == "stock") {
		return true
	}
	return i-2 >= d.from && (d.term(i-1) == "in" || d.term(i-1) == "of") && d.term(i-2) == "shares"
}

// ownsBusiness reports whether what a business has follows at token j.
func (d *doc) ownsBusiness(j int) bool {
	if j >= d.to || d.toks[j].gap != gapSpace && d.toks[j].gap != gapPoss || d.toks[j].shape != lower && d.toks[j].raw != "CEO" {
		return false
	}
	n := j
	for n < d.to && n < j+3 {
		switch d.term(n) {
		case "shares", "stock", "profit", "profits", "revenue", "revenues", "earnings", "factory", "factories", "shareholders", "investors", "ceo", "customers", "subsidiary", "subsidiaries", "takeover", "acquisition",
			"plant", "plants", "stores", "outlets", "sales", "executives", "boardroom", "flagship", "dealerships", "smartphones", "airliners", "lenders", "bonds", "valuation", "headquarters":
			return true
		case "annual", "quarterly", "net", "first-quarter", "full-year", "chief", "operating", "local", "share", "u.s", "third", "second", "first", "quarter", "latest", "market":
			if d.term(n) == "chief" && n+1 < d.to {
				switch d.term(n + 1) {
				case "executive", "financial", "operating", "economist", "technology":
					return true
				}
			}
			if d.term(n) == "share" && n+1 < d.to && d.term(n+1) == "price" {
				return true
			}
			n++
			continue
		}
		return false
	}
	return false
}

// doesBusiness reports whether what a business does follows at token j.
func (d *doc) doesBusiness(j int) bool {
	if j+1 >= d.to || d.toks[j].shape != lower {
		return false
	}
	w, next := d.term(j), d.term(j+1)
	if d.toks[j].gap == gapComma && w == "which" {
		switch next {
		case "makes", "sells", "owns", "operates", "manufactures", "employs", "supplies", "produces", "runs":
			return true
		}
		return false
	}
	if d.toks[j].gap != gapSpace {
		return false
	}
	switch w {
	case "employs", "manufactures", "sells":
		return true
	case "said", "says":
		return next == "it" || next == "its"
	case "posted", "reported":
		for n := j + 1; n < d.to && n < j+7; n++ {
			switch d.term(n) {
			case "profit", "profits", "loss", "losses", "revenue", "revenues", "earnings", "sales":
				return true
			}
		}
	case "rose", "fell", "jumped", "gained", "dropped", "slid", "climbed", "tumbled", "surged", "lost", "added", "slumped", "plunged":
		return d.toks[j+1].shape == number && strings.HasPrefix(strings.TrimLeft(d.raw[d.toks[j+1].End:], " "), "%") || j+2 < d.to && d.toks[j+1].shape == number && (d.term(j+2) == "percent" || d.term(j+2) == "per")
	}
	return false
}

// businessBefore reports whether token i follows a word that says what trade
// the name behind it is in: regulator, planemaker, shares in.
func (d *doc) businessBefore(i int) bool {
	if i == d.from || d.toks[i].gap != gapSpace || d.toks[i-1].shape != lower {
		return false
	}
	if businessWord(d.term(i - 1)) {
		return true
	}
	switch d.term(i - 1) {
	case "tank":
		return i-2 >= d.from && d.term(i-2) == "think"
	case "at":
		return i-2 >= d.from && d.toks[i-2].shape == lower && d.toks[i-2].is&isTitle != 0 && d.toks[i].is&(isTrade|isCompany) != 0
	case "up":
		return i-2 >= d.from && d.term(i-2) == "start" && d.toks[i-1].gap == gapHyphen
	case "by":
		if i-2 < d.from {
			return false
		}
		switch d.term(i - 2) {
		case "run", "operated", "owned", "made", "built", "produced", "developed", "manufactured", "supplied", "sold", "brewed":
			return d.toks[i].is&^isTrade == 0 && !(i+1 < d.to && d.joined(i+1) && d.toks[i+1].capital())
		}
	case "in", "of":
		if i-2 < d.from {
			return false
		}
		switch d.term(i - 2) {
		case "shares", "stake", "shareholder", "shareholders", "stakes":
			return true
		}
	}
	return false
}
