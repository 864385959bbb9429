package ui

import (
	"sort"
	"strings"

	"dossier/app/corpus"
	"dossier/app/entity"
	"dossier/app/search"
	"dossier/app/text"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// How many holders an office page lists, and articles of each; how many
// articles a role on a person's page.
const (
	maxHolders        = 100
	maxHolderArticles = 10
	maxRoleArticles   = 3
)

// officePage returns the page of an office: what it is of, and who is named
// with its title.
func (r *root) officePage(i int) app.UI {
	o := lib.Office(i)
	var holders nodes
	for _, h := range o.Holders[:min(len(o.Holders), maxHolders)] {
		e := ent(h.Entity)
		holders.add(el("li", "card",
			el("h3", "", nameLink(e)),
			para("byline", holderDates(h.Articles)),
			articleRefs(h.Articles, maxHolderArticles),
		))
	}
	return main("office-page entity-page",
		el("header", "",
			para("kicker", t.Office),
			heading("", o.Title),
			when(o.Plain, func() app.UI { return para("detail", t.PlainOffice) }),
			bodies(o.Of),
			r.notices(),
			roleSearch(o.Title),
		),
		el("section", "holders",
			el("h2", "", txt(t.Holders)),
			el("ol", "cards", holders...),
			when(len(o.Holders) > maxHolders, func() app.UI { return para("rest", t.MoreParts(len(o.Holders)-maxHolders)) }),
		),
	)
}

// bodies returns links to what an office is of.
func bodies(of []int) app.UI {
	if len(of) == 0 {
		return nil
	}
	var items nodes
	for _, i := range of {
		e := ent(i)
		items.add(el("li", "", nameLink(e)))
	}
	return el("div", "spellings", span("label", t.OfficeOf), el("ul", "", items...))
}

// roleSearch returns the link to the search for a title, if it finds any.
func roleSearch(title string) app.UI {
	q := `role:"` + strings.Join(strings.FieldsFunc(title, func(r rune) bool { return r == '"' || r == '“' || r == '”' }), " ") + `"`
	if a := lib.Search(search.Request{Query: q}); a.Total == 0 || len(a.Relaxed) > 0 {
		return nil
	}
	return el("p", "steps", link("action", queryLink(q), txt(t.SearchRole)))
}

// holderDates says when somebody is named with a title: articles are in order
// of date, those without one last.
func holderDates(articles []int) string {
	first, last := "", ""
	for _, i := range articles {
		if d := lib.Date(i); d.Year > 0 {
			last = longDate(d)
			if first == "" {
				first = last
			}
		}
	}
	if first == "" {
		return t.NamedUndated
	}
	return t.NamedFrom(first, last)
}

// articleRefs returns links to articles with their dates, at most n.
func articleRefs(articles []int, n int) app.UI {
	var items nodes
	for _, i := range articles[:min(len(articles), n)] {
		a := art(i)
		date := longDate(a.Date)
		if date == "" {
			date = lower(t.Undated)
		}
		items.add(el("li", "", link("ref", a.Path(), txt(shorten(a.Title, 90))), span("n", date)))
	}
	if rest := len(articles) - n; rest > 0 {
		items.add(el("li", "rest", txt(t.RolesMore(rest))))
	}
	return el("ul", "refs", items...)
}

// tenure is an office with the articles that name somebody as its holder.
type tenure struct {
	corpus.Office
	articles []int
}

// held returns the offices of an entity in order of their first known date,
// those without one last.
func held(i int) []tenure {
	var list []tenure
	for _, k := range lib.OfficesOf(i) {
		o := lib.Office(k)
		for _, h := range o.Holders {
			if h.Entity == i && len(h.Articles) > 0 {
				list = append(list, tenure{o, h.Articles})
			}
		}
	}
	sort.SliceStable(list, func(a, b int) bool {
		x, y := lib.Date(list[a].articles[0]), lib.Date(list[b].articles[0])
		return x.Year > 0 && (y.Year == 0 || later(y, x))
	})
	return list
}

// roles returns the offices of an entity and the titles that are part of none,
// each with the articles that give it.
func roles(i int, e *corpus.Entity) app.UI {
	var items nodes
	covered := make([]bool, len(e.Roles))
	for _, x := range held(i) {
		for n, role := range e.Roles {
			covered[n] = covered[n] || sameOffice(x.Title, role, x.articles)
		}
		items.add(el("li", "", link("role", x.Path(), txt(x.Title)), articleRefs(x.articles, maxRoleArticles)))
	}
	var titles []string
	by := map[string][]int{}
	for n, role := range e.Roles {
		if covered[n] {
			continue
		}
		if _, ok := by[role.Title]; !ok {
			titles = append(titles, role.Title)
		}
		if l := by[role.Title]; len(l) == 0 || l[len(l)-1] != role.Article {
			by[role.Title] = append(l, role.Article)
		}
	}
	for _, title := range titles {
		items.add(el("li", "", span("role", title), articleRefs(by[title], maxRoleArticles)))
	}
	if len(items) == 0 {
		return nil
	}
	return el("section", "roles", el("h2", "", txt(t.OfficesAndRoles)), el("ul", "", items...))
}

// sameOffice reports whether a role is told by an office's title and articles.
func sameOffice(title string, r entity.Role, articles []int) bool {
	if text.Fold(title) == text.Fold(r.Title) {
		return true
	}
	if !strings.Contains(text.Fold(title), text.Fold(r.Title)) {
		return false
	}
	for _, a := range articles {
		if a == r.Article {
			return true
		}
	}
	return false
}

// officeIndex returns the list of offices whose titles have the folded letters
// of want, and how many they are; -1 when the edition has none at all.
func officeIndex(want string) (app.UI, int) {
	if lib.NumOffices() == 0 {
		return nil, -1
	}
	var items nodes
	rest := 0
	for i := range lib.NumOffices() {
		o := lib.Office(i)
		if want != "" && !strings.Contains(text.Fold(o.Title), want) {
			continue
		}
		if len(items) == maxIndexed {
			rest++
			continue
		}
		items.add(el("li", "", link("name office", o.Path(), txt(o.Title)), count(len(o.Holders))))
	}
	class := "kind offices"
	if len(items) == 0 {
		class += " none"
	}
	return el("section", class,
		set(el("h2", "", txt(t.Offices)), "id", "office", "tabindex", "-1"),
		para("detail", t.OfficesIntro),
		el("ul", "index", items...),
		when(rest > 0, func() app.UI { return para("rest", t.MoreOf(rest)) }),
	), len(items)
}
