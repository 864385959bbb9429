package extract

import (
	"strings"

	"dossier/app/entity"
)

// Names of bodies, events and agreements are noun phrases about a head: what
// stands before it (left), the head, and "of the …" phrases after it (right).

// maxLeft is how many words before its head a name can have.
const maxLeft = 8

// maxPhrase is how many words a phrase behind the head can have. It keeps the
// time linear on text that is nothing but capitals.
const maxPhrase = 24

// leftOf returns where the name whose head is token h begins. Ordinals and
// years count when digits is set.
func (d *doc) leftOf(h int, digits bool) int {
	a := h
	officer := false // a title owns the body: Attorney General’s Office
	for a > d.from && h-a < maxLeft {
		p := a - 1
		t := &d.toks[p]
		switch d.toks[a].gap {
		case gapSpace, gapHyphen, gapAnd:
		case gapSlash:
			if d.toks[a].shape != upper || t.shape != upper {
				return d.trimLeft(a, h) // POW/MIA Accounting Agency
			}
		case gapDash:
			// Việt Nam – Laos Committee: two parties.
			e := d.knownEnding(p)
			if e == nil || d.known[a].entry == nil || e.kind != entity.Place || d.known[a].end > h {
				return d.trimLeft(a, h)
			}
			a = d.knownStart(p)
			continue
		case gapPoss:
			// Leaders’ Week, Committee’s Commission, Việt Nam’s Mission; but not Fico’s Party.
			if !d.ownsBody(p) {
				return d.trimLeft(a, h)
			}
			officer = t.is&isTitle != 0
		default:
			return d.trimLeft(a, h)
		}
		// The name of a place is taken whole, whatever its words: Hội An.
		if e := d.knownEnding(p); e != nil && p >= d.from {
			if s := d.knownStart(p); s < p && s >= d.from && (!e.weak || e.country == "VN") {
				a = s
				continue
			}
		}
		switch {
		case t.shape == lower:
			// The second half of High-level belongs to its first.
			if t.gap == gapHyphen && p > d.from && d.toks[p-1].capital() && d.toks[a].gap == gapSpace && !(d.toks[p-1].is&isDemonym != 0 || d.knownEnding(p-1) != nil) {
				a = p - 1
				continue
			}
			return d.trimLeft(a, h)
		case t.shape == number:
			if !digits || d.toks[a].gap != gapSpace || strings.ContainsAny(t.raw, ".,") {
				return d.trimLeft(a, h)
			}
		case t.is&(isCalendar|isHonorific) != 0, d.strongTitle(p) && d.toks[a].gap != gapPoss && !(officer && d.toks[a].is&isTitle != 0):
			return d.trimLeft(a, h)
		case t.is&isFunction != 0 && t.shape == cap1 && p > d.from && d.toks[p].gap == gapSpace && nonASCII(d.toks[p-1].raw) && d.toks[p-1].capital() && syllable(d.toks[p-1].term) && syllable(t.term):
			// the An of Tràng An
		case t.is&isFunction != 0 && t.term != "first" && t.term != "second" && t.term != "third" && t.term != "all" && t.term != "one" && t.term != "us":
			return d.trimLeft(a, h)
		}
		a = p
	}
	return d.trimLeft(a, h)
}

// knownStart returns the first token of the gazetteer name whose last is token i.
func (d *doc) knownStart(i int) int {
	for j := max(0, i-4); j <= i; j++ {
		if d.known[j].end == i+1 {
			return j
		}
	}
	return i
}

// withoutOwner returns where [a,h) begins without the place whose possessive
// opens it: China’s Guangdong Province.
func (d *doc) withoutOwner(a, h int) int {
	for i := h; i > a; i-- {
		if d.toks[i].gap == gapPoss && (d.knownEnding(i-1) != nil || d.toks[i-1].is&isDemonym != 0) {
			return i
		}
	}
	// St. Peter’s Square
	if a > d.from && d.toks[a].gap == gapInitial && d.term(a-1) == "st" {
		a--
	}
	return a
}

// trimLeft leaves out of [a,h) what only looks like a part of the name: words
// that open a sentence.
func (d *doc) trimLeft(a, h int) int {
	for a < h {
		t := &d.toks[a]
		if t.is&isFunction != 0 && t.term != "us" && (t.first || t.term == "the") {
			a++
			continue
		}
		// Brokerage Zelbi Securities: a sentence opens with its trade
		if t.first && a+1 < h && d.toks[a+1].gap == gapSpace && d.toks[a+1].is&isWord == 0 && businessWord(t.term) {
			a++
		}
		break
	}
	return a
}

// businessWord reports whether a word says what trade the name behind it is in.
func businessWord(w string) bool {
	switch w {
	case "regulator", "planemaker", "brokerage", "consultancy", "utility", "miner", "chipmaker", "drugmaker", "carmaker", "automaker", "steelmaker", "retailer", "insurer", "lender", "brewer", "airline",
		"startup", "start-up", "conglomerate", "broadcaster", "shipbuilder", "refiner", "contractor", "supermarket", "telecoms", "pollster", "thinktank", "airframer", "phonemaker", "developer", "newspaper", "watchdog", "rival":
		return true
	}
	return false
}

