package search

import "strings"

// dictWriter writes a front-coded dictionary. Keys are added in ascending
// order, each with its info.
type dictWriter struct {
	n             int
	blocks        []uint32 // pairs
	strings, info writer
	last          string
}

// add appends a key and returns the writer for its info. first reports whether
// the key begins a block.
func (d *dictWriter) add(key string) (info *writer, first bool) {
	first = d.n%blockSize == 0
	shared := 0
	if first {
		d.blocks = append(d.blocks, uint32(len(d.strings.b)), uint32(len(d.info.b)))
	} else {
		for shared < len(key) && shared < len(d.last) && key[shared] == d.last[shared] {
			shared++
		}
	}
	d.strings.int(shared)
	d.strings.str(key[shared:])
	d.last = key
	d.n++
	return &d.info, first
}

func (d *dictWriter) bytes() []byte {
	var out writer
	out.u32(uint32(d.n))
	out.u32(uint32(8 + 4*len(d.blocks) + len(d.strings.b)))
	for _, v := range d.blocks {
		out.u32(v)
	}
	out.b = append(out.b, d.strings.b...)
	return append(out.b, d.info.b...)
}

// dictionary finds keys by a binary search over the first entries of its
// blocks. A key's number is its rank.
type dictionary struct {
	n, blocks int
	table     string
	strings   string
	info      string
}

func openDictionary(s string) dictionary {
	d := dictionary{n: int(u32(s, 0))}
	info := int(u32(s, 1))
	d.blocks = (d.n + blockSize - 1) / blockSize
	d.table = cut(s, 8, 8*d.blocks)
	start := 8 + 8*d.blocks
	d.strings = cut(s, start, info-start)
	d.info = cut(s, info, len(s)-info)
	return d
}

// head returns the first key of a block.
func (d *dictionary) head(block int) string {
	r := reader{d.strings, 0}
	r.bytes(int(u32(d.table, 2*block)))
	if r.uvarint() != 0 {
		corrupt()
	}
	return r.str()
}

// seek returns an iterator before the first key that is not less than key.
// Its first call of next finds that key.
func (d *dictionary) seek(key string) dictIter {
	lo, hi := 0, d.blocks // the last block whose head is ≤ key is in [lo-1, hi)
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		if d.head(m) <= key {
			lo = m + 1
		} else {
			hi = m
		}
	}
	it := d.at(max(lo-1, 0) * blockSize)
	for it.next() {
		if string(it.key) >= key {
			it.pending = true
			break
		}
	}
	return it
}

// find returns the number of key.
func (d *dictionary) find(key string) (int, bool) {
	it := d.seek(key)
	if it.next() && string(it.key) == key {
		return it.number, true
	}
	return 0, false
}

// key returns the key of a number.
func (d *dictionary) key(number int) string {
	if number < 0 || number >= d.n {
		corrupt()
	}
	it := d.at(number &^ (blockSize - 1))
	for it.next() && it.number < number {
	}
	return string(it.key)
}

// infoAt returns a reader before the info of the block that number is in.
func (d *dictionary) infoAt(number int) reader {
	r := reader{d.info, 0}
	r.bytes(int(u32(d.table, 2*(number/blockSize)+1)))
	return r
}

// at returns an iterator before the first key of a block.
func (d *dictionary) at(number int) dictIter {
	it := dictIter{d: d, number: number - 1}
	it.r.s = d.strings
	if number < d.n {
		it.r.bytes(int(u32(d.table, 2*(number/blockSize))))
	}
	return it
}

// dictIter walks over keys in order.
type dictIter struct {
	d       *dictionary
	r       reader
	key     []byte // valid until the next call of next
	number  int
	shared  int // bytes that key shares with the key before (within a block)
	pending bool
}

func (it *dictIter) next() bool {
	if it.pending {
		it.pending = false
		return true
	}
	it.number++
	if it.number >= it.d.n {
		return false
	}
	it.shared = it.r.int(len(it.key) + 1)
	rest := it.r.bytes(it.r.int(len(it.r.s) + 1))
	it.key = append(it.key[:it.shared], rest...)
	return true
}

// prefixed calls yield for the numbers of all keys that begin with prefix,
// until it returns false.
func (d *dictionary) prefixed(prefix string, yield func(number int, key []byte) bool) {
	for it := d.seek(prefix); it.next() && strings.HasPrefix(string(it.key), prefix); {
		if !yield(it.number, it.key) {
			return
		}
	}
}

// keyTable has the keys of a dictionary side by side, by number: who asks for
// many in no order finds each at once.
type keyTable struct {
	text string
	at   []uint32 // where a key starts; one more
}

// keys returns the table of all keys.
func (d *dictionary) keys() *keyTable {
	t := &keyTable{at: make([]uint32, 0, d.n+1)}
	buf := make([]byte, 0, 2*len(d.strings))
	for it := d.at(0); it.next(); {
		t.at = append(t.at, uint32(len(buf)))
		buf = append(buf, it.key...)
	}
	t.at = append(t.at, uint32(len(buf)))
	t.text = string(buf)
	return t
}

// key returns the key of a number.
func (t *keyTable) key(number int) string { return t.text[t.at[number]:t.at[number+1]] }

// termKeys returns the keys of terms, which are put side by side at first use.
func (x *Index) termKeys() *keyTable {
	if x.keys == nil {
		x.keys = x.terms.keys()
	}
	return x.keys
}
