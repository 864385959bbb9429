package article

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

var update = flag.Bool("update", false, "write the golden file anew")

// check returns what is wrong with a, by the promises of its documentation.
func check(a Article) error {
	if a.Title == "" || !utf8.ValidString(a.Title) || strings.ContainsAny(a.Title, "\n\r\t\x00") {
		return fmt.Errorf("title %q", a.Title)
	}
	if !a.Headline && len(a.Title) > MaxTitle {
		return fmt.Errorf("made title of %d bytes", len(a.Title))
	}
	if !a.Date.valid() && !a.Date.IsZero() || !a.Date.IsZero() && (a.Date.Year == 0 || a.Date.Day == 0) {
		return fmt.Errorf("date %v", a.Date)
	}
	at := 0
	left := func(end int) error {
		for _, r := range a.Raw[at:end] {
			if !blank(r) {
				return fmt.Errorf("left out %q", a.Raw[at:end])
			}
		}
		return nil
	}
	for _, p := range a.Passages {
		if p.Start < at || p.End <= p.Start || p.End > len(a.Raw) {
			return fmt.Errorf("passage %v behind %d", p.Span, at)
		}
		if p.Zone.String() == "unknown" {
			return fmt.Errorf("zone %d", p.Zone)
		}
		if err := left(p.Start); err != nil {
			return err
		}
		if x, y, _ := trimBlank(a.Raw, p.Start, p.End); x != p.Start || y != p.End {
			return fmt.Errorf("blank at the ends of %q", a.Raw[p.Start:p.End])
		}
		at = p.End
	}
	if err := left(len(a.Raw)); err != nil {
		return err
	}
	at = 0
	for _, d := range a.Dates {
		if d.Start < at || d.End <= d.Start || d.End > len(a.Raw) {
			return fmt.Errorf("date %v behind %d", d.Span, at)
		}
		if !d.From.valid() || !d.To.valid() {
			return fmt.Errorf("date %q is %v, %v", a.Raw[d.Start:d.End], d.From, d.To)
		}
		in := false
		for _, p := range a.Passages {
			in = in || p.Start <= d.Start && d.End <= p.End
		}
		if !in {
			return fmt.Errorf("date %q in no passage", a.Raw[d.Start:d.End])
		}
		at = d.End
	}
	return nil
}

// dump writes a readably: its fields, then zone, offsets and text of each passage.
func dump(a Article) string {
	var b strings.Builder
	fmt.Fprintf(&b, "id        %s\ntitle     %s\nheadline  %v\ndate      %s\nsource    %s\n", a.ID, a.Title, a.Headline, a.Date, a.Source)
	for _, p := range a.Passages {
		fmt.Fprintf(&b, "%-9s %d-%d %s\n", p.Zone, p.Start, p.End, strings.ReplaceAll(a.Raw[p.Start:p.End], "\n", "\\n"))
	}
	for _, d := range a.Dates {
		fmt.Fprintf(&b, "mention   %d-%d %s = %s\n", d.Start, d.End, a.Raw[d.Start:d.End], d.ISO())
	}
	return b.String()
}

// bundled are the articles that the project comes with; its users add others.
var bundled = []string{"000_26fd2bc9172dd658", "001_9601a49449fbe471", "002_b465d04ab28b2dce", "003_e42f3ed233f263fa", "004_fcfde53b91dfac9d"}

