package e2e

import (
	"context"
	"testing"
	"time"

	"dossier/web/site"
)

// A page that is open while its articles are edited follows them, within the
// security policy.
func TestLivePagesFollowTheArticles(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.txt", "Harbour opens\n\nThe harbour opened on Monday.\n")
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	live, err := site.NewLive(ctx, dir, "/", nil)
	if err != nil {
		t.Fatal(err)
	}
	go live.Watch(ctx, func(time.Duration, error) {})
	p := open(t, serveWith(t, live, "/"))
	p.visit("")
	p.until(`document.body.textContent.includes("Harbour opens") && document.documentElement.hasAttribute("data-ready")`)

	write(t, dir, "b.md", "---\ntitle: Rain falls\n---\nIt rained.\n")
	p.until(`document.body.textContent.includes("Rain falls")`)
	p.until(`document.documentElement.hasAttribute("data-ready")`)
	p.noViolation()

	write(t, dir, "b.md", "---\ntitle: [\n---\nIt rained.\n")
	p.until(`document.querySelector("#live-problem") && document.querySelector("#live-problem").textContent.includes("b.md:")`)
	write(t, dir, "b.md", "---\ntitle: Rain stops\n---\nIt dried.\n")
	p.until(`!document.querySelector("#live-problem") && document.body.textContent.includes("Rain stops")`)
	p.noViolation()
}
