package authority

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"dossier/app/article"
	"dossier/app/entity"
	"dossier/app/text"
)

// How many lines a part of the review sheet has at most.
const (
	maxEntities = 200 // of a kind
	maxLines    = 100
	maxAliases  = 6
)

// Review writes what in r, the result for the articles after f was applied, is
// worth the publisher's look: the entities by count, doubtful merges, names
// that look alike but were not joined, and capitalised phrases that were not
// recognised. Every line that begins with "# " is a rule that the publisher
// can copy without it; the sheet as it is is a file without rules. Long parts
// are cut.
func Review(w io.Writer, f *File, arts []article.Article, r entity.Result) error {
	s := sheet{w: bufio.NewWriter(w), arts: arts, r: &r}
	s.count()
	s.entities()
	s.doubtful()
	s.lookalikes(lookalikes(f, &r))
	s.unrecognised(unrecognised(f, arts, &r))
	return s.w.Flush()
}

// sheet is a review sheet being written.
type sheet struct {
	w        *bufio.Writer
	arts     []article.Article
	r        *entity.Result
	mentions []int // by entity
	articles []int // by entity
}

func (s *sheet) count() {
	s.mentions, s.articles = make([]int, len(s.r.Entities)), make([]int, len(s.r.Entities))
	last := make([]int, len(s.r.Entities))
	for a, ms := range s.r.Mentions {
		for _, m := range ms {
			s.mentions[m.Entity]++
			if last[m.Entity] != a+1 {
				last[m.Entity] = a + 1
				s.articles[m.Entity]++
			}
		}
	}
}

// heading writes the title of a part; those are no rules.
func (s *sheet) heading(format string, args ...any) {
	fmt.Fprintf(s.w, "\n## "+format+"\n", args...)
}

// line writes a suggestion with what speaks for it.
func (s *sheet) line(rule, why string) { fmt.Fprintf(s.w, "# %-50s  # %s\n", rule, text.OneLine(why)) }

// more says how many lines were left out.
func (s *sheet) more(n int) {
	if n > 0 {
		fmt.Fprintf(s.w, "## … and %d more\n", n)
	}
}

func (s *sheet) entities() {
	fmt.Fprintf(s.w, "## Review: %s, %s, %s\n", count(len(s.arts), "article", "articles"),
		count(len(s.r.Entities), "entity", "entities"), count(sum(s.mentions), "mention", "mentions"))
	fmt.Fprint(s.w, "## The lines that begin with one # are rules: copy what you want to say into entities.txt, without it.\n")
	byKind := make([][]int, entity.NumKinds)
	for i := range s.r.Entities {
		k := s.r.Entities[i].Kind
		byKind[k] = append(byKind[k], i)
	}
	for k, list := range byKind {
		if len(list) == 0 {
			continue
		}
		slices.SortFunc(list, func(x, y int) int {
			return cmp.Or(cmp.Compare(s.mentions[y], s.mentions[x]), cmp.Compare(x, y))
		})
		s.heading("%s: %d", entity.Kind(k), len(list))
		for _, n := range list[:min(len(list), maxEntities)] {
			e := &s.r.Entities[n]
			why := fmt.Sprintf("%d in %s", s.mentions[n], count(s.articles[n], "article", "articles"))
			if len(e.Aliases) > 1 || e.Aliases[0].Text != e.Name {
				var forms []string
				for _, a := range e.Aliases[:min(len(e.Aliases), maxAliases)] {
					forms = append(forms, fmt.Sprintf("%s %d", a.Text, a.Count))
				}
				if n := len(e.Aliases) - maxAliases; n > 0 {
					forms = append(forms, fmt.Sprintf("%d more", n))
				}
				why += ": " + strings.Join(forms, ", ")
			}
			s.line(e.Kind.String()+"  "+quote(e.Name), why)
		}
		s.more(len(list) - maxEntities)
	}
}

func (s *sheet) doubtful() {
	list := Doubtful(s.r)
	short := make(map[string][]int) // by short form: people
	for n := range s.r.Entities {
		for _, m := range s.r.Entities[n].Merges {
			if l := short[m.A]; isShort(m) && (len(l) == 0 || l[len(l)-1] != n) {
				short[m.A] = append(l, n)
			}
		}
	}
	slices.SortStableFunc(list, func(x, y Doubt) int {
		return cmp.Or(cmp.Compare(x.Confidence, y.Confidence), cmp.Compare(s.mentions[y.Entity], s.mentions[x.Entity]))
	})
	if len(list) > 0 {
		s.heading("Joined, but doubtful: %d", len(list))
		for _, d := range list[:min(len(list), maxLines)] {
			s.line(fmt.Sprintf("separate %s: %s | %s", s.r.Entities[d.Entity].Kind, quote(d.B), quote(d.A)),
				fmt.Sprintf("%.2f: %s", d.Confidence, d.Reason))
		}
		s.more(len(list) - maxLines)
	}
	s.shared(short)
}

