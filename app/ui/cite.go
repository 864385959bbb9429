package ui

import (
	"strconv"
	"strings"

	"dossier/app/article"
)

// citation is what is known of an article that is cited. Nothing is made up:
// what is not known is "" and left out, and so is the day of access, which
// only the reader knows. The edition says which text was read.
type citation struct {
	key     string // [a-z0-9-]+
	title   string
	authors []string
	source  string
	date    article.Date
	site    string
	edition string
	url     string
}

// citeFormats are the names of the forms of a citation.
var citeFormats = [...]string{"plain", "markdown", "bibtex", "ris", "csl"}

// in returns the citation in a form of citeFormats.
func (c citation) in(format string) string {
	c.title, c.source, c.site, c.url = line(c.title), line(c.source), line(c.site), plainURL(line(c.url))
	for i, a := range c.authors {
		if i == 0 {
			c.authors = append([]string(nil), c.authors...)
		}
		c.authors[i] = line(a)
	}
	switch format {
	case "markdown":
		return c.markdown()
	case "bibtex":
		return c.bibtex()
	case "ris":
		return c.ris()
	case "csl":
		return c.csl()
	}
	return c.plain()
}

// line makes s one line of clean text.
func line(s string) string { return strings.Join(strings.Fields(clean(s)), " ") }

// stop ends a sentence that has no end.
func stop(s string) string {
	if strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "…") {
		return s
	}
	return s + "."
}

// plain: Author. “Title.” Source, 3 July 2023. Site, edition x. URL
func (c citation) plain() string {
	return c.sentence("“"+stop(c.title)+"”", c.site, c.url, func(s string) string { return s })
}

// markdown is plain with the title as a link and the site in italics.
func (c citation) markdown() string {
	title := "“" + escapeMarkdown(stop(c.title)) + "”"
	if c.url != "" {
		title = "[" + title + "](<" + c.url + ">)"
	}
	site := c.site
	if site != "" {
		site = "*" + escapeMarkdown(site) + "*"
	}
	return c.sentence(title, site, "", escapeMarkdown)
}

func (c citation) sentence(title, site, url string, esc func(string) string) string {
	var parts []string
	if len(c.authors) > 0 {
		parts = append(parts, esc(stop(strings.Join(c.authors, ", "))))
	}
	parts = append(parts, title)
	var from []string
	if c.source != "" {
		from = append(from, esc(c.source))
	}
	if c.date.Year > 0 {
		from = append(from, longDate(c.date))
	}
	if len(from) > 0 {
		parts = append(parts, stop(strings.Join(from, ", ")))
	}
	if c.edition != "" && site != "" {
		site += ", " + lower(t.EditionLine(c.edition))
	}
	if site != "" {
		parts = append(parts, stop(site))
	}
	if url != "" {
		parts = append(parts, url)
	}
	return strings.Join(parts, " ")
}

