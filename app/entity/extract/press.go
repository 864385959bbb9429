package extract

import "dossier/app/entity"

// papers finds newspapers, journals and stations by the word that says what
// they are, whatever the words of their names: the Sun newspaper, the journal
// Nature Astronomy, Citizen TV.
func (d *doc) papers() {
	for h := d.from; h < d.to; h++ {
		t := &d.toks[h]
		switch {
		case t.shape == lower && t.term == "in" && t.gap == gapSpace && h > d.from && (d.term(h-1) == "published" || d.term(h-1) == "appeared") && h+1 < d.to:
			// published in Advanced Science
			if n := &d.toks[h+1]; n.shape == cap1 && n.gap == gapSpace && n.is&(isFunction|isCalendar|isDemonym|isTitle) == 0 && d.known[h+1].entry == nil && !d.languages[n.term] {
				if e := d.run(h + 1); e-h <= 6 && d.toks[e-1].is&isCalendar == 0 {
					d.add(candidate{i: h + 1, j: e, kind: entity.Organization, rule: "organization/newspaper", conf: 0.65, prio: 32})
				}
			}
		case t.shape == lower && paperWord(t.term):
			// the Sun newspaper
			if a := d.nameBefore(h); a < h && !(h-a == 1 && (d.toks[a].is&(isDemonym|isTitle) != 0 || d.known[a].entry != nil && d.known[a].entry.kind == entity.Place)) && !d.toks[a].first && !(t.term == "website" && (d.toks[h-1].shape == upper || camel(d.toks[h-1].raw))) && !(h+1 < d.to && d.joined(h+1) && d.toks[h+1].capital()) {
				d.add(candidate{i: a, j: h, kind: entity.Organization, rule: "organization/newspaper", conf: 0.7, prio: 32})
			}
			// the journal Nature
			if j := h + 1; j < d.to && d.toks[j].gap == gapSpace && d.toks[j].shape == cap1 && d.toks[j].is&(isTitle|isFunction|isCalendar|isDemonym) == 0 && t.term != "website" {
				e := d.run(j)
				for e < d.to && d.joined(e) && d.term(e) == "of" && e+1 < d.to && d.joined(e+1) && d.toks[e+1].capital() {
					e = d.run(e + 1) // the Journal of the …
				}
				if e-j <= 5 && !(e-j > 1 && d.toks[j].is&(isGiven|isWord) == isGiven && t.term != "journal") {
					d.add(candidate{i: j, j: e, kind: entity.Organization, rule: "organization/newspaper", conf: 0.7, prio: 32})
				}
			}
		case t.shape == cap1 && t.gap == gapSpace && h > d.from && paperHead(t.term) && !t.titled:
			// told the Daily Nation; the Indian Express reported
			a := d.leftOf(h, false)
			if a == h || h-a > 3 || a == d.from || h+1 < d.to && d.joined(h+1) && d.toks[h+1].capital() {
				continue
			}
			if a-1 > d.from && d.term(a-1) == "told" && d.toks[a].is&isWord == 0 || a-1 > d.from && d.term(a-1) == "the" && (d.term(a-2) == "told" || d.term(a-2) == "by" || d.term(a-2) == "to" || d.term(a-2) == "with") ||
				h+1 < d.to && d.toks[h+1].gap == gapSpace && (d.term(h+1) == "reported" || d.term(h+1) == "newspaper" || d.term(h+1) == "wrote" || d.term(h+1) == "publisher" || d.term(h+1) == "reporter" || d.term(h+1) == "editor" || d.term(h+1) == "correspondent" || d.term(h+1) == "columnist") {
				d.add(candidate{i: a, j: h + 1, kind: entity.Organization, rule: "organization/newspaper", conf: 0.7, prio: 31})
			}
		case (t.raw == "TV" || t.raw == "Radio" || t.raw == "FM" || t.raw == "Television" || t.raw == "Online") && t.gap == gapSpace && h > d.from && !t.titled:
			a := d.leftOf(h, false)
			if a == h || h-a > 3 || !d.hasName(a, h) && d.toks[a].is&isSurname == 0 && !(d.toks[a].shape == cap1 && !d.toks[a].first && t.raw == "TV") || d.toks[a].is&isDemonym != 0 && h-a == 1 || h+1 < d.to && d.joined(h+1) && d.toks[h+1].capital() {
				continue
			}
			d.add(candidate{i: a, j: h + 1, kind: entity.Organization, rule: "organization/station", conf: 0.7, prio: 31})
		}
	}
}

// paperHead reports whether a word ends the names of newspapers.
func paperHead(w string) bool {
	switch w {
	case "express", "chronicle", "journal", "observer", "telegraph", "mail", "mirror", "tribune", "standard", "star", "review", "gazette", "monitor", "dispatch", "examiner", "inquirer", "independent", "globe", "post",
		"times", "herald", "nation", "scientist", "sun", "weekly", "daily", "enquirer", "courier", "echo", "argus", "advertiser":
		return true
	}
	return false
}

func paperWord(w string) bool {
	switch w {
	case "newspaper", "daily", "magazine", "journal", "tabloid", "weekly", "broadcaster", "website", "broadsheet":
		return true
	}
	return false
}

// nameBefore returns where the capitalised name that ends before token h
// begins, h if there is none.
func (d *doc) nameBefore(h int) int {
	a := h
	for a > d.from && h-a < 5 {
		p := &d.toks[a-1]
		if g := d.toks[a].gap; g != gapSpace && (g != gapHyphen || a == h) || !p.capital() || p.is&(isFunction|isCalendar) != 0 {
			break
		}
		a--
	}
	for a < h && d.toks[a].is&(isDemonym|isRank) != 0 && h-a > 1 && d.toks[a].first {
		a++
	}
	return a
}
