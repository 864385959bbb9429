//go:build long

package e2e

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"dossier/web/sample"
	"dossier/web/site"
)

const (
	// seedsVariable names a folder of articles to be gone through as well.
	seedsVariable = "LONG_SEEDS"
	// articlesVariable is how many articles to make at most, for a shorter run.
	articlesVariable = "LONG_ARTICLES"
	// mostMemory is what any command may take, in bytes, of 100,000 articles of
	// two kilobytes each. It is far above what they take.
	mostMemory = 6 << 30
)

// Every command does its work with many articles, and a reader finds everything
// in their site: the short texts of 63,436 packages, 100,000 pieces of news, and
// a folder of one's own.
func TestScale(t *testing.T) {
	program := compiled(t)
	most, err := strconv.Atoi(cmp.Or(os.Getenv(articlesVariable), "100000"))
	if err != nil {
		t.Fatalf("%s: %v", articlesVariable, err)
	}
	for _, c := range []struct {
		name   string
		length sample.Length
		n      int
	}{{"notes", sample.Notes, 63_436}, {"news", sample.News, 100_000}} {
		t.Run(c.name, func(t *testing.T) {
			seeds, n := filepath.Join(t.TempDir(), "seeds"), min(c.n, most)
			m, err := sample.New("../..", 1, c.length, n)
			if err == nil {
				err = m.Write(seeds, n)
			}
			if err != nil {
				t.Fatal(err)
			}
			gone(t, program, seeds, n)
		})
	}
	t.Run("own", func(t *testing.T) {
		seeds := os.Getenv(seedsVariable)
		if seeds == "" {
			t.Skip(seedsVariable + " names no folder")
		}
		gone(t, program, seeds, 0)
	})
}

// compiled compiles the program and returns its path.
func compiled(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "web")
	if said, err := exec.Command("go", "build", "-o", program, "dossier/web").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	return program
}

