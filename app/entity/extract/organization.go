package extract

import (
	"strings"

	"dossier/app/entity"
)

// organizations finds names by their head nouns: Ministry of Health, US
// Department of State, Communist Party of Vietnam (CPV) Central Committee's
// Commission for External Relations.
func (d *doc) organizations() {
	for h := d.from; h < d.to; h++ {
		t := &d.toks[h]
		if t.is&isOrgHead == 0 || !t.capital() || t.first && t.gap != gapStart && h+1 < d.to && !d.ofFollows(h+1) && d.toks[h+1].gap != gapSpace {
			continue
		}
		if t.gap == gapHyphen && !d.toks[h-1].capital() {
			continue
		}
		if t.term == "press" && h+1 < d.to && d.toks[h+1].gap == gapSpace {
			if w := d.term(h + 1); w == "secretary" || w == "officer" || w == "release" || w == "conference" || w == "briefing" || w == "statement" || w == "freedom" || w == "note" {
				continue // Pentagon Press Secretary
			}
		}
		if t.term == "air" && h+1 < d.to && d.term(h+1) == "base" {
			continue
		}
		if t.term == "co" && h+1 < d.to && d.joined(h+1) && d.toks[h+1].capital() {
			switch d.term(h + 1) {
			case "ltd", "inc", "llc", "limited", "jsc", "op":
			default:
				continue // Dai Co Viet
			}
		}
		if t.term == "cabinet" && h+1 < d.to && d.toks[h+1].gap == gapSpace && d.toks[h+1].capital() && d.toks[h+1].is&isTitle != 0 {
			continue // Kenyan Cabinet Secretaries
		}
		a := d.leftOf(h, false)
		a = d.tradesLeft(a, h)
		// Truth and Reconciliation Commission
		if a == h-1 && a-2 >= d.from && d.term(a-1) == "and" && d.toks[a].gap == gapSpace && (d.plainNoun(a) || d.known[a].end == h+1 && d.known[a].entry.kind == entity.Organization && d.toks[a].is&isWord != 0) && d.toks[a-1].shape == lower && d.toks[a-2].shape == cap1 && d.toks[a-2].is&isWord != 0 &&
			d.toks[a-2].is&(isFunction|isOrgHead|isCalendar|isDemonym|isTitle) == 0 && d.known[a-2].entry == nil && a-3 >= d.from && d.toks[a-2].gap == gapSpace && (d.toks[a-3].term == "the" || d.toks[a-3].capital() && !d.strongTitle(a-3)) && !d.weakHead[t.term] && !d.corporate(h, h+1) {
			a = d.leftOf(a-2, false)
		}
		a = d.levelLeft(a, h)
		b := d.orgRight(h)
		// Muslim League-Nawaz
		if b == h+1 && b < d.to && d.toks[b].gap == gapHyphen && d.toks[b].shape == cap1 && (d.term(h) == "party" || d.term(h) == "league" || d.term(h) == "congress") {
			b++
		}
		// Heads that follow belong to the same name.
		for n := 0; n < 4 && b < d.to; n++ {
			e := d.orgGoesOn(b)
			if e <= b {
				break
			}
			b = e
		}
		// Kenya's Parliament: the country owns a body that has no other name.
		if a < h && b == h+1 && d.toks[h].gap == gapPoss && (d.knownEnding(h-1) != nil || d.toks[h-1].is&isDemonym != 0) {
			a = h
		}
		// Israel’s Zelko Group: a name that needs no country
		if p := d.withoutOwner(a, h); p > a && p < h && (d.ownName(p, h) || b == h+1 && d.standsAlone(p, h)) && d.knownEnding(p-1) != nil {
			a = p
		}
		if !d.orgStands(a, h, b) {
			continue
		}
		// 108 Military Hospital
		if d.term(h) == "hospital" && a > d.from && d.toks[a].gap == gapSpace && d.toks[a-1].shape == number && len(d.toks[a-1].raw) <= 4 && d.toks[a-1].is == 0 && d.term(a) == "military" {
			a--
		}
		// 2nd Circuit Court of Appeals, 82nd Airborne Division
		if a > d.from && d.toks[a].gap == gapSpace && d.toks[a-1].shape == number && ordinal(d.toks[a-1].raw) && len(d.toks[a-1].raw) <= 5 && d.toks[a-1].raw[len(d.toks[a-1].raw)-1] > '9' {
			switch d.term(h) {
			case "court", "army", "brigade", "regiment", "battalion", "corps", "division", "fleet":
				a--
			}
		}
		// Zelcook Vietnam joint Stock Company
		if d.term(h) == "company" && a == h-1 && d.term(a) == "stock" && a-2 >= d.from && d.term(a-1) == "joint" && d.toks[a-1].shape == lower && d.toks[a-2].capital() && d.toks[a-1].gap == gapSpace {
			a = d.leftOf(a-2, false)
		}
		c := candidate{i: a, j: b, kind: entity.Organization, rule: "organization/head", conf: 0.85, prio: 30}
		if e := d.corporateAnd(b); e > b {
			b, c.j = e, e
		}
		// Vietnam National University, Hanoi
		if d.term(h) == "university" && b == h+1 && h-1 > a && d.term(h-1) == "national" && b < d.to && d.toks[b].gap == gapComma {
			if k := d.known[b]; k.entry != nil && k.entry.kind == entity.Place && k.entry.country != "" && !d.isCountry(k.entry) && !(k.end < d.to && d.joined(k.end) && d.toks[k.end].capital()) {
				c.j = k.end
			}
		}
		// University of California, Santa Cruz
		if d.term(h) == "university" && d.ofFollows(h+1) && b > h+1 && b < d.to && d.toks[b].gap == gapComma && d.known[b].entry != nil && d.known[b].entry.kind == entity.Place && !d.isCountry(d.known[b].entry) && d.knownEnding(b-1) != nil {
			c.j = d.known[b].end
		}
		switch d.term(b - 1) {
		case "corp", "inc", "co", "ltd":
			if e := d.toks[b-1].End; c.j == b && e < len(d.raw) && d.raw[e] == '.' {
				c.start, c.end = d.toks[a].Start, e+1
			}
			// Vinh Hiep Co., Ltd
			if e := d.toks[b-1].End; c.j == b && b < d.to && d.term(b-1) == "co" && strings.Trim(d.raw[e:d.toks[b].Start], "., ") == "" {
				switch d.term(b) {
				case "ltd", "inc", "llc", "jsc":
					c.j, b = b+1, b+1
					c.start, c.end = d.toks[a].Start, d.toks[b-1].End
					if c.end+1 < len(d.raw) && d.raw[c.end] == '.' && b < d.to && (d.toks[b].gap != gapStop || d.raw[c.end+1] == ',') {
						c.end++
					}
				}
			}
		}
		d.add(c)
		if b > h+1 {
			// Heads inside the name are found; go on behind it.
			h = b - 1
		}
	}
}

