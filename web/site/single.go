package site

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"path"
	"strings"
	"time"

	"dossier/app/corpus"
	"dossier/app/ui"
	"dossier/web/assets"
)

// The edition of one file is a page with everything inside: the overview as
// HTML, the articles as plain HTML for readers without scripts, the styles and
// the scripts, and, as base64 of gzip, the client and the corpus. It needs no
// server: browsers open it from a disk, where they allow a page to load nothing.
// single.js tells how it lives there.

const (
	// SingleSensible is the size in bytes up to which a file opens on a usual
	// computer in about a second or two. All of it is read before the first search.
	SingleSensible = 50e6
	// singleMost is what browsers can be relied on to take: the longest text of
	// some is 2²⁹ characters.
	singleMost = 400e6
)

// BuildSingle builds the edition of one file. The same articles give the same
// bytes. Whatever goes wrong, what was at Out before stays as it was.
func BuildSingle(ctx context.Context, o Options) (*Report, error) {
	start := time.Now()
	p := o.Progress
	defer p.Done()
	if err := checkOutFile(o.Out, o.Seeds); err != nil {
		return nil, err
	}
	p.Step("Reading articles")
	seeds, err := ReadSeeds(ctx, o.Seeds, p)
	if err != nil {
		return nil, err
	}
	compiling, stop := context.WithCancel(ctx)
	defer stop()
	early := compileBare(compiling)
	in, blob, c, err := gather(ctx, seeds, p)
	if err != nil {
		stop()
		early.end()
		return nil, err
	}
	p.Step("Compiling the client")
	client, err := early.client(ctx, nil)
	if err != nil {
		return nil, err
	}
	p.Step("Packing")
	s := single{corpus: c, look: seeds.config.look(), compressor: newCompressor(o.Fast)}
	file, err := s.make(ctx, client, blob)
	if err != nil {
		return nil, err
	}
	if len(file) > singleMost {
		return nil, fmt.Errorf("the file would have %d MB, which browsers do not open; a site of many files (a build without -single) has no such limit", len(file)/1e6)
	}
	p.Step("Writing")
	if err := writeSingle(ctx, o.Out, file); err != nil {
		return nil, err
	}
	s.compressor.prune(ctx)
	return &Report{
		Kind: "single", Out: o.Out, Edition: c.Edition(), Build: s.build, Survey: SurveyOf(seeds, &in),
		Files: 1, Size: len(file), Corpus: len(blob), Client: len(client), Took: time.Since(start),
	}, nil
}

// single puts one file together.
type single struct {
	corpus     *corpus.Corpus
	look       look
	compressor *compressor
	build      string // tells this content from any other
}

// The elements that carry the client and the corpus, and the one behind them,
// whose absence tells that a copy is not whole. The scripts know their names.
const (
	clientElement = "dossier-client"
	corpusElement = "dossier-corpus"
	endElement    = "dossier-end"
)

// singlePage is what the template needs.
type singlePage struct {
	Lang, CSP, Title, Description, Build, Light, Dark, Words string
	Icon                                                     template.URL
	Early, Style, Body, Main                                 template.HTML
	Articles                                                 []plainArticle
}

