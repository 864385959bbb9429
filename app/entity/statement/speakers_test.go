package statement

import "testing"

// A speaker may be named with the body that he is of.
func TestSpeakerOfBody(t *testing.T) {
	expect(t,
		`[[Ruth Hale: <Ruth Hale> of consultancy <o/Harrow Economics> said a cut looked unlikely.]]`,
		`[[Le Anh Quan: Professor <Le Anh Quan> of <o/Ouro University's Research Institute for Dry Lands> said dams had changed the river.]]`,
		`[[Caro Holm: <Caro Holm> of the <o/League of Green Crescent and Blue Star Societies> (LGB) said the next days were critical.]]`,
	)
}

// Words of several people at once are nobody's.
func TestSeveralSpeakers(t *testing.T) {
	expect(t,
		`Three deputies, <Ana Brel>, <Gus Wong> and <Nil Sand>, testified that they had been told to.`,
		`<Gio Garin>, leader of <o/Party One>, and <Nika Varan>, head of <o/Party Two>, said they would run.`,
		`The <o/Lake Authority> and its secretary, <Ana Brel>, voiced concern.`,
		`The publisher <Dan Peck> testified in a trial on Friday.`,
	)
}

// To call something by a quotation is to say it.
func TestCalled(t *testing.T) {
	expect(t,
		`[[Dan Peck: <Dan Peck> called the plan “a war on work”.]] <Dan Peck> called the dog.`,
	)
}
