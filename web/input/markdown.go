package input

import (
	"bytes"
	"strings"

	"dossier/app/text"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// markdown renders to HTML of which the text is taken. Markup in the Markdown
// may stand: it goes no further than that.
var markdown = goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough), goldmark.WithRendererOptions(html.WithUnsafe()))

// The parser's time grows with the square of the quotes within quotes and of
// the brackets in a paragraph. What has more than these is nobody's writing
// and is taken as plain text.
const (
	maxQuotes   = 100
	maxBrackets = 4000
)

func excessive(s string) bool {
	brackets := 0
	for line := range strings.Lines(s) {
		if strings.TrimSpace(line) == "" {
			brackets = 0
		}
		if brackets += strings.Count(line, "["); brackets > maxBrackets {
			return true
		}
		if strings.Count(line[:len(line)-len(strings.TrimLeft(line, "> \t"))], ">") > maxQuotes {
			return true
		}
	}
	return false
}

// readMarkdown returns the text of Markdown. A heading that comes first is the title.
func readMarkdown(s string, m *metadata) string {
	if excessive(s) {
		return s
	}
	var out bytes.Buffer
	if err := markdown.Convert([]byte(strings.TrimPrefix(s, "\uFEFF")), &out); err != nil {
		return s
	}
	doc, err := nethtml.Parse(&out)
	if err != nil {
		return s
	}
	body := plainText(doc)
	first := true
	find(doc, func(n *nethtml.Node) {
		switch n.DataAtom {
		case atom.Html, atom.Head, atom.Body:
			return
		case atom.H1:
			if first {
				m.put("title", text.OneLine(plainText(n)))
			}
		}
		first = false
	})
	return body
}
