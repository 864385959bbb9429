package ui

import (
	"strings"
	"unicode"

	"dossier/app/corpus"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// languageKey is where the device remembers the language of the interface.
const languageKey = "dossier-language"

// speak turns the interface to the language of a tag, if it speaks it.
func speak(tag string) {
	if l := language(tag); l != nil {
		t = l
	}
}

// languageTag returns the tag of the interface's language: as the publisher
// writes it, where it is the publisher's.
func languageTag() string {
	if site := lib.Site().Language; language(site) == t {
		return site
	}
	return t.Code
}

// sayLanguage tells the browser the language of the page.
func sayLanguage() {
	app.Window().Get("document").Get("documentElement").Call("setAttribute", "lang", languageTag())
}

// otherLanguage returns the language after the present one.
func otherLanguage() *Strings {
	for i, l := range languages {
		if l == t {
			return languages[(i+1)%len(languages)]
		}
	}
	return t
}

// languageButton turns to the next language; it says so in that language.
func (r *root) languageButton() app.UI {
	next := otherLanguage()
	return set(r.button("language live", "language", ""), "lang", next.Code, "title", next.Name, "data-short", strings.ToUpper(next.Code)).
		Body(span("long", next.Name))
}

// nextLanguage turns to the next language and remembers it.
func (r *root) nextLanguage(ctx app.Context) {
	t = otherLanguage()
	remember(languageKey, t.Code)
	sayLanguage()
	r.reading = reading{} // has labels in it
	r.closePopover()
	r.closeSuggest()
	r.said = ""
	r.changed(ctx)
}

// What the language of an article is told by: its beginning, in bytes, and how
// many of a hundred words have to be common ones.
const (
	tongueSample = 3000
	tongueShare  = 8
)

// tongue returns the language of article a: what its metadata says, or else
// one of the interface's that its words are of, or "".
func tongue(a *corpus.Article) string {
	if a.Language != "" {
		return a.Language
	}
	if code, ok := lib.facts.tongues.Load(a.Index); ok {
		return code.(string)
	}
	code := tongueOf(a.Text)
	lib.facts.tongues.Store(a.Index, code)
	return code
}

// tongueOf tells the language of a text by its common words.
func tongueOf(s string) string {
	s = s[:min(len(s), tongueSample)]
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
	best, most := "", len(words)*tongueShare/100
	for _, l := range languages {
		n := 0
		for _, w := range words {
			if contains(l.Common, w) {
				n++
			}
		}
		if n > most {
			best, most = l.Code, n
		}
	}
	return best
}

// langOf returns the lang attribute for text of an article: "" where it is in
// the language of the page, or not known.
func langOf(a *corpus.Article) string {
	if code := tongue(a); language(code) != t {
		return code
	}
	return ""
}

// siteLang returns the lang attribute for what the publisher says.
func siteLang() string {
	if site := lib.Site().Language; language(site) != t {
		return site
	}
	return ""
}

// sitePara returns a paragraph of what the publisher says, if anything.
func sitePara(class, s string) app.UI {
	return when(s != "", func() app.UI { return set(el("p", class, txt(s)), "lang", siteLang()) })
}
