// Package hostcheck tests a site where it stands: it asks a running host for
// the files of the site, as a browser does, and tells what readers would suffer
// from: wrong types, missing compression, caches that keep too much or too
// little, policies that forbid the client to start, deploys that are half done.
package hostcheck

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strings"
	"time"
)

// Level is how bad a finding is.
type Level string

const (
	// Error is for what breaks the site for some readers.
	Error Level = "error"
	// Warning is for what makes it slower, older or less safe than it could be.
	Warning Level = "warning"
)

// Finding is one thing that a host should do otherwise.
type Finding struct {
	Level   Level  `json:"level"`
	Check   string `json:"check"`   // which check: "types", "compression", "caching", "policy", "worker", "files", "addresses"
	Address string `json:"address"` // of the file, from the root of the site; "" for the front page
	Message string `json:"message"` // what is wrong and what to do, one sentence or two
	More    int    `json:"more"`    // how many other files this is to be said of
}

// Report tells how a host serves a site.
type Report struct {
	URL      string    `json:"url"`      // of the site's root, after redirects
	Build    string    `json:"build"`    // of the front page
	Files    int       `json:"files"`    // how many files of the site were asked for
	Wire     int       `json:"wire"`     // bytes of the client as they travel, compressed or not
	Findings []Finding `json:"findings"` // the errors first; empty for a good host
}

// Errors returns how many of the findings are errors.
func (r *Report) Errors() int {
	n := 0
	for _, f := range r.Findings {
		if f.Level == Error {
			n++
		}
	}
	return n
}

// Check asks a host for the site whose front page is at an http or https
// address. It is an error when there is no site to be checked: nobody answers,
// or what answers is no site of Dossier's. Whatever is wrong with the site is
// in the report. client is asked for everything; nil stands for one with
// reasonable timeouts. It must not decode what is compressed.
func Check(ctx context.Context, client *http.Client, address string) (*Report, error) {
	root, err := siteRoot(address)
	if err != nil {
		return nil, err
	}
	if client == nil {
		client = &http.Client{
			Timeout: 2 * time.Minute,
			Transport: &http.Transport{
				Proxy:                 http.ProxyFromEnvironment,
				DisableCompression:    true,
				ResponseHeaderTimeout: 30 * time.Second,
			},
		}
	}
	c := &check{ctx: ctx, client: client, root: root, report: &Report{Findings: []Finding{}}}
	if err := c.front(); err != nil {
		return nil, err
	}
	c.secure()
	c.headers()
	c.worker()
	c.pages()
	c.unknown()
	c.report.Findings = joined(c.report.Findings)
	slices.SortStableFunc(c.report.Findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Level, b.Level), cmp.Compare(a.Check, b.Check))
	})
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return c.report, nil
}

// joined says once what is to be said of many files.
func joined(all []Finding) []Finding {
	out := []Finding{}
	for _, f := range all {
		same := func(g Finding) bool { return g.Level == f.Level && g.Check == f.Check && g.Message == f.Message }
		if i := slices.IndexFunc(out, same); i >= 0 && out[i].Address != f.Address {
			out[i].More++
		} else if i < 0 {
			out = append(out, f)
		}
	}
	return out
}

// siteRoot reads the address of a site's front page.
func siteRoot(address string) (*url.URL, error) {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil, fmt.Errorf("%q is not the address of a site: it begins with http:// or https:// and a host", address)
	}
	u.RawQuery, u.Fragment = "", ""
	u.Path, u.RawPath = strings.TrimSuffix(u.Path, "index.html"), ""
	if !strings.HasSuffix(u.Path, "/") {
		u.Path += "/"
	}
	return u, nil
}

// check is the state of one check.
type check struct {
	ctx    context.Context
	client *http.Client
	root   *url.URL
	report *Report

	page page // the front page
}

// find notes a finding.
func (c *check) find(level Level, check, address, format string, args ...any) {
	c.report.Findings = append(c.report.Findings, Finding{Level: level, Check: check, Address: address, Message: fmt.Sprintf(format, args...)})
}

