package corpus

// Example is a query that finds something in the corpus. Name says what it shows.
type Example struct{ Name, Query string }

// WithExamples returns a blob with other examples: they are found by asking the
// corpus, when it is built.
func WithExamples(blob []byte, examples []Example) ([]byte, error) {
	rows, err := readTable(string(blob))
	if err != nil || rows[numSections].end() != uint64(len(blob)) {
		return nil, errCorrupt
	}
	var s [numSections + 1][]byte
	for id := 1; id <= numSections; id++ {
		s[id] = blob[rows[id].offset:rows[id].end()]
	}
	var l listWriter
	for _, x := range examples {
		l.add([]byte(x.Name))
		l.add([]byte(x.Query))
	}
	if s[secExamples], err = l.bytes(); err != nil {
		return nil, err
	}
	return assemble(s)
}

// Examples returns the examples.
func (c *Corpus) Examples() (out []Example) {
	for i := 0; i+1 < c.examples.n; i += 2 {
		out = append(out, Example{c.examples.at(i), c.examples.at(i + 1)})
	}
	return out
}
