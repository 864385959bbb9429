package search

import (
	"slices"
	"strings"

	"dossier/app/text"
)

// Limits of a snippet.
const (
	snippetWords = 30
	snippetBytes = 600
	maxSnippets  = 3
	// Of a monstrous document only so many bytes are looked at.
	snippetBudget = 1 << 18
	leadIn        = 10 // words before the first match within which a snippet looks for a sentence's start
)

// matcher finds the words of a query in text.
type matcher struct {
	x       *Index
	leaves  []*leaf
	byTerm  map[string][]leafKind
	prefix  []int    // leaves that are prefixes
	phrases []int    // leaves that are phrases
	names   []int    // leaves with values
	lists   [][]list // of the values of names
}

type leafKind struct {
	leaf int
	kind MatchKind
}

// occurrence is a match in a passage.
type occurrence struct {
	leaf  int
	kind  MatchKind
	first int // token
	last  int
	span  text.Span // of the text that was tokenized
	value int32     // of a mention; -1
}

func (x *Index) newMatcher(leaves []*leaf) *matcher {
	m := &matcher{x: x, leaves: leaves, byTerm: map[string][]leafKind{}}
	word := func(i int, w *leaf) {
		for _, part := range [2][]expansion{w.expansions[:w.begun[0]], w.expansions[w.begun[1]:]} {
			for _, e := range part {
				m.byTerm[e.text] = append(m.byTerm[e.text], leafKind{i, e.kind})
			}
		}
	}
	for i, l := range leaves {
		switch {
		case l.phrase != nil:
			m.phrases = append(m.phrases, i)
		case l.parts != nil:
			for _, w := range l.parts {
				word(i, w)
				if w.prefix {
					m.prefix = append(m.prefix, i)
				}
			}
		case l.term != "":
			word(i, l)
			if l.prefix {
				m.prefix = append(m.prefix, i)
			}
		}
		if values := l.found(); len(values) > 0 {
			m.names = append(m.names, i)
			var lists []list
			for _, v := range values {
				lists = append(lists, x.valueList(v>>1))
			}
			m.lists = append(m.lists, lists)
		}
	}
	return m
}

// prefixOf returns the beginning that leaf i looks for.
func (m *matcher) prefixOf(i int) string {
	l := m.leaves[i]
	if l.parts != nil {
		l = l.parts[len(l.parts)-1]
	}
	return l.term
}

// mention is a name's place in a document.
type mention struct {
	leaf     int
	value    int32
	position uint32
	tokens   uint32
	indirect bool // by a role, or as a part of what the query names
}

