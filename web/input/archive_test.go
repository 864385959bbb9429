package input

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// member is a member of an archive to be made.
type member struct {
	name, text string
	mode       os.FileMode
}

func zipped(t testing.TB, members []member) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, m := range members {
		h := &zip.FileHeader{Name: m.name, Method: zip.Deflate}
		h.SetMode(m.mode | 0o644)
		f, err := w.CreateHeader(h)
		if err == nil && !m.mode.IsDir() {
			_, err = io.WriteString(f, m.text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func tarred(t testing.TB, members []member) string {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, m := range members {
		h := &tar.Header{Name: m.name, Mode: 0o644, Size: int64(len(m.text)), Typeflag: tar.TypeReg}
		switch {
		case m.mode.IsDir():
			h.Typeflag, h.Size, m.text = tar.TypeDir, 0, ""
		case m.mode&os.ModeSymlink != 0:
			h.Typeflag, h.Linkname, h.Size, m.text = tar.TypeSymlink, m.text, 0, ""
		}
		err := w.WriteHeader(h)
		if err == nil {
			_, err = io.WriteString(w, m.text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func gzipped(t testing.TB, s string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := io.WriteString(w, s); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestArchives(t *testing.T) {
	members := []member{
		{"press/", "", os.ModeDir}, {"press/site.toml", "title = 'T'", 0}, {"press/b/Hà Nội.txt", strings.Repeat("B ", 6000), 0}, {"press/a.md", "---\ntitle: A\n---\ntext", 0},
		{"press/.hidden.txt", "x", 0}, {"__MACOSX/press/._a.md", "x", 0}, {"press/inner.zip", "PK", 0}, {"press/t.csv", "id,text\nq,words\n", 0},
		{"../../slip.txt", "x", 0}, {"/etc/passwd.txt", "x", 0}, {"..\\slip.txt", "x", 0}, {"press/link.txt", "/etc/passwd", os.ModeSymlink}, {"./press/c.txt", "C", 0},
		{"press/x/../../../y.txt", "y", 0},
	}
	for name, data := range map[string]string{
		"x.zip": zipped(t, members), "x.tar": tarred(t, members), "x.tar.gz": gzipped(t, tarred(t, members)), "x.tgz": gzipped(t, tarred(t, members)),
	} {
		dir := folder(t, map[string]string{name: data})
		r := read(t, filepath.Join(dir, name))
		if got, want := ids(r), []string{"a", "b/Hà Nội", "c", "t/q"}; !slices.Equal(got, want) {
			t.Errorf("%s has the articles %q, want %q", name, got, want)
		}
		if r.Config == nil || string(r.Config.Data) != "title = 'T'" || len(r.Errors) > 0 {
			t.Errorf("%s: site.toml is %v, errors %v", name, r.Config, r.Errors)
		}
		if got, want := problems(dir, r.Skipped), []string{
			name + "/press/inner.zip: an archive within an archive is not opened",
			name + `: the name of its file "../../slip.txt" leads out of it`, name + `: the name of its file "/etc/passwd.txt" leads out of it`,
			name + `: the name of its file "..\\slip.txt" leads out of it`, name + "/press/link.txt: it is neither a file nor a folder",
			name + `: the name of its file "press/x/../../../y.txt" leads out of it`,
		}; !slices.Equal(got, want) {
			t.Errorf("%s: left out are\n%q, want\n%q", name, got, want)
		}
		// Within a folder its members stand under its name.
		if got, want := ids(read(t, dir)), []string{"x/press/a", "x/press/b/Hà Nội", "x/press/c", "x/press/t/q"}; !slices.Equal(got, want) {
			t.Errorf("%s in a folder has the articles %q, want %q", name, got, want)
		}
		// Half an archive is none.
		if got := problems(dir, read(t, folder(t, map[string]string{name: data[:len(data)/2-77]})).Errors); len(got) != 1 || !strings.Contains(got[0], "it is no whole") && !strings.Contains(got[0], "unexpected EOF") {
			t.Errorf("half of %s gives %q", name, got)
		}
	}
}

// A bomb is told by how much it unpacks to, not by what it says.
func TestBombs(t *testing.T) {
	zeros := strings.Repeat("a", 8<<20)
	var members []member
	for i := range 12 {
		members = append(members, member{name: string(rune('a'+i)) + ".txt", text: zeros})
	}
	single := []member{{name: "one.txt", text: strings.Repeat("a", maxText+1)}, {name: "two.txt", text: "Two"}}
	for name, data := range map[string]string{"x.zip": zipped(t, members), "x.tgz": gzipped(t, tarred(t, members))} {
		r := read(t, filepath.Join(folder(t, map[string]string{name: data}), name))
		if err := r.Err(); err == nil || !strings.Contains(err.Error(), "unpacks to so much more than its size") {
			t.Errorf("%s of %d bytes: %v", name, len(data), err)
		}
	}
	for name, data := range map[string]string{"x.zip": zipped(t, single), "x.tgz": gzipped(t, tarred(t, single))} {
		r := read(t, filepath.Join(folder(t, map[string]string{name: data}), name))
		if got := ids(r); !slices.Equal(got, []string{"two"}) || len(r.Skipped) != 1 || r.Skipped[0].Text != tooLarge {
			t.Errorf("%s: %q, %v, %v", name, got, r.Skipped, r.Errors)
		}
	}
}

// An interrupt stops the reading of an archive.
func TestArchiveInterrupted(t *testing.T) {
	var members []member
	for i := range 50 {
		members = append(members, member{name: strings.Repeat("x", i+1) + ".txt", text: "text"})
	}
	for name, data := range map[string]string{"x.zip": zipped(t, members), "x.tgz": gzipped(t, tarred(t, members))} {
		ctx, cancel := context.WithCancel(context.Background())
		n := 0
		_, err := Read(ctx, filepath.Join(folder(t, map[string]string{name: data}), name), func(string) {
			if n++; n == 5 {
				cancel()
			}
		})
		if err != context.Canceled || n > 6 {
			t.Errorf("%s: %v after %d members", name, err, n)
		}
	}
}

func FuzzArchive(f *testing.F) {
	members := []member{{name: "a/b.txt", text: "b"}, {name: "../c.txt", text: "c"}, {name: "t.csv", text: "text\nx\n"}, {name: "site.toml", text: ""}}
	f.Add(true, []byte(zipped(f, members)))
	f.Add(false, []byte(tarred(f, members)))
	f.Add(false, []byte(gzipped(f, tarred(f, members))))
	f.Fuzz(func(t *testing.T, isZip bool, data []byte) {
		name := "x.tar"
		if isZip {
			name = "x.zip"
		}
		name = filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(name, data, 0o600); err != nil {
			t.Fatal(err)
		}
		r, err := Read(context.Background(), name, nil)
		if err != nil {
			t.Fatal(err)
		}
		if err := invariants(r); err != nil {
			t.Fatal(err)
		}
	})
}
