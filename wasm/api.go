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
func expose(c *corpus.Corpus) {
	d := js.Global().Get("dossier")
	if d.Type() != js.TypeObject {
		d = js.Global().Get("Object").New()
		js.Global().Set("dossier", d)
	}
	promise := js.Global().Get("Promise")
	d.Set("search", js.FuncOf(func(_ js.Value, args []js.Value) any {
		q, options := "", js.Undefined()
		if len(args) > 0 && args[0].Type() == js.TypeString {
			q = args[0].String()
		}
		if len(args) > 1 && args[1].Type() == js.TypeObject {
			options = args[1]
		}
		return promise.Call("resolve", answer(c, q, options))
	}))
	if started := d.Get("started"); started.Type() == js.TypeFunction {
		started.Invoke() // the boot script made dossier.ready before there was a client
	} else {
		d.Set("ready", promise.Call("resolve", d))
	}
}

// answer runs a search and returns what dossier.search promises.
func answer(c *corpus.Corpus, q string, options js.Value) map[string]any {
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

	results := make([]any, len(a.Hits))
	for i, h := range a.Hits {
		results[i] = result(c, h, r.Explain)
	}
	facets := map[string]any{}
	for _, f := range a.Facets {
		values := make([]any, len(f.Values))
		for i, v := range f.Values {
			state := ""
			switch v.State {
			case search.Included:
				state = "include"
			case search.Excluded:
				state = "exclude"
			}
			values[i] = map[string]any{"id": v.ID, "name": v.Name, "count": v.Count, "state": state}
		}
		facets[f.Kind] = values
	}
	dropped := make([]any, len(a.Relaxed))
	for i, w := range a.Relaxed {
		dropped[i] = w
	}
	return map[string]any{"total": a.Total, "full": a.Full, "relaxed": len(dropped) > 0, "dropped": dropped,
		"results": results, "facets": facets, "ms": now.Call("now").Float() - start}
}

func result(c *corpus.Corpus, h search.Hit, explain bool) map[string]any {
	a := c.Article(h.Doc)
	snippets := make([]any, len(h.Snippets))
	for i, s := range h.Snippets {
		snippets[i] = map[string]any{"text": strings.ToValidUTF8(a.Text[s.Start:s.End], "\ufffd"), "marks": units(a.Text, s)}
	}
	reasons := make([]any, len(h.Reasons))
	for i, r := range h.Reasons {
		reasons[i] = map[string]any{"word": r.Word, "kind": r.Kind.String(), "term": r.Term}
	}
	var date any
	if !a.Date.IsZero() {
		date = a.Date.String()
	}
	out := map[string]any{"id": a.ID, "title": a.Title, "score": h.Score, "date": date, "source": a.Source,
		"url":      js.Global().Get("URL").New(a.Path(), js.Global().Get("document").Get("baseURI")).Get("href"),
		"snippets": snippets, "reasons": reasons}
	if explain {
		parts := make([]any, len(h.Explain))
		for i, p := range h.Explain {
			parts[i] = map[string]any{"what": p.What, "value": p.Value}
		}
		out["explain"] = parts
	}
	return out
}

// units returns the marks of a snippet as pairs of UTF-16 offsets into its text.
func units(s string, sn search.Snippet) []any {
	var out []any
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
			out = append(out, []any{start, to(m.End)})
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
