package extract

import "testing"

func TestSoftware(t *testing.T) {
	run(t, []string{
		"This package has the library Cairo and the GCC compiler. The Reverse Polish Notation (RPN) is read from files.",
		"Layouts pass the DRC of this tool and go to files.",
		"Talks on gas began in [l Cairo]. The [o GCC] was there.",
		"Programs in Java read the Amazon files of this package.",
		"Rain fell on [l Java], in [l Indonesia]. The [l Amazon] in [l Brazil] is wet.",
		"The Zelbi library (ZLB) draws files; the [o Zelbi Research Foundation] ([o ZRF]) owns it.",
		"The Tokyo Cabinet and the Local Mapping Service keep metadata in files of this library.",
		"The ESP 5200 Series prints.",
		"Fires burn in the [l Amazon]. The [l Amazon] rainforest is dry.",
	})
}
