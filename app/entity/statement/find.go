package statement

// blocking words start another clause, whose verb need not have the
// sentence's subject.
var blocking = set(`that who whom whose which where when while because although though if
	unless what how why whether he she they we it i you there`)

// maxWords is the length beyond which words are a list or a table, no sentence.
const maxWords = 400

// sentence finds the statements of sentence i and remembers whom it was about.
func (r *reader) sentence(i int) {
	s := &r.sents[i]
	if s.fresh {
		r.state.subject, r.state.rivals = -1, nil
	}
	if s.quote {
		return // its speaker stands elsewhere
	}
	if s.to-s.from > maxWords {
		r.state.subject, r.state.rivals = -1, nil
		return
	}
	for k := s.from; k < s.to; k++ {
		if r.person(k) {
			e := r.nameEnd(k)
			if !r.words[k].quoted {
				r.learn(s, i, k, min(e, s.to-1))
			}
			k = e
		}
	}
	unnamed := r.notice(s, i)

	var (
		speaker = -1 // of the last statement
		last    subject
		lost    subjectKind // one person spoke, but who is not known
		govern  = -1        // a verb whose content the following words are
		verbAt  = -1
	)
	take := func(x subject, v, ve int, rule string) bool {
		q := r.resolve(i, x, v)
		if q < 0 {
			lost = max(lost, x.kind)
			return false
		}
		x.entity = q
		r.add(i, x, v, ve, rule)
		speaker, last, lost, verbAt = q, x, nobody, v
		if x.kind == body {
			speaker = -1
		}
		return true
	}
	for v := s.from; v < s.to; v++ {
		w := &r.words[v]
		if w.quoted {
			govern = -1
			continue
		}
		if w.term == "according" && v+2 < s.to && r.words[v+1].term == "to" && r.words[v+2].gap&boundary == 0 {
			if x := r.subjectBehind(s, v+2); x.kind != nobody {
				take(x, v, v+1, "according")
			}
			continue
		}
		if w.mention >= 0 || w.capital && v > s.from {
			continue
		}
		if b := r.occasion(s, v); b > 0 {
			if x := r.subjectOf(s, v); x.kind != nobody && !r.embedded(s, x, govern, v) {
				_, ve := r.infinitive(s, b)
				take(x, b, ve, ruleOf(x))
				govern = b
			}
			continue
		}
		if w.term == "quoted" && v+2 < s.to && v > s.from && r.words[v+1].term == "as" && (r.words[v+2].term == "saying" || r.words[v+2].term == "telling") &&
			(r.words[v-1].term == "was" || r.words[v-1].term == "is") {
			if x := r.subjectOf(s, v-1); x.kind != nobody && !r.embedded(s, x, govern, v) {
				take(x, v, v+2, ruleOf(x))
			}
			continue
		}
		n := verbs[w.term]
		if n == never {
			continue
		}
		ve, ok := r.speech(s, v, n)
		x := r.subjectOf(s, v)
		if ok && x.kind == nobody && r.invertible(s, v) {
			if y := r.subjectBehind(s, v+1); y.kind != nobody {
				take(y, v, v, "inverted")
				continue
			}
		}
		if !ok {
			continue
		}
		if x.kind != nobody && !r.embedded(s, x, govern, v) && !(n == run && !r.running(i, x, v)) {
			take(x, v, ve, ruleOf(x))
		}
		if n == nothing || n == that {
			govern = v
		}
	}

	main := r.mainSubject(s, s.to)
	if speaker < 0 && lost == nobody && main.kind != nobody {
		if q := r.resolve(i, main, main.to); q >= 0 {
			main.entity = q
			if v, ve, rule := r.secondary(s, main); v > 0 {
				r.add(i, main, v, ve, rule)
				speaker, last, verbAt = q, main, v
			}
		}
	}
	if q, at, said := r.reference(i); q >= 0 {
		main = subject{name, s.from, s.from, q, s.from}
		if said {
			speaker, verbAt = q, at
			last = subject{name, at, at, q, s.from}
		}
	}
	r.remember(i, speaker, last, verbAt, lost, main, unnamed)
}

