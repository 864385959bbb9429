package e2e

import (
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/storage"
	"github.com/chromedp/chromedp"
)

// works fails unless the page does all that it does with a network, and does not
// say that it is saved.
func (p *tab) works(t *testing.T) {
	p.Helper()
	p.visit("?q=trung")
	p.finds("vietnam", 5)
	p.openHit()
	p.visit("entities/")
	p.visit("about/")
	p.until(`document.documentElement.dataset.offline !== "saving"`)
	if states := get[[]string](p, `offlineStates`); strings.Contains(strings.Join(states, " "), "ready") {
		p.Errorf("the page said %q where nothing can be saved", states)
	}
}

// told waits until the page about the site says that this browser keeps nothing.
func (p *tab) told() {
	p.Helper()
	p.visit("about/")
	p.until(`document.documentElement.dataset.offline === "refused"`)
	p.until(`document.querySelector("main").innerText.includes("keeps nothing")`)
}

// quota sets how many bytes the browser keeps for the host; nil is as many as
// it would by itself.
func (p *tab) quota(size *float64) {
	p.Helper()
	_, err := chromedp.Call(p.ctx, storage.OverrideQuotaForOrigin, storage.OverrideQuotaForOriginParams{Origin: p.host.URL, QuotaSize: size})
	p.must(err)
}

// Where there is no space nothing is saved, nothing is left behind, and all
// works online; when there is space again all is saved.
func TestNoSpace(t *testing.T) {
	eachCarrier(t, func(t *testing.T, e editions) {
		p := open(t, serve(t, e.old.path(t), "/"))
		quota := 100e3
		p.quota(&quota)
		p.told()
		p.works(t)
		p.until(`caches.keys().then((names) => names.length === 0)`)
		p.quota(nil)
		p.visit("")
		p.saved()
		p.offline()
		p.visit("?q=trung")
	})
}

// lateStatus has the page hear how much is saved just after the worker has said that there
// is no space, and before that worker is gone.
const lateStatus = `{
	let refused = 0;
	navigator.serviceWorker.addEventListener("message", (e) => { if (e.data === "REFUSED") refused ||= performance.now(); });
	const {get} = Object.getOwnPropertyDescriptor(ServiceWorker.prototype, "state");
	Object.defineProperty(ServiceWorker.prototype, "state", {get() {
		const state = get.call(this);
		return state === "redundant" && (!refused || performance.now() < refused + 500) ? "installing" : state;
	}});
	const {set} = Object.getOwnPropertyDescriptor(MessagePort.prototype, "onmessage");
	Object.defineProperty(MessagePort.prototype, "onmessage", {set(hear) {
		set.call(this, (e) => {
			const wait = setInterval(() => {
				if (!refused || performance.now() < refused + 50) return;
				clearInterval(wait);
				hear(e);
				window.heardLate = true;
			}, 10);
		});
	}});
}`

// That nothing can be saved is not taken back by an answer that was on its way.
func TestNoSpaceIsTheLastWord(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	quota := 100e3
	p.quota(&quota)
	p.atStart(lateStatus)
	p.visit("about/")
	p.until(`window.heardLate`)
	if state := get[string](p, `document.documentElement.dataset.offline`); state != "refused" {
		t.Errorf("the page says %q after the worker has said that there is no space", state)
	}
}

// An update for which there is no space leaves the edition in charge as it is.
func TestNoSpaceForAnUpdate(t *testing.T) {
	eachCarrier(t, func(t *testing.T, e editions) {
		h, p := hasSaved(t, handler(t, e.old))
		build := p.build()
		used := get[float64](p, `navigator.storage.estimate().then((e) => e.usage)`)
		quota := used + 200e3
		p.quota(&quota)
		h.become(handler(t, e.new))
		if state := get[string](p, look); state != "redundant" {
			t.Fatalf("an update without space is %s", state)
		}
		if n := get[int](p, `caches.keys().then((names) => names.length)`); n != 1 {
			t.Errorf("there are %d caches, want the one in charge", n)
		}
		p.visit("?q=trung")
		p.saved()
		if p.build() != build {
			t.Error("the edition in charge has e.new")
		}
		p.offline()
		p.visit("?q=trung")
		p.finds("zanzibar", 0)
	})
}

// The browser empties its storage while a page is open: the page goes on, and
// the next one saves all again.
func TestStorageEmptiedUnderAnOpenPage(t *testing.T) {
	eachCarrier(t, func(t *testing.T, e editions) {
		h, p := hasSaved(t, handler(t, e.old))
		_, err := chromedp.Call(p.ctx, storage.ClearDataForOrigin, storage.ClearDataForOriginParams{Origin: h.URL, StorageTypes: "cache_storage,local_storage"})
		p.must(err)
		p.finds("vietnam", 5)
		p.search("trung")
		p.openHit()
		p.visit("about/")
		p.offline()
		p.visit("?q=trung")
	})
}

// A worker whose storage breaks asks the network instead.
func TestStorageBreaksUnderTheWorker(t *testing.T) {
	eachCarrier(t, func(t *testing.T, e editions) {
		inner := handler(t, e.old)
		var broken requestLog
		h := serveWith(t, spoiled(inner, named("/sw", ".js"), func(w http.ResponseWriter, r *http.Request, inner http.Handler) {
			script := answered(r, inner)
			w.Header().Set("Content-Type", "text/javascript")
			w.Write([]byte(`self.addEventListener("message", (event) => {
				if (event.data === "BREAK") caches.open = caches.match = () => Promise.reject(new DOMException("storage is broken", "UnknownError"));
			});
			`))
			w.Write(script.Body.Bytes())
		}), "/")
		p := open(t, h)
		p.visit("")
		p.saved()
		h.become(broken.around(h.handler))
		get[bool](p, `navigator.serviceWorker.ready.then((r) => (r.active.postMessage("BREAK"), true))`)
		p.works(t)
		if broken.count("/about/") == 0 || broken.count("/entities/") == 0 {
			t.Error("the worker did not ask the network: its storage is not broken")
		}
		p.noViolation()
	})
}

// private is what private windows and strict settings of some browsers do.
var private = map[string]string{
	"no workers": `delete Navigator.prototype.serviceWorker;`,
	"workers are refused": `ServiceWorkerContainer.prototype.register =
		() => Promise.reject(new DOMException("The operation is insecure.", "SecurityError"));`,
	"no storage at all": `delete Navigator.prototype.serviceWorker;
		for (const name of ["localStorage", "sessionStorage", "caches", "indexedDB"])
			Object.defineProperty(window, name, {configurable: true, get() { throw new DOMException("The operation is insecure.", "SecurityError"); }});`,
	"storage is full": `Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
		ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("refused", "SecurityError"));`,
}

// A browser that keeps nothing does all that it can with a network, and the
// page says so.
func TestPrivateMode(t *testing.T) {
	eachCarrier(t, func(t *testing.T, e editions) {
		for name, script := range private {
			t.Run(name, func(t *testing.T) {
				p := open(t, serve(t, e.old.path(t), "/"))
				p.atStart(script)
				p.told()
				p.works(t)
				p.visit("")
				p.click(".theme") // a choice that cannot be kept holds for this page
				p.visit(articlePath(t, e.old.path(t)))
				p.visit("list/")
				p.noViolation()
			})
		}
	})
}
