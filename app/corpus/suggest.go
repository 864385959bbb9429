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
func (c *Corpus) Suggest(prefix string, n int) (s Suggestions) {
	for _, step := range c.Suggesting(prefix, n, &s) {
		step()
	}
	return s
}

// Suggesting returns the work of Suggest in steps, to be called in their order:
// after the last of them found has what Suggest returns.
func (c *Corpus) Suggesting(prefix string, n int, found *Suggestions) (steps []func()) {
	key := folded(prefix)
	if key == "" || n <= 0 {
		return nil
	}
	begun := !strings.HasSuffix(prefix, " ")
	names := nameSearch{c: c, want: key, begun: begun, seen: map[int]bool{}}
	steps = append(steps, names.byKey, names.byRank, func() { found.Names = names.best(n) })
	if len(key) > 1 {
		steps = append(steps, func() { found.Titles = c.titlesWith(key, begun, n) })
		if begun {
			last := key[strings.LastIndexByte(key, ' ')+1:]
			steps = append(steps, func() { found.Words = c.index.Words(last, n) })
		}
	}
	return steps
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

// nameSearch looks for the entities with a key that begins with want.
type nameSearch struct {
	c     *Corpus
	want  string
	begun bool // the last word of want may go on
	many  bool // more keys than were looked at begin so
	seen  map[int]bool
	found []foundName
}

type foundName struct {
	entity, articles, mentions int
	whole                      bool // a key is want itself
}

// byKey takes the entities whose keys begin so, of the first maxKeys keys.
func (s *nameSearch) byKey() {
	refs := s.c.sections[secKeys]
	entityOf := func(k int) int { return int(u32(refs, 4*k) / maxEntityKeys) }
	keyOf := func(k int) string {
		keys := s.c.names(entityOf(k))
		if i := int(u32(refs, 4*k) % maxEntityKeys); i < len(keys) {
			return keys[i]
		}
		return ""
	}
	size := len(refs) / 4
	first := sort.Search(size, func(k int) bool { return keyOf(k) >= s.want })
	for k := first; k < size && strings.HasPrefix(keyOf(k), s.want); k++ {
		if k-first == maxKeys {
			s.many = true
			return
		}
		s.take(entityOf(k))
	}
}

// byRank takes of the most named those that byKey has not come to.
func (s *nameSearch) byRank() {
	if !s.many {
		return
	}
	for kind := range entity.Kind(entity.NumKinds) {
		for _, i := range s.c.topOf(kind, topNames) {
			s.take(i)
		}
	}
}

// take adds entity i if it has such a key.
func (s *nameSearch) take(i int) {
	if s.seen[i] {
		return
	}
	s.seen[i] = true
	fits, whole := false, false
	for _, k := range s.c.names(i) {
		if begins(k, s.want, s.begun) {
			fits, whole = true, whole || k == s.want
		}
	}
	if fits {
		if articles, mentions := s.c.counts(i); articles > 0 {
			s.found = append(s.found, foundName{i, articles, mentions, whole})
		}
	}
}

// best returns the first n of what was found.
func (s *nameSearch) best(n int) (out []int) {
	slices.SortFunc(s.found, func(x, y foundName) int {
		if x.whole != y.whole && len(s.want) > 2 {
			if x.whole {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(y.articles, x.articles), cmp.Compare(y.mentions, x.mentions), cmp.Compare(x.entity, y.entity))
	})
	for _, f := range s.found[:min(n, len(s.found))] {
		out = append(out, f.entity)
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
