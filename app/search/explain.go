package search

// explainHit returns the shares of a hit's score; see rank.go for the formula.
func explainHit(leaves []*leaf, d rankedDoc) (out []Contribution) {
	for _, l := range leaves {
		if i, ok := l.out.find(d.doc); ok && l.out.scores[i] != 0 {
			out = append(out, Contribution{l.word, float64(l.out.scores[i])})
		}
	}
	if d.near != 0 {
		out = append(out, Contribution{"near", float64(d.near)})
	}
	if d.related != 0 {
		out = append(out, Contribution{"related words", float64(d.related)})
	}
	if d.other != 0 {
		out = append(out, Contribution{"another word that may be meant", float64(d.other)})
	}
	return out
}
