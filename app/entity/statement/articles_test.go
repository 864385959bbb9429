package statement

import (
	"strings"
	"testing"

	"dossier/app/article"
	"dossier/app/entity"
	"dossier/app/text"
)

// articles are texts of many kinds. A name is written <name> or <name=its
// full form>, with o/ or l/ in front where it is an organization or a place.
// A statement is written [[speaker: words]], with several speakers apart by
// ";"; [[?speaker: words]] is one that a reader finds and Find does not.
var articles = []struct{ name, text string }{
	{"sport", `Late goal sends Harbour City top

<o/Harbour City> beat <o/Northfield United> 2-1 on Saturday to go top of the league.

<Mateo Rivas> added a second goal just before the break, his tenth of the season, and the 24-year-old claimed the match ball.

[[Mateo Rivas: “We kept calm. That was the key to it all,” <Rivas=Mateo Rivas> said after the match.]] [[Mateo Rivas: “The crowd carried us,” he added.]]

[[Tom Ellery: Coach <Tom Ellery> praised his players and said the club was “a family”.]] [[Tom Ellery: He also warned that the season was far from over.]]

<Ellery=Tom Ellery> brought on <Dele Okoro> for <Rivas=Mateo Rivas>. He said nothing of an injury.

[[Ingrid Falk: <o/Northfield=o/Northfield United> captain <Ingrid Falk>, 31, who hit the post twice, admitted that her side had been beaten by a better team.]]

Supporters of <Rivas=Mateo Rivas> sang until midnight. The goal highlighted the gap between the two sides. A steward said the gates stayed open.

He added that nobody was hurt.`},

	{"science", `Ice cores tell of an older storm

[[Lina Haddad: Volcanic ash in Greenland's ice is older than was thought, according to <Lina Haddad>, a geologist at <o/Aarhus University>.]]

[[Lina Haddad: “The layers do not lie,” said <Haddad=Lina Haddad>, who led the study.]]

The results suggested that the eruption took place in winter. The dose was expressed in grams, and the model noted above predicted a colder spring. It is said that monks saw the cloud.

[[Peter Møller: <Peter Møller> of <o/Lund University>, who was not involved in the work, called for more samples.]] [[Peter Møller: “One core is not enough,” he told reporters. “We need ten.”]]

[[o/World Meteorological Organization: The <o/World Meteorological Organization> (WMO) announced a review of its records.]]

[[Lina Haddad: <Haddad=Lina Haddad> and her team drilled for six weeks, but <Haddad=Lina Haddad> stressed that the work had only begun.]]

Critics of <Haddad=Lina Haddad> said the dates were wrong. <Haddad=Lina Haddad> and <Møller=Peter Møller> said they would publish together.`},

	{"court", `Former mayor denies taking bribes

[[Graham Pike: Former mayor <Graham Pike> on Monday denied taking bribes from builders.]]

[[Olivia Stern: Prosecutor <Olivia Stern> told the court that <Pike=Graham Pike> had asked a builder for cash.]] [[Olivia Stern: “The defendant knew exactly what he was doing,” she said.]]

[[Graham Pike: Mr <Pike=Graham Pike>, asked whether he knew the builder, replied: “I do not.”]]

<Pike=Graham Pike> was told to return on Friday and was asked to hand in his passport.

[[Helen Marsh: Judge <Helen Marsh> ordered the press to leave the room.]] [[Helen Marsh: The judge said the jury would retire on Thursday.]]

The said agreement between <Pike=Graham Pike> and the firm was signed in 2019. If <Pike=Graham Pike> said so, he lied.

A spokesman for <Pike=Graham Pike> said he was innocent. He said an appeal was likely.`},

	{"africa", `Minister opens dam on the Kafue

<l/LUSAKA> gets more power from a new dam.

[[Chanda Mwila: Energy minister <Chanda Mwila> opened the dam on Tuesday and thanked the workers who had built it.]] [[Chanda Mwila: The minister said the turbines would light 40,000 homes.]] [[Chanda Mwila: She urged residents to save water all the same.]]

[[Ngozi Adeyemi: The outgoing head of the bank, <Ngozi Adeyemi>, pledged another loan.]]

[[Ngozi Adeyemi: “Zambia has kept its word,” <Adeyemi=Ngozi Adeyemi> said.]]

[[Ngozi Adeyemi: “Now it is our turn to keep ours, and we shall do so in full.”]]

[[Tendai Moyo: President <Tendai Moyo> of <l/Zimbabwe> welcomed guests to the valley, saying that the river belonged to all.]]

The two leaders agreed to share the water. They said that talks would go on.

[[Tendai Moyo: <Moyo=Tendai Moyo> met <Joseph Banda>, the chief of the valley, and asked him to speak for the farmers.]] He said the farmers had waited long enough.`},

	{"latin america", `Peru names a new central banker

[[Rosa Quispe Mamani: President <Rosa Quispe Mamani> announced on Thursday that <Álvaro Núñez> would lead the central bank.]]

[[Rosa Quispe Mamani: “He is the right man,” the president said.]] [[Rosa Quispe Mamani: She went on to thank his predecessor.]]

[[Álvaro Núñez: <Núñez=Álvaro Núñez>, 52, a former professor of economics, vowed to bring down prices.]] [[Álvaro Núñez: In a letter to staff, <Núñez=Álvaro Núñez> wrote that the bank would stay independent.]]

[[Carlos Zavala: Opposition leader <Carlos Zavala> criticised <Núñez=Álvaro Núñez>.]] He said the markets would not wait.

[[o/Amnesty International: <o/Amnesty International> warned that the law would harm the poor.]] <l/Peru> said it would study the report.

<Zavala=Carlos Zavala>'s aide said the party would vote against. The vote <Zavala=Carlos Zavala> called for was put off.`},

	{"chinese and arabic names", `Energy talks end in Doha

[[Wang Lijun: China's Vice Minister of Commerce <Wang Lijun> emphasized the need for stable prices, noting that demand had grown.]]

[[Khalid bin Rashid Al-Mansoori: <Khalid bin Rashid Al-Mansoori>, the Qatari energy minister, expressed the hope that the talks would go on in spring.]] [[Khalid bin Rashid Al-Mansoori: He highly valued the work of both sides.]]

[[Wang Lijun: The vice minister, for his part, proposed a joint fund.]] [[Wang Lijun: <Wang=Wang Lijun> said <Al-Mansoori=Khalid bin Rashid Al-Mansoori> had told him of plans for a new port.]]

[[Fatima Zahra Benali: “When will the fund start?” asked <Fatima Zahra Benali>, an analyst.]] [[Fatima Zahra Benali: “Nobody has told us,” she said.]]

The minister said that all would be made public.

Neither <Wang=Wang Lijun> nor <Al-Mansoori=Khalid bin Rashid Al-Mansoori> said when. <Wang=Wang Lijun> did not say who would pay, and <Benali=Fatima Zahra Benali> never asked.`},

	{"several speakers", `Council divided over school

[[Anna Weiss: Head teacher <Anna Weiss> said the roof leaked.]] [[Ravi Menon: “We have no money,” replied council leader <Ravi Menon>.]] [[Ravi Menon: He added: “Nobody has.”]]

[[Anna Weiss; Ravi Menon: <Weiss=Anna Weiss> said the children were cold, while <Menon=Ravi Menon> insisted that they were not.]]

A mother of three said the school was her life. She said she would chain herself to the gate.

<Weiss=Anna Weiss> called <Menon=Ravi Menon> on Sunday. <Weiss=Anna Weiss> called on <Menon=Ravi Menon> at his house.

[[Ravi Menon: <Menon=Ravi Menon> was quoted as saying the school would close.]] [[Ravi Menon: “That is final,” <Menon=Ravi Menon> told the paper. “There is no plan B. There never was.”]]

[[Anna Weiss: “That,” <Weiss=Anna Weiss> said, “is not what he promised.”]]

<Weiss=Anna Weiss> concluded her visit with a walk. <Menon=Ravi Menon> maintained the boiler himself and recalled his caretaker from leave.`},

	{"reference", `Embassy marks the day

[[Elena Petrova: Trade between the two countries will double within five years.]]

That was the message from Ambassador <Elena Petrova>, who spoke to students in the capital.

[[Elena Petrova: The ambassador thanked the hosts and pointed out that trade had doubled before.]]

[[Elena Petrova: The diplomat took the opportunity to urge students to learn languages.]]

[[o/Ministry of Education: According to the <o/Ministry of Education>, 300 students took part.]] According to <Petrova=Elena Petrova>'s office, more will follow.

The Polish ambassador said he would come next year.

What did the students think?

She said they were delighted.`},

	{"business", `Shipyard wins order for four ferries

[[Hanne Solberg: Chief executive <Hanne Solberg> announced the order at a press conference in <l/Bergen> on Monday.]] [[Hanne Solberg: “This gives us work for three years,” <Solberg=Hanne Solberg> said.]]

[[o/Nordvik: <o/Nordvik> said in a statement that it would hire 200 welders.]]

[[Erik Dahl: Union leader <Erik Dahl> welcomed the news but warned that wages lagged behind.]] [[Erik Dahl: He called on the yard to act before summer.]]

The shares rose 4 per cent, analysts said. Prices are expressed in kroner. <Solberg=Hanne Solberg> raised 40 million from banks and shared the stage with <Dahl=Erik Dahl>.

[[Hanne Solberg: Asked about the strike, <Solberg=Hanne Solberg> declined to go into detail but promised talks.]]`},

	{"india", `Monsoon floods the valley

[[Meera Krishnan: Chief Minister <Meera Krishnan> on July 4 said 3,000 people had been moved to safety.]]

[[Meera Krishnan: “No one will be left behind,” the chief minister told reporters, adding that the army had been called in.]]

[[Arjun Rao: District collector <Arjun Rao>, who visited the camps, described the damage as the worst in years.]] [[Arjun Rao: He said that two bridges were gone, and urged people to stay at home.]]

A farmer, <Suresh Patil>, lost his house. He said he would rebuild it.

[[Arjun Rao: According to <Rao=Arjun Rao>, the water is falling.]] Officials said they had enough rice. It was announced that schools would stay shut.

[[Meera Krishnan: While visiting <Patil=Suresh Patil>, <Krishnan=Meera Krishnan> assured him that help was on its way.]]`},

	{"interview and culture", `The pianist who came home

[[Leila Moradi: Pianist <Leila Moradi> told this newspaper that she had never wanted to leave.]]

[[Leila Moradi: “I was nine. Nobody asked me,” she recalled.]] Her teacher, <Babak Nouri>, had recognised her gift at once.

[[Babak Nouri: “She played as if she were telling a story,” <Nouri=Babak Nouri> wrote in a letter to her parents.]]

<Moradi=Leila Moradi> recalled her first piano from storage last year and claimed a prize in <l/Vienna>.

[[Leila Moradi: She and <Nouri=Babak Nouri> still talk every week, <Moradi=Leila Moradi> said.]]

The critic <Jonas Beck> has written three books. Her playing speaks of loss, and the programme notes that she wrote the last piece.

[[Jonas Beck: “It is the sound of a city,” says <Beck=Jonas Beck>, author of a history of the hall.]]`},

	{"parliament", `Vote on the budget put off

[[Amara Diallo: Finance minister <Amara Diallo> defended the budget on Wednesday, telling parliament that cuts could not be avoided.]]

[[Kwame Asante: Opposition spokesman <Kwame Asante> accused <Diallo=Amara Diallo> of hiding the true figures.]] He said the figures were public.

[[Amara Diallo: “I have nothing to hide,” replied Ms <Diallo=Amara Diallo>. “Read the annex.”]]

[[Kwame Asante: Mr <Asante=Kwame Asante> said the minister had promised a debate.]] [[?Amara Diallo: She denied this.]]

The speaker of the house said the vote would be held in May. <Asante=Kwame Asante>'s party and <Diallo=Amara Diallo> agreed that it should.

[[Amara Diallo: At the end of the day the finance minister thanked the house.]]`},
}

