package ui

import "strings"

// recentKey is where the device remembers what was searched for lately.
const recentKey = "dossier-recent"

// maxRecent is how many queries are remembered.
const maxRecent = 5

// withRecent returns a list of queries with q first, without repetition.
func withRecent(list []string, q string) []string {
	q = line(q)
	if q == "" {
		return list
	}
	out := []string{shorten(q, 200)}
	for _, x := range list {
		if x != out[0] && len(out) < maxRecent {
			out = append(out, x)
		}
	}
	return out
}

// recallLines returns the lines that the device keeps under a key.
func recallLines(key string) []string {
	var out []string
	for line := range strings.SplitSeq(recall(key), "\n") {
		if line != "" {
			out = append(out, line)
		}
	}
	return out
}

// noteQuery remembers the query, when it was sent or led somewhere.
func (r *root) noteQuery() {
	if r.route.page == pageHome && strings.TrimSpace(r.state.Query) != "" {
		remember(recentKey, strings.Join(withRecent(recallLines(recentKey), r.state.Query), "\n"))
	}
}
