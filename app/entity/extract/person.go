package extract

import (
	"strings"
	"unicode"

	"dossier/app/article"
	"dossier/app/entity"
	"dossier/app/text"
)

// persons finds names of people by their shape and by what is around them.
func (d *doc) persons() {
	for i := d.from; i < d.to; i++ {
		if !d.toks[i].capital() {
			continue
		}
		if j, conf := d.vietnameseName(i); j > 0 && !d.insideRun(i) && !d.insideKnown(i) && !d.isPeople(j) && !(conf < 0.8 && (d.placedThing(j) || d.locativeStrong(i) || i > d.from && d.term(i-1) == "at" && d.toks[i].gap == gapSpace)) {
			d.person(i, j, "person/vietnamese", conf)
			i = j - 1
			continue
		}
		if j, rule, conf := d.westernName(i); j > 0 {
			if rule != "" { // else a thing that bears a name: none begins inside it
				d.person(i, j, rule, conf)
			}
			i = j - 1
		}
	}
}

// isPeople reports whether what stands at token j makes the name before it
// that of a people: the Cơ Tu ethnic group.
func (d *doc) isPeople(j int) bool {
	if j >= d.to || d.toks[j].gap != gapSpace {
		return false
	}
	w := d.term(j)
	return w == "ethnic" || w == "people" || w == "language" || w == "minority"
}

// insideRun reports whether token i goes on with a capitalised name that is
// no title: the Ho of "Vo Van Ho" begins nothing.
func (d *doc) insideRun(i int) bool {
	if !d.joined(i) || !d.toks[i-1].capital() {
		return false
	}
	p := &d.toks[i-1]
	if p.is&(isTitle|isRank|isWord|isDemonym|isOrgHead) != 0 || d.knownEnding(i-1) != nil || p.shape == upper {
		return false
	}
	return true
}

// person adds a person's name, with the Jr. that may follow it.
func (d *doc) person(i, j int, rule string, conf float32) {
	// President of Kenya Ivo Marek: the country is no given name
	if k := d.known[i]; j-i > 2 && i > d.from && d.term(i-1) == "of" && d.toks[i-1].shape == lower && d.isCountry(k.entry) && j-k.end >= 2 {
		i = k.end
	}
	c := candidate{i: i, j: j, kind: entity.Person, rule: rule, conf: conf, prio: 45}
	if j < d.to && (d.toks[j].gap == gapComma || d.toks[j].gap == gapSpace) && (d.term(j) == "jr" || d.term(j) == "sr") {
		c.j = j + 1
		c.start, c.end = d.toks[i].Start, d.toks[j].End
		if c.end < len(d.raw) && d.raw[c.end] == '.' {
			c.end++
		}
	}
	if w := d.term(c.j - 1); (w == "jr" || w == "sr") && c.end == 0 {
		c.start, c.end = d.toks[i].Start, d.toks[c.j-1].End
		if c.end < len(d.raw) && d.raw[c.end] == '.' {
			c.end++
		}
	}
	d.add(c)
}

// personHere reports whether a name certainly begins at token i.
func (d *doc) personHere(i int) bool {
	if j, conf := d.vietnameseName(i); j-i >= 3 && conf >= 0.9 {
		return true
	}
	t := &d.toks[i]
	if t.is&isGiven == 0 || t.is&(isWord|isDemonym|isVnSurname) != 0 || i+1 >= d.to || !d.joined(i+1) {
		return false
	}
	n := &d.toks[i+1]
	return n.shape == cap1 && n.is&(isOrgHead|isPlaceHead|isEventHead|isPactHead|isWord) == 0 && d.known[i].end <= i+1
}

// particle reports whether a word in lower case can stand inside a name.
func particle(w string) bool {
	switch w {
	case "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "ter", "ten", "bin", "ibn", "binti", "al", "el", "ul", "ben", "abu", "y", "e", "zu", "af", "av":
		return true
	}
	return false
}

// nameWord reports whether token i can be a part of a person's name at all.
func (d *doc) nameWord(i int) bool {
	t := &d.toks[i]
	if t.is&(isFunction|isCalendar|isHonorific) != 0 && t.is&isGiven == 0 {
		return false
	}
	if t.is&isFunction != 0 || camel(t.raw) {
		return false
	}
	if t.is&isDemonym != 0 && t.is&isGiven == 0 {
		return false
	}
	if k := d.known[i]; k.entry != nil && (d.isCountry(k.entry) || k.entry.kind != entity.Place || k.end > i+1) && t.is&isGiven == 0 {
		return false
	}
	return true
}

// camel reports whether a capital follows a small letter inside a word, other
// than after the beginnings that surnames have (McCain, DeGeneres, O'Neill),
// or a digit is in it: names of products are written so.
func camel(w string) bool {
	low := 0
	for i, r := range w {
		switch {
		case r >= '0' && r <= '9':
			return true
		case unicode.IsLower(r):
			low++
		case unicode.IsUpper(r) && low > 0:
			switch strings.ToLower(w[:i]) {
			case "mc", "mac", "de", "di", "du", "la", "le", "van", "von", "o'", "o’", "d'", "d’", "al", "el", "fitz", "st", "da", "dos", "ben", "abd", "lo", "del", "mb", "n'", "n’", "m'", "m’", "ó", "ní":
			default:
				if !strings.HasSuffix(w[:i], "'") && !strings.HasSuffix(w[:i], "’") {
					return true
				}
			}
		}
	}
	return false
}

