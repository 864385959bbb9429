package search

import (
	"sort"
	"strings"
	"testing"

	"dossier/app/text"
)

// doc makes a document from paragraphs: the first is the title, those that begin
// with > are asides, the rest the body.
func doc(id string, paragraphs ...string) Document {
	d := Document{ID: id, Title: paragraphs[0]}
	for i, p := range paragraphs {
		f := Body
		switch {
		case i == 0:
			f = Title
		case strings.HasPrefix(p, ">"):
			f, p = Aside, p[1:]
		}
		if d.Text != "" {
			d.Text += "\n\n"
		}
		d.Passages = append(d.Passages, Passage{text.Span{Start: len(d.Text), End: len(d.Text) + len(p)}, f})
		d.Text += p
	}
	return d
}

// named adds a mention of a value wherever one of the names stands.
func named(d *Document, value int32, names ...string) {
	found := false
	for _, n := range names {
		for at := 0; ; {
			i := strings.Index(d.Text[at:], n)
			if i < 0 {
				break
			}
			span := text.Span{Start: at + i, End: at + i + len(n)}
			free := true
			for _, o := range d.Names {
				free = free && !o.Overlaps(span)
			}
			if free {
				d.Names = append(d.Names, Name{span, value})
				found = true
			}
			at = span.End
		}
	}
	sort.Slice(d.Names, func(i, j int) bool { return d.Names[i].Start < d.Names[j].Start })
	if found {
		d.Values = append(d.Values, value)
		sort.Slice(d.Values, func(i, j int) bool { return d.Values[i] < d.Values[j] })
	}
}

func open(t testing.TB, docs []Document, values []Value) *Index {
	t.Helper()
	b, err := Build(docs, values)
	if err != nil {
		t.Fatal(err)
	}
	x, err := Open(string(b))
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// ids returns the IDs of the hits of a query, in order.
func ids(docs []Document, r Response) string {
	var out []string
	for _, h := range r.Hits {
		out = append(out, docs[h.Doc].ID)
	}
	return strings.Join(out, " ")
}
