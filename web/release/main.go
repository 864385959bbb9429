// Command release makes what a release of Dossier consists of: a program for
// each platform that needs neither Go nor the source, the bill of materials, the
// licences of what is inside, and checksums of all.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"regexp"
)

func main() {
	version := flag.String("version", "", "the `version` to release, such as v1.2.3")
	out := flag.String("out", "release", "the new `folder` to write it to")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := release(ctx, *version, *out); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

var versionForm = regexp.MustCompile(`^v[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.]+)?$`)

func release(ctx context.Context, version, out string) error {
	if !versionForm.MatchString(version) {
		return fmt.Errorf("the version must be such as v1.2.3, not %q", version)
	}
	if err := os.MkdirAll(filepath.Dir(out), 0o755); err != nil {
		return err
	}
	if err := os.Mkdir(out, 0o755); err != nil {
		return err // one that is there may hold another release
	}
	if err := programs(ctx, ".", out, version, false, platforms); err != nil {
		return err
	}
	for name, args := range map[string][]string{"dossier-" + version + ".cdx.json": {"-version", version}, "NOTICES.txt": {"-notices"}} {
		cmd := exec.CommandContext(ctx, "go", append([]string{"run", "./web/sbom"}, args...)...)
		cmd.Stderr = os.Stderr
		data, err := cmd.Output()
		if err != nil {
			return fmt.Errorf("sbom: %w", err)
		}
		if err := os.WriteFile(filepath.Join(out, name), data, 0o644); err != nil {
			return err
		}
	}
	return checksums(out)
}
