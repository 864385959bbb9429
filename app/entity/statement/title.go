package statement

import "strings"

// roleNouns are the nouns that name what a person is. A title has one of them
// as its head.
var roleNouns = set(`president premier minister ministers chancellor secretary ambassador envoy consul chairman chairwoman
	chairperson chair chief head director commissioner governor mayor senator congressman congresswoman lawmaker
	deputy delegate representative speaker leader official officer spokesman spokeswoman spokesperson king queen
	prince princess emperor pope bishop archbishop cardinal imam rabbi patriarch sheikh sultan emir general colonel major captain
	lieutenant admiral commander sergeant marshal judge justice magistrate prosecutor attorney lawyer barrister
	solicitor advocate counsel professor doctor dr lecturer researcher scientist economist analyst expert historian
	author writer novelist poet editor journalist reporter correspondent coach manager trainer referee player
	striker midfielder defender goalkeeper forward skipper winger batsman bowler sprinter champion athlete boxer golfer
	swimmer runner cyclist driver pilot founder cofounder ceo executive chairmen owner investor banker
	businessman businesswoman entrepreneur engineer architect teacher student principal rector dean
	administrator coordinator advisor adviser aide assistant diplomat politician candidate activist
	campaigner organiser organizer farmer fisherman villager resident neighbour neighbor witness victim survivor patient
	physician surgeon nurse epidemiologist virologist biologist physicist chemist geologist astronomer climatologist
	ecologist psychologist psychiatrist sociologist anthropologist mathematician comrade mr mrs ms madam miss sir lady lord
	actor actress singer musician filmmaker artist designer chef cofounder inspector superintendent constable
	detective sheriff coroner undersecretary vice-president treasurer mp mep attaché attache spouse wife husband
	opponent rival successor predecessor counterpart colleague brother sister mother father son daughter
	gov sen rep prof gen col capt maj lt sgt adm
	veteran laureate winner member premier-elect president-elect warden ranger vet pastor priest monk abbot`)

// honorifics stand before a name and say nothing of an office.
var honorifics = set(`mr mrs ms madam miss sir lady lord dr comrade`)

// ranks belong to the noun they stand before: a vice president is no president.
var ranks = set(`deputy vice prime assistant acting under associate junior general permanent`)

// lowerAdjectives may stand in a title in lower case before its noun.
var lowerAdjectives = set(`former then outgoing incoming new newly elected current late veteran senior junior chief deputy vice
	prime assistant acting head opposition foreign defence defense health finance interior justice trade education
	environment transport agriculture culture police party state national federal local provincial team club
	company government military army navy air force election football world his her its the a an one our visiting
	retired longtime long time interim lead top ruling prominent leading renowned local marine research`)

// generic are the nouns that a person of many titles may be called by.
var generic = map[string]map[string]bool{
	"leader": set(`president premier minister chancellor secretary chairman chairwoman chief head king queen prince
		emperor governor mayor leader speaker pope sultan emir director`),
	"official": set(`minister secretary chairman chairwoman chief head director commissioner deputy representative
		official officer administrator spokesman spokeswoman ambassador undersecretary coordinator advisor adviser envoy`),
	"chief":      set(`chief secretary leader head director commissioner chairman chairwoman`),
	"diplomat":   set(`ambassador envoy consul diplomat minister representative attache`),
	"lawmaker":   set(`senator congressman congresswoman lawmaker deputy mp mep delegate representative`),
	"politician": set(`minister president senator congressman lawmaker mayor governor mp politician candidate chancellor premier`),
	"envoy":      set(`envoy ambassador representative`),
	"jurist":     set(`judge justice prosecutor`),
}

// vague role nouns name nobody in particular behind "the": the father, the
// player, the head.
var vague = set(`ministers chairmen member player student patient victim witness resident son daughter brother sister
	mother father wife husband spouse mr mrs ms madam miss sir lady lord dr comrade colleague counterpart opponent
	rival neighbour neighbor head chair forward assistant deputy author`)

// role is the head of a title with its ranks: "deputy prime minister".
type role struct {
	noun  string
	ranks string
	all   []string // the title's words
}

