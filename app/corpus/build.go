package corpus

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dossier/app/article"
	"dossier/app/entity"
	"dossier/app/search"
	"dossier/app/text"
)

// maxSlug is the length in bytes to which an article's slug is cut.
const maxSlug = 72

// Build returns the blob of a corpus. The same input gives the same bytes. It
// fails when two articles have one ID, or a list does not fit its texts.
func Build(in Input) ([]byte, error) {
	if len(in.Entities.Mentions) != len(in.Articles) {
		return nil, fmt.Errorf("corpus: mentions for %d articles, but there are %d", len(in.Entities.Mentions), len(in.Articles))
	}
	if in.Statements == nil {
		in.Statements = make([][]Statement, len(in.Articles))
	}
	if len(in.Statements) != len(in.Articles) {
		return nil, fmt.Errorf("corpus: statements for %d articles, but there are %d", len(in.Statements), len(in.Articles))
	}
	in.Offices = slices.Clone(in.Offices)
	slices.SortFunc(in.Offices, func(x, y Office) int { return cmp.Compare(x.ID, y.ID) })
	b := builder{Input: in, slugs: make([]string, len(in.Articles))}
	b.order = make([]int, len(in.Articles))
	for i := range b.order {
		b.order[i] = i
	}
	slices.SortStableFunc(b.order, func(i, j int) int { return cmp.Compare(in.Articles[i].ID, in.Articles[j].ID) })
	b.number = make([]int, len(b.order))
	for n, i := range b.order {
		b.number[i] = n
		if n > 0 && in.Articles[b.order[n-1]].ID == in.Articles[i].ID {
			return nil, fmt.Errorf("corpus: two articles have the id %q", in.Articles[i].ID)
		}
	}
	b.nameSlugs()
	b.nameSources()
	b.rank()
	b.relate()

	var s [numSections + 1][]byte
	var err error
	for id, f := range map[int]func() ([]byte, error){
		secSlugs: b.slugOrder, secEntities: b.entities, secOffices: b.offices, secKeys: b.keys, secIndex: b.index,
		secNetworks: b.networks,
	} {
		if s[id], err = f(); err != nil {
			return nil, err
		}
	}
	s[secRanks] = b.ranks()
	s[secDates] = b.dates()
	if s[secExamples], err = (&listWriter{}).bytes(); err != nil {
		return nil, err
	}
	var rules listWriter
	for _, r := range b.rules() {
		rules.add([]byte(r))
	}
	if s[secRules], err = rules.bytes(); err != nil {
		return nil, err
	}
	h := sha256.New()
	b.meta.site = in.Site
	s[secSite] = b.meta.bytes()
	for _, section := range s {
		h.Write(section)
	}
	b.meta.edition = hex.EncodeToString(h.Sum(nil))[:12]
	s[secSite] = b.meta.bytes()
	return assemble(s)
}

// builder holds what several sections need.
type builder struct {
	Input
	order  []int // article numbers in the blob → indexes into Articles
	number []int // and back
	slugs  []string
	meta   meta
	// sourceID maps a source to its slug; sources are ordered as in meta.
	sourceID map[string]string

	appearances [][]appearance // by entity
	mentions    []int          // by entity: mentions in own text
	own         [][]int        // by article number: entities of its own text
	ruleIDs     map[string]int

	wholes, parts [][]Relation // by entity
	said, held    [][]int      // by entity: numbers of articles, of offices
}

// article returns the article with a number.
func (b *builder) article(n int) *article.Article { return &b.Input.Articles[b.order[n]] }

// nameSlugs gives each article, by number, a slug of its own.
func (b *builder) nameSlugs() {
	used := map[string]int{}
	for n := range b.order {
		a := b.article(n)
		base := text.Slug(a.Title, maxSlug)
		if base == "" {
			base = text.Slug(a.ID, maxSlug)
		}
		if base == "" {
			base = "article"
		}
		slug := base
		for k := max(used[base], 1); ; k++ {
			if k > 1 {
				slug = base + "-" + strconv.Itoa(k)
			}
			if used[slug] == 0 {
				used[base] = k + 1
				break
			}
		}
		used[slug] = max(used[slug], 1)
		b.slugs[n] = slug
	}
}

