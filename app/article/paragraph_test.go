package article

import (
	"reflect"
	"strings"
	"testing"
)

func TestParagraphs(t *testing.T) {
	long := strings.Repeat("word ", 40) + "end."
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{"nothing", " \r\n\x00\ufeff|", nil},
		{"blank lines", "One.\n\n\nTwo.", []string{"One.", "Two."}},
		{"a line each", "One.\n" + long + "\nThree.", []string{"One.", long, "Three."}},
		{"line breaks of all kinds", "A\rB\r\nC\u2028D\u0085E\vF\fG", []string{"A", "B", "C", "D", "E", "F", "G"}},
		{"wrapped", "A text that is wrapped by hand at\nthirty or so, and goes on.\nThe next line goes on as well as\nit can.\n\nNew.",
			[]string{"A text that is wrapped by hand at\nthirty or so, and goes on.\nThe next line goes on as well as\nit can.", "New."}},
		{"short lines that nobody wrapped", "Apples\nPears\nQuinces", []string{"Apples", "Pears", "Quinces"}},
		{"long lines are not wrapped", long + "\nlower case", []string{long, "lower case"}},
		{"cells", "| a | b |\nplain | text\nc |", []string{"a", "b", "plain | text", "c"}},
		{"items", "These are wrapped lines, and\nthese too:\n - one\n - two that goes on over the\n   line\nAfter.",
			[]string{"These are wrapped lines, and\nthese too:", "- one", "- two that goes on over the\n   line", "After."}},
	} {
		var got []string
		for _, p := range paragraphs(c.in) {
			got = append(got, c.in[p.Start:p.End])
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}
