package site

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// The client's package, and the file in it that carries the corpus. In the
// source tree that file is a placeholder.
const (
	clientPackage = "dossier/wasm"
	corpusFile    = "wasm/corpus.bin"
)

// inlined are the packages that are compiled with inlining: those that run for
// every posting and every byte. Elsewhere calls cost nothing that a reader
// could notice, and inlining them makes the client larger: by 40 kB of brotli
// when it was measured, with the bundled articles and all of go-app.
var inlined = []string{
	"runtime", "internal/runtime/...", "internal/bytealg", "strings", "unicode/utf8", "sort", "slices", "cmp",
	"dossier/app/text", "dossier/app/volume", "dossier/app/search", "dossier/app/corpus",
	"github.com/sahilm/fuzzy", "github.com/blevesearch/snowballstem/...",
}

// compileClient compiles the client with a corpus inside. The go command reads
// the corpus through an overlay in place of the placeholder, so that the source
// tree stays as it is and builds of two folders do not meet. The same corpus
// gives the same bytes.
func compileClient(ctx context.Context, blob []byte) ([]byte, error) {
	if IsReleased() {
		return carried().client, carried().err
	}
	root, err := moduleDir(ctx)
	if err != nil {
		return nil, err
	}
	tmp, err := os.MkdirTemp("", "dossier-client-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(tmp)
	bin := filepath.Join(tmp, "corpus.bin")
	if err := os.WriteFile(bin, blob, 0o600); err != nil {
		return nil, err
	}
	overlay, err := json.Marshal(map[string]any{
		"Replace": map[string]string{filepath.Join(root, filepath.FromSlash(corpusFile)): bin},
	})
	if err != nil {
		return nil, err
	}
	overlayFile := filepath.Join(tmp, "overlay.json")
	if err := os.WriteFile(overlayFile, overlay, 0o600); err != nil {
		return nil, err
	}
	modfile, err := clientModule(ctx, root, tmp)
	if err != nil {
		return nil, err
	}
	out := filepath.Join(tmp, "app.wasm")
	args := []string{"build", "-modfile=" + modfile, "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-gcflags=all=-l"}
	for _, pkg := range inlined {
		args = append(args, "-gcflags="+pkg+"=")
	}
	cmd := exec.CommandContext(ctx, "go", append(args, "-overlay="+overlayFile, "-o", out, clientPackage)...)
	cmd.Dir = root
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOWASM=", "CGO_ENABLED=0", "GOTMPDIR="+tmp)
	// What it leaves when it is interrupted goes with tmp.
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.WaitDelay = 5 * time.Second
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Run(); err != nil {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return nil, fmt.Errorf("the client does not compile: %w\n%s", err, strings.TrimSpace(stderr.String()))
	}
	return os.ReadFile(out)
}

// moduleDir returns the folder of Dossier's source, which the client is
// compiled from.
func moduleDir(ctx context.Context) (string, error) {
	out, err := goTool(ctx, "", "list", "-m", "-f", "{{.Path}} {{.Dir}}")
	if ctx.Err() != nil {
		return "", err
	}
	if errors.Is(err, exec.ErrNotFound) {
		return "", errors.New("the go command is needed to compile the client, and is not in PATH: see https://go.dev/dl/")
	}
	path, dir, _ := strings.Cut(out, " ")
	if err != nil || path != "dossier" {
		return "", errors.New("the client is compiled from Dossier's source: run the command in its folder")
	}
	return dir, nil
}

// wasmExec returns the script that runs Go's WebAssembly, from the toolchain
// that compiled the client: the two have to be of one version.
func wasmExec(ctx context.Context) ([]byte, error) {
	if IsReleased() {
		return carried().script, carried().err
	}
	root, err := moduleDir(ctx)
	if err != nil {
		return nil, err
	}
	goroot, err := goTool(ctx, root, "env", "GOROOT") // the module may choose the toolchain
	if err != nil {
		return nil, fmt.Errorf("go env GOROOT: %w", err)
	}
	return os.ReadFile(filepath.Join(goroot, "lib", "wasm", "wasm_exec.js"))
}

// goTool runs the go command in a folder, "" for the present one, and returns what
// it says. When ctx has ended the error is that of ctx, whatever became of the command.
func goTool(ctx context.Context, dir string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = dir
	out, err := cmd.Output()
	if ctx.Err() != nil {
		err = ctx.Err()
	}
	return strings.TrimSpace(string(out)), err
}