// nameSources counts the sources and dates.
func (b *builder) nameSources() {
	count := map[string]int{}
	for i := range b.Articles {
		a := &b.Articles[i]
		if a.Source != "" {
			count[a.Source]++
		}
		if d := a.Date; d.Year != 0 {
			if b.meta.first.IsZero() || d.Compare(b.meta.first) < 0 {
				b.meta.first = d
			}
			if b.meta.last.IsZero() || b.meta.last.Compare(d) < 0 {
				b.meta.last = d
			}
		}
	}
	for s, n := range count {
		b.meta.sources = append(b.meta.sources, entity.Alias{Text: s, Count: n})
	}
	slices.SortFunc(b.meta.sources, func(x, y entity.Alias) int {
		return cmp.Or(cmp.Compare(y.Count, x.Count), cmp.Compare(x.Text, y.Text))
	})
	b.sourceID = map[string]string{}
	used := map[string]bool{}
	for _, s := range b.meta.sources {
		base := cmp.Or(text.Slug(s.Text, maxSlug), "source")
		id := base
		for k := 2; used[id]; k++ {
			id = base + "-" + strconv.Itoa(k)
		}
		used[id] = true
		b.sourceID[s.Text] = id
	}
}

// rank counts who is named where.
func (b *builder) rank() {
	n := len(b.Entities.Entities)
	b.appearances = make([][]appearance, n)
	b.mentions = make([]int, n)
	b.own = make([][]int, len(b.order))
	for num := range b.order {
		a := b.article(num)
		counts := map[int]int{} // in own text; 0 elsewhere
		p := 0
		for _, m := range b.Entities.Mentions[b.order[num]] {
			for p < len(a.Passages) && a.Passages[p].End <= m.Start {
				p++
			}
			own := p < len(a.Passages) && a.Passages[p].Start <= m.Start && a.Passages[p].Zone.Own()
			if own {
				counts[m.Entity]++
				b.mentions[m.Entity]++
			} else {
				counts[m.Entity] += 0
			}
		}
		for e, c := range counts {
			b.appearances[e] = append(b.appearances[e], appearance{num, c > 0})
			if c > 0 {
				b.own[num] = append(b.own[num], e)
			}
		}
		slices.SortFunc(b.own[num], func(x, y int) int {
			return cmp.Or(cmp.Compare(counts[y], counts[x]), cmp.Compare(x, y))
		})
	}
}

func (b *builder) dates() []byte {
	var w writer
	for n := range b.order {
		w.u32(dateNumber(b.article(n).Date))
	}
	return w.b
}

// rules returns the names of all rules, ordered, and numbers them.
func (b *builder) rules() []string {
	if b.ruleIDs == nil {
		b.ruleIDs = map[string]int{}
		for _, ms := range b.Entities.Mentions {
			for _, m := range ms {
				b.ruleIDs[m.Rule] = 0
			}
		}
	}
	var names []string
	for r := range b.ruleIDs {
		names = append(names, r)
	}
	slices.Sort(names)
	for i, r := range names {
		b.ruleIDs[r] = i
	}
	return names
}

func percent(c float32) int { return max(0, min(100, int(c*100+0.5))) }

