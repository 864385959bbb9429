package ui

import (
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"dossier/app/search"
)

// State is what a reader has asked for: all of it stands in the query string,
// so that every view can be shared, reloaded and gone back to.
type State struct {
	Query string
	// Include and Exclude map a kind of Kinds to value IDs, sorted and unique.
	Include, Exclude map[string][]string
	// From and To are 2023, 2023-06 or 2023-06-30; "" is open.
	From, To string
	Undated  search.Undated
	Sort     search.Sort
	// Rows is how far the list of results is shown; 0 means DefaultRows.
	Rows int
}

// Param is a parameter of the query string that could not be used.
type Param struct{ Name, Value string }

// DefaultRows is how many results a list shows at first, and how many more each time.
const DefaultRows = 10

// MaxRows bounds the rows that a URL can ask for.
const MaxRows = 100000

// MaxQuery is the length in bytes at which a query is cut.
const MaxQuery = 1000

// maxIDs bounds the values of one parameter, so that no link makes a page of chips.
const maxIDs = 100

// Kinds are the kinds that articles can be filtered by, in the order in which
// facets and parameters stand.
var Kinds = [...]string{"person", "said", "organization", "place", "event", "agreement", "source", "tag"}

var undatedNames = map[string]search.Undated{"only": search.OnlyUndated, "also": search.AlsoUndated}

var sortNames = [...]string{search.ByRelevance: "relevance", search.Newest: "newest", search.Oldest: "oldest", search.ByTitle: "title"}

// ParseState reads a query string, with or without its "?". Values that make
// no sense come back beside the state, to be said on the page; parameters of
// other names are none of ours and are left out.
func ParseState(query string) (State, []Param) {
	var s State
	var bad []Param
	query = strings.TrimPrefix(query, "?")
	for query != "" {
		var part string
		part, query, _ = strings.Cut(query, "&")
		name, value, _ := strings.Cut(part, "=")
		name, value = unescape(name), unescape(value)
		if value == "" {
			continue
		}
		refuse := func() { bad = append(bad, Param{name, value}) }
		switch name {
		case "q":
			s.Query = cutQuery(value)
		case "from", "to":
			if !validDate(value) {
				refuse()
			} else if name == "from" {
				s.From = value
			} else {
				s.To = value
			}
		case "undated":
			if u, ok := undatedNames[value]; ok {
				s.Undated = u
			} else {
				refuse()
			}
		case "sort":
			ok := false
			for i, n := range sortNames {
				if n == value {
					s.Sort, ok = search.Sort(i), true
				}
			}
			if !ok {
				refuse()
			}
		case "n":
			n, err := strconv.Atoi(value)
			if err != nil || n < 1 || n > MaxRows {
				refuse()
			} else if s.Rows = n; n == DefaultRows {
				s.Rows = 0
			}
		default:
			kind, not := name, false
			if strings.HasPrefix(name, "-") {
				kind, not = name[1:], true
			}
			if !isKind(kind) {
				continue
			}
			for id := range strings.SplitSeq(value, ",") {
				if id == "" {
					continue
				}
				if !validID(id) || len(s.ids(kind, not)) >= maxIDs {
					bad = append(bad, Param{name, id})
				} else {
					s.add(kind, id, not)
				}
			}
		}
	}
	return s, bad
}

// Encode returns the query string of s, without a "?", its parameters and
// values in canonical order: equal states have equal strings.
func (s *State) Encode() string {
	var p params
	p.put("q", escape(cutQuery(s.Query)))
	for _, k := range Kinds {
		p.put(k, strings.Join(s.Include[k], ","))
	}
	for _, k := range Kinds {
		p.put("-"+k, strings.Join(s.Exclude[k], ","))
	}
	p.put("from", s.From)
	p.put("to", s.To)
	p.put("undated", s.undatedName())
	if s.Sort != search.ByRelevance && int(s.Sort) < len(sortNames) {
		p.put("sort", sortNames[s.Sort])
	}
	if s.Rows > 0 && s.Rows != DefaultRows {
		p.put("n", strconv.Itoa(s.Rows))
	}
	return string(p)
}

// undatedName returns the name of the use of undated articles, or "".
func (s *State) undatedName() string {
	for name, u := range undatedNames {
		if u == s.Undated {
			return name
		}
	}
	return ""
}

// params is a query string in the making.
type params []byte

