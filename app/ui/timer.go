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
