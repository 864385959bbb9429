package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/app/article"
	"dossier/app/entity"
)

// definitions finds "Long Name (LN)" after the method of Schwartz and Hearst
// and notes each short form with the candidate it stands for.
//
// The head of the long name decides: Chief Executive Officer (CEO) is no body.
func (d *doc) definitions() {
	for i := d.from + 1; i < d.to; i++ {
		t := &d.toks[i]
		if t.gap != gapOpen {
			continue
		}
		// the short form: one word, or two joined by a hyphen (US-ABC)
		j := i + 1
		for j < d.to && d.toks[j].gap == gapHyphen && j-i < 3 {
			j++
		}
		if j < d.to && d.toks[j].gap != gapClose && d.toks[j].gap != gapClosePoss && !(d.toks[j].gap == gapStop && strings.HasPrefix(d.raw[d.toks[j-1].End:], ")")) {
			continue
		}
		if j == d.to && !strings.HasPrefix(d.raw[d.toks[j-1].End:], ")") {
			continue
		}
		short := d.text(i, j)
		if n := utf8.RuneCountInString(short); n < 2 || n > 10 || !t.capital() || capitals(short) < 2 && !d.coined(i, j) {
			continue
		}
		if d.noOrg[strings.ToLower(short)] {
			continue
		}
		a := d.longForm(short, i)
		if a < 0 || !d.toks[a].capital() {
			continue
		}
		if d.toks[i-1].is&isTitle != 0 && d.toks[i-1].is&isOrgHead == 0 || !d.bodily(a, i) {
			continue
		}
		if d.technical && !d.plainBody(a, i) {
			continue // Printed Circuit Board, Reverse Polish Notation
		}
		d.defined = append(d.defined, definition{short: short, i: a, j: i, si: i, sj: j})
	}
}

// coined reports whether [i,j) can be a short form made of syllables: Vicofa for
// the Vietnam Coffee and Cocoa Association.
func (d *doc) coined(i, j int) bool {
	t := &d.toks[i]
	return j == i+1 && t.shape == cap1 && len(t.raw) >= 4 && t.is == 0 && d.known[i].entry == nil
}

// bodily reports whether something in [i,j) speaks for a body, an event or an
// agreement rather than a thing (Optical Character Recognition).
func (d *doc) bodily(i, j int) bool {
	for k := i; k < j; k++ {
		t := &d.toks[k]
		if t.capital() && t.is&(isOrgHead|isEventHead|isPactHead) != 0 && !softHead(t.term) && t.term != "framework" && t.term != "protocol" && t.term != "session" || d.known[k].entry != nil && d.known[k].end <= j && !d.known[k].entry.weak {
			return true
		}
		if k == j-1 && t.capital() && (t.term == "group" || t.term == "front" || t.term == "exchange" || t.term == "guard" || t.term == "command") {
			return true // Mines Advisory Group
		}
		if t.capital() && t.is&isDemonym != 0 && t.term != "roman" && t.term != "arabic" {
			return true
		}
	}
	return false
}

// plainBody reports whether the first or the last word of [i,j) heads the names
// of bodies and of nothing else.
func (d *doc) plainBody(i, j int) bool {
	for _, k := range [...]int{i, j - 1} {
		if t := &d.toks[k]; t.is&isOrgHead != 0 && t.capital() && !softHead(t.term) && (!d.weakHead[t.term] || t.term == "agency" || t.term == "society" || t.term == "authority") {
			return true
		}
	}
	return false
}

// softHead reports whether a head of bodies' names is a common word of
// technical ones too.
func softHead(w string) bool {
	switch w {
	case "library", "libraries", "network", "technology", "technologies", "systems", "service", "services", "radio", "labs", "lab", "records", "program", "programme",
		"initiative", "order", "front", "exchange", "energy", "command", "media", "air", "community", "post", "group", "registry", "interface", "house", "times", "guard", "united", "cross", "series":
		return true
	}
	return false
}

// definition is a short form and the long form that it stands for.
type definition struct {
	short  string
	i, j   int // tokens of the long form
	si, sj int // tokens of the short form
}

func capitals(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n
}

