package statement

import (
	"testing"

	"dossier/app/article"
	"dossier/app/entity"
	"dossier/app/text"
)

func TestQuotes(t *testing.T) {
	for s, want := range map[string]string{
		`He said “it is so” and left.`:        "it is so",
		`He said "it is so" and left.`:        "it is so",
		`He said 'it is so,' and left.`:       "it is so",
		`The boys’ room and Vietnam’s coast.`: "",
		`He said ‘it’s the room.’ She left.`:  "it the room",
	} {
		var q quotes
		got, at := "", 0
		text.Tokenize(s, func(w text.Token) bool {
			if q.read(s[at:w.Start], at == 0); q.in() {
				if got != "" {
					got += " "
				}
				got += w.Term
			}
			at = w.End
			return true
		})
		if got != want {
			t.Errorf("%s: quoted is %q, want %q", s, got, want)
		}
	}
}

func TestZones(t *testing.T) {
	raw := "Smith said no."
	span := text.Span{End: len(raw)}
	for _, z := range []article.Zone{article.Headline, article.Caption, article.Question, article.SignOff, article.Related} {
		a := article.Article{Raw: raw, Passages: []article.Passage{{Span: span, Zone: z}}}
		ms := []entity.Mention{{Span: text.Span{End: 5}}}
		if got := Find(&a, ms, []entity.Entity{{Name: "Smith"}}); len(got) != 0 {
			t.Errorf("%v: %v", z, got)
		}
		a.Passages[0].Zone = article.Body
		if got := Find(&a, ms, []entity.Entity{{Name: "Smith"}}); len(got) != 1 {
			t.Errorf("body: %v", got)
		}
	}
}
