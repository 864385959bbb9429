package site

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// go-app is one package for the server and the browser: in the client its
// server half brings net/http and with it TLS, 340 kB of brotli that never
// run. So the client is compiled with a copy of go-app, of the version that
// go.mod names, from which just that half is left out: the files of the server
// as a whole, and elsewhere the declarations that need net/http.
//
// go-app renders 1/120 s after the first event, so that more may gather. That
// is half of the time in which a key's results should be on the screen. The
// client renders when nothing more is to be done: what a handler changes is on
// the page when its event ends.

const (
	goAppModule = "github.com/maxence-charriere/go-app/v10"
	serverHTTP  = "net/http"
)

// goAppChanges are what the client has otherwise than go-app, by file.
var goAppChanges = map[string][2]string{
	"pkg/app/engine.go": {
		"\t\t\tdispatch()\n\n\t\tcase <-frames.C:",
		"\t\t\tdispatch()\n\t\t\tif len(e.dispatches) == 0 {\n\t\t\t\te.processFrame()\n\t\t\t}\n\n\t\tcase <-frames.C:",
	},
}

// goAppPackages are the packages of go-app that the client is made of.
var goAppPackages = []string{"pkg/app", "pkg/errors"}

// goAppServer are the files of go-app that only serve; wasm.go stands in for
// them in the browser.
var goAppServer = map[string]bool{"pkg/app/http.go": true, "pkg/app/static.go": true, "pkg/app/wasm.go": true}

// browserHalves is where the copies stand in the source tree. A compiled client
// names the place of what replaces a module, so it is the same on all machines.
const browserHalves = ".build"

// clientModule writes to dir what go build's -modfile needs to compile the
// client with the smaller go-app, and returns the name of that file.
func clientModule(ctx context.Context, root, dir string) (string, error) {
	source, err := goTool(ctx, root, "list", "-m", "-f", "{{.Dir}}", goAppModule)
	if err != nil || source == "" {
		return "", errors.Join(fmt.Errorf("the source of %s is not there: run go mod download", goAppModule), err)
	}
	half, err := browserHalf(source)
	if err != nil {
		return "", fmt.Errorf("go-app's browser half cannot be taken: %w", err)
	}
	copied := browserHalves + "/go-app-" + half.sums().id()
	if err := half.keep(filepath.Join(root, filepath.FromSlash(copied))); err != nil {
		return "", err
	}
	mod, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		return "", err
	}
	sum, err := os.ReadFile(filepath.Join(root, "go.sum"))
	if err != nil {
		return "", err
	}
	mod = append(mod, fmt.Sprintf("\nreplace %s => ./%s\n", goAppModule, copied)...)
	name := filepath.Join(dir, "client.mod")
	if err := os.WriteFile(name, mod, 0o600); err != nil {
		return "", err
	}
	return name, os.WriteFile(filepath.Join(dir, "client.sum"), sum, 0o600)
}

// browserHalf returns the files of go-app's browser half.
func browserHalf(source string) (files, error) {
	names := []string{"go.mod", "LICENSE"}
	for _, pkg := range goAppPackages {
		entries, err := os.ReadDir(filepath.Join(source, filepath.FromSlash(pkg)))
		if err != nil {
			return nil, err
		}
		for _, e := range entries {
			name := pkg + "/" + e.Name()
			if strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") && !goAppServer[name] {
				names = append(names, name)
			}
		}
	}
	half := files{}
	for _, name := range names {
		src, err := os.ReadFile(filepath.Join(source, filepath.FromSlash(name)))
		if err == nil && strings.HasSuffix(name, ".go") {
			src, err = withoutImport(name, src, serverHTTP)
		}
		if change, ok := goAppChanges[name]; ok && err == nil {
			if bytes.Count(src, []byte(change[0])) != 1 {
				err = fmt.Errorf("%s does not have %q", name, change[0])
			}
			src = bytes.Replace(src, []byte(change[0]), []byte(change[1]), 1)
		}
		if err != nil {
			return nil, err
		}
		half[name] = src
	}
	return half, nil
}

// keep writes files to a folder whose name stands for their content, unless
// they are there already. Builds that do so at the same time do not meet.
func (f files) keep(dir string) error {
	if _, err := os.Stat(dir); err == nil {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return err
	}
	tmp, err := os.MkdirTemp(filepath.Dir(dir), "new-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	if err := os.Chmod(tmp, 0o755); err != nil {
		return err
	}
	for name, data := range f {
		file := filepath.Join(tmp, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, data, 0o644); err != nil {
			return err
		}
	}
	err = os.Rename(tmp, dir)
	if _, there := os.Stat(dir); there == nil {
		return nil // ours or another build's
	}
	return err
}

// withoutImport returns a Go file without an import, without the declarations
// that use it, and without those that use the left-out ones in turn.
func withoutImport(name string, src []byte, path string) ([]byte, error) {
	set := token.NewFileSet()
	f, err := parser.ParseFile(set, name, src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	gone := map[string]bool{} // names that are left out
	for _, i := range f.Imports {
		if i.Path.Value == strconv.Quote(path) {
			gone[path[strings.LastIndexByte(path, '/')+1:]] = true
			if i.Name != nil {
				return nil, fmt.Errorf("%s imports %s as %s", name, path, i.Name.Name)
			}
		}
	}
	if len(gone) == 0 {
		return src, nil
	}
	out := map[ast.Node]bool{}
	for changed := true; changed; {
		changed = false
		for _, d := range f.Decls {
			if out[d] || isImport(d) || !uses(d, gone) {
				continue
			}
			out[d], changed = true, true
			for _, n := range declared(d) {
				gone[n] = true
			}
		}
	}
	cut := bytes.Clone(src)
	blank := func(n ast.Node) {
		for i := set.Position(n.Pos()).Offset; i < set.Position(n.End()).Offset; i++ {
			if cut[i] != '\n' { // lines keep their numbers
				cut[i] = ' '
			}
		}
	}
	for d := range out {
		blank(d)
	}
	for _, i := range f.Imports {
		if i.Path.Value == strconv.Quote(path) {
			blank(i)
		}
	}
	return cut, nil
}

func isImport(d ast.Decl) bool {
	g, ok := d.(*ast.GenDecl)
	return ok && g.Tok == token.IMPORT
}

// declared returns the names that d declares at the top of its file. A method
// declares none: it goes with its type.
func declared(d ast.Decl) (names []string) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Recv == nil {
			names = append(names, d.Name.Name)
		}
	case *ast.GenDecl:
		for _, s := range d.Specs {
			switch s := s.(type) {
			case *ast.TypeSpec:
				names = append(names, s.Name.Name)
			case *ast.ValueSpec:
				for _, n := range s.Names {
					names = append(names, n.Name)
				}
			}
		}
	}
	return names
}

// uses reports whether d names one of names other than as a member of
// something or in its own declaration.
func uses(d ast.Decl, names map[string]bool) bool {
	found := false
	ast.Inspect(d, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			ast.Inspect(n.X, func(x ast.Node) bool {
				if id, ok := x.(*ast.Ident); ok && names[id.Name] {
					found = true
				}
				return true
			})
			return false
		case *ast.Ident:
			found = found || names[n.Name]
		}
		return !found
	})
	return found
}
