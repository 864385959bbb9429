package search

import (
	"bytes"
	"testing"

	"dossier/app/text"
)

// TestWorkedExample checks the example of format.go.
func TestWorkedExample(t *testing.T) {
	all := text.Span{Start: 0, End: 7}
	docs := []Document{
		{ID: "0", Text: "Big dog", Passages: []Passage{{all, Body}}},
		{ID: "1", Text: "Big cat", Passages: []Passage{{all, Body}}},
		{ID: "2", Title: "dog, dog", Text: "dog, dog", Passages: []Passage{{text.Span{Start: 0, End: 8}, Title}}},
	}
	x := open(t, docs, nil)
	n, ok := x.terms.find("dog")
	if !ok {
		t.Fatal("find(dog) = false")
	}
	l := x.termList(&x.terms, n)
	if want := "\x01\x04\x01\x01"; l.postings != want {
		t.Errorf("postings of dog = % x, want % x", l.postings, want)
	}
	if got, _ := l.positions(); got != "\x01\x00\x00" {
		t.Errorf("positions of dog = % x, want 01 00 00", got)
	}
}

func TestBuildIsDeterministic(t *testing.T) {
	docs, values := news()
	a, err := Build(docs, values)
	if err != nil {
		t.Fatal(err)
	}
	for range 5 {
		if b, _ := Build(docs, values); !bytes.Equal(a, b) {
			t.Fatal("Build of the same input gives other bytes")
		}
	}
}

func TestBuildRefusesWhatIsOutOfBounds(t *testing.T) {
	values := []Value{{Kind: "person", ID: "a", Name: "A"}}
	span := func(a, b int) text.Span { return text.Span{Start: a, End: b} }
	for _, d := range []Document{
		{Text: "abc", Passages: []Passage{{span(0, 4), Body}}},
		{Text: "abc", Passages: []Passage{{span(-1, 2), Body}}},
		{Text: "abc", Passages: []Passage{{span(1, 1), Body}}},
		{Text: "abc", Passages: []Passage{{span(1, 3), Body}, {span(0, 1), Body}}},
		{Text: "abc", Passages: []Passage{{span(0, 3), NumFields}}},
		{Text: "abc", Names: []Name{{span(0, 4), 0}}},
		{Text: "abc", Names: []Name{{span(0, 1), 1}}},
		{Text: "abc", Values: []int32{1}},
		{Text: "abc", Values: []int32{0, 0}},
	} {
		if _, err := Build([]Document{d}, values); err == nil {
			t.Errorf("Build(%+v) = nil error", d)
		}
	}
}

func TestPackLength(t *testing.T) {
	for _, test := range []struct {
		n    int
		want byte
	}{{0, 0}, {1, 1}, {127, 127}, {128, 128}, {138, 128}, {140, 129}, {256, 136}, {1 << 30, 255}} {
		if got := packLength(test.n); got != test.want {
			t.Errorf("packLength(%d) = %d, want %d", test.n, got, test.want)
		}
	}
}
