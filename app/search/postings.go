package search

import (
	"math/bits"

	"dossier/app/volume"
)

// posting is what a list says about a document.
type posting struct {
	doc       int32
	tf        [NumFields]uint32
	positions []uint32 // token positions, ascending
	lengths   []uint32 // of mentions, in tokens; nil for terms
}

func (p *posting) count() (n int) {
	for _, tf := range p.tf {
		n += int(tf)
	}
	return n
}

// The codes of postings that are once in one field, by mask and back.
var (
	onceCode  = [1 << NumFields]uint8{1 << Body: 1, 1 << Lead: 2, 1 << Title: 3}
	onceField = [4]int8{-1, int8(Body), int8(Lead), int8(Title)}
)

// listWriter collects a list of postings, which are added in order.
type listWriter struct {
	df        int
	post, pos writer
	prev      int32 // the last document, plus 1
	blocks    []blockEnd
}

type blockEnd struct {
	last      int32
	post, pos int
}

func (l *listWriter) add(p *posting) {
	writePosting(&l.post, &l.pos, p, l.prev-1)
	l.prev = p.doc + 1
	l.df++
	if l.df%skipSize == 0 {
		l.end()
	}
}

// end ends a block.
func (l *listWriter) end() {
	l.blocks = append(l.blocks, blockEnd{l.prev - 1, len(l.post.b), len(l.pos.b)})
}

// finish appends the list to postings and positions and returns its lengths.
func (l *listWriter) finish(postings, positions *writer) (post, pos int) {
	post, pos = len(postings.b), len(positions.b)
	if l.df <= skipSize {
		postings.b = append(postings.b, l.post.b...)
	} else {
		if l.df%skipSize != 0 {
			l.end()
		}
		var before blockEnd
		for _, b := range l.blocks {
			postings.u32(uint32(b.last))
			postings.u32(uint32(b.post - before.post))
			postings.u32(uint32(b.pos - before.pos))
			postings.b = append(postings.b, l.post.b[before.post:b.post]...)
			before = b
		}
	}
	positions.b = append(positions.b, l.pos.b...)
	return len(postings.b) - post, len(positions.b) - pos
}

func writePosting(post, pos *writer, p *posting, prev int32) {
	gap := uint32(p.doc - prev - 1)
	var mask byte
	once := true
	for f, tf := range p.tf {
		if tf > 0 {
			mask |= 1 << f
		}
		once = once && tf <= 1
	}
	if code := onceCode[mask]; once && code != 0 {
		post.uvarint(gap<<2 | uint32(code))
	} else {
		post.uvarint(gap << 2)
		if once {
			mask |= 0x10
		}
		post.b = append(post.b, mask)
		for _, tf := range p.tf {
			if tf > 0 && !once {
				post.uvarint(tf - 1)
			}
		}
	}
	last := uint32(0)
	for i, at := range p.positions {
		d := at - last
		if i > 0 {
			d--
		}
		last = at
		if p.lengths == nil {
			pos.uvarint(d)
			continue
		}
		n := p.lengths[i]
		pos.uvarint(d<<2 | min(n-1, 3))
		if n >= 4 {
			pos.uvarint(n - 4)
		}
	}
}

// list is where a list of postings is. Of one whose postings are not there, df
// is 0.
type list struct {
	df        int
	postings  string
	volume    *volume.Volume // that has the positions
	pos, size int            // where they are in it
	names     bool           // positions have lengths
	marked    bool           // of terms: stands in the spellings
}

// positions returns the positions of a list, or false when they are not there.
func (l *list) positions() (string, bool) {
	if l.size == 0 {
		return "", false
	}
	return cutVolume(l.volume, l.pos, l.size)
}

// cutVolume returns n bytes of a volume, or false when they are not there.
func cutVolume(v *volume.Volume, at, n int) (string, bool) {
	bounds(v, at, n)
	return v.Cut(at, n)
}

// bounds checks that n bytes from at on lie within a volume.
func bounds(v *volume.Volume, at, n int) {
	if at < 0 || n < 0 || at > v.Len() || n > v.Len()-at {
		corrupt()
	}
}

// cursor walks over a list.
type cursor struct {
	doc  int32
	once int8              // the field that has the term, once; -1: see tf
	tf   [NumFields]uint32 // counts, where once is -1

	r     reader
	left  int // postings not yet read
	block int // of them in the present block
	names bool

	list *list
	pos  reader // of the positions, which are cut when they are first asked for; it stands
	skip int    // so many positions before those of the present posting
	now  int    // positions of the present posting

	prev      int32
	blockLast int32 // last document of the present block
	blockEnd  int   // where the present block ends in r
	posEnd    int   // where its positions end in pos
	docs      int32 // documents of the index
}

