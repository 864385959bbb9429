//go:build long

package e2e

import (
	"cmp"
	"encoding/json"
	"io/fs"
	"math/rand"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"dossier/web/site"
)

const (
	rounds    = 3   // of which the median counts
	questions = 200 // of a kind
	typed     = 30  // questions that are typed letter by letter
)

// What readers wait for, and what it takes, for the articles of a folder: the
// figures are told, not judged.
func TestMeasure(t *testing.T) {
	seeds := cmp.Or(os.Getenv(seedsVariable), filepath.FromSlash("../../seeds"))
	program, out := compiled(t), filepath.Join(t.TempDir(), "dist")
	var built site.Report
	decode(t, command(t, program, "build", "-seeds", seeds, "-out", out, "-json"), &built)
	t.Logf("%d articles; on the wire for reading offline: %.2f MB", built.Articles, mega(built.SavedBr))

	asked := makeQuestions(t, seeds)
	var all []measured
	for range rounds {
		all = append(all, measure(t, out, asked))
	}
	median := func(what, unit string, f func(m *measured) float64) {
		var v []float64
		for i := range all {
			v = append(v, f(&all[i]))
		}
		slices.Sort(v)
		t.Logf("%-62s %9.2f %s", what, v[len(v)/2], unit)
	}
	median("bytes before the first answer, client included", "MB", func(m *measured) float64 { return m.bytes / 1e6 })
	median("first answer, nothing on the device", "ms", func(m *measured) float64 { return m.cold })
	median("first answer, second visit", "ms", func(m *measured) float64 { return m.warm })
	for i, kind := range asked.kinds() {
		median(kind.name+", typical (p50)", "ms", func(m *measured) float64 { return quantile(m.took[i], 0.5) })
		median(kind.name+", nearly all (p95)", "ms", func(m *measured) float64 { return quantile(m.took[i], 0.95) })
		median(kind.name+", slowest", "ms", func(m *measured) float64 { return quantile(m.took[i], 1) })
	}
	median("longest block while questions are typed at once", "ms", func(m *measured) float64 { return m.block })
	median("memory of the client afterwards", "MB", func(m *measured) float64 { return m.memory / 1e6 })
	median("memory of scripts afterwards", "MB", func(m *measured) float64 { return m.heap / 1e6 })
}

// measured is what one reader sees; times are in milliseconds, the rest in bytes.
type measured struct {
	bytes, cold, warm, block, memory, heap float64
	took                                   [3][]float64 // by kind of question
}

// asking are the questions: some words that stand side by side in an article,
// the same with a letter wrong, and what stands in the box while they are typed.
type asking struct{ plain, misspelled, typing []string }

type kindOfQuestions struct {
	name string
	list []string
}

func (a *asking) kinds() []kindOfQuestions {
	return []kindOfQuestions{{"one to three words", a.plain}, {"misspelled", a.misspelled}, {"letter by letter", a.typing}}
}

// makeQuestions makes questions of the articles of a folder, the same each time.
func makeQuestions(t *testing.T, seeds string) *asking {
	t.Helper()
	var files []string
	err := filepath.WalkDir(seeds, func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && slices.Contains([]string{".txt", ".md"}, filepath.Ext(name)) && d.Name() != "entities.txt" {
			files = append(files, name)
		}
		return err
	})
	if err != nil || len(files) == 0 {
		t.Fatalf("%s has %d texts; %v", seeds, len(files), err)
	}
	r := rand.New(rand.NewSource(1))
	word := regexp.MustCompile(`\pL{2,}`)
	a := &asking{}
	for tries := 0; len(a.plain) < questions; tries++ {
		if tries > 100*questions {
			t.Fatalf("the articles of %s have too few words", seeds)
		}
		text, err := os.ReadFile(files[r.Intn(len(files))])
		if err != nil {
			t.Fatal(err)
		}
		words := word.FindAllString(strings.ToLower(string(text)), -1)
		n := 1 + r.Intn(3)
		if len(words) < n {
			continue
		}
		at := r.Intn(len(words) - n + 1)
		words = words[at : at+n]
		a.plain = append(a.plain, strings.Join(words, " "))
		wrong := make([]string, n)
		for i, w := range words {
			wrong[i] = misspell(r, w)
		}
		a.misspelled = append(a.misspelled, strings.Join(wrong, " "))
	}
	for _, q := range a.plain[:typed] {
		for i := range q {
			if i > 0 {
				a.typing = append(a.typing, q[:i])
			}
		}
		a.typing = append(a.typing, q)
	}
	return a
}

