package site

import (
	"bytes"
	"context"
	"embed"
	"fmt"
	"io"
	"io/fs"
	"sync"

	"github.com/andybalholm/brotli"
)

// A released program carries the client, compiled for a corpus that travels
// beside it, and so needs neither Go nor Dossier's source. In the source tree
// the files below are empty; the release puts others in their place with go
// build -overlay, as compileClient does with the corpus.

//go:embed prebuilt
var prebuilt embed.FS

const (
	prebuiltClient = "prebuilt/app.wasm.br"
	prebuiltScript = "prebuilt/wasm_exec.js"
)

// released is what a released program carries; compressed is empty in one that
// was built from source.
type released struct {
	client, compressed, script []byte
	err                        error
}

var carried = sync.OnceValue(func() released {
	var r released
	if r.compressed, r.err = prebuilt.ReadFile(prebuiltClient); r.err != nil || len(r.compressed) == 0 {
		return r
	}
	if r.script, r.err = prebuilt.ReadFile(prebuiltScript); r.err != nil {
		return r
	}
	if r.client, r.err = io.ReadAll(brotli.NewReader(bytes.NewReader(r.compressed))); r.err != nil {
		r.err = fmt.Errorf("the client in this program is damaged: %w", r.err)
	}
	return r
})

// IsReleased reports whether this program carries a client.
func IsReleased() bool {
	info, err := fs.Stat(prebuilt, prebuiltClient)
	return err == nil && info.Size() > 0
}

// twin returns the compressed form of the client that this program carries.
func (r released) twin(data []byte) ([]byte, bool) {
	return r.compressed, len(r.compressed) > 0 && bytes.Equal(data, r.client)
}

// Prebuild compiles the client for a release and returns what is to stand in
// place of the empty files, by their paths from the root of the source. fast
// compresses less, for tests.
func Prebuild(ctx context.Context, fast bool) (map[string][]byte, error) {
	client, err := compileClient(ctx, nil)
	if err != nil {
		return nil, err
	}
	c := newCompressor(fast)
	compressed, err := c.brotli(client, c.quality)
	if err != nil {
		return nil, err
	}
	script, err := wasmExec(ctx)
	if err != nil {
		return nil, err
	}
	return map[string][]byte{"web/site/" + prebuiltClient: compressed, "web/site/" + prebuiltScript: script}, nil
}
