package input

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// An archive that unpacks to more than maxUnpacked bytes, or to more than
// maxRatio times its size once it is beyond minUnpacked, is a bomb; so is one
// with more than maxMembers files.
const (
	maxUnpacked = 2 << 30
	minUnpacked = 64 << 20
	maxRatio    = 200
	maxMembers  = 1_000_000
)

// errBomb ends the reading of an archive.
var errBomb = errors.New("the archive unpacks to so much more than its size that it is not read further")

// archiveReader reads the members of an archive like files of a folder.
// Nothing is unpacked to disk.
type archiveReader struct {
	*reader
	file, prefix string // the archive, and what stands before its members' names
	size         int64  // of the archive
	unpacked     int64
	members      int
}

// archive reads an archive. name is its path from the top, "" when it is the
// place itself: then its members have ids without its name.
func (r *reader) archive(file, name string) {
	f, err := os.Open(file)
	if err != nil {
		r.fail(file, 0, "it cannot be read: %v", reason(err))
		return
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		r.fail(file, 0, "it cannot be read: %v", reason(err))
		return
	}
	a := archiveReader{reader: r, file: file, prefix: stem(name), size: info.Size()}
	if strings.EqualFold(suffix(file), ".zip") {
		err = a.zip(f)
	} else {
		err = a.tar(f)
	}
	if err != nil && r.ctx.Err() == nil {
		r.fail(file, 0, "%v", err)
	}
	if name == "" {
		r.unwrap()
	}
}

// unwrap takes off the ids the one folder that all articles are in.
func (r *reader) unwrap() {
	if len(r.Articles) == 0 {
		return
	}
	folder, _, ok := strings.Cut(r.Articles[0].ID, "/")
	for _, s := range r.Articles {
		ok = ok && strings.HasPrefix(s.ID, folder+"/")
	}
	for i := range r.Articles {
		if ok {
			r.Articles[i].ID = r.Articles[i].ID[len(folder)+1:]
		}
	}
}

func (a *archiveReader) zip(f *os.File) error {
	in, err := zip.NewReader(f, a.size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return fmt.Errorf("it is no whole zip archive: %w", err)
	}
	for _, m := range in.File {
		if a.ctx.Err() != nil {
			return nil
		}
		name := m.Name
		if m.NonUTF8 || !utf8.ValidString(name) {
			name, _ = charmap.CodePage437.NewDecoder().String(name) // it has all bytes
		}
		name, k, ok := a.member(name, m.Mode())
		if !ok {
			continue
		}
		from, err := m.Open()
		if err == nil {
			err = a.read(name, k, from)
			from.Close()
		}
		if errors.Is(err, errBomb) {
			return err
		}
		if err != nil {
			a.fail(path.Join(a.file, name), 0, "it cannot be unpacked: %v", err)
		}
	}
	return nil
}

func (a *archiveReader) tar(f *os.File) error {
	from := bufio.NewReader(f)
	if head, err := from.Peek(2); err == nil && head[0] == 0x1F && head[1] == 0x8B {
		unzipped, err := gzip.NewReader(from)
		if err != nil {
			return fmt.Errorf("it is no gzip file: %w", err)
		}
		from = bufio.NewReader(&counter{unzipped, a})
	}
	in := tar.NewReader(from)
	for a.ctx.Err() == nil {
		m, err := in.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil && !errors.Is(err, tar.ErrInsecurePath) {
			if errors.Is(err, errBomb) {
				return err
			}
			return fmt.Errorf("it is no whole tar archive: %w", err)
		}
		name := m.Name
		if !utf8.ValidString(name) {
			name = strings.ToValidUTF8(name, "\uFFFD")
		}
		name, k, ok := a.member(name, m.FileInfo().Mode())
		if !ok {
			continue
		}
		if err := a.read(name, k, in); err != nil {
			if errors.Is(err, errBomb) {
				return err
			}
			return fmt.Errorf("%s cannot be unpacked: %w", name, err)
		}
	}
	return nil
}

// counter counts what a compressed tar unpacks to, that which is skipped too.
type counter struct {
	from io.Reader
	a    *archiveReader
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.from.Read(p)
	if e := c.a.count(int64(n)); e != nil {
		return n, e
	}
	return n, err
}

func (a *archiveReader) count(n int64) error {
	a.unpacked += n
	if a.unpacked > maxUnpacked || a.unpacked > minUnpacked && a.unpacked/maxRatio > a.size {
		return errBomb
	}
	return nil
}

// member says whether a member is to be read, and as what. Its name is
// returned clean.
func (a *archiveReader) member(name string, mode os.FileMode) (clean string, k kind, ok bool) {
	a.members++
	clean = strings.TrimPrefix(name, "./")
	shown := path.Join(a.file, path.Clean("/"+clean))
	switch {
	case a.members > maxMembers:
		if a.members == maxMembers+1 {
			a.fail(a.file, 0, "the archive has more than %d files", maxMembers)
		}
		return "", 0, false
	case mode.IsDir() || clean == "":
		return "", 0, false
	case strings.ContainsAny(clean, "\\\x00") || !validPath(clean):
		a.skip(a.file, 0, fmt.Sprintf("the name of its file %.100q leads out of it", name))
		return "", 0, false
	}
	for part := range strings.SplitSeq(clean, "/") {
		if Hidden(part) {
			return "", 0, false
		}
	}
	if !mode.IsRegular() {
		a.skip(shown, 0, reasonNoFile)
		return "", 0, false
	}
	k = kindOf(clean)
	switch {
	case a.top(clean) == ConfigFile || a.top(clean) == EntitiesFile:
	case k == kindArchive:
		a.skip(shown, 0, reasonNested)
		return "", 0, false
	case k == kindOther || k == kindImage && (a.prefix != "" || strings.Contains(a.top(clean), "/")):
		a.skip(shown, 0, reasonKind)
		return "", 0, false
	}
	return clean, k, true
}

// read reads a member. What it says about its size is not believed.
func (a *archiveReader) read(name string, k kind, from io.Reader) error {
	shown := path.Join(a.file, name)
	a.tell(shown)
	if _, counted := from.(*tar.Reader); !counted {
		from = &counter{from, a}
	}
	data, err := k.read(from)
	if err != nil {
		return err
	}
	if top := a.top(name); top == ConfigFile || top == EntitiesFile {
		a.keep(shown, top, data)
		return nil
	}
	a.content(shown, path.Join(a.prefix, name), k, data)
	return nil
}

// top returns a member's name without the one folder that archives of a folder
// have around all; "" where that makes no sense: in an archive within a folder.
func (a *archiveReader) top(name string) string {
	if a.prefix != "" {
		return ""
	}
	if _, rest, ok := strings.Cut(name, "/"); ok {
		return rest
	}
	return name
}
