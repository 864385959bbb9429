package relation

import (
	"strings"

	"dossier/app/entity"
)

// reading is a name inside another, with what is around it.
type reading struct {
	ws           []word
	in           inner
	outer, inner entity.Kind
	found        []inner // all names inside, this one included
}

// kind returns what the outer name says of the inner one, and the words
// [from,to) that say so; not ok where it says nothing for certain.
func (r *reading) kind() (k Kind, from, to int, ok bool) {
	ws, i, j := r.ws, r.in.i, r.in.j
	if i > 0 && (hyphen(ws[i].gap) || ws[i-1].term == "and") || j < len(ws) && (hyphen(ws[j].gap) || ws[j].term == "and" || ws[j].gap == "&") {
		return 0, 0, 0, false // one of two
	}
	// the words behind it that belong to the same phrase, and their head
	rest, poss := r.rest()
	b := i // where the phrase around it begins
	for b > 0 && ws[b-1].term == "the" && ws[b].gap == "" {
		b--
	}
	if b == 0 || ordinal(ws[b-1].raw) && b == 1 {
		k, ok = r.before(rest, poss)
		return k, i, min(rest, len(ws)), ok
	}
	if ws[b].gap == "," && rest == j && r.outer == entity.Organization && r.inner == entity.Place && j == len(ws) && seats[r.head(b)] {
		return KindAt, i, j, true // University of …, Berkeley
	}
	if ws[b].gap != "" || !preposition(ws[b-1].term) {
		return 0, 0, 0, false
	}
	if rest > j && !r.partOfInner(rest) {
		return 0, 0, 0, false // … of Sahel States: of something else
	}
	k, ok = r.behind(b - 1)
	return k, b - 1, rest, ok
}

// rest returns where the phrase that the name begins ends, and whether the
// name is a possessive.
func (r *reading) rest() (end int, poss bool) {
	ws, j := r.ws, r.in.j
	for end = j; end < len(ws); end++ {
		g := ws[end].gap
		if end == j && possessive(g) {
			poss = true
			continue
		}
		if strings.HasPrefix(g, "(") {
			// an acronym in brackets: the phrase goes on behind it
			if end+1 < len(ws) && strings.HasPrefix(ws[end+1].gap, ")") && end == j {
				poss = poss || possessive(strings.TrimPrefix(ws[end+1].gap, ")"))
				continue // it is no word of the phrase
			}
			return end, poss
		}
		if strings.HasPrefix(g, ")") && end == j+1 {
			continue
		}
		if g != "" && g != "." && !hyphen(g) || preposition(ws[end].term) {
			return end, poss
		}
	}
	return end, poss
}

// tail returns the words of the phrase behind the name, without an acronym in brackets.
func (r *reading) tail(rest int) []word {
	t := r.ws[r.in.j:rest]
	if len(t) > 0 && strings.HasPrefix(t[0].gap, "(") {
		t = t[1:]
	}
	return t
}

// partOfInner reports whether the words behind the name name an organ of it,
// so that what is part of that is part of it: of the … Party Central Committee.
func (r *reading) partOfInner(rest int) bool {
	t := r.tail(rest)
	if len(t) == 0 {
		return true
	}
	_, ok := r.attribute(t)
	return ok && r.inner == entity.Organization
}

// before reads a name that begins the outer one: Japan’s Ministry …, UN
// General Assembly.
func (r *reading) before(rest int, poss bool) (Kind, bool) {
	t := r.tail(rest)
	if len(t) == 0 {
		return 0, false // an acronym alone says nothing
	}
	k, ok := r.attribute(t)
	if !ok && poss && r.outer == entity.Organization {
		h := t[len(t)-1].term
		if organs[h] || envoys[h] || r.inner == entity.Organization && organsOfBodies[h] {
			return KindPart, true
		}
		if r.inner == entity.Place && national[h] {
			return KindOf, true
		}
	}
	return k, ok
}

// attribute tells what the words t make of the name before them.
func (r *reading) attribute(t []word) (Kind, bool) {
	h := t[len(t)-1].term
	lean := ""
	if len(t) > 1 {
		lean = t[len(t)-2].term
	}
	switch {
	case r.outer == entity.Agreement:
		return 0, false
	case r.outer == entity.Event && r.inner == entity.Organization:
		return KindOf, gatherings[h]
	case r.outer == entity.Event && r.inner == entity.Event:
		return KindPart, gatherings[h] && h != "week"
	case r.outer == entity.Event:
		return KindAt, venues[h]
	case r.inner == entity.Organization:
		return KindPart, organs[h] || organsOfBodies[h] && h != "school" && h != "unit" || h == "press" && r.university()
	case r.inner == entity.Event:
		return 0, false
	case t[0].term == "state" && h != "bank" && h != "council" && h != "treasury":
		return 0, false // the State Senate is that of a state, which may share its name with a country
	case state[h] || stateIf[h][lean] || organs[h] && len(t) > 1 && legislative[t[0].term] || h == "house" && r.chamber():
		return KindPart, true
	case h == "university":
		return KindAt, lean == "national" || lean == "medical"
	}
	switch h {
	case "council", "committee", "academy":
		return 0, false // may be a society that takes an interest in the place
	case "agency":
		return KindOf, lean != "news" && lean != "press" && lean != "travel"
	}
	return KindOf, national[h] || redCross(h, lean)
}

