package hostcheck

import (
	"fmt"
	"mime"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"
)

// answerOf checks type and caching of a file.
func (c *check) answerOf(address, ext string, a *answer) {
	c.contentType(address, ext, a)
	c.caching(address, ext, a)
}

// types are the types that browsers take for each ending, and whether they
// refuse any other.
var types = map[string]struct {
	good   []string
	strict bool
}{
	".html":        {[]string{"text/html"}, true},
	".css":         {[]string{"text/css"}, true},
	".js":          {[]string{"text/javascript", "application/javascript", "application/x-javascript", "text/ecmascript", "application/ecmascript"}, true},
	".svg":         {[]string{"image/svg+xml"}, true},
	".png":         {[]string{"image/png"}, false},
	".wasm":        {[]string{"application/wasm"}, false},
	".webmanifest": {[]string{"application/manifest+json", "application/json", "text/json"}, false},
}

func (c *check) contentType(address, ext string, a *answer) {
	want, ok := types[ext]
	if !ok {
		return
	}
	sent := a.header.Get("Content-Type")
	media, params, err := mime.ParseMediaType(sent)
	if err != nil || !slices.Contains(want.good, media) {
		level, effect := Warning, "It works nevertheless."
		if want.strict {
			level, effect = Error, "Browsers refuse it."
		}
		if sent == "" {
			sent = "nothing"
		}
		c.find(level, "types", address, "Its Content-Type is %s, should be %s. %s", sent, want.good[0], effect)
		return
	}
	// Without any charset pages, scripts and styles are read as UTF-8: the
	// pages say it.
	if charset := params["charset"]; charset != "" && !strings.EqualFold(charset, "utf-8") && strings.HasPrefix(media, "text/") {
		c.find(Error, "types", address, "The host says that it is written in %s, which garbles it: it is UTF-8.", charset)
	}
}

// Lifetimes for which browsers may take a file from their cache.
const (
	longTime  = 24 * time.Hour   // files with hashed names: at least
	shortTime = 10 * time.Minute // all others: at most
)

// cached is what an answer says about being kept.
type cached struct {
	said     bool // it says anything; else browsers guess
	lifetime time.Duration
}

func (a *answer) cache() cached {
	out := cached{}
	for part := range strings.SplitSeq(strings.Join(a.header.Values("Cache-Control"), ","), ",") {
		name, value, _ := strings.Cut(strings.ToLower(strings.TrimSpace(part)), "=")
		switch name {
		case "no-store", "no-cache":
			return cached{said: true}
		case "max-age":
			if n, err := strconv.Atoi(strings.Trim(value, `"`)); err == nil && n >= 0 {
				out = cached{true, time.Duration(min(n, 10*365*24*3600)) * time.Second}
			}
		}
	}
	if out.said || a.header.Get("Expires") == "" {
		return out
	}
	expires, err := http.ParseTime(a.header.Get("Expires"))
	date, dateErr := http.ParseTime(a.header.Get("Date"))
	if err != nil || dateErr != nil {
		return cached{said: true} // a broken date is one in the past
	}
	return cached{true, max(0, expires.Sub(date))}
}

func (c *check) caching(address, ext string, a *answer) {
	keep := a.cache()
	if strings.HasPrefix(address, "web/") {
		if keep.lifetime < longTime {
			c.find(Warning, "caching", address, "Its name changes with its content, so browsers could keep it: send Cache-Control: public, max-age=31536000, immutable for web/.")
		}
		return
	}
	switch {
	case !keep.said && (ext == ".html" || ext == ".js"):
		c.find(Warning, "caching", address, "The host does not say how long it holds, so browsers guess and may show an old edition: send Cache-Control: no-cache.")
	case keep.lifetime > shortTime && ext == ".html":
		c.find(Warning, "caching", address, "Browsers may keep it for %s, and readers see a new edition that much later: send Cache-Control: no-cache.", keep.lifetime)
	case keep.lifetime > shortTime && address == workerFile:
		c.find(Warning, "caching", address, "Caches may keep it for %s, and readers are offered a new edition that much later: send Cache-Control: no-cache.", keep.lifetime)
	}
	if ext == ".html" && a.header.Get("ETag") == "" && a.header.Get("Last-Modified") == "" {
		c.find(Warning, "caching", address, "It has neither ETag nor Last-Modified, so it travels again each time it is asked for.")
	}
}

