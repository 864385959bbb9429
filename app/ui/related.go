package ui

import (
	"math"
	"sort"

	"dossier/app/entity"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// What related articles are looked for by: names of an article, and articles
// of a name; a name of more says little, and takes long.
const (
	maxRelated         = 5
	maxRelatedNames    = 24
	maxRelatedArticles = 200
	maxShared          = 3 // names that a reason lists
)

// kindWeight is how much it says that two articles share a name of a kind.
var kindWeight = [entity.NumKinds]float64{entity.Person: 1, entity.Organization: 0.6, entity.Place: 0.2, entity.Event: 1.2, entity.Agreement: 0.8}

// kinship is what an article has to do with another.
type kinship struct {
	article int
	score   float64
	shared  []int // entities, those that say most first
}

// kin returns the articles that share names with article i, those that share
// the most first: each name that both have counts by how rare it is. Places alone make no kinship, nor does a
// name that most articles have.
func kin(i int) []kinship {
	type weighed struct {
		entity int
		weight float64
	}
	var names []weighed
	own := lib.ArticleEntities(i)
	for _, id := range own[:min(len(own), maxRelatedNames)] {
		e := ent(id)
		if e.Articles < 2 || e.Articles > maxRelatedArticles || int(e.Kind) >= len(kindWeight) {
			continue
		}
		if w := kindWeight[e.Kind] * math.Log(float64(lib.Len())/float64(e.Articles)); w > 0 {
			names = append(names, weighed{id, w})
		}
	}
	sort.SliceStable(names, func(a, b int) bool { return names[a].weight > names[b].weight })
	by := map[int]*kinship{}
	tied := map[int]bool{}
	for _, n := range names {
		place := ent(n.entity).Kind == entity.Place
		for _, j := range lib.ArticlesOf(n.entity) {
			if j == i {
				continue
			}
			if by[j] == nil {
				by[j] = &kinship{article: j}
			}
			by[j].score += n.weight
			by[j].shared = append(by[j].shared, n.entity)
			tied[j] = tied[j] || !place
		}
	}
	var list []kinship
	for j, k := range by {
		if tied[j] {
			list = append(list, *k)
		}
	}
	sort.Slice(list, func(a, b int) bool {
		if list[a].score != list[b].score {
			return list[a].score > list[b].score
		}
		return list[a].article < list[b].article
	})
	return list
}

// related returns the articles that share names with article i, with which:
// first those of other outlets on the same event.
func related(i int) app.UI {
	list := kin(i)
	same := sameEvent(i, list)
	told := map[int]bool{}
	for _, x := range same {
		told[x.article] = true
	}
	var items nodes
	for _, k := range list {
		if told[k.article] || len(items) == maxRelated {
			continue
		}
		names, more := sharedNames(k.shared)
		items.add(relatedItem(art(k.article), t.BothName(names, more)))
	}
	if len(same)+len(items) == 0 {
		return nil
	}
	return el("div", "",
		otherOutlets(same),
		when(len(items) > 0, func() app.UI { return relatedList("related", t.RelatedArticles, items) }),
	)
}

// sharedNames returns the names of the first few entities, and how many more
// there are.
func sharedNames(ids []int) (names []string, more int) {
	for _, id := range ids[:min(len(ids), maxShared)] {
		names = append(names, ent(id).Name)
	}
	return names, len(ids) - len(names)
}
