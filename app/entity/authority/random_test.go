package authority

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"dossier/app/article"
)

// Random rules on random texts of few names meet each other in every way.
func TestApplyRandom(t *testing.T) {
	names := []string{"Tô Lâm", "To Lam", "Lam", "Red Cross", "Cross", "Red Cross Society", "Ann Smith", "Smith", "Al Smith", "Việt Nam", "Vietnam",
		"Viet Nam", "UN", "U.N.", "APEC Week", "Nguyễn Thường", "Nguyễn Thưởng", "Nguyen Thuong", "Thuong", "Thưởng", "Zed Zed"}
	kinds := []string{"person", "organization", "place", "event", "agreement"}
	runs := 2000
	if testing.Short() {
		runs = 400
	}
	applied := 0
	for seed := range runs {
		r := rand.New(rand.NewPCG(uint64(seed), 1))
		name := func() string { return names[r.IntN(len(names))] }
		kind := func() string { return kinds[r.IntN(2)] }
		maybe := func() string {
			if r.IntN(2) == 0 {
				return kind() + ": "
			}
			return ""
		}
		var lines []string
		for range 1 + r.IntN(5) {
			switch r.IntN(8) {
			case 0, 1, 2:
				l := kind() + " " + name()
				for i := range r.IntN(3) {
					l += []string{" = ", ", "}[min(i, 1)] + name()
				}
				lines = append(lines, l)
			case 3:
				lines = append(lines, "hide "+maybe()+name())
			case 4:
				lines = append(lines, "type "+maybe()+name()+" "+kind())
			case 5:
				lines = append(lines, "rename "+maybe()+name()+" = "+name())
			case 6:
				l := "split " + maybe() + name() + " in " + []string{"a", "b", "a, c"}[r.IntN(3)]
				if r.IntN(2) == 0 {
					l += " = " + name()
				}
				lines = append(lines, l)
			case 7:
				lines = append(lines, "separate "+maybe()+name()+" | "+name())
			}
		}
		rules := strings.Join(lines, "\n")
		f, err := Parse("f", rules)
		if err != nil {
			continue
		}
		applied++
		var arts []article.Article
		for _, id := range []string{"a", "b", "c"} {
			var b strings.Builder
			for range 3 + r.IntN(10) {
				b.WriteString(name() + []string{" and ", ". ", ", ", " ", " met the "}[r.IntN(5)])
			}
			arts = append(arts, article.Parse(id, b.String()))
		}
		in := capitalised(arts)
		if r.IntN(2) == 0 { // some names were not recognised
			for a := range in.Mentions {
				if len(in.Mentions[a]) > 1 {
					in.Mentions[a] = in.Mentions[a][1:]
				}
			}
			for i := range in.Entities {
				in.Entities[i].Aliases, in.Entities[i].Merges, in.Entities[i].Roles = nil, nil, nil
			}
			in = present(complete(arts, in))
		}
		check(t, arts, &in)
		out, unused := f.Apply(arts, in)
		check(t, arts, &out)
		again, _ := f.Apply(arts, in)
		if !reflect.DeepEqual(out, again) {
			t.Error("two runs differ")
		}
		dump := func() string {
			s := rules
			for i := range arts {
				s += fmt.Sprintf("\n%s: %s\n → %s", arts[i].ID, show(&arts[i], &in, i), show(&arts[i], &out, i))
			}
			return s + fmt.Sprint("\n", unused)
		}
		// A line that is said to change nothing can go.
		if len(unused) > 0 {
			kept := append([]string{}, lines...)
			for _, u := range unused {
				kept[u.Line-1] = ""
			}
			f, err := Parse("f", strings.Join(kept, "\n"))
			if err != nil {
				t.Fatal(err)
			}
			less, _ := f.Apply(arts, in)
			for i := range arts {
				if a, b := show(&arts[i], &out, i), show(&arts[i], &less, i); a != b {
					t.Errorf("a rule that changes nothing changes something:\n%s\nwithout: %s", dump(), b)
					break
				}
			}
		}
		if t.Failed() {
			t.Fatalf("seed %d\n%s", seed, dump())
		}
	}
	t.Logf("%d of %d files of rules held together", applied, runs)
}
