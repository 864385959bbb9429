package site

import (
	"path/filepath"

	"dossier/app/corpus"
	"dossier/app/entity/authority"
	"dossier/app/entity/extract"
)

// noSite is a site that nothing is known about.
var noSite corpus.Site

// Input finds the names in the articles, lets the publisher's word correct
// them, and returns what a corpus is built from. What is wrong in EntitiesFile
// is an error; its rules that change nothing are then in s.Unused.
func (s *Seeds) Input() (corpus.Input, error) {
	in := corpus.Input{Site: s.Site, Articles: s.Articles}
	var err error
	if s.Rules, err = authority.Parse(filepath.Join(s.Dir, EntitiesFile), s.Entities); err != nil {
		return corpus.Input{}, err
	}
	in.Entities, s.Unused = s.Rules.Apply(s.Articles, extract.Extract(s.Articles))
	return in, nil
}

// Corpus builds the blob.
func (s *Seeds) Corpus() ([]byte, error) {
	in, err := s.Input()
	if err != nil {
		return nil, err
	}
	return corpus.Build(in)
}