// longForm returns the first token of the long form whose last token stands
// before token end, or -1.
func (d *doc) longForm(short string, end int) int {
	n := utf8.RuneCountInString(short)
	lo := max(d.from, end-min(n+5, 2*n))
	rs := []rune(strings.ToLower(short))
	k := len(rs) - 1
	for k >= 0 && !unicode.IsLetter(rs[k]) && !unicode.IsDigit(rs[k]) {
		k--
	}
	for i := end - 1; i >= lo; i-- {
		if d.toks[i].gap == gapStart && i > d.from || i+1 < end && (d.toks[i+1].gap == gapStop || d.toks[i+1].gap == gapClose) {
			return -1
		}
		w := []rune(d.toks[i].term)
		for p := len(w) - 1; p >= 0; p-- {
			for k >= 0 && !unicode.IsLetter(rs[k]) && !unicode.IsDigit(rs[k]) {
				k--
			}
			if k < 0 {
				break
			}
			if w[p] == rs[k] {
				if k == 0 && p != 0 {
					continue // the first letter must begin a word
				}
				k--
				if k < 0 {
					return i
				}
			}
		}
	}
	return -1
}

// acronyms proposes the short forms, defined or known, wherever they stand,
// and the long forms that no other rule has taken.
func (d *doc) acronyms() {
	if len(d.defined) == 0 {
		return
	}
	ends := make(map[int][]int) // candidates by the token behind them
	for n := range d.cands {
		ends[d.cands[n].j] = append(ends[d.cands[n].j], n)
	}
	for _, f := range d.defined {
		// Those that end with the long form's last word, or inside it.
		var within []int
		for e := f.j; e > f.i; e-- {
			within = append(within, ends[e]...)
		}
		kd := entity.Organization
		rule := "acronym/long form"
		a, b := f.i, f.j
		for _, n := range within {
			c := d.cands[n]
			if c.veto || c.i > a || c.j < a+1 || c.j > b || c.kind == entity.Person {
				continue
			}
			// African Party for the Independence of Guinea and …: the rule
			// stopped inside the long form, but knows where it begins.
			if c.kind == entity.Organization && c.i < a && c.j > a {
				a = c.i
				continue
			}
			// A rule has found the long form already, or its greater part.
			if c.j == b && (c.i >= a || c.kind == entity.Event && c.i >= a-2 || c.kind == entity.Organization || c.kind == entity.Agreement && c.i >= a-2) && (c.kind != entity.Place || c.i == a) {
				kd, a = c.kind, min(a, c.i)
			}
		}
		if d.toks[a].first && d.toks[a].is&isFunction != 0 || b-a < 2 && d.toks[a].is&isWord != 0 {
			continue
		}
		if kd == entity.Place && d.known[a].end != b {
			kd = entity.Organization
		}
		if h := d.toks[b-1].is; h&isPactHead != 0 && h&isOrgHead == 0 {
			kd = entity.Agreement
		}
		long := d.text(a, b)
		d.add(candidate{i: a, j: b, kind: kd, rule: rule, conf: 0.9, prio: 10})
		d.noteShort(f.short, kd, long)
	}
}

// bracketed takes an acronym in brackets behind a body's name for the body's,
// even where the letters are those of another language (CELAC).
func (d *doc) bracketed() {
	for n := len(d.cands) - 1; n >= 0; n-- {
		c := d.cands[n]
		if c.kind == entity.Person || c.kind == entity.Place || c.j >= len(d.toks) || d.toks[c.j].gap != gapOpen || c.j-c.i < 2 {
			continue
		}
		t := &d.toks[c.j]
		// (Morena): a name that is no acronym, behind a name of several words
		named := t.shape == cap1 && len(t.raw) > 3 && c.kind == entity.Organization && c.j-c.i > 2 && t.is&(isWord|isDemonym|isCalendar|isTitle) == 0 && !camel(t.raw) && d.following(c.i, c.j)
		named = named || t.shape == cap1 && len(t.raw) > 3 && c.kind == entity.Organization && c.j-c.i >= 5 && t.is == 0
		// Ruritania’s Harbour Ministry (Harmin): an office of the state
		named = named || t.shape == cap1 && len(t.raw) > 3 && c.kind == entity.Organization && t.is == 0 && !camel(t.raw) && d.officeHead(c.j-1)
		// (VoSE): capitals inside, where the letters of the name do not tell
		named = named || t.shape == cap1 && c.kind == entity.Organization && capitals(t.raw) >= 2 && len(t.raw) <= 8 && t.is == 0
		if t.shape != upper && !named || len(t.raw) < 3 || len(t.raw) > 10 || d.known[c.j].entry != nil || d.noOrg[t.term] || !strings.HasPrefix(d.raw[t.End:], ")") {
			continue
		}
		d.noteShort(t.raw, c.kind, d.raw[c.start:c.end])
	}
}

