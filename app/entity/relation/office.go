package relation

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"dossier/app/article"
	"dossier/app/entity"
	"dossier/app/text"
)

// Office is a post and those who are named as its holders.
type Office struct {
	// ID is the folded Title, [a-z0-9-]+, unique among the offices.
	ID string
	// Title is the most complete written form: President of the United States.
	Title string
	// Of are the bodies and places that the title names, as indices into the
	// entities, in order, each once.
	Of []int
	// Plain is set where no body or place is known: "President" alone is no
	// office of its own, but the title of whoever is called so.
	Plain bool
	// Holders are in order of their first known date; those without a date follow.
	Holders []Holder
}

// Holder is a person who is named with the title of an office.
type Holder struct {
	// Entity is the person's index in the entities.
	Entity int
	// Records say where, in order of date, those without a date last, then of article.
	Records []Record
}

// Record is an article that names a holder with the title.
type Record struct {
	// Article is its index in the articles.
	Article int
	// Date is its date of publication; zero where it is unknown. The title
	// was the person's then at the latest, which says nothing about its term.
	Date article.Date
	// Title is the written form.
	Title string
}

// Offices groups the roles of all people by office. Titles are one office when
// they differ in spelling, or in how they name the same body or place
// ("US President", "President of the United States"). A title that names none
// is the office that the same person holds, where there is just one such
// ("President" of who is "US President" elsewhere); otherwise all who have it
// are a plain group. The offices are ordered by ID.
func Offices(arts []article.Article, entities []entity.Entity) []Office {
	x := newIndex(entities)
	type use struct {
		person int
		rec    Record
		post   post
	}
	var uses []use
	posts := make(map[string]post)
	for i := range entities {
		if entities[i].Kind != entity.Person {
			continue
		}
		from := len(uses)
		for _, r := range entities[i].Roles {
			p, ok := posts[r.Title]
			if !ok {
				p = x.post(r.Title)
				posts[r.Title] = p
			}
			if p.key == "" {
				continue
			}
			rec := Record{Article: r.Article, Title: r.Title}
			if r.Article >= 0 && r.Article < len(arts) {
				rec.Date = arts[r.Article].Date
			}
			uses = append(uses, use{i, rec, p})
		}
		// President, where the same person is US President and no other one.
		mine := uses[from:]
		fuller := make(map[string]post) // bare title → the office; no key for several
		for _, u := range mine {
			if len(u.post.of) == 0 {
				continue
			}
			if f, ok := fuller[u.post.bare]; ok && f.key != u.post.key {
				fuller[u.post.bare] = post{}
			} else if !ok {
				fuller[u.post.bare] = u.post
			}
		}
		for n := range mine {
			if f := fuller[mine[n].post.bare]; len(mine[n].post.of) == 0 && f.key != "" {
				mine[n].post.key, mine[n].post.of = f.key, f.of
			}
		}
	}
	slices.SortStableFunc(uses, func(a, b use) int {
		return cmp.Or(strings.Compare(a.post.key, b.post.key), cmp.Compare(a.person, b.person),
			compareDates(a.rec.Date, b.rec.Date), cmp.Compare(a.rec.Article, b.rec.Article), strings.Compare(a.rec.Title, b.rec.Title))
	})
	var out []Office
	for i := 0; i < len(uses); {
		j := i
		forms := make(map[string]int)
		o := Office{Of: uses[i].post.of, Plain: len(uses[i].post.of) == 0}
		for ; j < len(uses) && uses[j].post.key == uses[i].post.key; j++ {
			u := &uses[j]
			if n := len(o.Holders); n == 0 || o.Holders[n-1].Entity != u.person {
				o.Holders = append(o.Holders, Holder{Entity: u.person})
			}
			h := &o.Holders[len(o.Holders)-1]
			if n := len(h.Records); n == 0 || h.Records[n-1] != u.rec {
				h.Records = append(h.Records, u.rec)
			}
			if o.Plain || u.post.full {
				forms[u.post.title]++
			}
		}
		o.Title = bestForm(forms)
		slices.SortStableFunc(o.Holders, func(a, b Holder) int {
			return cmp.Or(compareDates(a.Records[0].Date, b.Records[0].Date), cmp.Compare(a.Records[0].Article, b.Records[0].Article), cmp.Compare(a.Entity, b.Entity))
		})
		out = append(out, o)
		i = j
	}
	giveIDs(out)
	return out
}

// bestForm returns the most frequent form, then the longest, then the first by letters.
func bestForm(forms map[string]int) string {
	best := ""
	for f, n := range forms {
		m := forms[best]
		if best == "" || n > m || n == m && (len(f) > len(best) || len(f) == len(best) && f < best) {
			best = f
		}
	}
	return best
}

// compareDates orders dates, those that are unknown or without a year last.
func compareDates(a, b article.Date) int {
	if (a.Year == 0) != (b.Year == 0) {
		if a.Year == 0 {
			return 1
		}
		return -1
	}
	return a.Compare(b)
}

// giveIDs gives each office its own, and orders them by it.
func giveIDs(out []Office) {
	taken := make(map[string]bool, len(out))
	next := make(map[string]int)
	for i := range out {
		s := text.Slug(out[i].Title, 80)
		if s == "" {
			s = "office"
		}
		id := s
		for taken[id] {
			next[s]++
			id = s + "-" + strconv.Itoa(next[s]+1)
		}
		taken[id] = true
		out[i].ID = id
	}
	slices.SortFunc(out, func(a, b Office) int { return strings.Compare(a.ID, b.ID) })
}
