package authority

import (
	"fmt"
	"strings"
	"testing"
)

// line writes a rule as it was understood.
func (r *rule) String() string {
	var names []string
	for _, n := range r.names {
		names = append(names, n.text)
	}
	kind := ""
	if r.kind != anyKind {
		kind = r.kind.String() + ": "
	}
	s := []string{"declare", "hide", "type", "rename", "split", "separate"}[r.verb] + " " + kind + strings.Join(names, "; ")
	if r.verb == retype {
		s += " → " + r.toKind.String()
	}
	if r.to.text != "" {
		s += " → " + r.to.text
	}
	if len(r.articles) > 0 {
		s += " in " + strings.Join(r.articles, "; ")
	}
	return s
}

func TestParse(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"person  Võ Văn Thưởng = Vo Van Thuong, President Thuong   # one", "declare person: Võ Văn Thưởng; Vo Van Thuong; President Thuong"},
		{"organization  Communist Party of Vietnam = CPV", "declare organization: Communist Party of Vietnam; CPV"},
		{"Organisation CPV", "declare organization: CPV"},
		{"org C# Group", "declare organization: C# Group"},
		{"org C #Group", "declare organization: C"},
		{`agreement "Fair, and Balanced Trade" = FBT`, "declare agreement: Fair, and Balanced Trade; FBT"},
		{`person “Lee, Junior”=Lee`, "declare person: Lee, Junior; Lee"},
		{`person "Dwayne ""The Rock"" Johnson"`, `declare person: Dwayne "The Rock" Johnson`},
		{"place\tHà   Nội\t=\tHanoi,Ha Noi", "declare place: Hà Nội; Hanoi; Ha Noi"},
		{"place Embassy in Hanoi", "declare place: Embassy in Hanoi"},
		{"hide    person: Photo", "hide person: Photo"},
		{"hide person:Photo", "hide person: Photo"},
		{"hide person : Photo", "hide person: Photo"},
		{`hide "person: Photo"`, "hide person: Photo"},
		{"hide Photo in Hanoi", "hide Photo in Hanoi"},
		{`type "APEC Leaders' Week" event`, "type APEC Leaders' Week → event"},
		{`type org: APEC Leaders' Week event`, "type organization: APEC Leaders' Week → event"},
		{`type "Main event" place`, "type Main event → place"},
		{`rename "To Lam" = Tô Lâm`, "rename To Lam → Tô Lâm"},
		{"split Thuong in 003_e42f3ed233f263fa", "split Thuong in 003_e42f3ed233f263fa"},
		{"split Embassy in Hanoi in 003.txt, my article = The Embassy", "split Embassy in Hanoi → The Embassy in 003; my article"},
		{`split person: "Lee" in "a, b" = "X = Y"`, "split person: Lee → X = Y in a, b"},
		{"separate Nguyen Van A | Nguyen Van An|Nguyen An", "separate Nguyen Van A; Nguyen Van An; Nguyen An"},
		{"# all\n\n   \t\nhide x # y", "hide x"},
		{"\uFEFFhide x\r\nhide y\r\n", "hide x\nhide y"},
		{"person A\nperson A = B", "declare person: A\ndeclare person: A; B"},
		{"person Washington = X\nplace Washington", "declare person: Washington; X\ndeclare place: Washington"},
	} {
		f, err := Parse("f", c.in)
		if err != nil {
			t.Errorf("%s: %v", c.in, err)
			continue
		}
		var got []string
		for i := range f.rules {
			got = append(got, f.rules[i].String())
		}
		if g := strings.Join(got, "\n"); g != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.in, g, c.want)
		}
	}
}

func TestParseErrors(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"\npeople X", "f:2: a rule begins with"},
		{"person", "f:1: a name is missing"},
		{"person = X", "f:1: a name is missing"},
		{"person X =", "f:1: a name is missing"},
		{"person X = A,, B", "f:1: a name is missing"},
		{"person X, Y", `f:1: there is a "," too many`},
		{"person X = A = B", `f:1: there is a "=" too many`},
		{"person ---", `f:1: "---" is no name`},
		{`person "X`, "f:1: a quotation mark is not closed"},
		{`person X "Y" Z`, "f:1: a name is put in quotation marks as a whole"},
		{`hide person:"Photo, AP"`, "f:1: a space is missing"},
		{"type Week", "f:1: say the kind after the name"},
		{"type event", "f:1: a name is missing"},
		{"rename X", "f:1: say the new name"},
		{"rename X = X", "f:1: the new name is the old one"},
		{"split X", "f:1: say where"},
		{"split X in", "f:1: an article is missing"},
		{"split X in a,", "f:1: an article is missing"},
		{"split in a", "f:1: a name is missing"},
		{"separate X", "f:1: say the other name"},
		{"separate X | x", `f:1: "x" is there twice`},
		{"hide \xff", "f:1: the line is not UTF-8"},
		{"person X = Z\n# \nperson Y = Z", `f:3: "Z" is a name of "X" already in line 1`},
		{"person To Lam\nperson TO LAM", `f:2: "TO LAM" is written "To Lam" in line 1`},
		{"hide X\nperson X", `f:2: "X" is named and hidden; see line 1`},
		{"type X event\ntype X place", `f:2: line 1 says that "X" is of kind event`},
		{"person X\ntype X place", `f:2: line 1 says that "X" is of kind person`},
		{"rename X = Y\nrename X = Z", `f:2: line 1 renames "X" to "Y"`},
		{"person X = Y\nseparate X | Y", "f:2: names are joined and separated; see line 1"},
		{"nope\nhide\n", "f:2: a name is missing"}, // all of them
	} {
		_, err := Parse("f", c.in)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: got %v, want %s", c.in, err, c.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"person  Võ Văn Thưởng = Vo Van Thuong, President Thuong # x", `type "APEC Leaders' Week" event`, "split A in b, c = D",
		"separate A | B", "rename place: A = B", `hide "" "a"`, "“", `org """"`, "hide person:", "person : :", "type : event", "\uFEFF#", "split in in in",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		file, err := Parse("f", s)
		if err != nil {
			for l := range strings.Lines(err.Error()) {
				var n int
				if _, e := fmt.Sscanf(l, "f:%d: ", &n); e != nil || n < 1 || n > strings.Count(s, "\n")+1 {
					t.Errorf("%q: the error %q has no line", s, l)
				}
			}
			return
		}
		last := 0
		for i := range file.rules {
			r := &file.rules[i]
			if r.line <= last || r.source == "" || len(r.names) == 0 {
				t.Errorf("%q: rule %+v", s, r)
			}
			last = r.line
			for _, n := range r.names {
				if n.key == "" || len(n.words) != len(n.exact) {
					t.Errorf("%q: name %+v", s, n)
				}
				// What can be said can be quoted.
				q := quote(n.text)
				again, err := Parse("f", "hide "+q)
				if err != nil || again.rules[0].names[0].text != n.text || again.rules[0].kind != anyKind {
					t.Errorf("%q is quoted as %s: %v", n.text, q, err)
				}
			}
		}
	})
}
