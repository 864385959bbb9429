package corpus

import (
	"dossier/app/article"
	"dossier/app/text"
)

// EachDate calls f for the dates that the articles' own texts mention, by
// article and place. It reads no more of an article than it needs, so that all
// dates of a large corpus are found in a moment.
func (c *Corpus) EachDate(f func(i int, d article.DateMention)) {
	var own []text.Span
	var dates []article.DateMention
	for i := range c.Len() {
		a, r := c.article(i)
		own, dates = own[:0], dates[:0]
		at := 0
		span := func() text.Span {
			start := at + r.int(len(a.Text)-at+1)
			at = start + r.int(len(a.Text)-start+1)
			return text.Span{Start: start, End: at}
		}
		for range r.count() {
			s := span()
			if article.Zone(r.int(256)).Own() {
				own = append(own, s)
			}
		}
		at = 0
		for range r.count() {
			dates = append(dates, article.DateMention{Span: span(), From: r.date(), To: r.date()})
		}
		if r.bad {
			continue
		}
		p := 0
		for _, d := range dates {
			for p < len(own) && own[p].End <= d.Start {
				p++
			}
			if p < len(own) && own[p].Start <= d.Start {
				f(i, d)
			}
		}
	}
}
