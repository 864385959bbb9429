package statement

import "strings"

// need is what must stand by a verb so that it means speech.
type need uint8

const (
	never   need = iota
	nothing      // said, urged, thanked
	that         // "that", a colon or a quotation: claimed that, not claimed the title
	to           // an object and "to": ordered them to
	on           // on, upon, for: called on
	out          // out: pointed out
	of           // of, highly: spoke of
	feeling      // a noun of what is spoken: expressed his hope
	wish         // a noun of courtesy: extended condolences
	run          // counts only beside another statement of the speaker: appreciated
)

// verbs maps the forms that follow a single subject, past and present, to what
// they need. infinitives and participles hold the other forms of the same verbs.
var verbs, infinitives, participles = verbTables()

// regular lists the verbs whose forms follow from the infinitive.
var regular = map[need]string{
	nothing: `ask urge stress emphasise emphasize underline underscore highlight affirm reaffirm reiterate
		confirm warn caution thank pledge promise vow announce argue explain remark comment complain lament
		joke quip allege deny condemn denounce criticise criticize praise laud hail commend
		congratulate apologise apologize predict reveal disclose admit acknowledge assert contend
		suggest propose inform brief convey describe mention outline accuse assure reassure remind
		advise demand request applaud insist note`,
	that: `add testify note claim state declare maintain recall recommend conclude observe concede tweet post report
		estimate boast answer reply counter agree rule cite figure continue vent exclaim hint imply
		signal clarify elaborate specify decide reason stipulate write`,
	to:      `order instruct direct invite encourage appeal advise`,
	on:      `call appeal plead push`,
	out:     `point`,
	of:      `speak`,
	feeling: `express voice raise share`,
	wish:    `extend offer send deliver`,
	run:     `appreciate value attribute welcome hope believe wish consider`,
}

var irregular = map[string][3]string{ // past, present, participle
	"say": {"said", "says", "saying"}, "tell": {"told", "tells", "telling"},
	"speak": {"spoke", "speaks", "speaking"}, "write": {"wrote", "writes", "writing"},
	"deny": {"denied", "denies", "denying"}, "testify": {"testified", "testifies", "testifying"},
	"reply": {"replied", "replies", "replying"}, "imply": {"implied", "implies", "implying"},
	"convey": {"conveyed", "conveys", "conveying"}, "clarify": {"clarified", "clarifies", "clarifying"},
	"specify": {"specified", "specifies", "specifying"}, "admit": {"admitted", "admits", "admitting"},
	"quip": {"quipped", "quips", "quipping"}, "signal": {"signalled", "signals", "signalling"},
	"send": {"sent", "sends", "sending"}, "confer": {"conferred", "confers", "conferring"},
}

// nouns are present forms that are read as nouns far more often: "his remarks".
const nouns = ` remarks reports comments answers requests estimates demands replies claims values shares posts
	states rules figures offers calls voices counters orders directs describes reasons tweets hints hopes wishes `

func verbTables() (finite, base, ing map[string]need) {
	finite, base, ing = make(map[string]need), make(map[string]need), make(map[string]need)
	put := func(verb string, n need) {
		f, ok := irregular[verb]
		if !ok {
			stem := strings.TrimSuffix(verb, "e")
			f = [3]string{stem + "ed", verb + "s", stem + "ing"}
			if strings.HasSuffix(verb, "ss") || strings.HasSuffix(verb, "sh") {
				f[1] = verb + "es"
			}
		}
		for _, p := range []struct {
			m map[string]need
			w string
		}{{base, verb}, {finite, f[0]}, {finite, f[1]}, {ing, f[2]}} {
			if p.m[p.w] == never {
				p.m[p.w] = n
			}
		}
	}
	put("say", nothing)
	put("tell", nothing)
	for n := nothing; n <= run; n++ {
		for _, v := range strings.Fields(regular[n]) {
			put(v, n)
		}
	}
	for _, w := range strings.Fields(nouns) {
		if finite[w] == nothing {
			finite[w] = that
		}
	}
	return finite, base, ing
}

// inverting are the verbs that may stand before their subject after a comma
// alone; others do so only behind a quotation ("…?” asked Smith).
var inverting = set("said says added explained argued")

// feelings and wishes are nouns that make expressed, voiced, raised, shared
// and extended, offered, sent speech.
var (
	feelings = set(`hope hopes gratitude concern concerns confidence belief thanks appreciation support regret regrets
		condolences sympathy sympathies sorrow sadness grief joy delight satisfaction pleasure desire wish wishes view
		views opinion opinions optimism fear fears anger outrage frustration disappointment doubt doubts interest
		admiration pride readiness willingness determination commitment solidarity alarm dismay shock surprise relief
		objection objections opposition question questions worry worries reservations caution skepticism scepticism
		congratulations enthusiasm sentiments assessment assessments remorse impression impressions trust conviction
		unease displeasure happiness excitement respect faith criticism criticisms assurances misgivings
		discontent intention expectation expectations`)
	wishes = set(`condolences congratulations greetings thanks gratitude sympathies sympathy apology apologies
		invitation wishes regards appreciation prayers`)
)

