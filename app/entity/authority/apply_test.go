package authority

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"dossier/app/article"
	"dossier/app/entity"
)

func TestApply(t *testing.T) {
	for _, c := range []struct {
		name   string
		rules  string
		docs   []string // ids are a, b, c …
		want   []string
		unused string
	}{
		{
			name:  "names are joined, whole entities with their short forms",
			rules: "person Võ Văn Thưởng = Vo V. Thuong",
			docs: []string{
				"President [person:Vo Van Thuong|Vo Van Thuong] said. [person:Vo Van Thuong|Thuong] left.",
				"[person:Vo V. Thuong] spoke. Vo Văn Thuong and VO VAN THUONG, but Võ Văn Thường.",
			},
			want: []string{
				"President [person/vo-van-thuong:Vo Van Thuong] said. [person/vo-van-thuong:Thuong] left.",
				"[person/vo-van-thuong:Vo V. Thuong] spoke. [person/vo-van-thuong:Vo Văn Thuong] and [person/vo-van-thuong:VO VAN THUONG], but Võ Văn Thường.",
			},
		},
		{
			name:  "a short form stays with the longer name of its article",
			rules: "person Võ Văn Thưởng = Thuong",
			docs: []string{
				"[person:Nguyen Hoai Thuong] said. [person:Nguyen Hoai Thuong|Thuong] left.",
				"Then Thuong came. [person:Thuong] went.",
			},
			want: []string{
				"[person/nguyen-hoai-thuong:Nguyen Hoai Thuong] said. [person/nguyen-hoai-thuong:Thuong] left.",
				"Then [person/vo-van-thuong:Thuong] came. [person/vo-van-thuong:Thuong] went.",
			},
		},
		{
			name:  "an acronym brings its entity along",
			rules: "organization Communist Party of Vietnam = CPV",
			docs:  []string{"The [organization:Communist Party of Việt Nam] ([organization:Communist Party of Việt Nam|CPV]) met."},
			want:  []string{"The [organization/communist-party-of-vietnam:Communist Party of Việt Nam] ([organization/communist-party-of-vietnam:CPV]) met."},
		},
		{
			name:  "a name is of the kind that the publisher says",
			rules: "organization Viettel",
			docs:  []string{"[person:Viettel] grew. Viettel and viettel, and Viettel’s own."},
			want:  []string{"[organization/viettel:Viettel] grew. [organization/viettel:Viettel] and viettel, and [organization/viettel:Viettel]’s own."},
		},
		{
			name:  "a name of two kinds stays what it was recognised as",
			rules: "person Washington\nplace Washington",
			docs:  []string{"[person:Washington] said in [place:Washington]. Washington."},
			want:  []string{"[person/washington:Washington] said in [place/washington:Washington]. Washington."},
		},
		{
			name:  "a longer name is left alone, shorter ones and crossing ones give way",
			rules: "organization Red Cross Society\nplace Port of Call",
			docs:  []string{"[organization:Vietnam Red Cross Society] and [organization:Red Cross] Society, [person:Old Port] of Call."},
			want:  []string{"[organization/vietnam-red-cross-society:Vietnam Red Cross Society] and [organization/red-cross-society:Red Cross Society], Old [place/port-of-call:Port of Call]."},
		},
		{
			name:  "capitals, possessives and punctuation decide what is a name",
			rules: "organization WHO\norganization People’s Committee = Acme & Sons\nperson J R Smith",
			docs:  []string{"Who knows the WHO? The People's Committee; people’s committee. Acme & Sons. Acme Sons. J. R. Smith. Smith J."},
			want:  []string{"Who knows the [organization/who:WHO]? The [organization/people-committee:People's Committee]; people’s committee. [organization/people-committee:Acme & Sons]. [organization/people-committee:Acme Sons]. [person/j-r-smith:J. R. Smith]. Smith J."},
		},
		{
			name:   "hide",
			rules:  "hide person: Photo\nhide VN\nhide place: Hue\nhide nobody\nhide Unmarked",
			docs:   []string{"[person:Photo] by [person:Photo|Foto] of [place:Photo]. [place:Vietnam] is [place:Vietnam|VN]. [person:Hue]. Unmarked."},
			want:   []string{"Photo by Foto of [place/photo:Photo]. [place/vietnam:Vietnam] is VN. [person/hue:Hue]. Unmarked."},
			unused: "f:3: changes nothing, no article has such a name: hide place: Hue\nf:4: changes nothing, no article has such a name: hide nobody",
		},
		{
			name:  "type joins with what has the name already",
			rules: "type \"APEC Week\" event",
			docs:  []string{"[organization:APEC Week] and [event:Apec Week]. [person:X]."},
			want:  []string{"[event/apec-week:APEC Week] and [event/apec-week:Apec Week]. [person/x:X]."},
		},
		{
			name:   "rename",
			rules:  "rename \"To Lam\" = Tô Lâm\nrename place: X = Y\nrename CPV = Party",
			docs:   []string{"[person:To Lam], [person:To Lam|Lam]; [organization:Communists|CPV]"},
			want:   []string{"[person/to-lam:To Lam], [person/to-lam:Lam]; [organization/party:CPV]"},
			unused: "f:2: changes nothing, no article has such a name: rename place: X = Y",
		},
		{
			name:  "split",
			rules: "split Thuong in b\nsplit Lee in b, c = Lee Kuan Yew\nperson Võ Văn Thưởng = Thuong",
			docs: []string{
				"President [person:Vo Van Thuong], [person:Vo Van Thuong|Thuong] and [person:Lee].",
				"[person:Vo Van Thuong|Thuong] and [person:Lee] and Thuong.",
				"[person:Lee] and Thuong.",
			},
			want: []string{
				"President [person/vo-van-thuong:Vo Van Thuong], [person/vo-van-thuong:Thuong] and [person/lee:Lee].",
				"[person/thuong:Thuong] and [person/lee-kuan-yew:Lee] and Thuong.",
				"[person/lee-kuan-yew:Lee] and [person/vo-van-thuong:Thuong].",
			},
		},
		{
			name:  "split by its full name takes the short forms along and keeps the other's address",
			rules: "split Nguyen Van Minh in b",
			docs:  []string{"[person:Nguyen Van Minh].", "President [person:Nguyen Van Minh]. [person:Nguyen Van Minh|Minh]."},
			want:  []string{"[person/nguyen-van-minh:Nguyen Van Minh].", "President [person/nguyen-van-minh-2:Nguyen Van Minh]. [person/nguyen-van-minh-2:Minh]."},
		},
		{
			name:   "split in vain",
			rules:  "split Minh in zz\nsplit Minh in a\nsplit X in b",
			docs:   []string{"[person:An]", "[person:An]"},
			want:   []string{"[person/an:An]", "[person/an:An]"},
			unused: "f:1: changes nothing, there is no article zz: split Minh in zz\nf:2: changes nothing, the name is not marked there: split Minh in a\nf:3: changes nothing, the name is not marked there: split X in b",
		},
		{
			name:   "separate takes apart and keeps apart",
			rules:  "separate Nguyễn Văn Thường | Nguyễn Văn Thưởng\ntype place: Nguyễn Văn Thường person\nseparate A | B",
			docs:   []string{"[person:Nguyễn Văn Thường]. [person:Nguyễn Văn Thường|Thường]. [person:Nguyễn Văn Thường|Nguyễn Văn Thưởng]. [person:Nguyễn Văn Thường|Thưởng].", "[person:Nguyễn Văn Thường|Thường].", "[person:Nguyễn Văn Thường|Thưởng] is Mr [person:Nguyễn Văn Thường|NGUYỄN VĂN THƯỞNG]."},
			want:   []string{"[person/nguyen-van-thuong:Nguyễn Văn Thường]. [person/nguyen-van-thuong:Thường]. [person/nguyen-van-thuong-2:Nguyễn Văn Thưởng]. [person/nguyen-van-thuong-2:Thưởng].", "[person/nguyen-van-thuong:Thường].", "[person/nguyen-van-thuong-2:Thưởng] is Mr [person/nguyen-van-thuong-2:NGUYỄN VĂN THƯỞNG]."},
			unused: "f:2: changes nothing, no article has such a name: type place: Nguyễn Văn Thường person\nf:3: changes nothing, no article has such a name: separate A | B",
		},
		{
			name:  "separate outweighs a name in common",
			rules: "separate Al Smith | Ann Smith\nperson Smith = A. Smith\nrename Ann Smith = Al Smith",
			docs:  []string{"[person:Al Smith] and [person:Ann Smith]. A. Smith."},
			want:  []string{"[person/al-smith:Al Smith] and [person/al-smith-2:Ann Smith]. [person/smith:A. Smith]."},
		},
		{
			name:   "nothing to do",
			rules:  "person Al Smith\nperson Nobody = No One",
			docs:   []string{"[person:Al Smith]"},
			want:   []string{"[person/al-smith:Al Smith]"},
			unused: "f:1: changes nothing, all is so without it: person Al Smith\nf:2: changes nothing, no article has such a name: person Nobody = No One",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			var docs [][2]string
			for i, d := range c.docs {
				docs = append(docs, [2]string{string(rune('a' + i)), d})
			}
			arts, in := marked(t, docs...)
			check(t, arts, &in)
			_, before := marked(t, docs...)
			f, err := Parse("f", c.rules)
			if err != nil {
				t.Fatal(err)
			}
			out, unused := f.Apply(arts, in)
			check(t, arts, &out)
			for i, want := range c.want {
				if got := show(&arts[i], &out, i); got != want {
					t.Errorf("%s\n got %s\nwant %s", arts[i].ID, got, want)
				}
			}
			var us []string
			for _, u := range unused {
				us = append(us, u.String())
			}
			if got := strings.Join(us, "\n"); got != c.unused {
				t.Errorf("unused\n got %s\nwant %s", got, c.unused)
			}
			if !reflect.DeepEqual(in, before) {
				t.Error("Apply changed what it was given")
			}
			again, _ := f.Apply(arts, in)
			if !reflect.DeepEqual(out, again) {
				t.Error("two runs differ")
			}
		})
	}
}

