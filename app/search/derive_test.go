package search

import (
	"testing"

	"dossier/app/volume"
)

func bytesOf(t *testing.T, v *volume.Volume) string {
	t.Helper()
	s, ok := v.Cut(0, v.Len())
	if !ok {
		t.Fatal("the volume is not complete")
	}
	return s
}

func TestDerivedListsAreTheBuiltOnes(t *testing.T) {
	docs, values := news()
	checkDerived(t, open(t, docs, values), 1)
	docs, values = generated(5, 700) // lists of several blocks
	checkDerived(t, open(t, docs, values), 100)
}

// headOf opens the head of x's bytes, with nothing of the volumes there.
func headOf(t testing.TB, b []byte) *Index {
	t.Helper()
	n, err := HeadLen(string(b))
	if err != nil {
		t.Fatal(err)
	}
	x, err := Open(string(b[:n]))
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// checkDerived derives the lists of x anew, some documents a step, and compares.
func checkDerived(t *testing.T, x *Index, step int) {
	t.Helper()
	y := &Index{docs: x.docs, terms: x.terms, spellings: x.spellings, forward: x.forward}
	y.postings, y.positions = volume.Absent(x.postings.Len(), nil), volume.Absent(x.positions.Len(), nil)
	d := y.Derive()
	if d == nil {
		if x.postings.Len() > 0 {
			t.Fatal("there is nothing to derive")
		}
		return
	}
	for {
		done, err := d.Step(step)
		if err != nil {
			t.Fatal(err)
		}
		if done {
			break
		}
	}
	if a, b := bytesOf(t, x.postings), bytesOf(t, y.postings); a != b {
		t.Fatalf("derived postings\n% x, want\n% x", b, a)
	}
	if a, b := bytesOf(t, x.positions), bytesOf(t, y.positions); a != b {
		t.Fatalf("derived positions\n% x, want\n% x", b, a)
	}
}