func (s *single) make(ctx context.Context, client, blob []byte) ([]byte, error) {
	site := s.corpus.Site()
	scripts, err := s.scripts(ctx)
	if err != nil {
		return nil, err
	}
	style, err := s.style()
	if err != nil {
		return nil, err
	}
	body, err := s.overview()
	if err != nil {
		return nil, err
	}
	icon, err := s.icon()
	if err != nil {
		return nil, err
	}
	page := singlePage{
		Lang: site.Language, Title: site.Title, Description: site.Description, Light: lightColor, Dark: darkColor,
		Icon: template.URL(icon), Body: template.HTML(body), Build: buildMark,
	}
	page.Words, page.Articles = plainArticles(s.corpus)
	var sources sourceHashes
	if page.Early, err = sources.inline("script", scripts.early); err != nil {
		return nil, err
	}
	if page.Main, err = sources.inline("script", scripts.main); err != nil {
		return nil, err
	}
	if page.Style, err = sources.inline("style", style); err != nil {
		return nil, err
	}
	page.CSP = sources.policy()

	var b bytes.Buffer
	t, err := template.ParseFS(assets.Files, "single.html")
	if err != nil {
		return nil, err
	}
	if err := t.Execute(&b, page); err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	for _, part := range []struct {
		id   string
		data []byte
	}{{corpusElement, withSum(string(blob))}, {clientElement, client}} {
		packed, err := s.compressor.gzip(part.data)
		if err != nil {
			return nil, err
		}
		// The alphabet of base64 has nothing that could end the element.
		fmt.Fprintf(&b, "<script type=\"text/plain\" id=%q>%s</script>\n", part.id, base64.StdEncoding.EncodeToString(packed))
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
	fmt.Fprintf(&b, "<script type=\"text/plain\" id=%q></script>\n</body>\n</html>\n", endElement)
	file := b.Bytes()
	s.build = files{"": file}.sums().id()
	return bytes.Replace(file, []byte(buildMark), []byte(s.build), 1), nil
}

// overview renders the first page, with links as this edition has them.
func (s *single) overview() (string, error) {
	ui.Use(s.corpus)
	r, err := newRenderer(s.corpus.Site())
	if err != nil {
		return "", err
	}
	r.link = singleLink
	return r.body("")
}

// singleLink returns a link of a site as it is in one file: behind "#/". Links
// to a place on the overview stay as they are.
func singleLink(address string) string {
	if strings.HasPrefix(address, "#") || strings.Contains(address, ":") {
		return address // bodyOf leaves a colon to other schemes only
	}
	return "#/" + strings.TrimPrefix(address, "./")
}

// singleScripts are what runs before anything is shown, and all else.
type singleScripts struct{ early, main []byte }

func (s *single) scripts(ctx context.Context) (out singleScripts, err error) {
	read := func(name string) []byte {
		data, e := assets.Files.ReadFile(name)
		err = errors.Join(err, e)
		return data
	}
	early, start, main := read("early.js"), read("start.js"), read("single.js")
	goScript, e := wasmExec(ctx)
	if err = errors.Join(err, e); err != nil {
		return out, err
	}
	// What a reader keeps on the device (a theme, a reading list) is the site's.
	store, err := json.Marshal("dossier: " + s.corpus.Site().Title + ": ")
	if err != nil {
		return out, err
	}
	for _, script := range []*[]byte{&early, &main} {
		if *script, err = fill(*script, map[string]string{"__STORE__": string(store)}); err != nil {
			return out, err
		}
	}
	out.early = early
	// Go's script takes what the client calls the window from a parameter.
	out.main = bytes.Join([][]byte{[]byte("window.dossierGo = function (globalThis) {"), goScript, []byte("};"), start, main}, []byte("\n"))
	return out, nil
}

func (s *single) style() ([]byte, error) {
	var out []byte
	for _, name := range []string{"site.css", "single.css"} {
		data, err := assets.Files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		out = append(out, data...)
	}
	logo := ""
	if s.look.logo != nil {
		logo = dataURL(s.look.logoName, s.look.logo)
	}
	return append(out, s.look.css(logo)...), nil
}

// icon returns the address of the icon in the browser's tab.
func (s *single) icon() (string, error) {
	if s.look.logo != nil {
		return dataURL(s.look.logoName, s.look.logo), nil
	}
	data, err := assets.Files.ReadFile("icons/icon.svg")
	return dataURL("icon.svg", data), err
}

// dataURL returns an address that holds a picture.
func dataURL(name string, data []byte) string {
	return "data:" + contentType(strings.ToLower(path.Ext(name))) + ";base64," + base64.StdEncoding.EncodeToString(data)
}

// sourceHashes are the scripts and styles that a page may have, by their hashes
// in the words of a content security policy.
type sourceHashes struct{ script, style []string }

// inline returns an element, script or style, and notes its hash.
func (h *sourceHashes) inline(element string, content []byte) (template.HTML, error) {
	content = bytes.ReplaceAll(content, []byte("\r\n"), []byte("\n")) // as parsers read it, and policies count it
	low := bytes.ToLower(content)
	if bytes.Contains(low, []byte("</"+element)) || bytes.Contains(low, []byte("<!--")) {
		return "", fmt.Errorf("a %s would end before its end", element)
	}
	sum := sha256.Sum256(content)
	hash := "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	if element == "style" {
		h.style = append(h.style, hash)
	} else {
		h.script = append(h.script, hash)
	}
	return template.HTML("<" + element + ">" + string(content) + "</" + element + ">"), nil
}

// policy allows these scripts and styles, and pictures that are inside; and
// nothing to be loaded from anywhere.
func (h *sourceHashes) policy() string {
	return "default-src 'none'; script-src " + strings.Join(h.script, " ") + " 'wasm-unsafe-eval'; style-src " +
		strings.Join(h.style, " ") + "; img-src data:; base-uri 'none'; form-action 'none'"
}
