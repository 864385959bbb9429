package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// themeKey is where the device remembers the theme; a script in the page's
// head applies it before the page is painted.
const themeKey = "dossier-theme"

var themes = [...]string{"auto", "light", "dark"}

func (r *root) themeButton() app.UI {
	return set(r.button("theme", "theme", t.Theme(r.theme)), "data-theme-now", r.theme)
}

// nextTheme turns to the theme after the present one.
func (r *root) nextTheme() {
	next := 0
	for i, n := range themes {
		if n == r.theme {
			next = (i + 1) % len(themes)
		}
	}
	r.theme = themes[next]
	html := app.Window().Get("document").Get("documentElement")
	if r.theme == "auto" {
		html.Call("removeAttribute", "data-theme")
	} else {
		html.Call("setAttribute", "data-theme", r.theme)
	}
	remember(themeKey, r.theme)
}
