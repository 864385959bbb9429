package search

import "slices"

// A misspelled word may stand for several others: for "containrs" there are a
// thousand documents with contains and a few with containers. When the query is
// that word alone, the last places of the first page go to the readings that the
// places before them leave out, the likeliest first, one document each.
const (
	firstPage   = 10
	maxReadings = 4
	maxGuesses  = 8   // readings that are looked at
	readingDocs = 512 // documents of a reading that are looked at
)

// readings brings the documents up. ranked is in order.
func (x *Index) readings(p *plan, found *scored, f *filter, ranked []rankedDoc) []rankedDoc {
	if len(p.leaves) != 1 || len(ranked) <= firstPage {
		return ranked
	}
	l := p.leaves[0]
	typos := slices.ContainsFunc(l.expansions, func(e expansion) bool { return e.kind == Typo })
	if !typos {
		return ranked
	}
	sure := ranked[:firstPage-maxReadings]
	var picked []int32
	guesses := 0
	for _, e := range l.expansions {
		if e.kind != Typo && e.kind != Inflected {
			continue
		}
		if guesses++; guesses > maxGuesses || len(picked) == maxReadings {
			break
		}
		if doc, ok := x.reading(l, e.term, found, f, sure); ok && !slices.Contains(picked, doc) {
			picked = append(picked, doc)
		}
	}
	at := firstPage - len(picked)
	score := ranked[at-1].score
	for _, doc := range picked {
		d := rankedDoc{doc: doc}
		if i := slices.IndexFunc(ranked, func(r rankedDoc) bool { return r.doc == doc }); i >= 0 {
			d = ranked[i]
			if i < at {
				continue
			}
			ranked = slices.Delete(ranked, i, i+1)
		} else {
			ranked = ranked[:len(ranked)-1]
			i, _ := found.find(doc)
			d.score = found.scores[i]
		}
		d.other, d.score = score-d.score, score
		ranked = slices.Insert(ranked, at, d)
		at++
	}
	return ranked
}

// reading returns the best document with a term, unless one of sure has it.
func (x *Index) reading(l *leaf, term int, found *scored, f *filter, sure []rankedDoc) (best int32, ok bool) {
	c := x.cursor(x.termList(&x.terms, term))
	most := float32(0)
	for n := 0; c.next(); n++ {
		if slices.ContainsFunc(sure, func(r rankedDoc) bool { return r.doc == c.doc }) {
			return 0, false
		}
		if n > readingDocs {
			continue // the sure ones may come yet
		}
		w := x.weight(&c, l.fields)
		if w <= most {
			continue
		}
		if _, hit := found.find(c.doc); hit && x.fails(f, c.doc) == failsNone {
			best, most, ok = c.doc, w, true
		}
	}
	return best, ok
}
