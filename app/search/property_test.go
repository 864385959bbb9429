package search

import (
	"fmt"
	"math"
	"math/rand"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"dossier/app/text"
)

// The tests of this file compare the index with a naive scan of generated texts.

var vocabulary = strings.Fields(`trade trades trading traded tariff tariffs agreement agreements run running runs
minister ministers summit meeting Thường Thưởng thuong Việt Viet việt nam Nam policy policies export exports
exporting U.S. us O’Brien 30,000 2023 économie economie straße strasse co-operation visit visits visited visitor
develop development developing developed nation national nations an on in it state stated statement`)

// generated returns n documents of random words, with dates and values.
func generated(seed int64, n int) ([]Document, []Value) {
	r := rand.New(rand.NewSource(seed))
	words := func(n int) string {
		var b strings.Builder
		for i := range n {
			if i > 0 {
				b.WriteString([]string{" ", " ", " ", ", ", ". ", "-"}[r.Intn(6)])
			}
			// Few words are frequent, many are rare.
			b.WriteString(vocabulary[int(float64(len(vocabulary))*math.Pow(r.Float64(), 2))])
		}
		return b.String()
	}
	var values []Value
	for i := range 12 {
		values = append(values, Value{Kind: []string{"person", "place", "source"}[i%3], ID: "v" + strconv.Itoa(i), Name: "Value" + strconv.Itoa(i)})
	}
	var docs []Document
	for i := range n {
		var d Document
		if r.Intn(5) == 0 { // a title that is not in the text
			d = doc(fmt.Sprintf("d%03d", i), words(1+r.Intn(4)), words(1+r.Intn(30)))
			d.Passages = d.Passages[1:]
		} else {
			d = doc(fmt.Sprintf("d%03d", i), words(1+r.Intn(4)), words(r.Intn(30)+1), words(r.Intn(60)+1), ">"+words(r.Intn(8)+1))
			d.Passages[1].Field = Lead
		}
		for v := range values {
			if r.Intn(4) == 0 {
				d.Values = append(d.Values, int32(v))
			}
		}
		if r.Intn(4) > 0 {
			y, m := int32(2022+r.Intn(3)), int32(1+r.Intn(12))
			d.From, d.To = y*10000+m*100+3, y*10000+m*100+3
			if r.Intn(5) == 0 {
				d.From, d.To = y*10000+101, y*10000+1231
			}
		}
		docs = append(docs, d)
	}
	return docs, values
}

// fieldTokens returns the tokens of a document by passage, a title that is not
// in the text first, with the passages' texts.
func fieldTokens(d *Document) (all [][]text.Token, texts []string, fields []Field) {
	add := func(s string, f Field) {
		all, texts, fields = append(all, text.Tokens(s)), append(texts, s), append(fields, f)
	}
	if !slices.ContainsFunc(d.Passages, func(p Passage) bool { return p.Field == Title }) {
		add(d.Title, Title)
	}
	for _, p := range d.Passages {
		add(d.Text[p.Start:p.End], p.Field)
	}
	return all, texts, fields
}

var knownStems = map[string]string{}

// knownStem is stem with a memory: the naive scan asks for the same words again
// and again.
func knownStem(term string) string {
	s, ok := knownStems[term]
	if !ok {
		s = stem(term)
		knownStems[term] = s
	}
	return s
}

// naiveKind returns the best kind by which a document has a word.
func naiveKind(d *Document, w Word) (best MatchKind, ok bool) {
	l := wordLeaf(w, false)
	all, texts, fields := fieldTokens(d)
	best = Letters
	for i, tokens := range all {
		if w.Title && fields[i] != Title {
			continue
		}
		for _, t := range tokens {
			k := Letters
			switch {
			case t.Term == l.term && spelling(texts[i][t.Start:t.End], t.Term) == l.key:
				k = Exact
			case t.Term == l.term:
				k = FoldMatch
			case knownStem(t.Term) != "" && knownStem(t.Term) == knownStem(l.term):
				k = Inflected
			case l.prefix && strings.HasPrefix(t.Term, l.term):
				k = Prefix
			default:
				continue
			}
			best, ok = min(best, k), true
		}
	}
	return best, ok
}

