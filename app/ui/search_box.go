package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// searchBox returns the form with the query. It is a real form, which works
// before the client has started and on every page. The text belongs to the
// element: rendering never sets it, so that it can't fight with the reader's
// typing; see root.sync for the moments when it has to change.
func (r *root) searchBox() app.UI {
	active := ""
	if r.suggest.active > 0 {
		active = optionID(r.suggest.active)
	}
	return set(el("form", "search",
		set(el("label", "vh", txt(t.Search)), "for", "q"),
		input("id", "q", "name", "q", "type", "search", "placeholder", t.SearchPlaceholder,
			"autocomplete", "off", "autocapitalize", "none", "spellcheck", "false", "enterkeyhint", "search",
			"maxlength", strconv.Itoa(MaxQuery/2), "aria-keyshortcuts", "/ Control+K",
			"role", "combobox", "aria-autocomplete", "list", "aria-controls", "suggest",
			"aria-expanded", boolean(r.suggest.open), "aria-activedescendant", active).
			On("focus", r.onBoxFocus).On("blur", r.onBoxBlur),
		r.suggestList(),
		set(el("button", "go", txt(t.SearchButton)), "type", "submit"),
	), "action", "./", "method", "get", "role", "search").On("submit", r.onSubmit)
}

// watchTyping answers while the reader types. The document is listened to: of an event of
// the box go-app would render the header anew.
func (r *root) watchTyping(doc app.Value) {
	doc.Call("addEventListener", "input", app.FuncOf(func(_ app.Value, args []app.Value) any {
		e := args[0]
		if box := e.Get("target"); attr(box, "id") == "q" {
			r.ctx.Dispatch(func(app.Context) {
				r.pressed = e.Get("timeStamp").Float()
				r.onTyped(box.Get("value").String())
				r.suggestSoon()
			})
		}
		return nil
	}))
}

// onTyped answers a query that is still being written. On another page than the results
// it turns to them, as a step that Back undoes.
func (r *root) onTyped(q string) {
	if q == r.state.Query && r.route.page == pageHome {
		return
	}
	if r.route.page == pageHome && !r.settled {
		if !r.listing() {
			r.newList()
		}
		r.state = *r.state.WithQuery(q)
		r.bad = nil
		r.replaceSoon()
		r.facetsSoon()
		r.listSoon()
		return
	}
	if q != "" || r.settled {
		listed := r.route.page == pageHome && r.listing()
		r.push(homeLink(r.state.WithQuery(q)))
		if !listed {
			r.newList()
			r.facetsSoon()
		}
		r.listSoon()
	}
}

// newList prepares for a list in another page's place: its filters, which are half of the
// work, follow when the reader pauses, as they do at later keys.
func (r *root) newList() {
	r.late = true
	r.inView.forget()
}

// listSoon shows the list that answers the query. The list of an answer that comes late,
// and each part of what is done while the corpus is still coming, is a task of its own, so
// that the browser gets a word in.
func (r *root) listSoon() {
	if r.next != nil {
		r.next.Stop()
	}
	r.awaited = "" // what was stopped may have been about to load it
	if !r.listing() {
		r.listChanged()
		return
	}
	if lib.Complete() {
		lib.Wanted() // of what was asked before
		r.ask()
		slow := slowKey
		if r.late && r.inView.none() {
			slow = slowFirst
		}
		if app.Window().Get("performance").Call("now").Float() > r.pressed+slow {
			r.ctx.PreventUpdate()
			whenDrawn(r.unlessAsked(r.listTyped))
		} else {
			r.listTyped()
		}
		return
	}
	r.ctx.PreventUpdate() // what the page shows is not what is asked for yet
	r.then(func() {
		lib.Wanted()
		lacks := r.ask().Absent && r.awaits()
		r.ctx.PreventUpdate()
		r.then(func() {
			r.listChanged()
			if lacks {
				r.then(func() {
					r.loadAwaited()
					r.ctx.PreventUpdate()
				})
			}
		})
	})
}

// then calls f in another task, unless another question is asked before.
func (r *root) then(f func()) { r.next = after(0, r.unlessAsked(f)) }

// unlessAsked returns a function that has f called, unless another question was asked
// meanwhile.
func (r *root) unlessAsked(f func()) func() {
	key := r.state.Encode()
	return func() {
		r.ctx.Dispatch(func(ctx app.Context) {
			if r.route.page == pageHome && r.state.Encode() == key {
				f()
				return
			}
			r.awaited = ""
			ctx.PreventUpdate()
		})
	}
}

// How many milliseconds after a key its answer may come for the list to come with the
// letter; else the letter is drawn first. A list that takes the overview's place is twice
// the work of one that changes; on a desktop most answers take two or three.
const (
	slowKey   = 8.0
	slowFirst = 6.0
)

// onSubmit makes what is typed a step that Back returns to.
func (r *root) onSubmit(ctx app.Context, e app.Event) {
	e.PreventDefault()
	if i := r.suggest.active; r.suggest.open && i > 0 {
		r.takeOption(ctx, i)
		return
	}
	r.afterPress(ctx, r.send)
}

// send is the end of writing a query.
func (r *root) send(ctx app.Context) {
	q := byID("q").Get("value").String()
	if r.route.page == pageHome {
		r.state = *r.state.WithQuery(q)
		r.commit()
	} else {
		r.push(homeLink(r.state.WithQuery(q)))
	}
	r.settled = true
	r.closeSuggest()
	r.noteQuery()
	if touch := app.Window().Call("matchMedia", "(hover: none)"); touch.Get("matches").Bool() {
		byID("q").Call("blur") // and the keyboard with it, to show the results
	}
	r.changed(ctx)
}

// emptyBox empties the box, and then the query, unless the reader types on.
func (r *root) emptyBox() {
	box := byID("q")
	box.Set("value", "")
	r.whenDrawn(func(ctx app.Context) {
		if box.Get("value").String() == "" {
			r.clearQuery(ctx)
		}
	})
}

// clearQuery turns to the state without words.
func (r *root) clearQuery(ctx app.Context) {
	if r.route.page == pageHome && r.state.Query != "" {
		r.state = *r.state.WithQuery("")
		r.bad = nil
		r.replaceSoon()
	}
	r.changed(ctx)
}
