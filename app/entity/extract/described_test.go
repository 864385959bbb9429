package extract

import "testing"

func TestDescribed(t *testing.T) {
	run(t, []string{
		"It was found by [o Citizen Lamp], a research group. Then [o Zelvi], the country's largest union, struck.",
		"He sang at [o Harvest Leadership Kenya] in May. The Ocean, a firm friend, was calm.",
		"The [o Lagos State House of Assembly] met the [o Chamber of Deputies] today.",
		"[p Julia Malova]’s [o Free Harvest Fighters] won.",
		"It was sold to [l Russia]’s [o Zentrakosmos] last week.",
		"[l Israel]’s [o Zelko Group] and [o Israel’s National Bank] agreed.",
	})
}

func TestDatelines(t *testing.T) {
	run(t, []string{
		"[l TALAT N'YA], [l Morocco] — Rain fell on the hills on Monday and it was cold.",
		"[l WARSAW], April 24 ([o PAQ]/[o Zeuronews]) – It rained on Wednesday, and no one came to the square.",
	})
}

func TestPartyWithShort(t *testing.T) {
	run(t, []string{
		"The nationalist [o Law and Order] ([o LiO]) party lost. Later [o LiO] left.",
	})
}

func TestCountryAndShortForm(t *testing.T) {
	run(t, []string{
		"The far-right [o Choice for Germany] ([o CfG]) won. Later [o CfG] leaders met.",
		"The [o Central Council of Tailors in Germany] met the [o Harbour Police Division] there.",
		"In [l Kenya] and [l Peru] it was known. [p Kevin Kunert] of the [o SPQ] came.",
	})
}
