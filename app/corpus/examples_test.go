package corpus

import (
	"slices"
	"testing"
)

func TestExamples(t *testing.T) {
	c, blob := mustOpen(t, small())
	if x := c.Examples(); x != nil {
		t.Errorf("a corpus without examples has %v", x)
	}
	want := []Example{{"words", "big dog"}, {"date", "date:2023"}}
	with, err := WithExamples(blob, want)
	if err != nil {
		t.Fatal(err)
	}
	d, err := Open(string(with))
	if err != nil {
		t.Fatal(err)
	}
	if got := d.Examples(); !slices.Equal(got, want) {
		t.Errorf("Examples = %v, want %v", got, want)
	}
	if err := d.Verify(); err != nil {
		t.Error(err)
	}
	if d.Len() != c.Len() || d.Edition() != c.Edition() || d.Article(0).Text != c.Article(0).Text {
		t.Error("examples change more than the examples")
	}
	if _, err := WithExamples(blob[:len(blob)-1], want); err == nil {
		t.Error("WithExamples takes half a blob")
	}
}
