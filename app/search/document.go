package search

import "dossier/app/text"

// document is a document as the forward index has it.
type document struct {
	doc    int
	text   string
	title  string
	layout []passage

	titled  []text.Token // of the title, once they were asked for
	counted []counted    // see document.stems
}

// passage is a passage as the index knows it.
type passage struct {
	Passage
	index    int    // in Document.Passages; -1 for a title that is not in the text
	position uint32 // of its first token
	tokens   int

	read []text.Token // see document.read
}

// keptTokens is the length in bytes of the texts whose tokens stay with them. With
// a page of results, one letter after the other asks for the same.
const keptTokens = 1 << 15

// read returns passage i of the text, or limit bytes of it, and the tokens of that,
// which are not to be changed.
func (d *document) read(i, limit int) (string, []text.Token) {
	p := &d.layout[i]
	s := cut(d.text, p.Start, p.Len())
	if len(s) > limit || len(d.text) > keptTokens {
		s = s[:min(len(s), limit)]
		return s, text.Tokens(s)
	}
	if p.read == nil {
		p.read = text.Tokens(s)
	}
	return s, p.read
}

// readTitle returns the tokens of the title, which are not to be changed.
func (d *document) readTitle() []text.Token {
	if d.titled == nil {
		d.titled = text.Tokens(d.title)
	}
	return d.titled
}

// document decodes a document, or returns one without text when it is not there.
func (x *Index) document(doc int) *document { return x.decode(doc, true) }

func (x *Index) decode(doc int, want bool) *document {
	if d := x.decoded.get(doc); d != nil {
		return d
	}
	rec, ok := x.forward.record(doc, want)
	if !ok {
		return &document{doc: -1}
	}
	d := &document{doc: doc}
	w, title, titled := x.forward.open(rec)
	u := x.words()
	position := uint32(0)
	virtual := false
	var p passage
	n := 0
	out := make([]byte, 0, 3*len(rec))
	kept := 0 // bytes of the text, while a virtual passage is read
	for w.next() {
		out = w.write(out, u)
		switch w.op {
		case itemVirtual:
			virtual = true
		case itemStart:
			if virtual {
				kept = len(out)
			}
			p = passage{position: position, index: n}
			p.Field, p.Start = w.field, len(out)
		case itemWord:
			p.tokens++
			position++
		case itemEnd:
			p.End = len(out)
			if p.Field == Title && !titled {
				title, titled = string(out[p.Start:]), true
			}
			if virtual {
				out, virtual = out[:kept], false
				p.Start, p.End, p.index = 0, 0, -1
			} else {
				n++
			}
			if p.tokens > 0 {
				position += passageGap
			}
			d.layout = append(d.layout, p)
		}
	}
	d.text, d.title = string(out), title
	x.decoded.add(d, x.docs)
	return d
}

// Text returns Document.Text of a document, or false when it is not there yet.
func (x *Index) Text(doc int) (s string, ok bool) {
	x.mu.Lock()
	defer x.mu.Unlock()
	defer guard(func() { s, ok = "", false })
	d := x.document(doc)
	return d.text, d.doc >= 0
}

// Title returns Document.Title of a document, or false when it is not there yet.
func (x *Index) Title(doc int) (s string, ok bool) {
	x.mu.Lock()
	defer x.mu.Unlock()
	defer guard(func() { s, ok = "", false })
	return x.title(doc)
}

// Payload returns Document.Payload of a document, or false when it is not there yet.
func (x *Index) Payload(doc int) (s string, ok bool) {
	x.mu.Lock()
	defer x.mu.Unlock()
	defer guard(func() { s, ok = "", false })
	return x.forward.payload(doc, true)
}

// title reads a document's title, and no more of it.
func (x *Index) title(doc int) (title string, ok bool) {
	if d := x.decoded.get(doc); d != nil {
		return d.title, true
	}
	rec, ok := x.forward.record(doc, true)
	if !ok {
		return "", false
	}
	w, title, titled := x.forward.open(rec)
	if titled {
		return title, true
	}
	u := x.words()
	var out []byte
	for in := false; w.next(); {
		switch {
		case w.op == itemStart:
			in = w.field == Title
		case in && w.op == itemEnd:
			return string(out), true
		case in:
			out = w.write(out, u)
		}
	}
	return "", true
}

// layout returns the passages of a document.
func (x *Index) layout(doc int) []passage { return x.document(doc).layout }

// Passages returns Document.Passages of a document; none when it is not there.
func (x *Index) Passages(doc int) (out []Passage) {
	x.mu.Lock()
	defer x.mu.Unlock()
	defer guard(func() { out = nil })
	for _, p := range x.document(doc).layout {
		if p.index >= 0 {
			out = append(out, p.Passage)
		}
	}
	return out
}
