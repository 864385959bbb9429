//go:build js && wasm

// Command wasm is the client: it opens the corpus that the builder embedded, or
// that it put beside the client, answers dossier.search in the page, and runs
// the user interface.
package main

import (
	_ "embed"
	"runtime/debug"
	"syscall/js"

	"dossier/app/corpus"
	"dossier/app/ui"
)

// blob is the corpus. The file in the source tree is empty; the builder puts
// the real one in its place with go build -overlay, or leaves it empty and puts
// a large corpus beside the client.
//
//go:embed corpus.bin
var blob string

func main() {
	if err := run(); err != nil {
		fail(err)
	}
	// What is still on its way calls the client when it comes, which a program
	// that has ended cannot be.
	select {}
}

// run starts the client. It returns when that has failed, or the page is gone.
func run() error {
	data := blob
	var volumes js.Value
	if data == "" {
		var err error
		if data, volumes, err = beside(); err != nil {
			return err
		}
	} else {
		debug.SetGCPercent(smallHeap)
	}
	c, err := corpus.Open(data)
	if err != nil {
		return err
	}
	load := func(done func(error)) { done(nil) } // everything is there
	if !c.Complete() {
		load = newLoader(c, volumes).load
	}
	expose(c, load)
	return ui.Start(c, load)
}

// smallHeap has the garbage of a small corpus collected when there are 16 MB of it, not
// 4: after some forty keys instead of ten, each of which waits some milliseconds for it.
const smallHeap = 400

// fail tells the boot script why the client can't start, so that the reader
// is told instead of waiting.
func fail(err error) {
	if f := js.Global().Get("dossierFailed"); f.Type() == js.TypeFunction {
		f.Invoke(err.Error())
		return
	}
	js.Global().Get("console").Call("error", err.Error())
}
