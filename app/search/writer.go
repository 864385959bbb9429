package search

// writer collects bytes.
type writer struct{ b []byte }

func (w *writer) uvarint(v uint32) {
	for v >= 0x80 {
		w.b = append(w.b, byte(v)|0x80)
		v >>= 7
	}
	w.b = append(w.b, byte(v))
}

func (w *writer) int(v int) { w.uvarint(uint32(v)) }

func (w *writer) u32(v uint32) {
	w.b = append(w.b, byte(v), byte(v>>8), byte(v>>16), byte(v>>24))
}

func (w *writer) str(s string) {
	w.int(len(s))
	w.b = append(w.b, s...)
}

// ascending writes ascending, unique numbers as differences.
func (w *writer) ascending(v []int32) {
	prev := int32(-1)
	for _, n := range v {
		w.uvarint(uint32(n - prev - 1))
		prev = n
	}
}

// recordWriter writes records (see format.go).
type recordWriter struct {
	offsets, data writer
	n             int
}

func (w *recordWriter) add(record []byte) {
	if w.n%blockSize == 0 {
		w.offsets.u32(uint32(len(w.data.b)))
	}
	w.n++
	w.data.int(len(record))
	w.data.b = append(w.data.b, record...)
}

func (w *recordWriter) bytes() []byte {
	var out writer
	out.u32(uint32(w.n))
	out.b = append(out.b, w.offsets.b...)
	return append(out.b, w.data.b...)
}