// errNoSite is for an answer that is no site's front page.
var errNoSite = errors.New("there is no site of Dossier's")

// front loads the front page and learns where the site really stands.
func (c *check) front() error {
	a, err := c.get("", anyEncoding)
	if err != nil {
		return fmt.Errorf("%s does not answer: %w", c.root, err)
	}
	if a.status != http.StatusOK {
		return fmt.Errorf("%w at %s: the host answers %d", errNoSite, c.root, a.status)
	}
	c.page = readPage(a.body)
	if c.page.build == "" {
		return fmt.Errorf("%w at %s: the page there names no build", errNoSite, c.root)
	}
	if c.root, err = siteRoot(a.url.String()); err != nil {
		return err
	}
	c.report.URL, c.report.Build = c.root.String(), c.page.build
	c.answerOf("", ".html", a)
	return nil
}

// secure checks that browsers will run the offline worker at all.
func (c *check) secure() {
	if c.root.Scheme == "https" || loopback(c.root.Hostname()) {
		return
	}
	c.find(Error, "worker", "", "Browsers save nothing for offline use over http: serve the site over https.")
}

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || strings.HasSuffix(host, ".localhost") || ip != nil && ip.IsLoopback()
}

// pages checks what browsers do with the addresses of pages.
func (c *check) pages() {
	const folder = "about"
	a, err := c.get(folder+"?q=a%20b", anyEncoding)
	switch {
	case err != nil:
		c.find(Error, "addresses", folder, "It cannot be loaded: %v.", err)
	case a.status != http.StatusOK:
		c.find(Warning, "addresses", folder, "Without a slash at its end the host answers %d: it should redirect to %s/.", a.status, folder)
	case !strings.HasSuffix(a.url.Path, "/"+folder+"/"):
		c.find(Warning, "addresses", folder, "The host answers without redirecting to %s/, where links in the page lead elsewhere.", folder)
	case a.url.RawQuery == "":
		c.find(Warning, "addresses", folder, "The redirect to %s/ loses what follows the question mark: shared links lose their search.", folder)
	}
}

// unknown checks what the host answers where there is nothing.
func (c *check) unknown() {
	const page = "no/such/page/here/"
	a, err := c.get(page, anyEncoding)
	switch {
	case err != nil:
		c.find(Error, "addresses", page, "It cannot be loaded: %v.", err)
	case a.status == http.StatusOK:
		c.find(Error, "addresses", page, "The host answers 200 where there is nothing: it should answer 404, with 404.html.")
	case a.status != http.StatusNotFound:
		c.find(Warning, "addresses", page, "The host answers %d where there is nothing: it should answer 404, with 404.html.", a.status)
	default:
		lost := readPage(a.body)
		if lost.build == "" {
			c.find(Warning, "addresses", page, "The host shows a page of its own where there is nothing: let it show 404.html.")
		} else if lost.base != c.root.EscapedPath() {
			c.find(Error, "addresses", page, "404.html was built for %s, and the site stands at %s: build with -base %s.", lost.base, c.root.EscapedPath(), c.root.EscapedPath())
		}
	}
	const file = "web/no-such-file.0000000000.js"
	a, err = c.get(file, anyEncoding)
	switch {
	case err != nil:
		c.find(Error, "addresses", file, "It cannot be loaded: %v.", err)
	case a.status == http.StatusOK:
		c.find(Error, "addresses", file, "The host answers 200 for a file that is not there: during a deploy browsers would take it for the file.")
	case a.cache().lifetime >= longTime:
		c.find(Error, "caching", file, "Browsers may keep the answer that a file is missing for %s: during a deploy they would not ask again. Set long caching for answers with status 200 only.", a.cache().lifetime)
	}
}

// ext returns the ending of an address by which its type is known: pages have
// none.
func ext(address string) string {
	if address == "" || strings.HasSuffix(address, "/") {
		return ".html"
	}
	return path.Ext(address)
}
