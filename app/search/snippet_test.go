package search

import (
	"strings"
	"testing"
	"unicode/utf8"

	"dossier/app/text"
)

// snippetText returns a snippet with its marks in brackets.
func snippetText(s string, sn Snippet) string {
	var b strings.Builder
	at := sn.Start
	for _, m := range sn.Marks {
		b.WriteString(s[at:m.Start] + "[" + s[m.Start:m.End] + "]")
		at = m.End
	}
	return b.String() + s[at:sn.End]
}

func TestSnippets(t *testing.T) {
	filler := strings.Repeat("Nothing of interest stands here at all. ", 20)
	docs := []Document{
		doc("a", "Title", "Short lead of the text."+" ", filler+"“Lương Cường spoke,” it says. He met the Minister of Trade in Hà Nội yesterday, and all went well. "+filler,
			filler+"Trade again. "+filler, ">Photo of trade: VNA"),
		doc("b", "Nothing but an aside", filler, ">Related: trade wins."),
		doc("c", "NFD", "Lu\u031bo\u031bng Cu\u031bo\u031b\u0300ng spoke."),
		doc("d", "monster", strings.Repeat("x", 5000)+" trade "+strings.Repeat("y", 5000)),
		doc("e", "Trade only in the title", "A first sentence. "+filler),
	}
	x := open(t, docs, nil)
	for _, test := range []struct {
		query string
		doc   int
		want  string
	}{
		{"luong cuong", 0, "“[Lương] [Cường] spoke,” it says. He met the Minister of Trade in Hà Nội yesterday, and all went well. Nothing of interest stands here at all."},
		{"luong cuong", 2, "[Lu\u031bo\u031bng] [Cu\u031bo\u031b\u0300ng] spoke."},
		{"trade minister", 0, "He met the [Minister] of [Trade] in Hà Nội yesterday, and all went well. Nothing of interest stands here at all."},
		{"trade", 1, "Related: [trade] wins."},
		{"title:trade", 4, "A first sentence. Nothing of interest stands here at all."},
	} {
		for _, h := range x.Search(Request{Query: test.query, Limit: 10}).Hits {
			if h.Doc != test.doc {
				continue
			}
			if len(h.Snippets) == 0 {
				t.Errorf("Search(%s): document %s has no snippet", test.query, docs[h.Doc].ID)
			} else if got := snippetText(docs[h.Doc].Text, h.Snippets[0]); !strings.HasPrefix(got, test.want) || len(got) > len(test.want)+120 {
				t.Errorf("Search(%s): snippet of %s = %q, want %q", test.query, docs[h.Doc].ID, got, test.want)
			}
		}
	}
	for _, h := range x.Search(Request{Query: "trade", Limit: 10}).Hits {
		for _, s := range h.Snippets {
			p := docs[h.Doc].Passages[s.Passage]
			if s.Len() > snippetBytes || s.Start < p.Start || s.End > p.End || p.Field == Title || h.Doc == 0 && p.Field == Aside {
				t.Errorf("Search(trade): document %s: snippet %v", docs[h.Doc].ID, s)
			}
		}
	}
}

func TestSnippetsOfHostileTexts(t *testing.T) {
	for _, s := range []string{"trade \xff\xfe\x80 x", "\x80trade", strings.Repeat("ế", 3000) + " trade", "trade" + strings.Repeat(" ", 3000) + "x",
		"trade\u0301\u0301", "\u202etrade\u202c", strings.Repeat("trade ", 5000), "trade\x00trade", "日本語trade日本語"} {
		docs := []Document{doc("a", "t", s)}
		x := open(t, docs, nil)
		for _, h := range x.Search(Request{Query: "trade", Limit: 1, Facets: true}).Hits {
			for _, sn := range h.Snippets {
				if sn.Len() > snippetBytes || utf8.ValidString(s) && !utf8.ValidString(docs[0].Text[sn.Start:sn.End]) {
					t.Errorf("snippet of %.40q = %v %.60q", s, sn, docs[0].Text[sn.Start:sn.End])
				}
			}
		}
		x.Marks("trade", 0)
	}
}

func TestTitleMarks(t *testing.T) {
	docs, values := news()
	// A title that is not in the text.
	docs[3].Passages = docs[3].Passages[1:]
	x := open(t, docs, values)
	for _, test := range []struct {
		query string
		doc   int
		want  text.Span
	}{{"thuong", 0, text.Span{Start: 10, End: 16}}, {"weather", 3, text.Span{Start: 0, End: 7}}, {"vo van thuong", 1, text.Span{Start: 0, End: 13}}} {
		for _, h := range x.Search(Request{Query: test.query, Limit: 10}).Hits {
			if h.Doc == test.doc && (len(h.Title) != 1 || h.Title[0] != test.want) {
				t.Errorf("Search(%s): marks in the title %q = %v, want %v", test.query, docs[h.Doc].Title, h.Title, test.want)
			}
		}
	}
}
