package corpus

import (
	"math/rand"
	"reflect"
	"sync"
	"testing"
)

func TestMemo(t *testing.T) {
	var m memo[*int]
	if _, ok := m.get(0); ok {
		t.Error("an empty memo remembers 0")
	}
	for n := -1; n < 3*memoSlots; n++ {
		m.put(n, &n)
		if got, ok := m.get(n); !ok || got != &n {
			t.Errorf("%d: %v, %v", n, got, ok)
		}
		if _, ok := m.get(n + memoSlots); ok {
			t.Errorf("%d is taken for %d", n, n+memoSlots)
		}
	}
}

func TestSlugsAreForgottenInTime(t *testing.T) {
	var s recent[string, int]
	for i := range 3 * maxRecent {
		slug := "a-" + string(rune('a'+i%26)) + "-" + string(rune(0x4e00+i))
		s.put(slug, i)
		if got, ok := s.get(slug); !ok || got != i {
			t.Fatalf("%s is %d, %v, want %d", slug, got, ok, i)
		}
		if len(s.of) > maxRecent {
			t.Fatalf("%d slugs are remembered", len(s.of))
		}
	}
}

// Goroutines that ask a complete corpus at the same time get the answers that one
// alone gets. Run it with -race, too.
func TestSeveralAtOnce(t *testing.T) {
	shared, blob := mustOpen(t, generated(5, 120))
	alone, err := Open(string(blob))
	if err != nil {
		t.Fatal(err)
	}
	shared.Keep(40)
	type asked struct {
		question
		want any
	}
	r := rand.New(rand.NewSource(5))
	var all []asked
	for range 8 {
		for _, q := range questions(r, alone) {
			all = append(all, asked{q, q.ask(alone)})
		}
	}
	var wait sync.WaitGroup
	for g := range 4 {
		wait.Go(func() {
			for _, k := range rand.New(rand.NewSource(int64(g))).Perm(len(all)) {
				if got := all[k].ask(shared); !reflect.DeepEqual(got, all[k].want) {
					t.Errorf("%s = %v, want %v", all[k].name, got, all[k].want)
				}
			}
		})
	}
	wait.Wait()
}
