package ui

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// copyText puts a text on the clipboard and says whether that worked. b is the
// button that was pressed; it shows it too.
func (r *root) copyText(b app.Value, s string) {
	done := func() { r.copied(b, true) }
	byHand := func() { r.copied(b, copyBySelection(b, s)) }
	ok := false
	safely(func() {
		if c := app.Window().Get("navigator").Get("clipboard"); c.Truthy() {
			whenSettled(c.Call("writeText", s), done, byHand)
			ok = true
		}
	})
	if !ok {
		byHand()
	}
}

// whenSettled calls one of two functions when a promise is settled.
func whenSettled(promise app.Value, yes, no func()) {
	var fy, fn app.Func
	settled := func(f func()) func(app.Value, []app.Value) any {
		return func(app.Value, []app.Value) any {
			fy.Release()
			fn.Release()
			f()
			return nil
		}
	}
	fy, fn = app.FuncOf(settled(yes)), app.FuncOf(settled(no))
	promise.Call("then", fy, fn)
}

// copyBySelection copies as one did before there was a clipboard to write to:
// also where the page is not served securely, or the reader said no.
func copyBySelection(b app.Value, s string) (ok bool) {
	safely(func() {
		doc := app.Window().Get("document")
		area := doc.Call("createElement", "textarea")
		area.Set("value", s)
		area.Set("className", "vh")
		area.Call("setAttribute", "readonly", "")
		doc.Get("body").Call("append", area)
		defer func() {
			area.Call("remove")
			b.Call("focus", map[string]any{"preventScroll": true})
		}()
		area.Call("select")
		ok = doc.Call("execCommand", "copy").Bool()
	})
	return ok
}

// copiedFor is how long a button shows that it has copied.
const copiedFor = 2 * time.Second

func (r *root) copied(b app.Value, ok bool) {
	each(app.Window().Get("document").Call("querySelectorAll", "[data-copied]"), func(e app.Value) { e.Call("removeAttribute", "data-copied") })
	if !ok {
		r.sayNow(t.CopyFailed)
		b.Call("setAttribute", "data-copied", t.CopyFailed) // said below the button until another copy works
		return
	}
	r.sayNow(t.Copied)
	b.Call("setAttribute", "data-copied", "")
	after(copiedFor, func() { b.Call("removeAttribute", "data-copied") })
}

// sayNow announces the outcome of what the reader did, also when it is the
// same as the last time.
func (r *root) sayNow(s string) {
	r.announce.stop(0)
	r.said = ""
	e := byID("status")
	if !e.Truthy() {
		return
	}
	e.Set("textContent", "")
	after(50*time.Millisecond, func() { e.Set("textContent", s) })
}
