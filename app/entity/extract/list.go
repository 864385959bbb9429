package extract

import "dossier/app/entity"

// unknownPlaces finds places that no list has behind "in", and those listed
// with them: in Zarbakend; in Rabat, Zarbakend and Ouldissa. It asks for words
// that are nothing else, in an article that names several places.
func (d *doc) unknownPlaces() {
	if !d.report {
		return
	}
	d.passages(func() {
		for i := d.from + 1; i < d.to; i++ {
			t := &d.toks[i]
			if t.shape != cap1 || t.gap != gapSpace || d.toks[i-1].shape != lower && !d.toks[i-1].first {
				continue
			}
			switch d.term(i - 1) {
			case "in", "near", "outside", "around", "across", "from", "between", "visited", "reached", "at":
			case "as":
				if d.term(i-2) != "such" {
					continue
				}
			default:
				continue
			}
			inside := d.term(i-1) == "from" && i-2 >= d.from && d.toks[i-2].shape == lower && (d.toks[i-2].is&isTitle != 0 || d.term(i-2) == "man" || d.term(i-2) == "woman" || d.term(i-2) == "family") ||
				d.term(i-1) == "visited" && len(t.raw) > 5 || d.term(i-1) == "in" || d.term(i-1) == "near" || d.term(i-1) == "outside"
			// the items of the list
			type item struct{ i, j int }
			var unknown []item
			sure := 0
			k := i
			for n := 0; n < 12 && k < d.to; n++ {
				j := d.placeRun(k)
				if j == k {
					break
				}
				if e := d.known[k]; e.entry != nil && e.entry.kind == entity.Place {
					j = max(j, e.end)
					sure++
				} else if _, ok := d.towns[joinKey(d.text(k, j))]; ok && d.toks[k].is&(isWord|isGiven) == 0 {
					sure++
					unknown = append(unknown, item{k, j})
				} else if d.blank(k, j) {
					unknown = append(unknown, item{k, j})
				} else {
					break
				}
				k = j
				if k < d.to && d.toks[k].gap == gapComma && d.toks[k].capital() {
					continue
				}
				if k+1 < d.to && d.term(k) == "and" && (d.toks[k].gap == gapSpace || d.toks[k].gap == gapComma) && d.toks[k+1].capital() && d.toks[k+1].gap == gapSpace {
					k++
					continue
				}
				break
			}
			for n, u := range unknown {
				if !inside && sure == 0 || n > 0 && sure == 0 && len(unknown) < 3 {
					continue
				}
				if u.j < d.to && d.toks[u.j].gap == gapPoss && n == 0 && sure == 0 {
					continue // in Zarbak’s view
				}
				d.add(candidate{i: u.i, j: u.j, kind: entity.Place, rule: "place/context", conf: 0.55, prio: 58})
			}
		}
	})
}

// placeRun returns the end of the one or two capitalised words at token i.
func (d *doc) placeRun(i int) int {
	if k := d.known[i]; k.entry != nil && k.entry.kind == entity.Place {
		return k.end
	}
	j := d.run(i)
	if j-i > 3 {
		return i
	}
	return j
}

// blank reports whether the words of [i,j) are nothing that is known, the first
// of several also a name's.
func (d *doc) blank(i, j int) bool {
	for k := i; k < j; k++ {
		t := &d.toks[k]
		if d.vietnamese && j-i >= 2 && j-i <= 3 && t.shape == cap1 && t.gap == gapSpace && syllable(t.term) && t.is&(isFunction|isGiven|isTitle|isCalendar) == 0 {
			continue // Cai Be
		}
		if t.shape != cap1 || len(t.raw) < 4 || t.is&^(isTrade|isSurname) != 0 || camel(t.raw) || d.languages[t.term] {
			return false
		}
		if t.is&isSurname != 0 && (j-i == 1 && len(t.raw) < 6 || k > i) {
			return false
		}
	}
	return j-i <= 2 || d.vietnamese
}

// aboutVietnam reports whether the article names two places of Vietnam.
func (d *doc) aboutVietnam() bool {
	n := 0
	for i := range d.known {
		if e := d.known[i].entry; e != nil && e.country == "VN" && !e.weak {
			n++
		}
	}
	return n > 1
}

// survey notes what the article is about, once for all the rules that ask.
func (d *doc) survey() {
	d.manyPlaces = d.namesPlaces()
	d.report = d.manyPlaces && d.saysThings()
	d.sport = d.sporty()
	d.technical = d.aboutSoftware()
	d.vietnamese = d.aboutVietnam()
}

// saysThings reports whether the article tells what someone said.
func (d *doc) saysThings() bool {
	for i := range d.toks {
		if t := &d.toks[i]; t.shape == lower && (t.term == "said" || t.term == "told" || t.term == "says" || t.term == "announced") {
			return true
		}
	}
	return false
}

// namesPlaces reports whether the article names two places that need no sign.
func (d *doc) namesPlaces() bool {
	first := ""
	for i := range d.known {
		if e := d.known[i].entry; e != nil && e.kind == entity.Place && !e.weak {
			if first == "" {
				first = e.key
			} else if first != e.key {
				return true
			}
		}
	}
	return false
}