// surnameWord reports whether token i can close a name.
func (d *doc) surnameWord(i int, certain bool) bool {
	t := &d.toks[i]
	if t.shape != cap1 && !(t.shape == upper && len(t.raw) > 3 && d.acronym[t.raw] == nil && d.known[i].entry == nil && (d.toks[i-1].is&(isGiven|isWord) == isGiven || d.toks[i-1].shape == upper) && vowels(t.term)) || !d.nameWord(i) {
		return false
	}
	if t.is&(isOrgHead|isEventHead|isPactHead|isPlaceHead|isTitle|isWord) == 0 {
		return true
	}
	if d.strongTitle(i) {
		// Michel Mayor: a name where nothing follows that a title could stand before.
		return certain && !(i+1 < d.to && d.joined(i+1) && d.toks[i+1].capital())
	}
	if t.term == "sheikh" {
		return certain && i+1 < d.to && d.joined(i+1) && d.toks[i+1].shape == cap1
	}
	// Power, Baker, Young: a word, but a surname after a certain given name.
	return certain && (t.is&isSurname != 0 || t.is&(isOrgHead|isEventHead|isPactHead|isPlaceHead|isTitle) == 0)
}

// westernName returns the end of the name that begins at token i with a given
// name or after a title, the rule that says so and its confidence; 0 for none.
func (d *doc) westernName(i int) (int, string, float32) {
	t := &d.toks[i]
	// Vice Premier He Zefeng: a surname that is a word, behind a title
	if t.raw == "He" && i+1 < d.to && d.toks[i+1].gap == gapSpace && d.toks[i+1].shape == cap1 && d.toks[i+1].is&isWord == 0 && pinyin(d.toks[i+1].term) && (d.titleBefore(i) && t.gap == gapSpace || d.titleAfter(i+2)) && !(i+2 < d.to && d.joined(i+2) && d.toks[i+2].capital()) {
		return i + 2, "person/chinese", 0.85
	}
	if !d.nameWord(i) {
		return 0, "", 0
	}
	title := d.titleBefore(i)
	given := t.is&isGiven != 0
	// Son Woo-mok: a hyphen and a small letter behind two syllables
	if t.shape == cap1 && t.is&(isFunction|isOrgHead|isPlaceHead|isDemonym) == 0 && i+2 < d.to && d.toks[i+1].gap == gapSpace && d.toks[i+1].shape == cap1 && d.toks[i+2].gap == gapHyphen && d.toks[i+2].shape == lower &&
		len(t.term) <= 8 && pinyinSyllables(t.term, 2) && pinyinSyllables(d.toks[i+1].term, 1) && pinyinSyllables(d.toks[i+2].term, 1) && len(d.toks[i+2].term) > 1 && d.known[i].entry == nil && !d.insideRun(i) {
		return i + 3, "person/chinese", 0.85
	}
	if title && !given && d.toks[i-1].is&isTitle == 0 && !d.capitalTitle(i) {
		title = false // "an editor for the Poisson Boltzmann equation"
	}
	if t.shape == upper && given && len(t.raw) < 4 {
		given = false
	}
	if len(t.raw) == 1 && i+1 < d.to && d.toks[i+1].gap == gapHyphen {
		return 0, "", 0 // X-ray
	}
	plain := t.is&isWord == 0
	// M.K. Stalin: initials without a space between
	if t.shape == upper && strings.HasSuffix(t.raw, ".") && len(t.raw) >= 4 && len(t.raw) <= 6 && d.known[i].entry == nil && i+1 < d.to && (d.toks[i+1].gap == gapSpace || d.toks[i+1].gap == gapInitial) {
		if n := &d.toks[i+1]; n.shape == cap1 && n.is&isWord == 0 && d.nameWord(i+1) && d.known[i+1].entry == nil && !(i+2 < d.to && d.joined(i+2) && d.toks[i+2].capital()) {
			return i + 2, "person/initials", 0.75
		}
	}
	if t.shape == upper && len(t.raw) < 3 {
		// CK Akonnor: initials after a title
		if title && i+1 < d.to && d.toks[i+1].gap == gapSpace && d.toks[i+1].shape == cap1 && d.toks[i+1].is&isWord == 0 && d.known[i].entry == nil && d.known[i+1].entry == nil && d.nameWord(i+1) &&
			!(i+2 < d.to && d.joined(i+2) && d.toks[i+2].capital()) && !d.noOrg[t.term] {
			return i + 2, "person/title+name", 0.8
		}
		return 0, "", 0
	}
	if d.insideRun(i) && !title {
		return 0, "", 0
	}
	if d.insideKnown(i) {
		return 0, "", 0 // the Zealand of New Zealand
	}
	if t.is&(isOrgHead|isEventHead|isPactHead|isTitle) != 0 && !given {
		return 0, "", 0
	}
	if i+1 < d.to && d.toks[i+1].gap == gapSpace && d.toks[i+1].shape == cap1 && d.toks[i+1].is&(isWord|isOrgHead) == 0 {
		switch t.term {
		case "king", "queen", "prince", "princess", "emperor", "sultan", "sheikh", "emir":
			return 0, "", 0 // the title alone, though some are called so
		}
	}
	if !title && (t.term == "al" || t.term == "el") && t.shape == cap1 && d.joined(i+1) && d.toks[i+1].gap == gapHyphen {
		return 0, "", 0 // Al-Hilal: a surname or no person
	}
	if t.is&isTitle != 0 && i+1 < d.to && d.joined(i+1) && d.toks[i+1].capital() && (title || d.toks[i+1].is&isGiven != 0 || d.strongTitle(i) || t.is&isRank != 0) {
		return 0, "", 0 // General Stephen …: the title's last word
	}
	if !given && !plain && i > d.from && t.gap == gapSpace && d.toks[i-1].shape == lower && d.toks[i-1].is&isTitle != 0 && t.shape == cap1 && t.is&(isFunction|isOrgHead|isPlaceHead|isTitle|isCalendar) == 0 && d.run(i)-i == 3 && d.allNames(i+1, i+3) {
		return i + 3, "person/title+name", 0.8 // leader Muse Bihi Abdi
	}
	if !given && !plain && t.is&isZhSurname == 0 && !d.honorificBefore(i) && !(title && d.toks[i-1].capital() && d.strongTitle(i-1) && i+1 < d.to && d.joined(i+1) && d.toks[i+1].shape == cap1 && d.toks[i+1].is&(isWord|isOrgHead|isPlaceHead|isEventHead|isPactHead|isTitle|isDemonym) == 0) {
		return 0, "", 0 // Secretary of State Antony …: State begins no name
	}
	if k := d.known[i]; k.entry != nil && k.end > i+1 && !given {
		return 0, "", 0
	}
	if !title && i > d.from && d.term(i-1) == "at" && d.toks[i-1].shape == lower && t.gap == gapSpace && !(i-2 >= d.from && (strings.HasSuffix(d.term(i-2), "ed") || strings.HasSuffix(d.term(i-2), "ing") || d.term(i-2) == "angry")) {
		return 0, "", 0 // at Roland Garros
	}
	if t.shape == upper && (d.acronym[t.raw] != nil || !vowels(t.term) || len(t.raw) == 3 && !given) {
		return 0, "", 0
	}
	if nonASCII(t.raw) && !title && syllable(t.term) && !d.vnSurname[text.Key(t.raw)] && i+1 < d.to && syllable(d.toks[i+1].term) && nonASCII(d.toks[i+1].raw) {
		return 0, "", 0 // Vạn Thịnh Phát: Vietnamese, and no surname
	}
	if !title && i+1 < d.to && !syllable(d.toks[i+1].term) {
		switch t.term {
		case "le", "la", "les", "el", "los", "las", "das", "die", "der", "il":
			return 0, "", 0 // Le Monde
		}
	}
	// The words of the name.
	j := i + 1
	certain := given && plain
	solid := 0 // words that are no English words
	if plain {
		solid++
	}
	initials := false
	small := 0 // particles do not count: Juan Ramón de la Fuente Ramírez
	for j < d.to && j < i+5+small {
		w := &d.toks[j]
		if w.gap == gapInitial || w.gap == gapSpace && len(w.raw) == 1 && w.shape == cap1 {
			if len([]rune(d.toks[j-1].raw)) > 1 && w.gap == gapInitial {
				break
			}
			if len(w.raw) == 1 && j+1 < d.to && (d.toks[j+1].gap == gapInitial || d.toks[j+1].gap == gapSpace) && d.toks[j+1].capital() {
				initials = true
				j++
				continue
			}
		} else if w.gap != gapSpace && w.gap != gapHyphen {
			break
		}
		if w.shape == lower {
			// Vincent van Gogh, Mohammed bin Salman
			k := j
			for k < d.to && k < j+2 && d.toks[k].shape == lower && particle(d.toks[k].term) && (d.toks[k].gap == gapSpace || d.toks[k].gap == gapHyphen) {
				k++
			}
			if k > j && k < d.to && d.toks[k].shape == cap1 && (d.toks[k].gap == gapSpace || d.toks[k].gap == gapHyphen) && (d.nameWord(k) || d.arabic(k)) && (d.toks[k].is&isWord == 0 && (given || title || plain && d.arabic(k)) || given && plain) {
				small += k - j
				j = k + 1
				solid++
				continue
			}
			// Tony Leung Chiu-wai
			if w.gap == gapHyphen && j-2 > i && d.toks[j-2].is&isZhSurname != 0 && pinyin(d.toks[j-1].term) && pinyin(w.term) {
				j++
				continue
			}
			if w.gap == gapHyphen && (t.is&isZhSurname != 0 || title) { // Park Geun-hye
				j++
				continue
			}
			break
		}
		// Choi Young-jin
		if w.shape == cap1 && w.gap == gapSpace && j == i+1 && t.is&isZhSurname != 0 && j+1 < d.to && d.toks[j+1].gap == gapHyphen && d.toks[j+1].shape == lower && pinyin(w.term) && pinyin(d.toks[j+1].term) {
			j += 2
			continue
		}
		if w.shape == upper && w.gap == gapSpace && (given || title) && strings.Trim(w.raw, "IVX") == "" {
			j++ // Elizabeth II
			solid++
			break
		}
		if len(w.raw) == 1 {
			break
		}
		if w.gap == gapHyphen && w.shape == cap1 && j > i+1 && !camel(w.raw) && w.is&isDemonym == 0 && d.known[j].entry == nil {
			if w.is&isWord == 0 {
				solid++
			}
			j++ // Dewsbury-Hall
			continue
		}
		if !d.surnameWord(j, certain || title && (j == i+1 || w.is&isSurname != 0) || initials || given && w.is&isSurname != 0) {
			break
		}
		// A second common word ends it: Samantha Power Plant
		if w.is&isWord != 0 && j > i+1 && d.toks[j-1].is&isWord != 0 && w.is&isGiven == 0 {
			break
		}
		// James Webb Space Telescope: what goes on with common words names a thing.
		if w.is&isWord != 0 && j > i+1 && w.is&(isGiven|isSurname) == 0 && w.gap != gapHyphen && len(d.toks[j-1].raw) > 1 {
			break
		}
		if w.is&isWord == 0 {
			solid++
		}
		j++
	}
	if n := j - i; n >= 2 && j < d.to && d.toks[j].gap == gapSpace && d.toks[j].shape == cap1 && !t.titled && given && d.toks[j].is&isWord != 0 && d.known[j].entry == nil &&
		d.toks[j].is&(isFunction|isCalendar|isTitle|isRank|isOrgHead|isPlaceHead|isEventHead|isPactHead|isHonorific|isDemonym) == 0 && d.saysAfter(j+1) {
		j++ // Ali Mohamud Rage said
		solid++
	}
	if j < d.to && d.joined(j) && d.toks[j].shape == cap1 && !title && !t.titled && d.toks[j].is&isWord != 0 && d.toks[j].is&(isTitle|isRank|isFunction|isCalendar|isHonorific) == 0 &&
		d.toks[j].term != "administration" && d.toks[j].gap == gapSpace {
		return j, "", 0
	}
	if j < d.to && d.toks[j].gap == gapSpace {
		switch d.term(j) {
		case "ethnic", "people", "language", "tribe", "minority":
			return 0, "", 0
		}
	}
	n := j - i
	// Trailing heads show that the run names something else: Boeing Company.
	if j < d.to && d.joined(j) && d.toks[j].capital() && d.toks[j].is&(isOrgHead|isPlaceHead|isPactHead) != 0 && !title && d.toks[j].term != "administration" {
		return 0, "", 0
	}
	if k := d.known[i]; n == 2 && k.entry != nil && k.entry.kind == entity.Place && d.term(j-1) == "day" {
		return j, "", 0 // Africa Day
	}
	if n == 1 {
		if given && plain && t.shape == cap1 && d.known[i].entry == nil && j+1 < d.to && d.term(j) == "and" && d.toks[j+1].raw == "I" {
			return j, "person/and I", 0.8
		}
		if given && plain && t.shape == cap1 && d.known[i].entry == nil && i > d.from && t.gap == gapSpace && d.kin(i-1) && !(j < d.to && d.joined(j) && d.toks[j].capital()) {
			return j, "person/kin", 0.75
		}
		if title && t.shape == cap1 && d.known[i].entry == nil && d.loneName(i) {
			return j, "person/title", 0.8
		}
		return 0, "", 0
	}
	if n == 2 && d.toks[i+1].gap == gapHyphen && !title && !d.saysAfter(j) && !d.titleAfter(j) {
		return 0, "", 0 // Obio-Akpor
	}
	if d.toks[i].titled && !title && !(certain && solid >= 2) {
		return 0, "", 0
	}
	if t.is&isZhSurname != 0 && d.eastAsian(i, j) {
		return j, "person/chinese", 0.9
	}
	switch {
	case title && t.shape == upper && d.toks[j-1].shape == cap1 && n == 2 && vowels(t.term) && len(t.raw) > 3:
		return j, "person/SURNAME+given", 0.9
	case title && t.shape == upper && !(given && vowels(t.term)):
		return 0, "", 0
	case title && (given || solid > 0):
		return j, "person/title+name", 0.95
	case certain && solid >= 2:
		return j, "person/given+surname", 0.9
	case certain && d.toks[j-1].is&isSurname != 0:
		return j, "person/given+surname", 0.85
	case certain && initials:
		return j, "person/given+surname", 0.85
	case certain && d.toks[j-1].is&isWord != 0 && (d.saysAfter(j) || d.titleAfter(j)):
		return j, "person/given+context", 0.8
	case given && solid >= 1 && !t.first:
		return j, "person/given+surname", 0.75
	case given && solid >= 1 && (d.saysAfter(j) || n == 2 && d.acts(j) && d.toks[j].gap == gapSpace || d.titleAfter(j) || d.toks[j-1].is&isSurname != 0):
		return j, "person/given+context", 0.8
	case len(t.raw) == 1 && initials && d.toks[j-1].shape == cap1 && d.toks[j-1].is&isWord == 0 && (j-i >= 3 || d.toks[j-1].is&isSurname != 0):
		return j, "person/initials", 0.8 // K. R. Rao
	case t.is&isZhSurname != 0 && plain && n <= 3 && zhGiven(d, i+1, j):
		return j, "person/chinese", 0.85
	case t.is&isZhSurname != 0 && n <= 3 && zhGiven(d, i+1, j) && (d.saysAfter(j) || d.titleAfter(j) || !t.first):
		return j, "person/chinese", 0.75
	case t.shape == upper && n == 2 && d.toks[i+1].shape == cap1 && plain && solid == 2 && d.known[i].entry == nil && len(t.raw) > 3 && d.acronym[t.raw] == nil && vowels(t.term) &&
		(d.toks[i+1].is&isGiven != 0 || d.saysAfter(j) || d.titleAfter(j)):
		return j, "person/SURNAME+given", 0.8
	case solid == n-small && d.personContext(i, j):
		return j, "person/context", 0.7
	}
	return 0, "", 0
}

