package ui

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"dossier/app/article"
)

var known = citation{
	key: "talks-in-geneva", title: "Talks in Geneva", source: "Daily News", date: article.Date{Year: 2023, Month: 7, Day: 3},
	site: "Archive", edition: "abc", url: "https://example.org/article/talks-in-geneva/",
}

func TestCitation(t *testing.T) {
	for format, want := range map[string]string{
		"plain":    "“Talks in Geneva.” Daily News, 3 July 2023. Archive, edition abc. https://example.org/article/talks-in-geneva/",
		"markdown": "[“Talks in Geneva.”](<https://example.org/article/talks-in-geneva/>) Daily News, 3 July 2023. *Archive*, edition abc.",
		"bibtex":   "@misc{talks-in-geneva,\n  title = {{Talks in Geneva}},\n  publisher = {Daily News},\n  year = {2023},\n  month = jul,\n  date = {2023-07-03},\n  howpublished = {Archive},\n  note = {Edition abc},\n  url = {https://example.org/article/talks-in-geneva/}\n}",
		"ris":      "TY  - NEWS\r\nTI  - Talks in Geneva\r\nT2  - Daily News\r\nPY  - 2023\r\nDA  - 2023/07/03/\r\nDB  - Archive\r\nN1  - Edition abc\r\nUR  - https://example.org/article/talks-in-geneva/\r\nER  - \r\n",
		"csl":      "[\n  {\n    \"id\": \"talks-in-geneva\",\n    \"type\": \"article-newspaper\",\n    \"title\": \"Talks in Geneva\",\n    \"container-title\": \"Daily News\",\n    \"issued\": {\"date-parts\": [[2023, 7, 3]]},\n    \"archive\": \"Archive\",\n    \"note\": \"Edition abc\",\n    \"URL\": \"https://example.org/article/talks-in-geneva/\"\n  }\n]",
	} {
		if got := known.in(format); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", format, got, want)
		}
	}
}

// What is not known is left out, in every form.
func TestCitationOfLittle(t *testing.T) {
	for format, want := range map[string]string{
		"plain":    "“What now?”",
		"markdown": "“What now?”",
		"bibtex":   "@misc{x,\n  title = {{What now?}}\n}",
		"ris":      "TY  - ELEC\r\nTI  - What now?\r\nER  - \r\n",
		"csl":      "[\n  {\n    \"id\": \"x\",\n    \"type\": \"webpage\",\n    \"title\": \"What now?\"\n  }\n]",
	} {
		for _, d := range []article.Date{{}, {Month: 7, Day: 3}} { // a day of an unknown year dates nothing
			if got := (citation{key: "x", title: "What now?", date: d}).in(format); got != want {
				t.Errorf("%s:\n%s\nwant\n%s", format, got, want)
			}
		}
	}
}

func TestCitationDates(t *testing.T) {
	c := citation{key: "x", title: "T", date: article.Date{Year: 2023, Month: 7}}
	for format, want := range map[string]string{"plain": "July 2023.", "bibtex": "month = jul,\n  date = {2023-07}", "ris": "DA  - 2023/07//\r\n", "csl": "[[2023, 7]]"} {
		mustContain(t, format, c.in(format), want)
	}
	c.date.Month = 0
	for format, want := range map[string]string{"plain": "2023.", "bibtex": "year = {2023}\n", "ris": "DA  - 2023///\r\n", "csl": "[[2023]]"} {
		mustContain(t, format, c.in(format), want)
	}
}

func TestCitationAuthors(t *testing.T) {
	c := citation{key: "x", title: "T", authors: []string{"Ann Lee", "Nguyễn Thị & Co"}}
	for format, want := range map[string]string{
		"plain": "Ann Lee, Nguyễn Thị & Co. “T.”", "markdown": `Ann Lee, Nguyễn Thị \& Co. “T.”`,
		"bibtex": `author = {{Ann Lee} and {Nguyễn Thị \& Co}}`, "ris": "AU  - Ann Lee\r\nAU  - Nguyễn Thị & Co\r\n",
		"csl": `"author": [{"literal": "Ann Lee"}, {"literal": "Nguyễn Thị \u0026 Co"}]`,
	} {
		mustContain(t, format, c.in(format), want)
	}
}

