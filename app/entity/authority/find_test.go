package authority

import "testing"

func TestTies(t *testing.T) {
	for _, c := range []struct {
		before, gap, name string
		want              bool
	}{
		{"Red", " ", "Red Cross", true}, {"Red", "\n", "Red Cross", true}, {"Viet", "-", "Viet Nam", true}, {"Viet", " - ", "Viet Nam", false},
		{"Biden", ", ", "Joseph Biden, Jr", true}, {"Biden", ", ", "Biden Jr", false}, {"J", ". ", "J Smith", true}, {"Lee", ". ", "Lee Smith", false},
		{"People", "’s ", "People's Committee", true}, {"Vietnam", "’s ", "Vietnam Party", false}, {"Leaders", "’ ", "Leaders' Week", true},
		{"Acme", " & ", "Acme & Sons", true}, {"Acme", " & ", "Acme Sons", false}, {"A", " (", "A B", false},
	} {
		if ties(c.before, c.gap, c.name) != c.want {
			t.Errorf("%q after %q in %q: not %v", c.gap, c.before, c.name, c.want)
		}
	}
}

func TestTrie(t *testing.T) {
	tr := newTrie()
	for _, k := range []string{"vietnam", "viet", "thưởng"} {
		tr.add(k)
	}
	n, ok := tr.walk(0, "viet")
	if !ok || !tr.ends[n] {
		t.Error("viet is not there")
	}
	if n, ok = tr.walk(n, "nam"); !ok || !tr.ends[n] {
		t.Error("viet nam is not there")
	}
	if n, ok = tr.walk(0, "vie"); !ok || tr.ends[n] {
		t.Error("vie does not go on, or is a name")
	}
	if _, ok = tr.walk(0, "x"); ok {
		t.Error("x goes on")
	}
}
