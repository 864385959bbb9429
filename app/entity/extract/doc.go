package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/app/article"
	"dossier/app/text"
)

// shape is how a word is written.
type shape uint8

const (
	lower  shape = iota
	cap1         // Capitalised
	upper        // ALL CAPITALS, at least two letters, dots not counted: US, U.S.
	number       // begins with a digit
)

// gap is what stands between a word and the word before it.
type gap uint8

const (
	gapStart     gap = iota // nothing: the passage begins
	gapSpace                // white space alone
	gapHyphen               // a hyphen or dash without spaces: Asia-Pacific
	gapDash                 // a dash with spaces: Vietnam – US
	gapPoss                 // ’s or ’ and a space
	gapComma                // a comma
	gapInitial              // the dot of an initial or a title: J. Smith, Dr. Smith
	gapAnd                  // &
	gapOpen                 // an opening bracket
	gapClose                // a closing bracket
	gapClosePoss            // a closing bracket and ’s
	gapSlash                // a slash: VNA/VNS
	gapStop                 // the end of a sentence, a line, a quotation: all else
)

// tok is a word of an article.
type tok struct {
	text.Span        // its bytes in the file
	raw       string // as written
	term      string // folded
	gap       gap
	shape     shape
	first     bool // the first word of a sentence, a quotation or an item
	titled    bool // in a passage that writes most words with capitals
	is        flags
}

// capital reports whether t is written with a capital first.
func (t *tok) capital() bool { return t.shape == cap1 || t.shape == upper }

// doc is an article being read.
type doc struct {
	*knowledge
	art  *article.Article
	raw  string
	toks []tok
	// from and to bound the tokens of the passage that is read, and zone is its zone.
	from, to int
	zone     article.Zone
	// place[i] is the longest name of the gazetteer that begins at token i.
	known      []knownAt
	cands      []candidate
	taken      []bool          // tokens that a chosen candidate covers
	owner      []*candidate    // the mention that covers each token, or nil
	people     map[string]bool // the full names of people
	vietnamese bool            // about Vietnam
	// What survey finds in the whole article: that it names several places, that
	// it also tells what someone said, and that it is about a game of clubs.
	manyPlaces, report, sport bool
	technical                 bool // about software
	// surnames are the first and last names of the people found.
	surnames map[string]bool
	// club has the cities that the article shows to be clubs, with the club's
	// whole name or "".
	club map[string]string
	// defined are the "Long Name (LN)" of the article, short what they mean.
	defined    []definition
	short      map[string]shortOf
	shortFound []candidate
	// nameAt and nameEnd tell the kind of the people and bodies found so far
	// by their first token and by the token behind them.
	nameAt, nameEnd map[int]kind
	mentions        []named
}

// knownAt is a gazetteer name that begins at a token and ends before end.
type knownAt struct {
	end   int
	entry *entry
}

// candidate is a span that a rule takes for a mention.
type candidate struct {
	i, j int // tokens [i,j)
	// start and end are the bytes; they differ from the tokens' where a name
	// takes in punctuation (Jr.).
	start, end int
	kind       kind
	rule       string
	conf       float32
	prio       int    // the lower, the earlier it is asked at equal length
	key        string // identity across articles; "" for the folded text
	name       string // canonical name that the rule knows
	veto       bool   // marks what is no mention at all
	behind     int    // the token behind the name that this is another of, or 0
	cluster    int    // 1 + the candidate whose short form this is, or 0
}

// passages calls f for each passage of d, with from, to and zone set.
func (d *doc) passages(f func()) {
	i := 0
	for _, p := range d.art.Passages {
		d.from = i
		for i < len(d.toks) && d.toks[i].Start < p.End {
			i++
		}
		d.to, d.zone = i, p.Zone
		if d.from < d.to {
			f()
		}
	}
}

// read cuts the article into tokens.
func (k *knowledge) read(a *article.Article) *doc {
	d := &doc{knowledge: k, art: a, raw: a.Raw, short: make(map[string]shortOf)}
	for _, p := range a.Passages {
		first := len(d.toks)
		body := a.Raw[p.Start:p.End]
		prev := 0
		caps, words := 0, 0
		text.Tokenize(body, func(t text.Token) bool {
			raw := body[t.Start:t.End]
			if (raw == "s" || raw == "S") && (strings.HasSuffix(body[prev:t.Start], ")’") || strings.HasSuffix(body[prev:t.Start], ")'")) {
				return true // the possessive of a name with its acronym: (UNGA)’s
			}
			w := tok{Span: text.Span{Start: p.Start + t.Start, End: p.Start + t.End}, raw: raw, term: t.Term, shape: shapeOf(raw)}
			if len(d.toks) == first {
				w.gap = gapStart
			} else {
				w.gap = gapOf(body[prev:t.Start], d.toks[len(d.toks)-1].raw)
			}
			if w.gap == gapInitial && len(d.toks) > first && abbreviated(d.toks[len(d.toks)-1].raw) {
				d.toks[len(d.toks)-1].is |= isHonorific | isTitle // Sen. Smith, but Hun Sen
			}
			if w.shape != number && len(raw) > 3 && raw[len(raw)-1] >= '0' && raw[len(raw)-1] <= '9' && (strings.HasPrefix(t.Term, "vnd") || strings.HasPrefix(t.Term, "usd") || strings.HasPrefix(t.Term, "eur")) && strings.Trim(t.Term[3:], "0123456789.,") == "" {
				w.shape = number // VND900
			}
			if w.gap == gapSpace && len(raw) > 1 && len(d.toks) > first && w.shape == cap1 && rankAbbreviated(d.toks[len(d.toks)-1].raw) {
				d.toks[len(d.toks)-1].is |= isHonorific | isTitle // Lt Gen Smith
			}
			w.first = w.gap == gapStart || w.gap == gapStop
			w.is = k.flags[t.Term]
			if w.shape == upper && (t.Term == "us" || t.Term == "who" || t.Term == "it") {
				w.is &^= isFunction | isWord // the US, the WHO
			}
			if w.shape == lower && (t.Term == "miss" || t.Term == "lady" || t.Term == "lord" || t.Term == "hon") {
				w.is &^= isHonorific | isTitle // may miss Wimbledon
			}
			if nonASCII(raw) && text.Marked(raw) {
				// Mỹ is not my, Tô not to: what marks tell apart is no English word.
				w.is &= isGiven | isSurname | isVnSurname | isZhSurname | isDemonym
			}
			if len(raw) > 3 && w.shape != number {
				words++
				if w.capital() {
					caps++
				}
			}
			d.toks = append(d.toks, w)
			prev = t.End
			return true
		})
		d.unshout(first)
		// A headline: short, and no sentence.
		if words >= 4 && caps*10 >= words*7 && len(d.toks)-first <= 25 && !strings.HasSuffix(body, ".") {
			for i := first; i < len(d.toks); i++ {
				d.toks[i].titled = true
			}
		}
	}
	return d
}

