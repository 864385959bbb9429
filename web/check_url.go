package main

import (
	"context"
	"fmt"
	"io"

	"dossier/web/hostcheck"
)

// checkURL tests the site that a host serves at an address and writes what it
// finds, as text or as JSON. Errors among the findings make it fail.
func checkURL(ctx context.Context, w io.Writer, address string, asJSON bool) error {
	r, err := hostcheck.Check(ctx, nil, address)
	if err != nil {
		return err
	}
	if asJSON {
		if err := printJSON(w, r); err != nil {
			return err
		}
	} else {
		writeHostReport(w, r)
	}
	if n := r.Errors(); n > 0 {
		return fmt.Errorf("%s has %s", r.URL, count(n, "error"))
	}
	return nil
}

func writeHostReport(w io.Writer, r *hostcheck.Report) {
	for _, f := range r.Findings {
		address := f.Address
		if address == "" {
			address = "front page"
		}
		if f.More > 0 {
			address += " and " + count(f.More, "other file")
		}
		// The host's words are in it.
		fmt.Fprintln(w, visible(fmt.Sprintf("%s (%s): %s: %s", f.Level, f.Check, address, f.Message)))
	}
	fmt.Fprintf(w, "%s: build %s, %s asked for, client %s on the wire; %s, %s\n", r.URL, r.Build, count(r.Files, "file"),
		size(r.Wire), count(r.Errors(), "error"), count(len(r.Findings)-r.Errors(), "warning"))
}
