package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"dossier/app/entity"
	"dossier/web/site"
)

const entitiesUsage = `web entities writes what was found in the articles of a folder: one JSON file an
article, with its title, date, source, entities with every mention, and dates.
Offsets are bytes of the article's file.
`

func runEntities(args []string) error {
	fs := flag.NewFlagSet("entities", flag.ContinueOnError)
	dir := fs.String("seeds", "seeds", "the `folder` of articles")
	out := fs.String("out", "", "the `folder` to write to; files of the same names are replaced")
	if err := parse(fs, args, entitiesUsage); err != nil {
		return err
	}
	if err := noMore(fs); err != nil {
		return err
	}
	if *out == "" {
		fmt.Fprintf(fs.Output(), "web entities: say where to write with -out DIR\n\n")
		fs.Usage()
		return errUsage
	}
	p := site.NewProgress(os.Stderr)
	defer p.Done()
	p.Step("Reading articles")
	seeds, err := site.ReadSeeds(*dir)
	if err != nil {
		return err
	}
	p.Step("Finding names")
	in := seeds.Input()
	if err := os.MkdirAll(*out, 0o755); err != nil {
		return err
	}
	mentions := 0
	for i := range in.Articles {
		p.Count("Writing", i, len(in.Articles))
		a := &in.Articles[i]
		var b bytes.Buffer
		if err := entity.WriteJSON(&b, a, &in.Entities, i); err != nil {
			return fmt.Errorf("%s: %w", a.ID, err)
		}
		if err := replaceFile(filepath.Join(*out, a.ID+".json"), b.Bytes()); err != nil {
			return err
		}
		mentions += len(in.Entities.Mentions[i])
	}
	p.Done()
	fmt.Printf("%s: %s, %s, %s\n", *out, count(len(in.Articles), "article"),
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
