package corpus

import (
	"reflect"
	"testing"

	"dossier/app/article"
	"dossier/app/text"
)

// EachDate finds the dates of the articles' own texts and no others.
func TestEachDate(t *testing.T) {
	raw := "Ann Lee spoke in 2021.\nPhoto: 3 May 2019\nShe left on 4 June 2022."
	in := Input{Articles: []article.Article{{ID: "x", Raw: raw, Title: "x",
		Passages: []article.Passage{
			{Span: text.Span{Start: 0, End: 22}, Zone: article.Body},
			{Span: text.Span{Start: 23, End: 40}, Zone: article.Caption},
			{Span: text.Span{Start: 41, End: len(raw)}, Zone: article.Body},
		},
		Dates: []article.DateMention{
			{Span: text.Span{Start: 17, End: 21}, From: article.Date{Year: 2021}, To: article.Date{Year: 2021}},
			{Span: text.Span{Start: 30, End: 40}, From: article.Date{Year: 2019, Month: 5, Day: 3}, To: article.Date{Year: 2019, Month: 5, Day: 3}},
			{Span: text.Span{Start: 53, End: 64}, From: article.Date{Year: 2022, Month: 6, Day: 4}, To: article.Date{Year: 2022, Month: 6, Day: 4}},
		},
	}}}
	in.Entities.Mentions = append(in.Entities.Mentions, nil)
	c, _ := mustOpen(t, in)
	var got []int
	c.EachDate(func(i int, d article.DateMention) {
		if a := c.Article(i); a.Text[d.Start:d.End] == "" {
			t.Errorf("an empty mention %v", d)
		}
		got = append(got, d.From.Year)
	})
	if want := []int{2021, 2022}; !reflect.DeepEqual(got, want) {
		t.Errorf("EachDate = %v, want %v", got, want)
	}
}
