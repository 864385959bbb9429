package ui

import (
	"dossier/app/corpus"
	"dossier/app/entity"
	"dossier/app/search"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Every link is relative to the page's frozen <base href>, which points to the
// root of the site, so that one output works at any path. A link never starts
// with a slash, and a fragment never stands alone: it would lead to the root.

// homeLink returns the link to the search page in a state.
func homeLink(s *State) string { return withState("./", s) }

// articleLink returns the link to an article that remembers the list it is
// opened from.
func articleLink(a *corpus.Article, s *State) string {
	u := *s
	u.Rows = 0
	return withState(a.Path(), &u)
}

func withState(path string, s *State) string {
	if q := s.Encode(); q != "" {
		return path + "?" + q
	}
	return path
}

// queryLink returns the link to the answer to a query.
func queryLink(q string) string { return homeLink(&State{Query: q}) }

// valueLink returns the link to the articles that have a value.
func valueLink(kind, id string) string {
	return homeLink((&State{}).With(kind, id, search.Included))
}

// kindLink returns the link to the part of the entity index that lists a kind.
func kindLink(k entity.Kind) string { return "entities/#" + k.String() }

// nameLink returns the link to the page of an entity, with its name.
//
//go:noinline
func nameLink(e *corpus.Entity) app.HTMLElem {
	return link("name "+e.Kind.String(), e.Path(), txt(e.Name))
}
