package site

import (
	"errors"
	"fmt"
	"html"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// bodyOf takes the page that go-app's handler wrote and returns what stands in
// its body, as HTML that says what the components meant. go-app writes
//
//   - attribute values with strconv.Quote and no HTML escaping, so that text
//     with a quotation mark ends the attribute and goes on as markup;
//   - attributes in the random order of a map;
//   - "true" as a bare name and "false" as a value, which HTML reads the other
//     way round: aria-expanded without a value is not true, hidden="false" hides.
//
// Here every value is unquoted, escaped, and written in order of name. Values
// in single quotes are HTML already: markup that components pass through
// app.Raw has to use them, or values without backslashes.
//
// path is the page's path from the root of the site. Addresses become relative
// to that root, where the page's <base> points: "/a/" turns into "a/", and
// "#main", which would lead to the root, into "<path>#main". Handlers (onclick)
// and addresses of other schemes than http, https and mailto are left out.
func bodyOf(doc, path string) (string, error) { return bodyWith(doc, path, nil) }

// bodyWith is bodyOf with addresses of the site, which are relative to its
// root, as link writes them.
func bodyWith(doc, path string, link func(string) string) (string, error) {
	m := mender{rest: doc, path: path, link: link}
	m.out.Grow(len(doc))
	if err := m.run(); err != nil {
		return "", fmt.Errorf("the page %s: %w", path, err)
	}
	return strings.TrimSpace(m.out.String()), nil
}

// loaderID is the element that go-app appends to each body for its progress.
const loaderID = "app-wasm-loader"

type mender struct {
	rest string
	path string
	link func(string) string
	out  strings.Builder
	tag  []attr // of the tag that is being read

	inBody   bool // between <body> and </body>
	verbatim int  // depth of elements whose white space counts
	skipping int  // depth within the loader, which is left out
	done     bool
}

type attr struct {
	name, value string
	bare        bool
}

func (m *mender) run() error {
	for m.rest != "" && !m.done {
		i := strings.IndexByte(m.rest, '<')
		if i < 0 {
			i = len(m.rest)
		}
		m.text(m.rest[:i])
		if m.rest = m.rest[i:]; m.rest == "" {
			break
		}
		switch {
		case strings.HasPrefix(m.rest, "<!--"):
			end := strings.Index(m.rest, "-->")
			if end < 0 {
				return errors.New("a comment has no end")
			}
			m.rest = m.rest[end+len("-->"):]
		case strings.HasPrefix(m.rest, "<!"), strings.HasPrefix(m.rest, "</"):
			end := strings.IndexByte(m.rest, '>')
			if end < 0 {
				return errors.New("a tag has no end")
			}
			m.endTag(m.rest[:end+1])
			m.rest = m.rest[end+1:]
		default:
			if err := m.startTag(); err != nil {
				return err
			}
		}
	}
	if !m.done {
		return errors.New("there is no complete body")
	}
	return nil
}

func (m *mender) writing() bool { return m.inBody && m.skipping == 0 }

// text copies text. The line breaks and indents that go-app puts between
// elements shrink to one line break.
func (m *mender) text(s string) {
	switch {
	case s == "" || !m.writing():
	case m.verbatim == 0 && strings.Trim(s, " \n") == "":
		if strings.Contains(s, "\n") {
			s = "\n"
		}
		m.out.WriteString(s)
	default:
		m.out.WriteString(s)
	}
}

func (m *mender) endTag(tag string) {
	if !m.inBody {
		return
	}
	name := strings.ToLower(strings.Trim(tag, "</> \n"))
	if name == "body" {
		m.inBody, m.done = false, true
		return
	}
	if m.skipping > 0 {
		m.skipping--
		return
	}
	if isVerbatim(name) && m.verbatim > 0 {
		m.verbatim--
	}
	m.out.WriteString(tag)
}

func (m *mender) startTag() error {
	s := m.rest[1:]
	n := strings.IndexAny(s, " \t\n/>")
	if n <= 0 || !isLetter(s[0]) {
		return fmt.Errorf("not a tag: %.40q", m.rest)
	}
	name := s[:n]
	s = s[n:]
	attrs := m.tag[:0]
	closed := false
	for {
		for s != "" && isSpace(s[0]) {
			s = s[1:]
		}
		if s == "" {
			return fmt.Errorf("the tag <%s has no end", name)
		}
		if s[0] == '>' {
			s = s[1:]
			break
		}
		if s[0] == '/' {
			closed = true
			s = s[1:]
			continue
		}
		a, rest, err := readAttr(s)
		if err != nil {
			return fmt.Errorf("in <%s: %w", name, err)
		}
		attrs = append(attrs, a)
		s = rest
	}
	m.rest, m.tag = s, attrs

	lower := strings.ToLower(name)
	void := isVoid(lower) || closed
	if lower == "body" {
		m.inBody = true
		return nil
	}
	if !m.inBody {
		return nil
	}
	if m.skipping > 0 {
		if !void {
			m.skipping++
		}
		return nil
	}
	if slices.ContainsFunc(attrs, func(a attr) bool { return a.name == "id" && a.value == loaderID }) {
		m.skipping = 1
		return nil
	}
	if isVerbatim(lower) {
		m.verbatim++
	}
	slices.SortStableFunc(attrs, func(a, b attr) int { return strings.Compare(a.name, b.name) })
	m.out.WriteByte('<')
	m.out.WriteString(name)
	for _, a := range attrs {
		m.attr(a)
	}
	if closed {
		m.out.WriteString("/")
	}
	m.out.WriteByte('>')
	return nil
}

// readAttr reads one attribute from the beginning of s.
func readAttr(s string) (a attr, rest string, err error) {
	n := strings.IndexAny(s, " \t\n/>=\"'<")
	if n <= 0 {
		return a, "", fmt.Errorf("not an attribute: %.40q", s)
	}
	a.name = s[:n]
	s = s[n:]
	if s[0] != '=' {
		a.bare = true
		return a, s, nil
	}
	s = s[1:]
	switch {
	case s == "":
		return a, "", errors.New("an attribute has no value")
	case s[0] == '\'':
		v, rest, ok := strings.Cut(s[1:], "'")
		if !ok {
			return a, "", errors.New("a value has no end")
		}
		a.value = html.UnescapeString(v)
		return a, rest, nil
	case s[0] == '"':
		// Nearly all values mean what they say.
		if n := strings.IndexAny(s[1:], "\"\\&\n"); n >= 0 && s[1+n] == '"' && endsAttr(s[n+2:]) && utf8.ValidString(s[1:1+n]) {
			a.value = s[1 : 1+n]
			return a, s[n+2:], nil
		}
		if q, err := strconv.QuotedPrefix(s); err == nil {
			v, err := strconv.Unquote(q)
			if err == nil && endsAttr(s[len(q):]) {
				a.value = unescape.Replace(v)
				return a, s[len(q):], nil
			}
		}
		v, rest, ok := strings.Cut(s[1:], `"`)
		if !ok {
			return a, "", errors.New("a value has no end")
		}
		a.value = html.UnescapeString(v)
		return a, rest, nil
	}
	n = strings.IndexAny(s, " \t\n>")
	if n < 0 {
		return a, "", errors.New("a value has no end")
	}
	a.value = html.UnescapeString(s[:n])
	return a, s[n:], nil
}

// unescape undoes html.EscapeString, and only that: a value in double quotes
// may come from a component (plain) or from app.Raw (escaped), and a plain
// "?a=1&copy=2" must stay what it is.
var unescape = strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">", "&#34;", `"`, "&#39;", "'", "&quot;", `"`)

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' }

