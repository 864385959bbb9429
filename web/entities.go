package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dossier/app/corpus"
	"dossier/app/entity"
	"dossier/app/entity/authority"
	"dossier/web/site"
)

const entitiesUsage = `entities tells what was found in the articles of a folder, after the
publisher's word in entities.txt.

  {web} entities [FOLDER] -out dir
  {web} entities [FOLDER] -review
  {web} entities [FOLDER] -why [NAME ...]
  {web} entities [FOLDER] -json

With -out it writes one JSON file an article, with its title, date, source,
entities with every mention, dates, and who says what. Offsets are bytes of the
article's file. Of an article that is no plain text in UTF-8 (Markdown, HTML, a
table's row, another encoding, front matter) its text is written beside the JSON,
which names it as "text": there offsets are bytes of that.
With -review it prints what is worth the publisher's look, in lines to copy into
entities.txt. With -json it prints how many of what were found, the doubtful ones
and the articles that are alike. With -why it prints which rule found each mention and why written
forms were joined, of all entities or of those with one of the names.
`

func runEntities(args []string) error {
	fs := flag.NewFlagSet("entities", flag.ContinueOnError)
	dir := fs.String("seeds", "seeds", "the `folder` of articles, or an archive or a table")
	out := fs.String("out", "", "the `folder` to write to; files of the same names are replaced")
	review := fs.Bool("review", false, "print the review sheet")
	why := fs.Bool("why", false, "print the reasons")
	asJSON := fs.Bool("json", false, "print what was found in numbers, as JSON")
	// With -why names follow the options: the folder stands before these.
	first := 0
	if len(args) > 0 && !strings.HasPrefix(args[0], "-") {
		first = 1
	}
	names, err := parse(fs, args[first:], entitiesUsage)
	if err != nil {
		return err
	}
	before := args[:first]
	if !*why {
		before, names = slices.Concat(before, names), nil
	}
	if err := folder(fs, before, dir); err != nil {
		return err
	}
	if *out == "" && !*review && !*why && !*asJSON {
		return misused(fs, "say where to write with -out DIR, or ask with -review, -why or -json")
	}
	if a, err := os.Stat(*dir); err == nil {
		if b, err := os.Stat(*out); err == nil && os.SameFile(a, b) {
			return fmt.Errorf("-out %s is the folder of the articles: choose another one", *out)
		}
	}
	p := site.NewProgress(os.Stderr)
	defer p.Done()
	ctx, stop := interruptible()
	defer stop()
	p.Step("Reading articles")
	seeds, err := site.ReadSeeds(ctx, *dir, p)
	if err != nil {
		return err
	}
	p.Step("Finding names")
	in, err := seeds.Input()
	if err != nil {
		return err
	}
	summary := io.Writer(os.Stdout)
	if *asJSON {
		summary = os.Stderr
	}
	if *out != "" {
		if err := writeEntities(ctx, summary, *out, seeds, &in, p); err != nil {
			return err
		}
	}
	p.Done()
	for _, u := range seeds.Unused {
		fmt.Fprintln(os.Stderr, u)
	}
	if *asJSON {
		return printJSON(os.Stdout, site.SurveyOf(seeds, &in))
	}
	if *review {
		if err := authority.Review(os.Stdout, seeds.Rules, in.Articles, in.Entities); err != nil {
			return err
		}
	}
	if *why {
		return authority.Why(os.Stdout, in.Articles, in.Entities, names...)
	}
	return nil
}

// writeEntities writes the JSON files of all articles.
func writeEntities(ctx context.Context, summary io.Writer, out string, seeds *site.Seeds, in *corpus.Input, p *site.Progress) error {
	mentions := 0
	for i := range in.Articles {
		if err := ctx.Err(); err != nil {
			return err
		}
		p.Count("Writing", i, len(in.Articles))
		a := &in.Articles[i]
		var said []entity.Said
		for _, s := range in.Statements[i] {
			said = append(said, entity.Said{Span: s.Span, Speaker: s.Speaker, Verb: s.Verb})
		}
		name := filepath.Join(out, filepath.FromSlash(a.ID))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		text := ""
		if !seeds.Sources[i].Plain {
			text = filepath.Base(name) + ".txt"
			if err := replaceFile(name+".txt", []byte(a.Raw)); err != nil {
				return err
			}
		}
		var b bytes.Buffer
		if err := entity.WriteJSON(&b, a, &in.Entities, i, said, text); err != nil {
			return fmt.Errorf("%s: %w", a.ID, err)
		}
		if err := replaceFile(name+".json", b.Bytes()); err != nil {
			return err
		}
		mentions += len(in.Entities.Mentions[i])
	}
	p.Done()
	fmt.Fprintf(summary, "%s: %s, %s, %s\n", out, count(len(in.Articles), "article"),
		counted(len(in.Entities.Entities), "entity", "entities"), count(mentions, "mention"))
	return nil
}

// replaceFile writes a file whole or not at all.
func replaceFile(name string, data []byte) error {
	tmp, err := os.CreateTemp(filepath.Dir(name), ".dossier-*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name()) // gone already when all went well
	_, err = tmp.Write(data)
	if e := tmp.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Chmod(tmp.Name(), 0o644)
	}
	if err == nil {
		err = os.Rename(tmp.Name(), name)
	}
	return err
}
