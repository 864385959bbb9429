package entity

import (
	"encoding/json"
	"io"

	"dossier/app/article"
	"dossier/app/text"
)

// Said is a sentence in which an entity says something.
type Said struct {
	text.Span
	Speaker int    // index into Result.Entities
	Verb    string // as it is written
}

// WriteJSON writes what was found in article a, the i-th of those that res is
// about, as one JSON object: id, title, date, source (null where the text
// does not state them), entities with their mentions [text, start, end] and
// roles, dates, and said as statements with the speaker's name. Offsets are
// bytes of the article's text: of its file, or, where that is none, of the file
// that textFile names, which is then stated as text.
func WriteJSON(w io.Writer, a *article.Article, res *Result, i int, said []Said, textFile string) error {
	type jsonEntity struct {
		Type     string   `json:"type"`
		Name     string   `json:"name"`
		Mentions [][3]any `json:"mentions"`
		Roles    []string `json:"roles"`
	}
	type jsonDate struct {
		Text  string `json:"text"`
		Start int    `json:"start"`
		End   int    `json:"end"`
		ISO   string `json:"iso"`
	}
	type jsonStatement struct {
		Speaker string `json:"speaker"`
		Verb    string `json:"verb"`
		Start   int    `json:"start"`
		End     int    `json:"end"`
	}
	out := struct {
		ID         string          `json:"id"`
		Text       string          `json:"text,omitempty"`
		Title      *string         `json:"title"`
		Date       *string         `json:"date"`
		Source     *string         `json:"source"`
		Entities   []jsonEntity    `json:"entities"`
		Dates      []jsonDate      `json:"dates"`
		Statements []jsonStatement `json:"statements"`
	}{ID: a.ID, Text: textFile, Entities: []jsonEntity{}, Dates: []jsonDate{}, Statements: []jsonStatement{}}
	if a.Headline {
		out.Title = &a.Title
	}
	if !a.Date.IsZero() {
		s := a.Date.String()
		out.Date = &s
	}
	if a.Source != "" {
		out.Source = &a.Source
	}
	at := make(map[int]int) // entity → its place in out
	for _, m := range res.Mentions[i] {
		e := &res.Entities[m.Entity]
		n, ok := at[m.Entity]
		if !ok {
			n = len(out.Entities)
			at[m.Entity] = n
			je := jsonEntity{Type: e.Kind.String(), Name: e.Name, Roles: []string{}}
			for _, r := range e.Roles {
				if r.Article == i {
					je.Roles = append(je.Roles, r.Title)
				}
			}
			out.Entities = append(out.Entities, je)
		}
		out.Entities[n].Mentions = append(out.Entities[n].Mentions, [3]any{a.Raw[m.Start:m.End], m.Start, m.End})
	}
	for _, d := range a.Dates {
		out.Dates = append(out.Dates, jsonDate{a.Raw[d.Start:d.End], d.Start, d.End, d.ISO()})
	}
	for _, s := range said {
		out.Statements = append(out.Statements, jsonStatement{res.Entities[s.Speaker].Name, s.Verb, s.Start, s.End})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(out)
}