// escapeMarkdown keeps text from being read as markup or HTML.
func escapeMarkdown(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if strings.IndexByte("\\`*_[]<>&~|$", s[i]) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// plainURL escapes what would end a URL in brackets, braces or TeX.
func plainURL(s string) string {
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if c := s[i]; c <= ' ' || c >= 0x7F || strings.IndexByte("<>\"{}\\^`|", c) >= 0 {
			b.WriteByte('%')
			b.WriteByte(digits[c>>4])
			b.WriteByte(digits[c&15])
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

var bibMonths = [...]string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}

// bibtex is an entry that BibTeX and biblatex both read. The title's capitals
// are kept; names of authors are whole, since it is not known which part is
// the family's.
func (c citation) bibtex() string {
	var b strings.Builder
	b.WriteString("@misc{" + c.key)
	field := func(name, value string) {
		if value != "" {
			b.WriteString(",\n  " + name + " = " + value)
		}
	}
	text := func(name, s, open, close string) {
		if s != "" {
			field(name, open+escapeTeX(s)+close)
		}
	}
	var authors []string
	for _, a := range c.authors {
		authors = append(authors, "{"+escapeTeX(a)+"}")
	}
	if len(authors) > 0 {
		field("author", "{"+strings.Join(authors, " and ")+"}")
	}
	text("title", c.title, "{{", "}}")
	text("publisher", c.source, "{", "}")
	if c.date.Year > 0 {
		field("year", "{"+pad(c.date.Year, 4)+"}")
		if m := c.date.Month; m >= 1 && m <= 12 {
			field("month", bibMonths[m-1])
			field("date", "{"+isoDate(c.date)+"}")
		}
	}
	text("howpublished", c.site, "{", "}")
	if c.edition != "" {
		text("note", t.EditionLine(c.edition), "{", "}")
	}
	if c.url != "" {
		field("url", "{"+c.url+"}")
	}
	b.WriteString("\n}")
	return b.String()
}

// escapeTeX writes text for TeX; braces stay in pairs, whatever s has.
func escapeTeX(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '\\':
			b.WriteString(`\textbackslash{}`)
		case '{':
			b.WriteString(`\textbraceleft{}`)
		case '}':
			b.WriteString(`\textbraceright{}`)
		case '~':
			b.WriteString(`\textasciitilde{}`)
		case '^':
			b.WriteString(`\textasciicircum{}`)
		case '#', '$', '%', '&', '_':
			b.WriteByte('\\')
			b.WriteByte(c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// ris is a record of tagged lines. A value is one line, so no value can make
// another tag.
func (c citation) ris() string {
	var b strings.Builder
	tag := func(name, value string) {
		if value != "" || name == "ER" {
			b.WriteString(name + "  - " + value + "\r\n")
		}
	}
	if c.source != "" {
		tag("TY", "NEWS")
	} else {
		tag("TY", "ELEC")
	}
	for _, a := range c.authors {
		tag("AU", a)
	}
	tag("TI", c.title)
	tag("T2", c.source)
	if c.date.Year > 0 {
		tag("PY", pad(c.date.Year, 4))
		da := pad(c.date.Year, 4) + "/"
		if c.date.Month > 0 {
			da += pad(c.date.Month, 2)
		}
		da += "/"
		if c.date.Day > 0 {
			da += pad(c.date.Day, 2)
		}
		tag("DA", da+"/")
	}
	tag("DB", c.site)
	if c.edition != "" {
		tag("N1", t.EditionLine(c.edition))
	}
	tag("UR", c.url)
	tag("ER", "")
	return b.String()
}

// csl is an array with one item of the Citation Style Language.
func (c citation) csl() string {
	var b strings.Builder
	field := func(name, json string) {
		b.WriteString(",\n    \"" + name + "\": " + json)
	}
	text := func(name, s string) {
		if s != "" {
			field(name, quoteJSON(s))
		}
	}
	b.WriteString("[\n  {\n    \"id\": " + quoteJSON(c.key))
	if c.source != "" {
		text("type", "article-newspaper")
	} else {
		text("type", "webpage")
	}
	text("title", c.title)
	if len(c.authors) > 0 {
		var list []string
		for _, a := range c.authors {
			list = append(list, `{"literal": `+quoteJSON(a)+`}`)
		}
		field("author", "["+strings.Join(list, ", ")+"]")
	}
	text("container-title", c.source)
	if c.date.Year > 0 {
		parts := strconv.Itoa(c.date.Year)
		if c.date.Month > 0 {
			parts += ", " + strconv.Itoa(c.date.Month)
			if c.date.Day > 0 {
				parts += ", " + strconv.Itoa(c.date.Day)
			}
		}
		field("issued", `{"date-parts": [[`+parts+`]]}`)
	}
	text("archive", c.site)
	if c.edition != "" {
		text("note", t.EditionLine(c.edition))
	}
	text("URL", c.url)
	b.WriteString("\n  }\n]")
	return b.String()
}

// quoteJSON writes a JSON string that is safe in scripts and markup too.
func quoteJSON(s string) string {
	const digits = "0123456789abcdef"
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ' || r == '<' || r == '>' || r == '&' || r == 0x7F || r == 0x2028 || r == 0x2029:
			b.WriteString(`\u`)
			for shift := 12; shift >= 0; shift -= 4 {
				b.WriteByte(digits[r>>shift&15])
			}
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
