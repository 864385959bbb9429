package ui

import (
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// browser is the root's side of the browser: history, focus, scroll.
//
// Navigation is our own. go-app would compare a link with the last address it
// went to, which replaceState does not change, so that a link to the overview
// does nothing after typing; it would take shift-clicks; and it leaves scroll
// and focus alone. Its handlers of window.onclick and window.onpopstate are
// replaced when the root is mounted.
type browser struct {
	ctx      app.Context
	mounted  bool
	base     string // path of the site's root, with slashes at both ends
	entry    string // the history entry shown
	resumed  int    // passage that an article went on at
	places   map[string]float64
	focused  map[string]string // entry of the history: selector of what had the focus
	box      *string           // to be put into the search box
	focus    string            // selector of what is to be focused
	scroll   func()            // after the next rendering
	typed    bool              // the reader has typed before the start
	settled  bool              // the query was sent: the next one is another step
	title    string
	said     string
	synced   int   // facets whose controls are in line
	pause    pause // in typing
	announce pause
}

// startBrowser reads where the site is.
func (r *root) startBrowser() {
	r.pause.lasts, r.announce.lasts, r.inView.drawn.lasts = typingPause, announceAfter, drawnAfter
	u, err := url.Parse(app.Window().Get("document").Get("baseURI").String())
	if err != nil {
		return
	}
	r.base = u.Path[:strings.LastIndexByte(u.Path, '/')+1]
	siteRoot = r.base
	r.places, r.focused = map[string]float64{}, map[string]string{}
	if v := recall(themeKey); v == "light" || v == "dark" {
		r.theme = v
	}
	r.plain = recall(namesKey) == "off"
	speak(recall(languageKey))
	sayLanguage()
	r.saved = readOffline()
	r.list = recallLines(listKey)
}

// siteRoot is the path of the site's root in the browser.
var siteRoot = "/"

// here returns the path from the site's root, and the query, of the address.
func here() (path, query string) {
	u := app.Window().URL()
	if u == nil {
		return "", ""
	}
	return strings.TrimPrefix(u.Path, siteRoot), u.RawQuery
}

// OnMount makes the page live.
func (r *root) OnMount(ctx app.Context) {
	if !app.IsClient {
		return
	}
	r.ctx, r.mounted = ctx, true
	w := app.Window()
	doc := w.Get("document")
	w.Set("onclick", app.FuncOf(func(_ app.Value, args []app.Value) any { r.onAnchor(args[0]); return nil }))
	w.Set("onpopstate", app.FuncOf(func(_ app.Value, args []app.Value) any { r.onPop(args[0]); return nil }))
	doc.Call("addEventListener", "keydown", app.FuncOf(func(_ app.Value, args []app.Value) any { r.onKey(args[0]); return nil }))
	r.watchTyping(doc)
	doc.Call("addEventListener", "change", app.FuncOf(func(_ app.Value, args []app.Value) any {
		if b := args[0].Get("target"); attr(b, "data-act") == "facet" {
			r.ctx.Dispatch(func(ctx app.Context) { r.onFacet(ctx, b) })
		}
		return nil
	}))
	w.Call("addEventListener", "pagehide", app.FuncOf(func(app.Value, []app.Value) any {
		r.replaceNow()
		safely(func() { w.Get("history").Set("scrollRestoration", "auto") })
		return nil
	}))
	w.Call("addEventListener", "pageshow", app.FuncOf(func(app.Value, []app.Value) any {
		safely(func() { w.Get("history").Set("scrollRestoration", "manual") })
		return nil
	}))
	w.Call("addEventListener", "scroll", app.FuncOf(func(app.Value, []app.Value) any {
		if r.suggest.open && r.suggest.leftBehind() {
			r.ctx.Dispatch(func(app.Context) { r.closeSuggest() })
		}
		return nil
	}))
	w.Call("addEventListener", "dossier-offline", app.FuncOf(func(app.Value, []app.Value) any {
		r.ctx.Dispatch(func(ctx app.Context) {
			r.saved = readOffline()
			if r.route.page == pageAbout { // tells how much is saved
				r.changed(ctx)
			}
		})
		return nil
	}))
	safely(func() {
		w.Get("history").Set("scrollRestoration", "manual")
		r.entry = newEntry()
		if s := w.Get("history").Get("state"); s.Truthy() && s.Get("id").Truthy() {
			r.entry = s.Get("id").String()
		}
	})
	after(0, r.nameEntry)
	watch := func() {
		r.watchNames(doc)
		r.watchPlace()
		r.watchSelection(doc)
	}
	if r.below > 0 {
		after(0, watch) // nothing is to be watched before all is there
	} else {
		watch()
	}
	typed := r.typed
	if !early.taken || early.query == "" {
		r.setBox(r.state.Query)
	}
	restoreEarly()
	arrived := arrivedAnew()
	resume := func() {}
	if frag := w.Get("location").Get("hash").String(); len(frag) > 1 {
		scrollToID(frag[1:])
	} else if arrived && early.y == 0 {
		resume = func() { r.resume() }
	}
	if r.below == 0 {
		resume()
	}
	if typed && r.route.page != pageHome && early.focus == "q" {
		r.push(homeLink(r.state.WithQuery(early.query)))
		r.box, r.focus = nil, ""
	} else if typed && r.route.page == pageHome {
		r.replaceSoon()
	}
	ready := func() {
		doc.Get("documentElement").Call("setAttribute", "data-ready", "")
		prepare()
	}
	after(0, func() {
		r.ctx.Dispatch(func(ctx app.Context) {
			r.found = false
			switch {
			case r.below > 0: // the rest brings all in line
			case !r.late && (typed || !lib.Complete()):
				r.changed(ctx)
			default: // the first rendering is right
				ctx.Defer(func(app.Context) { r.sync() })
			}
			ctx.Defer(func(app.Context) {
				if r.late || r.below > 0 {
					r.renderRest(resume, ready)
				} else {
					ready()
				}
			})
		})
	})
}

// renderRest renders what the first rendering has left out, each part in a task of
// its own. An article can be scrolled to its end when all is there.
func (r *root) renderRest(resume, ready func()) {
	after(0, func() {
		r.ctx.Dispatch(func(ctx app.Context) {
			part := r.below > 0
			if part {
				r.below--
			}
			r.changed(ctx)
			ctx.Defer(func(app.Context) {
				if r.below > 0 {
					r.renderRest(resume, ready)
					return
				}
				if part {
					resume()
				}
				ready()
			})
		})
	})
}

// nameEntry tells the browser the name of the entry shown, unless that has one. It
// takes a while, and is not needed before the reader goes somewhere.
func (r *root) nameEntry() {
	safely(func() {
		w := app.Window()
		if s := w.Get("history").Get("state"); !s.Truthy() || !s.Get("id").Truthy() {
			w.Get("history").Call("replaceState", map[string]any{"id": r.entry}, "", w.Get("location").Get("href"))
		}
	})
}

// arrivedAnew reports whether the page was not reloaded or gone back to, which
// browsers scroll by themselves.
func arrivedAnew() (anew bool) {
	anew = true
	safely(func() {
		list := app.Window().Get("performance").Call("getEntriesByType", "navigation")
		anew = list.Index(0).Get("type").String() == "navigate"
	})
	return anew
}

// onAnchor follows links within the site.
func (r *root) onAnchor(e app.Value) {
	if e.Get("defaultPrevented").Bool() || e.Get("button").Int() != 0 ||
		e.Get("metaKey").Bool() || e.Get("ctrlKey").Bool() || e.Get("shiftKey").Bool() || e.Get("altKey").Bool() {
		return
	}
	target := e.Get("target")
	if !target.Truthy() || !target.Get("closest").Truthy() {
		return
	}
	if r.sheet && !target.Call("closest", "#filters, #filters-button").Truthy() {
		r.ctx.Dispatch(func(ctx app.Context) { r.openSheet(ctx, false) })
		return
	}
	// Buttons in markup have no handlers of their own.
	if b := target.Call("closest", "button[data-act]"); b.Truthy() {
		r.ctx.Dispatch(func(ctx app.Context) { r.act(ctx, b, "data-act") })
		return
	}
	a := target.Call("closest", "a[href]")
	if !a.Truthy() || a.Call("hasAttribute", "download").Bool() || a.Get("target").String() != "" && a.Get("target").String() != "_self" {
		return
	}
	u, err := url.Parse(a.Get("href").String())
	if err != nil || u.Scheme+"://"+u.Host != app.Window().Get("location").Get("origin").String() || !strings.HasPrefix(u.Path, r.base) {
		return
	}
	path := strings.TrimPrefix(u.Path, r.base)
	if rt := parseRoute(path); rt.page == pageNotFound || rt.page == pageShell {
		return // the server may know it
	}
	e.Call("preventDefault")
	back := attr(a, "data-back") != ""
	r.whilePressed(a, func(ctx app.Context) { r.follow(ctx, path, u.RawQuery, u.Fragment, back) })
}

// follow goes to a page of the site as a new step. back returns to a list at
// the place where it was left.
func (r *root) follow(ctx app.Context, path, query, fragment string, back bool) {
	r.replaceNow()
	r.noteQuery()
	oldPath, oldQuery := here()
	dest := path
	if query != "" {
		dest += "?" + query
	}
	if path == oldPath && query == oldQuery && fragment != "" {
		r.pushURL(dest + "#" + fragment)
		scrollToID(fragment)
		return
	}
	r.remember()
	if path != oldPath || query != oldQuery {
		if fragment != "" {
			r.pushURL(dest + "#" + fragment)
		} else {
			r.pushURL(dest)
		}
	}
	r.show(path, query)
	r.setBox(r.state.Query)
	r.scroll = func() {
		w := app.Window()
		if fragment != "" {
			scrollToID(fragment)
			return
		}
		if !back && path != oldPath && r.resume() {
			return
		}
		y := 0.0
		if back {
			y = r.places["at "+dest]
		}
		if h := byID("top"); h.Truthy() {
			h.Call("focus", map[string]any{"preventScroll": true})
		}
		w.Call("scrollTo", 0, y)
	}
	r.changed(ctx)
}

// onPop goes through history; the place of each entry is kept.
func (r *root) onPop(e app.Value) {
	r.pause.stop(address)
	r.remember()
	if s := e.Get("state"); s.Truthy() && s.Get("id").Truthy() {
		r.entry = s.Get("id").String()
	} else {
		r.entry = newEntry()
	}
	y := r.places[r.entry]
	frag := app.Window().Get("location").Get("hash").String()
	r.ctx.Dispatch(func(ctx app.Context) {
		path, query := here()
		r.show(path, query)
		r.setBox(r.state.Query)
		r.scroll = func() {
			if y == 0 && len(frag) > 1 {
				scrollToID(frag[1:])
				return
			}
			app.Window().Call("scrollTo", 0, y)
		}
		r.focus = r.focused[r.entry]
		r.changed(ctx)
	})
}

// selectorOf returns a selector that finds an element again when its page is
// built anew, or "" where there is none.
func selectorOf(e app.Value) string {
	if !e.Truthy() {
		return ""
	}
	if id := attr(e, "id"); id != "" {
		return `[id="` + cssString(id) + `"]`
	}
	if href := attr(e, "href"); href != "" {
		s := `a[href="` + cssString(href) + `"]`
		if e.Call("closest", "main").Truthy() {
			s = "main " + s
		}
		return s
	}
	if id := attr(e, "data-id"); id != "" {
		return `main button[data-id="` + cssString(id) + `"]`
	}
	return ""
}

// remember keeps how far the page shown is scrolled.
func (r *root) remember() {
	if r.places == nil {
		return
	}
	y := app.Window().Get("scrollY").Float()
	r.places[r.entry] = y
	r.focused[r.entry] = selectorOf(app.Window().Get("document").Get("activeElement"))
	path, query := here()
	if query != "" {
		path += "?" + query
	}
	r.places["at "+path] = y
}

// push shows another state or page as a new step, and leaves focus and scroll
// where they are.
func (r *root) push(link string) {
	r.replaceNow()
	r.remember()
	path, query, _ := strings.Cut(strings.TrimPrefix(link, "./"), "?")
	r.pushURL(strings.TrimPrefix(link, "./"))
	shown, find, sheet := r.shown, r.find, r.sheet
	r.show(path, query)
	if r.route.page == pageHome {
		r.shown, r.find, r.sheet = shown, find, sheet
	}
}

func (r *root) pushURL(rel string) {
	r.entry = newEntry()
	safely(func() {
		app.Window().Get("history").Call("pushState", map[string]any{"id": r.entry}, "", r.base+rel)
	})
}

// commit makes the present state a step of its own, unless it is one.
func (r *root) commit() {
	r.pause.stop(address)
	path, query := here()
	if path == r.path && query == r.state.Encode() {
		return
	}
	r.remember()
	r.pushURL(strings.TrimPrefix(r.current(), "./"))
}

// replaceSoon writes the state into the address when the reader pauses:
// browsers refuse many such changes in a short time.
func (r *root) replaceSoon() { r.pause.start(address, r.replaced) }

// replaceNow writes the state into the address if that is still to be done.
func (r *root) replaceNow() {
	if r.pause.pending(address) {
		r.pause.stop(address)
		r.replaced()
	}
}

// replaced writes the state into the address, and the title with it, which browsers
// show in more places than the page.
func (r *root) replaced() {
	defer r.setTitle()
	path, query := here()
	if path != r.path || query == r.state.Encode() {
		return
	}
	safely(func() {
		app.Window().Get("history").Call("replaceState", map[string]any{"id": r.entry}, "", r.base+strings.TrimPrefix(r.current(), "./"))
	})
}

// setBox has a text put into the search box after the next rendering.
func (r *root) setBox(s string) { r.box = &s }

// sync brings what is not an attribute in line with what was rendered:
// properties of controls, the title, focus, scroll, and what is announced.
func (r *root) sync() {
	if !app.IsClient || !r.mounted {
		return
	}
	doc := app.Window().Get("document")
	if r.box != nil {
		if q := byID("q"); q.Truthy() && q.Get("value").String() != *r.box {
			q.Set("value", *r.box)
		}
		r.box = nil
	}
	if r.synced != r.facets {
		r.synced = r.facets
		each(doc.Call("querySelectorAll", "input[data-on]"), func(e app.Value) {
			e.Set("checked", attr(e, "data-on") == "yes")
		})
		each(doc.Call("querySelectorAll", "[data-set]"), func(e app.Value) {
			v := strings.TrimPrefix(attr(e, "data-set"), "=")
			if e.Get("value").String() != v && !doc.Get("activeElement").Equal(e) {
				e.Set("value", v)
			}
		})
	}
	if !r.pause.pending(address) {
		r.setTitle()
	}
	r.showHit()
	if f := r.focus; f != "" {
		r.focus = ""
		if e := doc.Call("querySelector", f); e.Truthy() && !doc.Get("activeElement").Equal(e) {
			e.Call("focus", map[string]any{"preventScroll": f[0] != '!'})
		}
	}
	if f := r.scroll; f != nil {
		r.scroll = nil
		f()
	}
	if r.route.page == pageHome && r.listing() {
		if a := r.answered(); a != nil {
			r.say(summary(a, strings.TrimSpace(r.state.Query), r.state.Filtered()))
		}
	} else {
		r.announce.stop(0)
		r.said = ""
	}
}

func (r *root) setTitle() {
	if title := r.pageTitle(); title != r.title {
		r.title = title
		app.Window().Get("document").Set("title", title)
	}
}

// say announces a text to screen readers once the reader pauses.
func (r *root) say(s string) {
	if s == r.said {
		return
	}
	r.said = s
	r.announce.start(0, func() {
		if e := byID("status"); e.Truthy() {
			e.Set("textContent", s)
		}
	})
}

func byID(id string) app.Value { return app.Window().Get("document").Call("getElementById", id) }

// attr returns an attribute of an element, or "".
func attr(e app.Value, name string) string {
	if v := e.Call("getAttribute", name); v.Truthy() {
		return v.String()
	}
	return ""
}

// each calls f for the elements of a NodeList.
func each(list app.Value, f func(app.Value)) {
	for i, n := 0, list.Get("length").Int(); i < n; i++ {
		f(list.Index(i))
	}
}

func scrollToID(id string) {
	if e := byID(id); e.Truthy() {
		e.Call("scrollIntoView")
		if attr(e, "tabindex") == "" {
			e.Call("setAttribute", "tabindex", "-1")
		}
		e.Call("focus", map[string]any{"preventScroll": true})
	}
}

// newEntry returns a name for a history entry that no earlier visit has used.
func newEntry() string {
	entries++
	return strconv.FormatInt(time.Now().UnixMilli(), 36) + "." + strconv.Itoa(entries)
}

var entries int

// safely calls f where the browser may refuse: storage that is switched off,
// too many changes of history, pages opened as files.
func safely(f func()) {
	defer func() { _ = recover() }()
	f()
}

// keepsNothing is set when the browser has refused to keep something.
var keepsNothing bool

// remember and recall keep small choices on the device.
func remember(key, value string) {
	keepsNothing = true
	safely(func() {
		w := app.Window()
		s := w.Get("localStorage")
		s.Call("setItem", key, value)
		// The boot script has put another in the place of one that is refused.
		keepsNothing = !s.InstanceOf(w.Get("Storage"))
	})
}

func recall(key string) (value string) {
	safely(func() {
		if v := app.Window().Get("localStorage").Call("getItem", key); v.Truthy() {
			value = v.String()
		}
	})
	return value
}