// naivePhrase reports whether a document has a phrase.
func naivePhrase(d *Document, p Phrase) bool {
	var want []string
	for _, w := range p.Words {
		want = append(want, terms(w)...)
	}
	all, _, fields := fieldTokens(d)
	for i, tokens := range all {
		if p.Title && fields[i] != Title {
			continue
		}
		for a := range tokens {
			if p.Within == 0 {
				ok := a+len(want) <= len(tokens)
				for j := 0; ok && j < len(want); j++ {
					ok = tokens[a+j].Term == want[j]
				}
				if ok {
					return true
				}
				continue
			}
			left := slices.Clone(want)
			for b := a; b < len(tokens) && b <= a+p.Within; b++ {
				if j := slices.Index(left, tokens[b].Term); j >= 0 {
					left = slices.Delete(left, j, j+1)
				}
			}
			if len(left) == 0 {
				return true
			}
		}
	}
	return false
}

// naive reports whether a document matches a node, by spelling alone.
func naive(d *Document, n Node) bool {
	switch n := n.(type) {
	case And:
		for _, kid := range n {
			if !naive(d, kid) {
				return false
			}
		}
		return true
	case Or:
		return slices.ContainsFunc(n, func(kid Node) bool { return naive(d, kid) })
	case Not:
		if w, ok := n.Node.(Word); ok {
			k, ok := naiveKind(d, w)
			return !ok || k == Inflected
		}
		return !naive(d, n.Node)
	case Word:
		_, ok := naiveKind(d, n)
		return ok
	case Phrase:
		return naivePhrase(d, n)
	case Date:
		first, last, _ := dayRange(n.From, n.To)
		return d.From != 0 && d.From <= last && d.To >= first
	case Having:
		return slices.ContainsFunc(d.Values, func(v int32) bool { return "v"+strconv.Itoa(int(v)) == n.Text })
	}
	return false
}

// randomQuery returns a query with at most two words that must match, so that
// nothing is relaxed but what has no hit.
func randomQuery(r *rand.Rand) string {
	word := func() string {
		w := vocabulary[r.Intn(len(vocabulary))]
		switch r.Intn(8) {
		case 0:
			return text.Fold(w)
		case 1:
			return strings.ToUpper(w)
		case 2:
			return "title:" + w
		case 3:
			if i := strings.IndexAny(w, "-.,’"); i < 0 {
				cut := 2 + r.Intn(3)
				for cut < len(w) && !utf8.RuneStart(w[cut]) {
					cut++
				}
				return w[:min(len(w), cut)] + "*"
			}
		}
		return w
	}
	phrase := func() string {
		p := `"` + word() + " " + vocabulary[r.Intn(len(vocabulary))]
		if r.Intn(3) == 0 {
			p += " " + vocabulary[r.Intn(len(vocabulary))]
		}
		p = strings.NewReplacer("title:", "", "*", "").Replace(p) + `"`
		if r.Intn(2) == 0 {
			p += "~" + strconv.Itoa(1+r.Intn(12))
		}
		if r.Intn(4) == 0 {
			p = "title:" + p
		}
		return p
	}
	parts := []string{word()}
	switch r.Intn(10) {
	case 0:
		parts = append(parts, word())
	case 1:
		parts = append(parts, "OR", word())
	case 2:
		parts = append(parts, "-"+word())
	case 3:
		parts = append(parts, phrase())
	case 4:
		parts = []string{phrase()}
	case 5:
		parts = append(parts, "-"+phrase())
	case 6:
		parts = append(parts, []string{"date:2023", "date:2022-06..2023-02", "date:..2022", "date:2024..", "person:v3", "-place:v1"}[r.Intn(6)])
	case 7:
		parts = append(parts, "OR", "-"+word())
	case 8:
		parts = append(parts, "OR", phrase())
	}
	return strings.Join(parts, " ")
}

