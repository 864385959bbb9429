package e2e

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// maxShift is how much of a page may move while it loads and the client takes
// over, as Cumulative Layout Shift counts it.
const maxShift = 0.02

// shifts adds up what moves without the reader's doing, from the first byte on.
const shifts = `window.shifted = {sum: 0, what: []};
new PerformanceObserver((list) => {
	for (const e of list.getEntries()) {
		if (e.hadRecentInput) continue;
		shifted.sum += e.value;
		for (const s of e.sources) shifted.what.push(e.value.toFixed(4) + " " + (s.node ? s.node.nodeName + "." + s.node.className : "?"));
	}
}).observe({type: "layout-shift", buffered: true});`

// Nothing moves on any kind of page when the client takes its place, on small
// and on large screens, for new readers and those who have chosen another language and
// saved articles.
func TestPagesStandStill(t *testing.T) {
	h := serve(t, bundled.path(t), "/")
	p := open(t, h)
	p.atStart(shifts)
	for _, size := range [][2]int64{{390, 800}, {1280, 900}} {
		p.must(chromedp.Do(p.ctx, chromedp.EmulateViewport(size[0], size[1])))
		worst, at := 0.0, ""
		for _, language := range []string{"en", "vi"} {
			list := map[string]string{"vi": trung}[language]
			p.goTo("about/")
			get[bool](p, `(localStorage.setItem("dossier-list", `+quote(list)+`), localStorage.setItem("dossier-language", `+quote(language)+`), true)`)
			for name, path := range pageKinds(t) {
				p.visit(path)
				// What comes after the client has started counts, too.
				get[bool](p, `new Promise((r) => setTimeout(() => requestAnimationFrame(() => r(true)), 400))`)
				got := get[struct {
					Sum  float64
					What []string
				}](p, `shifted`)
				if got.Sum > maxShift {
					t.Errorf("%d px, %s: the %s moves by %.4f: %q", size[0], language, name, got.Sum, got.What)
				}
				if got.Sum > worst {
					worst, at = got.Sum, language+" "+name
				}
			}
		}
		t.Logf("%d px: at most %.4f (%s)", size[0], worst, at)
	}
}
