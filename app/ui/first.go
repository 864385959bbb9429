package ui

import (
	"encoding/json"
	"strings"

	"dossier/app/article"
	"dossier/app/corpus"
	"dossier/app/text"
)

// The client takes seconds to arrive on a slow line. A reader who follows a link
// to results, or types at once, meanwhile gets what a small script (first.js)
// finds in a small file: this one.

// What the file of the first search holds: the whole texts where they are at
// most firstText bytes together, else the beginning of each article; of more
// than firstArticles articles nothing but the words, since the file would
// delay the client that it is to bridge the wait for.
const (
	firstText     = 64 << 10
	firstArticles = 400
)

// firstNames is how many names of an article are looked at where its text is not
// there.
const firstNames = 12

type firstSearch struct {
	Site     string                `json:"site"`
	Words    map[string]firstWords `json:"words"` // by language
	Articles []firstArticle        `json:"articles"`
}

// firstWords are what the page says; {q} stands for the query.
type firstWords struct {
	Found     string `json:"found"`
	Searching string `json:"searching"`
	Note      string `json:"note"`
	Filters   string `json:"filters"`
	Button    string `json:"button"`
	Sort      string `json:"sort"`
	Save      string `json:"save"`
}

type firstArticle struct {
	ID       string            `json:"id"`
	URL      string            `json:"url"`
	Title    string            `json:"title"`
	Language string            `json:"lang,omitempty"`
	Source   string            `json:"source,omitempty"`
	Date     string            `json:"date,omitempty"`
	Dates    map[string]string `json:"dates"` // by language
	Names    []firstName       `json:"names"` // those that a card shows
	Also     []string          `json:"also"`  // further names and spellings
	Text     []string          `json:"text"`  // passages
}

type firstName struct {
	Name string `json:"name"`
	Kind string `json:"kind"`
	URL  string `json:"url"`
}

// FirstSearch returns the file of the first search of a corpus, as JSON. The
// articles stand in the order of their numbers. A corpus that is too large for it
// has the words alone. The error is that of the JSON encoder.
func FirstSearch(c *corpus.Corpus) ([]byte, error) {
	Use(c)
	f := firstSearch{Site: clean(c.Site().Title), Words: map[string]firstWords{}, Articles: []firstArticle{}}
	for _, l := range languages {
		f.Words[l.Code] = firstWords{
			Found: l.FirstFound("{q}"), Searching: l.FirstSearching("{q}"), Note: l.FirstNote,
			Filters: l.FiltersHeading, Button: l.Filters(0), Sort: l.SortLabel + " " + l.Sorts[0], Save: l.Save,
		}
	}
	if c.Len() <= firstArticles {
		whole := ownText(c) <= firstText
		for i := range c.Len() {
			f.Articles = append(f.Articles, firstOf(c, i, whole))
		}
	}
	return json.Marshal(f)
}

// ownText returns how many bytes the articles' own passages have.
func ownText(c *corpus.Corpus) (n int) {
	for i := range c.Len() {
		for _, p := range c.Passages(i) {
			if p.Zone.Own() {
				n += p.Len()
			}
		}
	}
	return n
}

// firstOf returns what the first search knows of article i.
func firstOf(c *corpus.Corpus, i int, whole bool) firstArticle {
	a := c.Article(i)
	f := firstArticle{
		ID: a.ID, URL: a.Path(), Title: clean(a.Title), Language: tongue(&a), Source: clean(a.Source), Date: isoDate(a.Date),
		Dates: map[string]string{}, Names: []firstName{}, Also: []string{}, Text: []string{},
	}
	for _, l := range languages {
		f.Dates[l.Code] = l.Undated
		if f.Date != "" {
			f.Dates[l.Code] = l.Date(a.Date)
		}
	}
	if whole {
		for _, p := range c.Passages(i) {
			if s := text.OneLine(clean(within(a.Text, p.Span))); p.Zone.Own() && p.Zone != article.Headline && s != "" {
				f.Text = append(f.Text, s)
			}
		}
	} else {
		f.Text = append(f.Text, lead(&a, c.Passages(i)))
	}
	f.names(c, i, whole)
	return f
}

// names adds the names of article i: all, where what is known of the text is all
// of it, of which only the spellings are told that the text lacks.
func (f *firstArticle) names(c *corpus.Corpus, i int, whole bool) {
	known := text.Fold(f.Title + "\n" + strings.Join(f.Text, "\n"))
	for n, id := range c.ArticleEntities(i) {
		if !whole && n == firstNames {
			break
		}
		e := c.Entity(id)
		if n < cardNames {
			f.Names = append(f.Names, firstName{clean(e.Name), e.Kind.String(), e.Path()})
		}
		forms := []string{e.Name}
		for _, a := range e.Aliases {
			forms = append(forms, a.Text)
		}
		for _, s := range forms {
			if folded := text.Fold(s); !strings.Contains(known, folded) {
				known += "\n" + folded
				f.Also = append(f.Also, clean(s))
			}
		}
	}
}
