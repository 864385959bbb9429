package search

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"dossier/app/text"
	"dossier/app/volume"
)

/*
The forward index holds the documents themselves: their texts word by word, as
the numbers of terms. It takes a third of the texts' bytes, compresses better
than they do, and says where each term stands without being tokenized again:
the posting lists and their positions can be worked out from it (derive.go).

Its head is the section "forward":

	varint separators, each as varint length and bytes
	for each entry of spellings: varint length and bytes of how it is written in
	lower case, 0 bytes where that is its key
	varint pieces, for each: varints documents, bytes

A piece of the volume has the payloads of its documents (Document.Payload), then
their records:

	piece   = varint bytes of all payloads, for each document: varint length,
	          payload; then for each document: varint length, record
	record  = varint: 0, or 1 more than the length of the title, and the title: it
	          stands here unless it is the text of the first passage of field Title
	          items

	item    = 01       a separator: varint length, bytes
	          02 03    the next word starts with a capital, is in capitals
	          04       the next word has some capitals: varint bits, bit i: rune i
	          05       a word (an item below), then varint length and the bytes as
	                   which it is written
	          06       a passage ends
	          07       the passage that follows is no part of the text: a title
	          08 .. 0B a passage of field 0 .. 3 starts
	          10 .. 7F the separator number 0 .. 111
	          80 .. FF a word: 80+n for n < 64; from 64 on, less 64, C0+n>>8 and
	                   n&FF for n < 14336; from there on, less 14336, F8+n>>16 and
	                   the two lower bytes, the higher first, for n < 458752; from
	                   there on, less 458752, FF and three bytes, the highest first

Between two words without another item stands one space. Everything outside of
passages is separators.

A word's number is its rank: terms and spellings with their document counts, most
first, terms before spellings, then in the order of their dictionaries.
*/

// The items.
const (
	itemSeparator = 0x01 + iota
	itemCapital
	itemUpper
	itemMixed
	itemLiteral
	itemEnd
	itemVirtual
	itemStart
	itemTable = 0x10
	itemWord  = 0x80

	maxTable = itemWord - itemTable // separators
	short    = 64                   // words of one byte
	middle   = 56 << 8              // words of two
	long     = 7 << 16              // words of three
	longest  = 1 << 24              // words of four

	maxUnits = short + middle + long + longest
)

// forward is the forward index.
type forward struct {
	separators []string
	surfaces   []string // by entry of spellings; "": its key
	first      []int32  // by piece: its first document; one more: the number of documents
	volume     *volume.Volume
	units      *units // nil until the first word is read
}

// openForward opens the forward index; open makes its volume, with pieces that
// end at ends.
func (x *Index) openForward(head string, open func(ends []uint32) *volume.Volume) {
	f := &x.forward
	r := reader{head, 0}
	n := r.int(maxTable + 1)
	for range n {
		f.separators = append(f.separators, r.str())
	}
	f.surfaces = make([]string, min(x.spellings.n, len(head)))
	for i := range f.surfaces {
		f.surfaces[i] = r.str()
	}
	if len(f.surfaces) < x.spellings.n {
		corrupt()
	}
	pieces := r.int(len(head) + 1)
	f.first = make([]int32, 1, pieces+1)
	ends := make([]uint32, 0, pieces)
	doc, at := 0, 0
	for range pieces {
		doc += r.int(x.docs - doc + 1)
		at += r.int(1 << 30)
		if at > 1<<31 {
			corrupt()
		}
		f.first, ends = append(f.first, int32(doc)), append(ends, uint32(at))
	}
	f.volume = open(ends)
	if doc != x.docs || at != f.volume.Len() {
		corrupt()
	}
}

// record returns the record of a document, or false when it is not there; want
// says whether it is then wanted.
func (f *forward) record(doc int, want bool) (string, bool) { return f.part(doc, want, false) }

// payload returns the payload of a document.
func (f *forward) payload(doc int, want bool) (string, bool) { return f.part(doc, want, true) }

