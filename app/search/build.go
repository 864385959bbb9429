package search

import (
	"cmp"
	"errors"
	"iter"
	"slices"
	"strconv"
	"strings"

	"dossier/app/text"
)

// maxAliasWords is the length in words above which a name is no alias: nobody
// types it, and each query tries every run of words up to the longest alias.
const maxAliasWords = 12

// Build returns the index of docs as one section of bytes (see format.go). The
// same input gives the same bytes. Spans and values that are out of bounds, out
// of order or overlapping are errors.
func Build(docs []Document, values []Value) ([]byte, error) {
	b := builder{docs: docs, values: values, terms: map[string]*termLists{}, separators: map[string]int{}, valueLists: make([]listWriter, len(values))}
	for _, v := range values {
		if !b.ascend(v.Parts) {
			return nil, errors.New("search: value " + strconv.Quote(v.ID) + ": parts are out of bounds or order")
		}
	}
	for i := range docs {
		if err := b.check(&docs[i]); err != nil {
			return nil, errors.New("search: document " + strconv.Quote(docs[i].ID) + ": " + err.Error())
		}
		b.document(int32(i), &docs[i])
	}
	return b.finish()
}

type builder struct {
	docs       []Document
	values     []Value
	terms      map[string]*termLists
	valueLists []listWriter
	kinds      []string

	tokens    [numNorms]int // of all documents
	lengths   [numNorms]writer
	docValues recordWriter
	meta      writer

	separators map[string]int // between words: how often

	places []place      // the tokens of the present document
	record writer       // reused
	open   []*termLists // the terms of the present document
}

// place is where a token of the present document is.
type place struct {
	text.Span
	position uint32
	field    Field
}

// termLists collects what is known of a term.
type termLists struct {
	now    posting // of the present document; doc is one too high, so that 0 is none
	list   listWriter
	plain  []int32             // documents in which it stands without marks
	marked map[string]*spelled // by exact spelling
	number int
}

// spelled collects what is known of an exact spelling.
type spelled struct {
	docs  []int32
	forms map[string]int // how it is written in lower case, and how often
}

func (b *builder) check(d *Document) error {
	at := 0
	for _, p := range d.Passages {
		if p.Start < at || p.End <= p.Start || p.End > len(d.Text) {
			return errors.New("passages are empty, out of bounds or out of order")
		}
		if p.Field >= NumFields {
			return errors.New("a passage has no known field")
		}
		at = p.End
	}
	at = 0
	for _, n := range d.Names {
		if n.Start < at || n.End < n.Start || n.End > len(d.Text) {
			return errors.New("names are out of bounds or order")
		}
		if n.Value < 0 || int(n.Value) >= len(b.values) {
			return errors.New("a name has no value")
		}
		at = n.End
	}
	if !b.ascend(d.Values) {
		return errors.New("values are out of bounds or order")
	}
	return nil
}

// ascend reports whether list names values, each once, in order.
func (b *builder) ascend(list []int32) bool {
	last := int32(-1)
	for _, v := range list {
		if v <= last || int(v) >= len(b.values) {
			return false
		}
		last = v
	}
	return true
}

func (b *builder) document(doc int32, d *Document) {
	b.places, b.open = b.places[:0], b.open[:0]
	var counts [numNorms]int
	first := slices.IndexFunc(d.Passages, func(p Passage) bool { return p.Field == Title })
	position := uint32(0)
	passage := func(p Passage, s string, virtual bool) {
		n, last := 0, 0
		text.Tokenize(s, func(t text.Token) bool {
			b.token(doc, s[t.Start:t.End], t.Term, position, p.Field)
			if gap := s[last:t.Start]; len(gap) <= maxSeparator {
				b.separators[gap]++
			}
			last = t.End
			if !virtual {
				b.places = append(b.places, place{text.Span{Start: p.Start + t.Start, End: p.Start + t.End}, position, p.Field})
			}
			position++
			n++
			return true
		})
		if n > 0 {
			position += passageGap
		}
		counts[norms[p.Field]] += n
	}
	if first < 0 {
		passage(Passage{Field: Title}, d.Title, true)
	}
	at := 0
	for _, p := range d.Passages {
		passage(p, d.Text[p.Start:p.End], false)
		if gap := d.Text[at:p.Start]; len(gap) <= maxSeparator {
			b.separators[gap]++
		}
		at = p.End
	}
	for f, n := range counts {
		b.tokens[f] += n
		b.lengths[f].b = append(b.lengths[f].b, packLength(n))
	}
	for _, t := range b.open {
		t.now.doc--
		t.list.add(&t.now)
		t.now = posting{positions: t.now.positions[:0]}
	}
	b.names(doc, d)
}

