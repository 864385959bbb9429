package extract

import "testing"

func TestPersons(t *testing.T) {
	run(t, []string{
		"Yesterday the late [p Ada Lovelace] was remembered.",
		"She met [p John F. Kennedy, Jr.] and Mr. [p Fitzgerald] at the fair.",
		"The guitarist [p Vincent van der Berg] and [p Ludwig von Mises] left.",
		"Foreign Minister [p Mohammed bin Rashid] arrived with [p Khalil al-Hayya].",
		"Secretary of State [p Cordell Hull] wrote to Assistant Secretary for Policy [p Grace Power].",
		"In [l Seoul], South Korean envoy [p Park Geun-hye] spoke.",
		"The [p Truman] administration and the Administration disagreed.",
		"He spoke with [p Kwabena Mensahene], a farmer from the north.",
		"The court heard [p Joe Aribo], [p Cyriel Dessers] and [p Alex Iwobi] on the matter.",
		"Sources said [p Lukeshov], who was there, had left. Later [p Lukeshov] denied it.",
		"The James Webb Space Telescope and the Mark Twain Prize are things.",
		"The mayor [p Choi Dong-min] met [p Han Tae-joon]. Later [p Choi] and Mr. [p Han] left.",
		"President [p Kang Min Seok] spoke. Aides said [p Kang] was tired.",
		"Minister [p Juan Ramón de la Fuente Ibáñez] spoke to [p Claudia Zampaoli Pardo]. Then [p Zampaoli] left.",
		"A study by [p K. R. Raghunath] was read by [p S. K. Mehta] yesterday.",
		"In the square stood [p Vartik], 42, and the crowd. A book by [p Inrasol], a poet, was sold.",
		"She replaces [p Ellinor Skadhauge] of [l Denmark] and beat Kenyan [p Wanjira Kiprugut] to gold.",
		"They saw Queen [p Gunnhild] and King [p Harsavarman] at the gate.",
		"Star [p Tony Leung Siu-fai] and the late [p Ryokichi Hamazawa] were honoured with [p Aung Zan Thuzar Kyi].",
		"He came with his wife [p Emily]. The coach [p Kiatirat Senawong] won. [p Kiatirat] will rest.",
		"Press Secretary Maj. Gen. [p Pat Rydell] and Deputy Secretary [p Kathleen H. Hicks] met [p M.K. Talin].",
		"Prime Minister [p Hun Sen] met Sen. [p Carl Smithson] and [p Chow Yun-fat].",
		"[p Jill] and I are sad on Africa Day. She is the daughter of [p Megavati Sukarnaputri].",
		"General [p Prabawo Subianta] came. Then [p Prabawo], a former clerk, left.",
		"An X-ray of the Poisson Boltzmann equation in OpenGL said nothing.",
		"Justices [p Binot Sharmak] and [p Bal Kishan Dhakul] ruled. SAF commander Lt Gen [p Abdelfarid El Burhani] left. [p Tomsun Phirik]: spokesperson for the poor.",
		"Former leader [p Luis Inazio Lupa da Silva] ran again. [p Lupa], who led [l Brazil], won. They want [p Lupa] to rule the country again. [o REUTERS]/[p Gerault Obangome] took the picture.",
		"Vice Premier [p He Zifeng] came. He said that Vice Premier [p He] was glad.",
		"Sen. Lieut. Gen [p Hoang Quan Chien] met his Lao counterpart [p Zhansamone Chanyaluth]. In [l Niger State] they rested.",
	})
}

func TestCamel(t *testing.T) {
	for w, want := range map[string]bool{"McCain": false, "O'Neill": false, "DeGeneres": false, "OpenGL": true, "ActiveMQ": true, "Smith": false, "UNESCO": false, "R4RS": true} {
		if got := camel(w); got != want {
			t.Errorf("camel(%q) = %v", w, got)
		}
	}
}

func TestPinyin(t *testing.T) {
	for w, want := range map[string]bool{"jinping": true, "wei": true, "xiaoming": true, "strength": false, "geun": true, "smith": false} {
		if got := pinyin(w); got != want {
			t.Errorf("pinyin(%q) = %v", w, got)
		}
	}
}

func TestPersonsByContext(t *testing.T) {
	run(t, []string{
		"World number one [p Iga Zviatek] won. She may miss Wimbledrum, which begins soon.",
		"He left, succeeding [p Fumito Kashidan]. In Obio-Akparo it rained.",
		"The [o Inkasha Freedom Party] of [p Velenko Hlabisan] won.",
	})
}

func TestPersonsByShape(t *testing.T) {
	run(t, []string{
		"It rained in [l Kenya] and [l Peru]. In 2020, [p Shulita Leventan] of the institute left along with [p Asetun Abishan].",
		"The spokesman, [p Ali Mohamud Rage], left. [p Ali Mohamud Rage] said so. [p To Van Loan], chairman of the club, left.",
		"Region leader [p Muse Bihin Abdin] came with [p Sonia Sotomaran] and [p Ketania Brown Jackson].",
	})
}

func TestKoreanNames(t *testing.T) {
	run(t, []string{
		"It was said by [p Son Woo-mok], head of the union. [p Jun Yong-hyun] left. A Win-win deal and Big Ben-like bells.",
		"The club chairman [p Goharu Ali Khan] spoke.",
	})
}
