package extract

import "testing"

func TestAcronyms(t *testing.T) {
	run(t, []string{
		"The [o Union of Friendly Societies] ([o UFS]) met. Later [o UFS] voted.",
		"The Chief Executive Officer (CEO) left; Optical Character Recognition (OCR) and TCP/IP stay.",
		"The [o Community of Latin American and Caribbean States] ([o CELAC]) and [o CELAC] again.",
		"Rain fell (Photo: [o VNA]) on the plain.",
		"A spokesman said [o QXYZ] Commander General [p Paul Smithson] had left.",
	})
}
