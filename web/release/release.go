package main

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"dossier/web/site"
)

// platform is a system that a release has a program for.
type platform struct{ os, arch string }

var platforms = []platform{
	{"darwin", "amd64"}, {"darwin", "arm64"}, {"linux", "amd64"}, {"linux", "arm64"}, {"windows", "amd64"}, {"windows", "arm64"},
}

// file returns the name of a platform's program.
func (p platform) file(version string) string {
	name := "dossier-" + version + "-" + p.os + "-" + p.arch
	if p.os == "windows" {
		name += ".exe"
	}
	return name
}

// programs compiles the builder for each platform, with the compiled client
// inside, into the folder out. source is the root of Dossier's source. The same
// source and toolchain give the same bytes, wherever and whenever.
func programs(ctx context.Context, source, out, version string, fast bool, all []platform) error {
	files, err := site.Prebuild(ctx, fast)
	if err != nil {
		return err
	}
	tmp, err := os.MkdirTemp("", "dossier-release-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	if source, err = filepath.Abs(source); err != nil {
		return err
	}
	if out, err = filepath.Abs(out); err != nil {
		return err
	}
	replace := map[string]string{}
	for i, name := range slices.Sorted(maps.Keys(files)) {
		to := filepath.Join(tmp, fmt.Sprint(i))
		if err := os.WriteFile(to, files[name], 0o600); err != nil {
			return err
		}
		replace[filepath.Join(source, filepath.FromSlash(name))] = to
	}
	overlay, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return err
	}
	overlayFile := filepath.Join(tmp, "overlay.json")
	if err := os.WriteFile(overlayFile, overlay, 0o600); err != nil {
		return err
	}
	for _, p := range all {
		cmd := exec.CommandContext(ctx, "go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=",
			"-overlay="+overlayFile, "-o", filepath.Join(out, p.file(version)), "./web")
		cmd.Dir = source
		cmd.Env = append(os.Environ(), "GOOS="+p.os, "GOARCH="+p.arch, "CGO_ENABLED=0", "GOAMD64=v1", "GOARM64=v8.0", "GOFLAGS=")
		if said, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("%s/%s: %w\n%s", p.os, p.arch, err, strings.TrimSpace(string(said)))
		}
	}
	return nil
}

// checksums writes SHA256SUMS, in the form that sha256sum -c reads, for all
// other files of a folder.
func checksums(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	var b strings.Builder
	for _, e := range entries {
		if e.Name() == sumsFile || !e.Type().IsRegular() {
			continue
		}
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "%x  %s\n", sha256.Sum256(data), e.Name())
	}
	return os.WriteFile(filepath.Join(dir, sumsFile), []byte(b.String()), 0o644)
}

const sumsFile = "SHA256SUMS"
