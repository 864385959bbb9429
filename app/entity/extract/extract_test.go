package extract

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"dossier/app/article"
	"dossier/app/entity"
	"dossier/app/text"
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

// gold is what a careful human index says about a seed.
type gold struct {
	Entities []struct {
		Type     string
		Name     string
		Mentions [][3]any
	}
	Optional [][2]int
}

func readGold(t testing.TB, id string) gold {
	t.Helper()
	b, err := os.ReadFile("testdata/seeds/" + id + ".json")
	if os.IsNotExist(err) {
		return gold{}
	}
	if err != nil {
		t.Fatal(err)
	}
	var g gold
	if err := json.Unmarshal(b, &g); err != nil {
		t.Fatal(err)
	}
	return g
}

// The level that the seeds have reached; below it the test fails.
const (
	minMentionF1 = 0.99 // spans exact and typed
	minPairF1    = 0.99 // pairs of mentions that name the same entity
)

func TestSeedsGold(t *testing.T) {
	arts := seeds(t)
	res := Extract(arts)
	var right, wanted, found int
	var pairsRight, pairsWanted, pairsFound int
	for i := range arts {
		g := readGold(t, arts[i].ID)
		if g.Entities == nil {
			continue // an article of the publisher's own: no gold
		}
		type span [2]int
		kinds := make(map[span]string)
		same := make(map[span]int)
		for n, e := range g.Entities {
			for _, m := range e.Mentions {
				s := span{int(m[1].(float64)), int(m[2].(float64))}
				kinds[s], same[s] = e.Type, n
			}
		}
		wanted += len(kinds)
		var both []span
		ent := make(map[span]int)
	next:
		for _, m := range res.Mentions[i] {
			s := span{m.Start, m.End}
			kind := res.Entities[m.Entity].Kind.String()
			if _, ok := kinds[s]; !ok {
				for _, o := range g.Optional {
					if m.Start < o[1] && o[0] < m.End {
						continue next
					}
				}
			}
			found++
			if kinds[s] == kind {
				right++
				both = append(both, s)
				ent[s] = m.Entity
			} else {
				t.Logf("%s: %s %q at %d is not in the gold", arts[i].ID, kind, arts[i].Raw[m.Start:m.End], m.Start)
			}
			delete(kinds, s)
		}
		for s, k := range kinds {
			t.Logf("%s: %s %q at %d is missed", arts[i].ID, k, arts[i].Raw[s[0]:s[1]], s[0])
		}
		for x := range both {
			for y := x + 1; y < len(both); y++ {
				w, f := same[both[x]] == same[both[y]], ent[both[x]] == ent[both[y]]
				if w {
					pairsWanted++
				}
				if f {
					pairsFound++
				}
				if w && f {
					pairsRight++
				}
			}
		}
	}
	f1 := func(right, wanted, found int) float64 { return 2 * float64(right) / float64(max(1, wanted+found)) }
	m, p := f1(right, wanted, found), f1(pairsRight, pairsWanted, pairsFound)
	t.Logf("mentions, exact and typed: F1 %.3f (%d right, %d wanted, %d found); pairs: F1 %.3f", m, right, wanted, found, p)
	if m < minMentionF1 || p < minPairF1 {
		t.Errorf("mentions F1 %.3f, want %.2f; pairs F1 %.3f, want %.2f", m, minMentionF1, p, minPairF1)
	}
}

// check fails if res breaks a promise of entity.Result.
func check(t testing.TB, arts []article.Article, res *entity.Result) {
	t.Helper()
	if len(res.Mentions) != len(arts) {
		t.Fatalf("%d lists of mentions for %d articles", len(res.Mentions), len(arts))
	}
	ids := make(map[string]bool)
	count := make([]map[string]int, len(res.Entities))
	for n, e := range res.Entities {
		id := e.Kind.String() + "/" + e.ID
		if ids[id] || e.ID == "" || strings.Trim(e.ID, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			t.Errorf("id %q is bad or there twice", id)
		}
		ids[id] = true
		if n > 0 {
			if p := res.Entities[n-1]; p.Kind > e.Kind || p.Kind == e.Kind && p.ID >= e.ID {
				t.Errorf("%q stands after %q", id, p.ID)
			}
		}
		if e.Name == "" || len(e.Aliases) == 0 {
			t.Errorf("%q has no name or no alias", id)
		}
		named := false
		for _, a := range e.Aliases {
			named = named || strings.HasPrefix(e.Name, a.Text)
		}
		if !named {
			t.Errorf("name %q is none of the aliases %v", e.Name, e.Aliases)
		}
		count[n] = make(map[string]int)
	}
	for i, ms := range res.Mentions {
		end := 0
		for _, m := range ms {
			if m.Start < end || m.Start >= m.End || m.End > len(arts[i].Raw) {
				t.Fatalf("%s: mention [%d,%d) after %d in %d bytes", arts[i].ID, m.Start, m.End, end, len(arts[i].Raw))
			}
			end = m.End
			inside := false
			for _, p := range arts[i].Passages {
				inside = inside || p.Start <= m.Start && m.End <= p.End
			}
			if !inside {
				t.Errorf("%s: mention [%d,%d) is in no passage", arts[i].ID, m.Start, m.End)
			}
			if m.Rule == "" || m.Confidence <= 0 || m.Confidence > 1 {
				t.Errorf("%s: mention %q has rule %q, confidence %v", arts[i].ID, arts[i].Raw[m.Start:m.End], m.Rule, m.Confidence)
			}
			count[m.Entity][text.OneLine(arts[i].Raw[m.Start:m.End])]++
		}
	}
	for n, e := range res.Entities {
		for _, a := range e.Aliases {
			if count[n][a.Text] != a.Count {
				t.Errorf("%s: alias %q is counted %d times, mentioned %d", e.ID, a.Text, a.Count, count[n][a.Text])
			}
			delete(count[n], a.Text)
		}
		if len(count[n]) > 0 {
			t.Errorf("%s: mentions without alias: %v", e.ID, count[n])
		}
	}
}

