package statement

import "testing"

func TestReference(t *testing.T) {
	expect(t,
		`[[Bo Chen: Trade will double in a year.]] That was the message from Ambassador <Bo Chen>.`,
		`[[Bo Chen: Trade will double in a year.]] <Bo Chen> made the remarks at a dinner. [[Bo Chen: He also thanked the hosts.]]`,
		`[[Bo Chen: Trade will double in a year.]] The statement was made by <Bo Chen> at a dinner.`,
		`[[Ann Lee: <Ann Lee> said trade will double.]] <Bo Chen> made the remarks at a dinner.`,
		`Trade will double in a year. <Bo Chen> made a statement at a dinner.`,
	)
}
