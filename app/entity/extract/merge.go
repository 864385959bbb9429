package extract

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"dossier/app/entity"
	"dossier/app/text"
)

// titled is a role in the spelling that came first, and the last article with it.
type titled struct {
	title   string
	article int
}

// named is a mention with its identity.
type named struct {
	text.Span
	kind    kind
	key     string // entities are the classes of equal keys
	text    string
	rule    string
	conf    float32
	name    string // what the gazetteer calls it
	reason  string // why it has this key, where its own words do not say so
	to      string // the form it was joined with
	roles   []string
	article int
	formKey string
}

func sortCandidates(cs []candidate) {
	slices.SortStableFunc(cs, func(a, b candidate) int { return cmp.Compare(a.start, b.start) })
}

// finish turns the chosen candidates into mentions with keys, and joins those
// of one article: short forms with full names, acronyms with what they stand for.
func (d *doc) finish() {
	main := d.mainCountries()
	d.owners()
	ms := make([]named, len(d.cands), len(d.cands)+len(d.shortFound))
	for i := range d.cands {
		c := &d.cands[i]
		m := named{Span: text.Span{Start: c.start, End: c.end}, kind: c.kind, text: text.OneLine(d.raw[c.start:c.end]), rule: c.rule, conf: c.conf, name: c.name}
		switch c.kind {
		case entity.Person:
			m.key = d.personKey(c)
			d.passageOf(c.i)
			m.roles = d.roles(c.i, c.j)
		case entity.Place:
			if m.key = c.key; m.key == "" {
				m.key = joinKey(m.text)
			}
		case entity.Agreement:
			d.passageOf(c.i)
			m.key = d.elementKey(m.text)
			if c.name != "" {
				m.key = d.elementKey(c.name)
			}
			if d.statusStart(c.i, c.j-1) == c.i {
				if p := d.parties(c, main); p != "" {
					m.key += "|" + p
				}
			}
		default:
			m.key = d.elementKey(m.text)
			if c.name != "" {
				m.key = d.elementKey(c.name)
			}
		}
		if c.rule == "acronym/defined" && m.text != c.name {
			m.reason, m.to = "acronym defined in an article", c.name
		}
		if c.rule == "organization/again" && c.name != "" {
			m.reason, m.to = "short form in the same article", c.name
		}
		if c.rule == "acronym/defined" || c.rule == "organization/again" {
			m.name = ""
		}
		ms[i] = m
	}
	d.joinPersons(ms)
	d.joinBodies(ms)
	for _, c := range d.shortFound {
		full := &ms[c.cluster-1]
		m := named{Span: text.Span{Start: c.start, End: c.end}, kind: entity.Person, key: full.key, text: text.OneLine(d.raw[c.start:c.end]), rule: c.rule, conf: c.conf}
		if m.text != full.text {
			m.reason, m.to = "short form in the same article", full.text
		}
		d.passageOf(c.i)
		m.roles = d.roles(c.i, c.j)
		ms = append(ms, m)
	}
	slices.SortFunc(ms, func(a, b named) int { return cmp.Compare(a.Start, b.Start) })
	// What is not needed for merging goes.
	*d = doc{knowledge: d.knowledge, art: d.art, raw: d.raw, mentions: ms}
}

// passageOf sets the passage's bounds to those around token i.
func (d *doc) passageOf(i int) {
	at := d.toks[i].Start
	ps := d.art.Passages
	if n := sort.Search(len(ps), func(x int) bool { return ps[x].End > at }); n < len(ps) {
		d.from = sort.Search(len(d.toks), func(x int) bool { return d.toks[x].Start >= ps[n].Start })
		d.to = sort.Search(len(d.toks), func(x int) bool { return d.toks[x].Start >= ps[n].End })
	}
}

// personKey is a person's identity: the folded words of the name without
// initials and Jr., in no order, nicknames as the name that they stand for.
func (d *doc) personKey(c *candidate) string {
	var w []string
	for i := c.i; i < c.j; i++ {
		t := &d.toks[i]
		if c.j-c.i > 1 && (len(t.raw) == 1 && t.shape == cap1 || t.term == "jr" || t.term == "sr") {
			continue
		}
		s := t.term
		if i == c.i && c.j-c.i > 1 && c.rule != "person/vietnamese" {
			if g := d.nick[s]; len(g) == 1 {
				s = g[0]
			}
		}
		w = append(w, s)
	}
	if len(w) == 0 {
		w = append(w, d.toks[c.i].term)
	}
	sort.Strings(w)
	return strings.Join(w, " ")
}

