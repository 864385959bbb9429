package ui

import (
	"sync"

	"dossier/app/corpus"
	"dossier/app/search"
	"dossier/app/text"
)

// facts are what pages need to know of the whole corpus, each found when first
// asked for. Several pages may ask at once: when the site is built they are
// rendered side by side.
type facts struct {
	all      fact[*search.Response] // no query, newest first, with facets
	examples fact[*[]corpus.Example]
	timeline fact[*chronicle]
	ids      fact[*valueIDs]
	tongues  sync.Map // article → the language of its words
}

// fact is found once. All are pointers, so that they share one code.
type fact[P any] struct {
	once  sync.Once
	value P
}

func (f *fact[P]) get(find func() P) P {
	f.once.Do(func() { f.value = find() })
	return f.value
}

// latest is how many articles the overview lists.
const latest = 6

// everything returns the answer to the empty question.
func everything() *search.Response { return lib.facts.all.get(findAll) }

func findAll() *search.Response {
	r := lib.Search(search.Request{Sort: search.Newest, Limit: latest, Facets: true})
	return &r
}

// facet returns the values of a kind in an answer.
func facet(r *search.Response, kind string) []search.FacetValue {
	for _, f := range r.Facets {
		if f.Kind == kind {
			return f.Values
		}
	}
	return nil
}

// valueName returns the name of a value and whether the edition has it.
func valueName(kind, id string) (string, bool) {
	if k, ok := parseKind(kind); ok {
		i, ok := lib.EntityByID(k, id)
		if !ok {
			return "", false
		}
		return ent(i).Name, true
	}
	for _, v := range facet(everything(), kind) {
		if v.ID == id {
			return v.Name, true
		}
	}
	return "", false
}

// valueIDs are the IDs of what articles say of themselves: of sources by name, and of
// keywords by folded name, whose spellings that differ in case and marks are one.
// There may be thousands, and every article's page asks.
type valueIDs struct{ sources, tags map[string]string }

func findValueIDs() *valueIDs {
	ids := &valueIDs{map[string]string{}, map[string]string{}}
	for _, v := range facet(everything(), "source") {
		ids.sources[v.Name] = v.ID
	}
	for _, v := range facet(everything(), "tag") {
		if key := text.Fold(v.Name); ids.tags[key] == "" {
			ids.tags[key] = v.ID
		}
	}
	return ids
}

// sourceID returns the ID of a source by its name, or "".
func sourceID(name string) string { return lib.facts.ids.get(findValueIDs).sources[name] }

// tagID returns the ID of a keyword as an article writes it, or "".
func tagID(name string) string { return lib.facts.ids.get(findValueIDs).tags[text.Fold(name)] }

// ent and art return an entity and an article by their numbers.
func ent(i int) *corpus.Entity {
	e := lib.Corpus.Entity(i)
	return &e
}

func art(i int) *corpus.Article {
	a := lib.Corpus.Article(i)
	return &a
}
