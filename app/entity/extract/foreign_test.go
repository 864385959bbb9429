package extract

import "testing"

func TestForeignHeads(t *testing.T) {
	run(t, []string{
		"Shares of [o Grupo Zentral] rose in [l Madrid] after the match at the [l Estadio Zorrilla].",
		"It was paid by the [o Fundacion Verdal] and the [o Fondation Maurin].",
		"They won the [e Copa Zentral] in the rain near [l Avenida Brigadeiro].",
		"The lake is calm and Plaza Hotel is a common phrase.",
	})
}

func TestNewspapers(t *testing.T) {
	run(t, []string{
		"The vote was stolen, according to [o El Porvenir].",
		"She went to La Boqueria by train.",
	})
}
