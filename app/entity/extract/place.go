package extract

import (
	"strings"

	"dossier/app/entity"
	"dossier/app/text"
)

// gazetteer turns the names of the gazetteer into candidates.
func (d *doc) gazetteer() {
	for i := d.from; i < d.to; i++ {
		k := d.known[i]
		if k.entry == nil {
			continue
		}
		e := k.entry
		if d.technical && e.kind == entity.Place && e.country != "" && k.end == i+1 && (d.isCountry(e) || !d.placeContext(i, k.end) && !d.placedThing(k.end)) && d.toks[i].raw != "US" && d.toks[i].raw != "U.S." && d.toks[i].raw != "UK" {
			continue // Cairo is a library there, and DRC a check of rules
		}
		if e.kind == entity.Organization && len(e.exact) > 0 && k.end == i+1 && d.toks[i].shape == upper && len(d.toks[i].raw) >= 3 && len(d.toks[i].raw) <= 4 && d.technical && !d.zoneCredit(i) && !d.spelledOut(e) {
			continue // GCC is a compiler where nobody says anything and no country is named
		}
		if e.weak && e.kind == entity.Organization {
			// Best Buy, United Utilities: words, which stand with capitals for the name alone
			if t := &d.toks[i]; t.first || t.titled || t.gap != gapSpace || d.toks[i-1].shape != lower || k.end < d.to && d.joined(k.end) && d.toks[k.end].capital() {
				continue
			}
		} else if e.weak && !d.placeContext(i, k.end) || d.arabic(i) && k.end == i+1 && (d.known[i-1].entry == nil) {
			continue
		}
		if e.kind == entity.Place && d.term(k.end-1) == "city" && d.toks[k.end-1].shape == lower {
			continue
		}
		// East Asian and Pacific Affairs: a region of the world is
		// part of a longer name; a country or city is not (US President).
		if n := k.end; e.kind == entity.Place && e.country == "" && n < d.to && d.toks[n].gap == gapSpace && d.toks[n].shape == cap1 &&
			!d.toks[i].titled && !d.titleStarts(n) && d.toks[n].is&isWord != 0 && d.toks[n].is&(isCalendar|isFunction|isGiven|isRank|isTitle) == 0 {
			continue
		}
		if d.toks[k.end-1].End < len(d.raw) && d.raw[d.toks[k.end-1].End] == '$' {
			continue // US$200
		}
		// Sài Gòn Tiếp Thị: the name goes on in Vietnamese, and not with a person.
		if n := k.end; e.country == "VN" && n < d.to && d.toks[n].gap == gapSpace && d.toks[n].shape == cap1 && nonASCII(d.toks[n].raw) && syllable(d.toks[n].term) && !d.isCountry(e) &&
			!d.vnSurname[text.Key(d.toks[n].raw)] && d.known[n].entry == nil {
			continue
		}
		conf := float32(0.95)
		if e.weak {
			conf = 0.75
		}
		// Several words that are well known as one are asked before heads: West Bank.
		prio := 40
		if k.end-i > 1 && !e.weak {
			prio = 8
		}
		i0, j := i, k.end
		// Africa CDC
		if n := k.end; e.kind == entity.Place && n < d.to && d.toks[n].gap == gapSpace && d.toks[n].shape == upper && d.known[n].entry != nil && d.known[n].entry.kind == entity.Organization && d.known[n].end == n+1 && !d.toks[i].titled {
			d.add(candidate{i: i, j: n + 1, kind: entity.Organization, rule: "organization/branch", conf: 0.65, prio: 30})
		}
		// Geological Survey of Ruritania
		if n := k.end; e.kind == entity.Organization && n+1 < d.to && d.term(n-1) == "survey" && d.term(n) == "of" && d.toks[n].shape == lower && d.toks[n+1].gap == gapSpace {
			if m := d.run(n + 1); d.known[n+1].entry != nil && d.known[n+1].entry.kind == entity.Place {
				d.add(candidate{i: i, j: max(m, d.known[n+1].end), kind: entity.Organization, rule: "organization/head", conf: 0.85, prio: 30})
			}
		}
		if d.term(i) == "the" && k.end > i+1 && (d.toks[i].first || d.toks[i].shape == lower) {
			i0++
		}
		// Ekiti State
		if e.kind == entity.Place && e.country != "" && !d.isCountry(e) && j < d.to && d.toks[j].gap == gapSpace && d.toks[j].shape == cap1 && d.term(j) == "state" && !d.titleStarts(j+1) &&
			!(j+1 < d.to && d.joined(j+1) && d.toks[j+1].capital()) {
			j++
		}
		d.add(candidate{i: i0, j: j, kind: e.kind, rule: "gazetteer", conf: conf, prio: prio, key: e.key, name: e.name})
	}
}

