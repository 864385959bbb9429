package ui

import (
	"reflect"
	"testing"

	"dossier/app/search"
)

func TestBars(t *testing.T) {
	few := []search.FacetValue{{ID: "2023-11", Count: 2}, {ID: "2024-02", Count: 1}, {ID: "undated", Count: 3}}
	list, undated := bars(few, "")
	want := []bar{{"2023-11", "2023-11", 2}, {"2023-12", "2023-12", 0}, {"2024-01", "2024-01", 0}, {"2024-02", "2024-02", 1}}
	if !reflect.DeepEqual(list, want) || undated != 3 {
		t.Errorf("bars() = %v, %d, want %v, 3", list, undated, want)
	}
	if list, _ = bars(few, "2024"); len(list) != 12 || list[1] != (bar{"2024-02", "2024-02", 1}) {
		t.Errorf("bars() of 2024 = %v", list)
	}
	var months []search.FacetValue
	for y := 2001; y < 2011; y++ {
		for m := 1; m <= 12; m++ {
			months = append(months, search.FacetValue{ID: pad(y, 4) + "-" + pad(m, 2), Count: 1})
		}
	}
	if list, _ = bars(months, ""); len(list) != 10 || list[0] != (bar{"2001", "2001", 12}) {
		t.Errorf("bars() of ten years = %v", list)
	}
	list, _ = bars([]search.FacetValue{{ID: "1905-01", Count: 1}, {ID: "2024-12", Count: 5}}, "")
	if len(list) > maxBars || list[0] != (bar{"1900", "1919", 1}) || list[len(list)-1] != (bar{"2020", "2039", 5}) {
		t.Errorf("bars() of a century = %v", list)
	}
	for _, b := range list {
		if !validDate(b.from) || !validDate(b.to) {
			t.Errorf("bar %v", b)
		}
	}
	if list, undated = bars([]search.FacetValue{{ID: "undated", Count: 1}, {ID: "rubbish", Count: 1}}, ""); list != nil || undated != 1 {
		t.Errorf("bars() of no dates = %v, %d", list, undated)
	}
}

func TestBarClass(t *testing.T) {
	for _, c := range []struct {
		n, most int
		want    string
	}{{0, 5, "bar-0"}, {1, 1000, "bar-1"}, {5, 10, "bar-5"}, {10, 10, "bar-10"}, {0, 0, "bar-0"}} {
		if got := barClass(c.n, c.most); got != c.want {
			t.Errorf("barClass(%d, %d) = %q, want %q", c.n, c.most, got, c.want)
		}
	}
}
