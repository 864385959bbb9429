package authority

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dossier/app/article"
	"dossier/app/entity"
	"dossier/app/text"
)

// marked makes articles and what was found in them of texts in which mentions
// are marked as [kind:surface] or [kind:Name|surface]: {id, text} each.
func marked(t testing.TB, docs ...[2]string) ([]article.Article, entity.Result) {
	t.Helper()
	type key struct{ kind, name string }
	ents := make(map[key]int)
	var res entity.Result
	var arts []article.Article
	for a, d := range docs {
		var raw strings.Builder
		var ms []entity.Mention
		for s := d[1]; s != ""; {
			before, rest, ok := strings.Cut(s, "[")
			raw.WriteString(before)
			if !ok {
				break
			}
			inner, after, ok := strings.Cut(rest, "]")
			if !ok {
				t.Fatalf("%s: a mark is not closed", d[0])
			}
			s = after
			kind, name, ok := strings.Cut(inner, ":")
			k, known := kindOf(atom{text: kind})
			if !ok || !known {
				t.Fatalf("%s: %q is no mark", d[0], inner)
			}
			surface := name
			if n, sf, ok := strings.Cut(name, "|"); ok {
				name, surface = n, sf
			}
			e, ok := ents[key{kind, name}]
			if !ok {
				e = len(res.Entities)
				ents[key{kind, name}] = e
				shown, _, _ := strings.Cut(name, "#")
				res.Entities = append(res.Entities, entity.Entity{Kind: k, Name: shown, ID: text.Slug(name, 80)})
			}
			ms = append(ms, entity.Mention{Span: text.Span{Start: raw.Len(), End: raw.Len() + len(surface)}, Entity: e, Rule: "test", Confidence: 0.8})
			raw.WriteString(surface)
			if words := strings.Fields(before); k == entity.Person && len(words) > 0 && words[len(words)-1] == "President" {
				res.Entities[e].Roles = append(res.Entities[e].Roles, entity.Role{Title: "President", Article: a})
			}
		}
		arts = append(arts, article.Parse(d[0], raw.String()))
		res.Mentions = append(res.Mentions, ms)
	}
	return arts, complete(arts, res)
}

// complete counts the aliases of a result and puts it in order.
func complete(arts []article.Article, res entity.Result) entity.Result {
	for n := range res.Entities {
		e := &res.Entities[n]
		count := make(map[string]int)
		for a, ms := range res.Mentions {
			for _, m := range ms {
				if m.Entity == n {
					count[text.OneLine(arts[a].Raw[m.Start:m.End])]++
				}
			}
		}
		for s, c := range count {
			e.Aliases = append(e.Aliases, entity.Alias{Text: s, Count: c})
			if s != e.Name {
				m := entity.Merge{A: s, B: e.Name, Reason: "the same but for marks and case", Confidence: 0.95}
				if strings.ToUpper(s) == s {
					m.Reason, m.Confidence = "acronym defined in an article", 0.9
				} else if !strings.Contains(s, " ") {
					m.Reason, m.Confidence = "short form in the same article", 0.85
				}
				e.Merges = append(e.Merges, m)
			}
		}
		slices.SortFunc(e.Merges, func(x, y entity.Merge) int { return cmp.Compare(x.A, y.A) })
		slices.SortFunc(e.Aliases, func(x, y entity.Alias) int {
			return cmp.Or(cmp.Compare(y.Count, x.Count), cmp.Compare(x.Text, y.Text))
		})
	}
	order := make([]int, len(res.Entities))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(x, y int) int {
		a, b := &res.Entities[x], &res.Entities[y]
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID))
	})
	at := make([]int, len(order))
	es := make([]entity.Entity, len(order))
	for i, n := range order {
		at[n], es[i] = i, res.Entities[n]
	}
	res.Entities = es
	for a := range res.Mentions {
		for i := range res.Mentions[a] {
			res.Mentions[a][i].Entity = at[res.Mentions[a][i].Entity]
		}
	}
	return res
}

// show writes an article with its mentions as [kind/id:surface].
func show(a *article.Article, res *entity.Result, i int) string {
	var b strings.Builder
	at := 0
	for _, m := range res.Mentions[i] {
		e := &res.Entities[m.Entity]
		fmt.Fprintf(&b, "%s[%s/%s:%s]", a.Raw[at:m.Start], e.Kind, e.ID, a.Raw[m.Start:m.End])
		at = m.End
	}
	return b.String() + a.Raw[at:]
}

