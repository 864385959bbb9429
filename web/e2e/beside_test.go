package e2e

import (
	"net/http"
	"slices"
	"strings"
	"testing"
)

// beside is the site of the bundled articles with the corpus beside the client.
var beside = edited("beside", map[string]string{"site.toml": besideConfig})

const besideConfig = "title = \"Beside\"\nembed_limit = 0\n"

// A corpus above the limit travels beside the client: the page works as with
// one inside, offline too.
func TestCorpusBesideTheClient(t *testing.T) {
	dir := beside.path(t)
	if r := beside.report; !r.Beside || r.CorpusBr == 0 || r.CorpusBr > r.Corpus {
		t.Errorf("the report says beside %v, %d bytes of corpus, %d compressed", r.Beside, r.Corpus, r.CorpusBr)
	}
	p := open(t, serve(t, dir, "/"))
	p.visit("?q=trung")
	if got := p.results(); !slices.Contains(got, trung) {
		t.Errorf("/?q=trung shows %q", got)
	}
	if n := get[int](p, `dossier.search("vietnam").then((r) => r.total)`); n != 5 {
		t.Errorf("dossier.search(vietnam) finds %d articles, want 5", n)
	}
	p.offline()
	p.visit("?q=trung")
	if got := p.results(); !slices.Contains(got, trung) {
		t.Errorf("offline /?q=trung shows %q", got)
	}
}

// When the corpus cannot be loaded the reader is told, and can read on.
func TestCorpusBesideIsLost(t *testing.T) {
	dir := beside.path(t)
	h := serve(t, dir, "/")
	whole := h.handler
	h.mu.Lock()
	h.handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/web/corpus.") {
			http.Error(w, "gone", http.StatusNotFound)
			return
		}
		whole.ServeHTTP(w, r)
	})
	h.mu.Unlock()
	p := open(t, h)
	p.goTo("")
	p.until(`!document.getElementById("start-failed").hidden`)
	if said := p.text("#start-failed"); !strings.Contains(said, "could not be loaded") {
		t.Errorf("the page says %q", said)
	}
	if n := get[int](p, `document.querySelectorAll('a[href^="article/"]').length`); n < 5 {
		t.Errorf("the page links %d articles, want 5", n)
	}
}
