package extract

import "testing"

func TestCompanies(t *testing.T) {
	run(t, []string{
		// a legal form, behind a comma or not
		"It was bought by [o Zelvi Biologics] and [o Orvan Textiles].",
		"It was bought by [o Zelvion Therapeutics, Inc.] last year. Shares of [o Zelvion] rose.",
		"She joined [o Ostrava Glass GmbH] and [o Harrow, Pell & Dunnock LLP] in spring.",
		// a trade at the end
		"A deal with [o Brenvo Diagnostics] and [o Kessmar Shipbuilding] was signed.",
		// what is said of businesses alone
		"Yesterday [o Pellbrook] said it would cut jobs. Workers at [o Pellbrook] wept.",
		"On Monday [o Gradvik] reported a quarterly profit. The regulator [o Ofmar] watched, and [o Drevo] fell 4% in trading.",
		"Then [o Lumbrax], which makes pumps, left.",
		// what may be a person is none
		"Then Tolvane rose. Yesterday Kellner said he would come.",
	})
}

func TestTradesAtEnd(t *testing.T) {
	run(t, []string{
		"A grant came from [o Quiet Rivers Worldwide] and from [o Alameda Research] in spring.",
		"The fields are run by [o Oandolo] and the plant was closed.",
		"They fined [o Apple] over it. An apple fell.",
		"It is worn by [p Zeltina], an actress.",
		"It was [o Meta Platforms] and [o Alphabet Inc.] that paid.",
	})
}