// parseMarks reads an article of the table.
func parseMarks(t *testing.T, s string) (plain string, ms []entity.Mention, es []entity.Entity, want string) {
	t.Helper()
	index := make(map[string]int)
	var b, w strings.Builder
	for len(s) > 0 {
		switch {
		case strings.HasPrefix(s, "[[?"):
			s = s[strings.Index(s, ": ")+2:]
			n := strings.Index(s, "]]")
			s = s[:n] + s[n+2:]
		case strings.HasPrefix(s, "[["):
			n := strings.Index(s, ": ")
			w.WriteString(s[:n+2])
			s = s[n+2:]
		case strings.HasPrefix(s, "]]"):
			w.WriteString("]]")
			s = s[2:]
		case s[0] == '<':
			n := strings.IndexByte(s, '>')
			full, kind := s[1:n], entity.Person
			surface := full
			if x, y, ok := strings.Cut(full, "="); ok {
				surface, full = x, y
			}
			switch {
			case strings.HasPrefix(full, "o/"):
				kind, surface = entity.Organization, strings.TrimPrefix(surface, "o/")
			case strings.HasPrefix(full, "l/"):
				kind, surface = entity.Place, strings.TrimPrefix(surface, "l/")
			}
			id, ok := index[full]
			if !ok {
				id = len(es)
				index[full] = id
				es = append(es, entity.Entity{Kind: kind, Name: full})
			}
			ms = append(ms, entity.Mention{Span: text.Span{Start: b.Len(), End: b.Len() + len(surface)}, Entity: id})
			b.WriteString(surface)
			w.WriteString(surface)
			s = s[n+1:]
		default:
			b.WriteByte(s[0])
			w.WriteByte(s[0])
			s = s[1:]
		}
	}
	return b.String(), ms, es, w.String()
}

