package search

import (
	"cmp"
	"math"
	"slices"

	"dossier/app/text"
)

// Search answers r. It never fails: what is no query syntax is text.
func (x *Index) Search(r Request) (resp Response) {
	x.mu.Lock()
	defer x.mu.Unlock()
	defer guard(func() {
		x.drop()
		resp = Response{Query: Parse(r.Query), Help: &Help{}}
	})
	x.begin()
	resp.Query = Parse(r.Query)
	defer func() {
		if x.wants() {
			resp = Response{Query: resp.Query, Absent: true}
		}
	}()
	if r.Sort == ByTitle {
		var ok bool
		if x.ranksByTitle, ok = x.titleRanks.Cut(0, x.titleRanks.Len()); !ok {
			return resp
		}
	}
	typing := ""
	if r.Typing {
		typing = r.Query
	}
	p := x.plan(resp.Query, typing)
	f := x.filter(&r.Filters)
	if r.Sort == ByRelevance && !HasWords(resp.Query) {
		r.Sort = Newest
	}
	found := x.find(p, !r.Plain)
	if x.wants() {
		return resp
	}

	var counts *counter
	if r.Facets {
		counts = x.newCounter(f)
	}
	k := 0
	if r.Limit > 0 {
		k = max(r.Offset, 0) + r.Limit
		if r.Sort == ByRelevance {
			k = max(k, nearDepth, relatedDepth)
		}
	}
	best := top{k: k}
	for i, doc := range found.hits.docs {
		fails := x.fails(f, doc)
		if counts != nil {
			counts.add(doc, fails)
		}
		if fails == failsNone {
			resp.Total++
			if found.full(doc) {
				resp.Full++
			}
			if k > 0 {
				best.add(x.sortKey(r.Sort, doc, found.hits.scores[i]), doc, found.hits.scores[i])
			}
		}
	}
	if counts != nil {
		resp.Facets = counts.facets(&r.Filters, r.FacetLimit)
	}
	ranked := best.sorted()
	if r.Sort == ByRelevance && len(found.near) > 1 {
		x.near(found.near, ranked)
	}
	if r.Sort == ByRelevance && found.relaxed {
		x.related(p, ranked)
	}
	if r.Sort == ByRelevance && !r.Plain {
		ranked = x.readings(p, found.hits, f, ranked)
	}
	if found.relaxed && resp.Total > 0 {
		resp.Relaxed = x.missing(p, ranked)
	}
	if resp.Total == 0 {
		resp.Help = x.helpFor(p, found, f, &r)
	}
	if x.wants() { // the order may change yet, but most of these will be shown
		for i := max(r.Offset, 0); i < min(len(ranked), max(r.Offset, 0)+r.Limit); i++ {
			x.forward.record(int(ranked[i].doc), true)
		}
		return resp
	}
	m := x.newMatcher(p.leaves)
	for i := max(r.Offset, 0); i < min(len(ranked), max(r.Offset, 0)+r.Limit); i++ {
		resp.Hits = append(resp.Hits, x.hit(m, ranked[i], r.Explain))
	}
	return resp
}

// Marks returns the matches of a query in document doc: spans of its text, in
// order and disjoint. Of names it marks the whole mention. There are none when
// pieces of volumes are wanted first.
func (x *Index) Marks(query string, doc int) (marks []text.Span) {
	x.mu.Lock()
	defer x.mu.Unlock()
	defer guard(func() { x.drop(); marks = nil })
	if doc < 0 || doc >= x.docs {
		return nil
	}
	x.begin()
	p := x.plan(Parse(query), "")
	x.find(p, true)
	return x.newMatcher(p.leaves).marks(doc)
}

// found is what a query finds, before filters.
type found struct {
	hits    *scored
	relaxed bool
	partial *scored // relaxed, but only these lack words; nil: all hits do
	near    []*leaf // the words whose distance counts
}

// full reports whether a hit has all words.
func (f *found) full(doc int32) bool {
	if !f.relaxed || f.partial == nil {
		return !f.relaxed
	}
	_, ok := f.partial.find(doc)
	return !ok
}

// find evaluates a plan.
func (x *Index) find(p *plan, help bool) found {
	s := &x.scratch
	for _, c := range p.clauses {
		x.evalClause(c, help)
	}
	out := found{hits: s.list()}
	needed, optional := 0, 0
	for _, c := range p.clauses {
		if c.common {
			continue
		}
		if c.optional {
			optional++
		}
		if needed == 0 {
			out.hits.docs, out.hits.scores = append(out.hits.docs, c.out.docs...), append(out.hits.scores, c.out.scores...)
		} else {
			intersect(out.hits, c.out)
		}
		needed++
	}
	for _, c := range p.clauses {
		if c.common {
			addScores(out.hits, c.out)
		}
	}
	for _, l := range p.leaves {
		if l.set == nil {
			out.near = append(out.near, l)
		}
	}
	if len(p.clauses) == 0 {
		x.everything(out.hits)
	} else if n := len(out.hits.docs); optional > 1 && (n == 0 || n < fewHits && optional >= manyWords) {
		least := float32(leastShare)
		if n > 0 {
			least = fillShare
		}
		some := x.relax(p, least)
		if n > 0 {
			out.partial = x.fill(out.hits, some)
			some = out.hits
		}
		out.relaxed = len(some.docs) > n
		out.hits = some
	}
	for _, l := range p.nots {
		x.evalNot(l)
		subtract(out.hits, l.out)
	}
	return out
}

