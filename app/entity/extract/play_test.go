package extract

import "testing"

const game = " The coach praised the goalkeeper after the match, and the striker missed a penalty."

func TestPlays(t *testing.T) {
	run(t, []string{
		"[o Vestrana] beat [o Turin] 2-1 on Sunday." + game + " [o Turin] were second in [l Turin].",
		"It was a 2-0 win over [o Skelbrook]." + game + " The [o Skelbrook] captain wept.",
		"[o Borussia Dresden] lost." + game + " Later [o Dresden] lost 1-0 again.",
		"[l Brazil] beat [l Peru] 1-0." + game,
		"Storms beat Vestrana.", // no sport
		"[o Zelga SC] won and [o AFC Herons] lost." + game + " The league knows [o Zelga] well. [l Peru] lost after a goal from [p Thembi Lorchik].",
	})
}

func TestCupsAndClubs(t *testing.T) {
	run(t, []string{
		"[o Chelsea] sack their coach. They lost the [e League Cup] final to [o Vestrana]." + game + " Later [o Chelsea] won at [l Turin].",
	})
}
