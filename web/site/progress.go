package site

import (
	"fmt"
	"io"
	"os"
	"time"
)

// Progress tells what a long build is doing. It writes only to a terminal, so
// that logs and pipes stay quiet. A nil Progress says nothing.
type Progress struct {
	w     io.Writer
	last  time.Time
	shown bool
}

// NewProgress returns a Progress on f, or nil where f is no terminal.
func NewProgress(f *os.File) *Progress {
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return nil
	}
	return &Progress{w: f}
}

// Step begins a step.
func (p *Progress) Step(what string) {
	if p == nil {
		return
	}
	p.last = time.Now()
	p.shown = true
	fmt.Fprintf(p.w, "\r\x1b[K%s …", what)
}

// Count says how far a step is. It may be called for each of many items.
func (p *Progress) Count(what string, done, all int) {
	if p == nil || time.Since(p.last) < 100*time.Millisecond {
		return
	}
	p.last = time.Now()
	p.shown = true
	fmt.Fprintf(p.w, "\r\x1b[K%s %d of %d", what, done, all)
}

// Done wipes the line.
func (p *Progress) Done() {
	if p != nil && p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.shown = false
	}
}
