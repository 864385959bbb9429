package extract

import (
	"strings"

	"dossier/app/entity"
	"dossier/app/text"
)

// owners notes which mention covers each token, so that no title takes in
// another person's name.
func (d *doc) owners() {
	d.owner = make([]*candidate, len(d.toks))
	d.people = make(map[string]bool)
	for _, cs := range [...][]candidate{d.cands, d.shortFound} {
		for n := range cs {
			c := &cs[n]
			for i := c.i; i < c.j; i++ {
				d.owner[i] = c
			}
			if c.kind == entity.Person && c.j-c.i > 1 {
				d.people[d.text(c.i, c.j)] = true
			}
		}
	}
}

// isPerson reports whether token i is a part of a person's name.
func (d *doc) isPerson(i int) bool {
	return d.owner[i] != nil && d.owner[i].kind == entity.Person
}

// roles returns the titles that stand before the name at tokens [i,j), and
// the one in apposition behind it.
func (d *doc) roles(i, j int) []string {
	var out []string
	from := d.from
	// What stands before another name is that one's: General Secretary A and President B.
	for k := i - 1; k >= from && i-k < 40; k-- {
		if d.isPerson(k) {
			d.from = k + 1
			break
		}
	}
	s := d.titlePhrase(i)
	if c := d.ownerOf(s); s < i && c != nil && c.kind != entity.Person && c.i >= d.from {
		s = c.i // the whole name of the body: Workers’ Party of Xyz Chairman
	}
	listed := d.from > from && s == d.from+1 && d.term(s-1) == "and" || d.from > from && s == d.from && d.toks[s].gap == gapComma
	if s < i {
		out = append(out, splitRoles(d, s, i)...)
	}
	if a := d.leading(s, i, j, len(out) > 0); a >= 0 {
		out = append(d.role(a, s), out...)
	}
	d.from = from
	if a, e := d.apposition(j); a < e && !(listed && len(out) > 0 && a == j) {
		// In a list of names with their titles before them, a title without an
		// article behind the last one may be that of somebody left out.
		out = append(out, d.role(a, e)...)
	}
	return out
}

func (d *doc) ownerOf(i int) *candidate {
	if i < 0 || i >= len(d.owner) {
		return nil
	}
	return d.owner[i]
}

// role returns the title at tokens [s,e) without the article before it, with
// the bracket that an acronym at its end closes.
func (d *doc) role(s, e int) []string {
	for s < e && (d.term(s) == "the" || d.term(s) == "a" || d.term(s) == "an" || d.term(s) == "then" || d.term(s) == "late") {
		s++
	}
	if s >= e || d.toks[s].shape == number || !d.titleWithin(s, e) {
		return nil
	}
	for k := s; k < e; k++ {
		for n := 2; n <= 5 && k+n <= e; n++ {
			if d.people[d.text(k, k+n)] {
				return nil // a name that is no mention here, but elsewhere in the article
			}
		}
	}
	r := d.text(s, e)
	if i := strings.LastIndexByte(r, '('); i >= 0 && !strings.Contains(r[i:], ")") {
		if strings.HasPrefix(d.raw[d.toks[e-1].End:], ")") {
			r += ")"
		} else {
			r = r[:i]
		}
	}
	return []string{text.OneLine(r)}
}

// apposition returns the tokens [a,e) of the title that stands in apposition
// at token j, behind a name; e <= a if there is none, or it belongs to the
// next name: "A B, Minister of Trade C D".
func (d *doc) apposition(j int) (a, e int) {
	if j >= d.to || d.toks[j].gap != gapComma || !d.titleAfter(j) {
		return 0, 0
	}
	a, e = j, d.appositionEnd(j)
	for k := a; k < e; k++ {
		if d.isPerson(k) {
			return 0, 0
		}
	}
	for k := e; k < d.to && k < e+16; k++ {
		if d.isPerson(k) {
			from := d.from
			d.from = a
			s := d.titlePhrase(k)
			d.from = from
			if s < e {
				return 0, 0
			}
			break
		}
		if g := d.toks[k].gap; g == gapComma || g == gapStop || g == gapDash {
			break
		}
	}
	for a < e && d.toks[a].shape == lower && (d.term(a) == "the" || d.term(a) == "a" || d.term(a) == "an") {
		a++
	}
	return a, e
}

// appositionEnd returns where the apposition that begins at token j ends.
func (d *doc) appositionEnd(j int) int {
	e := j
	for e < d.to && e < j+16 {
		t := &d.toks[e]
		if e > j && (t.gap == gapComma || t.gap == gapStop || t.gap == gapOpen || t.gap == gapDash) {
			return e
		}
		if e > j && t.shape == lower {
			switch {
			case t.term == "and" && d.goesOn(e):
			case t.is&isSay != 0, t.term == "and", len(t.term) > 4 && strings.HasSuffix(t.term, "ed"):
				return e
			case t.term == "for" && (d.term(e+1) == "the" && (d.term(e+2) == "last" || d.term(e+2) == "past") || e+1 < d.to && d.toks[e+1].shape == number):
				return e
			}
			switch t.term {
			case "who", "whom", "whose", "which", "that", "since", "during", "after", "until", "when", "while", "where", "as", "has", "had", "is", "was", "will", "would":
				return e
			}
		}
		e++
	}
	return e
}

// goesOn reports whether the "and" at token i stands inside a name: East
// Asian and Pacific Affairs.
func (d *doc) goesOn(i int) bool {
	if c := d.owner[i]; c != nil {
		return c.kind != entity.Person
	}
	if i+1 >= d.to || !d.toks[i-1].capital() || d.isPerson(i-1) || d.isPerson(i+1) {
		return false
	}
	n := &d.toks[i+1]
	return n.gap == gapSpace && n.shape == cap1 && n.is&(isTitle|isRank|isFunction) == 0 && (d.owner[i+1] == nil && d.owner[i-1] == nil)
}

