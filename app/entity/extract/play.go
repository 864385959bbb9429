package extract

import "dossier/app/entity"

// plays finds the clubs that an article on sport names, by what is said of
// clubs alone: Vestra beat Alband, a 2-1 win over Vestra, the Vestra goalkeeper.
func (d *doc) plays() {
	if !d.sport {
		return
	}
	people := d.outerNames()
	d.passages(func() {
		for i := d.from; i < d.to; i++ {
			t := &d.toks[i]
			if !t.capital() || t.titled && i != d.from || t.is&(isFunction|isCalendar|isDemonym|isTitle|isOrgHead|isEventHead|isPactHead) != 0 && d.known[i].entry == nil || d.joined(i) && d.toks[i-1].capital() && d.toks[i-1].is&(isDemonym|isTitle) == 0 {
				continue
			}
			j := d.run(i)
			k := d.known[i]
			if k.entry != nil && (k.entry.kind != entity.Place || d.isCountry(k.entry) || k.end != j && k.end != i+1 || k.entry.country == "") || j-i > 3 || people[d.toks[j-1].term] || people[t.term] {
				continue
			}
			common := false
			for x := i; x < j; x++ {
				w := &d.toks[x]
				common = common || w.is&isWord != 0 && k.entry == nil || w.is&(isCalendar|isTitle|isEventHead|isPactHead) != 0 && x > i || j-i == 1 && k.entry == nil && w.is&isGiven != 0
			}
			if common && (t.first && !d.clubAlone(j) || !t.first && j-i == 1 && (t.gap != gapSpace || d.toks[i-1].shape != lower || t.is&isGiven != 0)) || !d.clubDoes(i, j) && !d.clubSuffers(i, j) {
				continue
			}
			d.add(candidate{i: i, j: j, kind: entity.Organization, rule: "club/play", conf: 0.65, prio: 28})
			if k.entry != nil && k.end == j {
				d.noteClub(k.entry.key, "")
			}
		}
	})
}

// noteClub notes that a city's name is a club's in this article, and the
// club's whole name if the article gives one.
func (d *doc) noteClub(city, club string) {
	if d.club == nil {
		d.club = make(map[string]string)
	}
	if d.club[city] == "" {
		d.club[city] = club
	}
}

// sporty reports whether d is about a game that clubs play.
func (d *doc) sporty() bool {
	seen := make(map[string]bool)
	for i := range d.toks {
		if d.toks[i].shape == lower {
			switch w := d.toks[i].term; w {
			case "goal", "goals", "scored", "coach", "striker", "midfielder", "defender", "goalkeeper", "penalty", "semifinal", "semifinals", "quarterfinal", "quarterfinals", "halftime", "stoppage", "header", "headed",
				"kick", "playoff", "playoffs", "season", "match", "matches", "innings", "wicket", "wickets", "touchdown", "quarterback", "rebounds", "winger", "kickoff", "players", "tournament", "teammate", "teammates", "soccer", "football", "rugby", "cricket", "relegation", "fixture", "equaliser", "equalizer", "league":
				seen[w] = true
				if len(seen) >= 4 {
					return true
				}
			}
		}
	}
	return false
}

// clubDoes reports whether what clubs do or have follows the name [i,j).
func (d *doc) clubDoes(i, j int) bool {
	if j >= d.to || d.locativeStrong(i) {
		return false
	}
	n := &d.toks[j]
	if n.gap == gapSpace && n.shape == number {
		return j+1 < d.to && d.toks[j+1].gap == gapHyphen && d.toks[j+1].shape == number && len(n.raw) <= 2
	}
	if n.gap != gapSpace && n.gap != gapPoss || n.shape != lower {
		return false
	}
	switch n.term {
	case "striker", "midfielder", "defender", "goalkeeper", "winger", "coach", "captain", "skipper", "keeper", "playmaker", "fans", "supporters", "forward", "manager", "boss", "centre-back", "fullback", "quarterback", "players", "squad", "teammate", "teammates", "academy":
		return true
	case "beat", "beats", "thrashed", "hammered", "drew", "stun", "stunned", "edge", "edged", "host", "hosts", "hosted", "face", "faces", "visit", "trail", "trailed", "equalised", "equalized", "defeated", "eliminated", "sack", "sacked":
		return n.gap == gapSpace
	case "lost", "won", "take", "led":
		if n.gap == gapSpace && j+1 < d.to {
			return d.toks[j+1].shape == number || d.term(j+1) == "on" && n.term == "take"
		}
	}
	return false
}

// clubAlone reports whether what no person does follows at token j.
func (d *doc) clubAlone(j int) bool {
	if j >= d.to || d.toks[j].gap != gapSpace || d.toks[j].shape != lower {
		return false
	}
	switch d.term(j) {
	case "sack", "sacked", "host", "hosts", "hosted":
		return true
	}
	return false
}

// clubSuffers reports whether the words before [i,j) are what is done to clubs.
func (d *doc) clubSuffers(i, j int) bool {
	if i == d.from || d.toks[i].gap != gapSpace || d.toks[i-1].shape != lower {
		return false
	}
	switch d.term(i - 1) {
	case "beat", "beating", "thrashed", "thrashing", "hammered", "stun", "stunned", "edged", "defeated", "defeating", "host", "hosting", "hosted", "eliminated", "eliminating", "overcame":
		return true
	case "over", "against", "to", "with", "by":
		// a 2-1 win over X
		for k := i - 2; k >= d.from && k > i-9; k-- {
			switch d.term(k) {
			case "win", "victory", "defeat", "loss", "draw", "triumph", "drew", "lost", "goal", "goals":
				return true
			}
			if d.toks[k].shape == number && k+1 < i && d.toks[k+1].gap == gapHyphen && d.toks[k+1].shape == number {
				return true
			}
		}
		return d.term(i-1) == "against"
	case "club", "side", "champions", "rivals", "giants":
		return true
	}
	return false
}