// ruleOf names the rule by what the subject is.
func ruleOf(x subject) string {
	switch x.kind {
	case body:
		return "organization"
	case pronoun:
		return "pronoun"
	case office:
		return "role"
	}
	return "name"
}

// invertible reports whether the verb at v may stand before its subject.
func (r *reader) invertible(s *sentence, v int) bool {
	g := r.words[v].gap
	if g&quoteOff != 0 || v == s.from && s.openFrom {
		return true
	}
	return g&comma != 0 && inverting[r.words[v].term]
}

// embedded reports whether the subject x stands inside what someone else is
// said to have said: Smith said Jones told him.
func (r *reader) embedded(s *sentence, x subject, govern, v int) bool {
	if govern < 0 || x.start <= govern {
		return false
	}
	w := &r.words[x.start]
	if w.gap&(stop|quoteOff) != 0 {
		return false
	}
	if w.gap&comma != 0 && r.behind(s, x, v) {
		return false
	}
	if p := x.start - 1; p > govern && r.words[p].gap&(comma|stop) != 0 {
		switch r.words[p].term {
		case "but", "while", "and", "as", "whereas":
			return false
		}
	}
	return true
}

// running reports whether the words next to those of the verb at v are a
// statement of the same subject, so that "appreciated" means speech.
func (r *reader) running(i int, x subject, v int) bool {
	q := r.resolve(i, x, v)
	if q < 0 {
		return false
	}
	if v+1 < r.sents[i].to && (r.person(v+1) || r.words[v+1].term == "him" || r.words[v+1].term == "her") {
		return false // welcomed someone
	}
	if i > 0 && !r.sents[i].fresh {
		if j, ok := r.said[i-1]; ok && r.found[j].Speaker == q {
			return true
		}
	}
	s := &r.sents[i]
	return participles[r.words[s.from].term] != never && x.start > s.from
}

// occasion returns where the infinitive of "took this occasion to thank" or
// "went on to say" stands, the verb being at v, or 0.
func (r *reader) occasion(s *sentence, v int) int {
	b := 0
	switch r.words[v].term {
	case "took", "takes", "used", "seized":
		if v+4 < s.to {
			switch r.words[v+2].term {
			case "occasion", "opportunity", "chance":
				b = v + 4
			}
		}
	case "went", "goes":
		if r.words[min(v+1, s.to-1)].term == "on" {
			b = v + 3
		}
	}
	if b == 0 || b >= s.to || r.words[b-1].term != "to" {
		return 0
	}
	if ok, _ := r.infinitive(s, b); !ok {
		return 0
	}
	return b
}

// infinitive reports whether the infinitive at word b means speech, and where
// it ends with its particle.
func (r *reader) infinitive(s *sentence, b int) (ok bool, end int) {
	n := infinitives[r.words[b].term]
	if n == never || n == run {
		return false, b
	}
	end, ok = r.speech(s, b, n)
	return ok, end
}

// secondary returns a second verb of the main subject that means speech:
// Smith visited the site, saying …; Smith rose and thanked ….
func (r *reader) secondary(s *sentence, main subject) (v, ve int, rule string) {
	if main.kind == someone || main.kind == nobody {
		return 0, 0, ""
	}
	under := false // behind after, before: a clause if a subject follows, else a phrase
	for k := main.to + 1; k < s.to; k++ {
		w := &r.words[k]
		if under && (r.person(k) || w.term == "they") || w.quoted || w.gap&(stop|colon|quoteOn) != 0 {
			return 0, 0, ""
		}
		switch w.term {
		case "after", "before", "as", "until", "since":
			under = true
			continue
		}
		if blocking[w.term] {
			return 0, 0, ""
		}
		if k-main.to <= 3 && auxiliary[w.term] && w.term != "to" && w.gap&boundary == 0 {
			return 0, 0, "" // was arrested and told; will come and say
		}
		if k == main.to+1 {
			continue
		}
		if n := participles[w.term]; n != never && n != run && w.gap&comma != 0 && !w.capital {
			if ve, ok := r.speech(s, k, n); ok {
				return k, ve, "participle"
			}
		}
		p := k - 1
		for p > main.to+1 && r.words[p].gap&boundary == 0 && adverbs[r.words[p].term] {
			p--
		}
		if n := verbs[w.term]; n != never && n != run && !w.capital && (r.words[p].term == "and" || r.words[p].term == "but") && !under && !isPresent(w.term) {
			if ve, ok := r.speech(s, k, n); ok {
				return k, ve, "coordinated"
			}
		}
	}
	return 0, 0, ""
}

