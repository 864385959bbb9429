package site

import "strings"

// policy is the content security policy of every page: nothing but files of
// the site itself, no inline script or style, WebAssembly allowed.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; " +
	"connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'self'; form-action 'self'"

// framing can stand in a header only, not in a page.
const framing = "; frame-ancestors 'none'"

// The values of Cache-Control for files with hashed names and for all others.
const (
	keepForever = "public, max-age=31536000, immutable"
	askAlways   = "no-cache"
)

// headersFile returns the file _headers, which Netlify and Cloudflare Pages
// read. Both join the values of a header that two rules set, so each header is
// set once for any path; where Cache-Control is missing both ask always.
func headersFile(base string) []byte {
	var b strings.Builder
	rule := func(path string, headers ...string) {
		b.WriteString(base + path + "\n")
		for _, h := range headers {
			b.WriteString("  " + h + "\n")
		}
	}
	rule("*",
		"Content-Security-Policy: "+policy+framing,
		"Referrer-Policy: same-origin",
		"X-Content-Type-Options: nosniff")
	rule("web/*", "Cache-Control: "+keepForever)
	rule("sw.js", "Cache-Control: "+askAlways)
	return []byte(b.String())
}
