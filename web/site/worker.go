package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"dossier/app/corpus"
)

// savePages is up to how many bytes of pages the worker saves all of them.
// Beyond it saves the pages of the frame; the client, which is saved, makes
// the others from the corpus, and pages that were visited are kept.
const savePages = 8 << 20

// savedFile is a file that the worker saves: [address, SHA-256, bytes].
type savedFile struct {
	address string
	name    string // of the file at that address
	data    []byte
}

func (s savedFile) MarshalJSON() ([]byte, error) {
	sum := sha256.Sum256(s.data)
	return json.Marshal([]any{s.address, base64.StdEncoding.EncodeToString(sum[:]), len(s.data)})
}

// saved returns the files that a site needs offline. frame are the paths of
// the pages that are saved in any case.
func (f files) saved(pages, frame []string) []savedFile {
	size := 0
	for _, p := range pages {
		size += len(f[pageFile(p)])
	}
	if size > savePages {
		pages = frame
	}
	var out []savedFile
	for _, p := range pages {
		address := p
		if p == "" {
			address = "./"
		}
		out = append(out, savedFile{address, pageFile(p), f[pageFile(p)]})
	}
	for _, name := range slices.Sorted(maps.Keys(f)) {
		switch {
		case strings.HasPrefix(name, piecesDir):
		case strings.HasPrefix(name, hashedDir), strings.HasPrefix(name, "icons/"), name == "manifest.webmanifest":
			out = append(out, savedFile{name, name, f[name]})
		}
	}
	return out
}

// worker fills the template of the offline worker.
func worker(template []byte, build string, saved []savedFile) ([]byte, error) {
	list, err := json.Marshal(saved)
	if err != nil {
		return nil, err
	}
	list = bytes.ReplaceAll(list, []byte("],["), []byte("],\n["))
	return fill(template, map[string]string{"__BUILD__": build, "__FILES__": string(list)})
}

// fill replaces each name in a script by its value. A name that does not stand
// there is an error: the script and the builder have gone apart.
func fill(script []byte, values map[string]string) ([]byte, error) {
	var pairs []string
	for _, name := range slices.Sorted(maps.Keys(values)) {
		if !bytes.Contains(script, []byte(name)) {
			return nil, fmt.Errorf("a script has no place for %s", name)
		}
		pairs = append(pairs, name, values[name])
	}
	return []byte(strings.NewReplacer(pairs...).Replace(string(script))), nil
}

// manifest returns the web app manifest. Its addresses are relative to it, so
// that the site may stand anywhere.
func manifest(s corpus.Site, icons []icon) ([]byte, error) {
	return json.MarshalIndent(struct {
		Name        string `json:"name"`
		ShortName   string `json:"short_name"`
		Description string `json:"description,omitempty"`
		Lang        string `json:"lang"`
		StartURL    string `json:"start_url"`
		Scope       string `json:"scope"`
		Display     string `json:"display"`
		Background  string `json:"background_color"`
		Theme       string `json:"theme_color"`
		Icons       []icon `json:"icons"`
	}{
		s.Title, shortName(s.Title), s.Description, s.Language, "./", "./", "standalone", lightColor, lightColor,
		icons,
	}, "", "  ")
}

// shortName returns what fits below an icon.
func shortName(title string) string {
	if i := strings.IndexAny(title, ":–—|"); i > 0 {
		title = strings.TrimSpace(title[:i])
	}
	return title
}

// robots allows everything, and names the sitemap where the address is known.
func robots(s corpus.Site) []byte {
	out := "User-agent: *\nAllow: /\n"
	if s.URL != "" {
		out += "Sitemap: " + s.URL + "sitemap.xml\n"
	}
	return []byte(out)
}

// sitemap lists the pages; it needs the site's address.
func sitemap(s corpus.Site, pages []string) ([]byte, error) {
	type entry struct {
		Loc string `xml:"loc"`
	}
	set := struct {
		XMLName xml.Name `xml:"urlset"`
		NS      string   `xml:"xmlns,attr"`
		URLs    []entry  `xml:"url"`
	}{NS: "http://www.sitemaps.org/schemas/sitemap/0.9"}
	for _, p := range pages {
		set.URLs = append(set.URLs, entry{s.URL + p})
	}
	out, err := xml.MarshalIndent(set, "", " ")
	return append([]byte(xml.Header), append(out, '\n')...), err
}

// contentType returns the type of a file by its name, as the server of the
// serve command sends it. Systems disagree about some of these.
func contentType(name string) string {
	switch path.Ext(name) {
	case ".html":
		return "text/html; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".wasm":
		return "application/wasm"
	case ".json":
		return "application/json"
	case ".webmanifest":
		return "application/manifest+json"
	case ".svg":
		return "image/svg+xml"
	case ".png":
		return "image/png"
	case ".xml":
		return "application/xml"
	case ".txt":
		return "text/plain; charset=utf-8"
	}
	return "application/octet-stream"
}
