package ui

import (
	"net/url"
	"strings"
	"time"

	"dossier/app/search"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// root is the site: the frame around every page, and the state that all parts
// of a page share. Handlers are its methods and read what they act on from
// data- attributes of the element: go-app tells handlers apart by their code
// alone, so a closure over a row would act on the row that stood there before.
type root struct {
	app.Compo

	route route
	path  string // from the root of the site, without a leading slash
	state State
	bad   []Param // of the URL: said, not swallowed

	answer  *search.Response // to the question of asked
	asked   string
	awaited string // the question whose answer lacks what is being loaded

	// version makes the page below the frame render again, facets the filters.
	version, facets int

	// late leaves the filters out of the list's first rendering while typing.
	late    bool
	pressed float64    // when the last key was, in milliseconds of the browser's clock
	filters *facetView // as they were mounted last
	next    *timer     // what is next to be done for the list
	inView  inView

	// found: the still parts of the frame are those of the prerendered page, as they stand.
	// That go-app builds them anew is a third of the first rendering's work, and a task
	// of its own. Other words in them, though, may take other room.
	found bool

	// below is how many parts below the text of an article, or of an entity's page, are
	// still to be rendered, where they are below the screen: the last ones.
	below int

	// What is not worth a URL.
	shown    map[string]int    // facet: values shown
	find     map[string]string // facet: text to find among its values
	sheet    bool              // the filters are open on a small screen
	help     bool
	theme    string // auto, light or dark
	plain    bool   // names in articles are not marked
	findName string // on the entity index
	hit      int    // the current hit in an article, from 1; 0 before the first
	reading  reading
	pop      popover // on a name in an article
	saved    offline
	suggest  suggestions
	list     []string // ids of the articles on the reading list
	lost     bool     // the last attempt to load articles failed

	browser
}

// OnInit makes the first rendering in the browser the complete one: go-app
// replaces the prerendered page by it.
func (r *root) OnInit() {
	r.theme = "auto"
	if !app.IsClient {
		return // OnNav shows what is asked for
	}
	spoken := attr(app.Window().Get("document").Get("documentElement"), "lang")
	r.startBrowser()
	path, query := here()
	r.show(path, query)
	r.typed = early.taken && early.query != "" && early.query != r.state.Query
	if r.typed && r.route.page == pageHome {
		r.state = *r.state.WithQuery(early.query)
	}
	r.answer, r.asked = early.answer, early.asked
	// The list is one task of the browser, its filters another; so are the text
	// of an article and each part that lies below the screen.
	if early.deep {
		r.below = map[page]int{pageArticle: belowText, pageEntity: belowMain}[r.route.page]
	}
	r.late = r.route.page == pageHome && r.listing() && lib.Complete()
	r.found = spoken == languageTag() && len(r.list) == 0
}

// OnNav shows the page that is asked for when a page is prerendered. In the
// browser navigation is our own; see browser.go.
func (r *root) OnNav(ctx app.Context) {
	if app.IsClient {
		return
	}
	u := ctx.Page().URL()
	r.show(strings.TrimPrefix(u.Path, "/"), u.RawQuery)
}

// show turns to the page at a path from the root of the site.
func (r *root) show(path, query string) {
	r.closePopover()
	r.path = strings.TrimPrefix(path, "/")
	r.route = parseRoute(r.path)
	r.state, r.bad = ParseState(query)
	known, unknown := r.state.Known(func(kind, id string) bool {
		_, ok := valueName(kind, id)
		return ok
	})
	r.state = *known
	r.bad = append(r.bad, unknown...)
	r.shown, r.find = nil, nil
	r.sheet, r.help, r.findName, r.hit, r.settled = false, false, "", 0, false
	r.reading, r.awaited = reading{}, ""
	r.closeSuggest()
	r.version++
	r.facets++
}

// ask returns the answer for the state; it is asked for once.
func (r *root) ask() *search.Response {
	if key := r.state.Encode(); r.answer == nil || r.asked != key {
		a := lib.Search(r.state.Request())
		if a.Absent {
			return &a // to be asked again when all has come
		}
		r.answer, r.asked = &a, key
	}
	return r.answer
}

// answered returns the answer for the state, or nil while what it needs is still
// on its way: then it is not asked for once more in vain.
func (r *root) answered() *search.Response {
	if !lib.Complete() && (r.answer == nil || r.asked != r.state.Encode()) {
		return nil
	}
	return r.ask()
}

// listing reports whether the home page shows a list, not the overview.
func (r *root) listing() bool { return !r.state.IsZero() }

// current returns the link to the page shown.
func (r *root) current() string {
	path := (&url.URL{Path: r.path}).EscapedPath()
	if path == "" {
		path = "./"
	}
	return withState(path, &r.state)
}

// Render returns the frame with the page in it.
func (r *root) Render() app.UI {
	if !app.IsClient && r.version == 0 {
		return el("div", "site") // go-app prerenders what has no address yet, and then all anew
	}
	return el("div", "site",
		link("skip", r.current()+"#main", txt(t.Skip)),
		r.still(".update", r.updateBanner),
		r.header(),
		r.still("#start-failed", r.startFailed),
		&pageView{Key: r.viewKey(), Version: r.version, root: r},
		r.still(".bottom", r.footer),
		set(el("div", "vh"), "id", "status", "role", "status"),
		r.quoteButton(),
		app.If(r.help, r.helpDialog),
	)
}

// still is a part of the frame that does not follow what the reader types: it renders
// again with the filters, and where the theme or the reading list changes.
type still struct {
	app.Compo
	Selector string
	Version  int
	Theme    string
	Listed   int
	Found    bool // it is to be as it is found in the prerendered page
	part     func() app.UI
}

// CompoID tells go-app which part it is.
func (s *still) CompoID() string { return s.Selector }

// Render returns the part.
func (s *still) Render() app.UI {
	if s.Found {
		if e := app.Window().Get("document").Call("querySelector", s.Selector); e.Truthy() {
			return app.Raw(e.Get("outerHTML").String())
		}
	}
	return s.part()
}

func (r *root) still(selector string, part func() app.UI) app.UI {
	return &still{Selector: selector, Version: r.facets, Theme: r.theme, Listed: len(r.list), Found: r.found, part: part}
}

// viewKey changes where the elements of a page must not be reused.
func (r *root) viewKey() string {
	k := r.route.key()
	if r.route.page == pageHome && r.listing() {
		k += "list"
	}
	return k
}

// pageView is the page below the frame. It renders again when Version changes
// and is built anew when Key does, so that nothing of the old page's elements
// (focus, classes, what is typed) shows up in the new one.
type pageView struct {
	app.Compo
	Key     string
	Version int
	root    *root
}

// CompoID tells go-app when not to reuse the elements.
func (v *pageView) CompoID() string { return v.Key }

// Render returns the page, or that it is loading where it needs what is not there.
func (v *pageView) Render() app.UI {
	if v.root.awaiting() {
		return isLoading()
	}
	lib.Wanted() // of what was asked before this page
	page := v.root.page()
	if lib.Wants() {
		return v.root.loading()
	}
	return page
}

// page returns the page of the route.
func (r *root) page() app.UI {
	switch r.route.page {
	case pageHome:
		if r.listing() {
			return r.resultsPage()
		}
		return r.overview()
	case pageArticle:
		if i, ok := lib.ArticleBySlug(r.route.slug); ok {
			return r.articlePage(i)
		}
		return r.notFound(t.NoSuchArticle)
	case pageEntity:
		if i, ok := lib.EntityByID(r.route.kind, r.route.slug); ok {
			return r.entityPage(i)
		}
		return r.notFound(t.NoSuchEntity)
	case pageOffice:
		if i, ok := lib.OfficeByID(r.route.slug); ok {
			return r.officePage(i)
		}
		return r.notFound(t.NoSuchOffice)
	case pageEntities:
		return r.entitiesPage()
	case pageTimeline:
		return r.timelinePage(r.route.slug)
	case pageNetwork:
		return r.networkPage(r.route.slug)
	case pageList:
		return r.listPage()
	case pageAbout:
		return r.aboutPage()
	case pageShell:
		return r.shell()
	}
	return r.notFound(t.NotFound)
}

// main returns the <main> of a page.
func main(class string, body ...app.UI) app.UI {
	return set(el("main", "page "+class, body...), "id", "main")
}

// heading returns the page's h1; navigation moves the focus to it.
func heading(class, s string) app.HTMLElem {
	return set(el("h1", class, txt(s)), "id", "top", "tabindex", "-1")
}

// notices says what of the address could not be used.
func (r *root) notices() app.UI {
	if len(r.bad) == 0 {
		return nil
	}
	var rows nodes
	for i, p := range r.bad {
		if i == 5 {
			break
		}
		if isKind(strings.TrimPrefix(p.Name, "-")) {
			rows.add(para("", t.UnknownValue(p.Name, shorten(p.Value, 80))))
		} else {
			rows.add(para("", t.BadValue(p.Name, shorten(p.Value, 80))))
		}
	}
	return el("div", "notice", rows...)
}

// changed renders the page again after a handler. What follows the rendering
// hangs on the root: the element that was acted on may be gone by then.
func (r *root) changed(app.Context) {
	r.late = false
	r.facets++
	r.listChanged()
}

// listChanged renders the page again but for its filters.
func (r *root) listChanged() {
	r.inView.brief = false
	r.version++
	if r.mounted {
		r.ctx.Defer(func(app.Context) { r.sync() })
	}
}

const announceAfter = 1200 * time.Millisecond
