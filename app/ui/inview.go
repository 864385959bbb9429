package ui

import (
	"math"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// inView is what the list of results knows of the screen. While the reader types, what
// the screen shows follows each key, and the rows below it when the browser has drawn
// that: they are most of a key's work, and nobody sees them. Until then a row has what it
// had, where it stands for the same article as before, and else the title alone.
type inView struct {
	rows     int      // how many begin above the lower edge of the screen; 0 before they were counted
	scrolled float64  // how far the page was scrolled then
	brief    bool     // the next rendering is brief about the rows below
	docs     []int    // the articles of the rows as they were rendered last,
	last     []string // and the bodies
	drawn    pause    // long enough for the browser to draw what was rendered
}

// drawnAfter is how long a frame takes, its work included, on a screen that shows sixty
// a second. Where it takes longer, what is below the screen comes with what is on it.
const drawnAfter = 24 * time.Millisecond

// bodies returns the bodies of the rows for articles, made by whole or, briefly, by title.
func (v *inView) bodies(docs []int, whole, title func(row int) string) []string {
	rows := v.rows
	if len(docs) > 0 && len(v.docs) > 0 && docs[0] != v.docs[0] {
		rows = 1 // nothing stays where it was
	}
	list := make([]string, len(docs))
	for i, doc := range docs {
		switch {
		case !v.brief || i < rows:
			list[i] = whole(i)
		case i < len(v.docs) && v.docs[i] == doc:
			list[i] = v.last[i]
		default:
			list[i] = title(i)
		}
	}
	v.docs, v.last = docs, list
	return list
}

// forget is called where there is no list. Of the next one the first row comes first: a
// list that takes another page's place is more work than one that changes.
func (v *inView) forget() { *v = inView{rows: 1, brief: v.brief, drawn: v.drawn} }

// none reports whether there is no list.
func (v *inView) none() bool { return v.docs == nil }

// guess says how many rows a screen shows at least, of a height in CSS pixels: those of
// results, with two or three passages each, take 460 on a desktop and more on a phone.
func (v *inView) guess(height float64) { v.rows = max(2, int(math.Ceil(height/450))) }

// count counts the rows. The browser has laid them out: it costs next to nothing.
func (v *inView) count() {
	w := app.Window()
	height := w.Get("innerHeight").Float()
	list := w.Get("document").Call("querySelectorAll", ".results .cards > .card")
	n := list.Get("length").Int()
	above := func(row int) bool {
		return list.Index(row).Call("getBoundingClientRect").Get("top").Float() < height
	}
	v.rows = min(v.rows, n)
	for v.rows > 0 && !above(v.rows-1) {
		v.rows--
	}
	for v.rows < n && above(v.rows) {
		v.rows++
	}
	v.scrolled = w.Get("scrollY").Float()
}

// listTyped renders the list that answers what is being typed.
func (r *root) listTyped() {
	v := &r.inView
	r.listChanged()
	w := app.Window()
	if v.rows == 0 {
		v.scrolled = 0
		v.guess(w.Get("innerHeight").Float())
	}
	if v.brief = w.Get("scrollY").Float() == v.scrolled; !v.brief {
		v.rows = 0 // they are not what was counted
	}
	v.drawn.start(0, func() {
		r.ctx.Dispatch(func(ctx app.Context) {
			if !r.listing() || !r.mounted {
				ctx.PreventUpdate()
				return
			}
			v.count()
			if v.brief {
				r.listChanged()
			} else {
				ctx.PreventUpdate()
			}
		})
	})
}
