package entity

import (
	"encoding/json"
	"strings"
	"testing"

	"dossier/app/article"
	"dossier/app/text"
)

func TestWriteJSON(t *testing.T) {
	raw := "Võ said <so> to the UN."
	a := article.Article{ID: "x1", Raw: raw, Title: "Made up"}
	res := Result{
		Entities: []Entity{
			{Kind: Person, ID: "vo", Name: "Võ", Roles: []Role{{"President", 0}, {"Minister", 1}}},
			{Kind: Organization, ID: "un", Name: "UN"},
		},
		Mentions: [][]Mention{{{Span: text.Span{Start: 0, End: 3}, Entity: 0}, {Span: text.Span{Start: 21, End: 23}, Entity: 1}}},
	}
	var b strings.Builder
	if err := WriteJSON(&b, &a, &res, 0, []Said{{Span: text.Span{Start: 0, End: 23}, Speaker: 0, Verb: "said"}}, ""); err != nil {
		t.Fatal(err)
	}
	var compact strings.Builder
	var v any
	if err := json.Unmarshal([]byte(b.String()), &v); err != nil {
		t.Fatal(err)
	}
	enc := json.NewEncoder(&compact)
	enc.SetEscapeHTML(false)
	enc.Encode(v)
	want := `{"date":null,"dates":[],"entities":[` +
		`{"mentions":[["Võ",0,3]],"name":"Võ","roles":["President"],"type":"person"},` +
		`{"mentions":[["UN",21,23]],"name":"UN","roles":[],"type":"organization"}],` +
		`"id":"x1","source":null,"statements":[{"end":23,"speaker":"Võ","start":0,"verb":"said"}],"title":null}` + "\n"
	if compact.String() != want {
		t.Errorf("got  %s\nwant %s", compact.String(), want)
	}
	// What the offsets count is said where it is not the article's file.
	b.Reset()
	if err := WriteJSON(&b, &a, &res, 0, nil, "x1.txt"); err != nil || !strings.Contains(b.String(), "\"text\": \"x1.txt\"") {
		t.Errorf("the text is not named in %s, %v", b.String(), err)
	}
}

func TestKindString(t *testing.T) {
	for k, want := range map[Kind]string{Person: "person", Organization: "organization", Place: "place", Event: "event", Agreement: "agreement", Kind(9): "unknown"} {
		if k.String() != want {
			t.Errorf("%d: %q, want %q", k, k.String(), want)
		}
	}
}
