package corpus

import "sync"

// memo remembers what was read under a number, for as long as no other one takes
// its slot: a page asks for the lists of the same few records many times. It may
// be used by several goroutines at once. P is a pointer, so that all memos share one
// code.
type memo[P any] struct {
	mu    sync.Mutex
	slots [memoSlots]slot[P]
}

type slot[P any] struct {
	n    int
	what P
	used bool
}

const memoSlots = 32

func (m *memo[P]) get(n int) (what P, ok bool) {
	m.mu.Lock()
	s := m.slots[uint(n)%memoSlots]
	m.mu.Unlock()
	return s.what, s.used && s.n == n
}

func (m *memo[P]) put(n int, what P) {
	m.mu.Lock()
	m.slots[uint(n)%memoSlots] = slot[P]{n, what, true}
	m.mu.Unlock()
}

// slugs are those of articles that were read, which are likely to be asked for
// next. They may be used by several goroutines at once.
type slugs struct {
	mu sync.Mutex
	of map[string]int
}

// maxSlugs is how many are remembered.
const maxSlugs = 1 << 12

func (s *slugs) get(slug string) (i int, ok bool) {
	s.mu.Lock()
	i, ok = s.of[slug]
	s.mu.Unlock()
	return i, ok
}

func (s *slugs) put(slug string, i int) {
	s.mu.Lock()
	if s.of == nil || len(s.of) >= maxSlugs {
		s.of = make(map[string]int)
	}
	s.of[slug] = i
	s.mu.Unlock()
}

// written are the keys of entities that were looked at, which the next letter
// looks at again. They may be used by several goroutines at once.
type written struct {
	mu sync.Mutex
	of map[int][]string
}

// maxWritten is of how many entities they are remembered.
const maxWritten = 1 << 10

func (w *written) get(i int) (keys []string, ok bool) {
	w.mu.Lock()
	keys, ok = w.of[i]
	w.mu.Unlock()
	return keys, ok
}

func (w *written) put(i int, keys []string) {
	w.mu.Lock()
	if w.of == nil || len(w.of) >= maxWritten {
		w.of = make(map[int][]string)
	}
	w.of[i] = keys
	w.mu.Unlock()
}
