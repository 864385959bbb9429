package search

import "sync"

// Index answers questions. Its methods may be called from several goroutines;
// they take turns.
type Index struct {
	texts        Texts
	mu           sync.Mutex
	docs         int
	values       int
	kinds        []string
	tokens       [numNorms]int // of all documents
	longestAlias int

	lengths    [numNorms]string
	dates      string
	idRanks    string
	titleRanks string
	titles     records
	passages   records
	docValues  records
	terms      dictionary
	spellings  dictionary
	stems      dictionary
	aliases    dictionary
	valueIDs   dictionary
	valueRecs  records
	valueRanks string
	valueKinds string
	postings   string
	positions  string

	norm    [numNorms][256]float32 // weight of one occurrence, by packed length
	scratch scratch
}

// Open opens what Build made. It checks and slices, and decodes nothing that
// grows with the corpus. texts may be nil: then there are no snippets.
func Open(b string, texts Texts) (x *Index, err error) {
	defer guard(func() { x, err = nil, ErrCorrupt })
	if len(b) < len(magic)+8*numSections || b[:len(magic)] != magic {
		return nil, ErrCorrupt
	}
	var sec [numSections]string
	for i := range sec {
		sec[i] = cut(b, int(u32(b[len(magic):], 2*i)), int(u32(b[len(magic):], 2*i+1)))
	}
	x = &Index{texts: texts}
	const most = 1 << 27 // documents and values
	r := reader{sec[secMeta], 0}
	x.docs = r.int(most)
	x.values = r.int(most)
	for f := range x.tokens {
		x.tokens[f] = int(r.uvarint())
	}
	x.longestAlias = r.int(maxAliasWords + 1)
	for range r.int(257) {
		x.kinds = append(x.kinds, r.str())
	}
	for f := range x.lengths {
		x.lengths[f] = cut(sec[secLengths], f*x.docs, x.docs)
	}
	x.dates = cut(sec[secDates], 0, 8*x.docs)
	x.idRanks = sec[secIDRanks]
	if x.idRanks != "" {
		x.idRanks = cut(x.idRanks, 0, 4*x.docs)
	}
	x.titleRanks = cut(sec[secTitleRanks], 0, 4*x.docs)
	x.titles = openRecords(sec[secTitles])
	x.passages = openRecords(sec[secPassages])
	x.docValues = openRecords(sec[secDocValues])
	x.terms = openDictionary(sec[secTerms])
	x.spellings = openDictionary(sec[secSpellings])
	x.stems = openDictionary(sec[secStems])
	x.aliases = openDictionary(sec[secAliases])
	x.valueIDs = openDictionary(sec[secValueIDs])
	x.valueRecs = openRecords(sec[secValues])
	x.valueRanks = cut(sec[secValueRanks], 0, 4*x.values)
	x.valueKinds = cut(sec[secValueKinds], 0, x.values)
	x.postings = sec[secPostings]
	x.positions = sec[secPositions]
	if x.titles.n != x.docs || x.passages.n != x.docs || x.docValues.n != x.docs || x.valueRecs.n != x.values {
		return nil, ErrCorrupt
	}
	x.fillNorms()
	return x, nil
}

// Docs returns the number of documents.
func (x *Index) Docs() int { return x.docs }

// idRank returns a document's rank by ID.
func (x *Index) idRank(doc int32) uint32 {
	if x.idRanks == "" {
		return uint32(doc)
	}
	return u32(x.idRanks, int(doc))
}

// date returns the bounds of a document's date, 0 when undated.
func (x *Index) date(doc int32) (from, to int32) {
	return int32(u32(x.dates, int(doc))), int32(u32(x.dates, x.docs+int(doc)))
}

// termList returns the list of an entry of terms or spellings.
func (x *Index) termList(d *dictionary, number int) list {
	w := x.lists(d)
	return w.get(number)
}

// termDF returns the number of documents that have a term.
func (x *Index) termDF(number int) int {
	w := x.lists(&x.terms)
	w.seek(number)
	return w.df()
}

// listWalker finds the lists of terms or spellings. Numbers that ascend by
// little cost little.
type listWalker struct {
	x         *Index
	d         *dictionary
	r         reader
	next      int // the entry that r stands at; -1 at first
	post, pos int // where its list starts
}

func (x *Index) lists(d *dictionary) listWalker { return listWalker{x: x, d: d, next: -1} }

