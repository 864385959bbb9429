package ui

import (
	"unicode/utf8"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

func decode(s string) (rune, int) { return utf8.DecodeRuneInString(s) }

// el returns an element. One type for all elements keeps the client small.
func el(tag, class string, body ...app.UI) app.HTMLElem {
	e := app.Elem(tag)
	if class != "" {
		e = e.Class(class)
	}
	if len(body) > 0 {
		e = e.Body(body...)
	}
	return e
}

// txt returns a text node.
func txt(s string) app.UI { return app.Text(clean(s)) }

// span returns an inline element with text alone.
func span(class, s string) app.UI { return el("span", class, txt(s)) }

// para returns a paragraph with text alone.
func para(class, s string) app.UI { return el("p", class, txt(s)) }

// link returns a link; href is of link.go.
func link(class, href string, body ...app.UI) app.HTMLElem {
	return el("a", class, body...).Attr("href", href)
}

// button returns a button that does what is named do; see root.onDo.
func (r *root) button(class, do, label string) app.HTMLElem {
	b := el("button", class).Attr("type", "button").Attr("data-do", do).On("click", r.onDo)
	if label != "" {
		b = b.Body(txt(label))
	}
	return b
}

// count returns the number beside a name; none is left unsaid.
func count(n int) app.UI {
	if n == 0 {
		return span("n", "")
	}
	return span("n", number(n))
}

// when returns the node of f if cond holds.
func when(cond bool, f func() app.UI) app.UI { return app.If(cond, f) }