// ownsBody reports whether a body can belong to what token p ends: a place, a
// body or people in the plural, not a person.
func (d *doc) ownsBody(p int) bool {
	t := &d.toks[p]
	if t.is&(isOrgHead|isDemonym) != 0 || t.shape == upper {
		return true
	}
	if t.is&isTitle != 0 {
		return true // Prime Minister’s Office
	}
	for i := max(d.from, p-4); i <= p; i++ {
		if k := d.known[i]; k.end == p+1 && k.entry.kind != entity.Person && !(k.entry.weak && t.is&isSurname != 0) {
			return true
		}
	}
	return t.is&isWord != 0 && t.is&isGiven == 0
}

// strongTitle reports whether token i is a title and nothing else in a name.
func (d *doc) strongTitle(i int) bool {
	t := &d.toks[i]
	if t.is&isTitle == 0 {
		return false
	}
	switch t.term {
	case "son", "daughter", "brother", "sister", "wife", "husband", "mother", "father", "resident", "colleague", "partner_s", "official", "sheikh", "general", "princess", "prince", "king", "queen", "student", "nurse", "teacher", "pilot", "justice", "marshal", "major", "captain",
		"soldier", "veteran", "player", "farmer", "police", "forward", "hero", "member", "champion", "winner", "editor", "partner",
		"spouse", "player_s", "friend", "developer", "speaker", "head", "leader", "chief", "judge", "reporter", "engineer", "lord", "lady", "st", "bishop",
		"martyr", "writer", "artist", "attorney", "architect", "scientist", "investor", "driver", "master", "corporal":
		return false
	}
	return true
}

// titleStarts reports whether a title begins at token i: Secretary, General
// Secretary, Vice Chairman, Executive Director.
func (d *doc) titleStarts(i int) bool {
	for n := 0; n < 3 && i < d.to; n++ {
		if d.strongTitle(i) {
			return true
		}
		if d.toks[i].is&(isRank|isTitle) == 0 || i+1 >= d.to || !d.joined(i+1) {
			return false
		}
		i++
	}
	return false
}

// rightOf returns where the name goes on to after its head, which ends before
// b: "of …", "for …" and, where in and to are asked for, those.
func (d *doc) rightOf(b int, preps string) int {
	for n := 0; n < 4; n++ {
		if b >= d.to {
			return b
		}
		t := &d.toks[b]
		if t.gap != gapSpace || t.shape != lower || !strings.Contains(preps, " "+t.term+" ") {
			return b
		}
		e := d.nounPhrase(b+1, t.term)
		if e == 0 {
			return b
		}
		b = e
	}
	return b
}

// nounPhrase returns the end of the capitalised noun phrase at token i, or 0.
func (d *doc) nounPhrase(i int, prep string) int {
	for i < d.to && d.toks[i].gap == gapSpace && (d.term(i) == "the" || d.term(i) == "an" || d.term(i) == "a") && d.toks[i].shape == lower {
		i++
	}
	if i >= d.to || d.toks[i].gap != gapSpace {
		return 0
	}
	j, list := i, false
	country := -1 // where the country's name that ends the phrase so far does
	for j < d.to && j < i+maxPhrase {
		t := &d.toks[j]
		if j > i {
			switch t.gap {
			case gapSpace, gapHyphen, gapAnd:
			case gapPoss:
				if !t.capital() || !d.ownsBody(j-1) {
					return j
				}
			case gapComma:
				e := d.listEnd(j)
				if e == 0 {
					return j
				}
				list = true
				j = e
				continue
			default:
				return j
			}
		}
		if k := d.known[j]; k.entry != nil && t.gap != gapHyphen {
			// A place ends an "in" or "of" phrase unless a body's name goes on after it.
			j = k.end
			if d.isCountry(k.entry) {
				country = j
			}
			continue
		}
		if j == country && d.nameBehindCountry(j) {
			return j // Party of Norway Anders Berg
		}
		switch {
		case t.capital():
			if t.is&isCalendar != 0 || t.is&isFunction != 0 && t.term != "all" || j > i && d.titleStarts(j) && !d.officeOf(i, j) && !d.tradeOfBody(j) || t.is&isHonorific != 0 || j > i && d.personHere(j) {
				return endOrNone(i, j)
			}
			j++
		case t.shape == number && prep == "of" && ordinal(t.raw):
			j++
		case t.term == "and" && t.gap == gapSpace && !list:
			e := d.andEnd(j)
			if e == 0 {
				return endOrNone(i, j)
			}
			j = e
			list = true
			if t.titled || d.toks[j-1].titled {
				return j // in a headline the verb has a capital too
			}
		case t.shape == lower && t.gap == gapHyphen && j > i && d.toks[j-1].capital():
			j++ // High-level
		default:
			return endOrNone(i, j)
		}
	}
	return endOrNone(i, j)
}

