package site

import (
	"dossier/app/corpus"
	"dossier/app/entity/extract"
)

// noSite is a site that nothing is known about.
var noSite corpus.Site

// Input finds the names in the articles and returns what a corpus is built from.
func (s *Seeds) Input() corpus.Input {
	return corpus.Input{Site: s.Site, Articles: s.Articles, Entities: extract.Extract(s.Articles)}
}

// Corpus builds the blob.
func (s *Seeds) Corpus() ([]byte, error) { return corpus.Build(s.Input()) }
