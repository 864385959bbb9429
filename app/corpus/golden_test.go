package corpus

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dossier/app/search"
)

var update = flag.Bool("update", false, "write what the tests find to the files that they compare with")

const (
	judgementsFile = "testdata/judgements.txt"
	goldenFile     = "testdata/search.golden"

	// minMRR is the least mean reciprocal rank of the best article.
	minMRR = 0.98
)

// judgement is what a reader wants of a query.
type judgement struct {
	line  int
	query string
	best  []string // one of them comes first
	also  []string // are found too
	miss  []string // should be found, and are not yet
	more  bool     // others may be found
}

// wanted returns all articles that must be found.
func (j judgement) wanted() []string { return slices.Concat(j.best, j.also) }

// readJudgements reads the table of judgements. Articles are named by how their
// IDs begin.
func readJudgements(t *testing.T, ids []string) (out []judgement) {
	t.Helper()
	f, err := os.Open(judgementsFile)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		if lines.Text() == "" || lines.Text()[0] == '#' {
			continue
		}
		raw, list, ok := strings.Cut(lines.Text(), "\t")
		query, err := strconv.Unquote(`"` + strings.ReplaceAll(raw, `"`, `\"`) + `"`)
		if !ok || err != nil {
			t.Fatalf("%s:%d: not a query, a tab and articles: %v", judgementsFile, n, err)
		}
		j := judgement{line: n, query: query}
		later := false
		for _, w := range strings.Fields(list) {
			to := &j.best
			if later {
				to = &j.also
			}
			if rest, ok := strings.CutPrefix(w, "!"); ok {
				to, w = &j.miss, rest
			}
			switch i := slices.IndexFunc(ids, func(id string) bool { return strings.HasPrefix(id, w) }); {
			case w == "|":
				later = true
			case w == "...":
				j.more = true
			case i >= 0:
				*to = append(*to, ids[i])
			default:
				t.Fatalf("%s:%d: there is no article %s", judgementsFile, n, w)
			}
		}
		out = append(out, j)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// TestGoldenSearch asks the bundled articles. Every article that a reader wants
// is found, but for the few that the table says are not yet; the best first as a
// rule, and nothing else where nothing else fits.
// What is found, in which order, why and with which score, is compared with a
// file, so that a change of the ranking shows in a diff.
func TestGoldenSearch(t *testing.T) {
	c, _ := openSeeds(t)
	var ids []string
	for i := range c.Len() {
		ids = append(ids, c.Article(i).ID)
	}
	judgements := readJudgements(t, ids)
	if len(judgements) < 40 {
		t.Fatalf("there are %d queries", len(judgements))
	}
	var golden strings.Builder
	sum, ranked := 0.0, 0
	for _, j := range judgements {
		r := c.Search(search.Request{Query: j.query, Limit: c.Len()})
		var got []string
		for _, h := range r.Hits {
			got = append(got, ids[h.Doc])
		}
		for _, id := range j.wanted() {
			if !slices.Contains(got, id) {
				t.Errorf("%s:%d: Search(%s) does not find %s", judgementsFile, j.line, j.query, id)
			}
		}
		for _, id := range j.miss {
			if slices.Contains(got, id) {
				t.Errorf("%s:%d: Search(%s) finds %s now: take its ! away", judgementsFile, j.line, j.query, id)
			}
		}
		for _, id := range got {
			if !j.more && !slices.Contains(j.wanted(), id) {
				t.Errorf("%s:%d: Search(%s) finds %s, too", judgementsFile, j.line, j.query, id)
			}
		}
		if len(j.best) > 0 {
			ranked++
			if i := slices.IndexFunc(got, func(id string) bool { return slices.Contains(j.best, id) }); i >= 0 {
				sum += 1 / float64(i+1)
				if i > 0 {
					t.Logf("%s:%d: Search(%s) puts the best at place %d", judgementsFile, j.line, j.query, i+1)
				}
			}
		}
		writeGolden(&golden, j.query, ids, r)
	}
	mrr := sum / float64(ranked)
	t.Logf("mean reciprocal rank of %d queries: %.4f", ranked, mrr)
	if mrr < minMRR {
		t.Errorf("the mean reciprocal rank is %.4f, want %v or more", mrr, minMRR)
	}
	compareGolden(t, goldenFile, golden.String())
}

// writeGolden writes an answer. Scores are rounded to what a reader of the diff
// can tell apart.
func writeGolden(b *strings.Builder, query string, ids []string, r search.Response) {
	fmt.Fprintf(b, "%+q", query)
	if len(r.Relaxed) > 0 {
		fmt.Fprintf(b, " without %q", r.Relaxed)
	}
	b.WriteByte('\n')
	for i, h := range r.Hits {
		fmt.Fprintf(b, "  %d. %s %.2f", i+1, ids[h.Doc], h.Score)
		for k, reason := range h.Reasons {
			fmt.Fprintf(b, "%s %s: %s %s", []string{" ", ";"}[min(k, 1)], reason.Word, reason.Kind, reason.Term)
		}
		b.WriteByte('\n')
	}
}

// compareGolden compares got with a file, or writes it there when that is asked for.
func compareGolden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	file, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Split(string(file), "\n")
	for i, line := range strings.Split(got, "\n") {
		if i >= len(want) || line != want[i] {
			t.Fatalf("%s:%d: is now\n%s\nIf that is better, go test ./app/corpus -run Golden -update writes it, and the diff shows all changes.", name, i+1, line)
		}
	}
	if len(want) > strings.Count(got, "\n")+1 {
		t.Fatalf("%s has %d lines more than there are answers", name, len(want)-strings.Count(got, "\n")-1)
	}
}
