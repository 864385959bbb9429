package authority

import (
	"fmt"
	"slices"
	"testing"
)

func TestNear(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"fernandes", "fernandez", true}, {"harbour", "harbor", true}, {"abcd", "abdc", true}, {"abcd", "abcd", false},
		{"abcd", "abef", false}, {"session71", "session72", false}, {"aé", "ae", true}, {"abc", "abcde", false}, {"", "a", true},
	} {
		if near(c.a, c.b) != c.want || near(c.b, c.a) != c.want {
			t.Errorf("near(%q, %q) is not %v", c.a, c.b, c.want)
		}
	}
}

func TestLookalikes(t *testing.T) {
	for _, c := range []struct{ names, want string }{
		{"[person:Marta Fernandes] [person:Martha Fernandes]", "[Marta Fernandes ~ Martha Fernandes: one letter apart]"},
		{"[person:Marta] [person:Martha]", "[]"}, // too short
		{"[event:71st Session of the Assembly] [event:72nd Session of the Assembly] [event:Session 1 of 1999] [event:Session 2 of 1999]", "[]"},
		{"[person:Emeka Okoro] [person:Okoro Emeka]", "[Emeka Okoro ~ Okoro Emeka: the same words in another order]"},
		{"[person:Viettel] [organization:Viettel]", "[Viettel ~ Viettel: the same name, taken for two kinds]"},
		{"[person:Nguyễn Thường] [person:Nguyễn Thưởng]", "[Nguyễn Thường ~ Nguyễn Thưởng: the same name but for marks]"},
		{"[organization:Vietnam Fatherland Front] [organization:VFF] [person:VFF Ltd]", "[Vietnam Fatherland Front ~ VFF: its initials]"},
		{"[person:J. Abara] [person:Jonas Abara] [person:K. Abara]", "[Jonas Abara ~ J. Abara: an initial for a name]"},
		{"[person:Kritenbrink] [person:Daniel Kritenbrink]", "[Daniel Kritenbrink ~ Kritenbrink: one name within the other]"},
		{"[organization:United Nations] [organization:United Nations General Assembly]", "[]"},
		{"[organization:Democratic Party] [organization:US Democratic Party]", "[US Democratic Party ~ Democratic Party: one name within the other]"},
		{"[person:Minh] [person:A Minh] [person:B Minh] [person:C Minh] [person:D Minh] [person:E Minh]", "[]"}, // says too little
	} {
		_, res := marked(t, [2]string{"a", c.names})
		got := []string{}
		for _, l := range lookalikes(nil, &res) {
			got = append(got, fmt.Sprintf("%s ~ %s: %s", res.Entities[l.a].Name, res.Entities[l.b].Name, l.why))
		}
		slices.Sort(got)
		if fmt.Sprint(got) != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.names, got, c.want)
		}
	}
	_, res := marked(t, [2]string{"a", "[person:Marta Fernandes] [person:Martha Fernandes]"})
	f, err := Parse("f", "separate martha fernandes | Marta Fernandes")
	if err != nil || len(lookalikes(f, &res)) > 0 {
		t.Error("a pair that the file separates is listed", err)
	}
}