func set(s string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// speech reports whether the verb at word v of sentence s, of the table that
// says it needs n, means speech, and the last word of the verb with its particle.
func (r *reader) speech(s *sentence, v int, n need) (end int, ok bool) {
	next := v + 1
	term := func(i int) string {
		if i < s.to {
			return r.words[i].term
		}
		return ""
	}
	if term(next) == "by" && r.words[next].gap&boundary == 0 {
		return v, false // announced by the ministry: passive
	}
	object := func(nouns map[string]bool) bool {
		for i := next; i < min(s.to, next+7); i++ {
			if r.words[i].gap&(stop|quoteOn|quoteOff) != 0 {
				return false
			}
			if nouns[r.words[i].term] {
				return true
			}
			if term(i) == "in" || term(i) == "by" || term(i) == "as" {
				return false
			}
		}
		return false
	}
	within := func(word string) bool {
		for i := next; i < min(s.to, next+25); i++ {
			if r.words[i].term == word {
				return true
			}
			if r.words[i].gap&stop != 0 {
				return false
			}
		}
		return false
	}
	switch n {
	case nothing:
		return v, !r.otherSense(s, v)
	case that:
		return v, r.contentFollows(s, v) || r.closing(s, v)
	case to:
		return v, within("to") || term(next) == "that"
	case on:
		switch term(next) {
		case "for":
			return next, true
		case "on", "upon":
			return next, r.words[v].term != "pushed" && within("to")
		}
		if w := r.words[v].term; w == "called" || w == "calls" {
			// called it “a dark day”
			for i := next; i < min(s.to, next+14) && r.words[i].gap&stop == 0; i++ {
				if r.words[i].quoted {
					return v, true
				}
			}
		}
		return v, r.words[v].term == "appealed" && term(next) == "to"
	case out:
		return next, term(next) == "out"
	case of:
		if term(next) == "highly" {
			return next, true
		}
		return next, term(next) == "of"
	case feeling:
		return v, object(feelings) || term(next) == "that"
	case wish:
		return v, object(wishes)
	case run:
		return v, true
	}
	return v, false
}

// otherSense reports whether a verb that mostly means speech has another
// sense here: admitted to hospital, hailed a taxi, asked himself.
func (r *reader) otherSense(s *sentence, v int) bool {
	if v+1 >= s.to {
		return false
	}
	next := r.words[v+1].term
	switch r.words[v].term {
	case "told":
		return next == "to" || next == "apart"
	case "hailed":
		return next == "from" || next == "a"
	case "admitted", "admits":
		return next == "patients"
	case "asked", "asks":
		return next == "himself" || next == "herself"
	case "described", "outlined", "mentioned":
		return next == "in"
	case "conveyed":
		return next == "to"
	}
	return false
}

// contentFollows reports whether what was said follows the verb: that, a
// colon, a quotation, or a clause of its own.
func (r *reader) contentFollows(s *sentence, v int) bool {
	for i := v + 1; i < min(s.to, v+6); i++ {
		w := &r.words[i]
		if w.gap&(colon|quoteOn) != 0 {
			return true
		}
		switch w.term {
		case "that", "how", "why", "whether":
			return w.gap&boundary == 0 || i == v+1
		case "he", "she", "they", "there", "it", "we":
			if i == v+1 {
				return true
			}
		}
		if w.gap&boundary != 0 {
			break
		}
	}
	return v+1 >= s.to && s.openTo
}

// closing reports whether the verb closes an attribution behind what was
// said: “…,” he added. …, Smith noted on Monday.
func (r *reader) closing(s *sentence, v int) bool {
	i := v - 1
	for n := 0; i > s.from && n < 12 && r.words[i].gap&boundary == 0; n++ {
		i--
	}
	before := i > s.from && r.words[i].gap&(quoteOff|comma) != 0 || i == s.from && s.openFrom
	if !before {
		return r.words[v].gap&quoteOff != 0
	}
	if v+1 >= s.to {
		return true
	}
	w := &r.words[v+1]
	if w.gap&(comma|colon|stop|quoteOn) != 0 {
		return true
	}
	switch w.term {
	case "on", "in", "during", "at", "after", "when", "while", "through", "via", "as":
		return r.words[i].gap&quoteOff != 0
	}
	return timeWords[w.term]
}
