package extract

import "testing"

func TestSlugs(t *testing.T) {
	s := make(slugs)
	for _, c := range [][2]string{
		{"Võ Văn Thưởng", "vo-van-thuong"}, {"Vo Van Thuong", "vo-van-thuong-2"}, {"U.S.-Viet Nam", "us-viet-nam"}, {"北京", "x"}, {"", "x-2"}, {"Côte d’Ivoire", "cote-divoire"},
	} {
		if got := s.take(c[0]); got != c[1] {
			t.Errorf("%q has the id %q, want %q", c[0], got, c[1])
		}
	}
}
