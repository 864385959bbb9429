package search

import (
	"reflect"
	"testing"
)

func TestWords(t *testing.T) {
	docs, values := news()
	b, err := Build(docs, values)
	if err != nil {
		t.Fatal(err)
	}
	x, err := Open(string(b))
	if err != nil {
		t.Fatal(err)
	}
	got := x.Words("tar", 3)
	if len(got) == 0 || got[0].Docs == 0 {
		t.Errorf("Words(tar) = %v, want tariffs", got)
	}
	for i, w := range got {
		if i > 0 && w.Docs > got[i-1].Docs {
			t.Errorf("Words(tar) = %v is out of order", got)
		}
	}
	for _, prefix := range []string{"zzzz", "\xff"} {
		if got := x.Words(prefix, 3); !reflect.DeepEqual(got, []Suggestion(nil)) {
			t.Errorf("Words(%q) = %v, want none", prefix, got)
		}
	}
}