// joinPersons joins names found by themselves with the full name whose short
// form they are (President Biden with Joe Biden), and fuller with plainer
// forms (Liz Ann Cheney with Liz Cheney) inside the article.
func (d *doc) joinPersons(ms []named) {
	byShort := make(map[string][]int) // the first candidate of each identity, by its short form
	ends := make(map[string][]int)    // … by first and last word
	seen := make(map[string]bool)
	for i := range d.cands {
		c := &d.cands[i]
		if c.kind != entity.Person || c.j-c.i < 2 || seen[ms[i].text] {
			continue
		}
		seen[ms[i].text] = true
		for _, s := range d.shorts(c) {
			if s[1]-s[0] < c.j-c.i {
				t := d.terms(s[0], s[1])
				byShort[t] = append(byShort[t], i)
			}
		}
		if c.rule != "person/vietnamese" {
			e := d.toks[c.i].term + " " + d.toks[c.j-1].term
			ends[e] = append(ends[e], i)
		}
	}
	for i := range d.cands {
		c := &d.cands[i]
		if c.kind != entity.Person {
			continue
		}
		best := -1
		for _, full := range byShort[d.terms(c.i, c.j)] {
			if full == i || c.j-c.i == 1 && d.cands[full].rule == "person/vietnamese" && marksDiffer(lastWord(ms[i].text), lastWord(ms[full].text)) {
				continue
			}
			// the last one named before, else the first one after
			if best < 0 || full < i {
				best = full
			}
		}
		if c.rule == "person/alias" {
			for p := i - 1; p >= 0; p-- {
				if b := &d.cands[p]; b.kind == entity.Person && b.j == c.behind {
					best = p
					break
				}
			}
			if best >= 0 {
				ms[i].key, ms[i].reason, ms[i].to = ms[best].key, "another name that the article gives", ms[best].text
				continue
			}
		}
		if best >= 0 && ms[best].key != ms[i].key {
			ms[i].key, ms[i].reason, ms[i].to = ms[best].key, "short form in the same article", ms[best].text
			continue
		}
		if c.rule == "person/vietnamese" || c.j-c.i < 2 {
			continue
		}
		// First and last word agree, one has words between.
		for _, x := range ends[d.toks[c.i].term+" "+d.toks[c.j-1].term] {
			if b := &d.cands[x]; x != i && ms[x].key != ms[i].key && b.j-b.i > c.j-c.i {
				ms[i].key, ms[i].reason, ms[i].to = ms[x].key, "the same first and last name in the same article", ms[x].text
				break
			}
		}
	}
}

func lastWord(s string) string {
	f := strings.Fields(s)
	return f[len(f)-1]
}

func (d *doc) terms(i, j int) string {
	var b strings.Builder
	for ; i < j; i++ {
		b.WriteString(d.toks[i].term)
		b.WriteByte(' ')
	}
	return b.String()
}

// joinBodies joins, inside an article, a body named with its country and
// without (National Assembly, Vietnamese National Assembly), or with and
// without Central, National and the like.
func (d *doc) joinBodies(ms []named) {
	type body struct {
		kind  kind
		key   string
		words []string
		text  string
	}
	var bodies []body
	seen := make(map[string]bool)
	usForm := make(map[string]int)
	for i := range ms {
		m := &ms[i]
		if m.kind != entity.Organization && m.kind != entity.Event || m.name != "" {
			continue
		}
		if strings.HasPrefix(m.text, "US") && len(m.text) > 5 && strings.ToUpper(m.text) == m.text {
			usForm[m.text[2:]] = i
		}
		if k := m.kind.String() + m.key; !seen[k] {
			seen[k] = true
			bodies = append(bodies, body{m.kind, m.key, strings.Split(m.key, " "), m.text})
		}
	}
	if len(bodies) > 500 {
		bodies = nil // no article: a list, in which such nearness says nothing
	}
	join := make(map[string]*body) // key → the body that it is joined with
	for x := range bodies {
		a := &bodies[x]
		var best *body
		n := 0
		for y := range bodies {
			if b := &bodies[y]; b.kind == a.kind && len(a.words) >= 2 && onlyAdds(a.words, b.words) {
				best = b
				n++
			}
		}
		if n == 1 {
			join[a.kind.String()+a.key] = best
		}
	}
	for i := range ms {
		a := &ms[i]
		if a.name != "" {
			continue
		}
		if b := join[a.kind.String()+a.key]; b != nil {
			a.key, a.reason, a.to = b.key, "named with its country in the same article", b.text
		} else if x, ok := usForm[a.text]; ok && a.kind == entity.Organization {
			a.key, a.reason, a.to = ms[x].key, "the same acronym with US", ms[x].text // AFRICOM, USAFRICOM
		}
	}
}

// onlyAdds reports whether b is a with only countries and words like Central added.
func onlyAdds(a, b []string) bool {
	i := 0
	for _, w := range b {
		if i < len(a) && a[i] == w {
			i++
			continue
		}
		if !strings.HasPrefix(w, "@") && w != "central" && w != "national" && w != "state" {
			return false
		}
	}
	return i == len(a) && len(b) > len(a)
}

