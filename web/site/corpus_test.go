package site

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dossier/app/entity"
)

func TestInputHeedsThePublisher(t *testing.T) {
	dir := t.TempDir()
	write := func(name, data string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("a.txt", "The boats of Grey Heron Trust lie in the harbour. Grey Heron Trust owns them all.\n")
	input := func() (*Seeds, *entity.Result, error) {
		s, err := ReadSeeds(context.Background(), dir, nil)
		if err != nil {
			t.Fatal(err)
		}
		in, err := s.Input()
		return s, &in.Entities, err
	}

	write(EntitiesFile, "# rules\norganization Heron = Grey Heron Trust\nhide Nobody Here\n")
	s, res, err := input()
	if err != nil {
		t.Fatal(err)
	}
	if len(res.Entities) != 1 || res.Entities[0].Name != "Heron" || len(res.Mentions[0]) != 2 {
		t.Errorf("entities: %+v", res.Entities)
	}
	if len(s.Unused) != 1 || !strings.HasPrefix(s.Unused[0].String(), filepath.Join(dir, EntitiesFile)+":3: ") {
		t.Errorf("unused: %v", s.Unused)
	}

	write(EntitiesFile, "hide\nnope\n")
	if _, _, err := input(); err == nil || !strings.Contains(err.Error(), EntitiesFile+":1: ") || !strings.Contains(err.Error(), EntitiesFile+":2: ") {
		t.Errorf("the error is %v", err)
	}
	if s, _, _ := input(); s != nil {
		if _, err := s.Corpus(); err == nil {
			t.Error("a corpus is built of rules that are wrong")
		}
	}
}
