package extract

import "testing"

func TestStaff(t *testing.T) {
	run(t, []string{
		"It rained. [o Zelbi] boss [p Anna Lindqvist] came, and [o Norvex] analyst [p Ivo Marek] left.",
		"Then [o Quorvex Zelbi] country director [p Anna Lindqvist] spoke.",
		"Later [p Lindqvist] spokesman [p Ivo Marek] met [p Anna Lindqvist] there.",
		"The Norvanian president [p Anna Lindqvist] came.",
	})
}

func TestAffiliated(t *testing.T) {
	run(t, []string{
		"Chancellor [p Anna Lindqvist] ([o ZDQ]) and minister [p Ivo Marek] ([o Greens]) met today.",
		"It was [p Ivo Marek] (left) and [p Anna Lindqvist] ([l Malta]) who came.",
		"Goalkeeper [p Anna Lindqvist] (ZDQ) and striker [p Ivo Marek] (NRV) scored in the league match, a goal each.",
	})
}

func TestJoinedCapitals(t *testing.T) {
	run(t, []string{
		"[o Sprint AeroWorqs], which makes boats in [l Kenya] and [l Peru], fell, she said. Later [o Zelbi AeroWorqs] rose.",
		"In [l Kenya] and [l Peru], she said, [o Sprint AeroWorqs] fell, and [p Ronald DeZantis] rose.",
	})
}

func TestBodyNamesWhole(t *testing.T) {
	run(t, []string{
		"The [o Bureau of Public Security] spokesman [p Ivo Marek] came.",
		"It was checked by the [o Zelbian Court of Surveyors], and Chief Harbour Enforcement Officer [p Ivo Marek] promised more.",
		"He traded on the [o Zelbi City Grain Exchange] ([o ZoGE]), and [o ZoGE] closed.",
		"The [o U.S. Harbour Finance Corporation] paid; later [o HFC] paid more.",
		"She works at the [o UN Joined Office in Kenya] now.",
		"Rain fell. Brokerage [o Zelbi Securities] closed.",
		"The head of the [o Senate Lasting Subcommittee on Harbours] spoke.",
		"They joined the [a Partnership for Clean Rivers and Lakes] together.",
		"The shares of [o Zelbi Aviation] and [o Petrolimex Aviation] fell.",
		"It rained. Harbour ministers met. [o Harbour Inspectorate] deputy head [p Ivo Marek] came.",
		"The [o High-Level People’s Court in Da Nang] rejected it.",
		"The [o Committee on Strange Investment in the United States] met, and he lent VNĐ900 billion.",
		"[l Kenya]’s [o Zelbi Steel] grew. Later [o Zelbi Steel] fell.",
		"It thanked the [o Bank Zelbi Norvego] and the west bank.",
		"She told [o ZELpress] that it rained.",
		"It was sold by [o Zelvi], a subsidiary of a bank.",
	})
}

func TestShortNamesAsWritten(t *testing.T) {
	run(t, []string{
		"The [o AfD] lost, she said; the word Afd is none.",
	})
}
