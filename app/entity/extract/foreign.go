package extract

import (
	"strings"

	"dossier/app/entity"
)

// Romance languages put the generic word first: Estadio Monumental, Grupo
// Bimbo, Copa Libertadores. The words, folded, by the kind of what they open.
const (
	foreignPlaces = ` estadio avenida plaza calle rue jalan wadi jabal jebel puerto isla rua praca parque cerro sierra serra lago playa praia ilha parc palais palacio palazzo deir tell khan beit kafr jardin cabo pico `
	foreignBodies = ` federation societe comite grupo banco banque universidad universidade universite universita partido parti instituto institut asociacion associacao federacion federacao fundacion fondation fundacao ministerio ministere banca cooperativa confederacion confederacao movimiento movimento frente sindicato clan cartel comando ordem orden camara tribunal fiscalia policia guardia ejercito compania companhia sociedad sociedade groupe gruppo fuerza fuerzas alianza coalicion accion encuentro cambio alliance rassemblement mouvement parti uniao congreso consejo conselho junta liga centro `
	foreignEvents = ` copa coupe giro vuelta trofeo torneo `
)

// foreignHeads finds names that a generic word of another language opens.
func (d *doc) foreignHeads() {
	for i := d.from; i+1 < d.to; i++ {
		t, n := &d.toks[i], &d.toks[i+1]
		if t.shape != cap1 || t.is&isWord != 0 && !nonASCII(t.raw) || n.gap != gapSpace || d.joined(i) && d.toks[i-1].capital() && d.toks[i-1].is&(isDemonym|isTitle) == 0 && !(d.toks[i-1].first && d.toks[i-1].is&isWord != 0) {
			continue
		}
		c := candidate{i: i, conf: 0.75, prio: 33}
		switch w := " " + t.term + " "; {
		case strings.Contains(foreignPlaces, w):
			c.kind, c.rule = entity.Place, "place/foreign head"
		case strings.Contains(foreignBodies, w):
			c.kind, c.rule = entity.Organization, "organization/foreign head"
		case strings.Contains(foreignEvents, w):
			c.kind, c.rule = entity.Event, "event/foreign head"
		default:
			continue
		}
		j := i + 1
		for j < d.to && j < i+7 && (d.toks[j].gap == gapSpace || d.toks[j].gap == gapHyphen) {
			if w := &d.toks[j]; w.shape == lower && (particle(w.term) || linker(w.term)) && j+1 < d.to && (capitals(d.toks[j+1].raw) > 0 || particle(d.term(j+1)) || linker(d.term(j+1))) {
				j++
				continue
			} else if !w.capital() && capitals(w.raw) == 0 || w.is&(isFunction|isCalendar|isHonorific) != 0 && w.is&isGiven == 0 || j > i+1 && d.titleStarts(j) {
				break
			}
			j++
		}
		for j > i+1 && capitals(d.toks[j-1].raw) == 0 {
			j--
		}
		// A common English word alone makes no such name.
		if c.j = j; j > i+1 && (j > i+2 || d.toks[i+1].is&isWord == 0 || t.is == 0 && !t.titled && !t.first) {
			d.add(c)
		}
	}
}

// linker reports whether a small word ties the words of Romance names together.
func linker(w string) bool {
	switch w {
	case "para", "por", "los", "las", "pour", "des", "aux", "et", "dei", "delle", "per", "pela", "pelo", "en":
		return true
	}
	return false
}

// namedPapers finds newspapers whose names begin with the article of another
// language, where one is told or quoted: according to El Universal.
func (d *doc) namedPapers() {
	for i := d.from + 1; i+1 < d.to; i++ {
		t, n := &d.toks[i], &d.toks[i+1]
		if t.shape != cap1 || t.gap != gapSpace || n.gap != gapSpace || n.shape != cap1 || d.known[i].entry != nil || d.toks[i-1].shape != lower {
			continue
		}
		switch t.term {
		case "el", "la", "le", "il", "die", "o", "les", "los":
		default:
			continue
		}
		switch d.term(i - 1) {
		case "to":
			if i-2 < d.from || d.term(i-2) != "according" && d.term(i-2) != "told" {
				continue
			}
		case "told", "newspaper", "daily", "paper", "weekly", "magazine", "by":
		default:
			continue
		}
		j := i + 2
		if j < d.to && d.joined(j) && d.toks[j].capital() {
			continue // a person: by La Toya Jackson
		}
		if d.term(i-1) == "by" && d.toks[i+1].is&(isGiven|isSurname) != 0 {
			continue
		}
		d.add(candidate{i: i, j: j, kind: entity.Organization, rule: "organization/newspaper", conf: 0.65, prio: 40})
	}
}