// officeHead reports whether token i heads the names of offices of the state,
// which news calls by a coined word as well.
func (d *doc) officeHead(i int) bool {
	switch d.toks[i].term {
	case "ministry", "agency", "commission", "department", "police", "authority", "inspectorate", "directorate":
		return d.toks[i].capital()
	}
	return false
}

// following reports whether [i,j) names what people join.
func (d *doc) following(i, j int) bool {
	for ; i < j; i++ {
		switch d.term(i) {
		case "party", "movement", "front", "alliance", "coalition", "league", "union", "rally":
			return true
		}
	}
	return false
}

// shortOf is what a short form stands for.
type shortOf struct {
	kind kind
	long string
}

// noteShort notes what a short form stands for; the first to say so is believed.
func (d *doc) noteShort(short string, kd kind, long string) {
	if _, ok := d.short[short]; !ok {
		d.short[short] = shortOf{kd, long}
	}
}

// shortAcronyms adds the uses of the acronyms that the article defines.
func (d *doc) shortAcronyms() {
	for i := d.from; i < d.to; i++ {
		if d.toks[i].shape == lower && capitals(d.toks[i].raw) == 0 {
			continue
		}
		for n := 3; n >= 1; n-- {
			if i+n > d.to || n > 1 && d.toks[i+1].gap != gapHyphen {
				continue
			}
			if s, ok := d.short[d.text(i, i+n)]; ok {
				a := i
				if s.kind == entity.Event && i > d.from && d.toks[i].gap == gapSpace && d.toks[i-1].shape == number && ordinal(d.toks[i-1].raw) && d.toks[i-1].raw[len(d.toks[i-1].raw)-1] > '9' {
					a-- // the 56th AMM
				}
				d.add(candidate{i: a, j: i + n, kind: s.kind, rule: "acronym/defined", conf: 0.9, prio: 12, name: s.long})
				break
			}
		}
	}
}

// unknownAcronyms takes words in capitals, that nothing explains, for
// bodies where they stand like one: "the XYZ said", "XYZ Commander".
func (d *doc) unknownAcronyms() {
	if d.technical && d.zone != signOff && d.zone != article.Caption && d.zone != article.Dateline {
		return
	}
	for i := d.from; i < d.to; i++ {
		t := &d.toks[i]
		if t.shape != upper || len(t.raw) < 3 || len(t.raw) > 10 || d.toks[i].titled && !(i+1 < d.to && d.titleStarts(i+1)) || d.noOrg[t.term] || t.is&isWord != 0 && len(t.raw) != 3 || d.known[i].entry != nil ||
			t.is&(isCalendar|isFunction|isTitle) != 0 || strings.Trim(t.raw, "IVXLCDM") == "" || strings.ContainsAny(t.raw, "0123456789_") && !(i > d.from && d.term(i-1) == "told" && t.gap == gapSpace) {
			continue
		}
		// A line in capitals says nothing.
		if i+1 < d.to && d.toks[i+1].shape == upper && d.joined(i+1) || i > d.from && d.toks[i-1].shape == upper && d.joined(i) {
			continue
		}
		ok := false
		if i+1 < d.to && d.toks[i+1].gap == gapSpace {
			n := &d.toks[i+1]
			ok = n.is&isTitle != 0 && n.is&isOrgHead == 0 && (n.capital() || n.term == "president" || n.term == "director" || n.term == "spokesman" || n.term == "spokesperson" || n.term == "spokeswoman" || n.term == "senator" || n.term == "lawmaker" || n.term == "chief" || n.term == "chairman" || n.term == "head" && d.toks[i].first) ||
				n.shape == lower && d.bodySays(i+1)
		}
		if !ok && i > d.from && t.gap == gapSpace {
			p := &d.toks[i-1]
			ok = p.is&isTitle != 0 && p.capital() && p.is&isHonorific == 0
			if p.term == "told" || p.term == "citing" {
				ok = p.shape == lower
			}
			if p.term == "of" && i-2 >= d.from && (d.toks[i-2].is&isTitle != 0) {
				ok = true
			}
		}
		// UNIFIL, the peacekeeping force
		if !ok && i+2 < d.to && d.toks[i+1].gap == gapComma && (d.term(i+1) == "the" || d.term(i+1) == "a" || d.term(i+1) == "an") {
			for k := i + 2; k < d.to && k < i+9 && !ok && (d.toks[k].gap == gapSpace || d.toks[k].gap == gapHyphen || d.toks[k].gap == gapPoss); k++ {
				switch d.term(k) {
				case "force", "agency", "body", "group", "mission", "organisation", "organization", "company", "watchdog", "regulator", "union", "party", "bloc", "charity", "militia":
					ok = d.toks[k].shape == lower
				}
			}
		}
		// Japan’s JICA
		if !ok && i > d.from && t.gap == gapPoss {
			e := d.knownEnding(i - 1)
			ok = e != nil && e.kind == entity.Place && d.isCountry(e) && !(i+1 < d.to && d.joined(i+1) && d.toks[i+1].capital())
		}
		if d.zoneCredit(i) {
			ok = true
		}
		if ok {
			d.add(candidate{i: i, j: i + 1, kind: entity.Organization, rule: "acronym/context", conf: 0.6, prio: 60})
		}
	}
}

