package site

import (
	"reflect"
	"strings"
	"testing"

	"dossier/app/corpus"
	"dossier/web/input"
)

func TestReadConfig(t *testing.T) {
	for _, test := range []struct {
		file string
		want corpus.Site
		err  string
	}{
		{"", corpus.Site{Title: "Dossier", Description: "A searchable collection of articles.", Language: "en"}, ""},
		{"title = \"T\"\nurl = \"https://example.org/d\"", corpus.Site{Title: "T", Description: "A searchable collection of articles.", Language: "en", URL: "https://example.org/d/"}, ""},
		{"\ntitel = \"T\"", corpus.Site{}, `site.toml:2: there is no key "titel"; did you mean "title"?`},
		{"title = \"T\"\nfrobnicate = 1", corpus.Site{}, `site.toml:2: there is no key "frobnicate"; the keys are title, description`},
		{"[licence]\nname = \"x\"", corpus.Site{}, "site.toml:1: "},
		{"title = \"T", corpus.Site{}, "site.toml:1: "},
		{"x = 1\ntitle = ", corpus.Site{}, "site.toml:2: "},
		{"\ntitle = 3", corpus.Site{}, "site.toml:2: title: "},
		{"title = \" \"", corpus.Site{}, "site.toml:1: the title is empty"},
		{"title = \"T\"\nlanguage = \"vi\"", corpus.Site{Title: "T", Description: "A searchable collection of articles.", Language: "vi"}, ""},
		{"language = \"en-GB\"", corpus.Site{Title: "Dossier", Description: "A searchable collection of articles.", Language: "en-GB"}, ""},
		{"title = \"T\"\nlanguage = \"tlh\"", corpus.Site{}, `site.toml:2: the interface has no language "tlh"; it has en, vi`},
		{"language = \"\"", corpus.Site{}, "site.toml:1: the interface has no language"},
		{"title = \"T\"\nfacets = [\"person\", \"date\"]", corpus.Site{Title: "T", Description: "A searchable collection of articles.", Language: "en", Facets: []string{"person", "date"}}, ""},
		{"\nfacets = [\"person\", \"organisation\"]", corpus.Site{}, `site.toml:2: there is no facet "organisation"; did you mean "organization"?`},
		{"facets = [\"x\"]", corpus.Site{}, `site.toml:1: there is no facet "x"; the facets are date, person, `},
		{"\nlogo = \"nowhere.svg\"", corpus.Site{}, `site.toml:2: there is no picture "nowhere.svg"`},
		{"[colours]\n\naccent = \"red; } body { display: none\"", corpus.Site{}, "site.toml:3: accent: a colour is written such as #8b2b1c"},
		{"[colours]\naccent_dark = \"#123456\"", corpus.Site{}, "site.toml:2: accent_dark: #123456 has a contrast of "},
		{"[colours]\nacent = \"#123456\"", corpus.Site{}, `site.toml:2: there is no key "colours.acent"; did you mean "colours.accent"?`},
		{"title = \"T\"\nembed_limit = -1", corpus.Site{}, "site.toml:2: embed_limit is a number of bytes"},
		{"\nx = " + strings.Repeat("{x=", 9000), corpus.Site{}, "site.toml:2: there are too many brackets"},
		{"title = \"T\"\nurl = \"example.org\"", corpus.Site{}, "site.toml:2: url must be"},
	} {
		found := &input.Result{}
		if test.file != "" {
			found.Config = &input.File{Name: ConfigFile, Data: []byte(test.file)}
		}
		c, err := readConfig(found)
		got := c.site()
		if test.err != "" {
			if err == nil || !strings.Contains(err.Error(), test.err) {
				t.Errorf("readConfig(%q) gives the error %v, want %q in it", test.file, err, test.err)
			}
			continue
		}
		if err != nil || !reflect.DeepEqual(got, test.want) {
			t.Errorf("readConfig(%q) = %+v, %v, want %+v", test.file, got, err, test.want)
		}
	}
}

func TestBasePath(t *testing.T) {
	for _, test := range []struct{ flag, url, want string }{
		{"", "", "/"}, {"/", "", "/"}, {"sub", "", "/sub/"}, {"/a/b", "", "/a/b/"},
		{"", "https://example.org/d/", "/d/"}, {"/x/", "https://example.org/d/", "/x/"}, {"", "https://example.org/", "/"},
		{"a?b", "", ""}, {"a b", "", ""},
	} {
		got, err := basePath(test.flag, corpus.Site{URL: test.url})
		if got != test.want || (err != nil) != (test.want == "") {
			t.Errorf("basePath(%q, %q) = %q, %v, want %q", test.flag, test.url, got, err, test.want)
		}
	}
}
