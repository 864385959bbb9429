// Package input finds the articles in what a publisher has: a folder with
// sub-folders, an archive, or a table. It tells text from rubbish, decodes and
// strips it, and reads the metadata that stands beside it. Nothing is ever
// written, and nothing outside of the given place is asked for.
//
// What holds articles:
//
//	.txt .text              plain text
//	.md .markdown           Markdown
//	.html .htm .xhtml       a page, of which the readable part is taken
//	.csv .tsv .jsonl .ndjson  a table with one article a row
//	.zip .tar .tar.gz .tgz  an archive of such files, like a folder
//
// A text, Markdown or HTML file may begin with front matter in YAML or TOML.
//
// A plain text in UTF-8 without front matter is taken byte for byte, so that
// offsets into its article are offsets into the file. Any other article is
// extracted: offsets count in Source.Text.
package input

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dossier/app/article"
	"dossier/app/text"
)

// The names of the files at the top of a folder that are no articles.
const (
	ConfigFile   = "site.toml"
	EntitiesFile = "entities.txt"
)

// builtFile marks a folder as a built site, which holds no articles.
const builtFile = "edition.json"

const (
	// maxText is the size in bytes of the largest article, as a file and as text.
	maxText = 16 << 20
	// maxTable is the size in bytes of the largest table.
	maxTable = 1 << 30
	// maxBeside is the size in bytes of the largest EntitiesFile.
	maxBeside = 64 << 20
	// maxImage is the size in bytes of the largest picture that is kept.
	maxImage = 256 << 10
	// maxID is the length in bytes of the longest id.
	maxID = 200
)

// Source is an article as it was found.
type Source struct {
	// ID is the path of the file in the folder or archive without extension,
	// with slashes; of a row, the table's path and the row's id or number.
	// Unique.
	ID string
	// File is where it is: the path of its file, with the archive's before
	// it. Line is the line of a row in its table, else 0.
	File string
	Line int
	// Text is the article's text. Plain tells that it is the file, byte for byte.
	Text  string
	Plain bool
	// Encoding is the file's, in the form of the WHATWG's names: utf-8, utf-16le.
	Encoding string
	Meta     article.Meta
}

// Problem is something to tell the publisher about a file.
type Problem struct {
	File string // as in Source
	Line int    // 0 when it is the whole file
	Text string
}

// String returns file:line: text, as far as they are known.
func (p Problem) String() string {
	switch {
	case p.File == "":
		return p.Text
	case p.Line == 0:
		return p.File + ": " + p.Text
	}
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Text)
}

// File is a file that is no article.
type File struct {
	Name string // its path, for messages
	Data []byte // in UTF-8
}

// Result is all that was found.
type Result struct {
	Articles []Source // by ID
	// Errors are what the publisher must mend first: files that can't be read,
	// metadata and tables with mistakes, two articles with one id.
	Errors []Problem
	// Skipped are the files that are left out, and why; Notes are what else is
	// worth a look. Both in the order of reading.
	Skipped, Notes []Problem
	// Config and Entities are ConfigFile and EntitiesFile, or nil.
	Config, Entities *File
	// Images are the small .svg and .png files at the top of the folder, by name.
	Images map[string][]byte
}

// Err returns the errors as one, or nil.
func (r *Result) Err() error {
	const most = 10
	var errs []error
	for i, p := range r.Errors {
		if i == most {
			errs = append(errs, fmt.Errorf("and %d more", len(r.Errors)-most))
			break
		}
		errs = append(errs, errors.New(p.String()))
	}
	return errors.Join(errs...)
}

// Reasons for leaving files out.
const (
	reasonEmpty  = "it has no text"
	reasonBinary = "it is no text"
	reasonKind   = "it is not of a kind that holds articles"
	reasonLoop   = "the link leads back to a folder that it is in"
	reasonNoFile = "it is neither a file nor a folder"
	reasonBuilt  = "it is a built site"
	reasonDraft  = "it is marked as a draft"
	reasonNested = "an archive within an archive is not opened"
)

