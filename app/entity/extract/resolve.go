package extract

import "sort"

// resolve chooses among overlapping candidates: vetoes first, then the
// longest, then the rule that is asked earlier. What is left is disjoint and
// in order.
func (d *doc) resolve() {
	cs := d.cands
	sort.SliceStable(cs, func(x, y int) bool {
		a, b := &cs[x], &cs[y]
		if a.veto != b.veto {
			return a.veto
		}
		if la, lb := a.end-a.start, b.end-b.start; la != lb {
			return la > lb
		}
		if a.prio != b.prio {
			return a.prio < b.prio
		}
		return a.start < b.start
	})
	taken := make([]bool, len(d.toks)+1)
	kept := cs[:0]
next:
	for _, c := range cs {
		for i := c.i; i < c.j; i++ {
			if taken[i] {
				continue next
			}
		}
		for i := c.i; i < c.j; i++ {
			taken[i] = true
		}
		if !c.veto {
			kept = append(kept, c)
		}
	}
	sort.Slice(kept, func(x, y int) bool { return kept[x].start < kept[y].start })
	d.cands = kept
	d.taken = taken
}
