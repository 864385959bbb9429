package search

// Prepare does a part of what questions need first, and would else wait for, and
// reports whether there is more to do. A step takes a few milliseconds for a
// hundred thousand terms.
func (x *Index) Prepare() (more bool) {
	x.mu.Lock()
	defer x.mu.Unlock()
	defer guard(func() { more = false })
	switch {
	case x.keys == nil:
		x.termKeys()
	case x.signed == nil || !x.signed.complete:
		x.sign(signedAtOnce)
	case x.forward.units == nil:
		x.words()
	default:
		return false
	}
	return true
}

// signedAtOnce is how many signatures of terms a step makes.
const signedAtOnce = 1 << 14
