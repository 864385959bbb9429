package extract

import (
	"strings"

	"dossier/app/entity"
)

// staff takes for a body what stands before the post of a person at one: Zelbi
// boss Anna Lindqvist, Norvan Foods country director Ivo Marek.
func (d *doc) staff() {
	for n, all := 0, len(d.cands); n < all; n++ {
		c := &d.cands[n]
		if c.kind != entity.Person || c.j-c.i < 2 || c.i == 0 || d.toks[c.i].gap != gapSpace {
			continue
		}
		d.passageOf(c.i)
		k, own := d.postBefore(c.i)
		if k == c.i || k == d.from {
			continue
		}
		if a := d.nameBefore(k); a < k && k-a <= 3 && d.employs(a, k, own) {
			d.add(candidate{i: a, j: k, kind: entity.Organization, rule: "organization/of its staff", conf: 0.6, prio: 45})
		}
	}
}

// postBefore returns where the post that ends before token i begins, i if none
// does, and whether it is one that nobody has with a person (analyst, boss).
func (d *doc) postBefore(i int) (k int, own bool) {
	k = i
	post := false
	for k > d.from && i-k < 4 && (k == i || d.toks[k].gap == gapSpace || d.toks[k].gap == gapHyphen) {
		t := &d.toks[k-1]
		switch t.term {
		case "analyst", "economist", "strategist", "boss", "ceo", "chairman", "chairwoman", "trader", "executive", "engineer", "researcher":
			post, own = true, true
		case "director", "spokesman", "spokeswoman", "spokesperson", "head", "chair", "founder", "co-founder", "cofounder", "manager", "secretary", "chief":
			post = true
		case "general", "country", "managing", "senior", "regional", "deputy", "vice", "policy", "programme", "program", "founding", "financial", "operating", "finance", "project", "mission", "team", "programmes", "programs", "sales", "marketing", "research", "market", "media", "legal":
		default:
			return k, own && post
		}
		if t.shape == upper && t.term != "ceo" {
			break
		}
		k--
	}
	if !post {
		return i, false
	}
	return k, own
}

// employs reports whether [a,k), which stands before a post, can be a body that
// no list has. Where own is not set a person may have the post's holder.
func (d *doc) employs(a, k int, own bool) bool {
	t := &d.toks[a]
	if t.titled || d.known[a].entry != nil || d.toks[k].gap != gapSpace || d.joined(a) && d.toks[a-1].capital() && d.toks[a-1].is&isFunction == 0 || t.gap == gapHyphen {
		return false
	}
	plain := true
	for x := a; x < k; x++ {
		w := &d.toks[x]
		if w.is&(isTitle|isRank|isCalendar|isDemonym|isFunction|isHonorific|isPlaceHead|isEventHead|isPactHead|isVnSurname) != 0 || d.known[x].entry != nil {
			return false
		}
		plain = plain && w.is&isWord != 0
	}
	if k-a == 1 {
		return !d.noOrg[t.term] && len(t.raw) > 2 && t.is&isWord == 0 && !d.shortOfPerson(a) && (own || t.is&(isSurname|isGiven) == 0)
	}
	return !plain && t.is&isGiven == 0 && !(t.first && t.is&isWord != 0)
}

// affiliated takes for a body what stands in brackets behind a person's name:
// Lindqvist (ZDP). In results of sports countries stand there.
func (d *doc) affiliated() {
	if d.sport {
		return
	}
	var words []int
	found := 0
	for n, all := 0, len(d.cands); n < all; n++ {
		c := &d.cands[n]
		if c.kind != entity.Person || c.j >= len(d.toks) || d.toks[c.j].gap != gapOpen {
			continue
		}
		t := &d.toks[c.j]
		if !strings.HasPrefix(d.raw[t.End:], ")") || d.known[c.j].entry != nil || d.noOrg[t.term] || t.is&(isCalendar|isFunction|isTitle|isDemonym) != 0 || strings.ContainsAny(t.raw, "0123456789") {
			if k := d.known[c.j]; k.entry != nil && k.entry.kind == entity.Organization {
				found++
			}
			continue
		}
		if t.shape == upper && len(t.raw) >= 3 && len(t.raw) <= 6 {
			found++
			d.add(candidate{i: c.j, j: c.j + 1, kind: entity.Organization, rule: "acronym/affiliation", conf: 0.65, prio: 60})
		} else if t.shape == cap1 && len(t.raw) > 3 {
			words = append(words, c.j)
		}
	}
	// Marek (Greens): where another's body stands so
	if found > 0 {
		for _, w := range words {
			d.add(candidate{i: w, j: w + 1, kind: entity.Organization, rule: "acronym/affiliation", conf: 0.55, prio: 60})
		}
	}
}

// joinedCapitals finds names of two words of which one is written as only
// businesses write themselves: Sprint AeroWorks.
func (d *doc) joinedCapitals() {
	if !d.report {
		return
	}
	d.passages(func() {
		for i := d.from + 1; i < d.to; i++ {
			t, p := &d.toks[i], &d.toks[i-1]
			if t.gap != gapSpace || t.titled || len(t.raw) < 6 || !camel(t.raw) || capitals(t.raw) == len(t.raw) || strings.ContainsAny(t.raw, "0123456789-_.") || !t.capital() && capitals(t.raw) < 2 || t.is != 0 {
				continue
			}
			if p.shape != cap1 || p.is&(isFunction|isCalendar|isDemonym|isTitle|isRank|isHonorific|isGiven|isVnSurname) != 0 || p.first && p.is&isWord != 0 && !(i+1 < d.to && d.toks[i+1].gap == gapComma && d.toks[i+1].shape == lower) || d.known[i-1].entry != nil && !d.known[i-1].entry.weak && d.known[i-1].entry.kind != entity.Organization || d.joined(i-1) && d.toks[i-2].capital() && d.toks[i-2].is&isFunction == 0 || d.run(i) != i+1 {
				continue
			}
			d.add(candidate{i: i - 1, j: i + 1, kind: entity.Organization, rule: "organization/written like one", conf: 0.6, prio: 35})
		}
	})
}