// spelledOut reports whether the article names e by several words.
func (d *doc) spelledOut(e *entry) bool {
	for i := range d.known {
		if k := d.known[i]; k.entry != nil && k.entry.key == e.key && k.end > i+1 {
			return true
		}
	}
	return false
}

// placeContext reports whether what is around [i,j) speaks for a place.
func (d *doc) placeContext(i, j int) bool {
	// GENEVA – opens a dateline.
	if i == d.from && d.toks[i].shape == upper && (j == d.to || d.toks[j].gap == gapDash || d.toks[j].gap == gapStop || d.toks[j].gap == gapOpen || d.toks[j].gap == gapComma) {
		return true
	}
	if i > d.from {
		p := &d.toks[i-1]
		if (p.shape == lower || p.first) && d.toks[i].gap == gapSpace {
			switch p.term {
			case "in", "at", "from", "near", "to", "into", "around", "across", "outside", "towards", "toward", "via", "visited", "visit", "visiting", "reached", "entered", "captured", "leaving", "throughout":
				return true
			case "of":
				if i-2 >= d.from {
					switch d.term(i - 2) {
					case "city", "town", "province", "capital", "state", "region", "village", "port", "coast", "island", "suburb", "regency", "shores", "streets", "department", "siege", "north", "south", "east", "west", "mayor", "outskirts", "governor", "university", "people", "bishop":
						return true
					}
				}
			}
		}
		if d.toks[i].gap == gapComma && d.knownEnding(i-1) != nil {
			return true
		}
		if d.toks[i].gap == gapPoss && d.isCountry(d.knownEnding(i-1)) && j-i > 1 {
			return true // Ruritania’s West Alba
		}
		if d.toks[i].gap == gapSpace && p.term == "and" && i-2 >= d.from {
			if e := d.knownEnding(i - 2); e != nil && e.kind == entity.Place {
				return true
			}
		}
	}
	if j < d.to {
		n := &d.toks[j]
		if n.gap == gapComma && d.known[j].entry != nil && d.known[j].entry.kind == entity.Place {
			return true
		}
		if n.gap == gapSpace && (n.is&isPlaceHead != 0 || n.term == "state" && n.shape == cap1) {
			return true
		}
		if n.term == "and" && j+1 < d.to && d.known[j+1].entry != nil && d.known[j+1].entry.kind == entity.Place && !d.known[j+1].entry.weak {
			return true
		}
	}
	return false
}

