package authority

import "testing"

func TestQuote(t *testing.T) {
	for in, want := range map[string]string{
		"Võ Văn Thưởng":    "Võ Văn Thưởng",
		"Fair, Free":       `"Fair, Free"`,
		"A = B":            `"A = B"`,
		"Main event":       `"Main event"`,
		"Embassy in Hanoi": `"Embassy in Hanoi"`,
		`The "Rock"`:       `"The ""Rock"""`,
		"person: X":        `"person: X"`,
		"Joe\u00a0Biden":   "Joe Biden",
	} {
		if got := quote(in); got != want {
			t.Errorf("quote(%q) is %s, want %s", in, got, want)
		}
	}
}