// Read reads what is at path: a folder, an archive or a table. For each file
// that it comes to, tell is called, if not nil, by several goroutines. An error is one that leaves
// nothing to read, or that of ctx; what is wrong with single files is in the Result.
func Read(ctx context.Context, path string, tell func(file string)) (*Result, error) {
	info, err := os.Stat(path)
	if errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("there is no folder %s: name the folder of articles with -seeds", path)
	}
	if err != nil {
		return nil, fmt.Errorf("the folder of articles cannot be read: %w", err)
	}
	if tell == nil {
		tell = func(string) {}
	}
	r := newReader(ctx, tell)
	switch kind := kindOf(path); {
	case info.IsDir():
		err = r.folder(path, "", []os.FileInfo{info})
		if err != nil && len(r.Articles)+len(r.Errors) == 0 {
			return nil, fmt.Errorf("the folder of articles cannot be read: %w", err)
		}
	case kind == kindTable:
		for _, name := range []string{ConfigFile, EntitiesFile} {
			r.beside(filepath.Join(filepath.Dir(path), name), name)
		}
		r.open(path, "", kind, info.Size())
	case kind == kindArchive:
		r.open(path, "", kind, info.Size())
	default:
		return nil, fmt.Errorf("%s is neither a folder nor an archive nor a table of articles", path)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	r.finish()
	return &r.Result, nil
}

// reader collects a Result.
type reader struct {
	Result
	ctx  context.Context
	tell func(string)
}

func newReader(ctx context.Context, tell func(string)) reader {
	return reader{ctx: ctx, tell: tell, Result: Result{Images: map[string][]byte{}}}
}

func (r *reader) fail(file string, line int, format string, args ...any) {
	r.Errors = append(r.Errors, Problem{file, line, fmt.Sprintf(format, args...)})
}

func (r *reader) skip(file string, line int, why string) {
	r.Skipped = append(r.Skipped, Problem{file, line, why})
}

func (r *reader) note(file string, line int, format string, args ...any) {
	r.Notes = append(r.Notes, Problem{file, line, fmt.Sprintf(format, args...)})
}

// finish orders the articles and looks for ids that two of them have.
func (r *reader) finish() {
	slices.SortStableFunc(r.Articles, func(a, b Source) int { return cmp.Compare(a.ID, b.ID) })
	for i := 1; i < len(r.Articles); i++ {
		if a, b := r.Articles[i-1], r.Articles[i]; a.ID == b.ID {
			r.fail(b.File, b.Line, "it and %s are one article by name, %q: rename one of them", a.where(), a.ID)
		}
	}
}

func (s *Source) where() string {
	if s.Line > 0 {
		return fmt.Sprintf("%s:%d", s.File, s.Line)
	}
	return s.File
}

// kind is what a file is by its name.
type kind int

const (
	kindOther kind = iota
	kindText
	kindMarkdown
	kindHTML
	kindTable
	kindArchive
	kindImage
)

var kinds = map[string]kind{
	".txt": kindText, ".text": kindText, ".md": kindMarkdown, ".markdown": kindMarkdown,
	".html": kindHTML, ".htm": kindHTML, ".xhtml": kindHTML,
	".csv": kindTable, ".tsv": kindTable, ".jsonl": kindTable, ".ndjson": kindTable,
	".zip": kindArchive, ".tar": kindArchive, ".tgz": kindArchive, ".tar.gz": kindArchive,
	".svg": kindImage, ".png": kindImage,
}

// limit returns the size in bytes of the largest file of a kind.
func (k kind) limit() int64 {
	switch k {
	case kindTable:
		return maxTable
	case kindImage:
		return maxImage
	}
	return maxText
}

func kindOf(name string) kind { return kinds[strings.ToLower(suffix(name))] }