func (x *Index) cursor(l list) cursor {
	c := cursor{r: reader{l.postings, 0}, list: &l, left: l.df, names: l.names, prev: -1, blockLast: -1, doc: -1, docs: int32(x.docs)}
	if l.df <= skipSize {
		c.block = l.df
		c.blockEnd = len(l.postings)
		c.posEnd = l.size
		c.blockLast = c.docs
	}
	return c
}

// header reads the header of the next block.
func (c *cursor) header() {
	c.r.i, c.pos.i = c.blockEnd, c.posEnd
	c.skip, c.now = 0, 0
	c.prev = c.blockLast
	h := c.r.bytes(headerSize)
	last, n, p := u32(h, 0), int(u32(h, 1)), int(u32(h, 2))
	if last >= uint32(c.docs) || int32(last) <= c.blockLast {
		corrupt()
	}
	c.blockLast = int32(last)
	c.blockEnd, c.posEnd = c.r.i+n, c.posEnd+p
	if c.blockEnd > len(c.r.s) || c.posEnd > c.list.size {
		corrupt()
	}
	c.block = min(skipSize, c.left)
}

// next moves to the next posting; at the end it returns false.
func (c *cursor) next() bool {
	if c.block == 0 {
		if c.left == 0 {
			c.doc = c.docs
			return false
		}
		c.header()
	}
	c.block--
	c.left--
	c.skip += c.now
	var v uint32
	if i := c.r.i; i < len(c.r.s) && c.r.s[i] < 0x80 { // as uvarint, in line
		v = uint32(c.r.s[i])
		c.r.i++
	} else {
		v = c.r.longUvarint()
	}
	gap := v >> 2
	if gap >= uint32(c.docs-c.prev-1) {
		corrupt()
	}
	c.doc = c.prev + 1 + int32(gap)
	c.prev = c.doc
	c.once = onceField[v&3]
	if c.once >= 0 {
		c.now = 1
		return true
	}
	c.fields()
	return true
}

func (c *cursor) fields() {
	m := c.r.byte()
	c.tf = [NumFields]uint32{}
	c.now = 0
	for b := m & 0xf; b != 0; b &= b - 1 {
		f := bits.TrailingZeros8(b) & (NumFields - 1)
		n := uint32(1)
		if m&0x10 == 0 {
			n = c.r.uvarint()
			if n > 1<<28 {
				corrupt()
			}
			n++
		}
		c.tf[f] = n
		c.now += int(n)
	}
}

// seek moves to the first posting at doc or behind; at the end it returns false.
func (c *cursor) seek(doc int32) bool {
	if c.doc >= doc {
		return c.doc < c.docs
	}
	for c.blockLast < doc && c.left-c.block > 0 {
		c.left -= c.block
		c.header()
	}
	for c.next() {
		if c.doc >= doc {
			return true
		}
	}
	return false
}

// has reports whether the present posting has one of the fields of mask.
func (c *cursor) has(mask uint8) bool {
	if c.once >= 0 {
		return mask&(1<<c.once) != 0
	}
	for f, n := range c.tf {
		if n > 0 && mask&(1<<f) != 0 {
			return true
		}
	}
	return false
}

// at appends the positions of the present posting to out and, where lengths is
// not nil, the lengths of mentions. It can be called once a posting.
func (c *cursor) at(out []uint32, lengths *[]uint32) []uint32 {
	if c.pos.s == "" {
		s, ok := c.list.positions()
		if !ok {
			return out
		}
		c.pos.s = s
	}
	for ; c.skip > 0; c.skip-- {
		c.position()
	}
	last := uint32(0)
	n := c.now
	c.now = 0
	for i := range n {
		p, length := c.position()
		if i > 0 {
			p += last + 1
		}
		if p > 1<<30 {
			corrupt()
		}
		last = p
		out = append(out, p)
		if lengths != nil {
			*lengths = append(*lengths, length)
		}
	}
	return out
}

func (c *cursor) position() (p, length uint32) {
	p = c.pos.uvarint()
	if !c.names {
		return p, 1
	}
	length = p&3 + 1
	if length == 4 {
		length = min(c.pos.uvarint(), 1<<20) + 4
	}
	return p >> 2, length
}
