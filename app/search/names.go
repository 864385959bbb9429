package search

import (
	"bytes"
	"strings"
	"sync"

	"dossier/app/text"
)

// A name is a run of words of the query that equals, folded, an alias or a role
// of a value. It finds all documents of the value, whichever of its names they
// use, and scores them by their mentions, so that every spelling of a name
// gives the same documents in the same order, and every other name of it the
// same documents: those that write the words of the query first, then those
// that only have another name. It also finds what its words find as words, since
// "Long" may be a person and is certainly an adjective. A part that is called
// after the value ("UN Mission in Kinshasa") is found by all its names too, and
// counts half, as the holder of a role does.

// otherNames is the factor for documents that have the words of a name of
// several words, but not the value.
const otherNames = 0.6

// unmentioned is the weighted count for a document that has a value without a
// mention, as it has its source.
const unmentioned = 0.3

// findNames returns, of the words that start at words[0], how many form the
// longest name, and what it names.
func (x *Index) findNames(words []*leaf) (n int, values []int32) {
	var key strings.Builder
	var ends []int
	for i, w := range words[:min(len(words), x.longestAlias)] {
		if i > 0 {
			key.WriteByte(' ')
		}
		key.WriteString(w.term)
		ends = append(ends, key.Len())
	}
	for n := len(ends); n > 0; n-- {
		if values := x.named(key.String()[:ends[n-1]]); values != nil {
			return n, values
		}
	}
	return 0, nil
}

// named returns what an alias key names: value<<1 | 1 for a role, and for the whole
// that a value is called after; else value<<1.
func (x *Index) named(key string) []int32 {
	at, ok := x.aliases.find(key)
	if !ok {
		return nil
	}
	return numbers(&x.aliases, at, 2*x.values)
}

// evalName fills l.out for a leaf with values. l.out holds what its words found.
func (x *Index) evalName(l *leaf, text *scored, textDF int) {
	s := &x.scratch
	for _, v := range l.values {
		c := x.cursor(x.valueList(v >> 1))
		for c.next() {
			w := x.weight(&c, l.fields)
			if w == 0 {
				if l.fields != allFields {
					continue
				}
				w = unmentioned
			}
			if v&1 != 0 {
				w *= share[AliasMatch] / 2
			}
			s.tf[c.doc] += w
			s.seen.add(c.doc)
		}
	}
	df := 0
	for range s.seen.all {
		df++
	}
	idf := x.idf(max(df, min(textDF, x.docs))) * float32(len(l.words))
	values := s.list()
	for doc := range s.seen.all {
		values.add(doc, idf*saturated(s.tf[doc]))
		s.tf[doc] = 0
	}
	clear(s.seen)
	l.idf = idf

	out := s.list()
	factor := float32(1)
	if len(l.words) > 1 {
		factor = otherNames
	}
	roles := true // all of them
	for _, v := range l.values {
		roles = roles && v&1 != 0
	}
	i, j := 0, 0
	for i < len(values.docs) || j < len(text.docs) {
		switch {
		case j == len(text.docs) || i < len(values.docs) && values.docs[i] < text.docs[j]:
			score := values.scores[i] * ladder[AliasMatch]
			if roles {
				score /= 2
			}
			out.add(values.docs[i], score)
			i++
		case i == len(values.docs) || text.docs[j] < values.docs[i]:
			score := text.scores[j]
			if !roles {
				score *= factor
			}
			out.add(text.docs[j], score)
			j++
		default:
			score := values.scores[i]
			if roles { // who says the role is nearer than who has its holder
				score = max(score/2, text.scores[j])
			}
			out.add(values.docs[i], score)
			i++
			j++
		}
	}
	l.out = out
}

// isPart reports whether an entry of aliases is a value under the name of its
// whole. Titles are of people, who are parts of nothing.
func (x *Index) isPart(v int32) bool { return v&1 != 0 && x.kinds[x.valueKind(v>>1)] != "person" }

