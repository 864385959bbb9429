package ui

import (
	"strconv"
	"strings"
	"time"

	"dossier/app/corpus"
	"dossier/app/search"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// The search box is a combobox with a list that the reader chooses from by
// hand: nothing is chosen by typing or by leaving the box, and Enter without a
// choice searches, as it does without the list.
//
// A name leads to its page and a title to its article: the articles that have
// the words typed stand below the box already, so that adding a name to the
// query would show nothing new. A word completes the query.

// What the list has at most: of each sort, and together, so that the results
// below it stay in sight.
const (
	maxSuggested = 6
	maxNames     = 3
	maxTitles    = 2
)

// option is a row of the list: it leads to href, or puts query into the box.
type option struct {
	kind, text, note string
	href, query      string
}

// suggestions is the list below the search box.
type suggestions struct {
	open    bool
	options []option
	active  int     // from 1; 0 is none
	next    *timer  // the rest of the work on it
	quick   bool    // it was little work the last time
	y       float64 // how far the page was scrolled when the list opened
}

// leftBehind reports whether the reader has scrolled on, to see what the list
// covers. Browsers scroll a little by themselves when a box gets the focus.
func (s *suggestions) leftBehind() bool {
	d := app.Window().Get("scrollY").Float() - s.y
	return d > 100 || d < -100
}

// suggested returns the options for what is typed; for nothing, what was
// searched for lately. What takes work is left to an offer.
func suggested(typed string, recent []string) (list []option, more *offer) {
	if strings.TrimSpace(typed) == "" {
		for _, q := range recent {
			list = append(list, option{kind: "recent", text: q, note: t.RecentNote, query: q})
		}
		if len(list) > 0 {
			list = append(list, option{kind: "forget", text: t.ForgetRecent})
		}
		return list, nil
	}
	if strings.ContainsAny(typed, `":`) {
		return nil, nil // the query language: names and words alone don't fit
	}
	o := &offer{typed: typed}
	o.steps = lib.Suggesting(typed, max(maxSuggested, maxNames), &o.found)
	if strings.ContainsRune(strings.TrimLeft(typed, " "), ' ') {
		o.steps = append(o.steps, o.goingWith)
	}
	return nil, o
}

// offer finds the options for what is typed, step by step.
type offer struct {
	typed string
	found corpus.Suggestions
	steps []func() // that are left
}

// work does steps, one at least, until so much time has passed or none are left,
// and reports whether none are.
func (o *offer) work(during time.Duration) bool {
	for began := time.Now(); len(o.steps) > 0; {
		step := o.steps[0]
		o.steps = o.steps[1:]
		step()
		lib.Wanted() // what is not there yet is not worth a wait
		if time.Since(began) >= during {
			break
		}
	}
	return len(o.steps) == 0
}

// goingWith leaves of the words found those that articles have with the words typed
// before, counted with them.
func (o *offer) goingWith() {
	words := o.found.Words[:min(len(o.found.Words), maxSuggested-maxNames)]
	o.found.Words = nil
	for _, w := range words {
		o.steps = append(o.steps, func() {
			a := lib.Search(search.Request{Query: completed(o.typed, w.Text), Plain: true})
			if a.Total > 0 && a.Full == a.Total && !a.Absent {
				o.found.Words = append(o.found.Words, search.Suggestion{Text: w.Text, Docs: a.Total})
			}
		})
	}
}

// merge chooses of each sort and gives the room that one leaves to the others.
func merge(typed string, s corpus.Suggestions) []option {
	names, titles := s.Names, s.Titles[:min(len(s.Titles), maxTitles)]
	words := s.Words[:min(len(s.Words), maxSuggested-maxNames)]
	names = names[:min(len(names), max(maxNames, maxSuggested-len(titles)-len(words)))]
	var list []option
	for _, i := range names {
		e := ent(i)
		kind := e.Kind.String()
		list = append(list, option{kind: kind, text: e.Name, note: t.SuggestedName(t.Kind(kind), e.Articles), href: e.Path()})
	}
	room := maxSuggested - len(list) - len(titles)
	for _, w := range words[:max(0, min(len(words), room))] {
		list = append(list, option{kind: "word", text: w.Text, note: t.Results(w.Docs), query: completed(typed, w.Text)})
	}
	for _, i := range titles[:max(0, min(len(titles), maxSuggested-len(list)))] {
		a := art(i)
		list = append(list, option{kind: "title", text: shorten(clean(a.Title), 90), note: t.SuggestedArticle, href: a.Path()})
	}
	return list
}

// completed returns a query with its last word replaced.
func completed(typed, word string) string {
	i := len(typed)
	for i > 0 && !strings.ContainsRune(" -(", rune(typed[i-1])) {
		i--
	}
	return typed[:i] + word + " "
}

// suggestList returns the list. It is always there, so that the box can name it.
func (r *root) suggestList() app.UI {
	s := &r.suggest
	items := make(nodes, 0, len(s.options))
	for i, o := range s.options {
		row := set(el("li", "option "+o.kind, span("what", o.text), span("note", o.note)),
			"role", "option", "id", optionID(i+1), "data-option", strconv.Itoa(i+1), "aria-selected", boolean(i+1 == s.active)).
			On("click", r.onOption)
		items.add(row)
	}
	list := set(el("ul", "suggest", items...), "id", "suggest", "role", "listbox", "aria-label", t.Suggestions).
		On("mousedown", r.keepFocus)
	if !s.open {
		list = set(list, "hidden", "true")
	}
	return list
}

func optionID(i int) string { return "option-" + strconv.Itoa(i) }

func boolean(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

// suggestSoon changes the list when the reader pauses. The results follow every key;
// the list would only flicker.
func (r *root) suggestSoon() {
	s := &r.suggest
	s.active = 0
	s.stopWork()
	r.pause.start(suggesting, func() {
		work := func() { r.ctx.Dispatch(func(app.Context) { r.suggestNow(suggestTime) }) }
		if s.quick {
			work() // in the filters' task
		} else {
			s.next = after(0, work)
		}
	})
}

// suggestTime is how long a task works on the list. Its longest step takes as much
// again.
const suggestTime = 10 * time.Millisecond

// quickWork is the work on the list that the filters' task has room for.
const quickWork = 2 * time.Millisecond

// suggestNow shows the list for what is in the box, if the reader is there. It is
// worked on for so long in this task, and for suggestTime in each that follows.
func (r *root) suggestNow(during time.Duration) {
	q := byID("q")
	if !q.Truthy() || !app.Window().Get("document").Get("activeElement").Equal(q) {
		r.closeSuggest()
		return
	}
	list, more := suggested(q.Get("value").String(), recallLines(recentKey))
	if more == nil {
		r.offer(list)
		return
	}
	began := time.Now()
	r.workOn(more, during)
	r.suggest.quick = time.Since(began) <= quickWork
}

// workOn shows what an offer finds.
func (r *root) workOn(o *offer, during time.Duration) {
	if o.work(during) {
		r.offer(merge(o.typed, o.found))
		return
	}
	r.suggest.next = after(0, func() {
		r.ctx.Dispatch(func(app.Context) { r.workOn(o, suggestTime) })
	})
}

// offer shows options, if there are any.
func (r *root) offer(options []option) {
	s := &r.suggest
	s.options = options
	s.active = 0
	if !s.open {
		s.y = app.Window().Get("scrollY").Float()
	}
	s.open = len(s.options) > 0
}

func (s *suggestions) stopWork() {
	if s.next != nil {
		s.next.Stop()
		s.next = nil
	}
}

func (r *root) closeSuggest() {
	s := &r.suggest
	r.pause.stop(suggesting)
	s.stopWork()
	s.open, s.active = false, 0
}

// onSuggestKey handles the keys of the list and reports whether it took one.
func (r *root) onSuggestKey(e app.Value, key string) bool {
	if attr(e.Get("target"), "id") != "q" {
		return false
	}
	s := &r.suggest
	do := func(f func(app.Context)) bool {
		e.Call("preventDefault")
		r.ctx.Dispatch(f)
		return true
	}
	switch key {
	case "ArrowDown", "ArrowUp":
		if e.Get("shiftKey").Bool() || e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() {
			return false
		}
		alt := e.Get("altKey").Bool()
		return do(func(app.Context) { r.moveOption(key == "ArrowDown", alt) })
	case "ArrowLeft", "ArrowRight", "Home", "End":
		if s.active > 0 { // the reader edits again
			r.ctx.Dispatch(func(app.Context) { s.active = 0 })
		}
	case "Escape":
		if s.open {
			return do(func(app.Context) { r.closeSuggest() })
		}
	}
	return false
}

// moveOption goes down or up the list, through the box at its ends. With alt
// it opens and closes the list only.
func (r *root) moveOption(down, alt bool) {
	s := &r.suggest
	if alt && !down {
		r.closeSuggest()
		return
	}
	if !s.open {
		if r.suggestNow(time.Minute); !s.open || alt { // the reader waits for it
			return
		}
	}
	n := len(s.options) + 1
	if down {
		s.active = (s.active + 1) % n
	} else {
		s.active = (s.active + n - 1) % n
	}
	if s.active > 0 {
		r.ctx.Defer(func(app.Context) {
			if e := byID(optionID(s.active)); e.Truthy() {
				e.Call("scrollIntoView", map[string]any{"block": "nearest"})
			}
		})
	}
}

// onOption chooses the row that is pressed.
func (r *root) onOption(ctx app.Context, e app.Event) {
	if i, err := strconv.Atoi(attr(ctx.JSSrc(), "data-option")); err == nil {
		r.takeOption(ctx, i)
	}
}

// keepFocus keeps the focus, and what is marked, where it is.
func (r *root) keepFocus(ctx app.Context, e app.Event) { e.PreventDefault() }

// onBoxFocus offers what was searched for lately.
func (r *root) onBoxFocus(ctx app.Context, e app.Event) {
	if ctx.JSSrc().Get("value").String() == "" {
		r.suggestNow(suggestTime)
	}
}

func (r *root) onBoxBlur(ctx app.Context, e app.Event) { r.closeSuggest() }

// takeOption does what option i, from 1, stands for.
func (r *root) takeOption(ctx app.Context, i int) {
	s := &r.suggest
	if i < 1 || i > len(s.options) {
		return
	}
	o := s.options[i-1]
	r.closeSuggest()
	switch {
	case o.kind == "forget":
		remember(recentKey, "")
	case o.href != "":
		r.follow(ctx, o.href, "", "", false)
	default:
		byID("q").Set("value", o.query)
		r.onTyped(o.query)
		r.closeSuggest()
		if o.kind == "recent" {
			r.send(ctx)
		}
	}
}
