package relation

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dossier/app/article"
	"dossier/app/entity"
)

// people adds to the entities of lines people with roles: "Name: title@article; title@article".
func people(lines []string, roles ...string) []entity.Entity {
	es := world(lines...)
	for _, l := range roles {
		name, rs, _ := strings.Cut(l, ": ")
		e := entity.Entity{Kind: entity.Person, Name: name, Aliases: []entity.Alias{{Text: name, Count: 1}}}
		for r := range strings.SplitSeq(rs, "; ") {
			var a int
			title, n, _ := strings.Cut(r, "@")
			fmt.Sscan(n, &a)
			e.Roles = append(e.Roles, entity.Role{Title: title, Article: a})
		}
		es = append(es, e)
	}
	return es
}

func show(es []entity.Entity, os []Office) []string {
	var out []string
	for _, o := range os {
		var b strings.Builder
		b.WriteString(o.ID)
		if o.Plain {
			b.WriteString(" (plain)")
		}
		for _, w := range o.Of {
			b.WriteString(" [" + es[w].Name + "]")
		}
		for _, h := range o.Holders {
			b.WriteString(" | " + es[h.Entity].Name)
			for _, r := range h.Records {
				fmt.Fprintf(&b, " %d", r.Article)
			}
		}
		out = append(out, b.String())
	}
	return out
}

func TestOffices(t *testing.T) {
	arts := []article.Article{{Date: article.Date{Year: 2024, Month: 5, Day: 2}}, {}, {Date: article.Date{Year: 2020, Month: 1, Day: 1}}, {Date: article.Date{Year: 2022}}}
	lands := []string{"l Norland|Republic of Norland|NL", "l Berga", "o Union of Lands|UL", "o Workers’ Party of Norland (WPN)"}
	for _, c := range []struct {
		roles, want []string
	}{
		// Spellings, and ways to name the same country.
		{[]string{"Ada Berg: NL President@0", "Bo Holm: President of the Republic of Norland@2", "Cy Dahl: Norland’s president@3"},
			[]string{"president-of-the-republic-of-norland [Norland] | Bo Holm 2 | Cy Dahl 3 | Ada Berg 0"}},
		// Bare, where the same person holds just one such office.
		{[]string{"Ada Berg: President@1; President of Norland@0; President@2", "Bo Holm: President@3"},
			[]string{"president (plain) | Bo Holm 3", "president-of-norland [Norland] | Ada Berg 2 0 1"}},
		{[]string{"Ada Berg: President of the Union of Lands@2; President of Norland@0; President@1"},
			[]string{"president (plain) | Ada Berg 1", "president-of-norland [Norland] | Ada Berg 0", "president-of-the-union-of-lands [Union of Lands] | Ada Berg 2"}},
		{[]string{"Ada Berg: Ambassador to the UL@0; Ambassador@0"}, []string{"ambassador-to-the-ul [Union of Lands] | Ada Berg 0 0"}},
		// Several offices over time; several holders, the first first.
		{[]string{"Ada Berg: Minister of Trade@2; Prime Minister@0", "Bo Holm: ex-Prime Minister@2; prime minister@3"},
			[]string{"minister-of-trade (plain) | Ada Berg 2", "prime-minister (plain) | Bo Holm 2 3 | Ada Berg 0"}},
		{[]string{"Ada Berg: NL Ambassador to Berga@0", "Bo Holm: Ambassador of Norland to Berga@2"},
			[]string{"ambassador-of-norland-to-berga [Norland] [Berga] | Bo Holm 2 | Ada Berg 0"}},
		{[]string{"Ada Berg: General Secretary of the Workers’ Party of Norland (WPN)@0"},
			[]string{"general-secretary-of-the-workers-party-of-norland-wpn [Workers’ Party of Norland (WPN)] | Ada Berg 0"}},
		// Acting, deputy and vice are other offices.
		{[]string{"Ada Berg: Vice President of Norland@0", "Bo Holm: NL President@0"},
			[]string{"nl-president [Norland] | Bo Holm 0", "vice-president-of-norland [Norland] | Ada Berg 0"}},
		// No name of its own: part of a compound, of something longer.
		{[]string{"Ada Berg: Secretary for East and Berga Affairs@0; Norland-Berga Envoy@0"},
			[]string{"norland-berga-envoy (plain) | Ada Berg 0", "secretary-for-east-and-berga-affairs (plain) | Ada Berg 0"}},
		{[]string{"Ada Berg: …@0; @0; former@0"}, nil},
	} {
		es := people(lands, c.roles...)
		if got := show(es, Offices(arts, es)); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n%s\nwant\n%s", c.roles, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
}
