package extract

import (
	"strings"
	"testing"

	"dossier/app/article"
	"dossier/app/entity"
)

func TestAgreements(t *testing.T) {
	run(t, []string{
		"They joined the [a Indo-Pacific Economic Framework for Prosperity] ([a IPEF]) and left the [a IPEF].",
		"The [a Paris Agreement], the [a Treaty of Westphalia] and the [a Kyoto Protocol] are old.",
		"[l Vietnam]-[l Japan] ties are an [a Extensive Strategic Partnership] now.",
		"The [a Agreement on Free, Fair, and Open Trade] was signed.",
		"The Resource Description Framework and the Agreement are none.",
	})
}

// The same status between other parties is another agreement.
func TestParties(t *testing.T) {
	texts := []string{
		"Leaders hailed the Vietnam-US Comprehensive Strategic Partnership. The ASEAN-US Comprehensive Strategic Partnership matters too.",
		"India and France spoke of their Comprehensive Strategic Partnership in France.",
		"Vietnam and the United States upgraded relations to a Comprehensive Strategic Partnership.",
	}
	var arts []article.Article
	for _, s := range texts {
		arts = append(arts, article.Parse("x", s))
	}
	res := Extract(arts)
	check(t, arts, &res)
	var got []string
	for a, ms := range res.Mentions {
		for _, m := range ms {
			if e := res.Entities[m.Entity]; e.Kind == entity.Agreement {
				got = append(got, strings.Repeat(" ", a)+e.ID)
			}
		}
	}
	want := []string{
		"comprehensive-strategic-partnership-united-states-vietnam",
		"comprehensive-strategic-partnership-asean-united-states",
		" comprehensive-strategic-partnership-france-india",
		"  comprehensive-strategic-partnership-united-states-vietnam",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
