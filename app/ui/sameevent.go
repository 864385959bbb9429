package ui

import (
	"net/url"
	"sort"
	"strings"
	"time"
	"unicode/utf8"

	"dossier/app/article"
	"dossier/app/corpus"
	"dossier/app/entity"
	"dossier/app/search"
	"dossier/app/text"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// When articles are taken to tell of the same event: published within so many
// days of each other, by different outlets, with so much in common. A name
// counts that no more than one in rarePart of the articles has, or rareFew.
const (
	sameDays   = 3
	sameShared = 3 // names and words of the headlines, places apart
	rarePart   = 50
	rareFew    = 6
	maxSame    = 5
	maxAlike   = 12 // articles that are looked at closely
	titleWord  = 5  // letters of a headline's word that says something
)

// telling is an article of another outlet on the same event.
type telling struct {
	article int
	days    int      // between the publications
	names   []int    // entities that both name, those that say most first
	words   []string // that both headlines have, beside those names
}

// rare reports whether what n articles have tells them from most others.
func rare(n int) bool { return n <= max(rareFew, lib.Len()/rarePart) }

// outlet returns who published an article: its source, or else the host of its
// address.
func outlet(a *corpus.Article) string {
	if a.Source != "" {
		return text.Fold(a.Source)
	}
	return hostOf(a.URL)
}

// hostOf returns the host of an address without www.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

// dayNumber counts the days of the calendar.
func dayNumber(d article.Date) int {
	return int(time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// sameEvent returns the articles of other outlets on the event that article i
// tells of: near in date, with several rare names and words in common.
func sameEvent(i int, kin []kinship) []telling {
	a := art(i)
	from := outlet(a)
	if a.Date.Year == 0 || a.Date.Day == 0 || from == "" {
		return nil
	}
	var list []telling
	looked := 0
	for _, k := range kin {
		date := lib.Date(k.article)
		if date.Year == 0 || date.Day == 0 {
			continue
		}
		days := dayNumber(a.Date) - dayNumber(date)
		if days = max(days, -days); days > sameDays {
			continue
		}
		b := art(k.article)
		if outlet(b) == "" || outlet(b) == from {
			continue
		}
		if looked++; looked > maxAlike {
			break
		}
		x := telling{article: k.article, days: days}
		for _, id := range k.shared {
			if e := ent(id); e.Kind != entity.Place && rare(e.Articles) {
				x.names = append(x.names, id)
			}
		}
		if len(x.names) == 0 {
			continue
		}
		x.words = headlineWords(a.Title, b.Title, x.names)
		if len(x.names)+len(x.words) >= sameShared {
			list = append(list, x)
		}
	}
	sort.SliceStable(list, func(a, b int) bool {
		return len(list[a].names)+len(list[a].words) > len(list[b].names)+len(list[b].words)
	})
	return list[:min(len(list), maxSame)]
}

// headlineWords returns the rare words that two headlines share and that are
// no part of the names.
func headlineWords(a, b string, names []int) []string {
	known := map[string]bool{}
	for _, id := range names {
		e := ent(id)
		for _, x := range append([]entity.Alias{{Text: e.Name}}, e.Aliases...) {
			for _, w := range text.Tokens(x.Text) {
				known[w.Term] = true
			}
		}
	}
	in := map[string]bool{}
	for _, w := range text.Tokens(b) {
		in[w.Term] = true
	}
	var out []string
	for _, w := range text.Tokens(a) {
		if !in[w.Term] || known[w.Term] || utf8.RuneCountInString(w.Term) < titleWord {
			continue
		}
		known[w.Term] = true
		if n := lib.Search(search.Request{Query: `title:"` + w.Term + `"`}).Total; n > 1 && rare(n) {
			out = append(out, within(a, w.Span))
		}
	}
	return out
}

// otherOutlets lists the articles of other outlets on the same event, with the
// reason.
func otherOutlets(list []telling) app.UI {
	if len(list) == 0 {
		return nil
	}
	var items nodes
	for _, x := range list {
		names, more := sharedNames(x.names)
		items.add(relatedItem(art(x.article), t.SameEventWhy(x.days, names, more, x.words)))
	}
	return relatedList("same-event", t.SameEvent, items)
}

// relatedItem returns an article with the reason for its being named.
func relatedItem(a *corpus.Article, why string) app.UI {
	return el("li", "",
		el("h3", "", link("", a.Path(), titleMarkup(a, nil))),
		byline(a),
		para("reasons", why),
	)
}

func relatedList(id, title string, items nodes) app.UI {
	return set(el("section", "related-articles",
		set(el("h2", "", txt(title)), "id", id),
		el("ol", "", items...),
	), "aria-labelledby", id)
}
