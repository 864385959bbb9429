package extract

import (
	"strings"
	"sync"

	"dossier/app/text"
)

// withTerritories are the countries that share their adjective with lands that
// belong to them or bear it in their names.
const withTerritories = " US FR NL NO IN "

// countriesOf has the names of the country that each adjective is of, by the
// folded adjective; none for those of several (Korean, Congolese, Dominican).
var countriesOf = sync.OnceValue(func() map[string][]string {
	m := make(map[string][]string)
	first := make(map[string]bool) // adjectives of those with territories
	rows(countriesTSV, func(c []string) {
		names := append([]string{c[1]}, strings.Split(c[2], "|")...)
		seen := make(map[string]bool)
		for d := range strings.SplitSeq(c[3], "|") {
			d = text.Fold(d)
			if d == "" || seen[d] {
				continue
			}
			seen[d] = true
			switch old, ok := m[d]; {
			case !ok, strings.Contains(withTerritories, " "+c[0]+" "):
				m[d] = names
			case len(old) > 0 && first[d]:
			default:
				m[d] = nil
			}
			first[d] = first[d] || strings.Contains(withTerritories, " "+c[0]+" ")
		}
	})
	return m
})

// CountryOf returns the names of the country that an adjective of one word is
// of: those of Kenya for Kenyan. It returns nil for any other word, and for an
// adjective of several countries.
func CountryOf(adjective string) []string {
	return countriesOf()[text.Fold(adjective)]
}