// check fails if res breaks a promise of entity.Result.
func check(t testing.TB, arts []article.Article, res *entity.Result) {
	t.Helper()
	if len(res.Mentions) != len(arts) {
		t.Fatalf("%d lists of mentions for %d articles", len(res.Mentions), len(arts))
	}
	count := make([]map[string]int, len(res.Entities))
	in := make([]map[int]bool, len(res.Entities))
	for n, e := range res.Entities {
		id := e.Kind.String() + "/" + e.ID
		if e.ID == "" || strings.Trim(e.ID, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			t.Errorf("id %q is bad", id)
		}
		if e.Kind >= entity.NumKinds || e.Name == "" {
			t.Errorf("%q has kind %d and name %q", id, e.Kind, e.Name)
		}
		if n > 0 {
			if p := res.Entities[n-1]; p.Kind > e.Kind || p.Kind == e.Kind && p.ID >= e.ID {
				t.Errorf("%q stands after %q", id, p.ID)
			}
		}
		for _, m := range e.Merges {
			if m.A == m.B || m.Reason == "" || m.Confidence <= 0 || m.Confidence > 1 || m.Reason == Reason && m.Confidence != 1 {
				t.Errorf("%s has the merge %+v", id, m)
			}
		}
		count[n], in[n] = make(map[string]int), make(map[int]bool)
	}
	for i, ms := range res.Mentions {
		end := 0
		for _, m := range ms {
			if m.Start < end || m.Start >= m.End || m.End > len(arts[i].Raw) {
				t.Fatalf("%s: mention [%d,%d) after %d in %d bytes", arts[i].ID, m.Start, m.End, end, len(arts[i].Raw))
			}
			end = m.End
			if !slices.ContainsFunc(arts[i].Passages, func(p article.Passage) bool { return p.Start <= m.Start && m.End <= p.End }) {
				t.Errorf("%s: mention [%d,%d) is in no passage", arts[i].ID, m.Start, m.End)
			}
			if m.Rule == "" || m.Confidence <= 0 || m.Confidence > 1 || m.Rule == Reason && m.Confidence != 1 {
				t.Errorf("%s: mention %q has rule %q, confidence %v", arts[i].ID, arts[i].Raw[m.Start:m.End], m.Rule, m.Confidence)
			}
			count[m.Entity][text.OneLine(arts[i].Raw[m.Start:m.End])]++
			in[m.Entity][i] = true
		}
	}
	for n, e := range res.Entities {
		if len(e.Aliases) == 0 {
			t.Errorf("%s has no mention", e.ID)
		}
		for i, a := range e.Aliases {
			if count[n][a.Text] != a.Count {
				t.Errorf("%s: alias %q is counted %d times, mentioned %d", e.ID, a.Text, a.Count, count[n][a.Text])
			}
			if i > 0 && e.Aliases[i-1].Count < a.Count {
				t.Errorf("%s: aliases are not in order: %v", e.ID, e.Aliases)
			}
			delete(count[n], a.Text)
			if a.Text != e.Name && !slices.ContainsFunc(e.Merges, func(m entity.Merge) bool { return m.A == a.Text }) {
				t.Errorf("%s: nothing says why %q is %q: %v", e.ID, a.Text, e.Name, e.Merges)
			}
		}
		if len(count[n]) > 0 {
			t.Errorf("%s: mentions without alias: %v", e.ID, count[n])
		}
		for i, r := range e.Roles {
			if !in[n][r.Article] || i > 0 && e.Roles[i-1].Article > r.Article {
				t.Errorf("%s: role %v has no mention or is out of order: %v", e.ID, r, e.Roles)
			}
		}
	}
}

// present leaves out the entities without mentions.
func present(res entity.Result) entity.Result {
	at := make([]int, len(res.Entities))
	var es []entity.Entity
	for i, e := range res.Entities {
		at[i] = len(es)
		if len(e.Aliases) > 0 {
			es = append(es, e)
		}
	}
	res.Entities = es
	for a := range res.Mentions {
		for i := range res.Mentions[a] {
			res.Mentions[a][i].Entity = at[res.Mentions[a][i].Entity]
		}
	}
	return res
}