func TestAgainstNaiveScan(t *testing.T) {
	for seed := range int64(2) {
		docs, values := generated(seed, 150)
		x := open(t, docs, values)
		r := rand.New(rand.NewSource(seed))
		empty := 0
		for range 250 {
			q := randomQuery(r)
			resp := x.Search(Request{Query: q, Limit: len(docs), Plain: true, Explain: true})
			if resp.Relaxed != nil {
				continue // checked in TestRelaxed
			}
			var want, got []int
			for i := range docs {
				if naive(&docs[i], resp.Query) {
					want = append(want, i)
				}
			}
			for _, h := range resp.Hits {
				got = append(got, h.Doc)
			}
			slices.Sort(got)
			if !slices.Equal(got, want) {
				t.Fatalf("seed %d: Search(%s) = %v, want %v", seed, q, got, want)
			}
			if resp.Total != len(want) {
				t.Errorf("Search(%s).Total = %d, want %d", q, resp.Total, len(want))
			}
			if len(want) == 0 {
				empty++
			}
			for _, h := range resp.Hits {
				checkHit(t, docs, q, resp.Query, h)
			}
		}
		if empty > 125 {
			t.Errorf("%d of 250 queries find nothing: the test tests little", empty)
		}
	}
}

// checkHit checks a hit's reasons, marks, snippets and explanation.
func checkHit(t *testing.T, docs []Document, q string, n Node, h Hit) {
	t.Helper()
	d := &docs[h.Doc]
	sum := 0.0
	for _, c := range h.Explain {
		sum += c.Value
	}
	if math.Abs(sum-h.Score) > 1e-4*math.Max(1, h.Score) {
		t.Errorf("Search(%s): document %s: the explanation adds up to %g, not %g", q, d.ID, sum, h.Score)
	}
	if w, ok := n.(Word); ok {
		kind, _ := naiveKind(d, w)
		if len(h.Reasons) != 1 || h.Reasons[0].Kind != kind || h.Reasons[0].Word != w.Text {
			t.Errorf("Search(%s): document %s: reasons %v, want %v", q, d.ID, h.Reasons, kind)
		}
	}
	checkMarks(t, q, d.Title, h.Title)
	if len(h.Snippets) > maxSnippets {
		t.Errorf("Search(%s): %d snippets", q, len(h.Snippets))
	}
	for _, s := range h.Snippets {
		p := d.Passages[s.Passage]
		if s.Start < p.Start || s.End > p.End || s.Start >= s.End || s.Len() > snippetBytes {
			t.Fatalf("Search(%s): document %s: snippet %v of passage %v", q, d.ID, s.Span, p.Span)
		}
		if !utf8.ValidString(d.Text[s.Start:s.End]) {
			t.Errorf("Search(%s): document %s: snippet %v splits a letter", q, d.ID, s.Span)
		}
		for _, m := range s.Marks {
			if m.Start < s.Start || m.End > s.End {
				t.Errorf("Search(%s): document %s: mark %v outside of snippet %v", q, d.ID, m, s.Span)
			}
		}
		checkMarks(t, q, d.Text, s.Marks)
	}
}

// checkMarks checks that marks are tokens of s that the query's words match.
func checkMarks(t *testing.T, q, s string, marks []text.Span) {
	t.Helper()
	at := 0
	for _, m := range marks {
		if m.Start < at || m.End <= m.Start || m.End > len(s) {
			t.Errorf("Search(%s): marks %v are out of order", q, marks)
			return
		}
		at = m.End
		tokens := text.Tokens(s[m.Start:m.End])
		if len(tokens) != 1 || tokens[0].Len() != m.Len() {
			t.Errorf("Search(%s): mark %q is no token", q, s[m.Start:m.End])
			continue
		}
		ok := false
		for _, w := range text.Tokens(strings.NewReplacer("title:", "").Replace(q)) {
			ok = ok || w.Term == tokens[0].Term || strings.HasPrefix(tokens[0].Term, w.Term) || stem(w.Term) == stem(tokens[0].Term)
		}
		if !ok {
			t.Errorf("Search(%s): %q is marked", q, s[m.Start:m.End])
		}
	}
}

