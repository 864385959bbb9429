package site

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"dossier/app/parallel"
)

func TestStaging(t *testing.T) {
	parent := t.TempDir()
	out := filepath.Join(parent, "new", "site")
	s, err := stage(out)
	if err != nil {
		t.Fatal(err)
	}
	parallel.Each(100, func(i int) {
		if err := s.add(fmt.Sprintf("a/%d/%d.txt", i%7, i), []byte("number __ here")); err != nil {
			t.Error(err)
		}
		if err := s.overwrite(fmt.Sprintf("a/%d/%d.txt", i%7, i), 7, fmt.Appendf(nil, "%02d", i)); err != nil {
			t.Error(err)
		}
	})
	if err := s.overwrite("a/none.txt", 0, nil); err == nil {
		t.Error("a file that is not there is written into")
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("the folder is there before all is in it")
	}
	if err := s.replace(); err != nil {
		t.Fatal(err)
	}
	s.remove()
	f, err := readTree(out)
	if err != nil || len(f) != 100 {
		t.Fatalf("there are %d files, %v", len(f), err)
	}
	for i := range 100 {
		if got, want := string(f[fmt.Sprintf("a/%d/%d.txt", i%7, i)]), fmt.Sprintf("number %02d here", i); got != want {
			t.Errorf("file %d has %q, want %q", i, got, want)
		}
	}

	again, err := stage(out)
	if err != nil {
		t.Fatal(err)
	}
	if err := again.add("x", nil); err != nil {
		t.Fatal(err)
	}
	again.remove()
	if entries, err := os.ReadDir(filepath.Dir(out)); err != nil || len(entries) != 1 {
		t.Errorf("what was not put in place leaves %v, %v", entries, err)
	}
}

// write puts files in the place of the folder out, as a build does.
func (f files) write(ctx context.Context, out string) error {
	s, err := stage(out)
	if err != nil {
		return err
	}
	defer s.remove()
	return s.finish(ctx, f)
}
