package ui

import (
	"strconv"

	"dossier/app/corpus"
	"dossier/app/entity"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// The picture: names below each other, a bow beside them for each pair that
// shares articles. Names are text of the page, which can be read, searched and
// enlarged on any screen; the bows are drawn in the units below and stretched
// to the names' height.
const (
	rowUnits = 10
	bowUnits = 100
)

// networkKind returns the kind of a path's slug; "" is all kinds.
func networkKind(slug string) (entity.Kind, bool) {
	if slug == "" {
		return entity.NumKinds, true
	}
	return parseKind(slug)
}

func networkPath(k entity.Kind) string {
	if k == entity.NumKinds {
		return "network/"
	}
	return "network/" + k.String() + "/"
}

// networkPage returns who appears with whom, of one kind or of all.
func (r *root) networkPage(slug string) app.UI {
	kind, _ := networkKind(slug)
	knots := network(kind)
	return main("network-page",
		el("header", "",
			heading("", networkTitle(slug)),
			para("lede", t.NetworkIntro),
			r.notices(),
			networkFilter(kind),
		),
		app.If(len(knots) < 2, func() app.UI { return para("detail", t.NoNetwork) }).Else(func() app.UI {
			return el("div", "network", picture(knots), networkTable(knots))
		}),
	)
}

// networkFilter returns the links to the kinds.
func networkFilter(now entity.Kind) app.UI {
	var items nodes
	add := func(k entity.Kind, label string) {
		l := link("", networkPath(k), txt(label))
		if k < entity.NumKinds {
			var m markup
			shape(&m, k)
			l = link(k.String(), networkPath(k), m.ui(), txt(label))
		}
		if k == now {
			l = set(l, "aria-current", "page")
		}
		items.add(el("li", "", l))
	}
	kinds := networkKinds()
	if len(kinds) == 0 {
		return nil
	}
	add(entity.NumKinds, t.AllKinds)
	for _, k := range kinds {
		add(k, t.KindPlural(k.String()))
	}
	return set(el("nav", "kinds", el("ul", "", items...)), "aria-label", t.NetworkFilter)
}

// picture draws the names and their bows.
func picture(knots []knot) app.UI {
	var m markup
	height := strconv.Itoa(len(knots) * rowUnits)
	svg := func(class string) *markup {
		return m.start("svg", "class", class, "viewBox", "0 0 "+strconv.Itoa(bowUnits)+" "+height, "preserveAspectRatio", "none", "aria-hidden", "true", "focusable", "false")
	}
	m.start("div", "class", "picture").start("ol")
	for i := range knots {
		k := &knots[i]
		kind := k.Kind.String()
		m.start("li").start("a", "class", kind, "href", k.Path())
		shape(&m, k.Kind)
		m.elem("span", k.Name, "class", "what").end()
		svg("bows own")
		for _, x := range k.ties {
			bow(&m, i, x, len(knots))
		}
		m.end().end()
	}
	m.end()
	svg("bows")
	for i := range knots {
		for _, x := range knots[i].ties {
			if x.To > i {
				bow(&m, i, x, len(knots))
			}
		}
	}
	return m.ui()
}

// bow draws the link between the knot in a row and another: the farther they
// are from each other the wider it is.
func bow(m *markup, row int, x corpus.Tie, rows int) {
	a, b := min(row, x.To), max(row, x.To)
	// A curve of this kind reaches three quarters of the way to its handles.
	reach := bowUnits * 4 / 3 * root2((b-a)*10000/rows) / 104
	y := func(row int) string { return strconv.Itoa(row*rowUnits + rowUnits/2) }
	c := strconv.Itoa(reach)
	m.start("path", "class", "tie-"+strconv.Itoa(min(x.Articles, 5)), "d", "M0 "+y(a)+" C"+c+" "+y(a)+" "+c+" "+y(b)+" 0 "+y(b)).end()
}

// shape draws the sign of a kind.
func shape(m *markup, k entity.Kind) {
	m.start("svg", "class", "shape", "viewBox", "0 0 16 16", "aria-hidden", "true", "focusable", "false")
	switch k {
	case entity.Person:
		m.start("circle", "cx", "8", "cy", "8", "r", "6").end()
	case entity.Organization:
		m.start("path", "d", "M2 2H14V14H2Z").end()
	case entity.Place:
		m.start("path", "d", "M8 2L15 14H1Z").end()
	case entity.Event:
		m.start("path", "d", "M8 1L15 8L8 15L1 8Z").end()
	default:
		m.start("path", "d", "M4.5 2H11.5L15 8L11.5 14H4.5L1 8Z").end()
	}
	m.end()
}

// networkTable says the same in words.
func networkTable(knots []knot) app.UI {
	head := func(s string) app.UI { return set(el("th", "", txt(s)), "scope", "col") }
	rows := make([]app.UI, len(knots))
	for i := range knots {
		k := &knots[i]
		var with nodes
		for _, x := range k.ties {
			o := knots[x.To]
			with.add(el("li", "", link("name "+o.Kind.String(), o.Path(), txt(o.Name)), set(span("n", number(x.Articles)).(app.HTMLElem), "title", t.Shared(x.Articles))))
		}
		rows[i] = el("tr", "",
			set(el("th", "", link("name "+k.Kind.String(), k.Path(), txt(k.Name)), span("n", t.Kind(k.Kind.String()))), "scope", "row"),
			el("td", "num", txt(number(k.Articles))),
			el("td", "", el("ul", "", with...)),
		)
	}
	return el("table", "ties",
		el("caption", "", txt(t.NetworkTable)),
		el("thead", "", el("tr", "", head(t.NameColumn), head(t.ArticlesColumn), head(t.AppearsWith))),
		el("tbody", "", rows...),
	)
}

// networkTitle names the page of a slug.
func networkTitle(slug string) string {
	if slug == "" {
		return t.Network
	}
	return t.NetworkOf(t.KindPlural(slug))
}

// networkPages returns the pages of the network.
func networkPages(site string) []Page {
	page := func(k entity.Kind, slug string) Page {
		return Page{Path: "/" + networkPath(k), Title: titled(networkTitle(slug), site), Description: shorten(clean(t.NetworkDescription(site)), maxDescription), Type: "website"}
	}
	list := []Page{page(entity.NumKinds, "")}
	for _, k := range networkKinds() {
		list = append(list, page(k, k.String()))
	}
	return list
}
