package extract

import (
	"slices"
	"testing"

	"dossier/app/article"
	"dossier/app/entity"
)

// entities returns, for each entity of the articles, its forms in order.
func entities(t *testing.T, texts ...string) map[string][]string {
	t.Helper()
	var arts []article.Article
	for _, s := range texts {
		arts = append(arts, article.Parse("x", s))
	}
	res := Extract(arts)
	check(t, arts, &res)
	out := make(map[string][]string)
	for _, e := range res.Entities {
		var forms []string
		for _, a := range e.Aliases {
			forms = append(forms, a.Text)
		}
		slices.Sort(forms)
		out[e.Kind.String()+"/"+e.ID] = forms
	}
	return out
}

func TestMerge(t *testing.T) {
	for _, c := range []struct {
		name  string
		texts []string
		id    string
		forms []string
	}{
		{"marks", []string{"President Trần Đại Nghĩa spoke.", "President Tran Dai Nghia spoke."}, "person/tran-dai-nghia", []string{"Tran Dai Nghia", "Trần Đại Nghĩa"}},
		{"country", []string{"He left Việt Nam.", "He left Viet Nam for Vietnam.", "VIETNAM, July 3"}, "place/viet-nam", []string{"VIETNAM", "Viet Nam", "Vietnam", "Việt Nam"}},
		{"country's acronyms", []string{"The US and the U.S. and the USA are the United States."}, "place/united-states", []string{"U.S.", "US", "USA", "United States"}},
		{"word order", []string{"The Communist Party of the US met.", "The US Communist Party met."}, "organization/communist-party-of-the-us", []string{"Communist Party of the US", "US Communist Party"}},
		{"acronym", []string{"The UN met.", "The United Nations met."}, "organization/united-nations", []string{"UN", "United Nations"}},
		{"nickname and initial", []string{"Mr. Joseph R. Weidman, Jr. spoke. President Joe Weidman left. Joe Weidman won. Weidman said so."}, "person/joe-weidman", []string{"Joe Weidman", "Joseph R. Weidman, Jr.", "Weidman"}},
		{"order of names", []string{"H.E. Mr. TANAKAWA Fumio spoke.", "Prime Minister Fumio Tanakawa spoke."}, "person/fumio-tanakawa", []string{"Fumio Tanakawa", "TANAKAWA Fumio"}},
	} {
		got := entities(t, c.texts...)
		if !slices.Equal(got[c.id], c.forms) {
			t.Errorf("%s: %q has %q, want %q; all: %v", c.name, c.id, got[c.id], c.forms, got)
		}
	}
}

// What must stay apart.
func TestNoMerge(t *testing.T) {
	got := entities(t, "President Vũ Thị Thường spoke.", "President Vũ Thị Thưởng spoke.")
	if len(got) != 2 {
		t.Errorf("Thường and Thưởng are one: %v", got)
	}
	got = entities(t, "Minister Lê Hoài Trung spoke. Trung left.", "Minister Vũ Quốc Trung spoke. Trung left.")
	if !slices.Equal(got["person/le-hoai-trung"], []string{"Lê Hoài Trung", "Trung"}) || !slices.Equal(got["person/vu-quoc-trung"], []string{"Trung", "Vũ Quốc Trung"}) {
		t.Errorf("short forms cross articles: %v", got)
	}
}

func TestMergesAreExplained(t *testing.T) {
	arts := []article.Article{article.Parse("x", "President Trần Đại Nghĩa spoke. Nghĩa left the UN."), article.Parse("y", "Tran Dai Nghia left the United Nations.")}
	res := Extract(arts)
	for _, e := range res.Entities {
		why := make(map[string]entity.Merge)
		for _, m := range e.Merges {
			why[m.A] = m
		}
		for _, a := range e.Aliases {
			if m, ok := why[a.Text]; a.Text != e.Name && (!ok || m.Reason == "" || m.Confidence <= 0) {
				t.Errorf("%s: no reason for %q", e.ID, a.Text)
			}
		}
	}
}

func TestBothSurnames(t *testing.T) {
	res := one(t, "Minister Omar García Zelfuch spoke in Peru. Later García Zelfuch said that he was glad. Zelfuch left.")
	n := 0
	for _, e := range res.Entities {
		if e.Kind == entity.Person {
			n++
		}
	}
	if n != 1 {
		t.Errorf("%d people, want one: %v", n, res.Entities)
	}
}
