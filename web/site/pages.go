package site

import (
	"context"
	"fmt"
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

// addPages renders all pages, on all cores, and returns the paths of those that
// are the frame of the site, whatever is in it.
func (s *builder) addPages(ctx context.Context, r *renderer) (frame []string, err error) {
	ui.Use(s.corpus)
	pages := ui.Pages(s.corpus)
	for i := range pages {
		pages[i].Path = strings.TrimPrefix(pages[i].Path, "/")
	}
	made := make([][]byte, len(pages))
	failed := make([]error, len(pages))
	var done atomic.Int64
	parallel.Each(len(pages), func(i int) {
		if failed[i] = ctx.Err(); failed[i] == nil {
			made[i], failed[i] = s.page(r, pages[i])
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
		s.files[pageFile(p.Path)] = made[i]
		s.pages = append(s.pages, p.Path)
		if strings.Count(p.Path, "/") <= 1 {
			frame = append(frame, p.Path)
		}
	}
	for _, needed := range []string{pageFile(shellPath), notFoundFile} {
		if s.files[needed] == nil {
			return nil, fmt.Errorf("there is no page for %s", needed)
		}
	}
	return frame, nil
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
