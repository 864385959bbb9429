package statement

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/app/article"
	"dossier/app/entity"
	"dossier/app/text"
)

// gap is what stands between a word and the one before it.
type gap uint16

const (
	comma gap = 1 << iota
	colon
	stop    // ; – — … and what else ends a clause
	opens   // ( [
	closes  // ) ]
	quoteOn // an opening quotation mark
	quoteOff
	owner  // the possessive ’s
	hyphen // joins two words: Secretary-General
	// first is the start of a sentence.
	first

	// boundary is what a noun phrase does not reach across.
	boundary = comma | colon | stop | opens | closes | quoteOn | quoteOff | first
)

// word is a token of a sentence.
type word struct {
	term       string
	start, end int
	gap        gap
	capital    bool
	quoted     bool // within quotation marks
	mention    int  // the index of the mention it is part of, or -1
}

// sentence is the words [from,to) of a passage's sentence.
type sentence struct {
	text.Span
	from, to int
	passage  int
	// openFrom and openTo report whether a quotation goes on from the sentence
	// before and into the one after.
	openFrom, openTo bool
	// quote reports whether the sentence is nothing but quotation.
	quote bool
	// fresh is set on the first sentence after a heading: pronouns do not
	// reach back over one.
	fresh bool
}

// reader is what is known of an article while it is read.
type reader struct {
	raw      string
	mentions []entity.Mention
	entities []entity.Entity
	words    []word
	sents    []sentence
	open     []bool // by passage: its last quotation is not closed

	found []found
	said  map[int]int // sentence → its last statement in found
	state state
}

// read cuts the article's running text into sentences and words. It returns
// nil where nobody is there to speak.
func read(a *article.Article, mentions []entity.Mention, entities []entity.Entity) *reader {
	r := &reader{raw: a.Raw, entities: entities, said: make(map[int]int)}
	at := 0
	for _, m := range mentions { // whoever calls: only what can be trusted
		if m.Start >= at && m.End > m.Start && m.End <= len(a.Raw) && m.Entity >= 0 && m.Entity < len(entities) {
			r.mentions = append(r.mentions, m)
			at = m.End
		}
	}
	if !slices.ContainsFunc(r.mentions, func(m entity.Mention) bool {
		k := r.entities[m.Entity].Kind
		return k == entity.Person || k == entity.Organization
	}) {
		return nil
	}
	r.words = make([]word, 0, len(a.Raw)/6)
	r.state = newState()
	fresh, next := true, 0
	for _, p := range a.Passages {
		switch p.Zone {
		case article.Question:
			fresh = true
			continue
		case article.Body, article.Lead:
		default:
			continue
		}
		q := quotes{}
		s := a.Raw[p.Start:p.End]
		for _, span := range text.Sentences(s) {
			span.Start += p.Start
			span.End += p.Start
			next = r.readSentence(span, &q, next)
			last := &r.sents[len(r.sents)-1]
			last.passage = len(r.open)
			last.fresh, fresh = fresh, false
		}
		r.open = append(r.open, q.double || q.single)
	}
	return r
}

// readSentence adds the sentence's words; m is the first mention that may
// begin in it. It returns that of the sentence after.
func (r *reader) readSentence(span text.Span, q *quotes, m int) int {
	s := sentence{Span: span, from: len(r.words), openFrom: q.in(), quote: true}
	raw := r.raw[span.Start:span.End]
	at := 0
	text.Tokenize(raw, func(t text.Token) bool {
		w := word{term: t.Term, start: span.Start + t.Start, end: span.Start + t.End, mention: -1}
		w.gap = q.read(raw[at:t.Start], at == 0)
		if len(r.words) == s.from {
			w.gap |= first
		}
		c, _ := utf8.DecodeRuneInString(raw[t.Start:])
		w.capital = unicode.IsUpper(c)
		w.quoted = q.in()
		s.quote = s.quote && w.quoted
		for m < len(r.mentions) && r.mentions[m].End <= w.start {
			m++
		}
		if m < len(r.mentions) && r.mentions[m].Start < w.end {
			w.mention = m
		}
		r.words = append(r.words, w)
		at = t.End
		return true
	})
	q.read(raw[at:], false)
	s.to, s.openTo = len(r.words), q.in()
	s.quote = s.quote && s.to > s.from
	r.sents = append(r.sents, s)
	return m
}

// quotes follows quotation marks through a passage.
type quotes struct{ double, single bool }

func (q *quotes) in() bool { return q.double || q.single }

// read takes in what stands between two words. Straight marks open and close
// in turn; an apostrophe closes only what ‘ or ' has opened before a word.
func (q *quotes) read(s string, start bool) gap {
	var g gap
	if n := ownerLen(s); n > 0 && !start {
		g |= owner
		s = s[n:]
	}
	if s == "-" || s == "‐" || s == "‑" {
		return g | hyphen
	}
	space := start
	mark := false
	for _, r := range s {
		switch r {
		case ',', '،', '，', '、':
			g |= comma
			mark = true
		case ':', '：':
			g |= colon
		case ';', '–', '—', '…', '|', '•', '/', '\n':
			g |= stop
		case '(', '[':
			g |= opens
		case ')', ']':
			g |= closes
		case '?', '!', '.':
			mark = true
		case '“', '«', '„':
			q.double = true
			g |= quoteOn
		case '”', '»':
			q.double = false
			g |= quoteOff
		case '"':
			q.double = !q.double
			if q.double {
				g |= quoteOn
			} else {
				g |= quoteOff
			}
		case '‘', '\'', '’':
			switch {
			case q.single && (mark || strings.HasPrefix(s, "’") || strings.HasPrefix(s, "'")):
				q.single = false
				g |= quoteOff
			case r != '’' && space:
				q.single = true
				g |= quoteOn
			}
		case '-', '‑':
			g |= stop // with spaces around it
		default:
			if r == '?' || r == '!' {
				mark = true
			}
		}
		space = unicode.IsSpace(r) || r == '(' || r == '“' || r == '"'
	}
	return g
}

// ownerLen returns the length of the possessive at the start of s, or 0.
func ownerLen(s string) int {
	for _, p := range []string{"’s", "'s", "’S", "'S", "ʼs"} {
		if strings.HasPrefix(s, p) {
			return len(p)
		}
	}
	return 0
}

// kindAt returns the kind of the mention at word i, and whether there is one.
func (r *reader) kindAt(i int) (entity.Kind, bool) {
	m := r.words[i].mention
	if m < 0 {
		return 0, false
	}
	return r.entities[r.mentions[m].Entity].Kind, true
}

// person reports whether word i is part of a person's name.
func (r *reader) person(i int) bool {
	k, ok := r.kindAt(i)
	return ok && k == entity.Person
}

// maxName bounds the words of a name, so that no input makes reading slow.
const maxName = 64

// nameStart and nameEnd return the first and last word of the mention at i.
func (r *reader) nameStart(i int) int {
	for n := 0; n < maxName && i > 0 && r.words[i-1].mention == r.words[i].mention && r.words[i].gap&first == 0; n++ {
		i--
	}
	return i
}

func (r *reader) nameEnd(i int) int {
	for n := 0; n < maxName && i+1 < len(r.words) && r.words[i+1].mention == r.words[i].mention && r.words[i+1].gap&first == 0; n++ {
		i++
	}
	return i
}

// entityAt returns the entity that word i is part of the name of.
func (r *reader) entityAt(i int) int { return r.mentions[r.words[i].mention].Entity }