// seeds returns the bundled articles.
func seeds(t testing.TB) (raws []string) {
	for _, id := range bundled {
		b, err := os.ReadFile(filepath.Join("../../seeds", id+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		raws = append(raws, string(b))
	}
	return raws
}

// TestSeeds compares the parse of the bundled articles with testdata/seeds.golden;
// go test -update writes it anew.
func TestSeeds(t *testing.T) {
	const golden = "testdata/seeds.golden"
	raws := seeds(t)
	var b strings.Builder
	for i, id := range bundled {
		a := Parse(id, raws[i])
		if err := check(a); err != nil {
			t.Errorf("%s: %v", id, err)
		}
		b.WriteString(dump(a) + "\n")
	}
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	got, lines := strings.Split(b.String(), "\n"), strings.Split(string(want), "\n")
	for i := range max(len(got), len(lines)) {
		if i >= len(got) || i >= len(lines) || got[i] != lines[i] {
			t.Fatalf("line %d differs from %s:\n got %.300q\nwant %.300q", i+1, golden, at(got, i), at(lines, i))
		}
	}
}

func at(s []string, i int) string {
	if i < len(s) {
		return s[i]
	}
	return "(nothing)"
}

// outline writes the passages of a as "zone: text", long ones cut.
func outline(a Article) []string {
	var out []string
	for _, p := range a.Passages {
		s := strings.ReplaceAll(a.Raw[p.Start:p.End], "\n", " ")
		if r := []rune(s); len(r) > 40 {
			s = string(r[:20]) + "…"
		}
		out = append(out, p.Zone.String()+": "+s)
	}
	return out
}

const (
	sent = "The two sides agreed to deepen their cooperation in the years that lie ahead."
	more = "They also spoke of trade, of the climate, and of the ties between their peoples."
)

func TestParse(t *testing.T) {
	for _, c := range []struct {
		name, raw           string
		title, date, source string // title in brackets: made, not stated
		want                []string
	}{
		{"headline, then text", "Leaders meet in Hanoi\n\n" + sent + "\n\n" + more,
			"Leaders meet in Hanoi", "", "",
			[]string{"headline: Leaders meet in Hanoi", "lead: The two sides agreed…", "body: They also spoke of t…"}},
		{"CRLF and a byte order mark", "\ufeffLeaders meet in Hanoi\r\n\r\n" + sent + "\r\n" + more + "\r\n",
			"Leaders meet in Hanoi", "", "",
			[]string{"headline: Leaders meet in Hanoi", "lead: The two sides agreed…", "body: They also spoke of t…"}},
		{"dateline first, sign-off last", "HÀ NỘI — " + sent + "\n\n" + more + " — VNS",
			"(The two sides agreed to deepen their cooperation in the years that lie ahead)", "", "VNS",
			[]string{"dateline: HÀ NỘI —", "lead: The two sides agreed…", "body: They also spoke of t…", "sign-off: — VNS"}},
		{"agency dateline with a day", "Leaders meet\n\nLONDON, Nov 30 (Reuters) - " + sent + "\n\n(Reporting by Jane Doe; Editing by John Roe)",
			"Leaders meet", "", "Reuters",
			[]string{"headline: Leaders meet", "dateline: LONDON, Nov 30 (Reuters) -", "lead: The two sides agreed…", "sign-off: (Reporting by Jane D…"}},
		{"byline and date line", "Leaders meet\nBy Jane Doe\nPublished: Thursday, 30/11/2023 - 10:15 GMT+7\n\nHANOI, Vietnam (AP) — " + sent,
			"Leaders meet", "2023-11-30", "AP",
			[]string{"headline: Leaders meet", "sign-off: By Jane Doe", "dateline: Published: Thursday,…", "dateline: HANOI, Vietnam (AP) —", "lead: The two sides agreed…"}},
		{"byline with the date", "Leaders meet\n\nBy JANE DOE | China Daily | Updated: 2023-12-13 07:08\n\n" + sent + "\n\nEditor: doe",
			"Leaders meet", "2023-12-13", "",
			[]string{"headline: Leaders meet", "sign-off: By JANE DOE | China …", "lead: The two sides agreed…", "sign-off: Editor: doe"}},
		{"press release", "THE OFFICE\nPress Secretary\nFOR IMMEDIATE RELEASE\nMay 23, 2016\n\nRemarks by the President\n\n" + sent,
			"Remarks by the President", "2016-05-23", "",
			[]string{"sign-off: THE OFFICE", "sign-off: Press Secretary", "dateline: FOR IMMEDIATE RELEASE", "dateline: May 23, 2016",
				"headline: Remarks by the President", "lead: The two sides agreed…"}},
		{"Vietnamese", "Hai bên hội đàm\n\nHÀ NỘI, ngày 30 tháng 11 năm 2023 — Hai bên đã hội đàm.\n\n(Nguồn: TTXVN)",
			"Hai bên hội đàm", "2023-11-30", "TTXVN",
			[]string{"headline: Hai bên hội đàm", "dateline: HÀ NỘI, ngày 30 tháng 11 năm 2023 —", "lead: Hai bên đã hội đàm.", "sign-off: (Nguồn: TTXVN)"}},
		{"lead as the first line, repeated", "The two sides agreed.\n\nThe two sides agreed to deepen their ties.\n\n" + more,
			"The two sides agreed.", "", "",
			[]string{"headline: The two sides agreed.", "lead: The two sides agreed…", "body: They also spoke of t…"}},
		{"no headline", "On Monday, t" + sent[1:] + "\n\n" + more + "\n\n" + sent + " " + more,
			"(On Monday, the two sides agreed to deepen their cooperation in the years that lie ahead)", "", "",
			[]string{"lead: On Monday, the two s…", "body: They also spoke of t…", "body: The two sides agreed…"}},
		{"headline among cells", "A quarrel over fish |\nSides agree to deepen cooperation |\n" + sent + "\nPicture of both. Photo: VNA |\n" + more,
			"Sides agree to deepen cooperation", "", "",
			[]string{"related: A quarrel over fish", "headline: Sides agree to deepen cooperation", "lead: The two sides agreed…", "caption: Picture of both. Photo: VNA", "body: They also spoke of t…"}},
		{"picture first", "The leaders in Hanoi. VNA/VNS Photo Lâm Khánh\n\nHÀ NỘI - " + sent,
			"(The two sides agreed to deepen their cooperation in the years that lie ahead)", "", "VNA/VNS",
			[]string{"caption: The leaders in Hanoi…", "dateline: HÀ NỘI -", "lead: The two sides agreed…"}},
		{"question, heading, related", "Leaders meet\n" + sent + "\nWhat comes next?\n" + more + "\nA new road\n" + sent + "\nLeaders meet again\nAnd a third time\n(Source: WVR/VNA)",
			"Leaders meet", "", "WVR/VNA",
			[]string{"headline: Leaders meet", "lead: The two sides agreed…", "question: What comes next?", "body: They also spoke of t…",
				"question: A new road", "body: The two sides agreed…", "related: Leaders meet again", "related: And a third time", "sign-off: (Source: WVR/VNA)"}},
		{"sign-off before related", "Leaders meet\n\n" + sent + "\n\n“Good,” he said. — VNA/VNS\n\nRelated news\n\nOther leaders meet\n",
			"Leaders meet", "", "VNA/VNS",
			[]string{"headline: Leaders meet", "lead: The two sides agreed…", "body: “Good,” he said.", "sign-off: — VNA/VNS", "related: Related news", "related: Other leaders meet"}},
		{"list at the end", "Leaders meet\n\n" + sent + "\n\nThey named three aims:\n\n- More trade\n\n- Less talk\n\nPeace everywhere",
			"Leaders meet", "", "",
			[]string{"headline: Leaders meet", "lead: The two sides agreed…", "body: They named three aims:", "body: - More trade", "body: - Less talk", "body: Peace everywhere"}},
		{"table at the end", "Leaders meet\n\n" + sent + "\n\n" + more + "\n\nItem | Million\nSchools | 12\nRoads and bridges | 7\n",
			"Leaders meet", "", "",
			[]string{"headline: Leaders meet", "lead: The two sides agreed…", "body: They also spoke of t…", "body: Item | Million", "body: Schools | 12", "body: Roads and bridges | 7"}},
		{"no dateline in a pair", "Vietnam – US relations have been growing deeper and more comprehensive since 1995.",
			"(Vietnam – US relations have been growing deeper and more comprehensive since 1995)", "", "",
			[]string{"lead: Vietnam – US relatio…"}},
		{"a title on the line", "Viet Nam and Laos Sign Border Agreement. " + sent,
			"Viet Nam and Laos Sign Border Agreement", "", "",
			[]string{"headline: Viet Nam and Laos Sign Border Agreement.", "lead: The two sides agreed…"}},
		{"wrapped", "tool - a small program for a very particular kind of task that hardly anybody has, with a long title above it\n\n" +
			"This program reads a file and writes\nanother one. It is small, and it does\nwhat it says.\n * first item that is as long\n   as a line\n * second item\nThe end.",
			"tool - a small program for a very particular kind of task that hardly anybody has, with a long title above it", "", "",
			[]string{"headline: tool - a small progr…", "lead: This program reads a…", "body: * first item that is…", "body: * second item", "body: The end."}},
		{"abstract", "simple shear flow past a flat plate .\n\nin the study of flow past a body it is necessary to consider a shock wave .",
			"simple shear flow past a flat plate .", "", "",
			[]string{"headline: simple shear flow past a flat plate .", "lead: in the study of flow…"}},
		{"nothing", "", "(x)", "", "", nil},
		{"blanks", "\ufeff \n\n| |\n\x00\r\n", "(x)", "", "", nil},
		{"invalid", "\xff\xfe \x00\xc3", "(\uFFFD \uFFFD)", "", "", []string{"lead: \xff\xfe \x00\xc3"}},
		{"one word", "word", "(word)", "", "", []string{"lead: word"}},
	} {
		a := Parse("x", c.raw)
		if err := check(a); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		title := a.Title
		if !a.Headline {
			title = "(" + title + ")"
		}
		if title != c.title || a.Date.String() != c.date || a.Source != c.source {
			t.Errorf("%s: title, date, source = %q, %q, %q, want %q, %q, %q", c.name, title, a.Date, a.Source, c.title, c.date, c.source)
		}
		if got := outline(a); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

// TestParseHuge feeds texts on which a careless scan would take quadratic time, and
// with them the tests longer than the go command lets them.
func TestParseHuge(t *testing.T) {
	for _, unit := range []string{"a", "ạ", "\xff", " ", "\n", "|", "a\n", "a|", ".", "a.", "a. ", "1", "1 ", "1-", "27 to ", "May ", "May 1 ",
		"HA — ", "(", ") ", "A B C ", "?", "ngày ", "1,", "— VNS. ", "Photo: ", "\u00a0", "a\n\n"} {
		size := 1 << 20
		if unit == "a" {
			size = 5 << 20
		}
		raw := strings.Repeat(unit, size/len(unit))
		a := Parse("x", raw)
		if len(a.Title) > maxHeadline {
			t.Errorf("%q: title of %d bytes", unit, len(a.Title))
		}
	}
}

func FuzzParse(f *testing.F) {
	raws := seeds(f)
	for _, s := range raws {
		f.Add(s)
	}
	f.Add("HANOI, Nov. 30 (VNA) — a\n\nb | c |\n\n27 to 30 November 2023 — VNS")
	f.Add("\ufeffA\r\nB\x00\xff|\n(Source: x)\n— VNS")
	f.Fuzz(func(t *testing.T, raw string) {
		a := Parse("x", raw)
		if err := check(a); err != nil {
			t.Fatal(err)
		}
		if b := Parse("x", raw); !reflect.DeepEqual(a, b) {
			t.Fatal("two parses differ")
		}
	})
}

func BenchmarkParse(b *testing.B) {
	raws := seeds(b)
	n := 0
	for _, s := range raws {
		n += len(s)
	}
	b.SetBytes(int64(n))
	for b.Loop() {
		for _, s := range raws {
			Parse("x", s)
		}
	}
}
