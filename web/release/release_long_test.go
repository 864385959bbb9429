//go:build long

package main

import (
	"bytes"
	"crypto/sha256"
	"debug/elf"
	"debug/macho"
	"debug/pe"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// A whole release is made twice: from the source, and from a copy of it in
// another place with nothing in any cache. Both have the same bytes, the
// checksums are right, every program is for its system, and that for this one
// works without Go.
func TestWholeRelease(t *testing.T) {
	root, err := filepath.Abs(source)
	if err != nil {
		t.Fatal(err)
	}
	elsewhere := filepath.Join(t.TempDir(), "another place")
	for _, name := range []string{"app", "wasm", "web"} {
		if err := os.CopyFS(filepath.Join(elsewhere, name), os.DirFS(filepath.Join(root, name))); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"go.mod", "go.sum", "LICENSE"} {
		data, err := os.ReadFile(filepath.Join(root, name))
		if err == nil {
			err = os.WriteFile(filepath.Join(elsewhere, name), data, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	const version = "v0.0.1"
	empty := t.TempDir()
	first := made(t, root, version)
	second := made(t, elsewhere, version, "XDG_CACHE_HOME="+empty, "GOCACHE="+filepath.Join(empty, "go"))

	if len(first) != len(platforms)+3 {
		t.Errorf("a release has %d files, want the programs, the bill, the licences and the checksums", len(first))
	}
	for name, data := range first {
		if !bytes.Equal(data, second[name]) {
			t.Errorf("%s of two releases differ: %d and %d bytes", name, len(data), len(second[name]))
		}
		for _, place := range []string{root, elsewhere} {
			if bytes.Contains(data, []byte(place)) {
				t.Errorf("%s names a folder of this machine: %s", name, place)
			}
		}
		t.Logf("%9d %s", len(data), name)
	}
	summed := map[string]bool{}
	for line := range strings.Lines(string(first[sumsFile])) {
		sum, name, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		if got := fmt.Sprintf("%x", sha256.Sum256(first[name])); got != sum {
			t.Errorf("the checksum of %q is %s, want %s", name, sum, got)
		}
		summed[name] = true
	}
	if len(summed) != len(first)-1 || summed[sumsFile] {
		t.Errorf("the checksums are of %d files, want %d", len(summed), len(first)-1)
	}
	var bill struct {
		Metadata   struct{ Component struct{ Version string } }
		Components []struct{ Name, Version, PURL string }
	}
	if err := json.Unmarshal(first["dossier-"+version+".cdx.json"], &bill); err != nil || bill.Metadata.Component.Version != version || len(bill.Components) < 10 {
		t.Errorf("the bill of materials is of %q and names %d modules, %v", bill.Metadata.Component.Version, len(bill.Components), err)
	}
	for _, p := range platforms {
		if got := systemOf(first[p.file(version)]); got != p {
			t.Errorf("%s is a program for %v", p.file(version), got)
		}
	}
	here := platform{runtime.GOOS, runtime.GOARCH}
	program := filepath.Join(t.TempDir(), here.file(version))
	if err := os.WriteFile(program, first[here.file(version)], 0o700); err != nil {
		t.Fatal(err)
	}
	buildsWithoutGo(t, program)
}

// made makes a release of the source in root, as make release does, and
// returns its files.
func made(t *testing.T, root, version string, env ...string) map[string][]byte {
	t.Helper()
	out := filepath.Join(t.TempDir(), "release")
	cmd := exec.Command("go", "run", "./web/release", "-version", version, "-out", out)
	cmd.Dir = root
	cmd.Env = append(os.Environ(), env...)
	start := time.Now()
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	t.Logf("made in %v", time.Since(start).Round(time.Second))
	entries, err := os.ReadDir(out)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, e := range entries {
		if files[e.Name()], err = os.ReadFile(filepath.Join(out, e.Name())); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// systemOf returns what a program's own header says it runs on.
func systemOf(data []byte) platform {
	r := bytes.NewReader(data)
	if f, err := elf.NewFile(r); err == nil {
		return platform{"linux", map[elf.Machine]string{elf.EM_X86_64: "amd64", elf.EM_AARCH64: "arm64"}[f.Machine]}
	}
	if f, err := macho.NewFile(r); err == nil {
		return platform{"darwin", map[macho.Cpu]string{macho.CpuAmd64: "amd64", macho.CpuArm64: "arm64"}[f.Cpu]}
	}
	if f, err := pe.NewFile(r); err == nil {
		return platform{"windows", map[uint16]string{pe.IMAGE_FILE_MACHINE_AMD64: "amd64", pe.IMAGE_FILE_MACHINE_ARM64: "arm64"}[f.Machine]}
	}
	return platform{}
}