// record returns the record of the article with a number.
func (b *builder) record(n int) (string, error) {
	a := b.article(n)
	var w writer
	w.str(a.ID)
	w.str(shortSlug(b.slugs[n], a.Title))
	w.uvarint(len(a.Raw))
	w.bool(a.Headline)
	w.str(a.Source)
	known := a.Author != "" || a.URL != "" || a.Language != "" || len(a.Tags) > 0
	w.bool(known)
	if known {
		w.str(a.Author)
		w.str(a.URL)
		w.str(a.Language)
		w.uvarint(len(a.Tags))
		for _, t := range a.Tags {
			w.str(t)
		}
	}
	w.uvarint(len(a.Passages))
	for _, p := range a.Passages {
		w.uvarint(int(p.Zone))
	}
	at := 0
	var err error
	span := func(s text.Span, length int) {
		if s.Start < at || s.End < s.Start || s.End > len(a.Raw) {
			err = fmt.Errorf("corpus: %s: span [%d,%d) after %d is out of order or bounds", a.ID, s.Start, s.End, at)
			return
		}
		w.uvarint(s.Start - at)
		w.uvarint(length)
		at = s.End
	}
	w.uvarint(len(a.Dates))
	p := 0
	for _, d := range a.Dates {
		for p < len(a.Passages) && a.Passages[p].End <= d.Start {
			p++
		}
		length := d.Len() << 1
		if p < len(a.Passages) && a.Passages[p].Start <= d.Start && a.Passages[p].Zone.Own() {
			length |= 1
		}
		span(d.Span, length)
		w.date(d.From)
		w.date(d.To)
	}
	at = 0
	mentions := b.Entities.Mentions[b.order[n]]
	w.uvarint(len(mentions))
	for _, m := range mentions {
		span(m.Span, m.Len())
		w.uvarint(m.Entity)
		w.uvarint(b.ruleIDs[m.Rule])
		w.uvarint(percent(m.Confidence))
	}
	w.uvarint(len(b.own[n]))
	for _, e := range b.own[n] {
		w.uvarint(e)
	}
	at = 0
	said := b.Statements[b.order[n]]
	w.uvarint(len(said))
	for _, s := range said {
		if s.Start < at || s.End < s.Start || s.End > len(a.Raw) || s.Cue.Start < 0 || s.Cue.End < s.Cue.Start || s.Cue.End > len(a.Raw) {
			err = fmt.Errorf("corpus: %s: statement [%d,%d) after %d is out of order or bounds", a.ID, s.Start, s.End, at)
			break
		}
		w.uvarint(s.Start - at)
		w.uvarint(s.Len())
		w.uvarint(s.Speaker)
		w.str(s.Verb)
		w.uvarint(s.Cue.Start)
		w.uvarint(s.Cue.Len())
		at = s.Start
	}
	return string(w.b), err
}

// shortSlug returns what of a slug is not made from the title.
func shortSlug(slug, title string) string {
	rest, ok := strings.CutPrefix(slug, text.Slug(title, maxSlug))
	if ok && rest == "" {
		return ""
	}
	if ok && rest[0] == '-' {
		return rest
	}
	return slug
}

// fullSlug is the way back.
func fullSlug(short, title string) string {
	if short == "" || short[0] == '-' {
		return text.Slug(title, maxSlug) + short
	}
	return short
}

func (b *builder) slugOrder() ([]byte, error) {
	order := make([]int, len(b.slugs))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Compare(b.slugs[i], b.slugs[j]) })
	var w writer
	for _, n := range order {
		w.u32(n)
	}
	return w.b, nil
}

func (b *builder) entities() ([]byte, error) {
	var l listWriter
	es := b.Entities.Entities
	for i, e := range es {
		if i > 0 && cmp.Or(cmp.Compare(es[i-1].Kind, e.Kind), cmp.Compare(es[i-1].ID, e.ID)) >= 0 {
			return nil, fmt.Errorf("corpus: entities %s/%s and %s/%s are out of order", es[i-1].Kind, es[i-1].ID, e.Kind, e.ID)
		}
		var w writer
		w.uvarint(int(e.Kind))
		w.str(e.ID)
		w.str(e.Name)
		w.uvarint(len(e.Aliases))
		for _, a := range e.Aliases {
			w.str(a.Text)
			w.uvarint(a.Count)
		}
		w.uvarint(len(e.Roles))
		for _, r := range e.Roles {
			w.str(r.Title)
			w.uvarint(b.number[r.Article])
		}
		w.uvarint(len(e.Merges))
		for _, m := range e.Merges {
			w.str(m.A)
			w.str(m.B)
			w.str(m.Reason)
			w.uvarint(percent(m.Confidence))
		}
		w.uvarint(b.mentions[i])
		w.uvarint(b.articleCount(i))
		w.uvarint(len(b.appearances[i]))
		at := 0
		for _, a := range b.appearances[i] {
			w.uvarint(a.article - at)
			w.bool(a.own)
			at = a.article
		}
		companions := b.companions(i)
		w.uvarint(len(companions))
		for _, c := range companions {
			w.uvarint(c.Entity)
			w.uvarint(c.Articles)
		}
		for _, list := range [][]Relation{b.wholes[i], b.parts[i]} {
			w.uvarint(len(list))
			for _, r := range list {
				w.uvarint(r.Entity)
				w.str(r.Kind)
				w.str(r.Reason)
			}
		}
		w.uvarint(len(b.said[i]))
		at = 0
		for _, a := range b.said[i] {
			w.uvarint(a - at)
			at = a
		}
		w.uvarint(len(b.held[i]))
		for _, o := range b.held[i] {
			w.uvarint(o)
		}
		l.add(w.b)
	}
	return l.bytes()
}

