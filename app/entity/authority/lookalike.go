package authority

import (
	"cmp"
	"hash/maphash"
	"slices"
	"strings"
	"unicode/utf8"

	"dossier/app/entity"
)

// lookalike is a pair of entities that may be one.
type lookalike struct {
	a, b int // the one that would give the name first
	why  string
	rank int // the lower, the likelier
}

const (
	minNear   = 8  // letters of a name from which one letter of difference is no other name
	maxShared = 5  // entities that share a word for it to be rare
	maxBucket = 40 // entities with one fingerprint beyond which it tells nothing
)

// lookalikes returns pairs of entities whose names are alike and that the file
// does not separate, the likeliest first. It never compares all with all:
// every test has a fingerprint that both names of a pair share.
func lookalikes(f *File, r *entity.Result) []lookalike {
	names := make([]form, len(r.Entities))
	mentions := make([]int, len(r.Entities))
	for i := range r.Entities {
		names[i] = newForm(r.Entities[i].Name)
		for _, a := range r.Entities[i].Aliases {
			mentions[i] += a.Count
		}
	}
	var prints []print
	seed := maphash.MakeSeed()
	add := func(test byte, k entity.Kind, s string, e int) {
		var h maphash.Hash
		h.SetSeed(seed)
		h.WriteByte(test)
		h.WriteByte(byte(k))
		h.WriteString(s)
		prints = append(prints, print{h.Sum64(), int32(e)})
	}
	found := make(map[[2]int]bool)
	var out []lookalike
	pair := func(a, b, rank int, why string) {
		key := [2]int{min(a, b), max(a, b)}
		if a == b || found[key] || f.separated(&names[a], &names[b]) {
			return
		}
		found[key] = true
		out = append(out, lookalike{a, b, why, rank})
	}
	byMentions := func(a, b int) (int, int) {
		if c := cmp.Or(cmp.Compare(mentions[b], mentions[a]), cmp.Compare(a, b)); c > 0 {
			return b, a
		}
		return a, b
	}

	// The same words, in two kinds or in another order.
	for i := range names {
		add(0, 0, names[i].key, i)
		add(1, r.Entities[i].Kind, strings.Join(slices.Sorted(slices.Values(names[i].words)), " "), i)
	}
	buckets(prints, func(x, y int) {
		x, y = byMentions(x, y)
		a, b := &names[x], &names[y]
		switch {
		case a.key == "":
		case a.key == b.key && r.Entities[x].Kind != r.Entities[y].Kind:
			pair(x, y, 0, "the same name, taken for two kinds")
		case r.Entities[x].Kind != r.Entities[y].Kind:
		case a.key == b.key:
			pair(x, y, 1, "the same name but for marks")
		case sameWords(a, b):
			pair(x, y, 2, "the same words in another order")
		}
	})

	// One letter apart: two such names have a form in common that lacks one letter.
	prints = prints[:0]
	for i := range names {
		k := names[i].key
		if n := utf8.RuneCountInString(k); n < minNear || n > 64 {
			continue
		}
		add(2, r.Entities[i].Kind, k, i)
		for at, c := range k {
			add(2, r.Entities[i].Kind, k[:at]+k[at+utf8.RuneLen(c):], i)
		}
	}
	buckets(prints, func(x, y int) {
		if x, y = byMentions(x, y); near(names[x].key, names[y].key) {
			pair(x, y, 3, "one letter apart")
		}
	})

	// Initials: VFF and Vietnam Fatherland Front; J. Smith and John Smith.
	prints = prints[:0]
	for i := range names {
		w := names[i].words
		switch {
		case len(w) == 1 && isUpper(r.Entities[i].Name):
			add(3, r.Entities[i].Kind, w[0], i)
		case len(w) > 2:
			var b strings.Builder
			for _, s := range w {
				if !particles[s] && s != "the" && s != "and" {
					b.WriteByte(s[0])
				}
			}
			add(3, r.Entities[i].Kind, b.String(), i)
		}
		if r.Entities[i].Kind == entity.Person && len(w) > 1 {
			_, n := utf8.DecodeRuneInString(w[0])
			add(4, entity.Person, w[0][:n]+" "+w[len(w)-1], i)
		}
	}
	buckets(prints, func(x, y int) {
		a, b := &names[x], &names[y]
		if len(a.words) < len(b.words) || len(a.words) == len(b.words) && len(a.key) < len(b.key) {
			x, y, a, b = y, x, b, a
		}
		switch {
		case r.Entities[x].Kind != r.Entities[y].Kind:
		case len(b.words) == 1 && len(a.words) > 2 && isUpper(r.Entities[y].Name):
			pair(x, y, 4, "its initials")
		case len(b.words) > 1 && utf8.RuneCountInString(b.words[0]) == 1 && a.words[0][0] == b.words[0][0] && a.words[len(a.words)-1] == b.words[len(b.words)-1]:
			pair(x, y, 4, "an initial for a name")
		}
	})

	// One name inside the other, with a word that few names have.
	type key struct {
		kind entity.Kind
		word string
	}
	with := make(map[key][]int)
	for i := range names {
		for _, w := range names[i].words {
			k := key{r.Entities[i].Kind, w}
			if l := with[k]; len(l) <= maxShared && (len(l) == 0 || l[len(l)-1] != i) && utf8.RuneCountInString(w) > 1 && w[0] > '9' {
				with[k] = append(l, i)
			}
		}
	}
	for k, l := range with {
		if len(l) > maxShared {
			continue
		}
		for _, x := range l {
			for _, y := range l {
				a, b := &names[x], &names[y]
				if len(a.words) <= len(b.words) || !inside(b.words, a.words) {
					continue
				}
				// The head of a body's name comes last: the General Assembly of
				// the United Nations is not the United Nations.
				if k.kind != entity.Person && (len(b.words) < 2 || a.words[len(a.words)-1] != b.words[len(b.words)-1]) {
					continue
				}
				pair(x, y, 5, "one name within the other")
			}
		}
	}
	slices.SortFunc(out, func(x, y lookalike) int {
		return cmp.Or(cmp.Compare(x.rank, y.rank),
			cmp.Compare(mentions[y.a]+mentions[y.b], mentions[x.a]+mentions[x.b]), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	return out
}

// print is a fingerprint of an entity's name.
type print struct {
	hash   uint64
	entity int32
}

// buckets calls do for the pairs of entities that share a fingerprint.
func buckets(ps []print, do func(x, y int)) {
	slices.SortFunc(ps, func(a, b print) int {
		return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.entity, b.entity))
	})
	for i := 0; i < len(ps); {
		j := i + 1
		for j < len(ps) && ps[j].hash == ps[i].hash {
			j++
		}
		if j-i <= maxBucket {
			for x := i; x < j; x++ {
				for y := x + 1; y < j; y++ {
					if ps[x].entity != ps[y].entity {
						do(int(ps[x].entity), int(ps[y].entity))
					}
				}
			}
		}
		i = j
	}
}

// near reports whether two names are equal but for one letter, or two that
// are swapped; a digit makes another name (71st, 72nd).
func near(a, b string) bool {
	x, y := []rune(a), []rune(b)
	for len(x) > 0 && len(y) > 0 && x[0] == y[0] {
		x, y = x[1:], y[1:]
	}
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	if strings.ContainsAny(string(x)+string(y), "0123456789") {
		return false
	}
	return len(x)+len(y) > 0 && len(x) <= 1 && len(y) <= 1 ||
		len(x) == 2 && len(y) == 2 && x[0] == y[1] && x[1] == y[0]
}

func sameWords(a, b *form) bool {
	return len(a.words) == len(b.words) && slices.Equal(slices.Sorted(slices.Values(a.words)), slices.Sorted(slices.Values(b.words)))
}

// inside reports whether all of some words are among others.
func inside(some, all []string) bool {
	for _, w := range some {
		if !slices.Contains(all, w) {
			return false
		}
	}
	return len(some) > 0
}

// separated reports whether the file says that two names are different.
func (f *File) separated(a, b *form) bool {
	if f == nil {
		return false
	}
	for i := range f.rules {
		r := &f.rules[i]
		if r.verb != separate {
			continue
		}
		x, y := -1, -1
		for n := range r.names {
			if x < 0 && r.names[n].agrees(a) || r.names[n].same(a) {
				x = n
			}
			if y < 0 && r.names[n].agrees(b) || r.names[n].same(b) {
				y = n
			}
		}
		if x >= 0 && y >= 0 && x != y {
			return true
		}
	}
	return false
}
