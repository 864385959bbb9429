package relation

// reduce leaves out the links of cycles, of which none is certain, and those
// that a way over other links says already.
func reduce(ps []Part, n int) []Part {
	first := make([]int, n+1) // ps[first[i]:first[i+1]] are the links of i
	for _, p := range ps {
		first[p.Entity+1]++
	}
	for i := range n {
		first[i+1] += first[i]
	}
	comp := components(ps, first)
	kept := ps[:0:0]
	for _, p := range ps {
		if comp[p.Entity] != comp[p.Whole] {
			kept = append(kept, p)
		}
	}
	clear(first)
	for _, p := range kept {
		first[p.Entity+1]++
	}
	for i := range n {
		first[i+1] += first[i]
	}
	// Chains are as long as names are nested: short. A bound keeps hostile
	// input linear; beyond it a link too many stays.
	const bound = 256
	seen := make([]int, n)
	out := kept[:0:0]
	for x, p := range kept {
		said := false
		left := bound
		var walk func(int)
		walk = func(e int) {
			for _, q := range kept[first[e]:first[e+1]] {
				if said || left == 0 {
					return
				}
				left--
				if q.Whole == p.Whole {
					said = true
					return
				}
				if seen[q.Whole] != x+1 {
					seen[q.Whole] = x + 1
					walk(q.Whole)
				}
			}
		}
		for _, q := range kept[first[p.Entity]:first[p.Entity+1]] {
			if q.Whole != p.Whole && !said {
				walk(q.Whole)
			}
		}
		if !said {
			out = append(out, p)
		}
	}
	return out
}

// components numbers the entities so that those, and only those, that reach
// each other have one number (Tarjan's way, without recursion: a chain of links
// may be long).
func components(ps []Part, first []int) []int {
	n := len(first) - 1
	comp, num, low := make([]int, n), make([]int, n), make([]int, n)
	on := make([]bool, n)
	var stack []int
	type frame struct{ e, next int }
	var calls []frame
	count, comps := 0, 0
	for s := range n {
		if num[s] != 0 {
			continue
		}
		calls = append(calls[:0], frame{s, first[s]})
		count++
		num[s], low[s] = count, count
		stack, on[s] = append(stack, s), true
		for len(calls) > 0 {
			f := &calls[len(calls)-1]
			if f.next < first[f.e+1] {
				w := ps[f.next].Whole
				f.next++
				if num[w] == 0 {
					count++
					num[w], low[w] = count, count
					stack, on[w] = append(stack, w), true
					calls = append(calls, frame{w, first[w]})
				} else if on[w] {
					low[f.e] = min(low[f.e], num[w])
				}
				continue
			}
			e := f.e
			calls = calls[:len(calls)-1]
			if len(calls) > 0 {
				up := calls[len(calls)-1].e
				low[up] = min(low[up], low[e])
			}
			if low[e] == num[e] {
				comps++
				for {
					w := stack[len(stack)-1]
					stack = stack[:len(stack)-1]
					on[w] = false
					comp[w] = comps
					if w == e {
						break
					}
				}
			}
		}
	}
	return comp
}
