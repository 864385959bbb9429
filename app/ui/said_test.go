package ui

import (
	"strings"
	"testing"

	"dossier/app/entity"
)

// Whoever says something has each of their statements on their page, people
// and organizations alike.
func TestSaid(t *testing.T) {
	c := useSeeds(t)
	speakers := 0
	for i := range c.NumEntities() {
		e := c.Entity(i)
		s := get(t, "/"+e.Path())
		n := len(c.SaidBy(i))
		if got := strings.Count(s, `<blockquote class="statement">`); got != n {
			t.Errorf("%s: %d statements, want %d", e.Name, got, n)
		}
		if n > 0 {
			speakers++
			mustContain(t, e.Name, s, `id="said"`, "Said")
		}
	}
	if speakers < 5 {
		t.Errorf("%d speakers", speakers)
	}
}

func TestCueIsMarkedUnlessItIsTheName(t *testing.T) {
	c := useSeeds(t)
	i, ok := c.EntityByID(entity.Person, "luong-cuong")
	if !ok {
		t.Fatal("no Lương Cường")
	}
	s := get(t, "/"+c.Entity(i).Path())
	mustContain(t, "page", s, "<p><mark>He</mark> affirmed", "<mark>The State leader</mark> expressed", "Underlined:", "more statements</summary>", "President Cường underlined")
}

func TestStatementsByDate(t *testing.T) {
	files := map[string]string{
		"1": "Visit of the minister\n\nHanoi - Minister Anna Lee arrived. Anna Lee said the talks of the first day went well.",
		"2": "2024-05-06\nAnother visit of the minister\n\nMay 6, 2024 - Minister Anna Lee arrived. Anna Lee said the second talks went well.",
		"3": "A third visit of the minister\n\nMay 7, 2025 - Minister Anna Lee arrived. Anna Lee said the third talks went well.",
	}
	c := build(t, files)
	Use(c)
	defer useSeeds(t)
	i, ok := c.EntityByID(entity.Person, "anna-lee")
	if !ok || len(c.SaidBy(i)) != 3 {
		t.Skipf("the rules find %d statements", len(c.SaidBy(i)))
	}
	s := get(t, "/"+c.Entity(i).Path())
	s = s[strings.Index(s, `id="said"`):strings.Index(s, `class="mentions"`)]
	one, two, three := strings.Index(s, "first day"), strings.Index(s, "second"), strings.Index(s, "third talks")
	if !(three < two && two < one) {
		t.Errorf("the statements stand at %d (2025), %d (2024), %d (undated)", three, two, one)
	}
}

func TestSpeakersOfAnArticle(t *testing.T) {
	c := useSeeds(t)
	for i := range c.Len() {
		a := c.Article(i)
		s := get(t, "/"+a.Path())
		if n := len(c.Statements(i)); n > 0 {
			e := c.Entity(c.Statements(i)[0].Speaker)
			mustContain(t, a.Slug, s, "Who says what", `href="`+e.Path()+`#said"`)
		}
	}
}
