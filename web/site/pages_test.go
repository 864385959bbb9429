package site

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
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
	return &builder{files: files{}, keep: manyPages, corpus: c, base: "/"}, r
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

// Pages that are written when they are rendered are those that are kept, and have
// the same id in them; only the frame is saved for reading offline.
func TestPagesWrittenAtOnce(t *testing.T) {
	ctx := context.Background()
	kept, r := newsSite(t, 30)
	out := filepath.Join(t.TempDir(), "out")
	staging, err := stage(out)
	if err != nil {
		t.Fatal(err)
	}
	defer staging.remove()
	written := &builder{files: files{}, staging: staging, corpus: kept.corpus, base: "/"}
	var frames [2][]string
	for i, s := range []*builder{kept, written} {
		if frames[i], err = s.addPages(ctx, r); err != nil {
			t.Fatal(err)
		}
		if err := s.name(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if len(written.written) < 50 || len(written.files)+len(written.written) != len(kept.files) || written.build != kept.build || len(written.build) != idLen {
		t.Errorf("%d pages of %d are written at once, the id is %q, want %q", len(written.written), len(kept.files), written.build, kept.build)
	}
	if !slices.Equal(frames[0], frames[1]) || !slices.Equal(written.savable(frames[1]), frames[1]) || len(kept.savable(frames[0])) <= len(frames[0]) {
		t.Errorf("the frames are %q and %q", frames[0], frames[1])
	}
	if err := staging.addAll(ctx, written.files); err != nil {
		t.Fatal(err)
	}
	if err := staging.replace(); err != nil {
		t.Fatal(err)
	}
	found, err := readTree(out)
	if err != nil || len(found) != len(kept.files) {
		t.Fatalf("there are %d files, want %d; %v", len(found), len(kept.files), err)
	}
	for name, data := range kept.files {
		if !bytes.Equal(found[name], data) {
			t.Errorf("%s differs", name)
		}
		if !bytes.Contains(data, []byte(`<meta name="dossier-build" content="`+kept.build+`">`)) || bytes.Contains(data, []byte(buildMark)) {
			t.Errorf("%s does not have the id", name)
		}
	}
}

// An article may be called like the mark.
func TestMarkOf(t *testing.T) {
	r, err := newRenderer(noSite)
	if err != nil {
		t.Fatal(err)
	}
	s, _ := newsSite(t, 1)
	ui.Use(s.corpus)
	page, err := r.render(ui.Page{Path: "/about/", Title: buildMark, Description: buildMark}, "./", true)
	if err != nil {
		t.Fatal(err)
	}
	at := markOf(page)
	if at < 0 {
		t.Fatal("there is no mark")
	}
	copy(page[at:], "0123456789ab")
	if !bytes.Contains(page, []byte(`<meta name="dossier-build" content="0123456789ab">`)) || !bytes.Contains(page, []byte("<title>"+buildMark+"</title>")) {
		t.Errorf("the id is elsewhere: %.1000s", page)
	}
	if markOf([]byte("<p>"+buildMark)) >= 0 {
		t.Error("a page without a mark has one")
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
