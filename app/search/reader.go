package search

import "errors"

// ErrCorrupt is returned for bytes that Build did not make.
var ErrCorrupt = errors.New("search: the index is corrupt")

// corruption is the panic by which a read of impossible bytes ends. It never
// leaves the package: see guard.
type corruption struct{}

func corrupt() { panic(corruption{}) }

// guard turns a corruption panic into a call of f; other panics go on.
func guard(f func()) {
	switch r := recover().(type) {
	case nil:
	case corruption:
		f()
	default:
		panic(r)
	}
}

// reader reads numbers from a string, each read within its bounds.
type reader struct {
	s string
	i int
}

func (r *reader) more() bool { return r.i < len(r.s) }

func (r *reader) uvarint() uint32 {
	if r.i < len(r.s) {
		if c := r.s[r.i]; c < 0x80 {
			r.i++
			return uint32(c)
		}
	}
	return r.longUvarint()
}

func (r *reader) longUvarint() uint32 {
	var v uint32
	for shift := uint(0); shift < 35; shift += 7 {
		if r.i >= len(r.s) {
			corrupt()
		}
		c := r.s[r.i]
		r.i++
		v |= uint32(c&0x7f) << shift
		if c < 0x80 {
			return v
		}
	}
	corrupt()
	return 0
}

// int reads a varint that must be below limit.
func (r *reader) int(limit int) int {
	v := r.uvarint()
	if uint64(v) >= uint64(max(limit, 0)) {
		corrupt()
	}
	return int(v)
}

func (r *reader) byte() byte {
	if r.i >= len(r.s) {
		corrupt()
	}
	r.i++
	return r.s[r.i-1]
}

func (r *reader) bytes(n int) string {
	if n < 0 || n > len(r.s)-r.i {
		corrupt()
	}
	r.i += n
	return r.s[r.i-n : r.i]
}

// str reads a string with its length before it.
func (r *reader) str() string { return r.bytes(r.int(len(r.s) + 1)) }

// cut returns s[a:a+n], checked.
func cut(s string, a, n int) string {
	if a < 0 || n < 0 || a > len(s) || n > len(s)-a {
		corrupt()
	}
	return s[a : a+n]
}

// u32 returns the i-th u32 of a column.
func u32(s string, i int) uint32 {
	if i < 0 || i >= len(s)/4 {
		corrupt()
	}
	b := s[4*i : 4*i+4]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

// records finds byte strings by number (see format.go).
type records struct {
	n       int
	offsets string
	data    string
}

func openRecords(s string) records {
	n := int(u32(s, 0))
	blocks := (n + blockSize - 1) / blockSize
	s = s[4:]
	return records{n, cut(s, 0, 4*blocks), cut(s, 4*blocks, len(s)-4*blocks)}
}

// get returns record i.
func (r records) get(i int) string {
	if i < 0 || i >= r.n {
		corrupt()
	}
	rd := reader{r.data, 0}
	rd.bytes(int(u32(r.offsets, i/blockSize)))
	for range i % blockSize {
		rd.bytes(rd.int(len(r.data) + 1))
	}
	return rd.str()
}

// recordWalker gets records of ascending numbers, each record's length read once.
type recordWalker struct {
	records
	rd   reader
	next int // the record that rd stands at
}

func (r records) walk() recordWalker { return recordWalker{r, reader{r.data, 0}, 0} }

// get returns record i, which is not before that of the last call.
func (w *recordWalker) get(i int) string {
	if i >= w.n || i < w.next {
		corrupt()
	}
	if b := i / blockSize; b > w.next/blockSize {
		w.rd.i = 0
		w.rd.bytes(int(u32(w.offsets, b)))
		w.next = b * blockSize
	}
	for ; w.next < i; w.next++ {
		w.rd.bytes(w.rd.int(len(w.rd.s) + 1))
	}
	w.next++
	return w.rd.str()
}
