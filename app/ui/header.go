package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// header returns the site's title, search box and navigation.
func (r *root) header() app.UI {
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
