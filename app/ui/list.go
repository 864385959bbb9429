package ui

import (
	"strings"

	"dossier/app/corpus"
	"dossier/app/search"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// listKey is where the device keeps the reading list: the articles' ids, one a
// line, the last added first.
const listKey = "dossier-list"

// maxList is how many articles the reading list has.
const maxList = 500

// toggled returns a list without id, or with it in front.
func toggled(list []string, id string) []string {
	if contains(list, id) {
		return without(list, id)
	}
	out := append([]string{id}, list...)
	return out[:min(len(out), maxList)]
}

// toggleList adds an article to the reading list or takes it off. What another
// tab has kept meanwhile counts.
func (r *root) toggleList(ctx app.Context, id string) {
	if kept := recallLines(listKey); len(kept) > 0 {
		r.list = kept
	}
	if docs, _ := r.listed(); r.route.page == pageList && len(docs) > 0 && lib.Article(docs[len(docs)-1]).ID == id {
		r.focus = "#top" // else the focus is on the next one now
	}
	if r.route.page == pageHome { // its card is built anew
		r.focus = `.save[data-id="` + cssString(id) + `"]`
	}
	r.list = toggled(r.list, id)
	remember(listKey, strings.Join(r.list, "\n"))
	r.listChanged()
	if r.route.page != pageHome {
		r.say(t.ListCount(len(r.list)))
	}
}

// cssString escapes text for a string in a selector.
func cssString(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '"' || s[i] == '\\' {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// saveWords returns what the button says that adds an article to the reading
// list, or takes it off, and the button's class.
func (r *root) saveWords(a *corpus.Article) (label, long, class string) {
	if contains(r.list, a.ID) {
		return t.SavedToList, t.UnsaveLong(line(a.Title)), "plain save live on"
	}
	return t.Save, t.SaveLong(line(a.Title)), "plain save live"
}

// saveButton adds an article to the reading list, or takes it off.
func (r *root) saveButton(a *corpus.Article) app.UI {
	label, long, class := r.saveWords(a)
	return set(r.button(class, "list", label), "data-id", a.ID, "aria-label", long)
}

// saveMarkup writes the button of saveButton; the element around it says which
// article it is of.
func (r *root) saveMarkup(m *markup, a *corpus.Article) {
	label, long, class := r.saveWords(a)
	m.elem("button", label, "type", "button", "class", class, "data-act", "list", "data-id", a.ID, "aria-label", long)
}

// listed returns the articles of the reading list that the edition has, and
// how many it lacks.
func (r *root) listed() (docs []int, missing int) {
	for _, id := range r.list {
		if i, ok := lib.ArticleByID(id); ok {
			docs = append(docs, i)
		} else {
			missing++
		}
	}
	return docs, missing
}

// listPage returns the reading list.
func (r *root) listPage() app.UI {
	docs, missing := r.listed()
	items := make([]app.UI, len(docs))
	for n, i := range docs {
		a := art(i)
		items[n] = el("li", "card",
			el("h2", "", link("", a.Path(), titleMarkup(a, nil))),
			el("div", "card-line", byline(a), r.saveButton(a)),
			topEntities(i, 3),
		)
	}
	var copies, files nodes
	for _, f := range citeFormats {
		name := t.CiteForm(f)
		copies.add(set(r.button("", "copy-list", name), "data-id", f))
		files.add(set(r.button("plain", "export-list", name), "data-id", f, "aria-label", t.ExportList+" "+name))
	}
	files.add(set(r.button("plain", "export-list", "CSV"), "data-id", "csv", "aria-label", t.ExportList+" CSV"))
	return main("list-page",
		el("header", "",
			heading("", t.ReadingList),
			para("lede", t.ListIntro),
			when(keepsNothing, func() app.UI { return para("notice", t.NotKept) }),
			r.notices(),
		),
		app.If(len(docs) == 0, func() app.UI {
			return el("div", "", para("detail", t.ListEmpty),
				el("p", "steps", link("", homeLink(&State{Sort: search.Newest}), txt(t.BackAll))))
		}).Else(func() app.UI {
			return el("div", "list",
				set(el("p", "copies live", append(nodes{span("", t.CopyCitations)}, copies...)...), "role", "group", "aria-label", t.CopyCitations),
				el("p", "export live", append(nodes{span("", t.ExportList)}, files...)...),
				el("ol", "cards", items...))
		}),
		when(missing > 0, func() app.UI { return para("detail", t.ListMissing(missing)) }),
	)
}

// exportList returns the reading list as csv or in a form of citeFormats.
func (r *root) exportList(format string) string {
	docs, _ := r.listed()
	if format != "csv" {
		return citeDocs(docs, format)
	}
	rows := make([]exported, len(docs))
	for n, i := range docs {
		rows[n] = exportOf(art(i), nil)
	}
	return exportCSV(rows)
}

// citeDocs returns the citations of articles in a form of citeFormats.
func citeDocs(docs []int, format string) string {
	list := make([]citation, len(docs))
	for n, i := range docs {
		list[n] = cited(art(i))
	}
	return citeAll(list, format)
}

// listLink leads to the reading list, with the number of its articles.
func (r *root) listLink(current string) app.UI {
	l := link("", "list/", txt(t.ListNav))
	if n := number(len(r.list)); n != "0" {
		l = l.Body(txt(t.ListNav+" "), span("n", n))
	}
	return set(l, "aria-current", current, "title", t.ReadingList)
}
