package search

import (
	"slices"
	"unicode/utf8"

	"dossier/app/text"
)

// rareWord is the number of documents up to which a word may itself be a
// misspelling, if a word one edit away has rareFactor times as many.
const (
	rareWord   = 2
	rareFactor = 50
)

// help adds typos and letters to a word that finds nothing, or hardly anything,
// by spelling. Words that are spelled right and occur get no help, so that they
// lose nothing to it.
func (x *Index) help(l *leaf) {
	df := 0 // documents that have the word itself, or, while it is typed, what begins with it
	inflected := false
	for _, e := range l.expansions {
		if e.kind == Inflected {
			inflected = true
		} else {
			df += e.df
		}
	}
	if df > rareWord || l.common {
		return
	}
	k := edits(utf8.RuneCountInString(l.term))
	near := x.typos(l.term, k, l.prefix && df == 0)
	if df > 0 {
		// Only what is much more frequent, and only for a query of one word: in a
		// longer one the word is in company that says what is meant.
		if !l.alone || len(near) == 0 {
			return
		}
		kept := near[:0]
		for _, c := range near {
			if c.df >= rareFactor*df && c.term != l.term {
				kept = append(kept, c)
			}
		}
		near = kept
	}
	if df == 0 && len(near) > 0 {
		// What is not in the corpus as it is written may be meant for one of its
		// own inflections ("commiting"): the nearest counts most.
		for i := range l.expansions {
			l.expansions[i].share *= farForm
		}
	}
	for i, c := range near[:min(len(near), maxTypos)] {
		if i > 0 && c.score < near[0].score-maxTypoGap {
			break
		}
		if j := slices.IndexFunc(l.expansions, func(e expansion) bool { return e.term == c.number }); j >= 0 {
			l.expansions[j].share = share[Inflected] * typoShare(near[0].score-c.score)
			continue
		}
		l.expansions = append(l.expansions, expansion{Typo, c.number, c.term, c.df, typoShare(near[0].score - c.score)})
	}
	if df > 0 || inflected || len(near) > 0 && len(l.run) < 2 {
		return
	}
	l.help = x.lettersInNames(letters(l.run))
	if len(l.help) > 0 || len(near) > 0 {
		return
	}
	if len(l.run) > 1 {
		l.help = x.lettersInNames(l.term)
	}
	for i, c := range x.lettersInTerms(l.term) {
		l.expansions = append(l.expansions, expansion{Letters, c.number, c.term, c.df, 1 / float32(i+1)})
	}
	l.titles = x.lettersInTitles(letters(l.run))
}

const (
	maxTypoGap = 4.0
	farForm    = 0.2 // of the share of an inflection, where a nearer word is meant
)

// typoShare is the factor of a candidate whose logarithmic likelihood is gap
// below that of the best.
func typoShare(gap float64) float32 { return float32(1 / (1 + gap)) }

// evalHelp adds to scratch the documents that letters gave a word.
func (x *Index) evalHelp(l *leaf) (df int) {
	s := &x.scratch
	add := func(doc int32, w float32) {
		if s.kind[doc] == 0 {
			s.kind[doc] = uint8(Letters) + 1
			s.seen.add(doc)
		}
		if s.kind[doc] > uint8(Typo) {
			s.tf[doc] = max(s.tf[doc], w)
		}
	}
	for i, v := range l.help {
		for c := x.cursor(x.valueList(v >> 1)); c.next(); {
			df++
			add(c.doc, saturated(max(x.weight(&c, l.fields), unmentioned))/float32(i+1))
		}
	}
	for i, doc := range l.titles {
		df++
		add(doc, saturated(1)/float32(i+1))
	}
	return min(df, x.docs)
}

// Suggestions reach this much farther than typos do.
const (
	suggestEdits   = 1
	maxSuggestions = 3
)

// helpFor says why nothing was found: which words no document has that passes
// the filters, and which filters alone are to blame.
func (x *Index) helpFor(p *plan, fd found, f *filter, r *Request) *Help {
	h := &Help{}
	for _, c := range p.clauses {
		some := false
		for _, doc := range c.out.docs {
			if x.fails(f, doc) == failsNone {
				some = true
				break
			}
		}
		if some {
			continue
		}
		for _, l := range c.leaves {
			if l.set != nil || l.negated {
				continue
			}
			w := HelpWord{Word: l.word, Known: len(c.out.docs) > 0}
			for _, part := range l.words {
				if w.Known {
					break // it is the filters that are to blame
				}
				w.Nearest = append(w.Nearest, x.suggest(part)...)
			}
			w.Nearest = w.Nearest[:min(len(w.Nearest), maxSuggestions)]
			h.Words = append(h.Words, w)
		}
	}
	count := func(kind, id, name string, exclude bool, without Filters) {
		g := x.filter(&without)
		n := 0
		for _, doc := range fd.hits.docs {
			if x.fails(g, doc) == failsNone {
				n++
			}
		}
		if n > 0 {
			h.Filters = append(h.Filters, HelpFilter{kind, id, name, exclude, n})
		}
	}
	each := func(m map[string][]string, exclude bool) {
		for _, kind := range sortedKeys(m) {
			for i, id := range m[kind] {
				without := r.Filters
				rest := make(map[string][]string, len(m))
				for k, v := range m {
					rest[k] = v
				}
				rest[kind] = append(append([]string{}, m[kind][:i]...), m[kind][i+1:]...)
				if exclude {
					without.Exclude = rest
				} else {
					without.Include = rest
				}
				name := id
				if v, ok := x.findValue(kind, id); ok {
					name = x.value(v).name
				}
				count(kind, id, name, exclude, without)
			}
		}
	}
	each(r.Filters.Include, false)
	each(r.Filters.Exclude, true)
	if r.Filters.From != "" || r.Filters.To != "" || r.Filters.Undated == OnlyUndated {
		without := r.Filters
		without.From, without.To, without.Undated = "", "", WithinRange
		count("date", "", "", false, without)
	}
	return h
}

// suggest returns real words and names near a word, best first.
func (x *Index) suggest(w Word) (out []Suggestion) {
	l := wordLeaf(w, false)
	near := x.typos(l.term, edits(utf8.RuneCountInString(l.term))+suggestEdits, false)
	if len(near) == 0 {
		near = x.lettersInTerms(l.term)
	}
	for _, c := range near {
		if c.term != l.term && len(out) < maxSuggestions {
			out = append(out, Suggestion{x.written(c.number, c.term), c.df})
		}
	}
	if len(out) < maxSuggestions {
		for _, v := range x.lettersInNames(l.term) {
			if val := x.value(v >> 1); val.df > 0 && len(out) < maxSuggestions {
				out = append(out, Suggestion{val.name, val.df})
			}
		}
	}
	return out
}

// written returns a term as the first document that has it writes it.
func (x *Index) written(number int, term string) string {
	w := x.lists(&x.terms)
	w.seek(number)
	e := w.entry()
	bounds(x.postings, e.post, e.posts)
	s, ok := x.postings.Peek(e.post, e.posts) // not worth a wait
	if !ok {
		return term
	}
	c := x.cursor(list{df: e.df, postings: s, volume: x.positions, pos: e.pos, size: e.poss})
	if !c.next() {
		return term
	}
	d := x.decode(int(c.doc), false).text
	out := term
	text.Tokenize(d, func(t text.Token) bool {
		if t.Term != term {
			return true
		}
		out = d[t.Start:t.End]
		return false
	})
	return out
}