// arabic reports whether token k is tied by a hyphen to the article that Arabic
// names have: al-Qadi, el-Sisi.
func (d *doc) arabic(k int) bool {
	if k <= d.from || k >= d.to || d.toks[k].gap != gapHyphen {
		return false
	}
	switch d.term(k - 1) {
	case "al", "el", "ul", "as", "ash", "an", "ad", "az", "at", "ar":
		return d.toks[k].is&isFunction == 0
	}
	return false
}

// kin reports whether token i tells how one is related: his wife Emily.
func (d *doc) kin(i int) bool {
	if d.toks[i].shape != lower {
		return false
	}
	switch d.term(i) {
	case "wife", "husband", "son", "daughter", "brother", "sister", "mother", "father":
		return true
	}
	return false
}

// insideKnown reports whether token i is inside a place's name of several words.
func (d *doc) insideKnown(i int) bool {
	for j := max(d.from, i-4); j < i; j++ {
		if k := d.known[j]; k.entry != nil && k.end > i && k.entry.kind == entity.Place && !k.entry.weak {
			return true
		}
	}
	return false
}

// honorificBefore reports whether Mr. or the like stands right before token i.
func (d *doc) honorificBefore(i int) bool {
	return i > d.from && (d.toks[i].gap == gapSpace || d.toks[i].gap == gapInitial) && d.toks[i-1].is&isHonorific != 0
}

