package main

import (
	"math"
	"strconv"
	"unicode/utf8"
)

// jsonWriter writes JSON text. Values follow each other without a word on
// commas, which it puts itself.
type jsonWriter struct{ b []byte }

// next puts a comma where another value stands before.
func (w *jsonWriter) next() {
	if n := len(w.b); n > 0 && w.b[n-1] != '{' && w.b[n-1] != '[' && w.b[n-1] != ':' {
		w.b = append(w.b, ',')
	}
}

func (w *jsonWriter) open(c byte)  { w.next(); w.b = append(w.b, c) }
func (w *jsonWriter) close(c byte) { w.b = append(w.b, c) }
func (w *jsonWriter) null()        { w.next(); w.b = append(w.b, "null"...) }
func (w *jsonWriter) bool(v bool)  { w.next(); w.b = strconv.AppendBool(w.b, v) }
func (w *jsonWriter) int(v int)    { w.next(); w.b = strconv.AppendInt(w.b, int64(v), 10) }

// float writes a number; JSON has none that is infinite or no number.
func (w *jsonWriter) float(v float64) {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		w.null()
		return
	}
	w.next()
	w.b = strconv.AppendFloat(w.b, v, 'g', -1, 64)
}

func (w *jsonWriter) key(k string) *jsonWriter {
	w.string(k)
	w.b = append(w.b, ':')
	return w
}

// string writes a string. Invalid UTF-8 becomes U+FFFD, a rune for a byte.
func (w *jsonWriter) string(s string) {
	const hex = "0123456789abcdef"
	w.next()
	w.b = append(w.b, '"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			w.b = append(w.b, '\\', byte(r))
		case r < ' ':
			w.b = append(w.b, '\\', 'u', '0', '0', hex[r>>4], hex[r&15])
		default:
			w.b = utf8.AppendRune(w.b, r)
		}
	}
	w.b = append(w.b, '"')
}
