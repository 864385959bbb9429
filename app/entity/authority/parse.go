package authority

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"dossier/app/entity"
)

// Parse parses the content of a file of rules. name is the file's name for
// messages. The error joins what is wrong in all lines, "name:line: message" each.
func Parse(name, data string) (*File, error) {
	f := &File{name: name}
	var errs []error
	line := 0
	for s := range strings.Lines(strings.TrimPrefix(data, "\uFEFF")) {
		line++
		s = strings.TrimSpace(s)
		r, err := parseLine(s)
		if err != nil {
			errs = append(errs, fmt.Errorf("%s:%d: %w", name, line, err))
			continue
		}
		if r != nil {
			r.line, r.source = line, s
			f.rules = append(f.rules, *r)
		}
	}
	for _, c := range f.contradictions() {
		errs = append(errs, fmt.Errorf("%s:%d: %s", name, c.line, c.message))
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	return f, nil
}

// parseLine parses a line; it returns nil for a line without a rule.
func parseLine(s string) (*rule, error) {
	if !utf8.ValidString(s) {
		return nil, errors.New("the line is not UTF-8")
	}
	atoms, err := lex(s)
	if err != nil {
		return nil, err
	}
	if len(atoms) == 0 {
		return nil, nil
	}
	first, rest := atoms[0], atoms[1:]
	if k, ok := kindOf(first); ok {
		return parseDeclare(k, rest)
	}
	for v, p := range map[string]func(*rule, []atom) error{
		"hide": parseHide, "type": parseType, "rename": parseRename, "split": parseSplit, "separate": parseSeparate,
	} {
		if !first.word(v) {
			continue
		}
		r := &rule{}
		if r.kind, rest, err = restriction(rest); err != nil {
			return nil, err
		}
		if err := p(r, rest); err != nil {
			return nil, err
		}
		return r, nil
	}
	return nil, fmt.Errorf("a rule begins with person, organization, place, event, agreement, hide, type, rename, split or separate, not with %q", first.text)
}

// kindOf reads an atom as a kind.
func kindOf(a atom) (entity.Kind, bool) {
	if a.quoted || a.sign {
		return anyKind, false
	}
	w := strings.ToLower(a.text)
	switch w {
	case "organisation", "org":
		return entity.Organization, true
	}
	for k := range anyKind {
		if k.String() == w {
			return k, true
		}
	}
	return anyKind, false
}

// restriction reads the "KIND:" that can begin what a rule speaks of.
func restriction(as []atom) (entity.Kind, []atom, error) {
	if len(as) == 0 || as[0].quoted {
		return anyKind, as, nil
	}
	w, after, ok := strings.Cut(as[0].text, ":")
	k, known := kindOf(atom{text: w})
	switch {
	case ok && known && after == "": // person: NAME
		return k, as[1:], nil
	case ok && known: // person:NAME
		if strings.HasPrefix(after, `"`) || strings.HasPrefix(after, "“") {
			return k, nil, errors.New("a space is missing before the quotation mark")
		}
		return k, append([]atom{{text: after}}, as[1:]...), nil
	case len(as) > 1 && as[1].text == ":" && !as[1].quoted: // person : NAME
		if k, known := kindOf(as[0]); known {
			return k, as[2:], nil
		}
	}
	return anyKind, as, nil
}

// nameOf reads atoms as one name.
func nameOf(as []atom) (form, error) {
	if len(as) == 0 {
		return form{}, errors.New("a name is missing")
	}
	var words []string
	for _, a := range as {
		switch {
		case a.sign:
			return form{}, fmt.Errorf("there is a %q too many; a name that has one is put in quotation marks", a.text)
		case a.quoted && len(as) > 1:
			return form{}, errors.New("a name is put in quotation marks as a whole, and \"\" is a quotation mark inside it")
		}
		words = append(words, a.text)
	}
	f := newForm(strings.Join(words, " "))
	if f.key == "" {
		return form{}, fmt.Errorf("%q is no name", f.text)
	}
	return f, nil
}

// namesOf reads atoms as names with a sign between them.
func namesOf(as []atom, sign string) ([]form, error) {
	var out []form
	for {
		list, rest, more := cut(as, sign)
		n, err := nameOf(list)
		if err != nil {
			return nil, err
		}
		out = append(out, n)
		if !more {
			return out, nil
		}
		as = rest
	}
}

// cut cuts atoms at the first of a sign.
func cut(as []atom, sign string) (before, after []atom, found bool) {
	for i, a := range as {
		if a.sign && a.text == sign {
			return as[:i], as[i+1:], true
		}
	}
	return as, nil, false
}

func parseDeclare(k entity.Kind, as []atom) (*rule, error) {
	before, after, more := cut(as, "=")
	n, err := nameOf(before)
	if err != nil {
		return nil, err
	}
	r := &rule{verb: declare, kind: k, names: []form{n}}
	if more {
		others, err := namesOf(after, ",")
		if err != nil {
			return nil, err
		}
		r.names = append(r.names, others...)
	}
	return r, nil
}

func parseHide(r *rule, as []atom) (err error) {
	r.verb = hide
	r.names, err = one(nameOf(as))
	return err
}

func parseType(r *rule, as []atom) (err error) {
	r.verb = retype
	if len(as) > 0 {
		var ok bool
		if r.toKind, ok = kindOf(as[len(as)-1]); ok {
			r.names, err = one(nameOf(as[:len(as)-1]))
			return err
		}
	}
	return errors.New("say the kind after the name: type NAME event")
}

func parseRename(r *rule, as []atom) (err error) {
	r.verb = rename
	before, after, ok := cut(as, "=")
	if !ok {
		return errors.New("say the new name after =: rename NAME = NAME")
	}
	if r.names, err = one(nameOf(before)); err != nil {
		return err
	}
	if r.to, err = nameOf(after); err != nil {
		return err
	}
	if r.to.text == r.names[0].text {
		return errors.New("the new name is the old one")
	}
	return nil
}

func parseSplit(r *rule, as []atom) (err error) {
	r.verb = split
	before, after, named := cut(as, "=")
	if named {
		if r.to, err = nameOf(after); err != nil {
			return err
		}
	}
	list, rest, more := cut(before, ",")
	in := len(list) - 1
	for in >= 0 && !list[in].word("in") {
		in--
	}
	if in < 0 {
		return errors.New("say where after the name: split NAME in ARTICLE")
	}
	if r.names, err = one(nameOf(list[:in])); err != nil {
		return err
	}
	for list = list[in+1:]; ; list, rest, more = cut(rest, ",") {
		var words []string
		for _, a := range list {
			if a.sign {
				return fmt.Errorf("there is a %q too many", a.text)
			}
			words = append(words, a.text)
		}
		if len(words) == 0 {
			return errors.New("an article is missing")
		}
		r.articles = append(r.articles, strings.TrimSuffix(strings.Join(words, " "), ".txt"))
		if !more {
			return nil
		}
	}
}

func parseSeparate(r *rule, as []atom) (err error) {
	r.verb = separate
	if r.names, err = namesOf(as, "|"); err != nil {
		return err
	}
	if len(r.names) < 2 {
		return errors.New("say the other name after a bar: separate NAME | NAME")
	}
	for i := range r.names {
		for j := range i {
			if r.names[i].same(&r.names[j]) {
				return fmt.Errorf("%q is there twice", r.names[i].text)
			}
		}
	}
	return nil
}

func one(f form, err error) ([]form, error) { return []form{f}, err }