// indexNames fills nameAt and nameEnd.
func (d *doc) indexNames() {
	d.nameAt, d.nameEnd = make(map[int]kind), make(map[int]kind)
	for n := range d.cands {
		c := &d.cands[n]
		if c.kind == entity.Person && c.j-c.i > 1 || c.kind == entity.Organization {
			d.nameAt[c.i], d.nameEnd[c.j] = c.kind, c.kind
		}
	}
}

// coordinated takes for a person or a body what stands in a list with one: a
// name of unknown words between two people, an acronym between two bodies.
func (d *doc) coordinated() {
	at, end := d.nameAt, d.nameEnd
	if len(at) == 0 {
		return
	}
	for again, n := true, 0; again && n < 4; n++ {
		again = false
		for i := d.from; i < d.to; i++ {
			t := &d.toks[i]
			if _, ok := at[i]; ok || !t.capital() || d.joined(i) && d.toks[i-1].capital() {
				continue
			}
			j := d.run(i)
			var kd kind
			ok := false
			// , X and [Name]   [Name], X   [Name] and X
			if i-1 > d.from && d.term(i-1) == "and" && t.gap == gapSpace {
				kd, ok = end[i-1]
				if !ok && d.toks[i-1].gap == gapComma {
					kd, ok = end[i-1]
				}
			} else if t.gap == gapComma {
				kd, ok = end[i]
			}
			if !ok && j < d.to {
				if d.toks[j].gap == gapComma {
					kd, ok = at[j]
				}
				if !ok && d.term(j) == "and" && j+1 < d.to {
					kd, ok = at[j+1]
				}
				if !ok && d.term(j) == "and" && j+2 < d.to && d.term(j+1) == "the" {
					if kd, ok = at[j+2]; kd != entity.Organization {
						ok = false
					}
				}
			}
			if !ok {
				continue
			}
			if kd == entity.Person && (j-i == 2 || j-i == 3) && d.allNames(i, j) {
				d.add(candidate{i: i, j: j, kind: kd, rule: "person/list", conf: 0.65, prio: 50})
			} else if kd == entity.Organization && j-i == 1 && t.shape == cap1 && t.is&^isTrade == 0 && (len(t.raw) > 3 || t.is != 0 && len(t.raw) == 3) && d.known[i].entry == nil && !t.titled && !camel(t.raw) && !d.shortOfPerson(i) && d.report {
				d.add(candidate{i: i, j: j, kind: kd, rule: "organization/list", conf: 0.55, prio: 60})
			} else if kd == entity.Organization && j-i == 2 && !t.titled && d.toks[i].shape == cap1 && t.is&^isTrade == 0 && d.toks[i+1].is&^isTrade == 0 && d.toks[i+1].gap == gapSpace && len(t.raw) > 3 && d.known[i].entry == nil && d.known[i+1].entry == nil && d.report {
				d.add(candidate{i: i, j: j, kind: kd, rule: "organization/list", conf: 0.5, prio: 60})
			} else if kd == entity.Organization && j-i == 1 && t.shape == upper && len(t.raw) >= 3 && d.known[i].entry == nil && !d.noOrg[t.term] && t.is&isWord == 0 && !t.titled && !camel(t.raw) && !d.technical {
				d.add(candidate{i: i, j: j, kind: kd, rule: "acronym/list", conf: 0.55, prio: 60})
			} else {
				continue
			}
			at[i], end[j] = kd, kd
			again = true
		}
	}
}