// gone goes through all commands with a folder of n articles, or some if n is 0,
// and through their site.
func gone(t *testing.T, program, seeds string, n int) {
	at := t.TempDir()
	out, found := filepath.Join(at, "dist"), filepath.Join(at, "found")
	var built site.Report
	decode(t, command(t, program, "build", "-seeds", seeds, "-out", out, "-json"), &built)
	if n == 0 {
		n = built.Articles
	}
	t.Logf("%d pages in %d files, client %.2f MB, corpus %.1f MB; on the wire: client %.2f MB, head %.2f MB, offline %.2f MB", built.Pages, built.Files,
		mega(built.Client), mega(built.Corpus), mega(built.ClientBr), mega(built.HeadBr), mega(built.SavedBr))
	if built.Articles != n || built.Entities < 100 || built.Pages < n+built.Entities {
		t.Errorf("the site has %d articles, %d names, %d pages; beside %v", built.Articles, built.Entities, built.Pages, built.Beside)
	}
	var checked site.Check
	decode(t, command(t, program, "check", "-seeds", seeds, "-out", out, "-json"), &checked)
	if checked.Articles != n || len(checked.Errors) > 0 {
		t.Errorf("check finds %d articles and the errors %v", checked.Articles, checked.Errors)
	}
	word := wordOf(t, seeds)
	var answer struct{ Total int }
	decode(t, command(t, program, "search", "-seeds", seeds, "-json", word), &answer)
	if answer.Total == 0 {
		t.Errorf("the search for %s has no results", word)
	}
	questions := filepath.Join(at, "questions.jsonl")
	if err := os.WriteFile(questions, []byte(`{"id":"1","query":"`+word+`"}`+"\n"+`{"id":"2","query":"presidnet"}`+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := bytes.Count(command(t, program, "search", "-seeds", seeds, "-queries", questions), []byte("\n")); got != 2 {
		t.Errorf("two questions have %d answers", got)
	}
	command(t, program, "entities", "-seeds", seeds, "-out", found)
	if got := count(t, found, ".json"); got != n {
		t.Errorf("entities -out writes %d files, want %d", got, n)
	}
	if sheet := command(t, program, "entities", "-seeds", seeds, "-review"); len(sheet) == 0 {
		t.Error("the sheet to review is empty")
	}
	if why := command(t, program, "entities", "-seeds", seeds, "-why"); len(why) == 0 {
		t.Error("no reasons are told")
	}
	address := served(t, program, out)
	command(t, program, "check", "-url", address, "-json")
	read(t, out, address, word, built.Articles)
}

func mega(n int) float64 { return float64(n) / 1e6 }

func decode(t *testing.T, data []byte, to any) {
	t.Helper()
	if err := json.Unmarshal(data, to); err != nil {
		t.Fatalf("%v in %.200s", err, data)
	}
}

// command runs a command, tells what it took, and returns what it printed.
func command(t *testing.T, program string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command(program, args...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	start := time.Now()
	printed, err := cmd.Output()
	if err != nil {
		t.Fatalf("%q: %v\n%s", args, err, stderr.Bytes())
	}
	took(t, strings.Join(args, " "), cmd, time.Since(start))
	return printed
}

// took tells the time and the memory that a command took which has ended, and
// fails where the memory is beyond all measure.
func took(t *testing.T, what string, cmd *exec.Cmd, wall time.Duration) {
	t.Helper()
	usage := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	most := usage.Maxrss << 10 // kilobytes, on Linux
	processor := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	t.Logf("%6.1f s, %6.1f s of processors, %5.0f MB: %s", wall.Seconds(), processor.Seconds(), float64(most)/1e6, what)
	if most > mostMemory {
		t.Errorf("%s takes %d MB of memory", what, most>>20)
	}
}

// wordOf returns a word that the articles of a folder have.
func wordOf(t *testing.T, seeds string) string {
	t.Helper()
	word := regexp.MustCompile(`\b[a-z]{7,12}\b`)
	found := ""
	err := filepath.WalkDir(seeds, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(name) != ".txt" {
			return err
		}
		text, err := os.ReadFile(name)
		if found = string(word.Find(text)); found != "" {
			return fs.SkipAll
		}
		return err
	})
	if err != nil || found == "" {
		t.Fatalf("no word was found: %v", err)
	}
	return found
}

func count(t *testing.T, dir, ending string) (n int) {
	t.Helper()
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err == nil && filepath.Ext(name) == ending {
			n++
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// served serves a site with the serve command until the test ends, and returns
// its address.
func served(t *testing.T, program, dir string) string {
	t.Helper()
	cmd := exec.Command(program, "serve", "-dir", dir, "-addr", "127.0.0.1:0")
	printed, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Signal(os.Interrupt)
		cmd.Wait()
		took(t, "serve", cmd, time.Since(start))
	})
	line, err := bufio.NewReader(printed).ReadString('\n')
	at := regexp.MustCompile(`http://localhost(:\d+/)`).FindStringSubmatch(line)
	if err != nil || at == nil {
		t.Fatalf("serve says %q, %v", line, err)
	}
	return "http://127.0.0.1" + at[1]
}

// read goes through the site as a reader does, first online, then offline.
func read(t *testing.T, dir, address, word string, n int) {
	h := serveWith(t, relay(t, address), "/")
	p := open(t, h)
	start := time.Now()
	since := func(what string) {
		t.Helper()
		t.Logf("%6.1f s: %s", time.Since(start).Seconds(), what)
		start = time.Now()
	}
	p.visit("")
	since("the front page answers, for the first time")
	p.search(word)
	if p.total() == 0 {
		t.Errorf("%s finds nothing", word)
	}
	since("a search is typed and answered")
	p.click("[data-result] a")
	p.until(`location.pathname.startsWith("/article/") && document.querySelector("article mark")`)
	since("a result is opened")

	// Saving is checked on the way: it takes long.
	p.visit("")
	for deadline := time.Now().Add(10 * time.Minute); ; time.Sleep(time.Second) {
		if state := get[string](p, `document.documentElement.dataset.offline`); state == "ready" {
			break
		} else if state == "refused" || time.Now().After(deadline) {
			t.Fatalf("the site is not saved: %s", state)
		}
	}
	since("all is saved")
	saved := get[map[string]any](p, `window.dossierOffline`)
	t.Logf("saved are %v files of %v bytes", saved["files"], saved["bytes"])

	visited, never := pages(t, dir)
	for _, path := range append(visited, "entities/", "timeline/", "network/", "?q="+word, "list/", "about/") {
		lookAt(p, path)
		since(path)
	}
	h.stop()
	for _, path := range append(never, "", "entities/", "timeline/", "network/", "?q="+word, "?q="+word[:4]) {
		lookAt(p, path)
		since("offline " + path)
	}
	if total := get[int](p, `dossier.search("", {limit: 1}).then((r) => r.total)`); total != n {
		t.Errorf("offline there are %d articles, want %d", total, n)
	}
	p.noViolation()
}

// pages returns paths of articles and names: the first ones, and the last ones.
func pages(t *testing.T, dir string) (first, last []string) {
	t.Helper()
	for _, pattern := range []string{"article/*", "entity/person/*", "entity/place/*", "entity/organization/*"} {
		found, err := filepath.Glob(filepath.Join(dir, filepath.FromSlash(pattern)))
		if err != nil || len(found) < 2 {
			t.Fatalf("there are %d pages of %s, %v", len(found), pattern, err)
		}
		path := func(name string) string {
			rel, err := filepath.Rel(dir, name)
			if err != nil {
				t.Fatal(err)
			}
			return filepath.ToSlash(rel) + "/"
		}
		first, last = append(first, path(found[0])), append(last, path(found[len(found)-1]))
	}
	return first, last
}

// lookAt loads a page and fails unless it shows something.
func lookAt(p *tab, path string) {
	p.Helper()
	p.visit(path)
	p.until(`document.querySelector("h1") && document.querySelector("main").innerText.trim().length > 40`)
	if get[bool](p, `"failed" in document.documentElement.dataset`) {
		p.Errorf("%s stops the client: %s", path, p.text("#start-failed"))
	}
}
