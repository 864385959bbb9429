package extract

import "testing"

func TestEmployers(t *testing.T) {
	run(t, []string{
		"[o Zentralis]’s [p Anna Lindqvist] won. Next year she joins [o Zentralis] again.",
		"[l France]’s [p Anna Lindqvist] won on Monday’s test.",
	})
}
