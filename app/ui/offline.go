package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// The boot script knows what is saved, whether there is a network and whether
// a new edition waits; it says so in attributes of <html>, by which the style
// sheet shows the elements below. Nothing here needs the client.

// offlineSign returns the small sign of what is saved.
func (r *root) offlineSign() app.UI {
	return el("p", "offline",
		span("sign-saved", t.Saved),
		span("sign-offline", t.Offline),
	)
}

// updateBanner returns the line that offers a new edition.
func (r *root) updateBanner() app.UI {
	return set(el("section", "update",
		para("", t.Update),
		set(el("button", "primary", txt(t.UpdateNow)), "type", "button", "id", "update-now"),
		set(el("button", "", txt(t.UpdateLater)), "type", "button", "id", "update-later"),
	), "aria-label", t.Update)
}

// startFailed returns what the boot script shows where the client can't start.
func (r *root) startFailed() app.UI {
	return set(el("div", "notice", para("failed", t.StartFailed), para("as-file", t.AsFile)), "id", "start-failed", "hidden", "true")
}

// offline is what window.dossierOffline says.
type offline struct {
	state        string
	files, bytes int
	total        int // bytes, while saving
}

func readOffline() offline {
	v := app.Window().Get("dossierOffline")
	if !v.Truthy() {
		return offline{}
	}
	var o offline
	if s := v.Get("state"); s.Truthy() {
		o.state = s.String()
	}
	if n := v.Get("files"); n.Truthy() {
		o.files = n.Int()
	}
	if n := v.Get("bytes"); n.Truthy() {
		o.bytes = int(n.Float())
	}
	if n := v.Get("total"); n.Truthy() {
		o.total = int(n.Float())
	}
	return o
}

// savedLine says what is saved.
func (r *root) savedLine() string {
	switch r.saved.state {
	case "ready":
		return t.SavedLine(lib.Edition(), r.saved.files, megabytes(r.saved.bytes))
	case "saving":
		if r.saved.total > 0 {
			return t.SavingPart(megabytes(r.saved.bytes), megabytes(r.saved.total))
		}
		return t.SavingLine
	case "whole":
		return t.WholeLine
	case "refused":
		return t.RefusedLine
	}
	return t.NotSavedLine
}
