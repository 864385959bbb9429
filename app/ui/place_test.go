package ui

import (
	"strconv"
	"strings"
	"testing"
)

func TestPlaces(t *testing.T) {
	kept := withPlace(nil, "a", 3)
	kept = withPlace(kept, "b", 5)
	kept = withPlace(kept, "a", 7)
	if got := strings.Join(kept, "|"); got != "a 7|b 5" {
		t.Errorf("the places are %q", got)
	}
	if a, b, c := placeIn(kept, "a"), placeIn(kept, "b"), placeIn(kept, "c"); a != 7 || b != 5 || c != 0 {
		t.Errorf("the places are %d, %d, %d", a, b, c)
	}
	if got := strings.Join(withPlace(kept, "a", 1), "|"); got != "b 5" {
		t.Errorf("who begins again has the places %q", got)
	}
	for i := range 3 * maxPlaces {
		kept = withPlace(kept, strconv.Itoa(i), 4)
	}
	if len(kept) != maxPlaces {
		t.Errorf("%d places are kept", len(kept))
	}
	// What others wrote there is no place.
	if got := placeIn([]string{"a", "a x", "a -4", "a 1", "ab 9"}, "a"); got != 0 {
		t.Errorf("a place of %d", got)
	}
}
