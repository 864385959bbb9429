package authority

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/app/article"
	"dossier/app/entity"
	"dossier/app/text"
)

// phrase is a capitalised phrase that was not recognised.
type phrase struct {
	text     string
	kind     entity.Kind // a guess
	count    int
	articles int
	at       place // first: article and byte
	last     int   // article it was counted in last
}

// word is a token of a passage with what matters about capitals.
type word struct {
	text.Token
	capital bool
	first   bool // of a sentence or a quotation
	joined  bool // nothing but a space or a hyphen before it
}

// wordsOf returns the words of a passage, by offsets into the file.
func wordsOf(raw string, p article.Passage) []word {
	body := raw[p.Start:p.End]
	var out []word
	prev := 0
	text.Tokenize(body, func(t text.Token) bool {
		r, _ := utf8.DecodeRuneInString(body[t.Start:])
		gap := body[prev:t.Start]
		w := word{Token: t, capital: unicode.IsUpper(r) || unicode.IsTitle(r)}
		w.joined = len(out) > 0 && (gap == " " || gap == "-" || gap == "‐" || gap == "‑" ||
			gap == ". " && utf8.RuneCountInString(body[out[len(out)-1].Start-p.Start:prev]) == 1)
		w.first = len(out) == 0 || strings.ContainsAny(gap, ".!?:;\n\"“”…•|") && !w.joined
		w.Start, w.End = t.Start+p.Start, t.End+p.Start
		out = append(out, w)
		prev = t.End
		return true
	})
	return out
}

// particles join capitalised words to one name.
var particles = setOf("of de del da di la von van bin bint ibn al el for")

// runs returns the capitalised phrases of a passage.
func runs(raw string, p article.Passage) []text.Span {
	var out []text.Span
	ws := wordsOf(raw, p)
	for i := 0; i < len(ws); i++ {
		if ws[i].capital {
			j := runEnd(ws, i)
			out = append(out, text.Span{Start: ws[i].Start, End: ws[j-1].End})
			i = j - 1
		}
	}
	return out
}

// runEnd returns the end of the capitalised phrase that begins at word i.
func runEnd(ws []word, i int) int {
	j := i + 1
	for j < len(ws) && ws[j].joined {
		switch {
		case ws[j].capital:
			j++
		case particles[ws[j].Term] && j+1 < len(ws) && ws[j+1].joined && ws[j+1].capital:
			j += 2
		default:
			return j
		}
	}
	return j
}

// titled reports whether a passage is no sentence and writes most words with
// capitals, so that they say nothing about names.
func titled(raw string, p article.Passage, ws []word) bool {
	if len(ws) > 25 || strings.ContainsAny(raw[p.End-1:p.End], ".!?") {
		return false
	}
	long, capitals := 0, 0
	for _, w := range ws {
		if len(w.Term) > 3 {
			long++
			if w.capital {
				capitals++
			}
		}
	}
	return long >= 4 && capitals*10 >= long*7
}

// unrecognised returns the capitalised phrases in the articles' own text that
// no mention covers and that look like names, the most frequent first.
func unrecognised(f *File, arts []article.Article, r *entity.Result) []phrase {
	// A word that is mostly written small is no name by itself, and neither
	// is a title that stands before one.
	lower, capital := make(map[string]int32), make(map[string]int32)
	each := func(do func(a int, ws []word)) {
		for a := range r.Mentions {
			for _, p := range arts[a].Passages {
				if !p.Zone.Own() || p.Zone == article.Headline || p.Zone == article.Dateline {
					continue
				}
				if ws := wordsOf(arts[a].Raw, p); !titled(arts[a].Raw, p, ws) {
					do(a, ws)
				}
			}
		}
	}
	each(func(_ int, ws []word) {
		for _, w := range ws {
			switch {
			case !w.capital:
				lower[w.Term]++
			case !w.first:
				capital[w.Term]++
			}
		}
	})
	titles := make(map[string]bool)
	for i := range r.Entities {
		for _, role := range r.Entities[i].Roles {
			for _, t := range text.Tokens(role.Title) {
				titles[t.Term] = true
			}
		}
	}
	proper := func(w word) bool {
		return lower[w.Term] < capital[w.Term] && !titles[w.Term] && !noNames[w.Term] && w.Term[0] > '9'
	}

	found := make(map[string]*phrase)
	in := make(map[string]int) // by phrase: how often it follows in, at …
	each(func(a int, ws []word) {
		free := freeOf(&arts[a], r.Mentions[a], ws)
		for i := 0; i < len(ws); i++ {
			if !ws[i].capital || !free[i] {
				continue
			}
			j := i + 1
			for end := runEnd(ws, i); j < end && free[j]; j++ {
			}
			next := j - 1
			for j > i && !ws[j-1].capital {
				j--
			}
			for i < j && (!proper(ws[i]) && (ws[i].first || titles[ws[i].Term]) || !ws[i].capital) {
				i++
			}
			ok := slices.ContainsFunc(ws[i:j], func(w word) bool { return proper(w) && !demonym(w.Term) })
			if j-i == 1 {
				ok = ok && !ws[i].first && !heads[ws[i].Term] && (len(ws[i].Term) > 3 || isUpper(arts[a].Raw[ws[i].Start:ws[i].End]))
			}
			if ok {
				name := text.OneLine(arts[a].Raw[ws[i].Start:ws[j-1].End])
				p := found[name]
				if p == nil {
					p = &phrase{text: name, at: place{a, ws[i].Start}, last: -1}
					found[name] = p
				}
				p.count++
				if p.last != a {
					p.last = a
					p.articles++
				}
				if i > 0 && ws[i].joined && locative[ws[i-1].Term] {
					in[name]++
				}
			}
			i = max(i, next)
		}
	})
	out := make([]phrase, 0, len(found))
	for _, p := range found {
		if n := newForm(p.text); n.key == "" || f.hides(&n) {
			continue
		}
		p.kind = guess(p.text, in[p.text]*2 > p.count)
		out = append(out, *p)
	}
	slices.SortFunc(out, func(a, b phrase) int {
		return cmp.Or(cmp.Compare(b.count, a.count), cmp.Compare(b.articles, a.articles), cmp.Compare(a.text, b.text))
	})
	return out
}