func redCross(h, lean string) bool {
	return h == "society" && (lean == "cross" || lean == "crescent")
}

// chamber reports whether the House behind the name is one of parliament.
func (r *reading) chamber() bool {
	end, _ := r.rest()
	if end+1 >= len(r.ws) || r.ws[end].term != "of" {
		return false
	}
	switch r.ws[end+1].term {
	case "representatives", "commons", "lords", "councillors", "deputies", "delegates", "assembly":
		return true
	}
	return false
}

// university reports whether the inner name is a university's.
func (r *reading) university() bool {
	for _, w := range r.ws[r.in.i:r.in.j] {
		if w.term == "university" {
			return true
		}
	}
	return false
}

// behind reads a name after the preposition at word p: Ministry of … of
// Japan, Mission to the United Nations, Embassy in Hanoi.
func (r *reading) behind(p int) (Kind, bool) {
	h, lean := r.headBefore(p)
	if h == "" {
		return 0, false
	}
	switch r.ws[p].term {
	case "to":
		return KindTo, r.outer == entity.Organization && envoys[h] && r.inner != entity.Event
	case "in", "at":
		return KindAt, r.inner == entity.Place && (r.outer == entity.Event && gatherings[h] || r.outer == entity.Organization && (organs[h] || state[h] || envoys[h] || seats[h] || national[h] || h == "general" && lean == "consulate"))
	case "of":
		switch {
		case r.outer == entity.Agreement:
			return KindOf, r.inner == entity.Organization
		case r.outer == entity.Event && r.inner == entity.Place:
			return KindAt, scenes[h] && p <= 2 // Second Battle of, but not Session of the Congress of
		case r.outer == entity.Event && r.inner == entity.Event:
			return KindPart, gatherings[h]
		case r.outer == entity.Event:
			return KindOf, gatherings[h]
		case r.inner == entity.Organization:
			return KindPart, organs[h] || organsOfBodies[h]
		case r.inner == entity.Event:
			return 0, false
		case seats[h]:
			return KindAt, true
		case h == "congress" && lean == "":
			return 0, false // one that met there
		case state[h] || stateIf[h][lean] || h == "assembly" && lean != "":
			return KindPart, true
		}
		return KindOf, national[h] || redCross(h, lean)
	}
	return 0, false
}

// head returns the head of the words before word b, looking past "of X".
func (r *reading) head(b int) string {
	for i := 0; i < b; i++ {
		if i+1 == b || preposition(r.ws[i+1].term) {
			return r.ws[i].term
		}
	}
	return ""
}

// headBefore returns the word that the preposition at word p goes back to,
// and the word before that: the word right before it, or, behind a portfolio
// (Ministry of Foreign Affairs of …), the head of the phrase; "" where that is
// not certain (Committee for the Liberation of …).
func (r *reading) headBefore(p int) (h, lean string) {
	ws := r.ws
	q := p - 1
	if q >= 0 && ws[p].gap != "" && ws[p].gap != "." && ws[p].gap != ")" {
		return "", ""
	}
	if q >= 1 && strings.HasPrefix(ws[p].gap, ")") {
		q-- // behind an acronym in brackets
	}
	at := func(n int) (string, string) {
		if n > 0 {
			return ws[n].term, ws[n-1].term
		}
		return ws[n].term, ""
	}
	if q < 0 {
		return "", ""
	}
	known := func(w string) bool {
		return organs[w] || organsOfBodies[w] || state[w] || stateIf[w] != nil || national[w] || seats[w] || gatherings[w] || scenes[w] || envoys[w] || w == "society"
	}
	if known(ws[q].term) {
		// Friends of the Committee of …: still the committee’s
		return at(q)
	}
	if r.outer == entity.Agreement {
		return at(q)
	}
	// Embassy of Japan in …: the name between belongs to the head too
	for _, f := range r.found {
		if f.j == q+1 && f.i < q+1 && f.entity != r.in.entity {
			b := f.i
			for b > 0 && ws[b-1].term == "the" {
				b--
			}
			if b > 1 && preposition(ws[b-1].term) && known(ws[b-2].term) && ws[b-1].term != "for" && ws[b-1].term != "on" {
				return at(b - 2)
			}
		}
	}
	if !portfolios[ws[q].term] || q > 0 && ws[q-1].term == "the" {
		return "", ""
	}
	for n := q - 1; n > 0; n-- {
		if w := ws[n].term; preposition(w) {
			if (w == "of" || w == "for") && (organs[ws[n-1].term] || state[ws[n-1].term]) {
				return at(n - 1)
			}
			return "", ""
		}
		if ws[n].gap != "" && ws[n].gap != "," && ws[n].gap != "&" {
			return "", ""
		}
	}
	return "", ""
}

func hyphen(g string) bool {
	switch g {
	case "-", "‐", "‑", "–", "—", "−", "/":
		return true
	}
	return false
}

func possessive(g string) bool {
	switch g {
	case "’s", "'s", "’S", "'S", "’", "'":
		return true
	}
	return false
}

// ordinal reports whether a word begins with a digit: 80th, 2025.
func ordinal(w string) bool { return w != "" && '0' <= w[0] && w[0] <= '9' }
