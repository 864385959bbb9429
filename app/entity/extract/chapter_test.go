package extract

import "testing"

func TestChapters(t *testing.T) {
	run(t, []string{
		"A report by [o Oxfam Kenya] and [o Transparency International Georgia] was read in [l Kenya].",
	})
}