func isPresent(t string) bool { return t[len(t)-1] == 's' }

// remember updates the state after sentence i.
func (r *reader) remember(i, speaker int, x subject, v int, lost subjectKind, main subject, unnamed []rival) {
	s := &r.sents[i]
	st := &r.state
	who := speaker
	switch {
	case speaker >= 0:
	case lost == pronoun: // somebody who was named before
		r.rivalry(rival{-1, "", strong})
		return
	case lost != nobody:
		st.subject, st.sentence, st.spoke, st.rivals = -1, i, false, nil
		return
	case main.kind == name, main.kind == pronoun && main.entity >= 0, main.kind == office && main.entity >= 0:
		who = main.entity
	case main.kind == someone:
		st.subject, st.rivals = -1, nil
		return
	case main.kind == nobody && r.unrecognised(s):
		r.rivalry(rival{-1, "", strong})
	}
	if who >= 0 {
		st.subject, st.sentence, st.spoke, st.rivals = who, i, speaker >= 0, nil
	}
	for _, u := range unnamed {
		if speaker < 0 {
			u.strength = strong
		}
		r.rivalry(u)
	}
	for k := s.from; k < s.to; k++ {
		if r.words[k].quoted || !r.person(k) {
			continue
		}
		e := min(r.nameEnd(k), s.to-1)
		q := r.entityAt(k)
		b := k
		k = e
		if q == who {
			continue
		}
		y := rival{entity: q, strength: strong}
		if speaker >= 0 {
			y.strength = weak
			t := b
			for n := 0; n < 8 && t > s.from && r.words[t].gap&boundary == 0 && (r.words[t-1].capital || roleNouns[r.words[t-1].term] || r.words[t-1].term == "the"); n++ {
				t--
			}
			behind := x.from > v || v+1 >= s.to || x.from > s.from && r.words[x.from].gap&quoteOff != 0
			switch {
			case b > x.to && b < v:
				y.strength = strong // met Jones and told him
			case b < x.from && !behind && !prepositions[r.words[max(t-1, s.from)].term]:
				y.strength = medium
			case t > s.from && r.words[t].gap&boundary == 0 && !prepositions[r.words[t-1].term] && r.words[t-1].term != "and" && r.words[t-1].term != "that":
				y.strength = medium // told Jones
			case e+1 < s.to && r.words[e+1].gap&(boundary|owner) == 0 && r.finite(e+1, name):
				y.strength = medium // said Jones had left
			}
		}
		r.rivalry(y)
	}
}

// unrecognised reports whether the sentence begins with what looks like a name
// and a verb, although no mention is there.
func (r *reader) unrecognised(s *sentence) bool {
	k := s.from
	for k < s.to && r.words[k].capital && r.words[k].mention < 0 && !opening[r.words[k].term] && (k == s.from || r.words[k].gap&boundary == 0) {
		k++
	}
	return k-s.from >= 2 && k < s.to && r.words[k].gap&boundary == 0 && r.finite(k, name)
}

// rivalry adds someone who came after the last subject.
func (r *reader) rivalry(y rival) {
	st := &r.state
	for n := range st.rivals {
		if st.rivals[n].entity == y.entity && st.rivals[n].noun == y.noun {
			st.rivals[n].strength = max(st.rivals[n].strength, y.strength)
			return
		}
	}
	if len(st.rivals) < 16 {
		st.rivals = append(st.rivals, y)
		return
	}
	st.subject = -1 // a crowd
}
