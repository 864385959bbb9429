package ui

import (
	"sort"
	"strings"
	"unicode"

	"dossier/app/article"
)

// Strings is everything that the interface says in one language. Sentences
// with numbers are functions: languages differ in more than their words.
type Strings struct {
	// Code is the BCP 47 tag of the language, Name its name in itself.
	Code, Name string
	// Common are small words that no text of the language is without, in small
	// letters: articles are known by them.
	Common []string

	// Date writes a date as precise as it is known; Month names a month alone.
	Date       func(d article.Date) string
	MonthName  func(month int) string
	MonthShort func(month int) string // three letters or so
	Thousands  string
	Decimal    string
	// Reason says why names were joined, which a corpus tells in English.
	Reason func(english string) string

	// The frame.
	Skip, Search, SearchPlaceholder, SearchButton string
	NavLabel, Entities, About                     string
	Theme                                         func(theme string) string
	Saved, Offline                                string
	Update, UpdateNow, UpdateLater                string
	StartFailed, AsFile                           string
	Edition                                       func(edition string) string
	NoTracking                                    string

	// Words and kinds.
	Undated          string
	Kind, KindPlural func(kind string) string
	Since, Until     func(date string) string

	// The overview.
	Browse            func(n int) string
	Latest, MostNamed string
	OverTime, Try     string
	Numbers           string
	NumberOf          func(kind string, n int) string
	Period            string

	// Results.
	Results                     func(n int) string
	Count                       func(n int, query string) string
	CountDetail                 func(first, last, total int, query string) string
	SortLabel                   string
	Sorts                       [4]string
	More, Earlier               func(n int) string
	First                       string
	Relaxed                     func(words string, filtered bool) string
	RelaxedAfter                func(full, rest int) string
	SeemsTo, AlsoWritten        string
	ClearQuery, ClearFilters    string
	NoArticleHas, NoFilteredHas string
	DidYouMean                  string
	WithoutFilter               func(label string, n int) string
	NothingHelp                 string
	UnknownValue                func(kind, id string) string
	BadValue                    func(name, value string) string
	ResultsHeading              string
	// While the client is on its way.
	FirstFound, FirstSearching func(query string) string
	FirstNote                  string

	// Facets.
	Filters                  func(n int) string
	FiltersHeading           string
	ShowArticles             func(n int) string
	Close                    string
	ShowMore                 func(n int) string
	ShowFewer                string
	FindIn                   func(kind string) string
	Exclude, NoLongerExclude func(name string) string
	ExcludedWord             string
	NotWord                  string
	RemoveFilter             func(label string) string
	FilterLabel              func(kind, name string, excluded bool) string
	From, To                 string
	DateLegend               string
	Month                    func(month string, n int) string
	UndatedOnly, UndatedAlso string
	ChosenFilters            string

	// The article.
	Back                 func(n int) string
	BackAll              string
	Previous, Next       string
	InResults            func(i, n int) string
	Hit                  func(i, n int) string
	PreviousHit, NextHit string
	HideNames, ShowNames string
	InThisArticle        string
	Cite                 string
	Related              string
	ArticlePager         string
	NoHits               string
	Original             func(host string) string
	ByAuthor             func(author string) string
	Tags                 string
	Resumed, FromStart   string

	// Entities.
	AlsoWrittenAs, AppearsWith, InArticles string
	OnlyAside                              string
	SearchThese                            func(n int) string
	MoreSentences                          func(n int) string
	MoreArticles                           func(n int) string
	EntitiesIntro, AsideIntro, NoNames     string
	FindName                               string
	MoreOf                                 func(n int) string
	NoneMatch                              string
	Shared                                 func(n int) string

	// What is said, held and belongs together.
	Said, CueNote              string
	MoreStatements             func(n int) string
	StatementsLeft             func(n int) string
	AllStatements              func(n int) string
	WhoSaysWhat                string
	Statements                 func(name string, n int) string
	OfficesAndRoles            string
	RolesMore                  func(n int) string
	PartOf, Parts              string
	Whole, Part                func(kind string) string
	MoreParts                  func(n int) string
	NamesIt                    string
	Together                   string
	Merge                      func(a, b, reason string, confidence int) string
	Office, Offices            string
	OfficeOf, Holders          string
	PlainOffice, OfficesIntro  string
	SearchRole                 string
	NamedFrom                  func(first, last string) string
	NamedUndated, NoSuchOffice string
	OfficeDescription          func(title string, holders int) string

	// What an article leads to, and citing it.
	RelatedArticles    string
	BothName           func(names []string, more int) string
	SameEvent          string
	SameEventWhy       func(days int, names []string, more int, words []string) string
	OriginalAt         func(address string) string
	CopyQuote          string
	NothingMarked      string
	OnlyHere           string
	ArticlesNaming     func(n int) string
	CopyAs, CiteForms  string
	CiteForm           func(format string) string
	CopyLink, Share    string
	Copied, CopyFailed string

	// The about page.
	AboutHeading, ThisEdition, OfflineHeading, CiteHeading string
	KeysHeading, QueryHeading, HowHeading, PrivacyHeading  string
	EditionLine                                            func(edition string) string
	DatesLine                                              func(first, last string) string
	SavedLine                                              func(edition string, files int, size string) string
	SavingLine, NotSavedLine, RefusedLine, OfflineText     string
	WholeLine                                              string // the edition of one file
	SavingPart                                             func(done, all string) string
	CiteText                                               string
	HowText                                                []string
	PrivacyText                                            string
	Keys                                                   [][2]string
	QueryHelp                                              []QueryHelp
	HelpHeading, MoreHelp                                  string

	// The list below the search box.
	Suggestions, RecentNote        string
	ForgetRecent, SuggestedArticle string
	SuggestedName                  func(kind string, articles int) string

	// The timeline.
	Timeline, TimelineNav          string // TimelineNav is short, for the header
	TimelineIntro, TimelineBars    string
	TimelineEntries, TimelinePager string
	Published, Mentioned           string
	NothingDated, NoDates          string
	TimelineCount                  func(articles, mentions int) string
	SomeTime                       func(date string) string
	MoreEvents, Yearless           func(n int) string
	TimelineDescription            func(date, site string) string

	// The network.
	Network, NetworkIntro, NetworkFilter, AllKinds string
	NetworkTable, NameColumn, ArticlesColumn       string
	NoNetwork                                      string
	NetworkOf                                      func(kinds string) string
	NetworkDescription                             func(site string) string

	// What readers take with them.
	Export                           func(n, total int) string
	ReadingList, ListNav, ListIntro  string
	ListEmpty, ExportList, NotKept   string
	CopyCitations, Save, SavedToList string
	SaveLong, UnsaveLong             func(title string) string
	ListCount, ListMissing           func(n int) string
	ListDescription                  func(site string) string

	// Pages that are none.
	NotFound, NotFoundText, Home, Loading, LoadingText string
	NotLoaded, NotLoadedText, LoadAgain                string
	NoSuchArticle, NoSuchEntity                        string
	EntityDescription                                  func(name, kind string, articles int) string
	EntitiesDescription, AboutDescription              func(site string) string
}

