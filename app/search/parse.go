package search

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/app/text"
)

// maxWithin is the largest distance of "a b"~n.
const maxWithin = 31

// Parse parses a query. Every input is a query: what is no syntax is text. The
// result is an And, or its only part.
//
//	word          -word         word*
//	"a phrase"    -"a phrase"   "a b"~5       straight or curly quotes
//	a OR b        title:word    title:"a phrase"
//	person: org: organization: place: event: agreement: role: source: tag:   a word or a phrase
//	date:2023     date:2023-06..2024   date:..2024   date:2023..
//
// OR joins its two neighbours more tightly than a space does.
func Parse(q string) Node {
	p := parser{s: q}
	var parts And
	or := false // an OR stands before the next part
	for {
		nodes, isOr := p.part()
		if nodes == nil {
			break
		}
		if isOr {
			or = len(parts) > 0
			if !or {
				parts = append(parts, Word{Text: "or"})
			}
			continue
		}
		if or {
			last := len(parts) - 1
			group, ok := parts[last].(Or)
			if !ok {
				group = Or{parts[last]}
			}
			parts[last] = append(group, nodes[0])
			nodes = nodes[1:]
			or = false
		}
		parts = append(parts, nodes...)
	}
	if or { // OR at the end is text
		parts = append(parts, Word{Text: "or"})
	}
	if len(parts) == 1 {
		return parts[0]
	}
	return parts
}

type parser struct {
	s string
	i int
}

// part reads the next part: one node, or several words that are joined by
// hyphens and the like. It returns nil at the end, and isOr for an operator.
func (p *parser) part() (nodes []Node, isOr bool) {
	for p.i < len(p.s) {
		if nodes, isOr = p.try(); nodes != nil {
			return nodes, isOr
		}
	}
	return nil, false
}

// try reads something and returns nil where it has no words.
func (p *parser) try() (nodes []Node, isOr bool) {
	r, n := utf8.DecodeRuneInString(p.s[p.i:])
	if unicode.IsSpace(r) {
		p.i += n
		return nil, false
	}
	if r == '-' {
		before := p.i
		for p.i < len(p.s) && p.s[p.i] == '-' {
			p.i++
		}
		if r, _ := utf8.DecodeRuneInString(p.s[p.i:]); p.i == len(p.s) || unicode.IsSpace(r) || before > 0 && !startsPart(p.s[:before]) {
			return nil, false
		}
		nodes, isOr := p.atom()
		if len(nodes) == 0 {
			return nil, false
		}
		if isOr {
			nodes = []Node{Word{Text: "or"}}
		}
		return []Node{Not{whole(nodes)}}, false
	}
	return p.atom()
}

// startsPart reports whether a part can begin behind s.
func startsPart(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsSpace(r) || quote(r)
}

// whole joins the words of one chunk to a phrase.
func whole(nodes []Node) Node {
	if len(nodes) == 1 {
		return nodes[0]
	}
	var ph Phrase
	for _, n := range nodes {
		w := n.(Word)
		ph.Words = append(ph.Words, w.Text)
		ph.Title = w.Title
	}
	return ph
}

// atom reads a word, phrase or field.
func (p *parser) atom() (nodes []Node, isOr bool) {
	r, n := utf8.DecodeRuneInString(p.s[p.i:])
	if quote(r) {
		p.i += n
		return p.phrase(false), false
	}
	start := p.i
	chunk := p.chunk()
	if chunk == "OR" {
		return []Node{nil}, true
	}
	colon := strings.IndexByte(chunk, ':')
	if colon <= 0 {
		return words(chunk, false), false
	}
	field, rest := text.Fold(chunk[:colon]), chunk[colon+1:]
	quoted := false
	if rest == "" {
		r, n := utf8.DecodeRuneInString(p.s[p.i:])
		if quoted = quote(r); quoted {
			p.i += n
		}
	}
	if field == "title" {
		if quoted {
			return p.phrase(true), false
		}
		if nodes = words(rest, true); len(nodes) > 1 {
			nodes = []Node{whole(nodes)}
		}
		if len(nodes) > 0 {
			return nodes, false
		}
	}
	if kind, ok := valueFields[field]; ok {
		if quoted {
			rest = p.quoted()
		}
		if t := text.OneLine(rest); t != "" {
			return []Node{Having{kind, t}}, false
		}
	}
	if field == "date" && !quoted {
		if from, to, ok := parseRange(rest); ok {
			return []Node{Date{from, to}}, false
		}
	}
	// Not a field: text. What stood in quotes is read again.
	p.i = start + len(chunk)
	return words(chunk, false), false
}

var valueFields = map[string]string{
	"person": "person", "said": KindSaid, "org": "organization", "organization": "organization", "organisation": "organization",
	"place": "place", "event": "event", "agreement": "agreement", "role": "role", "source": "source", "tag": KindTag,
}

// chunk reads up to white space or a quote.
func (p *parser) chunk() string {
	start := p.i
	for p.i < len(p.s) {
		r, n := utf8.DecodeRuneInString(p.s[p.i:])
		if unicode.IsSpace(r) || quote(r) {
			break
		}
		p.i += n
	}
	return p.s[start:p.i]
}

// quoted reads up to the closing quote, or to the end.
func (p *parser) quoted() string {
	start := p.i
	for p.i < len(p.s) {
		r, n := utf8.DecodeRuneInString(p.s[p.i:])
		p.i += n
		if quote(r) {
			return p.s[start : p.i-n]
		}
	}
	return p.s[start:]
}

// phrase reads a phrase whose opening quote has been read.
func (p *parser) phrase(title bool) []Node {
	var ph Phrase
	for _, n := range words(p.quoted(), false) {
		ph.Words = append(ph.Words, n.(Word).Text)
	}
	if p.i < len(p.s) && p.s[p.i] == '~' {
		end := p.i + 1
		for end < len(p.s) && '0' <= p.s[end] && p.s[end] <= '9' {
			end++
		}
		if n, err := strconv.Atoi(p.s[p.i+1 : end]); err == nil {
			ph.Within = min(n, maxWithin)
			p.i = end
		}
	}
	if len(ph.Words) == 0 {
		return nil
	}
	ph.Title = title
	return []Node{ph}
}

// words returns the tokens of s as words; a star right behind one makes it a
// prefix.
func words(s string, title bool) (out []Node) {
	text.Tokenize(s, func(t text.Token) bool {
		w := Word{Text: s[t.Start:t.End], Title: title}
		// Out of its context a token may read otherwise ("a.b" of "a.b.cd").
		if alone := text.Tokens(w.Text); len(alone) != 1 || alone[0].Len() != len(w.Text) || w.Text == "OR" {
			w.Text = t.Term
		}
		w.Prefix = t.End < len(s) && s[t.End] == '*'
		out = append(out, w)
		return true
	})
	if len(out) > 1 && title {
		for i := range out {
			w := out[i].(Word)
			w.Prefix = false // becomes a phrase
			out[i] = w
		}
	}
	return out
}

func quote(r rune) bool {
	switch r {
	case '"', '“', '”', '„', '‟', '″', '«', '»', '＂':
		return true
	}
	return false
}
