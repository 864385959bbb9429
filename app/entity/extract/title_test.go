package extract

import (
	"slices"
	"testing"

	"dossier/app/article"
)

func TestRoles(t *testing.T) {
	for _, c := range []struct {
		text, id string
		want     []string
	}{
		{"Deputy Prime Minister and Minister of Foreign Affairs Bui Van Thach spoke.", "bui-van-thach", []string{"Deputy Prime Minister", "Minister of Foreign Affairs"}},
		{"Then Ambassador to the US Grace Smithson left.", "grace-smithson", []string{"Ambassador to the US"}},
		{"They met Phan Van Hai, President of the Union of Friends, in Rome.", "phan-van-hai", []string{"President of the Union of Friends"}},
		{"US Secretary of State Cordell Hull spoke.", "cordell-hull", []string{"US Secretary of State"}},
	} {
		res := Extract([]article.Article{article.Parse("x", c.text)})
		found := false
		for _, e := range res.Entities {
			if e.ID != c.id {
				continue
			}
			found = true
			var got []string
			for _, r := range e.Roles {
				got = append(got, r.Title)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%s: roles %q, want %q", c.text, got, c.want)
			}
		}
		if !found {
			t.Errorf("%s: %s not found", c.text, c.id)
		}
	}
}
