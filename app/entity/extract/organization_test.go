package extract

import "testing"

func TestOrganizations(t *testing.T) {
	run(t, []string{
		"The [o Ministry of Culture, Sports and Tourism] and the [o Ministry of Health] met.",
		"He works at the [o University of California, Santa Cruz] now.",
		"The [o Communist Party of Ruritania’s Central Commission for Discipline] ruled.",
		"A report by the [o Office of the Foreign Affairs Committee of the National Council] appeared.",
		"[l Canada]’s [o Parliament] and the embassy; the Embassy and the Party said nothing.",
		"The carmaker [o Zlatomobil] said so. [o Zlatomobil] shares rose.",
		"The [o Labor] party and the [o Law and Justice] party voted.",
		"The [o Weather, Climate and Oceans Agency] and the [o Vietnam Flood and Dyke Management Authority] warned.",
		"It fell to [o Zhongda Refinery and Petrochemical LLC] and to the [o Union of Business Association].",
		"Shares of [o Sacrobank] and [o PetroZavia] fell; Petrović sang; [o Samsung Products Vietnam] rose.",
		"Students of [o Vietnam National University, Hanoi], left.",
		"The plant of [o Sun Group] joined the Working Group.",
		"In [l Durban] crowds sang. [o Democratic Alliance] leader [p John Smithson] wept.",
		"The [o Defense POW/MIA Accounting Agency] and [o China Railway International] agreed with the [o Fédération Internationale de l'Automobile].",
		"The scooter maker [o Zlatomobil] shut. The [o State Bank of Việt Nam] spoke; the [o SBV] too.",
		"It was sold by [o Zlatohiep Co., Ltd] to the [o UNESCO Office in Hà Nội].",
		"At the [o Constitutional Court] and the [o Peace Corps] people wept. On Friday, [o Bank Indonesia] held rates.",
		"He has a stake in [o Ford] and shares of [o Zlatomobil], with shares in the bank.",
		"It was built by [o Toyota Motor Corp.] in [l Japan].",
		"The Point Cloud Library, a Key Management Service and a Help Center are things.",
		"Fans of [o Real Sociedad] and [o FC Utrecht] met.",
		"The [o Court of Appeal] and the [o Special Court] asked the head of [o National Search and Rescue Agency]; so did the chairman of the [o Harbour Office].",
		"[o Asean] and [o Unesco] agreed. [o Peru’s Harbour Ministry] ([o Harmin]) said so, and [o Harmin] left.",
		"In Southwest [l China] Kenyan Cabinet Secretaries met the [o AU Peace and Security Council], the [o Geological Survey of Jiangsu Province] and [o TED Vela Bhd].",
		"The [l US] chain [o Stop & Stay] and the retailer [o IKA] grew. Rangers left the [l Zalfeng National Nature Reserve] in [l Kenya].",
		"[l Hoa Binh] – [o National Assembly] Chairwoman [p Nguyen Thi Kim Dan] met the [o Ninh Binh provincial People’s Committee] at the [l Tràng An Scenic Landscape Complex].",
		"It came from [o Zelcook Vietnam joint Stock Company] and [o Zelberg Vietnam Trading Co., Ltd.], the brewer.",
		"Two leaders of the [o Sinaloa cartel] and of [o Los Zelbitos] fled [l Kenya], they said in [l Peru].",
	})
}

func TestClubs(t *testing.T) {
	run(t, []string{
		"[o Liverpool] beat [o Manchester United] on Saturday. The [o Liverpool] fans sang in [l Liverpool].",
		"[l Liverpool] is a city in [l England].",
	})
}

func TestOfficers(t *testing.T) {
	run(t, []string{
		"The [o Inspector General’s Office] and the [o Attorney General’s Office] agreed with the [o Office of the United Nations High Commissioner for Refugees].",
		"They asked [o Thomas Weller & Sons] and [o Harrow & Co] to print it.",
		"The [o Hill Leaders’ Forum] said it would. The [o Assam Rifles] came.",
	})
}

func TestNumberedUnits(t *testing.T) {
	run(t, []string{
		"The [o 2nd Circuit Court of Appeals] heard the [o 82nd Airborne Brigade] and a [l U.S.] District Judge.",
		"Money came from the [o International Federation of Red Cross and Red Crescent Societies] and the [o Office of the High Commissioner for Human Rights].",
		"The [o Asian Forum for Human Rights and Development] spoke on [o Radio Mitro] on the [l Federal Capital Territory] and [l Rivers State].",
	})
}

func TestNamesOfOtherTongues(t *testing.T) {
	run(t, []string{
		"The leftist [o Peru Librano] party and [o Cambio Popular] lost to [o Alianza para el Mañana]. Pollster [o Instituto de Estudios Andinos] saw it.",
		"She studied at [o ETH Zurich] and worked for [o Vietnam Power] ([o EVP]). [o EVP] said so.",
		"It was published in [o Modern Science] by the law firm [o White & Chase].",
	})
}

func TestPartiesAndServices(t *testing.T) {
	run(t, []string{
		"Later the [o Ruritania Muslim League-Nawab] and the opposition [o Patriotic Front] spoke. Opposition [o Zyriza] party leader [p Ana Novak] left.",
		"Maps came from the [o Copernicus Emergency Management Service] in May. In [l Kenya] and [l Peru] it bought [o NovaBritek], they said.",
		"He was treated at [o 108 Military Hospital] in [l Kenya].",
	})
}
