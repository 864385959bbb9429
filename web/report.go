package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"dossier/app/article"
	"dossier/web/input"
	"dossier/web/site"
)

// few is how many of a list are shown; -json shows all.
const few = 8

// found says in a line what is in the articles.
func found(v *site.Survey) string {
	s := fmt.Sprintf("%s, %d dated and %d not; %s", count(v.Articles, "article"), v.Dated, v.Articles-v.Dated,
		counted(v.Entities, "entity", "entities"))
	var zones []string
	for z := article.Body; z.String() != "unknown"; z++ {
		if n := v.Zones[z.String()]; n > 0 {
			zones = append(zones, fmt.Sprintf("%d %s", n, z))
		}
	}
	if len(zones) > 0 {
		s += "; passages: " + strings.Join(zones, ", ")
	}
	return s
}

// remarks writes what is worth the publisher's look about the articles.
func remarks(w io.Writer, v *site.Survey) {
	list(w, "alike: "+counted(len(v.Copies), "group of articles", "groups of articles"), v.Copies, func(c site.Copy) string {
		return fmt.Sprintf("%.0f %%: %s", 100*c.Similarity, visible(some(c.IDs)))
	})
	list(w, "joined, but doubtful: "+count(len(v.Doubtful), "name"), v.Doubtful, func(m site.Merged) string {
		return fmt.Sprintf("%s: %s = %s (%s)", m.Kind, visible(m.A), visible(m.B), m.Reason)
	})
	if n := len(v.Doubtful); n > 0 {
		fmt.Fprintf(w, "  %s entities -review lists them in lines for entities.txt\n", program)
	}
	problems(w, "left out: "+count(len(v.Skipped), "file"), v.Skipped)
	problems(w, "worth a look: "+count(len(v.Notes), "remark"), v.Notes)
	for _, u := range v.Unused {
		fmt.Fprintln(w, visible(u.String()))
	}
}

func problems(w io.Writer, title string, all site.Problems) {
	list(w, title, all, func(p input.Problem) string { return visible(p.String()) })
}

// list writes the first few of a list under its title.
func list[T any](w io.Writer, title string, all []T, line func(T) string) {
	if len(all) == 0 {
		return
	}
	fmt.Fprintln(w, title)
	for i, x := range all {
		if i == few {
			fmt.Fprintf(w, "  and %d more\n", len(all)-few)
			break
		}
		fmt.Fprintln(w, "  "+line(x))
	}
}

// printJSON writes v for programs.
func printJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// some lists names, the first few of many.
func some(names []string) string {
	if len(names) <= few {
		return strings.Join(names, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(names[:few], ", "), len(names)-few)
}
