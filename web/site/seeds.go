package site

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"

	"dossier/app/article"
	"dossier/app/corpus"
	"dossier/app/entity/authority"
	"dossier/app/parallel"
	"dossier/web/input"
)

// EntitiesFile is the name of the optional file in the folder of articles that
// holds the publisher's say on entities. It is no article.
const EntitiesFile = input.EntitiesFile

// Seeds is a folder, archive or table of articles, read and parsed.
type Seeds struct {
	Dir      string
	Site     corpus.Site
	Articles []article.Article // by ID
	// Sources says where each of Articles is from.
	Sources []input.Source
	// Skipped are the files that were left out, Notes what else is worth a look.
	Skipped, Notes []input.Problem
	// EmbedLimit is the size in bytes up to which the corpus is put into the client.
	EmbedLimit int
	// Entities is the content of EntitiesFile, or "", and EntitiesName its
	// path. Input sets Rules to what it says and Unused to the rules that change nothing.
	Entities, EntitiesName string
	Rules                  *authority.File
	Unused                 []authority.Unused

	config config
}

// ReadSeeds reads and parses the articles of a folder, an archive or a table.
// A file that cannot be read, metadata with mistakes and a folder without
// articles are errors; p tells how far it is.
func ReadSeeds(ctx context.Context, dir string, p *Progress) (*Seeds, error) {
	s, found, err := findSeeds(ctx, dir, p)
	if err != nil {
		return nil, err
	}
	if err := s.configure(found); err != nil {
		return nil, err
	}
	if s.Articles, err = parse(ctx, s.Sources, p); err != nil {
		return nil, err
	}
	if err := found.Err(); err != nil {
		return nil, err
	}
	if len(s.Articles) == 0 {
		return nil, noArticles(dir, found.Skipped)
	}
	return s, nil
}

// findSeeds finds the articles, which are then to be configured and parsed. What
// is wrong with single ones is left to the caller.
func findSeeds(ctx context.Context, dir string, p *Progress) (*Seeds, *input.Result, error) {
	var n atomic.Int64
	found, err := input.Read(ctx, dir, func(string) {
		p.Count("Reading articles", int(n.Add(1)), 0)
	})
	if err != nil {
		return nil, nil, err
	}
	s := &Seeds{Dir: dir, Sources: found.Articles, Skipped: found.Skipped, Notes: found.Notes}
	if f := found.Entities; f != nil {
		s.Entities, s.EntitiesName = string(f.Data), f.Name
	}
	return s, found, nil
}

// configure takes what the publisher says about the site.
func (s *Seeds) configure(found *input.Result) (err error) {
	if s.config, err = readConfig(found); err == nil {
		s.Site, s.EmbedLimit = s.config.site(), s.config.EmbedLimit
	}
	return err
}

// parse parses the articles, on all cores.
func parse(ctx context.Context, sources []input.Source, p *Progress) ([]article.Article, error) {
	out := make([]article.Article, len(sources))
	var done atomic.Int64
	parallel.Each(len(sources), func(i int) {
		if ctx.Err() != nil {
			return
		}
		out[i] = article.ParseWith(sources[i].ID, sources[i].Text, sources[i].Meta)
		p.Count("Parsing articles", int(done.Add(1)), len(sources))
	})
	return out, ctx.Err()
}

// noArticles says why there is nothing to build.
func noArticles(dir string, skipped []input.Problem) error {
	if len(skipped) == 0 {
		return fmt.Errorf("there are no articles in %s: it has no .txt, .md or .html files, no tables and no archives of them", dir)
	}
	const few = 5
	var why []string
	for i, p := range skipped {
		if i == few {
			why = append(why, fmt.Sprintf("and %d more", len(skipped)-few))
			break
		}
		why = append(why, p.String())
	}
	return fmt.Errorf("there are no articles in %s: all that is there is left out:\n%s", dir, strings.Join(why, "\n"))
}
