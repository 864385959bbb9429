// Package site builds the static site: a folder of files that any web server
// can serve, at any path, and that works offline after one visit.
package site

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"path"
	"runtime/debug"
	"strings"
	"time"

	"dossier/app/corpus"
	"dossier/app/ui"
	"dossier/web/assets"
)

// Options say what to build.
type Options struct {
	Seeds string // the folder of articles
	Out   string // the folder of the site; a build replaces all of it
	// Base is the path at which the site will stand, such as /dossier/. Only
	// 404.html needs it, which servers show at any depth. "" takes it from the
	// address in site.toml, else "/".
	Base string
	// Fast compresses less: the site is the same but larger on the wire.
	Fast     bool
	Progress *Progress
}

const (
	// softMemory is how many bytes of memory a build takes before it looks harder for
	// what it no longer needs. A limit near to what is needed in any case would have the
	// build do little but look: it grows with the texts, of which there are several
	// forms at a time, and room between what is in use.
	softMemory = 1500 << 20
	textForms  = 8
)

// softLimit is how many bytes of memory a build of so many bytes of texts takes before
// it looks harder.
func softLimit(texts int) int64 { return softMemory + textForms*int64(texts) }

// Build builds a site. The same articles give the same bytes. Whatever goes
// wrong, what was in Out before stays as it was.
func Build(ctx context.Context, o Options) (*Report, error) {
	start := time.Now()
	p := o.Progress
	defer p.Done()
	if err := checkOut(o.Out, o.Seeds); err != nil {
		return nil, err
	}

	p.Step("Reading articles")
	seeds, err := ReadSeeds(ctx, o.Seeds, p)
	if err != nil {
		return nil, err
	}
	base, err := basePath(o.Base, seeds.Site)
	if err != nil {
		return nil, err
	}
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(softLimit(textBytes(seeds))))
	compiling, stop := context.WithCancel(ctx)
	defer stop()
	early := startEarly(compiling, seeds)
	in, blob, c, err := gather(ctx, seeds, p)
	if err != nil {
		stop()
		early.end()
		return nil, err
	}
	survey := SurveyOf(seeds, &in)
	inside, beside, small := blob, []byte(nil), []byte(nil)
	if len(blob) > seeds.EmbedLimit || IsReleased() {
		inside, beside = nil, blob
		if small, err = rehearsalCorpus(seeds); err != nil {
			return nil, err
		}
	}
	in, seeds.Articles, seeds.Sources = corpus.Input{}, nil, nil // the corpus has what pages need

	p.Step("Compiling the client")
	client, err := early.client(ctx, inside)
	if err != nil {
		return nil, err
	}

	out, err := stage(o.Out)
	if err != nil {
		return nil, err
	}
	defer out.remove()
	s := builder{files: files{}, staging: out, keep: manyPages, corpus: c, beside: beside, small: small, base: base, look: seeds.config.look(), progress: p, compressor: newCompressor(o.Fast)}
	if err := s.add(ctx, client); err != nil {
		return nil, err
	}
	report := &Report{
		Kind: "site", Out: o.Out, Edition: c.Edition(), Build: s.build, Survey: survey, Pages: len(s.pages),
		Corpus: len(blob), Beside: beside != nil, Client: len(client), Saved: len(s.saved),
	}
	p.Step("Compressing")
	if err := s.addTwins(ctx); err != nil {
		return nil, err
	}
	for _, f := range s.saved {
		wire := s.files.onTheWire(f.name)
		report.SavedBytes += len(f.data)
		report.SavedBr += wire
		if strings.HasSuffix(f.name, ".bin") && f.name != s.rehearsal {
			report.CorpusBr += wire
		}
	}
	report.HeadBr = s.files.onTheWire(s.blob)
	report.ClientBr, report.BrQuality = len(s.files[s.client+".br"]), s.compressor.quality
	report.Files = len(s.files) + len(s.written)

	p.Step("Writing")
	if err := out.finish(ctx, s.files); err != nil {
		return nil, err
	}
	s.compressor.prune(ctx)
	report.Took = time.Since(start)
	return report, nil
}

// gather finds the names in articles and builds their corpus.
func gather(ctx context.Context, s *Seeds, p *Progress) (in corpus.Input, blob []byte, c *corpus.Corpus, err error) {
	p.Step("Finding names and building the index")
	if in, err = s.Input(); err != nil {
		return in, nil, nil, err
	}
	if err = ctx.Err(); err != nil {
		return in, nil, nil, err
	}
	if blob, c, err = makeCorpus(in); err == nil {
		err = ctx.Err()
	}
	return in, blob, c, err
}