// tradesLeft returns where a name begins whose head h follows a list of what the
// body sees to: Meteorology, Climatology and Geophysics Agency; Vietnam Disaster
// and Dyke Management Authority. The name found so far begins at a.
func (d *doc) tradesLeft(a, h int) int {
	if a == h || a-2 < d.from || d.term(a-1) != "and" || d.toks[a-1].shape != lower || d.toks[a].gap != gapSpace || d.toks[a-1].gap != gapSpace || d.toks[h].titled {
		return a
	}
	switch d.term(h) {
	case "agency", "authority", "department", "ministry", "administration", "board", "bureau", "directorate", "office", "organization", "organisation", "association", "federation", "commission", "committee", "center", "centre", "institute", "council":
	default:
		return a
	}
	trade := func(i int) bool {
		t := &d.toks[i]
		return t.shape == cap1 && t.is&(isFunction|isCalendar|isDemonym|isTitle|isOrgHead|isEventHead|isPactHead|isHonorific) == 0 && (t.is&isWord != 0 || t.is&(isGiven|isSurname) == 0) && d.known[i].entry == nil && !t.first
	}
	for i := a; i < h; i++ {
		if !trade(i) && d.toks[i].is&isOrgHead == 0 {
			return a
		}
	}
	s := a - 1
	for s > d.from && a-s < 10 && trade(s-1) && (s == a-1 || d.toks[s].gap == gapSpace || d.toks[s].gap == gapComma) {
		s--
	}
	if s == a-1 || s == d.from {
		return a
	}
	// The country or city that it belongs to.
	if k := d.knownEnding(s - 1); k != nil && d.toks[s].gap == gapSpace && k.kind == entity.Place {
		return d.knownStart(s - 1)
	}
	p := &d.toks[s-1]
	if d.toks[s].gap == gapSpace && p.is&isDemonym != 0 && p.capital() {
		return s - 1
	}
	switch d.term(s) {
	case "national", "federal", "central", "international", "european":
		return s // head of National Search and Rescue Agency
	}
	if d.toks[s].gap == gapPoss || d.toks[s].gap == gapSpace && p.term == "the" {
		return s
	}
	return a
}

// levelLeft returns where a name begins that says in lower case whose the body
// is: Zelbi provincial People’s Committee. The name found so far begins at a.
func (d *doc) levelLeft(a, h int) int {
	if a == h || a-2 < d.from || d.toks[a].gap != gapSpace || d.toks[a-1].gap != gapSpace || d.toks[a-1].shape != lower {
		return a
	}
	switch d.term(a - 1) {
	case "provincial", "municipal", "communal":
	default:
		return a
	}
	switch d.term(h) {
	case "committee", "council", "department", "court", "procuracy", "police", "union", "board", "association", "commission", "federation":
	default:
		return a
	}
	if e := d.knownEnding(a - 2); e != nil && e.kind == entity.Place {
		return d.knownStart(a - 2)
	}
	return a
}

