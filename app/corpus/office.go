package corpus

import "sort"

// NumOffices returns the number of offices.
func (c *Corpus) NumOffices() int { return c.offices.n }

// Office returns office i of NumOffices; they are ordered by ID.
func (c *Corpus) Office(i int) Office {
	r := &reader{b: c.offices.at(i)}
	o := Office{ID: r.str(), Title: r.str(), Plain: r.int(2) == 1}
	for range r.count() {
		o.Of = append(o.Of, r.int(c.entities.n))
	}
	for range r.count() {
		h := Holder{Entity: r.int(c.entities.n)}
		for range r.count() {
			h.Articles = append(h.Articles, r.int(c.Len()))
		}
		o.Holders = append(o.Holders, h)
	}
	if r.bad {
		return Office{}
	}
	return o
}

// OfficeByID returns the number of the office with an ID.
func (c *Corpus) OfficeByID(id string) (int, bool) {
	i := sort.Search(c.NumOffices(), func(i int) bool { return c.Office(i).ID >= id })
	return i, i < c.NumOffices() && c.Office(i).ID == id
}
