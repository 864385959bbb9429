package extract

import "testing"

func TestPlaces(t *testing.T) {
	run(t, []string{
		"They flew from [l Ha Noi] via [l Đà Nẵng] to [l New South Wales] in [l Australia].",
		"The [l US] and the [l U.S.] but not us; it cost US$200.",
		"She crossed the [l Gulf of Tonkin] and the [l Red River] to [l Mount Kenya].",
		"He was born in [l Qwyxville], not in Python.",
		"Visitors reached [l Fukuoka Prefecture] and [l Jilin] province.",
		"A ship from [l Kourou], [l French Guiana], sank in the [l South China Sea].",
		"Talks were held at [l Parliament House] there.",
		"They live in [l District 7] of [l HCM City].",
		"The [l Kingdom of Poland] fought the [l Ottoman Empire].",
		"Homes in [l Lebakan] regency fell. Later [l Lebakan] was calm.",
		"Schools in [l Albuan], [l Betuan] and [l Gamuan] districts shut.",
		"Dr [p Kidong Park] stood by the [l Wenlock Tower].",
		"Trade with [l Côte d'Ivoire] and [l Côte d’Ivoire] grew.",
		"Troops left [l Bien Hoa Air Base] for [l Unitas], [l Jongal] and [l Warrup] States.",
		"It sailed from [l Minavo], in [l Kenya], to the [l Minh Mạng Tomb].",
		"He is in [l The Hague] now; on the nice reading the mobile split.",
	})
}
