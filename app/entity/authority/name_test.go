package authority

import "testing"

func TestAgrees(t *testing.T) {
	for _, c := range []struct {
		a, b         string
		agrees, same bool
	}{
		{"Võ Văn Thưởng", "Vo Van Thuong", true, false},
		{"Võ Văn Thưởng", "VÕ VĂN THƯỞNG", true, true},
		{"Thường", "Thưởng", false, false},
		{"Thuong", "Thưởng", true, false},
		{"Nguyễn Thuong", "Nguyen Thưởng", true, false}, // marked in different words
		{"Viet Nam", "Vietnam", true, false},
		{"Việt Nam", "Viet-Nam", true, false},
		{"U.S.", "US", true, true},
		{"APEC Leaders' Week", "APEC Leaders’ Week", true, true},
		{"O’Brién", "O'brién", true, true},
		{"Joe Biden", "Joe Bidden", false, false},
		{"…", "…", false, true}, // no names, and no rule has them
	} {
		a, b := newForm(c.a), newForm(c.b)
		if a.agrees(&b) != c.agrees || b.agrees(&a) != c.agrees {
			t.Errorf("%q agrees with %q: not %v", c.a, c.b, c.agrees)
		}
		if a.same(&b) != c.same || b.same(&a) != c.same {
			t.Errorf("%q is %q: not %v", c.a, c.b, c.same)
		}
		if keyOf(c.a) != a.key {
			t.Errorf("%q has the keys %q and %q", c.a, keyOf(c.a), a.key)
		}
	}
}

func TestPartOf(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Thuong", "Võ Văn Thưởng", true}, {"Thuong", "Thuong", false}, {"Van Thuong", "Vo Van Thuong", false}, {"CPV", "Communist Party", false},
	} {
		a, b := newForm(c.a), newForm(c.b)
		if a.partOf(&b) != c.want {
			t.Errorf("%q is a part of %q: not %v", c.a, c.b, c.want)
		}
	}
}
