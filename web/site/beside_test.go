package site

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"strings"
	"testing"

	"dossier/app/article"
	"dossier/app/corpus"
	"dossier/app/volume"
)

// archive returns the blob of articles with texts of many pieces.
func archive(t *testing.T) []byte {
	t.Helper()
	s := Seeds{}
	for i := range 400 {
		s.Articles = append(s.Articles, article.Parse(fmt.Sprintf("%04d", i),
			fmt.Sprintf("Report %d\n\nA ship with the number %d came to port %d on a %d. day.\n\n%s", i, i*7919, i%13, i, strings.Repeat(fmt.Sprintf("It had %d crates, %d sacks. ", i*31, i*17), 20))))
	}
	blob, err := s.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	return blob
}

// The files of a corpus beside the client make it whole again, in parts or in
// pieces, and each has its sum.
func TestBesideMakesTheWhole(t *testing.T) {
	blob := archive(t)
	whole, err := corpus.Open(string(blob))
	if err != nil {
		t.Fatal(err)
	}
	f := files{}
	names, err := f.addBeside(blob, whole)
	if err != nil {
		t.Fatal(err)
	}
	read := func(name string) []byte {
		data := f[name]
		n := len(data) - 4
		if n < 0 || binary.LittleEndian.Uint32(data[n:]) != crc32.ChecksumIEEE(data[:n]) {
			t.Fatalf("%s has no right sum", name)
		}
		return data[:n]
	}
	used := map[string]bool{names.head: true}
	for _, pieces := range []bool{false, true} {
		c, err := corpus.Open(string(read(names.head)))
		if err != nil {
			t.Fatal(err)
		}
		for i, v := range names.volumes {
			at := 0
			if pieces {
				for p := range c.Volume(i).Pieces() {
					name := fmt.Sprintf("%s%d.bin", v.pieces, p)
					used[name] = true
					from, _ := c.Volume(i).Piece(p)
					c.Volume(i).Put(from, read(name))
				}
				continue
			}
			for _, name := range v.parts {
				used[name] = true
				data := read(name)
				c.Volume(i).Put(at, data)
				at += len(data)
			}
		}
		if !c.Loaded() {
			t.Fatalf("pieces %v: not all is there", pieces)
		}
		if d := c.Derive(); !pieces && d == nil {
			t.Fatal("there is nothing to derive")
		} else if d != nil {
			if done, err := d.Step(c.Len()); !done || err != nil {
				t.Fatal(done, err)
			}
		}
		for i := range corpus.NumVolumes {
			a, _ := whole.Volume(i).Cut(0, whole.Volume(i).Len())
			b, ok := c.Volume(i).Cut(0, c.Volume(i).Len())
			if !ok || a != b {
				t.Errorf("pieces %v: %s is another", pieces, corpus.VolumeName(i))
			}
		}
	}
	if len(used) != len(f) {
		t.Errorf("there are %d files, of which %d are used", len(f), len(used))
	}
}

func TestPartsEndWithPieces(t *testing.T) {
	data := string(bytes.Repeat([]byte("abcdefghij"), 10))
	v := volume.Whole(data, []uint32{7, 20, 21, 50, 99, 100})
	parts := cutParts(v, data, 15)
	if got := fmt.Sprint(len(parts), len(parts[0]), len(parts[1]), len(parts[2]), len(parts[3])); got != "4 20 30 49 1" {
		t.Errorf("parts %s, want 4 of 20, 30, 49, 1", got)
	}
	if strings.Join(parts, "") != data {
		t.Error("the parts are not the whole")
	}
	if parts := cutParts(volume.Whole("", nil), "", 15); parts != nil {
		t.Errorf("an empty volume has parts %q", parts)
	}
}
