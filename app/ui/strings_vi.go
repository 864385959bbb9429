package ui

import (
	"strconv"
	"strings"

	"dossier/app/article"
)

func init() { addLanguage(&vietnamese) }

// vietnameseDate writes 14/11/2023, tháng 11/2023, năm 2023, 14/11.
func vietnameseDate(d article.Date) string {
	switch {
	case d.Day > 0 && d.Year > 0:
		return strconv.Itoa(d.Day) + "/" + strconv.Itoa(d.Month) + "/" + strconv.Itoa(d.Year)
	case d.Day > 0:
		return strconv.Itoa(d.Day) + "/" + strconv.Itoa(d.Month)
	case d.Month > 0 && d.Year > 0:
		return "tháng " + strconv.Itoa(d.Month) + "/" + strconv.Itoa(d.Year)
	case d.Month > 0:
		return "tháng " + strconv.Itoa(d.Month)
	case d.Year > 0:
		return "năm " + strconv.Itoa(d.Year)
	}
	return ""
}

// vietnameseCount writes a number with what is counted: Vietnamese words have
// one form.
func vietnameseCount(n int, what string) string { return number(n) + " " + what }

// vietnameseList joins names: a, b và c; a, b và 3 tên khác.
func vietnameseList(names []string, more int) string {
	if more > 0 {
		return strings.Join(names, ", ") + " và " + vietnameseCount(more, "tên khác")
	}
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " và " + names[n-1]
	}
	return strings.Join(names, "")
}

var vietnameseKind = lookup(map[string]string{"person": "Nhân vật", "organization": "Tổ chức", "place": "Địa danh", "event": "Sự kiện", "agreement": "Thỏa thuận", "source": "Nguồn tin", "date": "Ngày", "said": "Phát biểu", "tag": "Từ khóa"})