// freeOf says which words no mention and no date covers.
func freeOf(a *article.Article, ms []entity.Mention, ws []word) []bool {
	free := make([]bool, len(ws))
	if len(ws) == 0 {
		return free
	}
	m, _ := slices.BinarySearchFunc(ms, ws[0].Start, func(m entity.Mention, at int) int { return cmp.Compare(m.End, at) })
	d, _ := slices.BinarySearchFunc(a.Dates, ws[0].Start, func(d article.DateMention, at int) int { return cmp.Compare(d.End, at) })
	for i, w := range ws {
		for m < len(ms) && ms[m].End <= w.Start {
			m++
		}
		for d < len(a.Dates) && a.Dates[d].End <= w.Start {
			d++
		}
		free[i] = (m == len(ms) || !ms[m].Overlaps(w.Span)) && (d == len(a.Dates) || !a.Dates[d].Overlaps(w.Span))
	}
	return free
}

// hides reports whether the file hides a name.
func (f *File) hides(n *form) bool {
	if f == nil {
		return false
	}
	for i := range f.rules {
		if r := &f.rules[i]; r.verb == hide && r.names[0].agrees(n) {
			return true
		}
	}
	return false
}

var (
	locative = setOf("in at from near to")
	// noNames are capitalised by the rules of English alone.
	noNames = setOf(`i mr mrs ms dr monday tuesday wednesday thursday friday saturday sunday january february march april may june
		july august september october november december the a an he she it they we you his her its their this that these those in on at
		german french dutch danish swiss greek czech polish thai lao arab english
		madam madame sir lord lady king queen prince princess emperor empress majesty majesties excellency president minister prime
		secretary general ambassador chairman chairwoman governor mayor professor government administration embassy state order annex
		article section chapter figure table photo`)
	kindHeads = map[entity.Kind]map[string]bool{
		entity.Event:     setOf("summit session congress forum conference week day festival cup games war championship championships expo fair olympics election"),
		entity.Agreement: setOf("agreement treaty charter convention protocol pact accord accords declaration memorandum partnership act law"),
		entity.Organization: setOf(`ministry department agency committee commission council university college institute party bank group company
			corporation association federation union league organization organisation authority bureau office court project foundation
			society team club center centre press news inc ltd`),
		entity.Place: setOf("province city district river island islands sea lake mountain mountains street bridge airport port bay valley county state village"),
	}
)

// heads are the words of kindHeads: alone they name nothing.
var heads = func() map[string]bool {
	m := make(map[string]bool)
	for _, words := range kindHeads {
		for w := range words {
			m[w] = true
		}
	}
	return m
}()

func setOf(words string) map[string]bool {
	m := make(map[string]bool)
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// demonym reports whether a word ends like the adjectives of places do.
func demonym(term string) bool {
	for _, end := range []string{"ese", "ish", "ian", "ians", "ean", "eans", "ican", "icans", "asian", "asians", "frican"} {
		if strings.HasSuffix(term, end) {
			return true
		}
	}
	return false
}

func isUpper(s string) bool { return capitals(s) > 1 && strings.ToUpper(s) == s }

// guess says what a name is most likely to be; the publisher corrects it.
func guess(name string, inPlace bool) entity.Kind {
	words := newForm(name).words
	head := words[len(words)-1]
	for i, w := range words {
		if i > 0 && w == "of" {
			head = words[i-1]
			break
		}
	}
	for k := range anyKind {
		if kindHeads[k][head] {
			return k
		}
	}
	switch {
	case inPlace:
		return entity.Place
	case isUpper(name), len(words) == 1, len(words) > 4, slices.Contains(words, "of"), slices.Contains(words, "for"):
		return entity.Organization
	}
	return entity.Person
}
