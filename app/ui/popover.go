package ui

import (
	"strconv"
	"time"

	"dossier/app/article"
	"dossier/app/corpus"
	"dossier/app/text"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// A name in an article shows a popover when the pointer rests on it or the
// focus stays on it: who that is, and what other articles say. The name stays
// a link. The popover can be pointed at and tabbed into, stays until the reader
// turns to something else, and goes away with Escape. Its frame, hidden while
// it is empty, is part of the page; what is in it is written by hand, since
// the text around the names is one piece of markup that is not rendered again.

// When the popover opens and closes.
const (
	popoverAfter = 400 * time.Millisecond
	popoverFocus = 600 * time.Millisecond // those who tab on don't meet it
	popoverLeave = 300 * time.Millisecond // enough to move into it
)

// What a popover shows at most, of sentences and of bytes of one.
const (
	popoverSentences = 2
	popoverSentence  = 240
	popoverLooked    = 50 // articles that sentences are looked for in
)

// popover is the popover's state.
type popover struct {
	name    app.Value // the link that it is open for; nil when closed
	next    app.Value // the link that it will open for
	left    app.Value // the link that it was dismissed on
	y       float64   // where the pointer is
	scroll  float64   // how far the page was scrolled when it last met something
	timer   *timer
	leaving *timer
}

func (p *popover) open() bool { return p.name != nil }

// popoverFrame returns the place of the popover in an article's page.
func popoverFrame() app.UI {
	return set(el("div", "popover"), "id", "popover", "role", "group", "aria-labelledby", "popover-name")
}

// popoverMarkup returns what a popover on entity i in article here says.
func popoverMarkup(i, here int) string {
	e := ent(i)
	kind := e.Kind.String()
	var m markup
	m.start("div", "id", "popover-about")
	m.elem("p", t.Kind(kind), "class", "kicker "+kind)
	m.start("p", "class", "popover-name", "id", "popover-name").elem("a", e.Name, "href", e.Path()).end()
	if role := firstRole(e, here); role != "" {
		m.elem("p", role, "class", "role")
	}
	articles := lib.ArticlesOf(i)
	if len(articles) == 1 && articles[0] == here {
		m.elem("p", t.OnlyHere, "class", "rest")
	} else {
		m.elem("p", t.ArticlesNaming(e.Articles), "class", "rest")
	}
	m.end()
	for _, q := range sentencesElsewhere(articles, i, here) {
		a := art(q.article)
		m.start("div", "class", "elsewhere").start("p", "class", "sentence", "lang", langOf(a))
		m.sentence(a.Text, q.Span, q.marks, popoverSentence)
		m.end().start("p", "class", "rest").elem("a", shorten(a.Title, 90), "href", a.Path(), "lang", langOf(a))
		if d := longDate(a.Date); d != "" {
			m.text(" · " + d)
		}
		m.end().end()
	}
	return m.String()
}

// firstRole returns the title that an article gives to a person, or else the
// first that any does.
func firstRole(e *corpus.Entity, here int) string {
	for _, r := range e.Roles {
		if r.Article == here {
			return r.Title
		}
	}
	if len(e.Roles) > 0 {
		return e.Roles[0].Title
	}
	return ""
}

// elsewhere is a sentence of another article.
type elsewhere struct {
	text.Span
	article int
	marks   []text.Span
}

// sentencesElsewhere returns a sentence with entity i of each of the newest
// other articles.
func sentencesElsewhere(articles []int, i, here int) []elsewhere {
	others := make([]int, 0, len(articles))
	for _, a := range articles[:min(len(articles), popoverLooked)] {
		if a != here {
			others = append(others, a)
		}
	}
	var list []elsewhere
	for _, a := range newest(others) {
		if len(list) == popoverSentences {
			break
		}
		if q, ok := sentenceWith(a, i); ok {
			list = append(list, q)
		}
	}
	return list
}

// sentenceWith returns the first sentence of an article's running text that
// names an entity.
func sentenceWith(doc, i int) (elsewhere, bool) {
	var marks []text.Span
	for _, m := range lib.Mentions(doc) {
		if m.Entity == i {
			marks = append(marks, m.Span)
		}
	}
	s := art(doc).Text
	for _, p := range lib.Passages(doc) {
		if p.Zone != article.Lead && p.Zone != article.Body || len(marksIn(marks, p.Span)) == 0 {
			continue
		}
		for _, sen := range text.Sentences(within(s, p.Span)) {
			sen.Start, sen.End = sen.Start+p.Start, sen.End+p.Start
			if in := marksIn(marks, sen); len(in) > 0 {
				return elsewhere{sen, doc, in}, true
			}
		}
	}
	return elsewhere{}, false
}

// watchNames follows pointer and focus over the names of articles.
func (r *root) watchNames(doc app.Value) {
	on := func(what app.Value, event string, f func(e app.Value)) {
		what.Call("addEventListener", event, app.FuncOf(func(_ app.Value, args []app.Value) any {
			if r.route.page == pageArticle {
				f(args[0])
			}
			return nil
		}))
	}
	on(doc, "pointerover", func(e app.Value) {
		if e.Get("pointerType").String() == "touch" {
			return
		}
		r.pop.y = e.Get("clientY").Float()
		// What comes under a resting pointer by scrolling was not pointed at.
		if y := app.Window().Get("scrollY").Float(); y != r.pop.scroll {
			r.pop.scroll = y
			r.leavePopover()
			return
		}
		r.turnTo(e.Get("target"), popoverAfter)
	})
	on(doc.Get("documentElement"), "pointerleave", func(app.Value) { r.leavePopover() })
	on(doc, "focusin", func(e app.Value) {
		target := e.Get("target")
		r.pop.y = -1
		if target.Truthy() && target.Get("matches").Truthy() && target.Call("matches", ":focus-visible").Bool() {
			r.turnTo(target, popoverFocus)
		}
	})
	on(app.Window(), "resize", func(app.Value) { r.closePopover() })
}

// turnTo has the popover follow what the reader points at or has focused.
func (r *root) turnTo(target app.Value, wait time.Duration) {
	p := &r.pop
	if !target.Truthy() || !target.Get("closest").Truthy() {
		return
	}
	if target.Call("closest", "#popover").Truthy() {
		p.stop()
		return
	}
	name := target.Call("closest", ".story [data-entity]")
	if !name.Truthy() {
		p.left = nil
		r.leavePopover()
		return
	}
	switch {
	case p.name != nil && p.name.Equal(name):
		p.stop() // back on it
	case p.next != nil && p.next.Equal(name), p.left != nil && p.left.Equal(name), r.plain:
	default:
		p.stop()
		p.left, p.next = nil, name
		p.timer = after(wait, func() { r.openPopover(name) })
		if p.name != nil {
			p.leaving = after(popoverLeave, r.closeOld)
		}
	}
}

// stop forgets what was about to happen.
func (p *popover) stop() {
	p.next = nil
	if p.timer != nil {
		p.timer.Stop()
	}
	if p.leaving != nil {
		p.leaving.Stop()
	}
}

// leavePopover closes the popover, or forgets that it was to open, unless the
// reader comes back to it or the focus is there.
func (r *root) leavePopover() {
	p := &r.pop
	if p.focused() {
		return
	}
	p.stop()
	if p.name != nil {
		p.leaving = after(popoverLeave, func() {
			if !p.focused() {
				r.closePopover()
			}
		})
	}
}

// focused reports whether the focus, as keys move it, is on the name that the
// popover is open for or will open for, or in the popover.
func (p *popover) focused() bool {
	at := app.Window().Get("document").Get("activeElement")
	if !at.Truthy() || !at.Call("matches", ":focus-visible").Bool() {
		return false
	}
	return p.name != nil && at.Equal(p.name) || p.next != nil && at.Equal(p.next) || at.Call("closest", "#popover").Truthy()
}

// closeOld closes the popover while another is about to open.
func (r *root) closeOld() {
	next, timer := r.pop.next, r.pop.timer
	r.pop.timer = nil
	r.closePopover()
	r.pop.next, r.pop.timer = next, timer
}

func (r *root) openPopover(name app.Value) {
	r.closePopover()
	box := byID("popover")
	here, ok := lib.ArticleBySlug(r.route.slug)
	if !ok || !box.Truthy() || r.route.page != pageArticle || !name.Get("isConnected").Bool() {
		return
	}
	kind, _ := parseKind(attr(name, "data-kind"))
	i, ok := lib.EntityByID(kind, attr(name, "data-entity"))
	if !ok {
		return
	}
	r.pop.name = name
	var about string
	r.gather(func() { about = popoverMarkup(i, here) }, func() {
		if r.pop.name == nil || !r.pop.name.Equal(name) {
			return // the reader has turned to something else
		}
		box.Set("innerHTML", about)
		name.Call("setAttribute", "aria-describedby", "popover-about")
		r.placePopover(box, name)
	})
}

// placePopover puts the popover below the name, at the line that the reader
// points at where the name has several, or above it where there is more room.
func (r *root) placePopover(box, name app.Value) {
	const gap, edge = 6, 12
	w := app.Window()
	lines := name.Call("getClientRects")
	n := lines.Get("length").Int()
	if n == 0 {
		return
	}
	at := lines.Index(0)
	for i := 1; i < n; i++ {
		if q := lines.Index(i); q.Get("top").Float() <= r.pop.y && r.pop.y <= q.Get("bottom").Float() {
			at = q
		}
	}
	width, height := box.Get("offsetWidth").Float(), box.Get("offsetHeight").Float()
	room := w.Get("document").Get("documentElement").Get("clientWidth").Float()
	left := max(edge, min(at.Get("left").Float(), room-edge-width))
	top := lines.Index(n-1).Get("bottom").Float() + gap
	if above := lines.Index(0).Get("top").Float() - gap - height; top+height > w.Get("innerHeight").Float() && above > 0 {
		top = above
	}
	putAt(box, left, top)
}

// putAt puts an element at a place in the window; it scrolls with the page.
func putAt(e app.Value, left, top float64) {
	w := app.Window()
	put := func(side string, v float64) {
		e.Get("style").Call("setProperty", side, strconv.Itoa(int(v+0.5))+"px")
	}
	put("left", left+w.Get("scrollX").Float())
	put("top", top+w.Get("scrollY").Float())
}

func (r *root) closePopover() {
	r.pop.stop()
	if r.pop.name == nil {
		return
	}
	r.pop.name.Call("removeAttribute", "aria-describedby")
	r.pop.name = nil
	if box := byID("popover"); box.Truthy() {
		box.Set("textContent", "")
	}
}

// dismissPopover closes the popover for good: until the reader has been
// elsewhere. Focus goes back to the name.
func (r *root) dismissPopover() {
	name := r.pop.name
	if at := app.Window().Get("document").Get("activeElement"); at.Truthy() && at.Call("closest", "#popover").Truthy() {
		name.Call("focus", map[string]any{"preventScroll": true})
	}
	r.closePopover()
	r.pop.left = name
}

// tabThroughPopover makes the popover's links follow its name in the order of
// tabbing.
func (r *root) tabThroughPopover(e app.Value) {
	if !r.pop.open() {
		return
	}
	links := byID("popover").Call("querySelectorAll", "a[href]")
	n := links.Get("length").Int()
	at := app.Window().Get("document").Get("activeElement")
	if n == 0 || !at.Truthy() {
		return
	}
	back := e.Get("shiftKey").Bool()
	name := r.pop.name
	switch {
	case at.Equal(name) && !back:
		e.Call("preventDefault")
		links.Index(0).Call("focus", map[string]any{"preventScroll": true})
	case at.Equal(links.Index(0)) && back:
		e.Call("preventDefault")
		name.Call("focus")
	case at.Equal(links.Index(n-1)) && !back:
		// The browser goes on from the name to what follows it.
		name.Call("focus", map[string]any{"preventScroll": true})
		r.closePopover()
		r.pop.left = name
	}
}
