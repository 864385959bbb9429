package ui

import (
	"reflect"
	"strings"
	"testing"

	"dossier/app/article"
	"dossier/app/corpus"
	"dossier/app/entity"
)

// in runs f with the interface in a language.
func in(t *testing.T, code string, f func()) {
	t.Helper()
	if !HasLanguage(code) {
		t.Fatalf("there is no language %q", code)
	}
	speak(code)
	defer speak("en")
	f()
}

// Every language says all that any does: a third one can't be half a one.
func TestLanguagesAreComplete(t *testing.T) {
	if got := strings.Join(Languages(), " "); got != "en vi" {
		t.Errorf("Languages() = %q", got)
	}
	first := reflect.ValueOf(*languages[0])
	for _, l := range languages {
		v := reflect.ValueOf(*l)
		for i := range v.NumField() {
			name := l.Code + " " + v.Type().Field(i).Name
			if v.Field(i).IsZero() {
				t.Errorf("%s says nothing", name)
			}
			if k := v.Field(i).Kind(); k != reflect.Slice && k != reflect.Array {
				continue
			}
			if n, want := v.Field(i).Len(), first.Field(i).Len(); n != want {
				t.Errorf("%s has %d entries, the first language %d", name, n, want)
			}
			for j := range v.Field(i).Len() {
				if v.Field(i).Index(j).IsZero() {
					t.Errorf("%s[%d] says nothing", name, j)
				}
			}
		}
		for i, h := range l.QueryHelp {
			if h.Form == "" || h.Meaning == "" || h.Example != languages[0].QueryHelp[i].Example {
				t.Errorf("%s: line %d of the help on queries is %+v", l.Code, i, h)
			}
		}
		for i, k := range l.Keys {
			if k[1] == "" || k[0] != languages[0].Keys[i][0] {
				t.Errorf("%s: line %d of the keys is %q", l.Code, i, k)
			}
		}
	}
}

// Words that are looked up by a kind are there for every kind.
func TestLanguagesKnowEveryKind(t *testing.T) {
	kinds := append(Kinds[:], "date")
	for _, l := range languages {
		for _, k := range kinds {
			if l.Kind(k) == k || l.KindPlural(k) == k {
				t.Errorf("%s has no word for %q", l.Code, k)
			}
		}
		for k := entity.Kind(0); k < entity.NumKinds; k++ {
			if s := l.NumberOf(k.String(), 2); s == "" || l.NumberOf(k.String(), 1) == "" {
				t.Errorf("%s: NumberOf(%q) = %q", l.Code, k, s)
			}
		}
		for _, k := range []string{"part of", "of", "at", "to"} {
			if l.Whole(k) == "" || l.Part(k) == "" || l.Part(k) == l.Whole(k) && k == "part of" {
				t.Errorf("%s says %q, %q of %q", l.Code, l.Whole(k), l.Part(k), k)
			}
		}
		for _, f := range citeFormats {
			if l.CiteForm(f) == f {
				t.Errorf("%s has no name for %q", l.Code, f)
			}
		}
		for _, n := range themes {
			if l.Theme(n) == l.Theme("another") {
				t.Errorf("%s has no word for the theme %q", l.Code, n)
			}
		}
	}
}

// Why names were joined is said in the reader's language, for every reason
// that the bundled articles have.
func TestReasonsAreTranslated(t *testing.T) {
	c := useSeeds(t)
	n := 0
	for i := range c.NumEntities() {
		for _, m := range c.Entity(i).Merges {
			n++
			if got := vietnamese.Reason(m.Reason); got == m.Reason {
				t.Errorf("no Vietnamese for the reason %q", m.Reason)
			}
		}
	}
	if n == 0 {
		t.Error("there are no reasons")
	}
}

