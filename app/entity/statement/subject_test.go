package statement

import "testing"

func TestSubjects(t *testing.T) {
	expect(t,
		`[[Ann Lee: In a speech on Monday, <Ann Lee> said the work was done.]]`,
		`[[Ann Lee: <Ann Lee>, 45, a farmer from Kent, said the rain was late.]]`,
		`[[Ann Lee: The new mayor, <Ann Lee>, said the rain was late.]]`,
		`[[Ann Lee: <Ann Lee> has also repeatedly warned of floods.]]`,
		`[[Ann Lee: Professor <Ann Lee> of the University of Kent on Tuesday warned of floods.]]`,
		`[[o/World Bank: The <o/World Bank> (WB) warned of a slump.]]`,
		`[[Ann Lee: “Why?” asked <Ann Lee>, who had come late.]]`,
		`[[Ann Lee: The road, said <Ann Lee>, was closed.]]`,
		`[[Ann Lee: The road was closed, according to Mayor <Ann Lee>.]]`,
		`<Ann Lee> was told to leave. <Ann Lee> was asked about it.`,
		`<Ann Lee> did not say why. <Ann Lee> never asked.`,
		`<Ann Lee>'s brother said the road was closed.`,
		`A friend of <Ann Lee> said the road was closed.`,
		`A spokesman for President <Ann Lee> said the road was closed.`,
		`<Ann Lee> and <Bo Chen> said the road was closed.`,
		`The mayor and President <Ann Lee> said the road was closed.`,
		`If <Ann Lee> said so, it is so.`,
		`The words <Ann Lee> said were hard.`,
		`[[Bo Chen: <Bo Chen> said <Ann Lee> told him so.]]`,
		`<l/Peru> said it would pay.`,
		`According to <Ann Lee>'s book, all is well. According to <Ann Lee> and <Bo Chen>, all is well.`,
	)
}
