package statement

// join gives the sentences of one quotation to the statement that names its
// speaker, and a paragraph of nothing but quotation to the speaker before.
func (r *reader) join() {
	taken := make([]int, len(r.sents)) // sentence → statement + 1
	for j := range r.found {
		taken[r.found[j].from] = j + 1
	}
	take := func(j, i int) bool {
		if taken[i] != 0 || r.sents[i].passage != r.sents[r.found[j].from].passage {
			return false
		}
		taken[i] = j + 1
		f := &r.found[j]
		if i < f.from {
			f.from, f.Start = i, r.sents[i].Start
		} else {
			f.to, f.End = i, r.sents[i].End
		}
		return true
	}
	n := len(r.found)
	for j := range n {
		f := &r.found[j]
		if f.Rule == "reference" || taken[f.from] != j+1 {
			continue // of two in a sentence the last takes the quotation
		}
		for f.from > 0 && r.sents[f.from].openFrom && take(j, f.from-1) {
		}
	}
	for j := range n {
		f := &r.found[j]
		if f.Rule == "reference" || taken[f.to] != j+1 {
			continue
		}
		quoted := r.quotes(f)
		for f.to+1 < len(r.sents) {
			next := &r.sents[f.to+1]
			if !(next.openFrom || quoted && next.quote) || !take(j, f.to+1) {
				break
			}
		}
	}
	// A quotation that no one is named for, right behind the words of someone.
	for i := 1; i < len(r.sents); i++ {
		s := &r.sents[i]
		j := taken[i-1] - 1
		if taken[i] != 0 || j < 0 || s.fresh || !s.quote || s.passage != r.sents[i-1].passage+1 || !r.quotes(&r.found[j]) {
			continue
		}
		to := i
		for to+1 < len(r.sents) && r.sents[to+1].passage == s.passage && r.sents[to+1].quote && taken[to+1] == 0 {
			to++
		}
		if to+1 < len(r.sents) && r.sents[to+1].passage == s.passage {
			continue // something else in that paragraph
		}
		f := r.found[j]
		f.from, f.to = i, to
		f.Start, f.End = s.Start, r.sents[to].End
		f.Rule, f.Confidence = "continued", rules["continued"]
		r.found = append(r.found, f)
		for ; i <= to; i++ {
			taken[i] = len(r.found)
		}
		i--
	}
}

// quotes reports whether the statement has quoted words.
func (r *reader) quotes(f *found) bool {
	for i := f.from; i <= f.to; i++ {
		s := &r.sents[i]
		if s.openFrom || s.openTo || s.quote {
			return true
		}
		if s.to > s.from && (r.words[s.from].quoted || r.words[s.to-1].quoted) {
			return true
		}
		n := 0
		for k := s.from; k < s.to; k++ {
			if !r.words[k].quoted {
				n = 0
			} else if n++; n >= 5 {
				return true // more than a word in quotation marks
			}
		}
	}
	return false
}
