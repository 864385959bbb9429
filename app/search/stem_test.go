package search

import "testing"

func TestStem(t *testing.T) {
	for _, test := range []struct{ term, want string }{
		{"", ""}, {"us", ""}, {"tariffs", "tariff"}, {"agreements", "agreement"}, {"cooperation", "cooper"}, {"running", "run"},
		{"thưởng", ""}, {"80", "80"}, {"80th", "80"}, {"1st", "1"}, {"80s", ""}, {"3.5", ""}, {"2d", ""}, {"日", ""},
	} {
		if got := stem(test.term); got != test.want {
			t.Errorf("stem(%s) = %s, want %s", test.term, got, test.want)
		}
	}
}
