package ui

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// prepare readies the corpus for the first question, a part at a time, when the
// browser has nothing else to do.
func prepare() {
	w := app.Window()
	var step app.Func
	next := func() {
		if w.Get("requestIdleCallback").Truthy() {
			w.Call("requestIdleCallback", step)
			return
		}
		w.Call("setTimeout", step, prepareAfter.Milliseconds())
	}
	step = app.FuncOf(func(app.Value, []app.Value) any {
		if lib.Prepare() {
			next()
		} else {
			step.Release()
		}
		return nil
	})
	next()
}

// prepareAfter is how long browsers wait between the parts that do not tell when
// they have nothing to do.
const prepareAfter = 50 * time.Millisecond
