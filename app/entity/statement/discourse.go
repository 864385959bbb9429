package statement

import (
	"slices"
	"strings"
)

type gender uint8

const (
	unknown gender = iota
	male
	female
)

// How much someone else, named since the last subject, stands in the way of
// taking "he" for that subject.
const (
	weak   = iota + 1 // deep inside what the subject said: talks between A and B
	medium            // whom the subject spoke to, or of whose deeds
	strong            // anything else
)

// rival is a person named since the last subject; entity -1 is nobody known.
type rival struct {
	entity   int
	noun     string
	strength int
}

// state is what a reader has in mind when a pronoun comes.
type state struct {
	subject  int // the last person that was a subject, or -1
	sentence int // where
	spoke    bool
	rivals   []rival
	gender   map[int]gender
	roles    map[int][]role
	holders  map[string][]int // by noun, in order of appearance
	seen     map[int]int      // the sentence that last named the entity
	unnamed  map[string]int   // the sentence that last spoke of one without a name
	names    map[string]bool  // the last words of the names of persons
	heard    map[string]bool  // stems of the capitalised words up to word read
	read     int
}

func newState() state {
	return state{subject: -1, gender: make(map[int]gender), roles: make(map[int][]role),
		holders: make(map[string][]int), seen: make(map[int]int), unnamed: make(map[string]int), heard: make(map[string]bool)}
}

var genders = map[string]gender{"mr": male, "sir": male, "lord": male, "king": male, "prince": male, "spokesman": male,
	"businessman": male, "father": male, "brother": male, "husband": male, "son": male, "emperor": male, "pope": male,
	"imam": male, "actor": male, "fisherman": male, "mrs": female, "ms": female, "miss": female, "madam": female, "lady": female,
	"queen": female, "princess": female, "spokeswoman": female, "chairwoman": female, "congresswoman": female,
	"businesswoman": female, "mother": female, "sister": female, "wife": female, "daughter": female, "actress": female,
	"he": male, "him": male, "she": female, "her": female}

// learn notes the titles that stand before and behind the name at words
// [b,e], and what they tell of the person's gender.
func (r *reader) learn(s *sentence, i, b, e int) {
	q := r.entityAt(b)
	st := &r.state
	if _, ok := st.roles[q]; !ok {
		r.adopt(q)
	}
	st.seen[q] = i
	for k := b - 1; k >= s.from && b-k < 4 && r.words[k+1].gap&boundary == 0; k-- {
		if g := genders[r.words[k].term]; g != unknown {
			st.gender[q] = g
		}
		if !honorifics[r.words[k].term] {
			break
		}
	}
	// before: names and roles that stand right there, then those beyond "of"
	k := b
	for n := 0; n < 10 && k > s.from && r.words[k].gap&boundary == 0 && !r.person(k-1) &&
		(r.words[k-1].capital && !opening[r.words[k-1].term] || roleNouns[r.words[k-1].term] || ranks[r.words[k-1].term] || r.words[k-1].term == "former" || r.words[k-1].term == "foreign"); n++ {
		k--
	}
	if !r.hasOffice(k, b) {
		far := -1
		for j := k; j > s.from && b-j < 18 && r.words[j].gap&boundary&^(opens|closes) == 0 && !r.person(j-1); j-- {
			w := &r.words[j-1]
			if w.capital && roleNouns[w.term] && !honorifics[w.term] {
				far = j - 1
			} else if !w.capital && !prepositions[w.term] && w.term != "the" && w.term != "and" && w.mention < 0 && !roleNouns[w.term] {
				break
			}
		}
		if far >= 0 {
			k = far
			for k > s.from && r.words[k].gap&boundary == 0 && r.words[k-1].capital && !opening[r.words[k-1].term] && !r.person(k-1) {
				k--
			}
		}
	}
	r.hold(q, k, b)
	// behind: ", ambassador to the US," or ", 45, a teacher,"
	j := e + 1
	for n := 0; n < 2 && j < s.to && r.words[j].gap&(comma|opens) != 0; n++ {
		x := j + 1
		for x < s.to && x-j < 16 && r.words[x].gap&boundary == 0 {
			x++
		}
		if isNumber(r.words[j].term) && x == j+1 {
			j = x
			continue
		}
		clean := x >= s.to || r.words[x].gap&boundary != 0
		for y := j; y < x; y++ {
			clean = clean && !r.person(y) && verbs[r.words[y].term] == never
		}
		if clean && r.hasOffice(j, x) && !prepositions[r.words[j].term] && (r.titled(j, x) || r.titled(min(j+1, x), x)) {
			r.hold(q, j, x)
		}
		break
	}
}

func (r *reader) hasOffice(i, j int) bool {
	for ; i < j; i++ {
		if t := r.words[i].term; roleNouns[t] && !honorifics[t] {
			return true
		}
	}
	return false
}

