package site

import (
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"

	"dossier/web/input"
)

// maxDepth is how deep folders are watched, so that links that lead in circles end.
const maxDepth = 16

// fingerprint changes whenever a file of the articles at path does: it tells
// names, sizes and times, not contents.
func fingerprint(path string) string {
	h := fnv.New128a()
	info, err := os.Stat(path)
	if err == nil && !info.IsDir() {
		for _, name := range []string{input.ConfigFile, input.EntitiesFile} {
			mark(h, filepath.Join(filepath.Dir(path), name), 0)
		}
	}
	mark(h, path, maxDepth)
	return fmt.Sprintf("%x", h.Sum(nil))
}

// mark writes what is at path, and below it.
func mark(h io.Writer, path string, depth int) {
	info, err := os.Stat(path)
	if err != nil {
		fmt.Fprintf(h, "%q %v\n", path, err)
		return
	}
	fmt.Fprintf(h, "%q %v %d %d\n", path, info.Mode(), info.Size(), info.ModTime().UnixNano())
	if !info.IsDir() || depth == 0 {
		return
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		fmt.Fprintf(h, "%v\n", err)
		return
	}
	for _, e := range entries {
		if !input.Hidden(e.Name()) {
			mark(h, filepath.Join(path, e.Name()), depth-1)
		}
	}
}