// shortOfPerson reports whether token i is the surname of someone whom the
// article names in full.
func (d *doc) shortOfPerson(i int) bool {
	if d.surnames == nil {
		d.surnames = d.outerNames()
	}
	return d.surnames[d.toks[i].term]
}

// outerNames returns the first and last names of the people found so far whom
// the article names in full.
func (d *doc) outerNames() map[string]bool {
	names := make(map[string]bool)
	for n := range d.cands {
		if c := &d.cands[n]; c.kind == entity.Person && c.j-c.i > 1 {
			names[d.toks[c.j-1].term], names[d.toks[c.i].term] = true, true
		}
	}
	return names
}

// allNames reports whether every word of [i,j) can be a person's and is
// nothing else that is known.
func (d *doc) allNames(i, j int) bool {
	for k := i; k < j; k++ {
		t := &d.toks[k]
		if t.shape == cap1 && k > i && k+1 < j && t.is&(isWord|isSurname|isTitle|isOrgHead|isPlaceHead) == isWord|isSurname && d.known[k].entry == nil {
			continue // Ketanji Brown Jackson
		}
		if t.shape != cap1 || t.is&(isWord|isOrgHead|isPlaceHead|isEventHead|isPactHead|isTitle|isCompany) != 0 || !d.nameWord(k) || d.known[k].entry != nil && !d.known[k].entry.weak {
			return false
		}
	}
	return true
}

