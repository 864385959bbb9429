package volume

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestWhole(t *testing.T) {
	v := Whole("abcdef", nil)
	if s, ok := v.Cut(2, 3); s != "cde" || !ok {
		t.Errorf("Cut = %q, %v", s, ok)
	}
	if !v.Complete() || v.Wants() || v.Len() != 6 || v.Pieces() != 1 {
		t.Errorf("a whole volume: complete %v, wants %v, %d bytes, %d pieces", v.Complete(), v.Wants(), v.Len(), v.Pieces())
	}
}

func TestAbsentPiecesAreWanted(t *testing.T) {
	text := strings.Repeat("x", PieceSize) + strings.Repeat("y", PieceSize) + "z"
	v := Absent(len(text), nil)
	if _, ok := v.Peek(0, 5); ok || v.Wants() {
		t.Fatalf("Peek has bytes that are not there, or wants them")
	}
	if _, ok := v.Cut(PieceSize-1, 2); ok {
		t.Fatal("Cut has bytes that are not there")
	}
	if got := v.Wanted(); !slices.Equal(got, []int{0, 1}) {
		t.Errorf("Wanted = %v, want [0 1]", got)
	}
	if got := v.Wanted(); got != nil {
		t.Errorf("Wanted again = %v, want none", got)
	}
	v.Put(PieceSize, []byte(text[PieceSize:2*PieceSize]))
	if s, ok := v.Cut(PieceSize+3, 2); s != "yy" || !ok {
		t.Errorf("Cut = %q, %v", s, ok)
	}
	v.Put(0, []byte(text[:PieceSize-1])) // not the whole of a piece
	if _, ok := v.Peek(0, 1); ok {
		t.Error("half a piece is taken for a piece")
	}
	v.Put(2*PieceSize, []byte("z"))
	v.Put(0, []byte(text[:PieceSize]))
	if s, ok := v.Cut(0, len(text)); s != text || !ok || !v.Complete() {
		t.Error("the volume with all pieces is not complete")
	}
}

func TestBounds(t *testing.T) {
	v := Absent(10, []uint32{3, 9, 10})
	v.Put(0, []byte("abcdefghi"))
	if s, ok := v.Cut(1, 8); s != "bcdefghi" || !ok {
		t.Errorf("Cut = %q, %v", s, ok)
	}
	if _, ok := v.Cut(9, 1); ok || !slices.Equal(v.Wanted(), []int{2}) {
		t.Error("the last piece is not wanted")
	}
	v.Fill("abcdefghij")
	if s, ok := v.Cut(9, 1); s != "j" || !ok {
		t.Errorf("Cut of a filled volume = %q, %v", s, ok)
	}
}

// TestPutIsLikeCopy compares volumes with plain bytes.
func TestPutIsLikeCopy(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		n := 1 + r.IntN(200)
		want := make([]byte, n)
		for i := range want {
			want[i] = byte(r.Uint32())
		}
		var ends []uint32
		for at := 0; at < n; {
			at = min(n, at+1+r.IntN(20))
			ends = append(ends, uint32(at))
		}
		v := Absent(n, ends)
		for !v.Complete() {
			from := r.IntN(n)
			to := from + r.IntN(n-from) + 1
			v.Put(from, want[from:to])
			at := r.IntN(n)
			size := r.IntN(n - at + 1)
			if s, ok := v.Cut(at, size); ok && s != string(want[at:at+size]) {
				t.Fatalf("Cut(%d, %d) = %q, want %q", at, size, s, want[at:at+size])
			} else if !ok && size == 0 {
				t.Fatal("no bytes are absent")
			}
			if r.IntN(20) == 0 {
				v.Put(0, want)
			}
		}
		if s, ok := v.Cut(0, n); !ok || !bytes.Equal([]byte(s), want) {
			t.Fatal("a complete volume has other bytes")
		}
	}
}