// unshout reads a line in capitals, from token first, as one that writes its
// words with a capital first and its small words small, so that the rules for
// names hold there. What may be an acronym stays one.
func (d *doc) unshout(first int) {
	words := 0
	for i := first; i < len(d.toks); i++ {
		if t := &d.toks[i]; t.shape == lower {
			return
		} else if t.shape == cap1 && utf8.RuneCountInString(t.raw) > 1 {
			return
		} else if t.shape == upper {
			words++
		}
	}
	if words < 4 {
		return
	}
	for i := first; i < len(d.toks); i++ {
		t := &d.toks[i]
		switch {
		case t.shape != upper:
		case strings.Contains(" of and the for to in on at with by from as a an ", " "+t.term+" "):
			t.shape = lower
		case t.is&isWord != 0 && len(t.raw) > 3, len(t.raw) > 6, t.is&(isGiven|isSurname|isVnSurname|isTitle|isOrgHead) != 0 && d.acronym[t.raw] == nil && len(t.raw) > 1 && !d.noOrg[t.term]:
			t.shape = cap1
		}
	}
}

func shapeOf(raw string) shape {
	letters, capitals := 0, 0
	for i, r := range raw {
		if i == 0 && unicode.IsDigit(r) {
			return number
		}
		if unicode.IsLetter(r) {
			letters++
			if unicode.IsUpper(r) || unicode.IsTitle(r) {
				capitals++
			} else if letters == 1 {
				return lower
			}
		}
	}
	switch {
	case capitals == 0:
		return lower
	case capitals == letters && letters > 1:
		return upper
	}
	return cap1
}

// gapOf tells what g, the text between a word and the next, means.
func gapOf(g, before string) gap {
	s := strings.TrimSpace(g)
	spaced := len(s) < len(g)
	if s == "" {
		if g == "" || strings.Count(g, "\n") > 1 {
			return gapStop
		}
		return gapSpace
	}
	switch s {
	case "-", "‐", "‑", "–", "—", "−":
		if !spaced {
			return gapHyphen
		}
		if s == "—" {
			return gapStop
		}
		return gapDash
	case "'s", "’s", "'S", "’S", "'", "’":
		if spaced {
			return gapPoss
		}
	case ",":
		return gapComma
	case ".":
		if !spaced {
			return gapStop
		}
		if utf8.RuneCountInString(before) == 1 || abbreviated(before) {
			return gapInitial
		}
	case "&":
		return gapAnd
	case "(":
		return gapOpen
	case ")":
		return gapClose
	case ")'s", ")’s":
		return gapClosePoss
	case "/":
		return gapSlash
	}
	return gapStop
}

// abbreviated reports whether a word is one that leans on the next with a dot.
func abbreviated(w string) bool {
	switch strings.ToLower(w) {
	case "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "capt", "sgt", "maj", "adm", "gov", "brig", "lieut", "cmdr", "sen", "rep", "hon", "rev", "st", "messrs", "h.e":
		return true
	}
	return false
}

// rankAbbreviated reports whether w is a military or police rank that stands
// without a dot before a name.
func rankAbbreviated(w string) bool {
	switch w {
	case "Lt", "Lieut", "Maj", "Brig", "Gen", "Col", "Sgt", "Cpl", "Capt", "Cmdr", "Cdr", "Supt", "Insp", "Adm", "Hj", "Pg":
		return true
	}
	return false
}

// joined reports whether token i goes on with the name of token i-1.
func (d *doc) joined(i int) bool {
	return i > d.from && i < d.to && (d.toks[i].gap == gapSpace || d.toks[i].gap == gapHyphen)
}

// text returns what is written from token i to before token j.
func (d *doc) text(i, j int) string { return d.raw[d.toks[i].Start:d.toks[j-1].End] }

// term returns the folded token i, or "" outside the passage.
func (d *doc) term(i int) string {
	if i < d.from || i >= d.to {
		return ""
	}
	return d.toks[i].term
}

// add notes a candidate over tokens [i,j).
func (d *doc) add(c candidate) {
	if c.i >= c.j {
		return
	}
	if c.end == 0 {
		c.start, c.end = d.toks[c.i].Start, d.toks[c.j-1].End
	}
	d.cands = append(d.cands, c)
}
