package extract

import (
	"strings"

	"dossier/app/entity"
)

// nicknamed finds names with a nickname in quotation marks inside: Ivo "Longleg"
// Marek.
func (d *doc) nicknamed() {
	d.passages(func() {
		for i := d.from; i+2 < d.to; i++ {
			t := &d.toks[i]
			if t.shape != cap1 || t.is&(isFunction|isCalendar|isDemonym|isTitle|isRank|isWord) != 0 && t.is&isGiven == 0 || d.known[i].entry != nil && t.is&isGiven == 0 || t.is&isGiven == 0 && !d.titleBefore(i) {
				continue
			}
			s := i + 1 // the nickname
			if d.toks[s].gap == gapSpace && d.toks[s].shape == cap1 && s+1 < d.to {
				s++ // Pablo Emilio “El Patrón” Gaviria
			}
			if !quoteOpens(d.raw[d.toks[s-1].End:d.toks[s].Start]) {
				continue
			}
			e := s + 1
			for e < d.to && e < s+4 && d.toks[e].gap == gapSpace {
				e++
			}
			if e >= d.to || !quoteCloses(d.raw[d.toks[e-1].End:d.toks[e].Start]) || !d.toks[s].capital() {
				continue
			}
			if n := &d.toks[e]; n.shape != cap1 || n.is&(isFunction|isCalendar|isDemonym|isTitle|isOrgHead) != 0 || n.is&isWord != 0 && n.is&isSurname == 0 {
				continue
			}
			d.add(candidate{i: i, j: e + 1, kind: entity.Person, rule: "person/nickname", conf: 0.85, prio: 40})
		}
	})
}

// quoteOpens reports whether g, the text between two words, opens a quotation
// and nothing else.
func quoteOpens(g string) bool {
	switch strings.TrimLeft(g, " ") {
	case `"`, "'", "“", "‘", "«":
		return strings.HasPrefix(g, " ")
	}
	return false
}

// quoteCloses reports whether g closes a quotation and nothing else.
func quoteCloses(g string) bool {
	switch strings.TrimRight(g, " ") {
	case `"`, "'", "”", "’", "»":
		return strings.HasSuffix(g, " ")
	}
	return false
}
