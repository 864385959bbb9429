package text

import (
	"strings"
	"testing"
)

func TestOneLine(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""}, {" ", ""}, {"Joe Biden", "Joe Biden"}, {"Joe\u00a0Biden", "Joe Biden"}, {"Yannis\nHaralambous", "Yannis Haralambous"},
		{" a  b ", "a b"}, {"a\tb\r\n c", "a b c"}, {"Võ Văn", "Võ Văn"}, {"a ", "a"}, {" a", "a"},
	} {
		if got := OneLine(c.in); got != c.want {
			t.Errorf("OneLine(%q) = %q, want %q", c.in, got, c.want)
		}
		if got, want := OneLine(c.in), strings.Join(strings.Fields(c.in), " "); got != want {
			t.Errorf("OneLine(%q) = %q, but its fields joined are %q", c.in, got, want)
		}
	}
}
