package ui

import (
	"encoding/csv"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestCSVCell(t *testing.T) {
	for in, want := range map[string]string{
		"":                 "",
		"plain":            "plain",
		"a,b":              `"a,b"`,
		`say "x"`:          `"say ""x"""`,
		"two\nlines":       "\"two\nlines\"",
		" edge":            `" edge"`,
		"=1+1":             `"'=1+1"`,
		"+1":               `"'+1"`,
		"-1":               `"'-1"`,
		"@cmd":             `"'@cmd"`,
		"\tx":              "\"'\tx\"",
		"\rx":              "\"'\rx\"",
		"  =1":             `"'  =1"`,
		"＝1":               `"'＝1"`,
		`=HYPERLINK("x")`:  `"'=HYPERLINK(""x"")"`,
		"a=b":              "a=b",
		"2023-07-03":       "2023-07-03",
		"Nguyễn Phú Trọng": "Nguyễn Phú Trọng",
	} {
		if got := csvCell(in); got != want {
			t.Errorf("csvCell(%q) = %s, want %s", in, got, want)
		}
	}
}

var someRows = []exported{
	{id: "1", title: `=cmd|"x", y`, date: "2023-07-03", source: "VNS", names: []string{"Ann Lee", "Võ Văn Thưởng"}, passage: "a\u2028b </script>", address: "https://example.org/article/x/"},
	{id: "2", title: "T"},
}

func TestExportCSV(t *testing.T) {
	s := exportCSV(someRows)
	body, ok := strings.CutPrefix(s, "\uFEFF")
	if !ok || !strings.HasSuffix(s, "\r\n") || strings.Count(s, "\n") != strings.Count(s, "\r\n") {
		t.Errorf("the frame of %q", s)
	}
	records, err := csv.NewReader(strings.NewReader(body)).ReadAll()
	if err != nil || len(records) != 3 || !reflect.DeepEqual(records[0], exportColumns[:]) {
		t.Fatalf("records = %q, %v", records, err)
	}
	if got := records[1]; got[1] != `'=cmd|"x", y` || got[4] != "Ann Lee; Võ Văn Thưởng" {
		t.Errorf("the first row = %q", got)
	}
}

func TestExportJSON(t *testing.T) {
	state, _ := ParseState("q=a+%22b%22&person=ann-lee&-place=hanoi&from=2023&undated=also&sort=newest")
	s := exportJSON(exportHead{site: "S", edition: "e1", first: "2021", last: "2023-07-03", address: "https://example.org/?q=a", state: &state, total: 7, day: "2026-02-03"}, someRows)
	var got struct {
		Site, Edition, Query, Sort, Address, Date string
		Published                                 struct{ First, Last string }
		Filters                                   map[string]any
		Total, Exported                           int
		Results                                   []struct {
			ID, Title, Source, Passage, Address string
			Date                                *string
			Names                               []string
		}
	}
	if err := json.Unmarshal([]byte(s), &got); err != nil {
		t.Fatalf("%v in %s", err, s)
	}
	if got.Query != `a "b"` || got.Sort != "newest" || got.Edition != "e1" || got.Date != "2026-02-03" || got.Published.Last != "2023-07-03" || got.Total != 7 || got.Exported != 2 {
		t.Errorf("head = %+v", got)
	}
	want := map[string]any{"person": []any{"ann-lee"}, "-place": []any{"hanoi"}, "from": "2023", "undated": "also"}
	if !reflect.DeepEqual(got.Filters, want) {
		t.Errorf("filters = %v, want %v", got.Filters, want)
	}
	if len(got.Results) != 2 || got.Results[0].Passage != someRows[0].passage || got.Results[1].Date != nil || got.Results[1].Names == nil {
		t.Errorf("results = %+v", got.Results)
	}
	empty := exportJSON(exportHead{state: &State{}}, nil)
	if !json.Valid([]byte(empty)) {
		t.Errorf("no results are %s", empty)
	}
}

func TestExportResults(t *testing.T) {
	useSeeds(t)
	r, _ := show(t, "", "q=vietnam&n=1")
	total := r.ask().Total
	for _, format := range []string{"csv", "json"} {
		s := r.exportResults(format)
		if !utf8.ValidString(s) {
			t.Errorf("%s is not UTF-8", format)
		}
		for _, h := range r.ask().Hits {
			if !strings.Contains(s, art(h.Doc).ID) {
				t.Errorf("%s lacks %s", format, art(h.Doc).ID)
			}
		}
	}
	for format, mark := range map[string]string{"bibtex": "@misc{", "ris": "\r\nER  - \r\n"} {
		if n := strings.Count(r.exportResults(format), mark); n != total {
			t.Errorf("%s has %d citations of %d results", format, n, total)
		}
	}
	records, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(r.exportResults("csv"), "\uFEFF"))).ReadAll()
	if err != nil || len(records) != total+1 {
		t.Errorf("%d records for %d results: %v", len(records), total, err)
	}
}

func FuzzExport(f *testing.F) {
	f.Add("a,b\"\r\n=", "q=x")
	f.Fuzz(func(t *testing.T, s, query string) {
		state, _ := ParseState(query)
		rows := []exported{{id: s, title: line(s), names: []string{s}}}
		if j := exportJSON(exportHead{site: s, state: &state}, rows); !json.Valid([]byte(j)) {
			t.Errorf("not JSON: %q", j)
		}
		body := strings.TrimPrefix(exportCSV(rows), "\uFEFF")
		records, err := csv.NewReader(strings.NewReader(body)).ReadAll()
		if err != nil || len(records) != 2 {
			t.Fatalf("%q: %v", body, err)
		}
		for _, c := range records[1] {
			if c != "" && strings.IndexByte("=+-@\t\r", c[0]) >= 0 {
				t.Errorf("a formula: %q", c)
			}
		}
	})
}
