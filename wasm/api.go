//go:build js && wasm

package main

import (
	"strings"
	"syscall/js"
	"unicode/utf16"

	"dossier/app/corpus"
	"dossier/app/search"
	"dossier/app/text"
)

// expose gives the page its interface:
//
//	dossier.ready                    a Promise
//	dossier.search(query, options)   a Promise of an answer
//
// Options: limit (10) and offset (0); filters: an object of lists of ids by
// kind (person, organization, place, event, agreement, source; "-person"
// excludes), from, to and undated ("only" or "also"); sort ("relevance",
// "newest", "oldest", "title"); typing (true): the last word may be
// unfinished; fuzzy (true): help with typos; explain (false); facets (true);
// facetLimit (50): how many values of a kind beside the chosen ones, 0 for all.
//
// The answer: total, full (those that have all words), ms, relaxed, dropped
// (the words that were given up for the others), results and facets. A result: id, title, url, score, date (ISO, or null),
// source, snippets (text and marks: pairs of UTF-16 offsets), reasons (word,
// kind, term) and, when asked for, explain (what, value). A facet by kind is a
// list of id, name, count and state ("", "include", "exclude").
// load brings what the corpus wants, and is not there yet.
func expose(c *corpus.Corpus, load func(done func(error))) {
	d := js.Global().Get("dossier")
	if d.Type() != js.TypeObject {
		d = js.Global().Get("Object").New()
		js.Global().Set("dossier", d)
	}
	promise := js.Global().Get("Promise")
	root := js.Global().Get("URL").New(".", js.Global().Get("document").Get("baseURI")).Get("href").String()
	if p := js.Global().Get("dossierPlace"); p.Truthy() {
		root = p.Get("root").String() // the edition of one file
	}
	d.Set("search", js.FuncOf(func(_ js.Value, args []js.Value) any {
		q, options := "", js.Undefined()
		if len(args) > 0 && args[0].Type() == js.TypeString {
			q = args[0].String()
		}
		if len(args) > 1 && args[1].Type() == js.TypeObject {
			options = args[1]
		}
		return later(promise, func() js.Value { return answer(c, root, q, options) }, load)
	}))
	if started := d.Get("started"); started.Type() == js.TypeFunction {
		started.Invoke() // the boot script made dossier.ready before there was a client
	} else {
		d.Set("ready", promise.Call("resolve", d))
	}
}

// maxRounds bounds how often a search asks for further pieces.
const maxRounds = 16

// later returns a Promise of what f returns when all is there that it needs;
// until then f returns undefined.
func later(promise js.Value, f func() js.Value, load func(done func(error))) js.Value {
	if v := f(); !v.IsUndefined() {
		return promise.Call("resolve", v)
	}
	executor := js.FuncOf(func(_ js.Value, args []js.Value) any {
		resolve, reject := args[0], args[1]
		var again func(error)
		rounds := 0
		again = func(err error) {
			rounds++
			if err == nil {
				if v := f(); !v.IsUndefined() {
					resolve.Invoke(v)
					return
				} else if rounds < maxRounds {
					load(again)
					return
				}
				err = errLoad
			}
			reject.Invoke(js.Global().Get("Error").New(err.Error()))
		}
		load(again)
		return nil
	})
	defer executor.Release()
	return promise.New(executor)
}

// answer runs a search and returns what dossier.search promises. It goes to
// JavaScript as one text: an object made member by member takes longer than
// the search. It is undefined while pieces of the corpus are wanted first.
func answer(c *corpus.Corpus, root, q string, options js.Value) js.Value {
	now := js.Global().Get("performance")
	start := now.Call("now").Float()
	r := search.Request{Query: q, Typing: flag(options, "typing", true), Plain: !flag(options, "fuzzy", true),
		Explain: flag(options, "explain", false), Facets: flag(options, "facets", true),
		FacetLimit: number(options, "facetLimit", 50), Limit: number(options, "limit", 10), Offset: number(options, "offset", 0)}
	switch str(options, "sort") {
	case "newest":
		r.Sort = search.Newest
	case "oldest":
		r.Sort = search.Oldest
	case "title":
		r.Sort = search.ByTitle
	}
	r.Filters = filters(option(options, "filters"))
	a := c.Search(r)
	if a.Absent {
		return js.Undefined()
	}

	var w jsonWriter
	w.open('{')
	w.key("total").int(a.Total)
	w.key("full").int(a.Full)
	w.key("relaxed").bool(len(a.Relaxed) > 0)
	w.key("dropped").open('[')
	for _, word := range a.Relaxed {
		w.string(word)
	}
	w.close(']')
	w.key("results").open('[')
	for _, h := range a.Hits {
		result(&w, c, root, h, r.Explain)
	}
	w.close(']')
	w.key("facets").open('{')
	for _, f := range a.Facets {
		w.key(f.Kind).open('[')
		for _, v := range f.Values {
			w.open('{')
			w.key("id").string(v.ID)
			w.key("name").string(v.Name)
			w.key("count").int(v.Count)
			w.key("state").string([...]string{"", "include", "exclude"}[v.State])
			w.close('}')
		}
		w.close(']')
	}
	w.close('}')
	w.close('}')
	out := js.Global().Get("JSON").Call("parse", string(w.b))
	out.Set("ms", now.Call("now").Float()-start)
	return out
}