// put adds a parameter that has a value.
//
//go:noinline
func (p *params) put(name, value string) {
	if value == "" {
		return
	}
	if len(*p) > 0 {
		*p = append(*p, '&')
	}
	*p = append(*p, name...)
	*p = append(*p, '=')
	*p = append(*p, value...)
}

// IsZero reports whether nothing is asked for.
func (s *State) IsZero() bool { return s.Encode() == "" }

// Filtered reports whether anything but words narrows the articles.
func (s *State) Filtered() bool { return s.NumFilters() > 0 }

// NumFilters counts the filters as a reader counts them; a date range is one.
func (s *State) NumFilters() int {
	n := 0
	for _, k := range Kinds {
		n += len(s.Include[k]) + len(s.Exclude[k])
	}
	if s.From != "" || s.To != "" {
		n++
	}
	if s.Undated != search.WithinRange {
		n++
	}
	return n
}

// Filters returns the filters for the index.
func (s *State) Filters() search.Filters {
	return search.Filters{Include: s.Include, Exclude: s.Exclude, From: s.From, To: s.To, Undated: s.Undated}
}

// Request returns the question for the window of rows that s shows. The last
// word counts as the beginning of one, so that typing, reloading and sharing
// give the same answer.
func (s *State) Request() search.Request {
	first, n := s.Window()
	return search.Request{Query: s.Query, Typing: true, Filters: s.Filters(), Sort: s.order(), Offset: first, Limit: n, Facets: true}
}

// order is the order in use: without words there is no relevance.
func (s *State) order() search.Sort {
	if s.Sort == search.ByRelevance && !s.hasWords() {
		return search.Newest
	}
	return s.Sort
}

// hasWords reports whether the query has words that results can be ranked by.
func (s *State) hasWords() bool { return search.HasWords(search.Parse(s.Query)) }

// maxWindow is how many rows stand in the page at once.
const maxWindow = 50

// Window returns the first row shown, from 0, and the number of rows.
func (s *State) Window() (first, n int) {
	n = s.Rows
	if n == 0 {
		n = DefaultRows
	}
	if n > maxWindow {
		return n - maxWindow, maxWindow
	}
	return 0, n
}

// Value returns how the value of a kind is used.
func (s *State) Value(kind, id string) search.State {
	switch {
	case contains(s.Include[kind], id):
		return search.Included
	case contains(s.Exclude[kind], id):
		return search.Excluded
	}
	return search.Neutral
}

// With returns s with the value of a kind in another use, at the list's first rows.
func (s *State) With(kind, id string, use search.State) *State {
	t := s.clone()
	t.Rows = 0
	t.Include[kind] = without(t.Include[kind], id)
	t.Exclude[kind] = without(t.Exclude[kind], id)
	switch use {
	case search.Included:
		t.add(kind, id, false)
	case search.Excluded:
		t.add(kind, id, true)
	}
	return t
}

// WithDates returns s with another range of dates.
func (s *State) WithDates(from, to string) *State {
	t := s.clone()
	t.Rows, t.From, t.To = 0, from, to
	if from != "" || to != "" {
		if t.Undated == search.OnlyUndated {
			t.Undated = search.WithinRange
		}
	} else if t.Undated == search.AlsoUndated {
		t.Undated = search.WithinRange
	}
	return t
}

// WithUndated returns s with another use of undated articles.
func (s *State) WithUndated(u search.Undated) *State {
	t := s.clone()
	t.Rows, t.Undated = 0, u
	if u == search.OnlyUndated {
		t.From, t.To = "", ""
	}
	return t
}

// WithQuery returns s with other words.
func (s *State) WithQuery(q string) *State {
	t := s.clone()
	t.Rows, t.Query = 0, cutQuery(q)
	return t
}

// WithSort returns s in another order.
func (s *State) WithSort(o search.Sort) *State {
	t := s.clone()
	t.Rows, t.Sort = 0, o
	return t
}

// WithRows returns s with another number of rows.
func (s *State) WithRows(n int) *State {
	t := s.clone()
	t.Rows = min(max(n, DefaultRows), MaxRows)
	if t.Rows == DefaultRows {
		t.Rows = 0
	}
	return t
}

// WithoutFilters returns s with its words and order alone.
func (s *State) WithoutFilters() *State { return &State{Query: s.Query, Sort: s.Sort} }

