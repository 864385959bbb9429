package input

import (
	"context"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dossier/app/article"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

func TestTables(t *testing.T) {
	want := []Source{
		{ID: "7", Line: 2, Text: "Harbour opens\n\nThe harbour\n\nopened.\n", Meta: article.Meta{Title: "Harbour opens", Date: article.Date{Year: 2023, Month: 7, Day: 3}, Tags: []string{"port", "ships"}}},
		{ID: "8", Line: 5, Text: "No title, just text.\n", Meta: article.Meta{URL: "https://example.org/"}},
	}
	inJSON := slices.Clone(want)
	inJSON[0].Line, inJSON[1].Line = 1, 3
	for name, file := range map[string]struct {
		text string
		want []Source
	}{
		"x.csv":    {"ID,Headline,Date,Body,Tags,link,other\n7,Harbour opens,2023-07-03,\"The harbour\n\nopened.\",\"port, ships\",,1\n8,,,\"No title, just text.\",,https://example.org/,2\n9,,,,,,3\n", want},
		"y.csv":    {"\uFEFFid;title;date;text;keywords;url\r\n7;Harbour opens;2023-07-03;\"The harbour\r\n\r\nopened.\";port, ships;\r\n8;;;No title, just text.;;https://example.org/\r\n9;;;;;\r\n", want},
		"z.tsv":    {"id\ttitle\tdate\ttext\ttags\turl\n7\tHarbour opens\t2023-07-03\t\"The harbour\n\nopened.\"\tport; ships\t\n8\t\t\tNo title, just text.\t\thttps://example.org/\n9\t\t\t\t\t\n", want},
		"j.jsonl":  {`{"id": 7, "title": "Harbour opens", "date": "2023-07-03", "text": ["The harbour", "opened."], "tags": ["port", "ships"], "n": {"a": 1}}` + "\n\n" + `{"id": "8", "text": "No title, just text.", "title": null, "url": "https://example.org/"}` + "\n{\"id\": 9, \"text\": \" \"}", inJSON},
		"k.ndjson": {`{"docid":"7","headline":"Harbour opens","published":"2023-07-03","content":"The harbour\n\nopened.","keywords":"port, ships"}` + "\r\n\r\n" + `{"docid":"8","content":"No title, just text.","link":"https://example.org/"}` + "\r\n{\"content\":\"\"}\r\n", inJSON},
	} {
		dir := folder(t, map[string]string{name: file.text, "site.toml": "title = 'T'"})
		path := filepath.Join(dir, name)
		r := read(t, path)
		for i := range file.want {
			file.want[i].File, file.want[i].Encoding = path, "utf-8"
		}
		if !reflect.DeepEqual(r.Articles, file.want) || len(r.Errors)+len(r.Notes) > 0 || r.Config == nil {
			t.Errorf("%s: %+v", name, r)
		}
		if len(r.Skipped) != 1 || r.Skipped[0].Line == 0 || r.Skipped[0].Text != reasonEmpty {
			t.Errorf("%s: left out are %v", name, r.Skipped)
		}
		// In a folder the table is a folder of its own.
		if got := ids(read(t, dir)); !slices.Equal(got, []string{stem(name) + "/7", stem(name) + "/8"}) {
			t.Errorf("%s in its folder has the articles %q", name, got)
		}
	}
}

func TestTableEncodings(t *testing.T) {
	const s = "title;text\nÉté;Café à l’Élysée, où çà\n"
	for want, e := range map[string]interface {
		String(string) (string, error)
	}{
		"windows-1252": charmap.Windows1252.NewEncoder(), "utf-16le": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder(),
	} {
		data, err := e.String(s)
		if err != nil {
			t.Fatal(err)
		}
		r := read(t, folder(t, map[string]string{"x.csv": data}))
		if len(r.Articles) != 1 || r.Articles[0].Text != "Été\n\nCafé à l’Élysée, où çà\n" || r.Articles[0].Encoding != want || len(r.Notes) != 1 {
			t.Errorf("%s: %+v", want, r)
		}
	}
}

func TestTableMistakes(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"x.csv", "title,abstract\na,b\n", `x.csv:2: there is no column with the article's text: name one of "title", "abstract" "text"`},
		{"x.csv", "title,text\na\n", "x.csv:2: the row has another number of fields than the first line"},
		{"x.csv", "title,text\na,\"b\nc\n", "x.csv:2: a quotation mark in this row has no partner"},
		{"x.csv", "title,text\na,b \"c\" d\n", "x.csv:2: a quotation mark stands within a field"},
		{"x.csv", "title,Title,text\na,b,c\n", `x.csv:1: two columns are called "Title"`},
		{"x.csv", "id,text\n../../etc/passwd,x\n", `x.csv:2: the id "../../etc/passwd" is no name of a file`},
		{"x.csv", "id,text\n/a,x\n", `x.csv:2: the id "/a" is no name of a file`},
		{"x.csv", "id,text\na,x\nb,y\na,z\n", `x.csv:4: it and `},
		{"x.jsonl", "{\"text\": \"a\"}\n{\"text\": \"a\"", "x.jsonl:2: the JSON object does not end on its line"},
		{"x.jsonl", "\n[1]", "x.jsonl:2: the line is no JSON object such as"},
		{"x.jsonl", "{\"text\": \"a\"} {}", "x.jsonl:1: there is more on the line than one JSON object"},
		{"x.jsonl", "{\"text\": a}", "x.jsonl:1: the line is no JSON"},
		{"x.jsonl", "{\"text\": \"a\", \"text\": \"b\"}", `x.jsonl:1: the key "text" is there twice`},
		{"x.jsonl", `{"text":"a","id":"a\\b"}`, `x.jsonl:1: the id "a\\b" has characters that no file name has`},
		{"x.jsonl", `{"text":"a","id":"` + strings.Repeat("x", 300) + `"}`, `x.jsonl:1: the id "xxxxxxxxxxxxxxxxxxxx"… is longer than 200 bytes`},
		{"x.jsonl", `{"title":"a"}`, `x.jsonl:1: there is no column`},
	} {
		dir := folder(t, map[string]string{test.name: test.text})
		if got := problems(dir, read(t, dir).Errors); len(got) != 1 || !strings.HasPrefix(got[0], test.want) {
			t.Errorf("%q gives %q, want %s", test.text, got, test.want)
		}
	}
}

func FuzzTable(f *testing.F) {
	f.Add(true, "id,title,text\n1,a,\"b\nc\"\n")
	f.Add(true, "text;date\n\"\"\"x\"\"\";2023\n")
	f.Add(false, `{"id":1,"text":["a",{"b":1}],"tags":null}`+"\n")
	f.Add(false, "\xff\xfe{\x00}\x00")
	f.Fuzz(func(t *testing.T, isCSV bool, s string) {
		name := "x.jsonl"
		if isCSV {
			name = "x.csv"
		}
		r := reader{ctx: context.Background(), tell: func(string) {}}
		r.table(name, "x", []byte(s))
		r.finish()
		if err := invariants(&r.Result); err != nil {
			t.Fatal(err)
		}
		for _, p := range slices.Concat(r.Errors, r.Skipped, r.Notes) {
			if p.File != name || p.Line < 0 || p.Line > strings.Count(s, "\n")+1 && p.Line > len(s) {
				t.Fatalf("a problem in %+v", p)
			}
		}
	})
}
