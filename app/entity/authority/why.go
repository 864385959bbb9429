package authority

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"dossier/app/article"
	"dossier/app/entity"
	"dossier/app/text"
)

// Why writes, article by article, which rule found each mention and how far it
// is trusted, and then, entity by entity, why its written forms belong
// together. With names it writes only about the entities that have one of them.
func Why(w io.Writer, arts []article.Article, r entity.Result, names ...string) error {
	b := bufio.NewWriter(w)
	asked := make([]bool, len(r.Entities))
	for n := range r.Entities {
		asked[n] = len(names) == 0 || hasName(&r.Entities[n], names)
	}
	for a, ms := range r.Mentions {
		raw := arts[a].Raw
		line, start, begun := 1, 0, false // of the line that the last mention is in
		for _, m := range ms {
			if !asked[m.Entity] {
				continue
			}
			if !begun {
				begun = true
				fmt.Fprintf(b, "%s: %s\n", arts[a].ID, text.OneLine(arts[a].Title))
			}
			for {
				i := strings.IndexByte(raw[start:m.Start], '\n')
				if i < 0 {
					break
				}
				line, start = line+1, start+i+1
			}
			e := &r.Entities[m.Entity]
			said := text.OneLine(raw[m.Start:m.End])
			is := e.Kind.String()
			if said != e.Name {
				is += " " + e.Name
			}
			fmt.Fprintf(b, "  %d:%d  %q is %s: %s (%.2f)\n", line, utf8.RuneCountInString(raw[start:m.Start])+1, said, is, m.Rule, m.Confidence)
		}
		if begun {
			fmt.Fprintln(b)
		}
	}
	for n := range r.Entities {
		e := &r.Entities[n]
		if !asked[n] || len(e.Merges) == 0 {
			continue
		}
		fmt.Fprintf(b, "%s %s (%s)\n", e.Kind, e.Name, e.ID)
		for _, m := range e.Merges {
			fmt.Fprintf(b, "  %q is %q: %s (%.2f)\n", text.OneLine(m.A), text.OneLine(m.B), m.Reason, m.Confidence)
		}
		fmt.Fprintln(b)
	}
	return b.Flush()
}

// hasName reports whether an entity is called, or written as, one of the names.
func hasName(e *entity.Entity, names []string) bool {
	return slices.ContainsFunc(names, func(s string) bool {
		f := newForm(s)
		n := newForm(e.Name)
		return f.agrees(&n) || slices.ContainsFunc(e.Aliases, func(a entity.Alias) bool {
			n := newForm(a.Text)
			return f.agrees(&n)
		})
	})
}
