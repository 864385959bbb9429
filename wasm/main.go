//go:build js && wasm

// Command wasm is the client: it opens the corpus that the builder embedded,
// answers dossier.search in the page, and runs the user interface.
package main

import (
	_ "embed"
	"syscall/js"

	"dossier/app/corpus"
	"dossier/app/ui"
)

// blob is the corpus. The file in the source tree is empty; the builder puts
// the real one in its place with go build -overlay.
//
//go:embed corpus.bin
var blob string

func main() {
	c, err := corpus.Open(blob)
	if err != nil {
		fail(err)
		return
	}
	expose(c)
	ui.Start(c)
}

// fail tells the boot script why the client can't start, so that the reader
// is told instead of waiting.
func fail(err error) {
	if f := js.Global().Get("dossierFailed"); f.Type() == js.TypeFunction {
		f.Invoke(err.Error())
		return
	}
	js.Global().Get("console").Call("error", err.Error())
}
