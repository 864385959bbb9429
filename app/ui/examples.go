package ui

import (
	"slices"
	"strings"

	"dossier/app/corpus"
	"dossier/app/entity"
	"dossier/app/search"
	"dossier/app/text"
)

// Examples returns queries that find something in a corpus, to be put into it:
// finding them asks many questions.
func Examples(c *corpus.Corpus) []corpus.Example {
	Use(c)
	return examples()
}

// examples are those of the corpus, or, where it has none, made from the names
// that the corpus has most of, each tried out: the first candidate of each sort
// that finds something.
func examples() []corpus.Example {
	if x := lib.Examples(); len(x) > 0 {
		return x
	}
	return *lib.facts.examples.get(findExamples)
}

func findExamples() *[]corpus.Example {
	var found []corpus.Example
	// try makes a query the example of a name, if there is none yet and it finds
	// articles that have all of it.
	try := func(name, query string) {
		if query == "" || slices.ContainsFunc(found, func(x corpus.Example) bool { return x.Name == name }) {
			return
		}
		if a := lib.Search(search.Request{Query: query, Typing: true}); a.Total > 0 && len(a.Relaxed) == 0 {
			found = append(found, corpus.Example{Name: name, Query: query})
		}
	}
	people, places := topNames(entity.Person), topNames(entity.Place)
	phrases := append(topNames(entity.Agreement), topNames(entity.Event)...)
	phrases = append(phrases, topNames(entity.Organization)...)
	place := ""
	if len(places) > 0 {
		place = places[0]
	}
	for _, p := range people {
		last := lastWord(p)
		try("alias", p)
		try("typo", swapped(last))
		try("words", last+" "+place)
		try("not", place+" -"+last)
		try("or", last+" OR "+lastWord(people[len(people)-1]))
		if len(last) > 4 {
			try("prefix", last[:4]+"*")
		}
		try("title", "title:"+last)
	}
	for _, v := range facet(everything(), "said") {
		try("said", "said:"+strings.ToLower(lastWord(v.Name)))
	}
	for _, p := range places {
		try("title", "title:"+lastWord(p))
	}
	for _, p := range phrases {
		if first, rest, ok := strings.Cut(p, " "); ok && !strings.ContainsAny(p, "\"“”(") {
			try("phrase", `"`+p+`"`)
			try("near", `"`+first+" "+lastWord(rest)+`"~5`)
		}
	}
	if _, last := lib.Dates(); last.Year > 0 {
		try("date", "date:"+pad(last.Year, 4))
	}
	return &found
}

// topNames returns the folded names of the entities of a kind in the most articles.
func topNames(k entity.Kind) []string {
	var names []string
	for _, i := range lib.EntitiesOf(k) {
		if len(names) == 4 {
			break
		}
		names = append(names, text.Fold(ent(i).Name))
	}
	return names
}

// exampleOf returns the example of a name, or "".
func exampleOf(name string) string {
	for _, x := range examples() {
		if x.Name == name {
			return x.Query
		}
	}
	return ""
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// swapped returns a word with two letters in the middle swapped.
func swapped(w string) string {
	b := []byte(w)
	i := len(b) - 3
	if i < 2 || b[i] == b[i+1] || b[i] >= 0x80 || b[i+1] >= 0x80 {
		return ""
	}
	b[i], b[i+1] = b[i+1], b[i]
	return string(b)
}
