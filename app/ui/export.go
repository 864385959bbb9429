package ui

import (
	"strconv"
	"strings"
	"time"

	"dossier/app/article"
	"dossier/app/corpus"
	"dossier/app/search"
	"dossier/app/text"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// maxExport is how many results an export has.
const maxExport = 5000

// exported is an article as it is taken away.
type exported struct {
	id, title, date, source, address string
	names                            []string
	passage                          string // the best place for the query
}

// exportHead says what the exported results answer.
type exportHead struct {
	site, edition, first, last string
	address                    string // of the results
	state                      *State
	total                      int
	day                        string // of the export, in ISO form
}

// exportOf returns an article's row.
func exportOf(a *corpus.Article, snippets []search.Snippet) exported {
	x := exported{id: a.ID, title: line(a.Title), date: isoDate(a.Date), source: line(a.Source), address: cited(a).url}
	for _, i := range lib.ArticleEntities(a.Index) {
		if len(x.names) == 10 {
			break
		}
		x.names = append(x.names, line(ent(i).Name))
	}
	if len(snippets) > 0 {
		x.passage = shorten(line(within(a.Text, text.Span{Start: snippets[0].Start, End: min(snippets[0].End, snippets[0].Start+2*maxSnippet)})), maxSnippet)
	}
	return x
}

// exportColumns are the names of the columns, which are the same in every
// language so that programs can rely on them.
var exportColumns = [...]string{"id", "title", "date", "source", "names", "passage", "address"}

// cells returns a row in the order of exportColumns.
func (x *exported) cells() [len(exportColumns)]string {
	return [...]string{x.id, x.title, x.date, x.source, strings.Join(x.names, "; "), x.passage, x.address}
}

// exportCSV writes rows as RFC 4180 says, in UTF-8 with the mark by which
// spreadsheets know it.
func exportCSV(rows []exported) string {
	var b strings.Builder
	b.WriteString("\uFEFF")
	record := func(cells []string) {
		for i, c := range cells {
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteString(csvCell(c))
		}
		b.WriteString("\r\n")
	}
	record(exportColumns[:])
	for i := range rows {
		c := rows[i].cells()
		record(c[:])
	}
	return b.String()
}

// csvCell quotes a cell where that is needed. A text that a spreadsheet would
// reckon with as a formula gets an apostrophe before it, which shows it as text.
func csvCell(s string) string {
	if t := strings.TrimLeft(s, " \u00A0\uFEFF"); t != "" && strings.IndexByte("=+-@\t\r\n|%", t[0]) >= 0 || strings.HasPrefix(t, "＝") || strings.HasPrefix(t, "＋") || strings.HasPrefix(t, "－") || strings.HasPrefix(t, "＠") {
		s = "'" + s
	}
	if !strings.ContainsAny(s, ",\"\r\n\t;'") && strings.TrimSpace(s) == s {
		return s
	}
	return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
}

// exportJSON writes rows with what they answer.
func exportJSON(h exportHead, rows []exported) string {
	list := func(items []string) string {
		quoted := make([]string, len(items))
		for i, s := range items {
			quoted[i] = quoteJSON(s)
		}
		return "[" + strings.Join(quoted, ", ") + "]"
	}
	object := func(indent string, pairs ...string) string {
		var b strings.Builder
		b.WriteByte('{')
		for i := 0; i+1 < len(pairs); i += 2 {
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteString("\n" + indent + "  " + quoteJSON(pairs[i]) + ": " + pairs[i+1])
		}
		b.WriteString("\n" + indent + "}")
		return b.String()
	}
	var filters []string
	for _, k := range Kinds {
		if ids := h.state.Include[k]; len(ids) > 0 {
			filters = append(filters, quoteJSON(k)+": "+list(ids))
		}
		if ids := h.state.Exclude[k]; len(ids) > 0 {
			filters = append(filters, quoteJSON("-"+k)+": "+list(ids))
		}
	}
	for _, p := range [...][2]string{{"from", h.state.From}, {"to", h.state.To}, {"undated", h.state.undatedName()}} {
		if p[1] != "" {
			filters = append(filters, quoteJSON(p[0])+": "+quoteJSON(p[1]))
		}
	}
	var results strings.Builder
	for i := range rows {
		x := &rows[i]
		if i > 0 {
			results.WriteByte(',')
		}
		date := "null"
		if x.date != "" {
			date = quoteJSON(x.date)
		}
		results.WriteString("\n    " + object("    ", "id", quoteJSON(x.id), "title", quoteJSON(x.title), "date", date, "source", quoteJSON(x.source),
			"names", list(x.names), "passage", quoteJSON(x.passage), "address", quoteJSON(x.address)))
	}
	return object("", "site", quoteJSON(h.site), "edition", quoteJSON(h.edition),
		"published", "{"+quoteJSON("first")+": "+quoteJSON(h.first)+", "+quoteJSON("last")+": "+quoteJSON(h.last)+"}",
		"query", quoteJSON(h.state.Query), "filters", "{"+strings.Join(filters, ", ")+"}", "sort", quoteJSON(sortNames[h.state.order()]),
		"address", quoteJSON(h.address), "date", quoteJSON(h.day), "total", strconv.Itoa(h.total), "exported", strconv.Itoa(len(rows)),
		"results", "["+results.String()+"\n  ]") + "\n"
}

// exportResults returns all results of the state: as csv, as json with what they
// answer, or in a form of citeFormats.
func (r *root) exportResults(format string) string {
	q := r.state.Request()
	q.Offset, q.Limit, q.Facets = 0, maxExport, false
	a := lib.Search(q)
	if format != "csv" && format != "json" {
		docs := make([]int, len(a.Hits))
		for i, h := range a.Hits {
			docs[i] = h.Doc
		}
		return citeDocs(docs, format)
	}
	rows := make([]exported, len(a.Hits))
	for i, h := range a.Hits {
		rows[i] = exportOf(art(h.Doc), h.Snippets)
	}
	if format == "csv" {
		return exportCSV(rows)
	}
	first, last := lib.Dates()
	return exportJSON(exportHead{site: lib.Site().Title, edition: lib.Edition(), first: isoDate(first), last: isoDate(last),
		address: siteAddress() + strings.TrimPrefix(r.current(), "./"), state: &r.state, total: a.Total, day: today()}, rows)
}

// today returns the date by the reader's clock, in ISO form.
func today() string {
	y, m, d := time.Now().Date()
	return isoDate(article.Date{Year: y, Month: int(m), Day: d})
}

// exportTools returns the buttons that take the results away.
func (r *root) exportTools(total int) app.UI {
	label := t.Export(min(total, maxExport), total)
	m := markup{live: true} // results are never prerendered
	m.start("p", "class", "export").elem("span", label)
	for _, form := range [][2]string{{"csv", "CSV"}, {"json", "JSON"}, {"bibtex", t.CiteForm("bibtex")}, {"ris", t.CiteForm("ris")}} {
		m.elem("button", form[1], "type", "button", "class", "plain", "data-act", "export", "data-id", form[0], "aria-label", label+" "+form[1])
	}
	return m.ui()
}

// fileTypes are the extension and the type of each form that is offered for download.
var fileTypes = map[string][2]string{
	"csv": {"csv", "text/csv;charset=utf-8"}, "json": {"json", "application/json"},
	"plain": {"txt", "text/plain;charset=utf-8"}, "markdown": {"md", "text/markdown;charset=utf-8"},
	"bibtex": {"bib", "application/x-bibtex;charset=utf-8"}, "ris": {"ris", "application/x-research-info-systems;charset=utf-8"},
	"csl": {"json", "application/vnd.citationstyles.csl+json"},
}

// download offers a text in a form of fileTypes as a file.
func download(name, format, s string) {
	w := app.Window()
	f := fileTypes[format]
	blob := w.Get("Blob").New([]any{s}, map[string]any{"type": f[1]})
	href := w.Get("URL").Call("createObjectURL", blob)
	a := w.Get("document").Call("createElement", "a")
	a.Set("href", href)
	a.Set("download", name+"-"+lib.Edition()+"."+f[0])
	a.Call("click")
	after(time.Minute, func() { w.Get("URL").Call("revokeObjectURL", href) })
}