// token adds an occurrence of a term.
func (b *builder) token(doc int32, raw, term string, position uint32, f Field) {
	l := b.terms[term]
	if l == nil {
		l = &termLists{}
		b.terms[strings.Clone(term)] = l
	}
	if l.now.doc == 0 {
		l.now.doc = doc + 1
		b.open = append(b.open, l)
	}
	l.now.tf[f]++
	l.now.positions = append(l.now.positions, position)
	if key := spelling(raw, term); key == term {
		if n := len(l.plain); n == 0 || l.plain[n-1] != doc {
			l.plain = append(l.plain, doc)
		}
	} else {
		if l.marked == nil {
			l.marked = map[string]*spelled{}
		}
		sp := l.marked[key]
		if sp == nil {
			sp = &spelled{forms: map[string]int{}}
			l.marked[key] = sp
		}
		if n := len(sp.docs); n == 0 || sp.docs[n-1] != doc {
			sp.docs = append(sp.docs, doc)
		}
		sp.forms[strings.ToLower(raw)]++
	}
}

// spelling returns the form under which exact spellings of a token meet: with
// its marks where it has any, else its term.
func spelling(raw, term string) string {
	if !text.Marked(raw) {
		return term
	}
	k := text.Key(raw)
	if len(k) > 2*text.MaxTerm {
		k = k[:2*text.MaxTerm]
	}
	return k
}

// names adds the values of a document and their mentions.
func (b *builder) names(doc int32, d *Document) {
	mentions := map[int32]*posting{}
	for _, v := range d.Values {
		mentions[v] = &posting{doc: doc, lengths: []uint32{}}
	}
	i := 0
	for _, n := range d.Names {
		for i < len(b.places) && b.places[i].End <= n.Start {
			i++
		}
		first := i
		for i < len(b.places) && b.places[i].Start < n.End && b.places[i].position-b.places[first].position == uint32(i-first) {
			i++
		}
		if mentions[n.Value] == nil {
			mentions[n.Value] = &posting{doc: doc, lengths: []uint32{}}
		}
		if i == first {
			continue
		}
		p := mentions[n.Value]
		p.tf[b.places[first].field]++
		p.positions = append(p.positions, b.places[first].position)
		p.lengths = append(p.lengths, uint32(i-first))
	}
	all := make([]int32, 0, len(mentions))
	for v := range mentions {
		all = append(all, v)
	}
	slices.Sort(all)
	for _, v := range all {
		b.valueLists[v].add(mentions[v])
	}
	own := slices.DeleteFunc(all, func(v int32) bool {
		p := mentions[v]
		return p.count() > 0 && p.tf[Aside] == uint32(p.count())
	})
	b.record.b = b.record.b[:0]
	b.record.ascending(own)
	b.docValues.add(b.record.b)
}

func (b *builder) finish() ([]byte, error) {
	var s [numSections][]byte
	var postings, positions writer

	terms := make([]string, 0, len(b.terms))
	for t := range b.terms {
		terms = append(terms, t)
	}
	slices.Sort(terms)
	var dict dictWriter
	var marked []markedSpelling
	for i, t := range terms {
		l := b.terms[t]
		l.number = i
		dict.addList(t, l.list.df, l.marked != nil, &l.list, &postings, &positions)
		for key, sp := range l.marked {
			marked = append(marked, markedSpelling{key, sp.docs, sp.surface(key)})
		}
		if l.marked != nil && len(l.plain) > 0 {
			marked = append(marked, markedSpelling{t, l.plain, ""})
		}
	}
	s[secTerms] = dict.bytes()
	var surfaces []string
	s[secSpellings], surfaces = spellingDictionary(marked, &postings, &positions)
	s[secStems] = b.stems(terms)
	aliases, longest := b.aliases()
	s[secAliases] = aliases
	b.valueSections(&s)
	s[secPostings], s[secPositions] = postings.b, positions.b
	if err := b.addForward(&s, surfaces); err != nil {
		return nil, err
	}

	for _, l := range b.lengths {
		s[secLengths] = append(s[secLengths], l.b...)
	}
	var dates, ids, titles writer
	for _, d := range b.docs {
		dates.u32(uint32(d.From))
	}
	for _, d := range b.docs {
		dates.u32(uint32(d.To))
	}
	s[secDates] = dates.b
	if !slices.IsSortedFunc(b.docs, func(a, b Document) int { return cmp.Compare(a.ID, b.ID) }) {
		for _, r := range ranks(len(b.docs), func(i, j int) int { return cmp.Compare(b.docs[i].ID, b.docs[j].ID) }) {
			ids.u32(r)
		}
	}
	s[secIDRanks] = ids.b
	folded := make([]string, len(b.docs))
	for i, d := range b.docs {
		folded[i] = text.Fold(d.Title)
	}
	for _, r := range ranks(len(b.docs), func(i, j int) int {
		return cmp.Or(cmp.Compare(folded[i], folded[j]), cmp.Compare(b.docs[i].ID, b.docs[j].ID))
	}) {
		titles.u32(r)
	}
	s[secTitleRanks] = titles.b
	s[secDocValues] = b.docValues.bytes()

	var meta writer
	meta.int(len(b.docs))
	meta.int(len(b.values))
	for _, n := range b.tokens {
		meta.int(n)
	}
	meta.int(longest)
	meta.int(len(b.kinds))
	for _, k := range b.kinds {
		meta.str(k)
	}
	s[secMeta] = meta.b

	var out writer
	out.b = append(out.b, magic...)
	at := len(magic) + 8*numSections
	for _, sec := range s {
		out.u32(uint32(at))
		out.u32(uint32(len(sec)))
		at += len(sec)
	}
	for _, sec := range s {
		out.b = append(out.b, sec...)
	}
	return out.b, nil
}

