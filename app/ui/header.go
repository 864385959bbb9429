package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// headerView is the site's title, search box and navigation. While the reader types it
// stays as it is: the text in the box is the browser's.
type headerView struct {
	app.Compo
	Version int // of the filters: it renders again with them, and where these change
	Sheet   bool
	Theme   string
	Listed  int
	Found   bool
	Open    bool // the suggestions
	Active  int
	Options []option
	root    *root
}

func (r *root) header() app.UI {
	s := &r.suggest
	return &headerView{Version: r.facets, Sheet: r.sheet, Theme: r.theme, Listed: len(r.list), Found: r.found,
		Open: s.open, Active: s.active, Options: s.options, root: r}
}

// Render returns the header.
func (v *headerView) Render() app.UI {
	r := v.root
	return r.behind(el("header", "top",
		set(link("site-title", "./", txt(lib.Site().Title)), "aria-current", r.here(pageHome), "lang", siteLang()),
		r.searchBox(),
		r.still(".nav", r.nav),
	))
}

// nav returns the links to the site's pages.
func (r *root) nav() app.UI {
	return set(el("nav", "nav",
		set(link("", "entities/", txt(t.Entities)), "aria-current", r.here(pageEntities)),
		set(link("", "timeline/", txt(t.TimelineNav)), "aria-current", r.here(pageTimeline)),
		set(link("", "network/", txt(t.Network)), "aria-current", r.here(pageNetwork)),
		r.listLink(r.here(pageList)),
		set(link("", "about/", txt(t.About)), "aria-current", r.here(pageAbout)),
		r.languageButton(),
		r.themeButton(),
	), "aria-label", t.NavLabel)
}

// here says whether a link leads to the page that is shown.
func (r *root) here(p page) string {
	if r.route.page == p {
		return "page"
	}
	return ""
}

// footer returns what stands below every page.
func (r *root) footer() app.UI {
	s := lib.Site()
	return r.behind(el("footer", "bottom",
		el("p", "", link("", "about/", txt(t.Edition(lib.Edition())))),
		sitePara("", s.Licence),
		para("", t.NoTracking),
		r.offlineSign(),
	))
}

// behind makes an element inert while the filters are open before it, which
// keeps the focus inside them.
func (r *root) behind(e app.HTMLElem) app.UI {
	if r.sheet {
		return set(e, "inert", "inert")
	}
	return e
}
