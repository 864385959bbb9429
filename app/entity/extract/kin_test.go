package extract

import "testing"

func TestRelatives(t *testing.T) {
	run(t, []string{
		"President [p Fumio Kishigawa] came. His wife was ill, and [p Yunko Kishigawa] stayed at home.",
	})
}
