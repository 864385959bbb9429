package extract

import "testing"

func TestAcronyms(t *testing.T) {
	run(t, []string{
		"The [o Union of Friendly Societies] ([o UFS]) met. Later [o UFS] voted.",
		"The Chief Executive Officer (CEO) left; Optical Character Recognition (OCR) and TCP/IP stay.",
		"The [o Community of Latin American and Caribbean States] ([o CELAC]) and [o CELAC] again.",
		"The [o New Patriotic Party] won. Voters of the [o NPP] danced.",
		"The [o African Party for the Independence of Guinea and Cape Verde] ([o PAIGC]) lost.",
		"[p Ana Torres] leads the [o National Renewal Movement] ([o Renova]). Voters left [o Renova] again.",
		"[l Japan]’s [o QJCA] sent aid.",
		"The [o Vietnam Coffee and Cocoa Association] ([o Vicofa]) met. Prices fell, [o Vicofa] said.",
		"Rain fell (Photo: [o VNA]) on the plain.",
		"A spokesman said [o QXYZ] Commander General [p Paul Smithson] had left.",
	})
}