// hold notes the title at words [i,j) as one of q's.
func (r *reader) hold(q, i, j int) {
	if i >= j {
		return
	}
	r.holdTerms(q, r.terms(i, j))
}

func (r *reader) holdTerms(q int, terms []string) {
	st := &r.state
	for _, x := range rolesOf(terms) {
		if g := genders[x.noun]; g != unknown && st.gender[q] == unknown {
			st.gender[q] = g
		}
		if len(st.roles[q]) >= 24 || slices.ContainsFunc(st.roles[q], func(y role) bool { return y.noun == x.noun && y.ranks == x.ranks && len(y.all) >= len(x.all) }) {
			continue
		}
		st.roles[q] = append(st.roles[q], x)
		n := same(x.noun)
		if !slices.Contains(st.holders[n], q) && len(st.holders[n]) <= maxHolders {
			st.holders[n] = append(st.holders[n], q)
		}
	}
}

// maxHolders is the number of people of one role beyond which the role alone
// names nobody.
const maxHolders = 8

// adopt takes over the roles that the extraction found for q. One that holds
// another person's name was cut wrongly and is left.
func (r *reader) adopt(q int) {
	st := &r.state
	if st.names == nil {
		st.names = make(map[string]bool)
		for i := range r.words {
			if r.person(i) && r.nameEnd(i) == i {
				st.names[r.words[i].term] = true
			}
		}
	}
	st.roles[q] = nil
roles:
	for n, x := range r.entities[q].Roles {
		if n == 8 {
			break
		}
		terms := strings.FieldsFunc(strings.ToLower(x.Title), func(c rune) bool { return c == ' ' || c == '-' || c == ',' || c == '(' || c == ')' })
		for _, t := range terms {
			if st.names[t] {
				continue roles
			}
		}
		r.holdTerms(q, terms)
	}
}

// resolve finds who the subject x of the verb at v in sentence i is, or -1.
func (r *reader) resolve(i int, x subject, v int) int {
	switch x.kind {
	case name, body:
		return x.entity
	case pronoun:
		return r.pronoun(i, x, v)
	case office:
		return r.office(i, x)
	}
	return -1
}

// pronoun resolves he and she: to the last subject, if nobody has come
// between who could be meant as well.
func (r *reader) pronoun(i int, x subject, v int) int {
	st := &r.state
	s := &r.sents[i]
	g := genders[r.words[x.from].term]
	can := func(q int) bool { return q < 0 || st.gender[q] == unknown || st.gender[q] == g }
	behind := r.behind(s, x, v)
	inside := -1
	for k := s.from; k < x.from; k++ {
		if !r.words[k].quoted && r.person(k) && can(r.entityAt(k)) {
			if inside >= 0 && inside != r.entityAt(k) && !behind {
				return -1
			}
			inside = r.entityAt(k)
		}
	}
	if inside >= 0 && !behind {
		if m := r.mainSubject(s, x.from); m.kind == name && m.entity == inside && m.start == s.from {
			return inside
		}
		return -1
	}
	if st.subject < 0 || i-st.sentence > 3 {
		return -1
	}
	limit := weak
	if !st.spoke {
		limit = 0
	} else if r.continues(s, x, v) || behind && r.words[x.from].gap&quoteOff != 0 && i == st.sentence+1 && s.passage == r.sents[st.sentence].passage {
		limit = medium
	}
	only := -1
	for _, y := range st.rivals {
		if y.entity == st.subject || !can(y.entity) {
			continue
		}
		if y.strength > limit {
			if !can(st.subject) && y.entity >= 0 && st.gender[y.entity] == g && (only < 0 || only == y.entity) {
				only = y.entity // the one of that gender
				continue
			}
			return -1
		}
	}
	if can(st.subject) {
		if st.gender[st.subject] == unknown {
			st.gender[st.subject] = g
		}
		return st.subject
	}
	return only
}

// behind reports whether the subject and verb follow what was said.
func (r *reader) behind(s *sentence, x subject, v int) bool {
	if x.from > s.from && r.words[x.from].gap&quoteOff != 0 || s.openFrom && x.from == s.from {
		return true
	}
	return x.from > s.from && r.words[x.from].gap&comma != 0 && (v+1 >= s.to || r.words[v+1].gap&(comma|stop|quoteOn) != 0 || timeWords[r.words[v+1].term])
}

// continues reports whether the words say that the same person goes on: He
// also said, He added.
func (r *reader) continues(s *sentence, x subject, v int) bool {
	switch r.words[v].term {
	case "added", "adds", "continued", "reiterated", "concluded":
		return true
	}
	for k := x.to + 1; k < v; k++ {
		switch r.words[k].term {
		case "also", "further", "then", "on", "again", "later":
			return true
		}
	}
	return false
}

