package extract

import (
	"strings"

	"dossier/app/entity"
)

// events finds summits, sessions, congresses, wars and games by their head
// nouns, with ordinals, years and the bodies that hold them: High-level
// General Debate of the 80th Session of the UN General Assembly.
func (d *doc) events() {
	for h := d.from; h < d.to; h++ {
		t := &d.toks[h]
		// The 78th World Health Assembly is a meeting, the 15th National Assembly a body.
		assembly := t.term == "assembly" && d.term(h-1) != "national" && d.numbered(d.leftOf(h, true), h)
		if t.is&isEventHead == 0 && !assembly || !t.capital() {
			continue
		}
		a := d.leftOf(h, true)
		// the Culture and Tourism Week
		if a == h-1 && a-3 >= d.from && d.term(a-1) == "and" && d.toks[a].gap == gapSpace && d.toks[a-1].shape == lower && d.plainNoun(a) && d.plainNoun(a-2) && d.term(a-3) == "the" {
			switch t.term {
			case "week", "festival", "fair", "expo", "forum", "exhibition":
				a -= 2
			}
		}
		b := d.rightOf(h+1, " of for on ")
		// Korean War of 1950: the year is none of the name's words.
		if b == h+3 && d.toks[h+2].shape == number && len(d.toks[h+2].raw) == 4 {
			b = h + 1
		}
		// Kate Festival of the Chăm people
		if b > h+1 && b < d.to && d.toks[b].gap == gapSpace && (d.term(b) == "people" || d.term(b) == "ethnic" || d.term(b) == "community" || d.term(b) == "minority") {
			b = h + 1
		}
		b = d.sessionAfter(b)
		// Summit 2024, Games Paris 2024
		if b < d.to && b == h+1 && d.toks[b].gap == gapSpace && d.toks[b].shape == number && len(d.toks[b].raw) == 4 {
			b++
		}
		if !d.eventStands(a, h, b) {
			continue
		}
		d.add(candidate{i: a, j: b, kind: entity.Event, rule: "event/head", conf: 0.8, prio: 20})
		if b > h+1 {
			h = b - 1
		}
	}
	// COP28, Typhoon Haiyan are names by their form.
	for i := d.from; i < d.to; i++ {
		t := &d.toks[i]
		if t.shape == cap1 && i+1 < d.to && d.toks[i+1].gap == gapSpace && d.toks[i+1].shape == cap1 && d.toks[i+1].is&(isFunction|isCalendar|isTitle|isOrgHead|isEventHead) == 0 {
			switch t.term {
			case "typhoon", "hurricane", "cyclone", "storm":
				if t.term == "storm" && !d.stormNamed(i) {
					break
				}
				if stormWord(d.term(i + 1)) {
					break
				}
				if i+2 >= d.to || !d.joined(i+2) || !d.toks[i+2].capital() {
					a := i
					if a > d.from && t.gap == gapSpace && d.toks[a-1].shape == cap1 && d.term(a-1) == "tropical" && t.term == "storm" {
						a--
					}
					d.add(candidate{i: a, j: i + 2, kind: entity.Event, rule: "event/storm", conf: 0.85, prio: 20})
					if n := &d.toks[i+1]; n.is&(isRank|isOrgHead) == 0 && len(n.raw) > 2 && !n.titled {
						d.noteShort(n.raw, entity.Event, d.text(a, i+2)) // Zelduk made landfall
					}
				}
			}
		}
		if t.shape == upper && strings.HasPrefix(t.raw, "COP") && len(t.raw) >= 5 && strings.Trim(t.raw[3:], "0123456789") == "" {
			d.add(candidate{i: i, j: i + 1, kind: entity.Event, rule: "event/cop", conf: 0.95, prio: 20})
		}
	}
}

// stormWord reports whether a word behind Hurricane or Storm is none of its names.
func stormWord(w string) bool {
	switch w {
	case "season", "warning", "watch", "alley", "force", "relief", "hunters", "surge", "response", "recovery":
		return true
	}
	return false
}

// stormNamed reports whether the word behind Storm at token i is the storm's
// name: no English word, or behind Tropical Storm any.
func (d *doc) stormNamed(i int) bool {
	if i > d.from && d.term(i-1) == "tropical" && d.toks[i].gap == gapSpace {
		return true
	}
	n := &d.toks[i+1]
	return n.is&(isWord|isTitle|isOrgHead|isPlaceHead) == 0 && n.is&isGiven != 0 && d.known[i+1].entry == nil && !d.toks[i].titled && !(d.joined(i) && d.toks[i-1].capital() && d.toks[i-1].is&isFunction == 0)
}

// sessionAfter takes in "(UNGA)’s 79th session" after a name that ends at b.
func (d *doc) sessionAfter(b int) int {
	i := b
	if i+1 < d.to && d.toks[i].gap == gapOpen && d.toks[i].shape == upper && (d.toks[i+1].gap == gapClosePoss || d.toks[i+1].gap == gapClose) {
		i++
		if d.toks[i].gap == gapClose {
			return b
		}
	} else if i >= d.to || d.toks[i].gap != gapPoss {
		return b
	}
	if i+1 < d.to && d.toks[i].shape == number && ordinal(d.toks[i].raw) && d.toks[i+1].is&isEventHead != 0 && d.toks[i+1].gap == gapSpace {
		return i + 2
	}
	return b
}

