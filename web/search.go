package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"dossier/app/corpus"
	"dossier/app/search"
	"dossier/app/text"
	"dossier/web/site"
)

const searchUsage = `search asks the articles of a folder, as the search box of their site would.

  {web} search [-seeds dir] [-n 10] [-json] [-explain] QUERY
  {web} search [-seeds dir] [-n 10] -queries FILE

QUERY stands behind the options: what follows its first word belongs to it.

FILE holds one question a line, {"id": "1", "query": "words"}; the answers come one
a line: {"id": "1", "results": [{"id": "the article's", "score": 1.5}]}.
`

func runSearch(args []string) error {
	fs := flag.NewFlagSet("search", flag.ContinueOnError)
	dir := fs.String("seeds", "seeds", "the `folder` of articles, or an archive or a table")
	limit := fs.Int("n", 10, "the `number` of results")
	asJSON := fs.Bool("json", false, "print the answer as JSON, in the form of dossier.search")
	explain := fs.Bool("explain", false, "show what each score is made of")
	plain := fs.Bool("plain", false, "no help with typos")
	queries := fs.String("queries", "", "a `file` of questions")
	// A query may have words that begin with a dash.
	if err := options(fs, args, searchUsage); err != nil {
		return err
	}
	words := fs.Args()
	if (*queries == "") == (len(words) == 0) || *limit < 0 {
		return misused(fs, "give a query or -queries FILE, and -n 0 or more")
	}
	// The questions are read first: a mistake in them is told before the work.
	var questions []question
	if *queries != "" {
		var err error
		if questions, err = readQuestions(*queries); err != nil {
			return err
		}
	}
	c, err := openSeeds(*dir)
	if err != nil {
		return err
	}
	request := search.Request{Query: strings.Join(words, " "), Limit: *limit, Facets: *asJSON, Explain: *explain, Plain: *plain}
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	switch {
	case *queries != "":
		enc := json.NewEncoder(out)
		for _, q := range questions {
			request.Query = q.Query
			a := reply{ID: q.ID, Results: []scored{}}
			for _, h := range c.Search(request).Hits {
				a.Results = append(a.Results, scored{c.Article(h.Doc).ID, h.Score})
			}
			if err := enc.Encode(a); err != nil {
				return err
			}
		}
	case *asJSON:
		start := time.Now()
		a := jsonAnswer(c, c.Search(request))
		a.MS = float64(time.Since(start).Microseconds()) / 1000
		enc := json.NewEncoder(out)
		enc.SetIndent("", "  ")
		enc.SetEscapeHTML(false)
		if err := enc.Encode(a); err != nil {
			return err
		}
	default:
		printAnswer(out, c, request.Query, c.Search(request))
	}
	return out.Flush()
}

// openSeeds builds and opens the corpus of a folder, without a site.
func openSeeds(dir string) (*corpus.Corpus, error) {
	p := site.NewProgress(os.Stderr)
	defer p.Done()
	ctx, stop := interruptible()
	defer stop()
	p.Step("Reading articles")
	seeds, err := site.ReadSeeds(ctx, dir, p)
	if err != nil {
		return nil, err
	}
	p.Step("Finding names and building the index")
	blob, err := seeds.Corpus()
	if err != nil {
		return nil, err
	}
	return corpus.Open(string(blob))
}

// question is a line of a file of questions. The id may be any JSON value.
type question struct {
	ID    json.RawMessage `json:"id"`
	Query string          `json:"query"`
}

type reply struct {
	ID      json.RawMessage `json:"id"`
	Results []scored        `json:"results"`
}

type scored struct {
	ID    string  `json:"id"`
	Score float64 `json:"score"`
}

func readQuestions(name string) ([]question, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []question
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for n := 1; lines.Scan(); n++ {
		if strings.TrimSpace(lines.Text()) == "" {
			continue
		}
		var q question
		if err := json.Unmarshal(lines.Bytes(), &q); err != nil {
			return nil, fmt.Errorf("%s:%d: not a question such as {\"id\": \"1\", \"query\": \"words\"}: %v", name, n, err)
		}
		if q.ID == nil {
			return nil, fmt.Errorf("%s:%d: the question has no id", name, n)
		}
		out = append(out, q)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return out, nil
}

// answerJSON is what dossier.search promises, as JSON.
type answerJSON struct {
	Total   int                    `json:"total"`
	MS      float64                `json:"ms"`
	Full    int                    `json:"full"`
	Relaxed bool                   `json:"relaxed"`
	Dropped []string               `json:"dropped"`
	Results []resultJSON           `json:"results"`
	Facets  map[string][]valueJSON `json:"facets"`
}

type resultJSON struct {
	ID       string        `json:"id"`
	Title    string        `json:"title"`
	URL      string        `json:"url"`
	Score    float64       `json:"score"`
	Date     *string       `json:"date"`
	Source   string        `json:"source"`
	Snippets []snippetJSON `json:"snippets"`
	Reasons  []reasonJSON  `json:"reasons"`
	Explain  []partJSON    `json:"explain,omitempty"`
}

type snippetJSON struct {
	Text  string   `json:"text"`
	Marks [][2]int `json:"marks"` // byte offsets into Text
}

type reasonJSON struct {
	Word string `json:"word"`
	Kind string `json:"kind"`
	Term string `json:"term"`
}

type partJSON struct {
	What  string  `json:"what"`
	Value float64 `json:"value"`
}

type valueJSON struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Count int    `json:"count"`
}

