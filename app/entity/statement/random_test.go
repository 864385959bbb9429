package statement

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"dossier/app/article"
	"dossier/app/entity"
	"dossier/app/text"
)

// TestRandom shuffles the words of the seeds and of the table into texts that
// no grammar foresees, with mentions of any kind anywhere.
func TestRandom(t *testing.T) {
	var parts []string
	for _, a := range seeds(t) {
		parts = append(parts, strings.Fields(a.Raw)...)
	}
	for _, c := range articles {
		plain, _, _, _ := parseMarks(t, c.text)
		parts = append(parts, strings.SplitAfter(plain, " ")...)
	}
	cues := []string{"“", "”", "\"", "‘", "’", "’s", "\n\n", "\n", "(", ")", ",", ":", "said", "according to", "He", "she", "The",
		"the ambassador", ", who", "and", "took this occasion to thank", "made the remarks", "\xff", "was quoted as saying", "—",
		"the statement was made by", "of", "That was the message from"}
	rng := rand.New(rand.NewSource(1))
	es := []entity.Entity{{Kind: entity.Person, Name: "A"}, {Kind: entity.Person, Name: "B"}, {Kind: entity.Organization, Name: "C"}, {Kind: entity.Place, Name: "D"}}
	found := 0
	for range 5000 {
		var b strings.Builder
		for range rng.Intn(120) {
			b.WriteString(parts[rng.Intn(len(parts))])
			if rng.Intn(8) > 0 {
				b.WriteByte(' ')
			}
			if rng.Intn(10) == 0 {
				b.WriteString(cues[rng.Intn(len(cues))] + " ")
			}
		}
		s := b.String()
		a := article.Parse("x", s)
		var ms []entity.Mention
		for _, w := range text.Tokens(s) {
			if rng.Intn(4) == 0 || rng.Intn(2) == 0 && 'A' <= s[w.Start] && s[w.Start] <= 'Z' {
				end := w.End
				if rng.Intn(5) == 0 {
					end = min(len(s), end+rng.Intn(20))
				}
				ms = append(ms, entity.Mention{Span: text.Span{Start: w.Start, End: end}, Entity: rng.Intn(len(es))})
			}
		}
		got := Find(&a, ms, es)
		check(t, &a, got, es)
		found += len(got)
	}
	if found == 0 {
		t.Error("nothing found in any text")
	}
}

// hostile are texts, given as what repeats in them, on which a careless search
// for a speaker would look at everything before or behind again and again.
var hostile = []string{"Smith said ", "he said, ", "the ambassador, ", "Smith, ", "“Smith said. ", "President of the ", "Smith said he. ",
	"He made the remarks. ", "Smith met a man of the town. "}

// repeated returns an article of a unit n times, with a mention of every Smith.
func repeated(unit string, n int) (*article.Article, []entity.Mention) {
	s := strings.Repeat(unit, n)
	a := article.Parse("x", s)
	var ms []entity.Mention
	for _, w := range text.Tokens(s) {
		if s[w.Start:w.End] == "Smith" || w.Start == 0 {
			ms = append(ms, entity.Mention{Span: w.Span})
		}
	}
	return &a, ms
}

// TestLinear reads hostile texts so long that in quadratic time the tests take too
// long to be missed; BenchmarkHostile shows smaller lapses.
func TestLinear(t *testing.T) {
	es := []entity.Entity{{Name: "Smith"}}
	for _, unit := range hostile {
		a, ms := repeated(unit, 200_000)
		check(t, a, Find(a, ms, es), es)
	}
}

// BenchmarkHostile shows a time that grows faster than the text.
func BenchmarkHostile(b *testing.B) {
	for _, unit := range hostile {
		for _, n := range []int{1000, 16000} {
			a, ms := repeated(unit, n)
			b.Run(fmt.Sprintf("%s/%d", strings.TrimSpace(unit), n), func(b *testing.B) {
				b.SetBytes(int64(len(a.Raw)))
				for b.Loop() {
					Find(a, ms, []entity.Entity{{Name: "Smith"}})
				}
			})
		}
	}
}