// placeHeads finds names by their generic word: Fukuoka Prefecture, Beijing
// Capital International Airport, Gulf of Tonkin, Mount Everest.
func (d *doc) placeHeads() {
	for h := d.from; h < d.to; h++ {
		t := &d.toks[h]
		if t.is&isPlaceHead == 0 || !t.capital() {
			continue
		}
		w := t.term
		// District 1
		if (w == "district" || w == "ward") && h+1 < d.to && d.toks[h+1].gap == gapSpace && d.toks[h+1].shape == number && len(d.toks[h+1].raw) <= 2 {
			d.add(candidate{i: h, j: h + 2, kind: entity.Place, rule: "place/number", conf: 0.7, prio: 35})
		}
		// the generic word first
		switch w {
		case "mount", "lake", "cape", "fort":
			if e := d.run(h + 1); e > h+1 && d.joined(h+1) && d.toks[h+1].gap == gapSpace && d.toks[h+1].is&(isWord|isTitle) != isWord {
				e = min(e, h+3)
				d.add(candidate{i: h, j: e, kind: entity.Place, rule: "place/generic-first", conf: 0.8, prio: 35})
			}
		case "gulf", "bay", "strait", "straits", "island", "islands", "province", "port", "sea", "city", "district", "county", "river", "town", "village", "palace", "cathedral", "temple", "castle", "tower", "valley", "isle", "square", "bridge", "plateau", "peninsula":
			if h+2 < d.to && d.term(h+1) == "of" && d.toks[h+2].capital() && d.toks[h+2].gap == gapSpace && d.toks[h+2].is&isFunction == 0 && d.hasName(h+2, h+3) {
				e := d.run(h + 2)
				if k := d.known[h+2]; k.entry != nil {
					e = k.end
				}
				a := h
				d.add(candidate{i: a, j: min(e, h+5), kind: entity.Place, rule: "place/of", conf: 0.8, prio: 35})
			}
		}
		if w == "complex" {
			switch d.term(h - 1) {
			case "landscape", "monuments", "monument", "relic", "relics", "temple", "sports", "palace", "heritage":
			default:
				continue
			}
		}
		if w == "reserve" {
			switch d.term(h - 1) {
			case "nature", "game", "wildlife", "forest", "biosphere", "marine", "tiger":
			default:
				continue
			}
		}
		if w == "base" {
			switch d.term(h - 1) {
			case "air", "naval", "military", "force", "army":
			default:
				continue
			}
		}
		// St. Peter’s Square, St Mary’s Cathedral
		if t.gap == gapPoss && h-2 >= d.from && d.toks[h-2].raw == "St" && d.toks[h-1].shape == cap1 {
			d.add(candidate{i: h - 2, j: h + 1, kind: entity.Place, rule: "place/saint", conf: 0.8, prio: 30})
			continue
		}
		if t.gap != gapSpace && t.gap != gapHyphen {
			continue
		}
		a := d.withoutOwner(d.leftOf(h, false), h)
		if h-a > 4 && w != "airport" && w != "stadium" {
			continue
		}
		// the Red River, the Dead Sea: common words, but a name after "the"
		natural := (w == "river" || w == "sea" || w == "ocean" || w == "strait" || w == "mountains" || w == "desert" || w == "islands" || w == "bay" || w == "gulf" || w == "lakes" || w == "delta" || w == "valley") &&
			h-a == 1 && a > d.from && d.term(a-1) == "the" && d.toks[a-1].shape == lower && d.toks[a].gap == gapSpace
		if natural && !d.hasName(a, h) {
			d.add(candidate{i: a, j: h + 1, kind: entity.Place, rule: "place/natural", conf: 0.7, prio: 35})
			continue
		}
		if w == "site" && (h == d.from || d.term(h-1) != "launch" && d.term(h-1) != "test") {
			continue // no World Heritage Site
		}
		// Downing Street: a word, but no sentence begins with it and no article stands before
		street := (w == "street" || w == "avenue" || w == "boulevard") && a == h-1 && !d.toks[a].first && !d.toks[a].titled && d.toks[a].is&(isFunction|isCalendar|isOrgHead|isTitle) == 0
		if w == "territory" && h-a >= 2 && a > d.from && d.term(a-1) == "the" && !d.toks[h].titled {
			street = true // the Federal Capital Territory
		}
		if a == h || !street && !d.hasName(a, h) && d.term(a) != "st" && !(h-a >= 2 && (w == "airport" || w == "cemetery" || w == "stadium" || w == "bridge" || w == "square" || w == "park")) {
			continue
		}
		if w == "park" || w == "hill" || w == "beach" || w == "garden" || w == "port" || w == "forest" || w == "road" || w == "region" || w == "street" || w == "territory" || w == "cape" || w == "fort" || w == "harbour" || w == "harbor" {
			if h-a == 1 && (d.toks[a].is&isGiven != 0 && w == "park" || d.titleBefore(a) && d.toks[a].is&isWord == 0) {
				continue // Dr Kidong Park
			}
		}
		if w == "district" && h+1 < d.to && d.joined(h+1) && (d.toks[h+1].is&isTitle != 0 || d.term(h+1) == "court") {
			continue // U.S. District Judge
		}
		if d.toks[h].titled && d.toks[a].is&isWord != 0 && d.known[a].entry == nil {
			continue
		}
		if d.toks[a].is&isDemonym != 0 && h-a == 1 {
			continue
		}
		c := candidate{i: a, j: h + 1, kind: entity.Place, rule: "place/head", conf: 0.85, prio: 35}
		// Vĩnh Phúc Province is Vĩnh Phúc; but Hà Nội Street is not Hà Nội.
		switch w {
		case "province", "prefecture", "city", "region", "governorate", "oblast", "voivodeship", "canton", "municipality", "county", "district", "commune", "river":
			if k := d.known[a]; k.entry != nil && k.end >= h && k.entry.kind == entity.Place {
				c.key, c.name = k.entry.key, k.entry.name
			} else if w == "province" || w == "prefecture" {
				c.key = joinKey(d.text(a, h))
			}
		}
		d.add(c)
	}
	// jilin province, the town of X: names that a generic word in lower case declares
	for i := d.from; i < d.to; i++ {
		t := &d.toks[i]
		// Unity, Jonglei and Warrap States
		several := t.shape == cap1 && (t.term == "states" || t.term == "provinces" || t.term == "districts") && i-2 > d.from && d.term(i-2) == "and" && d.knownEnding(i) == nil
		if t.shape != lower && !several {
			continue
		}
		switch t.term {
		case "province", "provinces", "prefecture", "district", "city", "town", "village", "county", "commune", "region", "island", "river", "municipality", "township", "townships", "mountains", "desert",
			"districts", "cities", "towns", "villages", "counties", "communes", "regions", "islands", "prefectures", "states", "wards",
			"regency", "regencies", "governorate", "oblast", "suburb", "neighborhood", "neighbourhood", "subdistrict", "hamlet", "ward", "peninsula", "archipelago", "lake", "volcano":
		default:
			continue
		}
		if t.gap == gapSpace && i > d.from {
			a := i
			for a > d.from && i-a < 3 && d.toks[a-1].shape == cap1 && d.toks[a-1].is&(isFunction|isDemonym|isCalendar|isTitle|isOrgHead|isPlaceHead) == 0 && !d.countryDemonym(a-1) && (a == i || d.joined(a)) {
				a--
			}
			if a < i && d.hasName(a, i) && !(d.toks[a].is&isWord != 0) {
				d.add(candidate{i: a, j: i, kind: entity.Place, rule: "place/declared", conf: 0.75, prio: 45, key: joinKey(d.text(a, i))})
				if strings.HasSuffix(t.term, "s") {
					d.placesListed(a)
				}
			}
		}
		if i+2 < d.to && d.term(i+1) == "of" && d.toks[i+2].shape == cap1 && d.toks[i+2].gap == gapSpace && d.toks[i+2].is&(isFunction|isDemonym|isCalendar|isTitle|isOrgHead) == 0 && (d.hasName(i+2, i+3) || (t.term == "town" || t.term == "city" || t.term == "village" || t.term == "suburb" || t.term == "hamlet") && !t.titled && d.run(i+2) == i+3) {
			e := min(d.run(i+2), i+5)
			d.add(candidate{i: i + 2, j: e, kind: entity.Place, rule: "place/declared", conf: 0.8, prio: 45, key: joinKey(d.text(i+2, e))})
		}
	}
}

