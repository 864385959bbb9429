package ui

import (
	"strconv"
	"testing"

	"dossier/app/search"
)

func TestRelaxed(t *testing.T) {
	for _, c := range []struct {
		a    search.Response
		want string
	}{
		{search.Response{Total: 5, Full: 5}, ""},
		{search.Response{Total: 5, Relaxed: []string{"houston", "rain"}}, "No article has all of these words. These have some of them; left out: “houston”, “rain”."},
		{search.Response{Total: 10, Full: 3, Relaxed: []string{"rain"}}, "3 articles have all the words; 7 more have some of them."},
		{search.Response{Total: 2, Full: 1, Relaxed: []string{"rain"}}, "1 article has all the words; 1 more has some of them."},
		{search.Response{Relaxed: []string{"rain"}}, ""},
		{search.Response{Total: 3, Full: 3, Relaxed: []string{"rain"}}, ""}, // filters may leave only full ones
	} {
		if got := relaxed(&c.a, false); got != c.want {
			t.Errorf("relaxed(%+v, false) = %q, want %q", c.a, got, c.want)
		}
	}
}

func TestRelaxedByFilters(t *testing.T) {
	a := search.Response{Total: 2, Relaxed: []string{"rain"}}
	if got, want := relaxed(&a, true), "No article that passes the filters has all of these words. These have some of them; left out: “rain”."; got != want {
		t.Errorf("relaxed() = %q, want %q", got, want)
	}
}

// What is said of a relaxed answer agrees with its number.
func TestRelaxedResults(t *testing.T) {
	files := map[string]string{"full": "Storm over the harbour\n\nA storm broke the harbour bridge."}
	for i := range 6 {
		files["part"+strconv.Itoa(i)] = "Storm again\n\nA storm was seen from the harbour in week " + strconv.Itoa(i) + "."
	}
	for i := range 120 {
		files["none"+strconv.Itoa(i)] = "Sunny day\n\nNothing happened in week " + strconv.Itoa(i) + ", and nobody minded."
	}
	Use(build(t, files))
	defer useSeeds(t)
	r, s := show(t, "", "q=storm+harbour+bridge")
	a := r.ask()
	if a.Full != 1 || a.Total != 7 {
		t.Fatalf("%d of %d articles have all words, want 1 of 7", a.Full, a.Total)
	}
	mustContain(t, "results", s, `data-total="7"`, "7 articles for “storm harbour bridge”", "1 article has all the words; 6 more have some of them.")
	mustNotContain(t, "results", s, "No article has all")
	r, s = show(t, "", "q=storm+harbour+zzqx")
	mustContain(t, "results", s, `data-total="`+strconv.Itoa(r.ask().Total)+`"`, "No article has all of these words", "left out: “zzqx”.")
	if got, want := summary(a, "x y", false), "7 articles for “x y”. 1 article has all the words; 6 more have some of them."; got != want {
		t.Errorf("summary() = %q, want %q", got, want)
	}
}
