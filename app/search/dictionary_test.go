package search

import (
	"math/rand"
	"slices"
	"strings"
	"testing"
)

// randomWord returns a word of letters that make long shared beginnings likely.
func randomWord(r *rand.Rand, letters string, longest int) string {
	b := make([]byte, 1+r.Intn(longest))
	for i := range b {
		b[i] = letters[r.Intn(len(letters))]
	}
	return string(b)
}

func TestDictionary(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for _, n := range []int{0, 1, 15, 16, 17, 1000} {
		var keys []string
		for len(keys) < n {
			keys = append(keys, randomWord(r, "abc", 9))
			slices.Sort(keys)
			keys = slices.Compact(keys)
		}
		var w dictWriter
		for i, k := range keys {
			info, _ := w.add(k)
			info.int(i)
		}
		d := openDictionary(string(w.bytes()))
		for i, k := range keys {
			if got, ok := d.find(k); !ok || got != i {
				t.Errorf("find(%s) = %d, %v, want %d", k, got, ok, i)
			}
			if got := d.key(i); got != k {
				t.Errorf("key(%d) = %s, want %s", i, got, k)
			}
		}
		for range 300 {
			p := randomWord(r, "abcd", 5)
			if _, ok := d.find(p); ok != slices.Contains(keys, p) {
				t.Errorf("find(%s) = %v", p, ok)
			}
			var got, want []string
			d.prefixed(p, func(n int, key []byte) bool {
				if keys[n] != string(key) {
					t.Errorf("prefixed(%s): number %d is %s", p, n, key)
				}
				got = append(got, string(key))
				return true
			})
			for _, k := range keys {
				if strings.HasPrefix(k, p) {
					want = append(want, k)
				}
			}
			if !slices.Equal(got, want) {
				t.Errorf("prefixed(%s) = %v, want %v", p, got, want)
			}
		}
	}
}
