package main

import (
	"encoding/json"
	"math"
	"reflect"
	"strings"
	"testing"
)

func TestJSONWriter(t *testing.T) {
	var w jsonWriter
	w.open('{')
	w.key("a").int(-3)
	w.key("list").open('[')
	w.float(0.25)
	w.float(1e21)
	w.float(math.NaN())
	w.open('{')
	w.close('}')
	w.open('[')
	w.string("x")
	w.string("y")
	w.close(']')
	w.close(']')
	w.key("b").bool(true)
	w.key("n").null()
	w.close('}')
	const want = `{"a":-3,"list":[0.25,1e+21,null,{},["x","y"]],"b":true,"n":null}`
	if string(w.b) != want || !json.Valid(w.b) {
		t.Errorf("got %s, want %s", w.b, want)
	}
}

func FuzzJSONString(f *testing.F) {
	for _, s := range []string{"", `"quoted" \ back`, "Võ\u2028\x00\x1f\x7f", "</script>", "a\xffb\xc3"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var w jsonWriter
		w.open('[')
		w.string(s)
		w.string(s)
		w.close(']')
		var got []string
		if err := json.Unmarshal(w.b, &got); err != nil {
			t.Fatalf("%s: %v", w.b, err)
		}
		// A replacement a byte, as marks count them; ToValidUTF8 makes one a run.
		want := strings.Map(func(r rune) rune { return r }, s)
		if !reflect.DeepEqual(got, []string{want, want}) {
			t.Fatalf("got %q, want %q twice", got, want)
		}
	})
}
