package ui

import (
	"strings"

	"dossier/app/entity"
)

// page is a kind of page.
type page uint8

const (
	pageNotFound page = iota
	pageHome
	pageArticle
	pageEntity
	pageEntities
	pageAbout
	// pageShell is the neutral page that the service worker answers with where
	// it has no page: it shows its frame until the client knows the address.
	pageShell
	pageOffice
	pageTimeline
	pageNetwork
	pageList
)

// route says which page a path leads to.
type route struct {
	page page
	slug string      // of an article, ID of an entity or an office, time of a timeline
	kind entity.Kind // of an entity
}

// parseRoute reads a path from the root of the site, with or without slashes
// around it. Names of index files count as their folders.
func parseRoute(path string) route {
	path = strings.Trim(strings.TrimSuffix(path, "index.html"), "/")
	head, rest, _ := strings.Cut(path, "/")
	switch {
	case path == "":
		return route{page: pageHome}
	case path == "entities":
		return route{page: pageEntities}
	case path == "about":
		return route{page: pageAbout}
	case path == "list":
		return route{page: pageList}
	case path == "shell":
		return route{page: pageShell}
	case head == "article" && rest != "" && !strings.Contains(rest, "/"):
		return route{page: pageArticle, slug: rest}
	case head == "office" && rest != "" && !strings.Contains(rest, "/"):
		return route{page: pageOffice, slug: rest}
	case head == "timeline" && (rest == "" || len(rest) <= len("2006-01") && validDate(rest)):
		return route{page: pageTimeline, slug: rest}
	case head == "network":
		if k, ok := networkKind(rest); ok {
			return route{page: pageNetwork, kind: k, slug: rest}
		}
	case head == "entity":
		name, id, _ := strings.Cut(rest, "/")
		if k, ok := parseKind(name); ok && id != "" && !strings.Contains(id, "/") {
			return route{page: pageEntity, kind: k, slug: id}
		}
	}
	return route{}
}

func parseKind(s string) (entity.Kind, bool) {
	for k := entity.Kind(0); k < entity.NumKinds; k++ {
		if k.String() == s {
			return k, true
		}
	}
	return 0, false
}

// key tells pages apart whose elements must not be reused for each other.
func (r route) key() string {
	return string(rune('0'+r.page)) + r.kind.String() + "/" + r.slug
}
