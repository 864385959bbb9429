package input

import (
	"fmt"
	"slices"
	"strings"

	"dossier/app/article"
)

// metadata is what is said about an article, as it is written, with the line
// of each field.
type metadata struct {
	values map[string]given
	draft  bool
	notes  []Problem
}

type given struct {
	values []string
	line   int
}

// The fields, and other names of them that feeds, tables and other builders use.
var fields = map[string]string{
	"title": "title", "headline": "title",
	"date": "date", "published": "date", "pubdate": "date", "publication_date": "date", "published_at": "date", "publishdate": "date",
	"source": "source", "agency": "source", "publisher": "source", "outlet": "source",
	"author": "author", "authors": "author", "byline": "author",
	"url": "url", "link": "url", "canonical": "url", "canonical_url": "url", "canonicalurl": "url",
	"language": "language", "lang": "language",
	"tags": "tags", "tag": "tags", "keywords": "tags",
	"draft": "draft",
}

// mainFields are the names to suggest.
var mainFields = []string{"title", "date", "source", "author", "url", "language", "tags"}

// fieldOf returns the field that a key stands for, or "".
func fieldOf(key string) string {
	return fields[strings.ReplaceAll(strings.ToLower(strings.TrimSpace(key)), "-", "_")]
}

// set takes a value. Keys that are none of ours are let pass: other programs
// have theirs in the same place; but one that looks mistyped is noted.
func (m *metadata) set(key string, values []string, line int) *Problem {
	field := fieldOf(key)
	if field == "" {
		if near := Nearest(key, mainFields); near != "" {
			m.notes = append(m.notes, Problem{Line: line, Text: fmt.Sprintf("there is no key %q; did you mean %q?", key, near)})
		}
		return nil
	}
	if field == "draft" {
		m.draft = len(values) == 1 && strings.EqualFold(values[0], "true")
		return nil
	}
	if m.values == nil {
		m.values = map[string]given{}
	}
	if old, ok := m.values[field]; ok && old.line > 0 && line > 0 {
		return &Problem{Line: line, Text: fmt.Sprintf("%s is given twice, on line %d too", field, old.line)}
	}
	m.values[field] = given{values, line}
	return nil
}

// put sets a field unless it is set already or there is no value.
func (m *metadata) put(field string, values ...string) {
	values = slices.DeleteFunc(values, func(v string) bool { return strings.TrimSpace(v) == "" })
	if _, ok := m.values[field]; !ok && len(values) > 0 {
		m.set(field, values, 0)
	}
}

// override lets what other says go before what m says.
func (m *metadata) override(other *metadata) {
	if m.values == nil {
		m.values = map[string]given{}
	}
	for field, v := range other.values {
		m.values[field] = v
	}
	m.draft = m.draft || other.draft
	m.notes = append(m.notes, other.notes...)
}

// meta returns the values as an article takes them. Those that it can't take
// are told and left out.
func (m *metadata) meta(tell func(line int, text string)) article.Meta {
	one := func(field string) string { return strings.TrimSpace(strings.Join(m.values[field].values, ", ")) }
	out := article.Meta{Title: one("title"), Source: one("source"), Author: one("author"), URL: one("url"), Language: one("language")}
	for _, n := range m.notes {
		tell(n.Line, n.Text)
	}
	if s := one("date"); s != "" {
		var ok bool
		if out.Date, ok = article.ParseDate(s); !ok {
			tell(m.values["date"].line, fmt.Sprintf("%.60q is no date such as 2023-07-03; it is left out", s))
			out.Date = article.Date{}
		}
	}
	if out.URL != "" && !article.WebAddress(out.URL) {
		tell(m.values["url"].line, fmt.Sprintf("%.60q is no address that begins with https:// or http://; it is left out", out.URL))
		out.URL = ""
	}
	if !languageTag(out.Language) {
		tell(m.values["language"].line, fmt.Sprintf("%.60q is no language such as en or pt-BR; it is left out", out.Language))
		out.Language = ""
	}
	for _, v := range m.values["tags"].values {
		// One text may hold them all.
		for t := range strings.FieldsFuncSeq(v, func(r rune) bool { return r == ',' || r == ';' }) {
			if t = strings.TrimSpace(t); t != "" && !slices.Contains(out.Tags, t) {
				out.Tags = append(out.Tags, t)
			}
		}
	}
	return out
}

// languageTag reports whether s has the form of a BCP 47 tag, or is empty.
func languageTag(s string) bool {
	if s == "" {
		return true
	}
	for i, part := range strings.Split(s, "-") {
		if len(part) > 8 || part == "" || i == 0 && len(part) < 2 || strings.ContainsFunc(part, func(r rune) bool {
			return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (i == 0 || r < '0' || r > '9')
		}) {
			return false
		}
	}
	return true
}

// Nearest returns the one of words that s was probably meant to be, or "": one
// that is at most two edits away, one where it is short.
func Nearest(s string, words []string) string {
	best, at := "", 3
	for _, w := range words {
		most := 2
		if len(w) < 5 {
			most = 1
		}
		if d := distance(strings.ToLower(s), w); d < at && d <= most {
			best, at = w, d
		}
	}
	return best
}

// distance counts the insertions, deletions and replacements between a and b.
func distance(a, b string) int {
	a = a[:min(len(a), 64)]
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diag := row[0]
		row[0] = i + 1
		for j := range len(b) {
			d := diag
			if a[i] != b[j] {
				d++
			}
			diag = row[j+1]
			row[j+1] = min(d, row[j]+1, diag+1)
		}
	}
	return row[len(b)]
}
