package ui

import (
	"strings"

	"dossier/app/entity"
	"dossier/app/search"
	"dossier/app/text"
)

// example is a query that has results in the corpus; name says what it shows.
type example struct{ name, query string }

// examples are made from the names that the corpus has most of, each tried out.
func examples() []example {
	if lib.facts.done {
		return lib.facts.examples
	}
	lib.facts.done = true
	var out []example
	add := func(name string, queries ...string) {
		for _, q := range queries {
			if q != "" && lib.Search(search.Request{Query: q}).Total > 0 {
				out = append(out, example{name, q})
				return
			}
		}
	}
	top := func(k entity.Kind) []string {
		var names []string
		for _, i := range lib.EntitiesOf(k) {
			names = append(names, lib.Entity(i).Name)
			if len(names) == 4 {
				break
			}
		}
		return names
	}
	people, places := top(entity.Person), top(entity.Place)
	bodies, deals := top(entity.Organization), append(top(entity.Agreement), top(entity.Event)...)
	var alias, typo, words, not, or, phrase []string
	for _, p := range people {
		folded := text.Fold(p)
		alias = append(alias, folded)
		last := lastWord(folded)
		if len(last) >= 5 {
			typo = append(typo, swapped(last))
		}
		prefix := folded
		if i := strings.LastIndexByte(prefix, ' '); i > 0 {
			prefix = prefix[i+1:]
		}
		for _, q := range places {
			words = append(words, prefix+" "+text.Fold(q))
		}
	}
	for _, d := range append(deals, bodies...) {
		if strings.Contains(d, " ") && !strings.ContainsAny(d, `"“”`) {
			phrase = append(phrase, `"`+lowerWords(d)+`"`)
		}
	}
	if len(places) > 0 && len(people) > 0 {
		for _, p := range people {
			not = append(not, text.Fold(places[0])+" -"+lastWord(text.Fold(p)))
		}
	}
	if len(people) > 1 {
		or = append(or, lastWord(text.Fold(people[0]))+" OR "+lastWord(text.Fold(people[1])))
	}
	add("alias", alias...)
	add("phrase", phrase...)
	add("typo", typo...)
	add("words", words...)
	if _, last := lib.Dates(); last.Year > 0 {
		add("date", "date:"+pad(last.Year, 4))
	}
	add("not", not...)
	add("or", or...)
	for _, p := range people {
		if l := lastWord(text.Fold(p)); len(l) > 4 {
			add("prefix", l[:4]+"*")
			break
		}
	}
	var titles []string
	for _, p := range append(append([]string(nil), places...), people...) {
		titles = append(titles, "title:"+lastWord(text.Fold(p)))
	}
	add("title", titles...)
	for _, d := range phrase {
		if f := strings.Fields(strings.Trim(d, `"`)); len(f) > 1 {
			add("near", `"`+f[0]+" "+f[len(f)-1]+`"~5`)
			break
		}
	}
	lib.facts.examples = out
	return out
}

// exampleOf returns the example of a name, or "".
func exampleOf(name string) string {
	for _, x := range examples() {
		if x.name == name {
			return x.query
		}
	}
	return ""
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// swapped returns a word with two letters in the middle swapped.
func swapped(w string) string {
	b := []byte(w)
	i := len(b) - 3
	if i < 1 || b[i] == b[i+1] || b[i] >= 0x80 || b[i+1] >= 0x80 {
		return ""
	}
	b[i], b[i+1] = b[i+1], b[i]
	return string(b)
}

func lowerWords(s string) string { return strings.ToLower(s) }