func (f *forward) part(doc int, want, payload bool) (string, bool) {
	p := sort.Search(len(f.first)-1, func(p int) bool { return int(f.first[p+1]) > doc })
	if doc < 0 || p >= len(f.first)-1 {
		corrupt()
	}
	start, end := f.volume.Piece(p)
	get := f.volume.Peek
	if want {
		get = f.volume.Cut
	}
	s, ok := get(start, end-start)
	if !ok {
		return "", false
	}
	r := reader{s, 0}
	n := r.int(len(s) + 1)
	if !payload {
		r.bytes(n)
	}
	for range doc - int(f.first[p]) {
		r.bytes(r.int(len(s) + 1))
	}
	return r.str(), true
}

// open returns a walker of a record's items, and the title, if it stands before
// them.
func (f *forward) open(record string) (w walker, title string, titled bool) {
	w = walker{r: reader{record, 0}, seps: f.separators}
	if n := w.r.int(len(record) + 2); n > 0 {
		return w, w.r.bytes(n - 1), true
	}
	return w, "", false
}

// units are the terms and spellings by rank.
type units struct {
	order     []uint32 // rank → unit: the number of a term, or terms + that of a spelling
	keys      *keyTable
	spellings keyTable // as they are written in lower case
	term      []int32  // spelling → its term, or -1
	terms     int
}

// words returns the units, which are made at first use.
func (x *Index) words() *units {
	if x.forward.units == nil {
		x.forward.units = x.newUnits()
	}
	return x.forward.units
}

func (x *Index) newUnits() *units {
	u := &units{terms: x.terms.n, keys: x.termKeys()}
	df := make([]int32, 0, x.terms.n+x.spellings.n)
	w := x.lists(&x.terms)
	for n := range x.terms.n {
		w.seek(n)
		df = append(df, int32(w.df()))
	}
	w = x.lists(&x.spellings)
	u.spellings.at = make([]uint32, 0, x.spellings.n+1)
	u.term = make([]int32, 0, x.spellings.n)
	buf := make([]byte, 0, 2*len(x.spellings.strings))
	for it := x.spellings.at(0); it.next(); {
		w.seek(it.number)
		df = append(df, int32(w.df()))
		u.spellings.at = append(u.spellings.at, uint32(len(buf)))
		if s := x.forward.surfaces[it.number]; s != "" {
			buf = append(buf, s...)
		} else {
			buf = append(buf, it.key...)
		}
		n, ok := x.terms.find(termOf(string(it.key)))
		if !ok {
			n = -1 // of a monster that was cut: no word has this unit
		}
		u.term = append(u.term, int32(n))
	}
	u.spellings.at = append(u.spellings.at, uint32(len(buf)))
	u.spellings.text = string(buf)
	u.order = byCount(df, x.docs)
	return u
}

// byCount returns the numbers of counts, which are at most most, the greatest
// counts first, then in order.
func byCount(counts []int32, most int) []uint32 {
	start := make([]uint32, most+2)
	for _, n := range counts {
		start[most-int(n)+1]++
	}
	for i := 1; i < len(start); i++ {
		start[i] += start[i-1]
	}
	out := make([]uint32, len(counts))
	for i, n := range counts {
		out[start[most-int(n)]] = uint32(i)
		start[most-int(n)]++
	}
	return out
}

// termOf returns the term of an exact spelling.
func termOf(key string) (term string) {
	text.Tokenize(key, func(t text.Token) bool {
		term = t.Term
		return false
	})
	return term
}

// unit returns the unit of a rank.
func (u *units) unit(rank int) int {
	if rank >= len(u.order) {
		corrupt()
	}
	return int(u.order[rank])
}

// surface returns how a unit is written in lower case.
func (u *units) surface(unit int) string {
	if unit < u.terms {
		return u.keys.key(unit)
	}
	return u.spellings.key(unit - u.terms)
}

