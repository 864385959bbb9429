package ui

import (
	"sort"
	"strconv"
	"strings"

	"dossier/app/article"
	"dossier/app/corpus"
	"dossier/app/entity"
	"dossier/app/text"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// namesKey is where the device remembers that names are not marked.
const namesKey = "dossier-names"

// reading is what an article page needs beside the article, found once.
type reading struct {
	ready bool
	slug  string
	body  string // markup of the text
	title string // inner markup of the h1
	hits  int
	names bool  // there are any
	order []int // numbers of the marks in the order in which they are shown
	place place
}

// read prepares article i: markup of its passages with hits and names, and its
// place in the list.
func (r *root) read(i int) *reading {
	a := art(i)
	if r.reading.ready && r.reading.slug == a.Slug {
		return &r.reading
	}
	rd := reading{ready: true, slug: a.Slug, place: r.placeOf(i)}
	passages := lib.Passages(i)
	names := articleNames(i)
	rd.names = len(names) > 0
	marks := hitMarks(r.state.Query, i)
	// A hit is counted where it is shown first.
	shown := map[int]int{}
	number := func(hit int) string {
		n, ok := shown[hit]
		if !ok {
			n = len(shown) + 1
			shown[hit] = n
			rd.order = append(rd.order, hit)
		}
		return strconv.Itoa(n)
	}
	var title, body markup
	body.start("div", "class", "text", "lang", langOf(a))
	headed, related := false, false
	for _, p := range passages {
		if !headed && strings.TrimSpace(within(a.Text, p.Span)) == strings.TrimSpace(a.Title) {
			title.annotated(a.Text, p.Span, namesIn(names, p.Span), marksIn(marks, p.Span), offset(marks, p.Span, number))
			headed = true
			continue
		}
		if a.Headline && !headed && p.Zone == article.Headline {
			continue
		}
		if p.Zone == article.Related && !related {
			lang := ""
			if langOf(a) != "" {
				lang = languageTag()
			}
			body.elem("p", t.Related, "class", "zone-label", "lang", lang)
		}
		related = p.Zone == article.Related
		body.passage(a.Text, p, names, marks, number)
	}
	if !headed {
		title.text(a.Title)
	}
	rd.title, rd.body = title.String(), body.String()
	rd.hits = len(rd.order)
	r.reading = rd
	return &r.reading
}

// within returns s[sp], in bounds.
func within(s string, sp text.Span) string {
	sp = inside(s, sp, text.Span{End: len(s)})
	return s[sp.Start:sp.End]
}

// articleNames returns the mentions of an article as links.
func articleNames(i int) []name {
	mentions := lib.Mentions(i)
	list := make([]name, len(mentions))
	for j, m := range mentions {
		e := ent(m.Entity)
		list[j] = name{m.Span, e.ID, e.Kind.String(), e.Path()}
	}
	return list
}

// hitMarks returns the matches of a query in a document. A query that was
// never finished marks the words that it is the beginning of.
func hitMarks(query string, doc int) []text.Span {
	if strings.TrimSpace(query) == "" {
		return nil
	}
	marks := lib.Marks(query, doc)
	if len(marks) == 0 && !strings.HasSuffix(query, " ") && !strings.HasSuffix(query, `"`) && !strings.HasSuffix(query, "*") {
		marks = lib.Marks(query+"*", doc)
	}
	return marks
}

// namesIn and marksIn return the part of an ordered list that touches a span.
func namesIn(list []name, s text.Span) []name {
	a := sort.Search(len(list), func(i int) bool { return list[i].End > s.Start })
	b := a + sort.Search(len(list)-a, func(i int) bool { return list[a+i].Start >= s.End })
	return list[a:b]
}

func marksIn(list []text.Span, s text.Span) []text.Span {
	a := sort.Search(len(list), func(i int) bool { return list[i].End > s.Start })
	b := a + sort.Search(len(list)-a, func(i int) bool { return list[a+i].Start >= s.End })
	return list[a:b]
}

// offset numbers the marks of a span by their number among all.
func offset(list []text.Span, s text.Span, number func(int) string) func(int) string {
	a := sort.Search(len(list), func(i int) bool { return list[i].End > s.Start })
	return func(hit int) string { return number(a + hit) }
}

// passage writes a passage in the form of its zone.
func (m *markup) passage(s string, p article.Passage, names []name, marks []text.Span, number func(int) string) {
	tag := "p"
	switch p.Zone {
	case article.Question, article.Headline:
		tag = "h2"
	}
	m.start(tag, "class", "zone "+p.Zone.String())
	m.annotated(s, p.Span, namesIn(names, p.Span), marksIn(marks, p.Span), offset(marks, p.Span, number))
	m.end()
}

// place is where an article stands in the list that it was opened from, or in
// the archive.
type place struct {
	at, of         int // from 1; 0 when there is no list
	previous, next int // articles, or -1
}

// maxPlace is how far down a list an article is looked for.
const maxPlace = 200

func (r *root) placeOf(i int) place {
	p := place{previous: i - 1, next: -1}
	if i+1 < lib.Len() {
		p.next = i + 1
	}
	if r.state.IsZero() {
		return p
	}
	q := r.state.Request()
	q.Offset, q.Limit, q.Facets = 0, maxPlace, false
	a := lib.Search(q)
	for n, h := range a.Hits {
		if h.Doc != i {
			continue
		}
		p = place{at: n + 1, of: a.Total, previous: -1, next: -1}
		if n > 0 {
			p.previous = a.Hits[n-1].Doc
		}
		if n+1 < len(a.Hits) {
			p.next = a.Hits[n+1].Doc
		}
		return p
	}
	return p
}

// belowText is how many parts an article has that lie below its text on a narrow
// screen: related articles, citations, and the names in it.
const belowText = 3

// articlePage returns an article.
func (r *root) articlePage(i int) app.UI {
	a := art(i)
	rd := r.read(i)
	var h markup
	h.start("h1", "id", "top", "tabindex", "-1", "lang", langOf(a))
	title := h.add(rd.title).ui()
	art := el("article", "story",
		el("header", "",
			kicker(a),
			title,
			original(a),
		),
		r.tools(a, rd),
		app.Raw(rd.body),
		when(r.below < belowText, func() app.UI { return related(i) }),
		when(r.below < belowText-1, func() app.UI { return r.citing(a) }),
	)
	if r.plain {
		art = set(art, "data-names", "off")
	}
	return main("article-page",
		r.pager("pager", rd),
		r.notices(),
		el("div", "columns", art, when(r.below == 0, func() app.UI { return named(i) })),
		popoverFrame(),
		r.resumedNote(),
	)
}

// kicker returns what stands above the headline: date and source.
func kicker(a *corpus.Article) app.UI {
	var m markup
	m.start("p", "class", "kicker")
	dateMarkup(&m, a)
	if a.Source != "" {
		m.text(" · ")
		if id := sourceID(a.Source); id != "" {
			m.elem("a", a.Source, "href", valueLink("source", id))
		} else {
			m.text(a.Source)
		}
	}
	if a.Author != "" {
		m.text(" · ").elem("span", t.ByAuthor(a.Author), "class", "author")
	}
	return m.end().ui()
}

// original returns the link to where the article was published.
func original(a *corpus.Article) app.UI {
	if a.URL == "" || !article.WebAddress(a.URL) {
		return nil
	}
	return el("p", "original", set(link("", a.URL, txt(t.Original(hostOf(a.URL)))), "rel", "external noreferrer"))
}

// keywords returns the publisher's keywords, each with the way to all articles
// that have it.
func keywords(a *corpus.Article) app.UI {
	if len(a.Tags) == 0 {
		return nil
	}
	items := make([]app.UI, len(a.Tags))
	for i, s := range a.Tags {
		items[i] = el("li", "", txt(s))
		if id := tagID(s); id != "" {
			items[i] = el("li", "", link("", valueLink("tag", id), txt(s)))
		}
	}
	return el("div", "kind tags", el("h2", "", txt(t.Tags)), set(el("ul", "", items...), "lang", langOf(a)))
}

// tools returns the reading tools: the hits, names on or off, the ways to cite and
// to save.
func (r *root) tools(a *corpus.Article, rd *reading) app.UI {
	label := t.HideNames
	if r.plain {
		label = t.ShowNames
	}
	return el("div", "tools",
		when(r.state.Query != "", func() app.UI {
			if rd.hits == 0 {
				return el("p", "hits", span("", t.NoHits))
			}
			return el("p", "hits",
				set(r.button("step", "hit-previous", "↑"), "aria-label", t.PreviousHit, "title", t.PreviousHit+" (p)",
					"aria-keyshortcuts", "p"),
				set(el("span", "", txt(t.Hit(r.hit, rd.hits))), "id", "hit-count"),
				set(r.button("step", "hit-next", "↓"), "aria-label", t.NextHit, "title", t.NextHit+" (n)",
					"aria-keyshortcuts", "n"),
			)
		}),
		el("p", "others",
			when(rd.names, func() app.UI { return r.button("plain names-toggle", "names", label) }),
			link("", r.current()+"#cite", txt(t.Cite)),
			r.saveButton(a)),
	)
}

// pager returns the ways to the list and to the articles beside this one.
func (r *root) pager(class string, rd *reading) app.UI {
	back := link("back", "./", txt(t.BackAll))
	s := &r.state
	if rd.place.of > 0 {
		back = set(link("back", homeLink(s), txt(t.Back(rd.place.of))), "data-back", "list")
	} else {
		if !s.IsZero() {
			back = set(link("back", homeLink(s), txt(t.ResultsHeading)), "data-back", "list")
		}
		s = &State{}
	}
	return set(el("nav", class, back,
		when(rd.place.previous >= 0 || rd.place.next >= 0, func() app.UI {
			return el("span", "steps",
				when(rd.place.of > 0, func() app.UI { return span("position", t.InResults(rd.place.at, rd.place.of)) }),
				step("previous", t.Previous, rd.place.previous, s),
				step("next", t.Next, rd.place.next, s),
			)
		}),
	), "aria-label", t.ArticlePager)
}

func step(rel, label string, i int, s *State) app.UI {
	if i < 0 {
		return el("span", "step none", txt(label))
	}
	a := art(i)
	return set(link("step", articleLink(a, s), txt(label)), "rel", map[string]string{"previous": "prev", "next": "next"}[rel],
		"title", clean(a.Title))
}

// named returns the entities that an article names, by kind.
func named(i int) app.UI {
	ids := lib.ArticleEntities(i)
	words := keywords(art(i))
	if len(ids) == 0 && words == nil {
		return nil
	}
	counts := map[int]int{}
	own := ownSpans(i)
	for _, m := range lib.Mentions(i) {
		if len(marksIn(own, m.Span)) > 0 {
			counts[m.Entity]++
		}
	}
	body := nodes{el("h2", "", txt(t.InThisArticle))}
	var items [entity.NumKinds]nodes
	for _, id := range ids {
		e := ent(id)
		items[e.Kind].add(el("li", "",
			link("name "+e.Kind.String(), e.Path(), txt(e.Name)),
			span("n", number(max(counts[id], 1))),
		))
	}
	for k, list := range items {
		if len(list) > 0 {
			body.add(el("div", "kind", el("h3", "", txt(t.KindPlural(entity.Kind(k).String()))), el("ul", "", list...)))
		}
	}
	body.add(speakers(i), words)
	return set(el("aside", "named", body...), "aria-label", t.InThisArticle)
}

// ownSpans returns the passages that are an article's own text.
func ownSpans(i int) []text.Span {
	var list []text.Span
	for _, p := range lib.Passages(i) {
		if p.Zone.Own() {
			list = append(list, p.Span)
		}
	}
	return list
}

// moveHit goes to the next (1) or previous (-1) hit, round at the ends.
func (r *root) moveHit(by int) {
	n := r.reading.hits
	if r.route.page != pageArticle || n == 0 {
		return
	}
	r.hit += by
	if r.hit > n {
		r.hit = 1
	}
	if r.hit < 1 {
		r.hit = n
	}
	r.showHit()
	if e := byID("hit-" + strconv.Itoa(r.hit)); e.Truthy() {
		e.Call("scrollIntoView", map[string]any{"block": "center"})
	}
	r.say(t.Hit(r.hit, n))
}

// showHit shows which hit is the current one. The text itself is not rendered
// again for it.
func (r *root) showHit() {
	if r.route.page != pageArticle || r.reading.hits == 0 {
		return
	}
	doc := app.Window().Get("document")
	each(doc.Call("querySelectorAll", "mark.now"), func(e app.Value) { e.Get("classList").Call("remove", "now") })
	if r.hit > 0 {
		each(doc.Call("querySelectorAll", `mark[data-hit="`+strconv.Itoa(r.hit)+`"]`), func(e app.Value) { e.Get("classList").Call("add", "now") })
	}
	if e := byID("hit-count"); e.Truthy() {
		e.Get("firstChild").Set("nodeValue", t.Hit(r.hit, r.reading.hits))
	}
}
