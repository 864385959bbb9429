package relation

import "strings"

// The words at the head of a name decide what it has to do with the name
// inside it. A word is listed only where the answer is the same whatever the
// names are: the Parliament of a country is part of it, the Bank of a country
// may be a company in another one.
var (
	// organs are parts of the body or the country before or after them.
	organs = set(`committee committees council commission assembly secretariat presidium politburo department
		ministry office bureau directorate inspectorate delegation mission section division branch board
		subcommittee government parliament senate cabinet session`)

	// organsOfBodies are parts of a body, but would not be of a place.
	organsOfBodies = set(`programme program agency faculty subsidiary unit taskforce school`)

	// state are parts of the country, province or city that they are named with.
	state = set(`ministry government parliament senate congress cabinet embassy consulate legislature
		department army navy police military marines gendarmerie judiciary treasury knesset duma bundestag`)

	// stateOf are so behind their place with one of these words before them alone.
	stateIf = map[string]map[string]bool{
		"assembly":   set("national general people’s peoples people legislative state federal provincial constituent"),
		"court":      set("supreme high district county federal constitutional appeals people’s peoples people municipal superior"),
		"bank":       set("state national central reserve federal people’s peoples people"),
		"council":    set("city state national people’s peoples people security municipal provincial town county legislative federal"),
		"committee":  set("central people’s peoples people party standing"),
		"force":      set("air defence defense self-defence self-defense"),
		"forces":     set("armed defence defense security special"),
		"board":      set("reserve"),
		"guard":      set("coast national border presidential republican"),
		"service":    set("secret security intelligence foreign postal forest"),
		"general":    set("consulate"),
		"mission":    set("permanent diplomatic"),
		"delegation": set("permanent"),
	}

	// legislative begin the names of organs within: Senate Foreign Relations Committee.
	legislative = set(`senate congress parliament government house`)

	// national are bodies of the country that they are named with, not parts of it.
	national = set(`party union federation confederation association chamber front commission council
		committee agency cross crescent academy`)

	// seats lie where "of" says.
	seats = set(`university college hospital diocese archdiocese port`)

	// gatherings are events of the body before or after them. A cup or an open
	// may have its sponsor's name.
	gatherings = set(`summit session sessions conference congress plenum meeting week forum dialogue debate assembly convention`)

	// scenes are events at the place behind "of".
	scenes = set(`battle siege congress massacre fall sack liberation bombing blockade festival`)

	// venues are events at the place before them.
	venues = set(`olympics marathon festival expo biennale`)

	// envoys are sent to the body or place behind "to".
	envoys = set(`mission embassy delegation representation observer ambassador envoy legation`)

	// portfolios end the name of an office, so that a following "of" goes
	// back to its head: Ministry of Foreign Affairs of …
	portfolios = set(`affairs relations finance trade education health justice interior planning investment
		commerce environment labour labor culture information tourism transport agriculture science technology
		energy industry sports communications economy development cooperation security defence defense state`)

	// generic words name by themselves what the article speaks of, and no body for good.
	generic = set(`party government state commission committee council assembly ministry department agency
		office bureau embassy consulate mission delegation parliament senate congress cabinet court bank union
		board university college school institute academy hospital company group corporation association society
		federation foundation league club team front army navy police force forces guard service press news times
		central national international general people world university united city conference summit session forum
		committee secretariat organization organisation chamber church centre center museum fund alliance movement`)
)

func set(s string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(s) {
		m[strings.NewReplacer("’", "", "-", "").Replace(w)] = true
	}
	return m
}

// preposition reports whether a word ends the words before it as a phrase of their own.
func preposition(w string) bool {
	switch w {
	case "of", "for", "to", "in", "at", "on", "against", "with", "from", "by", "about", "under", "near":
		return true
	}
	return false
}
