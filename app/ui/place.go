package ui

import (
	"strconv"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Where a reader stops in an article is kept on the device, by the number of
// the passage at the top of the window: it stays the same place when the text
// is wider or larger the next time.

// placeKey is where the device keeps the places: an article's id and the
// number of a passage a line, the article left last first.
const placeKey = "dossier-reading"

// What is kept, from which passage on, and how long after the reader has
// scrolled: who has only begun begins again.
const (
	maxPlaces  = 100
	firstPlace = 2
	placeAfter = 400 * time.Millisecond
)

// withPlace returns kept places with that of an article in front; below
// firstPlace it has none.
func withPlace(kept []string, id string, passage int) []string {
	var out []string
	if passage >= firstPlace {
		out = append(out, id+" "+strconv.Itoa(passage))
	}
	for _, x := range kept {
		if !strings.HasPrefix(x, id+" ") && len(out) < maxPlaces {
			out = append(out, x)
		}
	}
	return out
}

// placeIn returns the place of an article, or 0.
func placeIn(kept []string, id string) int {
	for _, x := range kept {
		if n, ok := strings.CutPrefix(x, id+" "); ok {
			if i, err := strconv.Atoi(n); err == nil && i >= firstPlace {
				return i
			}
		}
	}
	return 0
}

// watchPlace follows how far an article is read.
func (r *root) watchPlace() {
	var timer *timer
	app.Window().Call("addEventListener", "scroll", app.FuncOf(func(app.Value, []app.Value) any {
		if r.route.page != pageArticle {
			return nil
		}
		if timer != nil {
			timer.Stop()
		}
		slug := r.route.slug
		timer = after(placeAfter, func() {
			if r.route.page == pageArticle && r.route.slug == slug {
				r.keepPlace()
			}
		})
		return nil
	}), map[string]any{"passive": true})
}

// keepPlace remembers the place in the article shown; at its end, none.
func (r *root) keepPlace() {
	i, ok := lib.ArticleBySlug(r.route.slug)
	box := app.Window().Get("document").Call("querySelector", ".story .text")
	if !ok || !box.Truthy() {
		return
	}
	passage := 0
	bottom := box.Call("getBoundingClientRect").Get("bottom").Float()
	if bottom > app.Window().Get("innerHeight").Float() {
		list := box.Get("children")
		for n, all := 0, list.Get("length").Int(); n < all; n++ {
			if list.Index(n).Call("getBoundingClientRect").Get("bottom").Float() > 0 {
				passage = n
				break
			}
		}
	}
	id := lib.Article(i).ID
	kept := recallLines(placeKey)
	if placeIn(kept, id) != passage {
		remember(placeKey, strings.Join(withPlace(kept, id, passage), "\n"))
	}
	r.showResumed(passage > 0 && passage == r.resumed)
}

// resume scrolls to where the reader stopped in the article shown, and says so.
func (r *root) resume() bool {
	i, ok := lib.ArticleBySlug(r.route.slug)
	if !ok || r.route.page != pageArticle {
		return false
	}
	n := placeIn(recallLines(placeKey), lib.Article(i).ID)
	list := app.Window().Get("document").Call("querySelectorAll", ".story .text > *")
	if n == 0 || n >= list.Get("length").Int() {
		return false
	}
	list.Index(n).Call("scrollIntoView")
	r.resumed = n
	r.showResumed(true)
	r.sayNow(t.Resumed)
	return true
}

// resumedNote says that the article goes on where it was left, and leads to
// its beginning.
func (r *root) resumedNote() app.UI {
	return set(el("p", "resumed", txt(t.Resumed+" "), r.button("plain", "from-start", t.FromStart)), "id", "resumed", "hidden", "true")
}

func (r *root) showResumed(on bool) {
	if e := byID("resumed"); e.Truthy() {
		e.Set("hidden", !on)
	}
}

// fromStart goes to the beginning of the article.
func (r *root) fromStart() {
	r.showResumed(false)
	app.Window().Call("scrollTo", 0, 0)
	if h := byID("top"); h.Truthy() {
		h.Call("focus", map[string]any{"preventScroll": true})
	}
}