// corporateAnd returns the end of a company's name that goes on at token b with
// "and" and more trades of its own (Refinery and Petrochemical LLC), or b.
func (d *doc) corporateAnd(b int) int {
	if b+2 >= d.to || d.term(b) != "and" || d.toks[b].shape != lower || d.toks[b].gap != gapSpace {
		return b
	}
	for j := b + 1; j < d.to && j < b+5 && d.toks[j].gap == gapSpace && d.toks[j].capital() && d.known[j].entry == nil; j++ {
		switch d.term(j) {
		case "llc", "ltd", "jsc", "plc", "inc", "company", "corporation":
			if j > b+1 {
				return j + 1
			}
		}
		if t := &d.toks[j]; t.is&isSurname != 0 && t.is&isWord == 0 || t.is&isOrgHead != 0 && !d.weakHead[t.term] {
			return b
		}
	}
	return b
}

func (d *doc) ofFollows(i int) bool {
	return i < d.to && d.toks[i].shape == lower && (d.toks[i].term == "of" || d.toks[i].term == "for")
}

// orgRight returns the end of the name whose head is h.
func (d *doc) orgRight(h int) int {
	preps := " of for "
	switch d.term(h) {
	case "embassy", "mission", "consulate", "delegation":
		preps = " of for to in on "
	case "initiative":
		preps = " of for on "
	case "committee", "subcommittee", "commission", "council", "force", "authority", "panel", "institute", "center", "centre":
		preps = " of for on "
	case "party", "alliance", "movement":
		// Freedom Party of Velko Hlabin: its leader
		if e := d.rightOf(h+1, " of "); e-h >= 4 && d.allNames(h+2, e) {
			return h + 1
		}
		preps = " of for "
	case "inc", "co", "ltd", "llc", "gmbh", "plc", "corp", "airlines", "airways", "hospital", "army", "parliament", "police":
		preps = " of "
	case "office":
		preps = " of for on "
		if h > d.from && d.joined(h) && (d.toks[h-1].shape == upper || h-1 > d.from && d.joined(h-1) && (d.toks[h-2].raw == "UN" || d.toks[h-2].raw == "EU")) {
			preps = " of for on in " // UNESCO Office in Hà Nội
		}
	case "team", "news", "press", "times", "station", "stations":
		preps = ""
	}
	b := h + 1
	if preps != "" {
		b = d.rightOf(b, preps)
	}
	// Council of Tailors in Ruritania
	switch d.term(h) {
	case "council", "committee", "federation", "association", "confederation":
		if b > h+2 && b+1 < d.to && d.term(b) == "in" && d.toks[b].shape == lower && d.toks[b].gap == gapSpace && (d.term(h+1) == "of" || d.term(h+1) == "on") {
			n := b + 1
			if d.term(n) == "the" && n+1 < d.to && d.toks[n].shape == lower {
				n++
			}
			if k := d.known[n]; d.isCountry(k.entry) && d.toks[n].gap == gapSpace {
				return k.end
			}
		}
	case "court":
		// High People’s Court in Zelbi
		if b == h+1 && b+1 < d.to && d.toks[h].gap == gapPoss && d.term(h-1) == "people" && d.term(b) == "in" && d.toks[b].shape == lower {
			if k := d.known[b+1]; k.entry != nil && k.entry.kind == entity.Place && d.toks[b+1].gap == gapSpace {
				return k.end
			}
		}
	}
	// China Railway International
	if b < d.to && b == h+1 && d.toks[b].gap == gapSpace && d.toks[b].shape == cap1 && d.term(b) == "international" && !(b+1 < d.to && d.joined(b+1) && d.toks[b+1].capital()) {
		return b + 1
	}
	// Communist Party USA, Fulbright University Vietnam
	if b == h+1 && b < d.to && d.toks[b].gap == gapSpace && (d.term(h) == "party" || d.term(h) == "university" || d.term(h) == "college") && h > d.from && (d.joined(h) || d.toks[h].gap == gapPoss) && d.toks[h-1].capital() {
		if k := d.known[b]; k.entry != nil && k.entry.country != "" || k.entry != nil && d.toks[b].shape == upper && k.entry.kind == entity.Place {
			b = k.end
		}
	}
	return b
}

// orgGoesOn returns the end of a longer name that goes on at token b: after
// an acronym in brackets or a possessive, or at once, with a head of its own.
func (d *doc) orgGoesOn(b int) int {
	i := b
	switch d.toks[b].gap {
	case gapOpen:
		if b+1 >= d.to || d.toks[b].shape != upper || d.toks[b+1].gap != gapClose && d.toks[b+1].gap != gapClosePoss {
			return b
		}
		i = b + 1
	case gapPoss, gapSpace:
	default:
		return b
	}
	last := 0
	for j := i; j < d.to && j < i+6; j++ {
		t := &d.toks[j]
		if j > i && t.gap != gapSpace && t.gap != gapHyphen && t.gap != gapPoss {
			break
		}
		if !t.capital() || d.titleStarts(j) || t.is&(isFunction|isCalendar) != 0 {
			break
		}
		if t.is&isOrgHead != 0 && !(t.term == "party" || d.weakHead[t.term] && j == i) {
			last = j
		}
	}
	if last == 0 {
		return b
	}
	return d.orgRight(last)
}

