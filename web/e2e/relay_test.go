package e2e

import (
	"net/http"
	"net/http/httputil"
	"net/url"
	"testing"
)

// relay passes requests on to a server of another program and its answers back,
// as they are.
func relay(t *testing.T, at string) http.Handler {
	t.Helper()
	u, err := url.Parse(at)
	if err != nil {
		t.Fatal(err)
	}
	return &httputil.ReverseProxy{
		Transport: &http.Transport{DisableCompression: true},
		Rewrite:   func(r *httputil.ProxyRequest) { r.SetURL(u); r.Out.Host = r.In.Host },
	}
}
