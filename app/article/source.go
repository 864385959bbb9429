package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// source returns the agency or outlet that the text states: in its sign-off,
// else in its dateline, else in the house form of a picture's credit.
func (p *parser) source(passages []Passage) string {
	for i := len(passages) - 1; i >= 0; i-- {
		if q := passages[i]; q.Zone == SignOff {
			if s := signOffAgency(p.raw[q.Start:q.End]); s != "" {
				return s
			}
		}
	}
	if p.datelineAgency != "" {
		return p.datelineAgency
	}
	// "VNA/VNS Photo" names the agency and the house that prints it; "Photo:
	// VNA" and "AP Photo" say no more than where the picture is from.
	for _, q := range passages {
		if q.Zone != Caption {
			continue
		}
		s := p.raw[q.Start:q.End]
		if c := photoCredit(s[len(s)-min(len(s), 100):]); strings.Contains(c, "/") {
			return c
		}
	}
	return ""
}

// isSignOff reports whether s as a whole is a sign-off: "— VNA/VNS", "(Source:
// WVR/VNA)", "VNS", "(Reporting by …)".
func isSignOff(s string) bool {
	if len(s) > maxHeadline {
		return false
	}
	if signOffAgency(s) != "" {
		return true
	}
	t := strings.Trim(s, "()[]*#-–—_=./ ")
	switch t {
	case "", "END", "ENDS", "End", "Ends", "30":
		return true
	}
	for _, prefix := range [...]string{"Reporting by ", "Additional reporting by ", "Editing by ", "Writing by ", "Compiled by ",
		"Translated by ", "Edited by ", "By: ", "Editor: ", "Editors: ", "Author: ", "Reporter: ", "Writer: "} {
		if strings.HasPrefix(t, prefix) {
			return true
		}
	}
	return false
}

// signOffAgency returns the agency that a sign-off names, or "".
func signOffAgency(s string) string {
	if len(s) > 120 {
		return ""
	}
	marked := strings.HasPrefix(s, "—") || strings.HasPrefix(s, "–") || strings.HasPrefix(s, "-") || strings.HasPrefix(s, "(")
	t := strings.Trim(s, "()[]*-–—_./ \u00a0")
	for _, label := range [...]string{"Source:", "SOURCE:", "Sources:", "Source -", "Source :", "Via:", "Nguồn:", "Theo "} {
		if strings.HasPrefix(t, label) {
			t = strings.Trim(t[len(label):], " \u00a0.")
			if t == "" || len(t) > 60 || strings.Contains(t, ". ") || strings.Contains(t, "://") {
				return ""
			}
			return t
		}
	}
	if knownAgency(t) || marked && agencyCode(t) && t != "END" && t != "ENDS" {
		return t
	}
	return ""
}

// signOffStart returns where the sign-off starts that ends the paragraph s:
// behind the end of a sentence, a dash or a bracket with an agency. 0 if there
// is none.
func signOffStart(s string) int {
	from := len(s) - min(len(s), 64)
	tail := s[from:]
	for _, open := range [...]string{"—", "–", "--", "-", "(", " "} {
		k := strings.LastIndex(tail, open)
		if k <= 0 {
			continue
		}
		part := strings.TrimSpace(tail[k:])
		if open == " " && !knownAgency(strings.Trim(part, ".")) {
			continue
		}
		before := strings.TrimRight(tail[:k], " \u00a0\n\r\t")
		if before == "" || signOffAgency(part) == "" {
			continue
		}
		if m := endMark(before); m == '.' || m == '?' || m == '!' || strings.HasSuffix(before, ".") || strings.HasSuffix(before, "…") {
			return from + k
		}
	}
	return 0
}

