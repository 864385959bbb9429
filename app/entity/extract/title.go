package extract

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
	rank := func(s int) int {
		if s == i && d.toks[i-1].is&isRank == 0 {
			return i // capitals alone are no title
		}
		return d.rankBefore(s)
	}
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
				return rank(start)
			}
		} else if t.is&isFunction != 0 && t.term != "under" && t.term != "then" {
			return rank(start)
		}
		if j > d.from {
			switch t.gap {
			case gapSpace, gapHyphen, gapInitial, gapPoss, gapAnd, gapClosePoss, gapOpen, gapClose:
			default:
				return rank(start)
			}
		}
	}
	return rank(start)
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
