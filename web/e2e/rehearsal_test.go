package e2e

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/tracing"
	"github.com/chromedp/chromedp"
)

// rehearsed is true when a rehearsal has come to some point, or has failed.
const rehearsed = `performance.getEntriesByType("measure").some((m) => /^dossier-rehearsal-(POINT|failed)$/.test(m.name))`

// besideSite has its articles beside the client.
var besideSite = edited("rehearsal", map[string]string{"site.toml": besideConfig})

// The client is rehearsed to the end, on every kind of page; with its articles beside
// it, to the end of the start.
func TestRehearsalEndsWell(t *testing.T) {
	for _, c := range []struct {
		site  *built
		end   string
		paths []string
	}{
		{bundled, "done", []string{"", "?q=vietnam", "article/" + trung + "/", "entities/", "timeline/", "network/", "list/", "about/"}},
		{besideSite, "started", []string{"", "article/" + trung + "/"}},
	} {
		site := c.site
		p := open(t, serve(t, site.path(t), "/"))
		for _, path := range c.paths {
			p.visit(path)
			p.until(strings.Replace(rehearsed, "POINT", c.end, 1))
			for _, failed := range get[[]string](p, `performance.getEntriesByName("dossier-rehearsal-failed").map((m) => String(m.detail))`) {
				t.Errorf("%s /%s: the rehearsal fails: %s", site.name, path, failed)
			}
			if !get[bool](p, `performance.getEntriesByName("dossier-rehearsal-started").length === 1`) {
				t.Errorf("%s /%s: the rehearsal has not come to the start's end", site.name, path)
			}
		}
	}
}

// What the start calls is compiled in the rehearsal, not in the page.
func TestRehearsalCompilesForThePage(t *testing.T) {
	h := serve(t, bundled.path(t), "/")
	compiled := map[bool]int{}
	for _, rehearses := range []bool{false, true} {
		p := open(t, h)
		if !rehearses {
			p.atStart(`Object.defineProperty(navigator, "hardwareConcurrency", { value: 1 })`)
		}
		compiled[rehearses] = p.compiledInPage("?q=vietnam")
		if did := get[bool](p, `performance.getEntriesByName("dossier-rehearsal-started").length > 0`); did != rehearses {
			t.Errorf("rehearsed: %v, want %v", did, rehearses)
		}
	}
	t.Logf("functions compiled in the page: %d without a rehearsal, %d with one", compiled[false], compiled[true])
	if compiled[false] < 500 || compiled[true] > compiled[false]/4 {
		t.Errorf("the page compiles %d functions without a rehearsal and %d with one", compiled[false], compiled[true])
	}
}

// compiledInPage loads a page and returns how many functions of the client were
// compiled in the thread of the page until it was interactive.
func (p *tab) compiledInPage(path string) (n int) {
	p.Helper()
	type event struct {
		Name string `json:"name"`
		Cat  string `json:"cat"`
		PID  int    `json:"pid"`
		TID  int    `json:"tid"`
	}
	var events []event
	ended := make(chan struct{})
	p.must(chromedp.Listen(p.ctx, func(ev any) {
		switch ev := ev.(type) {
		case *tracing.EventDataCollected:
			for _, value := range ev.Value {
				var e event
				if json.Unmarshal(value, &e) == nil {
					events = append(events, e)
				}
			}
		case *tracing.EventTracingComplete:
			close(ended)
		}
	}))
	_, err := chromedp.Call(p.ctx, tracing.Start, tracing.StartParams{TraceConfig: &tracing.TraceConfig{
		IncludedCategories: []string{"disabled-by-default-v8.wasm.detailed", "blink.user_timing"},
	}})
	p.must(err)
	p.visit(path)
	get[bool](p, `(performance.mark("the thread of the page"), true)`)
	_, err = chromedp.Call(p.ctx, tracing.End, cdp.Empty{})
	p.must(err)
	<-ended
	var page event
	for _, e := range events {
		if e.Name == "the thread of the page" {
			page = e
		}
	}
	for _, e := range events {
		if e.Name == "wasm.CompileBaseline" && e.PID == page.PID && e.TID == page.TID {
			n++
		}
	}
	return n
}

// A rehearsal that cannot be had, or that never ends, keeps no reader waiting.
func TestStartWithoutRehearsal(t *testing.T) {
	for name, answer := range map[string]func(w http.ResponseWriter, r *http.Request){
		"missing": func(w http.ResponseWriter, r *http.Request) { http.NotFound(w, r) },
		"broken": func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("content-type", "text/javascript")
			w.Write([]byte("("))
		},
		"stuck":  func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() },
		"silent": func(w http.ResponseWriter, r *http.Request) { w.Header().Set("content-type", "text/javascript") },
	} {
		inner := handlerOf(t, bundled.path(t), "/")
		p := open(t, serveWith(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if strings.Contains(r.URL.Path, "/rehearsal.") {
				answer(w, r)
				return
			}
			inner.ServeHTTP(w, r)
		}), "/"))
		p.tolerate = append(p.tolerate, "SyntaxError")
		p.visit("?q=vietnam")
		if n := p.total(); n == 0 {
			t.Errorf("%s: nothing is found", name)
		}
	}
}