// bodySays reports whether token i is what bodies do and programs don't.
func (d *doc) bodySays(i int) bool {
	switch d.term(i) {
	case "said", "told", "announced", "reported", "warned", "urged", "denied", "declared", "claimed", "confirmed", "condemned", "accused", "pledged", "vowed", "officials", "leaders", "members":
		return true
	}
	return false
}

// acronymsAgain takes the other uses of an acronym that one place has shown
// to be a body's, and its form with US before it (USAFRICOM, AFRICOM).
func (d *doc) acronymsAgain() {
	names := make(map[string]bool)
	for _, c := range d.cands {
		if c.kind != entity.Organization {
			continue
		}
		if (c.rule == "organization/declared" || c.rule == "club/play" && d.known[c.i].entry == nil || c.rule == "organization/of its head" || c.rule == "organization/of its country" || c.rule == "organization/list" || c.rule == "organization/newspaper" && d.toks[c.i].is&isWord == 0) && c.j-c.i == 1 {
			names[d.toks[c.i].raw] = true
		}
		// Huawei Technologies: what stands before the corporate words.
		if t := &d.toks[c.i]; (c.rule == "organization/head" || c.rule == "organization/trade" || c.rule == "organization/legal form") && c.j-c.i >= 2 && t.shape != lower && t.is&(isWord|isGiven|isDemonym|isVnSurname) == 0 && d.known[c.i].entry == nil && len(t.raw) > 2 && d.corporate(c.i+1, c.j) {
			names[t.raw] = true
			d.noteShort(t.raw, c.kind, d.raw[c.start:c.end])
		}
		// Yanga, where Yanga SC is: a club before a town
		if t, l := &d.toks[c.i], d.toks[c.j-1].raw; c.j-c.i == 2 && t.shape == cap1 && len(t.raw) > 3 && t.is&(isWord|isDemonym) == 0 && !d.isCountry(d.known[c.i].entry) && d.sport && (l == "FC" || l == "SC" || l == "AFC" || l == "CF" || l == "FK" || l == "SK") {
			names[t.raw] = true
			d.noteShort(t.raw, c.kind, d.raw[c.start:c.end])
			for n := range d.cands {
				if o := &d.cands[n]; o.kind == entity.Place && o.j-o.i == 1 && d.toks[o.i].raw == t.raw && o.conf <= 0.75 && !d.locative(o.i) {
					o.kind, o.rule, o.key, o.name = c.kind, "organization/again", "", d.raw[c.start:c.end]
				}
			}
		}
		// Bayern, where Bayern Munich is
		if t := &d.toks[c.i]; c.rule == "organization/club" && c.j-c.i == 2 && len(t.raw) > 4 && t.is&isWord == 0 && d.known[c.i].entry == nil {
			names[t.raw] = true
			d.noteShort(t.raw, c.kind, d.raw[c.start:c.end])
		}
		if c.j-c.i == 1 && d.toks[c.i].shape == upper && d.known[c.i].entry == nil {
			names[d.toks[c.i].raw] = true
			if s := strings.TrimPrefix(d.toks[c.i].raw, "US"); len(s) > 3 {
				names[s] = true
			}
		}
	}
	if len(names) == 0 {
		return
	}
	d.passages(func() {
		for i := d.from; i < d.to; i++ {
			if !d.taken[i] && names[d.toks[i].raw] && (d.toks[i].shape == upper || !d.shortOfPerson(i)) {
				d.taken[i] = true
				d.add(candidate{i: i, j: i + 1, kind: entity.Organization, rule: "organization/again", conf: 0.6, name: d.short[d.toks[i].raw].long})
			}
		}
	})
	sortCandidates(d.cands)
}