// office resolves "the ambassador": to the last subject if that is one, or to
// the only one that the article has named.
func (r *reader) office(i int, x subject) int {
	st := &r.state
	terms := r.terms(x.from+1, x.to+1)
	roles := rolesOf(terms)
	if len(roles) == 0 {
		return -1
	}
	fits := func(q int) bool {
		for _, y := range roles {
			if !slices.ContainsFunc(st.roles[q], func(z role) bool { return z.fits(y.noun, y.ranks) }) {
				return false
			}
		}
		return true
	}
	mods := r.modifiers(x)
	if q := st.subject; q >= 0 && i-st.sentence <= 6 && fits(q) && r.agree(q, mods) != conflicting {
		free := true
		for _, y := range st.rivals {
			if y.entity == q {
				continue
			}
			if y.entity < 0 && (y.noun == roles[0].noun || generic[roles[0].noun][y.noun]) {
				free = false
			}
			if y.entity >= 0 && fits(y.entity) && r.agree(y.entity, mods) != conflicting && (y.strength > weak || !st.spoke) &&
				!(y.strength < strong && st.spoke && r.agree(q, mods) > r.agree(y.entity, mods)) {
				free = false
			}
		}
		if free {
			return q
		}
	}
	// the only one
	nouns := map[string]bool{same(roles[0].noun): true}
	if g := generic[roles[0].noun]; g != nil {
		if len(mods) == 0 && roles[0].noun != "envoy" {
			return -1
		}
		nouns = g
	}
	only := -1
	for n := range nouns {
		if len(st.holders[n]) > maxHolders {
			return -1
		}
		for _, q := range st.holders[n] {
			if q == only || !fits(q) {
				if q != only && roles[0].ranks == "" && r.under(q, roles[0].noun) {
					return -1 // the deputy minister may be meant
				}
				continue
			}
			if a := r.agree(q, mods); a == conflicting {
				continue
			} else if a != agreeing {
				if len(mods) == 0 {
					return -1
				}
				continue
			}
			if only >= 0 {
				return -1
			}
			only = q
		}
	}
	if only < 0 || i-st.seen[only] > 12 {
		return -1
	}
	if u, ok := st.unnamed[roles[0].noun]; ok && u >= st.seen[only] {
		return -1
	}
	return only
}

// under reports whether q holds the office of the noun in a lower rank.
func (r *reader) under(q int, noun string) bool {
	return slices.ContainsFunc(r.state.roles[q], func(x role) bool {
		return same(x.noun) == same(noun) && (x.ranks == "deputy" || x.ranks == "vice" || x.ranks == "assistant" || x.ranks == "acting")
	})
}

// How the words before a role noun bear on a person.
const (
	conflicting = iota
	silent
	agreeing
)

// modifiers returns the words of a "the … minister" that tell which one.
func (r *reader) modifiers(x subject) []word {
	var out []word
	for k := x.from + 1; k <= x.to; k++ {
		w := r.words[k]
		if prepositions[w.term] {
			break
		}
		if ranks[w.term] || roleNouns[w.term] || w.term == "and" || plainModifiers[w.term] {
			continue
		}
		out = append(out, w)
	}
	return out
}

// plainModifiers tell nothing of which one is meant.
var plainModifiers = set(`state country nation party government top senior veteran visiting new current`)

// agree compares the modifiers with the titles of q.
func (r *reader) agree(q int, mods []word) int {
	if len(mods) == 0 {
		return agreeing
	}
	result := agreeing
	for _, m := range mods {
		found, other := false, false
		for _, x := range r.state.roles[q] {
			for n, t := range x.all {
				if kin(t, m.term) {
					found = true
				} else if n == 0 && !roleNouns[t] && !ranks[t] && !lowerAdjectives[t] && m.capital {
					other = true // US President is not the Chinese president
				}
			}
		}
		switch {
		case found:
		case other || !m.capital || !r.known(m):
			return conflicting
		default:
			result = silent
		}
	}
	return result
}

// known reports whether the article has spoken of what the modifier names
// before: "the Polish minister" brings someone new where Poland is new.
func (r *reader) known(m word) bool {
	st := &r.state
	for ; st.read < len(r.words) && r.words[st.read].start < m.start; st.read++ {
		if w := &r.words[st.read]; w.capital {
			st.heard[stem(w.term)] = true
		}
	}
	return st.heard[stem(m.term)] || demonyms[m.term] != "" && st.heard[stem(demonyms[m.term])]
}

// stem returns the letters that names and adjectives of a land share.
func stem(s string) string { return s[:min(len(s), 4)] }

// demonyms maps adjectives to names that do not begin like them.
var demonyms = map[string]string{"american": "us", "british": "uk", "french": "france", "dutch": "netherlands",
	"swiss": "switzerland", "danish": "denmark", "polish": "poland", "spanish": "spain", "irish": "ireland",
	"welsh": "wales", "filipino": "philippines", "greek": "greece", "turkish": "turkiye"}