// loneSubjects finds people of one name, or whose full name the article never
// gives, by what only people do: Lukashenko, who; Sandrine said.
func (d *doc) loneSubjects() {
	for i := d.from; i < d.to; i++ {
		t := &d.toks[i]
		if d.taken[i] || t.shape != cap1 || t.titled || len(t.raw) < 3 || t.is&(isWord|isFunction|isCalendar|isDemonym|isOrgHead|isTitle|isCompany|isPlaceHead|isEventHead|isPactHead) != 0 || d.known[i].entry != nil || camel(t.raw) ||
			d.joined(i) && d.toks[i-1].capital() || i+1 >= d.to {
			continue
		}
		ok := false
		switch n := &d.toks[i+1]; {
		case n.gap == gapComma && n.shape == number:
			// Narti, 42, a teacher: an age
			ok = len(n.raw) == 2 && (i+2 >= d.to || d.toks[i+2].gap == gapComma || d.toks[i+2].gap == gapStop) && !d.locative(i)
		case n.gap == gapComma:
			ok = n.term == "who" || (n.term == "a" || n.term == "an") && d.trade(i+2)
		case n.gap == gapSpace && n.shape == lower:
			switch n.term {
			case "said", "told", "says", "recalled", "thanked", "vowed", "replied", "who":
				ok = true
			}
		}
		if ok {
			d.taken[i] = true
			d.add(candidate{i: i, j: i + 1, kind: entity.Person, rule: "person/subject", conf: 0.6})
		}
	}
}

// leadsToPlace reports whether token i is a word that places and things follow
// more often than people.
func (d *doc) leadsToPlace(i int) bool {
	switch d.term(i) {
	case "with", "by", "and", "that", "as", "when", "while", "but", "after", "before", "because", "where", "if", "against":
		return false
	}
	return d.toks[i].is&isFunction != 0
}

// trade reports whether what a single person is begins at token i: "poet", "70-year-old
// fisherman", but nothing that a company may be (owner, developer).
func (d *doc) trade(i int) bool {
	for n := 0; n < 4 && i < d.to; n++ {
		t := &d.toks[i]
		if n > 0 && t.gap != gapSpace && t.gap != gapHyphen || t.capital() && t.is&isDemonym == 0 {
			return false
		}
		if t.is&isTitle != 0 {
			switch t.term {
			case "leader", "owner", "partner", "creator", "developer", "member", "rival", "champion", "winner", "maintainer", "producer", "manager", "editor", "player", "resident", "driver", "speaker", "designer", "conductor", "composer", "successor", "forward", "trader", "banker", "investor", "head", "official", "opponent", "engineer", "king", "general", "major", "brother", "sister", "mother", "father", "analyst":
				return false
			}
			return true
		}
		i++
	}
	return false
}

// capitalTitle reports whether the title phrase before token i has a title
// written with a capital.
func (d *doc) capitalTitle(i int) bool {
	for s := d.titlePhrase(i); s < i; s++ {
		if d.toks[s].is&isTitle != 0 && d.toks[s].capital() {
			return true
		}
	}
	return false
}

// administrations finds the person in "the Biden Administration".
func (d *doc) administrations() {
	for i := d.from; i+1 < d.to; i++ {
		t, n := &d.toks[i], &d.toks[i+1]
		if t.shape != cap1 || n.gap != gapSpace && n.gap != gapPoss || n.term != "administration" && n.term != "presidency" {
			continue
		}
		if t.is&(isWord|isDemonym|isFunction|isTitle|isOrgHead) != 0 || d.known[i].entry != nil && !d.known[i].entry.weak || i > d.from && d.joined(i) && d.toks[i-1].capital() && d.toks[i-1].is&(isFunction|isDemonym|isTitle|isRank) == 0 {
			continue
		}
		d.add(candidate{i: i, j: i + 1, kind: entity.Person, rule: "person/administration", conf: 0.75, prio: 45})
	}
}

// vowels reports whether a folded word could be spoken: an acronym often can't.
func vowels(w string) bool {
	run := 0
	n := 0
	for i := 0; i < len(w); i++ {
		if strings.IndexByte("aeiouy", w[i]) >= 0 {
			n++
			run = 0
		} else if run++; run > 3 {
			return false
		}
	}
	return n > 0 && n*4 >= len(w)
}

// loneName reports whether the single word at token i can be a name: no
// English word, unless nothing else can be meant.
func (d *doc) loneName(i int) bool {
	t := &d.toks[i]
	if t.is&(isDemonym|isCalendar|isOrgHead|isEventHead|isPactHead|isPlaceHead|isTitle|isRank) != 0 {
		return false
	}
	p := &d.toks[i-1]
	if p.shape == lower && p.is&isTitle == 0 {
		return false // Ambassador to the Xyz
	}
	if i+1 < d.to && d.joined(i+1) && d.toks[i+1].capital() && d.toks[i+1].is&isTitle == 0 && d.toks[i+1].term != "administration" {
		return false
	}
	if p.is&isTitle == 0 {
		return false
	}
	if t.is&isWord != 0 {
		return p.is&isHonorific != 0 && t.is&isSurname != 0
	}
	return p.shape != lower || p.is&isHonorific != 0 || p.is&(isGiven|isWord) == isWord && d.saysAfter(i+1)
}

