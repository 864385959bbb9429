package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"slices"
	"strings"
)

// A part is what a module is needed for, in the order of how far it gets.
const (
	inClient  = "client"  // it travels to readers
	inBuilder = "builder" // it is in the program that publishers run
	inTests   = "tests"   // it stays with the developers
)

var parts = []string{inClient, inBuilder, inTests}

// self is the module whose parts are listed, and goItself the name under which
// Go's own library is listed.
const (
	self     = "dossier"
	goItself = "std"
)

// Module is a module that a part is made of.
type Module struct {
	Path    string
	Version string   // v1.2.3; of Go itself 1.2.3
	Dir     string   // where its source lies on this machine
	Sum     string   // as in go.sum, h1:…; "" for Go itself
	Parts   []string // that need it
	Needs   []string // paths of the modules whose packages it imports, sorted
}

// goList is one question to the go command.
type goList struct {
	part         string
	goos, goarch string
	args         []string
}

// lists are what has to be asked: the client, the builder on all systems that
// it is released for, and the tests.
var lists = []goList{
	{inClient, "js", "wasm", []string{"./wasm"}},
	{inBuilder, "linux", "amd64", []string{"./web"}},
	{inBuilder, "darwin", "arm64", []string{"./web"}},
	{inBuilder, "windows", "amd64", []string{"./web"}},
	{inTests, "linux", "amd64", []string{"-test", "./..."}},
}

// listed is what go list says of a package.
type listed struct {
	ImportPath string
	Imports    []string
	Standard   bool
	Module     *struct {
		Path, Version, Dir, Sum string
		Replace                 *struct{ Path string }
	}
}

// Modules lists the modules of all parts, Go itself among them, sorted by path.
// The source in dir says which.
func Modules(ctx context.Context, dir string) ([]Module, error) {
	found := map[string]*Module{}
	needs := map[string]map[string]bool{}
	for _, l := range lists {
		packages, err := l.run(ctx, dir)
		if err != nil {
			return nil, err
		}
		of := map[string]string{}
		for _, p := range packages {
			of[p.ImportPath] = p.module()
		}
		for _, p := range packages {
			path := p.module()
			if path != self {
				if err := add(found, p, l.part); err != nil {
					return nil, err
				}
			}
			if l.part == inTests {
				continue // what a module needs in its tests is not what it needs
			}
			for _, i := range p.Imports {
				if to, ok := of[i]; ok && to != path {
					if needs[path] == nil {
						needs[path] = map[string]bool{}
					}
					needs[path][to] = true
				}
			}
		}
	}
	if len(found) < 2 {
		return nil, errors.New("the list of modules is empty")
	}
	if m := found[goItself]; m != nil {
		if err := m.ofGo(ctx, dir); err != nil {
			return nil, err
		}
	}
	var out []Module
	for path, m := range found {
		m.Needs = slices.Sorted(maps.Keys(needs[path]))
		slices.SortFunc(m.Parts, func(a, b string) int { return cmp.Compare(slices.Index(parts, a), slices.Index(parts, b)) })
		out = append(out, *m)
	}
	own := Module{Path: self, Needs: slices.Sorted(maps.Keys(needs[self]))}
	out = append(out, own)
	slices.SortFunc(out, func(a, b Module) int { return strings.Compare(a.Path, b.Path) })
	return out, nil
}

// module returns the path of a package's module.
func (p listed) module() string {
	if p.Standard || p.Module == nil {
		return goItself
	}
	return p.Module.Path
}

func add(found map[string]*Module, p listed, part string) error {
	path := p.module()
	m := found[path]
	if m == nil {
		m = &Module{Path: path}
		if path != goItself {
			if p.Module.Replace != nil {
				return fmt.Errorf("%s is replaced by %s: only published versions are released", path, p.Module.Replace.Path)
			}
			m.Version, m.Dir, m.Sum = p.Module.Version, p.Module.Dir, p.Module.Sum
		}
		found[path] = m
	}
	if !slices.Contains(m.Parts, part) {
		m.Parts = append(m.Parts, part)
	}
	return nil
}

// ofGo fills in Go's version and folder.
func (m *Module) ofGo(ctx context.Context, dir string) error {
	out, err := command(ctx, dir, nil, "env", "GOVERSION", "GOROOT")
	version, root, ok := strings.Cut(strings.TrimSpace(string(out)), "\n")
	if err != nil || !ok {
		return errors.Join(errors.New("go env does not tell Go's version"), err)
	}
	m.Version, m.Dir = strings.TrimPrefix(version, "go"), root
	return nil
}

func (l goList) run(ctx context.Context, dir string) ([]listed, error) {
	env := []string{"GOOS=" + l.goos, "GOARCH=" + l.goarch, "CGO_ENABLED=0"}
	out, err := command(ctx, dir, env, append([]string{"list", "-deps", "-json=ImportPath,Imports,Standard,Module"}, l.args...)...)
	if err != nil {
		return nil, err
	}
	var packages []listed
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return packages, nil
		} else if err != nil {
			return nil, err
		}
		packages = append(packages, p)
	}
}

func command(ctx context.Context, dir string, env []string, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), env...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go %s: %w\n%s", args[0], err, strings.TrimSpace(stderr.String()))
	}
	return out, nil
}
