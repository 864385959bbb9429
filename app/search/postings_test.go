package search

import (
	"math/rand"
	"slices"
	"testing"

	"dossier/app/volume"
)

func TestPostingsRoundTrip(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for _, n := range []int{1, 2, skipSize - 1, skipSize, skipSize + 1, 2 * skipSize, 1000} {
		for _, names := range []bool{false, true} {
			var want []posting
			var w listWriter
			doc := int32(-1)
			for range n {
				doc += 1 + int32(r.Intn(1+r.Intn(300)))
				p := posting{doc: doc}
				if names {
					p.lengths = []uint32{}
				}
				at := uint32(0)
				for f := range p.tf {
					if r.Intn(2) == 0 && !(names && r.Intn(2) == 0) || f == int(Body) && !names {
						p.tf[f] = 1 + uint32(r.Intn(1+r.Intn(4)))
					}
					for range p.tf[f] {
						at += 1 + uint32(r.Intn(200))
						p.positions = append(p.positions, at)
						if names {
							p.lengths = append(p.lengths, 1+uint32(r.Intn(6)))
						}
					}
				}
				want = append(want, p)
				w.add(&p)
			}
			var post, pos writer
			w.finish(&post, &pos)
			x := &Index{docs: int(doc) + 1}
			l := list{df: n, postings: string(post.b), volume: volume.Whole(string(pos.b), nil), size: len(pos.b), names: names}
			check := func(c *cursor, p *posting) {
				t.Helper()
				if c.doc != p.doc {
					t.Fatalf("n=%d: doc = %d, want %d", n, c.doc, p.doc)
				}
				for f, tf := range p.tf {
					if c.has(1<<f) != (tf > 0) || c.once < 0 && c.tf[f] != tf {
						t.Fatalf("n=%d doc %d: count of field %d = %d, want %d", n, c.doc, f, c.tf[f], tf)
					}
				}
				lengths := []uint32{}
				got := c.at(nil, &lengths)
				if !slices.Equal(got, p.positions) || names && !slices.Equal(lengths, p.lengths) {
					t.Fatalf("n=%d doc %d: positions = %v %v, want %v %v", n, c.doc, got, lengths, p.positions, p.lengths)
				}
			}
			c := x.cursor(l)
			for i := range want {
				if !c.next() {
					t.Fatalf("n=%d: next = false at %d", n, i)
				}
				if i%3 > 0 { // positions need not be read
					check(&c, &want[i])
				}
			}
			if c.next() {
				t.Fatalf("n=%d: next = true at the end", n)
			}
			for range 50 {
				c := x.cursor(l)
				target := int32(0)
				for {
					target += int32(r.Intn(5000))
					i, _ := slices.BinarySearchFunc(want, target, func(p posting, d int32) int { return int(p.doc - d) })
					if c.doc >= target && c.doc >= 0 {
						continue
					}
					if ok := c.seek(target); ok != (i < n) {
						t.Fatalf("n=%d: seek(%d) = %v", n, target, ok)
					} else if !ok {
						break
					}
					check(&c, &want[i])
				}
			}
		}
	}
}