// orgStands reports whether [a,b) with head h is more than a common noun.
func (d *doc) orgStands(a, h, b int) bool {
	if b-a < 2 {
		return false
	}
	head := d.term(h)
	titled := d.toks[h].titled
	if d.technical && (softHead(head) || d.weakHead[head] && head != "agency" && head != "society" || head == "bank" || head == "cabinet") {
		return false // Tokyo Cabinet, Privacy Guard: things
	}
	if head == "administration" && h-a == 1 && d.toks[a].is&isWord == 0 && d.toks[a].shape == cap1 && d.known[a].entry == nil {
		return false // the Biden Administration
	}
	left := h - a
	// the opposition Patriotic Front
	if left == 1 && b == h+1 && a > d.from && d.toks[a].gap == gapSpace && d.toks[a-1].shape == lower && (head == "front" || head == "alliance" || head == "movement" || head == "coalition") {
		switch d.term(a - 1) {
		case "opposition", "ruling", "rebel", "governing", "separatist", "nationalist", "leftist", "populist":
			return true
		}
	}
	// Democratic Alliance leader
	if left > 0 && b < d.to && d.toks[b].gap == gapSpace && d.toks[b].shape == lower && !titled && (!d.toks[a].first || b+1 < d.to && d.joined(b+1) && d.toks[b+1].shape == cap1) && (d.term(b) == "leader" || d.term(b) == "candidate" || d.term(b) == "chairman" || d.term(b) == "spokesman" || d.term(b) == "spokeswoman" || d.term(b) == "president") {
		return true
	}
	if left == 0 {
		// Ministry of Health, Embassy in Paris: weak heads need a name behind.
		if head == "office" || head == "board" || head == "authority" || head == "secretariat" || head == "union" || head == "network" || head == "coalition" || head == "alliance" {
			for i := h + 1; i < b; i++ {
				if d.toks[i].is&isOrgHead != 0 && d.toks[i].capital() {
					return true // Office of the Foreign Affairs Commission
				}
			}
		}
		if head == "court" && b > h+2 {
			switch d.term(h + 2) {
			case "appeal", "appeals", "justice", "cassation", "audit", "auditors", "arbitration", "human", "first":
				return true // the Court of Appeal
			}
		}
		if (head == "center" || head == "centre") && b-h >= 4 && d.term(h+1) == "for" && !titled && (d.toks[h].first || h > d.from && d.term(h-1) == "the") {
			return true // the Centre for Genetic Engineering and Biotechnology
		}
		if head == "office" && (b-h >= 4 && !d.titleWithin(h, b) || b-h >= 5 && d.term(h+2) == "the") && !titled {
			return true // Office of Civil Defense
		}
		if d.weakHead[head] {
			return d.hasName(h+1, b) && head != "group" && head != "team" && head != "force" && head != "cross" && head != "post"
		}
		return head != "party" || d.hasName(h+1, b)
	}
	if head == "party" || head == "team" || head == "delegation" || head == "club" {
		// HCM City Party Secretary, Vietnamese Party: no party's name.
		if left == 1 && b == h+1 && (d.toks[a].is&isDemonym != 0 || d.known[a].entry != nil && d.known[a].entry.kind == entity.Place) {
			return false
		}
		if k := d.known[a]; b == h+1 && k.entry != nil && k.end == h {
			return false
		}
	}
	// Point Cloud Library, Key Management Service: things, unless a place or a people is in the name.
	if softHead(head) && b == h+1 && !d.placed(a, h) {
		// Sun Group has no article, a Working Group has one.
		if head == "group" && left == 1 && a > d.from && d.toks[a].gap == gapSpace && d.toks[a-1].shape == lower && !titled && d.bareNameAfter(a-1) && !strings.HasSuffix(d.term(a), "ing") {
			return true
		}
		if left >= 3 && d.hasName(a, h) && !titled && a > d.from && d.term(a-1) == "the" && (head == "service" || head == "programme" || head == "program" || head == "network") {
			return true // the Copernicus Emergency Management Service
		}
		if !d.hasName(a, h) || head == "library" || head == "service" || head == "services" || head == "program" || head == "network" || head == "systems" || head == "technology" {
			return left == 1 && d.toks[a].is&isWord == 0 && d.toks[a].shape == cap1 && (head == "technologies" || head == "technology" || head == "air" || head == "group" || head == "systems" || head == "media" || head == "energy" || head == "house")
		}
	}
	if b == h+1 && left == 1 && !titled && a > d.from && (d.term(a-1) == "the" || d.toks[a].gap == gapPoss) {
		switch d.term(a) + " " + head {
		case "constitutional court", "high court", "appeals court", "appeal court", "criminal court", "special court", "federal court", "military court", "crown court", "county court", "magistrates court", "election court", "land court", "peace corps", "marine corps", "air force", "coast guard", "national guard":
			return true
		}
	}
	// Chairman of the Harbour Office
	if head == "office" && left == 1 && b == h+1 && !titled && a-3 >= d.from && d.term(a-1) == "the" && d.term(a-2) == "of" && d.toks[a-3].is&isTitle != 0 && d.toks[a].is&(isTitle|isRank|isFunction) == 0 {
		return true
	}
	if d.weakHead[head] || titled || d.toks[h].first {
		// Every word a common one: Help Center, Special Forces.
		if b == h+1 && !d.hasName(a, h) && left < 2 {
			return false
		}
	}
	if left == 1 && b == h+1 {
		// One common word before: Central Bank is a name, Third Party is not.
		switch d.term(a) {
		case "first", "second", "third", "other", "new", "old", "big", "small", "our", "their", "his", "this", "that", "special", "own", "us":
			return d.toks[a].raw == "US" || d.toks[a].raw == "U.S."
		}
		switch d.term(a) + " " + head {
		case "national assembly", "federal parliament", "national congress", "national parliament":
			return true
		}
		if d.toks[a].first && d.toks[h].gap != gapPoss && d.toks[a].is&isWord != 0 && d.toks[a].is&isDemonym == 0 && d.known[a].entry == nil {
			// Harbour Inspectorate deputy head
			if n := h + 1; !titled && b == n && n < d.to && d.toks[n].gap == gapSpace && d.toks[n].shape == lower && d.toks[n].is&(isTitle|isRank) != 0 && d.toks[a].is&(isRank|isTitle) == 0 && !d.weakHead[head] {
				switch head {
				case "inspectorate", "ministry", "procuracy", "directorate", "secretariat", "commission", "committee":
					return true
				}
			}
			return false
		}
	}
	return true
}

