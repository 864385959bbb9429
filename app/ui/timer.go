package ui

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// timer calls a function once, in a task of the browser's own. Go would call what
// is due whenever the browser calls for anything: on top of a long task that is
// just ending, or of the next key's.
type timer struct{ stop func() }

// after calls f when d, a whole number of milliseconds, has passed.
func after(d time.Duration, f func()) *timer {
	if !app.IsClient {
		t := time.AfterFunc(d, f)
		return &timer{func() { t.Stop() }}
	}
	w := app.Window()
	var call app.Func
	call = app.FuncOf(func(app.Value, []app.Value) any {
		call.Release()
		f()
		return nil
	})
	id := w.Call("setTimeout", call, d.Milliseconds())
	return &timer{func() {
		w.Call("clearTimeout", id)
		call.Release()
	}}
}

// Stop prevents the call, if it has not been made.
func (t *timer) Stop() { t.stop() }

// whenDrawn calls f in a task of its own after the browser has drawn the next frame:
// what a reader presses looks pressed before the work on it begins. A page that is not
// drawn has it called after a while.
func whenDrawn(f func()) {
	w := app.Window()
	var draws app.Func
	var late *timer
	draws = app.FuncOf(func(app.Value, []app.Value) any {
		draws.Release()
		late.Stop()
		after(0, f)
		return nil
	})
	frame := w.Call("requestAnimationFrame", draws)
	late = after(notDrawn, func() {
		w.Call("cancelAnimationFrame", frame)
		draws.Release()
		f()
	})
}

// notDrawn is how long a page waits for a frame.
const notDrawn = 100 * time.Millisecond

// pause calls functions when the reader has paused for a while: all of them in one
// task, because a browser that has just drawn something makes the next key wait for
// its turn. Each key puts the calls off, which costs nothing: the browser's own timer,
// once set, is left to run out and is set again for the rest.
type pause struct {
	lasts   time.Duration // a whole number of milliseconds
	due     time.Time
	running bool
	calls   [3]func() // nil: there is nothing to be called
}

// What follows a pause in typing, in this order.
const (
	address = iota // and the title
	filters
	suggesting
)

// typingPause is how long a reader who types pauses before what does not follow each
// key does: it would only flicker. Who types steadily, three keys a second at least, is
// not in between: a browser that has just drawn something draws the next key's results
// when its next frame is due, up to 16 ms later, and otherwise at once.
const typingPause = 300 * time.Millisecond

// start has f called after the pause, in place of what the call was before.
func (p *pause) start(call int, f func()) {
	p.due, p.calls[call] = time.Now().Add(p.lasts), f
	if !p.running {
		p.running = true
		after(p.lasts, p.over)
	}
}

// over is called when the browser's timer has run out.
func (p *pause) over() {
	p.running = false
	if left := time.Until(p.due); left >= time.Millisecond {
		p.running = true
		after(left.Round(time.Millisecond), p.over)
		return
	}
	calls := p.calls
	p.calls = [3]func(){}
	for _, f := range calls {
		if f != nil {
			f()
		}
	}
}

// stop prevents a call.
func (p *pause) stop(call int) { p.calls[call] = nil }

// pending reports whether there is to be a call.
func (p *pause) pending(call int) bool { return p.calls[call] != nil }
