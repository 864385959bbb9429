package search

import (
	"slices"
	"testing"
)

// TestFormsAgainstAllTerms compares the terms of every stem with those that a
// look at all terms finds, whether the stem is in the dictionary or not.
func TestFormsAgainstAllTerms(t *testing.T) {
	docs, values := generated(8, 100)
	many := doc("many", "happy happily happier happiness die dies died dying tie ties sky skies use used using uses user")
	for c := 'a'; c <= 'z'; c++ {
		for d := 'a'; d <= 'z'; d += 3 {
			many.Text += " ti" + string(c) + string(d) + " running run"
		}
	}
	many.Passages[0].End = len(many.Text)
	many.Title = many.Text
	x := open(t, append(docs, many), values)
	want := map[string][]int32{}
	for n := range x.terms.n {
		if st := stem(x.terms.key(n)); st != "" {
			want[st] = append(want[st], int32(n))
		}
	}
	if x.stems.n == 0 || x.stems.n > len(want)/2 {
		t.Errorf("the dictionary has %d of %d stems", x.stems.n, len(want))
	}
	for st, terms := range want {
		for range 2 { // found, then remembered
			if got := x.forms(st); !slices.Equal(got, terms) {
				t.Errorf("forms(%s) = %v, want %v", st, got, terms)
			}
		}
	}
	if got := x.forms("nosuchstem"); len(got) != 0 {
		t.Errorf("forms(nosuchstem) = %v", got)
	}
}
