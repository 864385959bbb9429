package search

import (
	"encoding/binary"
	"unsafe"
)

// Deriving works the posting lists and positions of terms and spellings out from
// the forward index, which has all that they say: whoever has the texts need not
// load them too. The bytes are those that Build makes.
type Deriving struct {
	x    *Index
	doc  int
	post []byte
	pos  []byte
	list []derived // by term, then by spelling

	piece   int // of the texts
	records reader
	left    int // records that records still has

	// Of the present document:
	groups []group
	slot   []int32 // list → its group, valid where that group is the list's
	spots  []spot
	p      posting
}

// derived is how far a list is.
type derived struct {
	post, pos     uint32 // where the next posting goes
	end           uint32 // of the list
	header        uint32 // where the present block's header is
	block         uint32 // where its positions start
	last          int32  // document
	left          int32  // documents still to come
	inBlock       int32
	plain         int32 // of a marked term: its entry of spellings without marks, or -1
	skips, marked bool  // is cut into blocks; is a term that stands in spellings
}

// group is what a document has of a list.
type group struct {
	list        int32
	n           int32 // spots
	first, last int32
}

// spot is where a term stands. Of spellings only the document counts.
type spot struct {
	at    uint32 // position
	next  int32  // spot in the same group; of the last one -1
	field Field
}

// Derive begins to derive. It returns nil when there is nothing to derive, or
// the texts are not all there.
func (x *Index) Derive() (d *Deriving) {
	x.mu.Lock()
	defer x.mu.Unlock()
	defer guard(func() { d = nil })
	if !x.forward.volume.Complete() || x.postings.Complete() && x.positions.Complete() {
		return nil
	}
	d = &Deriving{x: x, post: make([]byte, x.postings.Len()), pos: make([]byte, x.positions.Len())}
	d.list = make([]derived, 0, x.terms.n+x.spellings.n)
	for _, dict := range []*dictionary{&x.terms, &x.spellings} {
		w := x.lists(dict)
		for n := range dict.n {
			w.seek(n)
			v := w.entry()
			l := derived{post: uint32(v.post), pos: uint32(v.pos), end: uint32(v.post + v.posts), last: -1, left: int32(v.df)}
			if v.post+v.posts > len(d.post) || v.pos+v.poss > len(d.pos) {
				corrupt()
			}
			l.skips, l.marked = v.df > skipSize, dict == &x.terms && v.marked
			if l.marked {
				l.plain = d.find(x.terms.key(n))
			}
			d.list = append(d.list, l)
		}
	}
	d.slot = make([]int32, len(d.list))
	return d
}

// Step derives the next n documents and reports whether all are done. On an
// error, ErrCorrupt, nothing is derived.
func (d *Deriving) Step(n int) (done bool, err error) {
	d.x.mu.Lock()
	defer d.x.mu.Unlock()
	defer guard(func() { done, err = true, ErrCorrupt })
	for end := min(d.doc+n, d.x.docs); d.doc < end; d.doc++ {
		d.document()
	}
	if d.doc < d.x.docs {
		return false, nil
	}
	for i := range d.list {
		if d.list[i].left != 0 {
			corrupt()
		}
	}
	d.x.postings.Fill(unsafe.String(unsafe.SliceData(d.post), len(d.post)))
	d.x.positions.Fill(unsafe.String(unsafe.SliceData(d.pos), len(d.pos)))
	return true, nil
}

// Progress returns how many documents are done, of how many.
func (d *Deriving) Progress() (done, all int) { return d.doc, d.x.docs }

// document adds the next document to its lists.
func (d *Deriving) document() {
	w, _, _ := d.x.forward.open(d.record())
	u := d.x.words()
	d.groups, d.spots = d.groups[:0], d.spots[:0]
	position, start := uint32(0), uint32(0)
	for w.next() {
		switch w.op {
		case itemStart:
			start = position
		case itemEnd:
			if position > start {
				position += passageGap
			}
		case itemWord:
			term, sp := u.termOf(u.unit(w.rank))
			if l := &d.list[term]; l.marked {
				if w.form == itemLiteral {
					sp = int(d.find(spelling(w.text, u.keys.key(term))))
				} else if sp < 0 {
					sp = int(l.plain)
				}
				if sp < 0 {
					corrupt()
				}
				d.add(u.terms+sp, Body, 0)
			}
			d.add(term, w.field, position)
			position++
		}
	}
	for i := range d.groups {
		d.write(&d.groups[i])
	}
}

