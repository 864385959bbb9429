package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"strings"
	"time"

	"dossier/web/site"
)

const serveUsage = `serve serves a built site on this computer, with the types, the compression and
the headers that a good host sends. It is for looking at the site, not for the world:
any web server can serve the folder.

Of a folder of articles it serves the site while they are edited: it builds the site
in memory, builds it anew whenever a file changes, and reloads the open pages. What
is wrong with a file is shown in the page and here; the last good site stays.

  {web} serve my-site
  {web} serve my-articles
`

func runServe(args []string) error {
	fs := flag.NewFlagSet("serve", flag.ContinueOnError)
	dir := fs.String("dir", "dist", "the `folder` of the site")
	seeds := fs.String("seeds", "", "instead of a built site, the `folder` of articles, or an archive or a table")
	addr := fs.String("addr", "127.0.0.1:8000", "the `address` to listen on; 0.0.0.0:8000 opens it to the network")
	base := fs.String("base", "", "the `path` to serve the site at, such as /dossier/ (default /)")
	rest, err := parse(fs, args, serveUsage)
	if err != nil {
		return err
	}
	if given(fs, "dir") && (given(fs, "seeds") || len(rest) > 0) {
		return misused(fs, "give -dir for a built site or a folder of articles, not both")
	}
	if err := folder(fs, rest, seeds); err != nil {
		return err
	}
	if len(rest) == 1 && isBuilt(*seeds) {
		*dir, *seeds = *seeds, ""
	}
	ctx, stop := interruptible()
	defer stop()
	if *seeds != "" {
		return serveLive(ctx, *seeds, *addr, *base)
	}
	h, err := site.Handler(*dir, *base)
	if err != nil {
		return err
	}
	return listen(ctx, *addr, h, func(a net.Addr) {
		fmt.Printf("Serving %s at %s\n", *dir, address(a, *base))
	})
}

// serveLive serves articles that are being edited.
func serveLive(ctx context.Context, seeds, addr, base string) error {
	live, err := site.NewLive(ctx, seeds, base, site.NewProgress(os.Stderr))
	if err != nil {
		return err
	}
	go live.Watch(ctx, func(took time.Duration, err error) {
		if err != nil {
			fmt.Printf("not built: %s\n", visibleLines(err.Error()))
			return
		}
		fmt.Printf("built anew in %.1f s\n", took.Seconds())
	})
	return listen(ctx, addr, live, func(a net.Addr) {
		fmt.Printf("Serving the articles in %s at %s, and their changes as they come\n", seeds, address(a, live.Base()))
	})
}

// visibleLines is visible for each line.
func visibleLines(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = visible(lines[i])
	}
	return strings.Join(lines, "\n")
}

// listen serves until ctx ends. ready is called when it can be reached.
func listen(ctx context.Context, addr string, h http.Handler, ready func(net.Addr)) error {
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return fmt.Errorf("cannot listen: %w", err)
	}
	ready(l.Addr())
	server := &http.Server{Handler: h, ReadHeaderTimeout: 10 * time.Second}
	go func() {
		<-ctx.Done()
		// A page that is being loaded may finish.
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		server.Shutdown(ctx)
	}()
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// address returns the URL to open. Offline copies need a secure context, which
// localhost is by name and by number.
func address(a net.Addr, base string) string {
	host, port, err := net.SplitHostPort(a.String())
	if err != nil {
		return a.String()
	}
	if ip := net.ParseIP(host); ip == nil || ip.IsUnspecified() || ip.IsLoopback() {
		host = "localhost"
	}
	path := "/" + strings.Trim(base, "/") + "/"
	return "http://" + net.JoinHostPort(host, port) + strings.ReplaceAll(path, "//", "/")
}
