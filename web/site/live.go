package site

import (
	"bytes"
	"context"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"path"
	"strings"
	"sync"
	"time"
)

// Live serves the site of articles that are being edited. It builds it in
// memory, without compression and with the corpus beside the client, which is
// therefore compiled only once; builds it anew when a file changes; and tells
// the open pages, through a script that only it sends.
type Live struct {
	seeds    string
	base     string
	flag     string // the base that was asked for
	client   []byte
	done     <-chan struct{}
	progress *Progress
	built    string // the fingerprint of what was built last

	mu      sync.Mutex
	files   files
	build   string
	problem string        // why the last change could not be built, or ""
	changed chan struct{} // closed when build or problem change
}

//go:embed live/live.js live/sw.js
var liveFiles embed.FS

// NewLive builds the site of the articles at seeds for the first time. base is
// as in Options. What is wrong with the articles is an error here; later it is told.
func NewLive(ctx context.Context, seeds, base string, p *Progress) (*Live, error) {
	defer p.Done()
	l := &Live{seeds: seeds, flag: base, done: ctx.Done(), progress: p, changed: make(chan struct{}), built: fingerprint(seeds)}
	f, build, err := l.make(ctx)
	if err != nil {
		return nil, err
	}
	l.files, l.build = f, build
	return l, nil
}

// Base returns the path that the site stands at, with slashes around it.
func (l *Live) Base() string { return l.base }

// make builds the site.
func (l *Live) make(ctx context.Context) (files, string, error) {
	l.progress.Step("Reading articles")
	seeds, err := ReadSeeds(ctx, l.seeds, l.progress)
	if err != nil {
		return nil, "", err
	}
	base, err := basePath(l.flag, seeds.Site)
	if err != nil {
		return nil, "", err
	}
	if l.base == "" {
		l.base = base // it stays: open pages are there
	}
	l.progress.Step("Finding names and building the index")
	in, err := seeds.Input()
	if err != nil {
		return nil, "", err
	}
	blob, c, err := makeCorpus(in)
	if err != nil {
		return nil, "", err
	}
	if l.client == nil {
		l.progress.Step("Compiling the client")
		if l.client, err = compileClient(ctx, nil); err != nil {
			return nil, "", err
		}
	}
	s := builder{files: files{}, corpus: c, beside: blob, base: l.base, look: seeds.config.look(), progress: l.progress}
	if err := s.add(ctx, l.client); err != nil {
		return nil, "", err
	}
	for _, name := range []string{"live.js", "sw.js"} {
		if s.files[name], err = liveFiles.ReadFile("live/" + name); err != nil {
			return nil, "", err
		}
	}
	for name, data := range s.files {
		if path.Ext(name) == ".html" {
			s.files[name] = bytes.Replace(data, []byte("</head>"), []byte("<script src=\"live.js\" defer></script>\n</head>"), 1)
		}
	}
	return s.files, s.build, ctx.Err()
}

// How often the files are looked at. A build waits until they have stayed the
// same for as long: an editor may write several.
const watchEvery = 200 * time.Millisecond

// Watch builds the site anew whenever the articles change, until ctx ends.
// After each attempt it calls told with the time that it took and what was wrong.
func (l *Live) Watch(ctx context.Context, told func(took time.Duration, err error)) {
	last := l.built
	for ctx.Err() == nil {
		select {
		case <-ctx.Done():
			return
		case <-time.After(watchEvery):
		}
		now := fingerprint(l.seeds)
		if now == last && now != l.built {
			start := time.Now()
			err := l.rebuild(ctx)
			if errors.Is(err, context.Canceled) {
				return
			}
			l.built = now
			told(time.Since(start), err)
		}
		last = now
	}
}

// rebuild builds the site and tells the pages. The last good one stays where
// that fails.
func (l *Live) rebuild(ctx context.Context) error {
	f, build, err := l.make(ctx)
	l.progress.Done()
	l.mu.Lock()
	defer l.mu.Unlock()
	l.problem = ""
	if err != nil {
		l.problem = err.Error()
	} else {
		l.files, l.build = f, build
	}
	close(l.changed)
	l.changed = make(chan struct{})
	return err
}

// ServeHTTP serves the site as it is now.
func (l *Live) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == l.base+"live-events" && r.Method == http.MethodGet {
		l.events(w, r)
		return
	}
	l.mu.Lock()
	f := l.files
	l.mu.Unlock()
	serve(w, r, l.base, f)
}

// events tells a page of builds and problems as they come.
func (l *Live) events(w http.ResponseWriter, r *http.Request) {
	flusher, ok := w.(http.Flusher)
	if !ok {
		http.Error(w, "no stream", http.StatusNotImplemented)
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	for {
		l.mu.Lock()
		build, problem, changed := l.build, l.problem, l.changed
		l.mu.Unlock()
		fmt.Fprintf(w, "event: build\ndata: %s\n\n", build)
		if problem != "" {
			text, err := json.Marshal(problem)
			if err != nil {
				return
			}
			fmt.Fprintf(w, "event: problem\ndata: %s\n\n", text)
		}
		flusher.Flush()
		select {
		case <-changed:
		case <-r.Context().Done():
			return
		case <-l.done:
			return
		}
	}
}

// read and isFolder make files a site that can be served.
func (f files) read(name string, r *http.Request) (data []byte, encoding string, err error) {
	data, ok := f[name]
	if !ok || strings.HasPrefix(name, "_") {
		return nil, "", fs.ErrNotExist
	}
	return data, "", nil
}

func (f files) isFolder(name string) bool {
	_, ok := f[name+"/index.html"]
	return ok
}
