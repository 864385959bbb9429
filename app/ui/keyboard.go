package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// onKey handles the keys that work everywhere. Letters never act while the
// reader writes, nor with a modifier.
func (r *root) onKey(e app.Value) {
	key := e.Get("key")
	if !key.Truthy() || e.Get("defaultPrevented").Bool() || e.Get("isComposing").Truthy() {
		return
	}
	k := key.String()
	command := e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool()
	if command && !e.Get("altKey").Bool() && !e.Get("shiftKey").Bool() && strings.EqualFold(k, "k") {
		e.Call("preventDefault")
		r.toBox()
		return
	}
	if r.onSuggestKey(e, k) || command || e.Get("altKey").Bool() {
		return
	}
	if k == "Tab" {
		r.tabThroughPopover(e)
		return
	}
	if k == "Escape" {
		r.onEscape(e)
		return
	}
	if r.help || writes(e.Get("target")) {
		return
	}
	switch k {
	case "/":
		e.Call("preventDefault")
		r.toBox()
	case "?":
		e.Call("preventDefault")
		r.whenDrawn(r.openHelp)
	case "n":
		r.moveHit(1)
	case "p":
		r.moveHit(-1)
	case "c":
		r.copyQuote(byID("quote-button"))
	}
}

// onEscape closes what is open; in the search box, with nothing open, it
// empties the box.
func (r *root) onEscape(e app.Value) {
	switch {
	case r.help:
		e.Call("preventDefault")
		r.closeHelp()
	case r.pop.open():
		e.Call("preventDefault")
		r.dismissPopover()
	case r.sheet:
		e.Call("preventDefault")
		r.ctx.Dispatch(func(ctx app.Context) { r.openSheet(ctx, false) })
	case e.Get("target").Get("id").String() == "q":
		e.Call("preventDefault")
		r.emptyBox()
	}
}

// toBox moves the focus to the search box, with its text selected.
func (r *root) toBox() {
	if q := byID("q"); q.Truthy() {
		q.Call("focus")
		q.Call("select")
	}
}

// writes reports whether an element takes letters.
func writes(e app.Value) bool {
	if !e.Truthy() || !e.Get("tagName").Truthy() {
		return false
	}
	switch e.Get("tagName").String() {
	case "TEXTAREA", "SELECT":
		return true
	case "INPUT":
		switch e.Get("type").String() {
		case "checkbox", "radio", "button", "submit":
			return false
		}
		return true
	}
	return e.Get("isContentEditable").Truthy()
}

// onDo handles every button: data-do says what is to be done.
func (r *root) onDo(ctx app.Context, e app.Event) {
	r.act(ctx, ctx.JSSrc(), "data-do")
}

// act does what an attribute of button b says: at once what browsers let nothing but a
// press do (copy, share, save a file, open the keyboard of a phone), all else when the
// press is drawn.
func (r *root) act(ctx app.Context, b app.Value, name string) {
	kind, id := attr(b, "data-kind"), attr(b, "data-id")
	switch do := attr(b, name); do {
	case "close-help":
		ctx.PreventUpdate()
		r.closeHelp()
	case "clear-query":
		ctx.PreventUpdate()
		r.toBox()
		r.emptyBox()
	case "copy", "copy-link", "share":
		ctx.PreventUpdate() // the page stays as it is
		r.onCite(b, do, id)
	case "quote":
		ctx.PreventUpdate()
		r.copyQuote(b)
	case "export":
		var file string
		r.gather(func() { file = r.exportResults(id) }, func() { download("articles", id, file) })
	case "copy-list":
		var s string
		r.gather(func() { s = r.exportList(id) }, func() { r.copyText(b, s) })
	case "export-list":
		var file string
		r.gather(func() { file = r.exportList(id) }, func() { download("reading-list", id, file) })
	default:
		ctx.PreventUpdate()
		r.whilePressed(b, func(ctx app.Context) { r.do(ctx, do, kind, id) })
	}
}

// whenDrawn calls f when the browser has drawn what there is.
func (r *root) whenDrawn(f func(app.Context)) {
	whenDrawn(func() { r.ctx.Dispatch(f) })
}

// afterPress calls f when the browser has drawn what the reader has done: the box is
// ticked, the letter is there, before the page is made that follows from it.
func (r *root) afterPress(ctx app.Context, f func(app.Context)) {
	ctx.PreventUpdate()
	r.whenDrawn(f)
}

// whilePressed calls f when the browser has drawn e, a button or a link, as pressed,
// which it looks until what follows from that is there: without it many a press would
// change nothing on the screen before that.
func (r *root) whilePressed(e app.Value, f func(app.Context)) {
	e.Call("setAttribute", "data-pressed", "")
	r.whenDrawn(func(ctx app.Context) {
		e.Call("removeAttribute", "data-pressed")
		f(ctx)
	})
}

// do does what a button says, which has a kind and an id with it, or none.
func (r *root) do(ctx app.Context, what, kind, id string) {
	switch what {
	case "theme":
		r.nextTheme()
	case "load-again":
		r.lost = false
		r.forget()
		r.changed(ctx)
	case "language":
		r.nextLanguage(ctx)
	case "clear-filters":
		r.choose(ctx, r.state.WithoutFilters())
	case "remove":
		r.focus = ".chips button, #top"
		r.choose(ctx, r.dropFilter(kind, id))
	case "exclude":
		use := excludedUse(r.state.Value(kind, id))
		r.focus = valueSelector(kind, id, "button")
		r.choose(ctx, r.state.With(kind, id, use))
	case "month":
		from, to, _ := strings.Cut(id, "..")
		if r.state.From == from && r.state.To == to {
			from, to = "", ""
		}
		r.focus = `[data-do="month"][data-id="` + id + `"]`
		r.choose(ctx, r.state.WithDates(from, to))
	case "more":
		first, n := r.state.Window()
		r.focus = "#row-" + id + " a"
		r.state = *r.state.WithRows(first + n + DefaultRows)
		r.commit()
		r.changed(ctx)
	case "earlier":
		r.state = *r.state.WithRows(max(r.state.Rows-DefaultRows, maxWindow))
		r.commit()
		r.changed(ctx)
	case "first":
		r.focus = "#top"
		r.state = *r.state.WithRows(0)
		r.commit()
		r.changed(ctx)
	case "values":
		r.showValues(kind, id == "more")
		r.focus = `[data-facet="` + kind + `"] .more button`
		r.changed(ctx)
	case "sheet":
		r.openSheet(ctx, !r.sheet)
	case "close-sheet":
		r.openSheet(ctx, false)
	case "hit-next":
		r.moveHit(1)
	case "hit-previous":
		r.moveHit(-1)
	case "names":
		r.plain = !r.plain
		remember(namesKey, map[bool]string{true: "off", false: "on"}[r.plain])
		r.changed(ctx)
	case "from-start":
		r.fromStart()
	case "list":
		r.toggleList(ctx, id)
	}
}

// choose turns to another state of the list as a step that Back undoes.
func (r *root) choose(ctx app.Context, s *State) {
	r.push(homeLink(s))
	r.changed(ctx)
}