// standsAlone reports whether the business [i,h] stands elsewhere in the article
// without an owner.
func (d *doc) standsAlone(i, h int) bool {
	if !d.businessHead(h) || h-i > 4 {
		return false
	}
	name := d.text(i, h+1)
	for k := range d.toks {
		if t := &d.toks[k]; k != i && t.raw == d.toks[i].raw && t.gap != gapPoss && strings.HasPrefix(d.raw[t.Start:], name) {
			return true
		}
	}
	return false
}

// businessHead reports whether token h heads the names of businesses.
func (d *doc) businessHead(h int) bool {
	switch d.term(h) {
	case "group", "corp", "corporation", "securities", "insurance", "industries", "company", "holdings", "bank", "motors", "university", "airlines", "airways", "technologies", "electronics", "systems", "energy", "media", "steel", "party", "college", "hospital":
		return true
	}
	return false
}

// ownName reports whether the words [i,h) before a head are a name by
// themselves, no description: Zelko Group, but not National Bank.
func (d *doc) ownName(i, h int) bool {
	if !d.businessHead(h) {
		return false
	}
	t := &d.toks[i]
	return t.is&(isWord|isDemonym|isTitle) == 0 && (d.known[i].entry == nil || d.known[i].entry.kind == entity.Organization) || t.shape == upper && d.known[i].entry == nil
}

// bareNameAfter reports whether token i is a word behind which a noun without an
// article is a name: said Sun Group, a subsidiary of Sun Group.
func (d *doc) bareNameAfter(i int) bool {
	switch d.term(i) {
	case "said", "by", "of", "from", "with", "joined", "told", "organizer", "organiser", "developer", "conglomerate", "firm", "company", "giant":
		return true
	}
	return false
}

// placed reports whether a word of [i,j) ties a name to the world of bodies: a
// place, a people, National or Public.
func (d *doc) placed(i, j int) bool {
	for ; i < j; i++ {
		if d.known[i].entry != nil || d.toks[i].is&isDemonym != 0 {
			return true
		}
		switch d.term(i) {
		case "national", "public", "state", "federal", "central", "international", "royal", "world", "university", "intelligence", "secret", "civil", "foreign", "police", "postal", "health", "security", "support", "border", "military", "army", "naval", "coast":
			return true
		}
	}
	return false
}

// hasName reports whether a word of [i,j) is more than an English word.
func (d *doc) hasName(i, j int) bool {
	for ; i < j; i++ {
		t := &d.toks[i]
		if t.capital() && (t.is&isWord == 0 || t.is&isDemonym != 0 || t.shape == upper || d.known[i].entry != nil) {
			return true
		}
	}
	return false
}