// hostile are titles that try to be more than text.
var hostile = []string{
	`}}, note = {x`, `{`, `\input{/etc/passwd}`, `100% of $5 & #1_a ~ ^`, "A\r\nER  - \r\nTY  - BOOK", "tab\tand\x00nul\xff",
	`"}, {"id": "x`, `</script><script>alert(1)</script>`, "line\u2028end", `[x](javascript:alert(1)) *bold* <img src=x> | a`,
	"`code` ![i](x)", `C:\new\table`, "Thường “ẵ” ữ", "",
}

func TestCitationIsSafe(t *testing.T) {
	for _, title := range hostile {
		c := citation{key: "k", title: title, source: title, site: title, authors: []string{title}, edition: "e", url: "https://example.org/" + title}
		for _, f := range citeFormats {
			if s := c.in(f); !utf8.ValidString(s) || strings.ContainsAny(s, "\x00\u2028") && f != "plain" && f != "markdown" && f != "bibtex" && f != "ris" {
				t.Errorf("%s of %q: %q", f, title, s)
			}
		}
		bib := c.in("bibtex")
		depth := 0
		for i, r := range bib {
			switch r {
			case '{':
				depth++
			case '}':
				depth--
			}
			if depth == 0 && i < len(bib)-1 && i >= len("@misc{") {
				t.Errorf("BibTeX of %q ends early: %s", title, bib[:i+1])
				break
			}
		}
		if depth != 0 || strings.Count(bib, "\n  note = ") != 1 {
			t.Errorf("BibTeX of %q is out of balance: %s", title, bib)
		}
		ris := c.in("ris")
		for _, l := range strings.Split(strings.TrimSuffix(ris, "\r\n"), "\r\n") {
			if len(l) < 6 || l[2:6] != "  - " || strings.ContainsAny(l, "\r\n") {
				t.Errorf("RIS of %q has the line %q", title, l)
			}
		}
		var items []map[string]any
		if err := json.Unmarshal([]byte(c.in("csl")), &items); err != nil || len(items) != 1 {
			t.Errorf("CSL of %q: %v", title, err)
		} else if want := line(title); want != "" && items[0]["title"] != want {
			t.Errorf("CSL title of %q = %q", title, items[0]["title"])
		}
		if s := c.in("csl"); strings.ContainsAny(s, "<>&") {
			t.Errorf("CSL of %q has markup: %s", title, s)
		}
	}
}

func TestEscapes(t *testing.T) {
	for _, c := range [][3]string{
		{`a_b*c [d](e) <f> & \`, `a\_b\*c \[d\](e) \<f\> \& \\`, `a\_b*c [d](e) <f> \& \textbackslash{}`},
		{"50% #1 {x}~^", `50% #1 {x}\~^`, `50\% \#1 \textbraceleft{}x\textbraceright{}\textasciitilde{}\textasciicircum{}`},
	} {
		if got := escapeMarkdown(c[0]); got != c[1] {
			t.Errorf("escapeMarkdown(%q) = %q, want %q", c[0], got, c[1])
		}
		if got := escapeTeX(c[0]); got != c[2] {
			t.Errorf("escapeTeX(%q) = %q, want %q", c[0], got, c[2])
		}
	}
	if got, want := plainURL("https://x.org/a b>{c}?q=ữ%20"), "https://x.org/a%20b%3E%7Bc%7D?q=%E1%BB%AF%20"; got != want {
		t.Errorf("plainURL() = %q, want %q", got, want)
	}
	var back string
	if err := json.Unmarshal([]byte(quoteJSON("a\"\\\n<ữ>\u2028")), &back); err != nil || !reflect.DeepEqual(back, "a\"\\\n<ữ>\u2028") {
		t.Errorf("quoteJSON() reads back as %q, %v", back, err)
	}
}
