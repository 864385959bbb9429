package e2e

import (
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// The network is lost in the middle of the first visit: what has come can be
// read, the reader is told what does not work, and the next visit has it all.
func TestNetworkLostInTheFirstVisit(t *testing.T) {
	for name, site := range map[string]*built{"inside": bundled, "beside": beside} {
		for lost, match := range map[string]func(string) bool{
			"the client": named("/web/", ".wasm"),
			"the script": named("/web/boot.", ".js"),
			"the corpus": isArticles,
		} {
			if lost == "the corpus" && name == "inside" {
				continue
			}
			t.Run(lost+" "+name, func(t *testing.T) {
				whole := handler(t, site)
				h := serveWith(t, spoiled(whole, match, breaksOff), "/")
				p := open(t, h)
				p.goTo("")
				p.readable()
				if lost != "the script" {
					p.until(`!document.getElementById("start-failed").hidden && document.getElementById("start-failed").innerText.length > 20`)
				}
				p.notSaved("half a site")
				p.readable()
				p.goTo(articlePath(t, site.path(t))) // links work
				if len(p.text("article")) < 1000 {
					t.Error("an article cannot be read")
				}
				h.become(whole)
				p.visit("?q=trung")
				p.offline()
				p.visit("?q=trung")
				p.finds("vietnam", 5)
			})
		}
	}
}

// The network is lost in the middle of an update: the edition in charge stays,
// and the next attempt goes on from where this one ended.
func TestNetworkLostInAnUpdate(t *testing.T) {
	eachCarrier(t, func(t *testing.T, e editions) {
		h, p := hasSaved(t, handler(t, e.old))
		build := p.build()
		new := handler(t, e.new)
		var first, second requestLog
		h.become(first.around(spoiled(new, named("/about", "/"), breaksOff)))
		if state := get[string](p, look); state != "redundant" {
			t.Fatalf("half an update was installed: its worker is %s", state)
		}
		p.visit("?q=trung")
		p.saved()
		if p.build() != build || p.total() == 0 {
			t.Error("the edition in charge has suffered")
		}
		h.become(second.around(new))
		if state := get[string](p, look); state != "installed" {
			t.Fatalf("the update was not installed: its worker is %s", state)
		}
		largest := map[*built]string{changed: ".wasm", changedBeside: ".bin"}[e.new] // what an edition has of its own
		if first.count(largest) == 0 || second.count(largest) != 0 {
			t.Errorf("%s was asked for %d and %d times: what is saved is saved", largest, first.count(largest), second.count(largest))
		}
		p.update()
		p.offline()
		p.visit("?q=zanzibar")
		p.finds("zanzibar", 1)
	})
}

// flapping is a network that breaks off each answer but every third, and that
// of each file at least once.
type flapping struct {
	http.Handler
	mu    sync.Mutex
	n     int
	tried map[string]int
}

func (f *flapping) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f.mu.Lock()
	f.n++
	f.tried[r.URL.Path]++
	broken := f.n%3 != 0 && f.tried[r.URL.Path]%4 != 0
	f.mu.Unlock()
	if broken && !strings.HasSuffix(r.URL.Path, "/") {
		breaksOff(w, r, f.Handler)
		return
	}
	f.Handler.ServeHTTP(w, r)
}

// Over a network that comes and goes the site gets whole in the end.
func TestFlappingNetwork(t *testing.T) {
	eachCarrier(t, func(t *testing.T, e editions) {
		h := serveWith(t, &flapping{Handler: handler(t, e.old), tried: map[string]int{}}, "/")
		p := open(t, h)
		for visit := 1; ; visit++ {
			if visit > 12 {
				t.Fatal("after a dozen visits the site is not saved")
			}
			p.goTo("")
			p.readable()
			// Until the attempt to save has ended, or the page could not begin one.
			deadline := time.Now().Add(10 * time.Second)
			state := ""
			for time.Now().Before(deadline) && state != "ready" {
				state, _ = try[string](p, `document.documentElement.dataset.offline || ""`)
				failed, _ := try[bool](p, `"failed" in document.documentElement.dataset || document.readyState === "complete" && !window.dossier`)
				ended, _ := try[bool](p, `navigator.serviceWorker.getRegistration().then((r) => !r || !r.installing && !r.active)`)
				if failed && ended && state != "saving" {
					break
				}
				time.Sleep(50 * time.Millisecond)
			}
			if state == "ready" {
				t.Logf("saved at visit %d", visit)
				break
			}
		}
		p.offline()
		p.visit("?q=trung")
		p.finds("vietnam", 5)
	})
}

// On a slow network the text is there long before the client, and typing waits
// for nothing: what was typed meanwhile is searched when the client has come.
func TestSlowNetwork(t *testing.T) {
	eachCarrier(t, func(t *testing.T, e editions) {
		h := serveWith(t, handler(t, e.old), "/")
		p := open(t, h)
		slow := network.EmulateNetworkConditionsByRuleParams{MatchedNetworkConditions: []*network.Conditions{{
			URLPattern: "", Latency: 300, DownloadThroughput: 250e3, UploadThroughput: 50e3,
		}}}
		_, err := chromedp.Call(p.ctx, network.EmulateNetworkConditionsByRule, slow)
		p.must(err)
		start := time.Now()
		p.goTo("")
		p.readable()
		read := time.Since(start)
		if get[bool](p, `document.documentElement.hasAttribute("data-ready")`) {
			t.Error("the network is not slow")
		}
		get[bool](p, `(document.querySelector("#q").focus(), true)`)
		p.insert("trung")
		p.until(`document.querySelector(".progress")?.style.transform > "scaleX(0)"`)
		p.ready()
		p.until(`document.querySelector("[data-total]") && document.querySelector("#q").value === "trung"`)
		t.Logf("to be read after %v, to be searched after %v", read, time.Since(start))
		p.until(`document.querySelector('[data-result="` + trung + `"]')`)
	})
}

// A page that is not saved and does not come is made by the client after a
// while: nobody waits for a network that never answers.
func TestNetworkThatNeverAnswers(t *testing.T) {
	eachCarrier(t, func(t *testing.T, e editions) {
		whole := handler(t, e.old)
		h, p := hasSaved(t, whole)
		never := make(chan struct{})
		t.Cleanup(func() { close(never) })
		h.become(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			select {
			case <-never:
			case <-r.Context().Done():
			}
		}))
		start := time.Now()
		p.visit("article/never-was-there/")
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("the reader waited for %v", took)
		}
		if p.text("main") == "" {
			t.Error("the page is blank")
		}
		p.visit("?q=trung") // what is saved asks nobody
	})
}
