package search

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"unicode"
	"unicode/utf8"

	"dossier/app/parallel"
	"dossier/app/text"
	"dossier/app/volume"
)

// Of the bytes between words those that are seen twice and are not longer than
// maxSeparator may get a number.
const maxSeparator = 16

// forwardBuilder encodes documents.
type forwardBuilder struct {
	docs       []Document
	units      *units
	terms      map[string]int // term → rank
	spellings  map[string]int // key → rank
	separators map[string]byte
}

// addForward sets the forward index's sections. The sections of terms and
// spellings are there.
func (b *builder) addForward(s *[numSections][]byte, surfaces []string) error {
	x := &Index{docs: len(b.docs), terms: openDictionary(string(s[secTerms])), spellings: openDictionary(string(s[secSpellings]))}
	if n := x.terms.n + x.spellings.n; n > maxUnits {
		return errors.New("search: there are " + strconv.Itoa(n) + " different words, more than " + strconv.Itoa(maxUnits))
	}
	x.forward.surfaces = surfaces
	f := forwardBuilder{docs: b.docs, units: x.words(), terms: map[string]int{}, spellings: map[string]int{}}
	for rank, unit := range f.units.order {
		if int(unit) < x.terms.n {
			f.terms[f.units.surface(int(unit))] = rank
		} else {
			f.spellings[x.spellings.key(int(unit)-x.terms.n)] = rank
		}
	}
	table := b.tableOf()
	f.separators = map[string]byte{}
	var head writer
	head.int(len(table))
	for i, sep := range table {
		f.separators[sep] = byte(itemTable + i)
		head.str(sep)
	}
	for _, surface := range surfaces {
		head.str(surface)
	}
	records := f.all()
	var data, payloads, texts, pieces writer
	n, first := 0, 0
	for i, r := range records {
		payloads.str(b.docs[i].Payload)
		texts.str(string(r))
		if len(payloads.b)+len(texts.b) < volume.PieceSize && i < len(records)-1 {
			continue
		}
		start := len(data.b)
		data.int(len(payloads.b))
		data.b = append(append(data.b, payloads.b...), texts.b...)
		pieces.int(i + 1 - first)
		pieces.int(len(data.b) - start)
		payloads.b, texts.b = payloads.b[:0], texts.b[:0]
		first = i + 1
		n++
	}
	head.int(n)
	head.b = append(head.b, pieces.b...)
	s[secForward], s[secTexts] = head.b, data.b
	return nil
}

// tableOf returns the separators that get numbers.
func (b *builder) tableOf() (out []string) {
	for sep, n := range b.separators {
		if n > 1 && sep != " " {
			out = append(out, sep)
		}
	}
	slices.SortFunc(out, func(x, y string) int {
		return cmp.Or(cmp.Compare(b.separators[y], b.separators[x]), cmp.Compare(x, y))
	})
	return out[:min(len(out), maxTable)]
}

// all returns the records of all documents.
func (f *forwardBuilder) all() [][]byte {
	out := make([][]byte, len(f.docs))
	parallel.Each(len(out), func(i int) { out[i] = f.record(&f.docs[i]) })
	return out
}

func (f *forwardBuilder) record(d *Document) []byte {
	var w writer
	first := slices.IndexFunc(d.Passages, func(p Passage) bool { return p.Field == Title })
	switch {
	case first < 0:
		w.int(0)
		w.b = append(w.b, itemVirtual)
		f.passage(&w, Title, d.Title)
	case d.Text[d.Passages[first].Start:d.Passages[first].End] == d.Title:
		w.int(0)
	default:
		w.int(len(d.Title) + 1)
		w.b = append(w.b, d.Title...)
	}
	at := 0
	for _, p := range d.Passages {
		f.separator(&w, d.Text[at:p.Start])
		f.passage(&w, p.Field, d.Text[p.Start:p.End])
		at = p.End
	}
	f.separator(&w, d.Text[at:])
	return w.b
}

func (f *forwardBuilder) passage(w *writer, field Field, s string) {
	w.b = append(w.b, itemStart+byte(field))
	at := 0
	after := false
	text.Tokenize(s, func(t text.Token) bool {
		if sep := s[at:t.Start]; !after {
			f.separator(w, sep)
		} else if sep != " " {
			f.between(w, sep)
		}
		f.word(w, s[t.Start:t.End], t.Term)
		at, after = t.End, true
		return true
	})
	f.separator(w, s[at:])
	w.b = append(w.b, itemEnd)
}

// separator writes what stands at the edge of a passage.
func (f *forwardBuilder) separator(w *writer, s string) {
	if s != "" {
		f.between(w, s)
	}
}

// between writes what stands between two words, which may be nothing.
func (f *forwardBuilder) between(w *writer, s string) {
	if n, ok := f.separators[s]; ok {
		w.b = append(w.b, n)
		return
	}
	w.b = append(w.b, itemSeparator)
	w.str(s)
}

func (f *forwardBuilder) word(w *writer, raw, term string) {
	rank := f.terms[term]
	if n, ok := f.spellings[spelling(raw, term)]; ok && int(f.units.term[f.units.unit(n)-f.units.terms]) == f.units.unit(rank) {
		rank = n
	}
	base := f.units.surface(f.units.unit(rank))
	form, mask := formOf(raw, base)
	switch form {
	case 0:
	case itemMixed:
		w.b = append(w.b, itemMixed)
		w.uvarint(mask)
	default:
		w.b = append(w.b, form)
	}
	w.rank(rank)
	if form == itemLiteral {
		w.str(raw)
	}
}

// formOf returns how a word differs from its base.
func formOf(raw, base string) (form uint8, mask uint32) {
	if raw == base {
		return 0, 0
	}
	rest := base
	i, upper := 0, 0
	for _, r := range raw {
		b, n := utf8.DecodeRuneInString(rest)
		if n == 0 {
			return itemLiteral, 0
		}
		if rest = rest[n:]; r != b {
			if i >= 28 && upper != i {
				return itemLiteral, 0
			}
			if r != unicode.ToUpper(b) {
				return itemLiteral, 0
			}
			if i < 28 {
				mask |= 1 << i
			}
			upper++
		}
		i++
	}
	form = itemMixed
	if mask == 1 {
		form = itemCapital
	} else if string(inForm(nil, base, itemUpper, 0)) == raw {
		return itemUpper, 0
	}
	if string(inForm(nil, base, form, mask)) != raw {
		return itemLiteral, 0
	}
	return form, mask
}

// rank writes a word's number.
func (w *writer) rank(n int) {
	switch {
	case n < short:
		w.b = append(w.b, byte(itemWord+n))
	case n < short+middle:
		n -= short
		w.b = append(w.b, byte(0xC0+n>>8), byte(n))
	case n < short+middle+long:
		n -= short + middle
		w.b = append(w.b, byte(0xF8+n>>16), byte(n>>8), byte(n))
	default:
		n -= short + middle + long
		w.b = append(w.b, 0xFF, byte(n>>16), byte(n>>8), byte(n))
	}
}
