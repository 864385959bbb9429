package input

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// The columns of a table that hold an article's text and its id, by any of
// these names; its other columns are metadata.
var (
	textColumns = []string{"text", "body", "content", "article", "fulltext", "full_text"}
	idColumns   = []string{"id", "_id", "docid", "doc_id", "article_id", "key", "slug"}
)

// table reads a table. prefix stands before the rows' ids, "" for none.
func (r *reader) table(file, prefix string, data []byte) {
	d, ok := decode(data, false)
	if !ok {
		if len(bytes.TrimSpace(data)) == 0 {
			r.skip(file, 0, reasonEmpty)
		} else {
			r.skip(file, 0, reasonBinary)
		}
		return
	}
	r.noteEncoding(file, &d)
	if d.damaged > 0 {
		d.text = strings.ToValidUTF8(d.text, "\uFFFD")
	}
	t := tableReader{reader: r, file: file, prefix: prefix, encoding: d.encoding}
	s := strings.TrimPrefix(d.text, "\uFEFF")
	if strings.TrimSpace(s) == "" {
		r.skip(file, 0, reasonEmpty)
		return
	}
	switch strings.ToLower(filepath.Ext(file)) {
	case ".jsonl", ".ndjson":
		t.jsonLines(s)
	default:
		t.csv(s)
	}
}

// tableReader reads the rows of a table.
type tableReader struct {
	*reader
	file, prefix, encoding string
	number                 int // of the row
}

// row adds the article of a row. cells are its columns with their texts.
func (t *tableReader) row(line int, columns []string, cells [][]string) bool {
	t.number++
	var m metadata
	id, body, found := strconv.Itoa(t.number), "", false
	for i, name := range columns {
		switch key := strings.ToLower(strings.TrimSpace(name)); {
		case slices.Contains(textColumns, key):
			if !found {
				body, found = strings.Join(cells[i], "\n\n"), true
			}
		case slices.Contains(idColumns, key):
			if v := strings.TrimSpace(strings.Join(cells[i], "")); v != "" {
				if err := checkID(v); err != nil {
					t.fail(t.file, line, "%v", err)
					return false
				}
				id = v
			}
		default:
			// Of two columns for one field the first with a value counts.
			if field := fieldOf(name); field == "draft" {
				m.set(field, cells[i], line)
			} else if field != "" {
				m.put(field, cells[i]...)
			}
		}
	}
	if !found {
		t.fail(t.file, line, "there is no column with the article's text: name one of %s %q", quoted(columns), textColumns[0])
		return false
	}
	if len(body) > maxText {
		t.skip(t.file, line, tooLarge)
		return true
	}
	t.addSource(Source{ID: path.Join(t.prefix, id), File: t.file, Line: line, Encoding: t.encoding}, body, &m)
	return true
}

// quoted lists names, a few of many.
func quoted(names []string) string {
	const few = 8
	var out []string
	for i, n := range names {
		if i == few {
			out = append(out, "…")
			break
		}
		out = append(out, fmt.Sprintf("%.40q", n))
	}
	return strings.Join(out, ", ")
}

// csv reads comma-separated values, or such with semicolons or tabs, with the
// names of the columns in the first line.
func (t *tableReader) csv(s string) {
	in := csv.NewReader(strings.NewReader(s))
	in.Comma = delimiter(s)
	in.ReuseRecord = true
	columns, err := in.Read()
	if err != nil {
		t.csvError(err)
		return
	}
	columns = slices.Clone(columns)
	seen := map[string]bool{}
	for _, name := range columns {
		if key := strings.ToLower(strings.TrimSpace(name)); key != "" && seen[key] {
			t.fail(t.file, 1, "two columns are called %.40q", name)
			return
		} else {
			seen[key] = true
		}
	}
	cells := make([][]string, len(columns))
	for t.ctx.Err() == nil {
		record, err := in.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.csvError(err)
			return
		}
		line, _ := in.FieldPos(0)
		for i, v := range record {
			cells[i] = []string{v}
		}
		if !t.row(line, columns, cells) {
			return
		}
	}
	if t.number == 0 {
		t.skip(t.file, 0, reasonEmpty)
	}
}

func (t *tableReader) csvError(err error) {
	var pe *csv.ParseError
	if !errors.As(err, &pe) {
		t.fail(t.file, 0, "%v", err)
		return
	}
	switch {
	case errors.Is(pe.Err, csv.ErrFieldCount):
		t.fail(t.file, pe.Line, "the row has another number of fields than the first line")
	case errors.Is(pe.Err, csv.ErrQuote):
		t.fail(t.file, pe.StartLine, "a quotation mark in this row has no partner")
	case errors.Is(pe.Err, csv.ErrBareQuote):
		t.fail(t.file, pe.Line, "a quotation mark stands within a field that has none around it")
	default:
		t.fail(t.file, pe.Line, "%v", pe.Err)
	}
}

// delimiter returns what stands between the names of the columns.
func delimiter(s string) rune {
	first, _, _ := strings.Cut(s, "\n")
	best, most := ',', 0
	for _, c := range ",;\t" {
		n, quoted := 0, false
		for _, r := range first {
			if r == '"' {
				quoted = !quoted
			} else if r == c && !quoted {
				n++
			}
		}
		if n > most {
			best, most = c, n
		}
	}
	return best
}

// jsonLines reads one JSON object a line.
func (t *tableReader) jsonLines(s string) {
	line := 0
	for at := range strings.SplitSeq(s, "\n") {
		line++
		if t.ctx.Err() != nil {
			return
		}
		if at = strings.TrimSpace(at); at == "" {
			continue
		}
		columns, cells, err := object(at)
		if err != nil {
			t.fail(t.file, line, "%v", err)
			return
		}
		if !t.row(line, columns, cells) {
			return
		}
	}
	if t.number == 0 {
		t.skip(t.file, 0, reasonEmpty)
	}
}

// object reads a JSON object: its keys in order and the texts of its values.
// Values that are no texts, numbers, or lists of them have none.
func object(s string) (columns []string, cells [][]string, err error) {
	d := json.NewDecoder(strings.NewReader(s))
	d.UseNumber()
	open, err := d.Token()
	if err != nil || open != json.Delim('{') {
		return nil, nil, errors.New("the line is no JSON object such as {\"title\": \"…\", \"text\": \"…\"}")
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return nil, nil, badJSON(err)
		}
		var v any
		if err := d.Decode(&v); err != nil {
			return nil, nil, badJSON(err)
		}
		name, _ := key.(string)
		if slices.Contains(columns, name) {
			return nil, nil, fmt.Errorf("the key %.40q is there twice", name)
		}
		columns, cells = append(columns, name), append(cells, jsonTexts(v))
	}
	if _, err := d.Token(); err != nil {
		return nil, nil, badJSON(err)
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, nil, errors.New("there is more on the line than one JSON object")
	}
	return columns, cells, nil
}

func badJSON(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errors.New("the JSON object does not end on its line")
	}
	return fmt.Errorf("the line is no JSON: %v", err)
}

func jsonTexts(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case json.Number:
		return []string{v.String()}
	case bool:
		return []string{strconv.FormatBool(v)}
	case []any:
		var out []string
		for _, item := range v {
			if s := jsonTexts(item); len(s) == 1 {
				out = append(out, s...)
			}
		}
		return out
	}
	return nil
}
