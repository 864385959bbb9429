package relation

import (
	"slices"
	"testing"

	"dossier/app/entity"
)

// world makes entities of lines "kind Name|alias|alias".
func world(lines ...string) []entity.Entity {
	var out []entity.Entity
	for _, l := range lines {
		k := map[byte]entity.Kind{'p': entity.Person, 'o': entity.Organization, 'l': entity.Place, 'e': entity.Event, 'a': entity.Agreement}[l[0]]
		e := entity.Entity{Kind: k}
		for _, f := range splitBar(l[2:]) {
			if e.Name == "" {
				e.Name = f
			}
			e.Aliases = append(e.Aliases, entity.Alias{Text: f, Count: 1})
		}
		out = append(out, e)
	}
	return out
}

func splitBar(s string) []string {
	var out []string
	from := 0
	for i := 0; i <= len(s); i++ {
		if i == len(s) || s[i] == '|' {
			out = append(out, s[from:i])
			from = i + 1
		}
	}
	return out
}

var around = []string{
	"l Norland|Republic of Norland|NL|N.L.", "l Hà Đông|Hadong", "l Alport", "l Sahar", "l Twin", "p Ann Twin|Twin",
	"o Union of Lands|UL|U.L.", "o Union of Lands Grand Assembly", "o People’s Party of Norland|PPN", "o Alport University|University of Alport",
	"e World Games", "o Oak Bank", "l Berga", "l Kenya", "l South Korea",
}

func TestPartOf(t *testing.T) {
	for _, c := range []struct {
		line string
		want []string
	}{
		{"o Norland’s Permanent Mission to the Union of Lands", []string{"part of Norland", "to Union of Lands"}},
		{"o NL Department of Fisheries", []string{"part of Norland"}},
		{"o N.L. Senate", []string{"part of Norland"}},
		{"o Ministry of Foreign Affairs of Norland", []string{"part of Norland"}},
		{"o Embassy of Norland in Hà Đông", []string{"part of Norland", "at Hà Đông"}},
		{"o Norland Embassy in Hadong", []string{"part of Norland", "at Hà Đông"}},
		{"o Hạ Đông Department of Health", nil},
		{"o UL Grand Assembly", []string{"part of Union of Lands"}},
		{"e 81st Session of the UL Grand Assembly", []string{"of Union of Lands Grand Assembly"}},
		{"o U.L. Grand Assembly’s Committee on Trade", []string{"part of Union of Lands Grand Assembly"}},
		{"o People’s Party of Norland (PPN) Central Committee's Commission for Trade", []string{"part of People’s Party of Norland"}},
		{"o Central Committee of the PPN", []string{"part of People’s Party of Norland"}},
		{"e 80th Session of the Union of Lands Grand Assembly", []string{"of Union of Lands Grand Assembly"}},
		{"e Congress of Alport", []string{"at Alport"}},
		{"e General Debate of the 2nd Session of the Congress of Norland", nil},
		{"o University of Berga", []string{"at Berga"}},
		{"o Alport University Press", []string{"part of Alport University"}},
		{"o University of Norland, Berga", []string{"at Norland", "at Berga"}},
		{"o Norland Red Cross", []string{"of Norland"}},
		{"o NL Senate Committee on Trade", []string{"part of Norland"}},
		{"o NL House of Representatives", []string{"part of Norland"}},
		{"o Norland House of Fashion", nil},
		{"o Red Cross Society of Norland", []string{"of Norland"}},
		{"o National Congress of Norland", []string{"part of Norland"}},
		{"o Congress of Norland", nil},
		{"o Norland State Senate", nil},
		{"o Norland Committee on Human Rights", nil},
		{"o State Bank of Norland", []string{"part of Norland"}},
		{"e UL Summit of Tomorrow", []string{"of Union of Lands"}},
		{"o Kenyan Foreign Ministry", []string{"part of Kenya"}},
		{"o Kenyan Embassy in Berga", []string{"at Berga", "part of Kenya"}},
		{"o Kenyan National Assembly", []string{"part of Kenya"}},
		{"o Kenyan National Police", []string{"part of Kenya"}},
		// Not certain, so no link.
		{"o Kenyan National Congress", nil},
		{"o Kenyan Republican Army", nil},
		{"o Kenyan Refugee Council", nil},
		{"o Kenyan Airlines", nil},
		{"o Korean Foreign Ministry", nil},
		{"o Peruvian Foreign Ministry", nil},
		{"o Bank of Norland", nil},
		{"o Norland Airlines", nil},
		{"o Alport Times", nil},
		{"o Alport Institute of Technology", nil},
		{"o Berga University", nil},
		{"o Alliance of Sahar States", nil},
		{"o Norland-Berga Friendship Association", nil},
		{"o Ministry of Trade of Norland and Berga", nil},
		{"o Committee for the Liberation of Norland", nil},
		{"o Organization for Security in Norland", nil},
		{"o nl senate", nil},
		{"o Twin Department of Health", nil},
		{"e Oak Bank Cup", nil},
		{"o Oak Bank Arena", nil},
		{"o Friends of Norland", nil},
		{"a Treaty of Alport", nil},
		{"e Norland War", nil},
	} {
		es := world(append(slices.Clone(around), c.line)...)
		var got []string
		for _, p := range PartOf(es) {
			if p.Entity == len(around) {
				got = append(got, p.Kind.String()+" "+es[p.Whole].Name)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.line, got, c.want)
		}
	}
}
