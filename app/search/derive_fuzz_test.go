package search

import (
	"errors"
	"testing"
)

// FuzzDerive derives the lists from damaged texts. It ends with the bytes that
// Build makes, or with ErrCorrupt and nothing derived; texts that were read before
// and after are never out of bounds.
func FuzzDerive(f *testing.F) {
	type input struct {
		blob  []byte
		whole *Index
	}
	var inputs []input
	for _, n := range []int{0, 12, 300} { // 300: lists of several blocks
		docs, values := generated(9, n)
		if n == 0 {
			docs, values = news()
		}
		b, err := Build(docs, values)
		if err != nil {
			f.Fatal(err)
		}
		x, err := Open(string(b))
		if err != nil {
			f.Fatal(err)
		}
		inputs = append(inputs, input{b, x})
	}
	for i := range 24 {
		f.Add(byte(i), uint16(i*353), []byte{byte(i * 11)}, byte(i))
	}
	f.Add(byte(1), uint16(0), []byte{}, byte(0))
	f.Add(byte(2), uint16(40), []byte{itemMixed, 0xff, 0xff, 0xff, 0xff, 0x0f, 0x80}, byte(3))
	f.Add(byte(2), uint16(9), []byte{itemLiteral, 0x80, 0xff, 0xff, 0xff, 0xff, 0x0f}, byte(100))
	f.Fuzz(func(t *testing.T, which byte, at uint16, patch []byte, step byte) {
		in := inputs[int(which)%len(inputs)]
		x := headOf(t, in.blob)
		for i := range NumVolumes {
			if i == Postings || i == Positions {
				continue
			}
			v := x.Volume(i)
			data := []byte(bytesOf(t, in.whole.Volume(i)))
			if i == Texts {
				copy(data[int(at)%len(data):], patch)
			}
			v.Put(0, data)
		}
		for doc := -1; doc <= x.Docs(); doc++ {
			s, _ := x.Text(doc)
			for _, p := range x.Passages(doc) {
				_ = s[p.Start:p.End]
			}
			if _, ok := x.Title(doc); ok && (doc < 0 || doc >= x.Docs()) {
				t.Errorf("document %d of %d has a title", doc, x.Docs())
			}
		}
		d := x.Derive()
		if d == nil {
			t.Fatal("there is nothing to derive")
		}
		var err error
		for steps, done := 0, false; !done; steps++ {
			if done, err = d.Step(1 + int(step)); steps > x.Docs() {
				t.Fatalf("%d documents take more than %d steps", x.Docs(), steps)
			}
		}
		if err != nil {
			if !errors.Is(err, ErrCorrupt) || x.postings.Complete() || x.positions.Complete() {
				t.Fatalf("Step = %v, and something is derived", err)
			}
			return
		}
		if !x.postings.Complete() || !x.positions.Complete() {
			t.Fatal("the lists are not complete when all is derived")
		}
		for _, q := range []string{"", "thuong biden", "visit trade", `"trade visit"~9`, "tarif"} {
			x.Search(Request{Query: q, Limit: 5, Facets: true})
			x.Marks(q, 0)
		}
	})
}
