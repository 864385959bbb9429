package authority

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dossier/app/entity"
)

func TestUnrecognised(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"We met Mary Okonkwo of the trust.\n\nMary Okonkwo left.", "person Mary Okonkwo 2"},
		{"They lie in Lower Quay and near Lower Quay.", "place Lower Quay 2"},
		{"The boats of the Tidal Energy Agreement are small.", "agreement Tidal Energy Agreement 1"},
		{"It is the Bank of Lower Quay, they say.", "organization Bank of Lower Quay 1"},
		{"He asked the NPC and the Npc.", "organization NPC 1"}, // three letters in capitals alone
		{"They left on Monday, July 3, with the Vietnamese boats of the Ministry.", ""},
		{"Boats lie here. Harbours do not.", ""}, // capitals of sentences
		{"They met [person:Mary Okonkwo] and Mary Okonkwo’s.", "person Mary Okonkwo 1"},
		{"Old Boats And New Harbours Of Lower Quay\n\nWhat they say is this.", ""}, // a headline
		{"The old boats and Old Boats met. The old, the boats.", ""},               // mostly written small
		{"They say President [person:Jonas Abara] and the President left.", ""},
	} {
		arts, res := marked(t, [2]string{"a", c.in})
		var got []string
		for _, p := range unrecognised(nil, arts, &res) {
			got = append(got, fmt.Sprintf("%s %s %d", p.kind, p.text, p.count))
		}
		slices.Sort(got)
		if g := strings.Join(got, "; "); g != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.in, g, c.want)
		}
	}
}

func TestGuess(t *testing.T) {
	for name, want := range map[string]entity.Kind{
		"Mary Okonkwo": entity.Person, "Summit of the Sea": entity.Event, "Ministry of Boats": entity.Organization,
		"Grey Treaty": entity.Agreement, "Lower River": entity.Place, "VFF": entity.Organization, "Heron": entity.Organization,
	} {
		if got := guess(name, false); got != want {
			t.Errorf("%s is a guess at %s, want %s", name, got, want)
		}
	}
	if guess("Lower Quay", true) != entity.Place {
		t.Error("what follows in and at is a place")
	}
}