// tradeOfBody reports whether token j is what a body sees to, though a title in
// lower case follows: Ministry of Public Security spokesman.
func (d *doc) tradeOfBody(j int) bool {
	t := &d.toks[j]
	return t.shape == cap1 && t.is&isRank != 0 && t.is&isTitle == 0 && j+1 < d.to && d.toks[j+1].shape == lower
}

// officeOf reports whether the title at token j names the office that "Office of
// the" before token i opens: Office of the Ruritanian High Commissioner for
// Refugees. A person who follows the title has one, not the office.
func (d *doc) officeOf(i, j int) bool {
	if i-3 < d.from || d.term(i-1) != "the" || d.term(i-2) != "of" || d.term(i-3) != "office" {
		return false
	}
	for n := 0; n < 4 && j < d.to; n++ {
		if d.strongTitle(j) {
			return j+1 >= d.to || !(d.joined(j+1) && d.toks[j+1].capital())
		}
		j++
	}
	return false
}

// nameBehindCountry reports whether a name of two words stands at token i,
// behind the country that ends a body's name. There a given name that is a word
// as well is one, since no such word goes on with the body's name.
func (d *doc) nameBehindCountry(i int) bool {
	if i+1 >= d.to || d.toks[i].gap != gapSpace || d.toks[i+1].gap != gapSpace || i+2 < d.to && d.joined(i+2) && d.toks[i+2].capital() {
		return false
	}
	t, n := &d.toks[i], &d.toks[i+1]
	return t.shape == cap1 && t.is&isGiven != 0 && t.is&(isTitle|isRank|isOrgHead|isDemonym|isFunction|isCalendar) == 0 &&
		n.shape == cap1 && (n.is&isWord == 0 || n.is&isSurname != 0) && n.is&(isOrgHead|isPlaceHead|isEventHead|isPactHead|isTitle|isDemonym) == 0 && d.known[i].entry == nil
}

func endOrNone(i, j int) int {
	if j <= i {
		return 0
	}
	return j
}

// andEnd returns the end of "and Environment" at token j, if what follows is
// a plain noun that continues the phrase, or 0.
func (d *doc) andEnd(j int) int {
	if !d.plainNoun(j + 1) {
		// Latin American and Caribbean States
		if k := d.knownAfter(j + 1); k.entry == nil || k.entry.kind == entity.Person || d.isCountry(k.entry) || !d.plainNoun(k.end) {
			return 0
		}
	}
	e := j + 2
	for e < d.to && e < j+8 && d.toks[e].gap == gapSpace && d.plainNoun(e) && !d.toks[e].titled {
		e++
	}
	return e
}

// knownAfter returns the gazetteer name at token i, none outside the passage.
func (d *doc) knownAfter(i int) knownAt {
	if i >= d.to {
		return knownAt{}
	}
	return d.known[i]
}

// plainNoun reports whether token i is a capitalised common noun that names
// nothing by itself.
func (d *doc) plainNoun(i int) bool {
	if i >= d.to || i < d.from {
		return false
	}
	t := &d.toks[i]
	return t.gap == gapSpace && t.shape == cap1 && t.is&(isWord|isDemonym) != 0 && t.is&(isFunction|isCalendar|isHonorific) == 0 &&
		(t.is&isOrgHead == 0 || d.weakHead[t.term]) && !d.strongTitle(i) && (d.known[i].entry == nil)
}

// listEnd returns the end of ", Fair, and Balanced" at token j, which follows
// a comma, or 0 if no such list of common nouns ends in "and".
func (d *doc) listEnd(j int) int {
	for n := 0; n < 4 && j < d.to; n++ {
		t := &d.toks[j]
		if t.term == "and" && t.shape == lower {
			if n == 0 {
				return 0 // the Court of Auditors, and Trade Officer
			}
			return d.andEnd(j)
		}
		if t.gap != gapComma || t.shape != cap1 || t.is&isWord == 0 || t.is&(isFunction|isCalendar|isOrgHead) != 0 || d.strongTitle(j) || d.known[j].entry != nil {
			return 0
		}
		j++
		for k := 0; k < 6 && j < d.to && d.plainNoun(j); k++ {
			j++
		}
		if j < d.to && d.toks[j].term == "and" && d.toks[j].gap == gapSpace {
			return d.andEnd(j)
		}
	}
	return 0
}

// ordinal reports whether a number is written as 80th or a year.
func ordinal(raw string) bool {
	n := strings.TrimRight(raw, "abcdefghijklmnopqrstuvwxyz")
	return len(n) < len(raw) || len(raw) == 4
}

// run returns the end of the run of capitalised words joined by spaces and
// hyphens from token i.
func (d *doc) run(i int) int {
	j := i
	for j < d.to && j < i+maxPhrase && (j == i || d.joined(j)) && d.toks[j].capital() {
		j++
	}
	return j
}
