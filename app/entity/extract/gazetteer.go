package extract

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"dossier/app/entity"
	"dossier/app/text"
)

//go:embed data/countries.tsv
var countriesTSV string

//go:embed data/regions.tsv
var regionsTSV string

//go:embed data/cities.tsv
var citiesTSV string

//go:embed data/extra.tsv
var extraTSV string

//go:embed data/given.txt
var givenTXT string

//go:embed data/surnames.txt
var surnamesTXT string

//go:embed data/companies.txt
var companiesTXT string

//go:embed data/brands.txt
var brandsTXT string

//go:embed data/people.txt
var peopleTXT string

//go:embed data/towns.txt
var townsTXT string

//go:embed data/languages.txt
var languagesTXT string

//go:embed data/teams.txt
var teamsTXT string

//go:embed data/words.txt
var wordsTXT string

type kind = entity.Kind

// entry is a name of the gazetteer.
type entry struct {
	kind kind
	key  string // identity
	name string // canonical name
	// exact are the only forms it may be written in, for those that are words
	// or too short to be folded (US is not us); nil for any.
	exact []string
	// weak names need a word beside them that speaks for a place.
	weak bool
	// beside are the ISO codes of the countries of which the article must name one,
	// or a place in it, for the name to count; "" for any article.
	beside string
	// country is its ISO code, for a country or what lies in one.
	country string
}

// node is a node of the trie of names, by folded word.
type node struct {
	next    map[string]*node
	entries []*entry
}

// knowledge is all that is known before reading.
type knowledge struct {
	flags     map[string]flags
	names     *node
	demonym   map[string]string   // folded demonym → country's key
	nick      map[string][]string // given name → the groups of its forms
	acronym   map[string]*entry   // ACRONYM → organization known by it
	countries map[string]string   // key of a country → its ISO code
	nameOf    map[string]string   // key → canonical name
	shortName map[string]string   // key of a body → its acronym
	noOrg     map[string]bool
	weakHead  map[string]bool
	vnSurname map[string]bool   // by text.Key, those with marks
	trades    map[string]bool   // tradeWords
	languages map[string]bool   // names of languages, folded
	people    map[string]bool   // people.txt; nil once all is loaded
	towns     map[string]string // places too small to be named without a sign, by joinKey
}

// load reads the gazetteers, once.
var load = sync.OnceValue(func() *knowledge {
	k := &knowledge{
		flags: make(map[string]flags, 90000), names: &node{}, demonym: make(map[string]string),
		nick: make(map[string][]string), acronym: make(map[string]*entry), nameOf: make(map[string]string), shortName: make(map[string]string),
		noOrg: wordSet(nonOrgAcronyms), weakHead: wordSet(weakOrgHeads), trades: wordSet(tradeWords),
	}
	k.vnSurname = make(map[string]bool)
	for w := range strings.FieldsSeq(markedSurnames) {
		k.vnSurname[text.Key(w)] = true
	}
	for w := range strings.Lines(wordsTXT) {
		k.flags[strings.TrimSpace(w)] |= isWord
	}
	for w := range strings.Lines(givenTXT) {
		k.flags[strings.TrimSpace(w)] |= isGiven
	}
	for w := range strings.Lines(surnamesTXT) {
		k.flags[strings.TrimSpace(w)] |= isSurname
	}
	classes(k.flags)
	for g := range strings.SplitSeq(nicknames, ";") {
		f := strings.Fields(g)
		for _, w := range f {
			k.nick[w] = append(k.nick[w], f[0])
		}
	}
	k.people = wordSet(peopleTXT)
	extra := k.loadExtra()
	k.loadCountries(extra)
	k.loadRegions()
	k.loadCities()
	k.loadCompanies()
	k.loadTeams()
	k.loadPeople()
	k.people = nil // k.flags has them now
	k.loadTowns()
	k.languages = wordSet(languagesTXT)
	return k
})

// rows calls f for the fields of each line that is no comment.
func rows(tsv string, f func(c []string)) {
	for l := range strings.Lines(tsv) {
		l = strings.TrimRight(l, "\r\n")
		if l == "" || l[0] == '#' {
			continue
		}
		f(strings.Split(l, "\t"))
	}
}