// declared finds names that the word before or behind them declares to be a
// body: the carmaker VinFast, M23 rebels; clubs (FC Porto, Real Madrid); and
// companies known by one word.
func (d *doc) declared() {
	for i := d.from; i < d.to; i++ {
		t := &d.toks[i]
		if !t.capital() || t.is&(isFunction|isCalendar|isDemonym|isTitle) != 0 {
			continue
		}
		// shares of Ford, a stake in Shell: whatever else the word may be
		if i-2 >= d.from && t.gap == gapSpace && t.shape == cap1 && !t.titled && (d.known[i].entry == nil || d.known[i].entry.weak) && !(i+1 < d.to && d.joined(i+1) && d.toks[i+1].capital()) {
			switch w := d.term(i-2) + " " + d.term(i-1); w {
			case "shares of", "shares in", "stake in", "subsidiary of", "shareholders of":
				d.add(candidate{i: i, j: i + 1, kind: entity.Organization, rule: "organization/declared", conf: 0.7, prio: 38})
				continue
			}
		}
		if t.is&isCompany != 0 && !d.languages[t.term] {
			j := i + 1
			for j < d.to && j < i+3 && d.joined(j) && d.toks[j].capital() && (d.toks[j].is&isCompany != 0 || j == i+1 && d.toks[j].is&(isSurname|isGiven) != 0 && d.toks[j].is&isTitle == 0) {
				j++
			}
			if direction(t.term) && j < d.to && d.joined(j) && d.toks[j].capital() {
				continue // Southwest Ruritania, though an airline is called so
			}
			j = d.branch(j)
			if !(i > d.from && d.joined(i) && d.toks[i-1].capital() && d.toks[i-1].is&(isWord|isDemonym|isTitle) == 0 && d.knownEnding(i-1) == nil) {
				d.add(candidate{i: i, j: j, kind: entity.Organization, rule: "organization/company", conf: 0.7, prio: 70})
			}
			continue
		}
		if companyShape(t.raw, t.term) && t.shape == cap1 && d.known[i].entry == nil && t.is&(isWord|isGiven|isSurname) == 0 && !(d.joined(i) && d.toks[i-1].capital()) {
			d.add(candidate{i: i, j: d.branch(i + 1), kind: entity.Organization, rule: "organization/company's word", conf: 0.65, prio: 70})
			continue
		}
		// Bank Indonesia, Air France
		if t.raw == "Radio" && i+1 < d.to && d.toks[i+1].gap == gapSpace && d.toks[i+1].shape == cap1 && d.toks[i+1].is&(isFunction|isCalendar|isTitle) == 0 && !(d.joined(i) && d.toks[i-1].capital() && d.toks[i-1].is&isDemonym == 0) && !t.titled && d.run(i)-i <= 4 {
			d.add(candidate{i: i, j: d.run(i), kind: entity.Organization, rule: "organization/head first", conf: 0.7, prio: 30})
			continue
		}
		// Bank Zelbi Norvego
		if t.raw == "Bank" && !t.first && !t.titled && !(d.joined(i) && d.toks[i-1].capital()) {
			if n := d.run(i); n > i+1 && n-i <= 3 && d.foreignWords(i+1, n) {
				d.add(candidate{i: i, j: n, kind: entity.Organization, rule: "organization/head first", conf: 0.7, prio: 30})
				continue
			}
		}
		if (t.raw == "Bank" || t.raw == "Air") && i+1 < d.to && d.toks[i+1].gap == gapSpace && !(d.joined(i) && d.toks[i-1].capital()) && !t.titled {
			if k := d.known[i+1]; d.isCountry(k.entry) && !(k.end < d.to && d.joined(k.end) && d.toks[k.end].capital()) {
				d.add(candidate{i: i, j: k.end, kind: entity.Organization, rule: "organization/head first", conf: 0.7, prio: 30})
				continue
			}
		}
		// Los Zelbitos: a gang, where no place is meant
		if n := i + 1; (t.raw == "Los" || t.raw == "Las") && d.known[i].entry == nil && n < d.to && d.toks[n].gap == gapSpace && d.toks[n].shape == cap1 && d.toks[n].is&^(isTrade|isSurname) == 0 && strings.HasSuffix(d.term(n), "s") && d.report && !t.titled && d.run(i) == n+1 && !d.locativeStrong(i) && d.term(i-1) != "at" && d.term(i-1) != "to" && d.term(i-1) != "from" {
			d.add(candidate{i: i, j: n + 1, kind: entity.Organization, rule: "organization/declared", conf: 0.55, prio: 44})
			continue
		}
		// Zelga SC
		if n := i + 1; t.shape == cap1 && n < d.to && d.toks[n].gap == gapSpace && d.sport && !(d.joined(i) && d.toks[i-1].capital() && d.toks[i-1].is&(isDemonym|isTitle) == 0) && !t.titled {
			switch d.toks[n].raw {
			case "SC", "CF", "FK", "SK", "BK", "IF":
				d.add(candidate{i: i, j: n + 1, kind: entity.Organization, rule: "organization/club", conf: 0.75, prio: 30})
				continue
			}
		}
		// Real Madrid, FC Porto
		switch t.raw {
		case "AFC", "FK", "SK":
			// AFC Herons
			if n := i + 1; n < d.to && d.toks[n].gap == gapSpace && d.toks[n].shape == cap1 && d.sport && d.toks[n].is&(isFunction|isCalendar|isDemonym|isTitle|isEventHead) == 0 {
				d.add(candidate{i: i, j: n + 1, kind: entity.Organization, rule: "organization/club", conf: 0.75, prio: 30})
				continue
			}
		case "Eintracht", "Stade", "Hertha", "Fortuna", "PSV", "Ajax", "FC", "AC", "AS", "SC", "CF", "Athletic", "Union", "Celta", "Real", "Atletico", "Atlético", "Inter", "Sporting", "Dynamo", "Dinamo", "Borussia", "Bayern", "Olympique", "Deportivo", "Racing", "Spartak", "Lokomotiv", "Partizan":
			if i+1 < d.to && d.toks[i+1].gap == gapSpace && d.toks[i+1].shape == cap1 && (d.toks[i+1].is&isWord == 0 || d.known[i+1].entry != nil) && d.toks[i+1].is&(isCalendar|isDemonym) == 0 {
				j := i + 2
				if k := d.known[i+1]; k.entry != nil && k.end > j {
					j = k.end
				}
				d.add(candidate{i: i, j: j, kind: entity.Organization, rule: "organization/club", conf: 0.75, prio: 30})
				continue
			}
		}
		if t.is&isWord != 0 || d.known[i].entry != nil && !d.known[i].entry.weak || t.is&(isGiven|isVnSurname) != 0 && t.shape != upper {
			continue
		}
		j := i + 1
		for j < d.to && j < i+3 && d.joined(j) && d.toks[j].capital() && d.toks[j].is&(isWord|isTitle|isCalendar) == 0 {
			j++
		}
		ok := false
		if i > d.from && t.gap == gapSpace && d.toks[i-1].shape == lower {
			switch d.term(i - 1) {
			case "carmaker", "automaker", "maker", "manufacturer", "operator", "supplier", "distributor", "company", "firm", "giant", "conglomerate", "startup", "airline", "broadcaster", "newspaper", "retailer",
				"subsidiary", "chipmaker", "drugmaker", "chain", "bank", "insurer", "brewer", "lender", "club",
				"daily", "magazine", "tabloid", "militia", "charity", "nonprofit", "watchdog", "agency", "think-tank", "ngo", "group", "movement", "party", "unicorn":
				ok = true
			case "champions", "side", "rivals", "minnows":
				ok = d.toks[i-1].gap == gapSpace && t.shape == cap1
			case "as":
				ok = i-3 >= d.from && d.term(i-2) == "known" && t.shape == upper && !d.noOrg[t.term] && (d.term(i-3) == "mission" || d.term(i-3) == "group" || d.term(i-3) == "force" || d.term(i-3) == "bloc" || d.term(i-3) == "body" || d.term(i-3) == "agency")
			}
		}
		if j < d.to && d.toks[j].gap == gapSpace && d.toks[j].shape == lower {
			switch d.term(j) {
			case "midfielder", "striker", "goalkeeper", "winger", "defender", "fans", "supporters", "midfield":
				ok = t.gap != gapPoss && d.toks[i].is&(isGiven|isSurname) == 0
			case "rebels", "militants", "fighters", "guerrillas", "insurgents", "shareholders", "shares", "executives", "executive", "militia", "founder", "co-founder", "chairman", "ceo", "chairwoman", "spokesperson", "spokeswoman", "spokesman":
				ok = !d.hasPossBefore(j)
			case "lawmaker", "lawmakers", "leader", "candidate", "candidates", "senator", "mp", "mps", "partner", "activist", "activists":
				ok = !d.hasPossBefore(j) && t.is&^isTrade == 0 && t.gap != gapPoss && j-i == 1 && !t.titled && !t.first && j+1 < d.to && d.toks[j+1].gap == gapSpace && d.toks[j+1].shape == cap1
			case "magazine", "newspaper", "daily":
				ok = true
			case "chief":
				ok = j+1 < d.to && (d.term(j+1) == "executive" || d.term(j+1) == "financial" || d.term(j+1) == "economist")
			}
		}
		if j < d.to && d.toks[j].gap == gapSpace && d.toks[j].raw == "CEO" {
			ok = true
		}
		if ok && !(i > d.from && d.joined(i) && d.toks[i-1].capital()) {
			d.add(candidate{i: i, j: j, kind: entity.Organization, rule: "organization/declared", conf: 0.7, prio: 44})
		}
	}
}

