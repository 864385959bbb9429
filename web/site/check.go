package site

import (
	"context"
	"regexp"
	"strconv"
	"strings"

	"dossier/app/corpus"
	"dossier/web/input"
)

// Check is what a build of articles would find.
type Check struct {
	Survey
	// Errors are what would keep a build from being made.
	Errors Problems `json:"errors"`
	// Corpus is the size in bytes of what the client would carry, 0 where it
	// cannot be built.
	Corpus int `json:"corpus_bytes"`
}

// CheckSeeds reads the articles as Build does and tells all that is wrong with
// them, not the first only. It writes nothing and compiles nothing. An error is
// one that leaves nothing to check.
func CheckSeeds(ctx context.Context, o Options) (*Check, error) {
	p := o.Progress
	defer p.Done()
	c := &Check{Errors: Problems{}}
	wrong := func(err error) bool {
		if err != nil {
			c.Errors = append(c.Errors, asProblems(err)...)
		}
		return err != nil
	}
	wrong(checkOut(o.Out, o.Seeds))
	p.Step("Reading articles")
	s, found, err := findSeeds(ctx, o.Seeds, p)
	if err != nil {
		return nil, err
	}
	c.Errors = append(c.Errors, found.Errors...)
	if !wrong(s.configure(found)) {
		_, err = basePath(o.Base, s.Site)
		wrong(err)
	}
	if s.Articles, err = parse(ctx, s.Sources, p); err != nil {
		return nil, err
	}
	if len(s.Articles) == 0 && len(found.Errors) == 0 {
		wrong(noArticles(o.Seeds, found.Skipped))
	}
	p.Step("Finding names and building the index")
	in, err := s.Input()
	if wrong(err) {
		s.Entities = "" // the rest can be told without its rules
		if in, err = s.Input(); err != nil {
			return nil, err
		}
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	c.Survey = SurveyOf(s, &in)
	if len(c.Errors) == 0 {
		blob, err := corpus.Build(in)
		wrong(err)
		c.Corpus = len(blob)
	}
	return c, ctx.Err()
}

var placed = regexp.MustCompile(`^(.+?):(\d+): (.*)$`)

// asProblems turns an error of several lines, each with file and line or without, into problems.
func asProblems(err error) Problems {
	var out Problems
	for line := range strings.SplitSeq(err.Error(), "\n") {
		p := input.Problem{Text: line}
		if m := placed.FindStringSubmatch(line); m != nil {
			p.File, p.Text = m[1], m[3]
			p.Line, _ = strconv.Atoi(m[2])
		}
		out = append(out, p)
	}
	return out
}
