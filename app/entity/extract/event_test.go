package extract

import "testing"

func TestEvents(t *testing.T) {
	run(t, []string{
		"Later she went to the [e Summit of the Rivers] there, and to the summit of the hill.",
		"The [e 26th Conference of the Parties] and [e COP28] were long.",
		"The [e High-Level Debate of the 75th Session of the UN General Assembly] opened.",
		"She won the [e French Open] and the [e 2012 Summer Olympics].",
		"After [e World War II] and the [e Greek Revolution] came peace.",
		"The [e Korean War] of 1950 and the [e Kate Festival] of the Chăm people are known.",
		"[e Typhoon Zelduk] fell on [l Laos]; a typhoon and Hurricane season came.",
		"The [e 57th ASEAN Foreign Ministers’ Meeting] and the [e Annual Meetings of the World Bank] opened; a meeting and the Board Meeting did not.",
		"A press conference and an X11 Session are none.",
		"The [o National People’s Congress] is a body; the [e 11th Party Congress] an event.",
		"[e Hurricane Zelda] hit [l Cuba]; later [e Zelda] weakened. The [e Tropical Storm Norvan] and the Hurricane season came.",
		"The [e 24th International Cave Diving Expedition] and the [e Peru-Chile Friendship Year 2025] and a Year 9 class began.",
		"The [e Zelbi Foreign Ministers’ Meeting] ([e ZFMM]) met. The [e 56th ZFMM] will follow the [e 20th China-ASEAN Fair] ([e CAFAIR]).",
	})
}
