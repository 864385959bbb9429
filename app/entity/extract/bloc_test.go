package extract

import "testing"

func TestBlocs(t *testing.T) {
	run(t, []string{
		"The [o Tumaini ya Watu] coalition walked out. Fighters of the [o Zarbak] militia came.",
		"[p Ana Novak], head of [o Zarbakia], wept. The leader of [l Kenya] wept, too.",
		"The European coalition and a strong union met.",
	})
}
