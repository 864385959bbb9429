package e2e

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// active is the option that the search box says is chosen; it must exist.
const active = `(() => {
	const id = document.querySelector("#q").getAttribute("aria-activedescendant");
	return id ? document.getElementById(id).textContent : "";
})()`

const isOpen = `(document.querySelector("#q").getAttribute("aria-expanded") === "true" && !document.querySelector("#suggest").hidden)`

// The search box is a combobox that is used with the keyboard alone.
func TestSuggestions(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.visit("")
	p.search("bid")
	p.until(isOpen)
	if got := get[string](p, active); got != "" {
		t.Errorf("before a choice %q is chosen", got)
	}
	p.key(kb.ArrowDown)
	p.until(active + `.includes("Joe Biden")`)
	p.key(kb.ArrowUp)
	p.until(active + ` === ""`)
	// Esc closes the list, and then empties the box.
	p.key(kb.Escape)
	p.until(`!` + isOpen + ` && document.querySelector("#q").value === "bid"`)
	p.key(kb.Escape)
	p.until(`document.querySelector("#q").value === ""`)
	// Enter without a choice searches and closes.
	p.search("bid")
	p.until(isOpen)
	p.key("\r")
	p.until(`!` + isOpen + ` && location.search === "?q=bid"`)
	// A name leads to its page.
	p.must(chromedp.Do(p.ctx, chromedp.Focus(chromedp.CSS("#q")))) // where there is no mouse Enter leaves the box
	p.key(kb.ArrowDown)
	p.until(isOpen)
	if got := get[string](p, active); got == "" {
		p.key(kb.ArrowDown)
	}
	p.until(active + `.includes("Joe Biden")`)
	p.key("\r")
	p.until(`location.pathname === "/entity/person/joe-biden/" && document.querySelector("#q").value === ""`)
	// After several words, which take longer, Arrow Down opens the closed list all the
	// same, at its first row.
	p.visit("")
	p.search("joe bid")
	p.until(isOpen)
	p.key(kb.Escape)
	p.until(`!` + isOpen)
	p.key(kb.ArrowDown)
	p.until(isOpen + ` && ` + active + `.includes("Joe Biden")`)
	// What was searched for is offered in the empty box, and forgotten on demand.
	p.visit("about/")
	p.must(chromedp.Do(p.ctx, chromedp.Focus(chromedp.CSS("#q"))))
	p.until(isOpen + ` && document.querySelector("#suggest").textContent.includes("bid")`)
	p.key(kb.ArrowUp)
	p.key("\r")
	p.until(`!` + isOpen + ` && !localStorage.getItem("dossier-recent")`)
	p.noViolation()
}

// Bows and bars are there without the client; links work as links.
func TestTimelineAndNetwork(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.visit("timeline/")
	p.click(`.timeline a[href="timeline/2023/"]`)
	p.until(`location.pathname === "/timeline/2023/" && document.querySelector("h1").textContent === "2023"`)
	p.click(`.timeline a[href="timeline/2023-07/"]`)
	p.until(`location.pathname === "/timeline/2023-07/" && document.querySelector("#at-2023-07-03")`)
	p.must(chromedp.Do(p.ctx, chromedp.NavigateBack()))
	p.until(`document.querySelector("h1").textContent === "2023"`)
	p.visit("network/")
	if n := get[int](p, `[...document.querySelectorAll(".picture > .bows path")].filter((e) => e.getBBox().width > 0).length`); n < 10 {
		t.Errorf("%d bows are drawn", n)
	}
	p.click(`.kinds a[href="network/person/"]`)
	p.until(`location.pathname === "/network/person/" && !document.querySelector(".picture a.place")`)
	p.noViolation()
}

// Saved is what the page hands over for download.
const catch = `(() => {
	window.files = [];
	URL.createObjectURL = (blob) => { blob.text().then((text) => files.push(text)); return "blob:x"; };
	HTMLAnchorElement.prototype.click = function () { files.name = this.download; };
	return true;
})()`

func TestExport(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.visit("?q=trung&person=le-hoai-trung")
	get[bool](p, catch)
	p.click(`[data-act="export"][data-id="json"]`)
	p.until(`files.length === 1 && files.name.endsWith(".json")`)
	var got struct {
		Query, Edition, Address, Date string
		Filters                       map[string][]string
		Results                       []struct{ ID string }
	}
	if err := json.Unmarshal([]byte(get[string](p, `files[0]`)), &got); err != nil {
		t.Fatal(err)
	}
	if got.Query != "trung" || len(got.Filters["person"]) != 1 || got.Edition == "" || len(got.Date) != len("2006-01-02") || len(got.Results) != 1 || got.Results[0].ID != trung || !strings.HasPrefix(got.Address, "http") {
		t.Errorf("the export is %+v", got)
	}
	p.click(`[data-act="export"][data-id="csv"]`)
	p.until(`files.length === 2 && files.name.endsWith(".csv")`)
	if s := get[string](p, `files[1]`); !strings.Contains(s, trung) {
		t.Errorf("the table is %q", s)
	}
	p.noViolation()
}

// A real download breaks no rule of the security policy.
func TestDownload(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.visit("?q=trung")
	p.downloads()
}

// downloads takes the results along, and fails if that breaks the page or a rule.
func (p *tab) downloads() {
	p.Helper()
	p.click(`[data-act="export"][data-id="csv"]`)
	p.key("/") // the page is still there
	p.until(`document.activeElement.id === "q"`)
	p.noViolation()
}

func TestReadingList(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.visit("?q=trung")
	p.click(`[data-result="` + trung + `"] .save`)
	p.until(`document.querySelector('.nav a[href="list/"]').textContent.includes("1")`)
	p.visit(articlePath(t, bundled.path(t)))
	p.click(".tools .save")
	p.until(`document.querySelector(".tools .save.on")`)
	p.visit("list/")
	p.until(`document.querySelectorAll(".list-page .card").length >= 1`)
	n := get[int](p, `document.querySelectorAll(".list-page .card").length`)
	p.click(".list-page .save")
	p.until(`document.querySelectorAll(".list-page .card").length === ` + string(rune('0'+n-1)))
	p.noViolation()
}
