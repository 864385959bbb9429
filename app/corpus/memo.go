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

// recent remembers what was read lately under keys, which is likely to be asked for
// next. It may be used by several goroutines at once.
type recent[K comparable, V any] struct {
	mu sync.Mutex
	of map[K]V
}

// maxRecent is how much is remembered before it is forgotten.
const maxRecent = 1 << 12

func (r *recent[K, V]) get(key K) (what V, ok bool) {
	r.mu.Lock()
	what, ok = r.of[key]
	r.mu.Unlock()
	return what, ok
}

func (r *recent[K, V]) put(key K, what V) {
	r.mu.Lock()
	if r.of == nil || len(r.of) >= maxRecent {
		r.of = make(map[K]V)
	}
	r.of[key] = what
	r.mu.Unlock()
}