// kin reports whether two words name the same land or body: Vietnam and Vietnamese.
func kin(a, b string) bool {
	if a == b || demonyms[a] == b || demonyms[b] == a {
		return true
	}
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n >= 4 && n+4 >= min(len(a), len(b)) && n+1 >= min(len(a), len(b))
}

// mainSubject returns the first subject of a person in the sentence before
// word limit that a verb follows.
func (r *reader) mainSubject(s *sentence, limit int) subject {
	for k := s.from; k < limit; k++ {
		w := &r.words[k]
		if w.quoted {
			continue
		}
		var x subject
		switch {
		case w.mention >= 0 && r.person(k):
			e := r.nameEnd(k)
			if e+1 < s.to && e < limit {
				x = r.phraseEnding(s, e+1)
			}
			k = e
		case w.term == "he" || w.term == "she":
			x = r.phraseEnding(s, k+1)
		case roleNouns[w.term] && k+1 < s.to && r.words[k+1].gap&boundary == 0:
			x = r.phraseEnding(s, k+1)
		}
		if x.kind == nobody || x.kind == body || x.to+1 >= s.to {
			continue
		}
		n := x.to + 1
		if t := r.words[n].term; x.kind == name && r.words[n].gap&boundary == 0 && (t == "of" || t == "from" || t == "at") {
			for n++; n < s.to-1 && r.words[n].gap&boundary == 0 && (r.words[n].capital || r.words[n].term == "the" || r.words[n].term == "of"); n++ {
			}
		}
		if n >= s.to {
			continue
		}
		if r.words[n].gap&comma != 0 && x.kind == name && x.start == s.from {
			return x // an apposition follows
		}
		for n < s.to-1 && r.words[n].gap&boundary == 0 && (adverbs[r.words[n].term] && !auxiliary[r.words[n].term] && r.words[n].term != "has" && r.words[n].term != "had" || timeWords[r.words[n].term] || timePrepositions[r.words[n].term]) {
			n++
		}
		if r.words[n].gap&boundary == 0 && r.finite(n, x.kind) {
			return x
		}
	}
	return subject{}
}

// irregularPast are common verb forms that do not end in -ed.
var irregularPast = set(`said told met took made went came held won lost left began gave got became saw spoke wrote led
	kept brought found put set sent stood felt paid sat ran drew rose fell grew knew thought built broke chose drove
	ate flew forgot hit let read rode sang slept spent struck swore taught threw wore beat cut quit shot sought`)

// finite reports whether word n, behind a person, looks like a verb of a clause.
func (r *reader) finite(n int, k subjectKind) bool {
	w := &r.words[n]
	if w.capital || w.mention >= 0 {
		return false
	}
	t := w.term
	if auxiliary[t] && t != "to" && t != "be" && t != "being" || t == "has" || t == "had" || irregularPast[t] || verbs[t] != never {
		return true
	}
	return strings.HasSuffix(t, "ed") && len(t) > 3 ||
		strings.HasSuffix(t, "s") && len(t) > 3 && !strings.HasSuffix(t, "ss") && !opening[t] && !prepositions[t]
}

// notice finds people without a name: a resident, another minister.
func (r *reader) notice(s *sentence, i int) []rival {
	var out []rival
	for k := s.from; k+1 < s.to; k++ {
		w := &r.words[k]
		if w.quoted {
			continue
		}
		switch w.term {
		case "a", "an", "another", "one", "his", "her":
		default:
			continue
		}
		for j := k + 1; j < s.to && j-k < 5 && r.words[j].gap&boundary == 0; j++ {
			t := r.words[j].term
			if r.person(j) || prepositions[t] {
				break
			}
			if (roleNouns[t] || t == "man" || t == "woman" || t == "boy" || t == "girl") && (j+1 == s.to || r.words[j+1].gap&(boundary|owner) != 0 || !roleNouns[r.words[j+1].term]) {
				if j+1 < s.to && r.words[j+1].gap&boundary == 0 && (r.person(j+1) || r.words[j+1].gap&hyphen != 0) {
					break // a doctor Smith: named
				}
				if j+1 < s.to && r.words[j+1].gap&comma != 0 && r.words[j+1].capital && r.person(j+1) {
					break
				}
				// "…, a farmer of 45" after a name tells of that name
				if k > s.from && w.gap&comma != 0 && (r.person(k-1) || isNumber(r.words[k-1].term)) || k > s.from && (r.words[k-1].term == "is" || r.words[k-1].term == "was" || r.words[k-1].term == "as") {
					break
				}
				out = append(out, rival{-1, t, medium})
				r.state.unnamed[t] = i
				break
			}
		}
	}
	return out
}