// relate turns relations, statements and offices to the entities they are of.
func (b *builder) relate() {
	n := len(b.Entities.Entities)
	b.wholes, b.parts = make([][]Relation, n), make([][]Relation, n)
	b.said, b.held = make([][]int, n), make([][]int, n)
	for _, p := range b.Parts {
		b.wholes[p.Part] = append(b.wholes[p.Part], p.Relation)
		b.parts[p.Entity] = append(b.parts[p.Entity], Relation{p.Part, p.Kind, p.Reason})
	}
	add := func(list *[]int, x int) {
		if len(*list) == 0 || (*list)[len(*list)-1] != x {
			*list = append(*list, x)
		}
	}
	for num := range b.order {
		for _, s := range b.Statements[b.order[num]] {
			add(&b.said[s.Speaker], num)
		}
	}
	for i, o := range b.Input.Offices {
		for _, h := range o.Holders {
			add(&b.held[h.Entity], i)
		}
	}
}

func (b *builder) offices() ([]byte, error) {
	var l listWriter
	for i, o := range b.Input.Offices {
		if i > 0 && b.Input.Offices[i-1].ID == o.ID {
			return nil, fmt.Errorf("corpus: two offices have the id %q", o.ID)
		}
		var w writer
		w.str(o.ID)
		w.str(o.Title)
		w.bool(o.Plain)
		w.uvarint(len(o.Of))
		for _, e := range o.Of {
			w.uvarint(e)
		}
		w.uvarint(len(o.Holders))
		for _, h := range o.Holders {
			w.uvarint(h.Entity)
			w.uvarint(len(h.Articles))
			for _, a := range h.Articles {
				w.uvarint(b.number[a])
			}
		}
		l.add(w.b)
	}
	return l.bytes()
}

// companions counts who shares articles with entity e.
func (b *builder) companions(e int) []Companion {
	count := map[int]int{}
	for _, a := range b.appearances[e] {
		if !a.own {
			continue
		}
		for _, other := range b.own[a.article] {
			if other != e {
				count[other]++
			}
		}
	}
	out := make([]Companion, 0, len(count))
	for other, n := range count {
		out = append(out, Companion{other, n})
	}
	slices.SortFunc(out, func(x, y Companion) int {
		return cmp.Or(cmp.Compare(y.Articles, x.Articles), cmp.Compare(b.mentions[y.Entity], b.mentions[x.Entity]), cmp.Compare(x.Entity, y.Entity))
	})
	return out[:min(len(out), maxCompanions)]
}

// articleCount counts the articles that name entity i in their own text.
func (b *builder) articleCount(i int) (n int) {
	for _, a := range b.appearances[i] {
		if a.own {
			n++
		}
	}
	return n
}

// ranked returns the entities of a kind, those in the most articles first.
func (b *builder) ranked(k entity.Kind) []int {
	es := b.Entities.Entities
	articles := map[int]int{}
	var of []int
	for i, e := range es {
		if e.Kind == k {
			of, articles[i] = append(of, i), b.articleCount(i)
		}
	}
	slices.SortFunc(of, func(x, y int) int {
		return cmp.Or(cmp.Compare(articles[y], articles[x]), cmp.Compare(b.mentions[y], b.mentions[x]), cmp.Compare(es[x].ID, es[y].ID))
	})
	return of
}

