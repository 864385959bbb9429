package ui

import (
	"strings"
	"testing"

	"dossier/app/article"
	"dossier/app/corpus"
	"dossier/app/entity/extract"
)

// reports builds a corpus of articles with dates and sources.
func reports(t *testing.T, list ...article.Article) *corpus.Corpus {
	t.Helper()
	return opened(t, corpus.Input{Site: corpus.Site{Title: "T", Language: "en"}, Articles: list, Entities: extract.Extract(list)})
}

func report(id, source string, day int, text string) article.Article {
	a := article.Parse(id, text)
	a.Source, a.Date = source, article.Date{Year: 2023, Month: 5, Day: day}
	return a
}

const meeting = "\n\nPresident Ann Kovac met Minister Jon Bauer and Ambassador Eva Lindt in Geneva. Ann Kovac, Jon Bauer and Eva Lindt spoke."

func TestSameEvent(t *testing.T) {
	list := []article.Article{
		report("a", "North Post", 3, "Flooding talks open in Geneva"+meeting),
		report("b", "South Post", 4, "Leaders begin talks on flooding"+meeting),
		report("c", "North Post", 3, "More of the same house"+meeting),
		report("d", "East Post", 20, "Long after"+meeting),
		report("e", "West Post", 3, "Another thing\n\nPresident Ann Kovac rested in Geneva. Ann Kovac slept."),
		report("f", "", 3, "Of nobody knows whom"+meeting),
	}
	for i := range 6 { // what most articles have says nothing
		list = append(list, report(string(rune('p'+i)), "Weather Post", 3, "Weather in Geneva\n\nThe weather in Geneva was fine."))
	}
	c := reports(t, list...)
	Use(c)
	defer useSeeds(t)
	a, _ := c.ArticleByID("a")
	b, _ := c.ArticleByID("b")
	got := sameEvent(a, kin(a))
	if len(got) != 1 || got[0].article != b || got[0].days != 1 || len(got[0].names) != 3 {
		t.Fatalf("sameEvent(a) = %+v, want b alone, a day apart, with three names", got)
	}
	if w := strings.Join(got[0].words, " "); w != "Flooding talks" && w != "Flooding" {
		t.Errorf("the headlines share %q", w)
	}
	s := get(t, "/"+c.Article(a).Path())
	i, j := strings.Index(s, "The same event in other outlets"), strings.Index(s, "Related in this archive")
	if i < 0 || j < i {
		t.Fatal("the article does not list the same event before what is related")
	}
	mustContain(t, "the reason", s[i:j], "Published 1 day apart; both name ", "Ann Kovac", "Jon Bauer", "Eva Lindt", "both headlines have “Flooding", `href="`+c.Article(b).Path()+`"`)
	mustNotContain(t, "what is related", s[j:strings.Index(s, `class="cite"`)], `href="`+c.Article(b).Path()+`"`)
	in(t, "vi", func() {
		mustContain(t, "in Vietnamese", get(t, "/"+c.Article(a).Path()), "Cùng sự kiện trên các báo khác", "Đăng cách nhau 1 ngày; cùng nhắc đến ")
	})
}

func TestHostOf(t *testing.T) {
	for s, want := range map[string]string{"https://www.example.org/a?b": "example.org", "http://news.example:8080/": "news.example", "": "", ":": ""} {
		if got := hostOf(s); got != want {
			t.Errorf("hostOf(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestDayNumber(t *testing.T) {
	a, b := article.Date{Year: 2023, Month: 12, Day: 31}, article.Date{Year: 2024, Month: 1, Day: 1}
	if n := dayNumber(b) - dayNumber(a); n != 1 {
		t.Errorf("New Year is %d days after its eve", n)
	}
}

// Who wrote an article, and where it was published, stands above it and in
// its citations; an address that is none of the web does not.
func TestArticleMetadata(t *testing.T) {
	a := report("a", "North Post", 3, "Talks open"+meeting)
	a.Author, a.URL, a.Language, a.Tags = "Ida <b>Roth</b>", `https://www.example.org/talks?a="1"&b=2`, "fr", []string{"talks", "<i>water</i>"}
	b := report("b", "South Post", 3, "Other talks"+meeting)
	b.URL = "javascript:alert(1)"
	c := reports(t, a, b)
	Use(c)
	defer useSeeds(t)
	s := get(t, "/article/talks-open/")
	mustContain(t, "the article", s, "by Ida &lt;b&gt;Roth&lt;/b&gt;", "Original at example.org", `href="https://www.example.org/talks?a=&#34;1&#34;&amp;b=2"`, `rel="external noreferrer"`,
		"Keywords", "&lt;i&gt;water&lt;/i&gt;", "Original: https://www.example.org/talks?a=%221%22&amp;b=2")
	mustContain(t, "the text", textTag(s), `lang="fr"`)
	mustNotContain(t, "the article", s, "<b>Roth", "<i>water")
	mustNotContain(t, "the other", get(t, "/article/other-talks/"), "javascript:alert(1)\"", "Original at")
	i, _ := c.ArticleByID("a")
	mustContain(t, "BibTeX", cited(art(i)).in("bibtex"), "author = {{Ida <b>Roth</b>}}", "Original: https")
}