// suffix returns the extension of a file's name with its dot.
func suffix(name string) string {
	const double = ".tar.gz"
	if n := len(name) - len(double); n > 0 && strings.EqualFold(name[n:], double) {
		return name[n:]
	}
	return filepath.Ext(name)
}

// stem returns a name without its extension.
func stem(name string) string { return name[:len(name)-len(suffix(name))] }

// Hidden reports whether a file or folder, by its name, is none of the
// publisher's own: they are passed over without a word.
func Hidden(name string) bool {
	return strings.HasPrefix(name, ".") || name == "__MACOSX" || name == "Thumbs.db" || name == "desktop.ini"
}

// add adds a text, Markdown or HTML file.
func (r *reader) add(id, file string, k kind, data []byte) {
	if len(data) > maxText {
		r.skip(file, 0, tooLarge)
		return
	}
	d, ok := decode(data, k == kindHTML)
	if !ok {
		r.skip(file, 0, reasonBinary)
		return
	}
	r.noteEncoding(file, &d)
	s := Source{ID: id, File: file, Encoding: d.encoding, Text: d.text}
	fm, body, err := frontMatter(d.text)
	if err != nil {
		r.fail(file, err.Line, "%s", err.Text)
		return
	}
	var m metadata
	switch {
	case k == kindHTML:
		body = readHTML(body, &m)
	case k == kindMarkdown:
		body = readMarkdown(body, &m)
	case fm == nil && d.encoding == "utf-8":
		s.Plain = true
	}
	if fm != nil {
		m.override(fm)
	}
	r.addSource(s, body, &m)
}

// noteEncoding tells of a text that is damaged or not in UTF-8.
func (r *reader) noteEncoding(file string, d *decoded) {
	if d.damaged > 0 {
		r.note(file, 0, "%d of its bytes are not %s and show as \uFFFD", d.damaged, d.encoding)
	} else if d.encoding != "utf-8" {
		r.note(file, 0, "it is written in %s", d.encoding)
	}
}

// addSource adds an article whose text is body under the title of m.
func (r *reader) addSource(s Source, body string, m *metadata) {
	if m.draft {
		r.skip(s.File, s.Line, reasonDraft)
		return
	}
	if strings.TrimFunc(body, blank) == "" {
		r.skip(s.File, s.Line, reasonEmpty)
		return
	}
	s.Meta = m.meta(func(line int, text string) {
		if s.Line > 0 {
			line = s.Line
		}
		r.note(s.File, line, "%s", text)
	})
	if !s.Plain {
		s.Text = headed(s.Meta.Title, body)
	}
	if len(s.Text) > maxText {
		r.skip(s.File, s.Line, tooLarge)
		return
	}
	r.Articles = append(r.Articles, s)
}

var tooLarge = fmt.Sprintf("it is larger than %d MiB, the most that an article may have", maxText>>20)

// blank reports whether nothing is seen of r.
func blank(r rune) bool { return r <= ' ' || r == '\u00a0' || r == '\uFEFF' || r == '\u200b' }

// headed returns body under the title, unless that stands there already.
func headed(title, body string) string {
	title, body = text.OneLine(title), strings.TrimFunc(body, blank)
	if title == "" {
		return body + "\n"
	}
	first, _, _ := strings.Cut(body, "\n")
	if text.OneLine(first) == title {
		return body + "\n"
	}
	return title + "\n\n" + body + "\n"
}

// checkID returns what is wrong with an id that a table gives.
func checkID(id string) error {
	switch {
	case len(id) > maxID:
		return fmt.Errorf("the id %.20q… is longer than %d bytes", id, maxID)
	case strings.ContainsFunc(id, func(r rune) bool { return r < ' ' || r == '\\' || r == 0x7F || r == '\uFFFD' }):
		return fmt.Errorf("the id %q has characters that no file name has", id)
	case !validPath(id):
		return fmt.Errorf("the id %q is no name of a file", id)
	}
	return nil
}
