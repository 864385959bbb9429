package ui

import (
	"slices"
	"strconv"
	"testing"
)

// A row below the screen keeps its body while the reader types if it stands for the same
// article, and has the title else; the next rendering makes them all. Of a list that begins with
// another article the first row is made.
func TestInView(t *testing.T) {
	v := inView{rows: 2}
	query := ""
	whole := func(row int) string { return "whole " + query + strconv.Itoa(row) }
	title := func(row int) string { return "title " + query + strconv.Itoa(row) }
	for _, c := range []struct {
		query string
		brief bool
		docs  []int
		want  []string
	}{
		{"a", false, []int{7, 8, 9}, []string{"whole a0", "whole a1", "whole a2"}},
		{"b", true, []int{7, 9, 8}, []string{"whole b0", "whole b1", "title b2"}},
		{"c", true, []int{7, 6, 8}, []string{"whole c0", "whole c1", "title b2"}}, // is the same as before
		{"d", false, []int{7, 6, 8}, []string{"whole d0", "whole d1", "whole d2"}},
		{"e", true, []int{7, 9, 8, 5}, []string{"whole e0", "whole e1", "whole d2", "title e3"}},
		{"f", true, []int{8, 9, 5}, []string{"whole f0", "whole e1", "title f2"}}, // begins with another one
		{"g", true, []int{8, 9, 5}, []string{"whole g0", "whole g1", "title f2"}},
	} {
		query, v.brief = c.query, c.brief
		if got := v.bodies(c.docs, whole, title); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.query, got, c.want)
		}
	}
	v.forget()
	v.brief, query = true, "h"
	if got, want := v.bodies([]int{7, 9}, whole, title), []string{"whole h0", "title h1"}; !slices.Equal(got, want) {
		t.Errorf("with no list before: %q, want %q", got, want)
	}
}

// The guess leaves no row out that the screen shows: two rows take a screen of 900 pixels.
func TestInViewGuess(t *testing.T) {
	for height, want := range map[float64]int{600: 2, 844: 2, 900: 2, 1080: 3, 1440: 4, 2160: 5} {
		var v inView
		if v.guess(height); v.rows != want {
			t.Errorf("on %g pixels %d rows, want %d", height, v.rows, want)
		}
	}
}
