package statement

import "testing"

func TestDiscourse(t *testing.T) {
	expect(t,
		`[[Ann Lee: <Ann Lee> praised the plan.]] [[Ann Lee: She urged all to sign.]]`,
		`[[Bo Chen: Mr <Bo Chen> praised the plan.]] She urged all to sign.`,
		`[[Bo Chen: <Bo Chen> criticised <Carl Orff>.]] He said the plan was good.`,
		`[[Bo Chen: <Bo Chen> criticised <Carl Orff>.]] [[Bo Chen: He added that the plan was bad.]]`,
		`<Bo Chen> met <Carl Orff> in Rome. He said the plan was good.`,
		`[[Bo Chen: <Bo Chen> praised the plan.]] A visitor said it was bad. He asked for his money.`,
		`[[Bo Chen: <Bo Chen> praised the talks between <Ann Lee> and <Carl Orff>.]] [[Bo Chen: He urged both to go on.]]`,
		`[[Bo Chen: Ambassador <Bo Chen> praised the plan.]] The French ambassador said it was bad.`,
		`[[Bo Chen: French Ambassador <Bo Chen> praised the plan.]] [[Bo Chen: The diplomat said it was good.]]`,
		`French President <Bo Chen> met Kenyan President <Carl Orff>. [[Carl Orff: The Kenyan president said the talks were good.]] The president left.`,
		`French President <Bo Chen> met Kenyan President <Carl Orff>. The president said the talks were good.`,
	)
}
