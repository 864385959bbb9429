package site

import (
	"cmp"
	"slices"

	"dossier/app/article"
	"dossier/app/text"
)

// Twins are articles that are copies of one another.
type Twins struct {
	Articles []int // indexes, ascending; two at least
	// Similarity is the share of word sequences that the least alike of them
	// has in common with the first, from nearCopy to 1; 1 when all are the same text.
	Similarity float64
}

const (
	// shingle is the number of words that are compared as one sequence.
	shingle = 4
	// nearCopy is the share of sequences in common from which two articles are
	// copies; below 20 sequences chance makes articles alike.
	nearCopy     = 0.8
	fewSequences = 20
	// slots is how many minima stand for an article, and row how many of them
	// must meet before two articles are compared. Articles with 0.8 in common
	// miss each other once in 4,000 times.
	slots = 64
	row   = 4
)

// copies finds the articles that are copies of others, by their own text. The
// same articles give the same answer.
//
// Each article is a set of hashes of word sequences. Of each set the minima of
// 64 ways to order it are kept, found in one pass: the hash says which of 64
// slots it is for. Articles that share a row of slots are compared in full, with the
// first article of that row only, so that many copies of one text stay cheap.
func copies(arts []article.Article) []Twins {
	sets := make([][]uint32, len(arts))
	first := map[string]int{} // of one text
	leader := make([]int, len(arts))
	type key struct {
		row int
		sum uint64
	}
	rows := map[key]int{}
	found := map[int]*Twins{}
	join := func(i, to int, similarity float64) {
		leader[i] = to
		t := found[to]
		if t == nil {
			t = &Twins{Articles: []int{to}, Similarity: 1}
			found[to] = t
		}
		t.Articles = append(t.Articles, i)
		t.Similarity = min(t.Similarity, similarity)
	}
	for i := range arts {
		leader[i] = i
		words := ownWords(&arts[i])
		whole := string(words.key)
		if j, ok := first[whole]; ok && len(words.ends) > 0 {
			join(i, leader[j], 1)
			continue
		}
		first[whole] = i
		sets[i] = words.sequences()
		if len(sets[i]) < fewSequences {
			continue
		}
		minima := minimaOf(sets[i])
		for r := 0; r < slots/row && leader[i] == i; r++ {
			k := key{r, sum(minima[r*row : (r+1)*row])}
			j, ok := rows[k]
			if !ok {
				rows[k] = i
				continue
			}
			if j = leader[j]; j != i && len(sets[j]) > 0 {
				if s := common(sets[i], sets[j]); s >= nearCopy {
					join(i, j, s)
				}
			}
		}
	}
	out := make([]Twins, 0, len(found))
	for _, t := range found {
		slices.Sort(t.Articles)
		out = append(out, *t)
	}
	slices.SortFunc(out, func(a, b Twins) int { return cmp.Compare(a.Articles[0], b.Articles[0]) })
	return out
}

// words are the folded words of a text.
type words struct {
	key  []byte // one behind the other
	ends []int
}

func ownWords(a *article.Article) words {
	var w words
	for _, p := range a.Passages {
		if !p.Zone.Own() || p.Zone == article.Headline {
			continue
		}
		for _, t := range text.Tokens(a.Raw[p.Start:p.End]) {
			w.key = append(append(w.key, t.Term...), ' ')
			w.ends = append(w.ends, len(w.key))
		}
	}
	return w
}

// sequences returns the hashes of all sequences of words, ordered, each once.
func (w *words) sequences() []uint32 {
	var out []uint32
	start := 0
	for i := shingle - 1; i < len(w.ends); i++ {
		out = append(out, hash(w.key[start:w.ends[i]]))
		start = w.ends[i-shingle+1]
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// hash is FNV-1a with its bits mixed once more: its upper ones change too little.
func hash(b []byte) uint32 {
	h := uint64(14695981039346656037)
	for _, c := range b {
		h = (h ^ uint64(c)) * 1099511628211
	}
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	return uint32(h >> 32)
}

// minimaOf returns the least hash of each slot. An empty slot takes the value
// of the next one that is not, marked by how far it is.
func minimaOf(set []uint32) [slots]uint64 {
	const none = ^uint64(0)
	var out [slots]uint64
	for i := range out {
		out[i] = none
	}
	for _, h := range set {
		s := h % slots
		out[s] = min(out[s], uint64(h/slots))
	}
	full := out
	for i := range out {
		for far := 1; out[i] == none && far < slots; far++ {
			if v := full[(i+far)%slots]; v != none {
				out[i] = v | uint64(far)<<32
			}
		}
	}
	return out
}

func sum(values []uint64) uint64 {
	h := uint64(14695981039346656037)
	for _, v := range values {
		h = (h ^ v) * 1099511628211
		h ^= h >> 29
	}
	return h
}

// common returns the share of what two ordered sets have in common of what
// they have together.
func common(a, b []uint32) float64 {
	n, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n++
			i++
			j++
		}
	}
	return float64(n) / float64(max(len(a)+len(b)-n, 1))
}
