package extract

import "dossier/app/entity"

// appositions finds people by the title that a comma parts from their names:
// the Special Envoy for the Delta, Ibra Quensah, said; his half-brother, Ibra
// Quensah; and those that a byline lists: Reporting by Ibra Quensah.
func (d *doc) appositions() {
	for i := d.from + 1; i < d.to; i++ {
		t := &d.toks[i]
		if t.shape != cap1 || t.is&(isFunction|isCalendar|isDemonym|isTitle|isOrgHead|isPlaceHead|isEventHead|isPactHead) != 0 || t.is&isWord != 0 && t.is&isGiven == 0 {
			continue
		}
		switch {
		case t.gap == gapComma && !t.titled && d.titledBefore(i-1):
			j := d.nameRun(i)
			if n := j - i; n >= 2 && n <= 4 && (j == d.to || d.toks[j].gap == gapComma || d.toks[j].gap == gapStop || d.toks[j].gap == gapClose || d.saysAfter(j) || d.acts(j)) {
				d.add(candidate{i: i, j: j, kind: entity.Person, rule: "person/apposition", conf: 0.75, prio: 46})
			}
		case t.gap == gapSpace && d.byline(i):
			for n := 0; n < 8 && i < d.to; n++ {
				j := d.nameRun(i)
				if j-i < 2 || j-i > 4 {
					break
				}
				d.add(candidate{i: i, j: j, kind: entity.Person, rule: "person/byline", conf: 0.75, prio: 42})
				if j < d.to && (d.term(j) == "and" || d.term(j) == "in") {
					j++
					if d.term(j-1) == "in" { // in Nairobi and
						for j < d.to && d.toks[j].capital() && d.toks[j].gap == gapSpace {
							j++
						}
						if d.term(j) == "and" {
							j++
						}
					}
				} else if j >= d.to || d.toks[j].gap != gapComma {
					break
				}
				i = j
			}
		}
	}
}

// byline reports whether token i follows "Reporting by" or the like.
func (d *doc) byline(i int) bool {
	if i-2 < d.from || d.term(i-1) != "by" {
		return false
	}
	switch d.term(i - 2) {
	case "reporting", "editing", "writing", "additional", "compiled", "written", "edited", "translated", "graphics", "photos":
		return true
	}
	return false
}

// nameRun returns the end of the words from token i that a person's name can
// have, with particles and initials; i if the first is none.
func (d *doc) nameRun(i int) int {
	j := i
	for j < d.to && j < i+6 {
		t := &d.toks[j]
		if j > i && t.gap != gapSpace && t.gap != gapHyphen && t.gap != gapInitial {
			break
		}
		if t.shape == lower {
			if j == i || !(particle(t.term) || t.gap == gapHyphen) || t.gap != gapHyphen && (j+1 >= d.to || !d.toks[j+1].capital()) {
				break
			}
			j++
			continue
		}
		if t.shape == number || t.is&(isFunction|isCalendar|isOrgHead|isPlaceHead|isEventHead|isPactHead|isTitle) != 0 && t.is&isGiven == 0 || !d.nameWord(j) && !d.arabic(j) && !(j > i && t.is&isSurname != 0 && t.is&isFunction == 0) || t.is&isWord != 0 && t.is&(isGiven|isSurname) == 0 ||
			t.shape == upper && len(t.raw) > 1 {
			return i
		}
		if k := d.known[j]; k.entry != nil && !k.entry.weak && j == i && (k.entry.kind != entity.Place || t.is&isGiven == 0) {
			return i
		}
		j++
	}
	return j
}

// titledBefore reports whether the clause that ends with token i is a title
// alone: "the Personal Envoy of the Secretary-General for the Delta", "its
// chief economist", "his half-brother".
func (d *doc) titledBefore(i int) bool {
	title := false
	for n := 0; n < 16 && i >= d.from; n++ {
		t := &d.toks[i]
		if n == 0 && (t.term == "deputy" || t.term == "mate" || t.term == "aide") {
			title = true
		}
		if t.is&isTitle != 0 && t.is&isHonorific == 0 && (n == 0 || t.capital() || d.term(i+1) == "of" || d.term(i+1) == "for" || d.term(i+1) == "to" || d.term(i+1) == "at") {
			title = true
		}
		switch t.term {
		case "the", "a", "an", "his", "her", "its", "their", "my", "our":
			if title {
				return true
			}
		}
		if t.shape == lower && t.is&isSay != 0 && t.is&isTitle == 0 {
			return false
		}
		switch t.gap {
		case gapSpace, gapHyphen:
		case gapPoss:
			return title
		default:
			return title && t.is&(isTitle|isRank|isDemonym) != 0
		}
		i--
	}
	return false
}
