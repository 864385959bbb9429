package site

import (
	"fmt"
	"slices"

	"dossier/app/article"
	"dossier/app/corpus"
	"dossier/app/entity"
	"dossier/app/entity/authority"
	"dossier/app/entity/extract"
	"dossier/app/entity/relation"
	"dossier/app/entity/statement"
	"dossier/app/parallel"
	"dossier/app/ui"
)

// noSite is a site that nothing is known about.
var noSite corpus.Site

// Input finds the names in the articles, lets the publisher's word correct
// them, and returns what a corpus is built from. What is wrong in EntitiesFile
// is an error; its rules that change nothing are then in s.Unused.
func (s *Seeds) Input() (corpus.Input, error) {
	in := corpus.Input{Site: s.Site, Articles: s.Articles}
	var err error
	if s.Rules, err = authority.Parse(s.EntitiesName, s.Entities); err != nil {
		return corpus.Input{}, err
	}
	in.Entities, s.Unused = s.Rules.Apply(s.Articles, extract.Extract(s.Articles))
	in.Statements = statements(in.Articles, in.Entities)
	for _, p := range relation.PartOf(in.Entities.Entities) {
		in.Parts = append(in.Parts, corpus.Part{Part: p.Entity, Relation: corpus.Relation{Entity: p.Whole, Kind: p.Kind.String(), Reason: p.Reason}})
	}
	in.Offices = offices(in.Articles, in.Entities.Entities)
	return in, nil
}

// statements finds who says what, on all cores.
func statements(arts []article.Article, found entity.Result) [][]corpus.Statement {
	out := make([][]corpus.Statement, len(arts))
	parallel.Each(len(arts), func(i int) {
		for _, s := range statement.Find(&arts[i], found.Mentions[i], found.Entities) {
			out[i] = append(out[i], corpus.Statement{Span: s.Span, Speaker: s.Speaker, Verb: s.Verb, Cue: s.Cue})
		}
	})
	return out
}

// offices returns who holds which office in a corpus's form.
func offices(arts []article.Article, entities []entity.Entity) []corpus.Office {
	var out []corpus.Office
	for _, o := range relation.Offices(arts, entities) {
		c := corpus.Office{ID: o.ID, Title: o.Title, Of: o.Of, Plain: o.Plain}
		for _, h := range o.Holders {
			holder := corpus.Holder{Entity: h.Entity}
			for _, r := range h.Records {
				if !slices.Contains(holder.Articles, r.Article) {
					holder.Articles = append(holder.Articles, r.Article)
				}
			}
			c.Holders = append(c.Holders, holder)
		}
		out = append(out, c)
	}
	return out
}

// makeCorpus builds a blob, with examples of queries that it answers, and opens it.
func makeCorpus(in corpus.Input) (blob []byte, c *corpus.Corpus, err error) {
	if blob, err = corpus.Build(in); err != nil {
		return nil, nil, err
	}
	if c, err = corpus.Open(string(blob)); err != nil {
		return nil, nil, fmt.Errorf("the corpus that was built does not open: %w", err)
	}
	if blob, err = corpus.WithExamples(blob, ui.Examples(c)); err != nil {
		return nil, nil, err
	}
	if c, err = corpus.Open(string(blob)); err == nil && c.Len() > 0 {
		c.Keep(keptMemory / (len(blob)/c.Len() + keptOverhead))
	}
	return blob, c, err
}

// Pages quote the articles, each several of them. What of the texts fits into
// keptMemory bytes is read only once; a text takes about as much as its part of the
// blob, and what is known of its passages besides.
const (
	keptMemory   = 384 << 20
	keptOverhead = 1 << 10
)

// Corpus builds the blob.
func (s *Seeds) Corpus() ([]byte, error) {
	in, err := s.Input()
	if err != nil {
		return nil, err
	}
	return corpus.Build(in)
}