// Names, roles and merges tell what the publisher said.
func TestApplyTells(t *testing.T) {
	arts, in := marked(t,
		[2]string{"a", "President [person:Vo Van Thuong], [person:Vo Van Thuong|Thuong]."},
		[2]string{"b", "President [person:V. V. Thuong]."},
		[2]string{"c", "President [person:Joe Biden]."},
	)
	f, err := Parse("f", "person Võ Văn Thưởng = V. V. Thuong, Vo Van Thuong\nrename Joe Biden = Joseph R. Biden")
	if err != nil {
		t.Fatal(err)
	}
	out, _ := f.Apply(arts, in)
	var got []string
	for _, e := range out.Entities {
		got = append(got, fmt.Sprint(e.Name, e.Aliases, e.Roles, e.Merges))
	}
	want := []string{
		"Joseph R. Biden[{Joe Biden 1}] [{President 2}] [{Joe Biden Joseph R. Biden publisher's word 1}]",
		"Võ Văn Thưởng[{Thuong 1} {V. V. Thuong 1} {Vo Van Thuong 1}] [{President 0} {President 1}] " +
			"[{Thuong Vo Van Thuong short form in the same article 0.85} {Vo Van Thuong Võ Văn Thưởng publisher's word 1} {V. V. Thuong Võ Văn Thưởng publisher's word 1}]",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for _, m := range out.Mentions[0] {
		if m.Rule != "test" {
			t.Errorf("a mention that was there has the rule %q", m.Rule)
		}
	}
	if none, unused := (*File)(nil).Apply(arts, in); unused != nil || !reflect.DeepEqual(none, in) {
		t.Error("no file changes something")
	}
}

func TestArticleReference(t *testing.T) {
	arts, in := marked(t, [2]string{"003_e42f", "[person:An]"}, [2]string{"0031_x", "[person:An]"}, [2]string{"b 1", "[person:An]"}, [2]string{"b 2", "[person:An]"})
	for ref, want := range map[string]string{"003": "", "003_e42f": "", "00": "there is no article 00", "b": "several articles begin with b", "b 2": "", "003_e42f.txt": ""} {
		f, err := Parse("f", "split An in "+ref)
		if err != nil {
			t.Fatal(err)
		}
		_, unused := f.Apply(arts, in)
		got := ""
		if len(unused) > 0 {
			got = unused[0].Why
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", ref, got, want)
		}
	}
}

// A new field of a Result may point at entities by their numbers, which Apply
// gives anew.
func TestResultIsKnown(t *testing.T) {
	for _, c := range []struct {
		v      any
		fields int
	}{{entity.Result{}, 2}, {entity.Entity{}, 6}, {entity.Mention{}, 4}, {entity.Role{}, 2}} {
		if n := reflect.TypeOf(c.v).NumField(); n != c.fields {
			t.Errorf("%T has %d fields, not %d: see to it that Apply keeps them right, and correct this test", c.v, n, c.fields)
		}
	}
}

// capitalised takes every run of capitalised words for a name, of a kind by
// its length: enough to fuzz with.
func capitalised(arts []article.Article) entity.Result {
	var res entity.Result
	at := make(map[string]int)
	for a := range arts {
		var ms []entity.Mention
		for _, p := range arts[a].Passages {
			for _, r := range runs(arts[a].Raw, p) {
				raw := arts[a].Raw[r.Start:r.End]
				k := keyOf(raw)
				if len(k) > 12 {
					k = k[:12]
				}
				n, ok := at[k]
				if !ok {
					n = len(res.Entities)
					at[k] = n
					res.Entities = append(res.Entities, entity.Entity{Kind: entity.Kind(len(k) % entity.NumKinds), Name: raw, ID: fmt.Sprintf("e%d", n)})
				}
				ms = append(ms, entity.Mention{Span: r, Entity: n, Rule: "run", Confidence: 0.5})
				if len(ms)%3 == 0 {
					res.Entities[n].Roles = append(res.Entities[n].Roles, entity.Role{Title: "Role " + fmt.Sprint(len(ms)), Article: a})
				}
			}
		}
		res.Mentions = append(res.Mentions, ms)
	}
	return complete(arts, res)
}

func FuzzApply(f *testing.F) {
	f.Add("The Red Cross met To Lam of Hanoi.\n\nTô Lâm and Lam spoke. APEC Week", "person Tô Lâm = To Lam, Lam\norganization Red Cross = Cross\nhide place: Hanoi\nsplit Lam in b = Le Lam")
	f.Add("Ann Smith, Al Smith, Smith. ANN SMITH’s", "separate Ann Smith | Al Smith | Smith\nrename Ann Smith = Smith\ntype Al Smith event\nperson Smith = Al Smith")
	f.Add("Viet Nam Vietnam Việt Nam Viet-Nam", "place Vietnam = Viet Nam\ntype Vietnam place\nsplit Vietnam in a\nrename Việt Nam = X")
	f.Add("A. B. C. \xff A B U.S. US", "org A B C = US\nhide B\nevent U.S.")
	f.Fuzz(func(t *testing.T, s, rules string) {
		file, err := Parse("f", rules)
		if err != nil {
			return
		}
		arts := []article.Article{article.Parse("a", s), article.Parse("b", s+"\n\nTo Lam met Ann Smith."), article.Parse("c", "To Lam, Al Smith")}
		in := capitalised(arts)
		check(t, arts, &in)
		out, unused := file.Apply(arts, in)
		check(t, arts, &out)
		for i, u := range unused {
			if u.Line < 1 || i > 0 && u.Line <= unused[i-1].Line {
				t.Errorf("unused: %v", unused)
			}
		}
		if len(unused) == file.Len() {
			// Rules that change nothing change nothing.
			for i := range arts {
				if a, b := show(&arts[i], &in, i), show(&arts[i], &out, i); a != b {
					t.Errorf("no rule has changed anything, but\n%s became\n%s", a, b)
				}
			}
		}
		var sheet strings.Builder
		if err := Review(&sheet, file, arts, out); err != nil {
			t.Fatal(err)
		}
		checkSheet(t, sheet.String())
		if err := Why(&sheet, arts, out); err != nil {
			t.Fatal(err)
		}
	})
}