// loadExtra returns its entries.
func (k *knowledge) loadExtra() (all []*entry) {
	rows(extraTSV, func(c []string) {
		e := entry{name: c[1]}
		switch c[0] {
		case "place":
			e.kind = entity.Place
		case "organization":
			e.kind = entity.Organization
		case "event":
			e.kind = entity.Event
		case "agreement":
			e.kind = entity.Agreement
		}
		e.key = joinKey(e.name)
		names := []string{e.name}
		if len(c) > 2 && c[2] != "" {
			names = append(names, strings.Split(c[2], "|")...)
		}
		if len(c) > 3 {
			e.beside = " " + c[3] + " "
		}
		for _, n := range names {
			v := e
			if letters := strings.ReplaceAll(n, ".", ""); letters == strings.ToUpper(letters) && !strings.Contains(n, " ") || n == "Fed" || n == "Gavi" || n == "Hague" {
				v.exact = []string{n, letters}
				// Asean, Unesco: what can be spoken is also written as a word
				if f := strings.ToLower(letters); e.kind == entity.Organization && len(f) >= 4 && plainLetters(f) && vowels(f) && k.flags[f]&(isWord|isGiven) == 0 {
					v.exact = append(v.exact, letters[:1]+f[1:])
				}
				if e.kind == entity.Organization {
					k.acronym[letters] = &v
					if k.shortName[e.key] == "" {
						k.shortName[e.key] = letters
					}
				}
			} else if !strings.Contains(n, " ") && len(n) <= 6 && capitals(n) >= 2 {
				v.exact = []string{n} // AfD is not Afd
			}
			k.insert(n, &v)
			all = append(all, &v)
		}
	})
	return all
}

