package site

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"dossier/app/ui"
	"dossier/web/sample"
)

// newsSite returns a builder of the site of n pieces of news, and its renderer.
func newsSite(t testing.TB, n int) (*builder, *renderer) {
	t.Helper()
	seeds := t.TempDir()
	m, err := sample.New("../..", 1, sample.News, n)
	if err == nil {
		err = m.Write(seeds, n)
	}
	if err == nil {
		err = os.WriteFile(filepath.Join(seeds, "tagged.txt"), []byte("---\nsource: Harbour Press\ntags: [port, ships]\ndate: 2023-07-03\n---\nHarbour opens\n\nThe harbour opened.\n"), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	s, err := ReadSeeds(context.Background(), seeds, nil)
	if err != nil {
		t.Fatal(err)
	}
	in, err := s.Input()
	if err != nil {
		t.Fatal(err)
	}
	_, c, err := makeCorpus(in)
	if err != nil {
		t.Fatal(err)
	}
	r, err := newRenderer(c.Site())
	if err != nil {
		t.Fatal(err)
	}
	return &builder{files: files{}, corpus: c, base: "/"}, r
}

// Pages that are rendered side by side are what they are one after the other. Run
// it with -race, too.
func TestPagesSideBySide(t *testing.T) {
	s, r := newsSite(t, 60)
	frame, err := s.addPages(context.Background(), r)
	if err != nil {
		t.Fatal(err)
	}
	ui.Use(s.corpus) // what the pages have found of the corpus is forgotten
	pages := ui.Pages(s.corpus)
	if len(s.files) != len(pages) || len(s.pages) != len(pages)-1 || len(pages) < 100 {
		t.Fatalf("%d pages are %d files with %d paths", len(pages), len(s.files), len(s.pages))
	}
	for i := len(pages) - 1; i >= 0; i-- {
		p := pages[i]
		p.Path = p.Path[1:]
		name := pageFile(p.Path)
		if p.Path == notFoundPath {
			name = notFoundFile
		} else if s.pages[i] != p.Path {
			t.Fatalf("page %d is %s, want %s", i, s.pages[i], p.Path)
		}
		alone, err := s.page(r, p)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(s.files[name], alone) {
			t.Errorf("%s is different side by side:\n%s\n%s", p.Path, s.files[name], alone)
		}
	}
	for _, p := range frame {
		if s.files[pageFile(p)] == nil {
			t.Errorf("%s of the frame is no page", p)
		}
	}
}

func TestPagesAreInterrupted(t *testing.T) {
	s, r := newsSite(t, 3)
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := s.addPages(ctx, r); !errors.Is(err, context.Canceled) || len(s.files) > 0 {
		t.Errorf("%d pages, %v", len(s.files), err)
	}
}

// BenchmarkPages renders the pages of some news: how many that are a second is what
// the time of a large build depends on.
func BenchmarkPages(b *testing.B) {
	s, r := newsSite(b, 1000)
	n := 0
	for b.Loop() {
		s.files, s.pages = files{}, nil
		if _, err := s.addPages(context.Background(), r); err != nil {
			b.Fatal(err)
		}
		n += len(s.files)
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "pages/s")
}