// ranks returns the rank of each of n things in the order of compare.
func ranks(n int, compare func(i, j int) int) []uint32 {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, compare)
	out := make([]uint32, n)
	for r, i := range order {
		out[i] = uint32(r)
	}
	return out
}

// addList adds a key with its list.
func (d *dictWriter) addList(key string, df int, marked bool, l *listWriter, postings, positions *writer) {
	info, first := d.add(key)
	if first {
		info.int(len(postings.b))
		info.int(len(positions.b))
	}
	n, p := l.finish(postings, positions)
	v := df << 1
	if marked {
		v |= 1
	}
	info.int(v)
	info.int(n)
	info.int(p)
}

type markedSpelling struct {
	key     string
	docs    []int32
	surface string // how it is written in lower case; "": key
}

// surface returns how a spelling is most often written in lower case.
func (s *spelled) surface(key string) (best string) {
	most := 0
	for form, n := range s.forms {
		if n > most || n == most && form < best {
			best, most = form, n
		}
	}
	if best == key {
		return ""
	}
	return best
}

func spellingDictionary(all []markedSpelling, postings, positions *writer) (_ []byte, surfaces []string) {
	slices.SortFunc(all, func(a, b markedSpelling) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.surface, b.surface))
	})
	var dict dictWriter
	for i := 0; i < len(all); {
		docs := all[i].docs
		j := i + 1
		for ; j < len(all) && all[j].key == all[i].key; j++ { // cut to one key
			docs = append(slices.Clone(docs), all[j].docs...)
		}
		if j > i+1 {
			slices.Sort(docs)
			docs = slices.Compact(docs)
		}
		var l listWriter
		for _, d := range docs {
			l.add(&posting{doc: d, tf: [NumFields]uint32{Body: 1}})
		}
		dict.addList(all[i].key, l.df, false, &l, postings, positions)
		surfaces = append(surfaces, all[i].surface)
		i = j
	}
	return dict.bytes(), surfaces
}

// stems returns the dictionary of stems. terms are in order.
func (b *builder) stems(terms []string) []byte {
	groups := map[string][]int32{}
	for i, t := range terms {
		if st := stem(t); st != "" {
			groups[st] = append(groups[st], int32(i))
		}
	}
	keys := make([]string, 0, len(groups))
	for st, g := range groups {
		if (len(g) > 1 || terms[g[0]] != st) && !slices.Equal(g, scanForms(st, termsFrom(terms, stemPrefix(st)))) {
			keys = append(keys, st)
		}
	}
	slices.Sort(keys)
	var dict dictWriter
	for _, st := range keys {
		info, _ := dict.add(st)
		info.int(len(groups[st]))
		info.ascending(groups[st])
	}
	return dict.bytes()
}

// termsFrom yields the terms with a prefix in order.
func termsFrom(terms []string, prefix string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		first, _ := slices.BinarySearch(terms, prefix)
		for i := first; i < len(terms) && strings.HasPrefix(terms[i], prefix) && yield(i, terms[i]); i++ {
		}
	}
}