// find returns the entry of spellings with a key, or -1.
func (d *Deriving) find(key string) int32 {
	if n, ok := d.x.spellings.find(key); ok {
		return int32(n)
	}
	return -1
}

// record returns the record of the next document.
func (d *Deriving) record() string {
	f := &d.x.forward
	for d.left == 0 {
		start, end := f.volume.Piece(d.piece)
		s, ok := f.volume.Peek(start, end-start)
		if !ok {
			corrupt()
		}
		d.records = reader{s, 0}
		d.records.str() // the payloads
		d.left = int(f.first[d.piece+1] - f.first[d.piece])
		d.piece++
	}
	d.left--
	return d.records.str()
}

// add notes an occurrence of a list.
func (d *Deriving) add(list int, f Field, position uint32) {
	at := int32(len(d.spots))
	d.spots = append(d.spots, spot{position, -1, f})
	g := int(d.slot[list])
	if g >= len(d.groups) || int(d.groups[g].list) != list {
		d.slot[list] = int32(len(d.groups))
		d.groups = append(d.groups, group{list: int32(list), n: 1, first: at, last: at})
		return
	}
	p := &d.groups[g]
	d.spots[p.last].next = at
	p.last = at
	p.n++
}

// write appends a document's posting to its list.
func (d *Deriving) write(g *group) {
	l := &d.list[g.list]
	if l.left--; l.left < 0 {
		corrupt()
	}
	if l.skips && l.inBlock == 0 {
		l.header, l.block = l.post, l.pos
		l.post += headerSize
	}
	first, spelling := d.spots[g.first], int(g.list) >= d.x.terms.n
	if code := onceCode[1<<first.field]; (g.n == 1 || spelling) && code != 0 { // as most are
		l.post = putUvarint(d.post[:l.end], l.post, uint32(int32(d.doc)-l.last-1)<<2|uint32(code))
		if !spelling {
			l.pos = putUvarint(d.pos, l.pos, first.at)
		}
	} else {
		d.writeLong(l, g)
	}
	l.last = int32(d.doc)
	if !l.skips {
		return
	}
	if l.inBlock++; l.inBlock == skipSize || l.left == 0 {
		h := d.post[l.header:]
		binary.LittleEndian.PutUint32(h, uint32(l.last))
		binary.LittleEndian.PutUint32(h[4:], l.post-l.header-headerSize)
		binary.LittleEndian.PutUint32(h[8:], l.pos-l.block)
		l.inBlock = 0
	}
}

func (d *Deriving) writeLong(l *derived, g *group) {
	d.p = posting{doc: int32(d.doc), positions: d.p.positions[:0]}
	for at := g.first; at >= 0; at = d.spots[at].next {
		d.p.tf[d.spots[at].field]++
		d.p.positions = append(d.p.positions, d.spots[at].at)
	}
	if l.post > l.end {
		corrupt()
	}
	post, pos := writer{d.post[l.post:l.post:l.end]}, writer{d.pos[l.pos:l.pos]}
	n, m := cap(post.b), cap(pos.b)
	writePosting(&post, &pos, &d.p, l.last)
	if len(post.b) > n || len(pos.b) > m {
		corrupt()
	}
	l.post += uint32(len(post.b))
	l.pos += uint32(len(pos.b))
}

// putUvarint writes a number into b at an offset and returns where it ends.
func putUvarint(b []byte, at, v uint32) uint32 {
	for ; ; v >>= 7 {
		if int(at) >= len(b) {
			corrupt()
		}
		if v < 0x80 {
			b[at] = byte(v)
			return at + 1
		}
		b[at] = byte(v) | 0x80
		at++
	}
}
