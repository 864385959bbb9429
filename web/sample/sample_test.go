package sample

import (
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dossier/app/article"
	"dossier/app/entity"
	"dossier/app/entity/extract"
	"dossier/app/text"
)

const root = "../.."

func made(t *testing.T, seed int64, length Length, n int) []string {
	t.Helper()
	m, err := New(root, seed, length, n)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for range n {
		out = append(out, m.Next())
	}
	return out
}

func TestSameSeedSameArticles(t *testing.T) {
	a, b, c := made(t, 1, News, 300), made(t, 1, News, 300), made(t, 2, News, 300)
	if !slices.Equal(a, b) {
		t.Error("the same seed gives other articles")
	}
	slices.Sort(a)
	if n := len(slices.Compact(a)); n != 300 {
		t.Errorf("of 300 articles %d differ", n)
	}
	if slices.Equal(b, c) {
		t.Error("another seed gives the same articles")
	}
}

// The articles are as long as they say, their words follow Zipf's law roughly,
// and the rules find in them what news has: people, places, bodies, dates.
func TestArticlesAreLikeNews(t *testing.T) {
	for length, want := range map[Length]float64{Notes: 430, News: 2150} {
		size := 0
		for _, a := range made(t, 3, length, 2000) {
			size += len(a)
		}
		if got := float64(size) / 2000; math.Abs(got-want) > want/5 {
			t.Errorf("articles of length %d have %.0f bytes on average, want about %.0f", length, got, want)
		}
	}
	counts := map[string]int{}
	var arts []article.Article
	dated := 0
	for i, raw := range made(t, 3, News, 500) {
		for _, tok := range text.Tokens(raw) {
			counts[string(tok.Term)]++
		}
		a := article.Parse(string(rune('a'+i)), raw)
		if !a.Date.IsZero() {
			dated++
		}
		arts = append(arts, a)
	}
	var most []int
	for _, n := range counts {
		most = append(most, n)
	}
	slices.Sort(most)
	slices.Reverse(most)
	if once, ratio := len(most), float64(most[0])/float64(most[9]); once < 8000 || ratio < 2 || ratio > 20 {
		t.Errorf("there are %d words; the first is %.1f times as frequent as the tenth", once, ratio)
	}
	kinds := map[entity.Kind]int{}
	found := extract.Extract(arts)
	for _, e := range found.Entities {
		kinds[e.Kind]++
	}
	if dated < 250 || kinds[entity.Person] < 30 || kinds[entity.Place] < 15 || kinds[entity.Organization] < 10 {
		t.Errorf("%d articles are dated; found are %v", dated, kinds)
	}
	if !slices.ContainsFunc(found.Entities, func(e entity.Entity) bool { return strings.HasPrefix(e.Name, "Nguyễn ") }) {
		t.Error("nobody has the commonest Vietnamese name")
	}
}

func TestWrite(t *testing.T) {
	m, err := New(root, 1, Notes, 1001)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := m.Write(dir, 1001); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(dir, "*", "*.txt"))
	if err != nil || len(files) != 1001 || filepath.Base(filepath.Dir(files[1000])) != "001" {
		t.Fatalf("there are %d files, %v", len(files), err)
	}
	if err := m.Write(filepath.Join(files[0], "x"), 1); err == nil {
		t.Error("a folder that cannot be made is no error")
	}
	if _, err := New(t.TempDir(), 1, Notes, 1); !os.IsNotExist(err) {
		t.Errorf("without the lists the error is %v", err)
	}
}
