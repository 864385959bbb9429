package extract

import "testing"

func TestAmpersands(t *testing.T) {
	run(t, []string{
		"The firm [o Karlsson & Webb] and its lawyers agreed.",
		"A talk on Trade & Investment drew Anna & Maria to the hall.",
	})
}