// mentions returns the mentions of the query's names in doc, in order.
func (m *matcher) mentions(doc int) (out []mention) {
	for n, i := range m.names {
		for j, lst := range m.lists[n] {
			c := m.x.cursor(lst)
			if !c.seek(int32(doc)) || c.doc != int32(doc) {
				continue
			}
			lengths := []uint32{}
			v := m.leaves[i].found()[j]
			for k, p := range c.at(nil, &lengths) {
				out = append(out, mention{i, v >> 1, p, lengths[k], v&1 != 0})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b mention) int { return int(a.position) - int(b.position) })
	return out
}

// passage returns what matches in s, a passage or title with these tokens, in
// order. mentions are those of the passage, whose first token is at position.
// named says which leaves have mentions in the document: of a name of several
// words its words are no matches then.
func (m *matcher) passage(s string, tokens []text.Token, f Field, position uint32, mentions []mention, named []bool) (out []occurrence) {
	mask := uint8(1) << f
	for i, t := range tokens {
		add := func(leaf int, kind MatchKind) {
			l := m.leaves[leaf]
			if l.fields&mask == 0 || l.parts != nil && named[leaf] {
				return
			}
			if kind == FoldMatch && l.parts == nil && spelling(s[t.Start:t.End], t.Term) == l.key {
				kind = Exact
			}
			out = append(out, occurrence{leaf, kind, i, i, t.Span, -1})
		}
		found := m.byTerm[t.Term]
		for _, lk := range found {
			add(lk.leaf, lk.kind)
		}
		for _, p := range m.prefix {
			if strings.HasPrefix(t.Term, m.prefixOf(p)) && !slices.ContainsFunc(found, func(lk leafKind) bool { return lk.leaf == p }) {
				add(p, Prefix)
			}
		}
	}
	for _, p := range m.phrases {
		if m.leaves[p].fields&mask != 0 {
			out = m.phrase(p, tokens, out)
		}
	}
	for _, n := range mentions {
		first := int(n.position) - int(position)
		last := first + int(n.tokens) - 1
		if first < 0 || last >= len(tokens) {
			continue
		}
		value := n.value
		if n.indirect {
			first, last, value = m.within(m.leaves[n.leaf], tokens, first, last, value)
		}
		kind := m.nameKind(m.leaves[n.leaf], s, tokens[first:last+1])
		out = append(out, occurrence{n.leaf, kind, first, last, text.Span{Start: tokens[first].Start, End: tokens[last].End}, value})
	}
	slices.SortStableFunc(out, func(a, b occurrence) int { return a.first - b.first })
	return out
}

// within returns which of the tokens first to last, a mention of value, name a
// value that l names ("UN" in "UN Mission"), and that value; or else all of them.
func (m *matcher) within(l *leaf, tokens []text.Token, first, last int, value int32) (int, int, int32) {
	for i := first; i <= last; i++ {
		key := ""
		for j := i; j <= min(last, i+m.x.longestAlias-1); j++ {
			if j > i {
				key += " "
			}
			key += tokens[j].Term
			for _, v := range m.x.named(key) {
				if v&1 == 0 && slices.Contains(l.values, v) {
					return i, j, v >> 1
				}
			}
		}
	}
	return first, last, value
}

// nameKind returns how a mention matches the name of l.
func (m *matcher) nameKind(l *leaf, s string, tokens []text.Token) MatchKind {
	if len(l.values) == 0 {
		return Letters
	}
	words := l.parts
	if words == nil {
		words = []*leaf{l}
	}
	if len(words) != len(tokens) {
		return AliasMatch
	}
	kind := Exact
	for i, t := range tokens {
		if t.Term != words[i].term {
			return AliasMatch
		}
		if spelling(s[t.Start:t.End], t.Term) != words[i].key {
			kind = FoldMatch
		}
	}
	return kind
}

// phrase appends the words of the occurrences of a phrase.
func (m *matcher) phrase(leaf int, tokens []text.Token, out []occurrence) []occurrence {
	l := m.leaves[leaf]
	if len(l.terms) == 0 {
		return out
	}
	pm := phraseMatcher{terms: l.terms, within: l.phrase.Within, limit: 1 << 31, positions: make([][]uint32, len(l.terms))}
	for i, t := range tokens {
		for j, term := range l.terms {
			if t.Term == term {
				pm.positions[j] = append(pm.positions[j], uint32(i))
			}
		}
	}
	pm.each(func(first, last uint32) bool {
		for i := first; i <= last; i++ {
			if t := tokens[i]; slices.Contains(l.terms, t.Term) {
				out = append(out, occurrence{leaf, FoldMatch, int(i), int(i), t.Span, -1})
			}
		}
		return true
	})
	return out
}

// marksOf returns the spans of occurrences, moved by offset, in order and disjoint.
func marksOf(all []occurrence, offset int) []text.Span {
	spans := make([]text.Span, 0, len(all))
	for _, o := range all {
		spans = append(spans, text.Span{Start: o.span.Start + offset, End: o.span.End + offset})
	}
	return disjoint(spans)
}

// disjoint orders spans and joins those that overlap.
func disjoint(spans []text.Span) []text.Span {
	slices.SortFunc(spans, func(a, b text.Span) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	out := spans[:0]
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// marks returns all matches in a document's text.
func (m *matcher) marks(doc int) (out []text.Span) {
	d := m.x.document(doc)
	mentions := m.mentions(doc)
	named := m.named(mentions)
	for i := range d.layout {
		p := &d.layout[i]
		if p.index < 0 {
			continue
		}
		s, tokens := d.read(i, p.Len())
		found := m.passage(s, tokens, p.Field, p.position, in(mentions, p), named)
		out = append(out, marksOf(found, p.Start)...)
	}
	return out
}

// in returns the mentions in a passage.
func in(all []mention, p *passage) []mention {
	from, _ := slices.BinarySearchFunc(all, p.position, func(m mention, at uint32) int { return int(m.position) - int(at) })
	to, _ := slices.BinarySearchFunc(all, p.position+uint32(p.tokens), func(m mention, at uint32) int { return int(m.position) - int(at) })
	return all[from:to]
}

func (m *matcher) named(mentions []mention) []bool {
	named := make([]bool, len(m.leaves))
	for _, n := range mentions {
		named[n.leaf] = true
	}
	return named
}

// window is a candidate for a snippet.
type window struct {
	passage     int // in the layout
	first, last int // occurrences
	leaves      uint64
	score       float32
}

// hit makes the hit of a document.
func (x *Index) hit(m *matcher, d rankedDoc, explain bool) Hit {
	h := Hit{Doc: int(d.doc), Score: float64(d.score)}
	reasons := make([]Reason, len(m.leaves))
	for i := range reasons {
		reasons[i].Kind = Letters + 1
	}
	note := func(s string, all []occurrence) {
		for _, o := range all {
			if r := &reasons[o.leaf]; o.kind < r.Kind {
				*r = Reason{m.leaves[o.leaf].word, o.kind, s[o.span.Start:o.span.End]}
				if m.leaves[o.leaf].parts != nil && o.value < 0 {
					r.Kind, r.Term = FoldMatch, r.Word // its words, but no mention
				}
				if o.kind >= AliasMatch && o.value >= 0 {
					r.Term = x.value(o.value).name
				}
			}
		}
	}
	mentions := m.mentions(h.Doc)
	named := m.named(mentions)
	doc := x.document(h.Doc)
	layout, title := doc.layout, doc.title
	var inTitle []mention
	position := uint32(0)
	if len(layout) > 0 && layout[0].Field == Title {
		position = layout[0].position
		inTitle = in(mentions, &layout[0])
	}
	found := m.passage(title, doc.readTitle(), Title, position, inTitle, named)
	h.Title = marksOf(found, 0)
	note(title, found)
	h.Snippets = x.snippets(m, doc, mentions, named, note)
	for i, r := range reasons {
		if r.Kind > Letters { // a value without a mention, as the source
			for _, v := range m.leaves[i].found() {
				if c := x.cursor(x.valueList(v >> 1)); c.seek(d.doc) && c.doc == d.doc {
					r = Reason{m.leaves[i].word, AliasMatch, x.value(v >> 1).name}
					if len(m.leaves[i].values) == 0 {
						r.Kind = Letters
					}
					break
				}
			}
		}
		if slices.Contains(m.leaves[i].titles, d.doc) && r.Kind > Letters {
			r = Reason{m.leaves[i].word, Letters, title}
		}
		if r.Kind <= Letters {
			h.Reasons = append(h.Reasons, r)
		}
	}
	if explain {
		h.Explain = explainHit(m.leaves, d)
	}
	return h
}

// passageMatches is what a passage has of a query.
type passageMatches struct {
	tokens []text.Token
	found  []occurrence
}

// snippets chooses the windows of a text that show most of the query: the text's
// own passages first, asides where nothing else matches, and without any match
// the beginning.
func (x *Index) snippets(m *matcher, d *document, mentions []mention, named []bool, note func(string, []occurrence)) (out []Snippet) {
	layout := d.layout
	matches := make([]passageMatches, len(layout))
	own := false
	budget := snippetBudget
	for i := range layout {
		p := &layout[i]
		if p.index < 0 || len(m.leaves) == 0 {
			continue
		}
		s, tokens := d.read(i, budget)
		budget -= len(s)
		matches[i] = passageMatches{tokens, m.passage(s, tokens, p.Field, p.position, in(mentions, p), named)}
		note(s, matches[i].found)
		if len(matches[i].found) > 0 && (p.Field == Lead || p.Field == Body) {
			own = true
		}
	}
	var seen uint64
	used := make([][]text.Span, len(layout)) // tokens
	for len(out) < maxSnippets {
		best := window{score: 0}
		for i := range layout {
			f := layout[i].Field
			if f == Title || f == Aside && own {
				continue
			}
			if w := m.bestWindow(&matches[i], used[i], seen); w.score > best.score {
				w.passage = i
				best = w
			}
		}
		if best.score == 0 {
			break
		}
		seen |= best.leaves
		p, pm := &layout[best.passage], &matches[best.passage]
		span, from, to := cutWindow(cut(d.text, p.Start, p.Len()), pm.tokens, pm.found[best.first].first, pm.found[best.last].last, used[best.passage])
		used[best.passage] = append(used[best.passage], text.Span{Start: from, End: to})
		sn := Snippet{Span: text.Span{Start: p.Start + span.Start, End: p.Start + span.End}, Passage: p.index}
		for _, mark := range marksOf(pm.found, p.Start) {
			mark.Start, mark.End = max(mark.Start, sn.Start), min(mark.End, sn.End)
			if mark.Start < mark.End {
				sn.Marks = append(sn.Marks, mark)
			}
		}
		out = append(out, sn)
	}
	if len(out) == 0 {
		out = beginning(d.text, layout)
	}
	return out
}

// beginning returns the start of the first lead or body passage that has words.
func beginning(s string, layout []passage) []Snippet {
	for _, p := range layout {
		if p.index < 0 || p.Field == Title || p.Field == Aside || p.tokens == 0 {
			continue
		}
		t := cut(s, p.Start, p.Len())
		var tokens []text.Token
		text.Tokenize(t, func(tok text.Token) bool {
			tokens = append(tokens, tok)
			return len(tokens) <= snippetWords+leadIn
		})
		if len(tokens) == 0 {
			continue
		}
		span, _, _ := cutWindow(t, tokens, 0, 0, nil)
		return []Snippet{{Span: text.Span{Start: p.Start + span.Start, End: p.Start + span.End}, Passage: p.index}}
	}
	return nil
}

// bestWindow returns the window with the most of the query, counting what
// earlier snippets show (seen) for little.
func (m *matcher) bestWindow(pm *passageMatches, used []text.Span, seen uint64) (best window) {
	for i := range pm.found {
		w := window{first: i, last: i}
		start := pm.found[i].first
		if overlapsAny(used, start, pm.found[i].last+1) {
			continue
		}
		for j := i; j < len(pm.found); j++ {
			o := &pm.found[j]
			if o.last >= start+snippetWords || overlapsAny(used, o.first, o.last+1) {
				break
			}
			bit := uint64(1) << (o.leaf & 63)
			gain := (m.leaves[o.leaf].idf + 0.1) * ladder[o.kind]
			switch {
			case w.leaves&bit != 0:
				gain *= 0.05
			case seen&bit != 0:
				gain *= 0.2
			}
			w.leaves |= bit
			w.score += gain
			w.last = j
		}
		if w.score > best.score {
			best = w
		}
	}
	return best
}

func overlapsAny(used []text.Span, from, to int) bool {
	for _, u := range used {
		if from < u.End && u.Start < to {
			return true
		}
	}
	return false
}

// cutWindow chooses about snippetWords tokens around the tokens first to last,
// from a sentence's start where one is near, without those in used. It returns
// their span in s, with the punctuation that belongs to them, and the tokens.
func cutWindow(s string, tokens []text.Token, first, last int, used []text.Span) (span text.Span, from, to int) {
	low, high := 0, len(tokens)
	for _, u := range used {
		if u.End <= first {
			low = max(low, u.End)
		}
		if u.Start > last {
			high = min(high, u.Start)
		}
	}
	last = min(last, first+snippetWords-1)
	if high-low <= snippetWords+leadIn/2 {
		from, to = low, high
	} else {
		from = max(low, first-(snippetWords-(last-first+1))/3)
		for i := first; i >= max(low, first-leadIn); i-- {
			if i == 0 || sentenceBreak(s[tokens[i-1].End:tokens[i].Start]) {
				from = i
				break
			}
		}
		to = from + max(snippetWords, last-from+1)
		if to > high-leadIn/2 {
			to = high
		}
		if to-from < snippetWords {
			from = max(low, to-snippetWords)
		}
	}
	span = text.Span{Start: tokens[from].Start, End: tokens[to-1].End}
	if from == 0 {
		span.Start = 0
	} else {
		gap := s[tokens[from-1].End:span.Start]
		span.Start -= len(gap) - 1 - strings.LastIndexAny(gap, " \t\n\r\u00a0")
		for span.Start < len(s) && !runeStart(s[span.Start]) {
			span.Start++
		}
	}
	if to == len(tokens) {
		// The tokens may be the beginning of more.
		end := strings.IndexAny(s[span.End:], " \t\n\r")
		if end < 0 {
			end = len(s) - span.End
		}
		span.End += end
	} else {
		gap := s[span.End:tokens[to].Start]
		if i := strings.IndexAny(gap, " \t\n\r"); i >= 0 {
			span.End += i
		}
	}
	if span.Len() > snippetBytes {
		// A window of monstrous words: what matches matters.
		if m := tokens[first]; m.Start-span.Start > snippetBytes/3 {
			span.Start = m.Start - snippetBytes/3
		}
		for span.Start < len(s) && !runeStart(s[span.Start]) {
			span.Start++
		}
		span.End = min(span.End, span.Start+snippetBytes)
		for span.End > span.Start && span.End < len(s) && !runeStart(s[span.End]) {
			span.End--
		}
	}
	return span, from, to
}

func runeStart(c byte) bool { return c&0xC0 != 0x80 }

// sentenceBreak reports whether a sentence ends between two tokens.
func sentenceBreak(gap string) bool {
	i := strings.IndexAny(gap, ".!?…\n")
	return i >= 0 && (gap[i] == '\n' || strings.ContainsAny(gap[i:], " \t\n"))
}
