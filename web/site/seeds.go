package site

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"dossier/app/article"
	"dossier/app/corpus"
	"dossier/app/entity/authority"
)

// EntitiesFile is the name of the optional file in the folder of articles that
// holds the publisher's say on entities. It is no article.
const EntitiesFile = "entities.txt"

// Seeds is a folder of articles, read and parsed.
type Seeds struct {
	Dir      string
	Site     corpus.Site
	Articles []article.Article // by ID
	// EmbedLimit is the size in bytes up to which the corpus is put into the client.
	EmbedLimit int
	// Entities is the content of EntitiesFile, or "". Input sets Rules to what
	// it says and Unused to the rules that change nothing.
	Entities string
	Rules    *authority.File
	Unused   []authority.Unused
	// Empty and Other are the names of files that were left out: without text,
	// and of another kind than .txt.
	Empty, Other []string
}

// ReadSeeds reads and parses the articles of a folder: its .txt files, by name.
// A file that cannot be read is an error; so is a folder without articles.
func ReadSeeds(dir string) (*Seeds, error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("there is no folder %s: name the folder of articles with -seeds", dir)
	}
	if err != nil {
		return nil, fmt.Errorf("the folder of articles cannot be read: %w", err)
	}
	s := &Seeds{Dir: dir}
	c, err := readConfig(dir)
	if err != nil {
		return nil, err
	}
	s.Site, s.EmbedLimit = c.site(), c.EmbedLimit
	names := map[string]string{}
	for _, e := range entries {
		name := e.Name()
		switch {
		case strings.HasPrefix(name, "."), name == ConfigFile, e.IsDir():
			continue
		case !strings.EqualFold(filepath.Ext(name), ".txt"):
			s.Other = append(s.Other, name)
			continue
		}
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return nil, fmt.Errorf("an article cannot be read: %w", err)
		}
		raw := string(data)
		if name == EntitiesFile {
			s.Entities = raw
			continue
		}
		if strings.TrimSpace(strings.TrimPrefix(raw, "\uFEFF")) == "" {
			s.Empty = append(s.Empty, name)
			continue
		}
		id := name[:len(name)-len(filepath.Ext(name))]
		if other, ok := names[id]; ok {
			return nil, fmt.Errorf("%s and %s in %s are one article by name: rename one of them", other, name, dir)
		}
		names[id] = name
		s.Articles = append(s.Articles, article.Parse(id, raw))
	}
	if len(s.Articles) == 0 {
		why := "it has no .txt files"
		if len(s.Empty) > 0 {
			why = fmt.Sprintf("all its .txt files are empty (%s)", strings.Join(s.Empty, ", "))
		}
		return nil, fmt.Errorf("there are no articles in %s: %s", dir, why)
	}
	return s, nil
}
