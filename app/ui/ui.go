// Package ui is the site as readers see it: every page of a corpus as go-app
// components, rendered to HTML when the site is built and again in the browser,
// where search, filters and navigation come alive.
//
// One component, root, stays mounted on every page, so that the search box
// keeps what is typed while the page below it changes. Pages are plain
// functions from the root's state to nodes. What go-app does differently in
// the browser and when it writes HTML is kept to few places: elem.go (how
// elements are made), markup.go (running text), browser.go (history, focus,
// scroll).
package ui

import (
	"sync"
	"time"

	"dossier/app/corpus"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// lib is the corpus that the pages show.
var lib struct {
	*corpus.Corpus
	once  sync.Once
	facts facts
	load  func(done func(error)) // brings what is wanted; see absent.go
}

// Use sets the corpus, and the language that its site is in, and registers the routes: the overview and results at /,
// /article/{slug}/, /entity/{kind}/{id}/, /entities/, /about/, /shell/, and a
// page for every other path that says that there is none.
func Use(c *corpus.Corpus) {
	lib.Corpus = c
	lib.facts = facts{}
	speak(c.Site().Language)
	lib.once.Do(func() {
		app.RouteWithRegexp("^/", func() app.Composer { return &root{} })
	})
}

// Start runs the client with a corpus; it does not return. What the reader has
// done to the prerendered page until now is taken over.
//
// Of a corpus that is not all there, load brings what it wants and calls done;
// Start waits for what the present page needs, and returns the error when that
// can't be had.
func Start(c *corpus.Corpus, load func(done func(error))) error {
	breathe()
	Use(c)
	lib.load = load
	if err := waitForPage(); err != nil {
		return err
	}
	breathe()
	// Taking over and mounting are one task of the browser, so that no key
	// press can come between them and be lost.
	takeEarly()
	app.RunWhenOnBrowser()
	return nil
}

// breathe lets the browser do what waits, such as a reader's touch: the start is
// long on a slow device, and need not be one piece.
func breathe() {
	if app.IsClient {
		time.Sleep(time.Millisecond)
	}
}
