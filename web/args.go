package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"dossier/web/site"
)

// program is how readers of the help call this program, and name is its name in
// messages. A release stands alone; anything else needs Dossier's source, in
// whose folder it is run.
var program, name = called(site.IsReleased())

func called(released bool) (program, name string) {
	if released {
		return "dossier", "dossier"
	}
	return "go run ./web", "web"
}

// named returns a text of the help with the program's name in place of {web}.
func named(text string) string { return strings.ReplaceAll(text, "{web}", program) }

// options parses the options that begin a command line. about explains the command.
func options(fs *flag.FlagSet, args []string, about string) error {
	fs.Usage = func() {
		fmt.Fprintf(fs.Output(), "%s\nOptions:\n", named(about))
		fs.PrintDefaults()
	}
	err := fs.Parse(args)
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		return errUsage
	}
	return err
}

// parse parses the options of a command and returns its other arguments, which
// may stand before the options, between them and behind them; after "--" there
// are no more options.
func parse(fs *flag.FlagSet, args []string, about string) (rest []string, err error) {
	for {
		if err := options(fs, args, about); err != nil {
			return nil, err
		}
		left := fs.Args()
		if n := len(args) - len(left); n > 0 && args[n-1] == "--" {
			return append(rest, left...), nil
		}
		if len(left) == 0 {
			return rest, nil
		}
		rest, args = append(rest, left[0]), left[1:]
	}
}

// misused says what is wrong with a command line, and how it should be.
func misused(fs *flag.FlagSet, format string, args ...any) error {
	fmt.Fprintf(fs.Output(), "%s %s: %s\n\n", name, fs.Name(), fmt.Sprintf(format, args...))
	fs.Usage()
	return errUsage
}

// given reports whether an option was given.
func given(fs *flag.FlagSet, option string) bool {
	found := false
	fs.Visit(func(f *flag.Flag) { found = found || f.Name == option })
	return found
}

// folder puts the one argument of a command, if there is one, in the place of an
// option for the articles.
func folder(fs *flag.FlagSet, rest []string, seeds *string) error {
	switch {
	case len(rest) == 0:
		return nil
	case len(rest) > 1:
		return misused(fs, "one folder of articles at a time, not %s", quoted(rest))
	case given(fs, "seeds"):
		return misused(fs, "the articles are given twice, as %q and with -seeds %q", rest[0], *seeds)
	case rest[0] == "":
		return misused(fs, "the name of the folder is empty")
	}
	*seeds = rest[0]
	return nil
}

// noMore is an error when there are arguments that a command does not know.
func noMore(fs *flag.FlagSet, rest []string) error {
	if len(rest) == 0 {
		return nil
	}
	return misused(fs, "unknown argument %s", quoted(rest))
}

func quoted(list []string) string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = fmt.Sprintf("%q", s)
	}
	return strings.Join(out, ", ")
}

// isBuilt reports whether a folder is a built site.
func isBuilt(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, site.EditionFile))
	return err == nil
}
