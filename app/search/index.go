package search

import (
	"sync"

	"dossier/app/volume"
)

// Index answers questions. Its methods may be called from several goroutines;
// they take turns.
type Index struct {
	mu           sync.Mutex
	docs         int
	values       int
	kinds        []string
	tokens       [numNorms]int // of all documents
	longestAlias int

	lengths    [numNorms]string
	dates      string
	idRanks    string
	docValues  records
	terms      dictionary
	spellings  dictionary
	stems      dictionary
	aliases    dictionary
	valueIDs   dictionary
	valueRecs  records
	valueRanks string
	valueKinds string
	forward    forward
	names      *volume.Volume
	titleRanks *volume.Volume
	postings   *volume.Volume
	positions  *volume.Volume

	knownForms   map[string][]int32 // by stem
	decoded      kept
	ready        int         // documents that Prepare has read
	ranksByTitle string      // titleRanks, while a question is answered
	keys         *keyTable   // of terms; nil until they are asked for
	signed       *signatures // of terms; nil until they are asked for
	titles       []string    // folded; see lettersInTitles

	norm    [numNorms][256]float32 // weight of one occurrence, by packed length
	scratch scratch
}

// Open opens what Build made, or its head alone (see HeadLen): then the pieces of
// the volumes come later. It checks and slices, and decodes nothing that grows
// with the corpus.
func Open(b string) (x *Index, err error) {
	defer guard(func() { x, err = nil, ErrCorrupt })
	head, size, err := sizes(b)
	if err != nil || len(b) != head && len(b) != size {
		return nil, ErrCorrupt
	}
	var sec [numSections]string
	for i := range sec {
		if i < firstVolume || len(b) == size {
			sec[i] = cut(b, int(u32(b[len(magic):], 2*i)), int(u32(b[len(magic):], 2*i+1)))
		}
	}
	open := func(i int, ends []uint32) *volume.Volume {
		if len(b) == size {
			return volume.Whole(sec[i], ends)
		}
		return volume.Absent(int(u32(b[len(magic):], 2*i+1)), ends)
	}
	x = &Index{}
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
	x.docValues = openRecords(sec[secDocValues])
	x.terms = openDictionary(sec[secTerms])
	x.spellings = openDictionary(sec[secSpellings])
	x.stems = openDictionary(sec[secStems])
	x.aliases = openDictionary(sec[secAliases])
	x.valueIDs = openDictionary(sec[secValueIDs])
	x.valueRecs = openRecords(sec[secValues])
	x.valueRanks = cut(sec[secValueRanks], 0, 4*x.values)
	x.valueKinds = cut(sec[secValueKinds], 0, x.values)
	x.openForward(sec[secForward], func(ends []uint32) *volume.Volume { return open(secTexts, ends) })
	x.names, x.titleRanks = open(secNames, nil), open(secTitleRanks, nil)
	x.postings, x.positions = open(secPostings, nil), open(secPositions, nil)
	if x.titleRanks.Len() != 4*x.docs || x.docValues.n != x.docs || x.valueRecs.n != x.values {
		return nil, ErrCorrupt
	}
	x.fillNorms()
	return x, nil
}

// sizes returns the length of an index and of its head, in bytes.
func sizes(b string) (head, size int, err error) {
	at := len(magic) + 8*numSections
	if len(b) < at || b[:len(magic)] != magic {
		return 0, 0, ErrCorrupt
	}
	for i := range numSections {
		if i == firstVolume {
			head = at
		}
		off, n := u32(b[len(magic):], 2*i), u32(b[len(magic):], 2*i+1)
		if int64(off) != int64(at) || n > 1<<31 {
			return 0, 0, ErrCorrupt
		}
		at += int(n)
	}
	return head, at, nil
}

// HeadLen returns the length in bytes of the head of an index that Build made.
func HeadLen(b string) (n int, err error) {
	n, _, err = sizes(b)
	return n, err
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

// entry is where the lists of an entry are, whether they are there or not.
type entry struct {
	df          int
	marked      bool
	post, posts int // offset and length in postings
	pos, poss   int // and in positions
}

// entry reads the entry that seek found, and goes on to the next.
func (w *listWalker) entry() entry {
	df := w.r.uvarint()
	e := entry{int(df >> 1), df&1 != 0, w.post, int(w.r.uvarint()), w.pos, int(w.r.uvarint())}
	if e.df > w.x.docs {
		corrupt()
	}
	w.next++
	w.post += e.posts
	w.pos += e.poss
	return e
}

// get returns the list of number.
func (w *listWalker) get(number int) list {
	w.seek(number)
	e := w.entry()
	l := list{df: e.df, marked: e.marked, volume: w.x.positions, pos: e.pos, size: e.poss}
	var ok bool
	if l.postings, ok = cutVolume(w.x.postings, e.post, e.posts); !ok {
		l.df = 0
	}
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
	df   int // documents
	id   string
	name string
	// parts is like a record of docValues.
	parts string

	post, posts, pos, poss int // where its list is in names
}

func (x *Index) value(i int32) value {
	r := reader{x.valueRecs.get(int(i)), 0}
	var v value
	v.kind = r.int(len(x.kinds))
	v.df = r.int(x.docs + 1)
	v.post, v.posts = int(r.uvarint()), int(r.uvarint())
	v.pos, v.poss = int(r.uvarint()), int(r.uvarint())
	v.id, v.name = r.str(), r.str()
	v.parts = r.s[r.i:]
	return v
}

// valueList returns the list of a value.
func (x *Index) valueList(i int32) list {
	v := x.value(i)
	l := list{df: v.df, names: true, volume: x.names, pos: v.pos, size: v.poss}
	var ok bool
	if l.postings, ok = cutVolume(x.names, v.post, v.posts); !ok {
		l.df = 0
	}
	return l
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
