package corpus

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"dossier/app/article"
	"dossier/app/entity"
	"dossier/app/text"
)

func TestSuggest(t *testing.T) {
	c, _ := mustOpen(t, small())
	for _, test := range []struct{ prefix, names, titles, words string }{
		{"v", "Võ Văn Thưởng", "", ""},
		{"thu", "Võ Văn Thưởng", "", "Thuong"},
		{"VĂN THUONG", "Võ Văn Thưởng", "", ""},
		{"vo van ", "Võ Văn Thưởng", "", ""},
		{"vo va ", "", "", ""},
		{"lee", "Ann Lee", "", ""},
		{"gen", "Geneva", "a b c", "Geneva"},
		{"talks be", "", "a b", "begin"},
		{"hom", "", "", "home"},
		{"e", "", "", ""},
		{"", "", "", ""},
		{" .,", "", "", ""},
		{"zz", "", "", ""},
	} {
		s := c.Suggest(test.prefix, 5)
		var names, titles, words []string
		for _, i := range s.Names {
			names = append(names, c.Entity(i).Name)
		}
		for _, i := range s.Titles {
			titles = append(titles, c.Article(i).ID)
		}
		for _, w := range s.Words {
			words = append(words, w.Text)
		}
		got := [3]string{strings.Join(names, " "), strings.Join(titles, " "), strings.Join(words, " ")}
		if want := [3]string{test.names, test.titles, test.words}; got != want {
			t.Errorf("Suggest(%q) = %q, want %q", test.prefix, got, want)
		}
	}
	if s := c.Suggest("geneva", 0); !reflect.DeepEqual(s, Suggestions{}) {
		t.Errorf("Suggest of none = %v", s)
	}
}

// The most named come first, and whoever is called just so before them.
func TestSuggestOrder(t *testing.T) {
	c, _ := mustOpen(t, crowd(3000))
	if s := c.Suggest("p", 2); len(s.Names) != 2 || c.Entity(s.Names[0]).Name != "Person Zero" {
		t.Errorf("Suggest(p) = %v, want the most named first, though 6000 keys begin so", s.Names)
	}
	if s := c.Suggest("n2999", 5); len(s.Names) != 1 || c.Entity(s.Names[0]).Name != "Person N2999" {
		t.Errorf("Suggest(n2999) = %v", s.Names)
	}
	if s := c.Suggest("n29", 5); len(s.Names) != 5 || c.Entity(s.Names[0]).Name != "Person N29" {
		t.Errorf("Suggest(n29) = %v, want Person N29 first", s.Names)
	}
}

// crowd returns n people in an article each, and one who is in all of them.
func crowd(n int) Input {
	var in Input
	person := func(id, name string) {
		in.Entities.Entities = append(in.Entities.Entities, entity.Entity{Kind: entity.Person, ID: id, Name: name, Aliases: []entity.Alias{{Text: name, Count: 1}}})
	}
	for i := range n {
		name := fmt.Sprintf("Person N%d", i)
		person(fmt.Sprintf("n%06d", i), name)
		a := article.Parse(fmt.Sprintf("%06d", i), name+" met Person Zero.")
		in.Articles = append(in.Articles, a)
		in.Entities.Mentions = append(in.Entities.Mentions, []entity.Mention{
			{Span: text.Span{Start: 0, End: len(name)}, Entity: i},
			{Span: text.Span{Start: len(name) + 5, End: len(name) + 16}, Entity: n},
		})
	}
	person("zero", "Person Zero")
	return in
}

func BenchmarkSuggest(b *testing.B) {
	c, _ := mustOpen(b, crowd(20000))
	for _, prefix := range []string{"p", "person n1", "n19999", "met"} {
		b.Run(prefix, func(b *testing.B) {
			for b.Loop() {
				c.Suggest(prefix, 4)
			}
		})
	}
}
