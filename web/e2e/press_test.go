package e2e

import "testing"

// What is pressed looks pressed until what follows from it is there.
func TestPressIsSeen(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.visit("?q=trung")
	get[bool](p, `(window.presses = [], new MutationObserver((changes) => {
		for (const c of changes) presses.push(c.target.hasAttribute("data-pressed") + " " + document.documentElement.lang + " " + location.pathname);
	}).observe(document, { subtree: true, attributeFilter: ["data-pressed"] }), true)`)
	p.click(`[data-do="language"]`)
	p.until(`document.documentElement.lang === "vi"`)
	p.click(`.nav a[href="timeline/"]`)
	p.until(`document.querySelector(".timeline-page, main svg")`)
	if got, want := get[string](p, `presses.join(", ")`), "true en /, false vi /, true vi /, false vi /timeline/"; got != want {
		t.Errorf("presses on the language and a link look like %q, want %q", got, want)
	}
}

// The help is made in one task and laid out in another; a key between the two closes it.
func TestHelpIsClosedWhileItOpens(t *testing.T) {
	p := open(t, serve(t, bundled.path(t), "/"))
	p.visit("")
	get[bool](p, `(new MutationObserver((_, observer) => {
		const d = document.querySelector("#help");
		if (!d) return;
		observer.disconnect();
		window.opened = d.open;
		document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
	}).observe(document.body, { childList: true, subtree: true }), true)`)
	p.key("?")
	p.until(`window.opened === false && !document.querySelector("#help")`)
	p.key("?") // and opens again
	p.until(`document.querySelector("#help").open && getComputedStyle(document.querySelector("#help")).opacity === "1"`)
}
