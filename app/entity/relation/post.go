package relation

import (
	"slices"
	"strconv"
	"strings"

	"dossier/app/entity"
)

// post is a title that has been read.
type post struct {
	key   string // titles of one office have equal keys; "" for what is no title
	bare  string // its folded words without body or place: president
	title string // as written, without what is no part of it (former, the)
	of    []int  // the bodies and places that it names
	full  bool   // it names them itself
}

// passing words say when someone held an office or how long, not which one.
var passing = set(`former ex late then outgoing incoming incumbent current new newly elected reelected the a an his her their its mr mrs ms dr h.e`)

// post reads a title. A name of a body or place stands for what it names, and
// one that begins the title is moved behind it: US President and President of
// the United States are both "president of" that country.
func (x *index) post(title string) post {
	ws := words(title)
	for len(ws) > 0 && passing[ws[0].term] {
		ws = ws[1:]
	}
	if len(ws) == 0 {
		return post{}
	}
	p := post{title: strings.TrimSpace(title[ws[0].Start:])}
	if i := strings.LastIndexByte(p.title, '('); i >= 0 && !strings.ContainsRune(p.title[i:], ')') {
		p.title += ")"
	}
	var found []inner
	for _, f := range x.find(ws) {
		if f.entity >= 0 && (x.kinds[f.entity] == entity.Organization || x.kinds[f.entity] == entity.Place || x.kinds[f.entity] == entity.Event) && bounded(ws, f) {
			found = append(found, f)
		}
	}
	// Kenyan President: President of Kenya
	if len(ws) > 1 && (len(found) == 0 || found[0].i > 0) && ws[1].gap == "" && capital(ws[1].raw) && !preposition(ws[1].term) {
		if c, ok := x.adjective(ws[0]); ok {
			found = append([]inner{{0, 1, c}}, found...)
		}
	}
	var k, bare []string
	lead := ""
	named := false // a name stands in the title's words from here on
	for i := 0; i < len(ws); {
		if len(found) > 0 && found[0].i == i {
			f := found[0]
			found = found[1:]
			id := "@" + strconv.Itoa(f.entity)
			if !slices.Contains(p.of, f.entity) {
				p.of = append(p.of, f.entity)
			}
			if i == 0 && f.j < len(ws) && (ws[f.j].gap == "" || possessive(ws[f.j].gap)) && !preposition(ws[f.j].term) {
				lead = id
			} else {
				k = append(k, id)
			}
			named = true
			i = f.j
			// its acronym behind it adds nothing
			if i < len(ws) && strings.HasPrefix(ws[i].gap, "(") && (i+1 == len(ws) || strings.HasPrefix(ws[i+1].gap, ")")) {
				i++
			}
			continue
		}
		w := ws[i].term
		switch {
		case w == "the":
		case i > 0 && hyphen(ws[i].gap):
			k = append(k, "-", w)
		default:
			k = append(k, w)
		}
		if w != "the" && (!named || lead != "") {
			bare = append(bare, w)
		}
		i++
	}
	if lead != "" {
		at := slices.Index(k, "to") // US Ambassador to X: Ambassador of the US to X
		if at < 0 {
			at = len(k)
		}
		k = slices.Insert(k, at, "of", lead)
	}
	// Ambassador to the …: its bare form is Ambassador
	for len(bare) > 0 && preposition(bare[len(bare)-1]) {
		bare = bare[:len(bare)-1]
	}
	p.key, p.bare, p.full = strings.Join(k, " "), strings.Join(bare, " "), len(p.of) > 0
	return p
}

// bounded reports whether a name stands for itself in a title: at its
// beginning or after a preposition, and not before further words (East Asian
// and Pacific Affairs) or in a compound (Vietnam-US Society).
func bounded(ws []word, f inner) bool {
	if f.i > 0 && hyphen(ws[f.i].gap) || f.j < len(ws) && hyphen(ws[f.j].gap) {
		return false
	}
	if f.i == 0 {
		return true
	}
	return (preposition(ws[f.i-1].term) || ws[f.i-1].term == "the") && (f.j == len(ws) || ws[f.j].gap != "" || preposition(ws[f.j].term))
}
