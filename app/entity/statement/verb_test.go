package statement

import "testing"

func TestVerbs(t *testing.T) {
	expect(t,
		`[[Smith: <Smith> expressed his deep concern over the fires.]]`,
		`<Smith> expressed the sum in dollars.`,
		`[[Smith: <Smith> claimed that the vote was rigged.]]`,
		`<Smith> claimed the title in Rome.`,
		`[[Smith: <Smith> pointed out that the road was closed.]]`,
		`<Smith> pointed to the door.`,
		`[[Smith: <Smith> called on all parties to stop the fighting.]]`,
		`[[Smith: <Smith> called for calm.]]`,
		`<Smith> called the office.`,
		`[[Smith: <Smith> ordered the troops to leave.]]`,
		`<Smith> ordered a coffee.`,
		`[[Smith: <Smith> spoke highly of the team.]]`,
		`<Smith> spoke at the forum.`,
		`[[Smith: <Smith> extended his condolences to the families.]]`,
		`<Smith> extended the lead.`,
		`<Smith> appreciated the gift.`,
		`[[Smith: <Smith> praised the guests.]] [[Smith: He appreciated their work.]]`,
		`<Smith> added a third goal.`,
		`[[Smith: “It was hard,” <Smith> added.]]`,
		`[[Smith: <Smith> went on to thank the crew.]]`,
		`[[Smith: <Smith> used the opportunity to warn of floods.]]`,
		`<Smith> asked himself where the time had gone.`,
		`<Smith> conceded two goals and observed a minute of silence.`,
	)
}
