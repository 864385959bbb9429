package statement

// remarks are the nouns by which a sentence speaks of what the one before
// said.
var remarks = set(`statement statements remark remarks comment comments announcement pledge appeal message view
	assessment call warning`)

// reference returns whose words the sentence before sentence i is, where
// sentence i says so: "That was the message from …", "He made the remarks …".
// It records the statement where that sentence has none; at is the noun, and
// said reports whether the words before are the speaker's.
func (r *reader) reference(i int) (q, at int, said bool) {
	s := &r.sents[i]
	if s.to-s.from < 5 {
		return -1, 0, false
	}
	noun, x := -1, subject{}
	for k := s.from; k+3 < s.to && k-s.from < 40; k++ {
		w := &r.words[k]
		if w.quoted {
			return -1, 0, false
		}
		if (w.term == "made" || w.term == "delivered" || w.term == "issued") && k > s.from &&
			(r.words[k+1].term == "the" || r.words[k+1].term == "these" || r.words[k+1].term == "this" || r.words[k+1].term == "those") {
			n := k + 2
			if r.words[n].term == "above" {
				n++
			}
			if n < s.to && remarks[r.words[n].term] && (n+1 == s.to || r.words[n+1].term != "of") {
				x, noun = r.subjectOf(s, k), n
			}
			break
		}
		if k == s.from && (w.term == "that" || w.term == "this" || w.term == "the") {
			n := k + 3
			switch {
			case (r.words[k+1].term == "was" || r.words[k+1].term == "is") && r.words[k+2].term == "the" && remarks[r.words[n].term]:
			case remarks[r.words[k+1].term] && (r.words[k+2].term == "was" || r.words[k+2].term == "were") && r.words[n].term == "made":
			default:
				continue
			}
			b := n + 1
			if b < s.to && (r.words[b].term == "shared" || r.words[b].term == "delivered" || r.words[b].term == "given") {
				b++
			}
			if b+1 < s.to && (r.words[b].term == "from" || r.words[b].term == "of" || r.words[b].term == "by") {
				x, noun = r.subjectBehind(s, b+1), n
				if r.words[n].term == "made" {
					noun = k + 1
				}
			}
			break
		}
	}
	if noun < 0 || x.kind == nobody || x.kind == body {
		return -1, 0, false
	}
	if x.entity = r.resolve(i, x, noun); x.entity < 0 {
		return -1, 0, false
	}
	if i == 0 || s.fresh {
		return x.entity, noun, false
	}
	if j, ok := r.said[i-1]; ok {
		return x.entity, noun, r.found[j].Speaker == x.entity
	}
	if p := &r.sents[i-1]; p.passage == s.passage || p.passage+1 == s.passage {
		r.add(i-1, x, noun, noun, "reference")
		return x.entity, noun, true
	}
	return x.entity, noun, false
}
