package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"dossier/web/site"
)

const buildUsage = `build makes the site: it reads a folder of articles, and site.toml and entities.txt
if they are there, and writes a folder of static files that any web server can serve.
The output folder is replaced as a whole when all has gone well.

With -single it writes one page instead with everything inside: it opens by double
click, from a stick or an attachment, and searches without any server.

Articles are .txt, .md and .html files, in sub-folders too; the rows of .csv, .tsv
and .jsonl tables; and all of these in .zip and .tar.gz archives. The folder may be
such an archive or table itself.

  {web} build my-articles -out my-site
  {web} build -single my-articles -out my-articles.html
  {web} build letters.zip -json > report.json

{web} check tells beforehand what would go wrong.
`

func runBuild(args []string) error {
	fs := flag.NewFlagSet("build", flag.ContinueOnError)
	var o site.Options
	fs.StringVar(&o.Seeds, "seeds", "seeds", "the `folder` of articles, or an archive or a table")
	fs.StringVar(&o.Out, "out", "dist", "the `folder` to write the site to; with -single the file (default dist.html)")
	single := fs.Bool("single", false, "make one page with everything inside")
	fs.StringVar(&o.Base, "base", "", "the `path` at which the site will stand, such as /dossier/;\nonly the page for unknown addresses needs it (default: from url in site.toml, else /)")
	fs.BoolVar(&o.Fast, "fast", false, "compress less: quicker to build, slower to load")
	asJSON := fs.Bool("json", false, "print the report as JSON")
	rest, err := parse(fs, args, buildUsage)
	if err != nil {
		return err
	}
	if err := folder(fs, rest, &o.Seeds); err != nil {
		return err
	}
	build := site.Build
	if *single {
		if given(fs, "base") {
			return misused(fs, "-base is for a folder: a page with everything inside works anywhere")
		}
		if !given(fs, "out") {
			o.Out = "dist.html"
		}
		build = site.BuildSingle
	}
	o.Progress = site.NewProgress(os.Stderr)
	ctx, stop := interruptible()
	defer stop()
	r, err := build(ctx, o)
	if err != nil {
		return err
	}
	if *asJSON {
		return printJSON(os.Stdout, r)
	}
	if *single {
		summarizeSingle(os.Stdout, r)
	} else {
		summarize(os.Stdout, r)
	}
	return nil
}

// summarizeSingle writes the closing lines of a build of one file.
func summarizeSingle(w io.Writer, r *site.Report) {
	fmt.Fprintf(w, "%s: %s\n", r.Out, found(&r.Survey))
	fmt.Fprintf(w, "one file of %s, with the client and a corpus of %s inside; edition %s; %.1f s\n",
		size(r.Size), size(r.Corpus), r.Edition, r.Took.Round(100*time.Millisecond).Seconds())
	if r.Size > site.SingleSensible {
		fmt.Fprintf(w, "warning: above %s a page takes browsers seconds to open, and on phones may not open at all; a site of many files (without -single) starts with a few of them\n", size(site.SingleSensible))
	}
	remarks(w, &r.Survey)
}

// summarize writes the closing lines of a build.
func summarize(w io.Writer, r *site.Report) {
	fmt.Fprintf(w, "%s: %s; %s\n", r.Out, found(&r.Survey), count(r.Pages, "page"))
	how := ""
	if r.BrQuality < 11 {
		how = fmt.Sprintf(" at quality %d; without -fast it is smaller", r.BrQuality)
	}
	if r.Beside {
		fmt.Fprintf(w, "client %s, %s on the wire (brotli%s); beside it a corpus of %s, %s on the wire, %s of it before the first answer\n", size(r.Client), size(r.ClientBr), how, size(r.Corpus), size(r.CorpusBr), size(r.HeadBr))
	} else {
		fmt.Fprintf(w, "client %s with a corpus of %s inside; %s on the wire (brotli%s)\n", size(r.Client), size(r.Corpus), size(r.ClientBr), how)
	}
	fmt.Fprintf(w, "offline: %s, %s, %s on the wire; edition %s; %.1f s\n", count(r.Saved, "file"), size(r.SavedBytes), size(r.SavedBr), r.Edition, r.Took.Round(100*time.Millisecond).Seconds())
	remarks(w, &r.Survey)
}

func count(n int, what string) string { return counted(n, what, what+"s") }

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// size writes a number of bytes for people.
func size(n int) string {
	switch {
	case n >= 1e6:
		return fmt.Sprintf("%.2f MB", float64(n)/1e6)
	case n >= 1e3:
		return fmt.Sprintf("%.1f kB", float64(n)/1e3)
	}
	return fmt.Sprintf("%d B", n)
}