// elementKey is the identity of a body, an event or an agreement: its words
// without of and the, in no order, countries and their adjectives as the
// country, acronyms as what they stand for.
func (k *knowledge) elementKey(name string) string {
	set := make(map[string]bool)
	k.elements(name, set, 0)
	var w []string
	for e := range set {
		w = append(w, e)
	}
	sort.Strings(w)
	return strings.Join(w, " ")
}

func (k *knowledge) elements(name string, set map[string]bool, depth int) {
	ts := text.Tokens(name)
	for i := 0; i < len(ts); i++ {
		raw := name[ts[i].Start:ts[i].End]
		n := k.names
		end := 0
		var at *entry
		for j := i; j < len(ts); j++ {
			if n = n.next[ts[j].Term]; n == nil {
				break
			}
			for _, e := range n.entries {
				if e.kind == entity.Place && k.isCountry(e) && (e.exact == nil || slices.Contains(e.exact, name[ts[i].Start:ts[j].End])) {
					end, at = j+1, e
				}
			}
		}
		if at != nil && raw != "us" {
			set["@"+at.key] = true
			i = end - 1
			continue
		}
		if e := k.acronym[raw]; e != nil && depth < 2 && e.name != name {
			k.elements(e.name, set, depth+1)
			continue
		}
		w := ts[i].Term
		if c, ok := k.demonym[w]; ok && len(ts) > 1 {
			set["@"+c] = true
			continue
		}
		switch w {
		case "of", "the", "for", "and", "to", "on", "in", "at", "a", "an":
			continue
		}
		set[stem(w)] = true
	}
}

// stem levels British and American spelling and the plural.
func stem(w string) string {
	switch w {
	case "programme", "programmes":
		return "program"
	case "centre", "centres":
		return "center"
	case "labour":
		return "labor"
	case "defence":
		return "defense"
	}
	if strings.HasSuffix(w, "isation") || strings.HasSuffix(w, "isations") {
		w = strings.Replace(w, "isation", "ization", 1)
	}
	if len(w) > 4 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") {
		w = w[:len(w)-1]
	}
	return w
}

// merge makes the entities of the mentions of all articles.
func merge(k *knowledge, docs []*doc) entity.Result {
	type build struct {
		e       entity.Entity
		known   string
		alias   map[string]int
		roles   map[string]titled
		merges  map[string]bool
		key     string
		parties string
	}
	type id struct {
		kind kind
		key  string
	}
	index := make(map[id]int)
	var all []*build
	res := entity.Result{Mentions: make([][]entity.Mention, len(docs))}
	keys := personKeys(docs)
	kinds := settleKinds(docs)
	for a, d := range docs {
		for mi := range d.mentions {
			m := &d.mentions[mi]
			if m.kind == entity.Person {
				m.key = keys.of(m)
			}
			if kd, ok := kinds[m.key]; ok && m.kind != entity.Person && m.kind != entity.Place && m.name == "" {
				m.kind = kd
			}
			x := id{m.kind, m.key}
			n, ok := index[x]
			if !ok {
				n = len(all)
				index[x] = n
				all = append(all, &build{e: entity.Entity{Kind: m.kind}, alias: make(map[string]int), roles: make(map[string]titled), merges: make(map[string]bool), key: m.key})
			}
			b := all[n]
			b.alias[m.text]++
			if m.name != "" && b.known == "" {
				b.known = m.name
			}
			if _, p, ok := strings.Cut(m.key, "|"); ok {
				b.parties = p
			}
			for _, r := range m.roles {
				// once an article, in the spelling that came first
				rk := text.Fold(r)
				at, ok := b.roles[rk]
				if !ok {
					at.title = r
				}
				if !ok || at.article != a {
					at.article = a
					b.roles[rk] = at
					b.e.Roles = append(b.e.Roles, entity.Role{Title: at.title, Article: a})
				}
			}
			if m.reason != "" && m.text != m.to {
				mk := m.text + "\x00" + m.to
				if !b.merges[mk] {
					b.merges[mk] = true
					b.e.Merges = append(b.e.Merges, entity.Merge{A: m.text, B: m.to, Reason: m.reason, Confidence: m.conf})
				}
			}
			res.Mentions[a] = append(res.Mentions[a], entity.Mention{Span: m.Span, Entity: n, Rule: m.rule, Confidence: m.conf})
		}
	}
	for _, b := range all {
		for t, n := range b.alias {
			b.e.Aliases = append(b.e.Aliases, entity.Alias{Text: t, Count: n})
		}
		slices.SortFunc(b.e.Aliases, func(x, y entity.Alias) int {
			return cmp.Or(cmp.Compare(y.Count, x.Count), cmp.Compare(x.Text, y.Text))
		})
		b.e.Name = canonical(b.e.Kind, b.e.Aliases, b.known)
		b.e.Merges = append(b.e.Merges, spellings(&b.e, b.merges)...)
		if b.parties != "" {
			b.e.Name += " (" + partyNames(k, b.parties) + ")"
		}
	}
	// Order by kind and name; ids in that order, so that they do not depend on
	// which article comes first.
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(x, y int) int {
		a, b := all[x], all[y]
		return cmp.Or(cmp.Compare(a.e.Kind, b.e.Kind), cmp.Compare(a.e.Name, b.e.Name), cmp.Compare(a.key, b.key))
	})
	var used [entity.NumKinds]slugs
	for i := range used {
		used[i] = make(slugs)
	}
	for _, n := range order {
		all[n].e.ID = used[all[n].e.Kind].take(all[n].e.Name)
	}
	slices.SortFunc(order, func(x, y int) int {
		a, b := &all[x].e, &all[y].e
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID))
	})
	at := make([]int, len(all))
	res.Entities = make([]entity.Entity, len(all))
	for i, n := range order {
		at[n] = i
		res.Entities[i] = all[n].e
	}
	for a := range res.Mentions {
		for i := range res.Mentions[a] {
			m := &res.Mentions[a][i]
			m.Entity = at[m.Entity]
		}
	}
	return res
}

