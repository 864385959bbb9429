package extract

import "strings"

// titleBefore reports whether a title ends right before token i: President,
// Ambassador to the US, Director of the Office.
func (d *doc) titleBefore(i int) bool {
	if i <= d.from {
		return false
	}
	p := &d.toks[i-1]
	switch d.toks[i].gap {
	case gapSpace:
	case gapClose:
		return d.titlePhrase(i) < i
	case gapInitial:
		return p.is&isHonorific != 0 || p.is&isTitle != 0
	default:
		return false
	}
	if p.is&isTitle != 0 && (p.shape != lower || p.is&isHonorific == 0 || p.term == "comrade" || p.term == "professor") {
		return true
	}
	return d.titlePhrase(i) < i
}

// titlePhrase returns where the title that stands right before token i
// begins, or i if there is none: "Deputy Prime Minister and Minister of
// Foreign Affairs", "Ambassador to the US".
func (d *doc) titlePhrase(i int) int {
	if i <= d.from || d.toks[i].gap != gapSpace && d.toks[i].gap != gapInitial && d.toks[i].gap != gapClose {
		return i
	}
	start := i
	// go left over the phrase and remember the last place where a title starts it
	for j := i - 1; j >= d.from && i-j < 16; j-- {
		t := &d.toks[j]
		if t.is&isTitle != 0 || t.is&isHonorific != 0 {
			start = j
		} else if t.shape == lower {
			switch t.term {
			case "of", "for", "to", "the", "and", "in", "on", "at":
			default:
				if t.is&isRank != 0 && j+1 == start || t.gap == gapHyphen {
					break
				}
				return d.rankBefore(start)
			}
		} else if t.is&isFunction != 0 && t.term != "under" && t.term != "then" {
			return d.rankBefore(start)
		}
		if j > d.from {
			switch t.gap {
			case gapSpace, gapHyphen, gapInitial, gapPoss, gapAnd, gapClosePoss, gapOpen, gapClose:
			default:
				return d.rankBefore(start)
			}
		}
	}
	return d.rankBefore(start)
}

// rankBefore takes in what leans on a title from the left: US, Deputy, former.
func (d *doc) rankBefore(s int) int {
	for n := 0; n < 10 && s > d.from && (d.toks[s].gap == gapSpace || d.toks[s].gap == gapHyphen); n++ {
		t := &d.toks[s-1]
		if t.is&isRank != 0 || t.capital() && t.is&(isFunction|isCalendar) == 0 {
			s--
			continue
		}
		break
	}
	return s
}

// titleAfter reports whether an apposition with a title follows at token j:
// ", President of the Union", ", 48,", ", a former diplomat".
func (d *doc) titleAfter(j int) bool {
	if j >= d.to || d.toks[j].gap != gapComma && d.toks[j].gap != gapOpen {
		return false
	}
	if w := d.term(j); w == "and" || w == "or" || w == "but" {
		return false
	}
	if t := &d.toks[j]; t.shape == number {
		return len(t.raw) == 2 && (j+1 >= d.to || d.toks[j+1].gap == gapComma || d.toks[j+1].gap == gapClose)
	}
	for n := 0; n < 7 && j < d.to; n++ {
		t := &d.toks[j]
		if n > 0 && t.gap != gapSpace && t.gap != gapHyphen && t.gap != gapPoss {
			return false
		}
		if t.is&isTitle != 0 && t.is&isHonorific == 0 {
			return true
		}
		if t.is&isSay != 0 && t.shape == lower {
			return false
		}
		j++
	}
	return false
}

// roles returns the titles that stand before the name at tokens [i,j), and
// the one in apposition behind it.
func (d *doc) roles(i, j int) []string {
	var out []string
	if s := d.titlePhrase(i); s < i {
		out = append(out, splitRoles(d, s, i)...)
	}
	if j < d.to && d.toks[j].gap == gapComma && d.titleAfter(j) {
		if e := d.appositionEnd(j); e > j {
			s := j
			for s < e && d.toks[s].shape == lower && (d.term(s) == "the" || d.term(s) == "a" || d.term(s) == "an") {
				s++
			}
			if s < e && d.toks[s].shape != number {
				out = append(out, clean(d.text(s, e)))
			}
		}
	}
	return out
}

// appositionEnd returns where the apposition that begins at token j ends.
func (d *doc) appositionEnd(j int) int {
	e := j
	for e < d.to && e < j+16 {
		t := &d.toks[e]
		if e > j && (t.gap == gapComma || t.gap == gapStop || t.gap == gapOpen || t.gap == gapDash ||
			t.shape == lower && (t.is&isSay != 0 || t.term == "and" || len(t.term) > 4 && strings.HasSuffix(t.term, "ed"))) {
			return e
		}
		e++
	}
	return e
}

// splitRoles cuts "Deputy Prime Minister and Minister of Foreign Affairs" in two.
func splitRoles(d *doc, s, i int) []string {
	var out []string
	from := s
	for k := s; k < i; k++ {
		if d.term(k) == "and" && k > from && k+1 < i && d.titleWithin(from, k) && d.titleSoon(k+1, i) {
			out = append(out, clean(d.text(from, k)))
			from = k + 1
		}
	}
	end := i
	for end > from && d.toks[end-1].is&isHonorific != 0 && d.toks[end-1].term != "professor" {
		end-- // Mr., Dr. are no roles
	}
	for from < end && d.toks[from].first && d.toks[from].is&isFunction != 0 {
		from++
	}
	for from < end && (d.term(from) == "then" || d.term(from) == "late" || d.term(from) == "the") {
		from++
	}
	if end > from && d.titleWithin(from, end) {
		out = append(out, clean(d.text(from, end)))
	}
	return out
}

func (d *doc) titleWithin(i, j int) bool {
	for ; i < j; i++ {
		if d.toks[i].is&isTitle != 0 && d.toks[i].is&isHonorific == 0 || d.toks[i].term == "professor" {
			return true
		}
	}
	return false
}

// titleSoon reports whether a title stands among the first words at i.
func (d *doc) titleSoon(i, j int) bool { return d.titleWithin(i, min(j, i+3)) }

func clean(s string) string { return strings.Join(strings.Fields(s), " ") }
