package search

// help adds typos and letters to a word that finds little by spelling.
func (x *Index) help(l *leaf) {}

// helpFor says why nothing was found.
func (x *Index) helpFor(p *plan, f *filter, r *Request) *Help { return &Help{} }
