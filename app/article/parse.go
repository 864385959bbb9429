package article

import (
	"strings"

	"dossier/app/text"
)

// Parse reads an article. It takes any bytes and never fails: a text in which
// nothing is recognised is a lead and a body.
//
// It cuts the text into paragraphs, finds the headline and what stands around
// it, works inwards from the end through sign-offs and related headlines, and
// then names what lies between. Date, source and date mentions come last,
// since they need the zones.
func Parse(id, raw string) Article { return ParseWith(id, raw, Meta{}) }

// ParseWith reads an article of which more is known than its text.
func ParseWith(id, raw string, m Meta) Article {
	m = m.clean()
	p := parser{raw: raw, paras: paragraphs(raw), given: m.Title}
	p.zones = make([]Zone, len(p.paras))
	p.known = make([]bool, len(p.paras))
	p.front()
	p.back()
	p.middle()

	a := Article{ID: id, Raw: raw, Headline: p.title != "", Title: p.title,
		Author: m.Author, URL: m.URL, Language: m.Language, Tags: m.Tags}
	a.Passages = p.passages()
	if m.Title != "" {
		a.Title, a.Headline = m.Title, squeeze(p.title) == squeeze(m.Title)
	}
	if a.Title == "" {
		a.Title = madeTitle(raw, a.Passages, id)
	}
	if a.Date = m.Date; a.Date.IsZero() {
		a.Date = p.date
	}
	if a.Source = m.Source; a.Source == "" {
		a.Source = p.source(a.Passages)
	}
	a.Dates = mentions(raw, a.Passages, a.Date)
	return a
}

// parser holds what is known of an article while it is read.
type parser struct {
	raw   string
	paras []paragraph
	zones []Zone
	known []bool // zones[i] is decided

	given string // the headline as the metadata states it, or ""
	title string // the headline, or ""
	start int    // the paragraph that the lead is, len(paras) if there is none
	date  Date   // of publication
	// The dateline: the paragraph it stands in, -1 for none, its end in it and its agency.
	dateline       int
	datelineEnd    int
	datelineAgency string
	// The end of the headline within the first paragraph of a text that is
	// one line, else 0.
	titleEnd int
}

// text returns paragraph i.
func (p *parser) text(i int) string { return p.raw[p.paras[i].Start:p.paras[i].End] }

func (p *parser) set(i int, z Zone) { p.zones[i], p.known[i] = z, true }

// passages cuts the paragraphs into passages, datelines and sign-offs apart.
func (p *parser) passages() []Passage {
	out := make([]Passage, 0, len(p.paras)+2)
	add := func(a, b int, z Zone) {
		if a, b, _ = trimBlank(p.raw, a, b); a < b {
			out = append(out, Passage{text.Span{Start: a, End: b}, z})
		}
	}
	last := p.lastOwn()
	for i, para := range p.paras {
		a, b := para.Start, para.End
		if i == 0 && p.titleEnd > 0 {
			add(a, a+p.titleEnd, Headline)
			a += p.titleEnd
		}
		if i == p.dateline {
			add(a, para.Start+p.datelineEnd, Dateline)
			a = para.Start + p.datelineEnd
		}
		if i == last {
			if n := signOffStart(p.raw[a:b]); n > 0 {
				add(a, a+n, p.zones[i])
				add(a+n, b, SignOff)
				continue
			}
		}
		add(a, b, p.zones[i])
	}
	return out
}

// lastOwn returns the last paragraph of the article's own running text, -1 if
// there is none: the one that a sign-off may end.
func (p *parser) lastOwn() int {
	for i := len(p.paras) - 1; i >= 0; i-- {
		if z := p.zones[i]; z == Body || z == Lead {
			return i
		}
	}
	return -1
}

// mentions finds the dates in all passages. A month and day without a year
// get the year of publication if that is known.
func mentions(raw string, passages []Passage, published Date) []DateMention {
	var out []DateMention
	for _, p := range passages {
		for _, m := range findDates(raw[p.Start:p.End]) {
			m.Start += p.Start
			m.End += p.Start
			if m.From.Year == 0 && published.Year != 0 {
				y := nearestYear(m.From.Month, published)
				m.From.Year, m.To.Year = y, y
				if !m.From.valid() || !m.To.valid() { // 29 February
					m.From.Year, m.To.Year = 0, 0
				}
			}
			out = append(out, m)
		}
	}
	return out
}

// nearestYear returns the year of a month named without one: that of the
// article, but around New Year the one that lies nearer.
func nearestYear(month int, published Date) int {
	switch {
	case published.Month == 0:
	case month-published.Month >= 10:
		return published.Year - 1
	case published.Month-month >= 10:
		return published.Year + 1
	}
	return published.Year
}

// startsFold reports whether s starts with prefix under folding and apart
// from white space.
func startsFold(s, prefix string) bool {
	if prefix == "" {
		return false
	}
	// Folding may lengthen or shorten; four times the bytes are plenty.
	if len(s) > 4*len(prefix)+64 {
		s = s[:4*len(prefix)+64]
	}
	return strings.HasPrefix(squeeze(text.Fold(s)), squeeze(text.Fold(prefix)))
}

// squeeze writes each run of white space and layout characters in s as one space.
func squeeze(s string) string { return strings.Join(strings.FieldsFunc(s, blank), " ") }
