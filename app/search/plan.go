package search

import (
	"strings"
)

// plan is a query ready to be evaluated: an intersection of clauses without
// the documents of nots.
type plan struct {
	clauses []*clause
	nots    []*leaf
	leaves  []*leaf // of clauses, in the order of the query
}

// clause is a union of leaves.
type clause struct {
	leaves   []*leaf
	optional bool // words, which are given up where no document has all of them
	common   bool // a common word beside others: not needed, and weighs little
	out      *scored
	idf      float32
}

// plan compiles a query. typing makes its last word a prefix.
func (x *Index) plan(n Node, typing string) *plan {
	p := &plan{}
	parts, ok := n.(And)
	if !ok {
		parts = And{n}
	}
	var run []*leaf // plain words that follow each other
	flush := func() {
		for _, l := range run {
			l.run, l.alone = run, len(parts) == 1
		}
		for len(run) > 0 {
			l := run[0]
			n, values := x.findNames(run)
			if n > 1 {
				l = &leaf{fields: allFields, parts: run[:n:n]}
				words := make([]string, n)
				for i, w := range l.parts {
					words[i] = w.word
					l.words = append(l.words, w.words...)
				}
				l.word = strings.Join(words, " ")
			}
			l.values = values
			p.add(true, l)
			run = run[max(n, 1):]
		}
	}
	for i, part := range parts {
		last := i == len(parts)-1
		if w, ok := part.(Word); ok && !w.Title && !w.Prefix {
			run = append(run, wordLeaf(w, last && strings.HasSuffix(typing, w.Text)))
			continue
		}
		flush()
		switch part := part.(type) {
		case Not:
			p.nots = append(p.nots, x.notLeaf(part))
		case Or:
			c := &clause{optional: true}
			for j, kid := range part {
				l := x.leafOf(kid, last && j == len(part)-1, typing)
				c.optional = c.optional && l.phrase == nil && l.set == nil && !l.negated
				c.leaves = append(c.leaves, l)
				if !l.negated {
					p.leaves = append(p.leaves, l)
				}
			}
			p.clauses = append(p.clauses, c)
		default:
			p.add(false, x.leafOf(part, last, typing))
		}
	}
	flush()
	p.findCommon()
	return p
}

// findCommon marks the common words of a query that has at least minContent
// other words.
func (p *plan) findCommon() {
	common := func(c *clause) bool {
		l := c.leaves[0]
		return c.optional && len(c.leaves) == 1 && l.parts == nil && !l.prefix && commonWords[l.term]
	}
	content := 0
	for _, c := range p.clauses {
		if c.optional && !common(c) {
			content++
		}
	}
	for _, c := range p.clauses {
		if content >= minContent && common(c) {
			c.common = true
			c.leaves[0].common = true
			c.leaves[0].values = nil // "it", "us": no names among other words
		}
	}
}

const minContent = 2

func (p *plan) add(optional bool, l *leaf) {
	p.clauses = append(p.clauses, &clause{leaves: []*leaf{l}, optional: optional})
	p.leaves = append(p.leaves, l)
}

// leafOf makes a leaf of a part that is no And and no Or.
func (x *Index) leafOf(n Node, last bool, typing string) *leaf {
	switch n := n.(type) {
	case Word:
		l := wordLeaf(n, last && strings.HasSuffix(typing, n.Text))
		l.run = []*leaf{l}
		if !n.Title && !n.Prefix {
			_, l.values = x.findNames([]*leaf{l})
		}
		return l
	case Phrase:
		return phraseLeaf(n)
	case Having:
		l := &leaf{word: n.String(), set: x.set()}
		x.docsOf(x.having(n), l.set, true)
		return l
	case Date:
		l := &leaf{word: n.String(), set: x.set()}
		x.dateSet(n, l.set)
		return l
	case Not:
		l := x.notLeaf(n)
		l.negated = true
		return l
	}
	return &leaf{set: x.set()}
}

// notLeaf makes a leaf of what a Not excludes. An excluded word excludes its
// own folded form alone (and, with a star, what begins with it): who excludes
// tariff may well want tariffs.
func (x *Index) notLeaf(n Not) *leaf {
	l := x.leafOf(n.Node, false, "")
	l.values = nil
	return l
}

// eval fills l.out.
func (x *Index) eval(l *leaf, help bool) {
	switch {
	case l.set != nil:
		l.out = x.scratch.list()
		for doc := range l.set.all {
			l.out.add(doc, 0)
		}
	case l.phrase != nil:
		x.evalPhrase(l)
	case l.parts != nil:
		text := x.scratch.list()
		for i, w := range l.parts {
			x.expand(w) // they make a name, so there is nothing to help
			x.evalWord(w)
			if i == 0 {
				text.docs, text.scores = append(text.docs, w.out.docs...), append(text.scores, w.out.scores...)
			} else {
				intersect(text, w.out)
			}
		}
		// Far from each other they are not the name.
		near := phraseLeaf(Phrase{Within: 2*len(l.parts) + 1})
		for _, w := range l.parts {
			near.terms = append(near.terms, w.term)
		}
		x.evalPhrase(near)
		for i := range near.out.scores {
			near.out.scores[i] = 0
		}
		intersect(text, near.out)
		x.evalName(l, text, len(text.docs))
	default:
		x.expand(l)
		if help && len(l.values) == 0 {
			x.help(l)
		}
		x.evalWord(l)
		if len(l.values) > 0 {
			df := 0
			for _, e := range l.expansions[:l.begun[0]] {
				df += e.df
			}
			x.evalName(l, l.out, df)
		}
	}
}

// evalNot fills l.out for an excluded leaf.
func (x *Index) evalNot(l *leaf) {
	if l.term != "" {
		x.expand(l)
		kept := l.expansions[:0]
		for _, e := range l.expansions {
			if e.kind != Inflected {
				kept = append(kept, e)
			}
		}
		l.expansions = kept
		x.evalWord(l)
		return
	}
	x.eval(l, false)
}

// evalClause fills c.out and c.idf.
func (x *Index) evalClause(c *clause, help bool) {
	for i, l := range c.leaves {
		if l.negated {
			x.evalNot(l)
			out := x.scratch.list()
			x.everything(out)
			subtract(out, l.out)
			l.out = out
		} else {
			x.eval(l, help)
		}
		c.idf = max(c.idf, l.idf)
		if i == 0 {
			c.out = l.out
			continue
		}
		out := x.scratch.list()
		merge(out, c.out, l.out)
		c.out = out
	}
}

// everything adds all documents to s.
func (x *Index) everything(s *scored) {
	for doc := range int32(x.docs) {
		s.add(doc, 0)
	}
}
