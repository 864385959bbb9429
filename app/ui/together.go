package ui

import (
	"dossier/app/corpus"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// together says why the written forms of an entity were joined.
func together(e *corpus.Entity) app.UI {
	if len(e.Merges) == 0 {
		return nil
	}
	items := make([]app.UI, len(e.Merges))
	for i, m := range e.Merges {
		items[i] = el("li", "", txt(t.Merge(m.A, m.B, t.Reason(m.Reason), int(m.Confidence*100+0.5))))
	}
	return el("details", "together", el("summary", "", txt(t.Together)), el("ul", "", items...))
}