func TestRelaxedHasSomeOfTheWords(t *testing.T) {
	r := rand.New(rand.NewSource(9))
	var docs []Document
	for i := range 40 {
		var words []string
		for range 6 {
			words = append(words, vocabulary[r.Intn(len(vocabulary))])
		}
		docs = append(docs, doc(fmt.Sprintf("d%02d", i), "none", strings.Join(words, " ")))
	}
	x := open(t, docs, nil)
	relaxed := 0
	for range 300 {
		var words []string
		for range 2 + r.Intn(5) {
			words = append(words, vocabulary[r.Intn(len(vocabulary))])
		}
		q := strings.Join(words, " ") + " -trade"
		resp := x.Search(Request{Query: q, Limit: len(docs), Plain: true, Explain: true})
		if resp.Relaxed == nil {
			continue
		}
		relaxed++
		for i, h := range resp.Hits {
			sum := 0.0
			for _, c := range h.Explain {
				sum += c.Value
			}
			if math.Abs(sum-h.Score) > 1e-4*math.Max(1, h.Score) {
				t.Errorf("Search(%s): document %s: the explanation %v adds up to %g, not %g", q, docs[h.Doc].ID, h.Explain, sum, h.Score)
			}
			if i > 0 && h.Score > resp.Hits[i-1].Score {
				t.Errorf("Search(%s): hit %d scores more than the one before", q, i)
			}
			some := false
			for _, n := range resp.Query.(And) {
				if _, ok := n.(Word); ok {
					some = some || naive(&docs[h.Doc], n)
				} else if !naive(&docs[h.Doc], n) {
					t.Errorf("Search(%s): hit %s has an excluded word", q, docs[h.Doc].ID)
				}
			}
			if !some {
				t.Errorf("Search(%s): hit %s has none of the words", q, docs[h.Doc].ID)
			}
		}
		for _, w := range resp.Relaxed {
			if !strings.Contains(q, w) {
				t.Errorf("Search(%s).Relaxed has %s", q, w)
			}
		}
	}
	if relaxed < 50 {
		t.Errorf("%d of 300 queries are relaxed: the test tests little", relaxed)
	}
}