// builder puts the files of one site together.
type builder struct {
	files    files
	staging  *staging // where pages are written that are too many to keep, or nil
	keep     int      // up to how many pages are kept until all is written
	corpus   *corpus.Corpus
	beside   []byte // the corpus, when it is not inside the client
	small    []byte // another, to rehearse with
	base     string
	look     look
	progress *Progress

	compressor *compressor
	assets     chan compressed // what addAssets has begun to compress

	client    string   // name of the client
	blob      string   // name of the corpus beside it, or ""
	rehearsal string   // name of the corpus to rehearse with, or ""
	pages     []string // paths of the prerendered pages
	saved     []savedFile
	build     string // the build's id

	written []writtenPage // those that are not among the files
}

func (s *builder) add(ctx context.Context, client []byte) error {
	site := s.corpus.Site()
	r, err := newRenderer(site)
	if err != nil {
		return err
	}
	if err := s.addAssets(ctx, client, r); err != nil {
		return err
	}
	s.compressAssets(ctx)
	frame, err := s.addPages(ctx, r)
	if err != nil {
		return err
	}
	if s.files["manifest.webmanifest"], err = manifest(site, r.icons.manifest); err != nil {
		return err
	}
	s.files["robots.txt"] = robots(site)
	if site.URL != "" {
		if s.files["sitemap.xml"], err = sitemap(site, without(s.pages, shellPath)); err != nil {
			return err
		}
	}
	s.files["_headers"] = headersFile(s.base)

	template, err := assets.Files.ReadFile("sw.js")
	if err != nil {
		return err
	}
	s.files["sw.js"] = template // a part of what the id stands for
	if err := s.name(ctx); err != nil {
		return err
	}
	s.saved = s.files.saved(s.savable(frame), frame)
	if s.files["sw.js"], err = worker(template, s.build, s.saved); err != nil {
		return err
	}
	edition, err := json.Marshal(map[string]any{
		"edition": s.corpus.Edition(), "build": s.build, "articles": s.corpus.Len(), "client": s.client,
	})
	s.files[EditionFile] = append(edition, '\n')
	return err
}

// addAssets adds the client, the scripts, the styles and the icons.
func (s *builder) addAssets(ctx context.Context, client []byte, r *renderer) error {
	s.client = s.files.addHashed("app.wasm", client)
	goScript, err := wasmExec(ctx)
	if err != nil {
		return err
	}
	read := func(name string) []byte {
		data, e := assets.Files.ReadFile(name)
		err = errors.Join(err, e)
		return data
	}
	start, search, boot, theme, style := read("start.js"), read("first.js"), read("boot.js"), read("theme.js"), read("site.css")
	if err != nil {
		return err
	}
	var names besideFiles
	if s.beside != nil {
		if names, err = s.files.addBeside(s.beside, s.corpus); err != nil {
			return err
		}
		s.blob = names.head
	}
	volumes, err := json.Marshal(names.volumes)
	if err != nil {
		return err
	}
	first, err := ui.FirstSearch(s.corpus)
	if err != nil {
		return err
	}
	rehearsal, small, err := s.files.addRehearsal(goScript, s.small)
	if err != nil {
		return err
	}
	s.rehearsal = small
	if boot, err = fill(boot, map[string]string{
		"__FIRST__":     s.files.addHashed("first.json", first),
		"__REHEARSAL__": rehearsal,
		"__SMALL__":     small,
		"__CLIENT__":    s.client, "__CORPUS__": s.blob, "__VOLUMES__": string(volumes), "__BYTES__": fmt.Sprint(len(client) + len(s.files[s.blob])),
	}); err != nil {
		return err
	}
	r.boot = s.files.addHashed("boot.js", bytes.Join([][]byte{goScript, start, search, boot}, []byte("\n")))
	r.theme = s.files.addHashed("theme.js", theme)
	logo := ""
	if s.look.logo != nil {
		logo = s.files.addHashed("logo"+strings.ToLower(path.Ext(s.look.logoName)), s.look.logo)
	}
	r.style = s.files.addHashed("site.css", append(style, s.look.css(strings.TrimPrefix(logo, hashedDir))...))
	if r.icons, err = s.look.icons(logo); err != nil || logo != "" {
		return err
	}
	return fs.WalkDir(assets.Files, "icons", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		s.files[name], err = assets.Files.ReadFile(name)
		return err
	})
}

// basePath returns the path of the site on its server, with slashes around it.
func basePath(flag string, s corpus.Site) (string, error) {
	base := flag
	if base == "" && s.URL != "" {
		u, err := url.Parse(s.URL)
		if err != nil {
			return "", err
		}
		base = u.EscapedPath()
	}
	base = "/" + strings.Trim(base, "/") + "/"
	if base == "//" {
		return "/", nil
	}
	if u, err := url.Parse(base); err != nil || u.EscapedPath() != base || u.Host != "" {
		return "", fmt.Errorf("-base must be a path such as /dossier/, not %q", flag)
	}
	return base, nil
}

func without(list []string, drop string) []string {
	var out []string
	for _, s := range list {
		if s != drop {
			out = append(out, s)
		}
	}
	return out
}