// aliases returns the dictionary of names and the longest one's words.
func (b *builder) aliases() ([]byte, int) {
	names := map[string][]int32{}
	longest := 0
	add := func(name string, v int32) {
		key, n := aliasKey(name)
		if n > 0 && n <= maxAliasWords && !slices.Contains(names[key], v) {
			names[key] = append(names[key], v)
			longest = max(longest, n)
		}
	}
	for i, v := range b.values {
		add(v.Name, int32(i)<<1)
		for _, a := range v.Aliases {
			add(a, int32(i)<<1)
		}
		for _, r := range v.Roles {
			add(r, int32(i)<<1|1)
		}
	}
	b.calledAfter(func(name string, part int32) {
		if key, _ := aliasKey(name); !slices.Contains(names[key], part<<1) {
			add(name, part<<1|1)
		}
	})
	keys := make([]string, 0, len(names))
	for k := range names {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	var dict dictWriter
	for _, k := range keys {
		slices.Sort(names[k])
		info, _ := dict.add(k)
		info.int(len(names[k]))
		info.ascending(names[k])
	}
	return dict.bytes(), longest
}

// calledAfter calls add with every name of a value for each part that is called
// after it: the UN Mission in Kinshasa is found by "United Nations".
func (b *builder) calledAfter(add func(name string, part int32)) {
	forms := func(v *Value) []string { return append([]string{v.Name}, v.Aliases...) }
	for i := range b.values {
		whole := &b.values[i]
		if len(whole.Parts) == 0 {
			continue
		}
		var own []string
		for _, f := range forms(whole) {
			if key, n := aliasKey(f); n > 0 {
				own = append(own, key)
			}
		}
		for _, p := range whole.Parts {
			if slices.ContainsFunc(forms(&b.values[p]), func(f string) bool { return hasName(f, own) }) {
				for _, f := range forms(whole) {
					add(f, p)
				}
			}
		}
	}
}

// hasName reports whether a name has one of keys in it, and more.
func hasName(name string, keys []string) bool {
	long, _ := aliasKey(name)
	return slices.ContainsFunc(keys, func(k string) bool {
		for at := 0; len(k) < len(long); at++ {
			i := strings.Index(long[at:], k)
			if i < 0 {
				break
			}
			if at += i; inWords(long, at, len(k)) {
				return true
			}
		}
		return false
	})
}

// aliasKey returns the folded tokens of a name with one space between, and how
// many there are.
func aliasKey(name string) (string, int) {
	var parts []string
	text.Tokenize(name, func(t text.Token) bool {
		parts = append(parts, t.Term)
		return len(parts) <= maxAliasWords
	})
	return strings.Join(parts, " "), len(parts)
}

func (b *builder) valueSections(s *[numSections][]byte) {
	var records recordWriter
	var lists writer
	var nameRanks, kinds writer
	folded := make([]string, len(b.values))
	byID := make([]int, len(b.values))
	for i, v := range b.values {
		folded[i] = text.Fold(v.Name)
		byID[i] = i
		k := slices.Index(b.kinds, v.Kind)
		if k < 0 {
			k = len(b.kinds)
			b.kinds = append(b.kinds, v.Kind)
		}
		kinds.b = append(kinds.b, byte(k))
		l := &b.valueLists[i]
		var rec writer
		rec.int(k)
		rec.int(l.df)
		var post, pos writer
		l.finish(&post, &pos)
		for _, part := range [][]byte{post.b, pos.b} {
			rec.int(len(lists.b))
			rec.int(len(part))
			lists.b = append(lists.b, part...)
		}
		rec.str(v.ID)
		rec.str(v.Name)
		rec.ascending(v.Parts)
		records.add(rec.b)
	}
	for _, r := range ranks(len(b.values), func(i, j int) int {
		return cmp.Or(cmp.Compare(folded[i], folded[j]), cmp.Compare(b.values[i].ID, b.values[j].ID))
	}) {
		nameRanks.u32(r)
	}
	id := func(i int) string { return valueKey(b.values[i].Kind, b.values[i].ID) }
	slices.SortFunc(byID, func(i, j int) int { return cmp.Compare(id(i), id(j)) })
	var dict dictWriter
	for _, i := range byID {
		info, _ := dict.add(id(i))
		info.int(i)
	}
	s[secValues], s[secValueRanks], s[secValueKinds], s[secValueIDs] = records.bytes(), nameRanks.b, kinds.b, dict.bytes()
	s[secNames] = lists.b
}

func valueKey(kind, id string) string { return kind + "\x00" + id }
