package input

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"dossier/app/article"
)

// folder writes files into a new folder.
func folder(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func read(t testing.TB, path string) *Result {
	t.Helper()
	r, err := Read(context.Background(), path, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := invariants(r); err != nil {
		t.Fatal(err)
	}
	return r
}

// invariants returns what is wrong with a result by the promises of its types.
func invariants(r *Result) error {
	for i, s := range r.Articles {
		switch {
		case i > 0 && r.Articles[i-1].ID > s.ID, len(r.Errors) == 0 && i > 0 && r.Articles[i-1].ID == s.ID:
			return fmt.Errorf("the ids %q and %q are out of order", r.Articles[i-1].ID, s.ID)
		case s.File == "" || s.Encoding == "":
			return fmt.Errorf("%q has no file or encoding: %+v", s.ID, s)
		case !validPath(s.ID):
			return fmt.Errorf("the id %q is no path", s.ID)
		case strings.TrimSpace(s.Text) == "" || len(s.Text) > maxText:
			return fmt.Errorf("%s has a text of %d bytes", s.ID, len(s.Text))
		case s.Meta.URL != "" && !article.WebAddress(s.Meta.URL):
			return fmt.Errorf("%s has the address %q", s.ID, s.Meta.URL)
		}
		article.ParseWith(s.ID, s.Text, s.Meta)
	}
	return nil
}

func ids(r *Result) []string {
	var out []string
	for _, s := range r.Articles {
		out = append(out, s.ID)
	}
	return out
}

// problems returns problems as "file: text", with names relative to dir.
func problems(dir string, list []Problem) []string {
	var out []string
	for _, p := range list {
		if rel, err := filepath.Rel(dir, p.File); err == nil {
			p.File = filepath.ToSlash(rel)
		}
		out = append(out, p.String())
	}
	return out
}

func TestFolder(t *testing.T) {
	dir := folder(t, map[string]string{
		"b.txt": "B\n", "a.txt": "A\n", "C.TXT": "C\n", "empty.txt": " \n", "bom.txt": "\uFEFF\n", "notes.md": "# Notes\n\nSome.",
		"page.html": "<p>A page</p>", ".hidden.txt": "x", "deeper/and deeper/x.txt": "X", "__MACOSX/y.txt": "y", "thesis.doc": "x",
		"old/edition.json": "{}", "old/index.html": "<p>old</p>", "a.b.c.txt": "dots", "100%.txt": "percent", "Hà Nội.txt": "Hà Nội", "ha.txt": "1", "HA.txt": "2",
		"entities.txt": "hide X", "site.toml": `title = "T"`, "logo.svg": "<svg/>", "deeper/site.toml": "",
	})
	r := read(t, dir)
	want := []string{"100%", "C", "HA", "Hà Nội", "a", "a.b.c", "b", "deeper/and deeper/x", "ha", "notes", "page"}
	if got := ids(r); !slices.Equal(got, want) {
		t.Errorf("the articles are %q, want %q", got, want)
	}
	if got, want := problems(dir, r.Skipped), []string{
		"bom.txt: it has no text", "deeper/site.toml: it is not of a kind that holds articles", "empty.txt: it has no text",
		"old: it is a built site", "thesis.doc: it is not of a kind that holds articles",
	}; !slices.Equal(got, want) {
		t.Errorf("left out are %q, want %q", got, want)
	}
	if string(r.Config.Data) != `title = "T"` || string(r.Entities.Data) != "hide X" || string(r.Images["logo.svg"]) != "<svg/>" {
		t.Errorf("beside the articles there are %v, %v, %v", r.Config, r.Entities, r.Images)
	}
	if len(r.Errors) > 0 || len(r.Notes) > 0 {
		t.Errorf("errors %v, notes %v", r.Errors, r.Notes)
	}
}

// A plain text is the file, byte for byte.
func TestPlainTextStays(t *testing.T) {
	for _, raw := range []string{"A\r\n\r\nText \x1a", "\uFEFFA title\n\nText", "  Hà Nội\n", "Valid ú and damaged: Hà Nội, Võ Văn Thưởng \xff.", "---\nA rule, no front matter.\n---\nx"} {
		r := read(t, folder(t, map[string]string{"x.txt": raw}))
		if len(r.Articles) != 1 || !r.Articles[0].Plain || r.Articles[0].Text != raw {
			t.Errorf("%q is read as %+v", raw, r.Articles)
		}
	}
}

func TestReadErrors(t *testing.T) {
	file := filepath.Join(folder(t, map[string]string{"x.doc": "x"}), "x.doc")
	for path, want := range map[string]string{
		filepath.Join(t.TempDir(), "nowhere"): "nowhere: name the folder", file: "x.doc is neither a folder nor an archive nor a table",
	} {
		if _, err := Read(context.Background(), path, nil); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Read(%s): %v, want %q", path, err, want)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Read(ctx, folder(t, map[string]string{"x.txt": "x"}), nil); err != context.Canceled {
		t.Errorf("an interrupted Read: %v", err)
	}
	r := read(t, t.TempDir())
	if len(r.Articles)+len(r.Errors)+len(r.Skipped) != 0 {
		t.Errorf("an empty folder gives %+v", r)
	}
}

// Two files of one name are one article too many; both are named.
func TestOneNameTwice(t *testing.T) {
	dir := folder(t, map[string]string{"x.txt": "X", "x.md": "X"})
	r := read(t, dir)
	if err := r.Err(); err == nil || !strings.Contains(err.Error(), "x.txt: it and ") || !strings.Contains(err.Error(), "x.md are one article by name") {
		t.Errorf("the error is %v", err)
	}
}

// A large folder is read on all cores, and what is found stands in order of names.
func TestLargeFolder(t *testing.T) {
	files := map[string]string{"entities.txt": "hide X", "site.toml": `title = "T"`, "logo.svg": "<svg/>", "y.md": "Y", "y.txt": "Y"}
	var want, empty, latin, broken []string
	for i := range 3 * together {
		for _, in := range []string{"", "more/"} {
			name := fmt.Sprintf("%s%04d", in, i)
			switch i % 100 {
			case 7:
				files[name+".txt"] = " "
				empty = append(empty, name+".txt: it has no text")
			case 8:
				files[name+".txt"] = "caf\xe9 au lait, d\xe9j\xe0 vu"
				latin = append(latin, name+".txt: it is written in windows-1252")
				want = append(want, name)
			case 9:
				files[name+".md"] = "---\ntitle: [\n---\nX"
				broken = append(broken, name+".md:3: ")
			default:
				files[name+".txt"] = name
				want = append(want, name)
			}
		}
	}
	slices.Sort(want)
	dir := folder(t, files)
	var told atomic.Int64
	r, err := Read(t.Context(), dir, func(string) { told.Add(1) })
	if err != nil {
		t.Fatal(err)
	}
	if got := ids(r); !slices.Equal(got, append(want, "y", "y")) {
		t.Errorf("the articles are %q, want %q and y twice", got, want)
	}
	if n := int(told.Load()); n != len(files)-2 { // but for site.toml and entities.txt
		t.Errorf("it told of %d files, want %d", n, len(files)-2)
	}
	for _, s := range r.Articles {
		if s.Plain && s.ID != "y" && s.Text != s.ID {
			t.Fatalf("%s has the text %q", s.ID, s.Text)
		}
	}
	inOrder := func(what string, got, want []string) {
		slices.Sort(want)
		if !slices.EqualFunc(got, want, strings.HasPrefix) {
			t.Errorf("%s: %q, want %q", what, got, want)
		}
	}
	inOrder("left out", problems(dir, r.Skipped), empty)
	inOrder("notes", problems(dir, r.Notes), latin)
	inOrder("errors", problems(dir, r.Errors), append(broken, "y.txt: it and "))
	if string(r.Config.Data) != `title = "T"` || string(r.Entities.Data) != "hide X" || string(r.Images["logo.svg"]) != "<svg/>" {
		t.Errorf("beside the articles there are %v, %v, %v", r.Config, r.Entities, r.Images)
	}
}

// Accidents with files: each names the file and leaves the others alone.
func TestAccidents(t *testing.T) {
	dir := folder(t, map[string]string{
		"good.txt": "Good", "pdf.txt": "%PDF-1.7\n1 0 obj", "nul.txt": "a\x00b\x00\x00c", "png.md": "\x89PNG\r\n\x1a\n", "controls.txt": strings.Repeat("\x01\x02 text ", 9),
	})
	big, err := os.Create(filepath.Join(dir, "big.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if err := big.Truncate(100 << 20); err != nil {
		t.Fatal(err)
	}
	big.Close()
	r := read(t, dir)
	if got := ids(r); !slices.Equal(got, []string{"good"}) {
		t.Errorf("the articles are %q", got)
	}
	if got, want := problems(dir, r.Skipped), []string{"big.txt: it is larger than 16 MiB, the most that an article may have", "controls.txt: it is no text",
		"nul.txt: it is no text", "pdf.txt: it is no text", "png.md: it is no text"}; !slices.Equal(got, want) {
		t.Errorf("left out are %q, want %q", got, want)
	}
}

func TestErrNamesTheFirst(t *testing.T) {
	var r Result
	for i := range 25 {
		r.Errors = append(r.Errors, Problem{"f", i + 1, "bad"})
	}
	if err := r.Err().Error(); !strings.HasPrefix(err, "f:1: bad\nf:2: bad") || !strings.HasSuffix(err, "f:10: bad\nand 15 more") {
		t.Errorf("Err() = %s", err)
	}
}

func TestHeaded(t *testing.T) {
	for _, test := range [][3]string{{"", "body", "body\n"}, {"T", "body", "T\n\nbody\n"}, {"T  u", "T u\n\nbody", "T u\n\nbody\n"}, {"T", "\uFEFF\n T\nbody", "T\nbody\n"}} {
		if got := headed(test[0], test[1]); got != test[2] {
			t.Errorf("headed(%q, %q) = %q, want %q", test[0], test[1], got, test[2])
		}
	}
}

// The file that names the site is small; a large one is a mistake.
func TestLargeConfig(t *testing.T) {
	dir := folder(t, map[string]string{"x.txt": "X", "site.toml": "title = " + strings.Repeat("[", maxFrontMatter)})
	if got := problems(dir, read(t, dir).Errors); !slices.Equal(got, []string{"site.toml: it is larger than 64 kB"}) {
		t.Errorf("the errors are %q", got)
	}
}
