package corpus

import (
	"fmt"
	"math"
	"math/rand"
	"strings"

	"dossier/app/article"
	"dossier/app/entity"
	"dossier/app/text"
)

// syllables make the words and names of generated articles.
var syllables = strings.Fields("ka lo mi ra tu ven sor dal pek quin ost bram hul jin wex fa gor nim zed ul thuo tho hưng thủ đi lê")

// word returns word i of a language that has many.
func word(i int) string {
	s := syllables[i%len(syllables)]
	for i /= len(syllables); i > 0; i /= len(syllables) {
		s += syllables[i%len(syllables)]
	}
	return s
}

// generated returns n articles about people, places and organizations, with what
// they say: of a seed always the same. Words have Zipf's frequencies.
func generated(seed int64, n int) Input {
	r := rand.New(rand.NewSource(seed))
	g := generator{r: r, words: 500 + 3*n}
	people, places, bodies := 5+n/20, 3+n/200, 3+n/100
	for i := range people {
		full := name(i) + " " + name(7*i+3)
		forms := []string{full, name(7*i + 3)}
		if plain := plainCase(full); plain != full {
			forms = append(forms, plain)
		}
		g.add(entity.Person, i, forms...)
	}
	for i := range bodies {
		g.add(entity.Organization, i, "Council of "+name(11*i+1), "C"+strings.ToUpper(name(11*i + 1)[:1])+"X")
	}
	for i := range places {
		g.add(entity.Place, i, name(13*i+5))
	}
	for i := range bodies {
		g.in.Parts = append(g.in.Parts, Part{Part: people + i, Relation: Relation{Entity: people + bodies + i%places, Kind: "of", Reason: "its name says so"}})
	}
	for i := range n {
		g.article(i)
	}
	for i := range 3 {
		o := Office{ID: fmt.Sprintf("office-%d", i), Title: "Head of " + name(i), Of: []int{people + i%bodies}, Plain: i == 2}
		for k := range 1 + i {
			o.Holders = append(o.Holders, Holder{Entity: (3*i + k) % people, Articles: []int{(5*i + k) % n}})
		}
		g.in.Offices = append(g.in.Offices, o)
	}
	g.in.Site = Site{Title: "Generated", Language: "en"}
	return g.in
}

// name returns name i.
func name(i int) string {
	w := []rune(word(2000 + i))
	return strings.ToUpper(string(w[:1])) + string(w[1:])
}

// plainCase returns a name as those write it who have no marks on their keys.
func plainCase(s string) string {
	var b strings.Builder
	for i, w := range strings.Fields(text.Fold(s)) {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strings.ToUpper(w[:1]) + w[1:])
	}
	return b.String()
}

type generator struct {
	r     *rand.Rand
	words int
	in    Input
}

func (g *generator) add(k entity.Kind, i int, forms ...string) {
	e := entity.Entity{Kind: k, ID: fmt.Sprintf("e%06d", i), Name: forms[0]}
	for _, f := range forms {
		e.Aliases = append(e.Aliases, entity.Alias{Text: f, Count: 1})
	}
	if k == entity.Person && i%3 == 0 {
		e.Roles = []entity.Role{{Title: "Envoy to " + name(i), Article: 0}}
	}
	g.in.Entities.Entities = append(g.in.Entities.Entities, e)
}

// zipf returns a number below n, small ones far more often.
func (g *generator) zipf(n int) int { return int(math.Pow(float64(n), g.r.Float64())) - 1 }

// article adds article i.
func (g *generator) article(i int) {
	var b strings.Builder
	var ms []entity.Mention
	var said []Statement
	title := name(g.zipf(300)) + " meets " + name(g.zipf(300)) + " on " + word(g.zipf(g.words))
	b.WriteString(title + "\n\n")
	if g.r.Intn(2) == 0 {
		fmt.Fprintf(&b, "HANOI, %s %d, %d — ", []string{"January", "May", "July"}[g.r.Intn(3)], 1+g.r.Intn(28), 2015+g.r.Intn(10))
	}
	for range 1 + g.r.Intn(6) {
		for range 1 + g.r.Intn(4) {
			start := b.Len()
			speaker := -1
			for range 4 + g.r.Intn(20) {
				if g.r.Intn(12) > 0 {
					b.WriteString(word(g.zipf(g.words)))
				} else {
					e := g.zipf(len(g.in.Entities.Entities))
					forms := g.in.Entities.Entities[e].Aliases
					at := b.Len()
					b.WriteString(forms[g.r.Intn(len(forms))].Text)
					ms = append(ms, entity.Mention{Span: text.Span{Start: at, End: b.Len()}, Entity: e, Rule: []string{"list", "short form"}[g.r.Intn(2)], Confidence: 0.9})
					if speaker < 0 && g.r.Intn(3) == 0 {
						speaker = len(ms) - 1
						b.WriteString(" said")
					}
				}
				b.WriteString([]string{" ", " ", " ", ", ", " in 2019 ", " — "}[g.r.Intn(6)])
			}
			b.WriteString("end. ")
			if speaker >= 0 {
				m := ms[speaker]
				said = append(said, Statement{Span: text.Span{Start: start, End: b.Len()}, Speaker: m.Entity, Verb: "said", Cue: m.Span})
			}
		}
		b.WriteString("\n\n")
	}
	var meta article.Meta
	if i%4 == 0 {
		meta = article.Meta{Author: name(i % 50), Tags: []string{word(i % 9), word(i % 5)}, Source: "Paper " + name(i%7)}
	}
	g.in.Articles = append(g.in.Articles, article.ParseWith(fmt.Sprintf("a%06d", i), b.String(), meta))
	g.in.Entities.Mentions = append(g.in.Entities.Mentions, ms)
	g.in.Statements = append(g.in.Statements, said)
}
