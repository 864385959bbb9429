package ui

import (
	"strconv"
	"strings"

	"dossier/app/article"
)

func init() { addLanguage(&english) }

var englishMonths = [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// englishDate writes 14 November 2023, November 2023, 2023, 14 November.
func englishDate(d article.Date) string {
	var parts []string
	if d.Day > 0 {
		parts = append(parts, strconv.Itoa(d.Day))
	}
	if d.Month >= 1 && d.Month <= 12 {
		parts = append(parts, englishMonths[d.Month-1])
	}
	if d.Year > 0 {
		parts = append(parts, strconv.Itoa(d.Year))
	}
	return strings.Join(parts, " ")
}

func plural(n int, one, many string) string {
	if n == 1 {
		return number(n) + " " + one
	}
	return number(n) + " " + many
}

var english = Strings{
	Code:   "en",
	Name:   "English",
	Common: []string{"the", "of", "and", "to", "in", "that", "is", "was", "for", "with", "on", "by", "as", "at", "from"},

	Date:       englishDate,
	MonthName:  func(month int) string { return englishMonths[month-1] },
	MonthShort: func(month int) string { return englishMonths[month-1][:3] },
	Reason:     func(english string) string { return english },
	Thousands:  ",",
	Decimal:    ".",

	Skip:              "Skip to content",
	Search:            "Search the articles",
	SearchPlaceholder: "Search names, words, phrases",
	SearchButton:      "Search",
	NavLabel:          "Site",
	Entities:          "Names",
	About:             "About",
	Theme: func(theme string) string {
		return "Theme: " + theme
	},
	Saved:       "Saved for offline",
	Offline:     "Offline – everything here still works",
	Update:      "A new edition of this site is ready.",
	UpdateNow:   "Update",
	UpdateLater: "Later",
	StartFailed: "Search could not start in this browser. You can still read every article and name page and follow every link; only searching and filtering do not work. Reloading the page may help.",
	AsFile:      "This page was opened as a file, where search cannot start. Reading and following links work. For search, serve the folder, for example with: python3 -m http.server",
	Edition:     func(e string) string { return "Edition " + e },
	NoTracking:  "No tracking, no cookies.",

	Undated:    "Undated",
	Kind:       lookup(map[string]string{"person": "Person", "organization": "Organization", "place": "Place", "event": "Event", "agreement": "Agreement", "source": "Source", "date": "Date", "said": "Quoted", "tag": "Keyword"}),
	KindPlural: lookup(map[string]string{"person": "People", "organization": "Organizations", "place": "Places", "event": "Events", "agreement": "Agreements", "source": "Sources", "date": "Dates", "said": "Quoted", "tag": "Keywords"}),
	Since:      func(d string) string { return "since " + d },
	Until:      func(d string) string { return "until " + d },

	Browse:    func(n int) string { return "Browse all " + plural(n, "article", "articles") },
	Latest:    "Latest articles",
	MostNamed: "Most named",
	OverTime:  "Articles over time",
	Try:       "Try",
	Numbers:   "This archive in numbers",
	NumberOf: func(kind string, n int) string {
		one := map[string]string{"article": "article", "person": "person", "organization": "organization", "place": "place", "event": "event", "agreement": "agreement"}
		many := map[string]string{"article": "articles", "person": "people", "organization": "organizations", "place": "places", "event": "events", "agreement": "agreements"}
		if n == 1 {
			return one[kind]
		}
		return many[kind]
	},
	Period: "published",

	Results: func(n int) string { return plural(n, "result", "results") },
	Count: func(n int, query string) string {
		s := plural(n, "article", "articles")
		if n == 0 {
			s = "No articles"
		}
		if query != "" {
			s += " for “" + query + "”"
		}
		return s
	},
	CountDetail: func(first, last, total int, query string) string {
		s := "Showing " + number(first) + "–" + number(last) + " of " + number(total)
		if query != "" {
			s += " for “" + query + "”"
		}
		return s
	},
	FirstFound:     func(query string) string { return "Matches for “" + query + "”" },
	FirstSearching: func(query string) string { return "Searching for “" + query + "”" },
	FirstNote:      "The full search is loading …",
	SortLabel:      "Sort by",
	Sorts:          [4]string{"Relevance", "Newest first", "Oldest first", "Title"},
	More:           func(n int) string { return "Show " + number(n) + " more" },
	Earlier:        func(n int) string { return "Show " + number(n) + " earlier" },
	First:          "Back to the first results",
	Relaxed: func(words string, filtered bool) string {
		who := "No article"
		if filtered {
			who = "No article that passes the filters"
		}
		return who + " has all of these words. These have some of them; left out: " + words + "."
	},
	RelaxedAfter: func(full, rest int) string {
		has, have := " have", " have"
		if full == 1 {
			has = " has"
		}
		if rest == 1 {
			have = " has"
		}
		return plural(full, "article", "articles") + has + " all the words; " + number(rest) + " more" + have + " some of them."
	},
	SeemsTo:       "≈ ",
	AlsoWritten:   "also written ",
	ClearQuery:    "Clear search",
	ClearFilters:  "Clear filters",
	NoArticleHas:  "is in no article",
	NoFilteredHas: "is in no article that passes the filters",
	DidYouMean:    "Did you mean",
	WithoutFilter: func(label string, n int) string { return "Without " + label + ": " + plural(n, "article", "articles") },
	NothingHelp:   "Fewer words, or the beginning of a word, may find more.",
	UnknownValue: func(kind, id string) string {
		return "The link names " + aKind(kind) + " “" + id + "” that this edition does not have."
	},
	BadValue: func(name, value string) string {
		return "The link has “" + name + "=" + value + "”, which makes no sense here; it is left out."
	},
	ResultsHeading: "Results",

	Filters: func(n int) string {
		if n == 0 {
			return "Filters"
		}
		return "Filters (" + number(n) + ")"
	},
	FiltersHeading: "Filters",
	ShowArticles: func(n int) string {
		if n == 0 {
			return "No articles"
		}
		return "Show " + plural(n, "article", "articles")
	},
	Close:           "Close",
	ShowMore:        func(n int) string { return "Show " + number(n) + " more" },
	ShowFewer:       "Show fewer",
	FindIn:          func(kind string) string { return "Find in " + kind },
	Exclude:         func(name string) string { return "Exclude " + name },
	NoLongerExclude: func(name string) string { return "No longer exclude " + name },
	ExcludedWord:    "excluded: ",
	NotWord:         "not",
	RemoveFilter:    func(label string) string { return "Remove filter: " + label },
	FilterLabel: func(kind, name string, excluded bool) string {
		if excluded {
			return kind + " – not " + name
		}
		return kind + " – " + name
	},
	From:          "From",
	To:            "To",
	DateLegend:    "Date of publication",
	Month:         func(month string, n int) string { return month + ", " + plural(n, "article", "articles") },
	UndatedOnly:   "Undated only",
	UndatedAlso:   "Include undated",
	ChosenFilters: "Chosen filters",

	Back:      func(n int) string { return "Back to " + plural(n, "result", "results") },
	BackAll:   "All articles",
	Previous:  "Previous",
	Next:      "Next",
	InResults: func(i, n int) string { return number(i) + " of " + plural(n, "result", "results") },
	Hit: func(i, n int) string {
		if i == 0 {
			return plural(n, "match", "matches")
		}
		return "Match " + number(i) + " of " + number(n)
	},
	PreviousHit:   "Previous match",
	NextHit:       "Next match",
	HideNames:     "Hide names",
	ShowNames:     "Show names",
	InThisArticle: "Named in this article",
	Cite:          "Cite",
	Related:       "Related headlines",
	ArticlePager:  "More articles",
	NoHits:        "No match in the text",
	Original:      func(host string) string { return "Original at " + host },
	ByAuthor:      func(author string) string { return "by " + author },
	Tags:          "Keywords",
	Resumed:       "You are back where you stopped reading.",
	FromStart:     "From the beginning",

	AlsoWrittenAs: "Spellings",
	AppearsWith:   "Appears with",
	InArticles:    "In the articles",
	SearchThese: func(n int) string {
		if n == 1 {
			return "Search in this article"
		}
		return "Search in these " + number(n) + " articles"
	},
	OnlyAside:     "Named only beside the articles’ own text, as in a caption, a dateline or a related headline.",
	MoreSentences: func(n int) string { return "and " + plural(n, "more mention", "more mentions") },
	MoreArticles:  func(n int) string { return "All " + plural(n, "article", "articles") },
	EntitiesIntro: "Everyone and everything that the articles name, with the number of articles.",
	AsideIntro:    "Names without a number stand beside the articles’ own text only, as in a caption, a dateline or a related headline.",
	NoNames:       "No names were found in the articles.",
	FindName:      "Find a name",
	MoreOf:        func(n int) string { return "and " + number(n) + " more; search finds them" },
	NoneMatch:     "No name has these letters.",
	Shared:        func(n int) string { return plural(n, "article", "articles") + " together" },

	Said:    "Said",
	CueNote: "Underlined: words of the sentence that stand for the speaker.",
	MoreStatements: func(n int) string {
		return plural(n, "more statement", "more statements")
	},
	StatementsLeft: func(n int) string { return "and " + plural(n, "more", "more") },
	AllStatements:  func(n int) string { return "All " + plural(n, "article", "articles") + " with statements" },
	WhoSaysWhat:    "Who says what",
	Statements: func(name string, n int) string {
		return name + ": " + plural(n, "statement", "statements")
	},
	OfficesAndRoles: "Offices and roles",
	RolesMore:       func(n int) string { return "and " + plural(n, "more article", "more articles") },
	PartOf:          "Part of, belongs to",
	Parts:           "Its parts",
	Whole:           lookup(map[string]string{"part of": "part of", "of": "belongs to", "at": "in", "to": "accredited to"}),
	Part:            lookup(map[string]string{"part of": "part of it", "of": "belongs to it", "at": "lies or takes place there", "to": "accredited to it"}),
	MoreParts:       func(n int) string { return "and " + number(n) + " more" },
	NamesIt:         "by its name: ",
	Together:        "Why these belong together",
	Merge: func(a, b, reason string, confidence int) string {
		sure := "a guess"
		switch {
		case confidence >= 95:
			sure = "as good as certain"
		case confidence >= 90:
			sure = "very likely"
		case confidence >= 80:
			sure = "likely"
		case confidence >= 60:
			sure = "rather likely"
		}
		return "“" + a + "” is “" + b + "”: " + reason + "; " + sure + " (" + number(confidence) + "%)."
	},
	Office:       "Office",
	Offices:      "Offices",
	OfficeOf:     "Of",
	Holders:      "Named with this title",
	PlainOffice:  "The articles give this title without the body or country that it belongs to, so the people below may hold different offices.",
	OfficesIntro: "Titles that the articles give to people, with the number of people.",
	SearchRole:   "Search for this title",
	NamedFrom: func(first, last string) string {
		if first == last {
			return first
		}
		return first + " – " + last
	},
	NamedUndated: "in undated articles",
	NoSuchOffice: "This edition has no office at this address",
	OfficeDescription: func(title string, n int) string {
		return title + ": " + plural(n, "person", "people") + " named with this title, with dates and articles."
	},

	RelatedArticles: "Related in this archive",
	BothName:        func(names []string, more int) string { return "Both name " + englishList(names, more) },
	SameEvent:       "The same event in other outlets",
	SameEventWhy: func(days int, names []string, more int, words []string) string {
		s := "Published the same day; both name "
		if days > 0 {
			s = "Published " + plural(days, "day", "days") + " apart; both name "
		}
		s += englishList(names, more)
		if len(words) > 0 {
			s += "; both headlines have “" + strings.Join(words, "”, “") + "”"
		}
		return s
	},
	OriginalAt:     func(address string) string { return "Original: " + address },
	CopyQuote:      "Copy with citation",
	NothingMarked:  "Select some text of an article first, or go to a match.",
	OnlyHere:       "Named in this article only",
	ArticlesNaming: func(n int) string { return "Named in " + plural(n, "article", "articles") },
	CopyAs:         "Copy as",
	CiteForms:      "See these formats",
	CiteForm:       lookup(map[string]string{"plain": "Text", "markdown": "Markdown", "bibtex": "BibTeX", "ris": "RIS", "csl": "CSL-JSON"}),
	CopyLink:       "Copy link",
	Share:          "Share …",
	Copied:         "Copied",
	CopyFailed:     "Copying is not allowed here; select the text and copy it by hand",

	AboutHeading:   "About this archive",
	ThisEdition:    "This edition",
	OfflineHeading: "Offline",
	CiteHeading:    "How to cite",
	KeysHeading:    "Keyboard",
	QueryHeading:   "How to search",
	HowHeading:     "How it works",
	PrivacyHeading: "Privacy",
	EditionLine:    func(e string) string { return "Edition " + e },
	DatesLine: func(first, last string) string {
		if first == last {
			return "Published " + first
		}
		return "Published " + first + " – " + last
	},
	SavedLine: func(e string, files int, size string) string {
		return "Saved for offline · edition " + e + " · " + plural(files, "file", "files") + " · " + size
	},
	SavingLine:   "Being saved for offline use …",
	SavingPart:   func(done, all string) string { return "Being saved for offline use: " + done + " of " + all + " …" },
	NotSavedLine: "Not saved yet on this device.",
	WholeLine:    "This edition is one file that is complete in itself: every article, every name page and search are inside, and nothing is loaded. Copy it to wherever you want to read it.",
	RefusedLine:  "This browser keeps nothing of this site: it has no space for it, or is in private mode. Everything works while there is a network.",
	OfflineText:  "After one visit the whole archive is kept on this device: every article, every name page and search work without a network. A new edition is fetched in the background and asks before it takes over.",
	CiteText:     "Each article ends with a line to cite it by: title, source, date, this archive with its edition, and its address; the same stands there for reference managers (BibTeX, RIS, CSL-JSON) and as Markdown. The reading list gives the citations of all its articles at once. Authors are named only where they are known. The address of a search holds the words and filters, so it can be cited too; name the edition beside it, since a later edition may have more articles.",
	HowText: []string{
		"The articles were read once, when this edition was made. Titles, dates, sources and names were found by rules that can be explained, not by a trained model; a name’s spellings were joined only for a stated reason. Mistakes are possible: the article’s own text is always shown as it was.",
		"Search runs in your browser, over an index that comes with the page. Words are found with and without accents, in their English forms, under other spellings of a name, and with small typing errors; exact spellings come first, and a result says when it is there for another reason.",
	},
	PrivacyText: "Nothing is sent anywhere. There is no server that searches, no tracking, no cookie, and no file from another host. Your choices of language, theme and marked names, your last searches, where you stopped reading and your reading list are remembered on this device only.",
	Keys: [][2]string{
		{"/", "go to the search box"},
		{"Ctrl K", "the same, also while typing elsewhere"},
		{"↓ ↑", "choose from the list below the search box"},
		{"Esc", "close what is open, then clear the search box"},
		{"n", "next match in an article"},
		{"p", "previous match in an article"},
		{"c", "copy the selected text, or the sentence of the current match, with its citation"},
		{"Tab", "from a name in an article into what is known of it, which opens after a moment"},
		{"?", "show this help"},
	},
	QueryHelp: []QueryHelp{
		{"two words", "words", "articles with all of the words, in any order"},
		{"“a phrase”", "phrase", "the words in just this order"},
		{"another spelling", "alias", "any spelling of a name finds all of them"},
		{"a typing error", "typo", "small errors are forgiven"},
		{"this -that", "not", "articles without a word"},
		{"this OR that", "or", "either is enough"},
		{"begin*", "prefix", "words that begin so"},
		{"title:word", "title", "in the title; also person: org: place: event: role: source: tag:"},
		{"said:name", "said", "articles that say what somebody said; also said:office"},
		{"date:2023", "date", "published then; also date:2023-06 and date:2023-06..2024"},
		{`"two words"~5`, "near", "within five words of each other"},
	},
	HelpHeading: "Help",
	MoreHelp:    "More on the about page",

	Suggestions:      "Suggestions",
	RecentNote:       "searched before",
	ForgetRecent:     "Forget these searches",
	SuggestedArticle: "Article",
	SuggestedName:    func(kind string, n int) string { return kind + " · " + plural(n, "article", "articles") },

	Timeline:        "Timeline",
	TimelineNav:     "Timeline",
	TimelineIntro:   "When the articles were published, and which dates they mention.",
	TimelineBars:    "Years, months and days",
	TimelineEntries: "What is dated",
	TimelinePager:   "Other times",
	Published:       "published",
	Mentioned:       "mentioned",
	NothingDated:    "No article was published then, and none mentions it.",
	NoDates:         "The articles have no dates and mention none.",
	TimelineCount: func(articles, mentions int) string {
		var parts []string
		if articles > 0 {
			parts = append(parts, plural(articles, "article", "articles"))
		}
		if mentions > 0 {
			parts = append(parts, plural(mentions, "mention", "mentions"))
		}
		return strings.Join(parts, ", ")
	},
	SomeTime:   func(d string) string { return d + ", no exact date" },
	MoreEvents: func(n int) string { return "and " + number(n) + " more: choose a shorter time to see them" },
	Yearless: func(n int) string {
		return plural(n, "mention of a day without a year is", "mentions of a day without a year are") + " not shown here."
	},
	TimelineDescription: func(date, site string) string {
		if date == "" {
			return "Publication dates and the dates that the articles mention, by year, month and day, in " + site + "."
		}
		return "What was published in " + date + ", and what the articles say of that time, in " + site + "."
	},

	Network:        "Network",
	NetworkIntro:   "Who and what is named in the same articles: the most connected names, each with the three nearest to it, often in the same paragraph.",
	NetworkFilter:  "Kinds of names",
	AllKinds:       "All kinds",
	NetworkTable:   "As a table",
	NameColumn:     "Name",
	ArticlesColumn: "Articles",
	NoNetwork:      "No two names are in the same article.",
	NetworkOf:      func(kinds string) string { return "Network: " + lower(kinds) },
	NetworkDescription: func(site string) string {
		return "Which people, organizations, places, events and agreements are named in the same articles of " + site + "."
	},

	Export: func(n, total int) string {
		if n < total {
			return "Export the first " + plural(n, "article", "articles")
		}
		return "Export " + plural(n, "article", "articles")
	},
	ReadingList:   "Reading list",
	ListNav:       "List",
	ListIntro:     "Articles that you have saved. The list is kept on this device only.",
	ListEmpty:     "Nothing is saved yet. “Save” beside an article, or in a list of results, puts it here.",
	NotKept:       "This browser does not let the page keep anything: the list lasts until you close or reload the page. Export it to keep it.",
	ExportList:    "Export the list",
	CopyCitations: "Copy citations as",
	Save:          "Save",
	SavedToList:   "Saved",
	SaveLong:      func(title string) string { return "Save to the reading list: " + title },
	UnsaveLong:    func(title string) string { return "Saved; take off the reading list: " + title },
	ListCount:     func(n int) string { return plural(n, "article", "articles") + " on the reading list" },
	ListMissing: func(n int) string {
		return plural(n, "saved article is", "saved articles are") + " not in this edition."
	},
	ListDescription: func(site string) string { return "The articles of " + site + " that you have saved on this device." },

	NotFound:      "There is no such page",
	NotFoundText:  "The address may be mistyped, or belong to another edition. Search for what you were after, or start at the overview.",
	NoSuchArticle: "This edition has no article at this address",
	NoSuchEntity:  "This edition has no name at this address",
	Home:          "Overview",
	Loading:       "One moment",
	LoadingText:   "The articles for this page are being loaded.",
	NotLoaded:     "These articles could not be loaded",
	NotLoadedText: "The network may be gone, or the site has just been renewed. What was open before still works.",
	LoadAgain:     "Try again",
	EntityDescription: func(name, kind string, n int) string {
		return name + " (" + lower(kind) + ") in " + plural(n, "article", "articles") + ": spellings, roles, sentences and the names that appear with it."
	},
	EntitiesDescription: func(site string) string {
		return "All people, organizations, places, events and agreements named in " + site + "."
	},
	AboutDescription: func(site string) string {
		return "Edition, numbers, offline use, citation, keyboard and query help of " + site + "."
	},
}

// englishList joins names: a, b and c; a, b and 3 more.
func englishList(names []string, more int) string {
	s := ""
	for i, n := range names {
		switch {
		case i > 0 && i == len(names)-1 && more == 0:
			s += " and "
		case i > 0:
			s += ", "
		}
		s += n
	}
	if more > 0 {
		s += " and " + number(more) + " more"
	}
	return s
}

// aKind returns a kind's name with its article, for a sentence.
func aKind(kind string) string {
	not := ""
	if kind != "" && kind[0] == '-' {
		kind, not = kind[1:], "excluded "
	}
	if kind == "said" {
		kind = "speaker"
	}
	article := "a "
	switch {
	case not != "" || kind != "" && (kind[0] == 'o' || kind[0] == 'e' || kind[0] == 'a'):
		article = "an "
	}
	return article + not + kind
}
