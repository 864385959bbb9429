package input

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// TOML has no aliases to laugh with, but it nests and repeats: front matter of it
// is an error by file and line, or what it says, at once.
func TestTOMLBombs(t *testing.T) {
	var many strings.Builder
	many.WriteString("a = 1\n")
	for i := range 4_000 {
		fmt.Fprintf(&many, "[[t]]\nk%d = 1\n", i)
	}
	const bad, good = true, false
	for name, test := range map[string]struct {
		text string
		bad  bool
	}{
		"open arrays":  {"a = " + strings.Repeat("[", 20_000), bad},
		"arrays":       {"a = " + strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000), bad},
		"tables":       {"a = " + strings.Repeat("{a=", 10_000) + "1" + strings.Repeat("}", 10_000), bad},
		"dots":         {"a = 1\n" + strings.Repeat("a.", 30_000) + "a = 1", bad},
		"dots within":  {"a = {" + strings.Repeat("a . ", 15_000) + "a = 1}", bad},
		"dots in head": {"[a]\n[" + strings.Repeat("a.", 30_000) + "a]", bad},
		"digits":       {"a = " + strings.Repeat("9", 60_000), bad},
		"quotes":       {"a = " + strings.Repeat(`"`, 60_000), bad},
		"twice":        {"title = 'a'\ntitle = 'b'", bad},
		"many tables":  {many.String(), good},
		"escapes":      {`a = "` + strings.Repeat(`\u0041`, 10_000) + `"`, good},
		"text":         {"title = 'x' # " + strings.Repeat("[", 999) + "\na = \"" + strings.Repeat(`.[\"{`, 5_000) + "\"\nb = '''\n" + strings.Repeat("...[", 999) + "'''", good},
	} {
		start := time.Now()
		r := read(t, folder(t, map[string]string{"x.txt": "+++\n" + test.text + "\n+++\nText"}))
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%s takes %v", name, took)
		}
		switch err := r.Err(); {
		case test.bad && (err == nil || !strings.Contains(err.Error(), "x.txt:")):
			t.Errorf("%s: the error is %.200v", name, err)
		case !test.bad && (err != nil || len(r.Articles) != 1 || r.Articles[0].Plain):
			t.Errorf("%s: %.200v, %.200v", name, err, r.Articles)
		}
	}
}

func TestDeepTOML(t *testing.T) {
	deep := strings.Repeat("[", maxTOMLDepth+1)
	for text, want := range map[string]int{
		"": 0, "a = 1\nb = [[1], [2]]": 0, "\n\na = " + deep: 3, "a = '" + deep + "'": 0, "# " + deep: 0, "a = '\n" + deep: 2,
		`a = "\"` + deep + `"`: 0, `a = "` + "\\\n" + deep: 2, `a = """` + "\n" + deep: 0, "a = ''''''\n" + deep: 2, strings.Repeat("a = [1, 2]\n", 999): 0,
		strings.Repeat("a.b = 1.5\n", 999): 0, strings.Repeat(".", maxTOMLDepth) + "\n.": 0, strings.Repeat(".", maxTOMLDepth+1): 1, "a = '": 0, `"\`: 0,
	} {
		if got := DeepTOML(text); got != want {
			t.Errorf("DeepTOML(%.60q) = %d, want %d", text, got, want)
		}
	}
}
