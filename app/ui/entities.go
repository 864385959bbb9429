package ui

import (
	"strings"

	"dossier/app/entity"
	"dossier/app/text"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// maxIndexed is how many names of a kind the index lists: more is no reading,
// and search finds them.
const maxIndexed = 500

// entitiesPage returns the index of all names, by kind.
func (r *root) entitiesPage() app.UI {
	want := text.Fold(strings.TrimSpace(r.findName))
	var nav, sections nodes
	found, aside := 0, false
	for k := entity.Kind(0); k < entity.NumKinds; k++ {
		ids := lib.EntitiesOf(k)
		if len(ids) == 0 {
			continue
		}
		kind := k.String()
		nav.add(el("li", "", link("", kindLink(k), txt(t.KindPlural(kind))), span("n", number(len(ids)))))
		var items nodes
		rest := 0
		for _, i := range ids {
			e := ent(i)
			aside = aside || e.Articles == 0
			if want != "" && !matches(e.Aliases, e.Name, want) {
				continue
			}
			if len(items) == maxIndexed {
				rest++
				continue
			}
			items.add(el("li", "",
				link("name "+kind, e.Path(), txt(e.Name)),
				count(e.Articles),
			))
		}
		found += len(items)
		class := "kind"
		if len(items) == 0 {
			class += " none"
		}
		sections.add(el("section", class,
			set(el("h2", "", txt(t.KindPlural(kind))), "id", kind, "tabindex", "-1"),
			el("ul", "index", items...),
			when(rest > 0, func() app.UI { return para("rest", t.MoreOf(rest)) }),
		))
	}
	offices, listed := officeIndex(want)
	if listed >= 0 {
		nav.add(el("li", "", link("", "entities/#office", txt(t.Offices)), span("n", number(lib.NumOffices()))))
		found += listed
	}
	if len(nav) == 0 {
		return main("entities-page", el("header", "", heading("", t.Entities), para("lede", t.NoNames), r.notices()))
	}
	return main("entities-page",
		el("header", "",
			heading("", t.Entities),
			para("lede", t.EntitiesIntro),
			when(aside, func() app.UI { return para("detail", t.AsideIntro) }),
			set(el("nav", "kinds", el("ul", "", nav...)), "aria-label", t.Entities),
			el("p", "find live",
				set(el("label", "", txt(t.FindName)), "for", "find-name"),
				input("type", "search", "id", "find-name", "autocomplete", "off", "spellcheck", "false").On("input", r.onFindName),
			),
			when(want != "" && found == 0, func() app.UI { return para("", t.NoneMatch) }),
		),
		el("div", "kind-list", append(sections, offices)...),
	)
}

func (r *root) onFindName(ctx app.Context, e app.Event) {
	r.findName = ctx.JSSrc().Get("value").String()
	r.afterPress(ctx, r.changed)
}

// matches reports whether any written form has the folded letters.
func matches(aliases []entity.Alias, name, want string) bool {
	if strings.Contains(text.Fold(name), want) {
		return true
	}
	for _, a := range aliases {
		if strings.Contains(text.Fold(a.Text), want) {
			return true
		}
	}
	return false
}
