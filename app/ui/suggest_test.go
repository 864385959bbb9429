package ui

import (
	"strings"
	"testing"

	"dossier/app/search"
)

// options returns all that is suggested.
func options(typed string, recent []string) []option {
	list, more := suggested(typed, recent)
	if more == nil {
		return list
	}
	for !more.work(1) { // a step at a time
	}
	return merge(typed, more.found)
}

func rows(list []option) string {
	var out []string
	for _, o := range list {
		out = append(out, o.kind+"="+o.text)
	}
	return strings.Join(out, " | ")
}

func TestSuggested(t *testing.T) {
	c := useSeeds(t)
	list := options("bid", nil)
	if len(list) == 0 || list[0].text != "Joe Biden" || list[0].href != "entity/person/joe-biden/" || !strings.HasPrefix(list[0].note, "Person · ") {
		t.Errorf("suggested(bid) = %s, want Joe Biden and his page first", rows(list))
	}
	for _, prefix := range []string{"v", "viet", "vo van thu", "the", "washington d", "vietnam -", "xqz"} {
		list := options(prefix, nil)
		if len(list) > maxSuggested {
			t.Errorf("suggested(%q) has %d rows", prefix, len(list))
		}
		for _, o := range list {
			if o.text == "" || (o.href == "") == (o.query == "") {
				t.Errorf("suggested(%q) has %+v", prefix, o)
			}
			if o.href != "" && !seenPage(Pages(c), "/"+o.href) {
				t.Errorf("suggested(%q) leads to %s, which is no page", prefix, o.href)
			}
		}
	}
	if list := options(`"bid`, nil); list != nil {
		t.Errorf("suggested inside a phrase = %s", rows(list))
	}
	if got, want := rows(options(" ", []string{"a", "b"})), "recent=a | recent=b | forget=Forget these searches"; got != want {
		t.Errorf("suggested for nothing = %s, want %s", got, want)
	}
	if list := options("", nil); list != nil {
		t.Errorf("suggested for nothing = %s", rows(list))
	}
}

// A word that would follow others is offered where articles have it with them, and
// counted so.
func TestSuggestedWordsGoTogether(t *testing.T) {
	useSeeds(t)
	seen := 0
	for _, typed := range []string{"san f", "joe b", "biden pa", "houston st", "ambassador s"} {
		for _, o := range options(typed, nil) {
			if o.kind != "word" {
				continue
			}
			seen++
			a := lib.Search(search.Request{Query: o.query})
			if a.Total == 0 || len(a.Relaxed) > 0 || o.note != plural(a.Total, "result", "results") {
				t.Errorf("suggested(%q) offers %q with %s; it finds %d, relaxed %q", typed, o.query, o.note, a.Total, a.Relaxed)
			}
		}
	}
	if seen < 5 {
		t.Errorf("only %d words are offered", seen)
	}
	if s := rows(options("san fr", nil)); strings.Contains(s, "riends") {
		t.Errorf("suggested(san fr) = %s: no article on San Francisco has friends", s)
	}
}

func TestCompleted(t *testing.T) {
	for _, test := range [][3]string{
		{"deleg", "delegation", "delegation "},
		{"joe deleg", "delegation", "joe delegation "},
		{"joe -deleg", "delegation", "joe -delegation "},
		{"bùi tha", "Thanh", "bùi Thanh "},
	} {
		if got := completed(test[0], test[1]); got != test[2] {
			t.Errorf("completed(%q, %q) = %q, want %q", test[0], test[1], got, test[2])
		}
	}
}

func TestWithRecent(t *testing.T) {
	var list []string
	for _, q := range []string{"a", " b  c ", "a", "", "\n", "d", "e", "f", "g"} {
		list = withRecent(list, q)
	}
	if got, want := strings.Join(list, "|"), "g|f|e|d|a"; got != want {
		t.Errorf("recent = %s, want %s", got, want)
	}
}

// The closed list is there, for the box to name, and hidden; the open one
// says which row is chosen.
func TestComboboxMarkup(t *testing.T) {
	useSeeds(t)
	r, s := show(t, "", "")
	mustContain(t, "box", s, `role="combobox"`, `aria-expanded="false"`, `aria-controls="suggest"`, `id="suggest"`)
	mustNotContain(t, "box", s, "aria-activedescendant", `role="option"`)
	r.suggest.options, r.suggest.open, r.suggest.active = options("bid", nil), true, 1
	s = htmlOf(r)
	mustContain(t, "open box", s, `aria-activedescendant="option-1"`, `id="option-1"`, `role="option"`, "Joe Biden")
}
