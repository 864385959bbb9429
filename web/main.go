// Command web builds and serves the site, and asks a folder of articles from
// the command line.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

const usage = `Dossier turns a folder of articles into a static site that searches and works offline.

Usage, in the folder of Dossier's source:

  go run ./web build    [-seeds dir] [-out dir] [-base /sub/] [-fast] [-json]
  go run ./web serve    [-dir dist | -seeds dir] [-addr 127.0.0.1:8000] [-base /sub/]
  go run ./web check    [-seeds dir] [-out dir] [-json]
  go run ./web check    -url https://example.org/ [-json]
  go run ./web search   [-seeds dir] [-n 10] [-json] QUERY
  go run ./web search   [-seeds dir] [-n 10] -queries FILE
  go run ./web entities [-seeds dir] [-out dir] [-review] [-why [NAME …]] [-json]

The articles (-seeds) are a folder, an archive of one, or a table. Each command
explains its options with -h. It exits with 0 when all went well, 1 when something
is wrong, 2 when it was called in a wrong way, 130 when it was interrupted.
`

// command is a subcommand; it gets the arguments after its name.
type command func(args []string) error

var commands = map[string]command{
	"build":    runBuild,
	"serve":    runServe,
	"check":    runCheck,
	"search":   runSearch,
	"entities": runEntities,
}

// errUsage is a mistake in the command line that has been explained already.
var errUsage = errors.New("usage")

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run returns the exit code: 0, 1 for what went wrong, 2 for a wrong command
// line, 130 for an interrupt.
func run(args []string, stdout, stderr io.Writer) int {
	if len(args) == 0 {
		fmt.Fprint(stderr, usage)
		return 2
	}
	switch args[0] {
	case "help", "-h", "-help", "--help":
		fmt.Fprint(stdout, usage)
		return 0
	}
	c, ok := commands[args[0]]
	if !ok {
		fmt.Fprintf(stderr, "web: there is no command %q\n\n%s", args[0], usage)
		return 2
	}
	err := c(args[1:])
	switch {
	case err == nil, errors.Is(err, flag.ErrHelp):
		return 0
	case errors.Is(err, errUsage):
		return 2
	case errors.Is(err, context.Canceled):
		fmt.Fprintf(stderr, "web %s: interrupted\n", args[0])
		return 130
	}
	fmt.Fprintf(stderr, "web %s: %v\n", args[0], err)
	return 1
}

// parse parses the options of a command. about explains the command.
func parse(fs *flag.FlagSet, args []string, about string) error {
	fs.Usage = func() {
		fmt.Fprintf(fs.Output(), "%s\nOptions:\n", about)
		fs.PrintDefaults()
	}
	err := fs.Parse(args)
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		return errUsage
	}
	return err
}

// noMore is an error when arguments are left that a command does not know.
func noMore(fs *flag.FlagSet) error {
	if fs.NArg() == 0 {
		return nil
	}
	fmt.Fprintf(fs.Output(), "web %s: unknown argument %q; options begin with a dash\n\n", fs.Name(), fs.Arg(0))
	fs.Usage()
	return errUsage
}

// interruptible returns a context that an interrupt ends.
func interruptible() (context.Context, context.CancelFunc) {
	return signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
}
