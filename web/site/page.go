package site

import (
	"bytes"
	"fmt"
	"html/template"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"

	"dossier/app/corpus"
	"dossier/app/ui"
	"dossier/web/assets"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// The colours of the browser's frame: the page's background in both themes.
const (
	lightColor = "#fbf8f2"
	darkColor  = "#1a1f25"
)

// renderer makes the HTML of pages. The body is what the client would show,
// rendered by go-app's own handler; the head is ours. Several goroutines may render
// at once.
type renderer struct {
	site    corpus.Site
	handler *app.Handler
	head    *template.Template
	theme   string // address of theme.js
	style   string // address of site.css
	boot    string // address of boot.js
	icons   icons
	// link writes the addresses of the site's pages in another form; nil
	// leaves them relative to the root.
	link func(string) string
}

func newRenderer(s corpus.Site) (*renderer, error) {
	t, err := template.ParseFS(assets.Files, "page.html")
	if err != nil {
		return nil, err
	}
	return &renderer{
		site: s,
		head: t,
		handler: &app.Handler{
			Name: s.Title, Title: s.Title, Lang: s.Language,
			Resources: unresolved{},
			// A fixed version: its default is the time.
			Version: "0",
			// Not shown: but without icons of ours go-app names some of another host.
			Icon: app.Icon{Default: "/icons/icon-192.png", Large: "/icons/icon-512.png", Maskable: "/icons/icon-maskable.png", SVG: "/icons/icon.svg"},
		},
	}, nil
}

// unresolved leaves addresses as components wrote them; bodyOf makes them relative.
type unresolved struct{}

func (unresolved) Resolve(s string) string { return s }

// page is what the head's template needs.
type page struct {
	Lang, Site, Title, Description, Type, Published string
	CSP, Base, URL, Image, Build                    string
	Light, Dark                                     string
	Theme, Style, Boot, Touch                       string
	Icons                                           []icon
	NoIndex                                         bool
	Body                                            template.HTML
}

// buildMark stands for the build's id in pages until all content, and with it
// the id, is known. It is as long as that: the id is written over it.
const buildMark = "dossier-mark"

// markOf returns where the mark stands in a page, or -1: the one that the template
// has, whatever an article is called.
func markOf(page []byte) int {
	const before = `<meta name="dossier-build" content="`
	if i := bytes.Index(page, []byte(before+buildMark+`"`)); i >= 0 {
		return i + len(before)
	}
	return -1
}

// render returns the HTML of a page. base is where its addresses start: the
// way up to the root of the site, or an absolute path.
func (r *renderer) render(p ui.Page, base string, index bool) ([]byte, error) {
	path := strings.TrimPrefix(p.Path, "/")
	body, err := r.body(path)
	if err != nil {
		return nil, err
	}
	view := page{
		Lang: r.site.Language, Site: r.site.Title, Title: p.Title, Description: p.Description,
		Type: p.Type, Published: p.Published,
		CSP: policy, Base: base, Build: buildMark, Light: lightColor, Dark: darkColor,
		Theme: r.theme, Style: r.style, Boot: r.boot,
		Icons: r.icons.tab, Touch: r.icons.touch,
		NoIndex: !index, Body: template.HTML(body),
	}
	if view.Type == "" {
		view.Type = "website"
	}
	if r.site.URL != "" {
		if index {
			view.URL = r.site.URL + path
		}
		if r.icons.share != "" {
			view.Image = r.site.URL + r.icons.share
		}
	}
	var b bytes.Buffer
	if err := r.head.Execute(&b, view); err != nil {
		return nil, fmt.Errorf("the page %s: %w", path, err)
	}
	return bytes.Clone(b.Bytes()), nil // without the room that the buffer has left
}

// body asks go-app's handler for a page and returns its mended body.
func (r *renderer) body(path string) (string, error) {
	req := httptest.NewRequest(http.MethodGet, (&url.URL{Scheme: "http", Host: "localhost", Path: "/" + path}).String(), nil)
	rec := httptest.NewRecorder()
	r.handler.ServeHTTP(rec, req)
	if rec.Code != http.StatusOK {
		return "", fmt.Errorf("the page %q has no route: status %d", path, rec.Code)
	}
	return bodyWith(rec.Body.String(), path, r.link)
}

// up returns the relative way from a page to the root of the site.
func up(page string) string {
	if n := strings.Count(page, "/"); n > 0 {
		return strings.Repeat("../", n)
	}
	return "./"
}