// spellings explains the forms that met by their words alone.
func spellings(e *entity.Entity, explained map[string]bool) []entity.Merge {
	done := make(map[string]bool)
	for mk := range explained {
		a, _, _ := strings.Cut(mk, "\x00")
		done[a] = true
	}
	var out []entity.Merge
	for _, a := range e.Aliases {
		if a.Text == e.Name || done[a.Text] {
			continue
		}
		m := entity.Merge{A: a.Text, B: e.Name, Reason: "another name of the same", Confidence: 0.9}
		switch {
		case text.Fold(a.Text) == text.Fold(e.Name):
			m.Reason, m.Confidence = "the same but for marks and case", 0.95
		case joinKey(a.Text) == joinKey(e.Name):
			m.Reason, m.Confidence = "the same but for marks, case, spaces and punctuation", 0.95
		case sameWords(a.Text, e.Name):
			m.Reason, m.Confidence = "the same words in another order", 0.85
		case e.Kind == entity.Person:
			m.Reason, m.Confidence = "the same name but for initials or a short form", 0.85
		}
		out = append(out, m)
	}
	return out
}

func sameWords(a, b string) bool {
	x, y := strings.Fields(text.Fold(a)), strings.Fields(text.Fold(b))
	sort.Strings(x)
	sort.Strings(y)
	return slices.Equal(x, y)
}

// partyNames writes the parties of a status: Vietnam–United States.
func partyNames(k *knowledge, parties string) string {
	var out []string
	for p := range strings.SplitSeq(parties, "+") {
		out = append(out, cmp.Or(k.shortName[p], k.nameOf[p], p))
	}
	sort.Strings(out)
	return strings.Join(out, "–")
}

// personSpellings keeps apart people whose names differ in marks alone.
type personSpellings map[string]map[string]int

// personKeys counts, for each folded full name, its spellings with marks.
func personKeys(docs []*doc) personSpellings {
	p := make(personSpellings)
	for _, d := range docs {
		for i := range d.mentions {
			m := &d.mentions[i]
			if m.kind != entity.Person || m.reason != "" || !text.Marked(m.text) {
				continue
			}
			if p[m.key] == nil {
				p[m.key] = make(map[string]int)
			}
			p[m.key][text.Key(m.text)]++
		}
	}
	return p
}

// of returns m's key: the folded one, and the spelling beside it where the
// corpus has several with marks. A plain spelling goes with the only one or,
// where there are several, stays by itself.
func (p personSpellings) of(m *named) string {
	s := p[m.key]
	if len(s) < 2 || m.reason != "" || !text.Marked(m.text) {
		return m.key
	}
	return m.key + "=" + text.Key(m.text)
}

// settleKinds decides, for a name that was taken for several kinds, on the
// most frequent.
func settleKinds(docs []*doc) map[string]kind {
	n := make(map[string]*[entity.NumKinds]int)
	for _, d := range docs {
		for i := range d.mentions {
			m := &d.mentions[i]
			if m.kind == entity.Person || m.kind == entity.Place || m.name != "" {
				continue
			}
			if n[m.key] == nil {
				n[m.key] = new([entity.NumKinds]int)
			}
			n[m.key][m.kind]++
		}
	}
	out := make(map[string]kind)
	for key, c := range n {
		best := entity.Organization
		for kd := range c {
			if c[kd] > c[best] {
				best = kind(kd)
			}
		}
		out[key] = best
	}
	return out
}
