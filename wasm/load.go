//go:build js && wasm

package main

import (
	"errors"
	"runtime"
	"strconv"
	"syscall/js"
	"time"
	"unsafe"

	"dossier/app/corpus"
)

// loader brings the volumes of a corpus that travels beside the client: pieces
// as questions want them, and everything when the boot script says that there is
// time for it. Every file ends with the CRC-32 (IEEE) of what stands before, so
// that a file that was cut off, or is of another site, is never taken.
type loader struct {
	c       *corpus.Corpus
	get     js.Value // name → Promise of the file's bytes
	volumes []fileNames
	flying  map[corpus.Piece][]func(error)
	asking  int // questions that wait
	filling bool
	filled  []func() // to be called when everything is there
	soon    bool     // everything is there in a moment
	beside  js.Value
}

// fileNames are the files of a volume.
type fileNames struct {
	pieces string   // the folder of its pieces: 0.bin, 1.bin …
	parts  []string // the volume in larger parts; none when it can be derived
}

func newLoader(c *corpus.Corpus, beside js.Value) *loader {
	l := &loader{c: c, beside: beside, get: beside.Get("get"), flying: map[corpus.Piece][]func(error){}}
	list := beside.Get("volumes")
	for i := range min(list.Length(), corpus.NumVolumes) {
		v := list.Index(i)
		names := fileNames{pieces: v.Index(0).String()}
		for j := range v.Index(1).Length() {
			names.parts = append(names.parts, v.Index(1).Index(j).String())
		}
		l.volumes = append(l.volumes, names)
	}
	beside.Set("fill", js.FuncOf(func(js.Value, []js.Value) any { l.fill(); return nil }))
	return l
}

// manyPieces is how many pieces are loaded one by one; for more all is loaded.
const manyPieces = 64

// load brings what the corpus wants and calls done.
func (l *loader) load(done func(error)) {
	l.count(1)
	l.bring(func(err error) {
		done(err) // which may ask for more
		l.count(-1)
	})
}

// count tells the boot script how many questions wait.
func (l *loader) count(n int) {
	l.asking += n
	l.beside.Set("questions", l.asking)
}

func (l *loader) bring(done func(error)) {
	wanted := l.c.Wanted()
	if len(wanted) == 0 {
		done(nil)
		return
	}
	if len(wanted) > manyPieces || l.soon {
		l.wait(done)
		return
	}
	left := len(wanted)
	var failed error
	came := func(err error) {
		if err != nil {
			failed = err
		}
		if left--; left == 0 {
			done(failed)
		}
	}
	l.pieces(wanted, came)
}

// piecesAtOnce is how many requests are made in one task of the browser: each
// keeps it half a millisecond.
const piecesAtOnce = 8

// pieces brings pieces, some in this task and the others in later ones, and calls
// came for each.
func (l *loader) pieces(wanted []corpus.Piece, came func(error)) {
	now := min(piecesAtOnce, len(wanted))
	if rest := wanted[now:]; len(rest) > 0 {
		var more js.Func
		more = js.FuncOf(func(js.Value, []js.Value) any {
			more.Release()
			l.pieces(rest, came)
			return nil
		})
		inTask(more)
	}
	for _, p := range wanted[:now] {
		l.piece(p, came)
	}
}

// wait calls done when everything is there.
func (l *loader) wait(done func(error)) {
	l.filled = append(l.filled, func() {
		if l.c.Complete() {
			done(nil)
		} else {
			done(errLoad)
		}
	})
	l.fill()
}

var errLoad = errors.New("the articles could not be loaded")

func (l *loader) piece(p corpus.Piece, done func(error)) {
	waiting, flies := l.flying[p]
	l.flying[p] = append(waiting, done)
	if flies {
		return
	}
	end := func(err error) {
		if l.c.Volume(p.Volume).Complete() {
			err = nil // it has come with a part meanwhile
		}
		waiting := l.flying[p]
		delete(l.flying, p)
		for _, done := range waiting {
			if err != nil { // the host has another edition, or none answers: all comes from what is saved
				l.wait(done)
			} else {
				done(err)
			}
		}
	}
	if p.Volume >= len(l.volumes) {
		end(errLoad)
		return
	}
	v := l.c.Volume(p.Volume)
	start, stop := v.Piece(p.Number)
	l.file(l.volumes[p.Volume].pieces+strconv.Itoa(p.Number)+".bin", false, func(data []byte, err error) {
		if err == nil && len(data) != stop-start {
			err = errLoad
		}
		if err == nil {
			v.Put(start, data)
		}
		end(err)
	})
}

// part is a part of a volume.
type part struct {
	volume int
	name   string
	data   []byte
	err    error
	came   chan struct{}
}

// partsAtOnce is how many parts are loaded at a time: some of the connections that
// a browser makes to a host, six, are left to pieces.
const partsAtOnce = 3

