package site

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"
)

// Progress tells what a long build is doing. It writes only to a terminal, so
// that logs and pipes stay quiet. A nil Progress says nothing. Its methods may
// be called from several goroutines.
type Progress struct {
	w     io.Writer
	mu    sync.Mutex
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
	p.mu.Lock()
	defer p.mu.Unlock()
	p.show(what + " …")
}

// between is the time between two lines of a step.
const between = 100 * time.Millisecond

// Count says how far a step is, with a bar where all is known and not 0. It
// may be called for each of many items.
func (p *Progress) Count(what string, done, all int) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if time.Since(p.last) < between {
		return
	}
	if all <= 0 {
		p.show(fmt.Sprintf("%s %d", what, done))
		return
	}
	p.show(fmt.Sprintf("%-26s %s %3d %%  %d of %d", what, bar(done, all), 100*min(done, all)/all, done, all))
}

// bar draws how much of all is done.
func bar(done, all int) string {
	const width = 24
	n := width * min(done, all) / all
	return strings.Repeat("█", n) + strings.Repeat("░", width-n)
}

func (p *Progress) show(line string) {
	p.last = time.Now()
	p.shown = true
	fmt.Fprint(p.w, "\r\x1b[K"+line)
}

// Done wipes the line.
func (p *Progress) Done() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.shown = false
	}
}
