package site

import (
	"cmp"
	"context"
	"crypto/sha256"
	"fmt"
	"path"
	"strings"
	"sync/atomic"

	"dossier/app/parallel"
	"dossier/app/ui"
)

const (
	// shellPath is the page without content that stands for pages that are not saved.
	shellPath = "shell/"
	// notFoundPath is the page that servers show for unknown addresses, under
	// the file name that most of them know.
	notFoundPath = "404/"
	notFoundFile = "404.html"
)

// writtenPage is a page that was written when it was rendered: those of articles
// and names of a large site, all of which would take much memory.
type writtenPage struct {
	name string
	sum  [sha256.Size]byte
	mark int // where its buildMark stands
}

// addPages renders all pages, on all cores, and returns the paths of those that
// are the frame of the site, whatever is in it.
func (s *builder) addPages(ctx context.Context, r *renderer) (frame []string, err error) {
	ui.Use(s.corpus)
	pages := ui.Pages(s.corpus)
	for i := range pages {
		pages[i].Path = strings.TrimPrefix(pages[i].Path, "/")
	}
	many := len(pages) > s.keep && s.staging != nil
	made := make([][]byte, len(pages))
	written := make([]writtenPage, len(pages))
	failed := make([]error, len(pages))
	var done atomic.Int64
	parallel.Each(len(pages), func(i int) {
		if failed[i] = ctx.Err(); failed[i] == nil {
			made[i], failed[i] = s.page(r, pages[i])
		}
		if many && failed[i] == nil && !isFrame(pages[i].Path) {
			written[i], failed[i] = s.writePage(pages[i].Path, made[i])
			made[i] = nil
		}
		s.progress.Count("Rendering pages", int(done.Add(1)), len(pages))
	})
	for i, p := range pages {
		if failed[i] != nil {
			return nil, failed[i]
		}
		if p.Path == notFoundPath {
			s.files[notFoundFile] = made[i]
			continue
		}
		s.pages = append(s.pages, p.Path)
		if isFrame(p.Path) {
			frame = append(frame, p.Path)
		}
		if made[i] == nil {
			s.written = append(s.written, written[i])
			continue
		}
		s.files[pageFile(p.Path)] = made[i]
	}
	for _, needed := range []string{pageFile(shellPath), notFoundFile} {
		if s.files[needed] == nil {
			return nil, fmt.Errorf("there is no page for %s", needed)
		}
	}
	return frame, nil
}

// isFrame reports whether the page with a path is of the frame of the site.
func isFrame(path string) bool { return strings.Count(path, "/") <= 1 }

// writePage writes the page with a path.
func (s *builder) writePage(path string, page []byte) (writtenPage, error) {
	w := writtenPage{pageFile(path), sha256.Sum256(page), markOf(page)}
	if w.mark < 0 {
		return w, errNoMark(w.name)
	}
	return w, s.staging.add(w.name, page)
}

func errNoMark(name string) error { return fmt.Errorf("%s has no place for the build's id", name) }

// name finds the build's id and writes it into all pages.
func (s *builder) name(ctx context.Context) error {
	all := s.files.sums()
	for _, w := range s.written {
		all[w.name] = w.sum
	}
	s.build = all.id()
	for name, data := range s.files {
		if path.Ext(name) != ".html" {
			continue
		}
		at := markOf(data)
		if at < 0 {
			return errNoMark(name)
		}
		copy(data[at:at+len(buildMark)], s.build)
	}
	failed := make([]error, len(s.written))
	parallel.Each(len(s.written), func(i int) {
		if failed[i] = ctx.Err(); failed[i] == nil {
			failed[i] = s.staging.overwrite(s.written[i].name, int64(s.written[i].mark), []byte(s.build))
		}
	})
	return cmp.Or(failed...)
}

// savable returns the paths of the pages that the worker may save.
func (s *builder) savable(frame []string) []string {
	if len(s.written) > 0 {
		return frame
	}
	return s.pages
}

// page renders a page. That for unknown addresses is shown at any depth, so its
// own addresses cannot be relative.
func (s *builder) page(r *renderer, p ui.Page) ([]byte, error) {
	if p.Path == notFoundPath {
		p.Path = notFoundFile
		return r.render(p, s.base, false)
	}
	return r.render(p, up(p.Path), p.Path != shellPath)
}