var vietnamese = Strings{
	Code:   "vi",
	Name:   "Tiếng Việt",
	Common: []string{"và", "của", "là", "có", "được", "trong", "cho", "không", "với", "những", "các", "một", "đã", "người", "này"},

	Date:       vietnameseDate,
	MonthName:  func(month int) string { return "Tháng " + strconv.Itoa(month) },
	MonthShort: func(month int) string { return "T" + strconv.Itoa(month) },
	Reason: lookup(map[string]string{
		"acronym defined in an article":                        "chữ viết tắt được giải thích trong một bài",
		"short form in the same article":                       "cách gọi tắt trong cùng bài",
		"another name that the article gives":                  "tên gọi khác nêu trong bài",
		"the same first and last name in the same article":     "trùng cả họ và tên trong cùng bài",
		"named with its country in the same article":           "được nêu kèm tên nước trong cùng bài",
		"the same acronym with US":                             "cùng chữ viết tắt, có thêm US",
		"another name of the same":                             "tên gọi khác của cùng một đối tượng",
		"the same but for marks and case":                      "chỉ khác dấu và chữ hoa, chữ thường",
		"the same but for marks, case, spaces and punctuation": "chỉ khác dấu, chữ hoa, chữ thường, dấu cách và dấu câu",
		"the same words in another order":                      "cùng các từ, khác thứ tự",
		"the same name but for initials or a short form":       "cùng một tên, chỉ khác chữ cái viết tắt hoặc cách gọi tắt",
		"publisher's word":                                     "theo xác nhận của nhà xuất bản",
	}),
	Thousands: ".",
	Decimal:   ",",

	Skip:              "Tới nội dung chính",
	Search:            "Tìm trong các bài viết",
	SearchPlaceholder: "Tìm tên, từ, cụm từ",
	SearchButton:      "Tìm",
	NavLabel:          "Các mục của trang",
	Entities:          "Tên riêng",
	About:             "Giới thiệu",
	Theme: func(theme string) string {
		return "Nền: " + lookup(map[string]string{"auto": "tự động", "light": "sáng", "dark": "tối"})(theme)
	},
	Saved:       "Đã lưu để đọc ngoại tuyến",
	Offline:     "Đang ngoại tuyến – mọi thứ ở đây vẫn dùng được",
	Update:      "Đã có ấn bản mới của trang này.",
	UpdateNow:   "Cập nhật",
	UpdateLater: "Để sau",
	StartFailed: "Không khởi động được phần tìm kiếm trong trình duyệt này. Mọi bài viết, trang tên riêng và liên kết vẫn dùng được; chỉ tìm kiếm và bộ lọc là không. Tải lại trang có thể khắc phục.",
	AsFile:      "Trang này được mở như một tệp, nên không khởi động được phần tìm kiếm. Vẫn đọc bài và mở liên kết được. Để tìm kiếm, hãy phục vụ thư mục này bằng một máy chủ web, chẳng hạn: python3 -m http.server",
	Edition:     func(e string) string { return "Ấn bản " + e },
	NoTracking:  "Không theo dõi, không cookie.",

	Undated:    "Không rõ ngày",
	Kind:       vietnameseKind,
	KindPlural: vietnameseKind,
	Since:      func(d string) string { return "từ " + d },
	Until:      func(d string) string { return "đến " + d },

	Browse:    func(n int) string { return "Xem tất cả " + vietnameseCount(n, "bài") },
	Latest:    "Bài mới nhất",
	MostNamed: "Được nhắc đến nhiều nhất",
	OverTime:  "Số bài theo thời gian",
	Try:       "Thử tìm",
	Numbers:   "Kho bài qua các con số",
	NumberOf: func(kind string, n int) string {
		if kind == "article" {
			return "bài viết"
		}
		return lower(vietnameseKind(kind))
	},
	Period: "thời gian đăng",

	Results: func(n int) string { return vietnameseCount(n, "kết quả") },
	Count: func(n int, query string) string {
		s := vietnameseCount(n, "bài")
		if n == 0 {
			s = "Không có bài nào"
		}
		if query != "" {
			s += " cho “" + query + "”"
		}
		return s
	},
	CountDetail: func(first, last, total int, query string) string {
		s := "Hiển thị " + number(first) + "–" + number(last) + " trong số " + vietnameseCount(total, "bài")
		if query != "" {
			s += " cho “" + query + "”"
		}
		return s
	},
	FirstFound:     func(query string) string { return "Kết quả cho “" + query + "”" },
	FirstSearching: func(query string) string { return "Đang tìm “" + query + "”" },
	FirstNote:      "Đang tải bộ tìm kiếm đầy đủ …",
	SortLabel:      "Sắp xếp theo",
	Sorts:          [4]string{"Mức độ phù hợp", "Mới nhất trước", "Cũ nhất trước", "Tiêu đề"},
	More:           func(n int) string { return "Xem thêm " + vietnameseCount(n, "bài") },
	Earlier:        func(n int) string { return "Xem " + vietnameseCount(n, "bài phía trước") },
	First:          "Về đầu danh sách",
	Relaxed: func(words string, filtered bool) string {
		who := "Không bài nào"
		if filtered {
			who = "Không bài nào khớp bộ lọc"
		}
		return who + " có đủ các từ này. Dưới đây là những bài có một số từ; đã bỏ qua: " + words + "."
	},
	RelaxedAfter: func(full, rest int) string {
		return vietnameseCount(full, "bài") + " có đủ các từ; " + vietnameseCount(rest, "bài nữa") + " có một số từ."
	},
	SeemsTo:       "≈ ",
	AlsoWritten:   "còn viết là ",
	ClearQuery:    "Xóa từ tìm kiếm",
	ClearFilters:  "Bỏ các bộ lọc",
	NoArticleHas:  "không có trong bài nào",
	NoFilteredHas: "không có trong bài nào khớp bộ lọc",
	DidYouMean:    "Có phải bạn muốn tìm",
	WithoutFilter: func(label string, n int) string { return "Bỏ “" + label + "”: " + vietnameseCount(n, "bài") },
	NothingHelp:   "Hãy thử ít từ hơn, hoặc chỉ gõ phần đầu của từ.",
	UnknownValue: func(kind, id string) string {
		not := ""
		if strings.HasPrefix(kind, "-") {
			kind, not = kind[1:], " (loại trừ)"
		}
		return "Liên kết nhắc đến " + lower(vietnameseKind(kind)) + " “" + id + "”" + not + " mà ấn bản này không có."
	},
	BadValue: func(name, value string) string {
		return "Liên kết có “" + name + "=" + value + "”, một giá trị không hợp lệ ở đây; đã bỏ qua."
	},
	ResultsHeading: "Kết quả",

	Filters: func(n int) string {
		if n == 0 {
			return "Bộ lọc"
		}
		return "Bộ lọc (" + number(n) + ")"
	},
	FiltersHeading: "Bộ lọc",
	ShowArticles: func(n int) string {
		if n == 0 {
			return "Không có bài nào"
		}
		return "Xem " + vietnameseCount(n, "bài")
	},
	Close:           "Đóng",
	ShowMore:        func(n int) string { return "Thêm " + number(n) + " mục" },
	ShowFewer:       "Thu gọn",
	FindIn:          func(kind string) string { return "Tìm trong mục " + kind },
	Exclude:         func(name string) string { return "Loại trừ " + name },
	NoLongerExclude: func(name string) string { return "Thôi loại trừ " + name },
	ExcludedWord:    "loại trừ: ",
	NotWord:         "trừ",
	RemoveFilter:    func(label string) string { return "Bỏ bộ lọc: " + label },
	FilterLabel: func(kind, name string, excluded bool) string {
		if excluded {
			return kind + " – trừ " + name
		}
		return kind + " – " + name
	},
	From:          "Từ",
	To:            "Đến",
	DateLegend:    "Ngày đăng",
	Month:         func(month string, n int) string { return upper(month) + ", " + vietnameseCount(n, "bài") },
	UndatedOnly:   "Chỉ bài không rõ ngày",
	UndatedAlso:   "Gồm cả bài không rõ ngày",
	ChosenFilters: "Bộ lọc đã chọn",

	Back:      func(n int) string { return "Về " + vietnameseCount(n, "kết quả") },
	BackAll:   "Tất cả các bài",
	Previous:  "Bài trước",
	Next:      "Bài sau",
	InResults: func(i, n int) string { return "Kết quả " + number(i) + "/" + number(n) },
	Hit: func(i, n int) string {
		if i == 0 {
			return vietnameseCount(n, "chỗ khớp")
		}
		return "Chỗ khớp " + number(i) + "/" + number(n)
	},
	PreviousHit:   "Chỗ khớp trước",
	NextHit:       "Chỗ khớp sau",
	HideNames:     "Bỏ đánh dấu tên",
	ShowNames:     "Đánh dấu tên",
	InThisArticle: "Được nhắc đến trong bài",
	Cite:          "Trích dẫn",
	Related:       "Các tiêu đề liên quan",
	ArticlePager:  "Các bài khác",
	NoHits:        "Trong bài không có chỗ khớp",
	Original:      func(host string) string { return "Bài gốc trên " + host },
	ByAuthor:      func(author string) string { return "Bài: " + author },
	Tags:          "Từ khóa",
	Resumed:       "Bạn đang ở chỗ đọc dở lần trước.",
	FromStart:     "Đọc từ đầu",

	AlsoWrittenAs: "Các cách viết",
	AppearsWith:   "Thường xuất hiện cùng",
	InArticles:    "Trong các bài",
	SearchThese: func(n int) string {
		if n == 1 {
			return "Tìm trong bài này"
		}
		return "Tìm trong " + vietnameseCount(n, "bài này")
	},
	OnlyAside:     "Chỉ được nhắc đến bên ngoài nội dung chính của bài, chẳng hạn ở chú thích ảnh, dòng ghi nơi đưa tin hoặc tiêu đề liên quan.",
	MoreSentences: func(n int) string { return "và " + vietnameseCount(n, "lần nhắc đến khác") },
	MoreArticles:  func(n int) string { return "Tất cả " + vietnameseCount(n, "bài") },
	EntitiesIntro: "Mọi nhân vật, tổ chức, địa danh, sự kiện và thỏa thuận mà các bài nhắc đến, kèm số bài.",
	AsideIntro:    "Tên không kèm số chỉ được nhắc đến bên ngoài nội dung chính của bài, chẳng hạn ở chú thích ảnh, dòng ghi nơi đưa tin hoặc tiêu đề liên quan.",
	NoNames:       "Không tìm thấy tên riêng nào trong các bài.",
	FindName:      "Tìm một tên",
	MoreOf:        func(n int) string { return "và " + number(n) + " tên nữa, có thể tìm bằng ô tìm kiếm" },
	NoneMatch:     "Không có tên nào chứa các chữ này.",
	Shared:        func(n int) string { return "cùng xuất hiện trong " + vietnameseCount(n, "bài") },

	Said:    "Phát biểu",
	CueNote: "Gạch chân: từ trong câu dùng để chỉ người nói.",
	MoreStatements: func(n int) string {
		return "Thêm " + vietnameseCount(n, "phát biểu")
	},
	StatementsLeft: func(n int) string { return "và " + vietnameseCount(n, "phát biểu nữa") },
	AllStatements:  func(n int) string { return "Tất cả " + vietnameseCount(n, "bài có phát biểu") },
	WhoSaysWhat:    "Ai nói gì",
	Statements: func(name string, n int) string {
		return name + ": " + vietnameseCount(n, "phát biểu")
	},
	OfficesAndRoles: "Chức vụ và vai trò",
	RolesMore:       func(n int) string { return "và " + vietnameseCount(n, "bài nữa") },
	PartOf:          "Thuộc về",
	Parts:           "Gồm có",
	Whole:           lookup(map[string]string{"part of": "là một bộ phận của", "of": "thuộc", "at": "ở", "to": "được cử đến"}),
	Part:            lookup(map[string]string{"part of": "là một bộ phận", "of": "trực thuộc", "at": "nằm hoặc diễn ra ở đó", "to": "được cử đến đó"}),
	MoreParts:       func(n int) string { return "và " + number(n) + " mục nữa" },
	NamesIt:         "theo tên gọi: ",
	Together:        "Vì sao các cách viết này được gộp lại",
	Merge: func(a, b, reason string, confidence int) string {
		sure := "phỏng đoán"
		switch {
		case confidence >= 95:
			sure = "gần như chắc chắn"
		case confidence >= 90:
			sure = "rất có khả năng"
		case confidence >= 80:
			sure = "có khả năng"
		case confidence >= 60:
			sure = "khá có khả năng"
		}
		return "“" + a + "” là “" + b + "”: " + reason + "; " + sure + " (" + number(confidence) + "%)."
	},
	Office:       "Chức vụ",
	Offices:      "Chức vụ",
	OfficeOf:     "Thuộc",
	Holders:      "Những người được nêu với chức danh này",
	PlainOffice:  "Các bài chỉ nêu chức danh này, không nói thuộc cơ quan hay nước nào, nên những người dưới đây có thể giữ các chức vụ khác nhau.",
	OfficesIntro: "Các chức danh mà bài viết dùng cho mọi người, kèm số người.",
	SearchRole:   "Tìm chức danh này",
	NamedFrom: func(first, last string) string {
		if first == last {
			return first
		}
		return first + " – " + last
	},
	NamedUndated: "trong các bài không rõ ngày",
	NoSuchOffice: "Ấn bản này không có chức vụ nào ở địa chỉ này",
	OfficeDescription: func(title string, n int) string {
		return title + ": " + vietnameseCount(n, "người") + " được nêu với chức danh này, kèm ngày và bài viết."
	},

	RelatedArticles: "Bài liên quan trong kho bài",
	BothName:        func(names []string, more int) string { return "Cùng nhắc đến " + vietnameseList(names, more) },
	SameEvent:       "Cùng sự kiện trên các báo khác",
	SameEventWhy: func(days int, names []string, more int, words []string) string {
		s := "Đăng cùng ngày; cùng nhắc đến "
		if days > 0 {
			s = "Đăng cách nhau " + vietnameseCount(days, "ngày") + "; cùng nhắc đến "
		}
		s += vietnameseList(names, more)
		if len(words) > 0 {
			s += "; tiêu đề cùng có “" + strings.Join(words, "”, “") + "”"
		}
		return s
	},
	OriginalAt:     func(address string) string { return "Bài gốc: " + address },
	CopyQuote:      "Sao chép kèm trích dẫn",
	NothingMarked:  "Hãy bôi đen một đoạn trong bài, hoặc chuyển đến một chỗ khớp.",
	OnlyHere:       "Chỉ được nhắc đến trong bài này",
	ArticlesNaming: func(n int) string { return "Được nhắc đến trong " + vietnameseCount(n, "bài") },
	CopyAs:         "Sao chép dạng",
	CiteForms:      "Xem các định dạng này",
	CiteForm:       lookup(map[string]string{"plain": "Văn bản", "markdown": "Markdown", "bibtex": "BibTeX", "ris": "RIS", "csl": "CSL-JSON"}),
	CopyLink:       "Sao chép liên kết",
	Share:          "Chia sẻ…",
	Copied:         "Đã sao chép",
	CopyFailed:     "Trình duyệt không cho phép sao chép ở đây; hãy bôi đen và sao chép thủ công",

	AboutHeading:   "Giới thiệu kho bài",
	ThisEdition:    "Ấn bản này",
	OfflineHeading: "Đọc ngoại tuyến",
	CiteHeading:    "Cách trích dẫn",
	KeysHeading:    "Phím tắt",
	QueryHeading:   "Cách tìm kiếm",
	HowHeading:     "Cách hoạt động",
	PrivacyHeading: "Quyền riêng tư",
	EditionLine:    func(e string) string { return "Ấn bản " + e },
	DatesLine: func(first, last string) string {
		if first == last {
			return "Đăng " + first
		}
		return "Đăng từ " + first + " đến " + last
	},
	SavedLine: func(e string, files int, size string) string {
		return "Đã lưu để đọc ngoại tuyến · ấn bản " + e + " · " + vietnameseCount(files, "tệp") + " · " + size
	},
	SavingLine: "Đang lưu để đọc ngoại tuyến…",
	SavingPart: func(done, all string) string {
		return "Đang lưu để đọc ngoại tuyến: " + done + " / " + all + "…"
	},
	NotSavedLine: "Chưa lưu trên thiết bị này.",
	WholeLine:    "Ấn bản này là một tệp trọn vẹn: mọi bài viết, mọi trang tên riêng và phần tìm kiếm đều nằm bên trong, không phải tải gì thêm. Hãy chép tệp đến nơi bạn muốn đọc.",
	RefusedLine:  "Trình duyệt này không lưu được trang: hết dung lượng, hoặc đang ở chế độ riêng tư. Mọi thứ vẫn dùng được khi có mạng.",
	OfflineText:  "Sau một lần truy cập, toàn bộ kho bài được lưu trên thiết bị này: mọi bài viết, mọi trang tên riêng và phần tìm kiếm đều dùng được khi không có mạng. Ấn bản mới được tải ngầm và sẽ hỏi ý bạn trước khi thay thế.",
	CiteText:     "Cuối mỗi bài có một dòng trích dẫn: tiêu đề, nguồn tin, ngày, kho bài này cùng ấn bản và địa chỉ; ở đó cũng có các định dạng cho phần mềm quản lý tài liệu tham khảo (BibTeX, RIS, CSL-JSON) và Markdown. Danh sách đọc cho trích dẫn của tất cả các bài đã lưu cùng lúc. Tác giả chỉ được ghi khi đã biết rõ. Địa chỉ của một lần tìm kiếm chứa cả từ khóa lẫn bộ lọc nên cũng trích dẫn được; hãy ghi kèm ấn bản, vì ấn bản sau có thể có thêm bài.",
	HowText: []string{
		"Các bài được đọc một lần, khi tạo ấn bản này. Tiêu đề, ngày, nguồn tin và tên riêng được nhận ra bằng những quy tắc có thể giải thích, không dùng mô hình học máy; các cách viết của một tên chỉ được gộp khi có lý do nêu rõ. Vẫn có thể có sai sót: nguyên văn bài viết luôn được giữ đúng như vốn có.",
		"Việc tìm kiếm diễn ra ngay trong trình duyệt của bạn, trên chỉ mục được tải cùng trang. Từ được tìm thấy dù có dấu hay không dấu, ở các dạng biến đổi của tiếng Anh, theo các cách viết khác của một tên, và cả khi gõ sai đôi chút; cách viết đúng hoàn toàn luôn đứng trước, và kết quả nào xuất hiện vì lý do khác sẽ nói rõ.",
	},
	PrivacyText: "Không có gì được gửi đi. Không có máy chủ tìm kiếm, không theo dõi, không cookie, không tệp nào từ trang khác. Lựa chọn về ngôn ngữ, nền sáng tối và đánh dấu tên, các lần tìm gần đây, chỗ đang đọc và danh sách đọc của bạn chỉ được ghi nhớ trên thiết bị này.",
	Keys: [][2]string{
		{"/", "đến ô tìm kiếm"},
		{"Ctrl K", "như trên, kể cả khi đang gõ ở chỗ khác"},
		{"↓ ↑", "chọn trong danh sách dưới ô tìm kiếm"},
		{"Esc", "đóng những gì đang mở, rồi xóa ô tìm kiếm"},
		{"n", "chỗ khớp sau trong bài"},
		{"p", "chỗ khớp trước trong bài"},
		{"c", "sao chép đoạn được bôi đen, hoặc câu có chỗ khớp đang xem, kèm trích dẫn"},
		{"Tab", "từ một tên trong bài vào phần giới thiệu tên đó, hiện ra sau giây lát"},
		{"?", "mở phần trợ giúp này"},
	},
	QueryHelp: []QueryHelp{
		{"hai từ", "words", "bài có đủ các từ, theo thứ tự bất kỳ"},
		{"“một cụm từ”", "phrase", "các từ theo đúng thứ tự này"},
		{"cách viết khác", "alias", "viết cách nào cũng tìm ra mọi cách viết của một tên"},
		{"gõ sai", "typo", "lỗi nhỏ vẫn tìm ra"},
		{"này -kia", "not", "bài không có từ sau dấu trừ"},
		{"này OR kia", "or", "chỉ cần có một trong hai"},
		{"đầu*", "prefix", "từ bắt đầu như vậy"},
		{"title:từ", "title", "trong tiêu đề; ngoài ra còn person: org: place: event: role: source: tag:"},
		{"said:tên", "said", "bài có lời phát biểu của người đó; cũng theo chức vụ"},
		{"date:2023", "date", "đăng trong thời gian đó; ngoài ra còn date:2023-06 và date:2023-06..2024"},
		{`"hai từ"~5`, "near", "cách nhau không quá năm từ"},
	},
	HelpHeading: "Trợ giúp",
	MoreHelp:    "Xem thêm ở trang giới thiệu",

	Suggestions:      "Gợi ý",
	RecentNote:       "đã tìm gần đây",
	ForgetRecent:     "Xóa các lần tìm này",
	SuggestedArticle: "Bài viết",
	SuggestedName:    func(kind string, n int) string { return kind + " · " + vietnameseCount(n, "bài") },

	Timeline:        "Dòng thời gian",
	TimelineNav:     "Thời gian",
	TimelineIntro:   "Các bài được đăng khi nào, và nói đến những ngày nào.",
	TimelineBars:    "Năm, tháng và ngày",
	TimelineEntries: "Những gì có ngày tháng",
	TimelinePager:   "Thời gian khác",
	Published:       "đăng",
	Mentioned:       "nhắc đến",
	NothingDated:    "Không có bài nào đăng vào thời gian đó, cũng không bài nào nhắc đến.",
	NoDates:         "Các bài không ghi ngày đăng và không nhắc đến ngày tháng nào.",
	TimelineCount: func(articles, mentions int) string {
		var parts []string
		if articles > 0 {
			parts = append(parts, vietnameseCount(articles, "bài"))
		}
		if mentions > 0 {
			parts = append(parts, vietnameseCount(mentions, "lần nhắc đến"))
		}
		return strings.Join(parts, ", ")
	},
	SomeTime: func(d string) string { return upper(d) + ", không rõ ngày cụ thể" },
	MoreEvents: func(n int) string {
		return "và " + number(n) + " mục nữa: hãy chọn khoảng thời gian ngắn hơn"
	},
	Yearless: func(n int) string {
		return "Không hiển thị ở đây " + vietnameseCount(n, "lần nhắc đến một ngày mà không nêu năm") + "."
	},
	TimelineDescription: func(date, site string) string {
		if date == "" {
			return "Ngày đăng và những ngày được nhắc đến trong các bài, theo năm, tháng và ngày, tại " + site + "."
		}
		return "Những gì được đăng trong " + date + " và những gì các bài nói về thời gian đó, tại " + site + "."
	},

	Network:        "Mạng lưới",
	NetworkIntro:   "Ai và những gì cùng xuất hiện trong một bài: các tên có nhiều liên hệ nhất, mỗi tên kèm ba tên gần nhất, thường ở cùng một đoạn.",
	NetworkFilter:  "Các loại tên",
	AllKinds:       "Tất cả",
	NetworkTable:   "Dạng bảng",
	NameColumn:     "Tên",
	ArticlesColumn: "Số bài",
	NoNetwork:      "Không có hai tên nào cùng xuất hiện trong một bài.",
	NetworkOf:      func(kinds string) string { return "Mạng lưới: " + lower(kinds) },
	NetworkDescription: func(site string) string {
		return "Những nhân vật, tổ chức, địa danh, sự kiện và thỏa thuận cùng được nhắc đến trong các bài của " + site + "."
	},

	Export: func(n, total int) string {
		if n < total {
			return "Xuất " + vietnameseCount(n, "bài đầu tiên")
		}
		return "Xuất " + vietnameseCount(n, "bài")
	},
	ReadingList:   "Danh sách đọc",
	ListNav:       "Danh sách",
	ListIntro:     "Những bài bạn đã lưu. Danh sách này chỉ nằm trên thiết bị này.",
	ListEmpty:     "Chưa lưu bài nào. Nút “Lưu” cạnh bài viết hoặc trong danh sách kết quả sẽ đưa bài vào đây.",
	NotKept:       "Trình duyệt này không cho trang lưu gì cả: danh sách sẽ mất khi bạn đóng hoặc tải lại trang. Hãy xuất danh sách để giữ lại.",
	ExportList:    "Xuất danh sách",
	CopyCitations: "Sao chép trích dẫn dạng",
	Save:          "Lưu",
	SavedToList:   "Đã lưu",
	SaveLong:      func(title string) string { return "Lưu vào danh sách đọc: " + title },
	UnsaveLong:    func(title string) string { return "Đã lưu; bỏ khỏi danh sách đọc: " + title },
	ListCount:     func(n int) string { return vietnameseCount(n, "bài") + " trong danh sách đọc" },
	ListMissing: func(n int) string {
		return vietnameseCount(n, "bài đã lưu") + " không có trong ấn bản này."
	},
	ListDescription: func(site string) string {
		return "Những bài của " + site + " mà bạn đã lưu trên thiết bị này."
	},

	NotFound:      "Không có trang này",
	NotFoundText:  "Có thể địa chỉ bị gõ sai, hoặc thuộc ấn bản khác. Hãy tìm nội dung bạn cần, hoặc bắt đầu từ trang tổng quan.",
	NoSuchArticle: "Ấn bản này không có bài viết nào ở địa chỉ này",
	NoSuchEntity:  "Ấn bản này không có tên nào ở địa chỉ này",
	Home:          "Tổng quan",
	Loading:       "Xin chờ giây lát",
	LoadingText:   "Đang tải các bài viết cho trang này.",
	NotLoaded:     "Không tải được các bài viết này",
	NotLoadedText: "Có thể mạng đã mất, hoặc trang vừa được làm mới. Những gì đã mở trước đó vẫn dùng được.",
	LoadAgain:     "Thử lại",
	EntityDescription: func(name, kind string, n int) string {
		return name + " (" + lower(kind) + ") trong " + vietnameseCount(n, "bài") + ": các cách viết, vai trò, câu nhắc đến và những ai cùng xuất hiện."
	},
	EntitiesDescription: func(site string) string {
		return "Mọi nhân vật, tổ chức, địa danh, sự kiện và thỏa thuận được nhắc đến tại " + site + "."
	},
	AboutDescription: func(site string) string {
		return "Ấn bản, số liệu, đọc ngoại tuyến, trích dẫn, phím tắt và cách tìm kiếm tại " + site + "."
	},
}