// compression checks how the client, the largest file, travels. a is the answer
// to a browser that takes everything.
func (c *check) compression(address string, a *answer) {
	c.report.Wire += a.wire
	if a.encoding == "" || a.encoding == "identity" {
		c.find(Warning, "compression", address, "It travels uncompressed, %s: let the host send the .br or .gz file that lies beside it.", size(a.wire))
		return
	}
	if a.encoding != "br" {
		c.find(Warning, "compression", address, "It travels as %s, %s: the .br file that lies beside it is smaller.", a.encoding, size(a.wire))
	}
	if !varies(a.header) {
		c.find(Warning, "compression", address, "Vary: Accept-Encoding is missing: a cache on the way may send it compressed to those who cannot read it.")
	}
	for _, encodings := range []string{onlyGzip, noEncoding} {
		other, err := c.get(address, encodings)
		switch {
		case err != nil:
			c.find(Error, "compression", address, "Asked for with Accept-Encoding: %s it cannot be loaded: %v.", encodings, err)
		case other.encoding != "" && other.encoding != encodings:
			c.find(Error, "compression", address, "Asked for with Accept-Encoding: %s it comes as %s.", encodings, other.encoding)
		case other.status != http.StatusOK || string(other.body) != string(a.body):
			c.find(Error, "compression", address, "Asked for with Accept-Encoding: %s another file comes.", encodings)
		case encodings == onlyGzip && other.encoding == "":
			c.find(Warning, "compression", address, "Browsers that take gzip only get it uncompressed, %s: let the host send the .gz file.", size(other.wire))
		}
	}
}

func varies(h http.Header) bool {
	for _, v := range h.Values("Vary") {
		for part := range strings.SplitSeq(v, ",") {
			if part = strings.TrimSpace(part); part == "*" || strings.EqualFold(part, "Accept-Encoding") {
				return true
			}
		}
	}
	return false
}

// size writes a number of bytes for people.
func size(n int) string {
	if n < 1e6 {
		return fmt.Sprintf("%.1f kB", float64(n)/1e3)
	}
	return fmt.Sprintf("%.2f MB", float64(n)/1e6)
}

// headers checks what the front page says about safety.
func (c *check) headers() {
	a, err := c.get("", anyEncoding)
	if err != nil {
		c.find(Error, "policy", "", "It cannot be loaded twice: %v.", err)
		return
	}
	h := a.header
	policies := h.Values("Content-Security-Policy")
	framing := h.Get("X-Frame-Options") != ""
	for _, value := range policies {
		for policy := range strings.SplitSeq(value, ",") {
			p := readPolicy(policy)
			for _, need := range needs {
				if !p.allows(need.directive, need.sources...) {
					c.find(Error, "policy", "", "The host's Content-Security-Policy forbids what the site needs: add %s to %s.", need.sources[0], need.directive)
				}
			}
			framing = framing || p["frame-ancestors"] != nil
		}
	}
	if len(policies) == 0 {
		c.find(Warning, "policy", "", "The host sends no Content-Security-Policy; the page's own holds. See _headers for the one to send.")
	}
	if !framing {
		c.find(Warning, "policy", "", "Other sites may show this one in a frame: send frame-ancestors 'none' in the Content-Security-Policy.")
	}
	if !strings.EqualFold(h.Get("X-Content-Type-Options"), "nosniff") {
		c.find(Warning, "policy", "", "X-Content-Type-Options: nosniff is missing.")
	}
	if h.Get("Referrer-Policy") == "" {
		c.find(Warning, "policy", "", "Referrer-Policy is missing: send same-origin, so that other sites do not learn what a reader searched for.")
	}
	if e := h.Get("ETag"); e != "" {
		again, err := c.ask(a.url, http.Header{"Accept-Encoding": {anyEncoding}, "If-None-Match": {e}})
		if err == nil && again.status != http.StatusNotModified {
			c.find(Warning, "caching", "", "Asked with If-None-Match the host sends the page again instead of 304.")
		}
	}
}
