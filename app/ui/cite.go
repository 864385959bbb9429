package ui

import (
	"strconv"
	"strings"

	"dossier/app/article"
	"dossier/app/text"
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
	origin  string // where it was published
}

// citeFormats are the names of the forms of a citation.
var citeFormats = [...]string{"plain", "markdown", "bibtex", "ris", "csl"}

// in returns the citation in a form of citeFormats.
func (c citation) in(format string) string {
	c.title, c.source, c.site = line(c.title), line(c.source), line(c.site)
	c.url, c.origin = plainURL(line(c.url)), plainURL(line(c.origin))
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

// citeAll returns citations in a form of citeFormats, with an empty line between
// them; as CSL-JSON they are one array.
func citeAll(list []citation, format string) string {
	end, between := "\n", "\n\n"
	switch format {
	case "ris":
		end, between = "", "\r\n"
	case "csl":
		between = ",\n"
	}
	parts := make([]string, len(list))
	for i, c := range list {
		parts[i] = c.in(format)
		if format == "csl" { // the item within its array
			parts[i] = parts[i][len(cslStart) : len(parts[i])-len(cslEnd)]
		}
	}
	s := strings.Join(parts, between)
	if format == "csl" {
		s = cslStart + s + cslEnd
	}
	return s + end
}

// line makes s one line of clean text.
func line(s string) string { return text.OneLine(clean(s)) }

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
	if c.origin != "" { // an address, which a dot would change
		parts = append(parts, t.OriginalAt(esc(c.origin)))
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

// record is a citation in the making: fields in one form after another.
type record struct{ strings.Builder }

// put writes a value between what stands before and after it, if there is one.
//
//go:noinline
func (r *record) put(before, value, after string) {
	if value != "" {
		r.WriteString(before)
		r.WriteString(value)
		r.WriteString(after)
	}
}

// quote writes a JSON string after what stands before it, if there is one.
func (r *record) quote(before, value string) {
	if value != "" {
		r.put(before, quoteJSON(value), "")
	}
}

// note names the edition, and where the article was published.
func (c citation) note() string {
	var parts []string
	if c.edition != "" {
		parts = append(parts, t.EditionLine(c.edition))
	}
	if c.origin != "" {
		parts = append(parts, t.OriginalAt(c.origin))
	}
	return strings.Join(parts, "; ")
}

// bibtex is an entry that BibTeX and biblatex both read. The title's capitals
// are kept; names of authors are whole, since it is not known which part is
// the family's.
func (c citation) bibtex() string {
	var b record
	b.put("@misc{", c.key, "")
	var authors record
	for i, a := range c.authors {
		if i > 0 {
			authors.WriteString(" and ")
		}
		authors.put("{", escapeTeX(a), "}")
	}
	b.put(",\n  author = {", authors.String(), "}")
	b.put(",\n  title = {{", escapeTeX(c.title), "}}")
	b.put(",\n  publisher = {", escapeTeX(c.source), "}")
	if c.date.Year > 0 {
		b.put(",\n  year = {", pad(c.date.Year, 4), "}")
		if m := c.date.Month; m >= 1 && m <= 12 {
			b.put(",\n  month = ", bibMonths[m-1], "")
			b.put(",\n  date = {", isoDate(c.date), "}")
		}
	}
	b.put(",\n  howpublished = {", escapeTeX(c.site), "}")
	b.put(",\n  note = {", escapeTeX(c.note()), "}")
	b.put(",\n  url = {", c.url, "}")
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
	const end = "\r\n"
	var b record
	b.put("TY  - ", c.genre("NEWS", "ELEC"), end)
	for _, a := range c.authors {
		b.put("AU  - ", a, end)
	}
	b.put("TI  - ", c.title, end)
	b.put("T2  - ", c.source, end)
	if c.date.Year > 0 {
		b.put("PY  - ", pad(c.date.Year, 4), end)
		b.put("DA  - ", pad(c.date.Year, 4), "/")
		if c.date.Month > 0 {
			b.put("", pad(c.date.Month, 2), "")
		}
		b.WriteString("/")
		if c.date.Day > 0 {
			b.put("", pad(c.date.Day, 2), "")
		}
		b.WriteString("/" + end)
	}
	b.put("DB  - ", c.site, end)
	b.put("N1  - ", c.note(), end)
	b.put("UR  - ", c.url, end)
	b.WriteString("ER  - " + end)
	return b.String()
}

// genre tells articles of a known source from pages.
func (c citation) genre(news, other string) string {
	if c.source != "" {
		return news
	}
	return other
}

const cslStart, cslEnd = "[\n", "\n]"

// csl is an array with one item of the Citation Style Language.
func (c citation) csl() string {
	var b record
	b.quote(cslStart+"  {\n    \"id\": ", c.key)
	b.quote(",\n    \"type\": ", c.genre("article-newspaper", "webpage"))
	b.quote(",\n    \"title\": ", c.title)
	var authors record
	for i, a := range c.authors {
		if i > 0 {
			authors.WriteString(", ")
		}
		authors.put(`{"literal": `, quoteJSON(a), "}")
	}
	b.put(",\n    \"author\": [", authors.String(), "]")
	b.quote(",\n    \"container-title\": ", c.source)
	if c.date.Year > 0 {
		parts := strconv.Itoa(c.date.Year)
		if c.date.Month > 0 {
			parts += ", " + strconv.Itoa(c.date.Month)
			if c.date.Day > 0 {
				parts += ", " + strconv.Itoa(c.date.Day)
			}
		}
		b.put(",\n    \"issued\": {\"date-parts\": [[", parts, "]]}")
	}
	b.quote(",\n    \"archive\": ", c.site)
	b.quote(",\n    \"note\": ", c.note())
	b.quote(",\n    \"URL\": ", c.url)
	b.WriteString("\n  }" + cslEnd)
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
