package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"dossier/web/site"
)

const checkUsage = `check tells what would go wrong with a build, all of it at once, and what is
worth a look: files that are left out, values that make no sense, articles that are
alike, names that were joined in doubt. It writes nothing.

With -url it tests instead a site where it stands: whether the host sends the right
types, headers and files.

  {web} check my-articles
  {web} check -url https://example.org/dossier/
`

func runCheck(args []string) error {
	fs := flag.NewFlagSet("check", flag.ContinueOnError)
	var o site.Options
	fs.StringVar(&o.Seeds, "seeds", "seeds", "the `folder` of articles, or an archive or a table")
	fs.StringVar(&o.Out, "out", "dist", "the `folder` that the site would be written to")
	fs.StringVar(&o.Base, "base", "", "the `path` at which the site would stand, such as /dossier/")
	url := fs.String("url", "", "the `address` of a site to test where it stands")
	asJSON := fs.Bool("json", false, "print the report as JSON")
	rest, err := parse(fs, args, checkUsage)
	if err != nil {
		return err
	}
	if *url != "" {
		err = noMore(fs, rest)
	} else {
		err = folder(fs, rest, &o.Seeds)
	}
	if err != nil {
		return err
	}
	ctx, stop := interruptible()
	defer stop()
	if *url != "" {
		return checkURL(ctx, os.Stdout, *url, *asJSON)
	}
	o.Progress = site.NewProgress(os.Stderr)
	c, err := site.CheckSeeds(ctx, o)
	if err != nil {
		return err
	}
	if *asJSON {
		err = printJSON(os.Stdout, c)
	} else {
		writeCheck(os.Stdout, o.Seeds, c)
	}
	if n := len(c.Errors); n > 0 && err == nil {
		return fmt.Errorf("a build would fail: %s", count(n, "error"))
	}
	return err
}

func writeCheck(w io.Writer, seeds string, c *site.Check) {
	for _, p := range c.Errors {
		fmt.Fprintln(w, "error: "+visible(p.String()))
	}
	fmt.Fprintf(w, "%s: %s", seeds, found(&c.Survey))
	if c.Corpus > 0 {
		fmt.Fprintf(w, "; a corpus of %s", size(c.Corpus))
	}
	fmt.Fprintln(w)
	remarks(w, &c.Survey)
}
