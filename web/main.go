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
	"strings"
	"syscall"

	"dossier/web/site"
)

const usage = `Dossier turns a folder of articles into a static site that searches and works offline.

Usage{where}:

  {web} build    [FOLDER] [-out dir] [-base /sub/] [-fast] [-json]
  {web} build    -single [FOLDER] [-out file.html] [-fast] [-json]
  {web} serve    [FOLDER] [-addr 127.0.0.1:8000] [-base /sub/]
  {web} check    [FOLDER] [-out dir] [-json]
  {web} check    -url https://example.org/ [-json]
  {web} search   [-seeds FOLDER] [-n 10] [-json] QUERY
  {web} search   [-seeds FOLDER] [-n 10] -queries FILE
  {web} entities [FOLDER] [-out dir] [-review] [-why [NAME …]] [-json]

FOLDER holds the articles; it may be an archive of them, or a table. Without it they
are in the folder seeds. -seeds FOLDER says the same. Each command explains its
options with -h. It exits with 0 when all went well, 1 when something is wrong, 2
when it was called in a wrong way, 130 when it was interrupted.
`

// help returns the help on all commands.
func help() string {
	where := ", in the folder of Dossier's source"
	if site.IsReleased() {
		where = ""
	}
	return named(strings.Replace(usage, "{where}", where, 1))
}

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
		fmt.Fprint(stderr, help())
		return 2
	}
	switch args[0] {
	case "help", "-h", "-help", "--help":
		fmt.Fprint(stdout, help())
		return 0
	}
	c, ok := commands[args[0]]
	if !ok {
		fmt.Fprintf(stderr, "%s: there is no command %q\n\n%s", name, args[0], help())
		return 2
	}
	err := c(args[1:])
	switch {
	case err == nil, errors.Is(err, flag.ErrHelp):
		return 0
	case errors.Is(err, errUsage):
		return 2
	case errors.Is(err, context.Canceled):
		fmt.Fprintf(stderr, "%s %s: interrupted\n", name, args[0])
		return 130
	}
	fmt.Fprintf(stderr, "%s %s: %v\n", name, args[0], err)
	return 1
}

// interruptible returns a context that an interrupt ends.
func interruptible() (context.Context, context.CancelFunc) {
	return signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
}
