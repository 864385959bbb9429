package authority

import (
	"strings"
	"testing"
)

func TestWhy(t *testing.T) {
	arts, res := harbour(t)
	f, err := Parse("f", "person Mary Okonkwo\norganization Harbour Workers Union = Harbor Workers Union")
	if err != nil {
		t.Fatal(err)
	}
	res, _ = f.Apply(arts, res)
	var all, one strings.Builder
	if err := Why(&all, arts, res); err != nil {
		t.Fatal(err)
	}
	golden(t, "why.golden", all.String())
	if err := Why(&one, arts, res, "VO VAN THUONG", "Mary Okonkwo"); err != nil {
		t.Fatal(err)
	}
	golden(t, "why-names.golden", one.String())
}
