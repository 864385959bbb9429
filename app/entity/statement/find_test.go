package statement

import "testing"

func TestSecondary(t *testing.T) {
	expect(t,
		`[[Bo Chen: <Bo Chen> visited the camp, saying that help would come.]]`,
		`[[Bo Chen: <Bo Chen> visited the camp and thanked the crew.]]`,
		`<Bo Chen> was arrested and told to wait.`,
		`<Bo Chen> met a man who came late and asked for bread.`,
		`<Bo Chen> left when the guards came, saying nothing was lost.`,
		`[[Bo Chen: <Bo Chen> was quoted as saying the game was lost.]]`,
	)
}
