package ui

import (
	"strings"

	"dossier/app/corpus"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// maxParts is how many parts a page lists.
const maxParts = 40

// wholes returns what an entity is a part of or belongs to, and why.
func wholes(i int) app.UI { return relations("wholes", t.PartOf, t.Whole, lib.Wholes(i)) }

// parts returns what is a part of an entity or belongs to it, and why.
func parts(i int) app.UI { return relations("parts", t.Parts, t.Part, lib.Parts(i)) }

func relations(class, title string, kind func(string) string, list []corpus.Relation) app.UI {
	if len(list) == 0 {
		return nil
	}
	var items nodes
	for _, x := range list[:min(len(list), maxParts)] {
		e := ent(x.Entity)
		items.add(el("li", "",
			nameLink(e),
			para("rest", kind(x.Kind)+" – "+why(x.Reason)),
		))
	}
	return el("section", "relations "+class,
		el("h2", "", txt(title)),
		el("ul", "", items...),
		when(len(list) > maxParts, func() app.UI { return para("rest", t.MoreParts(len(list)-maxParts)) }),
	)
}

// why says the reason of a relation.
func why(reason string) string {
	if form, ok := strings.CutPrefix(reason, "names it: "); ok {
		return t.NamesIt + form
	}
	return reason
}