// marked writes the statements into the text as the table has them.
func marked(a *article.Article, got []Statement, es []entity.Entity) string {
	var b strings.Builder
	at := 0
	for i := 0; i < len(got); {
		g := got[i]
		var names []string
		for ; i < len(got) && got[i].Span == g.Span; i++ {
			names = append(names, es[got[i].Speaker].Name)
		}
		if g.Start < at {
			b.WriteString("{overlap}")
			continue
		}
		b.WriteString(a.Raw[at:g.Start] + "[[" + strings.Join(names, "; ") + ": " + a.Raw[g.Start:g.End] + "]]")
		at = g.End
	}
	return b.String() + a.Raw[at:]
}

func TestArticles(t *testing.T) {
	for _, c := range articles {
		t.Run(c.name, func(t *testing.T) { expect(t, c.text) })
	}
}

// expect checks texts marked like the articles.
func expect(t *testing.T, texts ...string) {
	t.Helper()
	for _, s := range texts {
		if !strings.Contains(s, "\n") {
			s = "A day in town\n\n" + s // lest the first sentence be the headline
		}
		plain, ms, es, want := parseMarks(t, s)
		a := article.Parse("x", plain)
		got := Find(&a, ms, es)
		check(t, &a, got, es)
		gl, wl := strings.Split(marked(&a, got, es), "\n"), strings.Split(want, "\n")
		for i := range min(len(gl), len(wl)) {
			if gl[i] != wl[i] {
				t.Errorf("\n got %s\nwant %s", gl[i], wl[i])
			}
		}
	}
}
