package extract

import "testing"

func TestFullNames(t *testing.T) {
	run(t, []string{
		"Fans came to cheer [p Zarbune Muruzal] in [l Peru]. [p Muruzal] said she was glad; [p Muruzal] won.",
		"They saw Zelbi Muruzal. It was a street.",
	})
}
