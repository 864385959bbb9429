package extract

import (
	"strings"

	"dossier/app/text"
)

// Vietnamese names: surname, middle names, given name, each a syllable; people
// are called by the given name, the last syllable or two.

// syllable reports whether a folded word is shaped like a Vietnamese
// syllable: an optional initial, vowels, an optional final.
func syllable(w string) bool {
	if len(w) == 0 || len(w) > 7 {
		return false
	}
	w = strings.TrimPrefix(w, initial(w))
	v := 0
	for v < len(w) && strings.IndexByte("aeiouy", w[v]) >= 0 {
		v++
	}
	if v == 0 || v > 3 {
		return false
	}
	switch w[v:] {
	case "", "c", "ch", "m", "n", "ng", "nh", "p", "t":
		return true
	}
	return false
}

// initial returns the initial consonants of a syllable.
func initial(w string) string {
	for _, c := range [...]string{"ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x"} {
		if strings.HasPrefix(w, c) {
			// gi and qu keep a vowel of their own: Gia, Quy; Gin is g-i-n.
			if c == "gi" && (len(w) == 2 || strings.IndexByte("aeiouy", w[2]) < 0) {
				return "g"
			}
			return c
		}
	}
	return ""
}

// vietnameseName returns the end of the Vietnamese name that begins at token
// i, or 0, and how far it is to be trusted.
func (d *doc) vietnameseName(i int) (end int, conf float32) {
	t := &d.toks[i]
	if t.is&isVnSurname == 0 || !t.capital() || nonASCII(t.raw) && !d.vnSurname[text.Key(t.raw)] {
		return 0, 0 // Vạn is no surname, though Văn is one
	}
	j := i + 1
	words, marked := 0, nonASCII(t.raw)
	if t.is&isWord != 0 {
		words++
	}
	for j < d.to && j < i+5 && d.toks[j].gap == gapSpace && d.toks[j].capital() && syllable(d.toks[j].term) {
		w := &d.toks[j]
		// A word that no Vietnamese name has ends it: Nguyen Van A Is …
		if w.is&isFunction != 0 && !nonASCII(w.raw) && (j > i+2 || w.term != "do" && w.term != "an" && w.term != "to" && w.term != "my" && w.term != "them") {
			break
		}
		if w.shape == upper && t.shape != upper {
			break
		}
		if k := d.known[j]; d.isCountry(k.entry) {
			break
		}
		if w.is&isWord != 0 && !nonASCII(w.raw) {
			words++
		}
		marked = marked || nonASCII(w.raw)
		j++
	}
	n := j - i
	if j < d.to && d.toks[j].gap == gapHyphen && d.toks[j].shape == lower {
		return 0, 0 // Han Tae-joon
	}
	switch {
	case n < 2:
		return 0, 0
	case marked:
		return j, 0.95
	case n >= 3 && (words < n-1 || t.is&isWord == 0):
		return j, 0.9
	case n >= 3:
		if d.titleBefore(i) || d.titleAfter(j) || d.saysAfter(j) {
			return j, 0.85
		}
		return 0, 0
	}
	// Two plain syllables (To Lam): a title, or no English words at all.
	if d.titleBefore(i) {
		return j, 0.9
	}
	if words == 0 && t.is&isFunction == 0 && d.toks[i+1].is&(isOrgHead|isPlaceHead|isEventHead) == 0 && len(t.term) > 2 {
		return j, 0.7
	}
	return 0, 0
}

func nonASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return true
		}
	}
	return false
}