// fill adds to all, the documents that have all words, the best of some, up to
// fewHits together. It returns those that were added.
func (x *Index) fill(all, some *scored) (partial *scored) {
	best := top{k: fewHits}
	for i, doc := range some.docs {
		score := some.scores[i]
		if j, ok := all.find(doc); ok {
			score = all.scores[j] + 1e6 // stays
		}
		best.add(x.sortKey(ByRelevance, doc, score), doc, some.scores[i])
	}
	slices.SortFunc(best.heap, func(a, b rankedDoc) int { return cmp.Compare(a.doc, b.doc) })
	kept := x.scratch.list()
	for _, d := range best.heap {
		if _, ok := all.find(d.doc); !ok {
			kept.add(d.doc, d.score)
		}
	}
	out := x.scratch.list()
	merge(out, all, kept)
	*all, *out = *out, *all
	return kept
}

// A query of manyWords is also relaxed when fewer than fewHits documents have
// them all: the best of the others fill up the answer to fewHits.
const (
	manyWords = 3
	fewHits   = 10
)

// The share of the query's weight (the sum of its words' idf) that a document
// needs in a relaxed answer, and to fill up one that has all words.
const (
	leastShare = 0.15
	fillShare  = 0.5
)

// relax returns the documents that have the parts that can't be given up, and
// of the words at least the given share of their weight.
func (x *Index) relax(p *plan, least float32) *scored {
	s := &x.scratch
	var must *scored
	total := float32(0)
	for _, c := range p.clauses {
		if !c.optional {
			if must == nil {
				must = s.list()
				must.docs, must.scores = append(must.docs, c.out.docs...), append(must.scores, c.out.scores...)
			} else {
				intersect(must, c.out)
			}
			continue
		}
		if len(c.out.docs) > 0 && !c.common {
			total += c.idf
		}
	}
	weight := s.weights(x.docs)
	for _, c := range p.clauses {
		if !c.optional {
			continue
		}
		for i, doc := range c.out.docs {
			s.tf[doc] += c.out.scores[i]
			if !c.common {
				weight[doc] += c.idf
			}
			s.seen.add(doc)
		}
	}
	out := s.list()
	for doc := range s.seen.all {
		if weight[doc] >= least*total {
			out.add(doc, s.tf[doc])
		}
		s.tf[doc], weight[doc] = 0, 0
	}
	clear(s.seen)
	if must != nil {
		intersect(out, must)
	}
	return out
}

// missing returns the words that the best hit lacks, or, where it lacks none,
// those that the last does.
func (x *Index) missing(p *plan, ranked []rankedDoc) []string {
	if len(ranked) == 0 {
		return nil
	}
	if out := lacks(p, ranked[0].doc); len(out) > 0 {
		return out
	}
	return lacks(p, ranked[len(ranked)-1].doc)
}

func lacks(p *plan, doc int32) (out []string) {
	for _, c := range p.clauses {
		if !c.optional || c.common {
			continue
		}
		if _, ok := c.out.find(doc); ok {
			continue
		}
		for _, l := range c.leaves {
			out = append(out, l.word)
		}
	}
	return out
}

// rankedDoc is a document with its place in the order.
type rankedDoc struct {
	key     uint64 // less is better
	doc     int32
	score   float32
	near    float32 // of the score, the bonus for nearness
	related float32 // of the score, the bonus for related words
	other   float32 // of the score, what lifts another reading of the word
}

// sortKey returns the key by which documents are ordered: its upper half is the
// order asked for, the lower the rank by ID.
func (x *Index) sortKey(s Sort, doc int32, score float32) uint64 {
	var k uint32
	switch s {
	case Newest:
		from, _ := x.date(doc)
		k = ^uint32(from)
	case Oldest:
		from, _ := x.date(doc)
		k = uint32(from) - 1 // undated: the greatest
	case ByTitle:
		k = u32(x.ranksByTitle, int(doc))
	default:
		k = scoreKey(score)
	}
	return uint64(k)<<32 | uint64(x.idRank(doc))
}

// scoreKey orders scores, which are not negative, best first.
func scoreKey(score float32) uint32 { return ^math.Float32bits(max(score, 0)) }

// top keeps the k best documents in a heap whose root is the worst.
type top struct {
	k    int
	heap []rankedDoc
}

func (t *top) add(key uint64, doc int32, score float32) {
	h := t.heap
	if len(h) < t.k {
		h = append(h, rankedDoc{key: key, doc: doc, score: score})
		t.heap = h
		for i := len(h) - 1; i > 0; {
			up := (i - 1) / 2
			if h[up].key >= h[i].key {
				break
			}
			h[up], h[i] = h[i], h[up]
			i = up
		}
		return
	}
	if key >= h[0].key {
		return
	}
	h[0] = rankedDoc{key: key, doc: doc, score: score}
	for i := 0; ; {
		down := 2*i + 1
		if down >= len(h) {
			break
		}
		if down+1 < len(h) && h[down+1].key > h[down].key {
			down++
		}
		if h[i].key >= h[down].key {
			break
		}
		h[i], h[down] = h[down], h[i]
		i = down
	}
}

// sorted returns the documents, best first.
func (t *top) sorted() []rankedDoc {
	slices.SortFunc(t.heap, func(a, b rankedDoc) int { return cmp.Compare(a.key, b.key) })
	return t.heap
}
