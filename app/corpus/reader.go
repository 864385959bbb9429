package corpus

import "dossier/app/article"

// reader reads varints and strings from a record. Once it has met the end or
// nonsense it is bad and gives zeros; callers check bad once at the end.
type reader struct {
	b   string
	bad bool
}

func (r *reader) uvarint() uint64 {
	var x uint64
	for i := 0; i < len(r.b) && i < 10; i++ {
		c := r.b[i]
		x |= uint64(c&0x7f) << (7 * i)
		if c < 0x80 {
			r.b = r.b[i+1:]
			return x
		}
	}
	r.b, r.bad = "", true
	return 0
}

// int reads a varint that must be below limit.
func (r *reader) int(limit int) int {
	x := r.uvarint()
	if x >= uint64(max(limit, 0)) {
		r.b, r.bad = "", true
		return 0
	}
	return int(x)
}

// count reads the number of items of a list, each at least one byte long.
func (r *reader) count() int { return r.int(len(r.b) + 1) }

func (r *reader) str() string {
	n := r.count()
	if n > len(r.b) {
		r.b, r.bad = "", true
		return ""
	}
	s := r.b[:n]
	r.b = r.b[n:]
	return s
}

func (r *reader) date() article.Date {
	return dateOf(uint32(r.int(1 << 30)))
}

// dateOf returns the date of a number; see format.go.
func dateOf(x uint32) article.Date {
	if x == 0 {
		return article.Date{}
	}
	x--
	return article.Date{Year: int(x >> 9), Month: int(x >> 5 & 15), Day: int(x & 31)}
}

// u32 returns the little-endian number at byte i of s; the caller knows that it is there.
func u32(s string, i int) uint32 {
	return uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24
}

// list is a list of byte strings in a section.
type list struct {
	n       int
	offsets string // (n+1) uint32
	data    string
}

// openList checks a list's frame, not its offsets: at does that.
func openList(s string) (list, bool) {
	if len(s) < 4 {
		return list{}, false
	}
	n := uint64(u32(s, 0))
	if uint64(len(s)) < 4+4*(n+1) {
		return list{}, false
	}
	head := 4 + 4*(int(n)+1)
	return list{int(n), s[4:head], s[head:]}, true
}

// at returns item i, or "" when i or the item's place is out of bounds.
func (l list) at(i int) string {
	if i < 0 || i >= l.n {
		return ""
	}
	a, b := u32(l.offsets, 4*i), u32(l.offsets, 4*i+4)
	if a > b || uint64(b) > uint64(len(l.data)) {
		return ""
	}
	return l.data[a:b]
}
