package e2e

import (
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// firstShown is true when the first search shows articles.
const firstShown = `document.querySelector(".first [data-first]") && !document.documentElement.hasAttribute("data-ready")`

// firsts returns the ids of what the first search shows, in order.
func (p *tab) firsts() []string {
	p.Helper()
	return get[[]string](p, `[...document.querySelectorAll("[data-first]")].map((e) => e.dataset.first)`)
}

// A link to results shows what the first search finds while the client is on
// its way, whichever way a name is written; then the client's results take its
// place, and nothing else moves.
func TestFirstMatchesComeBeforeTheClient(t *testing.T) {
	for _, base := range []string{"/", "/papers/2023/"} {
		h, release := heldAt(t, bundled.path(t), base)
		p := open(t, h)
		p.atStart(shifts)
		p.must(chromedp.Do(p.ctx, chromedp.EmulateViewport(390, 800)))
		p.goTo("?q=hoai+trung")
		p.until(firstShown)
		if got := p.firsts(); len(got) != 1 || got[0] != trung {
			t.Errorf("the first search for hoai trung shows %q, want %s", got, trung)
		}
		if marks := get[[]string](p, `[...document.querySelectorAll("main mark")].map((e) => e.textContent)`); len(marks) < 2 {
			t.Errorf("the marks are %q", marks)
		}
		if s := p.text("h1"); s != "Matches for “hoai trung”" {
			t.Errorf("the heading is %q", s)
		}
		if v := get[string](p, `document.querySelector("#q").value`); v != "hoai trung" {
			t.Errorf("the box holds %q", v)
		}
		if !p.seen(".first .note") || p.seen(".first .save") || p.seen(".home") {
			t.Error("it is not said that the full search loads, or what does not work yet is offered")
		}
		p.accessible("first matches")
		before := get[float64](p, `document.querySelector(".card h2").getBoundingClientRect().top`)
		release()
		p.ready()
		p.until(`document.querySelector("[data-result]")`)
		if after := get[float64](p, `document.querySelector(".card h2").getBoundingClientRect().top`); after != before {
			t.Errorf("the first title was %.1f px down, then %.1f", before, after)
		}
		if got := p.results(); len(got) == 0 || got[0] != trung {
			t.Errorf("the client shows %q, want %s first", got, trung)
		}
		if n := len(p.firsts()); n > 0 || p.seen(".first .note") {
			t.Errorf("%d first matches are left", n)
		}
		if moved := get[float64](p, `shifted.sum`); moved > maxShift {
			t.Errorf("the page moves by %.4f: %v", moved, get[[]string](p, `shifted.what`))
		}
		p.noViolation()
	}
}

// What the first search says is true: each article that it shows is one that the
// full search finds, too.
func TestFirstMatchesAreMatches(t *testing.T) {
	h, release := held(t, bundled.path(t))
	p := open(t, h)
	p.goTo("")
	queries := []string{"vietnam", "Võ Văn Thưởng", "apec san francisco", "ambassadors", "communist party", "delegat", "trade relations"}
	first := map[string][]string{}
	for _, q := range queries {
		get[bool](p, `(() => { const q = document.querySelector("#q"); q.value = `+quote(q)+`; return q.dispatchEvent(new Event("input", {bubbles: true})); })()`)
		p.until(firstShown + ` && document.title.includes(` + quote(q) + `)`)
		first[q] = p.firsts()
	}
	release()
	p.ready()
	for _, q := range queries {
		found := get[[]string](p, `dossier.ready.then(() => dossier.search(`+quote(q)+`, {typing: true, limit: 50})).then((a) => a.results.map((r) => r.id))`)
		for _, id := range first[q] {
			if !strings.Contains(strings.Join(found, " "), id) {
				t.Errorf("the first search for %s shows %s, the full search finds %q", q, id, found)
			}
		}
	}
}

// Typing is answered before the client is there; what is typed stays, in the
// language that the reader has chosen, and clearing the box brings the overview back.
func TestFirstMatchesFollowTyping(t *testing.T) {
	h, release := held(t, bundled.path(t))
	p := open(t, h)
	p.goTo("about/")
	get[bool](p, `(localStorage.setItem("dossier-language", "vi"), true)`)
	p.goTo("")
	p.must(chromedp.Do(p.ctx, chromedp.Focus(chromedp.CSS("#q"))))
	p.insert("thuong")
	p.until(firstShown)
	if got := p.firsts(); len(got) == 0 || got[0] != community {
		t.Errorf("typing thuong shows %q first, want %s", got, community)
	}
	if s := p.text("h1"); s != "Kết quả cho “thuong”" {
		t.Errorf("the heading is %q", s)
	}
	get[bool](p, `(() => { const q = document.querySelector("#q"); q.select(); return true; })()`)
	p.key("\b")
	p.until(`document.querySelector(".home .latest") && !document.querySelector(".first")`)
	p.insert("apec")
	p.until(firstShown)
	release()
	p.ready()
	p.until(`document.querySelector("[data-result]") && new URLSearchParams(location.search).get("q") === "apec"`)
	if v := get[string](p, `document.querySelector("#q").value + document.activeElement.id`); v != "apecq" {
		t.Errorf("the box and the focus are %q", v)
	}
	p.noViolation()
}

// What asks for more than words, or is found nowhere, claims nothing.
func TestFirstSearchClaimsNothing(t *testing.T) {
	h, _ := held(t, bundled.path(t))
	p := open(t, h)
	for _, query := range []string{"?q=bidne", "?q=vietnam+-biden", "?q=title:success", "?q=%22for+Foreign+Commission%22", "?q=trung&from=2031", "?q=trung+OR+biden"} {
		p.goTo(query)
		p.until(`document.querySelector(".first h1")`)
		if s := p.text("h1"); !strings.HasPrefix(s, "Searching for “") || len(p.firsts()) > 0 {
			t.Errorf("%s: %q, %q", query, s, p.firsts())
		}
	}
}

// Nothing of an article, its name or the address becomes markup.
func TestFirstSearchIsText(t *testing.T) {
	evil := edited("first-evil", map[string]string{
		"evil<b>.txt": "Harbour <img src=x onerror=alert(1)> opens\n\nThe harbour <script>alert(1)</script> of “<b>” opened & closed.\n",
	})
	h, _ := held(t, evil.path(t))
	p := open(t, h)
	p.goTo("?q=" + "harbour")
	p.until(firstShown)
	if n := get[int](p, `document.querySelectorAll("main img, main script, main b").length`); n > 0 {
		t.Errorf("%d elements come from text", n)
	}
	if s := p.text("main"); !strings.Contains(s, "<script>alert(1)</script>") {
		t.Errorf("the text is %q", s)
	}
	p.goTo("?q=%3Cimg+src%3Dx%3E+harbour")
	p.until(`document.querySelector(".first h1")`)
	if n := get[int](p, `document.querySelectorAll("main img").length`); n > 0 {
		t.Error("the query becomes an element")
	}
	p.noViolation()
}

// Without its file, or with half of it, the page is as it is without the first search.
func TestFirstSearchMayBeMissing(t *testing.T) {
	for name, broken := range map[string]http.HandlerFunc{
		"missing": http.NotFound,
		"half":    func(w http.ResponseWriter, _ *http.Request) { w.Write([]byte(`{"site": "x", "words":`)) },
	} {
		h := serveWith(t, spoiled(handler(t, bundled), named("/web/first.", ".json"), func(w http.ResponseWriter, r *http.Request, _ http.Handler) {
			broken(w, r)
		}), "/")
		p := open(t, h)
		p.tolerate = append(p.tolerate, "404")
		p.visit("?q=trung")
		if got := p.results(); len(got) == 0 || got[0] != trung {
			t.Errorf("%s: the results are %q", name, got)
		}
		p.noViolation()
	}
}

// When the client can't start, what the first search found stays; where it found
// nothing, the overview is back.
func TestFirstMatchesWithoutClient(t *testing.T) {
	p := withoutClient(t)
	p.goTo("?q=trung")
	p.until(`document.querySelector("#start-failed").checkVisibility()`)
	if got := p.firsts(); len(got) == 0 || p.seen(".first .note") {
		t.Errorf("without the client there are %q, and the page says %q", got, p.text(".list-head"))
	}
	p.click(".first .card a")
	p.until(`location.pathname.startsWith("/article/")`)
	p.goTo("?q=zzzzqqqq")
	p.until(`document.querySelector("#start-failed").checkVisibility() && document.querySelector(".home .latest a").checkVisibility({visibilityProperty: true})`)
}
