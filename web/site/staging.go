package site

import (
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"
)

// staging is a new folder beside the one whose place it takes when all files are
// in it: whoever looks sees the old site or the new one, and a build that fails or
// is interrupted leaves the old one. Several goroutines may write to it.
type staging struct {
	out, dir string
	mu       sync.Mutex
	made     map[string]bool // folders
}

// stage makes the folder. It has to be removed, whether it has taken its place or
// not.
func stage(out string) (*staging, error) {
	out, err := filepath.Abs(out)
	if err != nil {
		return nil, err
	}
	if real, err := filepath.EvalSymlinks(out); err == nil {
		out = real // a link stays a link
	}
	parent, name := filepath.Split(out)
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp(parent, "."+name+".new-")
	if err != nil {
		return nil, err
	}
	s := &staging{out: out, dir: dir, made: map[string]bool{}}
	if err := os.Chmod(dir, 0o755); err != nil { // MkdirTemp's are private; web servers read this one
		s.remove()
		return nil, err
	}
	return s, nil
}

// remove removes what has not taken its place.
func (s *staging) remove() { os.RemoveAll(s.dir) }

// add writes a file.
func (s *staging) add(name string, data []byte) error {
	to := filepath.Join(s.dir, filepath.FromSlash(name))
	dir := filepath.Dir(to)
	s.mu.Lock()
	made := s.made[dir]
	s.mu.Unlock()
	if !made {
		if err := mkdir(dir); err != nil {
			return err
		}
		s.mu.Lock()
		s.made[dir] = true
		s.mu.Unlock()
	}
	return os.WriteFile(to, data, 0o644)
}

// mkdir makes a folder, and those that it is in. Nearly always these are there:
// os.MkdirAll would ask for it first, for each of many pages.
func mkdir(dir string) error {
	err := os.Mkdir(dir, 0o755)
	if errors.Is(err, os.ErrExist) {
		return nil
	}
	if errors.Is(err, os.ErrNotExist) {
		return os.MkdirAll(dir, 0o755)
	}
	return err
}

// addAll writes files, in order of their names.
func (s *staging) addAll(ctx context.Context, f files) error {
	for _, name := range slices.Sorted(maps.Keys(f)) {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := s.add(name, f[name]); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// overwrite writes data into a file that was added, from an offset on.
func (s *staging) overwrite(name string, offset int64, data []byte) error {
	f, err := os.OpenFile(filepath.Join(s.dir, filepath.FromSlash(name)), os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.WriteAt(data, offset)
	return errors.Join(err, f.Close())
}

// finish adds what is left to add and puts the folder in its place.
func (s *staging) finish(ctx context.Context, f files) error {
	if err := s.addAll(ctx, f); err != nil {
		return err
	}
	return s.replace()
}

// replace puts the folder in its place.
func (s *staging) replace() error {
	old := s.dir + ".old"
	switch err := os.Rename(s.out, old); {
	case errors.Is(err, os.ErrNotExist):
		return os.Rename(s.dir, s.out)
	case err != nil:
		return err
	}
	if err := os.Rename(s.dir, s.out); err != nil {
		return errors.Join(err, os.Rename(old, s.out))
	}
	return os.RemoveAll(old)
}
