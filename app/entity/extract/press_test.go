package extract

import "testing"

func TestPress(t *testing.T) {
	run(t, []string{
		"He told the [o Moon] newspaper so. It was in the journal [o Science Letters] as well.",
		"She told the [o Ruritanian Express] and was heard on [o Zenda TV].",
		"The [o Coastal Observer] reported the loss. The website said nothing.",
		"His [o Zenda Radio] show began. In the journal, she wrote of it.",
	})
}
