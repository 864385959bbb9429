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
		r.late = r.late || !r.listing()
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

// listSoon shows the list at once, or after a slow answer.
func (r *root) listSoon() {
	if r.slow() {
		after(0, func() { r.ctx.Dispatch(func(app.Context) { r.listChanged() }) })
		return
	}
	r.listChanged()
}

// slow asks for the answer and reports whether that took so long that the browser
// should get a word in before the list is made of it.
func (r *root) slow() bool {
	if !r.listing() {
		return false
	}
	began := time.Now()
	lib.Wanted() // of what was asked before
	if r.ask().Absent {
		r.awaits()
	}
	return time.Since(began) > slowAnswer
}

// slowAnswer is half of what may keep the next key waiting.
const slowAnswer = 25 * time.Millisecond

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
