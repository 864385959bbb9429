package ui

import (
	"dossier/app/search"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// early is what the reader did to the prerendered page before the client
// started. The client builds the page anew, so it has to be put back.
var early struct {
	taken            bool
	query, focus     string
	selStart, selEnd int
	x, y             float64
	answer           *search.Response // to the question of asked
	asked            string
	deep             bool // the text of an article, or of an entity's page, goes on below the screen, and everything else with it
}

// takeEarly reads it. It must run just before the client mounts.
func takeEarly() {
	if !app.IsClient {
		return
	}
	w := app.Window()
	d := w.Get("document")
	early.taken = true
	early.x, early.y = w.Get("scrollX").Float(), w.Get("scrollY").Float()
	if a := d.Get("activeElement"); a.Truthy() {
		early.focus = a.Get("id").String()
	}
	if width, height := app.Window().Size(); width < wide && early.y == 0 && w.Get("location").Get("hash").String() == "" {
		body := d.Call("querySelector", ".story .text, .entity-page .main")
		early.deep = body.Truthy() && body.Call("getBoundingClientRect").Get("bottom").Int() > height
	}
	if q := byID("q"); q.Truthy() {
		early.query = q.Get("value").String()
		if s := q.Get("selectionStart"); s.Truthy() {
			early.selStart, early.selEnd = s.Int(), q.Get("selectionEnd").Int()
		}
	}
}

// restoreEarly puts it back into the mounted page.
func restoreEarly() {
	if !early.taken {
		return
	}
	early.taken = false
	if q := byID("q"); q.Truthy() && early.query != "" {
		q.Set("value", early.query)
	}
	if early.focus != "" {
		if e := byID(early.focus); e.Truthy() {
			e.Call("focus", map[string]any{"preventScroll": true})
			if early.focus == "q" {
				e.Call("setSelectionRange", early.selStart, early.selEnd)
			}
		}
	}
	app.Window().Call("scrollTo", early.x, early.y)
}
