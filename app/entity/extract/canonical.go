package extract

import (
	"strings"
	"unicode/utf8"

	"dossier/app/entity"
	"dossier/app/text"
)

// canonical chooses the name that an entity goes by among its written forms:
// the most complete one and, of its spellings, the most accented. known is the
// name that the gazetteer gives it, or "".
func canonical(kd kind, aliases []entity.Alias, known string) string {
	if known != "" {
		k := joinKey(known)
		if best := bestSpelling(aliases, func(a string) bool { return joinKey(a) == k }); best != "" {
			return best
		}
	}
	switch kd {
	case entity.Person:
		// The full form used most, so that a formal one used once
		// (Joseph R. Biden, Jr.) does not become the name.
		n := make(map[string]int)
		words := make(map[string]int)
		for _, a := range aliases {
			k := joinKey(a.Text)
			n[k] += a.Count
			words[k] = len(strings.Fields(a.Text))
		}
		top := ""
		for _, a := range aliases {
			k := joinKey(a.Text)
			if top == "" || words[k] > 1 && words[top] == 1 || (words[k] > 1) == (words[top] > 1) && (n[k] > n[top] || n[k] == n[top] && (words[k] > words[top] || words[k] == words[top] && k < top)) {
				top = k
			}
		}
		return bestSpelling(aliases, func(a string) bool { return joinKey(a) == top })
	case entity.Place:
		// The longest: HCM City rather than an older name.
		n := 0
		for _, a := range aliases {
			n = max(n, len(joinKey(a.Text)))
		}
		return bestSpelling(aliases, func(a string) bool { return len(joinKey(a)) == n })
	}
	// The longest form that is no acronym and has none inside.
	top := ""
	for _, a := range aliases {
		if top == "" || rankForm(a.Text) > rankForm(top) || rankForm(a.Text) == rankForm(top) && a.Text < top {
			top = a.Text
		}
	}
	k := joinKey(top)
	return bestSpelling(aliases, func(a string) bool { return joinKey(a) == k })
}

func rankForm(s string) int {
	n := utf8.RuneCountInString(s)
	if strings.Contains(s, "(") {
		n -= 40
	}
	return n
}

// bestSpelling returns the form, of those that ok accepts, with the most
// marks; else not all in capitals; else the most frequent; else the first.
func bestSpelling(aliases []entity.Alias, ok func(string) bool) string {
	best, score := "", -1
	for _, a := range aliases {
		if !ok(a.Text) {
			continue
		}
		s := min(a.Count, 9999)
		if shouting(a.Text) {
			s -= 1000000
		}
		if text.Marked(a.Text) {
			s += 100000
		}
		s += 10000000
		if s > score || s == score && a.Text < best {
			best, score = a.Text, s
		}
	}
	return best
}

// shouting reports whether a word of more than four letters is all capitals.
func shouting(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if utf8.RuneCountInString(w) >= 3 && w == strings.ToUpper(w) && w != strings.ToLower(w) {
			return true
		}
	}
	return false
}