// rolesOf returns the heads of the title made of the words: of "Deputy Prime
// Minister and Minister of Foreign Affairs" the two. What stands behind a
// preposition is not a head ("Assistant to the President").
func rolesOf(terms []string) []role {
	var out []role
	for i := 0; i < len(terms); i++ {
		t := terms[i]
		if prepositions[t] || t == "s" {
			for i+1 < len(terms) && terms[i+1] != "and" {
				i++ // to the next coordinate
			}
			continue
		}
		if t == "deputy" && i+1 < len(terms) && !prepositions[terms[i+1]] && terms[i+1] != "and" {
			continue // here it is a rank
		}
		if !roleNouns[t] || honorifics[t] {
			continue
		}
		var rk []string
		for j := i - 1; j >= 0 && i-j < 5 && terms[j] != "and"; j-- {
			if ranks[terms[j]] && terms[j] != "permanent" {
				rk = append(rk, terms[j])
			}
		}
		if i+1 < len(terms) && terms[i+1] == "general" {
			rk = append([]string{"general"}, rk...) // Secretary-General, General Secretary
			i++
		}
		out = append(out, role{t, strings.Join(rk, " "), terms})
	}
	return out
}

// terms returns the terms of words [i,j).
func (r *reader) terms(i, j int) []string {
	out := make([]string, 0, j-i)
	for ; i < j; i++ {
		out = append(out, r.words[i].term)
	}
	return out
}

// fits reports whether someone of role x may be called by the noun with ranks.
func (x role) fits(noun, ranks string) bool {
	if g := generic[noun]; g != nil && ranks == "" {
		return g[same(x.noun)] || g[x.noun]
	}
	return same(x.noun) == same(noun) && x.ranks == ranks
}

// same maps the nouns that mean the same office to one.
func same(noun string) string {
	switch noun {
	case "chairwoman", "chairperson", "chair":
		return "chairman"
	case "spokeswoman", "spokesperson":
		return "spokesman"
	case "gov":
		return "governor"
	case "sen":
		return "senator"
	case "rep":
		return "representative"
	case "prof":
		return "professor"
	case "gen":
		return "general"
	case "adviser":
		return "advisor"
	case "congresswoman":
		return "congressman"
	case "attorney", "solicitor", "barrister":
		return "lawyer"
	case "skipper":
		return "captain"
	}
	return noun
}

// titled reports whether words [i,j), which stand before a name or are a noun
// phrase of their own, can be a title: US President, health minister, Head of
// the Permanent Mission of Vietnam to the UN.
func (r *reader) titled(i, j int) bool {
	if i >= j {
		return true
	}
	if j-i > 18 {
		return false
	}
	head, prep := -1, -1
	for k := i; k < j; k++ {
		w := &r.words[k]
		switch {
		case head < 0 && prep < 0 && (roleNouns[w.term] || k == j-1 && !w.capital && agentive(w.term)):
			head = k
		case prepositions[w.term] && w.gap&hyphen == 0:
			if head < 0 {
				return false // supporters of, a visit by
			}
			if prep < 0 {
				prep = k
			}
		case w.term == "and" && (r.words[i].term == "the" || head < 0 && k+1 < j && roleNouns[r.words[k+1].term]):
			return false // the mayor and President, officials and President
		case w.term == "and" || w.capital || head >= 0 && prep >= 0 || roleNouns[w.term] || lowerAdjectives[w.term]:
		case head < 0 && k+1 < j && r.words[k].gap&boundary == 0 && roleNouns[r.words[k+1].term]:
			// health minister, team captain
		case w.gap&hyphen != 0:
		default:
			if _, number := digits(w.term); !number && w.mention < 0 {
				return false
			}
		}
	}
	if head < 0 {
		// Brazilian Marta Silva: no more than names before the name
		if j-i > 4 {
			return false
		}
		for k := i; k < j; k++ {
			if w := &r.words[k]; !w.capital || opening[w.term] {
				return false
			}
		}
		return true
	}
	if prep < 0 {
		return true
	}
	// "A spokesman for President" is no title of the name that follows, but
	// "Ambassador to the US" and "Director of Research, Dr" are.
	last := &r.words[j-1]
	if prepositions[last.term] || last.term == "and" {
		return false
	}
	start := r.words[i].term
	if start == "a" || start == "an" {
		return false
	}
	return !roleNouns[last.term] || honorifics[last.term] && j-2 > prep
}

// agentive reports whether a word looks like the noun of one who does
// something: collector, cellist, librarian.
func agentive(t string) bool {
	if len(t) < 6 || prepositions[t] || joining[t] || adverbs[t] || strings.HasSuffix(t, "ther") || strings.HasSuffix(t, "ever") {
		return false
	}
	for _, s := range []string{"or", "er", "ist", "ian", "man", "ant"} {
		if strings.HasSuffix(t, s) {
			return true
		}
	}
	return false
}

// digits reports whether s is a number.
func digits(s string) (n int, ok bool) {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = min(n*10+int(s[i]-'0'), 1<<20)
	}
	return n, s != ""
}