// plainLetters reports whether s is made of the letters a to z.
func plainLetters(s string) bool { return strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") == "" }

func (k *knowledge) loadCountries(extra []*entry) {
	code := make(map[string]string)
	k.countries = code
	rows(countriesTSV, func(c []string) {
		name := c[1]
		names := append([]string{name}, strings.Split(c[2], "|")...)
		e := &entry{kind: entity.Place, key: joinKey(name), name: name, country: c[0]}
		// What the extra file calls it is its name already.
		for _, n := range names {
			if x := k.lookup(n, entity.Place); x != nil && x.country == "" {
				e = &entry{kind: entity.Place, key: x.key, name: x.name, country: c[0]}
			}
		}
		code[e.key] = e.country
		for _, n := range names {
			if n == "" || n != name && k.isDemonym(c[3], n) {
				continue
			}
			v := *e
			if n == strings.ToUpper(n) && !strings.Contains(n, " ") {
				continue // RSA, NIS: those that news uses are in the extra file
			} else if k.flags[text.Fold(n)]&isWord != 0 && n != name {
				continue // Holland and the like stay out only when they are words
			}
			k.insert(n, &v)
		}
		if i := strings.Index(c[2], "Socialist Republic of Vietnam"); i >= 0 {
			v := *e
			k.insert("Socialist Republic of Viet Nam", &v)
		}
		for d := range strings.SplitSeq(c[3], "|") {
			d = text.Fold(d)
			if d == "" {
				continue
			}
			k.demonym[d] = e.key
			if !strings.Contains(d, " ") && k.flags[d]&isGiven == 0 {
				k.flags[d] |= isDemonym
			}
		}
		for _, region := range c[4:] {
			if region != "" && k.lookup(region, entity.Place) == nil {
				k.insert(region, &entry{kind: entity.Place, key: joinKey(region), name: region})
			}
		}
	})
	for _, e := range extra {
		if e.kind == entity.Place {
			e.country = code[e.key]
		}
	}
}

// isDemonym reports whether a country's other name is the adjective (Saudi, Lao).
func (k *knowledge) isDemonym(demonyms, n string) bool {
	for d := range strings.SplitSeq(demonyms, "|") {
		if strings.HasPrefix(text.Fold(d), text.Fold(n)) {
			return true
		}
	}
	return false
}

// wellKnownRegions are the countries whose provinces and states news names
// without saying what they are.
const wellKnownRegions = " us vn ca au cn in gb de "

func (k *knowledge) loadRegions() {
	rows(regionsTSV, func(c []string) {
		cc := strings.ToLower(c[0])[:2]
		for _, n := range c[1:] {
			f := text.Fold(n)
			if k.allWords(f) && !strings.Contains(f, " ") && len(n) > 4 && k.lookup(n, entity.Place) == nil && k.flags[f]&(isFunction|isCalendar|isPlaceHead|isDemonym) == 0 && cc != "us" && !strings.Contains(" east west north south central centre center northern southern eastern western capital coast ", " "+f+" ") {
				// Rivers State: the two words together
				k.insert(n+" State", &entry{kind: entity.Place, key: joinKey(n), name: n + " State", country: strings.ToUpper(cc)})
			}
			if len(n) < 3 || k.allWords(f) && cc != "vn" && !(strings.Contains(n, " ") && strings.Contains(" us ca au in za ", " "+cc+" ")) {
				continue
			}
			if e := k.lookup(n, entity.Place); e != nil {
				if cc == "us" && e.country != "" && !k.isCountry(e) {
					e.weak, e.country = false, "US" // Maryland in Liberia is not meant
				}
				continue
			}
			k.insert(n, &entry{kind: entity.Place, key: joinKey(n), name: n, country: strings.ToUpper(cc),
				weak: !strings.Contains(wellKnownRegions, " "+cc+" ") && !k.nothingElse(f) || k.flags[f]&(isGiven|isSurname) != 0 && cc != "us" && !text.Marked(n)})
		}
	})
}

func (k *knowledge) loadCities() {
	rows(citiesTSV, func(c []string) {
		n := c[1]
		f := text.Fold(n)
		if k.allWords(f) && c[0] == "VN" && text.Marked(n) && k.lookup(n, entity.Place) == nil {
			k.insert(n, &entry{kind: entity.Place, key: joinKey(n), name: n, country: c[0], exact: []string{n, strings.ToUpper(n)}})
			return
		}
		people, _ := strconv.Atoi(c[2])
		if len(n) < 3 || k.allWords(f) && !(strings.Contains(f, " ") && people >= 250000) && people < 150000 && c[3] != "c" || k.lookup(n, entity.Place) != nil {
			// A province and its city: together they are as well known as the better known.
			if e := k.lookup(n, entity.Place); e != nil && e.country == "" && people >= 100000 {
				e.country = c[0] // the city that the extra file has
			}
			if e := k.lookup(n, entity.Place); e != nil && e.weak {
				e.weak = people < 1500000 && c[3] != "c" && (people < 250000 || !strings.Contains(f, " ") && k.flags[f]&(isGiven|isSurname) != 0)
			}
			return
		}
		// Nice, Reading, Split: words, so something must speak for the city.
		weak := people < 250000 && c[3] != "c" || !strings.Contains(f, " ") && k.allWords(f) && c[3] != "c"
		if !strings.Contains(f, " ") && k.flags[f]&(isGiven|isSurname) != 0 && people < 1500000 && c[3] != "c" {
			weak = true
		}
		if people >= 100000 && (strings.Contains(f, " ") || k.nothingElse(f)) {
			weak = false
		}
		if c[0] == "VN" && (text.Marked(n) || strings.Contains(n, " ")) {
			weak = false
		}
		k.insert(n, &entry{kind: entity.Place, key: joinKey(n), name: n, country: c[0], weak: weak})
	})
}

// loadCompanies adds names of companies; any other reading of a word comes first.
// A name of one word that is also a word, a person's or a place, or that few
// countries know, needs a sign beside it.
func (k *knowledge) loadCompanies() {
	add := func(n string, sure bool) {
		n = strings.TrimSpace(n)
		f := text.Fold(n)
		if strings.ContainsAny(n, " &") {
			if k.lookup(n, entity.Place) == nil && k.lookup(n, entity.Organization) == nil {
				e := &entry{kind: entity.Organization, key: joinKey(n), name: n}
				if k.allWords(f) {
					e.weak, e.exact = true, []string{n}
				}
				k.insert(n, e)
			}
			return
		}
		if k.flags[f] != 0 || k.lookup(n, entity.Place) != nil || k.lookup(n, entity.Organization) != nil {
			sure = false
		}
		if sure {
			k.flags[f] |= isCompany
		} else if k.flags[f]&(isFunction|isCalendar|isTitle|isDemonym|isOrgHead) == 0 {
			k.flags[f] |= isTrade
		}
	}
	for n := range strings.Lines(companiesTXT) {
		add(n, true)
	}
	for n := range strings.Lines(brandsTXT) {
		add(n, false)
	}
}

// loadTeams adds sports teams.
func (k *knowledge) loadTeams() {
	for n := range strings.Lines(teamsTXT) {
		n = strings.TrimSpace(n)
		k.insert(n, &entry{kind: entity.Organization, key: joinKey(n), name: n})
	}
}

// loadPeople adds the names of people that no list of given names or surnames
// has. A place's name stays one.
func (k *knowledge) loadPeople() {
	for w := range k.people {
		if k.flags[w]&isCompany == 0 && k.lookup(w, entity.Place) == nil {
			k.flags[w] |= isSurname
		}
	}
}

// loadTowns adds the places that news names with a sign beside them.
func (k *knowledge) loadTowns() {
	k.towns = make(map[string]string, 40000)
	for n := range strings.Lines(townsTXT) {
		n = strings.TrimSpace(n)
		if f := text.Fold(n); !k.allWords(f) {
			k.towns[joinKey(n)] = n
		}
	}
}

// isCountry reports whether e, which may be nil, is a country.
func (k *knowledge) isCountry(e *entry) bool { return e != nil && k.countries[e.key] != "" }

// nothingElse reports whether a folded name is long enough, and no word or
// person's name, so that it needs no sign.
func (k *knowledge) nothingElse(f string) bool {
	return len(f) >= 6 && !strings.Contains(f, " ") && k.flags[f] == 0 && !k.people[f]
}

// allWords reports whether every word of a folded name is an English word, so
// that its capitals may mean nothing.
func (k *knowledge) allWords(f string) bool {
	for w := range strings.FieldsSeq(f) {
		if k.flags[w]&isWord == 0 {
			return false
		}
	}
	return true
}

// joinKey is the identity of a name whose spellings differ in marks, case,
// spaces and punctuation (Hà Nội, Hanoi).
func joinKey(s string) string {
	var b strings.Builder
	text.Tokenize(s, func(t text.Token) bool { b.WriteString(t.Term); return true })
	return b.String()
}

// insert adds a name to the trie.
func (k *knowledge) insert(name string, e *entry) {
	n := k.names
	text.Tokenize(name, func(t text.Token) bool {
		if n.next == nil {
			n.next = make(map[string]*node)
		}
		m := n.next[t.Term]
		if m == nil {
			m = &node{}
			n.next[t.Term] = m
		}
		n = m
		return true
	})
	if n != k.names {
		if rest, ok := strings.CutPrefix(name, "Saint "); ok && e.kind == entity.Place {
			v := *e
			k.insert("St. "+rest, &v)
		}
		// Vietnamese names are written with and without spaces: Hà Nội, Hanoi.
		if j := joinKey(name); e.country == "VN" && e.exact == nil && strings.Contains(name, " ") && k.names.next[j] == nil {
			k.names.next[j] = &node{entries: []*entry{e}}
		}
		n.entries = append(n.entries, e)
		if k.nameOf[e.key] == "" {
			k.nameOf[e.key] = e.name
		}
	}
}

// lookup returns the entry of a name and kind, or nil.
func (k *knowledge) lookup(name string, kd kind) *entry {
	n := k.names
	text.Tokenize(name, func(t text.Token) bool {
		if n != nil {
			n = n.next[t.Term]
		}
		return n != nil
	})
	if n == nil {
		return nil
	}
	for _, e := range n.entries {
		if e.kind == kd {
			return e
		}
	}
	return nil
}

// findKnown fills d.known: the longest gazetteer name from each token.
func (d *doc) findKnown() {
	d.known = make([]knownAt, len(d.toks))
	d.passages(func() {
		for i := d.from; i < d.to; i++ {
			if t := &d.toks[i]; !t.capital() && !(t.term == "al" || t.term == "the") {
				continue
			}
			n := d.names
			for j := i; j < d.to; j++ {
				if j > i && d.toks[j].gap != gapSpace && d.toks[j].gap != gapHyphen && d.toks[j].gap != gapPoss && d.toks[j].gap != gapInitial &&
					!(d.toks[j].gap == gapComma && d.toks[j].term == "dc") {
					break
				}
				if j > i && d.toks[j].gap == gapPoss && d.raw[d.toks[j-1].End:d.toks[j].Start] == " " {
					break
				}
				if j == i+1 && d.toks[j].gap == gapSpace && d.known[i].entry == nil && d.toks[j].capital() && syllable(d.toks[i].term) {
					if m := d.names.next[d.toks[i].term+d.toks[j].term]; m != nil {
						for _, e := range m.entries {
							if e.country == "VN" && e.exact == nil {
								d.known[i] = knownAt{j + 1, e}
							}
						}
					}
				}
				n = n.next[d.toks[j].term]
				if n == nil {
					break
				}
				if d.toks[j].shape == lower && capitals(d.toks[j].raw) == 0 {
					continue // but d’Ivoire ends a name
				}
				for _, e := range n.entries {
					if d.spelled(i, j+1, e) {
						d.known[i] = knownAt{j + 1, e}
						break
					}
				}
			}
		}
	})
}

// besideCountry takes out of d.known the names that count only beside a country
// of theirs, where none is named: the Java of a library in Java.
func (d *doc) besideCountry() {
	var named map[string]bool
	for i := range d.known {
		e := d.known[i].entry
		if e == nil || e.beside == "" {
			continue
		}
		if named == nil {
			named = make(map[string]bool)
			for x := range d.known {
				if o := d.known[x].entry; o != nil && o.key != e.key && o.beside == "" && !o.weak {
					named[o.country] = true
				}
			}
		}
		ok := d.landAt(i, d.known[i].end)
		for c := range strings.FieldsSeq(e.beside) {
			ok = ok || named[c]
		}
		if !ok {
			d.known[i] = knownAt{}
		}
	}
}

// landAt reports whether the words around [i,j) are those for land: in the Amazon,
// the Amazon rainforest.
func (d *doc) landAt(i, j int) bool {
	if j < len(d.toks) && d.toks[j].gap == gapSpace {
		switch d.toks[j].term {
		case "rainforest", "rainforests", "basin", "river", "forest", "jungle", "island", "delta":
			return true
		}
	}
	if i < 2 || d.toks[i].gap != gapSpace || d.toks[i-1].term != "the" || j < len(d.toks) && d.toks[j].gap == gapSpace && d.toks[j].is&isFunction == 0 {
		return false
	}
	switch d.toks[i-2].term {
	case "in", "across", "throughout", "of", "through":
		return true
	}
	return false
}

// spelled reports whether tokens [i,j) may be written so for e.
func (d *doc) spelled(i, j int, e *entry) bool {
	if e.exact == nil {
		// META is not Meta, but a line in capitals is.
		if t := &d.toks[i]; j == i+1 && t.shape == upper && len(t.raw) <= 5 && e.kind == entity.Place && !(e.country != "" && d.isCountry(e)) &&
			!(i > d.from && d.toks[i-1].shape == upper) && !(j == d.to && i == d.from) && !(j < d.to && (d.toks[j].shape == upper || d.toks[j].gap == gapStop || d.toks[j].gap == gapComma || d.toks[j].gap == gapDash)) {
			return false
		}
		if j == i+1 && d.toks[i].term == "us" {
			return false
		}
		if j == i+1 && strings.Count(d.toks[i].raw, ".") > 2 && e.kind == entity.Place {
			return false // B.A.T.M.A.N.
		}
		return true
	}
	w := d.text(i, j)
	for _, x := range e.exact {
		if w == x {
			return true
		}
	}
	return false
}
