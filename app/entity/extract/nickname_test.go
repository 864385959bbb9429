package extract

import "testing"

func TestNicknames(t *testing.T) {
	run(t, []string{
		"Commander [p Mohamed ‘Zeldi’ Karduk] met [p Peter \"Long Leg\" Lindqvist] in [l Kenya]. [p Lindqvist] left; [p Karduk] stayed.",
		"She sang “Long Road” Monday in the film “Peter” Later.",
	})
}
