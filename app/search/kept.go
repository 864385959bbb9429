package search

// keptDocuments is how many documents stay decoded: those of a page of results.
const keptDocuments = 16

// kept are the documents that were decoded last.
type kept struct {
	of     []*document // by number; nil until there is one
	order  []int       // in which they came, from oldest on and round
	oldest int
	most   int // 0: keptDocuments
}

// get returns a document, or nil when it is not kept.
func (k *kept) get(doc int) *document {
	if uint(doc) >= uint(len(k.of)) {
		return nil
	}
	return k.of[doc]
}

// add keeps a document of docs that is not kept yet; the oldest one goes where
// there are too many.
func (k *kept) add(d *document, docs int) {
	if k.of == nil {
		k.of = make([]*document, docs)
	}
	if most := max(k.most, keptDocuments); len(k.order) < most {
		k.order = append(k.order, d.doc)
	} else {
		k.of[k.order[k.oldest]] = nil
		k.order[k.oldest] = d.doc
		k.oldest = (k.oldest + 1) % most
	}
	k.of[d.doc] = d
}

// Keep has the last n documents stay decoded, where that is more than a page of
// results: for those who read all of them, and in any order. It costs the memory
// of their texts.
func (x *Index) Keep(n int) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.decoded = kept{most: n}
}