// having returns the values that a Having means, by ID, by a whole alias or
// role, or else, of persons always, by words that stand together in one.
func (x *Index) having(h Having) []int32 {
	if h.Kind == KindSaid {
		return x.speakers(h.Text)
	}
	return x.withParts(x.called(h))
}

// withParts appends the parts of values, and theirs in turn.
func (x *Index) withParts(values []int32) []int32 {
	seen := map[int32]bool{}
	for _, v := range values {
		seen[v] = true
	}
	for i := 0; i < len(values); i++ {
		for _, p := range x.valuesOf(x.value(values[i]).parts, nil) {
			if !seen[p] {
				seen[p] = true
				values = append(values, p)
			}
		}
	}
	return values
}

// called returns the values that a field's text names.
func (x *Index) called(h Having) []int32 { return x.calledBy(h, x.partly(h.Text)) }

// calledBy is called with what partly returned for the text.
func (x *Index) calledBy(h Having, partly func() []int32) []int32 {
	var out []int32
	if v, ok := x.findValue(h.Kind, h.Text); ok {
		out = append(out, v)
		if h.Kind != "person" {
			return out
		}
	}
	key, n := aliasKey(h.Text)
	if n == 0 {
		return out
	}
	take := func(values []int32) {
		for _, v := range values {
			if v&1 == 0 && x.kinds[x.valueKind(v>>1)] == h.Kind || h.Kind == "role" && v&1 != 0 && !x.isPart(v) {
				out = append(out, v>>1)
			}
		}
	}
	take(x.named(key))
	if len(out) > 0 && h.Kind != "person" {
		return out // place:china does not mean the South China Sea
	}
	take(partly())
	return out
}

// partly returns a function that finds the values of the aliases that have the words of a
// text in a row. It reads all aliases, at its first call.
func (x *Index) partly(s string) func() []int32 {
	return sync.OnceValue(func() (values []int32) {
		key, _ := aliasKey(s)
		want := []byte(key)
		for it := x.aliases.at(0); it.next(); {
			if i := bytes.Index(it.key, want); i >= 0 && inWords(it.key, i, len(want)) {
				values = append(values, numbers(&x.aliases, it.number, 2*x.values)...)
			}
		}
		return values
	})
}

// speakers returns the values of KindSaid of an ID, or of the people and
// organizations that a text names, or whose role it is.
func (x *Index) speakers(name string) []int32 {
	if v, ok := x.findValue(KindSaid, name); ok {
		return []int32{v}
	}
	partly := x.partly(name)
	var out []int32
	for _, kind := range [...]string{"person", "organization", "role"} {
		for _, v := range x.calledBy(Having{Kind: kind, Text: name}, partly) {
			if s, ok := x.findValue(KindSaid, x.value(v).id); ok {
				out = append(out, s)
			}
		}
	}
	return out
}

// inWords reports whether s[i:i+n] begins and ends with words of s.
func inWords[S string | []byte](s S, i, n int) bool {
	return (i == 0 || s[i-1] == ' ') && (i+n == len(s) || s[i+n] == ' ')
}

func (x *Index) valueKind(v int32) int {
	if v < 0 || int(v) >= len(x.valueKinds) || int(x.valueKinds[v]) >= len(x.kinds) {
		corrupt()
	}
	return int(x.valueKinds[v])
}

// docsOf adds the documents of values to set: all that have a mention, or
// those that count as having the value, as docValues does.
func (x *Index) docsOf(values []int32, set docSet, all bool) {
	for _, v := range values {
		for c := x.cursor(x.valueList(v)); c.next(); {
			if all || !c.has(1<<Aside) || c.has((1<<NumFields-1)&^(1<<Aside)) {
				set.add(c.doc)
			}
		}
	}
}

// terms returns the folded tokens of a text.
func terms(s string) (out []string) {
	text.Tokenize(s, func(t text.Token) bool { out = append(out, t.Term); return true })
	return out
}
