package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// shell returns the neutral page: what the service worker answers with where
// it has no page of its own. In the browser the page of the real address takes
// its place at once.
func (r *root) shell() app.UI {
	return main("message",
		heading("", t.Loading),
		para("lede", t.LoadingText),
		el("p", "steps", link("action", "./", txt(t.Home))),
	)
}
