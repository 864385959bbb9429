package hostcheck

import (
	"slices"
	"strings"
)

// policy is a content security policy: the sources that each directive allows.
type policy map[string][]string

// needs are what a site needs from a policy: one of the sources for each
// directive. The first is the one to advise.
var needs = []struct {
	directive string
	sources   []string
}{
	{"script-src", []string{"'self'"}},
	{"script-src", []string{"'wasm-unsafe-eval'", "'unsafe-eval'"}},
	{"style-src", []string{"'self'"}},
	{"img-src", []string{"'self'"}},
	{"connect-src", []string{"'self'"}},
	{"manifest-src", []string{"'self'"}},
	{"worker-src", []string{"'self'"}},
	{"form-action", []string{"'self'"}},
	{"base-uri", []string{"'self'"}},
}

// fallbacks are the directives that stand for a missing one, in order.
var fallbacks = map[string][]string{
	"script-src":   {"default-src"},
	"style-src":    {"default-src"},
	"img-src":      {"default-src"},
	"connect-src":  {"default-src"},
	"manifest-src": {"default-src"},
	"worker-src":   {"child-src", "script-src", "default-src"},
}

func readPolicy(s string) policy {
	p := policy{}
	for directive := range strings.SplitSeq(s, ";") {
		words := strings.Fields(strings.ToLower(directive))
		if len(words) == 0 {
			continue
		}
		if _, twice := p[words[0]]; !twice { // the first one holds
			p[words[0]] = append([]string{}, words[1:]...)
		}
	}
	return p
}

// allows reports whether a directive, or what stands for it, has one of the
// sources. Addresses are not compared: 'self' is what the site needs.
func (p policy) allows(directive string, sources ...string) bool {
	for _, name := range append([]string{directive}, fallbacks[directive]...) {
		list, ok := p[name]
		if !ok {
			continue
		}
		for _, s := range sources {
			if slices.Contains(list, s) || s == "'self'" && slices.Contains(list, "*") {
				return true
			}
		}
		return false
	}
	return true
}
