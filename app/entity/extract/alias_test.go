package extract

import "testing"

func TestAliases(t *testing.T) {
	run(t, []string{
		"General [p Ahmed Karimov], known as [p Karduk], fled. Troops loyal to [p Karduk] gave up.",
		"The storm, known as Zelduk, passed.",
	})
	res := one(t, "General Ahmed Karimov, known as Karduk, fled. Troops loyal to Karduk gave up.")
	if len(res.Entities) != 1 {
		t.Errorf("%d people, want one", len(res.Entities))
	}
}
