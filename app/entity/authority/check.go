package authority

import (
	"fmt"

	"dossier/app/entity"
)

// contradiction is a rule that cannot hold together with an earlier one.
type contradiction struct {
	line    int
	message string
}

// contradictions returns the rules that say the opposite of others: a file
// that means two things must not be read as one of them.
func (f *File) contradictions() []contradiction {
	var out []contradiction
	var byKey = make(map[string][]int) // rules by the keys of their names
	for i := range f.rules {
		r := &f.rules[i]
		seen := make(map[int]bool)
		for n := range r.names {
			for _, e := range byKey[r.names[n].key] {
				if seen[e] {
					continue
				}
				if m := clash(&f.rules[e], r, &r.names[n]); m != "" {
					seen[e] = true
					out = append(out, contradiction{r.line, m})
				}
			}
		}
		for n := range r.names {
			if at := byKey[r.names[n].key]; len(at) == 0 || at[len(at)-1] != i {
				byKey[r.names[n].key] = append(at, i)
			}
		}
	}
	return out
}

// clash says why rule r, which names n, contradicts the earlier rule e, or "".
func clash(e, r *rule, n *form) string {
	there := -1
	for i := range e.names {
		if e.names[i].same(n) {
			there = i
			break
		}
	}
	if there < 0 {
		return ""
	}
	kinds := func(x, y entity.Kind) bool { return x == anyKind || y == anyKind || x == y }
	switch {
	case e.verb == declare && r.verb == declare:
		if e.kind == r.kind && !e.names[0].same(&r.names[0]) {
			return fmt.Sprintf("%q is a name of %q already in line %d", n.text, e.names[0].text, e.line)
		}
		if e.kind == r.kind && e.names[0].text != r.names[0].text && e.names[0].same(&r.names[0]) {
			return fmt.Sprintf("%q is written %q in line %d", r.names[0].text, e.names[0].text, e.line)
		}
	case e.verb == hide && r.verb == declare, e.verb == declare && r.verb == hide:
		if e.kind == r.kind || e.verb == hide && e.kind == anyKind || r.verb == hide && r.kind == anyKind {
			return fmt.Sprintf("%q is named and hidden; see line %d", n.text, e.line)
		}
	case e.verb == retype && r.verb == retype:
		if kinds(e.kind, r.kind) && e.toKind != r.toKind {
			return fmt.Sprintf("line %d says that %q is of kind %s", e.line, n.text, e.toKind)
		}
	case e.verb == retype && r.verb == declare:
		if kinds(e.kind, r.kind) && e.toKind != r.kind {
			return fmt.Sprintf("line %d says that %q is of kind %s", e.line, n.text, e.toKind)
		}
	case e.verb == declare && r.verb == retype:
		if kinds(r.kind, e.kind) && r.toKind != e.kind {
			return fmt.Sprintf("line %d says that %q is of kind %s", e.line, n.text, e.kind)
		}
	case e.verb == rename && r.verb == rename:
		if kinds(e.kind, r.kind) && e.to.text != r.to.text {
			return fmt.Sprintf("line %d renames %q to %q", e.line, n.text, e.to.text)
		}
	case e.verb == declare && r.verb == separate, e.verb == separate && r.verb == declare:
		d, s := e, r
		if r.verb == declare {
			d, s = r, e
		}
		if !kinds(d.kind, s.kind) {
			return ""
		}
		in := 0
		for i := range s.names {
			for j := range d.names {
				if s.names[i].same(&d.names[j]) {
					in++
					break
				}
			}
		}
		if in > 1 {
			return fmt.Sprintf("names are joined and separated; see line %d", e.line)
		}
	}
	return ""
}
