package article

import "testing"

func TestIsCaption(t *testing.T) {
	for in, want := range map[string]bool{
		"The leaders in Hanoi. Photo: VNA":                 true,
		"The leaders in Hanoi. (Photo: VNA)":               true,
		"The leaders in Hanoi. Photo Lâm Khánh":            true,
		"The leaders in Hanoi. VNA/VNS Photo":              true,
		"The leaders in Hanoi. Photo by Jane Doe":          true,
		"Illustrative photo of a factory":                  true,
		"Hai nhà lãnh đạo. Ảnh: TTXVN":                     true,
		"They posed for a photo.":                          false,
		"He took the photo by the sea, and then went home": false,
		"Image::Base": false,
		"":            false,
	} {
		if got := isCaption(in); got != want {
			t.Errorf("isCaption(%q) = %v", in, got)
		}
	}
}

func TestIsQuestion(t *testing.T) {
	for in, want := range map[string]bool{
		"What comes next?": true, "Q: And then": true, "“What comes next?” he asked.": false, "“What next?": false, "It came.": false, "- What?": false,
	} {
		if got := isQuestion(in); got != want {
			t.Errorf("isQuestion(%q) = %v", in, got)
		}
	}
}

func TestIsTeaser(t *testing.T) {
	for in, want := range map[string]bool{
		"Read more: Leaders meet": true, "* We invite readers to go to the Politics section.": true, "RELATED NEWS": true, "They read more.": false, "": false,
	} {
		if got := isTeaser(in); got != want {
			t.Errorf("isTeaser(%q) = %v", in, got)
		}
	}
}

func TestZoneString(t *testing.T) {
	for z := Body; z <= Related; z++ {
		if z.String() == "unknown" || z.String() == "" {
			t.Errorf("zone %d has no name", z)
		}
	}
	if Zone(200).String() != "unknown" || Related.Own() || SignOff.Own() || Caption.Own() || Question.Own() || !Body.Own() || !Lead.Own() {
		t.Error("unknown zone, or what is the article's own")
	}
}
