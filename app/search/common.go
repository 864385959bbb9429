package search

// commonWords are English function words and the words of which questions are
// made. Beside other words they say nothing about what is looked for, though in
// a small or technical corpus some of them are rare and would weigh much.
var commonWords = func() map[string]bool {
	const all = `a about above after again all also am among an and any anyone are as at be because been
being between both but by can cannot could did do does doing done during each either else ever every few for
from get give given had has have having he her here hers him his how however i if in into is it its just me
may might more most much must my no nor not of on once one only or other our out over own shall she should
since so some such than that the their them then there these they this those through to too under until up
upon very was way we were what when where whether which while who whom whose why will with within without
would you your`
	m := map[string]bool{}
	start := -1
	for i := 0; i <= len(all); i++ {
		if i < len(all) && all[i] != ' ' && all[i] != '\n' {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			m[all[start:i]] = true
			start = -1
		}
	}
	return m
}()
