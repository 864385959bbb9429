package extract

import "testing"

func TestTowns(t *testing.T) {
	run(t, []string{
		"He was seen near [l Zwickau] on Monday, and the [l Kourou] airport was shut.",
		"A Bishnupur said nothing.", // no sign of a place
	})
}

func TestUnknownPlaces(t *testing.T) {
	run(t, []string{
		"Between [l Kenya] and [l Sudan] the roads are bad, he said. They met in [l Zarbakend] at noon.",
		"He said so. They came from [l Nairobi], [l Ouldissen] and [l Zarbakend]. She spoke in Swahili and in [l Khartoum].",
		"They met in Zarbakend at noon.", // no places: it may be anything
	})
}

func TestPlacesByTheirWords(t *testing.T) {
	run(t, []string{
		"It lies in [l Port Joy], [l Ontario]. The [l Adiala Jail] and the eastern German city of [l Dresden].",
		"They fled the town of [l Marathon]. She sat in Silence, and waited.",
	})
}
