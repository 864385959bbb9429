package extract

import "testing"

func TestVietnameseNames(t *testing.T) {
	run(t, []string{
		"Hôm nay [p Nguyễn Thị Hoa] met [p Trần Văn Bình] at noon. [p Hoa] thanked [p Bình].",
		"Minister [p Dang Quoc Khanh] spoke. Later [p Khanh] left.",
		"General Secretary [p Do Muoi] spoke; To do so took courage.",
		"The Cơ Tu people and the Mông minority live here.",
		"Director of the [o Department of Culture and Sports] [p Lê Minh Hà] said so.",
	})
}

func TestSyllable(t *testing.T) {
	for w, want := range map[string]bool{"nguyen": true, "thuong": true, "nghia": true, "quy": true, "gia": true, "photo": false, "state": false, "bill": false, "o": true, "strong": false} {
		if got := syllable(w); got != want {
			t.Errorf("syllable(%q) = %v", w, got)
		}
	}
}