// eventStands reports whether [a,b) with head h names a particular event.
func (d *doc) eventStands(a, h, b int) bool {
	if b-a < 2 {
		return false
	}
	head := d.term(h)
	left := h - a
	switch head {
	case "series":
		if t := &d.toks[h-1]; left > 0 && t.shape == number && t.raw[len(t.raw)-1] <= '9' {
			return false // ESP 5200 Series
		}
	}
	switch head {
	case "expedition":
		return d.numbered(a, h) && left >= 2 && !d.toks[h].titled
	case "year":
		// International Year of Rivers, Alba-Beta Friendship Year 2025
		if d.term(h-1) == "international" && d.toks[h].gap == gapSpace && b > h+2 && d.term(h+1) == "of" {
			return true
		}
		return left >= 2 && b == h+2 && d.toks[b-1].shape == number && d.hasName(a, h) && !d.toks[h].titled && d.term(h-1) != "new" && d.term(h-1) != "fiscal" && d.term(h-1) != "financial"
	case "open", "session", "series", "derby", "forum", "games", "workshop", "final", "finals", "war", "talks", "week":
		// The French Open, the 80th Session; not an X11 Session.
		if !d.placed(a, h) && !d.numbered(a, b) && !d.placed(h+1, b) && !d.eventful(a, h) {
			return false
		}
	}
	particular := d.hasName(a, h) || d.hasName(h+1, b)
	for i := a; i < b; i++ {
		if d.toks[i].shape == number && ordinal(d.toks[i].raw) {
			particular = true
		}
		switch d.term(i) {
		case "first", "second", "third", "annual", "world", "global", "international", "regional", "national":
			if i != h {
				particular = true
			}
		}
	}
	switch head {
	case "forum":
		// A forum that says something is a body.
		if !d.numbered(a, b) && (h+1 < b && d.term(h+1) == "for" && left > 0 || b < d.to && d.toks[b].gap == gapSpace && d.toks[b].shape == lower && d.bodySays(b)) {
			d.add(candidate{i: a, j: b, kind: entity.Organization, rule: "organization/forum", conf: 0.7, prio: 18})
			return false
		}
	case "congress":
		// The National People’s Congress and the African National Congress are bodies.
		if d.toks[h].gap == gapPoss && a < h && !d.numbered(a, h) && d.knownEnding(h-1) != nil {
			return false // Argentina’s Congress: bare
		}
		if !d.numbered(a, h) && d.term(a) != "world" {
			d.add(candidate{i: a, j: b, kind: entity.Organization, rule: "organization/congress", conf: 0.8, prio: 30})
			return false
		}
	case "conference":
		for i := a; i < h; i++ {
			if w := d.term(i); w == "consultative" || w == "bishops" || w == "episcopal" {
				d.add(candidate{i: a, j: b, kind: entity.Organization, rule: "organization/conference", conf: 0.8, prio: 30})
				return false
			}
		}
		if left > 0 && (d.term(h-1) == "press" || d.term(h-1) == "news") {
			return false
		}
	case "meeting", "meetings":
		// The 57th ASEAN Foreign Ministers’ Meeting, the Annual Meetings of the World Bank
		if d.toks[h].titled || left == 0 {
			return false
		}
		for i := a; i < h; i++ {
			switch d.term(i) {
			case "ministerial", "ministers", "annual", "leaders", "plenary", "chiefs":
				return d.numbered(a, h) || d.hasName(a, b)
			}
		}
		return d.numbered(a, h) && left >= 2
	case "convention":
		return left > 0 && d.term(h-1) == "national"
	case "victory":
		return left > 0 && d.hasName(a, h) && d.toks[h].gap == gapSpace
	case "cup":
		if left > 0 && b == h+1 && !d.toks[h].titled && a > d.from && d.term(a-1) == "the" && d.sport {
			return true // the League Cup
		}
		return particular || left >= 2 || b > h+1
	case "elections", "election", "talks", "crisis", "open", "series", "final", "finals", "derby", "week", "battle", "dialogue",
		"consultations", "war", "debate", "fair", "session", "games", "awards", "tournament", "exhibition":
		if head == "war" && left == 0 {
			return false
		}
		if (head == "week" || head == "final" || head == "finals" || head == "series" || head == "talks" || head == "open" || head == "crisis" || head == "session") && left == 0 {
			return false
		}
		if !particular && left < 2 && b == h+1 {
			return false
		}
	}
	if left == 0 {
		// the Summit of the Rivers
		if head == "summit" && b-h >= 3 && d.term(h+1) == "of" && a > d.from && d.term(a-1) == "the" && !d.toks[h].titled {
			return true
		}
		return head == "battle" || head == "session" || particular
	}
	if d.toks[h].titled && !particular {
		return false
	}
	if (head == "summit" || head == "olympics" || head == "championships" || head == "championship") && !d.toks[a].first {
		return true
	}
	return particular || left >= 2 || b > h+1
}

// eventful reports whether a word of [i,j) speaks for an occasion.
func (d *doc) eventful(i, j int) bool {
	for ; i < j; i++ {
		switch d.term(i) {
		case "annual", "economic", "plenary", "opening", "closing", "fashion", "leaders", "olympic", "paralympic", "special", "global", "regional", "peace", "civil", "cold", "great", "commonwealth", "champions", "cup", "business", "youth", "cultural", "high-level", "level", "security", "trade", "investment":
			return true
		}
		if d.toks[i].is&isCalendar != 0 {
			return true
		}
	}
	return false
}

// numbered reports whether [i,j) has an ordinal or a year.
func (d *doc) numbered(i, j int) bool {
	for ; i < j; i++ {
		if d.toks[i].shape == number && ordinal(d.toks[i].raw) {
			return true
		}
		if d.toks[i].shape == upper && strings.Trim(d.toks[i].raw, "IVXL") == "" {
			return true
		}
	}
	return false
}
