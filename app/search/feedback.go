package search

import (
	"cmp"
	"math"
	"slices"

	"dossier/app/text"
)

/*
A question of many words is answered a second time with the words that its best
answers share (pseudo relevance feedback; Rocchio 1971, as in RM3 of Abdul-Jaleel
et al. 2004). No document comes in by it; the hits are only ordered anew:

	related(d) = relatedWeight · Σ over the relatedTerms best terms t
	             share(t) · idf(t) · (k1+1)·tf/(k1+tf)

where share(t) is t's part in Σ over the best relatedDocs documents of
(1 + ln count) · idf(t) · score/best score, terms of the query left out.
*/
const (
	relatedWeight = 0.45 // of the query's own weight (the sum of its words' idf)
	relatedDocs   = 8
	relatedTerms  = 20
	relatedDepth  = 200  // documents that are ordered anew
	relatedBytes  = 4000 // of a document that are read
	relatedRare   = 4    // a rare word is one that fewer than one in so many documents have
)

// relatedTerm is a word of the best documents, with its inflections.
type relatedTerm struct {
	stem   string // or the term, which has none
	forms  []int32
	df     int
	weight float64
	docs   int
}

func stemOrTerm(term string) string {
	if st := stem(term); st != "" {
		return st
	}
	return term
}

// counted is a stem, or a term that has none, and 1 + ln of how often a document has it.
type counted struct {
	stem   string
	weight float64
}

// stems returns what the beginning of d counts for, each stem once.
func (d *document) stems() []counted {
	if d.counted != nil {
		return d.counted
	}
	s := d.text
	if len(s) > relatedBytes {
		s = s[:relatedBytes]
	}
	words, stems := map[string]int{}, map[string]int{}
	text.Tokenize(s, func(t text.Token) bool {
		if len(t.Term) > 2 && !commonWords[t.Term] {
			words[t.Term]++
		}
		return true
	})
	for t, n := range words {
		stems[stemOrTerm(t)] += n
	}
	d.counted = make([]counted, 0, len(stems))
	for st, n := range stems {
		d.counted = append(d.counted, counted{st, 1 + math.Log(float64(n))})
	}
	return d.counted
}

// relates reports whether the corpus is large enough for a word of two documents to be
// a rare one.
func (x *Index) relates() bool { return x.docs/relatedRare > 1 }

// related adds the bonus to the best documents and orders them anew.
func (x *Index) related(p *plan, ranked []rankedDoc) {
	if len(ranked) < 2 || !x.relates() {
		return
	}
	own := map[string]bool{}
	total := float32(0)
	for _, l := range p.leaves {
		if l.common {
			continue
		}
		total += l.idf
		for _, t := range l.ownTerms() {
			own[stemOrTerm(t)] = true
		}
	}
	sums := map[string]*relatedTerm{}
	for _, d := range ranked[:min(len(ranked), relatedDocs)] {
		for _, c := range x.document(int(d.doc)).stems() {
			if own[c.stem] {
				continue
			}
			r := sums[c.stem]
			if r == nil {
				r = &relatedTerm{stem: c.stem}
				sums[c.stem] = r
			}
			r.docs++
			r.weight += c.weight * float64(d.score/ranked[0].score)
		}
	}
	var best []*relatedTerm
	for _, r := range sums {
		if r.docs < 2 {
			continue
		}
		r.forms = x.forms(r.stem)
		for _, n := range r.forms {
			r.df += x.termDF(int(n))
		}
		if r.df > 0 && r.df < x.docs/relatedRare {
			r.weight *= float64(x.idf(r.df))
			best = append(best, r)
		}
	}
	slices.SortFunc(best, func(a, b *relatedTerm) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.stem, b.stem))
	})
	best = best[:min(len(best), relatedTerms)]
	all := 0.0
	for _, r := range best {
		all += r.weight
	}
	if all == 0 {
		return
	}
	depth := ranked[:min(len(ranked), relatedDepth)]
	slices.SortFunc(depth, func(a, b rankedDoc) int { return cmp.Compare(a.doc, b.doc) })
	tf := make([]float32, len(depth))
	for _, r := range best {
		clear(tf)
		for _, n := range r.forms {
			c := x.cursor(x.termList(&x.terms, int(n)))
			for i := range depth {
				if c.seek(depth[i].doc) && c.doc == depth[i].doc {
					tf[i] += x.weight(&c, allFields)
				}
			}
		}
		f := relatedWeight * total * float32(r.weight/all)
		for i := range depth {
			depth[i].related += f * saturated(tf[i])
		}
	}
	for i := range depth {
		depth[i].score += depth[i].related
		depth[i].key = uint64(scoreKey(depth[i].score))<<32 | depth[i].key&(1<<32-1)
	}
	slices.SortFunc(depth, func(a, b rankedDoc) int { return cmp.Compare(a.key, b.key) })
}
