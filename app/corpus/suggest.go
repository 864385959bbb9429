package corpus

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"dossier/app/entity"
	"dossier/app/search"
	"dossier/app/text"
)

// Suggestions are what a reader may be about to type.
type Suggestions struct {
	Names  []int // entities, by number
	Titles []int // articles, by number
	Words  []search.Suggestion
}

// maxKeys is how many keys of a prefix are looked at. A prefix that more keys
// begin with is a letter or two; for it the topNames most named entities of
// each kind are looked at too, so that the answer has who matters.
const (
	maxKeys  = 256
	topNames = 64
)

// maxEntityKeys is how many keys an entity has at most.
const maxEntityKeys = 256

// maxKeyWords is how many words of a name make a key.
const maxKeyWords = 8

// Suggest returns what begins with a prefix, at most n of each sort: entities
// of which a name has the prefix's words in a row, the last of them begun, by
// the number of their articles; articles whose titles have all its words; and
// words that the texts have, by the number of their articles. A prefix without
// letters or digits gives nothing.
func (c *Corpus) Suggest(prefix string, n int) Suggestions {
	key := folded(prefix)
	if key == "" || n <= 0 {
		return Suggestions{}
	}
	begun := !strings.HasSuffix(prefix, " ")
	s := Suggestions{Names: c.namesWith(key, begun, n)}
	if len(key) > 1 {
		s.Titles = c.titlesWith(key, begun, n)
		if begun {
			s.Words = c.index.Words(key[strings.LastIndexByte(key, ' ')+1:], n)
		}
	}
	return s
}

// folded returns the terms of s with a space between.
func folded(s string) string {
	var b strings.Builder
	text.Tokenize(s, func(t text.Token) bool {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(t.Term)
		return b.Len() < 256
	})
	return b.String()
}

// entityKeys returns what an entity is found by while typing: each of its
// written forms, folded, from each of its words on.
func entityKeys(name string, aliases []entity.Alias) []string {
	var keys []string
	add := func(s string) {
		var terms []string
		text.Tokenize(s, func(t text.Token) bool {
			terms = append(terms, t.Term)
			return len(terms) < maxKeyWords
		})
		for i := range terms {
			if k := strings.Join(terms[i:], " "); len(keys) < maxEntityKeys && !slices.Contains(keys, k) {
				keys = append(keys, k)
			}
		}
	}
	add(name)
	for _, a := range aliases {
		add(a.Text)
	}
	return keys
}

// keys writes the references to all keys, in order of the keys.
func (b *builder) keys() ([]byte, error) {
	type ref struct {
		key string
		at  int
	}
	var refs []ref
	for i, e := range b.Entities.Entities {
		for k, key := range entityKeys(e.Name, e.Aliases) {
			refs = append(refs, ref{key, i*maxEntityKeys + k})
		}
	}
	if len(b.Entities.Entities) >= 1<<32/maxEntityKeys {
		return nil, errTooLarge
	}
	slices.SortFunc(refs, func(x, y ref) int { return cmp.Or(cmp.Compare(x.key, y.key), cmp.Compare(x.at, y.at)) })
	var w writer
	for _, r := range refs {
		w.u32(r.at)
	}
	return w.b, nil
}

// names reads the keys of entity i without the rest of its record.
func (c *Corpus) names(i int) []string {
	if keys, ok := c.written.get(i); ok {
		return keys
	}
	r := &reader{b: c.entities.at(i)}
	r.int(entity.NumKinds)
	r.str()
	name := r.str()
	var aliases []entity.Alias
	for range r.count() {
		aliases = append(aliases, entity.Alias{Text: r.str(), Count: r.int(1 << 31)})
	}
	if r.bad {
		return nil
	}
	keys := entityKeys(name, aliases)
	c.written.put(i, keys)
	return keys
}

// namesWith returns the entities with a key that begins with want.
func (c *Corpus) namesWith(want string, begun bool, n int) []int {
	refs := c.sections[secKeys]
	entityOf := func(k int) int { return int(u32(refs, 4*k) / maxEntityKeys) }
	keyOf := func(k int) string {
		keys := c.names(entityOf(k))
		if i := int(u32(refs, 4*k) % maxEntityKeys); i < len(keys) {
			return keys[i]
		}
		return ""
	}
	type found struct {
		Entity
		whole bool // a key is want itself
	}
	var list []found
	seen := map[int]bool{}
	take := func(i int) {
		if seen[i] {
			return
		}
		seen[i] = true
		fits, whole := false, false
		for _, k := range c.names(i) {
			if begins(k, want, begun) {
				fits, whole = true, whole || k == want
			}
		}
		if fits {
			if e := c.Entity(i); e.Articles > 0 {
				list = append(list, found{e, whole})
			}
		}
	}
	size := len(refs) / 4
	first := sort.Search(size, func(k int) bool { return keyOf(k) >= want })
	for k := first; k < size && strings.HasPrefix(keyOf(k), want); k++ {
		if k-first == maxKeys {
			for kind := range entity.Kind(entity.NumKinds) {
				for _, i := range c.topOf(kind, topNames) {
					take(i)
				}
			}
			break
		}
		take(entityOf(k))
	}
	sort.Slice(list, func(a, b int) bool {
		x, y := &list[a], &list[b]
		switch {
		case x.whole != y.whole && len(want) > 2:
			return x.whole
		case x.Articles != y.Articles:
			return x.Articles > y.Articles
		case x.Mentions != y.Mentions:
			return x.Mentions > y.Mentions
		}
		return x.Index < y.Index
	})
	var out []int
	for _, f := range list[:min(n, len(list))] {
		out = append(out, f.Index)
	}
	return out
}

// begins reports whether a key has the words of want at its start; begun says
// that the last of them may go on.
func begins(key, want string, begun bool) bool {
	rest, ok := strings.CutPrefix(key, want)
	return ok && (begun || rest == "" || rest[0] == ' ')
}

// titlesWith returns the articles that have the words of key in their titles.
func (c *Corpus) titlesWith(key string, begun bool, n int) []int {
	query := "title:" + strings.ReplaceAll(key, " ", " title:")
	var out []int
	r := c.index.Search(search.Request{Query: query, Typing: begun, Limit: n, Plain: true})
	if len(r.Relaxed) > 0 {
		return nil
	}
	for _, h := range r.Hits {
		out = append(out, h.Doc)
	}
	return out
}
