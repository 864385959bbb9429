package statement

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dossier/app/article"
	"dossier/app/entity"
	"dossier/app/entity/extract"
	"dossier/app/text"
)

// The level that the seeds have reached; below it the test fails. The second
// pair is for what the extraction finds at present instead of the gold's names.
const (
	minPrecision, minRecall                   = 1.0, 1.0
	minPrecisionExtracted, minRecallExtracted = 0.96, 0.92
)

// seeds reads the project's own articles.
func seeds(t testing.TB) []article.Article {
	t.Helper()
	files, err := filepath.Glob("../../../seeds/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no seeds found", err)
	}
	var arts []article.Article
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		arts = append(arts, article.Parse(strings.TrimSuffix(filepath.Base(f), ".txt"), string(b)))
	}
	return arts
}

// goldEntities reads the entities that a careful reader found in an article.
func goldEntities(t testing.TB, id string) ([]entity.Mention, []entity.Entity) {
	t.Helper()
	b, err := os.ReadFile("../extract/testdata/seeds/" + id + ".json")
	if err != nil {
		t.Skip(err)
	}
	var g struct {
		Entities []struct {
			Type     string
			Name     string
			Mentions [][3]any
		}
	}
	if err := json.Unmarshal(b, &g); err != nil {
		t.Fatal(err)
	}
	var ms []entity.Mention
	var es []entity.Entity
	for n, e := range g.Entities {
		x := entity.Entity{Name: e.Name}
		for k := range entity.Kind(entity.NumKinds) {
			if k.String() == e.Type {
				x.Kind = k
			}
		}
		es = append(es, x)
		for _, m := range e.Mentions {
			ms = append(ms, entity.Mention{Span: text.Span{Start: int(m[1].(float64)), End: int(m[2].(float64))}, Entity: n, Rule: "gold", Confidence: 1})
		}
	}
	sortMentions(ms)
	return ms, es
}

// wanted is a statement as a careful reader found it.
type wanted struct {
	Article, Speaker, Verb string
	Start, End             int
}

func TestSeeds(t *testing.T) {
	b, err := os.ReadFile("testdata/seeds.json")
	if err != nil {
		t.Fatal(err)
	}
	var gold []wanted
	if err := json.Unmarshal(b, &gold); err != nil {
		t.Fatal(err)
	}
	arts := seeds(t)
	res := extract.Extract(arts)
	for _, run := range []struct {
		name              string
		precision, recall float64
	}{{"gold names", minPrecision, minRecall}, {"extracted names", minPrecisionExtracted, minRecallExtracted}} {
		var right, found, total, verb int
		for i := range arts {
			ms, es := res.Mentions[i], res.Entities
			if run.name == "gold names" {
				ms, es = goldEntities(t, arts[i].ID)
			}
			got := Find(&arts[i], ms, es)
			check(t, &arts[i], got, es)
			used := make(map[int]bool)
			for _, w := range gold {
				if w.Article != arts[i].ID {
					continue
				}
				total++
				hit := false
				for m, g := range got {
					if !used[m] && g.Start == w.Start && g.End == w.End && named(&es[g.Speaker], w.Speaker) {
						right++
						hit, used[m] = true, true
						if strings.EqualFold(g.Verb, w.Verb) {
							verb++
						} else {
							t.Logf("%s: verb %q of %s, want %q", run.name, g.Verb, w.Speaker, w.Verb)
						}
						break
					}
				}
				if !hit {
					t.Logf("%s: missed %s: %s: %q", run.name, arts[i].ID, w.Speaker, short(arts[i].Raw[w.Start:w.End]))
				}
			}
			found += len(got)
			for m, g := range got {
				if !used[m] {
					t.Logf("%s: wrong %s: %s %s: %q", run.name, arts[i].ID, es[g.Speaker].Name, g.Rule, short(arts[i].Raw[g.Start:g.End]))
				}
			}
		}
		p, r := float64(right)/float64(max(1, found)), float64(right)/float64(max(1, total))
		t.Logf("%s: precision %.3f (%d of %d), recall %.3f (of %d), verb right in %d", run.name, p, right, found, r, total, verb)
		if p < run.precision || r < run.recall {
			t.Errorf("%s: precision %.3f, want %.2f; recall %.3f, want %.2f", run.name, p, run.precision, r, run.recall)
		}
	}
}

// named reports whether the entity goes by the name.
func named(e *entity.Entity, name string) bool {
	if text.Fold(e.Name) == text.Fold(name) {
		return true
	}
	for _, a := range e.Aliases {
		if text.Fold(a.Text) == text.Fold(name) {
			return true
		}
	}
	return false
}

func short(s string) string {
	if len(s) > 100 {
		s = strings.ToValidUTF8(s[:100], "") + "…"
	}
	return s
}
