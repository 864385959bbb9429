// Command sbom tells what Dossier is made of: a bill of materials in CycloneDX's
// JSON, the list of licences that the tests compare, the texts of the licences.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
)

const usage = `sbom tells what Dossier is made of, from its source and the module cache:

  go run ./web/sbom [-version v1.2.3]   the bill of materials, CycloneDX 1.6 JSON
  go run ./web/sbom -licences           the licence of each module, for web/sbom/licences.txt
  go run ./web/sbom -notices            the texts of the licences, to go with a release

Options:
`

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "sbom:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string, w io.Writer) error {
	fs := flag.NewFlagSet("sbom", flag.ExitOnError)
	fs.Usage = func() {
		fmt.Fprint(fs.Output(), usage)
		fs.PrintDefaults()
	}
	version := fs.String("version", "", "the `version` of Dossier that the bill is for")
	list := fs.Bool("licences", false, "write the licence of each module")
	texts := fs.Bool("notices", false, "write the texts of the licences")
	fs.Parse(args)
	modules, err := Modules(ctx, ".")
	if err != nil {
		return err
	}
	known, err := licences(modules)
	if err != nil {
		return err
	}
	var out []byte
	switch {
	case *list:
		out = []byte(table(known))
	case *texts:
		out = []byte(notices(known))
	default:
		if out, err = bill(*version, modules, known); err != nil {
			return err
		}
	}
	_, err = w.Write(out)
	return err
}