// foreignWords reports whether [i,j) are words that no list has.
func (d *doc) foreignWords(i, j int) bool {
	for ; i < j; i++ {
		if t := &d.toks[i]; t.gap != gapSpace || t.shape != cap1 || t.is&^(isTrade|isSurname) != 0 || d.known[i].entry != nil {
			return false
		}
	}
	return true
}

// branch returns the end of a company's name that goes on at token j with what
// it makes or where: Intel Products Vietnam, Hyundai Motor.
func (d *doc) branch(j int) int {
	e := j
	for e < d.to && e < j+3 && d.toks[e].gap == gapSpace && d.toks[e].shape == cap1 && d.known[e].entry == nil && (d.corporate(e, e+1) || d.toks[e].is&isWord != 0 && d.toks[e].is&(isFunction|isTitle|isCalendar|isDemonym) == 0) {
		e++
	}
	if e < d.to && d.toks[e].gap == gapSpace && d.toks[e].shape == cap1 && d.isCountry(d.known[e].entry) && !d.titleStarts(d.known[e].end) {
		return d.known[e].end
	}
	if j < d.to && d.toks[j].gap == gapSpace && d.toks[j].shape == cap1 && d.corporate(j, j+1) && d.term(j) != "international" && d.term(j) != "global" {
		return j + 1
	}
	return j
}

