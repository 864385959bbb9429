package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// notFound says that there is no such page, and where to go from here.
func (r *root) notFound(what string) app.UI {
	return main("message",
		heading("", what),
		para("lede", t.NotFoundText),
		el("p", "steps", link("action", "./", txt(t.Home)), link("action", "entities/", txt(t.Entities))),
	)
}