// corporate reports whether [i,j) is nothing but the words that companies add.
func (d *doc) corporate(i, j int) bool {
	for ; i < j; i++ {
		if d.trades[d.term(i)] {
			continue
		}
		switch d.term(i) {
		case "plc", "llp", "gmbh", "limited", "jsc", "technologies", "technology", "group", "corporation", "corp", "inc", "co", "company", "ltd", "llc", "holdings", "electronics", "motors", "motor", "industries", "air", "airlines", "bank", "international", "global", "systems", "entertainment", "media", "energy", "pharmaceuticals":
		default:
			return false
		}
	}
	return true
}

// zoneCredit reports whether token i stands where agencies are named: after
// "Photo:" or "Source:", beside a slash, or in the sign-off.
func (d *doc) zoneCredit(i int) bool {
	t := &d.toks[i]
	if i > d.from {
		switch d.term(i - 1) {
		case "photo", "source", "photos":
			return t.gap == gapStop || t.gap == gapSpace
		}
	}
	if t.gap == gapSlash && i+1 == d.to && strings.HasPrefix(d.raw[t.End:], ")") {
		// (Reuters/ZAN)
		if e := d.knownEnding(i - 1); e != nil && e.kind == entity.Organization {
			switch d.toks[d.knownStart(i-1)].gap {
			case gapStart, gapStop, gapOpen:
				return true
			}
		}
	}
	if t.gap == gapSlash && d.toks[i-1].shape == upper || i+1 < d.to && d.toks[i+1].gap == gapSlash && d.toks[i+1].shape == upper {
		// VNA/VNS, but not TCP/IP: credits stand in zones of their own, after
		// a dash or a colon, or beside Photo.
		s, e := i, i+1
		for s > d.from && d.toks[s].gap == gapSlash {
			s--
		}
		for e < d.to && d.toks[e].gap == gapSlash {
			e++
		}
		if d.zone == signOff || d.zone == article.Caption || d.zone == article.Dateline {
			return true
		}
		if e < d.to && d.term(e) == "photo" {
			return true
		}
		return s > d.from && e == d.to && (strings.ContainsAny(d.raw[d.toks[s-1].End:d.toks[s].Start], "—–") || d.term(s-1) == "source" || d.term(s-1) == "photo")
	}
	// — VNS
	if (t.gap == gapStop || t.gap == gapStart) && i == d.to-1 && t.gap != gapStart {
		return strings.ContainsAny(d.raw[d.toks[i-1].End:t.Start], "—–(")
	}
	return d.from == i && d.to == i+1 && d.zone == signOff
}

// initials takes an acronym that nothing defines for the body of the article
// whose initials it is: NPP where the New Patriotic Party is named.
func (d *doc) initials() {
	seen := make(map[string]bool)
	for i := range d.toks {
		if t := &d.toks[i]; t.shape == upper && len(t.raw) >= 3 && len(t.raw) <= 6 && d.known[i].entry == nil && !d.noOrg[t.term] && d.short[t.raw].long == "" {
			seen[t.raw] = true
		}
	}
	if len(seen) == 0 {
		return
	}
	for n := range d.cands {
		c := &d.cands[n]
		if c.kind != entity.Organization || c.j-c.i < 3 || c.j-c.i > 10 || !d.bodily(c.i, c.j) {
			continue
		}
		var all, main []byte
		for i := c.i; i < c.j; i++ {
			if k := d.known[i]; k.entry != nil && k.end > i+1 && k.entry.country != "" {
				// Việt Nam gives one letter.
				main = append(main, d.toks[i].term[0]-'a'+'A')
				all = append(all, d.toks[i].term[0]-'a'+'A')
				i = k.end - 1
				continue
			}
			if t := &d.toks[i]; t.capital() {
				main = append(main, t.term[0]-'a'+'A')
				all = append(all, t.term[0]-'a'+'A')
			} else {
				all = append(all, t.term[0]-'a'+'A')
			}
		}
		forms := []string{string(main), string(all)}
		if len(main) > 3 && (d.toks[c.i].is&isDemonym != 0 || d.isCountry(d.known[c.i].entry)) {
			forms = append(forms, string(main[1:])) // U.S. Harbour Finance Corporation: HFC
		}
		for _, s := range forms {
			if seen[s] {
				d.noteShort(s, c.kind, d.raw[c.start:c.end])
			}
		}
	}
}