// termOf returns the term of a unit and its entry of spellings, or -1.
func (u *units) termOf(unit int) (term, spelling int) {
	if unit < u.terms {
		return unit, -1
	}
	if term = int(u.term[unit-u.terms]); term < 0 {
		corrupt()
	}
	return term, unit - u.terms
}

// walker reads the items of a record.
type walker struct {
	r      reader
	op     uint8 // of the present item: one of the items; itemWord for all words
	rank   int   // of a word
	form   uint8 // of a word: 0, itemCapital, itemUpper, itemMixed or itemLiteral
	mask   uint32
	text   string // of a separator, or a literal word
	field  Field  // of a start
	space  bool   // one space stands before the word
	inside bool   // in a passage
	seps   []string
}

// next reads the next item; at the end it returns false.
func (w *walker) next() bool {
	after := w.op == itemWord
	w.space = false
	if !w.r.more() {
		return false
	}
	switch c := w.r.byte(); {
	case c >= itemWord:
		w.word(c, after)
	case c >= itemTable:
		if int(c-itemTable) >= len(w.seps) {
			corrupt()
		}
		w.op, w.text = itemSeparator, w.seps[c-itemTable]
	case c == itemSeparator:
		w.op, w.text = itemSeparator, w.r.str()
	case c == itemCapital, c == itemUpper, c == itemMixed:
		mask := uint32(0)
		if c == itemMixed {
			mask = w.r.uvarint()
		}
		w.word(w.r.byte(), after)
		w.form, w.mask = c, mask
	case c == itemLiteral:
		w.word(w.r.byte(), after)
		w.form, w.text = itemLiteral, w.r.str()
	case c == itemEnd && w.inside:
		w.op, w.inside = itemEnd, false
	case c == itemVirtual && !w.inside:
		w.op = itemVirtual
	case c >= itemStart && c < itemStart+NumFields && !w.inside:
		w.op, w.field, w.inside = itemStart, Field(c-itemStart), true
	default:
		corrupt()
	}
	return true
}

func (w *walker) word(c byte, after bool) {
	if !w.inside || c < itemWord {
		corrupt()
	}
	w.op, w.form, w.space = itemWord, 0, after
	switch {
	case c < 0xC0:
		w.rank = int(c - 0x80)
	case c < 0xF8:
		w.rank = short + int(c-0xC0)<<8 + int(w.r.byte())
	case c < 0xFF:
		w.rank = short + middle + int(c-0xF8)<<16 + w.bigEndian(2)
	default:
		w.rank = short + middle + long + w.bigEndian(3)
	}
}

// bigEndian reads a number of n bytes, the highest first.
func (w *walker) bigEndian(n int) (v int) {
	for range n {
		v = v<<8 | int(w.r.byte())
	}
	return v
}

// write appends what the text has of the present item.
func (w *walker) write(b []byte, u *units) []byte {
	switch w.op {
	case itemSeparator:
		return append(b, w.text...)
	case itemWord:
		if w.space {
			b = append(b, ' ')
		}
		if w.form == itemLiteral {
			return append(b, w.text...)
		}
		return inForm(b, u.surface(u.unit(w.rank)), w.form, w.mask)
	}
	return b
}

// inForm appends a word in lower case, with the capitals that form says.
func inForm(b []byte, s string, form uint8, mask uint32) []byte {
	switch form {
	case 0:
		return append(b, s...)
	case itemCapital:
		if len(s) > 0 && 'a' <= s[0] && s[0] <= 'z' {
			return append(append(b, s[0]-'a'+'A'), s[1:]...)
		}
		mask = 1
	case itemUpper:
		mask = 1<<32 - 1
	}
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if mask&1 != 0 {
			r = unicode.ToUpper(r)
		}
		if mask>>1 == 0 && form != itemUpper {
			b = utf8.AppendRune(b, r)
			return append(b, s[i+n:]...)
		}
		b = utf8.AppendRune(b, r)
		if form != itemUpper {
			mask >>= 1
		}
		i += n
	}
	return b
}