// leading returns where the title begins that a comma sets off before the name
// at [i,j) or before the shorter title at s: "Head of the Mission, Ambassador
// A B said", "The outgoing President, A B, said"; -1 if there is none. It must
// begin the sentence, else it may be an item of a list. other is set when a
// title stands behind the comma too.
func (d *doc) leading(s, i, j int, other bool) int {
	if s <= d.from || d.toks[s].gap != gapComma || j >= d.to {
		return -1
	}
	switch n := &d.toks[j]; {
	case s == i: // the second comma closes what the first one opens
		if n.gap != gapComma || n.term == "and" || n.term == "or" || n.capital() || n.is&isTitle != 0 {
			return -1
		}
	case n.gap != gapSpace || n.term == "and" || n.term == "or" || n.capital():
		return -1
	case other && !d.saysAfter(j) && n.term != "is" && n.term != "was" && n.term != "will":
		return -1
	}
	a := s - 1
	for ; ; a-- {
		if a < d.from || s-a > 20 || d.isPerson(a) {
			return -1
		}
		t := &d.toks[a]
		if t.shape == lower && t.is&(isTitle|isRank) == 0 && d.owner[a] == nil && !preposition(t.term) && t.term != "the" && t.term != "and" {
			return -1
		}
		if t.first {
			break
		}
		switch t.gap {
		case gapSpace, gapHyphen, gapPoss, gapInitial, gapAnd, gapOpen, gapClose, gapClosePoss:
		default:
			return -1
		}
	}
	if d.toks[a].is&isFunction != 0 && d.term(a) != "the" && d.owner[a] == nil {
		return -1
	}
	// Its head is a title: nothing but of, for … follows it.
	body := false
	for k := a; k < s; k++ {
		t := &d.toks[k]
		body = body || d.owner[k] != nil
		if preposition(t.term) && t.shape == lower && d.owner[k] == nil {
			return -1
		}
		if t.is&isTitle != 0 && t.is&isHonorific == 0 && !epithet(t.term) && (k+1 == s || d.toks[k+1].shape == lower && preposition(d.term(k+1))) {
			if t.capital() && (s < i || k > a) || body && k > a {
				return a
			}
			return -1
		}
	}
	return -1
}

func preposition(w string) bool {
	switch w {
	case "of", "for", "to", "in", "on", "at":
		return true
	}
	return false
}

// splitRoles cuts "Deputy Prime Minister and Minister of Foreign Affairs" in
// two, and "Base Commander Major General".
func splitRoles(d *doc, s, i int) []string {
	var out []string
	from := s
	for k := s; k < i; k++ {
		if d.term(k) == "and" && d.ownerOf(k) == nil && k > from && k+1 < i && d.titleWithin(from, k) && d.titleSoon(k+1, i) {
			if !d.twoPeople(from, k) {
				out = append(out, d.role(from, k)...)
			}
			from = k + 1
		}
	}
	end := i
	for end > from && d.toks[end-1].is&isHonorific != 0 && d.toks[end-1].term != "professor" {
		end-- // Mr., Dr. are no roles
	}
	for from < end && d.toks[from].first && d.toks[from].is&isFunction != 0 {
		from++
	}
	if r := d.militaryRank(from, end); r > from {
		return append(append(out, d.role(from, r)...), d.role(r, end)...)
	}
	return append(out, d.role(from, end)...)
}

// twoPeople reports whether the "and" at token k, behind the title that begins
// at token s, joins two people: talks between the Minister and President A B.
func (d *doc) twoPeople(s, k int) bool {
	if d.term(k+1) == "the" {
		return true
	}
	for s > d.from && (d.term(s-1) == "the" || d.toks[s-1].is&isRank != 0) {
		s--
	}
	w := d.term(s - 1)
	return w == "between" || w == "both"
}

// militaryRank returns where a rank begins that follows another title in
// [from,end): Commander | Major General; 0 if there is none.
func (d *doc) militaryRank(from, end int) int {
	r := end - 1
	if r <= from {
		return 0
	}
	switch d.term(r) {
	case "general", "colonel", "admiral", "captain", "marshal", "commander", "lieutenant", "major", "brigadier", "sergeant":
	default:
		return 0
	}
	for r-1 > from {
		switch d.term(r - 1) {
		case "lieutenant", "major", "brigadier", "rear", "vice", "air", "field":
			r--
			continue
		}
		break
	}
	switch d.term(r - 1) {
	case "commander", "leader", "spokesman", "spokesperson", "spokeswoman", "minister", "president", "chairman", "adviser", "advisor", "chief", "head":
		if d.toks[r].gap == gapSpace {
			return r
		}
	}
	return 0
}

// epithet reports whether a word that can introduce a name says something
// other than an office or a profession.
func epithet(w string) bool {
	switch w {
	case "populist", "dictator", "strongman", "hero", "winner", "opponent", "rival", "friend", "predecessor", "successor", "colleague",
		"partner", "resident", "witness", "survivor", "widow", "wife", "husband", "son", "daughter", "brother", "sister", "mother", "father", "spouse", "comrade", "martyr":
		return true
	}
	return false
}

// titleWithin reports whether [i,j) has a word for an office or a profession.
func (d *doc) titleWithin(i, j int) bool {
	for ; i < j; i++ {
		if t := &d.toks[i]; t.is&isTitle != 0 && t.is&isHonorific == 0 && !epithet(t.term) || t.term == "professor" {
			return true
		}
	}
	return false
}

// titleSoon reports whether a title stands among the first words at i.
func (d *doc) titleSoon(i, j int) bool { return d.titleWithin(i, min(j, i+3)) }
