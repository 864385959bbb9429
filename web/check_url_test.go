package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"dossier/web/hostcheck"
)

// The least of a site: a front page, and nothing else is there.
func poorHost(t *testing.T) *httptest.Server {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/\u202eplain")
		w.Write([]byte(`<meta name="dossier-build" content="0123456789ab">`))
	}))
	t.Cleanup(server.Close)
	return server
}

// Errors in what a host does are told and make the command fail.
func TestCheckURL(t *testing.T) {
	at := poorHost(t).URL + "/"
	var out bytes.Buffer
	err := checkURL(t.Context(), &out, at, false)
	if err == nil || !strings.Contains(err.Error(), "has 2 errors") {
		t.Errorf("checkURL = %v, want 2 errors\n%s", err, &out)
	}
	for _, want := range []string{"error (worker): sw.js: The host answers 404", "error (types): front page: ", "build 0123456789ab", "2 errors"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the report has no %q:\n%s", want, &out)
		}
	}
	if strings.Contains(out.String(), "\u202e") {
		t.Errorf("what the host sends turns the line around: %q", &out)
	}

	out.Reset()
	if err := checkURL(t.Context(), &out, at, true); err == nil {
		t.Error("with -json errors are forgotten")
	}
	var r hostcheck.Report
	if err := json.Unmarshal(out.Bytes(), &r); err != nil || r.Errors() != 2 || r.URL != at {
		t.Errorf("the JSON is %+v, %v", r, err)
	}

	if err := checkURL(t.Context(), &out, "example", false); err == nil {
		t.Error("an address that is none is no error")
	}
}
