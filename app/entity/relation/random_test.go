package relation

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"dossier/app/article"
	"dossier/app/entity"
	"dossier/app/text"
)

// check fails where a result breaks what the documentation promises.
func check(t *testing.T, arts []article.Article, es []entity.Entity) ([]Part, []Office) {
	t.Helper()
	ps := PartOf(es)
	next := make(map[int][]int)
	for i, p := range ps {
		if p.Entity < 0 || p.Entity >= len(es) || p.Whole < 0 || p.Whole >= len(es) || p.Entity == p.Whole {
			t.Fatalf("link %+v out of bounds", p)
		}
		if p.Name.Start < 0 || p.Name.Start >= p.Name.End || p.Name.End > len(p.Form) {
			t.Fatalf("link %+v: span out of bounds", p)
		}
		known := p.Form == es[p.Entity].Name
		for _, a := range es[p.Entity].Aliases {
			known = known || a.Text == p.Form
		}
		if !known || p.Reason == "" {
			t.Fatalf("link %+v of a form that the entity has not", p)
		}
		if i > 0 && (ps[i-1].Entity > p.Entity || ps[i-1].Entity == p.Entity && ps[i-1].Whole >= p.Whole) {
			t.Fatalf("links out of order at %d: %+v", i, p)
		}
		next[p.Entity] = append(next[p.Entity], p.Whole)
	}
	if len(es) < 200 { // no way from an entity to itself, nor a longer one beside a link
		for _, p := range ps {
			seen := make(map[int]bool)
			var walk func(int)
			walk = func(e int) {
				for _, w := range next[e] {
					if w == p.Entity || w == p.Whole {
						t.Fatalf("%q to %q goes round, or is said twice", es[p.Entity].Name, es[p.Whole].Name)
					}
					if !seen[w] {
						seen[w] = true
						walk(w)
					}
				}
			}
			for _, w := range next[p.Entity] {
				if w != p.Whole {
					seen[w] = true
					walk(w)
				}
			}
		}
	}
	os := Offices(arts, es)
	ids := make(map[string]bool)
	for i, o := range os {
		if o.ID == "" || ids[o.ID] || text.Slug(o.ID, len(o.ID)+1) != o.ID || i > 0 && os[i-1].ID >= o.ID {
			t.Fatalf("office %d: ID %q", i, o.ID)
		}
		ids[o.ID] = true
		if o.Title == "" || len(o.Holders) == 0 || o.Plain != (len(o.Of) == 0) {
			t.Fatalf("office %+v", o)
		}
		who := make(map[int]bool)
		for _, h := range o.Holders {
			if es[h.Entity].Kind != entity.Person || who[h.Entity] || len(h.Records) == 0 {
				t.Fatalf("office %q: holder %+v", o.Title, h)
			}
			who[h.Entity] = true
			for j, r := range h.Records {
				if j > 0 && compareDates(h.Records[j-1].Date, r.Date) > 0 {
					t.Fatalf("office %q: records out of order", o.Title)
				}
			}
		}
	}
	return ps, os
}

func TestRandom(t *testing.T) {
	parts := strings.Fields("Norland Norland’s NL N.L. Việt Viet Nam Union Lands of of of the to in and & - , (NL) Committee Committee’s Ministry Trade Mission Session 80th Party State Bank National Council University for Berga, Vice President President Ambassador s ’s — ( )")
	r := rand.New(rand.NewPCG(3, 4))
	name := func(n int) string {
		var w []string
		for range 1 + r.IntN(n) {
			w = append(w, parts[r.IntN(len(parts))])
		}
		return strings.Join(w, " ")
	}
	for range 2000 {
		var es []entity.Entity
		for range 1 + r.IntN(12) {
			e := entity.Entity{Kind: entity.Kind(r.IntN(entity.NumKinds)), Name: name(8)}
			for range r.IntN(3) {
				e.Aliases = append(e.Aliases, entity.Alias{Text: name(4), Count: 1})
			}
			if e.Kind == entity.Person {
				for range r.IntN(4) {
					e.Roles = append(e.Roles, entity.Role{Title: name(6), Article: r.IntN(3)})
				}
			}
			es = append(es, e)
		}
		arts := []article.Article{{Date: article.Date{Year: 2020}}, {}, {Date: article.Date{Month: 3, Day: 1}}}
		ps, os := check(t, arts, es)
		ps2, os2 := check(t, arts, es)
		if !reflect.DeepEqual(ps, ps2) || !reflect.DeepEqual(os, os2) {
			t.Fatal("two runs differ")
		}
	}
}

