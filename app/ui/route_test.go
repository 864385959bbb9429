package ui

import (
	"testing"

	"dossier/app/entity"
)

func TestParseRoute(t *testing.T) {
	for path, want := range map[string]route{
		"":                      {page: pageHome},
		"/":                     {page: pageHome},
		"index.html":            {page: pageHome},
		"article/x-1/":          {page: pageArticle, slug: "x-1"},
		"/article/x-1":          {page: pageArticle, slug: "x-1"},
		"article/x/index.html":  {page: pageArticle, slug: "x"},
		"article/":              {},
		"article/x/y/":          {},
		"entity/person/to-lam/": {page: pageEntity, kind: entity.Person, slug: "to-lam"},
		"entity/agreement/x/":   {page: pageEntity, kind: entity.Agreement, slug: "x"},
		"entity/animal/x/":      {},
		"entity/person/":        {},
		"entities/":             {page: pageEntities},
		"about/":                {page: pageAbout},
		"office/president/":     {page: pageOffice, slug: "president"},
		"office/":               {},
		"shell/":                {page: pageShell},
		"404/":                  {},
		"sitemap.xml":           {},
		"%3Cscript%3E":          {},
	} {
		if got := parseRoute(path); got != want {
			t.Errorf("parseRoute(%q) = %v, want %v", path, got, want)
		}
	}
}