// misspell changes, drops, doubles or swaps a letter of a word.
func misspell(r *rand.Rand, word string) string {
	w := []rune(word)
	if len(w) < 4 {
		return word
	}
	i := r.Intn(len(w) - 1)
	switch r.Intn(4) {
	case 0:
		w[i] = rune('a' + r.Intn(26))
	case 1:
		w = slices.Delete(w, i, i+1)
	case 2:
		w = slices.Insert(w, i, w[i])
	default:
		w[i], w[i+1] = w[i+1], w[i]
	}
	return string(w)
}

// firstAnswer asks a question as soon as the page takes one, and keeps the
// client's memory at hand.
const firstAnswer = `
window.measured = {};
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = async (...args) => {
	const instance = await instantiate.apply(WebAssembly, args);
	measured.memory = instance.exports.mem;
	return instance;
};
const look = setInterval(async () => {
	if (!window.dossier || !dossier.search) return;
	clearInterval(look);
	await dossier.search(FIRST);
	measured.answered = performance.now();
}, 2);
measured.block = 0;
new PerformanceObserver((list) => {
	for (const task of list.getEntries()) measured.block = Math.max(measured.block, task.duration);
}).observe({entryTypes: ["longtask"]});`

// measure is one reader: a first visit, a second one, all questions, and a third
// visit on which questions are typed letter by letter as soon as the page takes them.
func measure(t *testing.T, dir string, asked *asking) (m measured) {
	var sent atomic.Int64
	site := handlerOf(t, dir, "/")
	p := open(t, serveWith(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		site.ServeHTTP(&counted{w, &sent}, r)
	}), "/"))
	p.atStart(strings.ReplaceAll(firstAnswer, "FIRST", quote(asked.plain[0])))
	visit := func() float64 {
		p.goTo("")
		p.until(`window.measured && measured.answered`)
		return get[float64](p, `measured.answered`)
	}
	m.cold = visit()
	m.bytes = float64(sent.Load())
	p.saved()
	m.warm = visit()
	time.Sleep(5 * time.Second) // what the client has still to do
	for i, kind := range asked.kinds() {
		for list := range slices.Chunk(kind.list, 50) {
			q, err := json.Marshal(list)
			if err != nil {
				t.Fatal(err)
			}
			m.took[i] = append(m.took[i], get[[]float64](p, `(async () => {
				const took = [];
				for (const q of `+string(q)+`) {
					const start = performance.now();
					await dossier.search(q);
					took.push(performance.now() - start);
				}
				return took;
			})()`)...)
		}
	}
	m.memory = get[float64](p, `measured.memory.buffer.byteLength`)
	m.heap = get[float64](p, `performance.memory.usedJSHeapSize`)

	visit()
	get[bool](p, `(measured.block = 0, document.getElementById("q").focus(), true)`)
	for _, letter := range strings.Join(asked.misspelled[:4], " ") {
		p.insert(string(letter))
		time.Sleep(100 * time.Millisecond)
	}
	p.until(`document.querySelector("[data-total]")`)
	time.Sleep(time.Second) // tasks are told of when they have ended
	m.block = get[float64](p, `measured.block`)
	return m
}

// counted counts the bytes of answers.
type counted struct {
	http.ResponseWriter
	n *atomic.Int64
}

func (c *counted) Write(b []byte) (int, error) {
	n, err := c.ResponseWriter.Write(b)
	c.n.Add(int64(n))
	return n, err
}

// quantile returns the least of values that so many of them are not above.
func quantile(values []float64, part float64) float64 {
	v := slices.Sorted(slices.Values(values))
	return v[min(int(float64(len(v))*part), len(v)-1)]
}
