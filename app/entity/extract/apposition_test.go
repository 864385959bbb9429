package extract

import "testing"

func TestAppositions(t *testing.T) {
	run(t, []string{
		"They thanked the Personal Envoy of the Secretary-General for the Delta, [p Ramtolo Lavenda], and left.",
		"His half-brother, [p Maumoor Abdul Gayendra], ruled for years.",
		"It grew. Reporting by [p Humbert Malavo] and [p Herward Tolland]; Editing by [p Alix Richmond]",
		"The towns were lost, Bright Sunday, and it rained.",
	})
}

func TestArabicNames(t *testing.T) {
	run(t, []string{
		"\"We wait,\" said [p Abu Hamid al-Qadiri], a fisherman. [p Ashfar al-Qudrani], its spokesman, agreed.",
		"The leader [p Abdul-Malik al-Houthi] spoke. “[p Al-Houthi] is right,” they said.",
	})
}

// A capital before a name is no title.
func TestTitlePhrase(t *testing.T) {
	run(t, []string{
		"The Arcade Volleyball league and a Server Pooling plan are things.",
	})
}
