package statement

import "testing"

func TestJoin(t *testing.T) {
	expect(t,
		`[[Bo Chen: “One. Two. Three,” <Bo Chen> said.]] Four.`,
		`[[Bo Chen: <Bo Chen> said: “One. Two. Three.”]] Four.`,
		`[[Bo Chen: “One,” <Bo Chen> said. “Two. Three.”]] Four.`,
		`[[Bo Chen: “One two three,” <Bo Chen> said.]]

[[Bo Chen: “Four five. Six.”]]

Seven.`,
		`[[Bo Chen: “One,” <Bo Chen> said.]] [[Bo Chen: “Two. Three,” he added.]]`,
	)
}