// fill loads everything, then derives what can be.
func (l *loader) fill() {
	if l.filling {
		return
	}
	l.filling = true
	var parts []*part
	for i, names := range l.volumes {
		for _, name := range names.parts {
			if l.c.Volume(i).Complete() {
				break
			}
			parts = append(parts, &part{volume: i, name: name, came: make(chan struct{})})
		}
	}
	begin := func(p *part) {
		l.file(p.name, true, func(data []byte, err error) {
			p.data, p.err = data, err
			close(p.came)
		})
	}
	go func() {
		for _, p := range parts[:min(partsAtOnce, len(parts))] {
			begin(p)
		}
		var at [corpus.NumVolumes]int
		for i, p := range parts {
			<-p.came
			if p.err != nil {
				l.loaded()
				l.end()
				return
			}
			if next := i + partsAtOnce; next < len(parts) {
				begin(parts[next])
			}
			l.c.Volume(p.volume).Put(at[p.volume], p.data)
			at[p.volume] += len(p.data)
			p.data = nil
		}
		l.loaded()
		l.derive()
		l.end()
	}()
}

// loaded tells the boot script that the network is free again.
func (l *loader) loaded() {
	if f := l.beside.Get("loaded"); f.Type() == js.TypeFunction {
		f.Invoke()
	}
}

func (l *loader) end() {
	l.filling, l.soon = false, false
	filled := l.filled
	l.filled = nil
	for _, f := range filled {
		f()
	}
}

// aMoment is how long a question waits for all lists rather than to have pieces of
// them loaded, which takes a network's time and delays the lists.
const aMoment = 500 * time.Millisecond

// derive works a little at a time, so that no key press waits for it. The browser
// calls for each turn: with a timer of Go's own, a turn would be taken whenever
// the browser calls for anything, three times in the one task that a key press is.
func (l *loader) derive() {
	runtime.GC() // what came is kept elsewhere: memory that was once taken is never given back
	defer runtime.GC()
	d := l.c.Derive()
	if d == nil {
		return
	}
	const turn = 20 * time.Millisecond
	ended := make(chan struct{})
	began := time.Now()
	var next js.Func
	next = js.FuncOf(func(js.Value, []js.Value) any {
		for start := time.Now(); ; {
			done, err := d.Step(16)
			if err != nil {
				js.Global().Get("console").Call("error", err.Error())
			}
			if done {
				close(ended)
				return nil
			}
			if time.Since(start) > turn {
				break
			}
		}
		ready, all := d.Progress()
		l.soon = time.Duration(float64(time.Since(began))*float64(all-ready)/float64(ready)) < aMoment
		inTask(next)
		return nil
	})
	defer next.Release()
	inTask(next)
	<-ended
}

// inTask has the browser call f, in a task of its own, when what readers do has been seen to. Timers, the
// second best, keep at least 4 ms to themselves.
func inTask(f js.Func) {
	if s := js.Global().Get("scheduler"); s.Truthy() && s.Get("postTask").Truthy() {
		s.Call("postTask", f)
		return
	}
	js.Global().Call("setTimeout", f, 0)
}

// file loads a file, one that can wait with later, and checks its sum.
func (l *loader) file(name string, later bool, done func([]byte, error)) {
	try := func(again bool, end func([]byte, error)) {
		await(l.get.Invoke(name, again, later), func(v js.Value, err error) {
			if err != nil {
				end(nil, err)
				return
			}
			data, ok := checked(copied(v))
			if !ok {
				data, err = nil, errLoad
			}
			end(data, err)
		})
	}
	try(false, func(data []byte, err error) {
		if err != nil { // what the HTTP cache has was cut off, or missing once
			try(true, done)
			return
		}
		done(data, err)
	})
}

// copied returns the bytes of a Uint8Array.
func copied(v js.Value) []byte {
	data := make([]byte, v.Get("length").Int())
	js.CopyBytesToGo(data, v)
	return data
}

// await calls done with what a Promise comes to.
func await(promise js.Value, done func(js.Value, error)) {
	var kept, failed js.Func
	release := func() {
		kept.Release()
		failed.Release()
	}
	kept = js.FuncOf(func(_ js.Value, args []js.Value) any {
		release()
		done(args[0], nil)
		return nil
	})
	failed = js.FuncOf(func(_ js.Value, args []js.Value) any {
		release()
		done(js.Undefined(), errors.New(errLoad.Error()+": "+args[0].Get("message").String()))
		return nil
	})
	promise.Call("then", kept, failed)
}

// beside waits for the head of the corpus that the boot script loads beside the
// client.
func beside() (head string, at js.Value, err error) {
	at = js.Global().Get("dossierCorpus")
	if at.Type() != js.TypeObject {
		return "", at, errors.New("there is no corpus")
	}
	var bytes js.Value
	loaded := make(chan error, 1)
	await(at.Get("head"), func(v js.Value, err error) {
		bytes = v
		loaded <- err
	})
	if err := <-loaded; err != nil {
		return "", at, err
	}
	data, ok := checked(copied(bytes))
	at.Delete("head") // one copy is enough
	if !ok {
		return "", at, errLoad
	}
	// Nothing else holds data: it may be read as a string without a copy.
	return unsafe.String(unsafe.SliceData(data), len(data)), at, nil
}
