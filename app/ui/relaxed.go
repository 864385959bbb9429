package ui

import (
	"strings"

	"dossier/app/search"
)

// relaxed says that not all articles of an answer have all the words; "" where
// all have. With filters there may be other articles that do.
func relaxed(a *search.Response, filtered bool) string {
	switch {
	case len(a.Relaxed) == 0 || a.Total == 0:
		return ""
	case a.Full == 0:
		return t.Relaxed("“"+strings.Join(a.Relaxed, "”, “")+"”", filtered)
	case a.Full < a.Total:
		return t.RelaxedAfter(a.Full, a.Total-a.Full)
	}
	return ""
}

// summary says what an answer is, for those who don't see the list.
func summary(a *search.Response, query string, filtered bool) string {
	s := t.Count(a.Total, query)
	if why := relaxed(a, filtered); why != "" {
		s += ". " + why
	}
	return s
}
