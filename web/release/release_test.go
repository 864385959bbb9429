package main

import (
	"bytes"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"dossier/web/hostcheck"
	"dossier/web/site"
)

const source = "../.."

// A program that was released builds a site where there is neither Go nor the
// source; and making it twice gives the same bytes.
func TestRelease(t *testing.T) {
	here := platform{runtime.GOOS, runtime.GOARCH}
	var made [2][]byte
	var program string
	for i := range made {
		dir := t.TempDir()
		if err := programs(t.Context(), source, dir, "v0.0.1", true, []platform{here}); err != nil {
			t.Fatal(err)
		}
		program = filepath.Join(dir, here.file("v0.0.1"))
		var err error
		if made[i], err = os.ReadFile(program); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(made[0], made[1]) {
		t.Error("two releases of the same source differ")
	}
	root, err := filepath.Abs(source)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(made[0], []byte(root)) {
		t.Errorf("the program names a folder of this machine: %s", root)
	}

	buildsWithoutGo(t, program)
}

// buildsWithoutGo has a program build the site of the bundled articles where there
// is neither Go nor the source, and looks at that site as a browser does.
func buildsWithoutGo(t *testing.T, program string) {
	t.Helper()
	seeds, err := filepath.Abs(filepath.Join(source, "seeds"))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir() // no source here
	run := func(args ...string) string {
		t.Helper()
		cmd := exec.Command(program, args...)
		cmd.Dir = dir
		cmd.Env = []string{"PATH=", "HOME=" + dir, "LOCALAPPDATA=" + dir}
		said, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("the program does not do %q: %v\n%s", args, err, said)
		}
		return string(said)
	}
	if help := run("help"); !strings.Contains(help, "  dossier build ") || strings.Contains(help, "go run") {
		t.Errorf("the help says %s", help)
	}
	run("build", seeds, "-out", "dist", "-fast")
	run("build", "-single", seeds, "-out", "one.html", "-fast")
	if info, err := os.Stat(filepath.Join(dir, "one.html")); err != nil || info.Size() < 1<<20 {
		t.Errorf("the edition of one file is %v, %v", info, err)
	}
	beside, err := filepath.Glob(filepath.Join(dir, "dist", "web", "*.bin"))
	if err != nil || len(beside) == 0 {
		t.Errorf("the site has no articles beside its client: %v", err)
	}
	h, err := site.Handler(filepath.Join(dir, "dist"), "/")
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(h)
	defer server.Close()
	r, err := hostcheck.Check(t.Context(), nil, server.URL+"/")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.Findings {
		t.Errorf("%s: %s", f.Address, f.Message)
	}
}

func TestChecksums(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"b": "", "a": "abc", sumsFile: "old"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := checksums(dir); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(dir, sumsFile))
	want := "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a\n" +
		"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b\n"
	if err != nil || string(got) != want {
		t.Errorf("the checksums are %q, %v", got, err)
	}
}

// A release that cannot be right leaves nothing.
func TestRefusals(t *testing.T) {
	for _, version := range []string{"", "1.2.3", "v1", "v1.2.3/../x", "v1.2.3 "} {
		out := filepath.Join(t.TempDir(), "release")
		if err := release(t.Context(), version, out); err == nil || !strings.Contains(err.Error(), "such as v1.2.3") {
			t.Errorf("release(%q) = %v", version, err)
		}
		if _, err := os.Stat(out); err == nil {
			t.Errorf("release(%q) has begun", version)
		}
	}
	if err := release(t.Context(), "v1.2.3", t.TempDir()); err == nil {
		t.Error("a folder that is there is written to")
	}
}