// companyShape reports whether a word, raw and folded, is built as companies' names are:
// Sacombank, Vinamilk, PetroVietnam.
func companyShape(raw, w string) bool {
	for _, p := range [...]string{"Vin", "Vn", "Petro", "Viet"} {
		if strings.HasPrefix(raw, p) && camel(raw) && len(raw) >= len(p)+3 && raw[len(p)] >= 'A' && raw[len(p)] <= 'Z' && raw != "VietNam" {
			return true
		}
	}
	for _, p := range [...]string{"vina", "viet"} {
		if strings.HasPrefix(w, p) && len(w) >= len(p)+3 && !strings.HasPrefix(w, "vietnam") {
			return true
		}
	}
	for _, s := range [...]string{"bank", "corp", "telecom", "fone", "milk"} {
		if strings.HasSuffix(w, s) && len(w) >= len(s)+3 {
			return true
		}
	}
	return false
}

// parties finds what the word party in lower case declares: the Fidesz party,
// the Law and Justice party.
func (d *doc) partiesByWord() {
	for h := d.from + 1; h < d.to; h++ {
		t := &d.toks[h]
		if t.term != "party" || t.shape != lower || !d.toks[h-1].capital() {
			continue
		}
		if t.gap == gapClose && h-2 > d.from && d.toks[h-1].gap == gapOpen {
			d.partyWithShort(h - 1)
			continue
		}
		if t.gap != gapSpace {
			continue
		}
		a := h - 1
		for a > d.from && h-a < 5 {
			p := &d.toks[a-1]
			if a == h-1 && d.toks[a].gap == gapOpen {
				break
			}
			if d.toks[a].gap != gapSpace && d.toks[a].gap != gapHyphen {
				break
			}
			if p.capital() && p.is&(isDemonym|isTitle|isCalendar) == 0 && (p.is&isFunction == 0 || particle(p.term) && p.shape == cap1) && (d.known[a-1].entry == nil || a < h && !p.first && d.toks[a].is&(isWord|isTitle) == 0 && d.knownEnding(h-1) == nil) {
				a--
			} else if p.term == "and" && p.shape == lower && a-2 >= d.from && d.toks[a-2].shape == cap1 && d.toks[a-2].is&isWord != 0 && d.toks[a].is&isWord != 0 {
				a -= 2
			} else {
				break
			}
		}
		if n := &d.toks[a]; n.first && h-a > 1 && (n.term == "opposition" || n.term == "ruling" || n.term == "governing") {
			a++
		}
		n := &d.toks[a]
		if n.is&(isDemonym|isCalendar|isTitle) != 0 || n.is&isFunction != 0 && !particle(n.term) || d.known[a].entry != nil && h-a == 1 || h-a == 1 && (n.first || n.is&isVnSurname != 0) || n.term == "party" {
			continue
		}
		d.add(candidate{i: a, j: h, kind: entity.Organization, rule: "organization/party", conf: 0.7, prio: 42})
	}
}

// partyWithShort adds the name before the bracket that token s opens, and notes
// the short form in it: Law and Justice (PiS) party.
func (d *doc) partyWithShort(s int) {
	a := s
	for a > d.from && s-a < 6 && (a == s || d.toks[a].gap == gapSpace || d.toks[a].gap == gapHyphen) {
		p := &d.toks[a-1]
		small := p.shape == lower && a < s && (p.term == "and" || p.term == "for" || p.term == "of" || particle(p.term))
		if !small && (capitals(p.raw) == 0 || p.is&(isFunction|isCalendar) != 0 && p.term != "we" && p.term != "us" || d.strongTitle(a-1)) {
			break
		}
		a--
	}
	for a < s && d.toks[a].shape == lower && capitals(d.toks[a].raw) == 0 {
		a++
	}
	if a == s || d.toks[a].is&isDemonym != 0 && s-a == 1 {
		return
	}
	d.add(candidate{i: a, j: s, kind: entity.Organization, rule: "organization/party", conf: 0.75, prio: 25})
	d.short[d.toks[s].raw] = shortOf{entity.Organization, d.raw[d.toks[a].Start:d.toks[s-1].End]}
}

// bareBodies finds the chambers that are names without a word more.
func (d *doc) bareBodies() {
	for i := d.from; i < d.to; i++ {
		t := &d.toks[i]
		if t.shape != cap1 || (t.first || t.titled) && !(i+1 < d.to && t.gap != gapHyphen && d.toks[i+1].gap == gapSpace && d.toks[i+1].shape == lower && d.toks[i+1].is&isTitle != 0) {
			continue
		}
		switch t.term {
		case "congress", "senate", "parliament", "bundestag", "knesset", "duma", "bundesrat", "sejm", "riksdag", "storting", "folketing", "cortes", "interpol":
			if !(d.joined(i) && d.toks[i-1].capital() && d.toks[i-1].is&isDemonym == 0) {
				d.add(candidate{i: i, j: i + 1, kind: entity.Organization, rule: "organization/chamber", conf: 0.6, prio: 80})
			}
		}
	}
}

func (d *doc) hasPossBefore(j int) bool { return d.toks[j].gap == gapPoss }