// saysAfter reports whether people's doings follow at token j.
func (d *doc) saysAfter(j int) bool {
	if j >= d.to {
		return false
	}
	t := &d.toks[j]
	if t.gap == gapComma && j+1 < d.to && t.term == "who" {
		return true
	}
	if t.gap != gapSpace || t.shape != lower {
		return false
	}
	if t.term == "also" || t.term == "has" || t.term == "had" || t.term == "who" {
		if t.term == "who" {
			return true
		}
		return j+1 < d.to && d.toks[j+1].is&isSay != 0
	}
	if strings.HasSuffix(t.term, "ly") && j+1 < d.to && d.toks[j+1].gap == gapSpace {
		return d.toks[j+1].is&isSay != 0 // narrowly lost
	}
	return t.is&isSay != 0
}

// personContext reports whether what is around [i,j) speaks for a person.
func (d *doc) personContext(i, j int) bool {
	for k := i; k < j; k++ {
		if d.known[k].entry != nil && !d.known[k].entry.weak {
			return false
		}
	}
	if d.saysAfter(j) || d.titleAfter(j) {
		return true
	}
	// Ziga Vratel: spokesperson for the Fund
	if n := j - i; j < d.to && (n == 2 || n == 3) && !d.toks[i].titled && d.toks[j].shape == lower && d.toks[j].is&isTitle != 0 && strings.HasPrefix(d.raw[d.toks[j-1].End:], ": ") {
		return true
	}
	// REUTERS/Ziga Vratel; Editor: Ziga Vratel; a goal from Ziga Vratel
	if n := j - i; i > d.from && n >= 2 && n <= 4 {
		p := &d.toks[i-1]
		if e := d.knownEnding(i - 1); d.toks[i].gap == gapSlash && e != nil && e.kind == entity.Organization {
			return true
		}
		if between := d.raw[p.End:d.toks[i].Start]; strings.HasPrefix(between, ":") && !strings.Contains(between, "\n") {
			switch p.term {
			case "editor", "reporter", "author", "writer", "reporting", "writing", "editing", "photographer":
				return true
			}
		}
		if d.sport && d.toks[i].gap == gapSpace && p.shape == lower && (p.term == "from" || p.term == "by") && !d.orgish(i, j) {
			switch d.term(i - 2) {
			case "goal", "goals", "header", "strike", "penalty", "effort", "cross", "pass", "shot", "brace", "scored", "headed", "assist", "saved":
				return true
			}
		}
	}
	if i > d.from && d.toks[i].gap == gapPoss && (j-i == 2 || j-i == 3) {
		if e := d.knownEnding(i - 1); d.isCountry(e) {
			return true // Iran’s Masoud …
		}
	}
	if i > d.from {
		p := &d.toks[i-1]
		if d.toks[i].gap == gapSpace && p.shape == lower && p.is&isTitle != 0 {
			return true
		}
		switch p.term {
		case "counterpart", "counterparts":
			return d.toks[i].gap == gapSpace && p.shape == lower && (j-i == 2 || j-i == 3)
		case "one":
			return i-2 >= d.from && d.term(i-2) == "number"
		case "succeeding", "replacing", "succeeded", "replaced", "defeating", "married", "interviewed", "phoned", "ousted", "nominated", "defeated", "arrested", "quoted":
			return d.toks[i].gap == gapSpace && p.shape == lower && (j-i == 2 || j-i == 3) && !d.toks[i].titled && !d.orgish(i, j)
		case "with":
			if i-2 >= d.from && d.term(i-2) == "along" && j-i == 2 && !d.orgish(i, j) {
				return true
			}
		case "late":
			return d.toks[i].gap == gapSpace && i-2 >= d.from && d.term(i-2) == "the"
		case "photo", "photos", "by", "photograph", "text":
			return d.toks[i].gap == gapStop || d.toks[i].gap == gapSpace && (p.term == "by" || d.zone == article.Caption || d.zone == signOff || p.capital())
		}
	}
	if j-i <= 3 && d.ofCountry(j) || i > d.from && d.toks[i].gap == gapSpace && d.toks[i-1].is&isDemonym != 0 && d.toks[i-1].capital() && d.countryDemonym(i-1) && j-i >= 2 && !(j < d.to && d.joined(j) && d.toks[j].shape == lower && d.toks[j].is&isPlaceHead != 0) {
		return true // Alan Doss of the United Kingdom; Kenyan Sharon Chepkemoi
	}
	// Three or four words that no list has, and no preposition of place before.
	if i-2 >= d.from && d.toks[i].gap == gapSpace && d.term(i-1) == "of" && d.kin(i-2) {
		return true // the daughter of Megawati Sukarnoputri
	}
	opens := d.toks[i].first && d.toks[i].gap == gapStop && j < d.to && d.toks[j].gap == gapSpace && d.toks[j].shape == lower
	if n := j - i; (n == 3 || n == 4) && !d.toks[i].titled && (opens || !d.toks[i].first && d.toks[i].gap == gapSpace && d.toks[i-1].shape == lower && !d.leadsToPlace(i-1)) &&
		!(j < d.to && d.joined(j) && (d.toks[j].capital() || d.toks[j].is&(isPlaceHead|isOrgHead) != 0)) {
		return true
	}
	if n := j - i; n == 2 && !d.toks[i].titled && !d.toks[i].first && d.toks[i].gap == gapSpace && d.toks[i-1].shape == lower && !d.leadsToPlace(i-1) && d.acts(j) && d.toks[j].gap == gapSpace && !d.orgish(i, j) && d.manyPlaces {
		return true // when Ziga Vratel crushed
	}
	n := 0
	for k := i; k < j; k++ {
		if d.toks[k].is&(isSurname|isGiven) != 0 {
			n++
		}
	}
	if j-i == 2 && j < d.to && !d.toks[i].titled && !d.orgish(i, j) && d.known[i].entry == nil && d.known[i+1].entry == nil && d.manyPlaces {
		// Keilo Fujimaru’s party; In 2020, Shula Leventan of the Institute
		if d.toks[j].gap == gapPoss && n > 0 || d.toks[i].gap == gapComma && d.term(j) == "of" && d.toks[j].shape == lower && d.toks[i+1].gap == gapSpace {
			return true
		}
	}
	// Exequiel Palacios was sent off: a sentence begins with a name
	if d.toks[i].first && j-i == 2 && n > 0 && d.toks[i].gap != gapStart && j < d.to && d.toks[j].gap == gapSpace {
		switch d.term(j) {
		case "was", "has", "had", "will", "made", "struck", "headed", "saved", "gave", "missed":
			return d.toks[j].shape == lower
		}
	}
	if d.toks[i].first || n == 0 {
		return false
	}
	if n == j-i {
		return true
	}
	if d.toks[i].gap == gapSpace && d.toks[i-1].shape == lower {
		switch d.term(i - 1) {
		case "in", "at", "from", "near", "to", "of", "the", "a", "an", "on", "for", "using", "via", "or", "like", "into", "with":
			return false
		}
		return j-i == 2 && !(j < d.to && d.joined(j))
	}
	return false
}

