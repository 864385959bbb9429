package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// header returns the site's title, search box and navigation.
func (r *root) header() app.UI {
	here := func(p page) string {
		if r.route.page == p {
			return "page"
		}
		return ""
	}
	return r.behind(el("header", "top",
		set(link("site-title", "./", txt(lib.Site().Title)), "aria-current", here(pageHome), "lang", siteLang()),
		r.searchBox(),
		set(el("nav", "nav",
			set(link("", "entities/", txt(t.Entities)), "aria-current", here(pageEntities)),
			set(link("", "timeline/", txt(t.TimelineNav)), "aria-current", here(pageTimeline)),
			set(link("", "network/", txt(t.Network)), "aria-current", here(pageNetwork)),
			r.listLink(here(pageList)),
			set(link("", "about/", txt(t.About)), "aria-current", here(pageAbout)),
			r.languageButton(),
			r.themeButton(),
		), "aria-label", t.NavLabel),
	))
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