// placesListed takes the names before the one at token a, which a generic word in
// the plural declares all at once: in Alba, Beta and Gamma districts.
func (d *doc) placesListed(a int) {
	for n := 0; n < 8 && a-2 >= d.from; n++ {
		j := a // the end of the name before
		switch {
		case d.term(a-1) == "and" && d.toks[a-1].shape == lower && d.toks[a].gap == gapSpace:
			j = a - 1
		case d.toks[a].gap != gapComma:
			return
		}
		i := j
		for i > d.from && j-i < 3 && d.toks[i-1].shape == cap1 && d.toks[i-1].is&(isFunction|isDemonym|isCalendar|isTitle|isOrgHead|isPlaceHead) == 0 && (i == j || d.joined(i)) {
			i--
		}
		if i == j || d.toks[i].is&isWord != 0 && !(j-i == 2 && syllable(d.term(i)) && syllable(d.term(i+1))) || !d.hasName(i, j) || d.toks[i].first {
			return
		}
		if d.known[i].entry == nil || d.known[i].entry.weak {
			d.add(candidate{i: i, j: j, kind: entity.Place, rule: "place/declared", conf: 0.7, prio: 44, key: joinKey(d.text(i, j))})
		}
		a = i
	}
}

// placesInContext finds places that no list has by what stands around them: born
// in Passy, from Kourou, French Guiana, the Kingdom of Poland.
func (d *doc) placesInContext() {
	for i := d.from + 1; i < d.to; i++ {
		t := &d.toks[i]
		if t.shape != cap1 || t.gap != gapSpace || d.toks[i-1].shape != lower || d.known[i].entry != nil && !d.known[i].entry.weak ||
			t.is&(isFunction|isDemonym|isCalendar|isTitle|isOrgHead) != 0 {
			continue
		}
		// in Port Hope, Ontario: words, but two places as in an address
		if t.is&isWord != 0 {
			if e := d.run(i); d.term(i-1) == "in" && len(t.raw) > 3 && e-i <= 2 && !t.titled && e < d.to && d.toks[e].gap == gapComma {
				if k := d.known[e]; k.entry != nil && k.entry.kind == entity.Place && k.entry.country != "" && !k.entry.weak {
					d.add(candidate{i: i, j: e, kind: entity.Place, rule: "place/context", conf: 0.65, prio: 55})
				}
			}
			continue
		}
		j := i + 1
		for j < d.to && j < i+3 && d.joined(j) && d.toks[j].shape == cap1 && d.toks[j].is&(isWord|isCalendar|isTitle|isOrgHead|isEventHead|isPactHead) == 0 {
			j++
		}
		if j < d.to && d.joined(j) && (d.toks[j].capital() || particle(d.term(j))) {
			continue
		}
		ok := false
		p := d.term(i - 1)
		locative := p == "in" || p == "near" || p == "at" || p == "from"
		if j < d.to && d.toks[j].gap == gapComma && d.known[j].entry != nil && d.known[j].entry.kind == entity.Place && (locative || p == "of" || p == "to") {
			ok = true
		}
		// in Minova, in South Kivu
		if k := d.knownAfter(j + 1); locative && j < d.to && d.toks[j].gap == gapComma && d.term(j) == "in" && k.entry != nil && k.entry.kind == entity.Place {
			ok = true
		}
		if p == "in" && i-2 >= d.from {
			switch d.term(i - 2) {
			case "born", "lived", "lives", "live", "died", "held", "based", "living", "arrived", "located", "opened", "working", "worked", "staying", "place",
				"stationed", "jailed", "arrested", "buried", "killed", "hospital", "plant", "factory", "school", "village", "villages", "home", "farm", "prison", "rally", "airport", "port":
				ok = true
			}
		}
		if (p == "outside" || p == "near") && j < d.to && t.is&(isGiven|isSurname) == 0 {
			ok = true
		}
		if p == "of" && i-2 >= d.from && (d.term(i-2) == "north" || d.term(i-2) == "south" || d.term(i-2) == "east" || d.term(i-2) == "west" || d.term(i-2) == "outskirts" || d.term(i-2) == "residents") {
			ok = true
		}
		if ok {
			d.add(candidate{i: i, j: j, kind: entity.Place, rule: "place/context", conf: 0.65, prio: 55})
		}
	}
	for i := d.from; i+2 < d.to; i++ {
		switch d.term(i) {
		case "kingdom", "republic", "empire", "sultanate", "emirate", "duchy", "commonwealth", "principality", "state":
			if d.toks[i].capital() && d.term(i+1) == "of" && d.toks[i+2].capital() && d.known[i+2].entry != nil && d.known[i+2].entry.kind == entity.Place {
				c := candidate{i: i, j: d.known[i+2].end, kind: entity.Place, rule: "place/polity", conf: 0.8, prio: 35}
				if d.term(i) == "republic" || d.term(i) == "kingdom" || d.term(i) == "state" {
					c.key, c.name = d.known[i+2].entry.key, d.known[i+2].entry.name
				}
				d.add(c)
			}
		}
	}
	for i := d.from + 1; i < d.to; i++ {
		if (d.term(i) == "empire" || d.term(i) == "republic") && d.toks[i].shape == cap1 && d.toks[i].gap == gapSpace && d.toks[i-1].capital() && (d.toks[i-1].is&isDemonym != 0 || d.term(i) == "empire" && d.toks[i-1].is&isFunction == 0 && !d.toks[i].titled) {
			d.add(candidate{i: i - 1, j: i + 1, kind: entity.Place, rule: "place/polity", conf: 0.8, prio: 35})
		}
	}
}

// mainCountries returns the keys of the two countries named most in d.
func (d *doc) mainCountries() []string {
	type count struct {
		key   string
		n, at int
	}
	var cs []count
	at := make(map[string]int)
	for i := range d.known {
		e := d.known[i].entry
		if e == nil || e.kind != entity.Place || !d.isCountry(e) {
			continue
		}
		if _, ok := at[e.key]; !ok {
			at[e.key] = len(cs)
			cs = append(cs, count{e.key, 0, i})
		}
		cs[at[e.key]].n++
	}
	var out []string
	for len(out) < 2 && len(cs) > 0 {
		best := 0
		for i := range cs {
			if cs[i].n > cs[best].n {
				best = i
			}
		}
		out = append(out, cs[best].key)
		cs = append(cs[:best], cs[best+1:]...)
	}
	return out
}

// marksDiffer reports whether two spellings with equal folds both carry marks
// and differ in them: Thường is not Thưởng.
func marksDiffer(a, b string) bool {
	return text.Marked(a) && text.Marked(b) && text.Key(a) != text.Key(b)
}