// QueryHelp is a line of the help on queries. Example names an example of
// examples.go; without one, Form stands for itself.
type QueryHelp struct{ Form, Example, Meaning string }

// t is the language of the interface.
var t *Strings

func init() { t = &english }

// languages are all languages of the interface, ordered by their codes.
var languages []*Strings

// addLanguage makes a language known; the file of each calls it from init.
func addLanguage(s *Strings) {
	languages = append(languages, s)
	sort.Slice(languages, func(a, b int) bool { return languages[a].Code < languages[b].Code })
}

// Languages returns the codes of the languages of the interface, in order.
func Languages() []string {
	codes := make([]string, len(languages))
	for i, l := range languages {
		codes[i] = l.Code
	}
	return codes
}

// HasLanguage reports whether the interface speaks the language of a BCP 47
// tag: en-GB is English.
func HasLanguage(tag string) bool { return language(tag) != nil }

// language returns the language of a tag, or nil.
func language(tag string) *Strings {
	tag, _, _ = strings.Cut(tag, "-")
	for _, l := range languages {
		if strings.EqualFold(l.Code, tag) {
			return l
		}
	}
	return nil
}

func lookup(m map[string]string) func(string) string {
	return func(k string) string {
		if s, ok := m[k]; ok {
			return s
		}
		return k
	}
}

// lower puts the first letter of a word in lower case.
func lower(s string) string {
	r, n := decode(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToLower(r)) + s[n:]
}

// upper puts the first letter of a word in upper case.
func upper(s string) string {
	r, n := decode(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}