func TestDatesOfLanguages(t *testing.T) {
	for _, c := range []struct {
		d      article.Date
		en, vi string
	}{
		{article.Date{Year: 2023, Month: 7, Day: 3}, "3 July 2023", "3/7/2023"},
		{article.Date{Year: 2023, Month: 7}, "July 2023", "tháng 7/2023"},
		{article.Date{Year: 2023}, "2023", "năm 2023"},
		{article.Date{Month: 7, Day: 3}, "3 July", "3/7"},
		{article.Date{Month: 7}, "July", "tháng 7"},
		{article.Date{}, "", ""},
	} {
		if en, vi := english.Date(c.d), vietnamese.Date(c.d); en != c.en || vi != c.vi {
			t.Errorf("Date(%v) = %q, %q, want %q, %q", c.d, en, vi, c.en, c.vi)
		}
	}
}

func TestPluralsAndNumbersOfLanguages(t *testing.T) {
	for n, want := range map[int][2]string{
		0:    {"No articles", "Không có bài nào"},
		1:    {"1 article", "1 bài"},
		2:    {"2 articles", "2 bài"},
		1234: {"1,234 articles", "1.234 bài"},
	} {
		for i, code := range []string{"en", "vi"} {
			in(t, code, func() {
				if got := language(code).Count(n, ""); got != want[i] {
					t.Errorf("%s: Count(%d) = %q, want %q", code, n, got, want[i])
				}
			})
		}
	}
}

// The prerendered pages are in the site's language, whatever it is; what the
// articles say is marked as theirs.
func TestPagesInVietnamese(t *testing.T) {
	c := useSeeds(t)
	defer useSeeds(t)
	site := c.Site()
	defer speak(site.Language)
	speak("vi")
	home := get(t, "/")
	mustContain(t, "the overview", home, "Bài mới nhất", "Được nhắc đến nhiều nhất", `lang="en"`, "English")
	mustNotContain(t, "the overview", home, "Latest articles", "Search the articles")
	story := get(t, "/"+c.Article(0).Path())
	mustContain(t, "an article", story, "Trích dẫn")
	mustContain(t, "the text", textTag(story), `lang="en"`)
	mustNotContain(t, "an article", story, "Copy as", "Named in this article")
	for _, p := range Pages(c) {
		if strings.Contains(p.Title, "Names") || strings.Contains(p.Description, "articles of") {
			t.Errorf("%s has an English head: %q, %q", p.Path, p.Title, p.Description)
		}
	}
}

func TestTongueOf(t *testing.T) {
	for s, want := range map[string]string{
		"":         "",
		"12 34 56": "",
		"The minister said that the two sides agreed to work on the plan for the region.":                            "en",
		"Bộ trưởng cho biết hai bên đã nhất trí với các nội dung của kế hoạch và sẽ có những bước đi trong năm nay.": "vi",
		"Der Minister sagte, beide Seiten hätten dem Plan zugestimmt und würden bald beginnen.":                      "",
	} {
		if got := tongueOf(s); got != want {
			t.Errorf("tongueOf(%q) = %q, want %q", s, got, want)
		}
	}
}

// An article in another language than the page says so.
func TestArticleLanguage(t *testing.T) {
	c := build(t, map[string]string{"vi": "Hà Nội họp báo\n\nBộ trưởng cho biết hai bên đã nhất trí với các nội dung của kế hoạch và sẽ có những bước đi trong năm nay.\n"})
	Use(c)
	defer useSeeds(t)
	mustContain(t, "a Vietnamese article", textTag(get(t, "/"+c.Article(0).Path())), `lang="vi"`)
	if got := langOf(&corpus.Article{Index: 0}); got != "vi" {
		t.Errorf("langOf = %q", got)
	}
}

// textTag returns the start tag of an article's text; its attributes have no order.
func textTag(s string) string {
	i := strings.Index(s, `class="text"`)
	if i < 0 {
		return ""
	}
	a := strings.LastIndexByte(s[:i], '<')
	return s[a : i+strings.IndexByte(s[i:], '>')]
}