func (b *builder) ranks() []byte {
	var w writer
	for k := range entity.Kind(entity.NumKinds) {
		of := b.ranked(k)
		w.u32(len(of))
		for _, i := range of {
			w.u32(i)
		}
	}
	return w.b
}

// field says which field of the index a zone belongs to.
func field(z article.Zone) search.Field {
	switch z {
	case article.Headline:
		return search.Title
	case article.Lead:
		return search.Lead
	case article.Question, article.Caption, article.SignOff, article.Related, article.Dateline:
		return search.Aside
	}
	return search.Body
}

// tagKey returns the form under which tags are one: case and marks do not count.
func tagKey(t string) string { return text.OneLine(text.Fold(t)) }

func (b *builder) index() ([]byte, error) {
	es := b.Entities.Entities
	values := make([]search.Value, 0, len(es)+len(b.meta.sources))
	for i, e := range es {
		v := search.Value{Kind: e.Kind.String(), ID: e.ID, Name: e.Name}
		for _, a := range e.Aliases {
			v.Aliases = append(v.Aliases, a.Text)
		}
		for _, r := range e.Roles {
			if !slices.Contains(v.Roles, r.Title) {
				v.Roles = append(v.Roles, r.Title)
			}
		}
		for _, p := range b.parts[i] {
			v.Parts = append(v.Parts, int32(p.Entity))
		}
		slices.Sort(v.Parts)
		v.Parts = slices.Compact(v.Parts)
		values = append(values, v)
	}
	source := map[string]int32{}
	for _, s := range b.meta.sources {
		source[s.Text] = int32(len(values))
		values = append(values, search.Value{Kind: KindSource, ID: b.sourceID[s.Text], Name: s.Text})
	}
	tag := map[string]int32{} // by key; the first article's spelling names it
	tagIDs := map[string]bool{}
	for n := range b.order {
		for _, t := range b.article(n).Tags {
			if _, ok := tag[tagKey(t)]; ok {
				continue
			}
			base := cmp.Or(text.Slug(t, maxSlug), "tag")
			id := base
			for k := 2; tagIDs[id]; k++ {
				id = base + "-" + strconv.Itoa(k)
			}
			tagIDs[id] = true
			tag[tagKey(t)] = int32(len(values))
			values = append(values, search.Value{Kind: KindTag, ID: id, Name: t})
		}
	}
	speaker := map[int]int32{} // entity → value
	taken := map[string]bool{}
	for i, e := range es {
		// People come first: of two speakers with one ID the other can't be asked for.
		if len(b.said[i]) > 0 && !taken[e.ID] {
			taken[e.ID] = true
			speaker[i] = int32(len(values))
			values = append(values, search.Value{Kind: KindSaid, ID: e.ID, Name: e.Name})
		}
	}
	b.rules()
	docs := make([]search.Document, len(b.order))
	for n := range b.order {
		a := b.article(n)
		record, err := b.record(n)
		if err != nil {
			return nil, err
		}
		d := search.Document{ID: a.ID, Title: a.Title, Text: a.Raw, Payload: record}
		for _, p := range a.Passages {
			d.Passages = append(d.Passages, search.Passage{Span: p.Span, Field: field(p.Zone)})
		}
		d.From, d.To = a.Date.Bounds()
		for _, e := range b.own[n] {
			d.Values = append(d.Values, int32(e))
		}
		if a.Source != "" {
			d.Values = append(d.Values, source[a.Source])
		}
		for _, t := range a.Tags {
			d.Values = append(d.Values, tag[tagKey(t)])
		}
		for _, s := range b.Statements[b.order[n]] {
			if v, ok := speaker[s.Speaker]; ok {
				d.Values = append(d.Values, v)
			}
		}
		slices.Sort(d.Values)
		d.Values = slices.Compact(d.Values)
		for _, m := range b.Entities.Mentions[b.order[n]] {
			d.Names = append(d.Names, search.Name{Span: m.Span, Value: int32(m.Entity)})
		}
		docs[n] = d
	}
	return search.Build(docs, values)
}
