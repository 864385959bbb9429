package statement

import (
	"strings"

	"dossier/app/entity"
)

var (
	prepositions = set(`of to for with from by in at on between about against over into through among amid
		than like including toward towards upon without within behind beside near across before during
		despite per via`)
	// joining words may stand before the subject of a clause.
	joining = set(`but while when as after although though because since where which until before then so yet whereas
		once meanwhile however nevertheless nonetheless furthermore moreover additionally besides similarly likewise
		also later earlier further finally instead still thus therefore hence accordingly`)
	// opening words are capitals at the start of a sentence that are no names.
	opening = set(`the a an this that these those what whatever all everything nothing something anything every each both
		neither either some many most few several no not if whether unless why how when while after before as
		there here his her its their our my your he she it they we you i who whoever and but or nor only even just
		despite because since although though whereas meanwhile with without for in on at by to from of about
		according asked told one two three yes last next`)
	doubting  = set(`if unless whether`)
	timeWords = set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july
		august september october november december jan feb aug sept oct nov dec yesterday today tonight week month
		year morning afternoon evening night weekend recently earlier later previously afterwards last`)
	timePrepositions = set(`on in last this late early at the same next past`)
	adverbs          = set(`also then further again still even just already later earlier once now soon often always
		therefore thus however meanwhile too instead himself herself itself has had have both all first
		reportedly recently currently previously afterwards subsequently there here`)
	negations = set(`not never nor neither`)
	auxiliary = set(`is are was were be been being am get gets got to will would could should may might must can cannot
		shall do does did cant wont didnt doesnt hasnt hadnt`)
)

// subjectKind tells what stands as a subject.
type subjectKind uint8

const (
	nobody  subjectKind = iota // a thing, a group, or not understood
	name                       // a person's name
	body                       // an organization's name
	pronoun                    // he, she
	office                     // the ambassador
	someone                    // one person, but who is not known
)

// subject is a noun phrase at words [from,to], both included.
type subject struct {
	kind     subjectKind
	from, to int
	entity   int // where kind is name or body, and elsewhere once resolved
	start    int // where the clause begins that it is subject of: the title's first word
}

// subjectOf returns the subject of the finite verb at word v. Between the two
// may stand adverbs, a day, and what commas enclose.
func (r *reader) subjectOf(s *sentence, v int) subject {
	j, ok := r.skipAdverbs(s, v)
	if !ok || j <= s.from {
		return subject{}
	}
	g := r.words[j].gap
	switch {
	case g&(quoteOn|quoteOff|colon|stop|opens) != 0:
		return subject{}
	case g&closes != 0 && g&comma == 0: // the World Health Organization (WHO) said
		k := j - 1
		for n := 0; n < 6 && k > s.from && r.words[k].gap&opens == 0; n++ {
			k--
		}
		if k <= s.from || r.words[k].gap&opens == 0 {
			return subject{}
		}
		return r.phraseEnding(s, k)
	case g&comma != 0:
		return r.apposed(s, j)
	}
	return r.phraseEnding(s, j)
}

// skipAdverbs goes left from the verb at v over what may stand between it and
// its subject. It fails where that makes the verb something else than a plain
// statement: was told, did not say, to ask.
func (r *reader) skipAdverbs(s *sentence, v int) (j int, ok bool) {
	j = v
	for n := 0; j > s.from && n < 8; n++ {
		w := &r.words[j-1]
		if auxiliary[w.term] && r.words[j].gap&boundary == 0 || negations[w.term] {
			return j, false
		}
		if r.words[j].gap&boundary != 0 || w.quoted {
			return j, true
		}
		if w.mention >= 0 && r.person(j-1) {
			return j, true
		}
		_, number := digits(w.term)
		switch {
		case adverbs[w.term], !w.capital && len(w.term) > 4 && w.term[len(w.term)-2:] == "ly":
		case timeWords[w.term] || number && j-2 > s.from && (timeWords[r.words[j-2].term] || timeWords[r.words[min(j, s.to-1)].term]):
		case timePrepositions[w.term] && j < v && (timeWords[r.words[j].term] || timePrepositions[r.words[j].term] || isNumber(r.words[j].term)):
		default:
			return j, true
		}
		j--
	}
	return j, true
}

func isNumber(s string) bool { _, ok := digits(s); return ok }

// phraseEnding returns the noun phrase that ends before word j as a subject.
func (r *reader) phraseEnding(s *sentence, j int) subject {
	e := j - 1
	if e < s.from || r.words[e].quoted || j < len(r.words) && r.words[j].gap&owner != 0 {
		return subject{}
	}
	if k, ok := r.kindAt(e); ok {
		b := r.nameStart(e)
		if r.nameEnd(e) == e && b >= s.from {
			switch k {
			case entity.Person:
				if start, ok := r.clauseStart(s, b); ok {
					return subject{name, b, e, r.entityAt(e), start}
				}
				return subject{}
			case entity.Organization:
				if b > s.from && r.words[b-1].term == "the" && r.words[b].gap&boundary == 0 {
					b--
				}
				if start, ok := r.bareStart(s, b); ok {
					return subject{body, r.nameStart(e), e, r.entityAt(e), start}
				}
				if x := r.postmodified(s, e); x.kind != nobody {
					return x
				}
				return subject{}
			}
		}
	}
	switch t := r.words[e].term; {
	case t == "he" || t == "she":
		if start, ok := r.bareStart(s, e); ok {
			return subject{pronoun, e, e, -1, start}
		}
		return subject{}
	case roleNouns[t]:
		return r.officeEnding(s, e, e)
	}
	if x := r.postmodified(s, e); x.kind != nobody {
		return x
	}
	w := &r.words[e]
	if w.capital && w.mention < 0 && e > s.from {
		return subject{kind: someone, from: e, to: e, entity: -1, start: e}
	}
	if t := w.term; t == "man" || t == "woman" || t == "boy" || t == "girl" || t == "person" || t == "who" || t == "year-old" || t == "old" {
		return subject{kind: someone, from: e, to: e, entity: -1, start: e}
	}
	// a visitor, his wife: one person of whom no more is known
	for k := e; k >= s.from && e-k < 6; k-- {
		w := &r.words[k]
		if w.quoted || prepositions[w.term] {
			break
		}
		switch w.term {
		case "a", "an", "one", "another", "his", "her":
			return subject{kind: someone, from: k, to: e, entity: -1, start: k}
		case "the":
			if !agentive(r.words[e].term) {
				return subject{}
			}
			return subject{kind: someone, from: k, to: e, entity: -1, start: k}
		}
		if w.gap&boundary != 0 {
			break
		}
	}
	return subject{}
}

// postmodified returns the subject whose name or role stands before a phrase
// that ends with word e: Guy Ryder of the UN, the ambassador to the US.
func (r *reader) postmodified(s *sentence, e int) subject {
	for k := e; k > s.from && e-k < 18; k-- {
		w := &r.words[k]
		if w.mention >= 0 && r.nameStart(k) != k && !w.quoted {
			continue // inside the name of a body
		}
		if w.gap&boundary != 0 || w.quoted {
			return subject{}
		}
		switch w.term {
		case "of", "from", "at", "for", "to", "in":
			if r.person(k-1) && w.term != "to" && w.gap&owner == 0 {
				b := r.nameStart(k - 1)
				for x := k + 1; x <= e; x++ { // only names behind it
					if y := &r.words[x]; !y.capital && y.mention < 0 && y.term != "the" && y.term != "of" && y.term != "and" && !kindsOfBody[y.term] {
						return subject{}
					}
				}
				if start, ok := r.clauseStart(s, b); ok && b >= s.from {
					return subject{name, b, k - 1, r.entityAt(k - 1), start}
				}
				return subject{}
			}
			if roleNouns[r.words[k-1].term] && !r.person(k-1) {
				return r.officeEnding(s, k-1, e)
			}
		}
	}
	return subject{}
}

// kindsOfBody may stand before the name of the body that a speaker is of: Ruth
// Hale of consultancy Harrow Economics.
var kindsOfBody = set(`consultancy brokerage bank university group company firm newspaper union charity party agency institute pollster`)

// officeEnding returns the subject "the … minister", whose noun is word h and
// whose last word is e.
func (r *reader) officeEnding(s *sentence, h, e int) subject {
	x := subject{someone, h, e, -1, h}
	for k := h; k >= s.from && h-k < 8; k-- {
		w := &r.words[k]
		if w.quoted || r.person(k) {
			return x
		}
		if w.term == "the" {
			start, ok := r.bareStart(s, k)
			if !ok {
				return subject{kind: someone, from: k, to: e, entity: -1, start: k}
			}
			if vague[r.words[h].term] {
				return subject{someone, k, e, -1, start}
			}
			return subject{office, k, e, -1, start}
		}
		if prepositions[w.term] && w.gap&hyphen == 0 {
			return x
		}
		if w.gap&boundary != 0 {
			x.from, x.start = k, k
			return x
		}
	}
	return x
}

// clauseStart reports whether a name that begins at word b, with a title
// before it, begins a clause, and where the title starts.
func (r *reader) clauseStart(s *sentence, b int) (start int, ok bool) {
	if b < s.from {
		return b, false
	}
	t := b
	for n := 0; t > s.from && n < 20; n++ {
		if r.words[t].gap&boundary&^owner != 0 && r.words[t].gap&(closes|opens) == 0 {
			break
		}
		w := &r.words[t-1]
		if w.quoted || r.person(t-1) && !roleNouns[r.words[t].term] {
			return b, false // Smith and President Jones
		}
		if joining[w.term] && !w.capital || w.term == "that" || doubting[w.term] {
			break
		}
		t--
	}
	if t < b && t > s.from && r.words[t].gap&boundary == 0 && !joining[r.words[t-1].term] && r.words[t-1].term != "that" && !doubting[r.words[t-1].term] {
		return b, false // too long
	}
	t = r.skipIntro(t, b)
	if t < b && (r.words[t].term == "and" || r.words[t].term == "or" || r.words[t].term == "nor") {
		if r.words[t].gap&(comma|stop) == 0 || t > s.from && (r.person(t-1) || r.words[t-1].capital) {
			return b, false
		}
		t++
	}
	if !r.titled(t, b) {
		k := b // In Bali President Smith said
		for k > t && (r.words[k-1].capital || roleNouns[r.words[k-1].term] || lowerAdjectives[r.words[k-1].term]) && r.hasRole(k-1, b) {
			k--
		}
		return k, r.opened(s, k)
	}
	return t, r.clauseOpen(s, t)
}

// opened reports whether the sentence up to word t is a phrase that opens it
// without a comma: At the end of the day the minister said.
func (r *reader) opened(s *sentence, t int) bool {
	if t-s.from < 2 || t-s.from > 9 {
		return false
	}
	switch r.words[s.from].term {
	case "at", "in", "on", "during", "after", "before", "over", "throughout":
	default:
		return false
	}
	for k := s.from + 1; k <= t; k++ {
		if w := &r.words[k]; w.gap&boundary != 0 || w.quoted || k < t && (blocking[w.term] || auxiliary[w.term] || w.term == "and") {
			return false
		}
	}
	last := r.words[t-1].term
	return !prepositions[last] && !opening[last] && !roleNouns[last] && !strings.HasSuffix(last, "ing")
}

// bareStart is clauseStart for what has no title.
func (r *reader) bareStart(s *sentence, b int) (start int, ok bool) {
	if b <= s.from {
		return b, b == s.from
	}
	t := b
	for n := 0; t > s.from && n < 6; n++ {
		if r.words[t].gap&boundary != 0 || joining[r.words[t-1].term] && !r.words[t-1].capital || r.words[t-1].term == "that" || doubting[r.words[t-1].term] {
			break
		}
		t--
	}
	t = r.skipIntro(t, b)
	if t < b && (r.words[t].term == "and" || r.words[t].term == "but") && t+1 == b {
		if !(r.words[t].capital || r.words[t].gap&(comma|stop|quoteOff) != 0) && r.words[t].term == "and" {
			return b, r.words[b].term == "he" || r.words[b].term == "she"
		}
		if t > s.from && r.person(t-1) && r.words[t].term == "and" && r.words[b].term != "he" && r.words[b].term != "she" {
			return b, false
		}
		t++
	}
	return b, t == b && r.clauseOpen(s, b) || r.opened(s, b)
}

// skipIntro goes right from t over what opens a clause: Meanwhile, On Friday.
func (r *reader) skipIntro(t, b int) int {
	for t < b {
		w := &r.words[t]
		if w.mention >= 0 && !timeWords[w.term] {
			return t
		}
		if joining[w.term] && t+1 < len(r.words) || timeWords[w.term] || isNumber(w.term) ||
			timePrepositions[w.term] && t+1 < b && (timeWords[r.words[t+1].term] || isNumber(r.words[t+1].term) || timePrepositions[r.words[t+1].term]) {
			t++
			continue
		}
		return t
	}
	return t
}

// clauseOpen reports whether word t begins a clause that states something.
func (r *reader) clauseOpen(s *sentence, t int) bool {
	if t <= s.from {
		return true
	}
	p := r.words[t-1].term
	return !doubting[p] && !negations[p] && (r.words[t].gap&boundary != 0 || joining[p] || timeWords[p] || p == "that" || p == "and" || p == "but" || isNumber(p))
}

// apposed returns the subject of a verb that follows a comma at word j: the
// name before the enclosed "…, a farmer of 45, said".
func (r *reader) apposed(s *sentence, j int) subject {
	if x := r.innerName(s, j); x.kind != nobody {
		return x
	}
	if r.listEnds(s, j-1) {
		return subject{} // Three of them, Smith, Jones and Hale, said
	}
	for k := j - 1; k > s.from && j-k < 48; k-- {
		w := &r.words[k]
		if w.quoted || w.gap&(quoteOff|quoteOn) != 0 {
			return subject{}
		}
		if verbs[w.term] == nothing && !w.capital && k < j-1 && w.gap&comma == 0 && !relative[r.words[k-1].term] {
			if r.subjectTouches(s, k) {
				return subject{} // another clause
			}
		}
		if w.gap&comma == 0 {
			continue
		}
		switch w.term {
		case "and", "but", "or", "he", "she", "they", "we", "it", "i", "there":
			if w.term != "and" && w.term != "or" {
				return subject{}
			}
			continue
		}
		x := r.phraseEnding(s, k)
		switch x.kind {
		case name, body, office:
			return x
		case pronoun:
			if j-k <= 8 {
				return x // He, too, said
			}
			return subject{}
		}
		if r.listEnds(s, k-1) {
			return subject{} // Smith, head of A, and Jones, head of B, said
		}
		if roleNouns[r.words[k-1].term] && !r.words[k-1].capital {
			return x
		}
	}
	if w := &r.words[j-1]; w.capital && w.mention < 0 {
		return subject{kind: someone, from: j - 1, to: j - 1, entity: -1, start: j - 1} // a name that was not recognised
	}
	return subject{}
}

// listEnds reports whether word e ends the last of several people: and Jones.
func (r *reader) listEnds(s *sentence, e int) bool {
	if e <= s.from || !r.person(e) {
		return false
	}
	b := r.nameStart(e)
	for n := 0; n < 6 && b > s.from && r.words[b].gap&boundary == 0; n++ {
		switch r.words[b-1].term {
		case "and", "or":
			return b-2 >= s.from && (r.person(b-2) || r.words[b-1].gap&comma != 0)
		}
		if !r.words[b-1].capital && !roleNouns[r.words[b-1].term] {
			return false
		}
		b--
	}
	return false
}

var relative = set(`who whom whose which that`)

// subjectTouches reports whether a name or pronoun stands right before word k.
func (r *reader) subjectTouches(s *sentence, k int) bool {
	return k > s.from && (r.person(k-1) || r.words[k-1].term == "he" || r.words[k-1].term == "she" || r.words[k-1].term == "they")
}

// innerName returns the name that is itself enclosed: The outgoing President,
// Zuzana Čaputová, said.
func (r *reader) innerName(s *sentence, j int) subject {
	e := j - 1
	if e <= s.from || !r.person(e) || r.words[j].gap&owner != 0 {
		return subject{}
	}
	b := r.nameStart(e)
	t := b
	for n := 0; n < 4 && t > s.from && r.words[t].gap&boundary == 0; n++ {
		t--
	}
	if t <= s.from || r.words[t].gap&boundary != comma || !r.titled(t, b) {
		return subject{}
	}
	// before the comma: a role with its article, at the clause's start
	for k := t - 1; k >= s.from && t-k < 18; k-- {
		w := &r.words[k]
		if r.person(k) || w.term == "and" && k+1 < t && (r.words[k+1].term == "its" || r.words[k+1].term == "their" || r.words[k+1].term == "the") {
			return subject{} // the ministry and its secretary, Smith, said
		}
		if w.gap&boundary != 0 {
			if a := r.words[k].term; r.titled(k, t) && r.hasRole(k, t) || a == "the" || a == "a" || a == "an" || a == "his" || a == "her" || a == "its" {
				return subject{name, b, e, r.entityAt(e), k}
			}
			return subject{}
		}
	}
	return subject{}
}

// hasRole reports whether a role noun stands among words [i,j).
func (r *reader) hasRole(i, j int) bool {
	for ; i < j; i++ {
		if roleNouns[r.words[i].term] {
			return true
		}
	}
	return false
}

// subjectBehind returns the speaker that follows word i, where nothing else
// may follow but what ends the phrase: said President Smith, according to the
// ambassador.
func (r *reader) subjectBehind(s *sentence, i int) subject {
	if i >= s.to || r.words[i].gap&boundary != 0 {
		return subject{}
	}
	end := func(e int) bool { // the phrase may end after word e
		if e+1 >= s.to {
			return true
		}
		w := &r.words[e+1]
		if w.gap&owner != 0 {
			return false
		}
		if w.gap&(boundary&^opens) != 0 {
			return w.term != "and" && w.term != "or" || w.gap&(stop|quoteOn|quoteOff|colon) != 0
		}
		switch w.term {
		case "who", "of", "in", "at", "from", "during", "on", "as", "after", "when", "while":
			return true
		}
		return w.gap&opens != 0 || timeWords[w.term]
	}
	for k := i; k < s.to && k-i < 16; k++ {
		w := &r.words[k]
		if k > i && w.gap&boundary&^(opens|closes) != 0 || w.quoted {
			break
		}
		if w.mention < 0 || r.nameStart(k) != k {
			continue
		}
		kind, _ := r.kindAt(k)
		e := r.nameEnd(k)
		if kind == entity.Person {
			if e < s.to && end(e) && r.titled(i, k) {
				return subject{name, k, e, r.entityAt(k), i}
			}
			return subject{}
		}
		if kind == entity.Organization && (k == i || k == i+1 && r.words[i].term == "the") && e < s.to && end(e) {
			if e+1 == s.to || r.words[e+1].gap&boundary != 0 {
				return subject{body, k, e, r.entityAt(k), i}
			}
		}
	}
	switch t := r.words[i].term; t {
	case "him", "her":
		if end(i) {
			return subject{pronoun, i, i, -1, i}
		}
	case "the":
		for k := i + 1; k < s.to && k-i < 7; k++ {
			w := &r.words[k]
			if w.gap&boundary != 0 || w.quoted || prepositions[w.term] {
				return subject{}
			}
			if roleNouns[w.term] && (k+1 >= s.to || r.words[k+1].gap&hyphen == 0) && end(k) {
				if k+1 < s.to && r.words[k+1].gap&boundary == 0 && r.words[k+1].term != "who" && !timeWords[r.words[k+1].term] {
					return subject{}
				}
				if vague[w.term] {
					return subject{someone, i, k, -1, i}
				}
				return subject{office, i, k, -1, i}
			}
		}
	}
	return subject{}
}
