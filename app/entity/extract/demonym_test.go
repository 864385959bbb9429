package extract

import (
	"slices"
	"testing"
)

func TestCountryOf(t *testing.T) {
	for _, c := range []struct {
		adjective, name string
	}{{"Kenyan", "Kenya"}, {"PERUVIAN", "Peru"}, {"American", "United States"}} {
		if got := CountryOf(c.adjective); !slices.Contains(got, c.name) {
			t.Errorf("CountryOf(%q) = %q, without %q", c.adjective, got, c.name)
		}
	}
	for _, w := range []string{"Korean", "Congolese", "Kenya", "house", ""} {
		if got := CountryOf(w); got != nil {
			t.Errorf("CountryOf(%q) = %q, want none", w, got)
		}
	}
}

func TestNameBehindItsCountry(t *testing.T) {
	run(t, []string{
		"There President of [l Kenya] [p Ivo Marek] met King of [l Jordan] [p Anna Lindqvist] today.",
	})
}
