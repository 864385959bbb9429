package search

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
)

// A document's words count with their inflections, without common and short ones, and
// no further than relatedBytes; they are counted once.
func TestStems(t *testing.T) {
	d := &document{text: "The minister met ministers of the UN. " + strings.Repeat("x ", relatedBytes/2) + "beyond"}
	got := d.stems()
	slices.SortFunc(got, func(a, b counted) int { return strings.Compare(a.stem, b.stem) })
	want := []counted{{"met", 1}, {"minist", 1 + math.Log(2)}}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if again := d.stems(); &again[0] != &got[0] {
		t.Error("they were counted again")
	}
	if empty := new(document); len(empty.stems()) != 0 || empty.counted == nil {
		t.Error("an empty document has stems, or is counted each time")
	}
}

// Of two documents that answer a question of many words alike, the one that shares words
// with its best answers comes first. In a corpus too small for that they stay as they are.
func TestRelated(t *testing.T) {
	docs := []Document{
		doc("best", "first", "harbour strike talks customs duties"),
		doc("second", "other", "harbour strike talks customs duties"),
		doc("aside", "third", "harbour talks gardens painters"),
		doc("near", "fourth", "harbour talks customs duties"),
	}
	const query = "harbour strike talks tunnel"
	search := func(x *Index) string { return ids(docs, x.Search(Request{Query: query, Limit: 10})) }
	if got, want := search(open(t, docs, nil)), "best second aside near"; got != want {
		t.Errorf("of four documents: %s, want %s", got, want)
	}
	for i := range 16 {
		docs = append(docs, doc(fmt.Sprint("other", i), "title", "nothing of it"))
	}
	x := open(t, docs, nil)
	for range 2 {
		if got, want := search(x), "best second near aside"; got != want {
			t.Errorf("of twenty documents: %s, want %s", got, want)
		}
	}
}