func result(w *jsonWriter, c *corpus.Corpus, root string, h search.Hit, explain bool) {
	a := c.Article(h.Doc)
	w.open('{')
	w.key("id").string(a.ID)
	w.key("title").string(a.Title)
	w.key("url").string(root + a.Path())
	w.key("score").float(h.Score)
	if a.Date.IsZero() {
		w.key("date").null()
	} else {
		w.key("date").string(a.Date.String())
	}
	w.key("source").string(a.Source)
	w.key("snippets").open('[')
	for _, s := range h.Snippets {
		w.open('{')
		w.key("text").string(a.Text[s.Start:s.End])
		w.key("marks").open('[')
		for _, m := range units(a.Text, s) {
			w.open('[')
			w.int(m[0])
			w.int(m[1])
			w.close(']')
		}
		w.close(']')
		w.close('}')
	}
	w.close(']')
	w.key("reasons").open('[')
	for _, r := range h.Reasons {
		w.open('{')
		w.key("word").string(r.Word)
		w.key("kind").string(r.Kind.String())
		w.key("term").string(r.Term)
		w.close('}')
	}
	w.close(']')
	if explain {
		w.key("explain").open('[')
		for _, p := range h.Explain {
			w.open('{')
			w.key("what").string(p.What)
			w.key("value").float(p.Value)
			w.close('}')
		}
		w.close(']')
	}
	w.close('}')
}

// units returns the marks of a snippet as pairs of UTF-16 offsets into its text.
func units(s string, sn search.Snippet) [][2]int {
	var out [][2]int
	at, n := sn.Start, 0
	to := func(end int) int {
		for _, r := range s[at:end] {
			n += max(utf16.RuneLen(r), 1)
		}
		at = end
		return n
	}
	for _, m := range sn.Marks {
		if (text.Span{Start: at, End: sn.End}).Overlaps(m) {
			start := to(m.Start)
			out = append(out, [2]int{start, to(m.End)})
		}
	}
	return out
}

// option returns a member of an object that may be missing.
func option(o js.Value, name string) js.Value {
	if o.Type() != js.TypeObject {
		return js.Undefined()
	}
	return o.Get(name)
}

func flag(o js.Value, name string, def bool) bool {
	if v := option(o, name); v.Type() == js.TypeBoolean {
		return v.Bool()
	}
	return def
}

func number(o js.Value, name string, def int) int {
	if v := option(o, name); v.Type() == js.TypeNumber && v.Float() >= 0 && v.Float() < 1<<30 {
		return v.Int()
	}
	return def
}

func str(o js.Value, name string) string {
	if v := option(o, name); v.Type() == js.TypeString {
		return v.String()
	}
	return ""
}

// filters reads the filters of a search.
func filters(o js.Value) search.Filters {
	f := search.Filters{Include: map[string][]string{}, Exclude: map[string][]string{}, From: str(o, "from"), To: str(o, "to")}
	switch str(o, "undated") {
	case "only":
		f.Undated = search.OnlyUndated
	case "also":
		f.Undated = search.AlsoUndated
	}
	if o.Type() != js.TypeObject {
		return f
	}
	keys := js.Global().Get("Object").Call("keys", o)
	for i := range keys.Length() {
		kind := keys.Index(i).String()
		ids := o.Get(kind)
		var list []string
		switch {
		case kind == "from" || kind == "to" || kind == "undated":
			continue
		case ids.Type() == js.TypeString:
			list = []string{ids.String()}
		case js.Global().Get("Array").Call("isArray", ids).Bool():
			for j := range ids.Length() {
				list = append(list, ids.Index(j).String())
			}
		}
		if k, ok := strings.CutPrefix(kind, "-"); ok {
			f.Exclude[k] = list
		} else {
			f.Include[kind] = list
		}
	}
	return f
}