func TestScoresDoNotDependOnTheOrderOfDocuments(t *testing.T) {
	docs, values := generated(3, 120)
	x := open(t, docs, values)
	shuffled := slices.Clone(docs)
	rand.New(rand.NewSource(1)).Shuffle(len(docs), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	y := open(t, shuffled, values)
	r := rand.New(rand.NewSource(2))
	for range 200 {
		q := randomQuery(r)
		for s := ByRelevance; s <= ByTitle; s++ {
			a, b := x.Search(Request{Query: q, Limit: 200, Sort: s}), y.Search(Request{Query: q, Limit: 200, Sort: s})
			if ids(docs, a) != ids(shuffled, b) {
				t.Fatalf("Search(%s) by %d = %s, and in another order of documents %s", q, s, ids(docs, a), ids(shuffled, b))
			}
			for i := range a.Hits {
				if a.Hits[i].Score != b.Hits[i].Score {
					t.Errorf("Search(%s): scores %g and %g", q, a.Hits[i].Score, b.Hits[i].Score)
				}
			}
		}
	}
}

func TestFacetsAgainstNaiveCounting(t *testing.T) {
	docs, values := generated(5, 150)
	x := open(t, docs, values)
	r := rand.New(rand.NewSource(5))
	for range 200 {
		f := Filters{Include: map[string][]string{}, Exclude: map[string][]string{}}
		for _, v := range values {
			switch r.Intn(9) {
			case 0:
				f.Include[v.Kind] = append(f.Include[v.Kind], v.ID)
			case 1:
				if r.Intn(2) == 0 {
					f.Exclude[v.Kind] = append(f.Exclude[v.Kind], v.ID)
				}
			}
		}
		if r.Intn(3) == 0 {
			f.From = []string{"2022", "2022-06", "2023-01-03", ""}[r.Intn(4)]
			f.To = []string{"2023", "2023-06", "2024-01-03", ""}[r.Intn(4)]
		}
		f.Undated = Undated(r.Intn(3))
		if r.Intn(10) == 0 {
			f.Include["nothing"] = []string{"at all"}
		}
		q := []string{"", "trade", "visit", "tariff*"}[r.Intn(4)]
		resp := x.Search(Request{Query: q, Filters: f, Facets: true, Limit: 200, Plain: true})

		matches := make([]bool, len(docs))
		for i := range docs {
			matches[i] = naive(&docs[i], resp.Query)
		}
		passes := func(i int, skip string) bool {
			d := &docs[i]
			if !matches[i] {
				return false
			}
			has := func(kind string, ids []string) bool {
				return slices.ContainsFunc(d.Values, func(v int32) bool {
					return values[v].Kind == kind && slices.Contains(ids, values[v].ID)
				})
			}
			for kind, ids := range f.Include {
				if kind != skip && !has(kind, ids) {
					return false
				}
			}
			for kind, ids := range f.Exclude {
				if has(kind, ids) {
					return false
				}
			}
			if skip == "date" {
				return true
			}
			first, last, ok := dayRange(f.From, f.To)
			inRange := d.From != 0 && ok && d.From <= last && d.To >= first
			switch f.Undated {
			case OnlyUndated:
				return d.From == 0
			case AlsoUndated:
				return inRange || d.From == 0
			}
			return inRange || f.From == "" && f.To == ""
		}
		total := 0
		want := map[string]int{}
		for _, v := range values {
			if slices.Contains(f.Include[v.Kind], v.ID) || slices.Contains(f.Exclude[v.Kind], v.ID) {
				want[v.Kind+" "+v.ID] = 0
			}
		}
		for i := range docs {
			d := &docs[i]
			if passes(i, "") {
				total++
			}
			for _, v := range d.Values {
				if passes(i, values[v].Kind) {
					want[values[v].Kind+" "+values[v].ID]++
				}
			}
			if passes(i, "date") {
				want["date "+month(d.From, d.To)]++
			}
		}
		if f.Undated != WithinRange {
			want["date undated"] += 0
		}
		got := map[string]int{}
		for _, facet := range resp.Facets {
			for _, v := range facet.Values {
				got[facet.Kind+" "+v.ID] = v.Count
				state := Neutral
				switch {
				case slices.Contains(f.Exclude[facet.Kind], v.ID):
					state = Excluded
				case slices.Contains(f.Include[facet.Kind], v.ID), v.ID == "undated" && f.Undated != WithinRange:
					state = Included
				}
				if v.State != state {
					t.Errorf("%+v: state of %s %s = %d, want %d", f, facet.Kind, v.ID, v.State, state)
				}
			}
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Fatalf("Search(%s) with %+v: facets\n%v, want\n%v", q, f, got, want)
		}
		short := x.Search(Request{Query: q, Filters: f, Facets: true, FacetLimit: 2})
		for i, facet := range short.Facets {
			all := resp.Facets[i]
			n := len(facet.Values)
			if facet.Kind != all.Kind || !slices.Equal(facet.Values, all.Values[:n]) {
				t.Errorf("%+v: with a limit the facet %s is %v, of %v", f, facet.Kind, facet.Values, all.Values)
			}
			if n < len(all.Values) && (facet.Kind == "date" || all.Values[n].State != Neutral || n < 2) {
				t.Errorf("%+v: the limit leaves %v out of %s", f, all.Values[n], facet.Kind)
			}
		}
		if resp.Total != total || len(resp.Hits) != total {
			t.Fatalf("Search(%s) with %+v: total %d, want %d", q, f, resp.Total, total)
		}
		if total == 0 && resp.Help == nil {
			t.Errorf("Search(%s) with %+v: no help", q, f)
		}
	}
}