func endsAttr(s string) bool { return s == "" || isSpace(s[0]) || s[0] == '/' || s[0] == '>' }

func (m *mender) attr(a attr) {
	name := strings.ToLower(a.name)
	if strings.HasPrefix(name, "on") {
		return
	}
	value := a.value
	switch {
	case isBoolean(name):
		if value == "false" {
			return
		}
		if a.bare || value == "true" || value == "" {
			m.out.WriteByte(' ')
			m.out.WriteString(a.name)
			return
		}
	case a.bare && name != "download":
		value = "true" // how go-app writes it
	case isAddress(name):
		var ok bool
		if value, ok = m.address(value); !ok {
			return
		}
		if m.link != nil {
			value = m.link(value)
		}
	}
	m.out.WriteByte(' ')
	m.out.WriteString(a.name)
	if a.bare && name == "download" {
		return
	}
	m.out.WriteString(`="`)
	m.out.WriteString(escapeAttr(value))
	m.out.WriteByte('"')
}

// escapeAttr escapes what ends a value or starts a reference, and control
// characters, which a parser would drop or change.
func escapeAttr(s string) string {
	if !strings.ContainsAny(s, `&<>"'`) && !strings.ContainsFunc(s, isControl) {
		return s
	}
	s = html.EscapeString(s)
	if strings.IndexFunc(s, isControl) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == 0:
			b.WriteRune('\uFFFD')
		case isControl(r):
			fmt.Fprintf(&b, "&#%d;", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isControl(r rune) bool { return r < ' ' || r == 0x7f }

// address makes an address relative to the root of the site.
func (m *mender) address(v string) (string, bool) {
	// Browsers drop line breaks and tabs in addresses, and spaces at the ends.
	v = strings.TrimSpace(strings.Map(func(r rune) rune {
		if isControl(r) {
			return -1
		}
		return r
	}, v))
	switch {
	case v == "" || v == "/":
		return "./", true
	case strings.HasPrefix(v, "#"):
		return m.path + v, true
	case strings.HasPrefix(v, "//"), strings.HasPrefix(v, `/\`), strings.HasPrefix(v, `\`):
		return "", false
	case strings.HasPrefix(v, "/"):
		v = v[1:]
	}
	if strings.HasPrefix(v, "?") {
		return "./" + v, true
	}
	if i := strings.IndexAny(v, ":/?#"); i >= 0 && v[i] == ':' {
		switch strings.ToLower(v[:i]) {
		case "http", "https", "mailto":
			return v, true
		}
		return "", false
	}
	return v, true
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isAddress(name string) bool {
	switch name {
	case "href", "src", "action", "formaction", "cite", "data", "poster", "xlink:href":
		return true
	}
	return false
}

func isVerbatim(tag string) bool { return tag == "pre" || tag == "textarea" }

func isVoid(tag string) bool {
	switch tag {
	case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr":
		return true
	}
	return false
}

func isBoolean(name string) bool {
	switch name {
	case "allowfullscreen", "async", "autofocus", "autoplay", "checked", "controls", "default", "defer",
		"disabled", "formnovalidate", "hidden", "inert", "ismap", "itemscope", "loop", "multiple", "muted",
		"nomodule", "novalidate", "open", "playsinline", "readonly", "required", "reversed", "selected":
		return true
	}
	return false
}
