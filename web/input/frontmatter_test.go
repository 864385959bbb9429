package input

import (
	"reflect"
	"strings"
	"testing"

	"dossier/app/article"
)

func TestFrontMatter(t *testing.T) {
	full := article.Meta{Title: `He said: "come"`, Date: article.Date{Year: 2023, Month: 7, Day: 3}, Source: "VNA", Author: "Ann Lee, Bob Ray",
		URL: "https://example.org/a?b=1", Language: "en", Tags: []string{"port", "ships"}}
	for name, head := range map[string]string{
		"yaml":         "---\ntitle: 'He said: \"come\"'\ndate: 2023-07-03\nsource: VNA\nauthor: [Ann Lee, Bob Ray]\nurl: https://example.org/a?b=1\nlanguage: en\ntags:\n  - port\n  - ships\nlayout: {a: b}\n---\n",
		"yaml, dots":   "\uFEFF---\r\nTitle: 'He said: \"come\"'\r\nDate: 2023-07-03T23:00:00+07:00\r\npublisher: VNA\r\nauthors: Ann Lee, Bob Ray\r\nlink: https://example.org/a?b=1\r\nlang: en\r\nkeywords: port, ships\r\n...\r\n",
		"toml":         "+++\ntitle = 'He said: \"come\"'\ndate = 2023-07-03T10:00:00Z\nsource = \"VNA\"\nauthor = [\"Ann Lee\", \"Bob Ray\"]\nurl = \"https://example.org/a?b=1\"\nlanguage = \"en\"\ntags = [\"port\", \"ships\"]\n[params]\nx = 1\n+++\n",
		"toml, a date": "+++\n# made by hand\n\"title\" = 'He said: \"come\"'\ndate = 2023-07-03\nsource = \"VNA\"\nauthor = \"Ann Lee, Bob Ray\"\nurl = \"https://example.org/a?b=1\"\nlanguage = \"en\"\ntags = [\"port\", \"ships\", \"port\"]\n+++\n",
	} {
		for _, file := range []string{"x.txt", "x.md", "x.html"} {
			r := read(t, folder(t, map[string]string{file: head + "The ship came home.\n"}))
			if len(r.Articles) != 1 || len(r.Errors)+len(r.Notes) > 0 {
				t.Errorf("%s in %s: %+v", name, file, r)
				continue
			}
			s := r.Articles[0]
			if !reflect.DeepEqual(s.Meta, full) || s.Plain || s.Text != "He said: \"come\"\n\nThe ship came home.\n" {
				t.Errorf("%s in %s: %+v", name, file, s)
			}
		}
	}
}