// The links are the same whatever the order of the entities is.
func TestOrder(t *testing.T) {
	es := world(append(append([]string{}, around...), "o NL Department of Fisheries", "o UL Grand Assembly’s Committee on Trade", "o Central Committee of the PPN")...)
	named := func(es []entity.Entity) map[string]bool {
		m := make(map[string]bool)
		for _, p := range PartOf(es) {
			m[fmt.Sprint(es[p.Entity].Name, p.Kind, es[p.Whole].Name, p.Reason)] = true
		}
		return m
	}
	want := named(es)
	r := rand.New(rand.NewPCG(5, 6))
	for range 20 {
		r.Shuffle(len(es), func(i, j int) { es[i], es[j] = es[j], es[i] })
		if got := named(es); !reflect.DeepEqual(got, want) {
			t.Fatalf("%v, want %v", got, want)
		}
	}
}

func FuzzRelations(f *testing.F) {
	f.Add("Norland", "Ministry of Trade of Norland", "President of Norland")
	f.Add("UL", "UL (X)’s Committee", "(")
	f.Add("Hà", "Ha’s \xff Mission to the Hà", "’s")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		check(t, make([]article.Article, 1), []entity.Entity{
			{Kind: entity.Place, Name: a}, {Kind: entity.Organization, Name: b, Aliases: []entity.Alias{{Text: c}}},
			{Kind: entity.Event, Name: c}, {Kind: entity.Organization, Name: a + " Committee of the " + b},
			{Kind: entity.Person, Name: b, Roles: []entity.Role{{Title: c}, {Title: a + " President", Article: 3}, {Title: "President of " + a, Article: -1}}},
		})
	})
}

// many makes n entities, of which most have another one's name inside.
func many(n int) []entity.Entity {
	r := rand.New(rand.NewPCG(7, 8))
	syl := []string{"ba", "ko", "ri", "mun", "tel", "sa", "vor", "lin", "da", "pe"}
	place := func(i int) string {
		s := ""
		for i > 0 || s == "" {
			s += syl[i%10]
			i /= 10
		}
		return strings.ToUpper(s[:1]) + s[1:]
	}
	es := make([]entity.Entity, 0, n)
	for i := range n {
		switch i % 4 {
		case 0:
			es = append(es, entity.Entity{Kind: entity.Place, Name: place(i)})
		case 1:
			es = append(es, entity.Entity{Kind: entity.Organization, Name: "Ministry of Trade of " + place(r.IntN(i+1)&^3)})
		case 2:
			es = append(es, entity.Entity{Kind: entity.Organization, Name: es[r.IntN(i)].Name + "’s Permanent Mission to " + place(i-2)})
		default:
			es = append(es, entity.Entity{Kind: entity.Person, Name: place(i) + " " + place(i/2), Roles: []entity.Role{{Title: "President of " + place(r.IntN(i)&^3)}, {Title: "President"}}})
		}
	}
	return es
}

func BenchmarkPartOf(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		es := many(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			links := 0
			for b.Loop() {
				links = len(PartOf(es))
			}
			b.ReportMetric(float64(links), "links")
		})
	}
}

func BenchmarkOffices(b *testing.B) {
	es := many(100_000)
	arts := make([]article.Article, 1)
	b.ReportAllocs()
	for b.Loop() {
		Offices(arts, es)
	}
}
