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

// nodes is a list of nodes in the making.
type nodes []app.UI

// add appends nodes. Not inlined, since it stands everywhere.
//
//go:noinline
func (n *nodes) add(list ...app.UI) { *n = append(*n, list...) }

// set sets attributes of an element, names and values in turn. An empty value
// sets none. One call for all is a third of the code that one for each is.
func set(e app.HTMLElem, attrs ...string) app.HTMLElem {
	for i := 0; i+1 < len(attrs); i += 2 {
		e = e.Attr(attrs[i], attrs[i+1])
	}
	return e
}

// input returns an input element.
func input(attrs ...string) app.HTMLElemSelfClosing {
	e := app.ElemSelfClosing("input")
	for i := 0; i+1 < len(attrs); i += 2 {
		e = e.Attr(attrs[i], attrs[i+1])
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
	return set(el("a", class, body...), "href", href)
}

// button returns a button that does what is named do; see root.onDo.
func (r *root) button(class, do, label string) app.HTMLElem {
	b := set(el("button", class), "type", "button", "data-do", do).On("click", r.onDo)
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
