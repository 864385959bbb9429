package corpus

import "dossier/app/article"

// EachDate calls f for the dates that the articles' own texts mention, by
// article and place. It reads no more of an article than it needs, so that all
// dates of a large corpus are found in a moment.
func (c *Corpus) EachDate(f func(i int, d article.DateMention)) {
	for i := range c.Len() {
		a, r := c.record(i)
		for range r.count() {
			r.int(256)
		}
		var d details
		c.dates(a.size, r, &d)
		if r.bad {
			continue
		}
		for k, date := range d.dates {
			if d.own[k] {
				f(i, date)
			}
		}
	}
}
