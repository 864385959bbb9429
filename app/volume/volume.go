// Package volume holds long runs of bytes that may be there in part: a reader's
// browser gets the pieces that a question needs first, and the rest later.
package volume

import (
	"math/bits"
	"sort"
	"unsafe"
)

// PieceSize is the length in bytes of pieces that have no bounds of their own;
// the last one may be shorter.
const PieceSize = 16 << 10

// Volume is a run of bytes in numbered pieces. Bytes that are there never
// change. A Volume may not be used by several goroutines at once, unless it is
// whole.
type Volume struct {
	data string // when it is whole
	n    int
	ends []uint32 // of the pieces; nil: PieceSize each

	buf    []byte // when it is not
	have   set    // pieces that are there
	left   int    // pieces that are not
	wanted set
	wants  bool
}

// Whole returns a volume of which every byte is there. ends is where its pieces
// end, ascending, the last one at len(s); nil stands for PieceSize each.
func Whole(s string, ends []uint32) *Volume { return &Volume{data: s, n: len(s), ends: ends} }

// Absent returns a volume of n bytes, none of which is there.
func Absent(n int, ends []uint32) *Volume {
	v := &Volume{n: n, ends: ends}
	v.left = v.Pieces()
	v.have, v.wanted = newSet(v.left), newSet(v.left)
	return v
}

// Len returns the number of bytes, there or not.
func (v *Volume) Len() int { return v.n }

// Complete reports whether every byte is there.
func (v *Volume) Complete() bool { return v.left == 0 }

// Pieces returns the number of pieces.
func (v *Volume) Pieces() int {
	if v.ends != nil {
		return len(v.ends)
	}
	return (v.n + PieceSize - 1) / PieceSize
}

// Piece returns the first byte and the end of piece i.
func (v *Volume) Piece(i int) (start, end int) {
	if v.ends == nil {
		return i * PieceSize, min((i+1)*PieceSize, v.n)
	}
	if i > 0 {
		start = int(v.ends[i-1])
	}
	return start, int(v.ends[i])
}

// at returns the piece that has a byte.
func (v *Volume) at(offset int) int {
	if v.ends == nil {
		return offset / PieceSize
	}
	return sort.Search(len(v.ends), func(i int) bool { return int(v.ends[i]) > offset })
}

// Cut returns n bytes from offset on, which must lie within the volume. When
// some of them are not there it notes the pieces that have them as wanted and
// returns false.
func (v *Volume) Cut(offset, n int) (string, bool) {
	if v.left == 0 {
		return v.data[offset : offset+n], true
	}
	if n == 0 {
		return "", true
	}
	ok := true
	for i, last := v.at(offset), v.at(offset+n-1); i <= last; i++ {
		if !v.have.has(i) {
			v.wanted.add(i)
			v.wants, ok = true, false
		}
	}
	if !ok {
		return "", false
	}
	return unsafe.String(&v.buf[offset], n), true
}

// Peek is like Cut, but what is not there is not wanted.
func (v *Volume) Peek(offset, n int) (string, bool) {
	if v.left > 0 && n > 0 {
		for i, last := v.at(offset), v.at(offset+n-1); i <= last; i++ {
			if !v.have.has(i) {
				return "", false
			}
		}
	}
	return v.Cut(offset, n)
}

// Put adds the bytes b at an offset. Pieces of which it has every byte are there
// from now on; of others, and beyond the volume's end, nothing is taken.
func (v *Volume) Put(offset int, b []byte) {
	if v.left == 0 || offset < 0 || offset >= v.n {
		return
	}
	if v.buf == nil {
		v.buf = make([]byte, v.n)
	}
	for i := v.at(offset); i < v.Pieces(); i++ {
		start, end := v.Piece(i)
		if start < offset {
			continue
		}
		if end > offset+len(b) {
			break
		}
		if !v.have.has(i) {
			copy(v.buf[start:end], b[start-offset:])
			v.have.add(i)
			v.left--
		}
	}
	v.settle()
}

// Fill replaces the whole volume by s, which has its length.
func (v *Volume) Fill(s string) {
	if len(s) == v.n {
		v.data, v.left = s, 0
		v.settle()
	}
}

// settle ends the time of pieces when all are there.
func (v *Volume) settle() {
	if v.left > 0 {
		return
	}
	if v.buf != nil && v.data == "" {
		v.data = unsafe.String(unsafe.SliceData(v.buf), len(v.buf))
	}
	v.buf, v.have, v.wanted, v.wants = nil, nil, nil, false
}

// Wants reports whether pieces are wanted.
func (v *Volume) Wants() bool { return v.wants }

// Wanted returns the pieces that were wanted since it was last called, in order.
func (v *Volume) Wanted() []int {
	if !v.wants {
		return nil
	}
	var out []int
	for i, w := range v.wanted {
		for ; w != 0; w &= w - 1 {
			out = append(out, i<<6+bits.TrailingZeros64(w))
		}
	}
	clear(v.wanted)
	v.wants = false
	return out
}

// set is a set of numbers, a bit each.
type set []uint64

func newSet(n int) set       { return make(set, (n+63)/64) }
func (s set) add(i int)      { s[i>>6] |= 1 << (i & 63) }
func (s set) has(i int) bool { return s[i>>6]&(1<<(i&63)) != 0 }
