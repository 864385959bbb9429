package search

// filter is a request's filters, ready to be asked of each document.
type filter struct {
	kinds   []kindFilter // Include, in order of kind
	exclude docSet       // nil: none

	dated       bool // a range is set
	first, last int32
	nothing     bool // the range is no range
	undated     Undated
}

type kindFilter struct {
	kind string
	docs docSet
}

// filter makes f ready to be asked of each document.
func (x *Index) filter(f *Filters) *filter {
	out := &filter{undated: f.Undated}
	for _, kind := range sortedKeys(f.Include) {
		if len(f.Include[kind]) == 0 {
			continue
		}
		set := x.set()
		x.docsOf(x.valuesByID(kind, f.Include[kind]), set, false)
		out.kinds = append(out.kinds, kindFilter{kind, set})
	}
	for _, kind := range sortedKeys(f.Exclude) {
		if out.exclude == nil {
			out.exclude = x.set()
		}
		x.docsOf(x.valuesByID(kind, f.Exclude[kind]), out.exclude, false)
	}
	if f.From != "" || f.To != "" {
		out.dated = true
		var ok bool
		out.first, out.last, ok = dayRange(f.From, f.To)
		out.nothing = !ok
	}
	return out
}

// valuesByID returns the values that exist.
func (x *Index) valuesByID(kind string, ids []string) (out []int32) {
	for _, id := range ids {
		if v, ok := x.findValue(kind, id); ok {
			out = append(out, v)
		}
	}
	return out
}

// dateOK reports whether the date filter lets a document through.
func (x *Index) dateOK(f *filter, doc int32) bool {
	if !f.dated && f.undated != OnlyUndated {
		return true
	}
	from, to := x.date(doc)
	if from == 0 && to == 0 {
		return f.undated != WithinRange
	}
	if f.undated == OnlyUndated {
		return false
	}
	return !f.nothing && from <= f.last && to >= f.first
}

// Filters that a document fails.
const (
	failsNone  = -1
	failsDate  = -2
	failsMany  = -3
	failsQuery = -4 // an exclusion
)

// fails returns failsNone, the index in f.kinds of the only filter that doc
// fails, failsDate if that is the date, or failsMany.
func (x *Index) fails(f *filter, doc int32) int {
	if f.exclude != nil && f.exclude.has(doc) {
		return failsQuery
	}
	out := failsNone
	for i := range f.kinds {
		if !f.kinds[i].docs.has(doc) {
			if out != failsNone {
				return failsMany
			}
			out = i
		}
	}
	if !x.dateOK(f, doc) {
		if out != failsNone {
			return failsMany
		}
		out = failsDate
	}
	return out
}

// dateSet adds the dated documents of a Date to set.
func (x *Index) dateSet(d Date, set docSet) {
	first, last, ok := dayRange(d.From, d.To)
	for doc := int32(0); ok && doc < int32(x.docs); doc++ {
		if from, to := x.date(doc); (from != 0 || to != 0) && from <= last && to >= first {
			set.add(doc)
		}
	}
}
