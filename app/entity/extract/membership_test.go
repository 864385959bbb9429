package extract

import "testing"

func TestMembersOf(t *testing.T) {
	run(t, []string{
		"A leader of the [o Free Market Fighters] spoke.",
		"[p Ada Lindqvist] of the [o Rural Freedom Walkers] agreed; the end of the Long Night came.",
	})
}
