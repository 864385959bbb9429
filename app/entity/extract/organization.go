package extract

import "dossier/app/entity"

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
		a := d.leftOf(h, false)
		b := d.orgRight(h)
		// Heads that follow belong to the same name.
		for b < d.to {
			e := d.orgGoesOn(b)
			if e <= b {
				break
			}
			b = e
		}
		if !d.orgStands(a, h, b) {
			continue
		}
		d.add(candidate{i: a, j: b, kind: entity.Organization, rule: "organization/head", conf: 0.85, prio: 30})
		if b > h+1 {
			// Heads inside the name are found; go on behind it.
			h = b - 1
		}
	}
}

func (d *doc) ofFollows(i int) bool {
	return i < d.to && d.toks[i].shape == lower && (d.toks[i].term == "of" || d.toks[i].term == "for")
}

// orgRight returns the end of the name whose head is h.
func (d *doc) orgRight(h int) int {
	preps := " of for "
	switch d.term(h) {
	case "embassy", "mission", "consulate", "delegation":
		preps = " of for to in "
	case "committee", "commission", "council", "force", "authority", "panel", "institute", "center", "centre", "office":
		preps = " of for on "
	case "inc", "ltd", "llc", "gmbh", "plc", "corp", "airlines", "airways", "party", "hospital", "army", "parliament", "police":
		preps = " of "
	case "team", "news", "press", "times", "station", "stations":
		preps = ""
	}
	b := h + 1
	if preps != "" {
		b = d.rightOf(b, preps)
	}
	// Communist Party USA
	if b == h+1 && b < d.to && d.toks[b].gap == gapSpace && d.term(h) == "party" {
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
	if head == "administration" && h-a == 1 && d.toks[a].is&isWord == 0 && d.toks[a].shape == cap1 && d.known[a].entry == nil {
		return false // the Biden Administration
	}
	left := h - a
	if left == 0 {
		// Ministry of Health, Embassy in Paris: weak heads need a name behind.
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
		if d.toks[a].first && d.toks[a].is&isWord != 0 && d.toks[a].is&isDemonym == 0 && d.known[a].entry == nil {
			return false
		}
	}
	return true
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
