package search

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"dossier/app/text"
)

// checkForward compares what the forward index gives back with what it was given.
func checkForward(t *testing.T, docs []Document, values []Value) *Index {
	t.Helper()
	x := open(t, docs, values)
	for i := range docs {
		d := &docs[i]
		if s, ok := x.Text(i); s != d.Text || !ok {
			t.Fatalf("text of %s = %q, want %q", d.ID, s, d.Text)
		}
		x.decoded = kept{} // the title alone
		if s, ok := x.Title(i); s != d.Title || !ok {
			t.Fatalf("title of %s = %q, want %q", d.ID, s, d.Title)
		}
		if s, _ := x.Payload(i); s != d.Payload {
			t.Fatalf("payload of %s = %q, want %q", d.ID, s, d.Payload)
		}
		all, _, fields := fieldTokens(d)
		layout := x.layout(i)
		if len(layout) != len(all) {
			t.Fatalf("%s has %d passages, want %d", d.ID, len(layout), len(all))
		}
		position, n := uint32(0), 0
		for j, p := range layout {
			if p.Field != fields[j] || p.tokens != len(all[j]) || p.position != position {
				t.Fatalf("passage %d of %s is %+v, want field %d, %d tokens from %d", j, d.ID, p, fields[j], len(all[j]), position)
			}
			if p.index >= 0 && (p.index != n || p.Span != d.Passages[n].Span) {
				t.Fatalf("passage %d of %s is %+v, want %d: %v", j, d.ID, p, n, d.Passages[n])
			}
			if p.index >= 0 {
				n++
			}
			if position += uint32(p.tokens); p.tokens > 0 {
				position += passageGap
			}
		}
	}
	return x
}

func TestForwardGivesBackTheTexts(t *testing.T) {
	docs, values := news()
	checkForward(t, docs, values)
	docs, values = generated(3, 200)
	for i := range docs {
		docs[i].Payload = strings.Repeat(docs[i].ID, i%4)
	}
	checkForward(t, docs, values)
	checkForward(t, nil, nil)
}

// TestForwardGivesBackAnything runs texts of all that is hard to write down.
func TestForwardGivesBackAnything(t *testing.T) {
	r := rand.New(rand.NewSource(4))
	parts := []string{"the", "The", "THE", "tHe", "iPhone", "LibreOffice", "U.S.", "u.s", "O’Brien", "O'BRIEN’s", "30,000", "3.5",
		"Thưởng", "THƯỞNG", "thưởng", "Thu\u031bo\u031b\u0309ng", "Thuong", "straße", "STRASSE", "ıI", "İstanbul", "ǅ", "ﬁ", "中国", "ภาษา", "မြန်",
		" ", " ", " ", " ", "  ", "\n", "\n\n", ", ", ".", "\xff", "\xf0\x9f", "\x00", "\u00ad", "a\u200db", "\u0301", "é\u0301", "-", "'", "’s",
		strings.Repeat("x", 70), strings.Repeat("é", 80), strings.Repeat("W", 40), strings.Repeat("ab", 30) + "C", strings.Repeat(".", 40)}
	for n := range 200 {
		var docs []Document
		for i := range 1 + r.Intn(12) {
			d := Document{ID: fmt.Sprint("d", 100+i), Title: "A title of its own"}
			for range r.Intn(6) {
				p := Passage{Span: text.Span{Start: len(d.Text)}, Field: Field(r.Intn(NumFields))}
				for range 1 + r.Intn(8) {
					d.Text += parts[r.Intn(len(parts))]
				}
				p.End = len(d.Text)
				if r.Intn(4) > 0 && (p.Field != Title || !slices.ContainsFunc(d.Passages, func(q Passage) bool { return q.Field == Title })) {
					d.Passages = append(d.Passages, p)
					if p.Field == Title && r.Intn(2) == 0 {
						d.Title = d.Text[p.Start:p.End]
					}
				}
				if r.Intn(2) == 0 {
					d.Text += parts[r.Intn(len(parts))]
				}
			}
			docs = append(docs, d)
		}
		x := checkForward(t, docs, nil)
		checkDerived(t, x, 1+n%3)
	}
}

func FuzzForward(f *testing.F) {
	f.Add("Võ Văn Thưởng spoke", "The U.S. (2023), iPhone’s 中国", uint8(0))
	f.Add("", "a  b\n\nC", uint8(3))
	f.Fuzz(func(t *testing.T, title, body string, field uint8) {
		d := Document{ID: "d", Title: title, Text: body}
		if body != "" {
			d.Passages = []Passage{{text.Span{End: len(body)}, Field(field % NumFields)}}
		}
		e := Document{ID: "e", Title: body, Text: title + body, Passages: nil}
		checkDerived(t, checkForward(t, []Document{d, e}, nil), 1)
	})
}

func TestByCount(t *testing.T) {
	if got := byCount([]int32{1, 3, 0, 3, 2}, 3); !slices.Equal(got, []uint32{1, 3, 4, 0, 2}) {
		t.Errorf("byCount = %v", got)
	}
}

// A word's number is read back as it was written, however many words there are.
func TestRanks(t *testing.T) {
	for _, edge := range []int{0, short, short + middle, short + middle + long, maxUnits - 1} {
		for n := max(edge-2, 0); n < min(edge+300, maxUnits); n += 7 {
			w := writer{[]byte{itemStart}}
			w.rank(n)
			in := walker{r: reader{string(w.b), 0}}
			if !in.next() || !in.next() || in.op != itemWord || in.rank != n || in.next() {
				t.Fatalf("the number %d, % x, is read as %d", n, w.b[1:], in.rank)
			}
		}
	}
}
