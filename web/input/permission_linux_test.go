package input

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"syscall"
	"testing"
)

// Without the right to read there is an error that names the file or folder.
// A superuser may read everything, so the reading is done with the rights of
// nobody: on Linux a single thread can have them for files.
func TestNoPermission(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": "A", "locked.txt": "L", "shut/x.txt": "X"})
	modes := map[string]os.FileMode{filepath.Dir(dir): 0o755, dir: 0o755, filepath.Join(dir, "locked.txt"): 0, filepath.Join(dir, "shut"): 0}
	for name, mode := range modes {
		if err := os.Chmod(name, mode); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() { os.Chmod(filepath.Join(dir, "shut"), 0o755) })
	type answer struct {
		r       *Result
		err     error
		mayRead bool
	}
	done := make(chan answer)
	go func() {
		runtime.LockOSThread() // for good: the thread ends with its changed rights
		if os.Geteuid() == 0 {
			const nobody = 65534
			syscall.RawSyscall(syscall.SYS_SETFSUID, nobody, 0, 0)
		}
		f, err := os.Open(filepath.Join(dir, "locked.txt"))
		if err == nil {
			f.Close()
			done <- answer{mayRead: true}
			return
		}
		r, err := Read(context.Background(), dir, nil)
		done <- answer{r: r, err: err}
	}()
	a := <-done
	if a.mayRead {
		t.Skip("this system lets everybody read everything")
	}
	if a.err != nil {
		t.Fatal(a.err)
	}
	if got, want := problems(dir, a.r.Errors), []string{"locked.txt: it cannot be read: permission denied", "shut: the folder cannot be read: permission denied"}; !slices.Equal(got, want) {
		t.Errorf("the errors are %q, want %q", got, want)
	}
	if got := ids(a.r); !slices.Equal(got, []string{"a"}) {
		t.Errorf("the articles are %q", got)
	}
}
