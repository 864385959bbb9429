package search

import "math"

/*
Ranking is BM25F (Robertson, Zaragoza: The Probabilistic Relevance Framework:
BM25 and Beyond, 2009, §3.6) over three length norms, with the ladder on top:

	score(d)  = Σ over the words w of the query  word(w, d)  +  near(d)
	word(w,d) = idf(w) · ladder[kind] · (k1+1)·tf / (k1+tf)
	tf        = Σ over expansions e of w  share[e] · Σ over fields f  weight[f]·count(e,f,d) / norm(f,d)
	norm(f,d) = 1 - b[f] + b[f] · length(f,d) / average length of f
	idf(w)    = ln(1 + (N - df + ½) / (df + ½))

kind is the best rung by which d has w, df the number of documents that have w
on a rung of spelling (exact, folded, inflected); of a word that none has, it
is that of the rung that helps. near is described in proximity.go.
*/
const k1 = 1.8

// The length norms: lead and body are one text, so that where a publisher's
// articles are cut does not matter.
const (
	normTitle = iota
	normText
	normAside
	numNorms
)

var norms = [NumFields]uint8{Title: normTitle, Lead: normText, Body: normText, Aside: normAside}

// weights are the fields' weights; lengthWeights, the b of the formula, says how
// much their length counts.
var (
	weights       = [NumFields]float32{Title: 3, Lead: 1.2, Body: 1, Aside: 0.3}
	lengthWeights = [numNorms]float32{normTitle: 0.5, normText: 0.75, normAside: 0.75}
)

// commonWeight is the factor of common words (common.go) beside others.
const commonWeight = 0.1

// ladder holds the factor of each rung.
var ladder = [...]float32{Exact: 1, FoldMatch: 0.97, Inflected: 0.95, Prefix: 0.75, AliasMatch: 0.75, Typo: 0.6, Letters: 0.4}

// share is how much an occurrence of an expansion counts beside one of the word itself.
var share = [...]float32{Exact: 1, FoldMatch: 1, Inflected: 0.9, Prefix: 0.6, AliasMatch: 1, Typo: 1, Letters: 1}

// fillNorms fills the table of 1/norm.
func (x *Index) fillNorms() {
	for n := range x.norm {
		average := float32(1)
		if x.docs > 0 && x.tokens[n] > 0 {
			average = float32(x.tokens[n]) / float32(x.docs)
		}
		for i := range x.norm[n] {
			x.norm[n][i] = 1 / (1 - lengthWeights[n] + lengthWeights[n]*unpackedLength[i]/average)
		}
	}
}

// weight returns the weighted, normed count of a posting in the fields of mask.
func (x *Index) weight(c *cursor, mask uint8) float32 {
	if f := c.once; f >= 0 {
		if mask&(1<<f) == 0 {
			return 0
		}
		norm := norms[f&(NumFields-1)]
		return weights[f&(NumFields-1)] * x.norm[norm][x.lengths[norm][c.doc]]
	}
	w := float32(0)
	for f, n := range c.tf {
		if n > 0 && mask&(1<<f) != 0 {
			norm := norms[f]
			w += weights[f] * float32(n) * x.norm[norm][x.lengths[norm][c.doc]]
		}
	}
	return w
}

func (x *Index) idf(df int) float32 {
	return float32(math.Log(1 + (float64(x.docs-df)+0.5)/(float64(df)+0.5)))
}

// saturated is BM25's (k1+1)·tf/(k1+tf).
func saturated(tf float32) float32 { return (k1 + 1) * tf / (k1 + tf) }
