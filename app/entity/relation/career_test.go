package relation_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dossier/app/article"
	"dossier/app/entity/extract"
	"dossier/app/entity/relation"
)

// The same person moves from one office to another: both offices know it, in
// order of the articles' dates, and so do those who held them before and after.
func TestCareer(t *testing.T) {
	texts := []string{
		"Talks held in Nairobi\n\nNAIROBI, March 3, 2021 — Kenyan President Anna Lindqvist met Ivo Marek, Chairman of the Harbour Council, in Nairobi on Wednesday. Lindqvist said rain was near.",
		"New chairwoman for the Harbour Council\n\nNAIROBI, June 5, 2023 — Anna Lindqvist, Chairman of the Harbour Council, met President of Kenya Ivo Marek in Nairobi on Monday. Lindqvist thanked Marek.",
	}
	var arts []article.Article
	for i, s := range texts {
		a := article.Parse(fmt.Sprint(i), s)
		arts = append(arts, a)
	}
	arts[0].Date, arts[1].Date = article.Date{Year: 2021, Month: 3, Day: 3}, article.Date{Year: 2023, Month: 6, Day: 5}
	res := extract.Extract(arts)
	var got []string
	for _, o := range relation.Offices(arts, res.Entities) {
		var b strings.Builder
		for _, w := range o.Of {
			fmt.Fprintf(&b, "[%s] ", res.Entities[w].Name)
		}
		b.WriteString(o.ID)
		for _, h := range o.Holders {
			fmt.Fprintf(&b, " | %s", res.Entities[h.Entity].Name)
			for _, r := range h.Records {
				fmt.Fprintf(&b, " %d", r.Date.Year)
			}
		}
		got = append(got, b.String())
	}
	want := []string{
		"[Harbour Council] chairman-of-the-harbour-council | Ivo Marek 2021 | Anna Lindqvist 2023",
		"[Kenya] president-of-kenya | Anna Lindqvist 2021 | Ivo Marek 2023",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
