package site

import (
	"encoding/json"
	"slices"
	"time"

	"dossier/app/corpus"
	"dossier/app/entity"
	"dossier/app/entity/authority"
	"dossier/web/input"
)

// Survey is what a folder of articles has in it.
type Survey struct {
	Articles int `json:"articles"`
	// Dated and Titled count the articles that state their date and headline.
	Dated  int `json:"dated"`
	Titled int `json:"titled"`
	// Zones counts the passages of each zone, Kinds the entities of each kind,
	// Encodings the articles written in each encoding.
	Zones     map[string]int `json:"zones"`
	Entities  int            `json:"entities"`
	Kinds     map[string]int `json:"kinds"`
	Encodings map[string]int `json:"encodings"`
	// Copies are articles that are alike, Doubtful the joined names that are
	// worth a look.
	Copies   []Copy   `json:"copies"`
	Doubtful []Merged `json:"doubtful"`
	// Skipped are the files that were left out, Notes what else is worth a
	// look, Unused the rules on entities that change nothing.
	Skipped Problems           `json:"skipped"`
	Notes   Problems           `json:"notes"`
	Unused  []authority.Unused `json:"unused"`
}

// Copy is a group of articles with nearly the same text.
type Copy struct {
	IDs        []string `json:"ids"`
	Similarity float64  `json:"similarity"` // of the least alike, 1 for the same text
}

// Merged are two written forms that were taken for one entity.
type Merged struct {
	Kind       string  `json:"kind"`
	A          string  `json:"a"`
	B          string  `json:"b"`
	Reason     string  `json:"reason"`
	Confidence float64 `json:"confidence"`
}

// Problems are problems with files; in JSON a list of {file, line, text}.
type Problems []input.Problem

// MarshalJSON writes the list, [] where there is nothing.
func (p Problems) MarshalJSON() ([]byte, error) {
	type problem struct {
		File string `json:"file"`
		Line int    `json:"line,omitempty"`
		Text string `json:"text"`
	}
	out := make([]problem, len(p))
	for i, x := range p {
		out[i] = problem(x)
	}
	return json.Marshal(out)
}

// Report tells what was built. Sizes are in bytes.
type Report struct {
	// Kind is "site" for a folder and "single" for the edition of one file,
	// which has no Pages, and is not compressed with brotli or saved.
	Kind    string `json:"kind"`
	Out     string `json:"out"`
	Edition string `json:"edition"`
	Build   string `json:"build"`
	Survey
	Pages int `json:"pages"`
	Files int `json:"files"`
	// Size is the size of the edition of one file.
	Size int `json:"bytes,omitempty"`
	// Corpus and Client are what the client loads. The corpus travels Beside
	// the client or is inside it.
	Corpus int  `json:"corpus_bytes"`
	Client int  `json:"client_bytes"`
	Beside bool `json:"corpus_beside"`
	// CorpusBr, when it is beside, and ClientBr are what they are under brotli
	// with quality BrQuality; 0 when nothing was compressed. HeadBr is what of
	// CorpusBr the client starts with.
	CorpusBr  int `json:"corpus_brotli_bytes"`
	HeadBr    int `json:"corpus_head_brotli_bytes"`
	ClientBr  int `json:"client_brotli_bytes"`
	BrQuality int `json:"brotli_quality"`
	// Saved counts the files that the offline worker saves.
	Saved      int           `json:"offline_files"`
	SavedBytes int           `json:"offline_bytes"`
	SavedBr    int           `json:"offline_brotli_bytes"`
	Took       time.Duration `json:"-"`
}

// SurveyOf describes articles in which names were found.
func SurveyOf(s *Seeds, in *corpus.Input) Survey {
	v := Survey{
		Articles: len(in.Articles), Entities: len(in.Entities.Entities),
		Zones: map[string]int{}, Kinds: map[string]int{}, Encodings: map[string]int{},
		Copies: []Copy{}, Doubtful: []Merged{}, Skipped: s.Skipped, Notes: s.Notes, Unused: slices.Concat([]authority.Unused{}, s.Unused),
	}
	for i := range in.Articles {
		a := &in.Articles[i]
		if !a.Date.IsZero() {
			v.Dated++
		}
		if a.Headline {
			v.Titled++
		}
		for _, p := range a.Passages {
			v.Zones[p.Zone.String()]++
		}
		v.Encodings[s.Sources[i].Encoding]++
	}
	for _, e := range in.Entities.Entities {
		v.Kinds[e.Kind.String()]++
	}
	for _, t := range copies(in.Articles) {
		c := Copy{Similarity: t.Similarity}
		for _, i := range t.Articles {
			c.IDs = append(c.IDs, in.Articles[i].ID)
		}
		v.Copies = append(v.Copies, c)
	}
	v.Doubtful = append(v.Doubtful, merged(&in.Entities)...)
	return v
}

func merged(r *entity.Result) []Merged {
	var out []Merged
	for _, d := range authority.Doubtful(r) {
		out = append(out, Merged{r.Entities[d.Entity].Kind.String(), d.A, d.B, d.Reason, float64(int(d.Confidence*100+0.5)) / 100})
	}
	return out
}
