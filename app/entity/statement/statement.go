// Package statement finds who said what: the sentences of an article that
// report words, each with the person or organization who spoke them.
//
// It would rather miss a statement than give it to the wrong speaker: a name
// must be the grammatical subject of the verb, a pronoun or "the ambassador"
// counts only where one person alone can be meant, and verbs that also have
// other meanings need a sign that speech is meant. Words attributed to several
// speakers at once, to countries and to nobody are left out.
package statement

import (
	"cmp"
	"slices"

	"dossier/app/article"
	"dossier/app/entity"
	"dossier/app/text"
)

// Statement is a sentence, or the sentences of one quotation, with its speaker.
type Statement struct {
	// Span is the sentence with the words that were said.
	text.Span
	// Speaker is the index of the speaker among the entities.
	Speaker int
	// Verb is the word that makes it a statement as the article writes it:
	// said, called on, According to.
	Verb string
	// VerbSpan is where the verb stands. Like Cue it lies outside Span where
	// another sentence tells whose words these are ("He made the remarks …").
	VerbSpan text.Span
	// Cue is the words that name the speaker: a name, "He", "The ambassador".
	Cue text.Span
	// Rule is the name of the rule that found the speaker.
	Rule string
	// Confidence, in (0,1], is how far the rule is trusted.
	Confidence float32
}

// The rules, each with the share of its findings that may be expected to hold.
var rules = map[string]float32{
	"name":         0.98, // Smith said
	"organization": 0.96, // the ministry's name and a verb
	"inverted":     0.97, // “…,” said Smith
	"according":    0.97, // according to Smith
	"pronoun":      0.93, // He said
	"role":         0.94, // the ambassador said
	"participle":   0.90, // Smith came to the village, saying …
	"coordinated":  0.90, // Smith rose and thanked …
	"reference":    0.93, // Smith made the remarks …
	"continued":    0.88, // a paragraph of nothing but quotation follows one
}

// Find returns the statements of an article in order of their sentences. The
// mentions are those of the article, in order and disjoint; a sentence gives
// at most one statement a speaker. Only the article's running text counts.
func Find(a *article.Article, mentions []entity.Mention, entities []entity.Entity) []Statement {
	r := read(a, mentions, entities)
	if r == nil {
		return nil
	}
	for i := range r.sents {
		r.sentence(i)
	}
	r.join()
	out := make([]Statement, 0, len(r.found))
	for _, f := range r.found {
		out = append(out, f.Statement)
	}
	slices.SortStableFunc(out, func(x, y Statement) int {
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(x.Speaker, y.Speaker))
	})
	return slices.CompactFunc(out, func(x, y Statement) bool { return x.Start == y.Start && x.Speaker == y.Speaker })
}

// found is a statement with the sentences [from,to] it consists of.
type found struct {
	Statement
	from, to int
}

// add records that the sentence i is a statement of the subject, by the verb
// at words [v,ve], unless it is one already.
func (r *reader) add(i int, who subject, v, ve int, rule string) {
	if j, ok := r.said[i]; ok && r.found[j].Speaker == who.entity {
		return
	}
	verb := text.Span{Start: r.words[v].start, End: r.words[ve].end}
	r.said[i] = len(r.found)
	r.found = append(r.found, found{
		Statement: Statement{
			Span:       r.sents[i].Span,
			Speaker:    who.entity,
			Verb:       r.raw[verb.Start:verb.End],
			VerbSpan:   verb,
			Cue:        text.Span{Start: r.words[who.from].start, End: r.words[who.to].end},
			Rule:       rule,
			Confidence: rules[rule],
		},
		from: i, to: i,
	})
}
