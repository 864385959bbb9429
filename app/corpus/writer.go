package corpus

import (
	"encoding/binary"
	"errors"
	"hash/crc32"

	"dossier/app/article"
)

// writer builds a record.
type writer struct{ b []byte }

func (w *writer) uvarint(x int) { w.b = binary.AppendUvarint(w.b, uint64(x)) }
func (w *writer) u32(x int)     { w.b = binary.LittleEndian.AppendUint32(w.b, uint32(x)) }
func (w *writer) str(s string)  { w.uvarint(len(s)); w.b = append(w.b, s...) }

func (w *writer) bool(v bool) {
	if v {
		w.uvarint(1)
	} else {
		w.uvarint(0)
	}
}

func (w *writer) date(d article.Date) {
	w.uvarint(dateNumber(d))
}

// dateNumber returns the number of a date; see format.go.
func dateNumber(d article.Date) int {
	if d.IsZero() {
		return 0
	}
	return (d.Year<<9 | d.Month<<5 | d.Day) + 1
}

// errTooLarge is returned for a section of 4 GiB or more.
var errTooLarge = errors.New("corpus: the articles are larger than 4 GiB together")

// listWriter builds a list.
type listWriter struct {
	ends []uint32
	data []byte
}

func (l *listWriter) add(item []byte) {
	l.data = append(l.data, item...)
	l.ends = append(l.ends, uint32(len(l.data)))
}

func (l *listWriter) bytes() ([]byte, error) {
	if uint64(len(l.data)) > 1<<32-1 {
		return nil, errTooLarge
	}
	var w writer
	w.u32(len(l.ends))
	w.u32(0)
	for _, e := range l.ends {
		w.u32(int(e))
	}
	return append(w.b, l.data...), nil
}

// assemble joins sections, given in order of their ids, to a blob.
func assemble(sections [numSections + 1][]byte) ([]byte, error) {
	w := writer{[]byte(magic)}
	w.u32(version)
	w.u32(numSections)
	offset := uint64(headerLen + numSections*rowLen + 4)
	for id := 1; id <= numSections; id++ {
		s := sections[id]
		if offset+uint64(len(s)) > 1<<32-1 {
			return nil, errTooLarge
		}
		w.u32(id)
		w.u32(int(offset))
		w.u32(len(s))
		w.u32(int(crc32.ChecksumIEEE(s)))
		offset += uint64(len(s))
	}
	w.u32(int(crc32.ChecksumIEEE(w.b)))
	for _, s := range sections[1:] {
		w.b = append(w.b, s...)
	}
	return w.b, nil
}
