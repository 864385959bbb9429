package authority

import (
	"testing"

	"dossier/app/entity"
)

func TestDoubtful(t *testing.T) {
	r := entity.Result{Entities: []entity.Entity{
		{Name: "Ann Lee", Merges: []entity.Merge{
			{A: "Ann Lee", B: "A. Lee", Reason: "initial", Confidence: 0.8}, {A: "Lee", B: "Ann Lee", Reason: "short form: surname", Confidence: 0.5},
			{A: "ANN LEE", B: "Ann Lee", Reason: "case", Confidence: 0.5}, {A: "Dr Lee", B: "Ann Lee", Reason: "sure", Confidence: 0.95},
		}},
		{Name: "X Corp", Merges: []entity.Merge{{A: "X", B: "X Corp", Reason: "ending", Confidence: 0.7}}},
	}}
	got := Doubtful(&r)
	if len(got) != 2 || got[0].Entity != 0 || got[0].B != "A. Lee" || got[1].Entity != 1 {
		t.Errorf("Doubtful = %+v", got)
	}
}