func TestInvariants(t *testing.T) {
	arts := seeds(t)
	res := Extract(arts)
	check(t, arts, &res)
	again := Extract(arts)
	if !reflect.DeepEqual(res, again) {
		t.Error("two runs differ")
	}
	none := Extract(nil)
	check(t, nil, &none)
}

// marked writes what was found into the text: [person Joe Biden].
func marked(a *article.Article, res *entity.Result, i int) string {
	var b strings.Builder
	at := 0
	for _, m := range res.Mentions[i] {
		fmt.Fprintf(&b, "%s[%s %s]", a.Raw[at:m.Start], res.Entities[m.Entity].Kind.String()[:2], a.Raw[m.Start:m.End])
		at = m.End
	}
	return b.String() + a.Raw[at:]
}

// found returns the mentions of a text, "kind text" each.
func found(s string) []string {
	arts := []article.Article{article.Parse("x", s)}
	res := Extract(arts)
	var out []string
	for _, m := range res.Mentions[0] {
		out = append(out, res.Entities[m.Entity].Kind.String()+" "+s[m.Start:m.End])
	}
	return out
}

// run checks texts in which the mentions are marked as [kind text], the kind
// by its first letter.
func run(t *testing.T, cases []string) {
	t.Helper()
	for _, c := range cases {
		plain := c
		for _, k := range []string{"[p ", "[o ", "[l ", "[e ", "[a ", "]"} {
			plain = strings.ReplaceAll(plain, k, "")
		}
		arts := []article.Article{article.Parse("x", plain)}
		res := Extract(arts)
		check(t, arts, &res)
		got := marked(&arts[0], &res, 0)
		for long, short := range map[string]string{"[pe ": "[p ", "[or ": "[o ", "[pl ": "[l ", "[ev ": "[e ", "[ag ": "[a "} {
			got = strings.ReplaceAll(got, long, short)
		}
		if got != c {
			t.Errorf("\n got %s\nwant %s", got, c)
		}
	}
}

// one extracts from a single text.
func one(t *testing.T, s string) entity.Result {
	t.Helper()
	arts := []article.Article{article.Parse("x", s)}
	res := Extract(arts)
	check(t, arts, &res)
	return res
}

// A name whose only form has an acronym in brackets has that form.
func TestNameWithBracketsInside(t *testing.T) {
	for _, form := range []string{"Debate(AA)’s 79th session", "Delta Forum (DF)’s 3rd meeting"} {
		res := one(t, "Envoys spoke at the "+form+" on Monday.")
		found := false
		for _, e := range res.Entities {
			found = found || e.Kind == entity.Event && e.Name != "" && strings.HasPrefix(form, e.Name)
		}
		if !found {
			t.Errorf("%s: the names are %+v", form, res.Entities)
		}
	}
}

func FuzzExtract(f *testing.F) {
	for _, a := range seeds(f) {
		f.Add(a.Raw[:min(len(a.Raw), 2000)])
	}
	for _, s := range []string{
		"", "a", "(", "UN (UN) (UN)", "Mr. ", "President of the President of the", "A. B. C. D.", "Mr. \xff\xfe Smith said",
		"The of and The 80th Session of the", "’s Party’s Party’s", "Nguyễn Văn\n\nNguyễn Văn A", "Vo\u0300 Va\u0306n Thu\u031bo\u031b\u0309ng said", "X Province of", "Jr. Joe Biden, Jr.",
		"— VNA/VNS", "(Source: WVR/VNA)", "Agreement on A, B, and C", "Ministry of Health, Sports and", "北京 Xi Jinping 说", "Biden Biden Biden said",
		"DeBAte(AA)’s 0a session 2",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		arts := []article.Article{article.Parse("x", s), article.Parse("y", "President Joe Biden met Tô Lâm of the UN. "+s)}
		res := Extract(arts)
		check(t, arts, &res)
	})
}

func BenchmarkExtract(b *testing.B) {
	arts := seeds(b)
	n := 0
	for i := range arts {
		n += len(arts[i].Raw)
	}
	Extract(arts)
	b.SetBytes(int64(n))
	for b.Loop() {
		Extract(arts)
	}
}

// Text that is nothing but names must not take more than linear time: in quadratic
// time the tests take too long to be missed.
func TestLinear(t *testing.T) {
	for _, unit := range []string{"President Joe Biden met Nguyen Van An of the Ministry of Health (MOH) in Hanoi.\n\n", "Biden ", "President ", "Union of ", "U.S.-", "Việt Nam’s "} {
		arts := []article.Article{article.Parse("x", strings.Repeat(unit, 300_000/len(unit)))}
		if res := Extract(arts); len(res.Mentions) != 1 {
			t.Errorf("%q: mentions of %d articles", unit, len(res.Mentions))
		}
	}
}
