package statement

import (
	"cmp"
	"slices"
	"testing"

	"dossier/app/article"
	"dossier/app/entity"
	"dossier/app/entity/extract"
	"dossier/app/text"
)

func sortMentions(ms []entity.Mention) {
	slices.SortFunc(ms, func(a, b entity.Mention) int { return cmp.Compare(a.Start, b.Start) })
}

// check fails if a statement breaks a promise.
func check(t testing.TB, a *article.Article, got []Statement, entities []entity.Entity) {
	t.Helper()
	in := func(s text.Span) bool { return s.Start >= 0 && s.Start < s.End && s.End <= len(a.Raw) }
	for n, g := range got {
		if !in(g.Span) || !in(g.VerbSpan) || !in(g.Cue) || g.Speaker < 0 || g.Speaker >= len(entities) {
			t.Fatalf("statement out of bounds: %+v", g)
		}
		if a.Raw[g.VerbSpan.Start:g.VerbSpan.End] != g.Verb {
			t.Errorf("verb %q is %q", g.Verb, a.Raw[g.VerbSpan.Start:g.VerbSpan.End])
		}
		if k := entities[g.Speaker].Kind; k != entity.Person && k != entity.Organization {
			t.Errorf("a %s speaks", k)
		}
		if rules[g.Rule] == 0 || g.Confidence <= 0 || g.Confidence > 1 {
			t.Errorf("rule %q, confidence %v", g.Rule, g.Confidence)
		}
		inside := false
		for _, p := range a.Passages {
			inside = inside || p.Start <= g.Start && g.End <= p.End
		}
		if !inside {
			t.Errorf("statement %v is in no passage", g.Span)
		}
		if n > 0 {
			p := got[n-1]
			if p.Start > g.Start || p.Start == g.Start && p.Speaker >= g.Speaker {
				t.Errorf("%v of %d comes after %v of %d", g.Span, g.Speaker, p.Span, p.Speaker)
			}
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, a := range seeds(f) {
		f.Add(a.Raw[:min(len(a.Raw), 2000)], uint64(1))
	}
	for _, c := range articles {
		f.Add(c.text, uint64(7))
	}
	for _, s := range []string{"", "said", "“", "He said", "\"a\" said \"b\"", "according to", "The of the said", "’s ’s, said", "He took this occasion to", "was quoted as saying"} {
		f.Add(s, uint64(3))
	}
	f.Fuzz(func(t *testing.T, s string, seed uint64) {
		arts := []article.Article{article.Parse("x", s)}
		// names anywhere, and nonsense for mentions
		es := []entity.Entity{{Kind: entity.Person, Name: "A"}, {Kind: entity.Person, Name: "B"}, {Kind: entity.Organization, Name: "C"}}
		var ms []entity.Mention
		for _, w := range text.Tokens(s) {
			if seed = seed*6364136223846793005 + 1442695040888963407; seed>>62 == 0 || seed>>63 == 0 && 'A' <= s[w.Start] && s[w.Start] <= 'Z' {
				ms = append(ms, entity.Mention{Span: w.Span, Entity: int(seed >> 40 % 3)})
			}
		}
		check(t, &arts[0], Find(&arts[0], ms, es), es)
		if seed%2 == 0 && len(ms) > 0 {
			ms[0].Start, ms[len(ms)-1].End, ms[len(ms)/2].Entity = -1, len(s)+5, 9
			check(t, &arts[0], Find(&arts[0], ms, es), es)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	arts := seeds(b)
	res := extract.Extract(arts)
	n := 0
	for i := range arts {
		n += len(arts[i].Raw)
	}
	b.SetBytes(int64(n))
	for b.Loop() {
		for i := range arts {
			Find(&arts[i], res.Mentions[i], res.Entities)
		}
	}
}
