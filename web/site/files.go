package site

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"

	"dossier/app/parallel"
)

// files are the files of a site by their paths, with slashes, from its root.
type files map[string][]byte

// addHashed adds a file under web/ with a hash of its content in its name, so
// that hosts may tell browsers to keep it forever, and returns that name.
func (f files) addHashed(name string, data []byte) string {
	hashed := hashedName(name, data)
	f[hashed] = data
	return hashed
}

// hashedName returns the name that a file gets under web/.
func hashedName(name string, data []byte) string {
	ext := path.Ext(name)
	sum := sha256.Sum256(data)
	return fmt.Sprintf("%s%s.%x%s", hashedDir, strings.TrimSuffix(name, ext), sum[:5], ext)
}

// onTheWire returns the bytes of a file as browsers load it.
func (f files) onTheWire(name string) int {
	if br, ok := f[name+".br"]; ok {
		return len(br)
	}
	return len(f[name])
}

// hashedDir holds the files with hashed names, and nothing else.
const hashedDir = "web/"

// sums are the SHA-256 of files by their paths.
type sums map[string][sha256.Size]byte

func (f files) sums() sums {
	out := sums{}
	for name, data := range f {
		out[name] = sha256.Sum256(data)
	}
	return out
}

// idLen is the length of a build's id.
const idLen = 12

// id returns hexadecimal digits that tell this content from any other.
func (s sums) id() string {
	h := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(s)) {
		fmt.Fprintf(h, "%s %x\n", name, s[name])
	}
	return hex.EncodeToString(h.Sum(nil))[:idLen]
}

// pageFile returns the file of the page with a path: article/x/ is in
// article/x/index.html, which every file server knows.
func pageFile(page string) string { return page + "index.html" }

// compressible reports whether hosts should have smaller twins of a file.
func compressible(name string) bool {
	switch path.Ext(name) {
	case ".html", ".css", ".js", ".wasm", ".svg", ".webmanifest", ".xml", ".json", ".txt", ".bin":
		return true
	}
	return false
}

// smallest is the size in bytes below which a twin gains nothing: it all fits
// into one packet.
const smallest = 512

// manyPages is the number of pages above which those of articles and names get no
// twins: to compress and write three files a page would take longer than all
// else, and hosts compress pages by themselves.
const manyPages = 20_000

// twins returns a .br and a .gz for each file that gets smaller by it. Files do
// not change meanwhile.
func (f files) twins(ctx context.Context, c *compressor, p *Progress) (files, error) {
	pages := 0
	for name := range f {
		if path.Ext(name) == ".html" {
			pages++
		}
	}
	names := slices.DeleteFunc(slices.Sorted(maps.Keys(f)), func(n string) bool {
		return !compressible(n) || len(f[n]) < smallest || pages > manyPages && path.Ext(n) == ".html" && strings.Count(n, "/") > 1
	})
	// The largest first: it takes as long as all others.
	slices.SortStableFunc(names, func(a, b string) int { return len(f[b]) - len(f[a]) })
	many := 0
	for _, name := range names {
		if !strings.HasPrefix(name, hashedDir) {
			many += len(f[name])
		}
	}
	quality := func(name string) int {
		if strings.HasPrefix(name, piecesDir) {
			return min(c.quality, pieceQuality)
		}
		if path.Ext(name) == ".bin" {
			return min(c.quality, corpusQuality)
		}
		if len(f[name]) > manyBytes || many > manyBytes && !strings.HasPrefix(name, hashedDir) {
			return min(c.quality, manyQuality)
		}
		return c.quality
	}
	type twin struct {
		br, gz []byte
		err    error
	}
	made := make([]twin, len(names))
	var done atomic.Int64
	parallel.Each(len(names), func(i int) {
		name, t := names[i], &made[i]
		if t.err = ctx.Err(); t.err == nil {
			t.br, t.err = c.brotli(f[name], quality(name))
		}
		if t.err == nil {
			t.gz, t.err = c.gzip(f[name])
		}
		p.Count("Compressing", int(done.Add(1)), len(names))
	})
	added := files{}
	for i, name := range names {
		t := &made[i]
		if t.err != nil {
			return nil, t.err
		}
		if len(t.br) < len(f[name]) {
			added[name+".br"] = t.br
		}
		if len(t.gz) < len(f[name]) {
			added[name+".gz"] = t.gz
		}
	}
	return added, nil
}

// EditionFile marks a folder as the output of a build.
const EditionFile = "edition.json"

// checkOut reports whether a build may take the place of what is at out: there
// must be nothing, an empty folder, or an earlier output; never the articles.
func checkOut(out, seeds string) error {
	absOut, err := filepath.Abs(out)
	if err != nil {
		return err
	}
	absSeeds, err := filepath.Abs(seeds)
	if err != nil {
		return err
	}
	if real, err := filepath.EvalSymlinks(absSeeds); err == nil {
		absSeeds = real
	}
	if real, err := filepath.EvalSymlinks(absOut); err == nil {
		absOut = real
	}
	if rel, err := filepath.Rel(absOut, absSeeds); err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
		return fmt.Errorf("the output %s would replace the articles in %s: choose another folder with -out", out, seeds)
	}
	info, err := os.Stat(absOut)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return fmt.Errorf("the output %s is a file: choose a folder with -out", out)
	}
	entries, err := os.ReadDir(absOut)
	if err != nil {
		return err
	}
	if len(entries) == 0 {
		return nil
	}
	if _, err := os.Stat(filepath.Join(absOut, EditionFile)); err != nil {
		return fmt.Errorf("%s holds files that no build has written, and a build replaces the whole folder: empty it or choose another with -out", out)
	}
	return nil
}
