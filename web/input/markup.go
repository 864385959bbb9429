package input

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// unread are the elements that hold no text for readers.
var unread = map[atom.Atom]bool{
	atom.Head: true, atom.Script: true, atom.Style: true, atom.Template: true, atom.Noscript: true, atom.Iframe: true, atom.Object: true,
	atom.Svg: true, atom.Math: true, atom.Canvas: true, atom.Audio: true, atom.Video: true, atom.Map: true,
	atom.Select: true, atom.Button: true, atom.Textarea: true, atom.Datalist: true, atom.Dialog: true,
}

// inline are the elements within a line; all others begin and end paragraphs.
var inline = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.B: true, atom.Bdi: true, atom.Bdo: true, atom.Big: true, atom.Cite: true, atom.Code: true, atom.Data: true,
	atom.Del: true, atom.Dfn: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Img: true, atom.Input: true, atom.Ins: true, atom.Kbd: true,
	atom.Label: true, atom.Mark: true, atom.Meter: true, atom.Output: true, atom.Picture: true, atom.Progress: true, atom.Q: true, atom.Rp: true,
	atom.Rt: true, atom.Ruby: true, atom.S: true, atom.Samp: true, atom.Small: true, atom.Source: true, atom.Span: true, atom.Strong: true, atom.Strike: true,
	atom.Sub: true, atom.Sup: true, atom.Time: true, atom.Tt: true, atom.U: true, atom.Var: true, atom.Wbr: true,
}

// plainText writes what a reader sees of a tree of elements: paragraphs with a
// blank line between them, the items of lists with their marks, the cells of a
// table's row with bars.
func plainText(n *html.Node) string {
	var w lineWriter
	w.node(n, false)
	return strings.TrimSpace(w.b.String())
}

// lineWriter writes words with one space between them.
type lineWriter struct {
	b     strings.Builder
	space string // what is due before the next word
	item  string // the mark of a list's item, due there too
}

// due asks for a separator; a stronger one takes the place of a weaker one.
func (w *lineWriter) due(s string) {
	if len(s) > len(w.space) || w.space == " " {
		w.space = s
	}
}

func (w *lineWriter) word(s string) {
	if w.b.Len() > 0 {
		w.b.WriteString(w.space)
	}
	w.b.WriteString(w.item)
	w.space, w.item = "", ""
	w.b.WriteString(s)
}

const paragraphBreak = "\n\n"

func (w *lineWriter) node(n *html.Node, pre bool) {
	switch n.Type {
	case html.TextNode:
		w.text(n.Data, pre)
		return
	case html.ElementNode:
		if unread[n.DataAtom] || n.Namespace != "" || isHidden(n) {
			return
		}
	case html.DocumentNode:
	default:
		return
	}
	switch {
	case n.DataAtom == atom.Br:
		w.due("\n")
	case n.DataAtom == atom.Td || n.DataAtom == atom.Th:
		if first := n.PrevSibling; first != nil && w.space != paragraphBreak {
			w.due(" | ")
		}
	case !inline[n.DataAtom] && n.Type == html.ElementNode:
		w.due(paragraphBreak)
	}
	if n.DataAtom == atom.Li {
		w.item = itemMark(n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, pre || n.DataAtom == atom.Pre)
	}
	if n.DataAtom == atom.Li {
		w.item = "" // it had no words
	}
	if !inline[n.DataAtom] && n.DataAtom != atom.Br && n.DataAtom != atom.Td && n.DataAtom != atom.Th && n.Type == html.ElementNode {
		w.due(paragraphBreak)
	}
}

// itemMark returns what a browser shows before an item: a bullet or its number.
func itemMark(n *html.Node) string {
	if n.Parent == nil || n.Parent.DataAtom != atom.Ol {
		return "• "
	}
	const most = 99 // the parser of articles takes no more for a mark
	number, steps := 1, 0
	for s := n.PrevSibling; s != nil; s = s.PrevSibling {
		if s.DataAtom == atom.Li {
			number++
		}
		if steps++; number > most || steps > 4*most {
			return "• "
		}
	}
	return strconv.Itoa(number) + ". "
}

// text writes a text node; lines are kept only where they are set as they stand.
func (w *lineWriter) text(s string, pre bool) {
	for s != "" {
		n := strings.IndexFunc(s, unicode.IsSpace)
		if n < 0 {
			n = len(s)
		}
		if n > 0 {
			w.word(s[:n])
			s = s[n:]
			continue
		}
		n = strings.IndexFunc(s, func(r rune) bool { return !unicode.IsSpace(r) })
		if n < 0 {
			n = len(s)
		}
		switch gap := s[:n]; {
		case pre && strings.Count(gap, "\n") > 1:
			w.due(paragraphBreak)
		case pre && strings.Contains(gap, "\n"):
			w.due("\n")
		case w.space == "":
			w.due(" ")
		}
		s = s[n:]
	}
}

// isHidden reports whether an element says that it is not shown.
func isHidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			return a.Val == "true"
		case "style":
			style := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
		}
	}
	return false
}

// attr returns an attribute's value, or "".
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// find calls f for every element below n, in order.
func find(n *html.Node, f func(*html.Node)) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			f(c)
		}
		find(c, f)
	}
}
