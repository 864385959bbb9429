package extract

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"dossier/app/article"
	"dossier/app/entity"
)

func TestRoles(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // "id: role; role", in order of id
	}{
		{"Deputy Prime Minister and Minister of Foreign Affairs Bui Van Thach spoke.", []string{"bui-van-thach: Deputy Prime Minister; Minister of Foreign Affairs"}},
		{"Then Ambassador to the US Grace Smithson left.", []string{"grace-smithson: Ambassador to the US"}},
		{"They met Phan Van Hai, President of the Union of Friends, in Rome.", []string{"phan-van-hai: President of the Union of Friends"}},
		{"US Secretary of State Cordell Hull spoke.", []string{"cordell-hull: US Secretary of State"}},
		// What stands before another name is that one's.
		{"There were talks between General Secretary of the Workers’ Party of Norway Đỗ Văn Bình and President Grace Smithson.",
			[]string{"do-van-binh: General Secretary of the Workers’ Party of Norway", "grace-smithson: President"}},
		{"There were talks with Chairman of the Workers’ Party of Norway Anders Berg and General Secretary of the National Assembly of Norway Maria Gresham.",
			[]string{"anders-berg: Chairman of the Workers’ Party of Norway", "maria-gresham: General Secretary of the National Assembly of Norway"}},
		{"He thanked Mr. Anders Berg and Chairman Bui Van Thach.", []string{"bui-van-thach: Chairman"}},
		{"They met Foreign Minister Anders Berg, US Trade Adviser Grace Smithson, Administrator of the Agency for Public Works (APW) Harold Stone, and Rector Bui Van Thach.",
			[]string{"anders-berg: Foreign Minister", "bui-van-thach: Rector", "grace-smithson: US Trade Adviser", "harold-stone: Administrator of the Agency for Public Works (APW)"}},
		{"They met Foreign Minister Anders Berg, Assistant Secretary for East Asian and Pacific Affairs Harold Stone and Rector Bui Van Thach, Chairman of the Board.",
			[]string{"anders-berg: Foreign Minister", "bui-van-thach: Rector", "harold-stone: Assistant Secretary for East Asian and Pacific Affairs"}},
		{"It was raised between the Prime Minister and President Grace Smithson.", []string{"grace-smithson: President"}},
		{"Statement from President Grace Smithson on the Passing of General Secretary Anders Berg", []string{"anders-berg: General Secretary", "grace-smithson: President"}},
		// Appositions.
		{"Grace Smithson, an ally of President Anders Berg, spoke.", []string{"anders-berg: President"}},
		{"Grace Smithson, Assistant Secretary for East Asian and Pacific Affairs, spoke.", []string{"grace-smithson: Assistant Secretary for East Asian and Pacific Affairs"}},
		{"Grace Smithson, a former diplomat who met Anders Berg, spoke.", []string{"grace-smithson: former diplomat"}},
		{"They mourned Anders Berg, leader of Norway for the last ten years.", []string{"anders-berg: leader of Norway"}},
		// A body's name belongs to the title as a whole.
		{"They met Workers’ Party of Norway Chairman Anders Berg.", []string{"anders-berg: Workers’ Party of Norway Chairman"}},
		// Ranks.
		{"Base Commander Major General Harold Stone met General Anders Berg.", []string{"anders-berg: General", "harold-stone: Base Commander; Major General"}},
		{"Attorney General Harold Stone spoke.", []string{"harold-stone: Attorney General"}},
		// A title before a comma.
		{"Head of the Permanent Mission of Norway to the UN, Ambassador Anders Berg said no.", []string{"anders-berg: Head of the Permanent Mission of Norway to the UN; Ambassador"}},
		{"The outgoing President, Grace Smithson, had left.", []string{"grace-smithson: outgoing President"}},
		{"The President, Grace Smithson and Anders Berg met.", nil},
		{"The Prime Minister, King Harold Stone and others met.", []string{"harold-stone: King"}},
		{"The Office of the President, Grace Smithson, agreed.", nil},
		// No office.
		{"The populist Grace Smithson spoke.", nil},
		{"His opponent, Grace Smithson, spoke.", nil},
	} {
		res := Extract([]article.Article{article.Parse("x", c.text+"\n")})
		var got []string
		for _, e := range res.Entities {
			if len(e.Roles) == 0 {
				continue
			}
			var rs []string
			for _, r := range e.Roles {
				rs = append(rs, r.Title)
			}
			got = append(got, e.ID+": "+strings.Join(rs, "; "))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n\troles %q,\n\twant  %q", c.text, got, c.want)
		}
	}
}

// Each article that gives a title counts, in the spelling that came first.
func TestRolesOfArticles(t *testing.T) {
	var arts []article.Article
	for i, s := range []string{"US President Grace Smithson spoke.", "President Grace Smithson spoke. President Grace Smithson left.", "US president Grace Smithson spoke."} {
		arts = append(arts, article.Parse(fmt.Sprint(i), s))
	}
	for _, e := range Extract(arts).Entities {
		if e.Kind != entity.Person {
			continue
		}
		if got, want := fmt.Sprint(e.Roles), "[{US President 0} {President 1} {US President 2}]"; got != want {
			t.Errorf("%s: %s, want %s", e.Name, got, want)
		}
	}
}

// A title never contains the name of a person that the article names there.
func TestRolesNameNobody(t *testing.T) {
	names := []string{"Anders Berg", "Grace Smithson", "Bui Van Thach", "Harold Stone"}
	rest := []string{"President", "Foreign Minister", "General Secretary of the Workers’ Party", "and", ",", "the", "of Norway", "between", "said", "Ambassador to the US", "Dr.", "(APW)", "a former diplomat", ", who"}
	r := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		var b strings.Builder
		b.WriteString("On Monday")
		for range 3 + r.IntN(12) {
			b.WriteByte(' ')
			if r.IntN(3) == 0 {
				b.WriteString(names[r.IntN(len(names))])
			} else {
				b.WriteString(rest[r.IntN(len(rest))])
			}
		}
		s := strings.ReplaceAll(b.String(), " ,", ",") + "."
		res := Extract([]article.Article{article.Parse("x", s)})
		var people []string
		for _, m := range res.Mentions[0] {
			if res.Entities[m.Entity].Kind == entity.Person {
				people = append(people, s[m.Start:m.End])
			}
		}
		for _, e := range res.Entities {
			for _, role := range e.Roles {
				for _, p := range people {
					if strings.Contains(p, " ") && strings.Contains(role.Title, p) {
						t.Fatalf("%s: %s is %q", s, e.Name, role.Title)
					}
				}
			}
		}
	}
}