// seek moves to the entry of number.
func (w *listWalker) seek(number int) {
	if number < 0 || number >= w.d.n {
		corrupt()
	}
	if w.next < 0 || number < w.next || number/blockSize > w.next/blockSize || w.next%blockSize == 0 {
		w.r = w.d.infoAt(number)
		w.post, w.pos = int(w.r.uvarint()), int(w.r.uvarint())
		w.next = number &^ (blockSize - 1)
	}
	for ; w.next < number; w.next++ {
		w.r.uvarint()
		w.post += int(w.r.uvarint())
		w.pos += int(w.r.uvarint())
	}
}

// df returns the document count of the entry that seek found.
func (w *listWalker) df() int {
	r := w.r
	return min(int(r.uvarint()>>1), w.x.docs)
}

// get returns the list of number.
func (w *listWalker) get(number int) list {
	w.seek(number)
	df := w.r.uvarint()
	n, p := int(w.r.uvarint()), int(w.r.uvarint())
	l := list{df: int(df >> 1), marked: df&1 != 0, postings: cut(w.x.postings, w.post, n), positions: cut(w.x.positions, w.pos, p)}
	if l.df > w.x.docs {
		corrupt()
	}
	w.next++
	w.post += n
	w.pos += p
	return l
}

// numbers returns the ascending numbers that an entry of stems or aliases has.
func numbers(d *dictionary, number, limit int) []int32 {
	r := d.infoAt(number)
	for range number % blockSize {
		for range r.int(limit + 1) {
			r.uvarint()
		}
	}
	n := r.int(limit + 1)
	return ascending(&r, min(n, len(r.s)-r.i), limit, nil)
}

// ascending appends n ascending numbers below limit to out.
func ascending(r *reader, n, limit int, out []int32) []int32 {
	prev := -1
	for range n {
		prev += 1 + r.int(limit-prev-1)
		out = append(out, int32(prev))
	}
	return out
}

// valuesOf appends the values in a record of docValues to out.
func (x *Index) valuesOf(record string, out []int32) []int32 {
	r := reader{record, 0}
	prev := -1
	for r.more() {
		prev += 1 + r.int(x.values-prev-1)
		out = append(out, int32(prev))
	}
	return out
}

// value is a decoded record of values.
type value struct {
	kind int
	list list
	id   string
	name string
	// parts is like a record of docValues.
	parts string
}

func (x *Index) value(i int32) value {
	r := reader{x.valueRecs.get(int(i)), 0}
	var v value
	v.kind = r.int(len(x.kinds))
	v.list.df = r.int(x.docs + 1)
	v.list.names = true
	at, n := int(r.uvarint()), int(r.uvarint())
	v.list.postings = cut(x.postings, at, n)
	at, n = int(r.uvarint()), int(r.uvarint())
	v.list.positions = cut(x.positions, at, n)
	v.id, v.name = r.str(), r.str()
	v.parts = r.s[r.i:]
	return v
}

// findValue returns the index of a value.
func (x *Index) findValue(kind, id string) (int32, bool) {
	n, ok := x.valueIDs.find(valueKey(kind, id))
	if !ok {
		return 0, false
	}
	r := x.valueIDs.infoAt(n)
	for range n % blockSize {
		r.uvarint()
	}
	return int32(r.int(x.values)), true
}

// title returns a document's title.
func (x *Index) title(doc int) string {
	if t := x.titles.get(doc); t != "" || x.texts == nil {
		return t
	}
	s := x.texts.Text(doc)
	for _, p := range x.layout(doc) {
		if p.Field == Title && p.index >= 0 {
			return cut(s, p.Start, p.Len())
		}
	}
	return ""
}

// passage is a passage as the index knows it.
type passage struct {
	Passage
	index    int    // in Document.Passages; -1 for a title that is not in the text
	position uint32 // of its first token
	tokens   int
}

// layout returns the passages of a document.
func (x *Index) layout(doc int) []passage {
	r := reader{x.passages.get(doc), 0}
	out := make([]passage, 0, 8)
	at, n := 0, 0
	position := uint32(0)
	for r.more() {
		gap := r.uvarint()
		p := passage{position: position, index: n}
		p.Field = Field(gap & 3)
		p.Start = at + int(gap>>2)
		p.End = p.Start + int(r.uvarint())
		p.tokens = int(r.uvarint())
		if len(out) == 0 && p.Field == Title && p.End == 0 {
			p.index = -1
		} else {
			n++
		}
		at = p.End
		if p.tokens > 0 {
			position += uint32(p.tokens) + passageGap
		}
		if at > 1<<31 || p.tokens > 1<<30 {
			corrupt()
		}
		out = append(out, p)
	}
	return out
}