// isByline reports whether s names its author as the head of an article does:
// "By Jane Doe", "By JANE DOE, Staff Writer".
func isByline(s string) bool {
	if len(s) > 140 || endMark(s) != 0 {
		return false
	}
	if a, b, ok := strings.Cut(s, " | "); ok { // By Jane Doe | China Daily | Updated: …
		_, dated := dateLine(b)
		return isByline(a) && (dated || strings.Contains(b, " | ") || len(strings.Fields(b)) <= 4)
	}
	rest, ok := strings.CutPrefix(s, "By ")
	if !ok {
		rest, ok = strings.CutPrefix(s, "BY ")
	}
	words := strings.Fields(rest)
	if !ok || len(words) < 2 || len(words) > 10 {
		return false
	}
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && (i == 0 || w != "and" && w != "for" && w != "in" && w != "of" && w != "the" && w != "&") {
			return false
		}
	}
	return true
}

// isCredit reports whether s is a name that ends an article: two to five words
// in capitals, with a remark in brackets behind it.
func isCredit(s string) bool {
	if len(s) > 100 {
		return false
	}
	name, remark, _ := strings.Cut(s, "(")
	if remark != "" && !strings.HasSuffix(remark, ")") {
		return false
	}
	words := strings.Fields(name)
	if len(words) < 2 || len(words) > 5 {
		return false
	}
	for _, w := range words {
		if !capitals(w) {
			return false
		}
	}
	return true
}

// capitals reports whether s has two letters at least, all of them capitals,
// and otherwise nothing but dots, apostrophes, hyphens and ampersands.
func capitals(s string) bool {
	n := 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			n++
		case unicode.IsMark(r) || strings.ContainsRune(".’'-&", r):
		default:
			return false
		}
	}
	return n >= 2
}

// agencyCode reports whether s is an agency in a form that any agency may
// have: abbreviations of two to eight capitals, several joined by slashes, or
// a name that is known.
func agencyCode(s string) bool {
	if s == "" || len(s) > 40 {
		return false
	}
	for part := range strings.SplitSeq(s, "/") {
		part = strings.TrimSpace(part)
		if !knownAgency(part) && (!capitals(part) || utf8.RuneCountInString(part) > 8) {
			return false
		}
	}
	return true
}

// knownAgency reports whether s is a news agency or outlet by name, several
// joined by slashes included.
func knownAgency(s string) bool {
	if len(s) > 60 {
		return false
	}
	if a, b, ok := strings.Cut(s, "/"); ok {
		return knownAgency(strings.TrimSpace(a)) && knownAgency(strings.TrimSpace(b))
	}
	switch s {
	case "VNA", "VNS", "VNA+", "TTXVN", "VNP", "WVR", "VOV", "VOV.VN", "VOVWORLD", "VGP", "NDO", "SGGP", "VIR", "VIETNAM+", "VietnamPlus",
		"Vietnam News Agency", "Viet Nam News Agency", "Vietnam News", "Viet Nam News", "Việt Nam News", "Nhan Dan", "Nhân Dân",
		"VietNamNet", "VnExpress", "Vietnam+", "AP", "Associated Press", "The Associated Press", "AFP", "Agence France-Presse",
		"Reuters", "REUTERS", "UPI", "Xinhua", "XINHUA", "Xinhua News Agency", "CNA", "Kyodo", "Kyodo News", "Jiji", "Jiji Press",
		"Yonhap", "Yonhap News Agency", "KCNA", "KPL", "AKP", "BERNAMA", "Bernama", "ANTARA", "Antara", "PNA", "TNA", "TASS", "Tass",
		"Interfax", "RIA Novosti", "Sputnik", "dpa", "DPA", "EFE", "ANSA", "APA", "Belga", "Lusa", "PAP", "PTI", "ANI", "IANS", "SPA", "WAM",
		"Anadolu", "AA", "IRNA", "MENA", "SANA", "Prensa Latina", "Bloomberg", "CNN", "BBC", "BBC News", "NPR", "VOA", "RFA", "RFE/RL", "DW",
		"PRNewswire", "PRNEWSWIRE", "PR Newswire", "Business Wire", "BUSINESS WIRE", "GLOBE NEWSWIRE", "GlobeNewswire":
		return true
	}
	return false
}
