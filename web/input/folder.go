package input

import (
	"cmp"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"dossier/app/parallel"
)

// validPath reports whether a path with slashes stays below where it starts,
// and has no empty or dotted part.
func validPath(name string) bool { return name != "." && fs.ValidPath(name) }

// folder reads a folder. name is its path from the top, "" for the top itself;
// above are the folders that it is in, and itself.
func (r *reader) folder(dir, name string, above []os.FileInfo) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		if name != "" {
			r.fail(dir, 0, "the folder cannot be read: %v", reason(err))
		}
		return err
	}
	if name != "" {
		for _, e := range entries {
			if e.Name() == builtFile {
				r.skip(dir, 0, reasonBuilt)
				return nil
			}
		}
	}
	read := func(r *reader, entries []fs.DirEntry) {
		for _, e := range entries {
			if r.ctx.Err() != nil {
				return
			}
			if !Hidden(e.Name()) {
				r.entry(filepath.Join(dir, e.Name()), path.Join(name, e.Name()), above)
			}
		}
	}
	if len(entries) <= together {
		read(r, entries)
		return nil
	}
	groups := slices.Collect(slices.Chunk(entries, together))
	found := make([]reader, len(groups))
	parallel.Each(len(groups), func(i int) {
		found[i] = newReader(r.ctx, r.tell)
		read(&found[i], groups[i])
	})
	for i := range found {
		r.take(&found[i].Result)
	}
	return nil
}

// together is how many entries of a folder are read one after another: those of
// a larger folder are read on all cores.
const together = 256

// take adds what another reader found to the end of what this one has.
func (r *reader) take(found *Result) {
	r.Articles = append(r.Articles, found.Articles...)
	r.Errors = append(r.Errors, found.Errors...)
	r.Skipped = append(r.Skipped, found.Skipped...)
	r.Notes = append(r.Notes, found.Notes...)
	r.Config, r.Entities = cmp.Or(r.Config, found.Config), cmp.Or(r.Entities, found.Entities)
	maps.Copy(r.Images, found.Images)
}

// entry reads a file or folder in a folder. Links are followed, but never back.
func (r *reader) entry(file, name string, above []os.FileInfo) {
	info, err := os.Stat(file)
	switch {
	case errors.Is(err, syscall.ELOOP):
		r.skip(file, 0, "the link leads nowhere but to itself")
	case err != nil:
		r.fail(file, 0, "it cannot be read: %v", reason(err))
	case info.IsDir():
		for _, a := range above {
			if os.SameFile(a, info) {
				r.skip(file, 0, reasonLoop)
				return
			}
		}
		r.folder(file, name, append(above[:len(above):len(above)], info))
	case !info.Mode().IsRegular():
		r.skip(file, 0, reasonNoFile)
	default:
		if !strings.Contains(name, "/") && (name == ConfigFile || name == EntitiesFile) {
			r.beside(file, name)
			return
		}
		r.open(file, name, kindOf(name), info.Size())
	}
}

// beside reads a file that is no article, if it is there.
func (r *reader) beside(file, name string) {
	info, err := os.Stat(file)
	if errors.Is(err, os.ErrNotExist) {
		return
	}
	if err == nil && info.Size() > maxBeside {
		r.fail(file, 0, "it is larger than %d MiB", maxBeside>>20)
		return
	}
	data, err := os.ReadFile(file)
	if err != nil {
		r.fail(file, 0, "it cannot be read: %v", reason(err))
		return
	}
	r.keep(file, name, data)
}

// keep keeps ConfigFile or EntitiesFile, in UTF-8 without a byte order mark.
func (r *reader) keep(file, name string, data []byte) {
	if name == ConfigFile && len(data) > maxFrontMatter {
		r.fail(file, 0, "it is larger than %d kB", maxFrontMatter>>10)
		return
	}
	d, ok := decode(data, false)
	if !ok {
		r.fail(file, 0, "%s", reasonBinary)
		return
	}
	data = []byte(strings.TrimPrefix(d.text, "\uFEFF"))
	if name == ConfigFile {
		r.Config = &File{file, data}
	} else {
		r.Entities = &File{file, data}
	}
}

// open reads a file of a kind. name is "" for the place itself.
func (r *reader) open(file, name string, k kind, size int64) {
	r.tell(file)
	switch k {
	case kindOther:
		r.skip(file, 0, reasonKind)
		return
	case kindImage:
		if strings.Contains(name, "/") || size > maxImage {
			r.skip(file, 0, reasonKind)
			return
		}
	case kindArchive:
		r.archive(file, name)
		return
	}
	if size > k.limit() {
		r.skip(file, 0, k.tooLarge())
		return
	}
	f, err := os.Open(file)
	if err != nil {
		r.fail(file, 0, "it cannot be read: %v", reason(err))
		return
	}
	defer f.Close()
	data, err := k.read(f)
	if err != nil {
		r.fail(file, 0, "it cannot be read: %v", reason(err))
		return
	}
	r.content(file, name, k, data)
}

// read reads a file of a kind, but no more of it than tells that it is too large.
func (k kind) read(from io.Reader) ([]byte, error) {
	return io.ReadAll(io.LimitReader(from, k.limit()+1))
}

// content takes the content of a file.
func (r *reader) content(file, name string, k kind, data []byte) {
	switch {
	case int64(len(data)) > k.limit():
		r.skip(file, 0, k.tooLarge())
	case k == kindTable:
		r.table(file, stem(name), data)
	case k == kindImage:
		r.Images[path.Base(name)] = data
	default:
		r.add(stem(name), file, k, data)
	}
}

func (k kind) tooLarge() string {
	if k == kindTable {
		return "it is larger than 1 GiB, the most that a table may have"
	}
	return tooLarge
}

// reason returns an error without the path, which stands before it anyway.
func reason(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}
