//go:build js && wasm

// Command wasm is the client: it opens the corpus that the builder embedded,
// answers dossier.search in the page, and runs the user interface.
package main

import (
	_ "embed"
	"errors"
	"syscall/js"
	"unsafe"

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
	data := blob
	if data == "" {
		var err error
		if data, err = beside(); err != nil {
			fail(err)
			return
		}
	}
	c, err := corpus.Open(data)
	if err != nil {
		fail(err)
		return
	}
	expose(c)
	ui.Start(c)
}

// beside waits for the corpus that the boot script loads beside the client.
func beside() (string, error) {
	promise := js.Global().Get("dossierCorpus")
	if promise.Type() != js.TypeObject {
		return "", errors.New("there is no corpus")
	}
	type answer struct {
		data string
		err  error
	}
	done := make(chan answer, 1)
	loaded := js.FuncOf(func(_ js.Value, args []js.Value) any {
		data := make([]byte, args[0].Get("length").Int())
		js.CopyBytesToGo(data, args[0])
		// Nothing else holds data: it may be read as a string without a copy.
		done <- answer{data: unsafe.String(unsafe.SliceData(data), len(data))}
		return nil
	})
	failed := js.FuncOf(func(_ js.Value, args []js.Value) any {
		done <- answer{err: errors.New("the articles could not be loaded: " + args[0].Get("message").String())}
		return nil
	})
	promise.Call("then", loaded, failed)
	a := <-done
	loaded.Release()
	failed.Release()
	js.Global().Delete("dossierCorpus") // one copy is enough
	return a.data, a.err
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
