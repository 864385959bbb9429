package ui

import (
	"strconv"
	"time"

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
			On("input", r.onInput).On("focus", r.onBoxFocus).On("blur", r.onBoxBlur),
		r.suggestList(),
		set(el("button", "go", txt(t.SearchButton)), "type", "submit"),
	), "action", "./", "method", "get", "role", "search").On("submit", r.onSubmit)
}

// onInput answers while the reader types. On another page than the results it
// turns to them, as a step that Back undoes.
func (r *root) onInput(ctx app.Context, e app.Event) {
	r.pressed = e.Get("timeStamp").Float()
	r.onTyped(ctx, ctx.JSSrc().Get("value").String())
	r.suggestSoon()
}

// onTyped answers a query that is still being written.
func (r *root) onTyped(ctx app.Context, q string) {
	if q == r.state.Query && r.route.page == pageHome {
		return
	}
	if r.route.page == pageHome && !r.settled {
		// The overview gives way to the list: its filters, which are half of
		// the work, follow when the reader pauses, as they do at later keys.
		if !r.listing() {
			r.late = true
			r.inView.forget()
		}
		r.state = *r.state.WithQuery(q)
		r.bad = nil
		r.replaceSoon()
		r.facetsSoon()
		r.listSoon()
		return
	}
	if q != "" || r.settled {
		r.push(homeLink(r.state.WithQuery(q)))
		r.changed(ctx)
	}
}

// listSoon shows the list that answers the query. An answer that took long, and
// each part of what is done while the corpus is still coming, is a task of its own,
// so that the browser gets a word in.
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
		began := time.Now()
		lib.Wanted() // of what was asked before
		r.ask()
		took := time.Since(began)
		switch {
		case r.late && r.inView.none() && app.Window().Get("performance").Call("now").Float() > r.pressed+slowKey:
			r.ctx.PreventUpdate()
			whenDrawn(r.unlessAsked(r.listTyped))
		case took > slowAnswer:
			r.then(r.listTyped)
		default:
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

// slowAnswer is a third of what may keep the next key waiting: the list that is made
// of an answer takes as long again.
const slowAnswer = 16 * time.Millisecond

// slowKey is how many milliseconds after the reader has pressed a key its answer comes
// on a slow device at the earliest; on a desktop it takes half. There the list that takes
// the place of the overview takes a tenth of a second: the letter is drawn first.
const slowKey = 4

// onSubmit makes what is typed a step that Back returns to.
func (r *root) onSubmit(ctx app.Context, e app.Event) {
	e.PreventDefault()
	if i := r.suggest.active; r.suggest.open && i > 0 {
		r.takeOption(ctx, i)
		return
	}
	r.send(ctx)
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

// clearQuery empties the box, which is a matter of the element's property.
func (r *root) clearQuery(ctx app.Context) {
	r.setBox("")
	if r.route.page == pageHome && r.state.Query != "" {
		r.state = *r.state.WithQuery("")
		r.bad = nil
		r.replaceSoon()
		r.changed(ctx)
	}
}
