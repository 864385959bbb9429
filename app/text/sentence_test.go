package text

import (
	"strings"
	"testing"
)

func TestSentences(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"  One.  Two!\nThree", "One.|Two!|Three"},
		{"Mr. Biden met Dr. J. Smith of the U.S. Department. He left.", "Mr. Biden met Dr. J. Smith of the U.S. Department.|He left."},
		{"“We agree.” He said so.", "“We agree.”|He said so."},
		{"It grew 3.5 per cent. see example.org for more.", "It grew 3.5 per cent. see example.org for more."},
		{"Really?! Yes… Perhaps.", "Really?!|Yes…|Perhaps."},
		{"今天。明天！", "今天。|明天！"},
		{"H.E. Mr. Kishida came. (He left.) So.", "H.E. Mr. Kishida came.|(He left.)|So."},
	} {
		var got []string
		for _, s := range Sentences(c.in) {
			got = append(got, c.in[s.Start:s.End])
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("Sentences(%q) = %s, want %s", c.in, g, c.want)
		}
	}
}

func FuzzSentences(f *testing.F) {
	f.Add("A. b? C! \xff. D")
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for _, p := range Sentences(s) {
			if p.Start < last || p.End <= p.Start || p.End > len(s) {
				t.Fatalf("Sentences(%q): span %v after %d", s, p, last)
			}
			if strings.TrimSpace(s[last:p.Start]) != "" {
				t.Fatalf("Sentences(%q) leaves out %q", s, s[last:p.Start])
			}
			last = p.End
		}
		if strings.TrimSpace(s[last:]) != "" {
			t.Fatalf("Sentences(%q) leaves out %q", s, s[last:])
		}
	})
}
