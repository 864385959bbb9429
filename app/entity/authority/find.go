package authority

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/app/article"
	"dossier/app/entity"
	"dossier/app/text"
)

// trie holds the keys of names by their bytes, so that one walk from a word
// finds all names that begin there.
type trie struct {
	next map[uint64]int // node<<8 | byte → node
	ends []bool         // by node
}

func newTrie() *trie { return &trie{next: make(map[uint64]int), ends: []bool{false}} }

func (t *trie) add(key string) {
	n := 0
	for i := range len(key) {
		at := uint64(n)<<8 | uint64(key[i])
		m, ok := t.next[at]
		if !ok {
			m = len(t.ends)
			t.ends = append(t.ends, false)
			t.next[at] = m
		}
		n = m
	}
	t.ends[n] = true
}

// walk goes on from node n with s; ok is false where no key goes on so.
func (t *trie) walk(n int, s string) (_ int, ok bool) {
	for i := range len(s) {
		if n, ok = t.next[uint64(n)<<8|uint64(s[i])]; !ok {
			return 0, false
		}
	}
	return n, true
}

// find adds the mentions of declared names that extraction has not recognised.
func (s *state) find() {
	names := newTrie()
	hidden := make(map[string][]int) // rules by key
	for key := range s.declared {
		names.add(key)
	}
	for i := range s.file.rules {
		if r := &s.file.rules[i]; r.verb == hide {
			names.add(r.names[0].key)
			hidden[r.names[0].key] = append(hidden[r.names[0].key], i)
		}
	}
	if len(names.ends) == 1 {
		return
	}
	for a := range s.mentions {
		raw := s.arts[a].Raw
		for _, p := range s.arts[a].Passages {
			if p.Zone == article.SignOff {
				continue
			}
			body := raw[p.Start:p.End]
			toks := text.Tokens(body)
			for i := 0; i < len(toks); i++ {
				best, end := declRef{-1, -1}, 0
				n, ok := 0, true
				for j := i; j < len(toks); j++ {
					if n, ok = names.walk(n, toks[j].Term); !ok {
						break
					}
					if !names.ends[n] {
						continue
					}
					f := newForm(body[toks[i].Start:toks[j].End])
					for _, h := range hidden[f.key] {
						if s.file.rules[h].names[0].agrees(&f) && !s.covered(a, p.Start+toks[i].Start, p.Start+toks[j].End) {
							s.uses[h].changed = true // it says what Review need not ask
						}
					}
					if x := s.resolve(&f, anyKind); x.decl >= 0 && s.reads(a, &s.decls[x.decl].names[x.name].form, body, toks[i:j+1]) {
						best, end = x, j
					}
				}
				if best.decl >= 0 {
					s.mark(a, best, text.Span{Start: p.Start + toks[i].Start, End: p.Start + toks[end].End})
					i = end
				}
			}
		}
	}
}

// covered reports whether a mention overlaps bytes [from,to) of an article.
func (s *state) covered(a, from, to int) bool {
	for i := range s.mentions[a] {
		if m := &s.mentions[a][i]; m.Start < to && from < m.End && s.live(m.Entity) >= 0 {
			return true
		}
	}
	return false
}

// reads reports whether the tokens of body are the name n, written as a name.
func (s *state) reads(a int, n *form, body string, toks []text.Token) bool {
	f := newForm(body[toks[0].Start:toks[len(toks)-1].End])
	for _, x := range s.apart {
		if x.article == a && x.name.agrees(&f) {
			x.use.changed = true
			return false
		}
	}
	for i := 1; i < len(toks); i++ {
		if !ties(body[toks[i-1].Start:toks[i-1].End], body[toks[i-1].End:toks[i].Start], n.text) {
			return false
		}
	}
	words := text.Tokens(n.text)
	for i, t := range toks {
		w := words[min(i, len(words)-1)]
		want, have := capitals(n.text[w.Start:w.End]), capitals(body[t.Start:t.End])
		if len(words) != len(toks) {
			want = min(capitals(n.text), 1)
		}
		if have < want {
			return false
		}
	}
	return true
}

// ties reports whether g, between the word before and the next, can stand
// inside the name.
func ties(before, g, name string) bool {
	for _, p := range []string{"'s", "’s"} {
		if strings.HasPrefix(g, p) {
			if !strings.Contains(name, "'s") && !strings.Contains(name, "’s") {
				return false
			}
			g = g[len(p):]
		}
	}
	if utf8.RuneCountInString(g) == 1 && strings.ContainsAny(g, "-‐‑–") {
		return true
	}
	for _, r := range g {
		switch {
		case unicode.IsSpace(r), strings.ContainsRune("'’", r), strings.ContainsRune(name, r):
		case r == '.' && utf8.RuneCountInString(before) == 1:
		default:
			return false
		}
	}
	return true
}

func capitals(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsUpper(r) || unicode.IsTitle(r) {
			n++
		}
	}
	return n
}

// mark makes a span a mention of a decl, unless what is there already says as
// much or more: a longer name, the entity itself, what split has placed.
func (s *state) mark(a int, x declRef, span text.Span) {
	u := s.use(x)
	target := s.declNode(x.decl)
	var inside []int
	known := true
	for i := range s.mentions[a] {
		m := &s.mentions[a][i]
		if m.Start >= span.End {
			break
		}
		n := s.live(m.Entity)
		if n < 0 || !m.Overlaps(span) {
			continue
		}
		if n == target {
			u.met = true
		}
		if m.Start <= span.Start && m.End >= span.End || s.pins[place{a, i}] {
			return
		}
		known = known && n == target
		inside = append(inside, i)
	}
	if len(inside) > 0 && known {
		return
	}
	for _, i := range inside {
		s.touch(s.mentions[a][i].Entity)
		s.mentions[a][i].Entity = -1
	}
	t := s.ensure(x.decl)
	s.touch(t)
	s.added[a] = append(s.added[a], entity.Mention{Span: span, Entity: t, Rule: Reason, Confidence: 1})
	u.met, u.changed = true, true
}
