package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net"
	"net/http"
	"strings"
	"time"

	"dossier/web/site"
)

const serveUsage = `web serve serves a built site on this computer, with the types, the compression and
the headers that a good host sends. It is for looking at the site, not for the world:
any web server can serve the folder.
`

func runServe(args []string) error {
	fs := flag.NewFlagSet("serve", flag.ContinueOnError)
	dir := fs.String("dir", "dist", "the `folder` of the site")
	addr := fs.String("addr", "127.0.0.1:8000", "the `address` to listen on; 0.0.0.0:8000 opens it to the network")
	base := fs.String("base", "/", "the `path` to serve the site at, such as /dossier/")
	if err := parse(fs, args, serveUsage); err != nil {
		return err
	}
	if err := noMore(fs); err != nil {
		return err
	}
	h, err := site.Handler(*dir, *base)
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", *addr)
	if err != nil {
		return fmt.Errorf("cannot listen: %w", err)
	}
	fmt.Printf("Serving %s at %s\n", *dir, address(l.Addr(), *base))

	ctx, stop := interruptible()
	defer stop()
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
