package search

import (
	"slices"
)

// counter counts values over the documents of an answer.
type counter struct {
	x      *Index
	f      *filter
	walk   recordWalker
	counts []int32       // by value
	months map[int32]int // see month
	key    int32         // the last month, of which
	keyed  int           // so many are not yet in months
	values []int32
	kindOf []int // of f.kinds, the index in x.kinds
}

// newCounter starts a count. Documents are given in ascending order.
func (x *Index) newCounter(f *filter) *counter {
	c := &counter{x: x, f: f, walk: x.docValues.walk(), counts: make([]int32, x.values), months: map[int32]int{}}
	for _, k := range f.kinds {
		c.kindOf = append(c.kindOf, slices.Index(x.kinds, k.kind))
	}
	return c
}

// add counts a document that fails the filter that fails returned.
func (c *counter) add(doc int32, fails int) {
	switch {
	case fails == failsMany || fails == failsQuery:
		return
	case fails == failsDate:
		c.month(doc)
		return
	}
	c.values = c.x.valuesOf(c.walk.get(int(doc)), c.values[:0])
	for _, v := range c.values {
		if fails == failsNone || c.x.valueKind(v) == c.kindOf[fails] {
			c.counts[v]++
		}
	}
	if fails == failsNone {
		c.month(doc)
	}
}

// month counts a document's date: by month as yyyymm, by year as yyyy, by 0.
func (c *counter) month(doc int32) {
	from, to := c.x.date(doc)
	key := from / 100
	switch {
	case from == 0 && to == 0:
		key = 0
	case from/100 != to/100:
		key = from / 10000
	}
	if key != c.key {
		c.months[c.key] += c.keyed
		c.key, c.keyed = key, 0
	}
	c.keyed++
}

// facets returns what was counted, in the order of kinds in the index, then
// date; of each kind at most limit values beside the chosen ones, or all for 0.
func (c *counter) facets(f *Filters, limit int) []Facet {
	x := c.x
	state := map[int32]State{}
	for kind, ids := range f.Include {
		for _, v := range x.valuesByID(kind, ids) {
			state[v] = Included
		}
	}
	for kind, ids := range f.Exclude {
		for _, v := range x.valuesByID(kind, ids) {
			state[v] = Excluded
		}
	}
	// There may be thousands of values: they are ordered as plain numbers, the
	// highest count first, then by rank, which leads back to the value.
	chosen, byKind := make([][]uint64, len(x.kinds)), make([][]uint64, len(x.kinds))
	byRank := make([]int32, x.values)
	for v := range int32(x.values) {
		picked := len(state) > 0 && state[v] != Neutral
		if c.counts[v] == 0 && !picked {
			continue
		}
		rank := u32(x.valueRanks, int(v))
		if int(rank) >= x.values {
			corrupt()
		}
		byRank[rank] = v
		list := byKind
		if picked {
			list = chosen
		}
		k := x.valueKind(v)
		list[k] = append(list[k], uint64(^uint32(c.counts[v]))<<32|uint64(rank))
	}
	var out []Facet
	for k, rest := range byKind {
		slices.Sort(chosen[k])
		slices.Sort(rest)
		if limit > 0 {
			rest = rest[:min(len(rest), limit)]
		}
		if len(chosen[k])+len(rest) == 0 {
			continue
		}
		facet := Facet{Kind: x.kinds[k], Values: make([]FacetValue, 0, len(chosen[k])+len(rest))}
		for _, key := range append(chosen[k], rest...) {
			v := byRank[uint32(key)]
			val := x.value(v)
			facet.Values = append(facet.Values, FacetValue{val.id, val.name, int(c.counts[v]), state[v]})
		}
		out = append(out, facet)
	}
	if dates := c.dates(f); len(dates) > 0 {
		out = append(out, Facet{Kind: "date", Values: dates})
	}
	return out
}

func (c *counter) dates(f *Filters) (out []FacetValue) {
	ids := map[string]int{}
	c.months[c.key] += c.keyed
	c.keyed = 0
	for key, n := range c.months {
		if n == 0 {
			continue
		}
		switch {
		case key == 0:
			ids["undated"] += n
		case key < 10000:
			ids[month(key*10000+101, key*10000+1231)] += n
		default:
			ids[month(key*100+1, key*100+1)] += n
		}
	}
	if f.Undated != WithinRange {
		ids["undated"] += 0
	}
	for _, id := range sortedKeys(ids) { // digits sort before "undated"
		v := FacetValue{ID: id, Name: id, Count: ids[id]}
		if id == "undated" && f.Undated != WithinRange {
			v.State = Included
		}
		out = append(out, v)
	}
	return out
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
