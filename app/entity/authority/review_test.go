package authority

import (
	"flag"
	"io"
	"os"
	"strconv"
	"strings"
	"testing"

	"dossier/app/article"
	"dossier/app/entity"
	"dossier/app/text"
)

var update = flag.Bool("update", false, "write the golden files anew")

func golden(t *testing.T, name, got string) {
	t.Helper()
	name = "testdata/" + name
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; see the change with -update and git diff\n got:\n%s", name, got)
	}
}

// checkSheet fails if a line of a review sheet cannot be copied as a rule, or
// the sheet itself has rules.
func checkSheet(t *testing.T, sheet string) {
	t.Helper()
	f, err := Parse("sheet", sheet)
	if err != nil || f.Len() > 0 {
		t.Errorf("the sheet has %d rules: %v", f.Len(), err)
	}
	for l := range strings.Lines(sheet) {
		rule, ok := strings.CutPrefix(l, "# ")
		if !ok {
			if l != "\n" && !strings.HasPrefix(l, "## ") {
				t.Errorf("the line %q is neither a heading nor a rule", l)
			}
			continue
		}
		if f, err := Parse("rule", rule); err != nil || f.Len() != 1 {
			t.Errorf("the line %q is not one rule: %v", l, err)
		}
	}
}

// harbour is a small made-up corpus with what a review is for.
func harbour(t testing.TB) ([]article.Article, entity.Result) {
	arts, res := marked(t,
		[2]string{"001-harbour", "President [person:Võ Văn Thưởng] opened the harbour. [person:Võ Văn Thưởng|Thưởng] thanked [organization:Harbour Workers Union], and [person:Võ Văn Thưởng|Vo Van Thuong] met Mary Okonkwo of the Tidal Energy Trust.\n\nThe Tidal Energy Trust is in Lower Quay, said Mary Okonkwo."},
		[2]string{"002, strike", "[organization:Harbor Workers Union] called a strike. [person:Marta Fernandes] and [person:Martha Fernandes] spoke; [person:J. Abara] and [person:Jonas Abara] listened. [person:Okoro Emeka] is [person:Emeka Okoro]."},
		[2]string{"003-front", "The [organization:Vietnam Fatherland Front] met the VFF. [organization:VFF] is its name. [person:Kritenbrink] and [person:Daniel Kritenbrink]. [place:Viettel] and [organization:Viettel]."},
		[2]string{"004-short", "[person:Nguyen Hoai Thưởng] came. [person:Nguyen Hoai Thưởng|Thưởng] left on Monday in Lower Quay, July 3, where Vietnamese boats lie. Photo: X"},
		[2]string{"005-doubt", "[person:Joe Biden] and [person:Joe Biden|Biden Joe] met at \"Fair, Free = Trade\" [event:Fair, Free = Trade]."},
	)
	for i := range res.Entities {
		for j := range res.Entities[i].Merges {
			if m := &res.Entities[i].Merges[j]; m.A == "Biden Joe" {
				m.Reason, m.Confidence = "the same words in another order", 0.85
			}
		}
	}
	return arts, res
}

func TestReview(t *testing.T) {
	arts, res := harbour(t)
	var b strings.Builder
	if err := Review(&b, nil, arts, res); err != nil {
		t.Fatal(err)
	}
	checkSheet(t, b.String())
	golden(t, "review.golden", b.String())
}

// What the publisher has judged is not asked again.
func TestReviewHeedsTheFile(t *testing.T) {
	arts, res := harbour(t)
	f, err := Parse("f", "separate Marta Fernandes | Martha Fernandes\nhide Lower Quay\norganization Harbour Workers Union = Harbor Workers Union\nperson Mary Okonkwo")
	if err != nil {
		t.Fatal(err)
	}
	res, unused := f.Apply(arts, res)
	if len(unused) > 0 {
		t.Error(unused)
	}
	var b strings.Builder
	if err := Review(&b, f, arts, res); err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(b.String(), "Alike, but not joined")
	for _, s := range []string{"Martha", "Lower", "Harbor", "Okonkwo"} {
		if strings.Contains(strings.ReplaceAll(after, "met Mary", ""), "  "+s) {
			t.Errorf("%s is asked about again:\n%s", s, after)
		}
	}
}

// manyNames returns n articles with a name each, and what is found in them.
func manyNames(n int) ([]article.Article, entity.Result) {
	syllables := strings.Fields("Ka Lo Mi Ra Tu Ven Sor Dal Pek Quin Ost Bram Hul Jin Wex Fa Gor Nim Zed Ul")
	word := func(i int) string {
		return syllables[i%20] + strings.ToLower(syllables[i/20%20]+syllables[i/400%20])
	}
	res := entity.Result{Mentions: make([][]entity.Mention, n)}
	arts := make([]article.Article, n)
	for i := range n {
		name := word(i) + " " + word(i*7+i/8000)
		arts[i] = article.Parse(syllables[i%20], name+" met "+word(i*3)+" "+word(i*5)+" of "+word(i*11)+" at the old quay, where the boats lie in the rain.")
		res.Entities = append(res.Entities, entity.Entity{Kind: entity.Kind(i % 5), Name: name, ID: name, Aliases: []entity.Alias{{Text: name, Count: 1}}})
		res.Mentions[i] = []entity.Mention{{Span: text.Span{Start: 0, End: len(name)}, Entity: i, Rule: "x", Confidence: 1}}
	}
	return arts, res
}

// A corpus of many articles and names takes time in proportion: BenchmarkReview
// shows it.
func TestReviewOfMany(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	arts, res := manyNames(20000)
	var b strings.Builder
	if err := Review(&b, nil, arts, res); err != nil {
		t.Fatal(err)
	}
	if b.Len() == 0 {
		t.Error("the review is empty")
	}
	f, err := Parse("f", "person Kalolo Kakaka = Kakaka Tulolo, Lomi Mimi\nhide Kalolo\nrename Lo = La\nseparate Ka Lo | Lo Mi")
	if err != nil {
		t.Fatal(err)
	}
	f.Apply(arts, res)
}

func BenchmarkReview(b *testing.B) {
	for _, n := range []int{2000, 20000} {
		arts, res := manyNames(n)
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			for b.Loop() {
				if err := Review(io.Discard, nil, arts, res); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/article")
		})
	}
}
