package site

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// singleMark stands near the beginning of each edition of one file.
const singleMark = `<meta name="dossier-single"`

// checkOutFile reports whether a build may put an edition of one file at out:
// there must be nothing, or an earlier one; and not among the articles.
func checkOutFile(out, seeds string) error {
	switch strings.ToLower(filepath.Ext(out)) {
	case ".html", ".htm":
	default:
		return fmt.Errorf("the output %s is to be one page: choose a name that ends in .html with -out", out)
	}
	inside, err := within(out, seeds)
	if err != nil {
		return err
	}
	if inside {
		return fmt.Errorf("the output %s would be among the articles in %s, and an article in the next build: choose another place with -out", out, seeds)
	}
	info, err := os.Stat(out)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if info.IsDir() {
		return fmt.Errorf("the output %s is a folder: choose a file with -out", out)
	}
	f, err := os.Open(out)
	if err != nil {
		return err
	}
	defer f.Close()
	start, err := io.ReadAll(io.LimitReader(f, 64<<10))
	if err != nil {
		return err
	}
	if len(start) > 0 && !bytes.Contains(start, []byte(singleMark)) {
		return fmt.Errorf("%s is a file that no build has written: move it or choose another name with -out", out)
	}
	return nil
}

// within reports whether a file lies, or would lie, in a folder or is it.
func within(file, dir string) (bool, error) {
	var real [2]string
	for i, name := range []string{file, dir} {
		abs, err := filepath.Abs(name)
		if err != nil {
			return false, err
		}
		if i == 0 { // the file may not be there yet
			if parent, err := filepath.EvalSymlinks(filepath.Dir(abs)); err == nil {
				abs = filepath.Join(parent, filepath.Base(abs))
			}
		} else if target, err := filepath.EvalSymlinks(abs); err == nil {
			abs = target
		}
		real[i] = abs
	}
	rel, err := filepath.Rel(real[1], real[0])
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator)), nil
}

// writeSingle writes a file beside out and then puts it in the place of out, so
// that a build that fails or is interrupted leaves the old one.
func writeSingle(ctx context.Context, out string, data []byte) error {
	out, err := filepath.Abs(out)
	if err != nil {
		return err
	}
	if real, err := filepath.EvalSymlinks(out); err == nil {
		out = real // a link stays a link
	}
	if err := os.MkdirAll(filepath.Dir(out), 0o755); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(out), "."+filepath.Base(out)+".new-")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // gone already when all went well
	_, err = f.Write(data)
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Chmod(f.Name(), 0o644) // CreateTemp's are private
	}
	if err == nil {
		err = ctx.Err()
	}
	if err == nil {
		err = os.Rename(f.Name(), out)
	}
	return err
}