// shared lists the short forms that stand for several people.
func (s *sheet) shared(short map[string][]int) {
	type use struct {
		entity int
		form   string
	}
	first := make(map[use]int) // article + 1
	var forms []string
	for f, es := range short {
		if len(es) > 1 {
			forms = append(forms, f)
			for _, e := range es {
				first[use{e, f}] = 0
			}
		}
	}
	if len(forms) == 0 {
		return
	}
	for a, ms := range s.r.Mentions {
		for _, m := range ms {
			u := use{m.Entity, s.arts[a].Raw[m.Start:m.End]}
			if at, ok := first[u]; ok && at == 0 {
				first[u] = a + 1
			}
		}
	}
	slices.SortFunc(forms, func(x, y string) int {
		return cmp.Or(cmp.Compare(len(short[y]), len(short[x])), cmp.Compare(x, y))
	})
	s.heading("Short for several: %d", len(forms))
	lines := 0
	for _, f := range forms {
		es := short[f]
		slices.SortFunc(es, func(x, y int) int { return cmp.Or(cmp.Compare(s.mentions[y], s.mentions[x]), cmp.Compare(x, y)) })
		for i, e := range es {
			a := first[use{e, f}] - 1
			if a < 0 {
				continue
			}
			if lines++; lines > maxLines {
				continue
			}
			other := es[0]
			if i == 0 {
				other = es[1]
			}
			s.line(fmt.Sprintf("split %s in %s = %s", quote(f), quote(s.arts[a].ID), quote(s.r.Entities[other].Name)),
				"there it is "+s.r.Entities[e].Name)
		}
	}
	s.more(lines - maxLines)
}

func (s *sheet) lookalikes(list []lookalike) {
	if len(list) == 0 {
		return
	}
	s.heading("Alike, but not joined: %d (separate NAME | NAME keeps a pair off this list)", len(list))
	for _, l := range list[:min(len(list), maxLines)] {
		a, b := &s.r.Entities[l.a], &s.r.Entities[l.b]
		rule := a.Kind.String() + "  " + quote(a.Name)
		if newForm(a.Name).text != b.Name {
			rule += " = " + quote(b.Name)
		}
		why := fmt.Sprintf("%s; %d and %d", l.why, s.mentions[l.a], s.mentions[l.b])
		if a.Kind != b.Kind {
			why = fmt.Sprintf("%s; %d, and %d as %s", l.why, s.mentions[l.a], s.mentions[l.b], b.Kind)
		}
		s.line(rule, why)
	}
	s.more(len(list) - maxLines)
}

func (s *sheet) unrecognised(list []phrase) {
	if len(list) == 0 {
		return
	}
	s.heading("Capitalised, but not recognised: %d (the kind is a guess; hide NAME keeps a name off this list)", len(list))
	for _, p := range list[:min(len(list), maxLines)] {
		s.line(p.kind.String()+"  "+quote(p.text), fmt.Sprintf("%d in %s: %s", p.count,
			count(p.articles, "article", "articles"), around(s.arts[p.at.article].Raw, p.at.i, len(p.text))))
	}
	s.more(len(list) - maxLines)
}

// around returns the words about n bytes at offset i.
func around(raw string, i, n int) string {
	const reach = 30
	from, to := max(0, i-reach), min(len(raw), i+n+reach)
	if from > 0 {
		if c := strings.IndexAny(raw[from:i], " \n"); c >= 0 {
			from += c
		} else {
			from = i
		}
	}
	if to < len(raw) {
		if c := strings.LastIndexAny(raw[i:to], " \n"); c >= n {
			to = i + c
		} else {
			to = min(len(raw), i+n)
		}
	}
	return "…" + strings.ToValidUTF8(strings.TrimSpace(raw[from:to]), "") + "…"
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

func sum(ns []int) int {
	t := 0
	for _, n := range ns {
		t += n
	}
	return t
}
