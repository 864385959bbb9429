package ui

import (
	"strings"

	"dossier/app/text"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// markup builds the HTML of running text, where elements stand between words
// and white space counts. It is the only place that turns text into markup:
// text is escaped, names of elements are our own, and attribute values hold
// nothing but plain characters, so that they mean the same however often a
// page is parsed and written again.
type markup struct {
	b    strings.Builder
	open []string
	// live lets attributes have any value: for what is never prerendered.
	live bool
}

// start opens an element; attrs are names and values in turn. An attribute
// whose value has other than plain characters is left out, unless m is live.
func (m *markup) start(tag string, attrs ...string) *markup {
	m.b.WriteByte('<')
	m.b.WriteString(tag)
	for i := 0; i+1 < len(attrs); i += 2 {
		if attrs[i+1] == "" || !m.live && !plainAttr(attrs[i+1]) {
			continue
		}
		m.b.WriteByte(' ')
		m.b.WriteString(attrs[i])
		m.b.WriteString(`="`)
		m.text(attrs[i+1])
		m.b.WriteByte('"')
	}
	m.b.WriteByte('>')
	m.open = append(m.open, tag)
	return m
}

// void writes an element that has no content.
func (m *markup) void(tag string, attrs ...string) *markup {
	m.start(tag, attrs...)
	m.open = m.open[:len(m.open)-1]
	return m
}

// end closes the element opened last.
func (m *markup) end() *markup {
	if n := len(m.open); n > 0 {
		m.b.WriteString("</")
		m.b.WriteString(m.open[n-1])
		m.b.WriteByte('>')
		m.open = m.open[:n-1]
	}
	return m
}

// text writes s as text.
func (m *markup) text(s string) *markup {
	s = clean(s)
	last := 0
	for i := 0; i < len(s); i++ {
		var e string
		switch s[i] {
		case '<':
			e = "&lt;"
		case '>':
			e = "&gt;"
		case '&':
			e = "&amp;"
		case '"':
			e = "&#34;"
		case '\'':
			e = "&#39;"
		default:
			continue
		}
		m.b.WriteString(s[last:i])
		m.b.WriteString(e)
		last = i + 1
	}
	m.b.WriteString(s[last:])
	return m
}

// add writes what other markup has returned.
func (m *markup) add(s string) *markup {
	m.b.WriteString(s)
	return m
}

// elem writes an element with text alone.
func (m *markup) elem(tag, s string, attrs ...string) *markup {
	return m.start(tag, attrs...).text(s).end()
}

// String closes what is open and returns the markup.
func (m *markup) String() string {
	for len(m.open) > 0 {
		m.end()
	}
	return m.b.String()
}

// ui returns the markup as a node: it must be one element.
func (m *markup) ui() app.UI { return app.Raw(m.String()) }

// plainAttr reports whether s is safe and unchanged in an attribute of any writer.
func plainAttr(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && strings.IndexByte(" _./#:?=-", c) < 0 {
			return false
		}
	}
	return true
}

// marked writes s[span] with <mark> around the marks, which are spans of s.
func (m *markup) marked(s string, span text.Span, marks []text.Span) *markup {
	return m.annotated(s, span, nil, marks, nil)
}

// name is a span that links to an entity's page.
type name struct {
	text.Span
	id, kind, href string
}

// annotated writes s[span] with a link around each name and <mark> around each
// hit. Where they overlap the link is the outer element and the hit is cut at
// the link's ends; the pieces of hit i share data-hit="i+1" as number tells,
// and the first has the id hit-i+1. Names and hits are each in order and
// disjoint; what lies outside of span is left out, and no rune is cut.
func (m *markup) annotated(s string, span text.Span, names []name, hits []text.Span, number func(hit int) string) *markup {
	span = inside(s, span, text.Span{Start: 0, End: len(s)})
	ni, hi, seen := 0, 0, -1
	for at := span.Start; at < span.End; {
		for ni < len(names) && inside(s, names[ni].Span, span).End <= at {
			ni++
		}
		for hi < len(hits) && inside(s, hits[hi], span).End <= at {
			hi++
		}
		next := span.End
		if ni < len(names) {
			n := inside(s, names[ni].Span, span)
			if n.Start <= at {
				l := &names[ni]
				m.start("a", "class", "name "+l.kind, "data-entity", l.id, "data-kind", l.kind, "href", l.href)
				m.hits(s, text.Span{Start: at, End: n.End}, hits[hi:], hi, &seen, number)
				m.end()
				at = n.End
				continue
			}
			next = n.Start
		}
		m.hits(s, text.Span{Start: at, End: next}, hits[hi:], hi, &seen, number)
		at = next
	}
	return m
}

// hits writes s[span] with the hits in it; list[0] is hit number first.
func (m *markup) hits(s string, span text.Span, list []text.Span, first int, seen *int, number func(int) string) {
	at := span.Start
	for i, h := range list {
		h = inside(s, h, span)
		if h.Start >= span.End || at >= span.End {
			break
		}
		if h.End <= at {
			continue
		}
		h.Start = max(h.Start, at)
		if h.Start > at {
			m.text(s[at:h.Start])
		}
		m.startHit(first+i, seen, number)
		m.text(s[h.Start:h.End]).end()
		at = h.End
	}
	m.text(s[at:span.End])
}

func (m *markup) startHit(hit int, seen *int, number func(int) string) {
	if number == nil {
		m.start("mark")
		return
	}
	n := number(hit)
	if *seen == hit { // a further piece of the same hit
		m.start("mark", "data-hit", n)
		return
	}
	*seen = hit
	m.start("mark", "id", "hit-"+n, "data-hit", n)
}

// inside narrows x to bounds and widens it to whole runes. Spans come from an
// index that may not belong to this text; none may break the page.
func inside(s string, x, bounds text.Span) text.Span {
	x.Start = min(max(x.Start, bounds.Start, 0), min(bounds.End, len(s)))
	x.End = max(x.Start, min(x.End, bounds.End, len(s)))
	for x.Start > 0 && x.Start < len(s) && continues(s, x.Start) {
		x.Start--
	}
	for x.End < len(s) && x.End > 0 && continues(s, x.End) {
		x.End++
	}
	return x
}

// continues reports whether the byte at i belongs to a rune that starts before
// it. A stray continuation byte is a rune of its own.
func continues(s string, i int) bool {
	for j := 1; j < 4 && i-j >= 0; j++ {
		if s[i-j] < 0x80 {
			return false
		}
		if s[i-j] >= 0xC0 {
			_, n := decode(s[i-j:])
			return n > j
		}
	}
	return false
}