// Mistakes name the line; values that no article can have are left out.
func TestFrontMatterMistakes(t *testing.T) {
	for head, want := range map[string]string{
		"---\ntitle: \"open\ndate: 2023\n---\n":                          "x.txt:",
		"---\ntitle: a\ntitle: b\n---\n":                                 "x.txt:3: title is given twice, on line 2 too",
		"---\nkey: 1\ntitle:\n  a: b\n---\n":                             "x.txt:4: title: it must be a text or a list of texts",
		"---\ntitle: a\ntext without end":                                "x.txt:1: the front matter has no end: there is no line ---",
		"+++\ntitle = a b\n+++\n":                                        "x.txt:2: the front matter is no TOML",
		"+++\nx = 1\n\ntitle = {a = 1}\n+++\n":                           "x.txt:4: title: it must be a text",
		"---\na: &a [x,x]\nb: &b [*a,*a]\ntags: [*b,*b]\n---\n":          "x.txt:4: tags: an item of the list is no text",
		"---\nx: &x y\ntitle: *x\n---\n":                                 "x.txt:3: title: an alias of YAML is no value here",
		"---\ntitle: " + strings.Repeat("x", maxFrontMatter) + "\n---\n": "x.txt:1: the front matter has no end",
	} {
		dir := folder(t, map[string]string{"x.txt": head + "\nText\n"})
		if got := problems(dir, read(t, dir).Errors); len(got) != 1 || !strings.HasPrefix(got[0], want) {
			t.Errorf("%.60q gives %q, want %s", head, got, want)
		}
	}
	for head, want := range map[string]string{
		"---\nurl: javascript:alert(1)\n---\n":      `x.txt:2: "javascript:alert(1)" is no address`,
		"---\nlayout: x\ndate: soon\n---\n":         `x.txt:3: "soon" is no date`,
		"---\nlanguage: <b>\n---\n":                 `x.txt:2: "<b>" is no language`,
		"---\ntilte: x\n---\n":                      `x.txt:2: there is no key "tilte"; did you mean "title"?`,
		"+++\nurl = \"data:text/html,x\"\n+++\n":    `x.txt:2: "data:text/html,x" is no address`,
		"---\ndate: 2023-02-30\ntitle: fine\n---\n": `x.txt:2: "2023-02-30" is no date`,
	} {
		dir := folder(t, map[string]string{"x.txt": head + "\nText\n"})
		r := read(t, dir)
		if got := problems(dir, r.Notes); len(got) != 1 || !strings.HasPrefix(got[0], want) || len(r.Articles) != 1 {
			t.Errorf("%.60q gives the notes %q, want %s", head, got, want)
		}
	}
}

// Ten thousand million laughs are not one: nothing is multiplied.
func TestBillionLaughs(t *testing.T) {
	var b strings.Builder
	b.WriteString("---\na: &a [_, _, _, _, _, _, _, _, _, _]\n")
	for c := 'b'; c < 'k'; c++ {
		p := string(c - 1)
		b.WriteString(string(c) + ": &" + string(c) + " [*" + p + strings.Repeat(", *"+p, 9) + "]\n")
	}
	b.WriteString("title: *j\n---\nText\n")
	dir := folder(t, map[string]string{"x.txt": b.String(), "y.txt": "---\na: " + strings.Repeat("[", 20_000) + "\n---\nText"})
	if got := problems(dir, read(t, dir).Errors); len(got) != 2 || !strings.Contains(got[0], "an alias of YAML is no value here") || !strings.Contains(got[1], "y.txt:") {
		t.Errorf("the errors are %.300q", got)
	}
}

func TestDraft(t *testing.T) {
	dir := folder(t, map[string]string{"x.md": "---\ndraft: true\n---\nText", "y.md": "+++\ndraft = false\n+++\nText"})
	r := read(t, dir)
	if got := ids(r); len(got) != 1 || got[0] != "y" || r.Skipped[0].Text != reasonDraft {
		t.Errorf("the articles are %q, left out %v", got, r.Skipped)
	}
}

func FuzzFrontMatter(f *testing.F) {
	for _, s := range []string{"---\ntitle: a\n---\nb", "+++\ntitle = 'a'\ntags = ['b']\n+++\nb", "---\na: &a [*a]\n---\n", "---\n- x\n...\n", "---\ndate: 2023-07-03\nurl: javascript:x\n---\n\uFEFF"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m, body, err := frontMatter(s)
		if !strings.HasSuffix(s, body) || (m == nil || err != nil) && body != s {
			t.Fatalf("frontMatter(%q) leaves %q", s, body)
		}
		lines := 2 // YAML has more line breaks than one
		for _, end := range []string{"\n", "\r", "\u0085", "\u2028", "\u2029"} {
			lines += strings.Count(s, end)
		}
		if err != nil && (err.Line < 1 || err.Line > lines) {
			t.Fatalf("frontMatter(%q) tells of line %d", s, err.Line)
		}
		if m != nil {
			meta := m.meta(func(int, string) {})
			if a := article.ParseWith("x", body, meta); a.Title == "" || strings.ContainsAny(a.Title, "\n\x00\u202e") {
				t.Fatalf("the title is %q", a.Title)
			}
		}
	})
}
