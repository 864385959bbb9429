package extract

import (
	"sort"
	"strings"

	"dossier/app/entity"
)

// agreements finds treaties, charters and partnerships by their head nouns.
// The parties before a status (Vietnam-US Comprehensive Strategic
// Partnership) are names of their own; those in a proper name (Mekong-U.S.
// Partnership) are part of it.
func (d *doc) agreements() {
	for h := d.from; h < d.to; h++ {
		t := &d.toks[h]
		area := t.term == "area" && h > d.from && d.term(h-1) == "trade"
		if t.is&isPactHead == 0 && !area || !t.capital() {
			continue
		}
		a := d.leftOf(h, true)
		if d.term(h) == "framework" && d.ofFollows(h+1) && !(d.placed(a, h) && h+2 < d.to && d.toks[h+2].capital()) {
			continue
		}
		b := d.rightOf(h+1, " of on for against ")
		if b > h+1 && b+1 < d.to && d.term(b) == "in" && d.toks[b].gap == gapSpace && d.known[b+1].entry != nil && d.known[b+1].entry.kind == entity.Place && !d.isCountry(d.known[b+1].entry) && d.term(h) == "treaty" {
			b = d.known[b+1].end // Treaty of Amity and Cooperation in Southeast Asia
		}
		if b < d.to && d.toks[b].shape == lower && d.term(b) == "to" && d.toks[h].term == "protocol" {
			b = d.rightOf(b, " to ")
		}
		if d.term(h) == "partnership" && a > d.from+1 && d.term(a-1) == "and" && d.toks[a].gap == gapSpace {
			if s := d.statusStart(d.from, h); s >= 0 && s < a-1 {
				a = s // Comprehensive Global and Strategic Partnership
			}
		}
		status := d.statusStart(a, h)
		if status > a || status == a && a < h && status >= 0 {
			a = status
		}
		if !d.pactStands(a, h, b) {
			continue
		}
		d.add(candidate{i: a, j: b, kind: entity.Agreement, rule: "agreement/head", conf: 0.8, prio: 15})
		if b > h+1 {
			h = b - 1
		}
	}
}

// statusStart returns where the words of a partnership status begin before
// head h (Comprehensive, Strategic …), or -1.
func (d *doc) statusStart(a, h int) int {
	if d.term(h) != "partnership" {
		return -1
	}
	i := h
	for i > a {
		switch d.term(i - 1) {
		case "comprehensive", "strategic", "enhanced", "extensive", "special", "global", "enduring", "cooperative", "all", "weather", "green", "upgraded", "elevated", "new":
			i--
			continue
		case "and":
			if i < h && i-2 >= a && d.toks[i-2].capital() {
				i--
				continue
			}
		}
		break
	}
	if i == h {
		return -1
	}
	return i
}

func (d *doc) pactStands(a, h, b int) bool {
	if b-a < 2 {
		return false
	}
	head := d.term(h)
	if head == "framework" || head == "protocol" {
		// The Kyoto Protocol and the Indo-Pacific Economic Framework, not the
		// Resource Description Framework.
		if !d.placed(a, h) && !(head == "protocol" && h == a && d.placed(h+1, b)) {
			return false
		}
	}
	if b == h+1 {
		switch head {
		case "partnership", "framework", "declaration", "memorandum", "constitution", "statute", "convention", "protocol", "compact":
			if !d.hasName(a, h) && d.statusStart(a, h) < 0 {
				return head == "framework" && h-a >= 2 && !d.toks[h].titled
			}
		}
		if h-a == 1 && !d.hasName(a, h) && head != "partnership" {
			return d.toks[a].is&isWord != 0 && !d.toks[a].first && !d.toks[h].titled && d.term(a) != "this" && d.term(a) != "new"
		}
		if d.toks[h].titled && !d.hasName(a, h) && d.statusStart(a, h) < 0 {
			return false
		}
	} else if h == a && (head == "memorandum" || head == "constitution" || head == "partnership" || head == "framework") {
		if head == "partnership" && b-h >= 3 && d.term(h+1) == "for" && !d.toks[h].titled && a > d.from && d.term(a-1) == "the" {
			return true // the Partnership for Clean Rivers and Lakes
		}
		return d.hasName(h+1, b) && head != "memorandum"
	}
	if head == "convention" && h > a && d.term(h-1) == "national" {
		return false // a party's convention is an event
	}
	return true
}

// parties returns the key and the names of the sides of agreement c: those
// written about it, or else the two countries the article is about.
func (d *doc) parties(c *candidate, main []string) (key string) {
	var ps []string
	add := func(k string) {
		for _, p := range ps {
			if p == k {
				return
			}
		}
		ps = append(ps, k)
	}
	// before it: ASEAN-U.S., Vietnam – US, between Vietnam and the US
	for i := c.i - 1; i >= 0 && c.i-i < 5; i-- {
		if k := d.knownEnding(i); k != nil {
			add(k.key)
			continue
		}
		if g := d.toks[i].term; d.toks[i].shape != lower || g != "and" && g != "the" {
			break
		}
	}
	if len(ps) < 2 {
		ps = ps[:0]
		for i := c.j; i < len(d.toks) && i < c.j+8; i++ {
			if k := d.known[i]; k.entry != nil && (k.entry.kind == entity.Place || k.entry.kind == entity.Organization) {
				add(k.entry.key)
			} else if d.toks[i].gap == gapStop {
				break
			} else if w := d.toks[i].term; i == c.j && w != "between" && w != "with" {
				break
			}
		}
	}
	if len(ps) < 2 {
		ps = append([]string(nil), main...)
	}
	sort.Strings(ps)
	return strings.Join(ps, "+")
}

// knownEnding returns the gazetteer name whose last word is token i.
func (d *doc) knownEnding(i int) *entry {
	for j := max(0, i-4); j <= i; j++ {
		if k := d.known[j]; k.end == i+1 {
			return k.entry
		}
	}
	return nil
}
