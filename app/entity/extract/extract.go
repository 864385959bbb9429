// Package extract finds the entities that articles name. It works by rules and
// lists alone, so that every mention can say why it is one.
//
// The phases, in order: the gazetteer, names by their heads (ministries,
// summits, treaties, provinces), names of people by shape and context,
// acronyms; the choice among overlapping candidates; short forms inside an
// article; entities across articles.
package extract

import (
	"dossier/app/article"
	"dossier/app/entity"
	"dossier/app/parallel"
)

const signOff = article.SignOff

// Extract finds the entities of all articles. The same articles in the same
// order give the same result.
func Extract(arts []article.Article) entity.Result {
	k := load()
	docs := make([]*doc, len(arts))
	parallel.Each(len(arts), func(i int) { docs[i] = k.extract(&arts[i]) })
	return merge(k, docs)
}

// extract finds the mentions of one article.
func (k *knowledge) extract(a *article.Article) *doc {
	d := k.read(a)
	d.findKnown()
	d.besideCountry()
	d.survey()
	d.passages(d.definitions)
	d.passages(d.gazetteer)
	d.passages(d.placeHeads)
	d.passages(d.placesInContext)
	d.passages(d.smallTowns)
	d.passages(d.organizations)
	d.passages(d.declared)
	d.passages(d.ampersands)
	d.passages(d.foreignHeads)
	d.passages(d.namedPapers)
	d.passages(d.papers)
	d.passages(d.companies)
	d.passages(d.blocs)
	d.passages(d.described)
	d.passages(d.chambers)
	d.passages(d.countryFirst)
	d.passages(d.datelines)
	d.passages(d.bareBodies)
	d.passages(d.partiesByWord)
	d.passages(d.events)
	d.passages(d.agreements)
	d.passages(d.persons)
	d.passages(d.appositions)
	d.nicknamed()
	d.surnames = nil // of the people found only now
	d.unknownPlaces()
	d.plays()
	d.passages(d.administrations)
	d.employers()
	d.staff()
	d.affiliated()
	d.joinedCapitals()
	d.ownedParties()
	d.membersOf()
	d.aliases()
	d.indexNames()
	d.passages(d.coordinated)
	d.surnames = nil
	d.acronyms()
	d.bracketed()
	d.initials()
	d.passages(d.shortAcronyms)
	d.passages(d.unknownAcronyms)
	d.chapters()
	d.resolve()
	d.relatives()
	d.clubs()
	d.cityClubs()
	d.acronymsAgain()
	d.repeatedNames()
	d.placesAgain()
	d.shortForms(0)
	n := len(d.cands)
	d.passages(d.ofCountries)
	d.passages(d.loneSubjects)
	d.fullNames()
	if len(d.cands) > n {
		d.shortForms(n) // their other mentions
	}
	d.finish()
	return d
}
