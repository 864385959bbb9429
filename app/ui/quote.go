package ui

import (
	"strings"
	"time"

	"dossier/app/text"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// What a reader marks in an article, or in a sentence of one, can be copied
// with the line to cite it by: with a button that shows beside what is marked,
// or with a key, which takes the sentence of the current hit where nothing is
// marked.

// maxQuote is the length in bytes at which a quotation is cut.
const maxQuote = 5000

// quoteAfter is how long a selection stands before the button shows.
const quoteAfter = 250 * time.Millisecond

// quoted returns a quotation with the article's citation.
func quoted(s string, article int) string {
	return "“" + shorten(line(s), maxQuote) + "”\n\n" + cited(art(article)).in("plain") + "\n"
}

// quoteButton returns the button that shows beside what is marked.
func (r *root) quoteButton() app.UI {
	return set(r.button("quote-button", "quote", t.CopyQuote), "id", "quote-button", "hidden", "true").
		On("mousedown", r.keepFocus)
}

// selected returns what is marked and the article that it is of.
func (r *root) selected() (s string, article int, ok bool) {
	sel := app.Window().Call("getSelection")
	if !sel.Truthy() || sel.Get("rangeCount").Int() == 0 || sel.Get("isCollapsed").Bool() {
		return "", 0, false
	}
	article, ok = r.articleAround(sel.Call("getRangeAt", 0).Get("commonAncestorContainer"))
	s = line(sel.Call("toString").String())
	return s, article, ok && s != ""
}

// articleAround returns the article whose text a node is part of.
func (r *root) articleAround(node app.Value) (int, bool) {
	if node.Get("nodeType").Int() != 1 {
		node = node.Get("parentElement")
	}
	if !node.Truthy() {
		return 0, false
	}
	if node.Call("closest", ".story").Truthy() && r.route.page == pageArticle {
		return lib.ArticleBySlug(r.route.slug)
	}
	// On cards the link says which article it is.
	card := node.Call("closest", ".card, .events li")
	if !card.Truthy() {
		return 0, false
	}
	a := card.Call("querySelector", `a[href^="article/"]`)
	if !a.Truthy() {
		return 0, false
	}
	slug, _, _ := strings.Cut(strings.TrimPrefix(attr(a, "href"), "article/"), "/")
	return lib.ArticleBySlug(slug)
}

// watchSelection shows the button where something is marked. In a box each key that is
// typed changes what is marked, and nothing there is quoted: while the focus is in one,
// nobody listens.
func (r *root) watchSelection(doc app.Value) {
	var timer *timer
	soon := func() {
		if timer != nil {
			timer.Stop()
		}
		timer = after(quoteAfter, r.placeQuoteButton)
	}
	on := func(event string, do func(target app.Value)) app.Func {
		f := app.FuncOf(func(_ app.Value, args []app.Value) any {
			do(args[0].Get("target"))
			return nil
		})
		doc.Call("addEventListener", event, f)
		return f
	}
	changed := on("selectionchange", func(app.Value) { soon() })
	on("focusin", func(e app.Value) {
		if s := e.Get("selectionStart"); !s.IsNull() && !s.IsUndefined() {
			doc.Call("removeEventListener", "selectionchange", changed)
			soon()
		}
	})
	on("focusout", func(app.Value) { doc.Call("addEventListener", "selectionchange", changed) })
}

// placeQuoteButton puts the button below the end of what is marked, or hides it.
func (r *root) placeQuoteButton() {
	b := byID("quote-button")
	if !b.Truthy() {
		return
	}
	_, _, ok := r.selected()
	b.Set("hidden", !ok)
	if !ok {
		return
	}
	w := app.Window()
	lines := w.Call("getSelection").Call("getRangeAt", 0).Call("getClientRects")
	n := lines.Get("length").Int()
	if n == 0 {
		b.Set("hidden", true)
		return
	}
	at := lines.Index(n - 1)
	room := w.Get("document").Get("documentElement").Get("clientWidth").Float() - b.Get("offsetWidth").Float() - 12
	putAt(b, max(12, min(at.Get("right").Float(), room)), at.Get("bottom").Float()+8)
}

// copyQuote copies what is marked, or the sentence of the current hit, with
// its citation. b is the button that was pressed, if any.
func (r *root) copyQuote(b app.Value) {
	s, article, ok := r.selected()
	if !ok {
		if s, article, ok = r.hitSentence(); !ok {
			r.sayNow(t.NothingMarked)
			return
		}
	}
	r.copyText(b, quoted(s, article))
}

// hitSentence returns the sentence with the current hit.
func (r *root) hitSentence() (s string, article int, ok bool) {
	i, ok := lib.ArticleBySlug(r.route.slug)
	if !ok || r.route.page != pageArticle || r.hit == 0 {
		return "", 0, false
	}
	a := art(i)
	marks := hitMarks(r.state.Query, i)
	n := r.hit - 1
	if n >= len(r.reading.order) || r.reading.order[n] >= len(marks) {
		return "", 0, false
	}
	return within(a.Text, sentenceOf(a.Text, i, marks[r.reading.order[n]])), i, true
}

// sentenceOf returns the sentence of article doc that a span stands in.
func sentenceOf(s string, doc int, span text.Span) text.Span {
	for _, p := range lib.Passages(doc) {
		if !p.Overlaps(span) {
			continue
		}
		for _, sen := range text.Sentences(within(s, p.Span)) {
			sen.Start, sen.End = sen.Start+p.Start, sen.End+p.Start
			if sen.Overlaps(span) {
				return sen
			}
		}
		return p.Span
	}
	return span
}
