package ui

import (
	"dossier/app/entity"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// aboutPage returns what one should know of the archive.
func (r *root) aboutPage() app.UI {
	s := lib.Site()
	section := func(id, title string, body ...app.UI) app.UI {
		return el("section", "", append([]app.UI{set(el("h2", "", txt(title)), "id", id, "tabindex", "-1")}, body...)...)
	}
	how := make([]app.UI, len(t.HowText))
	for i, p := range t.HowText {
		how[i] = para("", p)
	}
	var dates app.UI
	if first, last := lib.Dates(); first.Year > 0 {
		dates = para("", t.DatesLine(longDate(first), longDate(last)))
	}
	return main("about-page",
		el("header", "",
			heading("", t.AboutHeading),
			sitePara("lede", s.Description),
			r.notices(),
		),
		el("div", "prose",
			section("edition", t.ThisEdition,
				para("", t.EditionLine(lib.Edition())),
				dates,
				aboutNumbers(),
				sitePara("", s.Licence),
			),
			section("search", t.QueryHeading, queryHelp()),
			section("keyboard", t.KeysHeading, keys()),
			section("offline", t.OfflineHeading,
				para("saved live", r.savedLine()),
				app.If(r.saved.state != "whole", func() app.UI { return para("", t.OfflineText) }),
			),
			section("cite", t.CiteHeading, para("", t.CiteText)),
			section("how", t.HowHeading, how...),
			section("privacy", t.PrivacyHeading, para("", t.PrivacyText)),
		),
	)
}

func aboutNumbers() app.UI {
	row := func(n int, what string) app.UI {
		return el("div", "", el("dt", "", txt(what)), el("dd", "", txt(number(n))))
	}
	rows := nodes{row(lib.Len(), t.NumberOf("article", lib.Len()))}
	for k := entity.Kind(0); k < entity.NumKinds; k++ {
		if n := len(lib.EntitiesOf(k)); n > 0 {
			rows.add(row(n, t.NumberOf(k.String(), n)))
		}
	}
	return el("dl", "numbers", rows...)
}

// queryHelp returns the forms of a query, with living examples where this
// corpus has one.
func queryHelp() app.UI {
	var rows nodes
	for _, h := range t.QueryHelp {
		form := span("form", h.Form)
		if q := exampleOf(h.Example); q != "" {
			form = link("form", queryLink(q), txt(q))
		}
		rows.add(el("div", "", el("dt", "", form), el("dd", "", txt(h.Meaning))))
	}
	return el("dl", "help", rows...)
}

// keys returns the keyboard's list.
func keys() app.UI {
	var rows nodes
	for _, k := range t.Keys {
		rows.add(el("div", "", el("dt", "", el("kbd", "", txt(k[0]))), el("dd", "", txt(k[1]))))
	}
	return el("dl", "help keys", rows...)
}

// helpDialog returns the help that "?" opens.
func (r *root) helpDialog() app.UI {
	return set(el("dialog", "help-dialog",
		el("div", "dialog-head",
			set(el("h2", "", txt(t.HelpHeading)), "id", "help-title"),
			r.button("plain", "close-help", t.Close),
		),
		el("h3", "", txt(t.KeysHeading)), keys(),
		el("h3", "", txt(t.QueryHeading)), queryHelp(),
		el("p", "", link("", "about/", txt(t.MoreHelp))),
	), "id", "help", "aria-labelledby", "help-title").On("close", r.onHelpClosed)
}

// openHelp opens the help. To make it is a task, to lay it out another. It is part of the
// frame: the page stays as it is.
func (r *root) openHelp(ctx app.Context) {
	r.help = true
	ctx.Defer(func(app.Context) {
		after(0, func() {
			if d := byID("help"); d.Truthy() {
				d.Call("showModal")
			}
		})
	})
}

// closeHelp closes the help: it is gone at once, and closed when that is drawn, because
// the browser then looks at every element of the page behind.
func (r *root) closeHelp() {
	d := byID("help")
	if !d.Truthy() {
		return
	}
	d.Call("setAttribute", "data-closing", "")
	r.whenDrawn(func(ctx app.Context) {
		if d.Get("open").Bool() {
			d.Call("close")
			ctx.PreventUpdate()
			return
		}
		r.help = false // before it was laid out
	})
}

func (r *root) onHelpClosed(ctx app.Context, e app.Event) { r.help = false }