func jsonAnswer(c *corpus.Corpus, r search.Response) answerJSON {
	a := answerJSON{Total: r.Total, Full: r.Full, Relaxed: len(r.Relaxed) > 0, Dropped: append([]string{}, r.Relaxed...),
		Results: []resultJSON{}, Facets: map[string][]valueJSON{}}
	for _, h := range r.Hits {
		art := c.Article(h.Doc)
		x := resultJSON{ID: art.ID, Title: art.Title, URL: art.Path(), Score: h.Score, Source: art.Source,
			Snippets: []snippetJSON{}, Reasons: []reasonJSON{}}
		if !art.Date.IsZero() {
			d := art.Date.String()
			x.Date = &d
		}
		for _, s := range h.Snippets {
			sn := snippetJSON{Text: art.Text[s.Start:s.End], Marks: [][2]int{}}
			for _, m := range s.Marks {
				sn.Marks = append(sn.Marks, [2]int{m.Start - s.Start, m.End - s.Start})
			}
			x.Snippets = append(x.Snippets, sn)
		}
		for _, w := range h.Reasons {
			x.Reasons = append(x.Reasons, reasonJSON{w.Word, w.Kind.String(), w.Term})
		}
		for _, p := range h.Explain {
			x.Explain = append(x.Explain, partJSON{p.What, p.Value})
		}
		a.Results = append(a.Results, x)
	}
	for _, f := range r.Facets {
		values := []valueJSON{}
		for _, v := range f.Values {
			values = append(values, valueJSON{v.ID, v.Name, v.Count})
		}
		a.Facets[f.Kind] = values
	}
	return a
}

// printAnswer writes an answer for people.
func printAnswer(w io.Writer, c *corpus.Corpus, query string, r search.Response) {
	fmt.Fprintf(w, "%s for %s\n", counted(r.Total, "article", "articles"), visible(query))
	if len(r.Relaxed) > 0 {
		given := visible(strings.Join(r.Relaxed, ", "))
		if r.Full == 0 {
			fmt.Fprintf(w, "No article has all the words; given up: %s\n", given)
		} else {
			fmt.Fprintf(w, "%d with all the words, the others without some of: %s\n", r.Full, given)
		}
	}
	for i, h := range r.Hits {
		a := c.Article(h.Doc)
		fmt.Fprintf(w, "\n%d. %s\n   %s", i+1, visible(a.Title), visible(a.ID))
		if !a.Date.IsZero() {
			fmt.Fprintf(w, ", %s", a.Date)
		}
		if a.Source != "" {
			fmt.Fprintf(w, ", %s", visible(a.Source))
		}
		fmt.Fprintf(w, "  (%.3f)\n", h.Score)
		for _, x := range h.Reasons {
			if x.Kind != search.Exact {
				fmt.Fprintf(w, "   %s: %s %s\n", visible(x.Word), x.Kind, visible(x.Term))
			}
		}
		for _, s := range h.Snippets {
			fmt.Fprintf(w, "   … %s …\n", visible(a.Text[s.Start:s.End]))
		}
		for _, p := range h.Explain {
			fmt.Fprintf(w, "   %8.3f %s\n", p.Value, visible(p.What))
		}
	}
	if r.Help == nil {
		return
	}
	for _, x := range r.Help.Words {
		fmt.Fprintf(w, "%s is in no article", visible(x.Word))
		for i, n := range x.Nearest {
			sep := ", "
			if i == 0 {
				sep = "; did you mean "
			}
			fmt.Fprintf(w, "%s%s (%d)", sep, visible(n.Text), n.Docs)
		}
		fmt.Fprintln(w)
	}
}

// visible returns s on one line and without control characters, so that no
// article can move the cursor of a terminal.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if r == utf8.RuneError || unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return '\ufffd'
		}
		return r
	}, text.OneLine(s))
}
