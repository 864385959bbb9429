package search

// Prepare does a part of what questions need first, and would else wait for, and
// reports whether there is more to do. A step takes a few milliseconds for a
// hundred thousand terms. Of a corpus whose documents stay decoded, those are read too.
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
	case x.docs <= keptDocuments && x.ready < x.docs:
		x.readAll(x.ready)
		x.ready++
	default:
		return false
	}
	return true
}

// readAll decodes a document and reads all of it.
func (x *Index) readAll(doc int) {
	d := x.decode(doc, false)
	if d.doc < 0 || len(d.text) > keptTokens {
		return // is not there yet, or its tokens would not stay
	}
	d.readTitle()
	if x.relates() {
		d.stems()
	}
	for i := range d.layout {
		d.read(i, keptTokens)
	}
}

// signedAtOnce is how many signatures of terms a step makes.
const signedAtOnce = 1 << 14
