package corpus

import (
	"slices"
	"sync"
	"testing"

	"dossier/app/article"
	"dossier/app/entity/extract"
	"dossier/app/entity/relation"
	"dossier/app/entity/statement"
)

// found returns what a corpus of articles is built from, with the names, statements
// and offices that are found in them.
func found(arts []article.Article) Input {
	in := Input{Site: Site{Title: "Test", Language: "en"}, Articles: arts, Entities: extract.Extract(arts)}
	for i := range arts {
		var said []Statement
		for _, s := range statement.Find(&arts[i], in.Entities.Mentions[i], in.Entities.Entities) {
			said = append(said, Statement{Span: s.Span, Speaker: s.Speaker, Verb: s.Verb, Cue: s.Cue})
		}
		in.Statements = append(in.Statements, said)
	}
	for _, p := range relation.PartOf(in.Entities.Entities) {
		in.Parts = append(in.Parts, Part{Part: p.Entity, Relation: Relation{Entity: p.Whole, Kind: p.Kind.String(), Reason: p.Reason}})
	}
	for _, o := range relation.Offices(arts, in.Entities.Entities) {
		office := Office{ID: o.ID, Title: o.Title, Of: o.Of, Plain: o.Plain}
		for _, h := range o.Holders {
			holder := Holder{Entity: h.Entity}
			for _, r := range h.Records {
				if !slices.Contains(holder.Articles, r.Article) {
					holder.Articles = append(holder.Articles, r.Article)
				}
			}
			office.Holders = append(office.Holders, holder)
		}
		in.Offices = append(in.Offices, office)
	}
	return in
}

var seedBlob = sync.OnceValues(func() ([]byte, error) {
	arts, err := readSeeds()
	if err != nil {
		return nil, err
	}
	return Build(found(arts))
})

// openSeeds opens the corpus of the bundled articles, as a build makes it.
func openSeeds(t testing.TB) (*Corpus, []byte) {
	t.Helper()
	blob, err := seedBlob()
	if err != nil {
		t.Fatal(err)
	}
	c, err := Open(string(blob))
	if err != nil {
		t.Fatal(err)
	}
	return c, blob
}