// orgish reports whether a word of [i,j) is written or known as no person's.
func (d *doc) orgish(i, j int) bool {
	for ; i < j; i++ {
		if t := &d.toks[i]; t.shape == upper && len(t.raw) > 1 || t.is&(isOrgHead|isPlaceHead|isEventHead|isPactHead|isCompany|isTrade|isDemonym) != 0 || d.club != nil && d.known[i].entry != nil {
			return true
		}
	}
	return false
}

// eastAsian reports whether the name [i,j), whose first word is a Chinese or
// Korean surname, is written surname first: Choi Young-jin, Yoon Suk Yeol, Wang
// Yi; but not Lee Anderson.
func (d *doc) eastAsian(i, j int) bool {
	n := j - i
	if n < 2 || n > 3 || !zhGiven(d, i+1, j) {
		return false
	}
	if n == 3 && d.toks[i+2].gap == gapHyphen {
		return d.toks[i+1].gap == gapSpace
	}
	for k := i + 1; k < j; k++ {
		if d.toks[k].gap != gapSpace || n == 3 && len(d.toks[k].term) > 5 {
			return false
		}
	}
	if n == 3 {
		return d.toks[j-1].is&isGiven == 0 || d.toks[i].is&isGiven == 0
	}
	return d.toks[i].is&isGiven == 0 && d.toks[j-1].is&(isSurname|isVnSurname) == 0
}

// zhGiven reports whether [i,j) can be a Chinese or Korean given name.
func zhGiven(d *doc, i, j int) bool {
	if i >= j {
		return false
	}
	for ; i < j; i++ {
		t := &d.toks[i]
		if t.shape != cap1 && t.gap != gapHyphen || t.is&(isOrgHead|isPlaceHead|isEventHead|isPactHead|isTitle) != 0 && t.is&isGiven == 0 || d.isCountry(d.known[i].entry) {
			return false
		}
		hyphened := t.gap == gapHyphen || i+1 < j && d.toks[i+1].gap == gapHyphen // Young-jin
		if t.is&isWord != 0 && !hyphened && len(t.term) > 4 || !pinyin(t.term) {
			return false
		}
	}
	return true
}

// pinyin reports whether a folded word is one to three syllables of pinyin or
// romanised Korean.
func pinyin(w string) bool {
	return pinyinSyllables(w, 3)
}

func pinyinSyllables(w string, n int) bool {
	if w == "" {
		return true
	}
	if n == 0 {
		return false
	}
	// initial
	i := 0
	for _, c := range [...]string{"zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s", "y", "w"} {
		if len(w) > len(c) && w[:len(c)] == c {
			i = len(c)
			break
		}
	}
	if i > 0 && i+1 < len(w) && (w[i] == 'y' || w[i] == 'w' && strings.IndexByte("gkh", w[i-1]) >= 0) && strings.IndexByte("aeiou", w[i+1]) >= 0 {
		i++ // Myung, Hyun, Kwon
	}
	v := i
	for v < len(w) && v < i+3 && (w[v] == 'a' || w[v] == 'e' || w[v] == 'i' || w[v] == 'o' || w[v] == 'u') {
		v++
	}
	if v == i {
		return false
	}
	for _, c := range [...]string{"ng", "n", "r", "k", "m", "l", "p", "t", "h", ""} {
		if len(w) >= v+len(c) && w[v:v+len(c)] == c && pinyinSyllables(w[v+len(c):], n-1) {
			return true
		}
	}
	return false
}

// ofCountry reports whether "of" and a country's name follow at token j.
func (d *doc) ofCountry(j int) bool {
	if j+1 >= d.to || d.toks[j].gap != gapSpace || d.toks[j].shape != lower || d.term(j) != "of" {
		return false
	}
	k := j + 1
	if d.term(k) == "the" {
		k++
	}
	return k < d.to && d.isCountry(d.known[k].entry)
}

// countryDemonym reports whether token i is what a country's people are called.
func (d *doc) countryDemonym(i int) bool { return d.demonym[d.toks[i].term] != "" }
