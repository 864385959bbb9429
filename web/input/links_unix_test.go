//go:build unix

package input

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// Links are followed, but not in circles; what cannot be read is an error.
func TestLinks(t *testing.T) {
	dir := folder(t, map[string]string{"a/x.txt": "X", "b/c/y.txt": "Y"})
	for link, to := range map[string]string{"a/up": "..", "b/c/self": ".", "loop.txt": "loop.txt", "broken.txt": "nowhere", "z.txt": "a/x.txt", "d": "b/c"} {
		if err := os.Symlink(to, filepath.Join(dir, filepath.FromSlash(link))); err != nil {
			t.Fatal(err)
		}
	}
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe.txt"), 0o644); err != nil {
		t.Fatal(err)
	}
	r := read(t, dir)
	if got, want := ids(r), []string{"a/x", "b/c/y", "d/y", "z"}; !slices.Equal(got, want) {
		t.Errorf("the articles are %q, want %q", got, want)
	}
	if got, want := problems(dir, r.Skipped), []string{"a/up: the link leads back to a folder that it is in", "b/c/self: the link leads back to a folder that it is in",
		"d/self: the link leads back to a folder that it is in", "loop.txt: the link leads nowhere but to itself", "pipe.txt: it is neither a file nor a folder"}; !slices.Equal(got, want) {
		t.Errorf("left out are %q, want %q", got, want)
	}
	if got := problems(dir, r.Errors); len(got) != 1 || !strings.HasPrefix(got[0], "broken.txt: it cannot be read: no such file") {
		t.Errorf("the errors are %q", got)
	}
}