// Known parts s into what an edition has and the values that it lacks.
func (s *State) Known(has func(kind, id string) bool) (*State, []Param) {
	t := s.clone()
	var bad []Param
	for i, m := range []map[string][]string{s.Include, s.Exclude} {
		for _, k := range Kinds {
			for _, id := range m[k] {
				if !has(k, id) {
					t = t.drop(k, id)
					bad = append(bad, Param{[]string{k, "-" + k}[i], id})
				}
			}
		}
	}
	return t, bad
}

func (s *State) drop(kind, id string) *State {
	s.Include[kind] = without(s.Include[kind], id)
	s.Exclude[kind] = without(s.Exclude[kind], id)
	return s
}

func (s *State) ids(kind string, not bool) []string {
	if not {
		return s.Exclude[kind]
	}
	return s.Include[kind]
}

// add puts a value to use; the last word on a value counts.
func (s *State) add(kind, id string, not bool) {
	if s.Include == nil {
		s.Include = map[string][]string{}
	}
	if s.Exclude == nil {
		s.Exclude = map[string][]string{}
	}
	to, from := s.Include, s.Exclude
	if not {
		to, from = from, to
	}
	if other := without(from[kind], id); len(other) > 0 {
		from[kind] = other
	} else {
		delete(from, kind)
	}
	if !contains(to[kind], id) {
		ids := append(append([]string(nil), to[kind]...), id)
		sort.Strings(ids)
		to[kind] = ids
	}
}

func (s *State) clone() *State {
	u := *s
	t := &u
	t.Include, t.Exclude = map[string][]string{}, map[string][]string{}
	for k, v := range s.Include {
		t.Include[k] = v
	}
	for k, v := range s.Exclude {
		t.Exclude[k] = v
	}
	return t
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// without returns list without s, in new memory: states share their lists.
func without(list []string, s string) []string {
	var out []string
	for _, x := range list {
		if x != s {
			out = append(out, x)
		}
	}
	return out
}

func isKind(k string) bool {
	for _, x := range Kinds {
		if x == k {
			return true
		}
	}
	return false
}

// validID reports whether s can be the ID of a value.
func validID(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return false
		}
	}
	return s != "" && len(s) <= 200
}

// validDate reports whether s is a year, a month or a day of the calendar.
func validDate(s string) bool {
	if len(s) != 4 && len(s) != 7 && len(s) != 10 {
		return false
	}
	for i := 0; i < len(s); i++ {
		if i == 4 || i == 7 {
			if s[i] != '-' {
				return false
			}
		} else if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	year, _ := strconv.Atoi(s[:4])
	month, day := 1, 1
	if len(s) >= 7 {
		month, _ = strconv.Atoi(s[5:7])
	}
	if len(s) == 10 {
		day, _ = strconv.Atoi(s[8:])
	}
	return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// firstDay and lastDay return the days that bound a date of validDate.
func firstDay(s string) string {
	switch len(s) {
	case 4:
		return s + "-01-01"
	case 7:
		return s + "-01"
	}
	return s
}

func lastDay(s string) string {
	switch len(s) {
	case 4:
		return s + "-12-31"
	case 7:
		year, _ := strconv.Atoi(s[:4])
		month, _ := strconv.Atoi(s[5:])
		return s + "-" + strconv.Itoa(daysIn(year, month))
	}
	return s
}

// cutQuery makes a query valid UTF-8 of a sane length.
func cutQuery(q string) string {
	q = strings.ToValidUTF8(q, "\uFFFD")
	if len(q) <= MaxQuery {
		return q
	}
	n := MaxQuery
	for n > 0 && !utf8.RuneStart(q[n]) {
		n--
	}
	return q[:n]
}

// unescape decodes a component of a query string. What is no escape stands
// for itself: a link that someone mangled still says most of what it meant.
func unescape(s string) string {
	if !strings.ContainsAny(s, "%+") {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '+':
			b = append(b, ' ')
		case c == '%' && i+2 < len(s) && hex(s[i+1]) >= 0 && hex(s[i+2]) >= 0:
			b = append(b, byte(hex(s[i+1])<<4|hex(s[i+2])))
			i += 2
		default:
			b = append(b, c)
		}
	}
	return string(b)
}

func hex(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// escape encodes a component of a query string; only characters that mean
// nothing in URLs and markup stay as they are.
func escape(s string) string {
	const digits = "0123456789ABCDEF"
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', strings.IndexByte("-_.~", c) >= 0:
			b = append(b, c)
		case c == ' ':
			b = append(b, '+')
		default:
			b = append(b, '%', digits[c>>4], digits[c&15])
		}
	}
	return string(b)
}
