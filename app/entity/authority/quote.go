package authority

import (
	"strings"

	"dossier/app/text"
)

// quote writes a name so that every rule reads it as it is, but for white space.
func quote(name string) string {
	name = text.OneLine(name)
	plain := !strings.ContainsAny(name, "=,|#\"“”:")
	for w := range strings.FieldsSeq(name) {
		a := atom{text: w}
		if _, kind := kindOf(a); kind || a.word("in") {
			plain = false
		}
	}
	if plain {
		return name
	}
	return `"` + strings.ReplaceAll(name, `"`, `""`) + `"`
}
